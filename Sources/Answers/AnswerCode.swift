public import Schema
import Text

/// The faults of careers, plans, and of scenarios that cannot be played.
public enum AnswerCode: String, FaultCode {
  case nobody = "E410"
  case career = "E411"
  case request = "E412"
  case noPlan = "E413"
  case notKept = "E414"
  case size = "E420"
  case leaving = "E421"
  case later = "E422"

  /// What there is to know about it.
  public var page: FaultPage {
    switch self {
    case .nobody:
      FaultPage(
        Phrase("Nobody to follow", "没有可跟随的人"),
        Phrase(
          "career new follows somebody of a class, a group in post or a job family.",
          "career new 跟随某个入职批次、在岗人群或岗位类别中的一名员工。"),
        wrong: .commands(["career new nobody"]), right: .commands(["career new spring"]))
    case .career:
      FaultPage(
        Phrase("A career that cannot go this way", "职业路径走不了这一步"),
        Phrase(
          "It has begun, ended, or offers other choices: career choose lists them.",
          "已到起点或终点，或只有别的选项：career choose 可列出。"),
        wrong: .commands(["career new spring", "career back"]),
        right: .commands(["career new spring", "career step"]))
    case .request:
      FaultPage(
        Phrase("A plan that is not understood", "招聘计划的要求不成立"),
        Phrase(
          "A plan names a site, and may name the share of places, the confidence and the families.",
          "招聘计划写职场，还可写编制占比、把握和岗位类别。"),
        wrong: .commands(["plan office confidence 100%"]),
        right: .commands([
          "set sites.office.opening 2027-06-07", "plan office confidence 90%",
        ]))
    case .noPlan:
      FaultPage(
        Phrase("Nothing to plan for", "没有可求解的计划"),
        Phrase(
          "A plan leads up to the opening of a site within the forecast.", "招聘计划以预测期内的启用日为终点。"),
        wrong: .commands(["plan office"]),
        right: .commands(["set sites.office.opening 2027-06-07", "plan office"]))
    case .notKept:
      FaultPage(
        Phrase("A measure that is not counted so", "指标不能这样分列"),
        Phrase(
          "help with a measure's name says by what it is split, and whether at a site.",
          "help 加指标名，说明它可以按什么分列、是否分职场。"),
        wrong: .commands(["run 2", "table people by cause"]),
        right: .commands(["run 2", "table leavers by cause"]))
    case .size:
      FaultPage(
        Phrase("Too much to be played", "规模太大，推演不了"),
        Phrase(
          "More people, memory, money or weeks than can be counted in one run.",
          "人数、内存、金额或周数超过一次推演能算的上限。"),
        wrong: .scenario(
          "horizon: 520 weeks\nintake: {spring: {size: 20000, every: 1 week, until: 2036-01-01}}"),
        right: .scenario(
          "horizon: 520 weeks\nintake: {spring: {size: 4, every: 4 weeks, until: 2036-01-01}}"))
    case .later:
      FaultPage(
        Phrase("Dates that change in the middle", "中途改了日期"),
        Phrase(
          """
          later changes numbers. The days of reviews, moves, exams and of filling side roles are \
          those of the whole forecast.
          """,
          "later 只改数值。评审、转岗、考试、兼职岗选拔的日期，整个预测期都一样。"),
        wrong: .told(
          Phrase(
            verbatim:
              "later: {summer: {from: 2027-07-05, set: [\"reviews.spring.dates [2027-10-01]\"]}}")),
        right: .commands(["set stages.mature.leaving -20% from 2027-07-05"]))
    case .leaving:
      FaultPage(
        Phrase("Leaving driven out of range", "流失推高到范围之外"),
        Phrase(
          """
          By the middle of what is believed, effects would make more than half of some people leave \
          in one week.
          """,
          "按估计的居中值计算，各项效应会让某些人一周内流失过半。"),
        wrong: .scenario(
          """
          levers: {pay-rise: -50%}
          effects: {pay: {elasticity: 4}}
          stages: {mature: {leaving: 50%/month}}
          """),
        right: .scenario(
          """
          levers: {pay-rise: -50%}
          effects: {pay: {elasticity: 1}}
          stages: {mature: {leaving: 50%/month}}
          """))
    }
  }
}
