/// How one person has done at reviews.
struct RefusalRecord: BitwiseCopyable, Sendable, Equatable {
  /// Attempts while in the tier.
  var attempts: UInt16 = 0
  /// The day of the last refusal in the tier; `Int32.min` for none.
  var lastDay = Int32.min
}

/// Who was refused, where it matters later.
struct Refusals: ~Copyable {
  private var records: PersonColumn<RefusalRecord>

  init(_ compiled: CompiledScenario) {
    records = PersonColumn(
      repeating: RefusalRecord(), isKept: compiled.careers.remembersRefusals)
  }

  @inline(__always)
  mutating func open(_ row: Int) { records.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { records.copy(row, to: place) }

  mutating func goOn(isKept: Bool, rows: Int) { records.goOn(isKept: isKept, rows: rows) }

  /// A person's own; nil where none are kept.
  subscript(row: Int) -> RefusalRecord? {
    get { records.isKept ? records[row] : nil }
    set { if let newValue { records[row] = newValue } }
  }

  @inline(__always)
  func record(of row: Int) -> RefusalRecord { records[row] }

  /// Somebody sat a review in vain.
  mutating func add(_ row: Int, on day: Int32) {
    if records[row].attempts < .max { records[row].attempts += 1 }
    records[row].lastDay = day
  }

  /// A new tier is a new start.
  mutating func forget(_ row: Int) { records[row] = RefusalRecord() }
}

extension Future {
  /// Counts an attempt of somebody who sat a review in vain.
  mutating func refuse(_ row: Int, _ session: CompiledScenario.Session, on offset: Int) {
    mechanisms.refusals.add(row, on: Int32(session.day))
    var circumstances = people.circumstances[row]
    if compiled.factors.refusal != nil { circumstances.insert(.refused) }
    mark(row, circumstances, on: offset)
  }

  /// The day on which a refusal weighs no longer.
  @inline(__always)
  func refusalEnd(of row: Int) -> Int32 {
    people.circumstances[row].contains(.refused)
      ? figures.end(of: figures.refused, from: mechanisms.refusals.record(of: row).lastDay) : .max
  }
}
