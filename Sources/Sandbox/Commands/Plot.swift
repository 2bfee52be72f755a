import Answers
import Questions
import Report
import Simulation
import Text

extension Command {
  static let plot = Command(
    "plot", .forecast,
    [.optional(.selection), .options([.atSite, .byDimension])],
    need: .forecast, ground: .forecast,
    summary: Phrase("Draw a measure of the forecast over time", "画出一个指标随时间的走势"),
    details: Phrase(
      """
      The line is the middle of the futures; 8 of 10 futures run inside the band. Without a \
      measure, people. attrition is turnover month by month, at a year's rate, and of each month's \
      newcomers the share gone within 90 days. What the run has not recorded is played again with \
      the same seed.
      """,
      """
      线是各次推演的中位数，八成推演落在带内。不写指标时看 people。attrition 逐月画出折成年率的流失率，\
      以及每月入职者在 90 天内离开的比例。run 没有记录的，用同一随机种子重新推演。
      """),
    examples: ["run 50", "plot", "plot people by stage", "plot attrition"]
  ) { session, call throws(Refusal) in
    guard let played = session.played else { return Reply() }
    let (forecast, world) = (played.forecast, played.world)
    let player = call.environment.player(seed: forecast.seed)
    if let request = try call.attrition(every: .calendar(.month)) {
      let found = try world.asking { () throws(Unplayable) in
        try AttritionTable(request, of: forecast, by: player)
      }
      return .played(found.plot, futures: found.futures, isPartial: found.isPartial)
    }
    let selection = try call.selection(of: forecast)
    let timeline = try world.asking { () throws(Unplayable) in
      try selection.timeline(of: forecast, step: .weeks(1), by: player)
    }
    return .played(
      selection.plot(of: forecast, timeline), futures: timeline.futures,
      isPartial: timeline.isPartial)
  }
}
