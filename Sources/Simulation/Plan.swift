public import Workforce

/// A scenario made dense: indexes for names, days from the first Monday for dates, and every
/// number that may be uncertain as a place in the list of `assumptions`.
///
/// The plan is all that a future reads besides its luck. It holds no text and no reference to
/// the scenario, and is shared by all threads.
public struct Plan: Sendable {
  /// A place in `assumptions`, and in each future's `Figures.values`.
  typealias Number = Int

  struct Site: Sendable {
    /// The day seats can first be used; nil where they can from the start.
    var opening: Int?
    var seats: Number
    var seatsPerWeek: Number?
    var relief: Number
    var target: Number
  }

  struct Family: Sendable {
    var training: Number?
    var pass: Number?
  }

  struct Stage: Sendable {
    var length: Number?
    var leaving: Number
    var takesContacts: Bool
    var pass: Number
  }

  struct Tier: Sendable {
    var leaving: Number
    var pay: Number?
    var posts: Limit
    /// Whether there is no way further up.
    var isTop: Bool
  }

  /// The most there may be of something.
  enum Limit: Sendable {
    case unlimited
    case number(Number)
    case share(Number)
  }

  struct Group: Sendable {
    var key: UInt64
    var site: Int
    var family: Int
    var tier: Int
    var count: Number
    /// Running sums of the shares in each stage; the last is 1.
    var stages: [Double]
    var longest: Number
    var inTier: Number
  }

  /// One class on its day.
  struct IntakeClass: Sendable {
    var key: UInt64
    var day: Int
    var site: Int
    var family: Int
    var tier: Int
    var size: Number
    var isPoisson: Bool
    var showUp: Number
  }

  struct Review: Sendable {
    var from: Int
    var to: Int
    var after: Number
    var slots: Limit
    var pass: Number
    var consistency: Number
    var key: UInt64
    /// Whether it goes down.
    var takesLast: Bool
    /// Whether it is held when a post is vacant.
    var isCompetition: Bool
    var below: Number?
    var eligibility: Eligibility
    var ranking: Ranking?
  }

  /// A review on its day.
  struct Session: Sendable {
    var day: Int
    var review: Int
    /// Keys its luck.
    var key: UInt64
    /// Its number among all events (`Plan.events`).
    var index = 0
  }

  /// Weeks that are simulated.
  public let weeks: Int
  /// The first Monday.
  public let start: Day
  /// Where each number is kept.
  public let layout: Layout
  /// Everything that may be uncertain, in the order in which the compiler met it.
  public let assumptions: [Assumption]

  /// The largest value of each assumption, for estimates of the work.
  let largest: [Double]
  let sites: [Site]
  let families: [Family]
  let stages: [Stage]
  let tiers: [Tier]
  /// Causes of the scenario; the model's own come after them (`Cause`).
  let causes: Int
  /// Failing the test at the end of a stage.
  var failedCause: Int { Cause.failedTest(after: causes) }
  /// By stage and cause: running sums of the causes' shares; the last of a stage is 1.
  let causeShares: [Double]
  let groups: [Group]
  /// By day.
  let classes: [IntakeClass]
  let reviews: [Review]
  /// By day.
  let sessions: [Session]
  let cells: Cells
  /// What careers need besides reviews on their days.
  let careers: Careers
  /// What all pay is multiplied by.
  let payRise: Double
  /// What acts on leaving besides stage and tier.
  let factors: Factors
  /// Contacts, and how they are answered.
  let demand: Demand
  /// How well people work, and how they are developed.
  let skill: Skill
  /// The score of each person's work; nil where none is kept.
  let energy: Energy?
  /// What is paid for besides pay and levers.
  let prices: Prices
  /// Credits and side roles.
  let training: Training
  /// What a week's service does to the next week.
  let coupling: Coupling
  /// Hiring by policy.
  let hiring: Hiring

  /// The week whose Monday is the first not before a day; nil outside the plan.
  public func week(onOrAfter day: Day) -> Int? {
    let week = (day.mondayOnOrAfter - start) / 7
    return day >= start && week <= weeks ? week : nil
  }

  /// The Monday of a week; `weeks` itself gives the day of the close.
  public func monday(of week: Int) -> Day { start + 7 * week }
}
