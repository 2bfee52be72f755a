public import Schema
import Text

/// The faults of questions about measures, places, days and settings.
public enum QuestionCode: String, FaultCode {
  case notCounted = "E402"
  case place = "E403"
  case outside = "E404"
  case number = "E405"
  case ends = "E406"
  case steps = "E407"

  /// What there is to know about it.
  public var page: FaultPage {
    switch self {
    case .notCounted:
      FaultPage(
        Phrase("A measure that this scenario does not count", "这个情景不统计的指标"),
        Phrase(
          "It needs a part of the scenario that is not there; the problem says which.",
          "它需要情景里还没有的内容；提示会说明是哪一项。"),
        wrong: .commands(["goal occupancy 80% by stages.mature.leaving"]),
        right: .commands(["run 20", "goal leavers 10 by stages.mature.leaving"]))
    case .place:
      FaultPage(
        Phrase("Not counted there, or no opening", "该处不统计，或没有开业日"),
        Phrase(
          "What is counted for the whole scenario has no site; an opening lies within the forecast.",
          "整个情景才统计的指标不分职场；开业日须在预测期内。"),
        wrong: .commands(["goal ready at office at opening 5 by stages.mature.leaving"]),
        right: .commands(["run 20", "goal ready at office at end 28 by stages.mature.leaving"]))
    case .outside:
      FaultPage(
        Phrase("A day outside the forecast", "日期不在预测期内"),
        Phrase("A forecast tells of its own weeks only.", "预测只包含自己的那些周。"),
        wrong: .commands(["goal people at 2031-01-06 30 by stages.mature.leaving"]),
        right: .commands(["run 20", "goal people at 2027-06-07 29 by stages.mature.leaving"]))
    case .number:
      FaultPage(
        Phrase("No number to be turned", "没有可调整的数值"),
        Phrase(
          "A goal is sought by turning one number that is written in the scenario.",
          "求解是调整情景中写了的一个数值。"),
        wrong: .commands([
          "set reviews.to-senior.slots all", "goal leavers 10 by reviews.to-senior.slots",
        ]),
        right: .commands([
          "set reviews.to-senior.slots 2", "run 20", "goal promotions 1 by reviews.to-senior.slots",
        ]))
    case .ends:
      FaultPage(
        Phrase("Ends between which nothing lies", "两端之间没有值"),
        Phrase(
          "from and to are two different settings, in the unit of the present value.",
          "from 和 to 是两个不同的值，单位与当前值相同。"),
        wrong: .commands(["goal leavers 10 by people.agents.count from 20 to 20"]),
        right: .commands(["run 20", "goal leavers 10 by people.agents.count from 20 to 60"]))
    case .steps:
      FaultPage(
        Phrase("Steps that cannot be gone", "走不通的步长"),
        Phrase(
          "A sweep goes upwards from one setting to another, at most 50 settings in all.",
          "逐档试算从小到大，一档一档地试，合计至多 50 个取值。"),
        wrong: .commands(["sweep people.agents.count from 20 to 30 step 0"]),
        right: .commands(["sweep people.agents.count from 20 to 30 step 5 futures 20"]))
    }
  }
}
