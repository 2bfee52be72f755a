import Randomness

/// What luck is for. A number is kept for ever: changing one changes every result.
extension Purpose {
  // 1 is `Assumption.purpose`.
  /// A person's coming: word 0 the clock, 1 showing up, 2 the cause of leaving.
  static let joining = Purpose(2)
  /// The number invited to a class.
  static let classSize = Purpose(3)
  /// A person's standing among peers.
  static let standing = Purpose(4)
  /// A person at a review: word 0 passing, 1 the day's luck; keyed by the session too.
  static let review = Purpose(5)
  /// A person at the test that ends a stage; block by stage.
  static let stageTest = Purpose(6)
  /// Whether a person is of the talent pool for a post.
  static let pool = Purpose(30)
  /// A person on a day of moves: word 0 moving, 1 the order where posts are few.
  static let move = Purpose(37)
  /// A channel's week: how far its contacts are from what was foreseen; index by week.
  static let demandNoise = Purpose(32)

  // 50 to 59 are for recruiting.
  /// How many apply; keyed by channel, post and week, index by chunk of the mean.
  static let applicants = Purpose(50)
  /// An applicant: word 0 the day, 1 patience, 2 ability.
  static let applicant = Purpose(51)
  /// An applicant at a step; the step is in the key. Word 0 the score's error, 1 whether raters are
  /// at odds, 2 turning up, 3 accepting.
  static let screening = Purpose(52)

  // 33, 38 and 39 are for credits and side roles.
  /// A person at an exam: word 0 sitting it, 1 passing; keyed by the exam too.
  static let exam = Purpose(33)
  /// Who comes first among equals, for a prize or a side role; keyed by the occasion too.
  static let choice = Purpose(38)
  /// Whether a person has passed a course before the start; index by course.
  static let passedBefore = Purpose(39)
  /// A person's energy at a reading; index by day.
  static let energy = Purpose(34)
  /// A person at the test after training off the job; index by day.
  static let energyTest = Purpose(35)
  /// A person's energy between readings; index by day.
  static let energyBetween = Purpose(36)

  // 20 to 29 are for what acts on leaving.
  /// Whether somebody is kept at the end of probation, and at that of a term.
  static let confirmation = Purpose(21)
  static let renewal = Purpose(22)
  /// Whether a newcomer gets a mentor.
  static let mentor = Purpose(20)

  // 60 to 69 are for HR as a service.
  /// Letters and questions of a working day at the HR desk; keyed by day and kind.
  static let deskTasks = Purpose(60)
  /// Whether somebody whose start is put off takes another offer: the threshold of a clock.
  static let withdrawal = Purpose(61)
  /// How many slates a requisition takes; keyed by the order's entry and day.
  static let slates = Purpose(62)

  // 70 to 79 are for moves between sites.
  /// Who is lent to another site; keyed by the loan too.
  static let loan = Purpose(70)

  // 40 to 49 are for the career of one person.
  /// What is left of the clock of a copy of a person.
  static let remaining = Purpose(40)
}
