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
    scenario.checkEmployment(&checker)
    scenario.checkFunnel(&checker)
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
    scenario.checkDesk(&checker)
    scenario.checkLoans(&checker)
  }

  private var end: Day { start + 7 * weeks }

  private func checkTime(_ checker: inout Checker) {
    if start.weekday != 0 {
      checker.report(FrameFault.notAMonday(monday: start.monday.iso), at: "start", found: start.iso)
    }
    if Double(weeks) * Period.week != horizon.magnitude {
      let whole = "\(weeks) \(weeks == 1 ? "week" : "weeks")"
      checker.report(FrameFault.partOfAWeek(whole: whole), at: "horizon", found: horizon.text)
    }
  }

  private func checkSites(_ checker: inout Checker) {
    for site in sites {
      if let opening = site.value.opening, opening >= end {
        checker.report(
          FrameFault.opensAfterEnd(end: end.iso), at: "sites.\(site.key).opening",
          found: opening.iso)
      }
      let first = site.value.opening ?? start
      if let rented = site.value.rented, rented > first {
        checker.report(
          FrameFault.notYetRented(first: first.iso, opens: site.value.opening != nil),
          at: "sites.\(site.key).rented", found: rented.iso)
      }
      if site.value.opening == nil, site.value.seatsPerWeek != nil {
        checker.report(
          FrameFault.neverOpens(start: start.iso), at: "sites.\(site.key).seats-per-week")
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
      checker.report(FrameFault.noEntry(noun: noun), at: table)
    }
    let contracts = 1 + ownHours.count + termedIntake.count
    let cells = sites.count * families.count * stages.count * tiers.count * contracts
    if cells > 100_000 {
      let count = Number.text(Double(cells))
      checker.report(FrameFault.tooManyKinds(count: count, hasHours: contracts > 1))
    }
  }

  private func checkStages(_ checker: inout Checker) {
    for (position, stage) in stages.enumerated() {
      let isLast = position == stages.count - 1
      if isLast, stage.value.length != nil {
        checker.report(FrameFault.lastStageEnds, at: "stages.\(stage.key).length")
      } else if !isLast, stage.value.length == nil {
        checker.report(FrameFault.stageWithoutLength, at: "stages.\(stage.key)")
      }
      if isLast, stage.value.pass != Uncertain(.whole, path: stage.value.pass.path) {
        checker.report(FrameFault.testOfLastStage, at: "stages.\(stage.key).pass")
      }
    }
    if !stages.contains(where: \.value.takesContacts), !stages.isEmpty {
      checker.report(FrameFault.nobodyTakesContacts, at: "stages")
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
          FrameFault.onlyStage(stage: stages[0].key), at: "families.\(family.key).\(field)")
      }
    }
  }

  private func checkCauses(_ checker: inout Checker) {
    for made in ownModelCauses {
      let taken = [Phrase(written: made.key), made.title]
      for cause in causes {
        let path = "causes.\(cause.key)"
        if Naming.isOne(Phrase(written: cause.key), of: taken) {
          checker.report(FrameFault.causeOfModel(meaning: made.meaning), at: path)
        } else if let title = cause.value.title, Naming.isOne(title, of: taken) {
          checker.report(
            FrameFault.causeOfModel(meaning: made.meaning), at: path + ".title", found: title)
        }
      }
    }
  }

  private func checkShares(_ checker: inout Checker) {
    func check(_ shares: [Share], at path: String) {
      let sum = shares.map(\.number).reduce(0, +)
      guard abs(sum - 100) > 1e-6 else { return }
      checker.report(
        FrameFault.shares(isBelow: sum < 100), at: path,
        found: Number.text((sum * 1e6).rounded() / 1e6) + "%")
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
          CareerFault.reviewToItself, at: "reviews.\(review.key).to", found: review.value.to)
      }
      if review.value.on.isEmpty, review.value.calendar == .dates {
        checker.report(CareerFault.reviewWithoutDate, at: "reviews.\(review.key).on")
      }
      // In a common year, 29 February is held on the 28th.
      let days = review.value.on.map { $0.day(in: 2023) }
      for (position, day) in days.enumerated() where days[..<position].contains(day) {
        checker.report(
          CareerFault.reviewTwice, at: "reviews.\(review.key).on.\(position + 1)",
          found: review.value.on[position].text)
      }
    }
  }

  private func checkIntake(_ checker: inout Checker) {
    for series in intake {
      let path = "intake.\(series.key)"
      let (date, until) = (series.value.date, series.value.until)
      if date < start || date >= end {
        checker.report(
          HiringFault.classOutside(start: start.iso, end: (end + -1).iso, isBefore: date < start),
          at: "\(path).date", found: date.iso)
      }
      if let until, until < date {
        checker.report(
          HiringFault.lastBeforeFirst(first: date.iso), at: "\(path).until", found: until.iso)
      }
      if series.value.varies == .none, let size = series.value.size {
        do throws(Problem) {
          _ = try size.whole()
        } catch {
          checker.report(error, at: "\(path).size", found: size.text)
        }
      }
      if until != nil, series.value.every == nil {
        checker.report(HiringFault.untilWithoutEvery, at: "\(path).until")
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
        FrameFault.tooManyEvents(noun: noun), at: table, found: Number.text(Double(count)))
    }
  }

  private func checkCurrency(_ checker: inout Checker) {
    let paid = tiers.compactMap { tier in tier.value.pay.map { (tier.key, $0.first.currency) } }
    for (key, currency) in paid where currency != paid[0].1 {
      checker.report(
        FrameFault.payInAnother, at: "tiers.\(key).pay", found: currency,
        expected: Phrase(written: paid[0].1))
    }
    let prices = prices
    for (path, currency) in prices {
      guard let expected = self.currency ?? prices.first?.currency, currency != expected else {
        continue
      }
      checker.report(
        FrameFault.moneyInAnother, at: path, found: currency, expected: Phrase(written: expected))
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
    (
      key: "not-confirmed", title: Phrase("not confirmed after probation", "试用期未转正"),
      meaning: Phrase("are not kept at the end of probation", "试用期满未转正"), kind: .dismissed
    ),
    (
      key: "term-ended", title: Phrase("the term ended", "合同到期未续"),
      meaning: Phrase("come to the end of their contract's term", "合同到期未续签"), kind: .ended
    ),
  ]

  /// Those of `modelCauses` that this scenario can have, with where each stands among all.
  public var ownModelCauses: [ModelCause] {
    zip(Self.modelCauses, [true, true, energy != nil, hasProbation, !termedIntake.isEmpty])
      .filter(\.1).map(\.0)
  }

  private var hasProbation: Bool { employment?.probation != nil }

  /// The currency of all pay; nil where nobody is paid.
  public var currency: String? { tiers.compactMap { $0.value.pay?.first.currency }.first }

  /// The currency of all money; nil where there is none.
  public var anyCurrency: String? { currency ?? prices.first?.currency }

  /// The currencies of prices, each with its path.
  private var prices: [(path: String, currency: String)] {
    recruiting.currencies.map { ("recruiting.\($0.field)", $0.currency) }
      + costs.currencies.map { ("costs.\($0.field)", $0.currency) } + trainingMoney
      + (hr?.pay.map { [("hr.pay", $0.currency)] } ?? [])
      + (onboarding?.written ?? []).compactMap { name, part in
        part.cost.map { ("onboarding.\(name).cost", $0.currency) }
      }
  }
}
