public import Text

/// How a number is shown to a person. Exports keep the whole value.
///
///     .plain               3,498   12.5   0.0123   1.2e-7
///     .decimals(2)         3,498.00
///     .share               83.4%   <0.1%
///     .compact.unit("CNY") 31.2 M CNY
///     .plain.signed        +162
public struct NumberFormat: Hashable, Sendable {
  /// How many digits are shown.
  public enum Digits: Hashable, Sendable {
    /// Three significant digits, but never fewer than the whole part; shares with one decimal;
    /// an interval as many as its width supports.
    case automatic
    /// A fixed number of decimals, 0 to 9.
    case decimals(Int)
    /// A fixed number of significant digits, at least 1; the whole part is never cut.
    case significant(Int)
  }

  /// How many digits are shown.
  public var digits: Digits
  /// The unit printed after the number, such as `weeks`; empty for none.
  public var unit: Phrase
  /// Whether the value is a share, 1 for all, printed in percent.
  public var isShare: Bool
  /// Whether millions are printed as `M` (in Chinese ten thousands as `万`).
  public var isCompact: Bool
  /// Whether a positive number has a plus sign, as a difference should.
  public var showsPlus: Bool

  /// A format.
  public init(
    digits: Digits = .automatic, unit: Phrase = .empty, isShare: Bool = false,
    isCompact: Bool = false, showsPlus: Bool = false
  ) {
    self.digits = digits
    self.unit = unit
    self.isShare = isShare
    self.isCompact = isCompact
    self.showsPlus = showsPlus
  }

  /// Sensible digits, no unit.
  public static let plain = NumberFormat()
  /// No decimals.
  public static let whole = NumberFormat(digits: .decimals(0))
  /// A share, 0 to 1, in percent.
  public static let share = NumberFormat(isShare: true)
  /// Millions as `M`, thousands of millions as `bn`.
  public static let compact = NumberFormat(isCompact: true)

  /// A fixed number of decimals, 0 to 9.
  public static func decimals(_ count: Int) -> Self { Self(digits: .decimals(count)) }
  /// A fixed number of significant digits.
  public static func significant(_ count: Int) -> Self { Self(digits: .significant(count)) }

  /// The same with a fixed number of decimals.
  public func decimals(_ count: Int) -> Self {
    var format = self
    format.digits = .decimals(count)
    return format
  }

  /// The same with a unit.
  public func unit(_ unit: Phrase) -> Self {
    var format = self
    format.unit = unit
    return format
  }

  /// The same with the word that stands behind a counted number in Chinese, `252 人（187 至 306）`,
  /// where the English sentence goes on by itself: `252 (187 to 306) people`.
  public func counting(_ word: String) -> Self { unit(Phrase(english: "", chinese: word)) }

  /// The same with a plus sign before positive numbers.
  public var signed: Self {
    var format = self
    format.showsPlus = true
    return format
  }
}

extension NumberFormat {
  /// The number as text; nil where it is not a number.
  public func text(_ value: Double, _ language: Language = .english) -> String? {
    guard !value.isNaN else { return nil }
    let scale = scale(for: value, language)
    let number = number(value, scale: scale, decimals: nil)
    if isShare, digits == .automatic, value > 0, value < 0.0005 { return "<0.1%" }
    if isShare, digits == .automatic, value < 1, value > 0.9995 { return ">99.9%" }
    return with(number, scale, language)
  }

  /// An estimate with its interval as text, `3,498 (3,402 to 3,590)`; the three have the same
  /// decimals. Without an interval it is the value alone, without a value nil.
  public func text(
    _ value: Double, low: Double, high: Double, _ language: Language = .english
  ) -> String? {
    guard low.isFinite, high.isFinite, value.isFinite else { return text(value, language) }
    let scale = scale(for: max(value.magnitude, max(low.magnitude, high.magnitude)), language)
    let decimals = decimals(value, low, high, scale: scale)
    let numbers = [value, low, high].map { number($0, scale: scale, decimals: decimals) }
    // A percent sign is short and belongs to both; a unit is said once.
    let range = language.range(numbers[1], numbers[2]) + (isShare ? "%" : "")
    let value = with(numbers[0], scale, language)
    return Phrase("\(value) (\(range))", "\(value)（\(range)）").said(in: language)
  }

  /// The middle of an estimate alone, with the digits that it has beside its interval: the same
  /// number is not told in two ways.
  public func middle(_ value: Double, low: Double, high: Double) -> Phrase {
    .each { language in
      let (text, whole) = (text(value, language) ?? "", text(value, low: low, high: high, language))
      guard let whole, low.isFinite, high.isFinite, value.isFinite else { return text }
      return String(whole.prefix { !"(（".contains($0) }).withoutTrailingSpaces
    }
  }

  /// A word for a power of ten, such as `M` for a million.
  struct Scale {
    var factor = 1.0
    var name = ""
  }

  func scale(for value: Double, _ language: Language) -> Scale {
    guard isCompact, !isShare, value.isFinite, value.magnitude < DecimalText.largest else {
      return Scale()
    }
    return switch (language, value.magnitude) {
    case (.english, 1e9...): Scale(factor: 1e9, name: " bn")
    case (.english, 1e6...): Scale(factor: 1e6, name: " M")
    case (.chinese, 1e8...): Scale(factor: 1e8, name: " 亿")
    case (.chinese, 1e4...): Scale(factor: 1e4, name: " 万")
    default: Scale()
    }
  }

  /// A number with what follows it: `31.2 M CNY`, `3,120 万元`.
  func with(_ number: String, _ scale: Scale, _ language: Language) -> String {
    let number = number + scale.name + (isShare ? "%" : "")
    guard !unit.said(in: language).isEmpty else { return number }
    switch language {
    case .english: return number + " " + unit.english
    case .chinese:
      var text = number
      InChinese.join(&text, unit.chinese)
      return text
    }
  }

  /// The number as a phrase; nil where it is not a number.
  public func phrase(_ value: Double) -> Phrase? {
    value.isNaN ? nil : .each { text(value, $0) ?? "" }
  }

  /// An estimate with its interval as a phrase; without a value nil.
  public func phrase(_ value: Double, low: Double, high: Double) -> Phrase? {
    value.isNaN ? nil : .each { text(value, low: low, high: high, $0) ?? "" }
  }

  /// The digits alone. `decimals` overrules the format's own choice.
  func number(_ value: Double, scale: Scale, decimals: Int?) -> String {
    let shown = isShare ? value * 100 : value / scale.factor
    let plus = showsPlus && value > 0 ? "+" : ""
    guard shown.isFinite else { return shown < 0 ? "-∞" : plus + "∞" }
    let isTiny = decimals == nil && digits == .automatic && !isShare && shown.magnitude < 1e-5
    guard shown.magnitude < DecimalText.largest, !isTiny || shown == 0 else {
      return plus + DecimalText.scientific(shown)
    }
    if let decimals { return plus + DecimalText.fixed(shown, decimals: decimals) }
    switch digits {
    case .decimals(let count): return plus + DecimalText.fixed(shown, decimals: count)
    case .significant(let count):
      let decimals = max(count, 1) - 1 - DecimalText.exponent(of: shown)
      return plus + DecimalText.fixed(shown, decimals: decimals)
    case .automatic where isShare && shown != 0 && shown != 100:
      return plus + DecimalText.fixed(shown, decimals: 1)
    case .automatic:
      let decimals = shown == 0 ? 0 : 2 - DecimalText.exponent(of: shown)
      return plus + DecimalText.withoutTrailingZeros(DecimalText.fixed(shown, decimals: decimals))
    }
  }

  /// Decimals that an interval's width supports: two significant digits of the half width, one
  /// where it begins with 355 or more (Particle Data Group, Review of Particle Physics,
  /// Introduction, "Rounding").
  private func decimals(_ value: Double, _ low: Double, _ high: Double, scale: Scale) -> Int? {
    guard digits == .automatic else { return nil }
    let factor = isShare ? 100 : 1 / scale.factor
    let shown = [value * factor, low * factor, high * factor]
    guard shown.allSatisfy({ $0.magnitude < DecimalText.largest }) else { return nil }
    if shown.allSatisfy({ $0 == $0.rounded() }) { return 0 }
    let half = (shown[2] - shown[1]).magnitude / 2
    guard half > 0 else { return isShare ? 1 : nil }
    let exponent = DecimalText.exponent(of: half)
    let leading = half / DecimalText.power(exponent)
    return max(0, (leading < 3.55 ? 1 : 0) - exponent)
  }
}
