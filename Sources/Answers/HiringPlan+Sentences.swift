import Questions
import Report
import Schema
import Simulation
import Statistics
import Workforce

extension HiringPlan {
  /// The share of the places that is wanted; nil where contacts say who is needed.
  var share: Double? {
    scenario.contactsCome(to: request.site)
      ? nil : request.share ?? scenario.sites[site].value.target.middle / 100
  }

  /// The seats that are open on the opening, where that is only a part of them.
  var openSeats: (open: Double, all: Double)? {
    let site = scenario.sites[site].value
    guard let first = site.seatsPerWeek?.middle, first < site.seats.middle else { return nil }
    return (first, site.seats.middle)
  }

  /// Which part of the building the plan covers, where that is not all of it.
  var coverage: String? {
    guard let (open, all) = openSeats else { return nil }
    let seats = "\(whole(open)) of \(whole(all)) seats"
    let rest = "\(whole(open)) more a week from then on"
    guard share != nil else {
      return "This covers the contacts of the week of the opening, for which \(seats) of "
        + "\(request.site) are open on \(opening.words), \(rest): what comes later is not "
        + "planned."
    }
    return
      "This covers the \(seats) of \(request.site) that are open on \(opening.words), \(rest): "
      + "who is needed for the others is not planned."
  }

  /// What becomes of the file's own classes; nil where it has none for the site.
  var ownClasses: String? {
    func part(_ part: OwnClasses.Part) -> String {
      part.keys.joined(separator: ", ")
        + (part.people > 0 ? ", \(whole(part.people)) people" : "")
    }
    var sentences: [String] = []
    if !own.replaced.keys.isEmpty {
      sentences.append(
        "It replaces the file's own classes from \(own.firstDay.words), when the first who is "
          + "ordered now can start, up to the opening: \(part(own.replaced)).")
    }
    if !own.onTheWay.keys.isEmpty {
      sentences.append(
        "Those that start before \(own.firstDay.words) are on their way and counted: "
          + "\(part(own.onTheWay)).")
    }
    if !own.kept.keys.isEmpty {
      sentences.append(
        "No contacts say how many of \(list(own.families)) are needed: they keep their classes, "
          + "\(part(own.kept)).")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The answer in plain words.
  var sentences: [String] {
    if let shortfall { return refusal(shortfall) }
    if let stop, let unfinished = unfinished(stop) { return unfinished }
    guard schedule.order > 0 else {
      return ["Nobody need be hired: \(request.site) is ready on \(opening.words) as it is."]
        + (check.map { [outlook($0)] } ?? [])
    }
    return [order] + (check.map { [outlook($0), price($0)] } ?? []) + bindingSentence
  }

  /// What can be said of a plan that was stopped; nil for what can be said of any.
  private func unfinished(_ stop: Stop) -> [String]? {
    let wish = "\(request.site) ready on \(opening.words) with \(percent(request.confidence)) "
    switch stop {
    case .atOnce: return ["Stopped before it was known how many people are missing."]
    case .sketching:
      let guess =
        schedule.order > 0
        ? " By expectation alone, which nothing was played to test, it is about "
          + "\(whole(schedule.order)) people." : ""
      return ["Stopped before any order was seen to make \(wish)confidence." + guess]
    case .narrowing:
      return [
        "Stopped. This is the smallest order so far that made \(wish)confidence in the "
          + "\(whole(futures)) futures it was solved in; whether fewer people or a later start "
          + "would do was not found out.", order,
      ]
    case .refusing:
      return [
        "Stopped. Within the limits no order makes \(wish)confidence; what would have to give was "
          + "not found out."
      ]
    case .pricing:
      return [
        "Stopped before it was known whether the budget pays for it.", order,
      ] + bindingSentence
    case .checking: return nil
    }
  }

  /// `Order 1,655 people for phase-3: 52 a week from 1 Mar to 27 Sep 2027.`
  private var order: String {
    var text = "Order \(whole(schedule.order)) people for \(request.site): \(rhythm)"
    if let first = schedule.firstWeek, let last = schedule.lastWeek {
      text +=
        first == last
        ? " on \(monday(of: first).words)."
        : " from \(monday(of: first).words) to \(monday(of: last).words)."
    }
    if let lastSafeStart { text += " Last safe week to start: \(lastSafeStart.words)." }
    if let requisition {
      text += " Place the first requisition by \(requisition.words)."
    }
    return text
  }

  /// `52 to 53 a week and 8 every 4 weeks`
  private var rhythm: String {
    let series = schedule.series.filter { $0.size > 0 }
    if series.allSatisfy({ $0.weeks.count == 1 }) { return "all" }
    let paces = Set(series.map(\.weeksBetween)).sorted()
    return paces.map { pace in
      let sizes = series.filter { $0.weeksBetween == pace }
      let most = sizes.reduce(0) { $0 + $1.size }
      // A second series of a family adds to its later classes only.
      let more = zip(sizes, sizes.dropFirst()).filter { $0.family == $1.family }
        .reduce(0) { $0 + $1.1.size }
      return (more > 0 ? "\(whole(most - more)) to " : "") + whole(most)
        + (pace == 1 ? " a week" : " every \(pace) weeks")
    }.joined(separator: " and ")
  }

  private func outlook(_ check: Check) -> String {
    "Ready on \(opening.words): \(whole(check.needed)) or more in \(share(check.onTime)) of "
      + "\(whole(check.futures)) fresh futures; \(whole(check.ready.p10)) in a bad one, "
      + "\(whole(check.ready.p50)) in the middle, \(whole(check.ready.p90)) in a good one "
      + "(10th, 50th and 90th of 100)."
  }

  private func price(_ check: Check) -> String {
    let peak =
      "At the peak \(whole(load.mostTrainees)) are in training, in \(whole(load.peak(.rooms))) "
      + "rooms, with \(whole(load.peak(.trainers))) trainers."
    guard let currency = scenario.anyCurrency, check.cost.mean > 0 else { return peak }
    let cost = NumberFormat.compact.unit(currency)
      .text(check.cost.mean, low: check.cost.p10, high: check.cost.p90)
    let each = NumberFormat.whole.unit(currency)
      .text(check.cost.mean / max(1, check.ready.mean))
    return "Up to the opening the site costs \(cost ?? "") in 8 futures of 10, \(each ?? "") for "
      + "each ready person. " + peak
  }

  private var bindingSentence: [String] {
    guard lastSafeStart != nil, let binding else { return [] }
    return [
      binding.isEmpty
        ? "What binds is the length of training: who starts later is not ready in time."
        : "What binds: to start later would take \(list(binding.map { "more \($0.words)" }))."
    ]
  }

  private func refusal(_ shortfall: Shortfall) -> [String] {
    let reached = share(shortfall.reached)
    if let budget = shortfall.budget { return overBudget(budget, shortfall) }
    let most =
      schedule.order > 0
      ? "With the most that can be done (\(whole(schedule.order)) people, \(rhythm)) it is ready "
        + "in \(reached) of futures."
      : "Nobody who is ordered now is trained in time."
    return [
      "\(request.site) cannot be ready on \(opening.words) with \(percent(request.confidence)) "
        + "confidence. \(most)",
      "One of these would have to give: " + ways(out: shortfall).joined(separator: "; or ") + ".",
    ]
  }

  private func ways(out shortfall: Shortfall) -> [String] {
    let filled = percent(shortfall.share)
    var ways = [
      share.map { "want \(filled) of the places instead of \(percent($0))" }
        ?? "settle for \(filled) of the people needed"
    ]
    if let opening = shortfall.opening {
      ways.append("open on \(opening.words), \((opening - self.opening) / 7) weeks later")
    }
    let needs = shortfall.needed.map {
      "\(whole($0.needed)) \($0.limit.words) instead of \(whole($0.allowed))"
    }
    return needs.isEmpty ? ways : ways + ["have " + list(needs)]
  }

  private func overBudget(_ budget: Double, _ shortfall: Shortfall) -> [String] {
    let money = NumberFormat.compact.unit(scenario.anyCurrency ?? "")
    let allowed = scenario.recruiting.budget.map { $0.magnitude / 100 } ?? 0
    let (cost, missing) = (money.text(budget) ?? "", money.text(budget - allowed) ?? "")
    return [
      "The budget does not pay for it: the cheapest plan costs \(cost), \(missing) more than "
        + "there is. What there is pays for a site that is ready in \(share(shortfall.reached)) "
        + "of futures, or of whose \(share == nil ? "posts" : "places") \(percent(shortfall.share)) are filled with "
        + "\(percent(request.confidence)) confidence.",
      order,
    ]
  }

  func list(_ words: [String]) -> String {
    words.count < 2
      ? words.first ?? ""
      : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }

  func whole(_ number: Int) -> String { whole(Double(number)) }

  func whole(_ number: Double) -> String { NumberFormat.whole.text(number) ?? "" }

  func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    let decimals = tenths.remainder(dividingBy: 10) == 0 ? 0 : 1
    return NumberFormat(digits: .decimals(decimals), isShare: true).text(share) ?? ""
  }

  func share(_ estimate: Estimate) -> String {
    NumberFormat.share.text(estimate.value, low: estimate.low, high: estimate.high) ?? ""
  }
}

extension HiringPlan.Rule.Kind {
  var words: String {
    switch self {
    case .fixedWeekly: "every week, average yield"
    case .fixedWeeklyRaised: "every week, raised to hold"
    case .toTheGap: "one hire for each place"
    }
  }
}
