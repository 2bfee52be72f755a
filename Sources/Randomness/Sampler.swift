/// A distribution that can be drawn from.
///
/// Its parameters were checked when it was made, so drawing cannot fail.
public protocol Sampler<Value>: Sendable, Hashable {
  /// What is drawn.
  associatedtype Value

  /// The value that `stream` holds for this distribution; the same stream, the same value.
  func sample(_ stream: Stream) -> Value
}

/// A distribution drawn by inversion: one uniform number makes one value.
///
/// The value rises with the uniform number (up to the last bit of rounding), so paired and
/// antithetic futures move together as they should.
public protocol InvertibleSampler: Sampler where Value == Double {
  /// The value below which the share `u` of the distribution lies; 0 < `u` < 1.
  func quantile(_ u: Double) -> Double
}

extension InvertibleSampler {
  /// The quantile of the stream's first uniform number.
  @inlinable
  public func sample(_ stream: Stream) -> Double { quantile(stream.uniform()) }
}
