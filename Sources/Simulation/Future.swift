import Randomness

/// One way the world may go: a compiled scenario, its figures, its people and what is recorded of them.
///
/// A worker keeps one `Future` and plays it again and again, so that nothing is allocated in a
/// week once the columns have grown.
struct Future: ~Copyable {
  let compiled: CompiledScenario
  let seed: UInt64
  var luck: Luck
  var figures: Figures
  var people: People
  var ledger: Ledger
  /// The first week on whose Monday a site was open and not short, by site; the week after the
  /// close where there is none.
  var readyWeeks: [Int]
  /// The next class and session to come, by position in the compiled scenario.
  var nextClass = 0
  var nextSession = 0
  /// The next day of moves to come.
  var nextMove = 0
  /// Kept for the phase at hand: rows in which something is due.
  var due = RowList()
  /// Kept for the event at hand: random words; places in `due` of those who pass.
  var lots = Column<UInt64>(repeating: 0, count: 0)
  var noises = Column<Double>(repeating: 0, count: 0)
  var passing = RowList()
  /// By cell: courses open to it.
  var openTo: Column<UInt64>
  /// By the courses that somebody may still sit, as bits: exams offered in a year; none where
  /// there are many courses.
  var offeredOf: Column<Double>
  /// Kept for the review at hand: by cell, −1 where people may try; candidates and their scores.
  var asked: Column<Int32>
  var candidates: [Candidate] = []
  let cells: Cells
  let siteSeries: SiteSeries
  /// The series of leavers by cause.
  let leaversByCause: [Int]
  /// The next payment of a bonus to come.
  var nextPayday = 0
  /// Kept for the payment at hand: people by cell.
  var eligible: Column<Int32>
  var mentoring: Mentoring
  /// Whether anything is spent on people besides their pay.
  let hasBenefits: Bool
  var costing: Costing
  /// What arrives, and what is achieved.
  var contacts: Contacts
  var shares: Shares
  /// What last week left.
  var carryover: Carryover
  /// Handle time of those on the floor on the week's Monday, by service and site.
  var handleTimes: [Double]
  /// The next assessment of energy to come.
  var nextAssessment = 0
  /// By cell: days of development that rounding has not yet counted.
  var developmentRest: Column<Double>
  /// How well people work, and their energy.
  var ratings: Ratings
  /// By site and family: the series of weeks of work.
  let workingSeries: [Int]
  /// Whom the future is watched for, if it is.
  var witness = Witness()
  /// Who waits for a post, and by tier the series of posts that stay empty.
  var posts: Posts
  let emptySeries: [Int]
  var studies: Studies
  /// The series of courses gone offline; −1 where it is not kept.
  let offlineSeries: Int
  /// Who is ordered, and who is in training where trainers are taken from the floor.
  var requisitions: Requisitions
  var teaching: Teaching
  private let pinned = Pinned()

  init(compiled: CompiledScenario, seed: UInt64) {
    (self.compiled, self.seed) = (compiled, seed)
    luck = Luck(seed: seed, future: 0)
    figures = Figures(compiled: compiled)
    ledger = Ledger(compiled)
    readyWeeks = Array(repeating: compiled.weeks + 1, count: compiled.sites.count)
    cells = compiled.cells
    asked = Column(repeating: 0, count: compiled.cells.count)
    openTo = Column(repeating: 0, count: compiled.cells.count)
    for cell in compiled.training.open.indices { openTo[cell] = compiled.training.open[cell] }
    let courses = compiled.training.courses.count
    offeredOf = Column(repeating: 0, count: (1...12).contains(courses) ? 1 << courses : 0)
    for mask in 0..<offeredOf.count {
      offeredOf[mask] = compiled.training.examsPerYear(UInt64(mask))
    }
    siteSeries = SiteSeries(compiled.layout)
    leaversByCause = compiled.layout.row(of: .leavers, by: .cause)
    eligible = Column(repeating: 0, count: compiled.cells.count)
    mentoring = Mentoring(families: compiled.cells.families)
    hasBenefits = compiled.factors.haveBenefits || compiled.skill.develops
    people = People(keepsPaths: compiled.careers.areKept, keepsEnergy: compiled.energy != nil)
    posts = Posts(compiled.cells)
    emptySeries = compiled.layout.row(of: .empty, by: .tier)
    costing = Costing(compiled)
    contacts = Contacts(compiled)
    shares = Shares(compiled)
    carryover = Carryover(compiled)
    handleTimes = Array(repeating: 0, count: compiled.demand.services.count * compiled.sites.count)
    developmentRest = Column(repeating: 0, count: compiled.cells.count)
    ratings = Ratings(compiled)
    workingSeries = compiled.layout.row(of: .working, by: [.site, .family])
    studies = Studies(compiled)
    offlineSeries = compiled.layout.index(of: .offlineCourses) ?? -1
    requisitions = Requisitions(compiled)
    teaching = Teaching(compiled)
    people.growth.areKept = compiled.training.isOn
  }

  /// Plays one future from the first Monday to the close.
  mutating func play(_ number: UInt64) {
    begin(number)
    for week in 0..<compiled.weeks { turn(week) }
    finish()
  }

  /// Puts the world back to the first Monday of a future.
  mutating func begin(_ number: UInt64) {
    clear(number)
    settle()
  }

  /// Draws the numbers of a future, whose world is still empty.
  mutating func clear(_ number: UInt64) {
    luck = Luck(seed: seed, future: number)
    figures.draw(compiled, luck: luck)
    contacts.draw(compiled.demand, figures, luck: luck)
    shares.clear()
    carryover.clear()
    studies.draw(compiled, figures)
    people.removeAll()
    ledger.clear()
    for site in readyWeeks.indices { readyWeeks[site] = compiled.weeks + 1 }
    (nextClass, nextSession, nextPayday, nextMove, nextAssessment) = (0, 0, 0, 0, 0)
    posts.removeAll()
    developmentRest.fill(0..<developmentRest.count, with: 0)
    ratings.clear()
    mentoring.removeAll()
    costing.removeAll()
    requisitions.removeAll()
    bookTimetables()
    _ = figures.refresh(week: 0)
  }

  /// Counts the stocks at the close.
  mutating func finish() {
    countStocks(week: compiled.weeks)
    ledger.finish()
    shares.finish(in: &ledger)
    carryover.finish(in: &ledger)
    ratings.finish(in: &ledger)
    costing.finish(in: &ledger)
  }
}
