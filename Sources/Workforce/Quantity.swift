import Randomness
public import Schema
public import Text

/// A number with its unit as somebody wrote it: `15 days`, `6%/month`, `3,200 CNY/month`.
///
/// The written number and unit are kept, so that what is shown is what was meant; the engine's
/// value is `magnitude`, converted once when a scenario is compiled.
public protocol Quantity: Hashable, Sendable {
  /// What is measured, for messages: "a length of time".
  static var phrase: Phrase { get }
  /// Values that could be typed.
  static var examples: [String] { get }
  /// The numbers that make sense in the unit that allows most; both ends are allowed.
  static var range: ClosedRange<Double> { get }
  /// The numbers that make sense in the unit of this value: a limit is on what is meant, and not
  /// on the figure that it is written with. Both ends are allowed.
  var limits: ClosedRange<Double> { get }
  /// Whether the written number is a part of 100, so that it can never pass 100.
  var isPercentage: Bool { get }
  /// What is added to a unit in which numbers end at 100 to write greater ones; nil where nothing
  /// is.
  static var unitBeyond: String? { get }

  /// Whether a known number must be whole in this unit: people and days are.
  var isWhole: Bool { get }

  /// The number as written.
  var number: Double { get set }
  /// The unit as written: what follows the number.
  var suffix: String { get }
  /// In what the number is written, as a fact.
  var unit: Unit { get }
  /// How the written number becomes the engine's.
  var conversion: Conversion { get }

  /// A number with a unit, or nil where the quantity has no such unit.
  init?(number: Double, suffix: String)
}

extension Quantity {
  /// Most quantities have one unit, or limits that are the same in all.
  public var limits: ClosedRange<Double> { Self.range }

  /// Most quantities are not percentages.
  public var isPercentage: Bool { false }

  /// Most quantities have no such unit.
  public static var unitBeyond: String? { nil }

  /// Most numbers may have decimals.
  public var isWhole: Bool { false }

  /// The value in the engine's unit, which each quantity documents.
  public var magnitude: Double { conversion(number) }

  /// The quantity as it would be written.
  public var text: String {
    // `1 week` that grows becomes `5 weeks`.
    let isMany = number != 1 && unit.suffix == suffix + "s"
    return Number.text(number) + (isMany ? unit.suffix : suffix)
  }

  /// The quantity as it is told: `6%/month`, 每月 6%.
  public var said: Phrase { Self.said([self], english: text) { $0.joined() } }

  /// Some numbers of one unit, as they are told.
  static func said(
    _ values: [Self], english: String, chinese: ([String]) -> String
  ) -> Phrase {
    let numbers = values.map { Number.text($0.number) }
    return Phrase(
      english: english, chinese: values.first?.unit.chinese(numbers, chinese) ?? english)
  }

  /// `1 week to 522 weeks`, 1 至 522 周
  static func range(from low: Self, to high: Self) -> Phrase {
    guard low.unit == high.unit else {
      return Phrase("\(low.said) to \(high.said)", "\(low.said) 至 \(high.said)")
    }
    return said([low, high], english: "\(low.text) to \(high.text)") {
      $0.joined(separator: " 至 ")
    }
  }
}

/// How a written number becomes the number the engine counts with.
public enum Conversion: Hashable, Sendable {
  /// Multiplied by a scale.
  case scaled(Double)
  /// A percentage gone by the end of a period of so many days, to a hazard per week.
  case hazardPerWeek(periodDays: Double)
  /// A percentage by which something changes, to the logarithm of the factor.
  case logarithmOfFactor
  /// A percentage gained by the end of a period of so many days, to a logarithm per week.
  case growthPerWeek(periodDays: Double)

  /// The engine's number.
  public func callAsFunction(_ number: Double) -> Double {
    switch self {
    case .scaled(let scale): number * scale
    case .hazardPerWeek(let days): HazardPerWeek.ofShare(number / 100, lostInDays: days)
    case .logarithmOfFactor: Portable.log1p(number / 100)
    case .growthPerWeek(let days): Portable.log1p(number / 100) * 7 / days
    }
  }

  /// The numbers that mean the same as some numbers of another unit.
  ///
  /// - Parameter range: Numbers in the unit of `other`.
  func limits(of range: ClosedRange<Double>, in other: Conversion) -> ClosedRange<Double> {
    let ends = [range.lowerBound, range.upperBound].map { number in
      // No further than nine digits tell from 100 % lost, or a billion per cent gained.
      min(max(written(other(number)), -Self.most), mostWritten)
    }
    // What conversion there and back adds in the twelfth place is no part of an end.
    let exact = ends.map { ($0 * 1e6).rounded() / 1e6 }
    return exact[0]...exact[1]
  }

  private static let most = 99.9999

  private var mostWritten: Double {
    switch self {
    case .scaled: .greatestFiniteMagnitude
    case .hazardPerWeek: Self.most
    case .logarithmOfFactor, .growthPerWeek: 1e9
    }
  }

  /// The number as it would be written of one of the engine's.
  func written(_ magnitude: Double) -> Double {
    switch self {
    case .scaled(let scale): magnitude / scale
    case .hazardPerWeek(let days): 100 * HazardPerWeek.shareLost(at: magnitude, inDays: days)
    case .logarithmOfFactor: 100 * Portable.expm1(magnitude)
    case .growthPerWeek(let days): 100 * Portable.expm1(magnitude * days / 7)
    }
  }
}
