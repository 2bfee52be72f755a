import Randomness

/// What each mechanism keeps in a future: one line each. What it is stands in the mechanism's own
/// folder, and what it does in a week in `Phase.week`.
struct Mechanisms: ~Copyable {
  var readiness: Readiness
  var attrition: Attrition
  var fullTime: FullTimePeople
  var requisitions: Requisitions
  var teaching: Teaching
  var funnel: FunnelState
  var recruits: Recruits
  var loans: Loans
  var employments: Employments
  var desk: Desk
  var welcomes: Welcomes
  var mentoring: Mentoring
  var posts: Posts
  var reviewDay: ReviewDay
  var refusals: Refusals
  var moves: Moves
  var energy: EnergyColumns
  var files: GrowthFiles
  var studies: Studies
  var learned: Learned
  var development: DevelopmentTime
  var ratings: Ratings
  var service: ContactService
  var costing: Costing

  init(_ compiled: CompiledScenario) {
    readiness = Readiness(compiled)
    attrition = Attrition(compiled)
    fullTime = FullTimePeople(compiled)
    requisitions = Requisitions(compiled)
    teaching = Teaching(compiled)
    funnel = FunnelState(compiled)
    recruits = Recruits(compiled)
    loans = Loans(compiled)
    employments = Employments(compiled)
    desk = Desk(compiled)
    welcomes = Welcomes(compiled)
    mentoring = Mentoring(compiled)
    posts = Posts(compiled)
    reviewDay = ReviewDay(compiled)
    refusals = Refusals(compiled)
    moves = Moves(compiled)
    energy = EnergyColumns(compiled)
    files = GrowthFiles(compiled)
    studies = Studies(compiled)
    learned = Learned(compiled)
    development = DevelopmentTime(compiled)
    ratings = Ratings(compiled)
    service = ContactService(compiled)
    costing = Costing(compiled)
  }

  /// Begins a future whose numbers are drawn.
  mutating func begin(
    _ compiled: CompiledScenario, _ figures: borrowing Figures, luck: Luck
  ) {
    readiness.clear(weeks: compiled.weeks)
    attrition.begin()
    fullTime.clear()
    requisitions.removeAll()
    teaching.removeAll()
    funnel.begin(compiled, figures)
    recruits.begin()
    desk.begin(compiled, figures)
    mentoring.removeAll()
    posts.removeAll()
    reviewDay.clear()
    energy.begin()
    studies.draw(compiled, figures)
    learned.begin(compiled, figures)
    development.clear()
    ratings.clear()
    service.begin(compiled, figures, luck: luck)
    costing.begin(compiled, figures)
  }

  /// Goes on in a week in which another scenario comes into force: what people and weeks have
  /// brought stays, what follows from the scenario's numbers is worked out anew.
  mutating func goOn(
    from before: CompiledScenario, to compiled: CompiledScenario, _ figures: borrowing Figures,
    luck: Luck, week: Int, rows: Int
  ) {
    let factors = compiled.factors
    teaching.goOn(from: before, to: compiled)
    funnel.draw(compiled, figures)
    desk.goOn(from: before, to: compiled, figures)
    welcomes.goOn(isKept: factors.onboarding != nil, rows: rows)
    mentoring.goOn(isKept: factors.mentor != nil, rows: rows)
    posts.goOn(isKept: compiled.careers.countsPosts, rows: rows)
    refusals.goOn(isKept: compiled.careers.remembersRefusals, rows: rows)
    energy.goOn(compiled, week: week, rows: rows)
    files.goOn(isKept: compiled.training.isOn, rows: rows)
    studies.goOn(compiled, figures)
    learned = Learned(compiled)
    learned.begin(compiled, figures)
    service.contacts.draw(compiled.demand, figures, luck: luck)
    costing.goOn(compiled, figures)
  }

  /// Writes what is known at the close only.
  func finish(in ledger: inout Ledger) {
    service.finish(in: &ledger)
    ratings.finish(in: &ledger)
    costing.finish(in: &ledger)
    funnel.finish(in: &ledger)
    desk.finish(in: &ledger)
  }

  /// Begins what is added up over several weeks anew.
  mutating func clearTotals() {
    service.clearTotals()
    ratings.clearTotals()
    costing.clearTotals()
    funnel.cost.clearTotals()
    funnel.sums.clearTotals()
    desk.clearTotals()
  }

  // MARK: - What is kept of each person

  /// Somebody is new in a row.
  @inline(__always)
  mutating func open(_ row: Int) {
    mentoring.open(row)
    attrition.open(row)
    recruits.open(row)
    loans.open(row)
    employments.open(row)
    posts.open(row)
    refusals.open(row)
    moves.open(row)
    energy.open(row)
    files.open(row)
    desk.open(row)
    welcomes.open(row)
  }

  /// Somebody goes from one row to another.
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) {
    mentoring.copy(row, to: place)
    attrition.copy(row, to: place)
    recruits.copy(row, to: place)
    loans.copy(row, to: place)
    employments.copy(row, to: place)
    posts.copy(row, to: place)
    refusals.copy(row, to: place)
    moves.copy(row, to: place)
    energy.copy(row, to: place)
    files.copy(row, to: place)
    desk.copy(row, to: place)
    welcomes.copy(row, to: place)
  }

  /// A row has what is a person's own.
  mutating func resume(_ person: Person, in row: Int) {
    refusals[row] = person.refusals
    moves[row] = person.movedDay
    energy[row] = person.energy
    if person.isRedeployed { energy.redeploy(row) }
  }
}
