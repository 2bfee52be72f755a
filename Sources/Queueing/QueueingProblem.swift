/// Why a queue cannot be computed: a fact with the value found, for the caller to put in words.
public enum QueueingProblem: Error, Hashable, Sendable {
  /// Contacts per interval are negative or not a number.
  case contacts(Double)
  /// A handle time is not above zero and finite.
  case handleTime(seconds: Double)
  /// An interval is not above zero and finite.
  case interval(seconds: Double)
  /// The work arriving is more than any queue here computes.
  case loadTooLarge(erlangs: Double, limit: Double)
  /// A mean patience is negative or not a number.
  case patience(seconds: Double)
  /// A mean patience is finite but so long that it should be `Patience.unlimited`.
  case patienceTooLong(handleTimes: Double, limit: Double)
  /// A threshold is negative or not finite.
  case threshold(seconds: Double)
  /// A target share is not strictly between 0 and 1: 100 % needs infinitely many people.
  case targetShare(Double)
  /// An occupancy ceiling is outside `0.01...1`.
  case occupancyCeiling(Double)
  /// An abandonment ceiling is not above 0, or is above 1.
  case abandonmentCeiling(Double)
  /// Chats at once are fewer than 1 or more than `limit`.
  case concurrency(Int, limit: Int)
  /// The slowing per further chat is outside `0...1`.
  case slowing(Double)
  /// A table would need more entries than it may hold: too many people, too wide a range of
  /// handle times, or patience too long against the handle time.
  case tableTooLarge(entries: Double, limit: Int)
}
