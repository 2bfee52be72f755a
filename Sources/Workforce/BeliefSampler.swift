import Randomness

/// How a believed number, as it is written, is drawn.
///
/// A 90 % interval is read as logit-normal for a percentage and as log-normal for anything else
/// that cannot be negative, so that no draw leaves the range; ranges that reach below 0 take a
/// normal distribution.
enum BeliefSampler: Sendable {
  case fixed(Double)
  case uniform(Uniform)
  /// Of the number's logarithm; its ends as they are written.
  case logUniform(Uniform, ClosedRange<Double>)
  case triangular(Triangular)
  case normal(Normal)
  case logNormal(LogNormal)
  case logitNormal(LogitNormal)
  /// A percentage of at most `most`.
  case beta(Beta, most: Double)

  /// Standard deviations from the middle beyond which a tail is cut: one future in 16,000.
  private static let tail = 4.0

  /// The sampler of a belief; a belief that reading would have refused is its first number.
  init<Value: Quantity>(_ number: Uncertain<Value>) {
    self = (try? Self.of(number.belief)) ?? .fixed(number.first.number)
  }

  private static func of<Value: Quantity>(
    _ belief: Uncertain<Value>.Belief
  ) throws(ParameterError) -> BeliefSampler {
    switch belief {
    case .fixed(let value): return .fixed(value.number)
    case .uniform(let low, let high):
      return .uniform(try Uniform(low: low.number, high: high.number))
    case .logUniform(let low, let high):
      return .logUniform(
        try Uniform(low: Portable.log(low.number), high: Portable.log(high.number)),
        low.number...high.number)
    case .triangular(let low, let mode, let high):
      return .triangular(
        try Triangular(low: low.number, mode: mode.number, high: high.number))
    case .normal(let mean, let deviation):
      return .normal(try Normal(mean: mean.number, deviation: deviation.number))
    case .beta(let a, let b, _): return .beta(try Beta(a, b), most: Value.range.upperBound)
    case .interval(let low, let high):
      if low.isPercentage {
        return .logitNormal(
          try LogitNormal(ninetyPercentFrom: low.number / 100, to: high.number / 100))
      }
      if Value.range.lowerBound >= 0 {
        return .logNormal(try LogNormal(ninetyPercentFrom: low.number, to: high.number))
      }
      return .normal(try Normal(ninetyPercentFrom: low.number, to: high.number))
    }
  }

  /// The numbers that can be drawn.
  var reach: ClosedRange<Double> {
    switch self {
    case .fixed(let number): number...number
    case .uniform(let sampler): sampler.low...sampler.high
    case .logUniform(_, let ends): ends
    case .triangular(let sampler): sampler.low...sampler.high
    case .normal(let sampler): Self.reach(sampler) { $0 }
    case .logNormal(let sampler): Self.reach(sampler.logarithm, Portable.exp)
    case .logitNormal(let sampler):
      Self.reach(sampler.logit) { 100 / (1 + Portable.exp(-$0)) }
    case .beta(_, let most): 0...most
    }
  }

  /// The number, as it is written, that one future in a hundred passes; of a beta belief the most
  /// there can be.
  var upperEnd: Double {
    let share = 0.99
    let end =
      switch self {
      case .fixed(let number): number
      case .uniform(let sampler): sampler.quantile(share)
      case .logUniform(let logarithm, _): Portable.exp(logarithm.quantile(share))
      case .triangular(let sampler): sampler.quantile(share)
      case .normal(let sampler): sampler.quantile(share)
      case .logNormal(let sampler): sampler.quantile(share)
      case .logitNormal(let sampler): 100 * sampler.quantile(share)
      case .beta(_, let most): most
      }
    return min(end, reach.upperBound)
  }

  private static func reach(
    _ bell: Normal, _ number: (Double) -> Double
  ) -> ClosedRange<Double> {
    let ends = (
      number(bell.mean - tail * bell.deviation), number(bell.mean + tail * bell.deviation)
    )
    // Rounding may turn the ends of a very narrow bell around.
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  /// The number of one future.
  func number(luck: Luck, entity: UInt64) -> Double {
    if case .fixed(let number) = self { return number }
    let reach = reach
    let draws = (0..<64).lazy.map { self.draw(luck, entity, attempt: $0) }
    // What falls beyond is drawn again, so that the tail is cut and not heaped up at its end.
    return draws.first { reach.contains($0) }
      ?? min(max(draws[0], reach.lowerBound), reach.upperBound)
  }

  private func draw(_ luck: Luck, _ entity: UInt64, attempt: UInt64) -> Double {
    let stream = luck.stream(Assumption.purpose, entity: entity)
    let uniform = stream.uniform(attempt)
    return switch self {
    case .fixed(let number): number
    case .uniform(let sampler): sampler.quantile(uniform)
    case .logUniform(let sampler, _): Portable.exp(sampler.quantile(uniform))
    case .triangular(let sampler): sampler.quantile(uniform)
    case .normal(let sampler): sampler.quantile(uniform)
    case .logNormal(let sampler): sampler.quantile(uniform)
    case .logitNormal(let sampler): 100 * sampler.quantile(uniform)
    case .beta(let sampler, _):
      // A beta number takes a whole stream: another attempt is another one.
      100
        * sampler.sample(
          attempt == 0
            ? stream
            : luck.stream(Assumption.purpose, entity: Entity.identity(entity, attempt, 0)))
    }
  }
}

extension Uncertain {
  /// The numbers, as written, that a future can draw; tails are cut four standard deviations from
  /// their middle.
  public var reach: ClosedRange<Double> { BeliefSampler(self).reach }

  /// The value that one future in a hundred passes, in the engine's unit.
  var upperEnd: Double { first.conversion(BeliefSampler(self).upperEnd) }

  /// The largest value that a future can draw, in the engine's unit: what an estimate of the work
  /// must reckon with.
  public var largest: Double { first.conversion(reach.upperBound) }
}
