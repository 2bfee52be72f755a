import Schema
import Text

extension Uncertain {
  /// Reads a number or a distribution: `85%`, `80% to 90%`, `triangular(70%, 85%, 90%)`,
  /// `uniform(…)`, `loguniform(…)`, `normal(mean, deviation)`, `beta(a, b)`.
  ///
  /// The unit may stand at each value, at the last, or behind the bracket.
  ///
  /// - Parameter range: The magnitudes (the engine's unit) that make sense where it is written.
  static func parse(
    _ text: String, in range: ClosedRange<Double>? = nil
  ) throws(Problem) -> Uncertain {
    // Nobody writes a number this long, and looking through megabytes of one takes time.
    guard text.utf8.count <= 200 else { throw denial }
    do throws(Problem) {
      return try checked(text, in: range)
    } catch {
      let beyond = beyond(text, in: range)
      guard let meant = beyond ?? (error.next == nil ? meant(by: text, in: range) : nil) else {
        throw error
      }
      var problem = error
      problem.next = nil
      problem.near = [meant]
      throw problem
    }
  }

  /// What is said of a text that is no such number.
  private static var denial: Problem { .not(Value.phrase) }

  private static func checked(
    _ text: String, in range: ClosedRange<Double>?
  ) throws(Problem) -> Uncertain {
    let number = Uncertain(try belief(text))
    try number.check(range)
    return number
  }

  /// How a number is written that passes the 100 % of its unit: `120%/year turnover`.
  private static func beyond(_ text: String, in range: ClosedRange<Double>?) -> String? {
    let numbers = text.split { !"0123456789.,".contains($0) }.compactMap(Number.parse)
    guard numbers.contains(where: { $0 >= 100 }) else { return nil }
    return Value.unitBeyond.map { text + $0 }.flatMap {
      (try? checked($0, in: range)) == nil ? nil : $0
    }
  }

  /// How a text would be written that is nearly right: `5%` without its period, `4%-8%/month`,
  /// with the characters of an East Asian keyboard too.
  private static func meant(by text: String, in range: ClosedRange<Double>?) -> String? {
    let plain = text.withoutLookAlikes
    let unit = Number.leading(Value.examples[0])?.rest ?? ""
    let dashed = ["-", "–", "—", "~"].compactMap { dash -> String? in
      let parts = plain.dropFirst().parts(between: dash)
      guard parts.count == 2 else { return nil }
      return "\(plain.prefix(1))\(parts[0].trimmed) to \(parts[1].trimmed)"
    }
    let units = Value.examples.compactMap { Number.leading($0)?.rest }
    let periods = units.filter { $0.hasPrefix("%/") && plain.hasSuffix("%") }
      .map { plain + $0.dropFirst() }
    let bare = unit.hasPrefix("%") ? [plain + unit] : []
    return ([plain] + dashed + periods + bare).first { (try? checked($0, in: range)) != nil }
  }

  private static func belief(_ text: String) throws(Problem) -> Belief {
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      return try function(
        named: text[..<open].trimmed, of: text[text.index(after: open)..<close],
        suffix: String(text[text.index(after: close)...]))
    }
    let ends = text.parts(between: " to ")
    if ends.count == 2 { return try interval(ends[0], ends[1]) }
    return .fixed(try value(text))
  }

  /// Refuses a number that can leave the range of its quantity or of the place it is written at.
  private func check(_ range: ClosedRange<Double>?) throws(Problem) {
    let reach = reach
    func isInside(_ number: Double) -> Bool {
      first.limits.contains(number) && range?.holds(first.conversion(number)) != false
    }
    let isBelow =
      !isInside(reach.lowerBound)
      && (reach.lowerBound < first.limits.lowerBound
        || range.map { first.conversion(reach.lowerBound) < $0.lowerBound } == true)
    let isAbove = !isInside(reach.upperBound) && (!isBelow || reach.upperBound != reach.lowerBound)
    if !isBelow, !isAbove { return }
    let ends = Value.ends(of: range, like: first)
    let span = Value.range(from: ends.low, to: ends.high)
    let expected = Phrase("\(Value.phrase) from \(span)", "\(span)的\(Value.phrase)")
    let bounds = Problem.Bounds(
      low: isBelow ? ends.low.text : nil, high: isAbove ? ends.high.text : nil)
    switch belief {
    case .normal, .interval:
      let (low, high) = (
        first.rounded(to: reach.lowerBound).said, first.rounded(to: reach.upperBound).said
      )
      throw BeliefFault.tails(low: low, high: high).problem(expected: expected, bounds: bounds)
    default: throw .outOfRange(bounds, expected: expected)
    }
  }

  private static func interval(_ first: Substring, _ second: Substring) throws(Problem) -> Belief {
    let high = try value(second)
    let low = try value(first, suffix: high.suffix)
    try checkUnits([low, high])
    guard low.number < high.number else {
      throw BeliefFault.endsTurned.problem()
    }
    let isCut = low.isPercentage && (low.number <= 0 || high.number >= 100)
    if isCut || (Value.range.lowerBound >= 0 && low.number <= 0) {
      throw BeliefFault.endsTooFar(isPercentage: low.isPercentage, low: low.text, high: high.text)
        .problem()
    }
    return .interval(low, high)
  }

  private static func function(
    named name: Substring, of arguments: Substring, suffix: String
  ) throws(Problem) -> Belief {
    let parts = arguments.parts(between: ", ")
    let name = String(name)
    if name == "beta" { return try beta(parts, suffix: suffix) }
    let counts = ["uniform": 2, "loguniform": 2, "triangular": 3, "normal": 2]
    guard let count = counts[name] else {
      throw BeliefFault.noSuchDistribution.problem(
        found: name,
        expected: ["uniform", "loguniform", "triangular", "normal", "beta"].written.any)
    }
    guard parts.count == count else {
      throw BeliefFault.countOfValues(name: name, count: count).problem()
    }
    let last = Number.leading(parts[count - 1].trimmed)?.rest
    // The period may stand behind the bracket alone: triangular(3%, 5%, 9%)/month.
    let suffix = last == "%" && suffix.hasPrefix("/") ? "%" + suffix : suffix
    let shared = suffix.isEmpty ? last : suffix
    var values: [Value] = []
    for part in parts { values.append(try value(part, suffix: shared)) }
    try checkUnits(values)
    guard suffix.isEmpty || values[0].suffix == suffix else {
      throw denial
    }
    if name == "normal" { return try normal(mean: values[0], deviation: values[1]) }
    let numbers = values.map(\.number)
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }),
      numbers[0] < numbers[count - 1]
    else {
      throw BeliefFault.order(name: name).problem()
    }
    if name == "loguniform" {
      guard numbers[0] > 0 else {
        throw BeliefFault.logarithm(low: values[0].text, high: values[1].text).problem()
      }
      return .logUniform(values[0], values[1])
    }
    return count == 2
      ? .uniform(values[0], values[1]) : .triangular(values[0], values[1], values[2])
  }

  private static func normal(mean: Value, deviation: Value) throws(Problem) -> Belief {
    guard deviation.number > 0 else {
      throw BeliefFault.deviation.problem()
    }
    return .normal(mean, deviation)
  }

  private static func beta(_ parts: [Substring], suffix: String) throws(Problem) -> Belief {
    let unit = Value(number: 50, suffix: suffix.isEmpty ? "%" : suffix)
    guard unit?.isPercentage ?? (Value.usual?.unit.isPercentage == true) else {
      throw BeliefFault.betaOfShares.problem()
    }
    guard let unit else {
      let unit = Value.usual?.suffix ?? ""
      throw BeliefFault.betaWithoutUnit(unit: unit).problem()
    }
    guard parts.count == 2, let a = Number.parse(parts[0].trimmed),
      let b = Number.parse(parts[1].trimmed), (0.1...1e6).contains(a), (0.1...1e6).contains(b)
    else {
      throw BeliefFault.betaNumbers.problem()
    }
    return .beta(a, b, unit: unit)
  }

  /// One number with its unit, or with `shared` where its own is missing or lacks the period, as
  /// the `%` of `5% to 9%/month` does.
  private static func value(
    _ text: some StringProtocol, suffix shared: String? = nil
  ) throws(Problem) -> Value {
    guard let (number, rest) = Number.leading(String(text).trimmed) else {
      throw denial
    }
    let inherited = shared.flatMap { rest.isEmpty || $0.hasPrefix(rest + "/") ? $0 : nil }
    guard
      let value = Value(number: number, suffix: rest)
        ?? inherited.flatMap({ Value(number: number, suffix: $0) })
    else { throw denial }
    return value
  }

  private static func checkUnits(_ values: [Value]) throws(Problem) {
    guard values.allSatisfy({ $0.unit == values[0].unit }) else {
      throw BeliefFault.units.problem()
    }
  }
}

extension ClosedRange<Double> {
  /// Whether a converted number lies within, both ends counted: 95 % is a hair above 0.95.
  fileprivate func holds(_ magnitude: Double) -> Bool {
    let hair = 1e-12 * (lowerBound.magnitude + upperBound.magnitude)
    return magnitude >= lowerBound - hair && magnitude <= upperBound + hair
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
