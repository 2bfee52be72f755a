/// What became of copies of one person, in the numbers of many futures.
public struct Fates: Sendable, Equatable {
  /// Copies in each future.
  public let copies: Int
  /// The weeks on whose Mondays the copies were counted.
  public let weeks: [Int]
  /// By future, week and outcome (tiers, then causes of leaving): how many copies.
  public let counts: [[[Int]]]

  /// How many futures were played.
  public var futures: Int { counts.count }
}

/// The scores that one person has to beat at each review of many futures.
///
/// They are those of the others: each future is played without the person, and the score noted
/// that would have been the last to be promoted, had the person been there to be counted.
public struct ScoresToBeat: Sendable, Equatable {
  /// Whom the others were noted for.
  let person: UInt64
  /// By future, from the first on without a gap, and event (`Plan.events`).
  fileprivate(set) var scores: [[Double]] = []

  /// No futures yet.
  public init(for life: Life) { person = life.identity }
}

extension Run {
  /// Copies of a person from where a life stands, in the numbers of the first so many futures, or
  /// of as many as were played before a stop.
  ///
  /// - Parameters:
  ///   - copies: Copies in each future.
  ///   - bars: What is to be beaten, noted where it is not known yet.
  ///   - weeks: The weeks on whose Mondays they are counted, in order.
  public func fates(
    of life: Life, copies: Int, futures: Int, weeks: [Int], bars: inout ScoresToBeat, control: Control
  ) -> Fates {
    guard let person = life.person else { return Fates(copies: 0, weeks: [], counts: []) }
    let known = bars.person == life.identity ? bars.scores : []
    let parts = parallel(0..<futures, control) {
      Worker(future: Future(plan: plan, seed: seed))
    } play: { worker, numbers in
      for number in numbers {
        let scores =
          known.indices.contains(number)
          ? known[number]
          : worker.future.bars(UInt64(number), without: person.identity)
        var toBeat = scores
        for event in toBeat.indices where plan.review(of: event).map(life.declined.contains) ?? false {
          toBeat[event] = .infinity
        }
        let counts = worker.future.playCopies(
          UInt64(number), of: person, count: copies, from: life.week, bars: toBeat, marks: weeks)
        worker.played.append((number, scores, counts))
      }
    } finish: {
      $0.played
    }
    let played = parts.flatMap(\.self).sorted { $0.number < $1.number }
    bars.scores = played.count > known.count ? played.map(\.scores) : known
    return Fates(copies: copies, weeks: weeks, counts: played.map(\.counts))
  }

  private struct Worker: ~Copyable {
    var future: Future
    var played: [(number: Int, scores: [Double], counts: [[Int]])] = []
  }
}

extension Future {
  /// Plays a future without somebody and notes the scores to beat.
  fileprivate mutating func bars(_ number: UInt64, without person: UInt64) -> [Double] {
    witness = Witness()
    witness.absent = person
    witness.noted = Array(repeating: .infinity, count: plan.events)
    play(number)
    return witness.noted
  }
}
