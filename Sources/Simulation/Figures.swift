import Randomness
import Workforce

/// The numbers of one future: what the plan believes, drawn, and what follows from it.
struct Figures {
  /// One for each of the plan's assumptions, in the engine's units.
  var values: [Double]
  /// By cell.
  var hazardPerWeek: [Double]
  /// Tenure in days at which a stage ends, by family and stage; `Int32.max` for the last.
  var stageEnd: [Int32]
  /// Minor units per week, by cell.
  var payPerWeek: [Int64]

  init(plan: Plan) {
    values = plan.assumptions.map { _ in 0 }
    hazardPerWeek = Array(repeating: 0, count: plan.cells.count)
    stageEnd = Array(repeating: .max, count: plan.families.count * plan.stages.count)
    payPerWeek = Array(repeating: 0, count: plan.cells.count)
  }

  mutating func draw(_ plan: Plan, luck: Luck) {
    for index in values.indices { values[index] = plan.assumptions[index].value(luck: luck) }
    for cell in hazardPerWeek.indices {
      let stage = plan.stages[plan.cells.stage(of: cell)]
      let tier = plan.tiers[plan.cells.tier(of: cell)]
      hazardPerWeek[cell] = values[stage.leaving] * values[tier.leaving]
      payPerWeek[cell] = tier.pay.map { Int64(values[$0].rounded()) } ?? 0
    }
    for (index, family) in plan.families.enumerated() {
      var tenure = 0.0
      for (position, stage) in plan.stages.enumerated() {
        guard let length = (position == 0 ? family.training : nil) ?? stage.length else { break }
        tenure += values[length]
        // Stages change at midnight: a month of 30.4375 days ends with its 30th day.
        stageEnd[index * plan.stages.count + position] = Int32(tenure)
      }
    }
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
