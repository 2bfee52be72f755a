public import Text

extension Shape {
  /// The shape in a few words with an article, as problems and help use it.
  public var phrase: Phrase {
    switch self {
    case .text(let limit): Phrase("text of at most \(limit) characters", "不超过 \(limit) 个字符的文本")
    case .yesNo: Phrase("yes or no", "yes 或 no")
    case .whole(let range):
      Self.bounded(Phrase("a whole number", "整数"), range, least: .min, most: .max) { "\($0)" }
    case .decimal(let range):
      Self.bounded(
        Phrase("a number", "数值"), range, least: -.greatestFiniteMagnitude,
        most: .greatestFiniteMagnitude, NumberText.show)
    case .quantity(let what, let examples, _):
      examples.isEmpty
        ? what
        : Phrase(
          "\(what), such as \(examples.written.joined(english: " or ", chinese: "、"))",
          "\(what)，如 \(examples.written.joined(english: " or ", chinese: "、"))")
    case .choice(let words): .oneOf(words.map(\.name), most: words.count) ?? noun
    case .reference(let table): Phrase("a name from \(table)", "\(table) 中的名称")
    case .list(let element):
      Phrase("a list, each \(element.phrase)", "列表，每项为\(element.phrase)")
    case .table(let key, let value):
      Phrase("entries by \(key), each \(value.phrase)", "按\(key)列出，每项为\(value.phrase)")
    case .record(let fields):
      Phrase(
        "a table with \(fields.members.map(\.name).written.series)",
        "含 \(fields.members.map(\.name).written.series) 的表")
    case .either(let short, let long):
      Phrase("\(short.phrase), or \(long.phrase)", "\(short.phrase)，或\(long.phrase)")
    }
  }

  /// The phrase without what lies below: `entries by a site`.
  var outline: Phrase {
    switch self {
    case .table(let key, _): Phrase("entries by \(key)", "按\(key)列出的条目")
    case .list, .record, .either: noun
    default: phrase
    }
  }

  /// The shape without its details: `not` in front of it makes a message.
  var noun: Phrase {
    switch self {
    case .text: Phrase("text", "文本")
    case .yesNo: Phrase("yes or no", "yes 或 no")
    case .whole: Phrase("a whole number", "整数")
    case .decimal: Phrase("a number", "数值")
    case .quantity(let what, _, _): what
    case .choice: Phrase("one of the words allowed", "允许的词")
    case .reference: Phrase("a name", "名称")
    case .list: Phrase("a list", "列表")
    case .table, .record: Phrase("a table", "表")
    case .either(let short, let long):
      short.noun == long.noun ? short.noun : [short.noun, long.noun].any
    }
  }

  /// That something is not of this shape: `not a yearly rate`.
  var denial: Phrase { Phrase("not \(noun)", "不是\(noun)") }

  private static func bounded<Number: Comparable>(
    _ noun: Phrase, _ range: ClosedRange<Number>, least: Number, most: Number,
    _ show: (Number) -> String
  ) -> Phrase {
    let (low, high) = (show(range.lowerBound), show(range.upperBound))
    return switch (range.lowerBound > least, range.upperBound < most) {
    case (true, true): Phrase("\(noun) from \(low) to \(high)", "\(low) 至 \(high) 的\(noun)")
    case (true, false): Phrase("\(noun), \(low) or more", "不小于 \(low) 的\(noun)")
    case (false, true): Phrase("\(noun), \(high) or less", "不大于 \(high) 的\(noun)")
    case (false, false): noun
    }
  }
}
