import Workforce

extension CompiledScenario {
  /// What the people of a forecast live in from its start to its end; what holds later has the same.
  private var frame: [[Int]] {
    [
      [weeks, cells.sites, cells.families, cells.stages, cells.tiers, cells.contracts, causes],
      stages.map { $0.takesContacts ? 1 : 0 }, sites.map { $0.opening ?? 0 },
      reviews.flatMap { [$0.from, $0.to] }, sessions.flatMap { [$0.day, $0.review] },
      [careers.competitions.count, careers.moves.count], careers.moveDays.days,
      training.exams.days, training.fillings.days, loans.days,
      [training.courses.count, training.roles.count],
      hiring.entries.flatMap { [$0.site, $0.family] },
      [demand.channels.count, demand.services.count, demand.halls.count],
      [funnel.steps.count, funnel.channels.count, funnel.markets.count, funnel.posts.count],
      [energy == nil ? 0 : 1, coupling.isKept ? 1 : 0, desk == nil ? 0 : 1, slates == nil ? 0 : 1],
      layout.series.map(\.measure.rawValue), [attrition.count],
    ]
  }

  /// The first week from which on something holds that cannot change in the middle of a forecast;
  /// nil where there is none.
  public var unlikeFrom: Int? {
    successors.first { $0.frame != frame }?.inForce.lowerBound
  }

  /// The place of a number among those of another scenario: the one of the same path.
  func place(of number: Number, in other: CompiledScenario) -> Number {
    let path = assumptions[number].path
    return other.assumptions.firstIndex { $0.path == path } ?? number
  }
}

extension Future {
  /// The week begins from which on something else holds, if it does.
  @inline(__always)
  mutating func meetSuccessor(week: Int) {
    if next < successors.count, successors[next].inForce.lowerBound <= week { succeed(week: week) }
  }

  /// From the Monday of a week on another scenario holds. Who is here stays who they are, with what
  /// was begun; all that follows from numbers is worked out anew.
  private mutating func succeed(week: Int) {
    settleAccounts(week: week)
    bookTimetables(times: -1)
    let before = compiled
    let payBefore = (0..<cells.count).map { figures.cells[$0].payPerWeek }
    goOn()
    figures.beginWork(week: week)
    mechanisms.goOn(from: before, to: compiled, figures, luck: luck, week: week, rows: people.count)
    bookTimetables(times: 1)
    ledger.reprice((0..<cells.count).map { figures.cells[$0].payPerWeek - payBefore[$0] })
    keepCircumstances(compiled.factors.flags)
    figures.press(mechanisms.service.carryover.pressures)
    _ = refreshGoodwill(week: week)
    _ = figures.refresh(week: week, isNew: true)
    giveHazards()
    for row in 0..<people.count {
      mechanisms.learned.count(mechanisms.files.passed[row], 1, in: Int(people.cell[row]))
      reschedule(row)
    }
  }
}
