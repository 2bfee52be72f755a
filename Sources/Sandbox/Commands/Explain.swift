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
    .choice([
      [
        .word("gap", Phrase("why a week is short", "某周为何缺人")),
        .repeated([.optional(.at), .takes(.siteOrDate)]),
      ],
      [
        .word("opening", Phrase("why a site is or is not ready", "职场为何能或不能就绪")),
        .optional([.optional(.at), .takes(.site)]),
      ],
      [
        .word("leaving", Phrase("why people leave", "员工为何离开")),
        .optional([.optional(.at), .takes(.siteOrFamily)]),
      ],
      [.word("funnel", Phrase("what holds recruiting up", "招聘卡在哪里"))],
    ]),
    need: .forecast, ground: .forecast,
    summary: Phrase(
      "Say in sentences why a week is short, or why people leave", "用白话说明某周为何缺人、员工为何离开"),
    details: Phrase(
      """
      gap is about the week in which a site is shortest, or the week of a date; opening about the \
      day a site opens; leaving about everybody who leaves, or those of a site or a job family; \
      funnel about what holds recruiting up. \
      Causes are taken out one at a time in the first 200 futures of the forecast, so that what \
      each does is seen on the same people with the same luck.
      """,
      """
      gap 说明职场最缺人的那一周，或某个日期所在的一周；opening 说明职场开业当天；leaving 说明全部离职，\
      或某个职场、某个岗位类别的离职；funnel 说明招聘卡在哪里。在预测的前 200 次推演里逐一去掉一个原因，人还是同一批、运气也相同，\
      就看得出每个原因有多大作用。
      """),
    examples: [
      "run 50", "explain opening south", "explain gap north 2027-05-03", "explain leaving",
      "explain leaving south",
    ]
  ) { session, call throws(Refusal) in
    guard let played = session.played else { return Reply() }
    let (forecast, world) = (played.forecast, played.world)
    guard forecast.futures > 1 else {
      throw call.refusal(StateFault.oneFuture)
    }
    if call.says("funnel") {
      return Reply(
        forecast.hasFunnel ? forecast.funnelExplanation : Document { Phrase.noFunnel })
    }
    if call.says("leaving") {
      return try call.explainLeaving(forecast, of: try call[.siteOrFamily], in: world)
    }
    let (site, week) = try call.moment(in: forecast)
    return try call.explainGap(forecast, site: site, week: week, in: world)
  }
}

extension Syntax {
  /// `at`, which may stand before a site and says nothing.
  fileprivate static let at = Syntax.keyword(Keyword("at", also: ["in"], isFiller: true))
}

extension Call {
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
    let (named, when) = try whereAndWhen(.siteOrDate)
    let site = try self[.site] ?? named
    guard says("opening") else {
      let worst = GapExplanation.worst(in: forecast, site: site)
      guard case .day(let day) = when else { return worst }
      return GapExplanation.worst(
        in: forecast, site: site, week: (day - scenario.start) / 7)
    }
    let openings = forecast.readiness.filter { site == nil || $0.site == site }
    guard let opening = openings.first(where: { $0.week != forecast.compiled.weeks }) else {
      let name = scenario.sites[site ?? 0].key
      throw refusal(
        StateFault.noOpening(site: name),
        at: words.count > 1 ? words[1] : words[0])
    }
    return (opening.site, opening.week)
  }
}
