public import Schema
import Text

/// The plan by which people are developed while they are in a stage (培养计划): what it costs and
/// what it moves.
public struct Development: Sendable {
  /// Whether it is carried out.
  public var on = true
  /// Spent on each person.
  public var cost: Uncertain<Pay>?
  /// Working time that each person gives to it, off the floor.
  public var time = Uncertain(WeeklyHours.none)
  /// By how much the handle time changes.
  public var handleTime = Uncertain(Change.none)
  /// By how much the odds of a satisfied customer change.
  public var satisfaction = Uncertain(Change.none)
  /// By how much the odds of a matter settled at once change.
  public var resolution = Uncertain(Change.none)
  /// By how much leaving changes.
  public var leaving = Uncertain(Change.none)

  /// How a plan is written.
  public static let schema = Record(Development()) {
    Field(
      "on", \.on, .yesNo, default: "yes", source: Phrase("what is planned is done", "有计划就执行"),
      help: Phrase(
        "Whether the plan is carried out; no leaves everything as it would be without it",
        "是否执行这个计划；no 则一切如同没有计划"))
    Field(
      "cost", \.cost, .uncertain(0...1_000_000_000),
      help: Phrase(
        "Spent on each person of the stage, such as 120 CNY/month; costs incentives",
        "本阶段的人均支出，如 120 CNY/month；计入激励费用"))
    Field(
      "time", \.time, .uncertain(0...0.9), default: "0 hours/week",
      source: Phrase("none unless hours are given", "不写即没有"),
      help: Phrase(
        "Hours that each person gives to it, of a week of 40: off working, paid as usual",
        "每人每周 40 小时中花在这上面的小时数：不出工，薪酬照发"))
    Field(
      "handle-time", \.handleTime, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much the handle time of the stage changes, such as -10%",
        "本阶段的处理时长变化多少，如 -10%"))
    Field(
      "satisfaction", \.satisfaction, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        """
        By how much the odds of a satisfied customer change: 25% makes 80% (4 to 1) 83.3% (5 to 1)
        """,
        "客户“满意比不满意”变化多少：25% 把 80%（4 比 1）变成 83.3%（5 比 1）"))
    Field(
      "resolution", \.resolution, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much the odds change that a contact settles the matter",
        "咨询“解决比未解决”变化多少"))
    Field(
      "leaving", \.leaving, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase("By how much leaving changes in the stage", "本阶段的流失率变化多少"))
  }
}

extension Scenario {
  /// What skill and development plans need of each other and of the rest.
  func checkSkill(_ checker: inout Checker) {
    for figure in SkillFigure.allCases { check(figure, &checker) }
    for stage in stages {
      guard let plan = stage.value.development else { continue }
      let path = "stages.\(stage.key).development"
      let moved: [(name: String, isMoved: Bool)] = [
        ("time", !plan.time.isKnown(as: 0)), ("handle-time", !plan.handleTime.isKnown(as: 0)),
        ("satisfaction", !plan.satisfaction.isKnown(as: 0)),
        ("resolution", !plan.resolution.isKnown(as: 0)),
      ]
      for (name, isMoved) in moved where isMoved && !stage.value.takesContacts {
        checker.report(TrainingFault.noContactsInStage, at: "\(path).\(name)")
      }
      for figure in SkillFigure.allCases where stage.value.takesContacts {
        let isMoved = moved.contains { $0.name == figure.rawValue && $0.isMoved }
        guard isMoved, families.allSatisfy({ stage.value.skill(figure, of: $0.key) == nil })
        else { continue }
        checker.report(
          TrainingFault.nothingToChange(
            figure: figure.words, field: figure.rawValue, stage: stage.key),
          at: "\(path).\(figure.rawValue)")
      }
      if let cost = plan.cost?.first.currency, let currency, cost != currency {
        checker.report(
          FrameFault.moneyInAnother, at: "\(path).cost", found: cost,
          expected: Phrase(written: currency))
      }
    }
  }

  /// Of everybody on the floor, or of nobody: a mean over some of them would be one of nothing.
  private func check(_ figure: SkillFigure, _ checker: inout Checker) {
    let given = stages.filter { !$0.value.places(of: figure).isEmpty }
    guard !given.isEmpty else { return }
    for stage in given where !stage.value.takesContacts {
      checker.report(
        TrainingFault.noContactsHere, at: "stages.\(stage.key).\(stage.value.places(of: figure)[0])"
      )
    }
    for stage in stages where stage.value.takesContacts {
      let missing = families.filter { stage.value.skill(figure, of: $0.key) == nil }
      guard let family = missing.first else { continue }
      checker.report(
        TrainingFault.figureMissing(
          figure: figure.words, field: figure.rawValue, family: family.key,
          isForAll: missing.count == families.count), at: "stages.\(stage.key)")
    }
  }
}
