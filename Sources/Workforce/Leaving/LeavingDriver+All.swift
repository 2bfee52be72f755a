import Schema
import Text

extension LeavingDriver {
  /// Every driver, in the order in which they are told.
  public static let all: [LeavingDriver] = [
    pay, market, amenities, recognition, ceremonies, ideaMarket, nightWork, programmes, development,
    bonus, workload, mentors, promises, growth, refusal, reward, poaching, pressure,
  ]

  // MARK: - What HR gives

  /// Pay given.
  public static let pay = LeavingDriver(
    "pay",
    Words(
      title: "薪酬 pay", acting: "by the pay rise", absence: "Without the pay rise",
      step: "1 % more pay", dose: "+1 %"),
    action: { scenario in
      let rise = scenario.levers.payRise
      guard rise.number != 0 else { return nil }
      let effect = scenario.effects.pay
      // (1 + rise) to the power of minus the elasticity.
      return .always(
        Standing(
          .everywhere, [Pull(effect.elasticity, .times(-rise.magnitude))], cause: effect.cause))
    },
    content: \.pay,
    clear: { scenario in
      guard scenario.levers.payRise.number != 0 else { return false }
      scenario.levers.payRise = .none
      return true
    },
    improve: { scenario in
      guard scenario.meanMonth != nil,
        let rise = Change(number: scenario.levers.payRise.number + 1, suffix: "%"),
        rise.number <= 70
      else { return false }
      scenario.levers.payRise = rise
      return true
    })

  /// Pay before any rise, against what others pay. With the rise it makes
  /// (pay × (1 + rise) ÷ market) to the power of minus the elasticity.
  public static let market = LeavingDriver(
    "market",
    Words(
      title: "市场 pay of others", acting: "by pay against the market's",
      absence: "If others paid what is paid here,"),
    action: { scenario in
      let effect = scenario.effects.pay
      let pulls = scenario.tiers.map { entry -> Pull? in
        guard let pay = entry.value.pay, let market = entry.value.market else { return nil }
        return Pull(effect.elasticity, .market(Believed(market), over: Believed(pay)))
      }
      guard pulls.contains(where: { $0 != nil }) else { return nil }
      return .always(Standing(.tiers, pulls, cause: effect.cause))
    },
    clear: { scenario in
      scenario.tiers.change { tier in
        guard tier.market != nil else { return false }
        tier.market = nil
        return true
      }
    })

  /// Shuttle, dormitory, gym, canteen.
  public static let amenities = benefit(
    "amenities", "福利 amenities", "amenities", \.amenities, \.amenities, content: \.amenities)

  /// Thanks, honours, events.
  public static let recognition = benefit(
    "recognition", "认可 recognition", "recognition", \.recognition, \.recognition,
    content: \.recognition)

  /// Ceremonies and badges.
  public static let ceremonies = benefit(
    "ceremonies", "仪式 ceremonies", "ceremonies", \.ceremonies, \.ceremonies,
    content: \.ceremonies, startsFromNothing: false)

  /// A market of ideas.
  public static let ideaMarket = benefit(
    "idea-market", "创意 market of ideas", "the market of ideas", \.ideaMarket, \.ideaMarket,
    content: \.ideaMarket, startsFromNothing: false)

  /// Something that is spent on each person.
  ///
  /// - Parameter startsFromNothing: Whether a step can be taken where nothing is spent yet.
  private static func benefit(
    _ key: String, _ title: Phrase, _ name: Phrase,
    _ lever: any WritableKeyPath<Levers, Pay?> & Sendable,
    _ effect: any KeyPath<Effects, Effect> & Sendable,
    content: any KeyPath<Survey, Share?> & Sendable, startsFromNothing: Bool = true
  ) -> LeavingDriver {
    LeavingDriver(
      key,
      Words(
        title: title, acting: "by \(name)", absence: "Without \(name)",
        step: "1 % of pay more spent on it", dose: "+1 % of pay"),
      action: { scenario in
        guard let spent = scenario.levers[keyPath: lever], spent.number > 0 else { return nil }
        let effect = scenario.effects[keyPath: effect]
        let dose = Dose.percentOfPay(spent.magnitude.rounded())
        return .always(
          Standing(
            .tiers, scenario.tiers.map { _ in Pull(effect.size, dose) }, cause: effect.cause))
      },
      spending: { scenario in
        scenario.levers[keyPath: lever].map { Spending("levers.\(key)", $0) }
      },
      content: { $0[keyPath: content] },
      clear: { scenario in
        guard scenario.levers[keyPath: lever] != nil else { return false }
        scenario.levers[keyPath: lever] = nil
        return true
      },
      improve: { scenario in
        let present = scenario.levers[keyPath: lever]
        guard startsFromNothing || present != nil,
          let spent = scenario.spending(present, more: scenario.meanMonth.map { $0 / 100 })
        else { return false }
        scenario.levers[keyPath: lever] = spent
        return true
      })
  }

  /// What a phase does for its people.
  public static let programmes = LeavingDriver(
    "programmes",
    Words(
      title: "体系 programmes", acting: "by the phase's programme",
      absence: "Without the programmes of the phases"),
    action: { scenario in
      guard scenario.levers.programmes, !scenario.phases.isEmpty else { return nil }
      let pulls = scenario.tiers.map { tier in
        scenario.phases.first { $0.value.tiers.contains(tier.key) }
          .map { Pull($0.value.programme.leaving) }
      }
      return .always(Standing(.tiers, pulls))
    },
    clear: { scenario in
      guard scenario.levers.programmes, !scenario.phases.isEmpty else { return false }
      scenario.levers.programmes = false
      return true
    })

  /// What a stage does for its people.
  public static let development = LeavingDriver(
    "development",
    Words(
      title: "培养 development", acting: "by development",
      absence: "If development did nothing to leaving,"),
    action: { scenario in
      let pulls = scenario.stages.map { stage in
        stage.value.development.flatMap { plan in
          plan.on && !plan.leaving.isKnown(as: 0) ? Pull(plan.leaving) : nil
        }
      }
      return pulls.contains { $0 != nil } ? .always(Standing(.stages, pulls)) : nil
    },
    clear: {
      $0.stages.change { $0.development?.on == true && $0.development?.leaving.clear("%") == true }
    })

  /// Bonuses for peaks.
  public static let bonus = LeavingDriver(
    "bonus",
    Words(
      title: "奖金 bonus", acting: "by the peak bonus", absence: "Without the peak bonus",
      step: "a tenth of a month's pay more for each peak", dose: "+10 % of a month"),
    action: { $0.levers.peakBonus == nil ? nil : .bonus },
    spending: { $0.levers.peakBonus.map { Spending("levers.peak-bonus", $0) } },
    content: \.bonus,
    clear: { scenario in
      guard scenario.levers.peakBonus != nil else { return false }
      scenario.levers.peakBonus = nil
      return true
    },
    improve: { scenario in
      guard let month = scenario.meanMonth, let currency = scenario.anyCurrency,
        scenario.peaks.contains(where: { $0.value.paid != nil }),
        let bonus = Money(
          number: ((scenario.levers.peakBonus?.number ?? 0) + month / 100 * 10).rounded(),
          suffix: " " + currency)
      else { return false }
      scenario.levers.peakBonus = bonus
      return true
    })

  /// Mentors of newcomers.
  public static let mentors = LeavingDriver(
    "mentors",
    Words(
      title: "带教 mentors", acting: "by the mentor", absence: "Without mentors",
      step: "mentors for 10 in 100 newcomers more", dose: "+10 % of newcomers"),
    action: { $0.levers.mentors.number > 0 ? .mentor : nil },
    content: \.mentors,
    clear: { scenario in
      guard scenario.levers.mentors.number > 0 else { return false }
      scenario.levers.mentors = .none
      return true
    },
    improve: { scenario in
      let share = scenario.levers.mentors.number
      guard share < 100, scenario.stages.count > 1,
        let more = Share(number: min(100, share + 10), suffix: "%")
      else { return false }
      scenario.levers.mentors = more
      return true
    })

  /// What was promised and not given.
  public static let promises = LeavingDriver(
    "promises",
    Words(
      title: "承诺 promises", acting: "by the broken promise",
      absence: "Had nothing been promised beyond what is given,",
      step: "a gap of 10 in 100 of pay less", dose: "-10 % of pay"),
    action: { $0.levers.promiseGap.number > 0 ? .promise : nil },
    content: \.promises,
    clear: { scenario in
      guard scenario.levers.promiseGap.number > 0 else { return false }
      scenario.levers.promiseGap = .none
      return true
    },
    improve: { scenario in
      let gap = scenario.levers.promiseGap.number
      guard gap > 0, let less = Share(number: max(0, gap - 10), suffix: "%") else { return false }
      scenario.levers.promiseGap = less
      return true
    })

  // MARK: - What the work is like

  /// The work of peaks. Fewer contacts a person are more people: the step is paid for in extra hands.
  public static let workload = LeavingDriver(
    "workload",
    Words(
      title: "工作量 workload", acting: "by the work of the season",
      absence: "Without the extra work of peaks",
      step: "peaks with a tenth of a day's work less, by extra hands", dose: "-10 % of a day"),
    action: { scenario in
      scenario.peaks.contains { !$0.value.workload.isKnown(as: 1) || $0.value.helpers.number > 0 }
        ? .workload : nil
    },
    content: \.workload,
    clear: { scenario in
      let helped = scenario.peaks.contains { $0.value.helpers.number > 0 }
      for index in scenario.peaks.indices { scenario.peaks[index].value.helpers = .none }
      return scenario.peaks.change { $0.workload.fill(1, "") } || helped
    },
    improve: { $0.peaks.change { $0.share(less: 0.1) } })

  /// Work at night.
  public static let nightWork = LeavingDriver(
    "night-work",
    Words(
      title: "夜班 night work", acting: "by night work", absence: "Without work at night",
      step: "10 in 100 of the work less at night", dose: "-10 % of work"),
    action: { scenario in
      guard scenario.sites.contains(where: { !$0.value.nightWork.isKnown(as: 0) }) else {
        return nil
      }
      let effect = scenario.effects.nightWork
      return .always(
        Standing(
          .sites,
          scenario.sites.map { Pull(effect.size, .number(Believed($0.value.nightWork))) },
          cause: effect.cause))
    },
    content: \.nightWork,
    clear: { $0.sites.change { $0.nightWork.clear("%") } },
    improve: { $0.sites.change { $0.nightWork.lower(by: 10, to: 0, suffix: "%") } })

  /// Short-staffed weeks; nobody is asked about them.
  public static let pressure = LeavingDriver(
    "pressure",
    Words(
      title: "压力 pressure", acting: "by short-staffed weeks",
      absence: "If nobody minded short-staffed weeks,"),
    action: { $0.coupling?.pressesOnLeaving == true ? .pressure : nil },
    clear: { scenario in
      guard scenario.coupling?.pressesOnLeaving == true else { return false }
      scenario.coupling?.leaving.on = false
      return true
    })

  // MARK: - What becomes of people

  /// Waiting for a promotion.
  public static let growth = LeavingDriver(
    "growth",
    Words(
      title: "发展 growth", acting: "by stagnation",
      absence: "If nobody minded waiting for a promotion,",
      step: "a tenth more places at reviews", dose: "+10 % of places"),
    action: { $0.effects.stagnation.size.isKnown(as: 0) ? nil : .stagnation },
    content: \.growth,
    clear: { $0.effects.stagnation.size.clear("%") },
    improve: {
      $0.reviews.change { review in
        let before = review.slots
        review.slots = before.raised(by: 1.1)
        return review.slots != before
      }
    })

  /// A refusal at a review.
  public static let refusal = LeavingDriver(
    "refusal",
    Words(
      title: "落选 refusal", acting: "by the refusal",
      absence: "If nobody minded a refusal at a review,"),
    action: { $0.effects.refusal.size.isKnown(as: 0) ? nil : .refusal },
    clear: { $0.effects.refusal.size.clear("%") })

  /// A reward for much energy.
  public static let reward = LeavingDriver(
    "reward",
    Words(
      title: "能量奖励 reward", acting: "by the reward for energy",
      absence: "If rewards for energy did nothing to leaving,"),
    action: { $0.energy?.on == true && $0.energy?.overflow != nil ? .reward : nil },
    clear: { scenario in
      scenario.energy?.on == true && scenario.energy?.overflow != nil
        && scenario.energy?.leaving.clear("%") == true
    })

  /// Other employers; nobody is asked about them.
  public static let poaching = LeavingDriver(
    "poaching",
    Words(
      title: "挖角 poaching", acting: "by poaching",
      absence: "Without other employers who take people"),
    action: { $0.effects.poaching.rate.isKnown(as: 0) ? nil : .poaching },
    clear: { $0.effects.poaching.rate.clear("%/month") })
}

extension Scenario {
  /// Pay of a month, in the currency, in the mean over those in post; nil where a tier has none.
  public var meanMonth: Double? {
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

extension Array {
  /// Changes every entry of a table; says whether any is another now.
  fileprivate mutating func change<Value>(_ change: (inout Value) -> Bool) -> Bool
  where Element == Named<Value> {
    var isChanged = false
    for index in indices where change(&self[index].value) { isChanged = true }
    return isChanged
  }
}

extension Peak {
  /// Takes so much of a day's work off everybody by extra hands, down to a usual day's; says whether
  /// there was any to take.
  fileprivate mutating func share(less: Double) -> Bool {
    let present = workload.middle / (1 + helpers.magnitude)
    let wanted = max(1, present - less)
    guard wanted < present,
      let more = Share(
        number: (10_000 * (workload.middle / wanted - 1)).rounded() / 100, suffix: "%"),
      more.number <= Share.range.upperBound
    else { return false }
    helpers = more
    return true
  }
}

extension Uncertain {
  /// Moves the whole belief down by a step of its middle, but not below a floor; says whether it
  /// moved.
  fileprivate mutating func lower(by step: Double, to floor: Double, suffix: String) -> Bool {
    guard middle > floor else { return false }
    let before = self
    let target = max(floor, middle - step)
    if target > 0, let lower = scaled(by: target / middle) {
      self = lower
    } else {
      _ = fill(target, suffix)
    }
    return self != before
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
