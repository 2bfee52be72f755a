import Workforce

extension Future {
  /// The points of a candidate: a line for each criterion.
  ///
  /// - Parameter merit: Standing and the day's luck, mixed; standard normal.
  func points(of row: Int, merit: Double, _ ranking: CompiledScenario.Ranking, on day: Int)
    -> Double
  {
    func years(since start: Int32) -> Double { Double(day - Int(start)) / Period.year }
    var points =
      merit * figures.values[ranking.merit]
      + years(since: people.tierDay[row]) * figures.values[ranking.timeInTier]
      + years(since: people.startDay[row]) * figures.values[ranking.tenure]
    if let weight = ranking.energy, let energy = energy(of: row, on: Int32(day)) {
      points += energy / 10 * figures.values[weight]
    }
    if let weight = ranking.credits {
      points += Double(credits(of: row)) / 10 * figures.values[weight]
    }
    return points
  }
}
