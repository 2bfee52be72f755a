import Schema

extension Scenario {
  /// What ladders, phases and their programmes need of each other and of the reviews.
  func checkLadders(_ checker: inout Checker) {
    checkGroups(ladders.map { ($0.key, $0.value.tiers) }, "ladders", "ladder", &checker)
    checkGroups(phases.map { ($0.key, $0.value.tiers) }, "phases", "phase", &checker)
    checkCrossings(&checker)
    checkReach(&checker)
    for review in reviews where review.value.takes == .best { checkStep(review, &checker) }
    if levers.programmes, phases.isEmpty {
      checker.report(
        "there is no phase whose programme could run", at: "levers.programmes", found: "yes",
        next: "Add phases first, each with its tiers and a programme.")
    }
  }

  /// A tier stands in one place only: a ladder that names one twice goes round in a circle.
  private func checkGroups(
    _ groups: [(key: String, tiers: [String])], _ table: String, _ noun: String,
    _ checker: inout Checker
  ) {
    var places: [String: String] = [:]
    for group in groups {
      for (position, tier) in group.tiers.enumerated() {
        if let place = places[tier] {
          checker.report(
            "the tier already stands on a \(noun)",
            at: "\(table).\(group.key).tiers.\(position + 1)", found: tier,
            next: "Remove it here or from \(table).\(place).tiers.")
        }
        places[tier] = group.key
      }
    }
  }

  private func checkCrossings(_ checker: inout Checker) {
    for ladder in ladders {
      for (position, tier) in ladder.value.from.enumerated() {
        guard let first = ladder.value.tiers.first, climb(from: [first]).contains(tier) else {
          continue
        }
        checker.report(
          "the ladders lead round in a circle", at: "ladders.\(ladder.key).from.\(position + 1)",
          found: tier, next: "From \(first) one comes to \(tier) again: remove one of the ways.")
        return
      }
    }
  }

  /// All tiers that ladders lead to from some.
  private func climb(from tiers: Set<String>) -> Set<String> {
    closure(of: tiers) { tier in
      ladders.flatMap { ladder -> [String] in
        let steps = zip(ladder.value.tiers, ladder.value.tiers.dropFirst())
        let crossing = ladder.value.from.contains(tier) ? ladder.value.tiers.prefix(1) : []
        return steps.filter { $0.0 == tier }.map(\.1) + crossing
      }
    }
  }

  private func closure(of tiers: Set<String>, _ next: (String) -> [String]) -> Set<String> {
    var (found, open) = (tiers, Array(tiers))
    while let tier = open.popLast() {
      for next in next(tier) where found.insert(next).inserted { open.append(next) }
    }
    return found
  }

  /// Nobody can reach a tier in which nobody starts and to which no review leads.
  private func checkReach(_ checker: inout Checker) {
    let entered =
      people.filter { $0.value.count.largest > 0 }.map(\.value.tier)
      + intake.compactMap { $0.value.tier ?? tiers.first?.key }
    let reached = closure(of: Set(entered)) { tier in
      reviews.filter { $0.value.from == tier }.map(\.value.to)
    }
    for ladder in ladders {
      for (position, tier) in ladder.value.tiers.enumerated() where !reached.contains(tier) {
        checker.report(
          "nobody can reach this tier", at: "ladders.\(ladder.key).tiers.\(position + 1)",
          found: tier,
          next: "Add a review that leads to it, people who are in it, or a class that enters it.")
      }
    }
  }

  /// A review upwards goes up a ladder, or crosses where ladders say one may.
  private func checkStep(_ review: Named<Review>, _ checker: inout Checker) {
    let (from, to) = (review.value.from, review.value.to)
    guard let here = ladders.first(where: { $0.value.tiers.contains(from) }),
      let there = ladders.first(where: { $0.value.tiers.contains(to) })
    else { return }
    if here.key == there.key {
      let order = here.value.tiers
      guard (order.firstIndex(of: from) ?? 0) > (order.firstIndex(of: to) ?? 0) else { return }
      checker.report(
        "the review leads down its ladder", at: "reviews.\(review.key).to", found: to,
        next: "Write takes: last for a review that goes down.")
    } else if there.value.tiers.first != to || !there.value.from.contains(from) {
      let first = there.value.tiers.first ?? to
      checker.report(
        "the ladders do not cross here", at: "reviews.\(review.key).to", found: to,
        next: first == to
          ? "Add \(from) to ladders.\(there.key).from."
          : "One crosses over to the first tier of a ladder: \(first).")
    }
  }
}
