import Queueing
import Schema
import Workforce

extension CompiledScenario {
  /// The HR desk, compiled.
  struct Desk: Sendable {
    /// Work of one task: fine enough for a tenth of a question.
    static let task = 10_000.0

    let days: Workdays
    /// Working days.
    let promise: Int
    let ahead: Int
    /// Work of the papers of one who joins and of one who leaves, of a letter, of a question.
    let joining: CapacityQueue.Work
    let leaving: CapacityQueue.Work
    let letter: CapacityQueue.Work
    let question: CapacityQueue.Work
    let lettersPerMonth: Number
    let questionsPerMonth: Number
    let withdrawal: Number
    /// By working day: the first of the classes of timetables whose papers are sent on it, among
    /// `classes`; one more for the end.
    private let firsts: [Int]
    private let classes: [Int]
    /// By place (site and family): the last day on which a class starts; `Int.max` where there is
    /// always another, −1 for none.
    private let lastStarts: [Int]
    /// People of HR at the desk, all day.
    private let people: Double
    private let tasksPerDay: Number
    /// By how much faster they are for having standardised; nil where they have not.
    private let faster: Number?
  }
}

extension CompiledScenario.Desk {
  /// Nil where nobody waits for HR.
  init?(
    _ scenario: Scenario, _ classes: Agenda<CompiledScenario.IntakeClass>, families: Int,
    _ numbers: inout Numbers
  ) {
    guard let hr = scenario.hrInForce else { return nil }
    let desk = hr.desk
    (promise, ahead) = (Int(desk.promise.magnitude), Int(desk.ahead.magnitude))
    let days = Workdays(desk, start: scenario.start, weeks: scenario.weeks, ahead: ahead)
    self.days = days
    func work(_ tasks: Factor) -> CapacityQueue.Work {
      CapacityQueue.Work((tasks.magnitude * Self.task).rounded())
    }
    (joining, leaving) = (work(hr.tasks.joining), work(hr.tasks.leaving))
    (letter, question) = (work(hr.tasks.letter), work(hr.tasks.question))
    lettersPerMonth = numbers.add(hr.tasks.lettersPerMonth)
    questionsPerMonth = numbers.add(hr.tasks.questionsPerMonth)
    withdrawal = numbers.add(desk.withdrawal)
    people = hr.people.magnitude * desk.share.magnitude
    tasksPerDay = numbers.add(desk.tasksPerDay)
    faster = desk.standardised ? numbers.add(desk.faster) : nil
    let ahead = ahead
    let sent = classes.map { max(0, days.onOrBefore($0.day) - ahead) }
    let order = classes.indices.sorted { (sent[$0], $0) < (sent[$1], $1) }
    self.classes = order
    var (firsts, position): ([Int], Int) = ([], 0)
    for day in 0...days.count {
      while position < order.count, sent[order[position]] < day { position += 1 }
      firsts.append(position)
    }
    self.firsts = firsts
    let (siteAt, familyAt) = (Names(scenario.sites), Names(scenario.families))
    var lastStarts = Array(repeating: -1, count: scenario.sites.count * families)
    for series in scenario.intake.map(\.value) {
      let place = siteAt[series.site] * families + familyAt[series.family]
      // A series without a last day goes on after the close, and a policy may always order another.
      let goesOn = series.keepsUp || series.every != nil && series.until == nil
      let end = max(scenario.start + 7 * scenario.weeks, (series.until ?? scenario.start) + 1)
      let last = goesOn ? .max : series.dates(before: end).last.map { $0 - scenario.start } ?? -1
      lastStarts[place] = max(lastStarts[place], last)
    }
    self.lastStarts = lastStarts
  }

  /// Work that the desk can do in a working day: at least the least there is.
  func capacity(_ values: borrowing Column<Double>) -> CapacityQueue.Work {
    let faster = faster.map { values[$0] } ?? 0
    return max(
      1, CapacityQueue.Work((people * values[tasksPerDay] * (1 + faster) * Self.task).rounded()))
  }

  /// The classes of timetables whose papers are sent on a working day.
  @inline(__always)
  func classes(on day: Int) -> ArraySlice<Int> { classes[firsts[day]..<firsts[day + 1]] }

  /// The working day on which the papers of a class are sent, and that by which they must be done.
  func dates(ofClassOn day: Int) -> (sent: Int, needed: Int) {
    let needed = days.onOrBefore(day)
    return (max(0, needed - ahead), needed)
  }

  /// Whether a class of a place may start after a day, and on one or after another.
  func mayStart(at place: Int, after day: Int, from other: Int) -> Bool {
    lastStarts[place] > day && lastStarts[place] >= other
  }
}
