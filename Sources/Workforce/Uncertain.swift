import Randomness
import Schema
public import Text

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
    /// Any value between the two, each factor as likely: even in the logarithm.
    case logUniform(Value, Value)
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
    case .logUniform(let low, let high): "loguniform(\(low.text), \(high.text))"
    case .triangular(let low, let mode, let high):
      "triangular(\(low.text), \(mode.text), \(high.text))"
    case .normal(let mean, let deviation): "normal(\(mean.text), \(deviation.text))"
    case .beta(let a, let b, let unit):
      "beta(\(Number.text(a)), \(Number.text(b)))\(unit.unit == .percent ? "" : unit.suffix)"
    }
  }

  /// As it is told: `4% to 8%/month`, 每月 4% 至 8%.
  public var said: Phrase {
    func told(_ values: [Value], _ sentence: ([String]) -> String) -> Phrase {
      Value.said(values, english: text, chinese: sentence)
    }
    switch belief {
    case .fixed(let value): return value.said
    case .interval(let low, let high):
      let number = Number.text(low.number)
      // What a percentage shares with the other end, `/month`, is written once.
      let first = low.unit.isPercentage ? number + "%" : number
      let isShared = low.unit == high.unit && low.unit != .none
      let english = isShared ? "\(first) to \(high.text)" : text
      return Value.said([low, high], english: english) { $0.joined(separator: " 至 ") }
    case .uniform(let low, let high):
      return told([low, high]) { $0.joined(separator: " 至 ") + "（均匀分布）" }
    case .logUniform(let low, let high):
      return told([low, high]) { $0.joined(separator: " 至 ") + "（对数均匀分布）" }
    case .triangular(let low, let mode, let high):
      return told([low, mode, high]) { "最低 \($0[0])、最可能 \($0[1])、最高 \($0[2])" }
    case .normal(let mean, let deviation):
      return told([mean, deviation]) { "均值 \($0[0])、标准差 \($0[1])" }
    case .beta: return Phrase(written: text)
    }
  }

  /// Whether it is known to be so much, as written.
  public func isKnown(as number: Double) -> Bool {
    if case .fixed(let value) = belief { value.number == number } else { false }
  }

  /// The belief with every value multiplied, or nil where that cannot be written.
  ///
  /// A whole number of people or days stays whole. A value may leave its range: whoever reads the
  /// belief again says so.
  public func scaled(by factor: Double) -> Uncertain? {
    func scale(_ value: Value) -> Value? { value.with(value.number * factor) }
    switch belief {
    case .fixed(let value): return scale(value).map { with(.fixed($0)) }
    case .interval(let low, let high): return both(scale(low), scale(high), Belief.interval)
    case .uniform(let low, let high): return both(scale(low), scale(high), Belief.uniform)
    case .logUniform(let low, let high): return both(scale(low), scale(high), Belief.logUniform)
    case .triangular(let low, let mode, let high):
      guard let low = scale(low), let mode = scale(mode), let high = scale(high) else { return nil }
      return with(.triangular(low, mode, high))
    case .normal(let mean, let deviation):
      guard let mean = scale(mean), var spread = scale(deviation) else { return nil }
      spread.number = (deviation.number * factor * 1e9).rounded() / 1e9
      return with(.normal(mean, spread))
    case .beta: return nil
    }
  }

  /// The belief with as much added to every value, or nil where that cannot be written: what is even
  /// in its logarithm, or a beta distribution, is none any more when it is moved.
  public func moved(by step: Double) -> Uncertain? {
    func move(_ value: Value) -> Value? { value.with(value.number + step) }
    switch belief {
    case .fixed(let value): return move(value).map { with(.fixed($0)) }
    case .interval(let low, let high): return both(move(low), move(high), Belief.interval)
    case .uniform(let low, let high): return both(move(low), move(high), Belief.uniform)
    case .triangular(let low, let mode, let high):
      guard let low = move(low), let mode = move(mode), let high = move(high) else { return nil }
      return with(.triangular(low, mode, high))
    case .normal(let mean, let deviation): return move(mean).map { with(.normal($0, deviation)) }
    case .logUniform, .beta: return nil
    }
  }

  private func with(_ belief: Belief) -> Uncertain { Uncertain(belief, path: path) }

  private func both(
    _ low: Value?, _ high: Value?, _ belief: (Value, Value) -> Belief
  ) -> Uncertain? {
    guard let low, let high else { return nil }
    return with(belief(low, high))
  }
}

extension Uncertain {
  /// In what it is written.
  var unit: Unit { first.unit }

  /// A value that carries the unit.
  var first: Value {
    switch belief {
    case .fixed(let value), .interval(let value, _), .uniform(let value, _),
      .logUniform(let value, _), .triangular(let value, _, _), .normal(let value, _),
      .beta(_, _, let value):
      value
    }
  }

  /// The middle of the belief, as a number in the written unit: its mean, or for an interval the
  /// middle of its ends.
  public var middle: Double {
    switch belief {
    case .fixed(let value): value.number
    case .interval(let low, let high), .uniform(let low, let high): (low.number + high.number) / 2
    case .logUniform(let low, let high):
      (high.number - low.number) / Portable.log(high.number / low.number)
    // Not the most likely value, which may be 0 and could then not be scaled.
    case .triangular(let low, let mode, let high): (low.number + mode.number + high.number) / 3
    case .normal(let mean, _): mean.number
    case .beta(let a, let b, _): 100 * a / (a + b)
    }
  }

  /// A known number in the same unit, or nil where it cannot be written.
  func fixed(at number: Double) -> Uncertain? {
    var value = first
    let staysWhole = value.staysWhole
    value.number = staysWhole ? number.rounded() : number
    return number.magnitude < 1e15 ? Uncertain(value, path: path) : nil
  }

  /// The same, if it is no fraction of a person or a day.
  func whole() throws(Problem) -> Uncertain {
    guard case .fixed(let value) = belief, value.isWhole, !value.staysWhole else { return self }
    var (below, above) = (value, value)
    (below.number, above.number) = (value.number.rounded(.down), value.number.rounded(.up))
    throw BeliefFault.notWhole(below: below.text, above: above.text).problem()
  }
}

extension Quantity {
  /// Another number in the same unit, whole where this one is and has to be; nil where it is too
  /// large to be written.
  fileprivate func with(_ number: Double) -> Self? {
    var value = self
    // Nine decimals: 6 × 0.8 is 4.8 on paper.
    value.number = (number * 1e9).rounded() / 1e9
    if staysWhole { value.number = value.number.rounded() }
    return value.number.magnitude < 1e15 ? value : nil
  }

  /// Whether the number is whole and has to be.
  fileprivate var staysWhole: Bool { isWhole && number == number.rounded() }
}

extension Uncertain {
  /// Makes it known to be a number of a unit; whether that changes anything.
  public mutating func fill(_ number: Double, _ suffix: String) -> Bool {
    guard !isKnown(as: number), let value = Value(number: number, suffix: suffix) else {
      return false
    }
    belief = .fixed(value)
    return true
  }

  /// Makes it known to be 0; whether that changes anything.
  public mutating func clear(_ suffix: String) -> Bool { fill(0, suffix) }
}
