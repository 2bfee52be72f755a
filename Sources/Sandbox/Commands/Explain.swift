import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let explain = Command(
    "explain", .forecast, usage: "gap | opening | leaving [site | family] [date]", arguments: 1...5,
    need: .forecast, ground: .forecast,
    summary: "Say in sentences why a week is short, or why people leave",
    details: """
      gap is about the week in which a site is shortest, or the week of a date; opening about the \
      day a site opens; leaving about everybody who leaves, or those of a site or a job family. \
      Causes are taken out one at a time in the first 200 futures of the forecast, so that what \
      each does is seen on the same people with the same luck.
      """,
    examples: [
      "run 50", "explain opening south", "explain gap north 2027-05-03", "explain leaving",
      "explain leaving south",
    ]
  ) { typing in
    guard let first = typing.earlier.first else {
      return [
        Completion("gap", "why a week is short"),
        Completion("opening", "why a site is or is not ready"),
        Completion("leaving", "why people leave"),
      ]
    }
    guard let scenario = typing.session.forecast?.scenario,
      first != "leaving" || typing.earlier.count == 1
    else { return [] }
    return scenario.completions(of: .site)
      + (first == "leaving" ? scenario.completions(of: .family) : [])
  } action: { session, call throws(Refusal) in
    guard let played = session.played else { return Reply() }
    let (forecast, world) = (played.forecast, played.world)
    guard forecast.futures > 1 else {
      throw call.refusal("one future explains nothing", next: "Play more: more 100")
    }
    switch call.text(0) {
    case "leaving":
      return try call.explainLeaving(
        forecast, of: try call.leftPart(in: forecast.scenario), in: world)
    case "gap", "opening":
      let (site, week) = try call.moment(in: forecast)
      return try call.explainGap(forecast, site: site, week: week, in: world)
    default:
      throw call.refusal(
        "not understood", at: call.words[0], expected: "gap, opening or leaving")
    }
  }
}

extension Call {
  /// The site or the job family that words behind `leaving` mean; nil for all.
  fileprivate func leftPart(
    in scenario: Scenario
  ) throws(Refusal) -> LeavingExplanation.Part? {
    let words = words.dropFirst().filter { !["at", "in"].contains($0.text) }
    guard let word = words.first else { return nil }
    guard words.count == 1 else { throw refusal("more words than leaving takes", at: words[1]) }
    for dimension in [Dimension.site, .family] {
      if let index = try index(of: word, along: dimension, in: scenario) {
        return LeavingExplanation.Part(dimension, index)
      }
    }
    let names = scenario.keys(of: .site) + scenario.keys(of: .family)
    throw refusal(
      "no site or job family of that name", at: word,
      expected: "one of \(names.joined(separator: ", "))")
  }

  fileprivate func explainLeaving(
    _ forecast: Forecast, of part: LeavingExplanation.Part?, in world: World
  ) throws(Refusal) -> Reply {
    let player = environment.player(seed: forecast.seed)
    let found = try world.asking { () throws(Unplayable) in
      try LeavingExplanation(forecast, of: part, by: player)
    }
    guard let found else { return .stopped }
    var reply = Reply(found.document)
    reply.isInterrupted = found.isPartial
    return reply
  }

  fileprivate func explainGap(
    _ forecast: Forecast, site: Int, week: Int, in world: World
  ) throws(Refusal) -> Reply {
    let player = environment.player(seed: forecast.seed)
    let found = try world.asking { () throws(Unplayable) in
      try GapExplanation(forecast, site: site, week: week, by: player)
    }
    guard let found else { return .stopped }
    var reply = Reply(found.document)
    reply.isInterrupted = found.isPartial
    return reply
  }

  /// The site and the week that words behind `gap` or `opening` mean.
  fileprivate func moment(in forecast: Forecast) throws(Refusal) -> (site: Int, week: Int) {
    let scenario = forecast.scenario
    let sites = scenario.keys(of: .site)
    var (site, week): (Int?, Int?) = (nil, nil)
    for word in words.dropFirst() where word.text != "at" && word.text != "in" {
      if let index = try index(of: word, along: .site, in: scenario) {
        site = index
      } else if let day = Day(word.text), words[0].text == "gap" {
        guard day >= scenario.start, day < scenario.start + 7 * scenario.weeks else {
          throw refusal(
            "outside the forecast", at: word,
            expected: "a day from \(scenario.start.iso) to "
              + (scenario.start + (7 * scenario.weeks - 1)).iso)
        }
        week = (day - scenario.start) / 7
      } else {
        throw refusal(
          "neither a site nor a day", at: word,
          expected: "a date such as \(scenario.start.iso), or one of "
            + sites.joined(separator: ", "))
      }
    }
    guard words[0].text == "opening" else {
      let worst = GapExplanation.worst(in: forecast, site: site)
      guard let week else { return worst }
      return GapExplanation.worst(in: forecast, site: site, week: week)
    }
    let openings = forecast.readiness.filter { site == nil || $0.site == site }
    guard let opening = openings.first(where: { $0.week != forecast.compiled.weeks }) else {
      throw refusal(
        "there is no opening within the forecast", at: words.count > 1 ? words[1] : words[0],
        next: "Ask for a week: explain gap \(site.map { sites[$0] } ?? sites[0])")
    }
    return (opening.site, opening.week)
  }
}
