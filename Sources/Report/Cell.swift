public import Text

/// One entry of a table. A number keeps its whole value; its format is only for people.
public enum Cell: Hashable, Sendable {
  /// Words.
  case text(Phrase)
  /// A number.
  case number(Double, NumberFormat = .plain)
  /// An estimate between two bounds.
  case interval(Double, low: Double, high: Double, NumberFormat = .plain)
  /// A number that people are told in words, such as `the same` for a difference of 0.
  case named(Phrase, Double)
  /// A day, as in 2027-09-06; people read it in words, unless it only counts the rows.
  case date(String, inWords: Bool = true)
  /// Nothing is known, or nothing applies.
  case missing

  /// A share of 0 to 1, printed in percent.
  public static func share(_ value: Double) -> Cell { .number(value, .share) }

  /// A share of 0 to 1 with its interval, printed in percent.
  public static func share(_ value: Double, low: Double, high: Double) -> Cell {
    .interval(value, low: low, high: high, .share)
  }

  /// A whole number.
  public static func count(_ value: Int) -> Cell { .number(Double(value), .whole) }
}

extension Cell: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension Cell {
  /// What a person reads; nil where there is nothing to say.
  func shown(_ language: Language) -> String? {
    switch self {
    case .text(let text), .named(let text, _): text.said(in: language)
    case .date(let text, let inWords):
      inWords ? CalendarDate(text)?.full(language) ?? text : text
    case .number(let value, let format): format.text(value, language)
    case .interval(let value, let low, let high, let format):
      format.text(value, low: low, high: high, language)
    case .missing: nil
    }
  }

  var isText: Bool {
    switch self {
    case .text, .named, .date: true
    case .number, .interval, .missing: false
    }
  }

  var isInterval: Bool {
    if case .interval = self { true } else { false }
  }

  /// The unit printed after the number, empty if there is none.
  var unit: Phrase {
    switch self {
    case .number(_, let format), .interval(_, _, _, let format): format.unit
    case .text, .named, .date, .missing: .empty
    }
  }
}
