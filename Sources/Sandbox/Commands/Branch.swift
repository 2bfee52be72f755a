import Answers
import Questions
import Report
import Schema
import Text
import Workforce

extension Command {
  static let branch = Command(
    "branch", .whatIf, .optional(.takes(.newName)), need: .world,
    summary: Phrase(
      "Name the present state and go on from it; alone, list them all", "给当前方案起名，从这里继续；不写名称则列出各方案"),
    details: Phrase(
      """
      A state is the scenario with its changes, and the day on which it is stopped. What is changed \
      after branch NAME goes on from the state of that name: back returns to it, and another branch \
      may begin there. branch alone lists the states as a tree: from which one each goes on, on \
      which day it is stopped, and what it says otherwise; base is the present one. What keep has \
      kept stands among them, and compare takes all their names. A state without a change plays as \
      if it had never been named, to the last bit.
      """,
      """
      一个方案就是情景、其中的改动和停住的日期。branch 名称 之后的改动都从这个方案继续：back 回到它，还可以从它另起一个方案。\
      只写 branch，按来历列出各方案：由哪个方案改来、停在哪一天、改了什么；base 是当前方案。keep 保留的也在其中，名称都可用于 \
      compare。起名之后没有改动的，推演结果与没起过名一位不差。
      """),
    examples: [
      "pause at 2027-03-01", "branch march", "set levers.pay-rise 5%", "branch rise", "back march",
      "branch", "compare march rise",
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    guard let name = try call[.newName] else { return Reply { session.tree } }
    guard session.state(name) == nil else {
      throw call.refusal(LineFault.nameTaken(name), at: call.words[0])
    }
    session.keep(world, as: name)
    session.origin = name
    let words = session.words(of: name)
    return Reply {
      Phrase("\(name): \(words).", "\(name)：\(words)。")
      Phrase(
        "What is changed now goes on from here: back \(name) returns, branch lists all states.",
        "此后的改动从这里继续；back \(name) 回到这里，branch 列出各方案。")
    }
  }

  static let back = Command(
    "back", .whatIf, .optional(.takes(.state)), need: .world,
    summary: Phrase(
      "Return to the state branched from last, or to one of a name", "回到上一个起名的方案，或指定名称的方案"),
    details: Phrase(
      """
      Without a name, to the state from which the present one goes on; where nothing was changed \
      since, to the one before that. The scenario is again as it was there, stopped on the same \
      day. What is left and has no name is told: undo brings it back. While somebody is followed, \
      back alone takes back a step of the career (help career); back NAME returns to a state at any \
      time.
      """,
      """
      不写名称，回到当前方案由之改来的那个方案；之后没有改动的，再往前一个。情景和停住的日期都恢复为当时的样子。\
      离开的改动没有起名的，会说明改了什么，undo 可以找回。跟随一名员工期间，只写 back 是撤回其职业路径中的一步\
      （help career）；back 名称 随时可以回到某个方案。
      """),
    examples: [
      "branch plain", "set levers.pay-rise 5%", "back", "set levers.amenities 20 CNY/month",
      "branch canteen", "back", "back canteen",
    ]
  ) { session, call throws(Refusal) in
    let name: String
    if let typed = try call[.state] { name = typed } else { name = try session.stateBefore(call) }
    guard let state = session.state(name), let present = session.present else {
      let names = session.kept.map(\.key)
      throw call.refusal(
        LineFault.noState, at: call.words.first,
        expected: names.isEmpty ? nil : .oneOf(names, most: .max),
        near: Spelling.nearest(to: name, among: names))
    }
    guard !present.isSame(as: state) else {
      session.origin = name
      return Reply {
        Phrase("This is \(name): nothing was changed since.", "当前就是 \(name)，之后没有改动。")
      }
    }
    let left = session.left
    let wasStale = session.isStale
    session.change(
      to: state.world, by: call.line.trimmed,
      at: Session.Standing(paused: state.paused, origin: name))
    let words = session.words(of: name)
    return Reply {
      Phrase("Back at \(name): \(words).", "已回到 \(name)：\(words)。")
      if let left { left }
      if !wasStale { session.staleness }
    }
  }
}

extension Argument where Value == String {
  /// A state that was given a name.
  fileprivate static let state = text(
    Phrase("name", "名称"),
    Phrase("a state that branch or keep has named", "branch 或 keep 起过名的方案"), key: "state"
  ) { typing in typing.session.kept.map { Completion($0.key, typing.session.words(of: $0.key)) } }
}

// MARK: - States

extension Session {
  /// A world that was given a name, and where it stands among the others.
  struct State: Sendable {
    var world: World
    /// The Monday from which on changes hold in it; nil where they hold all the time.
    var paused: Day?
    /// The name of the state from which it goes on; nil where that is the file.
    var origin: String?

    /// What it goes on from: a state, or the file by its own name.
    fileprivate var before: String {
      origin ?? world.path.split(separator: "/").last.map(String.init) ?? world.path
    }

    /// Whether it plays the same, and changes of both hold from the same day on.
    func isSame(as other: State) -> Bool {
      paused == other.paused && world.path == other.world.path && world.root == other.world.root
    }
  }

  /// The present state.
  var present: State? { world.map { State(world: $0, paused: paused, origin: origin) } }

  /// The state of a name.
  func state(_ name: String) -> State? { kept.first { $0.key == name }?.value }

  /// Gives a world a name; one that has it already loses it.
  mutating func keep(_ world: World, as name: String) {
    // Who replaces a state leaves it where it stands: nothing goes on from itself.
    let old = state(name)
    let state = State(world: world, paused: paused, origin: old.map(\.origin) ?? origin)
    kept.removeAll { $0.key == name }
    kept.append(Named(name, state))
  }

  /// The state to which `back` alone returns.
  fileprivate func stateBefore(_ call: Call) throws(Refusal) -> String {
    guard let origin, let state = state(origin), let present else {
      throw call.refusal(StateFault.nothingToGoBackTo)
    }
    guard present.isSame(as: state) else { return origin }
    guard let before = state.origin else { throw call.refusal(StateFault.noStateBefore(origin)) }
    return before
  }

  /// What a state says otherwise than the one from which it goes on; nil where nothing.
  ///
  /// - Parameter monday: a day that is told beside it.
  private func change(of state: State, toldOn monday: Day? = nil) -> Phrase? {
    let before = state.origin.flatMap { self.state($0) }?.world.root ?? state.world.loaded
    return state.world.root.change(from: before, toldOn: monday)
  }

  /// `stopped on Monday, 5 Jul 2027; levers.pay-rise 5% from then on`
  fileprivate func words(of name: String) -> Phrase {
    guard let state = state(name) else { return .empty }
    let before = state.before
    let change =
      change(of: state, toldOn: state.paused)
      ?? Phrase("nothing differs from \(before)", "与 \(before) 没有差别")
    let stop = state.paused.map { Phrase("stopped on Monday, \($0)", "停在 \($0)（星期一）") }
    return [stop, change].compactMap(\.self).clauses
  }

  /// What becomes of the present state where another one is returned to; nil where it is that of
  /// the file.
  fileprivate var left: Phrase? {
    guard let present else { return nil }
    if let name = kept.first(where: { $0.value.isSame(as: present) })?.key {
      return Phrase("What is left has the name \(name).", "刚才的方案名为 \(name)。")
    }
    return change(of: present).map { change in
      Phrase(
        "Left without a name: \(change). undo brings it back, and branch NAME names it.",
        "刚才的改动没有起名：\(change)。undo 可以找回，再用 branch 名称 起名。")
    }
  }

  /// All states, each below the one from which it goes on.
  fileprivate var tree: Table {
    var table = Table(columns: [
      Column(Phrase("state", "方案")), Column(Phrase("goes on from", "改自")),
      Column(Phrase("stopped on", "停在")), Column(Phrase("what it says otherwise", "改了什么")),
    ])
    func add(_ title: Phrase, _ state: State, depth: Int) {
      table.append([
        .text((0..<depth).reduce(title) { title, _ in title.indented }),
        .text(Phrase(written: state.before)),
        state.paused.map { .date($0.iso) } ?? .missing,
        .text(change(of: state, toldOn: state.paused).orNothing),
      ])
    }
    func addAll(after origin: String?, depth: Int) {
      for entry in kept where entry.value.origin == origin {
        add(Phrase(written: entry.key), entry.value, depth: depth)
        addAll(after: entry.key, depth: depth + 1)
      }
      guard let present, present.origin == origin else { return }
      add(Phrase("\(Self.base) (now)", "\(Self.base)（当前）"), present, depth: depth)
    }
    addAll(after: nil, depth: 0)
    return table
  }
}
