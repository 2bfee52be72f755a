public import Text

/// Something of which a timetable or a hiring plan may need more than there is.
public enum HiringLimit: Int, CaseIterable, Sendable {
  /// People whom the labour market gives in a week.
  case market
  /// Classes started in a week.
  case classes
  /// Classes that run at once.
  case rooms
  /// Trainers for those in training.
  case trainers

  /// The field of `recruiting` that sets it.
  public var field: String {
    switch self {
    case .market: "market"
    case .classes: "classes-per-week"
    case .rooms: "rooms"
    case .trainers: "trainers"
    }
  }

  /// What there is too little of, in words.
  public var words: Phrase {
    switch self {
    case .market: Phrase("people a week from the labour market", "劳动力市场每周供给的人数")
    case .classes: Phrase("classes started a week", "每周开班数")
    case .rooms: Phrase("rooms", "培训教室")
    case .trainers: Phrase("trainers", "培训师")
    }
  }

  /// How much of it there is; nil for as much as is needed.
  public func allowed(by recruiting: Recruiting) -> Int? {
    let allowed =
      switch self {
      case .market: recruiting.market
      case .classes: recruiting.classesPerWeek
      case .rooms: recruiting.rooms
      case .trainers: recruiting.trainers
      }
    return allowed.map { Int($0.magnitude) }
  }
}

/// What classes need, week by week, if everybody invited comes and stays.
public struct HiringLoad: Sendable, Hashable {
  /// By limit and week.
  private var needed: [[Int]]
  private var trainees: [Int]
  private let classSize: Int
  private let traineesPerTrainer: Int

  /// Nothing needed in so many weeks.
  public init(weeks: Int, recruiting: Recruiting) {
    needed = HiringLimit.allCases.map { _ in Array(repeating: 0, count: weeks) }
    trainees = Array(repeating: 0, count: weeks)
    classSize = max(1, Int(recruiting.classSize.magnitude))
    traineesPerTrainer = max(1, Int(recruiting.traineesPerTrainer.magnitude))
  }

  /// Adds people who are invited in a week and are trained for so many weeks.
  public mutating func add(_ people: Int, in week: Int, trainingWeeks: Int) {
    guard people > 0, trainees.indices.contains(week) else { return }
    let classes = (people + classSize - 1) / classSize
    needed[HiringLimit.market.rawValue][week] += people
    guard trainingWeeks > 0 else { return }
    needed[HiringLimit.classes.rawValue][week] += classes
    for week in week..<min(week + trainingWeeks, trainees.count) {
      needed[HiringLimit.rooms.rawValue][week] += classes
      trainees[week] += people
      needed[HiringLimit.trainers.rawValue][week] =
        (trainees[week] + traineesPerTrainer - 1) / traineesPerTrainer
    }
  }

  /// What is needed of something in each week.
  public subscript(limit: HiringLimit) -> [Int] { needed[limit.rawValue] }

  /// The most that is needed of something in any week.
  public func peak(_ limit: HiringLimit) -> Int { self[limit].max() ?? 0 }

  /// The most people in training in any week.
  public var mostTrainees: Int { trainees.max() ?? 0 }

  /// What is needed beyond what there is.
  public func exceeded(in recruiting: Recruiting) -> [HiringLimit] {
    HiringLimit.allCases.filter { limit in
      limit.allowed(by: recruiting).map { peak(limit) > $0 } ?? false
    }
  }
}
