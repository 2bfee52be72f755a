import Schema
import Workforce

extension Call {
  /// The contents of a world with a value put at a path: `path value`, as `set` and `try` take
  /// them; and whether a whole number had to be rounded.
  func changed(_ world: World) throws(Refusal) -> (root: Node, steps: [String], isRounded: Bool) {
    let (word, value) = (words[0], words[1])
    let shape = Scenario.schema.shape
    var steps = try steps(of: word, in: world.root)
    // A whole entry may be new, and its name a part of another's title.
    if value.text.hasPrefix("{"), !steps.isEmpty {
      steps[steps.count - 1] = Node.steps(word.text).last ?? ""
    }
    guard shape.at(steps) != nil, !steps.isEmpty else { throw noPath(word, in: world) }
    let node: Node
    var isRounded = false
    do throws(Problem) {
      if let factor = Self.factor(of: value.text) {
        let dial = try Scenario.schema.dial(at: steps, in: world.root)
        node = try dial.scaled(by: factor)
        let exact = dial.amount * factor
        isRounded = abs(try dial.read(node) - exact) > 1e-6 * max(1, abs(exact))
      } else if let meant = Self.shift(meantBy: value.text) {
        throw Problem("not a change by a share", found: value.text, near: [meant])
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

  /// The factor that `+10%` or `-20%` stands for.
  private static func factor(of text: String) -> Double? {
    guard let sign = text.first, "+-".contains(sign), text.hasSuffix("%"),
      let percent = NumberText.decimal(String(text.dropFirst().dropLast())), percent >= 0
    else { return nil }
    return 1 + (sign == "-" ? -percent : percent) / 100
  }

  /// What `+ 10%`, `+10 %` or `+10` is likely to mean.
  private static func shift(meantBy text: String) -> String? {
    let letters = text.filter { !Word.isSpace($0) && $0 != "%" }
    guard let sign = letters.first, sign == "+" || (sign == "-" && letters != text),
      let percent = NumberText.decimal(String(letters.dropFirst())), percent >= 0
    else { return nil }
    return letters + "%"
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
  fileprivate func advising(onSetting steps: [String], in present: Node) -> Problems {
    let path = steps.joined(separator: ".")
    guard let first = steps.first, var last = all.last, all.count <= 3,
      all.allSatisfy({ $0.path != path && !$0.path.hasPrefix(path + ".") })
    else { return self }
    let flow = present.value(at: Node.steps(last.path))?.flow ?? ""
    let example = flow.hasPrefix("{") && flow.count < 120 ? "\(last.path) \(flow)" : "\(first) {…}"
    last.next = "Change the values that belong together in one go, beginning from: set \(example)"
    return Problems(all.dropLast() + [last], in: sources)
  }
}
