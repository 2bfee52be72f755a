import Randomness

/// What courses passed do to work: by cell, the logarithms of all effects of all people there, added
/// up. Off where no course does anything.
struct Learned: ~Copyable {
  /// What a course may move.
  enum Effect: Int, CaseIterable {
    case handleTime, resolution, satisfaction
  }

  private let isOn: Bool
  /// By effect and course: a logarithm.
  private var sizes: Column<Double>
  /// By effect and cell.
  private var sums: Column<Double>
  private let (courses, cells): (Int, Int)

  init(_ compiled: CompiledScenario) {
    isOn = compiled.training.courses.contains(where: \.hasEffects)
    (courses, cells) = (compiled.training.courses.count, compiled.cells.count)
    let effects = isOn ? Effect.allCases.count : 0
    sizes = Column(repeating: 0, count: effects * courses)
    sums = Column(repeating: 0, count: effects * cells)
  }

  mutating func begin(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    guard isOn else { return }
    sums.fill(0..<sums.count, with: 0)
    for effect in Effect.allCases {
      for (course, plan) in compiled.training.courses.enumerated() {
        sizes[effect.rawValue * courses + course] =
          plan.effects[effect.rawValue].map { figures.values[$0] } ?? 0
      }
    }
  }

  /// Somebody who has passed some courses, as bits, comes to a cell (1) or leaves it (−1).
  @inline(__always)
  mutating func count(_ passed: UInt64, _ sign: Double, in cell: Int) {
    guard isOn, passed != 0 else { return }
    for effect in 0..<Effect.allCases.count {
      var sum = 0.0
      for course in 0..<courses where passed >> UInt64(course) & 1 == 1 {
        sum += sizes[effect &* courses &+ course]
      }
      sums[effect &* cells &+ cell] += sign * sum
    }
  }

  /// The logarithm of an effect of so many people of a cell, in their mean.
  @inline(__always)
  func mean(_ effect: Effect, in cell: Int, of people: Int64) -> Double {
    isOn && people > 0 ? sums[effect.rawValue &* cells &+ cell] / Double(people) : 0
  }

  /// The sum of one of them over neighbouring cells.
  @inline(__always)
  func sum(_ effect: Effect, in range: Range<Int>) -> Double {
    guard isOn else { return 0 }
    var sum = 0.0
    for cell in range { sum += sums[effect.rawValue &* cells &+ cell] }
    return sum
  }
}
