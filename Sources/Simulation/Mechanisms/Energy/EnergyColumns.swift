/// What is known of one person's energy.
struct EnergyState: BitwiseCopyable, Sendable, Equatable {
  /// Nil before the first reading.
  var deviation: Double?
  var readDay: Int32
  var returnDay: Int32
}

/// What is kept of each person's energy, row by row; no room is taken where none is measured.
struct EnergyColumns: ~Copyable {
  private let isKept: Bool
  /// What comes and goes, standard normal, at the last reading; NaN before the first.
  var deviation = Column<Double>(repeating: .nan, count: 0)
  /// The day of the last reading.
  var readDay = Column<Int32>(repeating: 0, count: 0)
  /// The day on which the person comes back from training off the job; `Int32.max` for others.
  var returnDay = Column<Int32>(repeating: .max, count: 0)

  init(isKept: Bool) { self.isKept = isKept }

  /// Whether a person is off the job.
  @inline(__always)
  func isAway(_ row: Int) -> Bool { isKept && returnDay[row] != .max }

  /// The day on which a person comes back; `Int32.max` for whoever is there.
  @inline(__always)
  func end(of row: Int) -> Int32 { isKept ? returnDay[row] : .max }

  /// A person of whom nothing is known.
  mutating func clear(_ row: Int) {
    guard isKept else { return }
    (deviation[row], readDay[row], returnDay[row]) = (.nan, 0, .max)
  }

  mutating func move(_ row: Int, to place: Int) {
    guard isKept else { return }
    deviation[place] = deviation[row]
    readDay[place] = readDay[row]
    returnDay[place] = returnDay[row]
  }

  /// A person's own; nil where none is measured.
  subscript(row: Int) -> EnergyState? {
    get {
      guard isKept else { return nil }
      let last = deviation[row]
      return EnergyState(
        deviation: last.isNaN ? nil : last, readDay: readDay[row], returnDay: returnDay[row])
    }
    set {
      guard isKept, let newValue else { return }
      deviation[row] = newValue.deviation ?? .nan
      (readDay[row], returnDay[row]) = (newValue.readDay, newValue.returnDay)
    }
  }

  mutating func grow(to rows: Int) {
    guard isKept else { return }
    deviation.grow(to: rows, with: .nan)
    readDay.grow(to: rows, with: 0)
    returnDay.grow(to: rows, with: .max)
  }
}
