import Schema

extension Uncertain {
  /// Reads a number or a distribution: `85%`, `80% to 90%`, `triangular(70%, 85%, 90%)`,
  /// `uniform(…)`, `normal(mean, deviation)`, `beta(a, b)`.
  ///
  /// The unit may stand at each value, at the last, or behind the bracket.
  static func parse(_ text: String) throws(Problem) -> Uncertain {
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      let belief = try function(
        named: text[..<open].trimmed, of: text[text.index(after: open)..<close],
        suffix: String(text[text.index(after: close)...]))
      return Uncertain(belief)
    }
    let ends = text.parts(between: " to ")
    if ends.count == 2 { return Uncertain(try interval(ends[0], ends[1])) }
    return Uncertain(try value(text))
  }

  private static func interval(_ first: Substring, _ second: Substring) throws(Problem) -> Belief {
    let high = try value(second)
    let low = try value(first, suffix: high.suffix)
    try checkUnits([low, high])
    guard low.number < high.number else {
      throw Problem("the first end of an interval must be below the second")
    }
    let isCut = Value.isPercentage && (low.number <= 0 || high.number >= 100)
    if isCut || (Value.range.lowerBound >= 0 && low.number <= 0) {
      throw Problem(
        "a 90 % interval must stay inside \(Value.isPercentage ? "0% and 100%" : "what is above 0")",
        next: "For a range with its ends write uniform(\(low.text), \(high.text)).")
    }
    return .interval(low, high)
  }

  private static func function(
    named name: Substring, of arguments: Substring, suffix: String
  ) throws(Problem) -> Belief {
    let parts = arguments.parts(between: ", ")
    if name == "beta" { return try beta(parts, suffix: suffix) }
    let counts = ["uniform": 2, "triangular": 3, "normal": 2]
    guard let count = counts[String(name)] else {
      throw Problem(
        "there is no such distribution", found: String(name),
        expected: "uniform, triangular, normal or beta")
    }
    guard parts.count == count else {
      throw Problem("\(name) takes \(count) values separated by a comma and a space")
    }
    let shared = suffix.isEmpty ? Number.leading(parts[count - 1].trimmed)?.rest : suffix
    var values: [Value] = []
    for part in parts { values.append(try value(part, suffix: shared)) }
    try checkUnits(values)
    if name == "normal" { return try normal(mean: values[0], deviation: values[1]) }
    let numbers = values.map(\.number)
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }),
      numbers[0] < numbers[count - 1]
    else { throw Problem("\(name) takes its values from the lowest to the highest") }
    return count == 2
      ? .uniform(values[0], values[1]) : .triangular(values[0], values[1], values[2])
  }

  private static func normal(mean: Value, deviation: Value) throws(Problem) -> Belief {
    guard deviation.number > 0 else { throw Problem("a standard deviation is above 0") }
    let reach = 3 * deviation.number
    guard Value.range.contains(mean.number - reach), Value.range.contains(mean.number + reach)
    else {
      throw Problem(
        "three standard deviations around that mean leave the range of \(Value.phrase)",
        next: "Write an interval (A to B) or triangular(A, B, C).")
    }
    return .normal(mean, deviation)
  }

  private static func beta(_ parts: [Substring], suffix: String) throws(Problem) -> Belief {
    guard Value.isPercentage else { throw Problem("beta is for shares and rates") }
    guard let unit = Value(number: 50, suffix: suffix.isEmpty ? "%" : suffix) else {
      throw Problem(
        "beta needs its unit", next: "Write it behind the bracket: beta(6, 94)%/month.")
    }
    guard parts.count == 2, let a = Number.parse(parts[0].trimmed),
      let b = Number.parse(parts[1].trimmed), (0.1...1e6).contains(a), (0.1...1e6).contains(b)
    else { throw Problem("beta takes two numbers from 0.1 to 1,000,000, such as beta(8, 2)") }
    return .beta(a, b, unit: unit)
  }

  /// One number with its unit, or with `shared` where its own is missing or cut short, as the
  /// `%` of `5% to 9%/month` is.
  private static func value(
    _ text: some StringProtocol, suffix shared: String? = nil
  ) throws(Problem) -> Value {
    let notThat = Problem("not \(Value.phrase)")
    guard let (number, rest) = Number.leading(String(text).trimmed) else { throw notThat }
    let inherited = shared.flatMap { $0.hasPrefix(rest) ? $0 : nil }
    guard
      let value = Value(number: number, suffix: rest)
        ?? inherited.flatMap({ Value(number: number, suffix: $0) })
    else { throw notThat }
    guard Value.range.contains(number) else {
      throw Problem(
        "out of range",
        expected: "\(Value.phrase) from \(Number.text(Value.range.lowerBound)) to "
          + Number.text(Value.range.upperBound) + value.suffix)
    }
    return value
  }

  private static func checkUnits(_ values: [Value]) throws(Problem) {
    guard values.allSatisfy({ $0.suffix == values[0].suffix }) else {
      throw Problem("the values of a distribution must have the same unit")
    }
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { $0 != " " }),
      let last = lastIndex(where: { $0 != " " })
    else { return self[endIndex..<endIndex] }
    return self[first...last]
  }

  /// The parts between occurrences of a separator.
  func parts(between separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = Substring(self)
    while let found = rest.firstRange(of: separator) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts + [rest]
  }
}
