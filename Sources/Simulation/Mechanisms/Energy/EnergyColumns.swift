/// What is known of one person's energy.
struct EnergyState: BitwiseCopyable, Sendable, Equatable {
  /// What comes and goes, standard normal, at the last reading; NaN before the first.
  var deviation = Double.nan
  /// The day of the last reading.
  var readDay: Int32 = 0

  /// Whether the person was never read.
  @inline(__always)
  var isUnread: Bool { deviation.isNaN }

  static func == (one: Self, other: Self) -> Bool {
    one.readDay == other.readDay
      && (one.deviation == other.deviation || one.isUnread && other.isUnread)
  }
}

/// What is known of everybody's energy, where it is measured.
struct EnergyColumns: ~Copyable {
  private var states: PersonColumn<EnergyState>
  /// Whether somebody has been sent to another family's training.
  private var areRedeployed: PersonColumn<Bool>
  /// Assessments held so far: the position of the next.
  var held = 0

  init(_ compiled: CompiledScenario) {
    states = PersonColumn(repeating: EnergyState(), isKept: compiled.energy != nil)
    areRedeployed = PersonColumn(repeating: false, isKept: compiled.energy?.redeployTo != nil)
  }

  mutating func begin() { held = 0 }

  mutating func goOn(_ compiled: CompiledScenario, week: Int, rows: Int) {
    held = compiled.energy?.days.count { $0 < 7 * week } ?? 0
    areRedeployed.goOn(isKept: compiled.energy?.redeployTo != nil, rows: rows)
  }

  @inline(__always)
  mutating func open(_ row: Int) {
    states.open(row)
    areRedeployed.open(row)
  }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) {
    states.copy(row, to: place)
    areRedeployed.copy(row, to: place)
  }

  /// A person's own; nil where none is measured.
  subscript(row: Int) -> EnergyState? {
    get { states.isKept ? states[row] : nil }
    set { if let newValue { states[row] = newValue } }
  }

  func isRedeployed(_ row: Int) -> Bool { areRedeployed[row] }
  mutating func redeploy(_ row: Int) { areRedeployed[row] = true }

  @inline(__always)
  func state(of row: Int) -> EnergyState { states[row] }

  @inline(__always)
  mutating func set(_ state: EnergyState, of row: Int) { states[row] = state }
}
