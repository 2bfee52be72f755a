public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension HiringPlan {
  /// The plan in a page: the order, how sure it is, its weeks, what binds, what rules of thumb
  /// would do, and the lines that repeat its check.
  public var document: Document {
    Document {
      Block.heading(title)
      if let coverage { coverage }
      for sentence in sentences { sentence }
      if let ownClasses { ownClasses }
      if schedule.order > 0, isSolved {
        timetable
        needs
      }
      if let channels { channels }
      if !rules.isEmpty {
        comparison
        Block.note(
          Phrase(
            """
            every week: the same number from the first possible week on; one hire for each place: in \
            the plan's weeks, as if nobody failed or left
            """,
            "每周等量：从最早可行的一周起，每周招同样多；缺一招一：在计划的各周招，当作人人合格、无人离职"))
      }
      Block.note(basis)
      Block.fullTime(in: scenario)
      if let check { Block.note(checked(check)) }
      if isPartial {
        Block.note(
          check == nil
            ? .stopped(Phrase("nothing was checked in fresh futures", "还没有用全新推演检验"))
            : .stopped(Phrase("not every rule of thumb was played", "经验做法没有全部推演")))
      }
    }
  }

  private var title: Phrase {
    let confidence = percent(request.confidence)
    let title =
      share.map {
        Phrase(
          "\(percent($0)) ready at \(name) with \(confidence) confidence",
          "\(name)就绪 \(percent($0))，把握 \(confidence)")
      } ?? Phrase("Ready at \(name) with \(confidence) confidence", "\(name)按时就绪，把握 \(confidence)")
    return openSeats.map {
      Phrase(
        "\(title) · \(whole($0.open)) of \(whole($0.all)) seats",
        "\(title)（席位 \(whole($0.all)) 个中的 \(whole($0.open)) 个）")
    } ?? title
  }

  // MARK: - The tables

  /// Whom to invite and when: a line says all classes that are alike.
  private var timetable: Table {
    let title =
      isThroughFunnel
      ? Phrase("positions to open", "名额安排") : Phrase("whom to invite", "招聘安排")
    var table = Table(title) {
      Phrase.empty
      Phrase("each time", "每次人数")
      Column(Phrase("every", "间隔"), alignment: .trailing)
      Phrase("from", "首班")
      Phrase("to", "末班")
      Phrase("times", "班次")
      Phrase("in all", "合计")
    }
    let families = scenario.titles(of: .family)
    for series in schedule.runs {
      guard let first = series.weeks.first, let last = series.weeks.last else { continue }
      let weeks = series.weeksBetween
      let every =
        weeks == 1 ? Phrase("week", "每周") : Phrase("\(weeks) weeks", "每 \(weeks) 周")
      table.append(
        .text(families[series.family]), .count(series.size),
        series.weeks.count > 1 ? .text(every) : .missing, .date(monday(of: first).iso),
        .date(monday(of: last).iso), .count(series.weeks.count), .count(series.order))
    }
    return table
  }

  private var needs: Table {
    var table = Table(Phrase("at the peak", "最忙时")) {
      Phrase.empty
      Phrase("most needed", "最多需要")
      Phrase("there is", "现有")
    }
    for limit in HiringLimit.allCases {
      let words = limit.words
      table.append(
        .text(
          binding?.contains(limit) ?? false ? Phrase("\(words) (binds)", "\(words)（卡在这里）") : words),
        .count(load.peak(limit)),
        limit.allowed(by: scenario.recruiting).map { .count($0) }
          ?? .text(Phrase("no limit", "不限")))
    }
    return table
  }

  /// What each channel brings; nil where people come for sure.
  private var channels: Table? {
    guard let funnel, !funnel.channels.isEmpty else { return nil }
    var table = Table(Phrase("by channel, up to the opening", "各招聘渠道，到开业为止")) {
      Phrase.empty
      Phrase("used from", "启用")
      Phrase("applicants", "应聘")
      Phrase("started", "入职")
    }
    for (channel, own) in zip(scenario.recruitingChannels, funnel.channels) {
      table.append(
        .text(channel.title), .date(own.from.iso), .spread(own.applicants), .spread(own.started))
    }
    return table
  }

  private var comparison: Table {
    let title =
      isThroughFunnel
      ? Phrase(
        "rules of thumb and a week's delay, in the same fresh futures",
        "与经验做法、推迟一周比较（同一批全新推演）")
      : Phrase("rules of thumb, in the same fresh futures", "与经验做法比较（同一批全新推演）")
    var table = Table(title) {
      Phrase.empty
      Phrase("people", "人数")
      Column(Phrase("cost", "费用"), unit: scenario.moneyUnit)
      Phrase("ready in time", "按时就绪")
      Phrase("beyond the limits", "超出限制")
    }
    func append(
      _ name: Phrase, _ schedule: HiringSchedule, _ check: Check, _ exceeded: [HiringLimit]
    ) {
      table.append(
        .text(name), .count(schedule.order),
        .number(check.cost.mean, .compact),
        .share(check.onTime.value, low: check.onTime.low, high: check.onTime.high),
        exceeded.isEmpty ? .missing : .text(exceeded.map(\.words).all))
    }
    if let check { append(Phrase("this plan", "本计划"), schedule, check, []) }
    for rule in rules { append(rule.kind.words, rule.schedule, rule.check, rule.exceeded) }
    return table
  }

  // MARK: - The notes

  private var basis: Phrase {
    let seed = String(seed)
    return isSolved
      ? Phrase(
        """
        solved in \(futures) futures, seed \(seed) · the scenario's classes from \(opening) on are \
        left as they are
        """, "用 \(futures) 次推演求解，随机种子 \(seed)；情景中 \(opening) 起的入职批次保持不变")
      : Phrase(
        """
        to be solved in \(futures) futures, seed \(seed) · the scenario's classes from \(opening) \
        on are left as they are
        """, "拟用 \(futures) 次推演求解，随机种子 \(seed)；情景中 \(opening) 起的入职批次保持不变")
  }

  /// Whether an order was found.
  private var isSolved: Bool {
    switch stop {
    case nil, .checking, .pricing, .narrowing: true
    case .atOnce, .sketching, .refusing: false
    }
  }

  private func checked(_ check: Check) -> Phrase {
    let run = "run \(check.futures) seed \(check.seed)"
    return Phrase("checked by: plan … set, then \(run)", "检验方法：先 plan … set，再 \(run)")
  }
}
