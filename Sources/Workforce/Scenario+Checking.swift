import Schema
public import Text

extension Scenario {
  /// What no single field of a scenario can be blamed for.
  @Sendable static func check(_ scenario: Scenario, _ checker: inout Checker) {
    scenario.checkTime(&checker)
    scenario.checkSites(&checker)
    scenario.checkNotEmpty(&checker)
    scenario.checkStages(&checker)
    scenario.checkFamilies(&checker)
    scenario.checkCauses(&checker)
    scenario.checkShares(&checker)
    scenario.checkReviews(&checker)
    scenario.checkIntake(&checker)
    scenario.checkPolicies(&checker)
    scenario.checkEvents(&checker)
    scenario.checkCurrency(&checker)
    scenario.checkLevers(&checker)
    scenario.checkDemand(&checker)
    scenario.checkLadders(&checker)
    scenario.checkCareers(&checker)
    scenario.checkCredits(&checker)
    scenario.checkSkill(&checker)
    scenario.checkEnergy(&checker)
    scenario.checkProgramme(&checker)
    scenario.checkCoupling(&checker)
  }

  private var end: Day { start + 7 * weeks }

  private func checkTime(_ checker: inout Checker) {
    if start.weekday != 0 {
      checker.report(
        Phrase("a forecast starts on a Monday", "预测须从星期一开始"), at: "start", found: start.iso,
        next: Phrase("The Monday before is \(start.monday.iso).", "前一个星期一是 \(start.monday.iso)。"))
    }
    if Double(weeks) * Period.week != horizon.magnitude {
      let whole = "\(weeks) \(weeks == 1 ? "week" : "weeks")"
      checker.report(
        Phrase("a forecast lasts whole weeks", "预测时长须为整周"), at: "horizon", found: horizon.text,
        next: Phrase("Write \(whole).", "请写 \(whole)。"))
    }
  }

  private func checkSites(_ checker: inout Checker) {
    for site in sites {
      if let opening = site.value.opening, opening >= end {
        checker.report(
          Phrase("the site opens after the forecast has ended", "职场启用晚于预测结束"),
          at: "sites.\(site.key).opening",
          found: opening.iso,
          next: Phrase(
            "Choose a day before \(end.iso), or a longer horizon.",
            "请改为 \(end.iso) 之前的日期，或延长 horizon。"))
      }
      let first = site.value.opening ?? start
      if let rented = site.value.rented, rented > first {
        checker.report(
          Phrase("the site is in use before its desks are rented", "席位还没起租，职场已经启用"),
          at: "sites.\(site.key).rented",
          found: rented.iso, expected: Phrase("a day up to \(first.iso)", "不晚于 \(first.iso) 的日期"),
          next: site.value.opening == nil
            ? Phrase(
              "Without an opening its seats can be used from the start: add one, or remove rented.",
              "没有 opening，席位从预测开始就能用：请补充 opening，或去掉 rented。")
            : Phrase("Move it to the opening or before it.", "请改到启用当日或之前。"))
      }
      if site.value.opening == nil, site.value.seatsPerWeek != nil {
        checker.report(
          Phrase(
            "seats become usable week by week only where a site opens", "只有写了 opening 的职场，席位才会逐周启用"),
          at: "sites.\(site.key).seats-per-week",
          next: Phrase(
            "Add opening: \(start.iso), or remove seats-per-week.",
            "请补充 opening: \(start.iso)，或去掉 seats-per-week。"))
      }
    }
  }

  private func checkNotEmpty(_ checker: inout Checker) {
    let tables = [
      ("sites", Phrase("site", "职场"), sites.count),
      ("families", Phrase("job family", "岗位类别"), families.count),
      ("stages", Phrase("stage", "成长阶段"), stages.count),
      ("causes", Phrase("cause of leaving", "离职原因"), causes.count),
      ("tiers", Phrase("tier", "职级"), tiers.count),
    ]
    for (table, noun, count) in tables where count == 0 {
      checker.report(
        Phrase("at least one \(noun) is needed", "至少要有一个\(noun)"), at: table,
        next: Phrase("Add an entry, named as you like.", "请添加一项，名称自定。"))
    }
    let contracts = 1 + ownHours.count
    let cells = sites.count * families.count * stages.count * tiers.count * contracts
    if cells > 100_000 {
      let count = Number.text(Double(cells))
      checker.report(
        Phrase("too many kinds of people", "人员种类太多"),
        found: contracts > 1
          ? Phrase(
            "\(count) of site × family × stage × tier × hours",
            "\(count) 种：职场 × 岗位类别 × 成长阶段 × 职级 × 工时")
          : Phrase(
            "\(count) of site × family × stage × tier", "\(count) 种：职场 × 岗位类别 × 成长阶段 × 职级"),
        expected: Phrase("at most 100,000", "最多 100,000"),
        next: Phrase("Join sites, families or tiers that behave alike.", "请把情况相同的职场、岗位类别或职级合并。"))
    }
  }

  private func checkStages(_ checker: inout Checker) {
    for (position, stage) in stages.enumerated() {
      let isLast = position == stages.count - 1
      if isLast, stage.value.length != nil {
        checker.report(
          Phrase("the last stage has no end", "最后一个成长阶段没有终点"), at: "stages.\(stage.key).length",
          next: Phrase("Remove its length, or add a stage after it.", "请去掉 length，或在它后面再加一个阶段。"))
      } else if !isLast, stage.value.length == nil {
        checker.report(
          Phrase("a stage that others follow needs a length", "除最后一个外，成长阶段都要写时长"),
          at: "stages.\(stage.key)",
          next: Phrase(
            "Add length: 3 months, or move the stage to the end.",
            "请补充 length: 3 months，或把这个阶段移到最后。"))
      }
      if isLast, stage.value.pass != Uncertain(.whole, path: stage.value.pass.path) {
        checker.report(
          Phrase(
            "the last stage never ends, so that nobody sits its test", "最后一个成长阶段没有终点，也就没有人参加它的考核"),
          at: "stages.\(stage.key).pass",
          next: Phrase("Remove it, or add a stage after it.", "请去掉，或在它后面再加一个阶段。"))
      }
    }
    if !stages.contains(where: \.value.takesContacts), !stages.isEmpty {
      checker.report(
        Phrase("in no stage do people take contacts", "没有一个成长阶段接线"), at: "stages",
        next: Phrase(
          "Set takes-contacts: yes in at least one stage.", "请至少给一个阶段写 takes-contacts: yes。"))
    }
  }

  /// A family changes the first stage's length and test; the last stage has neither.
  private func checkFamilies(_ checker: inout Checker) {
    guard stages.count == 1 else { return }
    for family in families {
      let given = [
        ("training", family.value.training != nil), ("pass", family.value.pass != nil),
      ]
      for (field, isGiven) in given where isGiven {
        checker.report(
          Phrase("the only stage never ends", "唯一的成长阶段没有终点"), at: "families.\(family.key).\(field)",
          next: Phrase(
            "Remove it, or add a stage after \(stages[0].key).", "请去掉，或在 \(stages[0].key) 后面再加一个阶段。"
          ))
      }
    }
  }

  private func checkCauses(_ checker: inout Checker) {
    for (name, _, meaning, _) in ownModelCauses where causes.contains(where: { $0.key == name }) {
      checker.report(
        Phrase("this cause is made by the model", "这个离职原因由模型自动产生"), at: "causes.\(name)",
        next: Phrase(
          "It counts those who \(meaning). Choose another name.", "它统计\(meaning)的人，请换一个名称。"))
    }
  }

  private func checkShares(_ checker: inout Checker) {
    func check(_ shares: [Share], at path: String) {
      let sum = shares.map(\.number).reduce(0, +)
      guard abs(sum - 100) > 1e-6 else { return }
      checker.report(
        Phrase("the shares must make 100%", "各项占比合计须为 100%"), at: path,
        found: Number.text((sum * 1e6).rounded() / 1e6) + "%",
        next: sum < 100
          ? Phrase("Raise one of them, or add what is missing.", "请调高其中一项，或补上缺的一项。")
          : Phrase("Lower one of them.", "请调低其中一项。"))
    }
    if !causes.isEmpty { check(causes.map(\.value.share), at: "causes") }
    for stage in stages where !stage.value.causes.isEmpty {
      check(stage.value.causes.map(\.value), at: "stages.\(stage.key).causes")
    }
    for group in people { check(group.value.stages.map(\.value), at: "people.\(group.key).stages") }
  }

  private func checkReviews(_ checker: inout Checker) {
    for review in reviews {
      if review.value.from == review.value.to {
        checker.report(
          Phrase("a review must lead to another tier", "评审须通向另一个职级"),
          at: "reviews.\(review.key).to",
          found: review.value.to, next: Phrase("Name the tier that people come to.", "请写评审后进入的职级。"))
      }
      if review.value.on.isEmpty, review.value.calendar == .dates {
        checker.report(
          Phrase("a review needs at least one date", "评审至少要有一个日期"), at: "reviews.\(review.key).on",
          next: Phrase("Write on: [06-30, 12-31].", "请写 on: [06-30, 12-31]。"))
      }
      // In a common year, 29 February is held on the 28th.
      let days = review.value.on.map { $0.day(in: 2023) }
      for (position, day) in days.enumerated() where days[..<position].contains(day) {
        checker.report(
          Phrase("the review is held twice on one day", "同一天有两次评审"),
          at: "reviews.\(review.key).on.\(position + 1)",
          found: review.value.on[position].text, next: Phrase("Remove it.", "请去掉。"))
      }
    }
  }

  private func checkIntake(_ checker: inout Checker) {
    for series in intake {
      let path = "intake.\(series.key)"
      let (date, until) = (series.value.date, series.value.until)
      if date < start || date >= end {
        checker.report(
          Phrase("a class must start within the forecast", "入职批次须在预测期内开始"), at: "\(path).date",
          found: date.iso,
          expected: Phrase(
            "a day from \(start.iso) to \((end + -1).iso)", "\(start.iso) 至 \((end + -1).iso) 的日期"),
          next: date < start
            ? Phrase("Count who has come before among the people.", "之前入职的，请计入 people。")
            : Phrase("Choose an earlier day, or a longer horizon.", "请提前日期，或延长 horizon。"))
      }
      if let until, until < date {
        checker.report(
          Phrase("the last class cannot start before the first", "最后一批不能早于第一批"),
          at: "\(path).until", found: until.iso,
          expected: Phrase("a day from \(date.iso) on", "不早于 \(date.iso) 的日期"))
      }
      if series.value.varies == .none, let size = series.value.size {
        do throws(Problem) {
          _ = try size.whole()
        } catch {
          checker.report(error.message, at: "\(path).size", found: size.text, next: error.next)
        }
      }
      if until != nil, series.value.every == nil {
        checker.report(
          Phrase("until is for a series of classes", "until 只用于分多批入职"), at: "\(path).until",
          next: Phrase("Add every: 1 week, or remove until.", "请补充 every: 1 week，或去掉 until。"))
      }
    }
  }

  /// Every class and every session is kept in memory.
  private func checkEvents(_ checker: inout Checker) {
    let classes = intake.reduce(0) { $0 + $1.value.count(before: end) }
    let sessions = reviews.reduce(0) { $0 + $1.value.on.count * (weeks / 52 + 2) }
    let days = moves.reduce(0) { $0 + $1.value.on.count * (weeks / 52 + 2) }
    let events = [
      ("intake", classes, Phrase("classes", "入职批次")),
      ("reviews", sessions, Phrase("dates of reviews", "评审日期")),
      ("moves", days, Phrase("dates of moves", "转岗日期")),
    ]
    for (table, count, noun) in events where count > 100_000 {
      checker.report(
        Phrase("too many \(noun)", "\(noun)太多"), at: table, found: Number.text(Double(count)),
        expected: Phrase("at most 100,000", "最多 100,000"),
        next: Phrase("Choose a shorter horizon or fewer of them.", "请缩短 horizon，或减少数量。"))
    }
  }

  private func checkCurrency(_ checker: inout Checker) {
    let paid = tiers.compactMap { tier in tier.value.pay.map { (tier.key, $0.first.currency) } }
    for (key, currency) in paid where currency != paid[0].1 {
      checker.report(
        Phrase("all pay must be in one currency", "所有薪酬须用同一种货币"), at: "tiers.\(key).pay",
        found: currency,
        expected: Phrase(verbatim: paid[0].1),
        next: Phrase("Convert it: pay of all tiers is added up.", "请换算：各职级的薪酬要加在一起。"))
    }
    let prices = prices
    for (path, currency) in prices {
      guard let expected = self.currency ?? prices.first?.currency, currency != expected else {
        continue
      }
      checker.report(
        Phrase("all money must be in one currency", "所有金额须用同一种货币"), at: path, found: currency,
        expected: Phrase(verbatim: expected))
    }
  }
}

extension Scenario {
  /// A cause that the model makes: what reports say of those it counts, and whose decision it is.
  public typealias ModelCause = (
    key: String, title: Phrase, meaning: Phrase, kind: Cause.Departure
  )

  /// The causes that the model makes, after the scenario's own.
  public static let modelCauses: [ModelCause] = [
    (
      key: "failed-test", title: Phrase("failed a test", "未通过考核"),
      meaning: Phrase("fail the test at the end of a stage", "成长阶段结束时未通过考核"),
      kind: .dismissed
    ),
    (
      key: "poached", title: Phrase("poached", "同行挖角"),
      meaning: Phrase("are taken by other employers", "同行挖角"), kind: .voluntary
    ),
    (
      key: "low-energy", title: Phrase("low energy", "能量值过低"),
      meaning: Phrase(
        "fail the test after training off the job, and have no other work to go to",
        "脱岗培训后未通过考核、又无岗可调"),
      kind: .dismissed
    ),
  ]

  /// Those of `modelCauses` that this scenario can have: nobody has low energy where none is kept.
  public var ownModelCauses: ArraySlice<ModelCause> {
    Self.modelCauses.dropLast(energy == nil ? 1 : 0)
  }

  /// The currency of all pay; nil where nobody is paid.
  public var currency: String? { tiers.compactMap { $0.value.pay?.first.currency }.first }

  /// The currency of all money; nil where there is none.
  public var anyCurrency: String? { currency ?? prices.first?.currency }

  /// The currencies of prices, each with its path.
  private var prices: [(path: String, currency: String)] {
    recruiting.currencies.map { ("recruiting.\($0.field)", $0.currency) }
      + costs.currencies.map { ("costs.\($0.field)", $0.currency) } + trainingMoney
  }
}
