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

/// The chances of one newcomer in a week to lose a mentor, for want of mentors, and to find one.
struct MentorChances: Sendable, Equatable {
  var lost = 0.0
  var found = 0.0
}

/// What the others leave to one person in one future.
struct Others: Sendable, Equatable {
  /// By event (`CompiledScenario.events`) the score to beat: −∞ where anybody who passes is taken, +∞ where
  /// nobody is.
  var bars: [Double] = []
  /// By course the day on which so many failed that it was taught again; `Int.max` for never.
  var offlineDays: [Int] = []
  /// By week and job family; none where nobody is mentored.
  var mentors: [MentorChances] = []

  /// Nothing noted yet.
  init(_ compiled: CompiledScenario) {
    bars = Array(repeating: .infinity, count: compiled.events)
    mentors = Array(
      repeating: MentorChances(),
      count: compiled.factors.mentor == nil ? 0 : compiled.weeks * compiled.cells.families)
    offlineDays = Array(repeating: .max, count: compiled.training.courses.count)
  }
}
