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
    guard text.utf8.count <= 200 else { throw Problem(denial).of(.shape) }
    do throws(Problem) {
      return try checked(text, in: range)
    } catch {
      let beyond = beyond(text, in: range)
      guard let meant = beyond ?? (error.next == nil ? meant(by: text, in: range) : nil) else {
        throw error
      }
      var problem = error
      problem.next = Phrase("Write \(meant).", "请写 \(meant)。")
      throw problem
    }
  }

  /// What is said of a text that is no such number.
  private static var denial: Phrase { Phrase("not \(Value.phrase)", "不是\(Value.phrase)") }

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
    let expected = Phrase(
      "\(Value.phrase) from \(ends.low) to \(ends.high)",
      "\(ends.low) 至 \(ends.high) 的\(Value.phrase)")
    let bounds = Problem.Bounds(
      low: isBelow ? ends.low : nil, high: isAbove ? ends.high : nil)
    switch belief {
    case .normal, .interval:
      let (low, high) = (first.rounded(to: reach.lowerBound), first.rounded(to: reach.upperBound))
      throw Problem(
        Phrase("the tails of that belief leave the range", "这个分布的两端超出范围"), expected: expected,
        next: Phrase(
          "They reach from \(low) to \(high). Write uniform(A, B) or triangular(A, B, C).",
          "两端达到 \(low) 和 \(high)。请改写 uniform(A, B) 或 triangular(A, B, C)。"),
        bounds: bounds)
    default: throw Problem(Phrase("out of range", "超出范围"), expected: expected, bounds: bounds)
    }
  }

  private static func interval(_ first: Substring, _ second: Substring) throws(Problem) -> Belief {
    let high = try value(second)
    let low = try value(first, suffix: high.suffix)
    try checkUnits([low, high])
    guard low.number < high.number else {
      throw Problem(
        Phrase("the first end of an interval must be below the second", "区间的前一端须小于后一端"))
    }
    let isCut = low.isPercentage && (low.number <= 0 || high.number >= 100)
    if isCut || (Value.range.lowerBound >= 0 && low.number <= 0) {
      throw Problem(
        low.isPercentage
          ? Phrase("a 90 % interval must lie above 0% and below 100%", "90% 区间须高于 0%、低于 100%")
          : Phrase("a 90 % interval must lie above 0", "90% 区间须大于 0"),
        next: Phrase(
          "For a range with its ends write uniform(\(low.text), \(high.text)).",
          "含两端的范围请写 uniform(\(low.text), \(high.text))。"))
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
      throw Problem(
        Phrase("there is no such distribution", "没有这种分布"), found: name,
        expected: ["uniform", "loguniform", "triangular", "normal", "beta"].verbatim.any)
    }
    guard parts.count == count else {
      throw Problem(
        Phrase(
          "\(name) takes \(count) values separated by a comma and a space",
          "\(name) 要写 \(count) 个值，用逗号加空格隔开"))
    }
    let last = Number.leading(parts[count - 1].trimmed)?.rest
    // The period may stand behind the bracket alone: triangular(3%, 5%, 9%)/month.
    let suffix = last == "%" && suffix.hasPrefix("/") ? "%" + suffix : suffix
    let shared = suffix.isEmpty ? last : suffix
    var values: [Value] = []
    for part in parts { values.append(try value(part, suffix: shared)) }
    try checkUnits(values)
    guard suffix.isEmpty || values[0].suffix == suffix else {
      throw Problem(denial).of(.shape)
    }
    if name == "normal" { return try normal(mean: values[0], deviation: values[1]) }
    let numbers = values.map(\.number)
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }),
      numbers[0] < numbers[count - 1]
    else {
      throw Problem(
        Phrase("\(name) takes its values from the lowest to the highest", "\(name) 的值须从小到大写"))
    }
    if name == "loguniform" {
      guard numbers[0] > 0 else {
        throw Problem(
          Phrase("a logarithm needs values above 0", "取对数的值须大于 0"),
          next: Phrase(
            "For a range that reaches 0 write uniform(\(values[0].text), \(values[1].text)).",
            "含 0 的范围请写 uniform(\(values[0].text), \(values[1].text))。"))
      }
      return .logUniform(values[0], values[1])
    }
    return count == 2
      ? .uniform(values[0], values[1]) : .triangular(values[0], values[1], values[2])
  }

  private static func normal(mean: Value, deviation: Value) throws(Problem) -> Belief {
    guard deviation.number > 0 else {
      throw Problem(Phrase("a standard deviation is above 0", "标准差须大于 0"))
    }
    return .normal(mean, deviation)
  }

  private static func beta(_ parts: [Substring], suffix: String) throws(Problem) -> Belief {
    let unit = Value(number: 50, suffix: suffix.isEmpty ? "%" : suffix)
    guard unit.map(\.isPercentage) ?? (Value.examples.first?.contains("%") == true) else {
      throw Problem(
        Phrase("beta is for shares and rates that end at 100%", "beta 只用于最高 100% 的占比和比率"))
    }
    guard let unit else {
      let unit = Number.leading(Value.examples[0])?.rest ?? ""
      throw Problem(
        Phrase("beta needs its unit", "beta 须写单位"),
        next: Phrase(
          "Write it behind the bracket: beta(6, 94)\(unit).", "请写在括号后面：beta(6, 94)\(unit)。"))
    }
    guard parts.count == 2, let a = Number.parse(parts[0].trimmed),
      let b = Number.parse(parts[1].trimmed), (0.1...1e6).contains(a), (0.1...1e6).contains(b)
    else {
      throw Problem(
        Phrase(
          "beta takes two numbers from 0.1 to 1,000,000, such as beta(8, 2)",
          "beta 要写两个 0.1 至 1,000,000 的数，如 beta(8, 2)"))
    }
    return .beta(a, b, unit: unit)
  }

  /// One number with its unit, or with `shared` where its own is missing or lacks the period, as
  /// the `%` of `5% to 9%/month` does.
  private static func value(
    _ text: some StringProtocol, suffix shared: String? = nil
  ) throws(Problem) -> Value {
    guard let (number, rest) = Number.leading(String(text).trimmed) else {
      throw Problem(denial).of(.shape)
    }
    let inherited = shared.flatMap { rest.isEmpty || $0.hasPrefix(rest + "/") ? $0 : nil }
    guard
      let value = Value(number: number, suffix: rest)
        ?? inherited.flatMap({ Value(number: number, suffix: $0) })
    else { throw Problem(denial).of(.shape) }
    return value
  }

  private static func checkUnits(_ values: [Value]) throws(Problem) {
    // A week and two weeks have one unit.
    func unit(_ value: Value) -> Substring {
      value.suffix.dropLast(value.suffix.hasSuffix("s") ? 1 : 0)
    }
    guard values.allSatisfy({ unit($0) == unit(values[0]) }) else {
      throw Problem(
        Phrase("the values of a distribution must have the same unit", "分布的各个值须用同一单位"))
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
