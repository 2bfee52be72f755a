import Schema
public import Text

extension Scenario {
  /// What ladders, phases and their programmes need of each other and of the reviews.
  func checkLadders(_ checker: inout Checker) {
    checkRest(ladders, "ladders", Self.noLadder, &checker)
    checkRest(phases, "phases", Self.noPhase, &checker)
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
      checker.report(CareerFault.noPhase, at: "levers.programmes", found: "yes")
    }
  }

  /// What reports call those on no ladder.
  public static let noLadder = (key: "none", title: Phrase("no ladder", "不在发展通道上"))
  /// What reports call those in no phase.
  public static let noPhase = (key: "none", title: Phrase("no phase", "不在培养阶段内"))

  /// A ladder of this name would stand in reports beside those who are on none.
  private func checkRest(
    _ groups: [Named<some Titled>], _ table: String, _ rest: (key: String, title: Phrase),
    _ checker: inout Checker
  ) {
    let taken = [Phrase(written: rest.key), rest.title]
    for group in groups {
      let path = "\(table).\(group.key)"
      let fault = CareerFault.nameOfRest(rest: rest.title)
      if Naming.isOne(Phrase(written: group.key), of: taken) {
        checker.report(fault, at: path)
      } else if let title = group.value.title, Naming.isOne(title, of: taken) {
        checker.report(fault, at: path + ".title", found: title)
      }
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
            CareerFault.tierTwice(message: twice, table: table, place: place),
            at: "\(table).\(group.key).tiers.\(position + 1)", found: tier)
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
          CareerFault.circle(first: first, tier: tier),
          at: "ladders.\(ladder.key).from.\(position + 1)", found: tier)
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
          CareerFault.outOfReach, at: "ladders.\(ladder.key).tiers.\(position + 1)", found: tier)
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
      checker.report(CareerFault.bestLeadsDown, at: "reviews.\(review.key).to", found: to)
    } else if there.value.tiers.first != to || !there.value.from.contains(from) {
      let first = there.value.tiers.first ?? to
      checker.report(
        CareerFault.noCrossing(from: from, ladder: there.key, first: first, isFirst: first == to),
        at: "reviews.\(review.key).to", found: to)
    }
  }
}
