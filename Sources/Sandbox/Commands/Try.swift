import Answers
import Questions
import Report
import Schema
import Text
import Workforce

extension Command {
  static let `try` = Command(
    "try", .whatIf, usage: "path [by] value", arguments: 2...2, rest: 1, need: .world,
    ground: .futures,
    summary: "Show what a change would do, to whom and at what cost",
    details: """
      The scenario is played as it is and with the change: the same people with the same luck, so \
      that what differs is the change. As many futures as the last run, at first 200. Figures are \
      means over the futures; an interval is where such a mean lies with 95 %, and one future may \
      be further off; what cannot be told from nothing is shown apart, and "the same" is only what \
      is so in every future. What it costs is told in four parts that add up: the change itself \
      (what is paid under it; for pay the new rate less the old one for the weeks that are paid), \
      people who stay, replacing people, and the rest. The cost of each leaver avoided is that of \
      the change itself, and stands beside what replacing one person costs: cost per hire ÷ \
      show-up + training ÷ pass + the pay of each stage × (1 − 1 ÷ slowness). Less pay because \
      people are gone is no gain. A change is written as for set: -20% multiplies, or sets a number \
      that may be below 0; by -20% multiplies, by -5 points adds. Nothing is changed: set makes the \
      change, keep as NAME keeps it to be \
      compared. help levers lists what HR can change; help effects says what is believed of it.
      """,
    examples: [
      "try stages.novice.leaving -20%", "try levers.pay-rise 5%",
      "try stages.novice.leaving by -2 points",
    ]
  ) {
    $0.earlier.isEmpty ? $0.paths : $0.values(at: $0.earlier[0])
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let (root, steps, _) = try call.changed(world)
    let other = try world.changed(to: root, at: steps, by: call)
    let reply = try session.compare(world, other, by: call) {
      "\(steps.joined(separator: ".")): \(world.typed(at: steps)) → \(other.typed(at: steps))"
    }
    session.tried = other
    return reply
  }

  static let keep = Command(
    "keep", .whatIf, usage: "[as] name", arguments: 1...2, need: .world,
    summary: "Keep what was last tried, or else the scenario, under a name",
    details: "A name that is kept already is replaced. compare uses the names.",
    examples: ["try levers.pay-rise 5%", "keep as five-percent"]
  ) {
    $0.earlier.isEmpty ? [Completion("as", "followed by a name")] : []
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    guard call.words.count == 1 || call.text(0) == "as" else {
      throw call.refusal("not understood", at: call.words[0], near: ["as"])
    }
    let last = call.words.count - 1
    let name = call.text(last)
    guard ![Session.base, "as", ""].contains(name), !name.contains(where: \.isWhitespace) else {
      throw call.refusal(
        "not a name for this", at: call.words[last], expected: "one word, and not \(Session.base)")
    }
    let kept = session.tried ?? world
    session.kept.removeAll { $0.key == name }
    session.kept.append(Named(name, kept))
    let changes = kept.root.differences(from: world.root)
    return Reply {
      changes.isEmpty
        ? "kept as \(name): the scenario as it is" : "kept as \(name): \(changes.brief)"
    }
  }

  static let compare = Command(
    "compare", .whatIf, usage: "name name", arguments: 2...2, need: .world, ground: .futures,
    summary: "Compare two kept scenarios; base is the present one",
    details: "Both are played on the same people with the same luck, as try does.",
    examples: [
      "try levers.pay-rise 5%", "keep as five-percent", "compare base five-percent",
    ]
  ) { typing in
    typing.session.names.map { Completion($0) }
  } action: { session, call throws(Refusal) in
    let (first, second) = (try session.kept(call, 0), try session.kept(call, 1))
    return try session.compare(first, second, by: call) {
      let changes = second.root.differences(from: first.root)
      return "\(call.text(0)) → \(call.text(1)): "
        + (changes.isEmpty ? "nothing differs" : changes.brief)
    }
  }
}

extension Session {
  /// The name of the present scenario in a comparison.
  static let base = "base"

  /// Futures of a comparison where nothing was run before: paired ones tell much.
  private static let futures = 200

  /// The names that can be compared.
  var names: [String] { [Self.base] + kept.map(\.key) }

  /// The world that a word names.
  fileprivate func kept(_ call: Call, _ index: Int) throws(Refusal) -> World {
    let name = call.text(index)
    if name == Self.base, let world { return world }
    if let world = kept.first(where: { $0.key == name })?.value { return world }
    throw call.refusal(
      "nothing is kept under this name", at: call.words[index],
      expected: "one of " + names.joined(separator: ", "),
      near: Spelling.nearest(to: name, among: names), next: "Keep something first: keep as \(name)")
  }

  /// Plays two worlds with the same luck and shows what differs.
  fileprivate func compare(
    _ first: World, _ second: World, by call: Call, change: () -> String
  ) throws(Refusal) -> Reply {
    let futures = forecast?.asked ?? Self.futures
    let comparison = try first.comparison(
      with: second, futures: futures, seed: seed, in: call.environment)
    guard let comparison else {
      throw Refusal(
        Problem(
          "the two do not count the same things over the same weeks",
          next: "Compare scenarios that have the same start, horizon, sites, families, stages, "
            + "tiers and causes."))
    }
    guard comparison.futures > 0 else { return .stopped }
    var reply = Reply(comparison.document(of: Phrase(verbatim: change())))
    reply.futures = comparison.futures
    reply.isInterrupted = comparison.futures < futures
    return reply
  }
}

extension [Difference] {
  /// The first few in a line: `levers.peak-bonus nothing → 800 CNY; …`
  fileprivate var brief: String {
    func text(_ node: Node?) -> String { node?.typed ?? "nothing" }
    let shown = prefix(3).map { "\($0.path) \(text($0.before)) → \(text($0.after))" }
    return (shown + (count > 3 ? ["and \(count - 3) more"] : [])).joined(separator: "; ")
  }
}
