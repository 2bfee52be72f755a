extension PerformanceTable {
  /// Where a handle time lies among those tabled: the same for all look-ups of a week.
  package struct Slice {
    fileprivate let handleTimeSeconds: Double
    /// Mean patience, in handle times.
    fileprivate let patience: Double
    /// The tabled handle time below; nil beyond them.
    fileprivate var below: Int?
    /// How far it is from that to the next.
    fileprivate var weight: Float = 0
  }

  /// Where a handle time lies; it is finite and above 0.
  package func slice(handleTimeSeconds: Double) -> Slice {
    precondition(handleTimeSeconds > 0 && handleTimeSeconds < .infinity)
    var slice = Slice(
      handleTimeSeconds: handleTimeSeconds, patience: patience.meanSeconds / handleTimeSeconds)
    guard handleTimesSeconds.contains(handleTimeSeconds) else { return slice }
    slice.below = 0
    guard slices > 1 else { return slice }
    let (shortest, longest) = (handleTimesSeconds.lowerBound, handleTimesSeconds.upperBound)
    let position = (handleTimeSeconds - shortest) / (longest - shortest) * Double(slices - 1)
    let below = min(Int(position), slices - 2)
    (slice.below, slice.weight) = (below, Float(position - Double(below)))
    return slice
  }

  /// What `people` achieve under `erlangs` of contacts with the given mean handle time.
  ///
  /// More people than `mostPeople` or a handle time outside `handleTimesSeconds` is computed
  /// exactly, which takes some ten times as long.
  ///
  /// - Precondition: `erlangs` and `people` are finite and not negative, people at most
  ///   `Load.largestErlangs` times 1,000; `handleTimeSeconds` is finite and above 0.
  public func performance(
    erlangs: Double, people: Double, handleTimeSeconds: Double
  ) -> Performance {
    performance(erlangs: erlangs, people: people, slice(handleTimeSeconds: handleTimeSeconds))
  }

  /// The same with a handle time that has been looked up.
  package func performance(erlangs: Double, people: Double, _ slice: Slice) -> Performance {
    precondition(erlangs >= 0 && erlangs < .infinity)
    precondition(people >= 0 && people <= 1000 * Load.largestErlangs)
    let fewer = Int(people)
    let share = people - Double(fewer)
    let more = share > 0 ? fewer + 1 : fewer
    let root = erlangs.squareRoot()
    let outcome: QueueOutcome
    if erlangs > 0, fewer > 0, more <= mostPeople, let below = slice.below,
      let low = entry(root: root, people: fewer, below, slice.weight),
      let high = share > 0 ? entry(root: root, people: more, below, slice.weight) : low
    {
      if isOnlyBlocking {
        let (low, high) = (Double(low[1]), Double(high[1]))
        outcome = blockingOutcome(low, erlangs, fewer, slice)
          .mixed(1 - share, with: blockingOutcome(high, erlangs, more, slice))
      } else {
        outcome = self.outcome(low + (high - low) * Float(share), slice)
      }
    } else {
      let low = exactOutcome(erlangs, fewer, slice)
      outcome =
        share > 0 ? low.mixed(1 - share, with: exactOutcome(erlangs, more, slice)) : low
    }
    return Performance(
      outcome, erlangs: erlangs, people: people, handleTimeSeconds: slice.handleTimeSeconds)
  }

  private func exactOutcome(_ erlangs: Double, _ people: Int, _ slice: Slice) -> QueueOutcome {
    QueueOutcome(
      erlangs: erlangs, servers: people, patience: slice.patience,
      threshold: thresholdSeconds / slice.handleTimeSeconds)
  }

  /// Erlang B or C, from the share blocked.
  private func blockingOutcome(
    _ blocking: Double, _ erlangs: Double, _ people: Int, _ slice: Slice
  ) -> QueueOutcome {
    let blocking = min(1, max(0, blocking))
    guard patience.isUnlimited else { return .loss(blocking) }
    return ErlangC.outcome(
      erlangs: erlangs, servers: Double(people), blocking: blocking,
      threshold: thresholdSeconds / slice.handleTimeSeconds)
  }

  /// Erlang A, from the shares themselves. A cubic may pass 0 or 1 by a little.
  @inline(__always)
  private func outcome(_ entry: Entry, _ slice: Slice) -> QueueOutcome {
    let abandoned = min(1, max(0, Double(entry[1])))
    return QueueOutcome(
      waiting: min(1, max(0, Double(entry[0]))),
      wait: abandoned * patience.meanSeconds / slice.handleTimeSeconds, abandoned: abandoned,
      answeredInTime: min(1 - abandoned, max(0, Double(entry[2]))),
      abandonedInTime: min(abandoned, max(0, Double(entry[3]))))
  }

  /// The entry for whole people, linear between two tabled handle times; nil where the load is
  /// heavier than what is tabled.
  @inline(__always)
  private func entry(root: Double, people: Int, _ below: Int, _ weight: Float) -> Entry? {
    switch grid.position(root: root, rootOfPeople: rootsOfPeople[people]) {
    case .light: return Entry(0, 0, 1, 0)
    case .heavy: return nil
    case .inside(let place):
      let (low, high) = entries.joined(slice: below, row: people, at: place)
      return slices > 1 ? low * (1 - weight) + high * weight : low
    }
  }
}
