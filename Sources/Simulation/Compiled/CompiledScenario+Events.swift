extension CompiledScenario {
  /// What people compete at, numbered: reviews on their days, competitions week by week, and on
  /// their days moves, exams and the filling of side roles.
  var events: Int { event(ofFilling: training.fillings.count) }

  /// The number of a competition in a week.
  func event(ofCompetition position: Int, week: Int) -> Int {
    sessions.count + week * careers.competitions.count + position
  }

  /// The number of a day on which people move.
  func event(ofMoveDay position: Int) -> Int {
    sessions.count + weeks * careers.competitions.count + position
  }

  /// The number of an exam.
  func event(ofExam position: Int) -> Int { event(ofMoveDay: careers.moveDays.count + position) }

  /// The number of a day on which a side role is filled.
  func event(ofFilling position: Int) -> Int { event(ofExam: training.exams.count + position) }
}
