/// What a person's leaving is multiplied by for a time, whatever its cause: the clock runs so much
/// faster or slower (`Future.quicken`).
struct TimedWeight: BitwiseCopyable, Sendable, Equatable {
  /// The logarithm of the multiplier; 0 for none.
  var logarithm = 0.0
  /// The day on which it is over.
  var until = Int32.max
}
