import Schema
public import Workforce

extension Response {
  /// When.
  public enum Moment: Sendable, Hashable {
    /// The stock at the close, or the flow of all weeks together.
    case close
    /// The day on which a site opens, once what ends and opens on it has: a Monday, or a day inside a
    /// week that is counted beside the Mondays.
    case opening
    /// The week of a day.
    case week(Day)
    /// The stock in the week of a day, or the flow of all weeks up to and with it.
    case through(Day)
  }
}

/// What `at opening` means.
extension Scenario {
  /// The site whose opening is asked for, and its day: the only one that opens in the forecast where
  /// none is named.
  func openingMeant(at site: Int?) throws(Problem) -> (site: Int, day: Day) {
    let opening = sites.indices.filter { openingCounted(of: $0) != nil }
    let meant = site ?? (opening.count == 1 ? opening.first : nil)
    guard let meant, let day = openingCounted(of: meant) else {
      let names = opening.map { sites[$0].key }
      throw QuestionFault.noOpening(isKnown: opening.isEmpty || site != nil, sites: names).problem(
        found: "opening")
    }
    return (meant, day)
  }

  /// The day on which a site opens; nil where it is outside the forecast.
  func openingCounted(of site: Int) -> Day? {
    sites[site].value.opening.flatMap { countedDays().place(of: $0) == nil ? nil : $0 }
  }
}
