import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text

/// One syntax for each command: what is typed, what Tab offers, what is refused and where.
@Suite struct GrammarTests {
  private let place: Place
  private var session: Session

  init() throws {
    place = try Place()
    session = try place.session()
    _ = session.perform("run 5", in: place.environment)
  }

  private func offered(_ line: String) -> [String] {
    session.complete(line, at: line.endIndex, in: place.environment).candidates.map(\.word)
  }

  private func problem(_ line: String) throws -> (Problem, [String]) {
    var session = session
    let refusal = try #require(session.perform(line, in: place.environment).refusal, "\(line)")
    let text = refusal.problems.text(in: .english)
    return (try #require(refusal.problems.all.first), text.split(separator: "\n").map(String.init))
  }

  /// Words of the usage line that stand for themselves are offered where they may stand.
  @Test(arguments: Command.all.flatMap { command in command.examples.map { (command.name, $0) } })
  func tabOffersTheKeywordsOfEveryExample(name: String, example: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let usage = Set(
      command.usage.english.split { " []()|…".contains($0) }.map(String.init))
    let words = example.split(separator: " ").map(String.init)
    // The by of set and try is a part of the value.
    guard words[0] == name, words.count > 1, !["set", "try"].contains(name) else { return }
    for index in 1..<words.count where usage.contains(words[index]) {
      let line = words[..<index].joined(separator: " ") + " "
      let isOffered = offered(line).contains(words[index])
      #expect(isOffered, "\(line)")
    }
  }

  @Test(arguments: [
    ("table people at", 17), ("run seed", 10), ("set stages.novice.leaving", 27), ("load", 6),
    ("table people every 4 ", 22), ("goal leavers 9 by", 19), ("keep as", 9),
  ]) func theCaretStandsWhereSomethingIsMissing(line: String, column: Int) throws {
    let (problem, lines) = try problem(line)
    #expect(problem.message.english.hasPrefix("something is missing after"), "\(lines)")
    #expect(problem.expected != nil && problem.next?.english.hasPrefix("Write: ") == true)
    #expect(problem.place?.column == column, "\(lines)")
    #expect(lines[1] == "  \(line)", "\(lines)")
    #expect(lines[2] == String(repeating: " ", count: column + 1) + "^", "\(lines)")
  }

  @Test(arguments: [
    ("table people by stge", 17, "nothing to split by"),
    ("table people by stage by tier", 23, "by stands there twice"),
    ("goal people at south at north 9 by stages.novice.leaving", 25, "a second site"),
    ("sensitivity people at opening at end", 34, "a second day"),
    ("plan south set x", 16, "not understood"),
    ("explain leaving south north", 23, "more words than explain leaving takes"),
    ("export csv a.csv ovr", 18, "not understood"), ("language fr", 10, "no language"),
  ]) func theCaretStandsAtTheWord(line: String, column: Int, message: String) throws {
    if line.hasPrefix("sensitivity") {
      var session = session
      _ = session.perform("run 100", in: place.environment)
      let refusal = try #require(session.perform(line, in: place.environment).refusal)
      #expect(refusal.problems.all[0].place?.column == column)
      return
    }
    let (problem, lines) = try problem(line)
    #expect(problem.message.english.hasPrefix(message), "\(lines)")
    #expect(problem.place?.column == column, "\(lines)")
    #expect(lines[2] == String(repeating: " ", count: column + 1) + "^", "\(lines)")
  }

  /// Han characters are two columns wide; the caret knows.
  @Test func theCaretCountsColumns() throws {
    let (_, lines) = try problem("table 人数 at 西楼")
    #expect(lines[1...2] == ["  table 人数 at 西楼", "                ^"])
  }

  @Test func inQuotationMarksAKeywordIsAName() throws {
    #expect(try problem("plan \"set\"").0.message == "no site of that name")
  }

  @Test func aMeasureIsFoundByItsTitle() throws {
    var session = session
    let english = session.perform("table leavers by cause", in: place.environment).document
    let chinese = session.perform("table 离职人数 by cause", in: place.environment)
    #expect(chinese.refusal == nil)
    #expect(chinese.document.blocks.first == english.blocks.first)
    #expect(try problem("table 离职").0.near.contains("leavers"))
    #expect(offered("table 离").contains("leavers"))
  }

  @Test func optionsComeInAnyOrderOnce() throws {
    var session = session
    let lines = [
      "table people by stage at south", "table at south", "table by stage every 4 weeks",
      "plot by stage at north", "table people every 3 months",
    ]
    for line in lines {
      #expect(session.perform(line, in: place.environment).refusal == nil, "\(line)")
    }
    #expect(offered("plan south ready 70% ") == ["confidence", "set"])
    #expect(offered("export csv a.csv over ").contains("answer"))
    #expect(!offered("export csv a.csv over ").contains("over"))
  }

  /// Somebody pastes a book behind a command that takes any number of words.
  @Test(arguments: ["check", "explain gap", "goal people", "fit demand x.csv"])
  func aBookIsRefused(command: String) throws {
    let word =
      switch command {
      case "goal people": " at south"
      case "fit demand x.csv": " closed 2026-10-01"
      default: " south"
      }
    let line = command + String(repeating: word, count: 50_000)
    #expect(try problem(line).0.place.map { $0.column > 1 } == true, "\(command)")
  }

  @Test func helpSaysWhatMayStandForEachValue() {
    for command in Command.all {
      var session = session
      let page = session.perform("help \(command.name)", in: place.environment).text
      #expect(page.hasPrefix(command.grammar.english.prefix(40)), "\(command.name)")
    }
  }
}
