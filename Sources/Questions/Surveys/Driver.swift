import Schema
import Workforce

/// Something that weighs on leaving and that somebody can act on (离职驱动因素).
public enum Driver: Sendable, Hashable, CaseIterable {
  /// Pay given.
  case pay
  /// Bonuses for peaks.
  case bonus
  /// Shuttle, dormitory, gym, canteen.
  case amenities
  /// Thanks, honours, events.
  case recognition
  /// Ceremonies and badges.
  case ceremonies
  /// A market of ideas.
  case ideaMarket
  /// Mentors of newcomers.
  case mentors
  /// What was promised and not given.
  case promises
  /// The work of peaks.
  case workload
  /// Work at night.
  case nightWork
  /// Waiting for a promotion.
  case growth
  /// Other employers; nobody is asked about them.
  case poaching
  /// Short-staffed weeks (coupling.leaving); nobody is asked about them either.
  case pressure

  /// The share of those asked who are content with it; nil where nobody was asked.
  func satisfaction(in survey: Survey) -> Double? {
    let share: Share? =
      switch self {
      case .pay: survey.pay
      case .bonus: survey.bonus
      case .amenities: survey.amenities
      case .recognition: survey.recognition
      case .ceremonies: survey.ceremonies
      case .ideaMarket: survey.ideaMarket
      case .mentors: survey.mentors
      case .promises: survey.promises
      case .workload: survey.workload
      case .nightWork: survey.nightWork
      case .growth: survey.growth
      case .poaching, .pressure: nil
      }
    return share?.magnitude
  }

  /// The scenario with one standard step for the better, the dose in which the effect of each is
  /// believed: 1 % of pay, a tenth of a month's pay for each peak, ten points of a share, 10 % of
  /// a usual day's work, a tenth more places at reviews. Nil where there is no such step.
  func improved(_ scenario: Scenario) -> Scenario? {
    var better = scenario
    let onePerCent = scenario.meanMonth.map { $0 / 100 }
    switch self {
    case .pay:
      guard onePerCent != nil,
        let rise = Change(number: scenario.levers.payRise.number + 1, suffix: "%"),
        rise.number <= 70
      else { return nil }
      better.levers.payRise = rise
    case .bonus:
      guard let onePerCent, let currency = scenario.anyCurrency,
        scenario.peaks.contains(where: { $0.value.paid != nil }),
        let bonus = Money(
          number: ((scenario.levers.peakBonus?.number ?? 0) + 10 * onePerCent).rounded(),
          suffix: " " + currency)
      else { return nil }
      better.levers.peakBonus = bonus
    case .amenities:
      guard let spent = scenario.spending(scenario.levers.amenities, more: onePerCent) else {
        return nil
      }
      better.levers.amenities = spent
    case .recognition:
      guard let spent = scenario.spending(scenario.levers.recognition, more: onePerCent) else {
        return nil
      }
      better.levers.recognition = spent
    case .ceremonies:
      guard let present = scenario.levers.ceremonies,
        let spent = scenario.spending(present, more: onePerCent)
      else { return nil }
      better.levers.ceremonies = spent
    case .ideaMarket:
      guard let present = scenario.levers.ideaMarket,
        let spent = scenario.spending(present, more: onePerCent)
      else { return nil }
      better.levers.ideaMarket = spent
    case .mentors:
      let share = scenario.levers.mentors.number
      guard share < 100, scenario.stages.count > 1,
        let more = Share(number: min(100, share + 10), suffix: "%")
      else { return nil }
      better.levers.mentors = more
    case .promises:
      let gap = scenario.levers.promiseGap.number
      guard gap > 0, let less = Share(number: max(0, gap - 10), suffix: "%") else { return nil }
      better.levers.promiseGap = less
    case .workload:
      for index in better.peaks.indices {
        better.peaks[index].value.workload.lower(by: 0.1, to: 1, suffix: "")
      }
      guard
        zip(better.peaks, scenario.peaks).contains(where: {
          $0.value.workload != $1.value.workload
        })
      else { return nil }
    case .nightWork:
      for index in better.sites.indices {
        better.sites[index].value.nightWork.lower(by: 10, to: 0, suffix: "%")
      }
      guard
        zip(better.sites, scenario.sites).contains(where: {
          $0.value.nightWork != $1.value.nightWork
        })
      else { return nil }
    case .growth:
      for index in better.reviews.indices {
        better.reviews[index].value.slots = scenario.reviews[index].value.slots.raised(by: 1.1)
      }
      guard
        zip(better.reviews, scenario.reviews).contains(where: {
          $0.value.slots != $1.value.slots
        })
      else { return nil }
    case .poaching, .pressure: return nil
    }
    return better
  }

  /// The scenario as if the driver did not weigh at all; nil where it does not.
  func removed(from scenario: Scenario) -> Scenario? {
    var without = scenario
    switch self {
    case .pay:
      guard scenario.levers.payRise.number != 0, let none = Change(number: 0, suffix: "%") else {
        return nil
      }
      without.levers.payRise = none
    case .bonus:
      guard scenario.levers.peakBonus != nil else { return nil }
      without.levers.peakBonus = nil
    case .amenities:
      guard scenario.levers.amenities != nil else { return nil }
      without.levers.amenities = nil
    case .recognition:
      guard scenario.levers.recognition != nil else { return nil }
      without.levers.recognition = nil
    case .ceremonies:
      guard scenario.levers.ceremonies != nil else { return nil }
      without.levers.ceremonies = nil
    case .ideaMarket:
      guard scenario.levers.ideaMarket != nil else { return nil }
      without.levers.ideaMarket = nil
    case .mentors:
      guard scenario.levers.mentors.number > 0, let none = Share(number: 0, suffix: "%") else {
        return nil
      }
      without.levers.mentors = none
    case .promises:
      guard scenario.levers.promiseGap.number > 0, let none = Share(number: 0, suffix: "%") else {
        return nil
      }
      without.levers.promiseGap = none
    case .workload:
      var isChanged = false
      for index in without.peaks.indices where without.peaks[index].value.workload.fill(1, "") {
        isChanged = true
      }
      return isChanged ? without : nil
    case .nightWork:
      var isChanged = false
      for index in without.sites.indices where without.sites[index].value.nightWork.clear("%") {
        isChanged = true
      }
      return isChanged ? without : nil
    case .growth:
      guard without.effects.stagnation.size.clear("%") else { return nil }
    case .poaching:
      guard without.effects.poaching.rate.clear("%/month") else { return nil }
    case .pressure:
      guard scenario.coupling?.pressesOnLeaving == true else { return nil }
      without.coupling?.leaving.on = false
    }
    return without
  }
}

extension Scenario {
  /// Pay of a month, in the currency, in the mean over those in post; nil where a tier has none.
  var meanMonth: Double? {
    let pay = earnings
    guard pay.allSatisfy({ ($0?.month ?? 0) > 0 }) else { return nil }
    var (people, sum) = (0.0, 0.0)
    for group in self.people {
      guard let tier = tiers.firstIndex(where: { $0.key == group.value.tier }) else { continue }
      people += group.value.count.middle
      sum += group.value.count.middle * (pay[tier]?.month ?? 0)
    }
    return people > 0 ? sum / people : pay.first??.month
  }

  /// What is spent on each person in a month with so much more; nil where pay is not known.
  fileprivate func spending(_ present: Pay?, more: Double?) -> Pay? {
    guard let more, let currency = anyCurrency else { return nil }
    let month = (present?.magnitude ?? 0) / 100 * Period.month / Period.week
    return Pay(number: ((month + more) * 100).rounded() / 100, suffix: " \(currency)/month")
  }
}

extension Uncertain {
  /// Moves the whole belief down by a step of its middle, but not below a floor.
  fileprivate mutating func lower(by step: Double, to floor: Double, suffix: String) {
    guard middle > floor else { return }
    let target = max(floor, middle - step)
    if target > 0, let lower = scaled(by: target / middle) {
      self = lower
    } else {
      _ = fill(target, suffix)
    }
  }
}

extension Slots {
  /// A limit so many times as high.
  fileprivate func raised(by factor: Double) -> Slots {
    switch self {
    case .unlimited, .vacant: self
    case .number(let count): count.scaled(by: factor).map(Slots.number) ?? self
    case .share(let share):
      share.middle * factor <= 100
        ? share.scaled(by: factor).map(Slots.share) ?? self : self
    }
  }
}
