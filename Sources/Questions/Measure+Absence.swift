public import Schema
public import Simulation
import Text
public import Workforce

extension Measure {
  /// Why a scenario counts nothing of it, and what would have it counted; nil where it is counted.
  ///
  /// - Parameters:
  ///   - site: A site's place among the scenario's; nil for everywhere.
  ///   - week: The week that is asked for; nil for all.
  public func absence(
    in scenario: Scenario, at site: Int? = nil, week: Int? = nil
  ) -> Problem? {
    let (name, need) = (description.name, description.need)
    guard need.isMet(by: scenario) else {
      return QuestionFault.notCounted(name: name, condition: need.condition).problem(
        found: name, next: need.remedy)
    }
    if self == .energy, scenario.energy?.on == false {
      return QuestionFault.energyIsOff(name: name).problem(found: name)
    }
    if isOfContacts, let site = site.map({ scenario.sites[$0].key }),
      !scenario.contactsCome(to: site)
    {
      return QuestionFault.noContactsAt(name: name, site: site).problem(found: site)
    }
    guard let week, isOfContacts || self == .energy else { return nil }
    let monday = scenario.start + 7 * week
    let isCounted =
      isOfContacts
      ? scenario.contactsCome(to: site, weekOf: monday)
      : scenario.energy?.days(from: scenario.start, before: monday + 7).isEmpty == false
    guard !isCounted else { return nil }
    return QuestionFault.notInThatWeek(name: name, isOfContacts: isOfContacts).problem(
      found: monday.iso)
  }

  /// Whether it is a quotient that has nothing to divide by where no contacts come.
  public var isOfContacts: Bool {
    switch self {
    case .serviceLevel, .abandonment, .wait, .waitsCapped, .occupancy, .handleTime, .missing: true
    default: false
    }
  }
}

extension Scenario {
  /// Whether contacts come to a site, or anywhere, in the week from a Monday.
  fileprivate func contactsCome(to site: Int?, weekOf monday: Day) -> Bool {
    let (names, openings) = (sites.map(\.key), sites.map(\.value.opening))
    return demand.contains { entry in
      let shares = entry.value.siteShares(monday: monday, names: names, openings: openings)
      return entry.value.presence(monday: monday) > 0
        && (site.map { shares[$0] > 0 } ?? shares.contains { $0 > 0 })
    }
  }
}

extension Measure.Need {
  /// Where it is met: in Chinese so that 才 can follow.
  fileprivate var condition: Phrase {
    switch self {
    case .nothing: Phrase("everywhere", "始终")
    case .demand: Phrase("where contacts come", "有咨询量")
    case .opening: Phrase("where a site opens later", "有职场中途启用")
    case .energy: Phrase("where people have energy", "有能量值")
    case .posts: Phrase("where posts may be vacant", "岗位可能空缺")
    case .demotion: Phrase("where a review takes people down", "有降级评审")
    case .moves: Phrase("where people move between job families", "有转岗")
    case .loans: Phrase("where sites lend each other people", "有跨职场支援")
    case .employment: Phrase("where notice is given", "写了离职提前通知")
    case .terms: Phrase("where contracts have a term", "写了合同期限")
    case .training: Phrase("where there are courses or side roles", "有课程或兼职岗")
    case .coupling: Phrase("where a short-staffed floor acts on those who are left", "写了缺人对在岗员工的影响")
    case .slates: Phrase("where slates have to be agreed on", "写了名单要经用人经理认可")
    case .desk: Phrase("where there is a desk of HR", "有 HR 服务台")
    case .policy: Phrase("where an intake hires by a policy", "有按策略招聘的 intake")
    case .funnel: Phrase("where people are recruited through steps", "写了招聘环节")
    case .floorTrainers:
      Phrase("where it is said whether trainers come from the floor", "写明培训师是否来自一线")
    case .price(let price):
      Phrase("where \(price.rawValue) gives it a price", "\(price.rawValue) 写了价格")
    case .figure(let figure):
      Phrase("where a stage says how high \(figure.rawValue) is", "有成长阶段写了 \(figure.rawValue)")
    }
  }

  /// The part of the scenario that switches it on.
  fileprivate var remedy: Phrase? {
    switch self {
    case .nothing: nil
    case .demand:
      Phrase(
        "Add demand and service to the scenario; help demand says how.",
        "请补充 demand 和 service，写法见 help demand。")
    case .opening:
      Phrase("Set sites.*.opening; help sites says how.", "请写 sites.*.opening，写法见 help sites。")
    case .energy:
      Phrase("Add energy to the scenario; help energy says how.", "请补充 energy，写法见 help energy。")
    case .posts:
      Phrase(
        """
        Add ladders, or a review with slots: vacant or calendar: vacancies; help ladders and help \
        reviews say how.
        """,
        """
        请补充 ladders，或写了 slots: vacant 或 calendar: vacancies 的评审，写法见 help ladders \
        和 help reviews。
        """)
    case .demotion:
      Phrase(
        "Add a review with takes: last; help reviews says how.",
        "请补充写了 takes: last 的评审，写法见 help reviews。")
    case .loans:
      Phrase("Add loans to the scenario; help loans says how.", "请补充 loans，写法见 help loans。")
    case .employment:
      Phrase(
        "Add employment to the scenario; help employment says how.",
        "请补充 employment，写法见 help employment。")
    case .terms:
      Phrase(
        "Give an intake a term; help intake says how.", "请在 intake 中写 term，写法见 help intake。")
    case .moves:
      Phrase("Add moves to the scenario; help moves says how.", "请补充 moves，写法见 help moves。")
    case .training:
      Phrase(
        "Add courses or side-roles to the scenario; help courses says how.",
        "请补充 courses 或 side-roles，写法见 help courses。")
    case .coupling:
      Phrase(
        "Add coupling to the scenario; help coupling says how.", "请补充 coupling，写法见 help coupling。")
    case .slates:
      Phrase(
        "Add hr.requisitions; help hr.requisitions says how.",
        "请补充 hr.requisitions，写法见 help hr.requisitions。")
    case .desk:
      Phrase("Add hr to the scenario; help hr says how.", "请补充 hr，写法见 help hr。")
    case .policy:
      Phrase(
        "Give an intake a policy, such as keep-up; help intake says how.",
        "请给 intake 写 policy，如 keep-up，写法见 help intake。")
    case .funnel:
      Phrase(
        "Add recruiting.steps, channels and markets; help recruiting says how.",
        "请补充 recruiting.steps、channels、markets，写法见 help recruiting。")
    case .floorTrainers:
      Phrase(
        "Set recruiting.trainers-from-floor; help recruiting says how.",
        "请写 recruiting.trainers-from-floor，写法见 help recruiting。")
    case .price(let price):
      Phrase(
        "Set \(price.rawValue); help \(price.rawValue) says how.",
        "请写 \(price.rawValue)，写法见 help \(price.rawValue)。")
    case .figure(let figure):
      Phrase(
        "Set stages.*.\(figure.rawValue); help stages says how.",
        "请写 stages.*.\(figure.rawValue)，写法见 help stages。")
    }
  }
}
