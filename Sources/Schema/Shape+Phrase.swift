extension Shape {
  /// The shape in a few words with an article, as problems and help use it.
  public var phrase: String {
    switch self {
    case .text(let limit): "text of at most \(limit) characters"
    case .yesNo: "yes or no"
    case .whole(let range):
      "a whole number" + Self.bounds(range, least: .min, most: .max) { "\($0)" }
    case .decimal(let range):
      "a number"
        + Self.bounds(
          range, least: -.greatestFiniteMagnitude, most: .greatestFiniteMagnitude, NumberText.show)
    case .quantity(let what, let examples, _):
      examples.isEmpty ? what : "\(what), such as \(examples.joined(separator: " or "))"
    case .choice(let words): "one of " + words.map(\.name).joined(separator: ", ")
    case .reference(let table): "a name from \(table)"
    case .list(let element): "a list, each \(element.phrase)"
    case .table(let key, let value): "entries by \(key), each \(value.phrase)"
    case .record(let fields):
      "a table with " + fields.members.map(\.name).joined(separator: ", ")
    case .either(let short, let long): "\(short.phrase), or \(long.phrase)"
    }
  }

  /// The phrase without what lies below: `entries by a site`.
  var outline: String {
    switch self {
    case .table(let key, _): "entries by \(key)"
    case .list, .record, .either: noun
    default: phrase
    }
  }

  /// The shape without its details: `not` in front of it makes a message.
  var noun: String {
    switch self {
    case .text: "text"
    case .yesNo: "yes or no"
    case .whole: "a whole number"
    case .decimal: "a number"
    case .quantity(let what, _, _): what
    case .choice: "one of the words allowed"
    case .reference: "a name"
    case .list: "a list"
    case .table, .record: "a table"
    case .either(let short, let long):
      short.noun == long.noun ? short.noun : "\(short.noun) or \(long.noun)"
    }
  }

  private static func bounds<Number: Comparable>(
    _ range: ClosedRange<Number>, least: Number, most: Number, _ show: (Number) -> String
  ) -> String {
    switch (range.lowerBound > least, range.upperBound < most) {
    case (true, true): " from \(show(range.lowerBound)) to \(show(range.upperBound))"
    case (true, false): ", \(show(range.lowerBound)) or more"
    case (false, true): ", \(show(range.upperBound)) or less"
    case (false, false): ""
    }
  }
}
