extension Future {
  /// One turn of the world, from one Monday to the next.
  ///
  /// What happens on a day inside the week counts pro rata (`WorkingWeek`); between kinds of
  /// events the order is this one.
  mutating func turn(_ week: Int) {
    countStocks(week: week)
    ledger.open(week: week)
    refreshHazards(week: week)
    mentoring.open()
    payBenefits()
    payBonuses(week: week)
    startClasses(week: week)
    meetDueDays(week: week)
    holdReviews(week: week)
    assess(before: 7 * week + 7)
    letGo(week: week)
    payMentors()
    develop()
    rate()
    answer(week: week)
    ratings.close(in: &ledger)
    ledger.foldFlows()
    costing.count(in: &ledger)
    ledger.close(week: week)
  }
}
