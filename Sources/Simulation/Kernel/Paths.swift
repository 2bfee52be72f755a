/// Where one person is on the ways up and sideways, besides waiting for a post.
struct Path: BitwiseCopyable, Sendable, Equatable {
  var attempts: UInt16
  var refusedDay: Int32
  var movedDay: Int32
  var trainedDay: Int32
}

/// Where people are on their ways up and sideways: columns beside those of `People`, kept only
/// where a scenario needs them.
struct Paths: ~Copyable {
  /// Whether there are any.
  let areKept: Bool
  /// Attempts at reviews while in the tier.
  var attempts = Column<UInt16>(repeating: 0, count: 0)
  /// The day of the last refusal in the tier; `Int32.min` for none.
  var refusedDay = Column<Int32>(repeating: .min, count: 0)
  /// The day of the last move; `Int32.min` for none.
  var movedDay = Column<Int32>(repeating: .min, count: 0)
  /// The day cross-training ends; `Int32.max` where there is none.
  var trainedDay = Column<Int32>(repeating: .max, count: 0)
  /// The tier in which the person waits for a post; −1 for none.
  var waitsFor = Column<Int16>(repeating: -1, count: 0)

  init(areKept: Bool) { self.areKept = areKept }

  /// Makes a row that of a newcomer.
  mutating func begin(_ row: Int) {
    guard areKept else { return }
    attempts[row] = 0
    refusedDay[row] = .min
    movedDay[row] = .min
    trainedDay[row] = .max
    waitsFor[row] = -1
  }

  /// Writes one row over another.
  mutating func copy(_ row: Int, to other: Int) {
    guard areKept else { return }
    attempts[other] = attempts[row]
    refusedDay[other] = refusedDay[row]
    movedDay[other] = movedDay[row]
    trainedDay[other] = trainedDay[row]
    waitsFor[other] = waitsFor[row]
  }

  mutating func grow(to rows: Int) {
    guard areKept else { return }
    attempts.grow(to: rows, with: 0)
    refusedDay.grow(to: rows, with: .min)
    movedDay.grow(to: rows, with: .min)
    trainedDay.grow(to: rows, with: .max)
    waitsFor.grow(to: rows, with: -1)
  }

  /// A person's own; nil where none are kept.
  subscript(row: Int) -> Path? {
    get {
      guard areKept else { return nil }
      return Path(
        attempts: attempts[row], refusedDay: refusedDay[row], movedDay: movedDay[row],
        trainedDay: trainedDay[row])
    }
    set {
      guard areKept, let newValue else { return }
      attempts[row] = newValue.attempts
      refusedDay[row] = newValue.refusedDay
      movedDay[row] = newValue.movedDay
      trainedDay[row] = newValue.trainedDay
    }
  }

  /// Whether a person is in cross-training, and takes no contacts.
  @inline(__always)
  func isInTraining(_ row: Int) -> Bool { areKept && trainedDay[row] != .max }
}
