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
    var isRounded = false
    do throws(Problem) {
      if let factor = factor(of: value.text) {
        let dial = try Scenario.schema.dial(at: steps, in: world.root)
        node = try dial.scaled(by: factor)
        let exact = dial.amount * factor
        isRounded = abs(try dial.read(node) - exact) > 1e-6 * max(1, abs(exact))
      } else if let meant = shift(meantBy: value.text) {
        throw Problem("not a change by a share", found: value.text, near: [meant])
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
    return try session.change(root, at: steps, by: call, remark: isRounded ? ", rounded" : "")
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

extension Session {
  /// Changes the contents of the world and tells what became of a path.
  mutating func change(
    _ root: Node, at steps: [String], by call: Call, remark: String = ""
  ) throws(Refusal) -> Reply {
    guard let old = world else { return Reply() }
    let new: World
    do throws(Problems) {
      new = try old.changed(to: root)
    } catch {
      let advised = error.advising(onSetting: steps, in: old.inEffect).all
      let place = Call.place(of: call.words[0], in: call.line)
      // The file is as it was: what is wrong is what was typed.
      let problems = advised.map { problem in
        var problem = problem
        if problem.place?.file != Call.typed { problem.place = place }
        return problem
      }
      throw Refusal(Problems(problems))
    }
    let wasStale = isStale
    change(to: new, by: call.line.trimmed)
    let path = steps.joined(separator: ".")
    func text(_ world: World) -> String { world.inEffect.value(at: steps)?.typed ?? "nothing" }
    return Reply {
      "\(path): \(text(old)) → \(text(new))\(remark)"
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
