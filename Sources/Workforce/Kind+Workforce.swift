public import Schema
import Text

// How the scenario's own values are written.

extension Kind {
  /// A number that may be uncertain; `range` bounds its magnitude (the engine's unit). Where the
  /// number is a mean, `decimals` are allowed even of people.
  public static func uncertain<Quantified: Quantity>(
    _ range: ClosedRange<Double>? = nil, decimals: Bool = false
  ) -> Self where Value == Uncertain<Quantified> {
    let shape = Shape.quantity(
      Quantified.phrase, examples: Quantified.examples + interval(),
      isSigned: Quantified.isSigned(in: range))
    return scalar(shape, scale: .belief()) { text throws(Problem) in
      let number = try Uncertain<Quantified>.parse(text, in: range)
      return decimals ? number : try number.whole()
    } show: {
      $0.text
    } say: {
      $0.said
    }
    .remembering { number, path in number.path = path }
  }

  /// An example of a 90 % interval: from the first example to a fifth above it.
  private static func interval<Quantified: Quantity>() -> [String]
  where Value == Uncertain<Quantified> {
    let low = try? Value.parse(Quantified.examples[0])
    guard let low, let high = low.scaled(by: 1.2) else { return [] }
    return ["\(low.text) to \(high.text)"]
  }

  /// A number that is known.
  public static func quantity(_ range: ClosedRange<Double>? = nil) -> Self where Value: Quantity {
    let shape = Shape.quantity(
      Value.phrase, examples: Value.examples, isSigned: Value.isSigned(in: range))
    return scalar(shape, scale: .number()) { text throws(Problem) in
      guard case .fixed(let value) = try Uncertain<Value>.parse(text, in: range).whole().belief
      else {
        throw BeliefFault.singleNumber.problem()
      }
      return value
    } show: {
      $0.text
    } say: {
      $0.said
    }
  }
}

extension Kind where Value == Share {
  /// A known part of a whole.
  public static var share: Self { quantity() }
}

extension Kind where Value == Day {
  /// A date, `2027-09-06`.
  public static var day: Self {
    scalar(.quantity(Phrase("a date", "日期"), examples: ["2027-09-06"])) { text throws(Problem) in
      if let day = Day(text) { return day }
      guard Day.isWritten(like: "2027-09-06", text) else { return nil }
      throw BeliefFault.noSuchDay(first: Day.first.iso, last: Day.last.iso).problem()
    } show: {
      $0.iso
    } say: {
      Phrase($0)
    }
  }
}

extension Kind where Value == YearDay {
  /// A day that comes back every year, `06-30`.
  public static var yearDay: Self {
    scalar(.quantity(Phrase("a month and a day", "月和日"), examples: ["06-30", "12-31"])) {
      text throws(Problem) in
      if let day = YearDay(text) { return day }
      guard Day.isWritten(like: "06-30", text) else { return nil }
      throw BeliefFault.noSuchYearDay.problem()
    } show: {
      $0.text
    }
  }
}

extension Kind where Value == Slots {
  /// Posts: `all`, a number or a share.
  public static var posts: Self {
    limit(
      .quantity(
        Phrase("a number, a share, or all", "数量、占比或 all"), examples: ["40", "10%", "all"]),
      words: ["all"])
  }

  /// Slots of a review: `all`, `vacant`, a number or a share.
  public static var slots: Self {
    limit(
      .quantity(
        Phrase("a number, a share, vacant or all", "数量、占比、vacant 或 all"),
        examples: ["40", "10%", "vacant", "all"]),
      words: ["all", "vacant"])
  }

  private static func limit(_ shape: Shape, words: Set<String>) -> Self {
    scalar(shape, scale: .slots) { text throws(Problem) in
      if words.contains(text) { return text == "all" ? .unlimited : .vacant }
      if text.contains("%") { return .share(try Uncertain<Share>.parse(text)) }
      return .number(try Uncertain<Count>.parse(text).whole())
    } show: {
      switch $0 {
      case .unlimited: "all"
      case .vacant: "vacant"
      case .number(let count): count.text
      case .share(let share): share.text
      }
    } say: {
      switch $0 {
      case .unlimited: Phrase("all", "不限")
      case .vacant: Phrase("vacant", "按空缺")
      case .number(let count): count.said
      case .share(let share): share.said
      }
    }
    .remembering { slots, path in
      switch slots {
      case .unlimited, .vacant: break
      case .number(var count):
        count.path = path
        slots = .number(count)
      case .share(var share):
        share.path = path
        slots = .share(share)
      }
    }
  }
}

extension Quantity {
  /// Whether a number may be below 0 where its magnitude is bounded by a range.
  fileprivate static func isSigned(in magnitudes: ClosedRange<Double>?) -> Bool {
    (magnitudes?.lowerBound ?? Self.range.lowerBound) < 0
  }

  /// The ends of a range of magnitudes, or of the quantity's own range, in the unit of a value.
  static func ends(
    of magnitudes: ClosedRange<Double>?, like value: Self
  ) -> (low: Self, high: Self) {
    let limits = value.limits
    // Rounded inwards, so that the ends that a message names are allowed; what conversion there
    // and back adds in the twelfth place is no part of an end.
    func inwards(_ end: Double, _ rule: FloatingPointRoundingRule) -> Self {
      let end = min(max(end, limits.lowerBound), limits.upperBound)
      let parts = value.isWhole || end.magnitude >= 100 ? 1.0 : 1000
      let exact = (1e6 * parts * end).rounded() / 1e6
      return value.like(exact.rounded(rule) / parts)
    }
    let (low, high) = (
      magnitudes.map { value.conversion.written($0.lowerBound) } ?? limits.lowerBound,
      magnitudes.map { value.conversion.written($0.upperBound) } ?? limits.upperBound
    )
    return (inwards(low, .up), inwards(high, .down))
  }

  /// Another number in the unit of this value, with no more decimals than anybody reads.
  func rounded(to number: Double) -> Self {
    like(abs(number) < 1e12 ? (number * 1000).rounded() / 1000 : number)
  }

  /// Another number in the unit of this value: `1 day`, `2 days`.
  private func like(_ number: Double) -> Self {
    let one = suffix.hasSuffix("s") ? String(suffix.dropLast()) : suffix
    if case .time = unit, let value = Self(number: number, suffix: number == 1 ? one : one + "s") {
      return value
    }
    var value = self
    value.number = number
    return value
  }

  /// The first of the examples, which has the usual unit.
  static var usual: Self? {
    examples.first.flatMap(Number.leading).flatMap { Self(number: $0.number, suffix: $0.rest) }
  }
}

extension Scale where Value == Slots {
  /// A number or a share is turned like any other; there is no more than all.
  fileprivate static var slots: Scale {
    let (count, share): (Scale<Uncertain<Count>>, Scale<Uncertain<Share>>) = (.belief(), .belief())
    @Sendable func turned(
      _ present: Slots, number: (Uncertain<Count>) -> Uncertain<Count>?,
      share: (Uncertain<Share>) -> Uncertain<Share>?
    ) -> Slots? {
      switch present {
      case .unlimited, .vacant: nil
      case .number(let count): number(count).map(Slots.number)
      case .share(let part): share(part).map(Slots.share)
      }
    }
    return Scale {
      switch $0 {
      case .unlimited, .vacant: .infinity
      case .number(let number): count.amount(number)
      case .share(let part): share.amount(part)
      }
    } value: { amount, present in
      turned(present, number: { count.value(amount, $0) }, share: { share.value(amount, $0) })
    } multiplied: { factor, present in
      turned(
        present, number: { count.multiplied(factor, $0) },
        share: { share.multiplied(factor, $0) })
    } moved: { step, present in
      turned(present, number: { count.moved(step, $0) }, share: { share.moved(step, $0) })
    } unit: {
      if case .share = $0 { .percent } else { .none }
    } unitTyped: {
      $0.isEmpty ? Unit.none : $0 == Unit.percent.suffix ? .percent : nil
    } isKnown: {
      switch $0 {
      case .unlimited, .vacant: true
      case .number(let number): count.isKnown(number)
      case .share(let part): share.isKnown(part)
      }
    }
  }
}

extension Scale {
  /// A believed number is turned as a whole; its amount is its middle.
  fileprivate static func belief<Quantified: Quantity>() -> Scale
  where Value == Uncertain<Quantified> {
    Scale {
      $0.middle
    } value: { amount, present in
      present.middle == 0 ? present.fixed(at: amount) : present.scaled(by: amount / present.middle)
    } multiplied: { factor, present in
      present.scaled(by: factor)
    } moved: { step, present in
      present.moved(by: step)
    } unit: {
      $0.unit
    } unitTyped: {
      Quantified(number: 1, suffix: $0)?.unit
    } isKnown: {
      if case .fixed = $0.belief { true } else { false }
    }
  }

  fileprivate static func number() -> Scale where Value: Quantity {
    Scale {
      $0.number
    } value: { amount, present in
      Uncertain(present).fixed(at: amount)?.first
    } unit: {
      $0.unit
    } unitTyped: {
      Value(number: 1, suffix: $0)?.unit
    }
  }
}
