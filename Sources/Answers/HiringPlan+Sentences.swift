import Questions
import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension HiringPlan {
  /// The share of the places that is wanted; nil where contacts say who is needed.
  var share: Double? {
    scenario.contactsCome(to: request.site)
      ? nil : request.share ?? scenario.sites[site].value.target.middle / 100
  }

  /// The seats that are open on the opening, where that is only a part of them.
  var openSeats: (open: Double, all: Double)? {
    let site = scenario.sites[site].value
    guard let first = site.seatsPerWeek?.middle, first < site.seats.middle else { return nil }
    return (first, site.seats.middle)
  }

  /// Whether applicants fill the site's classes.
  var isThroughFunnel: Bool { scenario.hiresThroughFunnel(at: request.site) }

  /// What the site is called.
  var name: Phrase { scenario.name(site, along: .site) }

  /// Which part of the building the plan covers, where that is not all of it.
  var coverage: Phrase? {
    guard let seats = openSeats else { return nil }
    let (open, all) = (whole(seats.open), whole(seats.all))
    guard share != nil else {
      return Phrase(
        """
        This covers the contacts of the week of the opening, for which \(open) of \(all) seats of \
        \(name) are open on \(opening), \(open) more a week from then on: what comes later is not \
        planned.
        """,
        """
        本计划只管开业当周的咨询量：\(name) \(opening) 开放 \(open) 个席位（共 \(all) 个），\
        此后每周再开 \(open) 个；之后的咨询量不在计划内。
        """)
    }
    return Phrase(
      """
      This covers the \(open) of \(all) seats of \(name) that are open on \(opening), \(open) more a \
      week from then on: who is needed for the others is not planned.
      """,
      """
      本计划只管\(name) \(opening) 开放的 \(open) 个席位（共 \(all) 个），此后每周再开 \(open) 个；\
      其余席位要招的人不在计划内。
      """)
  }

  /// What becomes of the file's own classes; nil where it has none for the site.
  var ownClasses: Phrase? {
    func part(_ part: OwnClasses.Part) -> Phrase {
      let classes = part.keys.written.series
      return part.people > 0
        ? Phrase("\(classes), \(whole(part.people)) people", "\(classes)，共 \(whole(part.people)) 人")
        : classes
    }
    var sentences: [Phrase] = []
    if !own.replaced.keys.isEmpty {
      sentences.append(
        Phrase(
          """
          It replaces the file's own classes from \(own.firstDay), when the first who is ordered \
          now can start, up to the opening: \(part(own.replaced)).
          """,
          """
          现在提需求，最早 \(own.firstDay) 入职；从这天到开业，文件里原有的入职批次由本计划取代：\
          \(part(own.replaced))。
          """))
    }
    if !own.onTheWay.keys.isEmpty {
      sentences.append(
        Phrase(
          """
          Those that start before \(own.firstDay) are on their way and counted: \
          \(part(own.onTheWay)).
          """, "\(own.firstDay) 前入职的批次已在路上，照常计入：\(part(own.onTheWay))。"))
    }
    if !own.kept.keys.isEmpty {
      let families = own.families.map { scenario.name($0, along: .family) }.all
      sentences.append(
        Phrase(
          """
          No contacts say how many of \(families) are needed: they keep their classes, \
          \(part(own.kept)).
          """, "\(families)没有对应的咨询量，算不出要多少人，保留原有批次：\(part(own.kept))。"))
    }
    return sentences.isEmpty ? nil : sentences.sentences
  }

  /// The answer in plain words.
  var sentences: [Phrase] {
    if let shortfall { return refusal(shortfall) }
    if let stop, let unfinished = unfinished(stop) { return unfinished }
    guard schedule.order > 0 else {
      return [
        Phrase(
          "Nobody need be hired: \(name) is ready on \(opening) as it is.",
          "不用招人：照现在这样，\(name) \(opening) 就能就绪。")
      ] + (check.map { [outlook($0)] } ?? [])
    }
    return [order] + (check.map { [outlook($0), price($0)] } ?? []) + throughFunnel
      + bindingSentence
  }

  /// What it takes of the funnel, and what a late week costs; nothing where people come for sure.
  private var throughFunnel: [Phrase] {
    guard let funnel else { return [] }
    let (applicants, offers) = (funnel.applicants.words(), funnel.offers.words())
    let started = funnel.started.words()
    var sentences = [
      Phrase(
        "Up to the opening \(applicants) apply, \(offers) are offered a post and \(started) start.",
        "到开业为止：应聘 \(applicants) 人，发出录用通知 \(offers) 份，入职 \(started) 人。")
    ]
    if let half = funnel.halfOffered, let most = funnel.mostOffered {
      sentences.append(
        Phrase(
          "Half of the offers are made by \(half), nine in ten by \(most).",
          "录用通知一半在 \(half) 前发出，九成在 \(most.after(half)) 前发出。"))
    }
    guard let late = rules.first(where: { $0.kind == .aWeekLater })?.check else {
      return [sentences.sentences]
    }
    return [
      sentences.sentences,
      Phrase(
        "With every class a week later it is ready in \(share(late.onTime)) of the same futures.",
        "每批都推迟一周，同一批推演中按时就绪的占 \(share(late.onTime))。"),
    ]
  }

  /// What can be said of a plan that was stopped; nil for what can be said of any.
  private func unfinished(_ stop: Stop) -> [Phrase]? {
    let confidence = percent(request.confidence)
    switch stop {
    case .atOnce:
      return [
        Phrase("Stopped before it was known how many people are missing.", "已停止：还不知道缺多少人。")
      ]
    case .sketching:
      let none = Phrase(
        """
        Stopped before any order was seen to make \(name) ready on \(opening) with \(confidence) \
        confidence.
        """, "已停止：还没有找到能让\(name)以 \(confidence) 的把握在 \(opening) 就绪的招聘人数。")
      guard schedule.order > 0 else { return [none] }
      let guess = Phrase(
        """
        By expectation alone, which nothing was played to test, it is about \(schedule.order) people.
        """, "只按平均值估，大约 \(schedule.order) 人，没有推演检验过。")
      return [[none, guess].sentences]
    case .narrowing:
      return [
        Phrase(
          """
          Stopped. This is the smallest order so far that made \(name) ready on \(opening) with \
          \(confidence) confidence in the \(futures) futures it was solved in; whether fewer people \
          or a later start would do was not found out.
          """,
          """
          已停止。这是目前找到的最少招聘人数：在求解用的 \(futures) 次推演中，\
          \(name)能以 \(confidence) 的把握在 \(opening) 就绪；人再少或开班再晚行不行，还没有算出来。
          """), order,
      ]
    case .refusing:
      return [
        Phrase(
          """
          Stopped. Within the limits no order makes \(name) ready on \(opening) with \(confidence) \
          confidence; what would have to give was not found out.
          """,
          """
          已停止。在现有限制内，招多少人都不能让\(name)以 \(confidence) 的把握在 \(opening) 就绪；\
          需要放宽什么，还没有算出来。
          """)
      ]
    case .pricing:
      return [
        Phrase(
          "Stopped before it was known whether the budget pays for it.", "已停止：预算够不够，还没有算出来。"),
        order,
      ] + bindingSentence
    case .checking: return nil
    }
  }

  /// `Order 1,655 people for phase-3: 52 a week from 1 Mar to 27 Sep 2027.`
  private var order: Phrase {
    let people = schedule.order
    let what =
      isThroughFunnel
      ? Phrase("Open \(people) positions at \(name) to applicants", "\(name)共需开放 \(people) 个招聘名额")
      : Phrase("Order \(people) people for \(name)", "\(name)共需招聘 \(people) 人")
    var sentences: [Phrase] = []
    var named = scenario.start
    if let first = schedule.firstWeek.map(monday), let last = schedule.lastWeek.map(monday) {
      sentences.append(
        first == last
          ? Phrase(
            "\(what): \(rhythm) on \(first).",
            "\(what)：\(first)，\(rhythm)。")
          : Phrase(
            "\(what): \(rhythm) from \(first) to \(last).",
            "\(what)：\(first) 至 \(last.after(first))，\(rhythm)。"))
      named = last
    } else {
      sentences.append(
        Phrase("\(what): \(rhythm).", "\(what)：\(rhythm)。"))
    }
    if let lastSafeStart {
      sentences.append(
        Phrase(
          "Last safe week to start: \(lastSafeStart).",
          "最晚须在 \(lastSafeStart.after(named)) 当周开班。"))
      named = lastSafeStart
    }
    if let requisition {
      sentences.append(
        Phrase(
          "Place the first requisition by \(requisition).",
          "首份招聘需求最迟 \(requisition.after(named)) 提出。"))
    }
    return sentences.sentences
  }

  /// `52 to 53 a week and 8 every 4 weeks`
  private var rhythm: Phrase {
    let series = schedule.series.filter { $0.size > 0 }
    if series.allSatisfy({ $0.weeks.count == 1 }) { return Phrase("all", "一次招齐") }
    let paces = Set(series.map(\.weeksBetween)).sorted()
    return paces.map { pace in
      let sizes = series.filter { $0.weeksBetween == pace }
      let most = sizes.reduce(0) { $0 + $1.size }
      // A second series of a family adds to its later classes only.
      let more = zip(sizes, sizes.dropFirst()).filter { $0.family == $1.family }
        .reduce(0) { $0 + $1.1.size }
      let size =
        more > 0
        ? Phrase("\(most - more) to \(most)", "\(most - more) 至 \(most)")
        : Phrase("\(most)", "\(most)")
      return pace == 1
        ? Phrase("\(size) a week", "每周 \(size) 人")
        : Phrase("\(size) every \(pace) weeks", "每 \(pace) 周 \(size) 人")
    }.joined(english: " and ", chinese: "，另")
  }

  private func outlook(_ check: Check) -> Phrase {
    let (needed, futures) = (whole(check.needed), check.futures)
    let (bad, middle, good) = (
      whole(check.ready.p10), whole(check.ready.p50), whole(check.ready.p90)
    )
    return Phrase(
      """
      Ready on \(opening): \(needed) or more in \(share(check.onTime)) of \(futures) fresh futures; \
      \(bad) in a bad one, \(middle) in the middle, \(good) in a good one (10th, 50th and 90th of \
      100).
      """,
      """
      用 \(futures) 次全新推演检验：\(opening) 就绪 \(needed) 人及以上的占 \(share(check.onTime))；\
      较差时 \(bad) 人，居中 \(middle) 人，较好时 \(good) 人（每 100 次中的第 10、50、90 位）。
      """)
  }

  private func price(_ check: Check) -> Phrase {
    let (people, rooms) = (load.mostTrainees, load.peak(.rooms))
    let trainers = load.peak(.trainers)
    let peak =
      isThroughFunnel
      ? Phrase(
        """
        If all positions are filled on time, at the peak \(people) are in training, in \(rooms) rooms, \
        with \(trainers) trainers.
        """,
        """
        名额都按时招满的话，最忙时 \(people) 人同时培训，占用培训教室 \(rooms) 间、培训师 \(trainers) 名。
        """)
      : Phrase(
        """
        At the peak \(people) are in training, in \(rooms) rooms, with \(trainers) trainers.
        """, "最忙时 \(people) 人同时培训，占用培训教室 \(rooms) 间、培训师 \(trainers) 名。")
    guard scenario.anyCurrency != nil, check.cost.mean > 0 else { return peak }
    let cost =
      NumberFormat.compact.unit(scenario.moneyUnit)
      .phrase(check.cost.mean, low: check.cost.p10, high: check.cost.p90) ?? .empty
    let each = NumberFormat.whole.unit(scenario.moneyUnit)
      .words(check.cost.mean / max(1, check.ready.mean))
    let price = Phrase(
      "Up to the opening the site costs \(cost) in 8 futures of 10, \(each) for each ready person.",
      "到开业为止，这个职场花费 \(cost)，八成推演在此区间；每名就绪人员 \(each)。")
    return [price, peak].sentences
  }

  private var bindingSentence: [Phrase] {
    guard lastSafeStart != nil, let binding else { return [] }
    if binding.isEmpty {
      guard !isThroughFunnel || lastSafeStart == latestStart else {
        return [
          Phrase(
            """
            What binds is the funnel: of those who apply for later classes too few come through it and \
            are trained in time. explain funnel says what holds them up.
            """,
            """
            卡在哪里：招聘流程。班再晚，来得及走完流程并完成培训的应聘者就不够；explain funnel 说明卡在哪个环节。
            """)
        ]
      }
      return [
        Phrase(
          "What binds is the length of training: who starts later is not ready in time.",
          "卡在哪里：培训要花这么长时间，再晚入职就来不及就绪。")
      ]
    }
    let limits = binding.map(\.exceeding)
    let more = Phrase(english: limits.all.english, chinese: limits.remarks.chinese)
    return [
      Phrase("What binds: to start later would take \(more).", "卡在哪里：再晚开班，\(more)。")
    ]
  }

  private func refusal(_ shortfall: Shortfall) -> [Phrase] {
    let reached = share(shortfall.reached)
    if let budget = shortfall.budget { return overBudget(budget, shortfall) }
    let refusal = Phrase(
      "\(name) cannot be ready on \(opening) with \(percent(request.confidence)) confidence.",
      "\(name)做不到以 \(percent(request.confidence)) 的把握在 \(opening) 就绪。")
    let most =
      schedule.order > 0
      ? Phrase(
        """
        With the most that can be done (\(schedule.order) people, \(rhythm)) it is ready in \
        \(reached) of futures.
        """, "招到上限（\(schedule.order) 人，\(rhythm)），按时就绪的概率也只有 \(reached)。")
      : Phrase(
        "Nobody who is ordered now is trained in time.", "现在才提需求，没有人来得及培训完。")
    let ways = ways(out: shortfall).joined(english: "; or ", chinese: "；或者")
    return [
      [refusal, most].sentences,
      Phrase("One of these would have to give: \(ways).", "以下几条至少要让一条：\(ways)。"),
    ]
  }

  private func ways(out shortfall: Shortfall) -> [Phrase] {
    let filled = percent(shortfall.share)
    var ways = [
      share.map {
        Phrase(
          "want \(filled) of the places instead of \(percent($0))",
          "就绪目标从编制的 \(percent($0)) 降到 \(filled)")
      } ?? Phrase("settle for \(filled) of the people needed", "只配到所需人数的 \(filled)")
    ]
    if let opening = shortfall.opening {
      let weeks = (opening - self.opening) / 7
      ways.append(
        Phrase("open on \(opening), \(weeks) weeks later", "推迟 \(weeks) 周，\(opening) 开业"))
    }
    let needs = shortfall.needed.map {
      Phrase(
        "\($0.needed) \($0.limit.words) instead of \($0.allowed)",
        "\($0.limit.words)从 \($0.allowed) 增加到 \($0.needed)")
    }
    if isThroughFunnel {
      let question =
        "goal ready at \(request.site) at opening \(percent(request.confidence).english) by \(scenario.dialOfFunnel)"
      ways.append(
        Phrase(
          "let more through the funnel: \(question), and explain funnel for what holds applicants up",
          "让招聘流程多通过一些人：\(question)；explain funnel 说明卡在哪个环节"))
    }
    guard !needs.isEmpty else { return ways }
    let all = Phrase(english: needs.all.english, chinese: needs.series.chinese)
    return ways + [Phrase("have \(all)", "\(all)")]
  }

  private func overBudget(_ budget: Double, _ shortfall: Shortfall) -> [Phrase] {
    let money = NumberFormat.compact.unit(scenario.moneyUnit)
    let allowed = scenario.recruiting.budget.map { $0.magnitude / 100 } ?? 0
    let (cost, missing) = (money.words(budget), money.words(budget - allowed))
    let (reached, filled) = (share(shortfall.reached), percent(shortfall.share))
    let confidence = percent(request.confidence)
    let short = Phrase(
      """
      The budget does not pay for it: the cheapest plan costs \(cost), \(missing) more than there is.
      """, "预算不够：最省的计划要 \(cost)，还差 \(missing)。")
    let rest =
      share == nil
      ? Phrase(
        """
        What there is pays for a site that is ready in \(reached) of futures, or of whose posts \
        \(filled) are filled with \(confidence) confidence.
        """, "现有预算下，按时就绪的概率为 \(reached)；或者以 \(confidence) 的把握配齐岗位的 \(filled)。")
      : Phrase(
        """
        What there is pays for a site that is ready in \(reached) of futures, or of whose places \
        \(filled) are filled with \(confidence) confidence.
        """, "现有预算下，按时就绪的概率为 \(reached)；或者以 \(confidence) 的把握配齐编制的 \(filled)。")
    return [[short, rest].sentences, order]
  }

  func whole(_ number: Double) -> Phrase { NumberFormat.whole.words(number) }

  func percent(_ share: Double) -> Phrase {
    let tenths = (share * 1000).rounded()
    let decimals = tenths.remainder(dividingBy: 10) == 0 ? 0 : 1
    return NumberFormat(digits: .decimals(decimals), isShare: true).words(share)
  }

  func share(_ estimate: Estimate) -> Phrase { NumberFormat.share.words(estimate) }
}

extension HiringLimit {
  /// What would be too much of it, were classes to start later.
  fileprivate var exceeding: Phrase {
    switch self {
    case .market: Phrase("more people a week from the labour market", "每周要招的人就超过当地劳动力市场的供给")
    case .classes: Phrase("more classes started a week", "每周开班数就超出上限")
    case .rooms: Phrase("more rooms", "培训教室就不够用")
    case .trainers: Phrase("more trainers", "培训师就不够用")
    }
  }
}

extension HiringPlan.Rule.Kind {
  var words: Phrase {
    switch self {
    case .fixedWeekly: Phrase("every week, average yield", "每周等量，按平均就绪比例")
    case .fixedWeeklyRaised: Phrase("every week, raised to hold", "每周等量，加到达标")
    case .toTheGap: Phrase("one hire for each place", "缺一招一")
    case .aWeekLater: Phrase("this plan, a week later", "本计划推迟一周")
    }
  }
}
