public import Text

extension Kind where Value == String {
  /// Text without control characters.
  public static var text: Self { text(limit: 200) }

  /// Text of at most `limit` characters, without control characters.
  public static func text(limit: Int) -> Self {
    scalar(.text(limit: limit)) { text throws(Problem) in
      guard !text.isEmpty else {
        throw SchemaFault.emptyText.problem()
      }
      guard text.count <= limit else {
        let count = String(text.count)
        throw SchemaFault.longText(count: count).problem()
      }
      guard text.unicodeScalars.allSatisfy(\.isInk) else {
        throw SchemaFault.controlInText.problem()
      }
      return text
    } show: {
      $0
    }
  }

  /// The name of an entry of the table at a dotted path; `*` stands for any name.
  public static func reference(to table: String) -> Self {
    scalar(.reference(to: table)) {
      $0
    } show: {
      $0
    } note: { name, node, reading in
      reading.refer(to: table, name: name, at: node.place)
    }
  }
}

extension Kind where Value == Bool {
  /// `yes` or `no`; `true` and `false` are read as well.
  public static var yesNo: Self {
    scalar(.yesNo) {
      switch $0 {
      case "yes", "true": true
      case "no", "false": false
      default: nil
      }
    } show: {
      $0 ? "yes" : "no"
    }
  }
}

extension Kind where Value == Int {
  /// A whole number in a range, such as `1200` or `1,200`.
  public static func whole(_ range: ClosedRange<Int>) -> Self {
    scalar(
      .whole(range),
      scale: Scale(amount: { Double($0) }, value: { amount, _ in Int(exactly: amount.rounded()) })
    ) { text throws(Problem) in
      guard let value = NumberText.whole(text) else { return nil }
      guard range.contains(value) else {
        throw .outOfRange(
          value < range.lowerBound
            ? .init(low: String(range.lowerBound)) : .init(high: String(range.upperBound)))
      }
      return value
    } show: {
      String($0)
    }
  }

  /// A whole number of at least `range.lowerBound`.
  public static func whole(_ range: PartialRangeFrom<Int>) -> Self {
    whole(range.lowerBound...Int.max)
  }
}

extension Kind where Value == Double {
  /// A number in a range, such as `0.85`, without a unit.
  public static func decimal(_ range: ClosedRange<Double>) -> Self {
    scalar(
      .decimal(range),
      scale: Scale(amount: { $0 }, value: { amount, _ in amount.isFinite ? amount : nil })
    ) {
      text throws(Problem) in
      guard let value = NumberText.decimal(text) else { return nil }
      guard range.contains(value) else {
        throw .outOfRange(
          value < range.lowerBound
            ? .init(low: NumberText.show(range.lowerBound))
            : .init(high: NumberText.show(range.upperBound)))
      }
      return value
    } show: {
      NumberText.show($0)
    }
  }

  /// A number of at least `range.lowerBound`.
  public static func decimal(_ range: PartialRangeFrom<Double>) -> Self {
    decimal(range.lowerBound...Double.greatestFiniteMagnitude)
  }
}

extension Kind
where Value: CaseIterable & RawRepresentable & SendableMetatype, Value.RawValue == String {
  /// One of an enumeration's raw values.
  public static var choice: Self { choice { _ in .empty } }

  /// One of an enumeration's raw values, each with its meaning in one line.
  public static func choice(_ meaning: (Value) -> Phrase) -> Self {
    let words = Value.allCases.map { Shape.Word($0.rawValue, meaning($0)) }
    return scalar(.choice(words)) { text throws(Problem) in
      if let value = Value(rawValue: text) { return value }
      throw SchemaFault.unknownWord.problem(
        near: Spelling.nearest(to: text, among: words.map(\.name)))
    } show: {
      $0.rawValue
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character may stand in a name or a text: no controls, line breaks or characters
  /// that turn the direction of the text around them.
  var isInk: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
    default: !properties.isBidiControl
    }
  }
}
