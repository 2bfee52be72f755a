import Foundation
import PhraseTesting
import Sandbox
import Schema
import Testing
import Text
import Workforce

/// A value of the scenario is told in the language of the reader: by its unit, and not as it is
/// typed.
@Suite struct ToldValueTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.write(
      String(contentsOfFile: Place.package + "Scenarios/small-team.yaml", encoding: .utf8),
      to: "small-team.yaml")
  }

  private func told(_ lines: String..., in language: Language = .chinese) throws -> String {
    var session = try Session(loading: "small-team.yaml", in: place.environment)
    var text = ""
    for line in lines { text = session.perform(line, in: place.environment).text(in: language) }
    return text
  }

  private func problem(_ line: String, in language: Language = .chinese) throws -> String {
    var session = try Session(loading: "small-team.yaml", in: place.environment)
    let refusal = session.perform(line, in: place.environment).refusal
    return try #require(refusal).problems.text(in: language)
  }

  @Test(arguments: [
    ("stages.novice.leaving -50%", "每月 4% 至 8% → 每月 2% 至 4%", "4% to 8%/month → 2% to 4%/month"),
    ("stages.novice.leaving 60%/yr turnover", "→ 每年 60%（按平均人数）", "→ 60%/yr turnover"),
    ("horizon 30 weeks", "52 周 → 30 周", "52 weeks → 30 weeks"),
    ("tiers.agent.pay 3,600 CNY/month", "每月 3,500 元 → 每月 3,600 元", "→ 3,600 CNY/month"),
    ("recruiting.cost-per-hire 800 CNY", "→ 800 元", "→ 800 CNY"),
    ("levers.pay-rise 2%", "0% → 2%", "0% → 2%"),
    (
      "stages.novice.leaving triangular(3%, 5%, 9%)/month",
      "→ 每月最低 3%、最可能 5%、最高 9%", "→ triangular(3%/month, 5%/month, 9%/month)"
    ),
    ("sites.office.seats 31", "→ 31", "→ 31"), ("start 2027-02-01", "→ 2027年2月1日", "→ 1 Feb 2027"),
    ("reviews.to-senior.slots all", "→ 不限", "→ all"),
  ]) func aChange(change: String, chinese: String, english: String) throws {
    let change = "set " + change
    let inChinese = try told(change)
    #expect(inChinese.contains(chinese), "\(inChinese)")
    let inEnglish = try told(change, in: .english)
    #expect(inEnglish.contains(english), "\(inEnglish)")
  }

  @Test func differences() throws {
    let table = try told("set stages.novice.leaving 7% to 10%/month", "diff")
    #expect(table.contains("每月 4% 至 8%") && table.contains("每月 7% 至 10%"))
    #expect(!table.contains(" to "))
  }

  @Test(arguments: [
    ("set horizon 600 weeks", "1 至 522 周的时长", "a length of time from 1 week to 522 weeks"),
    ("set horizon 0 weeks", "horizon 至少 5 周", "horizon 5 weeks or more"),
    ("set horizon 0 weeks", "请写 5 weeks", "Write 5 weeks"),
    ("set stages.novice.leaving 120%/month", "每月 0% 至 99.999% 的流失率", "from 0%/month to"),
    ("set levers.mentors 120%", "0% 至 100% 的占比", "a share from 0% to 100%"),
  ]) func bounds(line: String, chinese: String, english: String) throws {
    let text = try problem(line)
    #expect(text.contains(chinese), "\(text)")
    let other = try problem(line, in: .english)
    #expect(other.contains(english), "\(other)")
  }

  /// Units are compared as facts: how they are written makes no difference.
  @Test(arguments: [
    ("set horizon by 2 weeks", "52 weeks → 54 weeks"), ("set horizon by -51 weeks", ""),
    ("set horizon 1 week", ""), ("set stages.novice.leaving by 1 point", "→ 5% to 9%/month"),
  ]) func unitsAreFacts(line: String, words: String) throws {
    if words.isEmpty {
      _ = try problem(line)
    } else {
      let text = try told(line, in: .english)
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test func aRangeOfAGoal() throws {
    let text = try told("run 20", "goal leavers 8 by tiers.agent.pay").filter { $0 != "\n" }
    #expect(text.contains("每月") && !text.contains("CNY/month to"))
  }

  @Test(arguments: [
    ("people by 职级", "tier"), ("people by 成长阶段", "stage"), ("leavers by 离职原因", "cause"),
  ]) func aDimensionByItsTitle(line: String, name: String) throws {
    let measure = line.prefix { $0 != " " }
    let (titled, named) = try (
      told("run 2", "table \(line)"), told("run 2", "table \(measure) by \(name)")
    )
    // All but the line that says how it was asked.
    #expect(titled.split(separator: "\n").dropLast() == named.split(separator: "\n").dropLast())
  }

  @Test func payNeedsNoForecast() throws {
    let pay = try told("explain pay levers.pay-rise 5%")
    #expect(pay.contains("多 175 元"))
    let gap = try problem("explain gap")
    #expect(gap.contains("run"))
  }

  // MARK: - Full-width signs

  private static let note = "全角字符已按半角处理"

  @Test(arguments: [
    "run 2。", "run　2", "ｒｕｎ ２", "show stages。", "show stages；", "show stages，",
    "set stages.novice.leaving ６％／month。", "set survey ｛pay：55％，workload：40％｝",
    "set stages.novice.leaving triangular（2%，3%，4%）/month",
    "set reviews.to-senior.on ［03－31、09－30］",
  ]) func areTakenAsTheirTwinsWithOneNote(line: String) throws {
    var session = try Session(loading: "small-team.yaml", in: place.environment)
    let reply = session.perform(line, in: place.environment)
    #expect(reply.refusal == nil, "\(reply.refusal?.problems.text(in: .chinese) ?? "")")
    #expect(reply.text(in: .chinese).ranges(of: Self.note).count == 1)
  }

  @Test(arguments: [
    ("run，20", "run 20"), ("run、20", "run 20"), ("run；20", "run 20"), ("run,20", "run 20"),
    ("run，1，200", "run 1,200"), ("table people，by stage", "table people by stage"),
  ]) func betweenWordsTheLineIsSuggested(line: String, meant: String) throws {
    let text = try problem(line)
    #expect(text.contains("是否指 \(meant)？") && text.contains("词与词之间用空格隔开。"), "\(text)")
  }

  @Test func inATitleTheyAreLetters() throws {
    let title = try told("set title 新团队，上海。", "show title")
    #expect(title.contains("新团队，上海。"))
  }
}
