import Answers
import Questions
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
    if !target.isText, value.namesSomebody {
      throw refusal(LineFault.noDay.problem(found: value.text), at: value)
    }
    let node: Node
    var isRounded = false
    do throws(Problem) {
      if let changed = try Scenario.schema.changed(at: steps, as: value.text, in: world.root) {
        (node, isRounded) = changed
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
}

extension Word {
  /// Whether a value, if it is no text or table, goes on with words that belong behind a day.
  fileprivate var namesSomebody: Bool {
    !isQuoted && text.first.map { !"{[".contains($0) } ?? false
      && text.split(separator: " ").dropFirst().contains {
        ["from", "at", "tier", "stage"].contains($0)
      }
  }
}

extension Argument where Value == Day {
  /// The day from which a change holds, and that before which it ends.
  static let from = date(key: "from")
  static let until = date(.noShare, key: "until")

  private static func date(_ extent: Slot.Extent = .word, key: String) -> Argument {
    Argument(
      Phrase("date", "日期"), Phrase("a date such as 2027-07-05", "日期，如 2027-07-05"), extent, key: key
    ) { typed throws(Problem) in
      guard let day = Day(typed.text) else {
        let day = typed.text.typedForm.flatMap { Day($0) }.map { [$0.iso] }
        throw LineFault.noDate.problem(found: typed.text, near: day ?? [])
      }
      return day
    }
  }
}

extension Syntax {
  /// `from date [until date]`
  static let dates: Syntax = .optional([
    .option(Keyword("from", Phrase("the day on which it begins", "从哪天起")), .from),
    .optional(.option(Keyword("until", Phrase("the day before which it ends", "到哪天为止")), .until)),
  ])

  /// `[from date [until date] [at site] [tier tier] [stage stage]]`
  static let datesForSome: Syntax = .optional(fromForSome)

  /// `from date [until date] [at site] [tier tier] [stage stage]`
  static let fromForSome: Syntax = [
    .option(Keyword("from", Phrase("the day on which it begins", "从哪天起")), .from),
    .options([
      .option(Keyword("until", Phrase("the day before which it ends", "到哪天为止")), .until),
      .option(Keyword("at", Phrase("at one site only", "只在一个职场")), .site),
      .option(Keyword("tier", Phrase("in one tier only", "只对一个职级")), .tier),
      .option(Keyword("stage", Phrase("in one stage only", "只对一个成长阶段")), .stage),
    ]),
  ]
}

extension Call {
  /// From when until when a change is to hold; nil where it is to hold all the time.
  ///
  /// - Parameters:
  ///   - monday: The day on which the world is stopped, if it is.
  ///   - scenario: Whose sites, tiers and stages are meant, where it may hold for some only.
  func dates(
    pausedOn monday: Day?, forSomeOf scenario: Scenario? = nil
  ) throws(Refusal) -> Dates? {
    guard let from = try self[.from] ?? monday else { return nil }
    guard let scenario else { return Dates(from: from, until: try self[.until]) }
    return Dates(
      from: from, until: try self[.until],
      site: try self[.site].map { scenario.sites[$0].key },
      tier: try self[.tier].map { scenario.tiers[$0].key },
      stage: try self[.stage].map { scenario.stages[$0].key })
  }

  /// The contents of a world in which a value stands at a path from a day on, and where that is
  /// written.
  func changed(
    _ world: World, during dates: Dates
  ) throws(Refusal) -> (root: Node, steps: [String]) {
    let shape = Scenario.schema.shape
    let steps = try steps(of: words[0], in: world.root)
    guard shape.at(steps) != nil, !steps.isEmpty else { throw noPath(words[0], in: world) }
    do throws(Problem) {
      let root = try dates.contents(
        of: world.root, with: words[1].text, at: steps.joined(separator: "."))
      return (root, dates.steps(in: root))
    } catch {
      throw refusal(error, at: words[0])
    }
  }

  /// `levers.pay-rise: 5% from 5 Jul 2027 on`
  func sentence(of dates: Dates) -> Phrase {
    let (path, value, time) = (words[0].text, words[1].text, dates.words)
    return Phrase("\(path): \(value) \(time)", "\(path)：\(value)，\(time)")
  }
}

extension Call {
  /// The day that a problem is about, where it is one that a change was to begin or end on.
  fileprivate func word(of problem: Problem, at steps: [String]) -> Word? {
    switch problem.path {
    case (steps + ["from"]).joined(separator: "."): word(Argument<Day>.from)
    case (steps + ["until"]).joined(separator: "."): word(Argument<Day>.until)
    case (steps + ["at"]).joined(separator: "."): word(Argument<Int>.site)
    case (steps + ["tier"]).joined(separator: "."): word(Argument<Int>.tier)
    case (steps + ["stage"]).joined(separator: "."): word(Argument<Int>.stage)
    default: nil
    }
  }

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
    guard [Command.set.name, Command.try.name].contains(command.name), words.count >= 2,
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
      // The file is as it was: what is wrong is what was typed.
      let problems = advised.map { problem in
        var problem = problem
        guard problem.place?.file != Call.typed else { return problem }
        let day = call.word(of: problem, at: steps)
        problem.place = Call.place(of: day ?? call.words[0], in: call.line)
        // The day was typed as a word of its own; nobody wrote the path at which it is kept.
        if day != nil { problem.path = "" }
        return problem
      }
      throw Refusal(Problems(problems))
    }
  }

  /// What is in effect at a path, as it is told.
  func said(at steps: [String]) -> Phrase {
    (inEffect.value(at: steps)?.said(at: steps, in: inEffect)).orNothing
  }
}

extension Node {
  /// The value at a path of a scenario's contents as it is told: as it is typed, where there is no
  /// other way.
  func said(at steps: [String], in root: Node) -> Phrase {
    Scenario.schema.said(at: steps, in: root) ?? Phrase(written: typed)
  }
}

/// One thing that two versions of a scenario say differently, as it is told.
struct ToldDifference {
  /// The dotted path.
  var path: String
  /// What the older says, and what the newer says; nil where it says nothing.
  var before, after: Phrase?
}

extension Node {
  /// What differs between an older version of a scenario's contents and this, as it is told.
  func told(from older: Node) -> [ToldDifference] {
    differences(from: older).map { difference in
      let steps = Node.steps(difference.path)
      let told = ToldDifference(
        path: difference.path, before: difference.before?.said(at: steps, in: older),
        after: difference.after?.said(at: steps, in: self))
      guard told.before == told.after else { return told }
      // Two ways to write one value.
      return ToldDifference(
        path: difference.path, before: (difference.before?.typed).map { Phrase(written: $0) },
        after: (difference.after?.typed).map { Phrase(written: $0) })
    }
  }
}

extension Phrase? {
  /// The words, or that there is nothing.
  var orNothing: Phrase { self ?? Phrase("nothing", "无") }
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
