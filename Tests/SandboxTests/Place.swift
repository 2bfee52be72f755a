import Foundation
import Questions
import Report
import Sandbox
import Schema
import Simulation
import Testing

/// A folder with the fixtures in it, for as long as the value lives, and how commands are given
/// there.
final class Place: Sendable {
  let folder: String
  let environment: Environment

  init(watch: @escaping Player.Watch = { _, _ in {} }) throws {
    let here = FileManager.default.temporaryDirectory.path + "/headcount-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Self.tests + "Fixtures", toPath: here)
    folder = here + "/"
    environment = Environment(threads: 2, folder: folder, watch: watch)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The folder of these tests, and the package around it.
  static let tests =
    String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)) + "/"
  static let package = String(tests.dropLast("Tests/SandboxTests/".count))

  static let small = "Scenarios/small-team.yaml"

  /// A session with the small team.
  func session() throws -> Session { try Session(loading: Self.small, in: environment) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: folder + name, atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: folder + name, encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + name) }

  /// Whoever stops what is played as soon as it begins.
  var hasty: Environment {
    Environment(
      threads: 2, folder: folder,
      watch: { control, _ in
        control.stop()
        return {}
      })
  }

  /// What the lines answer, each shown after its line.
  func transcript(_ lines: [String], _ session: inout Session) -> String {
    lines.map { line in
      let reply = session.perform(line, in: environment)
      return "> \(line)\n" + reply.text.replacing(folder, with: "")
    }.joined(separator: "\n")
  }
}

extension Reply {
  /// All that is shown.
  var text: String {
    let renderer = TextRenderer()
    return renderer.render(document) + (refusal.map { renderer.render($0.document) } ?? "")
  }

  var firstProblem: String { refusal?.problems.all.first?.message ?? "" }
}
