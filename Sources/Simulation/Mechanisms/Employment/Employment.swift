import Randomness
import Schema
import Workforce

extension CompiledScenario {
  /// Probation, notice and terms made dense.
  struct Employment: Sendable {
    let probation: Number?
    let confirmed: Number
    let notice: Number
    let noticeOnProbation: Number
    /// Whether anybody gives notice at all.
    let hasNotice: Bool
    /// Where they stand among causes; nil where nobody leaves for them.
    let notConfirmed: Int?
    let termEnded: Int?

    init?(_ scenario: Scenario, _ numbers: inout Numbers) {
      guard scenario.employment != nil || !scenario.termedIntake.isEmpty else { return nil }
      let employment = scenario.employment ?? Workforce.Employment()
      hasNotice =
        !employment.notice.isKnown(as: 0) || !employment.noticeOnProbation.isKnown(as: 0)
      probation = employment.probation.map { numbers.add($0) }
      confirmed = numbers.add(employment.confirmed)
      (notice, noticeOnProbation) = (
        numbers.add(employment.notice), numbers.add(employment.noticeOnProbation)
      )
      func place(_ key: String) -> Int? {
        scenario.ownModelCauses.firstIndex { $0.key == key }.map { scenario.causes.count + $0 }
      }
      (notConfirmed, termEnded) = (place("not-confirmed"), place("term-ended"))
    }
  }
}

/// How far each person's employment is: on probation, for a term, under notice.
struct Employments: ~Copyable {
  /// One person's; days are `Int32.max` where there is none.
  struct State: BitwiseCopyable, Sendable, Equatable {
    var probationEnd = Int32.max
    var termEnd = Int32.max
    /// The day from whose 0:00 somebody is gone who has given notice, and why they go.
    var endDay = Int32.max
    var cause: Int32 = 0

    /// Whether notice has been given.
    var isEnding: Bool { endDay < .max }
  }

  private var ofPeople: PersonColumn<State>

  init(_ compiled: CompiledScenario) {
    ofPeople = PersonColumn(repeating: State(), isKept: compiled.employment != nil)
  }

  @inline(__always)
  mutating func open(_ row: Int) { ofPeople.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { ofPeople.copy(row, to: place) }

  subscript(row: Int) -> State {
    @inline(__always) get { ofPeople[row] }
    set { ofPeople[row] = newValue }
  }

  /// The next day on which anything of it ends; `Int32.max` for none.
  @inline(__always)
  func dueDay(of row: Int) -> Int32 {
    guard ofPeople.isKept else { return .max }
    let state = ofPeople[row]
    return min(state.endDay, min(state.probationEnd, state.termEnd))
  }
}

extension Future {
  /// The employment of somebody begins who has come with a class, or is in post at the start.
  mutating func employ(_ row: Int, in cell: Int, since day: Int32) {
    guard let employment = compiled.employment else { return }
    let today = max(0, day)
    let probationEnd = figures.end(
      of: employment.probation.map { figures.lapse($0, roundingDays: true) }, from: day)
    let term = compiled.contracts.term(cells.contract(of: cell))
    mechanisms.employments[row] = Employments.State(
      probationEnd: probationEnd > today ? probationEnd : .max,
      termEnd: figures.end(of: term?.lasts, from: day))
    reschedule(row)
  }

  // MARK: - Notice

  /// Somebody in post at the start may have given notice before it: clocks began to run so much
  /// earlier, and whoever leaves in the first weeks leaves when they would without notice.
  mutating func giveNoticeBefore(_ row: Int) {
    guard let employment = compiled.employment, employment.hasNotice else { return }
    let days = noticeDays(of: row, employment)
    let hazard = people.hazard[row]
    let used = hazard * days / 7
    guard people.clock[row] <= used else { return useClock(row, used) }
    giveNotice(row, cause: cause(of: row), lastDay: Int32(7 * people.clock[row] / hazard), on: 0)
  }

  /// Somebody decides to leave on a day of the week: at once, or once notice is over. The day on
  /// which it is given is no part of notice, and its last day is one of work.
  ///
  /// - Parameter end: Up to 0:00 of which day of the week has passed, 7 for the next Monday: whose
  ///   notice is over by then leaves now.
  mutating func resign(_ row: Int, on offset: Int, week: Int, upTo end: Int) {
    let cause = cause(of: row)
    guard let employment = compiled.employment, employment.hasNotice else {
      return leave(row, on: offset, cause: cause)
    }
    let today = Int32(7 * week + offset)
    let lastDay = figures.end(of: noticeLapse(of: row, employment), from: today)
    guard lastDay > today else { return leave(row, on: offset, cause: cause) }
    let gone = Int(lastDay) + 1 - 7 * week
    guard gone > end else { return leave(row, on: gone, cause: cause) }
    giveNotice(row, cause: cause, lastDay: lastDay, on: offset)
  }

  private mutating func giveNotice(_ row: Int, cause: Int, lastDay: Int32, on offset: Int) {
    mechanisms.employments[row].endDay = lastDay + 1
    mechanisms.employments[row].cause = Int32(cause)
    stopClock(row)
    ledger.add(1, to: .onNotice, in: Int(people.cell[row]))
    witness.note(
      .gaveNotice(cause: cause, until: Int(lastDay)), of: people.identity[row], on: offset)
  }

  private func noticeLapse(of row: Int, _ employment: CompiledScenario.Employment) -> Lapse {
    let isOnProbation = mechanisms.employments[row].probationEnd < .max
    return figures.lapse(
      isOnProbation ? employment.noticeOnProbation : employment.notice, roundingDays: true)
  }

  private func noticeDays(of row: Int, _ employment: CompiledScenario.Employment) -> Double {
    Double(figures.end(of: noticeLapse(of: row, employment), from: 0))
  }

  /// Whoever has given notice is counted where they go.
  @inline(__always)
  mutating func carryNotice(of row: Int, from old: Int, to cell: Int?) {
    guard mechanisms.employments[row].isEnding else { return }
    ledger.add(-1, to: .onNotice, in: old)
    if let cell { ledger.add(1, to: .onNotice, in: cell) }
  }

  // MARK: - Days on which it ends

  /// Ends what ends today of somebody's employment; the person may be gone then.
  mutating func meetEmployment(_ row: Int, on day: Int32, at offset: Int) {
    guard let employment = compiled.employment else { return }
    let state = mechanisms.employments[row]
    let identity = people.identity[row]
    if state.endDay == day { return leave(row, on: offset, cause: Int(state.cause)) }
    if state.termEnd == day, let cause = employment.termEnded {
      let renewal = compiled.contracts.term(cells.contract(of: Int(people.cell[row])))?.renewal
      let share = renewal.map { figures.values[$0] } ?? 0
      guard !state.isEnding, luck.uniform(.renewal, entity: identity) < share else {
        return leave(row, on: offset, cause: cause)
      }
      mechanisms.employments[row].termEnd = .max
      witness.note(.renewed, of: identity, on: offset)
    }
    if state.probationEnd == day, let cause = employment.notConfirmed {
      let share = figures.values[employment.confirmed]
      guard state.isEnding || luck.uniform(.confirmation, entity: identity) < share else {
        return leave(row, on: offset, cause: cause)
      }
      mechanisms.employments[row].probationEnd = .max
      if !state.isEnding { witness.note(.confirmed, of: identity, on: offset) }
    }
  }

  // MARK: - What a planner expects

  /// The share of people as one in a row who will not be gone by a day, for all that ends of
  /// employment by then: notice that was given, probation, a term.
  func shareEmployed(_ row: Int, until end: Int) -> Double {
    guard let employment = compiled.employment else { return 1 }
    let state = mechanisms.employments[row]
    guard Int(state.endDay) > end else { return 0 }
    var share = 1.0
    if Int(state.probationEnd) <= end { share *= figures.values[employment.confirmed] }
    if Int(state.termEnd) <= end { share *= shareRenewed(in: Int(people.cell[row])) }
    return share
  }

  /// The same of newcomers to a cell on a day.
  func shareEmployed(in cell: Int, from day: Int, until end: Int) -> Double {
    guard let employment = compiled.employment else { return 1 }
    func isOver(_ lapse: Lapse?) -> Bool { Int(figures.end(of: lapse, from: Int32(day))) <= end }
    var share = 1.0
    if isOver(employment.probation.map { figures.lapse($0, roundingDays: true) }) {
      share *= figures.values[employment.confirmed]
    }
    if isOver(compiled.contracts.term(cells.contract(of: cell))?.lasts) {
      share *= shareRenewed(in: cell)
    }
    return share
  }

  private func shareRenewed(in cell: Int) -> Double {
    compiled.contracts.term(cells.contract(of: cell))?.renewal.map { figures.values[$0] } ?? 0
  }

  /// Of so many days to come, those on which somebody of whom nothing is known yet can be gone:
  /// whoever decides today is still here until notice is over.
  func daysAtRisk(_ days: Int) -> Double {
    guard let employment = compiled.employment, employment.hasNotice else { return Double(days) }
    let notice = figures.end(of: figures.lapse(employment.notice, roundingDays: true), from: 0)
    return max(0, Double(days) - Double(notice))
  }
}
