import Foundation
import PhraseTesting
import Report
import Sandbox
import Testing
import Text

/// Files are replaced only if they are as this program wrote them.
@Suite struct ReplacingTests {
  private let place: Place

  init() throws { place = try Place() }

  private func perform(_ line: String, _ session: inout Session) -> Reply {
    session.perform(line, in: place.environment)
  }

  private func session() throws -> Session {
    var session = try place.session()
    _ = perform("run 3", &session)
    return session
  }

  private static let notOurs =
    "not written: there is a file of that name, which is not as headcount wrote it"

  @Test(arguments: Format.allCases.map { "export \($0.rawValue)" } + ["save"])
  func G1_aForeignFileIsNotReplaced(command: String) throws {
    var session = try session()
    let texts = [
      "precious\n", "", "title: A team\n",
      "written by headcount 1.0 on 2026-11-28 as text · sum 0000000000000000\n",
      "replay: a.yaml 0123456789abcdef · run 3 seed 1 · model 1\nwritten by headcount 1.0 on "
        + "2026-11-28 as text · sum 0123456789abcdef\nmy notes\n",
    ]
    for text in texts {
      try place.write(text, to: "mine")
      let reply = perform("\(command) mine", &session)
      #expect(reply.firstProblem == Self.notOurs)
      #expect(reply.text.contains("over"))
      #expect(try place.read("mine") == text)
    }
    // Told to, it is replaced, and then it is the program's own.
    #expect(perform("\(command) mine over", &session).refusal == nil)
    #expect(perform("\(command) mine", &session).refusal == nil)
  }

  @Test(arguments: Format.allCases.map { "export \($0.rawValue)" } + ["save"])
  func G1_aFileEditedSinceIsNotReplaced(command: String) throws {
    var session = try session()
    #expect(perform("\(command) mine", &session).refusal == nil)
    let text = try place.read("mine")
    for edited in [text + "my notes\n", "my notes\n" + text, String(text.dropLast(30)), ""] {
      try place.write(edited, to: "mine")
      #expect(perform("\(command) mine", &session).firstProblem == Self.notOurs)
      #expect(try place.read("mine") == edited)
    }
    try place.write(text, to: "mine")
    #expect(perform("\(command) mine", &session).refusal == nil)
  }

  /// A dash is no file, and no name at all is none.
  @Test(arguments: ["export text -", "export csv \"\"", "save -"])
  func G1_aDashIsNoFile(line: String) throws {
    var session = try session()
    #expect(perform(line, &session).firstProblem == "not the name of a file")
    #expect(!place.exists("-"))
  }

  @Test func G1_anotherScenarioAndANotebookAreSafe() throws {
    var session = try session()
    for (name, text) in [("Scenarios/other.yaml", "title: Other\n"), ("story.md", "# A story\n")] {
      try place.write(text, to: name)
      for format in Format.allCases {
        #expect(perform("export \(format.rawValue) \(name)", &session).firstProblem == Self.notOurs)
      }
      #expect(perform("save \(name)", &session).firstProblem == Self.notOurs)
      #expect(try place.read(name) == text)
    }
  }

  /// By whatever name, and even if told to: the session came from there.
  @Test func G1_whatWasReadIsNeverReplaced() throws {
    var session = try session()
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: place.folder + "link", withDestinationPath: Place.small)
    try manager.linkItem(
      atPath: place.folder + Place.small, toPath: place.folder + "hard")
    let text = try place.read(Place.small)
    for name in [Place.small, "./" + Place.small, "Scenarios/../" + Place.small, "link", "hard"] {
      for line in ["export csv \(name) over", "save \(name) over", "export text \(name)"] {
        let reply = perform(line, &session)
        #expect(
          reply.firstProblem == "not written: the scenario was read from this file", "\(line)")
      }
    }
    // A history that was fitted and a script that was run are read too; so is what was left since.
    _ = perform("fit demand contacts.csv", &session)
    #expect(perform("export csv contacts.csv over", &session).refusal != nil)
    try place.write("seed 3\n", to: "script")
    _ = perform("source script", &session)
    #expect(perform("export text script over", &session).refusal != nil)
    try place.write("extends: small-team.yaml\n", to: "Scenarios/over.yaml")
    _ = perform("load Scenarios/over.yaml", &session)
    for _ in 0..<2 { #expect(perform("save \(Place.small) over", &session).refusal != nil) }
    #expect(try place.read(Place.small) == text)
  }

  @Test func G1_aLinkToAForeignFileIsNotFollowed() throws {
    var session = try session()
    try place.write("precious", to: "mine")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder + "link", withDestinationPath: "mine")
    #expect(perform("export text link", &session).firstProblem == Self.notOurs)
    #expect(try place.read("mine") == "precious")
  }

  @Test func G1_foldersPipesAndDevicesAreRefused() throws {
    var session = try session()
    #expect(unsafe mkfifo(place.folder + "pipe", 0o600) == 0)
    for name in [".", "Scenarios", "pipe", "/dev/null", "/dev/stdout", "/dev/full"] {
      for line in ["export csv \(name)", "export text \(name) over", "save \(name)"] {
        let reply = perform(line, &session)
        #expect(reply.firstProblem.hasPrefix("not written: "), "\(line): \(reply.text)")
      }
    }
    #expect(!place.exists("Scenarios-metadata.json") && !place.exists("pipe-metadata.json"))
  }

  @Test func G1_theDescriptionOfATableIsSafeToo() throws {
    var session = try session()
    try place.write("precious", to: "a.csv-metadata.json")
    #expect(perform("export csv a.csv", &session).firstProblem == Self.notOurs)
    #expect(!place.exists("a.csv"))
    #expect(perform("export csv a.csv over", &session).refusal == nil)
    // Of another table, or lost, it does not speak for this one.
    #expect(perform("export csv b.csv", &session).refusal == nil)
    try place.write("week,measure\r\n", to: "b.csv")
    #expect(perform("export csv b.csv", &session).firstProblem == Self.notOurs)
    try FileManager.default.removeItem(atPath: place.folder + "a.csv-metadata.json")
    #expect(perform("export csv a.csv", &session).firstProblem == Self.notOurs)
  }

  @Test func G1_whatWasSavedIsReadLikeAnyScenario() throws {
    var session = try session()
    _ = perform("set sites.south.seats 12", &session)
    #expect(perform("save mine.yaml", &session).refusal == nil)
    var other = Session()
    #expect(perform("load mine.yaml", &other).refusal == nil)
    // In a session that has not read it, it may be replaced: nobody has edited it.
    #expect(perform("save mine.yaml", &session).refusal == nil)
    #expect(perform("save mine.yaml", &other).refusal != nil)
  }
}
