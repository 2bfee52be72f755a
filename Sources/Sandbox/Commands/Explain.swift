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
      [.word("desk", Phrase("what helps against waiting for HR", "等 HR 办事，怎么办最管用"))],
      [
        .word("pay", Phrase("what one person is paid, before and after", "改动前后一个人拿多少")),
        .takes(.path), .optional(.takes(.value)),
      ],
    ]),
    need: .forecast, aboutScenario: "pay", ground: .forecast,
    summary: Phrase(
      "Say why a week is short, why people leave, what somebody is paid",
      "用白话说明某周为何缺人、员工为何离开、每人拿多少"),
    details: Phrase(
      """
      gap is about the week in which a site is shortest, or the week of a date; opening about the \
      day a site opens; leaving about everybody who leaves, or those of a site or a job family; \
      funnel about what holds recruiting up; desk about waiting for HR, and what helps most; pay \
      about what one person of each tier is \
      paid before and after a change, written as for try, or with and without what is there. \
      Causes are taken out one at a time in the first 200 futures of the forecast, so that what \
      each does is seen on the same people with the same luck.
      """,
      """
      gap 说明职场最缺人的那一周，或某个日期所在的一周；opening 说明职场开业当天；leaving 说明全部离职，\
      或某个职场、某个岗位类别的离职；funnel 说明招聘卡在哪里；desk 说明等 HR 办事的情况、哪种办法最管用；pay 说明各职级一个人\
      在改动前后每月拿多少，写法同 try，不写值就比较有没有现有的这一项。\
      在预测的前 200 次推演里逐一去掉一个原因，人还是同一批、运气也相同，\
      就看得出每个原因有多大作用。
      """),
    examples: [
      "run 50", "explain opening south", "explain gap north 2027-05-03", "explain leaving",
      "explain leaving south", "explain pay levers.pay-rise 5%",
    ]
  ) { session, call throws(Refusal) in
    if call.says("pay"), let present = session.world { return try call.explainPay(in: present) }
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
    if call.says("desk") { return try call.explainDesk(forecast, in: world) }
    let (site, week) = try call.moment(in: forecast)
    return try call.explainGap(forecast, site: site, week: week, in: world)
  }
}

extension Syntax {
  /// `at`, which may stand before a site and says nothing.
  fileprivate static let at = Syntax.keyword(Keyword("at", also: ["in"], isFiller: true))
}

extension Call {
  /// What one person is paid before and after a change; without a value, without and with what is
  /// there now.
  fileprivate func explainPay(in world: World) throws(Refusal) -> Reply {
    guard words.count > 2 else {
      let steps = try steps(of: words[1], in: world.root)
      let root: Node
      do throws(Problem) {
        root = try world.root.removing(steps)
      } catch {
        throw refusal(error, at: words[1])
      }
      return explained(try world.changed(to: root, at: steps, by: self), world, steps)
    }
    let (root, steps, _) = try changed(world, from: 1)
    return explained(world, try world.changed(to: root, at: steps, by: self), steps)
  }

  private func explained(_ before: World, _ after: World, _ steps: [String]) -> Reply {
    let path = steps.joined(separator: ".")
    let change = Phrase.change(of: path, before.said(at: steps), after.said(at: steps))
    var reply = Reply(.pay(before.scenario, after.scenario, change: change))
    reply.isBare = true
    return reply
  }

  fileprivate func explainDesk(_ forecast: Forecast, in world: World) throws(Refusal) -> Reply {
    guard forecast.scenario.hrInForce != nil else { return Reply(.noDesk) }
    let player = environment.player(seed: forecast.seed)
    let found = try world.asking { () throws(Unplayable) in
      try DeskExplanation(forecast, by: player)
    }
    guard let found else { return .stopped }
    var reply = Reply(found.document)
    reply.isInterrupted = found.isPartial
    return reply
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
