import Schema
import Workforce

extension CompiledScenario {
  /// How well people work in each stage, and what their development does.
  struct Skill: Sendable {
    /// By family and stage; nil where no contacts are taken. Empty where nothing is said.
    var satisfaction: [Number?] = []
    var resolution: [Number?] = []
    /// By stage; nil where nobody is developed.
    var development: [Development?] = []

    /// Whether it is said how well people work.
    var isScored: Bool { !satisfaction.isEmpty || !resolution.isEmpty }

    /// Whether anybody is developed.
    var develops: Bool { development.contains { $0 != nil } }
  }

  /// What is spent on the people of a stage, and what it moves.
  struct Development: Sendable {
    var cost: Number?
    var time: Number
    var handleTime: Number
    var satisfaction: Number
    var resolution: Number
  }
}

extension CompiledScenario.Skill {
  init(_ scenario: Scenario, _ numbers: inout Numbers) {
    func figures(_ figure: SkillFigure) -> [CompiledScenario.Number?] {
      guard Measure.Need.figure(figure).isMet(by: scenario) else { return [] }
      return scenario.families.flatMap { family in
        scenario.stages.map { stage in
          stage.value.skill(figure, of: family.key).map { numbers.add($0) }
        }
      }
    }
    satisfaction = figures(.satisfaction)
    resolution = figures(.resolution)
    development = scenario.stages.map { stage in
      guard let plan = stage.value.development, plan.on else { return nil }
      return CompiledScenario.Development(
        cost: plan.cost.map { numbers.add($0) }, time: numbers.add(plan.time),
        handleTime: numbers.add(plan.handleTime),
        satisfaction: numbers.add(plan.satisfaction),
        resolution: numbers.add(plan.resolution))
    }
  }
}
