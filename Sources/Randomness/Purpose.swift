/// What a random number is for: one coordinate of its address.
///
/// The model declares its purposes as constants with explicit numbers. A number, once used, is
/// kept for ever: changing it changes every result. One purpose serves one kind of variate, so
/// that two variates never read the same words.
@frozen
public struct Purpose: Hashable, Sendable {
  /// The number that stands for the purpose in every address.
  public let number: UInt64

  /// The purpose that `number` stands for.
  @inlinable
  public init(_ number: UInt64) { self.number = number }
}
