public import Schema

// How the scenario's own values are written.

extension Kind {
  /// A number that may be uncertain; `range` bounds its magnitude (the engine's unit).
  public static func uncertain<Quantified: Quantity>(
    _ range: ClosedRange<Double>? = nil
  ) -> Self where Value == Uncertain<Quantified> {
    let shape = Shape.quantity(
      Quantified.phrase,
      examples: Quantified.examples + ["\(Quantified.examples[0]) to \(Quantified.examples[1])"])
    return scalar(shape, scale: .belief()) { text throws(Problem) in
      let number = try Uncertain<Quantified>.parse(text)
      try number.check(range)
      return number
    } show: {
      $0.text
    }
    .remembering { number, path in number.path = path }
  }

  /// A number that is known.
  public static func quantity(_ range: ClosedRange<Double>? = nil) -> Self where Value: Quantity {
    scalar(.quantity(Value.phrase, examples: Value.examples), scale: .number()) {
      text throws(Problem) in
      let number = try Uncertain<Value>.parse(text)
      guard case .fixed(let value) = number.belief else {
        throw Problem("a single number is needed here, not a distribution")
      }
      try number.check(range)
      return value
    } show: {
      $0.text
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
    scalar(.quantity("a date", examples: ["2027-09-06"])) { text throws(Problem) in
      if let day = Day(text) { return day }
      let parts = text.split(separator: "-").compactMap { Int($0) }
      if parts.count == 3 { throw Problem("there is no such day in the calendar") }
      return nil
    } show: {
      $0.iso
    }
  }
}

extension Kind where Value == YearDay {
  /// A day that comes back every year, `06-30`.
  public static var yearDay: Self {
    scalar(.quantity("a month and a day", examples: ["06-30", "12-31"])) {
      YearDay($0)
    } show: {
      $0.text
    }
  }
}

extension Kind where Value == Slots {
  /// `all`, a number or a share.
  public static var slots: Self {
    scalar(.quantity("a number, a share, or all", examples: ["40", "10%", "all"])) {
      text throws(Problem) in
      if text == "all" { return .unlimited }
      if text.contains("%") { return .share(try Uncertain<Share>.parse(text)) }
      return .number(try Uncertain<Count>.parse(text))
    } show: {
      switch $0 {
      case .unlimited: "all"
      case .number(let count): count.text
      case .share(let share): share.text
      }
    }
    .remembering { slots, path in
      switch slots {
      case .unlimited: break
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

extension Uncertain {
  /// Refuses a number that may leave a range of magnitudes.
  fileprivate func check(_ range: ClosedRange<Double>?) throws(Problem) {
    guard let range, !values.allSatisfy({ range.contains($0.magnitude) }) else { return }
    throw Problem(
      "out of range",
      expected: "\(Value.phrase) between \(Value.written(range.lowerBound, like: first)) and "
        + Value.written(range.upperBound, like: first))
  }
}

extension Quantity {
  /// A magnitude in the unit of another value.
  fileprivate static func written(_ magnitude: Double, like value: Self) -> String {
    var written = value
    if case .scaled(let scale) = value.conversion { written.number = magnitude / scale }
    return written.text
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
    }
  }

  fileprivate static func number() -> Scale where Value: Quantity {
    Scale {
      $0.number
    } value: { amount, present in
      Uncertain(present).fixed(at: amount)?.first
    }
  }
}
