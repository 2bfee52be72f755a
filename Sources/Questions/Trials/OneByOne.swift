/// Variants of a scenario, played one after another in the same futures.
///
/// One that cannot be played is left out, so that nothing is told of it; a stop ends the round.
struct OneByOne<Variant, Result> {
  /// What was played, in order.
  private(set) var played: [(variant: Variant, result: Result)] = []
  /// What cannot be played.
  private(set) var untold: [Variant] = []
  /// Whether it was stopped before all were played.
  private(set) var isPartial = false

  /// Plays variants.
  ///
  /// - Parameter play: Plays one; nil where it was stopped, an error where it cannot be played.
  init<Failure: Error>(
    _ variants: [Variant], play: (Variant) throws(Failure) -> Result?
  ) {
    for variant in variants {
      do throws(Failure) {
        guard let result = try play(variant) else {
          isPartial = true
          return
        }
        played.append((variant, result))
      } catch {
        untold.append(variant)
      }
    }
  }
}
