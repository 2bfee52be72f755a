import Schema
import Text

extension LeavingDriver {
  /// Every driver, in the order in which they are told.
  public static let all: [LeavingDriver] = [
    pay, market, amenities, recognition, ceremonies, ideaMarket, nightWork, programmes, development,
    bonus, workload, mentors, promises, growth, refusal, reward, poaching, pressure,
    waiting, onboarding, channel,
  ]

  // MARK: - What HR gives

  /// Pay given.
  public static let pay = LeavingDriver(
    "pay",
    Words(
      title: Phrase("pay", "薪酬"), acting: Phrase("by the pay rise", "加薪"),
      absence: Phrase("Without the pay rise", "若不加薪，"),
      step: Phrase("1 % more pay", "加薪 1%"), dose: Phrase("+1 %", "+1%")),
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
      title: Phrase("pay of others", "同行薪酬"),
      acting: Phrase("by pay against the market's", "与市场薪酬的差距"),
      absence: Phrase("If others paid what is paid here,", "若同行付得与这里一样，")),
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
    "amenities", Phrase("amenities", "福利设施"), Phrase("amenities", "福利设施"), \.amenities,
    \.amenities, content: \.amenities)

  /// Thanks, honours, events.
  public static let recognition = benefit(
    "recognition", Phrase("recognition", "认可"), Phrase("recognition", "认可"), \.recognition,
    \.recognition, content: \.recognition)

  /// Ceremonies and badges.
  public static let ceremonies = benefit(
    "ceremonies", Phrase("ceremonies", "仪式"), Phrase("ceremonies", "仪式"), \.ceremonies,
    \.ceremonies, content: \.ceremonies, startsFromNothing: false)

  /// A market of ideas.
  public static let ideaMarket = benefit(
    "idea-market", Phrase("market of ideas", "金点子集市"), Phrase("the market of ideas", "金点子集市"),
    \.ideaMarket, \.ideaMarket, content: \.ideaMarket, startsFromNothing: false)

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
        title: title, acting: Phrase("by \(name)", "\(name)"),
        absence: Phrase("Without \(name)", "若没有\(name)，"),
        step: Phrase("1 % of pay more spent on it", "多花薪酬的 1%"),
        dose: Phrase("+1 % of pay", "+薪酬的 1%")),
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
      title: Phrase("programmes", "培养计划"),
      acting: Phrase("by the phase's programme", "所在阶段的培养计划"),
      absence: Phrase("Without the programmes of the phases", "若没有各阶段的培养计划，")),
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
      title: Phrase("development", "阶段培养"), acting: Phrase("by development", "阶段培养"),
      absence: Phrase("If development did nothing to leaving,", "若阶段培养对流失毫无作用，")),
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
      title: Phrase("bonus", "奖金"), acting: Phrase("by the peak bonus", "高峰奖金"),
      absence: Phrase("Without the peak bonus", "若没有高峰奖金，"),
      step: Phrase("a tenth of a month's pay more for each peak", "每次高峰多发月薪的 10%"),
      dose: Phrase("+10 % of a month", "+月薪的 10%")),
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
      title: Phrase("mentors", "带教师傅"), acting: Phrase("by the mentor", "带教师傅"),
      absence: Phrase("Without mentors", "若没有带教师傅，"),
      step: Phrase("mentors for 10 in 100 newcomers more", "每 100 名新人多 10 人有师傅"),
      dose: Phrase("+10 % of newcomers", "+新人的 10%")),
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
      title: Phrase("promises", "承诺兑现"), acting: Phrase("by the broken promise", "承诺落差"),
      absence: Phrase("Had nothing been promised beyond what is given,", "若承诺的都兑现，"),
      step: Phrase("a gap of 10 in 100 of pay less", "承诺落差缩小薪酬的 10%"),
      dose: Phrase("-10 % of pay", "-薪酬的 10%")),
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
      title: Phrase("workload", "工作量"), acting: Phrase("by the work of the season", "旺季工作量"),
      absence: Phrase("Without the extra work of peaks", "若高峰不增加工作量，"),
      step: Phrase(
        "peaks with a tenth of a day's work less, by extra hands", "高峰加派支援，每天少干平日的 10%"),
      dose: Phrase("-10 % of a day", "-平日的 10%")),
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
      title: Phrase("night work", "夜班"), acting: Phrase("by night work", "夜班"),
      absence: Phrase("Without work at night", "若没有夜班，"),
      step: Phrase("10 in 100 of the work less at night", "夜班占比降低 10 个百分点"),
      dose: Phrase("-10 % of work", "-工作的 10%")),
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
      title: Phrase("pressure", "缺人压力"), acting: Phrase("by short-staffed weeks", "缺人压力"),
      absence: Phrase("If nobody minded short-staffed weeks,", "若缺人的那些周没人在意，")),
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
      title: Phrase("growth", "发展"), acting: Phrase("by stagnation", "久未晋升"),
      absence: Phrase("If nobody minded waiting for a promotion,", "若久未晋升也没人在意，"),
      step: Phrase("a tenth more places at reviews", "评审名额增加 10%"),
      dose: Phrase("+10 % of places", "+名额的 10%")),
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
      title: Phrase("refusal", "落选"), acting: Phrase("by the refusal", "评审落选"),
      absence: Phrase("If nobody minded a refusal at a review,", "若评审落选也没人在意，")),
    action: { $0.effects.refusal.size.isKnown(as: 0) ? nil : .refusal },
    clear: { $0.effects.refusal.size.clear("%") })

  /// A reward for much energy.
  public static let reward = LeavingDriver(
    "reward",
    Words(
      title: Phrase("reward", "能量奖励"), acting: Phrase("by the reward for energy", "能量奖励"),
      absence: Phrase("If rewards for energy did nothing to leaving,", "若能量奖励对流失毫无作用，")),
    action: { $0.energy?.on == true && $0.energy?.overflow != nil ? .reward : nil },
    clear: { scenario in
      scenario.energy?.on == true && scenario.energy?.overflow != nil
        && scenario.energy?.leaving.clear("%") == true
    })

  /// Waiting for HR beyond its promise; nobody is asked about it.
  public static let waiting = LeavingDriver(
    "waiting",
    Words(
      title: Phrase("waiting for HR", "等 HR 办事"), acting: Phrase("by waiting for HR", "等 HR 办事"),
      absence: Phrase("If nobody minded waiting for HR,", "若等 HR 办事也没人在意，")),
    action: { scenario in
      guard let desk = scenario.hrInForce?.desk, !desk.goodwill.isKnown(as: 0) else { return nil }
      return .goodwill
    },
    clear: { $0.hrInForce != nil && $0.hr?.desk.goodwill.clear("%") == true })

  /// What is done for those who join.
  public static let onboarding = LeavingDriver(
    "onboarding",
    Words(
      title: Phrase("onboarding", "入职引导"), acting: Phrase("by onboarding", "入职引导"),
      absence: Phrase("If onboarding did nothing to leaving,", "若入职引导对流失毫无作用，")),
    action: { scenario in
      scenario.onboarding?.parts.contains { !$0.part.leaving.isKnown(as: 0) } == true
        ? .onboarding : nil
    },
    clear: { $0.onboarding?.clearLeaving() == true })

  /// How somebody heard of the post: who was brought by a friend stays longer.
  public static let channel = LeavingDriver(
    "channel",
    Words(
      title: Phrase("how they heard of the post", "招聘渠道"),
      acting: Phrase("by the channel they came through", "招聘渠道"),
      absence: Phrase("If people of all channels left alike,", "若各招聘渠道来的人流失相同，")),
    action: { scenario in
      scenario.recruitingChannels.contains { !$0.value.leaving.isKnown(as: 0) } ? .channel : nil
    },
    clear: { scenario in
      var isChanged = false
      for index in scenario.recruiting.channels.indices where scenario.recruiting.hasFunnel {
        let cleared = scenario.recruiting.channels[index].value.leaving.clear("%")
        isChanged = cleared || isChanged
      }
      return isChanged
    })

  /// Other employers; nobody is asked about them.
  public static let poaching = LeavingDriver(
    "poaching",
    Words(
      title: Phrase("poaching", "挖角"), acting: Phrase("by poaching", "挖角"),
      absence: Phrase("Without other employers who take people", "若没有同行挖角，")),
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
