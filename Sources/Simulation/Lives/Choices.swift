extension Life {
  /// Where a person can decide: a review or competition, a course, a side role, a way to another
  /// job family; each by its place in the scenario.
  public enum Fork: Hashable, Sendable {
    case review(Int), course(Int), role(Int), move(Int)

    /// Whether it is a side role.
    public var isRole: Bool { if case .role = self { true } else { false } }
  }

  /// That from a week on the person goes for something, or does not.
  public struct Decision: Hashable, Sendable {
    /// The week from whose Monday it holds.
    public let week: Int
    /// What is decided about.
    public let fork: Fork
    /// Whether the person goes for it.
    public let goes: Bool

    /// A decision.
    public init(week: Int, on fork: Fork, goes: Bool) {
      (self.week, self.fork, self.goes) = (week, fork, goes)
    }
  }
}

/// What a person has decided, fork by fork; elsewhere the model's luck holds.
struct Choices: Sendable, Equatable {
  private var taken: Set<Life.Fork> = []
  private var left: Set<Life.Fork> = []

  /// Whether the person goes for something; nil where that is not decided.
  subscript(fork: Life.Fork) -> Bool? {
    left.contains(fork) ? false : taken.contains(fork) ? true : nil
  }

  /// The latest decision on a fork holds.
  mutating func follow(_ decisions: some Sequence<Life.Decision>) {
    for decision in decisions {
      if decision.goes {
        taken.insert(decision.fork)
        left.remove(decision.fork)
      } else {
        left.insert(decision.fork)
        taken.remove(decision.fork)
      }
    }
  }
}

/// The chances of one newcomer on a day to lose a mentor, for want of mentors, and to find one.
struct MentorChances: Sendable, Equatable {
  /// They hold from this day on, until others are noted.
  var day: Int32 = 0
  var lost: Float = 0
  var found: Float = 0
}

/// What the others leave to one person in one future.
struct Others: Sendable, Equatable {
  /// By event (`CompiledScenario.events`) the score to beat: −∞ where anybody who passes is taken, +∞ where
  /// nobody is.
  var bars: [Double] = []
  /// By course the day on which so many failed that it was taught again; `Int.max` for never.
  var offlineDays: [Int] = []
  /// By job family, in the order of days; none where nobody is mentored.
  private var mentors: [[MentorChances]] = []

  /// Nothing noted yet.
  init(_ compiled: CompiledScenario) {
    bars = Array(repeating: .infinity, count: compiled.events)
    mentors = Array(
      repeating: [],
      count: ([compiled] + compiled.successors).contains { $0.factors.mentor != nil }
        ? compiled.cells.families : 0)
    offlineDays = Array(repeating: .max, count: compiled.training.courses.count)
  }

  /// Notes the chances of a day, which is after all that are noted.
  mutating func note(_ chances: MentorChances, family: Int) {
    let last = mentors[family].last ?? MentorChances()
    // Most days are like the day before.
    guard chances.lost != last.lost || chances.found != last.found else { return }
    mentors[family].append(chances)
  }

  /// The chances on a day.
  func mentors(ofFamily family: Int, on day: Int) -> MentorChances {
    let noted = mentors[family]
    var (low, high) = (0, noted.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(noted[middle].day) <= day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? noted[low - 1] : MentorChances()
  }
}
