import Report
import Schema
import Text
import Workforce

extension Command {
  static let show = Command(
    "show", .world, .optional(.takes(.path)), need: .world,
    summary: Phrase(
      "Show the scenario, or a part of it as it would be written", "查看情景或其中一部分，按文件的写法显示"),
    details: Phrase(
      "Defaults are filled in. Paths are those of the file, joined by dots.",
      "默认值也会显示。路径就是文件里的各级名称，用点连接。"),
    examples: ["show", "show stages", "show stages.novice.leaving"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    guard let word = call.words.first else { return Reply(world.contents) }
    let steps = try call.steps(of: word, in: world.inEffect)
    let shape = Scenario.schema.shape
    guard shape.at(steps) != nil else { throw call.noPath(word, in: world) }
    guard let node = world.inEffect.value(at: steps) else {
      guard shape.isName(steps, in: world.inEffect) else { throw call.noPath(word, in: world) }
      let path = word.text
      return Reply {
        Phrase(
          "\(path): nothing is given; help \(path) says what could be.",
          "\(path)：没有填写，help \(path) 说明可以填什么。")
      }
    }
    if node.text != nil {
      let path = steps.joined(separator: ".")
      return Reply { Phrase("\(path): \(node.typed)", "\(path)：\(node.typed)") }
    }
    let lines = node.yaml.split(separator: "\n").map(String.init)
    return Reply { Block.listing(lines.written) }
  }
}

extension World {
  /// The whole scenario at a glance: values, and the names in tables.
  fileprivate var contents: Document {
    guard case .record(let fields) = Scenario.schema.shape else { return Document() }
    let inEffect = inEffect
    let width = fields.members.map(\.name.count).max() ?? 0
    let lines = fields.members.compactMap { member -> Phrase? in
      guard let node = inEffect.value(at: [member.name]) else { return nil }
      let value =
        node.entries.map { $0.map(\.key).written.series } ?? Phrase(written: node.typed)
      let shown = value.isEmpty ? Phrase("none", "无") : value
      return shown.map { member.name.padded(to: width) + "  " + $0.truncated(to: 78 - width) }
    }
    return Document {
      Block.listing(lines)
      Block.note(
        Phrase("show stages, or any other path, shows what is in it.", "show stages 或其他路径，查看其中内容。"))
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
