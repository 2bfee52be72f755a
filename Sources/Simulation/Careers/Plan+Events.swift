extension Plan {
  /// What people compete at, numbered: reviews on their days, competitions week by week, moves on
  /// their days.
  var events: Int {
    sessions.count + weeks * careers.competitions.count + careers.moveDays.count
  }

  /// The number of a competition in a week.
  func event(ofCompetition position: Int, week: Int) -> Int {
    sessions.count + week * careers.competitions.count + position
  }

  /// The number of a day on which people move.
  func event(ofMoveDay position: Int) -> Int {
    sessions.count + weeks * careers.competitions.count + position
  }

  /// The review that an event is; nil for a move.
  func review(of event: Int) -> Int? {
    if event < sessions.count { return sessions[event].review }
    let competition = event - sessions.count
    guard competition < weeks * careers.competitions.count else { return nil }
    return careers.competitions[competition % careers.competitions.count]
  }
}
