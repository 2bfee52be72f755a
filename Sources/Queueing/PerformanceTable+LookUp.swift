extension PerformanceTable {
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
    precondition(erlangs >= 0 && erlangs < .infinity)
    precondition(people >= 0 && people <= 1000 * Load.largestErlangs)
    precondition(handleTimeSeconds > 0 && handleTimeSeconds < .infinity)
    let fewer = Int(people)
    let share = people - Double(fewer)
    let more = share > 0 ? fewer + 1 : fewer
    let root = erlangs.squareRoot()
    let outcome: QueueOutcome
    if erlangs > 0, fewer > 0, more <= mostPeople, handleTimesSeconds.contains(handleTimeSeconds),
      let low = entry(root: root, people: fewer, handleTimeSeconds),
      let high = share > 0 ? entry(root: root, people: more, handleTimeSeconds) : low
    {
      if isOnlyBlocking {
        let (low, high) = (Double(low[1]), Double(high[1]))
        outcome = blockingOutcome(low, erlangs, fewer, handleTimeSeconds)
          .mixed(1 - share, with: blockingOutcome(high, erlangs, more, handleTimeSeconds))
      } else {
        outcome = self.outcome(low + (high - low) * Float(share), handleTimeSeconds)
      }
    } else {
      let low = exactOutcome(erlangs, fewer, handleTimeSeconds)
      outcome =
        share > 0
        ? low.mixed(1 - share, with: exactOutcome(erlangs, more, handleTimeSeconds)) : low
    }
    return Performance(
      outcome, erlangs: erlangs, people: people, handleTimeSeconds: handleTimeSeconds)
  }

  private func exactOutcome(
    _ erlangs: Double, _ people: Int, _ handleTimeSeconds: Double
  ) -> QueueOutcome {
    QueueOutcome(
      erlangs: erlangs, servers: people, patience: patience.meanSeconds / handleTimeSeconds,
      threshold: thresholdSeconds / handleTimeSeconds)
  }

  /// Erlang B or C, from the share blocked.
  private func blockingOutcome(
    _ blocking: Double, _ erlangs: Double, _ people: Int, _ handleTimeSeconds: Double
  ) -> QueueOutcome {
    let blocking = min(1, max(0, blocking))
    guard patience.isUnlimited else { return .loss(blocking) }
    return ErlangC.outcome(
      erlangs: erlangs, servers: Double(people), blocking: blocking,
      threshold: thresholdSeconds / handleTimeSeconds)
  }

  /// Erlang A, from the shares themselves. A cubic may pass 0 or 1 by a little.
  @inline(__always)
  private func outcome(_ entry: Entry, _ handleTimeSeconds: Double) -> QueueOutcome {
    let abandoned = min(1, max(0, Double(entry[1])))
    return QueueOutcome(
      waiting: min(1, max(0, Double(entry[0]))),
      wait: abandoned * patience.meanSeconds / handleTimeSeconds, abandoned: abandoned,
      answeredInTime: min(1 - abandoned, max(0, Double(entry[2]))),
      abandonedInTime: min(abandoned, max(0, Double(entry[3]))))
  }

  /// The entry for whole people, or nil where the load is heavier than what is tabled.
  @inline(__always)
  private func entry(root: Double, people: Int, _ handleTimeSeconds: Double) -> Entry? {
    switch grid.position(root: root, rootOfPeople: rootsOfPeople[people]) {
    case .light: Entry(0, 0, 1, 0)
    case .heavy: nil
    case .inside(let place): entry(at: place, people: people, handleTimeSeconds)
    }
  }

  /// Linear between the two tabled handle times around this one.
  @inline(__always)
  private func entry(
    at place: LoadGrid.Place, people: Int, _ handleTimeSeconds: Double
  ) -> Entry {
    let row = people * grid.columns + place.first
    guard slices > 1 else { return cubic(from: row, place) }
    let (shortest, longest) = (handleTimesSeconds.lowerBound, handleTimesSeconds.upperBound)
    let position = (handleTimeSeconds - shortest) / (longest - shortest) * Double(slices - 1)
    let below = min(Int(position), slices - 2)
    let weight = Float(position - Double(below))
    let slice = rootsOfPeople.count * grid.columns
    return cubic(from: below * slice + row, place) * (1 - weight)
      + cubic(from: (below + 1) * slice + row, place) * weight
  }

  @inline(__always)
  private func cubic(from first: Int, _ place: LoadGrid.Place) -> Entry {
    entries[first] * place.weights.0 + entries[first + 1] * place.weights.1
      + entries[first + 2] * place.weights.2 + entries[first + 3] * place.weights.3
  }
}
