import Schema
public import Workforce

/// Something that money is spent on besides pay (开支): so that what a change costs can be told from
/// what follows from it.
public enum Outlay: Int, CaseIterable, Sendable {
  /// Spent on each person week by week, by levers, phases and stages.
  case amenities, recognition, ceremonies, ideaMarket, programmes, development
  /// Other incentives.
  case bonuses, helpers, mentors, moves, rewards
  /// Courses, prizes for credits, side roles.
  case courses, prizes, sideRoles
  /// What the pay of those comes to who are in a higher tier than they would be.
  case promotions
  /// Finding newcomers, training them, their trainers, and what leavers cost.
  case hiring, funnel, training, trainers, departures
  /// Desks.
  case desks
  /// What is done for those who join.
  case onboarding
  /// People of HR.
  case hr
  /// People lent to other sites: the way, and what they get while away.
  case loans
}

extension Outlay {
  /// A part of what a change costs. The four add up.
  public enum Part: Int, CaseIterable, Sendable {
    /// The change itself: what is paid under it, and by how much it moves pay for those who are
    /// there.
    case lever
    /// People who stay: their pay at the rates before the change, what comes on top of it, desks.
    case staying
    /// Replacing those who leave: hiring, training, trainers, departures, the pay of trainees.
    case replacing
    /// All else, such as bonuses that are no part of the change, paid to those who stay.
    case rest
  }

  /// The measure that it is counted in; nil for what is a part of pay.
  var measure: Measure? {
    switch self {
    case .amenities, .recognition, .ceremonies, .ideaMarket, .programmes, .development,
      .bonuses, .helpers, .mentors, .moves, .rewards, .onboarding, .loans:
      .incentives
    case .courses: .courseCost
    case .prizes: .prizes
    case .sideRoles: .rolePay
    case .promotions: nil
    case .hiring: .hiring
    case .funnel: .funnelCost
    case .training: .training
    case .trainers: .trainers
    case .departures: .departures
    case .desks: .desks
    case .hr: .hrStaff
    }
  }

  /// The part that it belongs to where the change is one of other things.
  var part: Part {
    switch self {
    case .promotions, .desks: .staying
    case .hiring, .funnel, .training, .trainers, .departures, .onboarding: .replacing
    default: .rest
    }
  }

  /// What decides how much of it is spent: paths of a scenario, `*` for any name. A change of one
  /// of them is a change of what is spent; any other moves it only by who is there.
  private var paths: [String] {
    switch self {
    case .amenities: ["levers.amenities"]
    case .recognition: ["levers.recognition"]
    case .ceremonies: ["levers.ceremonies"]
    case .ideaMarket: ["levers.idea-market"]
    case .programmes: ["levers.programmes", "phases.*.programme.cost", "phases.*.tiers"]
    case .development: ["stages.*.development.cost", "stages.*.development.on"]
    case .bonuses:
      ["levers.peak-bonus", "levers.bonus-winners", "levers.bonus-since", "peaks.*.paid"]
    case .helpers: ["peaks.*.helpers"]
    case .mentors: ["levers.mentors", "levers.mentor-time"]
    case .moves: ["moves"]
    case .rewards: ["energy.on", "energy.every", "energy.overflow", "energy.reward"]
    case .courses: ["courses", "study", "levers.study-ranking"]
    case .prizes:
      [
        "study.on", "study.posted", "levers.study-ranking", "levers.study-prize",
        "levers.study-winners",
      ]
    case .sideRoles: ["side-roles", "study.on"]
    case .promotions: ["reviews", "ladders", "tiers.*.posts"]
    case .onboarding: ["onboarding"]
    case .hr: ["hr.people", "hr.pay"]
    case .loans: ["loans"]
    case .hiring: ["recruiting.cost-per-hire"]
    case .funnel:
      [
        "recruiting.steps", "recruiting.channels", "recruiting.markets", "recruiting.hr-pay",
        "recruiting.withdrawal", "recruiting.over-invite", "recruiting.scorers",
      ]
    case .training: ["recruiting.training-cost"]
    case .trainers:
      [
        "recruiting.trainer-pay", "recruiting.trainees-per-trainer",
        "recruiting.trainers-from-floor",
      ]
    case .departures: ["costs.leaver"]
    case .desks:
      [
        "recruiting.seat-cost", "sites.*.seats", "sites.*.seats-per-week", "sites.*.opening",
        "sites.*.rented",
      ]
    }
  }

  /// What a change of a scenario is a change of, as both are played.
  public static func changed(from first: Scenario, to second: Scenario) -> Set<Outlay> {
    let days = [first.start] + (first.eras + second.eras).map(\.from)
    return days.reduce(into: []) {
      let (before, after) = (first.asOf($1), second.asOf($1))
      let (versions, others) = (before.versions, after.versions)
      for pair in Set(zip(before.versionOfPlace, after.versionOfPlace).map { [$0, $1] }) {
        $0.formUnion(changedAtOnce(from: versions[pair[0]], to: others[pair[1]]))
      }
    }
  }

  private static func changedAtOnce(from first: Scenario, to second: Scenario) -> Set<Outlay> {
    let (before, after) = (
      Scenario.schema.write(first.inForce), Scenario.schema.write(second.inForce)
    )
    let changes = after.differences(from: before).map { $0.path.split(separator: ".") }
    return Set(
      allCases.filter { outlay in
        outlay.paths.contains { path in
          let path = path.split(separator: ".")
          // Of a table that is new as a whole everything in it is new.
          return changes.contains { zip($0, path).allSatisfy { $1 == "*" || $0 == $1 } }
        }
      })
  }
}
