import Randomness

/// What happened to one person in one future, up to a Monday.
///
/// The whole future is played, with everybody in it; the person is looked at once a week.
public struct Life: Sendable, Equatable {
  /// Something that happened, on a day counted from the forecast's first Monday.
  public struct Event: Hashable, Sendable {
    /// The day; below 0 before the forecast.
    public let day: Int
    /// What happened.
    public let kind: Kind
  }

  /// What can happen.
  public enum Kind: Hashable, Sendable {
    /// Training began, with a mentor or without.
    case started(hasMentor: Bool)
    /// A stage ended and was passed, if it has a test; what began is the stage.
    case began(stage: Int)
    /// The person tried at a review, or at a competition for a post.
    case tried(review: Int, ReviewResult)
    /// A review that takes the last took the person down.
    case demoted(review: Int)
    /// A refusal weighs no longer.
    case forgotRefusal
    /// The person went to another job family, on a date for it or after a failed test.
    case moved(family: Int)
    case redeployed(family: Int)
    /// Cross-training is over.
    case endedCrossTraining
    /// The person sat the exam of a course.
    case sat(course: Int, passes: Bool)
    /// A side role was taken on, or given back.
    case tookRole(Int)
    case gaveBackRole(Int)
    /// A prize for credits, in minor units.
    case prize(Int64)
    /// Energy was assessed, in points.
    case assessed(points: Double)
    /// Energy overflowed: minor units.
    case rewarded(Int64)
    /// Energy was low: off the job for training, to a day.
    case sentToRetraining(until: Int)
    /// That training ended with its test.
    case endedRetraining(passes: Bool)
    /// The time with a mentor was over.
    case lostMentor
    /// The mentor had gone, and no other was free; one was free.
    case mentorGone
    case foundMentor
    /// A promise of pay was forgotten.
    case forgotPromise
    /// The person was too long in the tier.
    case stagnated
    /// A bonus was paid for a peak: minor units, to a share of those who could get it.
    case bonus(Int64, winners: Double)
    /// The person gave notice for a cause; the last day of work.
    case gaveNotice(cause: Int, until: Int)
    /// Probation ended, and the person was kept; a term ended, and was renewed for good.
    case confirmed
    case renewed
    /// The person left for a cause.
    case left(cause: Int)

    fileprivate var isStart: Bool { if case .started = self { true } else { false } }

    fileprivate var isBonus: Bool { if case .bonus = self { true } else { false } }

    /// The order of what happens on one day.
    fileprivate var rank: Int {
      switch self {
      case .started: 0
      case .began: 1
      case .lostMentor, .mentorGone, .foundMentor: 2
      case .forgotPromise: 3
      case .stagnated: 4
      case .tried, .demoted: 5
      case .left: 7
      case .bonus: 8
      default: 6
      }
    }
  }

  /// The person on a Monday.
  public struct Moment: Hashable, Sendable {
    /// Where the job is.
    public let site: Int
    /// The job family.
    public let family: Int
    /// The stage.
    public let stage: Int
    /// The tier.
    public let tier: Int
    /// The day of joining: whoever begins anew in another job family keeps it.
    public let startDay: Int
    /// The day the person came to the tier.
    public let tierDay: Int
    /// The day the stage ends; nil for the last.
    public let stageEndDay: Int?
    /// The day on which the site opens, of who is trained and waits for it.
    public let waitsUntil: Int?
    /// Whether the person has a mentor.
    public let hasMentor: Bool
    /// Whether the person is too long in the tier.
    public let isStagnant: Bool
    /// Hazard of leaving in the week to come.
    public let leavingPerWeek: Double
    /// What multiplies it.
    public let influences: [Influence]
    /// The reviews that lead from the person's tier.
    public let prospects: [Prospect]
    /// What else the person can decide about.
    public let openings: [Opening]
    /// Courses and credits; nil where none are counted.
    public let growth: Growth?
    /// The day on which cross-training, or training off the job for want of energy, ends.
    public let awayUntil: Int?
  }

  /// What a growth file holds.
  public struct Growth: Hashable, Sendable {
    /// Courses passed.
    public let passed: [Int]
    /// What they were worth.
    public let credits: Int
    /// The side role held, if any.
    public let role: Int?
  }

  /// A fork besides reviews.
  public struct Opening: Hashable, Sendable {
    /// What can be decided about.
    public let fork: Fork
    /// The day on which it is open next.
    public let day: Int
    /// What was decided, if anything was.
    public let decision: Bool?
  }

  /// A review that leads from the person's tier.
  public struct Prospect: Hashable, Sendable {
    /// Which.
    public let review: Int
    /// The first day on which the person may try: contacts are taken, the times in the tier, since
    /// joining and since the last refusal are over, and the person is on the job. Nil where
    /// contacts are never taken.
    public let from: Int?
    /// The day of the first session at which the person may try; nil where there is none in time,
    /// or no attempt is left.
    public let session: Int?
    /// How many attempts there were, where all are used up; nil where one is left.
    public let usedUp: Int?
    /// Whether the person has said not to try.
    public let isDeclined: Bool
    /// Whether it takes the last, and goes down: nothing to decide about.
    public let goesDown: Bool
    /// The least credits; nil where none are asked.
    public let credits: Int?
    /// The least energy on the day; nil where it does not count.
    public let energy: Double?
  }

  /// Who came before the person: those in post, then class after class.
  public let number: Int
  /// The week on whose Monday it stands.
  public let week: Int
  /// What happened, in order of days.
  public private(set) var events: [Event] = []
  /// The person now; nil for who has left.
  public private(set) var now: Moment?
  /// By tier: minor units of pay in a week.
  public private(set) var payPerWeek: [Int64] = []
  /// The tier at the start of the job, or of the forecast for those in post.
  public private(set) var firstTier = 0
  /// The day the job started; 0 or below for those in post.
  public private(set) var firstDay = 0
  /// The day the person came to `firstTier`.
  public private(set) var firstTierDay = 0
  /// The channel of recruiting that the person came through; nil for none.
  public private(set) var channel: Int?
  /// Where the job is, or was.
  public private(set) var site = 0
  /// The job family at first; `family(on:)` tells the later ones.
  public private(set) var family = 0
  /// What the person has decided.
  private(set) var choices = Choices()
  let future: UInt64
  let identity: UInt64
  private(set) var person: Person?

  /// Plays a future up to a Monday and watches a person of it.
  ///
  /// - Parameters:
  ///   - ordinal: Which of those who come from `origin`, from 0.
  ///   - week: The Monday; at least that of the person's first week.
  /// - Returns: nil where fewer come.
  public init?(
    _ compiled: CompiledScenario, seed: UInt64, future number: UInt64 = 0, from origin: Origin,
    ordinal: Int,
    decisions: [Decision] = [], to week: Int
  ) {
    var future = Future(compiled: compiled, seed: seed)
    future.clear(number)
    let roll = Roll(compiled, seed: seed, future: number, through: origin)
    let everybody = future.identities(of: origin, roll)
    guard everybody.indices.contains(ordinal), week >= compiled.week(of: origin),
      week <= compiled.weeks
    else { return nil }
    identity = everybody[ordinal]
    self.number = future.countBefore(origin, roll) + ordinal + 1
    (self.future, self.week) = (number, week)
    future.witness.person = identity
    future.begin(number)
    // Who is in post at the start may start on its first day.
    add(future.witness.notes, week: 0)
    for past in 0..<week {
      choices.follow(decisions.lazy.filter { $0.week == past })
      future.witness.choices = choices
      watch(&future, week: past)
    }
    choices.follow(decisions.lazy.filter { $0.week == week })
    look(at: &future, week: week)
    payPerWeek = payByTier(in: future)
  }

  /// Pay of a week in each tier, for the person's paid hours, without what nights add; where pay
  /// goes by stage, in the person's.
  private func payByTier(in future: borrowing Future) -> [Int64] {
    let cells = future.cells
    let cell = (person ?? future.witness.entry)?.cell
    let contract = cell.map(cells.contract) ?? 0
    let stage = future.compiled.payRises.isByCell ? cell.map(cells.stage) ?? 0 : 0
    return (0..<cells.tiers).map {
      future.figures.cells[
        cells.cell(site: site, family: family, stage: stage, tier: $0, contract: contract)
      ].payPerWeek
    }
  }

  // MARK: - A week

  private mutating func watch(_ future: inout Future, week: Int) {
    if future.witness.hasLeft { return }
    if week == 0, let person = future.witness.entry { enter(person, future) }
    let isHere = future.witness.entry != nil
    future.witness.notes.removeAll()
    future.turn(week)
    if !isHere, let entry = future.witness.entry { enter(entry, future) }
    add(future.witness.notes, week: week)
  }

  /// Takes a week's events over. Of one day what was gained comes before what was lost with it.
  private mutating func add(_ notes: [(offset: Int, kind: Kind)], week: Int) {
    // Who has left gets no bonus of a later day.
    let end = notes.first { if case .left = $0.kind { true } else { false } }?.offset ?? 7
    events += notes.enumerated()
      .filter { $0.element.offset <= end || !$0.element.kind.isBonus }
      .sorted {
        ($0.element.offset, $0.element.kind.rank, $0.offset)
          < ($1.element.offset, $1.element.kind.rank, $1.offset)
      }
      .map { Event(day: 7 * week + $0.element.offset, kind: $0.element.kind) }
  }

  private mutating func enter(_ person: Person, _ future: borrowing Future) {
    (site, family) = (
      future.cells.site(of: person.cell), future.cells.family(of: person.cell)
    )
    firstTier = future.cells.tier(of: person.cell)
    channel = person.recruit?.channel
    (firstDay, firstTierDay) = (Int(person.startDay), Int(person.tierDay))
  }

  // MARK: - Now

  /// Notes how the person is on a Monday. Who starts in its week is already what they will be.
  private mutating func look(at future: inout Future, week: Int) {
    guard !future.witness.hasLeft else { return }
    if week < future.compiled.weeks, week > 0 { _ = future.figures.refresh(week: week) }
    if let row = future.people.row(of: identity) {
      person = Person(future, row: row)
      if week == 0, let person { enter(person, future) }
    } else {
      future.witness.notes.removeAll()
      // In the week of the class; where that waits for trainers, later.
      var next = week
      while next < future.compiled.weeks, future.witness.entry == nil {
        future.turn(next)
        next += 1
      }
      person = future.witness.entry
      if let person { enter(person, future) }
      add(future.witness.notes.filter { $0.kind.isStart }, week: next - 1)
    }
    guard let person else { return }
    let cell = person.cell
    now = Moment(
      site: site, family: future.cells.family(of: cell), stage: future.cells.stage(of: cell),
      tier: future.cells.tier(of: cell), startDay: Int(person.startDay),
      tierDay: Int(person.tierDay),
      stageEndDay: person.stageEndDay == .max ? nil : Int(person.stageEndDay),
      waitsUntil: future.figures.cells[cell].takesContacts
        && future.figures.cells[cell].opening > Int32(7 * week)
        ? Int(future.figures.cells[cell].opening) : nil,
      hasMentor: person.circumstances.contains(.mentored),
      isStagnant: person.circumstances.contains(.stagnant),
      leavingPerWeek: future.figures.hazards[
        cell, person.circumstances, credits: Int(person.file?.credits ?? 0)]
        * Portable.exp(person.weight),
      influences: future.influences(on: person, week: min(week, future.compiled.weeks - 1)),
      prospects: prospects(of: person, week: week, future),
      openings: openings(for: person, week: week, future),
      growth: person.file.map { Growth($0, courses: future.compiled.training.courses.count) },
      awayUntil: person.absence.map { Int($0.until) })
  }

  private func prospects(
    of person: Person, week: Int, _ future: borrowing Future
  ) -> [Prospect] {
    let compiled = future.compiled
    let contacts = firstDayOfContacts(of: person, future)
    return compiled.reviews.enumerated().compactMap { index, review in
      guard review.from == future.cells.tier(of: person.cell) else { return nil }
      // The tier of who is in training for the first time counts from the first contact on.
      let since = future.isNew(person) ? Int32(contacts ?? 0) : person.tierDay
      let conditions = review.eligibility
      func end(_ time: CompiledScenario.Number?, _ day: Int32?) -> Int {
        guard let time, let day, day > .min else { return .min }
        return Int(future.figures.end(of: future.figures.lapse(time), from: day))
      }
      let from = contacts.map {
        max(
          max($0, end(review.after, since)), end(conditions.tenure, person.startDay),
          end(conditions.wait, person.refusals?.lastDay), person.absence.map { Int($0.until) } ?? 0)
      }
      let attempts = conditions.attempts.map { Int(future.figures.values[$0].rounded()) }
      let usedUp = attempts.flatMap { Int(person.refusals?.attempts ?? 0) >= $0 ? $0 : nil }
      let session =
        usedUp != nil
        ? nil : from.flatMap { compiled.day(of: index, onOrAfter: max($0, 7 * week)) }
      let credits = review.eligibility.credits.map {
        Int(future.figures.values[$0].rounded(.up))
      }
      return Prospect(
        review: index, from: from, session: session, usedUp: usedUp,
        isDeclined: choices[.review(index)] == false, goesDown: review.takesLast,
        credits: compiled.training.isOn ? credits : nil,
        energy: conditions.energy.map { future.figures.values[$0] })
    }
  }

  /// The first day from now on on which the person takes contacts, if nothing goes wrong; the job's
  /// first for who does already.
  private func firstDayOfContacts(of person: Person, _ future: borrowing Future) -> Int? {
    var (cell, day) = (person.cell, person.stageEndDay)
    if future.figures.cells[cell].takesContacts { return Int(person.startDay) }
    while !future.figures.cells[cell].takesContacts {
      guard day < .max else { return nil }
      cell = future.cells.nextStage(after: cell)
      if future.figures.cells[cell].takesContacts { break }
      day = future.stageEnd(of: cell, begunOn: day)
    }
    return Int(max(day, future.figures.cells[cell].opening))
  }
}
