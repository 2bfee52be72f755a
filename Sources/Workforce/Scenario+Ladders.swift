import Schema
import Text

extension Scenario {
  /// What ladders, phases and their programmes need of each other and of the reviews.
  func checkLadders(_ checker: inout Checker) {
    checkGroups(
      ladders.map { ($0.key, $0.value.tiers) }, "ladders",
      Phrase("the tier already stands on a ladder", "这个职级已经在一条发展通道上"), &checker)
    checkGroups(
      phases.map { ($0.key, $0.value.tiers) }, "phases",
      Phrase("the tier already stands on a phase", "这个职级已经属于一个培养阶段"), &checker)
    checkCrossings(&checker)
    checkReach(&checker)
    checkSteps(&checker)
    if levers.programmes, phases.isEmpty {
      checker.report(
        Phrase("there is no phase whose programme could run", "没有培养阶段，也就没有可实施的培养计划"),
        at: "levers.programmes", found: "yes",
        next: Phrase(
          "Add phases first, each with its tiers and a programme.",
          "请先补充 phases，每个都写明 tiers 和 programme。"))
    }
  }

  /// A tier stands in one place only: a ladder that names one twice goes round in a circle.
  private func checkGroups(
    _ groups: [(key: String, tiers: [String])], _ table: String, _ twice: Phrase,
    _ checker: inout Checker
  ) {
    var places: [String: String] = [:]
    for group in groups {
      for (position, tier) in group.tiers.enumerated() {
        if let place = places[tier] {
          checker.report(
            twice, at: "\(table).\(group.key).tiers.\(position + 1)", found: tier,
            next: Phrase(
              "Remove it here or from \(table).\(place).tiers.",
              "请在这里或 \(table).\(place).tiers 中去掉一处。"))
        }
        places[tier] = group.key
      }
    }
  }

  private func checkCrossings(_ checker: inout Checker) {
    let steps = stepsOfLadders
    // Where nothing leads round, which is nearly always, one look at each step tells so.
    guard Self.hasCircle(steps) else { return }
    for ladder in ladders {
      guard let first = ladder.value.tiers.first else { continue }
      let above = Self.closure(of: [first], steps)
      for (position, tier) in ladder.value.from.enumerated() where above.contains(tier) {
        checker.report(
          Phrase("the ladders lead round in a circle", "发展通道绕成了圈"),
          at: "ladders.\(ladder.key).from.\(position + 1)",
          found: tier,
          next: Phrase(
            "From \(first) one comes to \(tier) again: remove one of the ways.",
            "从 \(first) 出发又会到 \(tier)：请去掉其中一条路。"))
        return
      }
    }
  }

  /// By tier: the tiers to which ladders lead from it in one step, up or across.
  private var stepsOfLadders: [String: [String]] {
    var steps: [String: [String]] = [:]
    for ladder in ladders.map(\.value) {
      for (tier, next) in zip(ladder.tiers, ladder.tiers.dropFirst()) {
        steps[tier, default: []].append(next)
      }
      for tier in ladder.from { steps[tier, default: []] += ladder.tiers.prefix(1) }
    }
    return steps
  }

  /// Whether some steps lead from anywhere to the same again: what is left over when all that
  /// nothing leads to is taken away, again and again (A. B. Kahn, Communications of the ACM 5,
  /// 1962, 558-562).
  private static func hasCircle(_ steps: [String: [String]]) -> Bool {
    var arrivals: [String: Int] = [:]
    for next in steps.values.joined() { arrivals[next, default: 0] += 1 }
    var open = steps.keys.filter { arrivals[$0] == nil }
    while let tier = open.popLast() {
      for next in steps[tier] ?? [] {
        let left = (arrivals[next] ?? 1) - 1
        arrivals[next] = left == 0 ? nil : left
        if left == 0 { open.append(next) }
      }
    }
    return !arrivals.isEmpty
  }

  /// All that steps lead to from some, and these.
  private static func closure(of tiers: Set<String>, _ steps: [String: [String]]) -> Set<String> {
    var (found, open) = (tiers, Array(tiers))
    while let tier = open.popLast() {
      for next in steps[tier] ?? [] where found.insert(next).inserted { open.append(next) }
    }
    return found
  }

  /// Nobody can reach a tier in which nobody starts and to which no review leads.
  private func checkReach(_ checker: inout Checker) {
    let entered =
      people.filter { $0.value.count.largest > 0 }.map(\.value.tier)
      + intake.compactMap { $0.value.tier ?? tiers.first?.key }
    let steps = Dictionary(grouping: reviews.map(\.value), by: \.from).mapValues { $0.map(\.to) }
    let reached = Self.closure(of: Set(entered), steps)
    for ladder in ladders {
      for (position, tier) in ladder.value.tiers.enumerated() where !reached.contains(tier) {
        checker.report(
          Phrase("nobody can reach this tier", "没有人能到达这个职级"),
          at: "ladders.\(ladder.key).tiers.\(position + 1)",
          found: tier,
          next: Phrase(
            "Add a review that leads to it, people who are in it, or a class that enters it.",
            "请补充通向它的评审、已在这一职级的人员，或直接进入的入职批次。"))
      }
    }
  }

  /// A review upwards goes up a ladder, or crosses where ladders say one may.
  private func checkSteps(_ checker: inout Checker) {
    var places: [String: Named<Ladder>] = [:]
    for ladder in ladders {
      for tier in ladder.value.tiers where places[tier] == nil { places[tier] = ladder }
    }
    for review in reviews where review.value.takes == .best {
      guard let here = places[review.value.from], let there = places[review.value.to] else {
        continue
      }
      checkStep(review, from: here, to: there, &checker)
    }
  }

  private func checkStep(
    _ review: Named<Review>, from here: Named<Ladder>, to there: Named<Ladder>,
    _ checker: inout Checker
  ) {
    let (from, to) = (review.value.from, review.value.to)
    if here.key == there.key {
      let order = here.value.tiers
      guard (order.firstIndex(of: from) ?? 0) > (order.firstIndex(of: to) ?? 0) else { return }
      checker.report(
        Phrase("the review leads down its ladder", "这项评审沿发展通道向下"), at: "reviews.\(review.key).to",
        found: to,
        next: Phrase("Write takes: last for a review that goes down.", "向下的评审请写 takes: last。"))
    } else if there.value.tiers.first != to || !there.value.from.contains(from) {
      let first = there.value.tiers.first ?? to
      checker.report(
        Phrase("the ladders do not cross here", "发展通道在这里不相通"), at: "reviews.\(review.key).to",
        found: to,
        next: first == to
          ? Phrase(
            "Add \(from) to ladders.\(there.key).from.", "请把 \(from) 写进 ladders.\(there.key).from。")
          : Phrase(
            "One crosses over to the first tier of a ladder: \(first).",
            "转通道只能从对方的第一个职级进入：\(first)。"))
    }
  }
}
