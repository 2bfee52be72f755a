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
        "a forecast starts on a Monday", at: "start", found: start.iso,
        next: "The Monday before is \(start.monday.iso).")
    }
    if Double(weeks) * Period.week != horizon.magnitude {
      checker.report(
        "a forecast lasts whole weeks", at: "horizon", found: horizon.text,
        next: "Write \(weeks) \(weeks == 1 ? "week" : "weeks").")
    }
  }

  private func checkSites(_ checker: inout Checker) {
    for site in sites {
      if let opening = site.value.opening, opening >= end {
        checker.report(
          "the site opens after the forecast has ended", at: "sites.\(site.key).opening",
          found: opening.iso, next: "Choose a day before \(end.iso), or a longer horizon.")
      }
      let first = site.value.opening ?? start
      if let rented = site.value.rented, rented > first {
        checker.report(
          "the site is in use before its desks are rented", at: "sites.\(site.key).rented",
          found: rented.iso, expected: "a day up to \(first.iso)",
          next: site.value.opening == nil
            ? "Without an opening its seats can be used from the start: add one, or remove rented."
            : "Move it to the opening or before it.")
      }
      if site.value.opening == nil, site.value.seatsPerWeek != nil {
        checker.report(
          "seats become usable week by week only where a site opens",
          at: "sites.\(site.key).seats-per-week",
          next: "Add opening: \(start.iso), or remove seats-per-week.")
      }
    }
  }

  private func checkNotEmpty(_ checker: inout Checker) {
    let tables = [
      ("sites", "site", sites.count), ("families", "job family", families.count),
      ("stages", "stage", stages.count), ("causes", "cause of leaving", causes.count),
      ("tiers", "tier", tiers.count),
    ]
    for (table, noun, count) in tables where count == 0 {
      checker.report(
        "at least one \(noun) is needed", at: table, next: "Add an entry, named as you like.")
    }
    let contracts = 1 + ownHours.count
    let cells = sites.count * families.count * stages.count * tiers.count * contracts
    if cells > 100_000 {
      checker.report(
        "too many kinds of people",
        found: "\(Number.text(Double(cells))) of site × family × stage × tier"
          + (contracts > 1 ? " × hours" : ""),
        expected: "at most 100,000", next: "Join sites, families or tiers that behave alike.")
    }
  }

  private func checkStages(_ checker: inout Checker) {
    for (position, stage) in stages.enumerated() {
      let isLast = position == stages.count - 1
      if isLast, stage.value.length != nil {
        checker.report(
          "the last stage has no end", at: "stages.\(stage.key).length",
          next: "Remove its length, or add a stage after it.")
      } else if !isLast, stage.value.length == nil {
        checker.report(
          "a stage that others follow needs a length", at: "stages.\(stage.key)",
          next: "Add length: 3 months, or move the stage to the end.")
      }
      if isLast, stage.value.pass != Uncertain(.whole, path: stage.value.pass.path) {
        checker.report(
          "the last stage never ends, so that nobody sits its test",
          at: "stages.\(stage.key).pass", next: "Remove it, or add a stage after it.")
      }
    }
    if !stages.contains(where: \.value.takesContacts), !stages.isEmpty {
      checker.report(
        "in no stage do people take contacts", at: "stages",
        next: "Set takes-contacts: yes in at least one stage.")
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
          "the only stage never ends", at: "families.\(family.key).\(field)",
          next: "Remove it, or add a stage after \(stages[0].key).")
      }
    }
  }

  private func checkCauses(_ checker: inout Checker) {
    for (name, _, meaning, _) in ownModelCauses where causes.contains(where: { $0.key == name }) {
      checker.report(
        "this cause is made by the model", at: "causes.\(name)",
        next: "It counts those who \(meaning). Choose another name.")
    }
  }

  private func checkShares(_ checker: inout Checker) {
    func check(_ shares: [Share], at path: String) {
      let sum = shares.map(\.number).reduce(0, +)
      guard abs(sum - 100) > 1e-6 else { return }
      checker.report(
        "the shares must make 100%", at: path,
        found: Number.text((sum * 1e6).rounded() / 1e6) + "%",
        next: sum < 100 ? "Raise one of them, or add what is missing." : "Lower one of them.")
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
          "a review must lead to another tier", at: "reviews.\(review.key).to",
          found: review.value.to, next: "Name the tier that people come to.")
      }
      if review.value.on.isEmpty, review.value.calendar == .dates {
        checker.report(
          "a review needs at least one date", at: "reviews.\(review.key).on",
          next: "Write on: [06-30, 12-31].")
      }
      // In a common year, 29 February is held on the 28th.
      let days = review.value.on.map { $0.day(in: 2023) }
      for (position, day) in days.enumerated() where days[..<position].contains(day) {
        checker.report(
          "the review is held twice on one day", at: "reviews.\(review.key).on.\(position + 1)",
          found: review.value.on[position].text, next: "Remove it.")
      }
    }
  }

  private func checkIntake(_ checker: inout Checker) {
    for series in intake {
      let path = "intake.\(series.key)"
      let (date, until) = (series.value.date, series.value.until)
      if date < start || date >= end {
        checker.report(
          "a class must start within the forecast", at: "\(path).date", found: date.iso,
          expected: "a day from \(start.iso) to \((end + -1).iso)",
          next: date < start
            ? "Count who has come before among the people."
            : "Choose an earlier day, or a longer horizon.")
      }
      if let until, until < date {
        checker.report(
          "the last class cannot start before the first", at: "\(path).until", found: until.iso,
          expected: "a day from \(date.iso) on")
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
          "until is for a series of classes", at: "\(path).until",
          next: "Add every: 1 week, or remove until.")
      }
    }
  }

  /// Every class and every session is kept in memory.
  private func checkEvents(_ checker: inout Checker) {
    let classes = intake.reduce(0) { $0 + $1.value.count(before: end) }
    let sessions = reviews.reduce(0) { $0 + $1.value.on.count * (weeks / 52 + 2) }
    let days = moves.reduce(0) { $0 + $1.value.on.count * (weeks / 52 + 2) }
    let events = [
      ("intake", classes, "classes"), ("reviews", sessions, "dates of reviews"),
      ("moves", days, "dates of moves"),
    ]
    for (table, count, noun) in events where count > 100_000 {
      checker.report(
        "too many \(noun)", at: table, found: Number.text(Double(count)),
        expected: "at most 100,000", next: "Choose a shorter horizon or fewer of them.")
    }
  }

  private func checkCurrency(_ checker: inout Checker) {
    let paid = tiers.compactMap { tier in tier.value.pay.map { (tier.key, $0.first.currency) } }
    for (key, currency) in paid where currency != paid[0].1 {
      checker.report(
        "all pay must be in one currency", at: "tiers.\(key).pay", found: currency,
        expected: paid[0].1, next: "Convert it: pay of all tiers is added up.")
    }
    let prices = prices
    for (path, currency) in prices {
      guard let expected = self.currency ?? prices.first?.currency, currency != expected else {
        continue
      }
      checker.report(
        "all money must be in one currency", at: path, found: currency, expected: expected)
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
      key: "failed-test", title: "failed a test", meaning: "fail the test at the end of a stage",
      kind: .dismissed
    ),
    (
      key: "poached", title: "poached", meaning: "are taken by other employers", kind: .voluntary
    ),
    (
      key: "low-energy", title: "low energy",
      meaning: "fail the test after training off the job, and have no other work to go to",
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
