/// One queue before a group of people who can all take its contacts, first come first served.
///
/// Arrivals are Poisson, handle times and patience exponential: Erlang A, with Erlang B and C as
/// its exact limits for no patience and endless patience.
public struct Queue: Hashable, Sendable {
  /// What arrives.
  public let load: Load
  /// How long contacts wait before they abandon.
  public let patience: Patience

  /// A queue of `load` with `patience`.
  ///
  /// - Throws: `patienceTooLong` for a finite patience beyond `Patience.longestHandleTimes`.
  public init(load: Load, patience: Patience) throws(QueueingProblem) {
    self.load = load
    self.patience = patience
    let handleTimes = patience.meanSeconds / load.handleTimeSeconds
    guard patience.isUnlimited || handleTimes <= Patience.longestHandleTimes else {
      throw .patienceTooLong(handleTimes: handleTimes, limit: Patience.longestHandleTimes)
    }
  }

  /// What `people` achieve, with times counted against `thresholdSeconds`.
  ///
  /// - Precondition: `people` and `thresholdSeconds` are not negative, the threshold is finite.
  public func performance(people: Int, thresholdSeconds: Double) -> Performance {
    Performance(
      outcome(people: people, thresholdSeconds: thresholdSeconds), erlangs: load.erlangs,
      people: Double(people), handleTimeSeconds: load.handleTimeSeconds)
  }

  /// What a fractional number of people achieves: 7.25 people are 8 for a quarter of the time and
  /// 7 for the rest.
  ///
  /// - Precondition: as for whole people; at most `Load.largestErlangs` times 1,000.
  public func performance(people: Double, thresholdSeconds: Double) -> Performance {
    precondition(people >= 0 && people <= 1000 * Load.largestErlangs)
    let fewer = Int(people)
    let share = people - Double(fewer)
    var mix = outcome(people: fewer, thresholdSeconds: thresholdSeconds)
    if share > 0 {
      mix = outcome(people: fewer + 1, thresholdSeconds: thresholdSeconds).mixed(share, with: mix)
    }
    return Performance(
      mix, erlangs: load.erlangs, people: people, handleTimeSeconds: load.handleTimeSeconds)
  }

  func outcome(people: Int, thresholdSeconds: Double) -> QueueOutcome {
    precondition(people >= 0 && thresholdSeconds >= 0 && thresholdSeconds < .infinity)
    return QueueOutcome(
      erlangs: load.erlangs, servers: people,
      patience: patience.meanSeconds / load.handleTimeSeconds,
      threshold: thresholdSeconds / load.handleTimeSeconds)
  }
}

extension QueueOutcome {
  /// The exact outcome by the model that fits: times in handle times, patience 0 to infinity.
  init(erlangs: Double, servers: Int, patience: Double, threshold: Double) {
    if erlangs == 0 {
      self = .idle
    } else if patience == .infinity && erlangs >= Double(servers) {
      self = .swamped
    } else if patience == .infinity {
      self = ErlangC.outcome(
        erlangs: erlangs, servers: Double(servers),
        blocking: ErlangB.blocking(erlangs: erlangs, servers: servers), threshold: threshold)
    } else if servers == 0 {
      self = .unattended(patience: patience, threshold: threshold)
    } else if patience == 0 {
      self = .loss(ErlangB.blocking(erlangs: erlangs, servers: servers))
    } else {
      self = ErlangA.outcome(
        erlangs: erlangs, servers: servers, patience: patience, threshold: threshold)
    }
  }
}
