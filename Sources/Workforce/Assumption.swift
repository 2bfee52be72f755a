public import Randomness

/// A believed number made ready to be drawn: its unit converted, its type forgotten.
public struct Assumption: Sendable {
  /// The scenario's path of the number.
  public let path: String
  private let entity: UInt64
  private let sampler: BeliefSampler
  private let conversion: Conversion
  /// The middle of what is believed, in the engine's unit.
  public let typical: Double

  /// Whether it is a length of time in months or years of the calendar.
  public let isInMonths: Bool

  /// What luck is used for here; the number is kept for ever.
  public static let purpose = Purpose(1)

  /// Makes a number of a scenario ready.
  public init<Value: Quantity>(_ number: Uncertain<Value>) {
    path = number.path
    typical = number.typical
    entity = Entity.stableHash(number.path)
    conversion = number.first.conversion
    isInMonths = (number.first as? Span)?.isInMonths ?? false
    sampler = BeliefSampler(number)
  }

  /// Whether every future has the same number.
  public var isFixed: Bool { if case .fixed = sampler { true } else { false } }

  /// The number of one future, in the engine's unit.
  public func value(luck: Luck) -> Double { conversion(sampler.number(luck: luck, entity: entity)) }

  /// The number of one occasion of a future: another draw for every key and day.
  public func value(luck: Luck, key: UInt64, day: Int) -> Double {
    let occasion = Entity.identity(Entity.identity(entity, key, 0), day: day, 0)
    return conversion(sampler.number(luck: luck, entity: occasion))
  }
}
