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
      "on", \.on, .yesNo, default: "yes", source: "what is planned is done",
      help: "Whether the plan is carried out; no leaves everything as it would be without it")
    Field(
      "cost", \.cost, .uncertain(0...1_000_000_000),
      help: "Spent on each person of the stage, such as 120 CNY/month; costs incentives")
    Field(
      "time", \.time, .uncertain(0...0.9), default: "0 hours/week",
      source: "none unless hours are given",
      help: "Hours that each person gives to it, of a week of 40: off working, paid as usual")
    Field(
      "handle-time", \.handleTime, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much the handle time of the stage changes, such as -10%")
    Field(
      "satisfaction", \.satisfaction, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much the odds of a satisfied customer change: 25% makes 80% (4 to 1) 83.3% "
        + "(5 to 1)")
    Field(
      "resolution", \.resolution, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much the odds change that a contact settles the matter")
    Field(
      "leaving", \.leaving, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much leaving changes in the stage")
  }
}

extension String {
  fileprivate static let noEffect = "no effect unless one is given"
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
        checker.report(
          "people in this stage take no contacts", at: "\(path).\(name)",
          next: "Remove it, or give it to the stage that follows.")
      }
      for figure in SkillFigure.allCases where stage.value.takesContacts {
        let isMoved = moved.contains { $0.name == figure.rawValue && $0.isMoved }
        guard isMoved, families.allSatisfy({ stage.value.skill(figure, of: $0.key) == nil })
        else { continue }
        checker.report(
          "there is no \(figure.rawValue) to change", at: "\(path).\(figure.rawValue)",
          next: "Give stages.\(stage.key).\(figure.rawValue), such as 85%.")
      }
      if let cost = plan.cost?.first.currency, let currency, cost != currency {
        checker.report(
          "all money must be in one currency", at: "\(path).cost", found: cost, expected: currency)
      }
    }
  }

  /// Of everybody on the floor, or of nobody: a mean over some of them would be one of nothing.
  private func check(_ figure: SkillFigure, _ checker: inout Checker) {
    let given = stages.filter { !$0.value.places(of: figure).isEmpty }
    guard !given.isEmpty else { return }
    for stage in given where !stage.value.takesContacts {
      checker.report(
        "people in this stage take no contacts",
        at: "stages.\(stage.key).\(stage.value.places(of: figure)[0])", next: "Remove it.")
    }
    for stage in stages where stage.value.takesContacts {
      let missing = families.filter { stage.value.skill(figure, of: $0.key) == nil }
      guard let family = missing.first else { continue }
      checker.report(
        "\(figure.rawValue) is given for some who take contacts and not for others",
        at: "stages.\(stage.key)",
        next: missing.count == families.count
          ? "Add \(figure.rawValue): 85%."
          : "Add \(figure.rawValue): 85%, or families.\(family.key).\(figure.rawValue).")
    }
  }
}
