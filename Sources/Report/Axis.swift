import Text

/// A number axis whose ends and ticks are round numbers.
struct Axis {
  /// The distance between two ticks: 1, 2, 2.5 or 5 times a power of ten.
  let step: Double
  /// The first tick is this many steps from zero.
  let first: Int
  /// How many steps lie between the ends, at least 1.
  let intervals: Int

  var lower: Double { Double(first) * step }
  var upper: Double { Double(first + intervals) * step }
  var ticks: [Double] { (0...intervals).map { Double(first + $0) * step } }

  /// An axis for all finite values, with at most `most` intervals.
  ///
  /// It begins at zero where the smallest value is near enough for zero to cost little room, or
  /// where lengths are compared (`fromZero`). Nothing but equal values get some air around them.
  init(covering values: some Sequence<Double>, most: Int = 5, fromZero: Bool = false) {
    // Beyond these bounds, steps and differences would not be finite or not be above zero.
    let finite = values.lazy.filter(Self.holds)
      .map { $0.magnitude < 1e-290 ? 0 : $0 }
    var low = finite.min() ?? 0
    var high = finite.max() ?? 0
    if fromZero || (low > 0 && low < high * 0.4) { low = min(low, 0) }
    if fromZero || (high < 0 && high > low * 0.4) { high = max(high, 0) }
    if high - low <= max(high.magnitude, low.magnitude) * 1e-9 {
      let air = low.magnitude * 0.1
      (low, high) = low == 0 ? (0, 1) : (low - air, high + air)
    }
    var exponent = DecimalText.exponent(of: (high - low) / Double(most)) - 1
    search: while true {
      for factor in [1, 2, 2.5, 5] {
        // Dividing by a whole power keeps 0.1 and its like as near as a number can be.
        let step =
          exponent < 0
          ? factor / DecimalText.power(-exponent) : factor * DecimalText.power(exponent)
        let first = (low / step + 1e-9).rounded(.down)
        let last = (high / step - 1e-9).rounded(.up)
        if last - first <= Double(most), first.magnitude < 1e15 {
          (self.step, self.first) = (step, Int(first))
          intervals = max(1, Int(last - first))
          break search
        }
      }
      exponent += 1
    }
  }

  /// Whether a value has a place on an axis: neither infinite, nor so large that sums would be.
  static func holds(_ value: Double) -> Bool { value.magnitude < 1e300 }

  /// Where a value lies: 0 at the lower end, 1 at the upper.
  func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }

  /// The ticks as text, all with the same decimals.
  func labels(_ format: NumberFormat, _ language: Language) -> [String] {
    var format = format
    format.unit = .empty
    format.showsPlus = false
    // From ten million on, zeros are clutter.
    let largest = max(lower.magnitude, upper.magnitude)
    format.isCompact = format.isCompact || largest >= 1e7
    let scale = format.scale(for: largest, language)
    let shown = format.isShare ? step * 100 : step / scale.factor
    let exponent = DecimalText.exponent(of: shown)
    let isHalf = (shown / DecimalText.power(exponent) * 10).rounded() == 25
    let decimals = max(0, -exponent + (isHalf ? 1 : 0))
    return ticks.map { tick in
      if tick != 0, decimals > 6 { return DecimalText.scientific(tick) }
      let digits = format.number(tick, scale: scale, decimals: decimals > 6 ? 0 : decimals)
      return tick == 0 && !format.isShare ? digits : format.with(digits, scale, language)
    }
  }
}
