import Schema
import Workforce

extension Call {
  /// The contents of a world with a value put at a path: `path value`, as `set` and `try` take
  /// them.
  func changed(_ world: World) throws(Refusal) -> (root: Node, steps: [String]) {
    let (word, value) = (words[0], words[1])
    let steps = Node.steps(word.text)
    let shape = Scenario.schema.shape
    guard shape.at(steps) != nil, !steps.isEmpty else { throw noPath(word, in: world) }
    let node: Node
    do throws(Problem) {
      if let factor = Self.factor(of: value.text) {
        node = try Scenario.schema.dial(at: steps, in: world.root).scaled(by: factor)
      } else {
        let place = Call.place(of: value, in: line)
        node = try Node(flow: value.text, file: Call.typed).moved(right: place.column - 1)
      }
    } catch {
      throw refusal(error, at: value)
    }
    do throws(Problem) {
      return (try world.root.setting(steps, to: node, shape: shape), steps)
    } catch {
      throw refusal(error, at: word)
    }
  }

  /// The factor that `+10%` or `-20%` stands for.
  private static func factor(of text: String) -> Double? {
    guard let sign = text.first, "+-".contains(sign), text.hasSuffix("%"),
      let percent = NumberText.decimal(String(text.dropFirst().dropLast())), percent >= 0
    else { return nil }
    return 1 + (sign == "-" ? -percent : percent) / 100
  }
}

extension World {
  /// The world with other contents, if they make a scenario; a path that was changed helps to say
  /// what to do if not.
  func changed(to root: Node, at steps: [String]) throws(Refusal) -> World {
    do throws(Problems) {
      return try changed(to: root)
    } catch {
      throw Refusal(error.advising(onSetting: steps))
    }
  }

  /// What is in effect at a path, as it would be typed.
  func typed(at steps: [String]) -> String { inEffect.value(at: steps)?.typed ?? "nothing" }
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
