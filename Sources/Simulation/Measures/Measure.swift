public import Text
import Workforce

/// What a number is counted by.
public enum Dimension: Int, CaseIterable, Sendable {
  /// One of the scenario's own tables; a cause applies to leavers alone.
  case site, family, stage, tier, cause
  /// A group of tiers; kept where the scenario has such groups.
  case ladder, phase
  /// A step of recruiting, and a channel of it; kept where a scenario has a funnel.
  case step, channel

  /// Its name in reports and files.
  public var name: String { String(describing: self) }
}

/// Something that is recorded in every week of every future.
///
/// A new measure is a case, its row in `description`, and the `Ledger.add` that feeds it. Stocks
/// come before flows.
public enum Measure: Int, CaseIterable, Sendable {
  /// A stock, counted on Mondays.
  case people, ready, needed, short, seats, seated, payroll, required, crossTraining,
    qualified, inSideRoles, away, waiting, unready, busiest, desksNeeded, desksShort, candidates,
    accepted, atHR, lent, onNotice
  /// A flow, counted over weeks.
  case starters, leavers, promotions, working, pay, incentives, onCosts, hiring, training,
    trainers, desks, departures, courseCost, prizes, rolePay, hrStaff, cost, contacts
  /// What becomes of careers, counted over weeks.
  case demotions, moves, blocked, empty
  /// Whose contract is over, counted over weeks.
  case ended
  /// What becomes of training, counted over weeks.
  case credits, exams, passed, failed, offlineCourses, studyHours, roleHours
  /// Pay of those who wait for a site to open, counted over weeks: of pay.
  case waitingPay
  /// What hiring by policy brings, counted over weeks.
  case ordered, teaching, awaitingTrainers
  /// What recruiting through steps brings, counted over weeks.
  case applicants, reached, withdrew, missed, turnedDown, declined, wentOn, noShows, turnedAway,
    offers, hired, stayed, hrHours, leadHours, funnelCost
  /// Flows that energy brings.
  case rewards, retraining, lost, redeployed
  /// Contacts that come again.
  case returns
  /// What comes to the HR desk, and what becomes of starts for want of papers; counted over weeks.
  case tasksOfHR, startsDelayed, startsLost, requisitions, slates, slatesAccepted
  /// A quotient of the week's contacts, hours or money.
  case serviceLevel, abandonment, wait, waitsCapped, occupancy, costPerSeat
  /// Quotients and quantiles of recruiting.
  case timeToFill, fillP10, fillP50, fillP90, stepWait, ability, costPerStarter, costPerStayer
  /// A mean over the week's contacts, or over those assessed.
  case satisfaction, resolution, handleTime, energy
  /// What coupling is fed by.
  case missing
  /// A figure of the waits at the HR desk, of the week's tasks.
  case waitForHR, longWaitForHR, promptHR, slowHR

  /// How a measure behaves over a week.
  public enum Kind: Sendable, Hashable {
    /// Stands in cells from week to week, or follows from one that does; read on the Monday,
    /// before anything happens.
    case stock
    /// Counted anew on each Monday, before anything happens.
    case recount
    /// Counted over the week.
    case flow
    /// A flow that grows each week by a multiple of a stock, besides what events add pro rata.
    case accrual(of: Measure, times: Int64)
    /// A quotient of two counts of the week; at the close, of the counts of all weeks.
    case ratio

    /// Whether it is counted on the Monday.
    public var isStock: Bool { self == .stock || self == .recount }

    /// Whether it is counted over the week.
    var isFlow: Bool {
      switch self {
      case .flow, .accrual: true
      case .stock, .recount, .ratio: false
      }
    }
  }

  /// What one of a measure is.
  public enum Unit: String, CaseIterable, Sendable {
    /// Counted one by one.
    case people, seats, sites, weeks, contacts, exams, courses, credits, tasks
    /// Weeks of work, counted in working days.
    case weeksOfWork = "weeks of work"
    /// Money, counted in minor units; the scenario says which currency.
    case currency
    /// Money a week, counted in minor units.
    case currencyPerWeek = "currency/week"
    /// Counted in tenths.
    case percent = "%"
    /// Counted in tenths.
    case seconds, points, hours, days
    /// Standard deviations, counted in hundredths.
    case deviations = "SD"
    /// Counted in tenths.
    case workingDays = "working days"

    /// How many counted ticks make one.
    public var ticks: Int64 {
      switch self {
      case .people, .seats, .sites, .weeks, .contacts, .exams, .courses, .credits, .tasks: 1
      case .weeksOfWork: Int64(WorkingWeek.days)
      case .currency, .currencyPerWeek, .deviations: 100
      case .percent, .seconds, .points, .hours, .days, .workingDays: 10
      }
    }

    /// Whether it is an amount of money, or of money a week.
    public var isMoney: Bool { self == .currency || self == .currencyPerWeek }

    /// What it is called where the currency is known.
    ///
    /// - Parameter currency: Such as `CNY`; nil where a scenario names none.
    public func name(in currency: String?) -> Phrase {
      let money = currency.map(Phrase.currency) ?? Phrase("currency", "货币")
      return switch self {
      case .people: Phrase("people", "人")
      case .seats: Phrase("seats", "席")
      case .sites: Phrase("sites", "个职场")
      case .weeks: Phrase("weeks", "周")
      case .contacts: Phrase("contacts", "次咨询")
      case .exams: Phrase("exams", "次考试")
      case .courses: Phrase("courses", "门课程")
      case .credits: Phrase("credits", "学分")
      case .weeksOfWork: Phrase("weeks of work", "人周")
      case .currency: money
      case .currencyPerWeek: Phrase("\(money)/week", "\(money)/周")
      case .percent: Phrase(verbatim: "%")
      case .seconds: Phrase("seconds", "秒")
      case .points: Phrase("points", "分")
      case .hours: Phrase("hours", "小时")
      case .days: Phrase("days", "天")
      case .deviations: Phrase("SD", "个标准差")
      case .tasks: Phrase("tasks", "件")
      case .workingDays: Phrase("working days", "个工作日")
      }
    }
  }

  /// What a measure is: name, unit, behaviour, the ways it is cut, and its meaning.
  public struct Description: Sendable {
    /// Its name in reports and files.
    public let name: String
    /// What one of it is.
    public let unit: Unit
    /// How it behaves over a week.
    public let kind: Kind
    /// The cuts that are kept; the empty one is the total.
    public let cuts: [[Dimension]]
    /// What a scenario must have for the measure to be kept.
    public let need: Need
    /// What it means, in a line.
    public let help: Phrase
    /// How a comparison tells it; nil where it is told by others.
    public let headline: Headline?

    init(
      _ name: String, _ unit: Unit, _ kind: Kind, by cuts: Cuts, needs need: Need = .nothing,
      headline: Headline? = nil, _ help: Phrase
    ) {
      (self.name, self.unit, self.kind) = (name, unit, kind)
      (self.cuts, self.need, self.help) = (cuts.all, need, help)
      self.headline = headline
    }
  }

  /// A line of a comparison, shown where the two differ: of everything, or one for each site or job
  /// family.
  public enum Headline: Sendable, Hashable {
    /// Of everything.
    case all(Phrase)
    /// For each site.
    case site(Phrase)
    /// For each job family.
    case family(Phrase)

    /// What it is called.
    public var words: Phrase {
      switch self {
      case .all(let words), .site(let words), .family(let words): words
      }
    }

    /// By what it is cut.
    public var cut: [Dimension] {
      switch self {
      case .all: []
      case .site: [.site]
      case .family: [.family]
      }
    }
  }

  /// The ways in which measures are cut.
  enum Cuts {
    case total, site, tier, siteOrFamily, siteFamilyOrTier
    /// By site, family, and both.
    case place
    /// By place and by all that is so of a person's tier.
    case grade
    /// By place and tier, and stage.
    case person
    /// As a person, and by cause.
    case leaver
    /// By step of recruiting, or channel, or each with the site.
    case step, channel, siteOrChannel, stepOrChannel, waits, abilities

    var all: [[Dimension]] {
      let place: [[Dimension]] = [[], [.site], [.family], [.site, .family]]
      let groups: [[Dimension]] = [[.ladder], [.phase]]
      let person = place + [[.stage], [.tier], [.site, .stage]] + groups
      return switch self {
      case .total: [[]]
      case .site: [[], [.site]]
      case .tier: [[], [.tier]]
      case .step: [[], [.site], [.step], [.site, .step]]
      case .channel: [[], [.channel]]
      case .waits: [[], [.step]]
      case .abilities: [[], [.site], [.channel]]
      case .siteOrChannel: [[], [.site], [.channel], [.site, .channel]]
      case .stepOrChannel: [[], [.site], [.step], [.channel], [.site, .step], [.step, .channel]]
      case .siteOrFamily: [[], [.site], [.family]]
      case .siteFamilyOrTier: [[], [.site], [.family], [.tier]]
      case .place: place
      case .grade: place + [[.tier]] + groups
      case .person: person
      case .leaver: person + [[.cause]]
      }
    }
  }

  /// Whether it counts full-time people of 40 paid hours, and not heads.
  public var isOfFullTimePeople: Bool {
    [.ready, .needed, .short, .seated, .required].contains(self)
  }

  /// The flows of money that make up `cost`.
  public static let costs: [Measure] = [
    .pay, .incentives, .onCosts, .hiring, .training, .trainers, .desks, .departures,
    .courseCost, .prizes, .rolePay, .funnelCost, .hrStaff,
  ]

  /// The flows that are counted in cells.
  static let flows = allCases.filter { $0.description.kind.isFlow }

  /// The measure of a name in reports and files; nil where there is none.
  public init?(named name: String) {
    guard let measure = Self.byName[name] else { return nil }
    self = measure
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.description.name, $0) })

  /// Name, unit, meaning and cuts.
  public var description: Description { Self.descriptions[rawValue] }

  private static let descriptions = allCases.map(\.row)
}
