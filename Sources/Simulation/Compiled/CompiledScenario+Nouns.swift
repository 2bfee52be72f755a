extension CompiledScenario {
  struct Site: Sendable {
    /// The day seats can first be used; nil where they can from the start.
    var opening: Int?
    /// The day from which its desks are paid for.
    var rented: Int
    var seats: Number
    var seatsPerWeek: Number?
    var relief: Number
    var target: Number
    /// Share of the work that is done at night; nil where none is.
    var nightWork: Number?
    var overlap: Number
  }

  struct Family: Sendable {
    /// Whether there are contacts for it: who has none works before a site opens too.
    var takesContacts: Bool
    var training: Number?
    var pass: Number?
  }

  struct Stage: Sendable {
    var length: Number?
    var leaving: Number
    var takesContacts: Bool
    var pass: Number
  }

  struct Tier: Sendable {
    var leaving: Number
    var pay: Number?
    var posts: Limit
    /// Whether there is no way further up.
    var isTop: Bool
  }

  /// The most there may be of something.
  enum Limit: Sendable {
    case unlimited
    case number(Number)
    case share(Number)
  }

  struct Group: Sendable {
    var key: UInt64
    var site: Int
    var family: Int
    var tier: Int
    var count: Number
    /// Running sums of the shares in each stage; the last is 1.
    var stages: [Double]
    var longest: Number
    var inTier: Number
    var contract: Int
  }

  /// One class on its day.
  struct IntakeClass: Sendable {
    var key: UInt64
    var day: Int
    var site: Int
    var family: Int
    var tier: Int
    var size: Number
    var isPoisson: Bool
    var showUp: Number
    var contract: Int
  }

  struct Review: Sendable {
    var from: Int
    var to: Int
    var after: Number
    var slots: Limit
    var pass: Number
    var consistency: Number
    var key: UInt64
    /// Whether it goes down.
    var takesLast: Bool
    /// Whether it is held when a post is vacant.
    var isCompetition: Bool
    var below: Number?
    var eligibility: Eligibility
    var ranking: Ranking?
    /// Whether what is left over of a share of slots is carried to the next date.
    var carriesRest: Bool
    /// Its place in the order of a day.
    var turn = 0
  }

  /// A review on its day.
  struct Session: Sendable {
    var day: Int
    var review: Int
    /// Keys its luck.
    var key: UInt64
  }
}
