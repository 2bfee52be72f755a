import Report
import Schema
import Text
import Workforce

extension Command {
  static let show = Command(
    "show", .world, usage: "[path]", arguments: 0...1, need: .world,
    summary: "Show the scenario, or a part of it as it would be written",
    details: "Defaults are filled in. Paths are those of the file, joined by dots.",
    examples: ["show", "show stages", "show stages.novice.leaving"]
  ) {
    $0.paths
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    guard let word = call.words.first else { return Reply(world.contents) }
    let steps = try call.steps(of: word, in: world.inEffect)
    let shape = Scenario.schema.shape
    guard shape.at(steps) != nil else { throw call.noPath(word, in: world) }
    guard let node = world.inEffect.value(at: steps) else {
      guard shape.isName(steps, in: world.inEffect) else { throw call.noPath(word, in: world) }
      return Reply { "\(word.text): nothing is given; help \(word.text) says what could be." }
    }
    if node.text != nil { return Reply { "\(steps.joined(separator: ".")): \(node.typed)" } }
    let lines = node.yaml.split(separator: "\n").map(String.init)
    return Reply { Block.listing(lines) }
  }
}

extension World {
  /// The whole scenario at a glance: values, and the names in tables.
  fileprivate var contents: Document {
    guard case .record(let fields) = Scenario.schema.shape else { return Document() }
    let inEffect = inEffect
    let width = fields.members.map(\.name.count).max() ?? 0
    let lines = fields.members.compactMap { member -> String? in
      guard let node = inEffect.value(at: [member.name]) else { return nil }
      let value = node.entries.map { $0.map(\.key).joined(separator: ", ") } ?? node.typed
      let shown = value.isEmpty ? "none" : value
      return member.name.padded(to: width) + "  " + shown.truncated(to: 78 - width)
    }
    return Document {
      Block.listing(lines)
      Block.note("show stages, or any other path, shows what is in it.")
    }
  }
}

extension Shape {
  /// Whether all names of a path exist, even if nothing is written at its end.
  fileprivate func isName(_ steps: [String], in root: Node) -> Bool {
    guard let last = steps.last else { return true }
    let parent = steps.dropLast().map { $0 + "." }.joined()
    return completions(ofPath: parent + last, in: root).contains { $0.word == parent + last }
  }
}
