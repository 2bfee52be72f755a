import Workforce

/// A number that was fitted: the best value, and the ends of its 90 % interval.
public struct Fitted: Hashable, Sendable {
  /// The best value.
  public let value: Double
  /// 5 % of the belief lies below.
  public let low: Double
  /// 5 % of the belief lies above.
  public let high: Double

  /// The same in another unit; the conversion must rise.
  func map(_ conversion: (Double) -> Double) -> Fitted {
    Fitted(value: conversion(value), low: conversion(low), high: conversion(high))
  }

  /// As a scenario writes it: `361,200/week to 380,100/week`, or one number where both ends read
  /// the same.
  func text<Value: Quantity>(_: Value.Type, _ suffix: String) -> String {
    func text(_ number: Double, digits: Int) -> String {
      Value(number: number.rounded(toDigits: digits), suffix: suffix)?.text ?? ""
    }
    let ends = [low, high].map { text($0, digits: 4) }
    return ends[0] == ends[1] ? text(value, digits: 6) : ends.joined(separator: " to ")
  }
}

extension Double {
  /// The number with so many significant digits, and no more than six decimals.
  func rounded(toDigits digits: Int) -> Double {
    let end = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    var scale = 1.0
    while magnitude / scale >= end { scale *= 10 }
    if scale > 1 { return (self / scale).rounded() * scale }
    while scale < 1e6, magnitude * scale * 10 < end { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
