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
    paySideRoles()
    holdCompetitions(week: week)
    openTeaching()
    placeOrders(week: week)
    startClasses(week: week)
    startOrders(week: week)
    befall(week: week)
    payMentors()
    takeTrainers()
    takeTimeOff()
    develop()
    rate()
    answer(week: week)
    ratings.close(in: &ledger)
    ledger.foldFlows()
    costing.count(in: &ledger)
    ledger.close(week: week)
  }

  /// What a week does to each person by their own luck; copies of a person live by it alone.
  mutating func befall(week: Int) {
    moveSideways(week: week)
    meetDueDays(week: week)
    holdExams(week: week)
    postCredits(week: week)
    fillSideRoles(week: week)
    holdReviews(week: week)
    countPosts()
    assess(before: 7 * week + 7)
    letGo(week: week)
  }
}
