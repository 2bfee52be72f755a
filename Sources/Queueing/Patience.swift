/// How long a waiting contact stays before it abandons, exponential with a given mean.
public struct Patience: Hashable, Sendable {
  /// Mean patience in seconds, from 0 to infinity.
  public let meanSeconds: Double

  /// The longest finite patience, in handle times; anything longer is `unlimited` in practice.
  public static let longestHandleTimes = 1e6

  /// Patience of the given mean: 0 is Erlang B's loss, infinity is Erlang C's queue.
  ///
  /// - Throws: `patience`.
  public init(meanSeconds: Double) throws(QueueingProblem) {
    guard meanSeconds >= 0 else { throw .patience(seconds: meanSeconds) }
    self.meanSeconds = meanSeconds
  }

  private init(unchecked meanSeconds: Double) { self.meanSeconds = meanSeconds }

  /// Nobody waits: who is not answered at once is gone.
  public static let zero = Patience(unchecked: 0)
  /// Nobody ever abandons.
  public static let unlimited = Patience(unchecked: .infinity)

  var isUnlimited: Bool { meanSeconds == .infinity }
}
