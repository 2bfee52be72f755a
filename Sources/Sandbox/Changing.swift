import Schema
import Text
import Workforce

extension Call {
  /// The contents of a world with a value put at a path: `path value`, as `set` and `try` take
  /// them; and whether a whole number had to be rounded.
  ///
  /// - Parameter first: Which of the words the path is; the next is the value.
  func changed(
    _ world: World, from first: Int = 0
  ) throws(Refusal) -> (root: Node, steps: [String], isRounded: Bool) {
    let word = words[first]
    var value = words[first + 1]
    if keepsWidth(of: value, at: word, in: world) { value.text = line[value.start...].trimmed }
    let shape = Scenario.schema.shape
    var steps = try steps(of: word, in: world.root)
    // A whole entry may be new, and its name a part of another's title.
    if value.text.hasPrefix("{"), !steps.isEmpty {
      steps[steps.count - 1] = Node.steps(word.text).last ?? ""
    }
    guard let target = shape.at(steps), !steps.isEmpty else { throw noPath(word, in: world) }
    let node: Node
    var isRounded = false
    do throws(Problem) {
      let change = try Adjustment(value.text, for: target)
      if change != .value(value.text)
        || target.isSigned && value.text.first.map("+-".contains) == true
      {
        (node, isRounded) = try Call.changed(by: change, at: steps, in: world)
      } else {
        let start = Call.place(of: value, in: line).column - 1
        do throws(Problem) {
          node = try Node(flow: value.text, file: Call.typed).moved(right: start)
        } catch {
          var problem = error
          problem.place?.column += start
          throw problem
        }
      }
    } catch {
      let end = world.bounded(Problems([error]), on: steps, in: world.root)
      throw refusal(error.bounds == nil ? error : end ?? error, at: value)
    }
    do throws(Problem) {
      return (try world.root.setting(steps, to: node, shape: shape), steps, isRounded)
    } catch {
      throw refusal(error, at: word)
    }
  }

  /// The number at some steps changed; a number that is not there yet can only be set.
  private static func changed(
    by change: Adjustment, at steps: [String], in world: World
  ) throws(Problem) -> (Node, Bool) {
    if case .value(let text) = change, world.inEffect.value(at: steps) == nil {
      return (Node(text), false)
    }
    return try Scenario.schema.dial(at: steps, in: world.root).changed(by: change)
  }
}

extension Call {
  /// Whether a value is read as it was typed: in a title full-width characters are letters like
  /// any other.
  fileprivate func keepsWidth(of value: Word, at path: Word, in world: World) -> Bool {
    let shape = Scenario.schema.shape
    guard let steps = try? shape.steps(path.text, in: world.root), shape.at(steps)?.isText == true
    else { return false }
    let typed = line[value.start...].trimmed
    return !typed.isQuoted && typed.first.map { !"{[".contains($0.asciiTwin ?? $0) } ?? false
  }

  /// Whether all full-width characters of the line belong to such a value.
  func keepsWidth(in session: Session) -> Bool {
    guard [Command.set.name, Command.try.name].contains(command.name), words.count == 2,
      let world = session.world
    else { return false }
    return !line[..<words[1].start].isWide && keepsWidth(of: words[1], at: words[0], in: world)
  }
}

extension World {
  /// The world with other contents, if they make a scenario; what was typed helps to say what to
  /// do if not.
  func changed(to root: Node, at steps: [String], by call: Call) throws(Refusal) -> World {
    do throws(Problems) {
      return try changed(to: root)
    } catch {
      let advised =
        bounded(error, on: steps, in: root).map { [$0] }
        ?? error.advising(onSetting: steps, in: inEffect).all
      let place = Call.place(of: call.words[0], in: call.line)
      // The file is as it was: what is wrong is what was typed.
      let problems = advised.map { problem in
        var problem = problem
        if problem.place?.file != Call.typed { problem.place = place }
        return problem
      }
      throw Refusal(Problems(problems))
    }
  }

  /// What is in effect at a path, as it would be typed.
  func typed(at steps: [String]) -> Phrase { (inEffect.value(at: steps)?.typed).orNothing }
}

extension String? {
  /// The text, or that there is none.
  var orNothing: Phrase { map { Phrase(verbatim: $0) } ?? Phrase("nothing", "无") }
}

extension Shape {
  /// Whether any text may be written.
  fileprivate var isText: Bool {
    switch self {
    case .text: true
    case .either(let short, let long): short.isText || long.isText
    default: false
    }
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
  fileprivate func advising(onSetting steps: [String], in present: Node) -> Problems {
    let path = steps.joined(separator: ".")
    guard let first = steps.first, var last = all.last, all.count <= 3,
      all.allSatisfy({ $0.path != path && !$0.path.hasPrefix(path + ".") })
    else { return self }
    let flow = present.value(at: Node.steps(last.path))?.flow ?? ""
    let example = flow.hasPrefix("{") && flow.count < 120 ? "\(last.path) \(flow)" : "\(first) {…}"
    last.next = Phrase(
      "Change the values that belong together in one go, beginning from: set \(example)",
      "相关的数值须一次改好，可从这里改起：set \(example)")
    return Problems(all.dropLast() + [last], in: sources)
  }
}
