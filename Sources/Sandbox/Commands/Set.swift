import Report
import Schema
import Workforce

extension Command {
  static let set = Command(
    "set", .world, usage: "path value", arguments: 2...2, rest: 1, need: .world,
    summary: "Change a value of the scenario, or shift it by a share",
    details: """
      The value is written as in the file: with its unit, as a range such as 5% to 9% where it is \
      not known well, {…} for a table, [ … ] for a list. +10% and -20% shift the number that is \
      there. The file stays as it is: save writes a new one. undo takes the change back.
      """,
    examples: [
      "set stages.novice.leaving 6% to 9%/month", "set stages.novice.leaving -20%",
      #"set title "A larger team""#,
    ]
  ) {
    $0.earlier.isEmpty ? $0.paths : $0.values(at: $0.earlier[0])
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let (word, value) = (call.words[0], call.words[1])
    let steps = Node.steps(word.text)
    let shape = Scenario.schema.shape
    guard shape.at(steps) != nil, !steps.isEmpty else { throw call.noPath(word, in: world) }
    let node: Node
    do throws(Problem) {
      if let factor = factor(of: value.text) {
        node = try Scenario.schema.dial(at: steps, in: world.root).scaled(by: factor)
      } else {
        let place = Call.place(of: value, in: call.line)
        node = try Node(flow: value.text, file: Call.typed).moved(right: place.column - 1)
      }
    } catch {
      throw call.refusal(error, at: value)
    }
    let root: Node
    do throws(Problem) {
      root = try world.root.setting(steps, to: node, shape: shape)
    } catch {
      throw call.refusal(error, at: word)
    }
    return try session.change(root, at: steps, by: call)
  }

  /// The factor that `+10%` or `-20%` stands for.
  private static func factor(of text: String) -> Double? {
    guard let sign = text.first, "+-".contains(sign), text.hasSuffix("%"),
      let percent = NumberText.decimal(String(text.dropFirst().dropLast())), percent >= 0
    else { return nil }
    return 1 + (sign == "-" ? -percent : percent) / 100
  }
}

extension Session {
  /// Changes the contents of the world and tells what became of a path.
  mutating func change(_ root: Node, at steps: [String], by call: Call) throws(Refusal) -> Reply {
    guard let old = world else { return Reply() }
    let new: World
    do throws(Problems) {
      new = try old.changed(to: root)
    } catch {
      throw Refusal(error.advising(onSetting: steps))
    }
    let wasStale = isStale
    change(to: new, by: call.line.trimmed)
    let path = steps.joined(separator: ".")
    func text(_ world: World) -> String { world.inEffect.value(at: steps)?.typed ?? "nothing" }
    return Reply {
      "\(path): \(text(old)) → \(text(new))"
      if !wasStale { staleness }
    }
  }

  /// A remark where the forecast is of another world than the present one.
  var staleness: [Block] {
    isStale ? [.note("The forecast is of the world before this: run makes a new one.")] : []
  }
}

extension Node {
  /// The node with all places further to the right: a value knows its place in the value alone.
  fileprivate func moved(right columns: Int) -> Node {
    var node = self
    node.place?.column += columns
    switch content {
    case .scalar: break
    case .list(let elements): node.content = .list(elements.map { $0.moved(right: columns) })
    case .table(let entries):
      node.content = .table(
        entries.map { entry in
          var entry = entry
          entry.place?.column += columns
          entry.value = entry.value.moved(right: columns)
          return entry
        })
    }
    return node
  }
}

extension Problems {
  /// A change that does not fit the values around it can be made together with them.
  fileprivate func advising(onSetting steps: [String]) -> Problems {
    let path = steps.joined(separator: ".")
    guard let first = steps.first, var last = all.last, all.count <= 3,
      all.allSatisfy({ $0.path != path && !$0.path.hasPrefix(path + ".") })
    else { return self }
    let advice = "To change several values together, set all of \(first) in one go: {…}."
    last.next = [last.next, advice].compactMap(\.self).joined(separator: " ")
    return Problems(all.dropLast() + [last], in: sources)
  }
}
