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

  /// What is to be said of the people of a site: those without a desk, desks that are missing, and
  /// classes that wait for trainers.
  var placeSentences: [(site: Int, text: String)] {
    scenario.sites.indices.flatMap { site in
      [missingDesks(at: site), idlePeople(at: site), untaught(at: site)].compactMap { $0 }
        .map { (site, $0) }
    }
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

  /// The week in which most desks are missing, if any are.
  private func missingDesks(at site: Int) -> String? {
    let weeks = (0..<compiled.weeks).compactMap { week in
      mean(.desksShort, site, week).map { (week: week, missing: $0) }
    }
    guard let worst = weeks.max(by: { $0.missing < $1.missing }), worst.missing > 0,
      let place = compiled.busiestHalfHour(at: site, week: worst.week, seed: seed),
      let people = summary(.busiest, site, worst.week),
      let desks = summary(.desksNeeded, site, worst.week),
      let seats = summary(.seats, site, worst.week)
    else { return nil }
    return "\(scenario.sites[site].key) has too few desks: in the week of "
      + "\(compiled.monday(of: worst.week).words), \(place.words) needs \(people.words()) people on the "
      + "floor and \(desks.words()) desks, and \(seats.words()) are open. More people do not help."
  }

  private func summary(_ measure: Measure, _ site: Int, _ week: Int) -> Summary? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      summary($0, week: week)
    }
  }

  private func idlePeople(at site: Int) -> String? {
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
    let key = scenario.sites[site].key
    let day = compiled.monday(of: worst.week).words
    guard scenario.contactsCome(to: key) else {
      return "\(key) has \(places) places and more people than that: in the week of \(day), "
        + "\(over) who are ready have no place and take no contacts. Fewer classes, or more seats, "
        + "would mend that."
    }
    return "\(key) has desks for the hours of \(places) people and more are ready: in the week of "
      + "\(day), \(over) find none in the half-hours that need them. Fewer classes, or more seats, "
      + "would mend that."
  }

  private func mean(_ measure: Measure, _ site: Int, _ week: Int) -> Double? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      outcome.distribution($0, week: week).mean
    }
  }
}
