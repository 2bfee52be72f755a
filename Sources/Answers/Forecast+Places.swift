import Questions
import Report
import Schema
import Simulation
import Statistics
import Workforce

extension Forecast {
  /// The share of the places by which people must be too many to be spoken of.
  private static let excess = 0.1

  /// What is to be said of the people of a site: those without a place, and classes that wait for
  /// trainers.
  var placeSentences: [(site: Int, text: String)] {
    crowded
      + scenario.sites.indices.compactMap { site in untaught(at: site).map { (site, $0) } }
  }

  /// Classes for which there are too few trainers on the floor.
  private func untaught(at site: Int) -> String? {
    guard let waits = closing(.awaitingTrainers, at: site), waits.mean >= 0.5,
      let weeks = NumberFormat.whole.text(waits.p50, low: waits.p10, high: waits.p90)
    else { return nil }
    return "Classes at \(scenario.sites[site].key) wait for trainers, \(weeks) weeks of the people "
      + "invited in all: trainers come from the floor, and at the open sites of the family there "
      + "are too few in \(scenario.stages.last?.key ?? "the last stage"). "
      + "table awaiting-trainers by family shows when."
  }

  private func closing(_ measure: Measure, at site: Int) -> Summary? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      summary($0, week: compiled.weeks)
    }
  }

  /// Sites with more ready people than places: they are paid, and answer nothing.
  private var crowded: [(site: Int, text: String)] {
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
          + "of \(compiled.monday(of: worst.week).words), \(over) who are ready have no place and take "
          + "no contacts. Fewer classes, or more seats, would mend that."
      )
    }
  }

  private func mean(_ measure: Measure, _ site: Int, _ week: Int) -> Double? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      outcome.distribution($0, week: week).mean
    }
  }
}
