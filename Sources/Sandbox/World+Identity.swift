import Report
import Schema
import Text
import Workforce

extension World {
  /// The lines that make the changes in force of what the files say.
  var changes: [String] { lines(to: root, from: loaded) }

  /// The sum of the texts that were read, and of changes made in them.
  func hash(changes: [String], with others: [SourceFile] = []) -> String {
    var digest = Digest()
    for source in sources + others { digest.add(text: source.text) }
    for line in changes { digest.add(text: line) }
    return digest.digits
  }

  /// Lines of `set` and `unset` that make one text of another, as they can be typed: after each
  /// of them the scenario reads without a problem.
  ///
  /// What differs is set part by part. Parts that hold only together, such as shares that add up
  /// to 1, are set with the table around them.
  func lines(to target: Node, from origin: Node) -> [String] {
    var present = origin
    var lines: [String] = []
    var pending = target.differences(from: origin).map { Node.steps($0.path) }
    while !pending.isEmpty {
      let before = pending.count
      pending.removeAll { steps in
        if present.value(at: steps) == target.value(at: steps) { return true }
        guard let (line, root) = Self.line(at: steps, to: target, from: present),
          (try? changed(to: root)) != nil
        else { return false }
        lines.append(line)
        present = root
        return true
      }
      guard pending.count == before else { continue }
      guard pending.contains(where: { $0.count > 1 }) else { break }
      var wider: [[String]] = []
      for steps in pending {
        let parent = steps.count > 1 ? Array(steps.dropLast()) : steps
        if !wider.contains(parent) { wider.append(parent) }
      }
      pending = wider
    }
    // Entries that changed their order, and what can be made in no order: whole, one after the
    // other.
    for entry in target.entries ?? [] where present.value(at: [entry.key]) != entry.value {
      guard let (line, root) = Self.line(at: [entry.key], to: target, from: present) else {
        continue
      }
      lines.append(line)
      present = root
    }
    return lines
  }

  /// The line that makes a part of a text as it is in another, and the text after it; nil where
  /// the part has no path that can be typed.
  static func line(
    at steps: [String], to target: Node, from present: Node
  ) -> (line: String, root: Node)? {
    let path = Word.quoted(steps.joined(separator: "."))
    guard Word.split(path).map(\.text) == [steps.joined(separator: ".")] else { return nil }
    guard let value = target.value(at: steps) else {
      return (try? present.removing(steps)).map { ("unset \(path)", $0) }
    }
    let shape = Scenario.schema.shape
    guard let root = try? present.setting(steps, to: value, shape: shape) else { return nil }
    let typed = value.typedExactly
    guard (try? Node(flow: typed.valueInASCIIWidth, file: Call.typed)) == value else { return nil }
    return ("set \(path) \(typed)", root)
  }
}

extension Node {
  /// As `typed`, but a text that `set` would take for a shift, such as `-20%`, is quoted, and so is
  /// one with full-width characters.
  fileprivate var typedExactly: String {
    guard let text, let first = text.first else { return typed }
    if text != text.valueInASCIIWidth { return flow }
    return "+-".contains(first) ? "\"\(text)\"" : typed
  }
}
