import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let explain = Command(
    "explain", .forecast,
    usage: Phrase(
      "gap | opening | leaving [site | family] [date]", "gap | opening | leaving [职场 | 岗位类别] [日期]"),
    arguments: 1...5,
    need: .forecast, ground: .forecast,
    summary: Phrase(
      "Say in sentences why a week is short, or why people leave", "用白话说明某周为何缺人、员工为何离开"),
    details: Phrase(
      """
      gap is about the week in which a site is shortest, or the week of a date; opening about the \
      day a site opens; leaving about everybody who leaves, or those of a site or a job family. \
      Causes are taken out one at a time in the first 200 futures of the forecast, so that what \
      each does is seen on the same people with the same luck.
      """,
      """
      gap 说明职场最缺人的那一周，或某个日期所在的一周；opening 说明职场开业当天；leaving 说明全部离职，\
      或某个职场、某个岗位类别的离职。在预测的前 200 次推演里逐一去掉一个原因，人还是同一批、运气也相同，\
      就看得出每个原因有多大作用。
      """),
    examples: [
      "run 50", "explain opening south", "explain gap north 2027-05-03", "explain leaving",
      "explain leaving south",
    ]
  ) { typing in
    guard let first = typing.earlier.first else {
      return [
        Completion("gap", Phrase("why a week is short", "某周为何缺人")),
        Completion("opening", Phrase("why a site is or is not ready", "职场为何能或不能就绪")),
        Completion("leaving", Phrase("why people leave", "员工为何离开")),
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
      throw call.refusal(
        Phrase("one future explains nothing", "只有一次推演，说明不了什么"),
        next: Phrase("Play more: more 100", "请多推演几次：more 100"))
    }
    switch call.text(0) {
    case "leaving":
      return try call.explainLeaving(
        forecast, of: try call.leftPart(in: forecast.scenario), in: world)
    case "gap", "opening":
      let (site, week) = try call.moment(in: forecast)
      return try call.explainGap(forecast, site: site, week: week, in: world)
    default:
      throw call.notUnderstood(
        call.words[0], expected: ["gap", "opening", "leaving"].verbatim.any)
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
    guard words.count == 1 else {
      throw refusal(Phrase("more words than leaving takes", "leaving 后面多了词"), at: words[1])
    }
    for dimension in [Dimension.site, .family] {
      if let index = try index(of: word, along: dimension, in: scenario) {
        return LeavingExplanation.Part(dimension, index)
      }
    }
    let names = scenario.keys(of: .site) + scenario.keys(of: .family)
    throw refusal(
      Phrase("no site or job family of that name", "没有这个职场或岗位类别"), at: word,
      expected: .oneOf(names, most: .max))
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
          let (first, last) = (scenario.start.iso, (scenario.start + (7 * scenario.weeks - 1)).iso)
          throw refusal(
            Phrase("outside the forecast", "不在预测的时间内"), at: word,
            expected: Phrase("a day from \(first) to \(last)", "\(first) 至 \(last) 之间的一天"))
        }
        week = (day - scenario.start) / 7
      } else {
        let (start, names) = (scenario.start.iso, sites.verbatim.series)
        throw refusal(
          Phrase("neither a site nor a day", "既不是职场也不是日期"), at: word,
          expected: Phrase(
            "a date such as \(start), or one of \(names)", "日期（如 \(start)），或 \(names) 之一"))
      }
    }
    guard words[0].text == "opening" else {
      let worst = GapExplanation.worst(in: forecast, site: site)
      guard let week else { return worst }
      return GapExplanation.worst(in: forecast, site: site, week: week)
    }
    let openings = forecast.readiness.filter { site == nil || $0.site == site }
    guard let opening = openings.first(where: { $0.week != forecast.compiled.weeks }) else {
      let name = site.map { sites[$0] } ?? sites[0]
      throw refusal(
        Phrase("there is no opening within the forecast", "预测时间内没有职场开业"),
        at: words.count > 1 ? words[1] : words[0],
        next: Phrase("Ask for a week: explain gap \(name)", "请改问某一周：explain gap \(name)"))
    }
    return (opening.site, opening.week)
  }
}
