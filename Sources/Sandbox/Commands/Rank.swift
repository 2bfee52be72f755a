import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let rank = Command(
    "rank", .whatIf,
    [
      .word("levers", Phrase("all that HR can turn", "HR 能调的各项")),
      .word("by", Phrase("what they are ranked by", "按什么排")),
      .choice(LeverRanking.Criterion.allCases.map { .word($0.rawValue, $0.meaning) }),
      .options([.atSite, .futuresPlayed]), .dates,
    ], need: .world, ground: .futures,
    summary: Phrase(
      "Rank all levers: what a step of each does, and what it costs",
      "激励杠杆排序：每项调一档，哪项作用大、花多少钱"),
    details: Phrase(
      """
      Each lever, and each other number or switch that HR can turn, is moved by one step alone, in \
      the same futures: 1 % more pay, 1 % of a month's pay more spent on each person, a tenth of a \
      month's pay more for a bonus, 10 points of a share, a tenth more of a number, the other of yes \
      and no. The step stands beside it, and the lines below show it in full. ready is about who is \
      ready at the opening of the site, or at the end where none opens. What cannot be told from \
      nothing is marked. For each leaver avoided, or person more, the cost is that of the change \
      itself, as try has it. As many futures as the last run, at most \(LeverRanking.usualFutures); \
      futures asks for others. from DATE ranks steps that hold from a day on. help levers lists \
      what HR can change.
      """,
      """
      每项激励杠杆，以及 HR 能调的其他数值和开关，各单独调一档，都用同一组推演：薪酬涨 1%，人均花费多花月薪的 1%，奖金\
      多发月薪的一成，占比提高 10 个百分点，数量增加一成，开关则反过来。每项调了多少写在旁边；要看某一项的完整结果，输入表下面的\
      那一行。ready 看职场开业当日\
      的就绪人数，没有职场开业就看期末。看不出差异的有标注。每少流失一人（或多一人）的花费按改动本身计算，与 try 相同。\
      推演次数同上次 run，最多 \(LeverRanking.usualFutures) 次，要更多可写 futures。加 from 日期，比较从那天起调一档的作用。help levers 列出激励杠杆。
      """),
    examples: [
      "rank levers by leavers futures 20", "rank levers by ready at south futures 20",
      "rank levers by cost futures 20 from 2027-03-01",
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let criterion =
      LeverRanking.Criterion.allCases.first { call.keywords.contains($0.rawValue) } ?? .leavers
    let site = try call[Argument<Int>.site]
    let response: Response
    do throws(Problem) {
      response = try LeverRanking.response(to: criterion, at: site, in: world.scenario)
    } catch {
      throw call.refusal(error, at: call.word(Argument<Int>.site) ?? call.words.last)
    }
    let futures = try call.futures(session, most: LeverRanking.usualFutures)
    let player = call.environment.player(seed: session.seed)
    let dates = try call.dates(pausedOn: session.paused)
    let found: LeverRanking?
    do throws(Untried) {
      found = try LeverRanking(
        by: criterion, response, in: world.scenario, contents: world.root,
        during: dates, sources: world.sources, futures: futures,
        by: player)
    } catch {
      throw world.refusal(error)
    }
    guard let found else { return .stopped }
    var reply = Reply(found.document)
    reply.futures = found.futures
    reply.isInterrupted = found.isPartial
    return reply
  }
}

extension LeverRanking.Criterion {
  fileprivate var meaning: Phrase {
    switch self {
    case .leavers: Phrase("the fewest leavers first", "离职最少的在前")
    case .cost: Phrase("the least cost first", "花费最少的在前")
    case .ready: Phrase("the most people ready first", "就绪最多的在前")
    }
  }
}
