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

/// The scores that one person has to beat wherever places are few, in many futures.
///
/// They are those of the others: each future is played without the person, and the score noted
/// that would have been the last to be taken, had the person been there to be counted. Where the
/// others fail in such numbers that a course is taught again, its day is noted too.
public struct ScoresToBeat: Sendable, Equatable {
  /// Whom the others were noted for.
  let person: UInt64
  /// By future, from the first on without a gap.
  fileprivate(set) var futures: [Others] = []

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
    of life: Life, copies: Int, futures: Int, weeks: [Int], bars: inout ScoresToBeat,
    control: Control
  ) -> Fates {
    guard let person = life.person else { return Fates(copies: 0, weeks: [], counts: []) }
    let known = bars.person == life.identity ? bars.futures : []
    let parts = parallel(0..<futures, control) {
      Worker(future: Future(compiled: compiled, seed: seed))
    } play: { worker, numbers in
      for number in numbers {
        let others =
          known.indices.contains(number)
          ? known[number]
          : worker.future.others(UInt64(number), without: person.identity)
        let counts = worker.future.playCopies(
          UInt64(number), of: person, count: copies, from: life.week, among: others,
          choices: life.choices, marks: weeks)
        worker.played.append((number, others, counts))
      }
    } finish: {
      $0.played
    }
    let played = parts.flatMap(\.self).sorted { $0.number < $1.number }
    bars.futures = played.count > known.count ? played.map(\.others) : known
    return Fates(copies: copies, weeks: weeks, counts: played.map(\.counts))
  }

  private struct Worker: ~Copyable {
    var future: Future
    var played: [(number: Int, others: Others, counts: [[Int]])] = []
  }
}

extension Future {
  /// Plays a future without somebody and notes what the others leave.
  fileprivate mutating func others(_ number: UInt64, without person: UInt64) -> Others {
    witness = Witness()
    witness.absent = person
    witness.noted = Others(compiled)
    play(number)
    return witness.noted ?? Others(compiled)
  }
}
