import Randomness

/// One person's growth file.
struct GrowthFile: BitwiseCopyable, Sendable, Equatable {
  var passed: UInt64
  var credits: Int32
  var fresh: Int32
  var role: Int32
}

/// What each person's growth file (成长档案) holds; kept only where there are credits or side roles.
struct GrowthFiles: ~Copyable {
  /// Courses passed, as bits.
  var passed: PersonColumn<UInt64>
  var credits: PersonColumn<Int32>
  /// Credits since they were last posted.
  var fresh: PersonColumn<Int32>
  /// The side role, counted from 1; 0 for none.
  var role: PersonColumn<Int32>

  init(_ compiled: CompiledScenario) {
    let isKept = compiled.training.isOn
    passed = PersonColumn(repeating: 0, isKept: isKept)
    credits = PersonColumn(repeating: 0, isKept: isKept)
    fresh = PersonColumn(repeating: 0, isKept: isKept)
    role = PersonColumn(repeating: 0, isKept: isKept)
  }

  /// Begins the file of a newcomer.
  @inline(__always)
  mutating func open(_ row: Int) {
    passed.open(row)
    credits.open(row)
    fresh.open(row)
    role.open(row)
  }

  /// Puts the file of one row in the place of another's.
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) {
    passed.copy(row, to: place)
    credits.copy(row, to: place)
    fresh.copy(row, to: place)
    role.copy(row, to: place)
  }

  mutating func goOn(isKept: Bool, rows: Int) {
    passed.goOn(isKept: isKept, rows: rows)
    credits.goOn(isKept: isKept, rows: rows)
    fresh.goOn(isKept: isKept, rows: rows)
    role.goOn(isKept: isKept, rows: rows)
  }

  /// A person's own; nil where none are kept.
  subscript(row: Int) -> GrowthFile? {
    guard passed.isKept else { return nil }
    return GrowthFile(
      passed: passed[row], credits: credits[row], fresh: fresh[row], role: role[row])
  }
}

extension Future {
  /// The credits a person has; 0 where none are counted.
  @inline(__always)
  func credits(of row: Int) -> Int {
    Int(mechanisms.files.credits[row])
  }

  /// The side role a person holds, by its place in the scenario; nil for none.
  @inline(__always)
  func sideRole(of row: Int) -> Int? {
    let role = mechanisms.files.role[row]
    return role > 0 ? Int(role) - 1 : nil
  }

  /// Whether a person has the credits that a review asks for.
  @inline(__always)
  func hasCredits(_ row: Int, _ least: CompiledScenario.Number?) -> Bool {
    guard compiled.training.isOn, let least else { return true }
    return Double(credits(of: row)) >= figures.values[least]
  }

  /// What a person's side role adds to the score at a review.
  @inline(__always)
  func merit(of row: Int) -> Double {
    sideRole(of: row).map { compiled.training.roles[$0].merit } ?? 0
  }

  // MARK: - Who is qualified

  /// Whether a person would have the credits that a review from a tier asks for.
  @inline(__always)
  private func isQualified(_ row: Int, in cell: Int) -> Bool {
    mechanisms.files.credits[row] >= mechanisms.studies.asks[cells.tier(of: cell)]
  }

  /// Notes that a person has passed a course on a day of the week.
  mutating func pass(_ row: Int, _ course: Int, on offset: Int) {
    let cell = Int(people.cell[row])
    let was = isQualified(row, in: cell)
    let isNew = mechanisms.files.passed[row] >> UInt64(course) & 1 == 0
    if isNew { mechanisms.learned.count(1 << UInt64(course), 1, in: cell) }
    mechanisms.files.passed[row] |= 1 << UInt64(course)
    mechanisms.files.credits[row] += compiled.training.courses[course].credits
    if !was, isQualified(row, in: cell) { ledger.add(1, to: .qualified, in: cell) }
    seek(row, on: offset)
  }

  /// Notes what somebody of a group had passed before the start, by the person's own luck.
  mutating func passBefore(_ row: Int, ofGroup group: Int) {
    guard compiled.training.isOn else { return }
    for (course, share) in compiled.training.before[group] {
      let luck = luck.uniform(
        .passedBefore, entity: people.identity[row], index: UInt64(course))
      if luck < figures.values[share] { pass(row, course, on: 0) }
    }
  }

  /// Counts a person's file where the person goes; who goes where a role is not open gives it
  /// back.
  mutating func moveFile(of row: Int, from old: Int, to new: Int, on offset: Int) {
    guard compiled.training.isOn else { return }
    if isQualified(row, in: old) { ledger.add(-1, to: .qualified, in: old) }
    if isQualified(row, in: new) { ledger.add(1, to: .qualified, in: new) }
    let passed = mechanisms.files.passed[row]
    mechanisms.learned.count(passed, -1, in: old)
    mechanisms.learned.count(passed, 1, in: new)
    guard let role = sideRole(of: row) else { return }
    hold(role, -1, in: old, on: offset)
    if compiled.training.roles[role].isFor[new] {
      hold(role, 1, in: new, on: offset)
    } else {
      mechanisms.files.role[row] = 0
      witness.note(.gaveBackRole(role), of: people.identity[row], on: offset)
    }
  }

  /// Opens the file that somebody brings along.
  mutating func bring(_ file: GrowthFile?, to row: Int) {
    guard compiled.training.isOn, let file else { return }
    let cell = Int(people.cell[row])
    mechanisms.files.passed[row] = file.passed
    mechanisms.learned.count(file.passed, 1, in: cell)
    mechanisms.files.credits[row] = file.credits
    mechanisms.files.fresh[row] = file.fresh
    mechanisms.files.role[row] = file.role
    if isQualified(row, in: cell) { ledger.add(1, to: .qualified, in: cell) }
    if let role = sideRole(of: row) { hold(role, 1, in: cell, on: 0) }
    seek(row, on: 0)
  }

  /// Closes the file of somebody who leaves.
  mutating func closeFile(of row: Int, on offset: Int) {
    guard compiled.training.isOn else { return }
    let cell = Int(people.cell[row])
    if isQualified(row, in: cell) { ledger.add(-1, to: .qualified, in: cell) }
    mechanisms.learned.count(mechanisms.files.passed[row], -1, in: cell)
    if let role = sideRole(of: row) { hold(role, -1, in: cell, on: offset) }
  }
}
