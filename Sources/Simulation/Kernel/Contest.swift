import Randomness

/// Somebody who may win at an event, with the score that ranks.
struct Candidate: BitwiseCopyable {
  var score: Double
  var identity: UInt64
  var row: Int

  /// The better score comes first; of equal scores the smaller identity, so that no order of
  /// rows can decide.
  func precedes(_ other: Candidate) -> Bool {
    score != other.score ? score > other.score : identity < other.identity
  }
}

/// What an event at which people compete works with, be it a review, a competition, a day of moves,
/// an exam, the filling of a side role or a prize: who may, their luck, and those who pass, of
/// whom the best are taken. Rows, those who pass and candidates hold nothing between events; classes,
/// due days and leaving work with the same columns.
struct Contest: ~Copyable {
  /// Rows of those who may.
  var rows = RowList()
  /// Words for each row (random ones, or who is invited), and numbers made of them.
  var lots = Column<UInt64>(repeating: 0, count: 0)
  var noises = Column<Double>(repeating: 0, count: 0)
  /// Places in `rows` of those who pass.
  var passing = RowList()
  /// By cell: −1 where people may, 0 elsewhere.
  private(set) var asked: Column<Int32>
  /// By cell: people counted.
  var tally: Column<Int32>
  /// Those who pass; after `take` those who win.
  var candidates: [Candidate] = []

  init(_ cells: Cells) {
    asked = Column(repeating: 0, count: cells.count)
    tally = Column(repeating: 0, count: cells.count)
  }

  /// Says who may, cell by cell.
  mutating func ask(_ isFor: (Int) -> Bool) {
    for cell in 0..<tally.count { asked[cell] = isFor(cell) ? -1 : 0 }
  }

  /// Ends an event.
  mutating func clear() {
    rows.keep(first: 0)
    passing.keep(first: 0)
    candidates.removeAll(keepingCapacity: true)
  }

  /// Keeps the best so many candidates.
  mutating func keepBest(_ number: Int) {
    guard candidates.count > number else { return }
    if number > 0 { candidates.moveBestToFront(number) }
    candidates.removeSubrange(number...)
  }

  /// Makes room for so many lots.
  mutating func makeRoom(lots number: Int) {
    if lots.count < number { lots.grow(to: 2 * number, with: 0) }
  }

  /// Makes room for so many noises.
  mutating func makeRoom(noises number: Int) {
    if noises.count < number { noises.grow(to: 2 * number, with: 0) }
  }
}

/// How many an event takes, and the score to beat.
struct Prizes {
  var places: Int
  /// −∞ where nobody else is in the way.
  var bar = -Double.infinity
  /// The places there would be with one more person here, where that makes a difference.
  var placesWithOneMore: Int?
}

extension Future {
  /// What there is to win at an event; nil where nobody can.
  ///
  /// Colleagues compete for places. Copies of one person do not compete with each other: each has
  /// to beat the score that the others leave.
  func prizes(at event: Int, places: () -> Int) -> Prizes? {
    if let others = witness.others {
      let bar = others.bars[event]
      return bar < .infinity ? Prizes(places: .max, bar: bar) : nil
    }
    let places = places()
    return places > 0 ? Prizes(places: places) : nil
  }

  /// Keeps those candidates of an event who win.
  mutating func take(_ prizes: Prizes, at event: Int) {
    if witness.absent != nil {
      noteBar(of: event, slots: prizes.placesWithOneMore ?? prizes.places)
    }
    if prizes.bar > -.infinity { contest.candidates.removeAll { $0.score <= prizes.bar } }
    contest.keepBest(prizes.places)
  }

  /// Notes the score that one more person would have to beat: −∞ where slots stay free, +∞ where
  /// there are none.
  private mutating func noteBar(of event: Int, slots: Int) {
    var bar = -Double.infinity
    if slots == 0 {
      bar = .infinity
    } else if contest.candidates.count >= slots {
      contest.candidates.moveBestToFront(slots)
      for candidate in contest.candidates[..<slots] {
        bar = bar.isInfinite ? candidate.score : min(bar, candidate.score)
      }
    }
    witness.noted?.bars[event] = bar
  }
}

extension Array<Candidate> {
  /// Moves the best so many to the front, in no order.
  ///
  /// C. A. R. Hoare, "Algorithm 65: FIND", Communications of the ACM 4 (1961), 321–322: the parts
  /// that cannot hold the border between kept and dropped are not sorted any further.
  mutating func moveBestToFront(_ number: Int) {
    var all = mutableSpan
    var (low, high) = (0, all.count - 1)
    while low < high {
      let pivot = all[low + (high - low) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while all[left].precedes(pivot) { left += 1 }
        while pivot.precedes(all[right]) { right -= 1 }
        guard left <= right else { break }
        all.swapAt(left, right)
        (left, right) = (left + 1, right - 1)
      }
      if number - 1 <= right {
        high = right
      } else if number - 1 >= left {
        low = left
      } else {
        break
      }
    }
  }
}
