public import Randomness

/// A believed number made ready to be drawn: its unit converted, its type forgotten.
public struct Assumption: Sendable {
  /// The scenario's path of the number.
  public let path: String
  private let entity: UInt64
  private let sampler: Sampler
  private let conversion: Conversion

  /// How the number as it is written is drawn.
  private enum Sampler: Sendable {
    case fixed(Double)
    case uniform(Uniform)
    case triangular(Triangular)
    case normal(Normal, within: ClosedRange<Double>)
    case logNormal(LogNormal)
    case logitNormal(LogitNormal)
    case beta(Beta)
  }

  /// What luck is used for here; the number is kept for ever.
  public static let purpose = Purpose(1)

  /// Makes a number of a scenario ready.
  ///
  /// A 90 % interval is read as logit-normal for a percentage and as log-normal for anything else
  /// that cannot be negative, so that no draw leaves the range; ranges that reach below 0 take a
  /// normal distribution.
  public init<Value: Quantity>(_ number: Uncertain<Value>) {
    path = number.path
    entity = Entity.stableHash(number.path)
    let first = number.first
    conversion = first.conversion
    sampler = (try? Self.sampler(number)) ?? .fixed(first.number)
  }

  private static func sampler<Value: Quantity>(
    _ number: Uncertain<Value>
  ) throws(ParameterError) -> Sampler {
    switch number.belief {
    case .fixed(let value): return .fixed(value.number)
    case .uniform(let low, let high):
      return .uniform(try Uniform(low: low.number, high: high.number))
    case .triangular(let low, let mode, let high):
      return .triangular(
        try Triangular(low: low.number, mode: mode.number, high: high.number))
    case .normal(let mean, let deviation):
      return .normal(
        try Normal(mean: mean.number, deviation: deviation.number), within: Value.range)
    case .beta(let a, let b, _): return .beta(try Beta(a, b))
    case .interval(let low, let high):
      if Value.isPercentage {
        return .logitNormal(
          try LogitNormal(ninetyPercentFrom: low.number / 100, to: high.number / 100))
      }
      if Value.range.lowerBound >= 0 {
        return .logNormal(try LogNormal(ninetyPercentFrom: low.number, to: high.number))
      }
      return .normal(
        try Normal(ninetyPercentFrom: low.number, to: high.number), within: Value.range)
    }
  }

  /// Whether every future has the same number.
  public var isFixed: Bool { if case .fixed = sampler { true } else { false } }

  /// The number of one future, in the engine's unit.
  public func value(luck: Luck) -> Double {
    if case .fixed(let number) = sampler { return conversion(number) }
    return value(stream: luck.stream(Self.purpose, entity: entity))
  }

  private func value(stream: Stream) -> Double {
    switch sampler {
    case .fixed(let number): conversion(number)
    case .uniform(let sampler): conversion(sampler.sample(stream))
    case .triangular(let sampler): conversion(sampler.sample(stream))
    case .logNormal(let sampler): conversion(sampler.sample(stream))
    case .logitNormal(let sampler): conversion(100 * sampler.sample(stream))
    case .beta(let sampler): conversion(100 * sampler.sample(stream))
    case .normal(let sampler, let range):
      // Reading refused what reaches out of the range within three deviations; the rest of the
      // tail is drawn again, so that it is cut and not heaped up at the end.
      conversion(
        (0..<64).lazy.map { sampler.quantile(stream.uniform($0)) }
          .first { range.contains($0) } ?? sampler.mean)
    }
  }
}
