import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text
import Workforce

/// Changes from a day on as they are typed, and the world stopped on a day.
@Suite struct PauseTests {
  private let place: Place
  private var session: Session

  init() throws {
    place = try Place()
    session = try place.session()
  }

  private mutating func answer(_ line: String) -> Reply {
    session.perform(line, in: place.environment)
  }

  private mutating func text(_ line: String, _ language: Language = .english) -> String {
    answer(line).text(in: language)
  }

  @Test mutating func `pause takes its day with or without at, and says so`() {
    let usage = Command.all.first { $0.name == "pause" }?.usage.english
    #expect(usage?.hasPrefix("off | date") == true)
    let bare = text("pause 2027-03-01")
    #expect(bare.contains("1 Mar 2027") && bare.hasPrefix(text("pause at 2027-03-01").prefix(40)))
    #expect(answer("pause").refusal?.problems.all.first?.expected == "date or off")
  }

  @Test mutating func `a change from a day on is kept in the scenario`() throws {
    let said = text("set stages.mature.leaving -20% from 2027-03-03")
    #expect(said.contains("stages.mature.leaving: -20% from Monday, 8 Mar 2027 on"))
    let entry = try #require(session.world?.scenario.later.first)
    #expect(entry.key == "from-2027-03-03")
    #expect(entry.value.set == ["stages.mature.leaving -20%"])
    // The same path again replaces the line, another joins it, another day is another entry.
    _ = answer("set stages.mature.leaving -30% from 2027-03-03")
    _ = answer("set levers.pay-rise 5% from 2027-03-03")
    _ = answer("set levers.pay-rise 5% from 2027-03-03 until 2027-06-07")
    let all = try #require(session.world?.scenario.later)
    #expect(
      all.map(\.value.set) == [
        ["stages.mature.leaving -30%", "levers.pay-rise 5%"], ["levers.pay-rise 5%"],
      ])
    #expect(all.last?.value.until?.iso == "2027-06-07")
    #expect(text("run 5").contains("From 8 Mar 2027 up to 7 Jun 2027: levers.pay-rise 5%."))
    _ = answer("undo")
    #expect(session.world?.scenario.later.count == 1)
  }

  @Test mutating func `a change for some is kept with whom it is for, and said`() throws {
    let said = text("set levers.pay-rise 5% from 2027-03-03 at north tier star")
    #expect(said.contains("from Monday, 8 Mar 2027 on, only at north in tier star"), "\(said)")
    let entry = try #require(session.world?.scenario.later.first)
    #expect(entry.key == "from-2027-03-03-at-north-tier-star")
    #expect(entry.value.site == "north" && entry.value.tier == "star")
    #expect(text("run 5").contains("From 8 Mar 2027 on: levers.pay-rise 5%, only at north"))
    #expect(text("show later", .chinese).contains("star"))
    // A name may be no longer than that: two that begin alike are still two.
    let long = "set levers.amenities 9 CNY/week from 2027-03-03 tier star at north until 2027-06-07"
    _ = answer(long + " stage mature")
    _ = answer(long + " stage novice")
    _ = answer(long.replacing("9 CNY", with: "8 CNY") + " stage novice")
    #expect(session.world?.scenario.later.map(\.value.stage) == [nil, "mature", "novice"])
    for _ in 1...4 { _ = answer("undo") }
    #expect(session.world?.scenario.later.isEmpty == true)
    _ = answer("run 20")
    let all = table(of: text("try levers.pay-rise 5% from 2027-03-03"))
    for whom in ["at north", "at south", "tier star", "at north tier entry"] {
      let some = table(of: text("try levers.pay-rise 5% from 2027-03-03 \(whom)"))
      #expect(!some.isEmpty && some != all, "\(whom)")
    }
  }

  @Test mutating func `try from a day on is set and compare`() throws {
    _ = answer("run 20")
    let tried = text("try stages.mature.leaving 9%/month from 2027-06-07")
    _ = answer("keep as dear")
    #expect(tried.contains("from Monday, 7 Jun 2027 on"))
    let compared = text("compare base dear")
    #expect(table(of: tried) == table(of: compared))
    #expect(!table(of: tried).isEmpty)
  }

  @Test mutating func `a value that speaks of a day is a value`() throws {
    _ = answer("set title Hours from today until May")
    #expect(session.world?.scenario.title.english == "Hours from today until May")
    #expect(session.world?.scenario.later.isEmpty == true)
  }

  @Test(arguments: [
    ("set levers.pay-rise 5% from 2027-13-01", "not a date"),
    ("set levers.pay-rise 5% from 2020-01-06", "not after the start"),
    ("set levers.pay-rise 5% from 2030-01-06", "the forecast has ended by then"),
    ("set levers.pay-rise 5% from 2027-06-07 until 2027-06-01", "ends before it begins"),
    ("set levers.pay-rise 5% from 2027-06-07 at nowhere", "no site of that name"),
    ("set levers.pay-rise 5% from 2027-06-07 tier nobody", "no tier of that name"),
    ("try levers.mentors 20% from 2027-06-07 tier star", "cannot hold for some only"),
    ("try levers.pay-rise 5% at north", "the day is missing"),
    ("set levers.pay-rise 5% stage novice", "the day is missing"),
    ("set horizon 60 weeks from 2027-06-07", "cannot change in the middle"),
    ("try people.agents.count 30 from 2027-06-07", "cannot change in the middle"),
    ("pause at 2027-01-04", "outside"), ("pause at 2029-01-04", "outside"),
    ("pause at tomorrow", "not a date"), ("pause at 2027-06-07 in p20", "p10"),
    ("pause at 2027-06-07 future 0", "whole number"),
    ("try levers.pay-rise 5% until 2027-06-07", "stands once, behind the one"),
    ("try levers.pay-rise 5% until 60%", "0.1% to 50%"),
    ("try levers.pay-rise 5% from 2027-06-07 until 60%", "0.1% to 50%"),
    ("try levers.pay-rise 5% from 2027-03-01 until 2027-06-07 until 2027-07-05", "not a share"),
    ("try levers.pay-rise 5% until 2% until 3%", "stands there twice"),
    ("try levers.pay-rise 5% from 2027-03-01 until soon", "not a date"),
    ("set levers.pay-rise 5% from 2027-06-07 until 2%", "expected: date"),
  ])
  func `what cannot be is refused`(line: String, why: String) throws {
    var copy = self
    let said = copy.text(line)
    #expect(said.contains(why), "\(said)")
    #expect(copy.session.world?.scenario.later.isEmpty == true)
  }

  @Test mutating func `the world stands still and goes on from there`() throws {
    let stopped = text("pause at 2027-05-31 future 3")
    #expect(stopped.contains("Monday, 31 May 2027, in future 3"))
    let changed = text("set stages.mature.leaving 20%/month")
    #expect(changed.contains("from Monday, 31 May 2027 on"))
    // The past of the same future is the same, whatever is decided.
    #expect(text("pause at 2027-05-31 future 3").contains(table(of: stopped)))
    _ = answer("pause off")
    _ = answer("set stages.mature.leaving 3%/month")
    #expect(session.world?.scenario.later.count == 1)
    #expect(text("pause at 2027-05-31", .chinese).contains("居中的一次推演"))
  }

  /// What is tried while the world stands still holds from then on, whoever asks, and the answer says
  /// so.
  @Test(arguments: [
    "sweep stages.mature.leaving from 4%/month to 20%/month step 16%/month for leavers futures 10",
    "rank levers by leavers futures 10", "goal leavers 6 by stages.mature.leaving",
    "try stages.mature.leaving 20%/month",
  ])
  func `all that is tried holds from the day`(line: String) throws {
    var copy = self
    _ = copy.answer("run 10")
    let before = copy.text(line)
    _ = copy.answer("pause at 2027-05-31")
    let reply = copy.answer(line)
    #expect(reply.refusal == nil)
    let said = reply.text
    #expect(said.contains("from Monday, 31 May 2027 on") && !before.contains("31 May 2027 on"))
    // Its lines lead there again, in another session.
    let asked = try #require(question(of: reply))
    #expect(asked.contains("pause at 2027-05-31 future 1"))
    var other = try place.session()
    let again = asked.map { other.perform($0, in: place.environment) }
    #expect(again.last?.text == said)
  }

  /// A setting of a sweep is the same change from that day on.
  @Test mutating func `a setting is a change from the day on`() throws {
    _ = answer("run 10")
    let tried = text("try stages.mature.leaving 20%/month from 2027-05-31")
    _ = answer("pause at 2027-05-31")
    let swept = text(
      "sweep stages.mature.leaving from 20%/month to 20%/month step 1%/month for leavers futures 10"
    )
    let row = try #require(tried.split(separator: "\n").first { $0.hasPrefix("leavers in all") })
    let difference = try #require(row.split(separator: "  ").last)
    #expect(swept.contains(difference.trimmingPrefix(" ")), "\(swept)")
  }

  @Test mutating func `why a kept scenario differs leads there again`() throws {
    _ = answer("run 10")
    _ = answer("try stages.mature.leaving 20%/month")
    _ = answer("keep as dear")
    let reply = answer("why leavers changed to dear")
    let (said, asked) = (reply.text, try #require(question(of: reply)))
    var other = try place.session()
    let again = asked.map { other.perform($0, in: place.environment) }
    #expect(again.last?.text == said)
  }

  /// How well the differences are to be known, with a day on which the change ends or without.
  @Test(arguments: [
    "try levers.pay-rise 5% until 20%", "try levers.pay-rise 5% from 2027-03-01 until 20%",
    "try levers.pay-rise 5% until 20% from 2027-03-01",
    "try levers.pay-rise 5% from 2027-03-01 until 2027-06-07 until 20%",
    "try levers.pay-rise 5% from 2027-03-01 at north until 2027-06-07 until 20%",
    "try without no-shows until 20%",
  ])
  func `a share after until is no day`(line: String) throws {
    var copy = self
    _ = copy.answer("unset sites.south.opening")
    _ = copy.answer("run 20")
    let reply = copy.answer(line)
    let said = reply.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("100 paired futures are enough, seen at look 1 of 10."), "\(said)")
    #expect(said.contains("up to 7 Jun 2027") == line.contains("2027-06-07"))
    #expect(said.contains("from Monday, 1 Mar 2027") == line.contains("2027-03-01"))
    let plain = copy.answer("run 100")
    #expect(plain.refusal == nil)
    // The same as in so many futures that were asked for.
    let asked = copy.answer(line.replacing(" until 20%", with: ""))
    #expect(table(of: asked.text) == table(of: reply.text))
    let question = try #require(reply.document.identity)
    #expect(question.futures == 100 && question.question.last == line)
    var other = try place.session()
    let again = (question.changes + question.question).map {
      other.perform($0, in: place.environment)
    }
    #expect(again.last?.text == reply.text)
  }

  @Test func `who stops before anything is known is told so`() throws {
    var copy = self
    let reply = copy.session.perform("try levers.pay-rise 5% until 2%", in: place.hasty)
    #expect(reply.isInterrupted && reply.refusal == nil)
    #expect(!reply.text.contains("enough"), "\(reply.text)")
  }

  @Test func `tab goes on behind a value that has ended`() {
    func words(_ line: String) -> [String] {
      session.complete(line, at: line.endIndex, in: place.environment).candidates.map(\.word)
    }
    let line = "try levers.pay-rise 5% from 2027-03-01 "
    #expect(words(line) == ["until", "at", "tier", "stage"])
    #expect(words(line + "until ") == ["1%", "2%", "5%"])
    #expect(words(line + "at n") == ["north"] && words(line + "tier s") == ["star"])
    #expect(words("try levers.pay-rise 5% until 2% ") == ["from"])
  }

  private func question(of reply: Reply) -> [String]? {
    reply.document.blocks.compactMap { block -> [String]? in
      guard case .identity(let identity) = block else { return nil }
      return identity.question
    }.last
  }

  private func table(of text: String) -> String {
    text.split(separator: "\n").filter { $0.hasPrefix("leavers") }.joined()
  }
}
