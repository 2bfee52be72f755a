public import Simulation
public import Statistics
import Workforce

/// What may become of a person from here: the share of copies that come to each end.
public struct Odds: Sendable {
  /// Something that a person can come to; at any time exactly one of all.
  public enum Outcome: Hashable, Sendable {
    /// Still here, in a tier.
    case tier(Int)
    /// Gone, for a cause.
    case left(cause: Int)
  }

  /// Copies in each future: a thousand in all.
  public static let copies = 20
  /// Futures whose numbers the copies meet.
  public static let futures = 50

  /// What became of the copies.
  public let fates: Fates
  private let tiers: Int

  init(_ fates: Fates, tiers: Int) { (self.fates, self.tiers) = (fates, tiers) }

  /// Whether it was stopped before all futures were played.
  public var isPartial: Bool { fates.futures < Self.futures }

  /// The weeks it speaks of.
  public var weeks: [Int] { fates.weeks }

  /// Outcomes that any copy came to at some time: tiers from the lowest, then causes.
  public var outcomes: [Outcome] {
    guard let first = fates.counts.first?.first else { return [] }
    return first.indices.filter { index in
      fates.counts.contains { $0.contains { $0[index] > 0 } }
    }.map { $0 < tiers ? .tier($0) : .left(cause: $0 - tiers) }
  }

  /// The share that comes to one of some outcomes by the week of a position, with its interval.
  public func share(of outcomes: [Outcome], at position: Int) -> Estimate? {
    Estimate(
      successesByGroup: counts(outcomes, position), ofEach: fates.copies)
  }

  /// By how much a share differs from another's, with the interval of the paired differences.
  public func change(
    from other: Odds, of outcomes: [Outcome], at position: Int
  ) -> Estimate? {
    let pairs = zip(counts(outcomes, position), other.counts(outcomes, position))
    var differences = Distribution()
    for (after, before) in pairs { differences.add(Int64(after - before)) }
    guard let estimate = Estimate(meanOf: differences) else { return nil }
    let copies = Double(fates.copies)
    return Estimate(
      value: estimate.value / copies, low: estimate.low / copies, high: estimate.high / copies,
      confidence: estimate.confidence)
  }

  private func counts(_ outcomes: [Outcome], _ position: Int) -> [Int] {
    let indexes = outcomes.map { outcome in
      switch outcome {
      case .tier(let tier): tier
      case .left(let cause): tiers + cause
      }
    }
    return fates.counts.map { future in indexes.reduce(0) { $0 + future[position][$1] } }
  }
}

extension Career {
  /// Keeps what another career of the same person has noted of the others.
  public mutating func keepBars(of other: Career) { bars = other.bars }

  /// The odds from here: in one year, in two, and when the forecast ends.
  ///
  /// A thousand copies of the person live on, each with luck of its own, in the numbers of fifty
  /// futures of the scenario. They meet the reviews of the ordinary futures: the score
  /// that the others leave to be beaten is noted once for each future and kept.
  ///
  /// - Parameter player: plays with the career's luck, whatever its own.
  /// - Throws: why the futures are not played.
  public mutating func odds(by player: Player) throws(Unplayable) -> Odds {
    let end = player.begin(about: Odds.futures)
    defer { end() }
    let weeks = [52, 104].map { life.week + $0 }.filter { $0 < compiled.weeks } + [compiled.weeks]
    let fates = try player.with(seed: seed).fates(
      of: life, in: playable, copies: Odds.copies, futures: Odds.futures, weeks: weeks, bars: &bars)
    return Odds(fates, tiers: scenario.tiers.count)
  }
}
