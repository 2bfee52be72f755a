import Questions
import Report
import Simulation
import Statistics
import Workforce

extension Summary {
  /// The middle and what 8 of 10 futures lie between: `943 (896 to 986)`; alone where it never
  /// varies.
  func words(_ format: NumberFormat = .whole) -> String {
    (p10 == p90 ? format.text(p50) : format.text(p50, low: p10, high: p90)) ?? ""
  }
}

extension Estimate {
  /// The size of a change with its interval, without a sign: `132 (128 to 137)`.
  var size: String {
    let ends = [abs(low), abs(high)].sorted()
    return NumberFormat.plain.text(abs(value), low: ends[0], high: ends[1]) ?? ""
  }
}

extension Block {
  /// How the figures of an explanation are to be read.
  static func explained(_ futures: Int, isPartial: Bool) -> [Block] {
    [
      .note(
        "Counts are the middle of the futures, and what 8 of 10 lie between. What would be "
          + "otherwise is a paired difference in \(futures) futures with its 95 % interval; such "
          + "differences meet each other and need not add up.")
    ] + (isPartial ? [.note("stopped: not everything was taken out")] : [])
  }
}
