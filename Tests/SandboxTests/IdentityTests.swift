import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text

/// Every answer says what it is the answer to, and can be asked again.
@Suite struct IdentityTests {
  private let place: Place

  init() throws { place = try Place() }

  /// A session in which lines were done.
  private func session(_ lines: [String]) throws -> Session {
    var session = try place.session()
    for line in lines {
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal == nil, "\(line): \(reply.text)")
    }
    return session
  }

  private func replay(_ file: String) throws -> Reply {
    var session = Session()
    return session.perform("replay \(file)", in: place.environment)
  }

  // MARK: - What is said

  @Test func G2_aTextSaysWhatItIs() throws {
    var session = try session(["set sites.south.seats 12", "set title A: larger, team", "run 20"])
    let text = session.perform("table leavers", in: place.environment).text
    let lines = text.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("replay: ") })
    #expect(
      lines[start].wholeMatch(
        of:
          /replay: Scenarios\/small-team\.yaml [0-9a-f]{16} · run 20 seed 1 · table leavers · model 2/
      )
        != nil)
    #expect(
      Array(lines[(start + 1)...]) == ["set title A: larger, team", "set sites.south.seats 12"])
    // Neither the day nor the version of the program is shown.
    #expect(!text.contains("written by") && !text.contains("1970"))
  }

  /// What was pasted back makes the same contents again, whatever they are.
  @Test(arguments: [
    ["set title \"-20%\""], ["set title \"{a}: b\""], ["set title '  x '"],
    ["unset about", "set causes {pay: {share: 50%}, other: {share: 50%}}"],
    ["unset sites.south.target", "set sites.south.seats +10%"],
    ["set intake.second {site: south, family: voice, date: 2027-03-01, size: 4}"],
    ["set peaks {spring: {from: 02-01, to: 02-14, paid: 03-20}}", "set levers.peak-bonus 800 CNY"],
    ["plan south ready 50% confidence 50% set"],
  ]) func G2_changesCanBePastedBack(lines: [String]) throws {
    var changed = try session(lines)
    let before = changed.perform("show", in: place.environment).text
    _ = changed.perform("run 2", in: place.environment)
    _ = changed.perform("export text a.txt", in: place.environment)
    let written = try place.read("a.txt").split(separator: "\n").map(String.init)
    let changes = written.filter { $0.hasPrefix("set ") || $0.hasPrefix("unset ") }
    #expect(!changes.isEmpty)
    var pasted = try session(changes)
    #expect(pasted.perform("show", in: place.environment).text == before)
    #expect(try replay("a.txt").text.contains("the same"))
  }

  @Test func G2_theHashIsOfTheTextInForce() throws {
    func hash(_ session: inout Session) throws -> String {
      let text = session.perform("run 1", in: place.environment).text
      return String(try #require(text.firstMatch(of: #/small-team\.yaml ([0-9a-f]{16}) /#)).1)
    }
    var plain = try session([])
    let before = try hash(&plain)
    var changed = try session(["set sites.south.seats 12"])
    #expect(try hash(&changed) != before)
    var back = try session(["set sites.south.seats 12", "undo"])
    #expect(try hash(&back) == before)
    // An edit of the file tells, even where no number changes.
    try place.write(try place.read(Place.small) + "# seen\n", to: Place.small)
    var edited = try session([])
    #expect(try hash(&edited) != before)
  }

  @Test func G2_anExtendedFileIsPartOfTheHash() throws {
    try place.write("extends: small-team.yaml\ntitle: Over\n", to: "Scenarios/over.yaml")
    _ = try session(["load Scenarios/over.yaml", "run 2", "export json a.json"])
    try place.write(try place.read(Place.small) + "# seen\n", to: Place.small)
    let reply = try replay("a.json")
    #expect(reply.firstProblem.contains("was edited since"))
  }

  @Test func G2_aStaleForecastIsThatOfItsOwnWorld() throws {
    _ = try session([
      "set sites.south.seats 12", "run 5", "set sites.south.seats 14", "table people",
      "export text a.txt answer",
    ])
    let text = try place.read("a.txt")
    #expect(text.contains("set sites.south.seats 12\n") && !text.contains("seats 14"))
    #expect(try replay("a.txt").text.contains("the same"))
  }

  @Test func G2_onATerminalItIsOneLine() throws {
    var session = try session(["set sites.south.seats 12", "set title X"])
    let reply = session.perform("run 5", in: place.environment)
    let lines = TextRenderer(width: 80, folds: true).render(reply.document)
      .split(separator: "\n").map(String.init)
    #expect(
      lines.last?.wholeMatch(
        of: /replay: small-team\.yaml [0-9a-f]{8} · 2 changes · run 5 seed 1 · model 2/) != nil)
    #expect(lines.count { $0.hasPrefix("replay") || $0.hasPrefix("set ") } == 1)
  }

  @Test func G2_theDayAndTheProgramAreInWrittenFilesAlone() throws {
    var environment = place.environment
    (environment.program, environment.today) = ("headcount 1.0 (abcdef0)", "2026-11-28")
    var session = try place.session()
    let shown = session.perform("run 5", in: environment)
    #expect(!shown.text.contains("2026-11-28"))
    for format in Format.allCases {
      _ = session.perform("export \(format.rawValue) out", in: environment)
      let file = format == .csv ? "out-metadata.json" : "out"
      let text = try place.read(file)
      let told = "written by headcount 1.0 (abcdef0) on 2026-11-28 as \(format.rawValue) · sum "
      #expect(text.split(separator: told, omittingEmptySubsequences: false).count == 2, "\(format)")
    }
  }

  // MARK: - Asked again

  @Test(
    arguments: Format.allCases,
    [
      ["run 20"], ["run 20 seed 7", "table people by stage every 4 weeks"],
      ["run 20", "plot ready at south"], ["run 20", "cost"], ["run 20", "explain leaving"],
      ["set sites.south.seats 12", "try stages.novice.leaving -20%"],
      ["run 60", "goal leavers 8 by stages.novice.leaving from 6%/month to 30%/month"],
      ["sensitivity leavers"], ["run 40", "survey"], ["career new", "career step 3 months"],
      ["fit demand contacts.csv"],
      [
        "run 10", "try levers.pay-rise 5%", "keep as more", "try levers.pay-rise 10%",
        "keep as most", "compare more most",
      ],
    ]) func G2_everyAnswerIsAskedAgain(format: Format, lines: [String]) throws
  {
    // Slow questions are asked in one format alone: what differs is the same for all.
    let isSlow = ["goal", "sensitivity", "survey", "fit"].contains {
      lines.last?.hasPrefix($0) == true
    }
    guard !isSlow || format == .json else { return }
    var asked = try session(lines)
    let reply = asked.perform("export \(format.rawValue) out answer", in: place.environment)
    #expect(reply.refusal == nil, "\(reply.text)")
    let again = try replay("out")
    #expect(again.text == "out: the same comes out again, number for number.\n", "\(lines)")
    #expect(!again.isDifferent)
  }

  @Test func G2_aCareerIsLivedAgain() throws {
    var asked = try session([
      "seed 3", "career new old-hands number 20", "career step 3 months", "career step",
      "career back",
      "career file",
    ])
    for line in ["export html a.html answer", "export markdown b.md career"] {
      #expect(asked.perform(line, in: place.environment).refusal == nil)
    }
    #expect(try replay("a.html").text.contains("the same"))
    #expect(try replay("b.md").text.contains("the same"))
  }

  @Test(arguments: Format.allCases) func G2_aFileThatWasEditedIsRefused(format: Format) throws {
    _ = try session(["run 20", "export \(format.rawValue) out"])
    let whole = try place.read("out")
    let digit = try #require(whole.firstIndex { "1234567".contains($0) })
    var edited = whole
    edited.replaceSubrange(digit...digit, with: "8")
    for text in [edited, String(whole.dropLast(5)), String(whole.prefix(300)), whole + "\n", ""] {
      try place.write(text, to: "out")
      let reply = try replay("out")
      #expect(reply.refusal != nil, "\(text.suffix(80))")
      #expect(reply.refusal?.problems.all.first?.next != nil)
    }
    try place.write(whole, to: "out")
    #expect(try replay("out").refusal == nil)
  }

  @Test func G2_whatDiffersIsShownWithItsLine() throws {
    var session = try place.session()
    // As it goes to a pipe, without a seal.
    let text = session.perform("run 20", in: place.environment).text
    try place.write(text, to: "out.txt")
    #expect(try replay("out.txt").text.contains("the same"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix("people") })
    var edited = lines
    edited[index] = lines[index].replacing("3", with: "9")
    try place.write(edited.joined(separator: "\n"), to: "out.txt")
    let reply = try replay("out.txt")
    #expect(reply.isDifferent && reply.refusal == nil)
    #expect(reply.text.contains("out.txt:\(index + 1): "))
    #expect(reply.text.contains("- \(edited[index])") && reply.text.contains("+ \(lines[index])"))
  }

  @Test func G2_aScenarioThatIsGoneOrEditedIsTold() throws {
    _ = try session(["run 5", "export text a.txt"])
    let text = try place.read(Place.small)
    try place.write(text.replacing("seats: 12", with: "seats: 13") + "\n# x\n", to: Place.small)
    #expect(try replay("a.txt").firstProblem.contains("was edited since"))
    try place.write(text, to: Place.small)
    #expect(try replay("a.txt").refusal == nil)
    var elsewhere = place.environment
    elsewhere.folder = place.folder + "Scenarios/"
    var session = Session()
    let reply = session.perform("replay ../a.txt", in: elsewhere)
    #expect(reply.firstProblem == "the scenario of this answer is not here")
    #expect(reply.refusal?.problems.all.first?.found == Place.small)
  }

  @Test func G2_anotherModelIsTold() throws {
    var session = try place.session()
    let text = session.perform("run 5", in: place.environment).text
    try place.write(text.replacing("model 2", with: "model 99"), to: "a.txt")
    #expect(try replay("a.txt").firstProblem == "answered by another model")
  }

  /// A file may come from anybody: asking again writes nothing and runs nothing.
  @Test(arguments: [
    "save x.yaml", "export text x.yaml over", "source growth.txt", "replay a.txt", "quit", "rm x",
  ]) func G2_anAnswerCannotMakeTheProgramWrite(line: String) throws {
    var session = try place.session()
    let text = session.perform("run 3", in: place.environment).text
    try place.write(
      text.replacing("run 3 seed 1", with: "run 3 seed 1 · \(line)"), to: "a.txt")
    #expect(try replay("a.txt").refusal != nil)
    #expect(!place.exists("x.yaml"))
  }

  @Test func G2_severalAnswersAreNotOne() throws {
    var session = try place.session()
    let text = session.perform("run 3", in: place.environment).text
    try place.write(text + text, to: "a.txt")
    #expect(try replay("a.txt").firstProblem == "not one answer but several")
  }

  @Test(arguments: ["Scenarios/small-team.yaml", "contacts.csv", "growth.txt", "nothing.txt", "."])
  func G2_whatIsNoAnswerIsRefused(file: String) throws {
    let reply = try replay(file)
    #expect(reply.refusal != nil)
  }

  @Test func G2_theSessionStaysAsItIs() throws {
    var session = try session(["set sites.south.seats 12", "run 5", "export text a.txt"])
    let before = place.transcript(["diff", "table people"], &session)
    _ = session.perform("replay a.txt", in: place.environment)
    #expect(place.transcript(["diff", "table people"], &session) == before)
  }
}
