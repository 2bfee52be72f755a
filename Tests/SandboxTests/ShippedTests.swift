import Foundation
import PhraseTesting
import Report
import Sandbox
import Testing
import Text

/// What the package ships beside its code works.
@Suite struct ShippedTests {
  private static func files(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Place.package + folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { Place.package + folder + "/" + $0 }
  }

  @Test(arguments: files(in: "Scenarios", ending: ".yaml")) func scenarioReads(path: String) throws
  {
    _ = try World(loading: path, in: Environment(threads: 1))
  }

  @Test(arguments: files(in: "Notebooks", ending: ".md")) func notebookChecks(path: String) throws {
    let notebook = try Notebook(reading: path)
    let play = notebook.played(in: Environment(threads: 2))
    #expect(play.refusal == nil)
    #expect(TextRenderer().render(notebook.differences(from: play.answers)) == "")
    #expect(!notebook.cells.isEmpty)
  }

  @Test func somethingIsShipped() {
    #expect(!Self.files(in: "Scenarios", ending: ".yaml").isEmpty)
    #expect(!Self.files(in: "Notebooks", ending: ".md").isEmpty)
  }

  @Test(arguments: Command.all) func examplesOfHelpRun(command: Command) throws {
    let place = try Place()
    var session = try place.session()
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let reply = session.perform(example, in: place.environment)
      #expect(reply.refusal == nil, "\(example): \(reply.text)")
    }
  }

  @Test(arguments: Command.all) func helpFitsTheTerminal(command: Command) {
    let longest = Command.all.map(\.name.count).max() ?? 0
    #expect(2 + longest + 2 + command.summary.english.count <= 80)
  }
}
