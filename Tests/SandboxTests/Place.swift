import Foundation
import PhraseTesting
import Questions
import Report
import Sandbox
import Schema
import Simulation
import Testing
import Text

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
    transcript(replies(to: lines, &session), in: .english)
  }

  /// The lines with what they answer.
  func replies(
    to lines: [String], _ session: inout Session
  ) -> [(line: String, reply: Reply)] {
    lines.map { ($0, session.perform($0, in: environment)) }
  }

  /// Answers as they are shown in a language, each after its line.
  func transcript(
    _ replies: [(line: String, reply: Reply)], in language: Language
  ) -> String {
    replies.map { line, reply in
      "> \(line)\n" + reply.text(in: language).replacing(folder, with: "")
    }.joined(separator: "\n")
  }
}

extension Reply {
  /// All that is shown, in English.
  var text: String { text(in: .english) }

  /// All that is shown.
  func text(in language: Language) -> String {
    let renderer = TextRenderer(language: language)
    return renderer.render(document) + (refusal.map { renderer.render($0.document) } ?? "")
  }

  var firstProblem: String { refusal?.problems.all.first?.message.english ?? "" }
}
