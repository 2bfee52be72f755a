public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension HiringPlan {
  /// The plan in a page: the order, how sure it is, its weeks, what binds, what rules of thumb
  /// would do, and the lines that repeat its check.
  public var document: Document {
    Document {
      Block.heading(
        (share.map { percent($0) + " ready" } ?? "Ready")
          + " at \(request.site) with \(percent(request.confidence)) confidence"
          + (openSeats.map { " · \(whole($0.open)) of \(whole($0.all)) seats" } ?? ""))
      if let coverage { coverage }
      for sentence in sentences { sentence }
      if let ownClasses { ownClasses }
      if schedule.order > 0, isSolved {
        timetable
        needs
      }
      if !rules.isEmpty {
        comparison
        Block.note(
          "every week: the same number from the first possible week on; one hire for each place: "
            + "in the plan's weeks, as if nobody failed or left")
      }
      Block.note(basis)
      Block.fullTime(in: scenario)
      if let check { Block.note(checked(check)) }
      if isPartial {
        Block.note(
          check == nil
            ? "stopped: nothing was checked in fresh futures"
            : "stopped: not every rule of thumb was played")
      }
    }
  }

  // MARK: - The tables

  /// Whom to invite and when: a line says all classes that are alike.
  private var timetable: Table {
    var table = Table("whom to invite") {
      ""
      "each time"
      Column("every", alignment: .trailing)
      "from"
      "to"
      "times"
      "in all"
    }
    let families = scenario.titles(of: .family)
    for series in schedule.runs {
      guard let first = series.weeks.first, let last = series.weeks.last else { continue }
      let every = series.weeksBetween == 1 ? "week" : "\(series.weeksBetween) weeks"
      table.append(
        .text(families[series.family]), .count(series.size),
        .text(series.weeks.count > 1 ? every : "-"), .date(monday(of: first).iso),
        .date(monday(of: last).iso), .count(series.weeks.count), .count(series.order))
    }
    return table
  }

  private var needs: Table {
    var table = Table("at the peak") {
      ""
      "most needed"
      "there is"
    }
    for limit in HiringLimit.allCases {
      table.append(
        .text(limit.words + (binding?.contains(limit) ?? false ? " (binds)" : "")),
        .count(load.peak(limit)),
        limit.allowed(by: scenario.recruiting).map { .count($0) } ?? .text("no limit"))
    }
    return table
  }

  private var comparison: Table {
    var table = Table("rules of thumb, in the same fresh futures") {
      ""
      "people"
      Column("cost", unit: scenario.anyCurrency ?? "")
      "ready in time"
      "beyond the limits"
    }
    func append(
      _ name: String, _ schedule: HiringSchedule, _ check: Check, _ exceeded: [HiringLimit]
    ) {
      table.append(
        .text(name), .count(schedule.order),
        .number(check.cost.mean, .compact),
        .share(check.onTime.value, low: check.onTime.low, high: check.onTime.high),
        .text(exceeded.isEmpty ? "-" : list(exceeded.map { "\($0.words)" })))
    }
    if let check { append("this plan", schedule, check, []) }
    for rule in rules { append(rule.kind.words, rule.schedule, rule.check, rule.exceeded) }
    return table
  }

  // MARK: - The notes

  private var basis: String {
    "\(isSolved ? "solved" : "to be solved") in \(whole(futures)) futures, seed \(seed) · the "
      + "scenario's classes from \(opening.words) on are left as they are"
  }

  /// Whether an order was found.
  private var isSolved: Bool {
    switch stop {
    case nil, .checking, .pricing, .narrowing: true
    case .atOnce, .sketching, .refusing: false
    }
  }

  private func checked(_ check: Check) -> String {
    "checked by: plan … set, then run \(check.futures) seed \(check.seed)"
  }
}
