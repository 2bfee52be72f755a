public import Questions
public import Report
import Schema
import Simulation
import Text
import Workforce

extension Career {
  /// The growth file: basics, years in plain words, tiers, training, reviews, honours, history.
  public var growthFile: Document {
    Document {
      Block.heading(Phrase("No. \(String(number)): growth file", "\(String(number)) 号员工成长档案"))
      basics
      if !years.isEmpty {
        Block.heading(Phrase("Year by year", "逐年记录"), level: 2)
        for year in years { statement(year) }
      }
      tierChanges
      training
      reviews
      honours
      history
      Block.note(
        Phrase(
          "one future of many · career odds shows the others",
          "这只是许多种可能中的一种，其他可能请看 career odds"))
    }
  }

  // MARK: - Basics

  private var basics: Table {
    var table = Table(columns: [Column(.empty), Column(.empty)])
    func add(_ name: Phrase, _ value: Cell) { table.append(.text(name), value) }
    add(Phrase("job", "岗位"), .text(job(life.family(on: .max), life.site)))
    add(Phrase("started", "入职"), .date(day(life.firstDay).iso))
    if let channel = life.channel {
      add(Phrase("came through", "招聘渠道"), .text(title(.channel, channel)))
    }
    let tier = rungs.last?.tier ?? life.firstTier
    add(Phrase("tier", "职级"), .text(title(.tier, tier)))
    if life.payPerWeek[tier] > 0 {
      let month = Double(life.payPerWeek[tier]) * Period.month / Period.week
      let currency = scenario.moneyUnit
      add(
        Phrase("pay", "薪酬"),
        .number(
          Double(Int64(month.rounded())) / 100,
          .whole.unit(Phrase("\(currency) a month", "\(currency)/月"))))
    }
    if let now = life.now {
      add(Phrase("stage", "成长阶段"), .text(title(.stage, now.stage)))
      add(Phrase("today", "记录至"), .date(today.iso))
    } else if let last = life.events.last, case .left(let cause) = last.kind {
      let (left, why) = (day(last.day), title(.cause, cause))
      add(Phrase("left", "离职"), .text(Phrase("\(left) (\(why))", "\(left)（\(why)）")))
    }
    return table
  }

  // MARK: - A year

  /// `In 2027 you earned 41,300 CNY, passed the test of training and were promoted to star 1 on
  /// 15 Jul 2027.`
  private func statement(_ year: Year) -> Phrase {
    let begun = year.events.compactMap { event -> (stage: Int, day: Int)? in
      if case .began(let stage) = event.kind { (stage, event.day) } else { nil }
    }
    let stages = begun.map { title(.stage, $0.stage) }.all
    let tests = begun.filter { hasTest(before: $0.stage, on: $0.day) }
      .map { title(.stage, $0.stage - 1) }.all
    var parts =
      year.events.first { if case .started = $0.kind { true } else { false } }
      .map { event -> [Phrase] in
        [Phrase("started on \(day(event.day))", "\(date(event, in: year)) 入职")]
      } ?? []
    if year.pay > 0 { parts.append(earned(year)) }
    if !tests.isEmpty { parts.append(Phrase("passed the test of \(tests)", "通过\(tests)考核")) }
    if !stages.isEmpty { parts.append(Phrase("came to \(stages)", "进入\(stages)")) }
    parts += studied(year) + tried(year) + year.events.compactMap { turn($0, in: year) }
    if parts.isEmpty { parts = [Phrase("worked on as before", "一如既往地工作")] }
    let did = Phrase(english: parts.all.english, chinese: parts.remarks.chinese)
    return Phrase("In \(String(year.number)) you \(did).", "\(String(year.number)) 年：\(did)。")
  }

  private func earned(_ year: Year) -> Phrase {
    let all = money(year.pay + year.bonuses)
    guard year.bonuses > 0 else { return Phrase("earned \(all)", "收入 \(all)") }
    let bonuses = money(year.bonuses)
    return Phrase("earned \(all), \(bonuses) of it in bonuses", "收入 \(all)（其中奖金 \(bonuses)）")
  }

  /// `sat 3 exams for 20 credits`, and prizes.
  private func studied(_ year: Year) -> [Phrase] {
    var (exams, passed, credits, prizes) = (0, 0, 0, Int64(0))
    for event in year.events {
      switch event.kind {
      case .sat(let course, let passes):
        exams += 1
        passed += passes ? 1 : 0
        credits += passes ? scenario.courses[course].value.credits : 0
      case .prize(let amount), .rewarded(let amount): prizes += amount
      default: break
      }
    }
    var parts: [Phrase] = []
    if exams > 0 {
      parts.append(
        passed == 0
          ? Phrase("sat \(exams, "exam", "exams") in vain", "参加 \(exams) 次考试都没有通过")
          : Phrase(
            "sat \(exams, "exam", "exams") for \(credits) credits",
            "参加 \(exams) 次考试，得 \(credits) 学分"))
    }
    if prizes > 0 {
      parts.append(Phrase("got \(money(prizes)) in prizes and rewards", "获得奖励 \(money(prizes))"))
    }
    return parts
  }

  private func tried(_ year: Year) -> [Phrase] {
    let tries = year.events.count {
      if case .tried(_, let result) = $0.kind { result != .promoted } else { false }
    }
    switch tries {
    case 0: return []
    case 1: return [Phrase("tried once for a promotion in vain", "争取过一次晋升，没有成功")]
    default:
      return [
        Phrase("tried \(tries) times for a promotion in vain", "争取过 \(tries) 次晋升，没有成功")
      ]
    }
  }

  /// The day of an event, in Chinese without the year, which is said before.
  private func date(_ event: Life.Event, in year: Year) -> Phrase {
    day(event.day).after(year.from)
  }

  /// What changes a career, told to the person.
  private func turn(_ event: Life.Event, in year: Year) -> Phrase? {
    let date = date(event, in: year)
    switch event.kind {
    case .tried(let review, .promoted):
      let tier = tierTitle(scenario.reviews[review].value.to)
      return Phrase("were promoted to \(tier) on \(date)", "\(date) 晋升为\(tier)")
    case .demoted(let review):
      let tier = tierTitle(scenario.reviews[review].value.to)
      return Phrase("were taken down to \(tier) on \(date)", "\(date) 降级为\(tier)")
    case .moved(let family):
      return Phrase(
        "moved to \(title(.family, family)) on \(date)", "\(date) 转岗到\(title(.family, family))")
    case .redeployed(let family):
      return Phrase(
        "began anew in \(title(.family, family)) on \(date)",
        "\(date) 调到\(title(.family, family))，重新起步")
    case .tookRole(let role):
      return Phrase("became \(roleTitle(role)) on \(date)", "\(date) 开始担任\(roleTitle(role))")
    case .gaveBackRole(let role):
      return Phrase("ceased to be \(roleTitle(role)) on \(date)", "\(date) 卸任\(roleTitle(role))")
    case .sentToRetraining:
      return Phrase(
        "were sent to training for low energy on \(date)", "\(date) 因能量值偏低参加脱岗培训")
    case .stagnated:
      return Phrase("had been too long in one tier on \(date)", "到 \(date)，在同一职级已停留过久")
    case .left(let cause):
      return Phrase(
        "left on \(date) (\(title(.cause, cause)))", "\(date) 离职（\(title(.cause, cause))）")
    default: return nil
    }
  }

  // MARK: - Tables

  private var tierChanges: Table {
    var table = Table(Phrase("tiers", "职级变化")) {
      Phrase("from", "起始日期")
      Phrase("tier", "职级")
      Phrase("by", "途径")
    }
    for rung in rungs {
      let way =
        rung.review.map { reviewName($0) }
        ?? (life.firstTierDay > life.firstDay
          ? Phrase("before the forecast", "预测期之前") : Phrase("entry", "入职"))
      table.append(.date(rung.from.iso), .text(title(.tier, rung.tier)), .text(way))
    }
    return table
  }

  private var training: [Block] {
    list(
      Phrase("training and stages", "培训与成长阶段"), Phrase("none in this time", "这段时间没有"),
      life.events.filter {
        switch $0.kind {
        case .started, .began, .lostMentor, .mentorGone, .foundMentor, .sat, .tookRole,
          .gaveBackRole, .endedCrossTraining, .endedRetraining:
          true
        default: false
        }
      })
  }

  /// How the person did where they were measured against others.
  private var reviews: [Block] {
    credits
      + list(
        Phrase("reviews", "评审"), Phrase("has not tried at any", "还没有参加过"),
        life.events.filter {
          switch $0.kind {
          case .tried, .demoted: true
          default: false
          }
        }) + energy
  }

  /// Credits against what the next reviews ask.
  private var credits: [Block] {
    guard let now = life.now, let growth = now.growth else { return [] }
    let asked = now.prospects.compactMap { prospect in
      prospect.credits.map {
        Phrase("\($0) for \(reviewName(prospect.review))", "\(reviewName(prospect.review))需要 \($0)")
      }
    }
    guard !asked.isEmpty else {
      return [.prose(Phrase("credits: \(growth.credits).", "学分：\(growth.credits)。"))]
    }
    return [
      .prose(
        Phrase(
          "credits: \(growth.credits); needed are \(asked.all).",
          "学分：\(growth.credits)；\(asked.all)。"))
    ]
  }

  /// Energy year by year: assessed every month, it would fill pages.
  private var energy: [Block] {
    guard scenario.energy?.on == true else { return [] }
    var table = Table(Phrase("energy (points)", "能量值（分）")) {
      Phrase("year", "年份")
      Phrase("assessed", "考评次数")
      Phrase("lowest", "最低")
      Phrase("mean", "平均")
      Phrase("highest", "最高")
    }
    for year in years {
      let scores = year.events.compactMap { event -> Double? in
        if case .assessed(let points) = event.kind { points } else { nil }
      }
      guard let low = scores.min(), let high = scores.max() else { continue }
      let mean = scores.reduce(0, +) / Double(scores.count)
      table.append(
        [.text(Phrase(written: String(year.number))), .count(scores.count)]
          + [low, mean, high].map { .number($0, .decimals(1)) })
    }
    return table.rows.isEmpty
      ? [.prose(Phrase("energy: not assessed yet.", "能量值：还没有考评。"))] : [.table(table)]
  }

  private var honours: [Block] {
    list(
      Phrase("honours", "荣誉"), Phrase("none yet", "暂无"),
      life.events.filter {
        switch $0.kind {
        case .tried(_, .promoted), .prize, .rewarded: true
        // Of a contest nobody knows who won.
        case .bonus(_, let winners): winners >= 1
        default: false
        }
      })
  }

  /// All but the scores of energy, of which there are many.
  private var history: [Block] {
    list(
      Phrase("history", "经历"), Phrase("nothing yet", "暂无"),
      life.events.filter { if case .assessed = $0.kind { false } else { true } })
  }

  private func list(_ title: Phrase, _ nothing: Phrase, _ events: [Life.Event]) -> [Block] {
    var table = Table(title) {
      Phrase("day", "日期")
      Phrase("what happened", "事项")
    }
    for event in events { table.append(.date(day(event.day).iso), .text(words(event))) }
    return events.isEmpty
      ? [.prose(Phrase("\(title): \(nothing).", "\(title)：\(nothing)。"))] : [.table(table)]
  }
}
