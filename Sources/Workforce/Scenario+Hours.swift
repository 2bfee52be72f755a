import Schema
import Text

extension Kind where Value == Double {
  /// Paid hours in a week.
  static var contractHours: Kind { .decimal(1...80) }
}

/// What `hours` of a group and of an intake mean.
let contractHelp = Phrase(
  """
  Paid hours of each of them in a week, such as 20; without it service.*.hours of the family, or \
  40. Pay is the tier's × hours ÷ 40. People, starters and leavers are heads; ready, needed, \
  short, seated, required and weeks of work are full-time people of 40 hours (FTE)
  """,
  """
  每人每周的计薪工时，如 20；不写则按岗位类别的 service.*.hours，或 40。薪酬 = 职级薪酬 × 工时 ÷ 40。\
  people、starters、leavers 数的是人头；ready、needed、short、seated、required 和人周数的是\
  每周 40 小时的全职人力（FTE）
  """)

extension Scenario {
  /// Paid hours a week of those of a family who have none of their own.
  public func usualHours(ofFamily family: String) -> Double {
    service[named: family]?.hours ?? Pay.hoursPerWeek
  }

  /// Paid hours of their own that groups and intakes have, each once, in the order of the file;
  /// none that are the usual ones of every family.
  public var ownHours: [Double] {
    let usual = families.map { usualHours(ofFamily: $0.key) }
    var own: [Double] = []
    for hours in people.compactMap(\.value.hours) + intake.compactMap(\.value.hours)
    where !own.contains(hours) && !usual.allSatisfy({ $0 == hours }) { own.append(hours) }
    return own
  }

  /// Whether anybody's paid hours differ from full time, so that heads and full-time people are
  /// not the same.
  public var hoursDiffer: Bool {
    !ownHours.isEmpty
      || families.contains { usualHours(ofFamily: $0.key) != Pay.hoursPerWeek }
  }

  /// The longest paid hours that anybody may have.
  public var longestHours: Double {
    (families.map { usualHours(ofFamily: $0.key) } + ownHours).max() ?? Pay.hoursPerWeek
  }
}
