import Workforce

/// What a number is counted by.
public enum Dimension: Int, CaseIterable, Sendable {
  /// One of the scenario's own tables; a cause applies to leavers alone.
  case site, family, stage, tier, cause
  /// A group of tiers; kept where the scenario has such groups.
  case ladder, phase

  /// Its name in reports and files.
  public var name: String { String(describing: self) }
}

/// Something that is recorded in every week of every future.
///
/// A new measure is a case, a row in `description`, and the `Ledger.add` that feeds it. Stocks
/// come before flows.
public enum Measure: Int, CaseIterable, Sendable {
  /// A stock, counted on Mondays.
  case people, ready, needed, short, seats, seated, payroll, required, crossTraining,
    qualified, inSideRoles, away
  /// A flow, counted over weeks.
  case starters, leavers, promotions, working, pay, incentives, onCosts, hiring, training,
    trainers, desks, departures, courseCost, prizes, rolePay, cost, contacts
  /// What becomes of careers, counted over weeks.
  case demotions, moves, blocked, empty
  /// What becomes of training, counted over weeks.
  case credits, exams, passed, failed, offlineCourses, studyHours, roleHours
  /// What hiring by policy brings, counted over weeks.
  case ordered, teaching
  /// Flows that energy brings.
  case rewards, retraining, lost, redeployed
  /// Contacts that come again.
  case returns
  /// A quotient of the week's contacts, hours or money.
  case serviceLevel, abandonment, wait, occupancy, costPerSeat
  /// A mean over the week's contacts, or over those assessed.
  case satisfaction, resolution, handleTime, energy
  /// What coupling is fed by.
  case missing

  /// How a measure behaves over a week.
  public enum Kind: Sendable {
    /// Counted on the week's Monday, before anything happens.
    case stock
    /// Counted over the week.
    case flow
    /// A flow that grows each week by a multiple of a stock, besides what events add pro rata.
    case accrual(of: Measure, times: Int64)
    /// A quotient of two counts of the week; at the close, of the counts of all weeks.
    case ratio

    /// Whether it is counted on the Monday.
    public var isStock: Bool { if case .stock = self { true } else { false } }
  }

  /// What a measure is: name, unit, meaning, and the ways it is cut.
  public struct Description: Sendable {
    /// Its name in reports and files.
    public let name: String
    /// What one of it is.
    public let unit: String
    /// How many counted ticks make one unit.
    public let ticks: Int64
    /// How it behaves over a week.
    public let kind: Kind
    /// The cuts that are kept; the empty one is the total.
    public let cuts: [[Dimension]]
    /// What it means, in a line.
    public let help: String
  }

  /// The flows of money that make up `cost`.
  public static let costs: [Measure] = [
    .pay, .incentives, .onCosts, .hiring, .training, .trainers, .desks, .departures,
    .courseCost, .prizes, .rolePay,
  ]

  /// Name, unit, meaning and cuts.
  public var description: Description { Self.descriptions[rawValue] }

  /// What a scenario must have for the measure to be kept.
  public var need: Need {
    switch self {
    case .required, .contacts, .serviceLevel, .abandonment, .wait, .occupancy, .handleTime: .demand
    case .onCosts: .price(.onCosts)
    case .hiring: .price(.hire)
    case .training: .price(.training)
    case .trainers: .price(.trainer)
    case .desks: .price(.desk)
    case .departures: .price(.leaver)
    case .satisfaction: .figure(.satisfaction)
    case .resolution: .figure(.resolution)
    case .away, .rewards, .retraining, .lost, .redeployed, .energy: .energy
    case .blocked, .empty: .posts
    case .demotions: .demotion
    case .moves, .crossTraining: .moves
    case .returns, .missing: .coupling
    case .ordered: .policy
    case .teaching: .floorTrainers
    case .qualified, .inSideRoles, .credits, .exams, .passed, .failed, .offlineCourses,
      .studyHours, .roleHours, .courseCost, .prizes, .rolePay:
      .training
    default: .nothing
    }
  }

  /// Whether it is kept only where a scenario has demand.
  var isOfDemand: Bool { need == .demand }

  /// Whether it is a stock that stands in cells from week to week, or follows from one that does.
  var isKeptInCells: Bool {
    switch self {
    case .people, .ready, .payroll, .required, .crossTraining, .qualified, .inSideRoles, .away:
      true
    default: false
    }
  }

  /// The flows that are counted in cells.
  static let flows = allCases.filter {
    switch $0.description.kind {
    case .flow, .accrual: true
    case .stock, .ratio: false
    }
  }

  private static let descriptions: [Description] = allCases.map(\.row)

  private var row: Description {
    let place: [[Dimension]] = [[], [.site], [.family], [.site, .family]]
    let groups: [[Dimension]] = [[.ladder], [.phase]]
    let person = place + [[.stage], [.tier], [.site, .stage]] + groups
    return switch self {
    case .people:
      Description(
        name: "people", unit: "people", ticks: 1, kind: .stock, cuts: person,
        help: "people employed, on the week's Monday")
    case .ready:
      Description(
        name: "ready", unit: "people", ticks: 1, kind: .stock, cuts: place,
        help: "people who take contacts, on the week's Monday")
    case .needed:
      Description(
        name: "needed", unit: "people", ticks: 1, kind: .stock, cuts: [[], [.site]],
        help:
          "people needed: what contacts require, or open seats × relief × target where none come"
      )
    case .short:
      Description(
        name: "short", unit: "people", ticks: 1, kind: .stock, cuts: [[], [.site]],
        help: "people needed beyond those ready, site by site; with contacts, family by family")
    case .seats:
      Description(
        name: "seats", unit: "seats", ticks: 1, kind: .stock, cuts: [[], [.site]],
        help: "seats open")
    case .seated:
      Description(
        name: "seated", unit: "people", ticks: 1, kind: .stock, cuts: [[], [.site]],
        help: "ready people for whom there is a place (open seats × relief)")
    case .payroll:
      Description(
        name: "payroll", unit: "currency/week", ticks: 100, kind: .stock,
        cuts: [[], [.site], [.family], [.tier]], help: "pay of a full week of those employed")
    case .required:
      Description(
        name: "required", unit: "people", ticks: 1, kind: .stock, cuts: place,
        help: "people that the week's foreseen contacts require, shrinkage included")
    case .crossTraining:
      Description(
        name: "cross-training", unit: "people", ticks: 1, kind: .stock, cuts: place,
        help: "people who learn the work of another family and take no contacts, on the Monday")
    case .away:
      Description(
        name: "away", unit: "people", ticks: 1, kind: .stock, cuts: place,
        help: "people off the job, trained because of low energy, on the week's Monday")
    case .starters:
      Description(
        name: "starters", unit: "people", ticks: 1, kind: .flow, cuts: place,
        help: "people who start in the week")
    case .leavers:
      Description(
        name: "leavers", unit: "people", ticks: 1, kind: .flow,
        cuts: person + [[.cause]], help: "people who leave in the week")
    case .promotions:
      Description(
        name: "promotions", unit: "people", ticks: 1, kind: .flow,
        cuts: place + [[.tier]] + groups,
        help: "people promoted in the week, by the tier they come to")
    case .working:
      Description(
        name: "working", unit: "weeks of work", ticks: 5, kind: .accrual(of: .ready, times: 5),
        cuts: place, help: "weeks of work by people who take contacts, pro rata by working day")
    case .pay:
      Description(
        name: "pay", unit: "currency", ticks: 100, kind: .accrual(of: .payroll, times: 1),
        cuts: [[], [.site], [.family], [.tier]], help: "pay earned in the week, pro rata by day")
    case .incentives:
      Description(
        name: "incentives", unit: "currency", ticks: 100, kind: .flow,
        cuts: [[], [.site], [.family], [.tier]],
        help: "what levers cost besides pay: bonuses, amenities, recognition, mentors' time, "
          + "programmes, moves")
    case .onCosts:
      Description(
        name: "on-costs", unit: "currency", ticks: 100, kind: .flow, cuts: [[], [.site]],
        help: "what the employer pays on top of pay (costs.on-costs)")
    case .hiring:
      Description(
        name: "hiring", unit: "currency", ticks: 100, kind: .flow, cuts: [[], [.site], [.family]],
        help: "what finding the week's starters cost (recruiting.cost-per-hire)")
    case .training:
      Description(
        name: "training", unit: "currency", ticks: 100, kind: .flow,
        cuts: [[], [.site], [.family]],
        help: "training of the week's starters to its end, booked as they start")
    case .trainers:
      Description(
        name: "trainers", unit: "currency", ticks: 100, kind: .flow, cuts: [[], [.site]],
        help: "pay of the trainers that the week's trainees need at the site")
    case .desks:
      Description(
        name: "desks", unit: "currency", ticks: 100, kind: .flow, cuts: [[], [.site]],
        help: "desks of everybody employed on the week's Monday (recruiting.seat-cost)")
    case .departures:
      Description(
        name: "departures", unit: "currency", ticks: 100, kind: .flow,
        cuts: [[], [.site], [.family]],
        help: "what the week's leavers cost (costs.leaver)")
    case .cost:
      Description(
        name: "cost", unit: "currency", ticks: 100, kind: .flow, cuts: [[], [.site]],
        help: "everything that was paid for in the week")
    case .contacts:
      Description(
        name: "contacts", unit: "contacts", ticks: 1, kind: .flow, cuts: place,
        help: "contacts that arrive in the week, repeats included")
    case .demotions:
      Description(
        name: "demotions", unit: "people", ticks: 1, kind: .flow, cuts: place + [[.tier]] + groups,
        help: "people who go down a tier in the week, by the tier they come to")
    case .moves:
      Description(
        name: "moves", unit: "people", ticks: 1, kind: .flow, cuts: place,
        help: "people who change job family in the week, by the family they come to")
    case .blocked:
      Description(
        name: "blocked", unit: "weeks", ticks: 1, kind: .flow, cuts: place + [[.tier]] + groups,
        help: "people who passed a review and got no post, for want of slots or posts: from then "
          + "until its next date, a promotion or leaving; over all weeks, weeks of theirs")
    case .empty:
      Description(
        name: "empty", unit: "weeks", ticks: 1, kind: .flow, cuts: [[], [.tier]],
        help: "vacant posts beyond the people who wait for one (see blocked), once the week's "
          + "reviews are held; over all weeks, weeks of theirs")
    case .rewards:
      Description(
        name: "rewards", unit: "people", ticks: 1, kind: .flow, cuts: place,
        help: "people whose energy overflows at an assessment and is rewarded")
    case .retraining:
      Description(
        name: "retraining", unit: "people", ticks: 1, kind: .flow, cuts: place,
        help: "people sent to train off the job because of low energy")
    case .lost:
      Description(
        name: "lost", unit: "weeks of work", ticks: 5, kind: .accrual(of: .away, times: 5),
        cuts: place, help: "weeks of work lost by training off the job, pro rata by working day")
    case .redeployed:
      Description(
        name: "redeployed", unit: "people", ticks: 1, kind: .flow, cuts: place,
        help: "people who failed the test afterwards and come to another family, by that family")
    case .serviceLevel:
      Description(
        name: "service-level", unit: "%", ticks: 10, kind: .ratio, cuts: place,
        help: "contacts answered in time, by service.*.target.definition; 100 where none come")
    case .abandonment:
      Description(
        name: "abandonment", unit: "%", ticks: 10, kind: .ratio, cuts: place,
        help: "contacts that give up, of those that arrive")
    case .wait:
      Description(
        name: "wait", unit: "seconds", ticks: 10, kind: .ratio, cuts: place,
        help: "mean wait of all contacts, also of those that give up")
    case .occupancy:
      Description(
        name: "occupancy", unit: "%", ticks: 10, kind: .ratio, cuts: place,
        help: "hours people are busy, of their hours on the floor")
    case .costPerSeat:
      Description(
        name: "cost-per-seat", unit: "currency/week", ticks: 100, kind: .ratio,
        cuts: [[], [.site]], help: "the week's cost for each ready person who has a place")
    case .satisfaction:
      Description(
        name: "satisfaction", unit: "%", ticks: 10, kind: .ratio, cuts: place,
        help: "contacts rated satisfied, by the work of those on the floor")
    case .resolution:
      Description(
        name: "resolution", unit: "%", ticks: 10, kind: .ratio, cuts: place,
        help: "first-contact resolution: contacts that settle the matter, by those on the floor")
    case .handleTime:
      Description(
        name: "handle-time", unit: "seconds", ticks: 10, kind: .ratio, cuts: place,
        help: "mean handle time of the week's contacts, talk and wrap-up")
    case .energy:
      Description(
        name: "energy", unit: "points", ticks: 10, kind: .ratio, cuts: place,
        help: "mean energy at the last assessments; at the close, at all of them")
    case .returns:
      Description(
        name: "returns", unit: "contacts", ticks: 1, kind: .flow, cuts: place,
        help: "contacts that come again in the week, not settled or given up before: of contacts")
    case .missing:
      Description(
        name: "missing", unit: "%", ticks: 10, kind: .ratio, cuts: place,
        help: "hours on the floor that the week's contacts need and nobody gives, of those needed")
    case .ordered, .teaching: ofHiring
    default: ofTraining
    }
  }
}
