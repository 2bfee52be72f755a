import Questions
import Report
import Schema
import Simulation
import Statistics
import Workforce

extension Forecast {
  /// Where the scenario's own classes need more than there is for them.
  var timetableSentences: [String] {
    scenario.timetableExcesses.map { excess in
      let more = excess.weeks - 1
      let others = more > 0 ? "; so it is in \(more.words) more week\(more == 1 ? "" : "s")" : ""
      return "The timetable of \(scenario.sites[excess.site].key) is beyond its limits: in the "
        + "week of \(excess.monday.words) it needs \(excess.needed.words) \(excess.limit.words), "
        + "and recruiting.\(excess.limit.field) is \(excess.allowed.words)\(others). It was "
        + "played as if there were enough."
    }
  }

  /// The share of the places by which people must be too many to be spoken of.
  private static let excess = 0.1

  /// Sites with more ready people than places: they are paid, and answer nothing.
  var placeSentences: [(site: Int, text: String)] {
    scenario.sites.indices.compactMap { site in
      let weeks = (0..<compiled.weeks).compactMap {
        week -> (week: Int, over: Double, of: Double)? in
        guard let ready = mean(.ready, site, week), let seated = mean(.seated, site, week),
          seated > 0
        else { return nil }
        return (week, ready - seated, seated)
      }
      guard let worst = weeks.max(by: { $0.over < $1.over }), worst.over > Self.excess * worst.of,
        let over = NumberFormat.whole.text(worst.over.rounded()),
        let places = NumberFormat.whole.text(worst.of.rounded())
      else { return nil }
      return (
        site,
        "\(scenario.sites[site].key) has \(places) places and more people than that: in the week "
          + "of \(compiled.monday(of: worst.week).words), \(over) who are ready have no place and take no "
          + "contacts. Fewer classes, or more seats, would mend that."
      )
    }
  }

  private func mean(_ measure: Measure, _ site: Int, _ week: Int) -> Double? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      outcome.distribution($0, week: week).mean
    }
  }
}
