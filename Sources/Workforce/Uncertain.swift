/// A number that may be known or only believed: `85%`, or `80% to 90%`, drawn once per future.
public struct Uncertain<Value: Quantity>: Hashable, Sendable {
  /// What is believed about the number.
  public enum Belief: Hashable, Sendable {
    /// Known.
    case fixed(Value)
    /// A 90 % interval: 5 % of the belief lies below the first value and 5 % above the second.
    case interval(Value, Value)
    /// Any value between the two, each as likely.
    case uniform(Value, Value)
    /// Lowest, most likely, highest.
    case triangular(Value, Value, Value)
    /// Mean and standard deviation.
    case normal(Value, Value)
    /// A beta distribution of the share 0...1; the value carries the unit.
    case beta(Double, Double, unit: Value)
  }

  /// What is believed.
  public var belief: Belief
  /// The scenario's path of the number, which names its stream of luck.
  public var path: String

  /// A number that is known.
  public init(_ value: Value, path: String = "") { self.init(.fixed(value), path: path) }

  /// A number of which something is believed.
  public init(_ belief: Belief, path: String = "") { (self.belief, self.path) = (belief, path) }

  /// As it would be written.
  public var text: String {
    switch belief {
    case .fixed(let value): value.text
    case .interval(let low, let high): "\(low.text) to \(high.text)"
    case .uniform(let low, let high): "uniform(\(low.text), \(high.text))"
    case .triangular(let low, let mode, let high):
      "triangular(\(low.text), \(mode.text), \(high.text))"
    case .normal(let mean, let deviation): "normal(\(mean.text), \(deviation.text))"
    case .beta(let a, let b, let unit):
      "beta(\(Number.text(a)), \(Number.text(b)))\(unit.suffix == "%" ? "" : unit.suffix)"
    }
  }

  /// Whether it is known to be so much, as written.
  public func isKnown(as number: Double) -> Bool {
    if case .fixed(let value) = belief { value.number == number } else { false }
  }

  /// The largest value that the belief allows, in the engine's unit: what an estimate of the
  /// work must reckon with.
  public var largest: Double {
    switch belief {
    case .fixed(let value): value.magnitude
    case .uniform(_, let high), .triangular(_, _, let high): high.magnitude
    // Beyond the 95 % point by as much again: a bound for an estimate, not for a result.
    case .interval(let low, let high): 2 * high.magnitude - low.magnitude
    case .normal(let mean, let deviation): mean.magnitude + 4 * deviation.magnitude
    case .beta(_, _, let unit): unit.magnitude
    }
  }

  /// The belief with every value multiplied, or nil where a value leaves its range.
  public func scaled(by factor: Double) -> Uncertain? {
    func scale(_ value: Value) -> Value? {
      var scaled = value
      // Twelve digits: 6 × 0.8 is 4.8 on paper.
      scaled.number = (value.number * factor * 1e9).rounded() / 1e9
      return Value.range.contains(scaled.number) ? scaled : nil
    }
    switch belief {
    case .fixed(let value): return scale(value).map { Uncertain($0, path: path) }
    case .interval(let low, let high):
      guard let low = scale(low), let high = scale(high) else { return nil }
      return Uncertain(.interval(low, high), path: path)
    case .uniform(let low, let high):
      guard let low = scale(low), let high = scale(high) else { return nil }
      return Uncertain(.uniform(low, high), path: path)
    case .triangular(let low, let mode, let high):
      guard let low = scale(low), let mode = scale(mode), let high = scale(high) else { return nil }
      return Uncertain(.triangular(low, mode, high), path: path)
    case .normal(let mean, let deviation):
      guard let mean = scale(mean), let deviation = scale(deviation) else { return nil }
      return Uncertain(.normal(mean, deviation), path: path)
    case .beta: return nil
    }
  }
}

extension Uncertain {
  /// The values that the belief is written with; for a beta none.
  var values: [Value] {
    switch belief {
    case .fixed(let value): [value]
    case .interval(let low, let high), .uniform(let low, let high): [low, high]
    case .triangular(let low, let mode, let high): [low, mode, high]
    case .normal(let mean, _): [mean]
    case .beta: []
    }
  }

  /// A value that carries the unit.
  var first: Value {
    switch belief {
    case .beta(_, _, let unit): unit
    default: values[0]
    }
  }

  /// The middle of the belief, as a number in the written unit.
  public var middle: Double {
    switch belief {
    case .beta(let a, let b, _): 100 * a / (a + b)
    case .triangular(_, let mode, _): mode.number
    default: values.map(\.number).reduce(0, +) / Double(values.count)
    }
  }

  /// A known number in the same unit, or nil where it is out of range.
  func fixed(at number: Double) -> Uncertain? {
    var value = first
    value.number = number
    return Value.range.contains(number) ? Uncertain(value, path: path) : nil
  }
}
