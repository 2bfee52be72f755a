import Randomness
import Workforce

/// The numbers of one future: what the plan believes, drawn, and what follows from it.
struct Figures: ~Copyable {
  /// One for each of the plan's assumptions, in the engine's units.
  var values: Column<Double>
  /// What holds in each cell.
  var cells: Column<Conditions>

  init(plan: Plan) {
    values = Column(repeating: 0, count: plan.assumptions.count)
    cells = Column(repeating: Conditions(), count: plan.cells.count)
  }

  mutating func draw(_ plan: Plan, luck: Luck) {
    for (index, assumption) in plan.assumptions.enumerated() {
      values[index] = assumption.value(luck: luck)
    }
    for cell in 0..<cells.count {
      let position = plan.cells.stage(of: cell)
      let family = plan.families[plan.cells.family(of: cell)]
      let stage = plan.stages[position]
      let tier = plan.tiers[plan.cells.tier(of: cell)]
      cells[cell] = Conditions(
        hazardPerWeek: values[stage.leaving] * values[tier.leaving],
        payPerWeek: tier.pay.map { Int64(values[$0].rounded()) } ?? 0,
        pass: values[(position == 0 ? family.pass : nil) ?? stage.pass],
        stageEnd: stageEnd(position, of: family, plan),
        stage: Int32(position), tier: Int32(plan.cells.tier(of: cell)), takesContacts: stage.takesContacts)
    }
  }

  /// Tenure in days at which a stage ends; `Int32.max` for the last.
  private func stageEnd(_ position: Int, of family: Plan.Family, _ plan: Plan) -> Int32 {
    var tenure = 0.0
    for stage in 0...position {
      guard let length = (stage == 0 ? family.training : nil) ?? plan.stages[stage].length else {
        return .max
      }
      tenure += values[length]
    }
    // Stages change at midnight: a month of 30.4375 days ends with its 30th day.
    return Int32(tenure)
  }

  /// How many a limit allows out of so many people.
  func limit(_ limit: Plan.Limit, of people: Int64) -> Int64 {
    switch limit {
    case .unlimited: .max
    case .number(let number): Int64(values[number].rounded())
    case .share(let share): Int64((values[share] * Double(people)).rounded(.down))
    }
  }
}

/// What holds for everybody in a cell, in one future.
struct Conditions: BitwiseCopyable {
  var hazardPerWeek = 0.0
  /// Minor units.
  var payPerWeek: Int64 = 0
  /// Share who pass the test at the end of the stage.
  var pass = 1.0
  /// Tenure in days at which the stage ends; `Int32.max` for the last.
  var stageEnd = Int32.max
  var stage: Int32 = 0
  var tier: Int32 = 0
  var takesContacts = true
}
