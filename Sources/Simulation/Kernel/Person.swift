/// One person, taken out of the columns.
///
/// What a mechanism keeps of people belongs here too, so that copies of a person have it
/// (`Mechanisms.resume`).
struct Person: Sendable, Equatable {
  var identity: UInt64
  var cell: Int
  var startDay: Int32
  /// The day on which the stage at hand began, or will; nothing in the last.
  var stageBeginDay: Int32
  /// The day on which it ends; `Int32.max` in the last.
  var stageEndDay: Int32
  var tierDay: Int32
  var circumstances: Circumstances
  /// Standing among peers; nil until somebody asks.
  var standing: Double?
  /// Why the person is off the job, and until which day; nil for who is at work.
  var absence: Away?
  /// The day to which the person is to have a mentor; nil for none.
  var mentorEnd: Int32?
  /// Attempts at reviews; nil where nobody counts them.
  var refusals: RefusalRecord?
  /// The day of the last move to another job family; nil for none.
  var movedDay: Int32?
  /// Credits and side role; nil where none are kept.
  var file: GrowthFile?
  /// Whether the person has been sent to another family's training.
  var isRedeployed: Bool
  /// What is known of the person's energy; nil where none is measured.
  var energy: EnergyState?
  /// What the person minds of having waited for HR; nil for nothing.
  var slight: TimedWeight?
  /// What onboarding does for the person; nil for nothing.
  var welcome: TimedWeight?
  /// Where the person belongs who is lent to another site; nil for who is not.
  var loan: Loans.Away?
  /// Probation, term and notice; nil where nobody's employment has any.
  var employment: Employments.State?
  /// How the person came through the funnel; nil for who did not.
  var recruit: Recruit?

  /// What the clock of the person runs faster by, for a time.
  var weight: Double {
    (slight?.logarithm ?? 0) + (welcome?.logarithm ?? 0) + (recruit?.weight ?? 0)
  }

  /// An absence.
  struct Away: Sendable, Equatable {
    var reason: Absence
    var until: Int32
  }

  init(_ future: borrowing Future, row: Int) {
    identity = future.people.identity[row]
    cell = Int(future.people.cell[row])
    startDay = future.people.startDay[row]
    stageEndDay = future.people.stageEndDay[row]
    stageBeginDay =
      future.figures.stays[cell].length.map {
        future.figures.latest($0, by: Int(future.people.stageEndDay[row]))
      } ?? 0
    tierDay = future.people.tierDay[row]
    circumstances = future.people.circumstances[row]
    standing = future.people.standing[row].isNaN ? nil : future.people.standing[row]
    if future.people.isAbsent(row) {
      absence = Away(
        reason: future.people.absence[row], until: future.people.absenceEnd(of: row))
    }
    mentorEnd = future.mechanisms.mentoring[row]
    refusals = future.mechanisms.refusals[row]
    movedDay = future.mechanisms.moves[row]
    file = future.mechanisms.files[row]
    isRedeployed = future.mechanisms.energy.isRedeployed(row)
    energy = future.mechanisms.energy[row]
    welcome =
      future.mechanisms.welcomes[row].logarithm == 0 ? nil : future.mechanisms.welcomes[row]
    slight =
      future.mechanisms.desk[row].logarithm == 0 ? nil : future.mechanisms.desk[row]
    employment = future.compiled.employment == nil ? nil : future.mechanisms.employments[row]
    recruit = future.recruit(row)
    loan =
      future.mechanisms.loans.dueDay(of: row) < .max ? future.mechanisms.loans[row] : nil
  }
}

/// What is so of a person for a time: the flags that leaving goes by.
struct Circumstances: OptionSet, BitwiseCopyable {
  let rawValue: UInt8
  /// A newcomer who has a mentor.
  static let mentored = Circumstances(rawValue: 1)
  /// A newcomer who was promised more pay.
  static let misled = Circumstances(rawValue: 2)
  /// Too long in a tier.
  static let stagnant = Circumstances(rawValue: 4)
  /// Refused at a review a short time ago.
  static let refused = Circumstances(rawValue: 8)
  /// Somebody whose energy overflowed at the last assessment.
  static let rewarded = Circumstances(rawValue: 16)
}
