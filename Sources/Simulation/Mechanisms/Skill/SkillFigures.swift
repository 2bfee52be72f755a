import Randomness

/// How well people work in one future.
struct SkillFigures: ~Copyable {
  private let stages: Int
  /// By family and stage; 0 where nothing is said.
  private var satisfaction: Column<Double>
  private var resolution: Column<Double>
  /// By family and stage: what the handle time of an experienced person is multiplied by.
  private var slowness: Column<Double>
  /// By stage: share of the work that development takes.
  private(set) var timeOff: Column<Double>
  /// By stage: minor units that development costs for a person and week.
  private(set) var costPerWeek: Column<Int64>

  init(_ compiled: CompiledScenario) {
    let (families, stages) = (compiled.families.count, compiled.stages.count)
    self.stages = stages
    satisfaction = Column(repeating: 0, count: families * stages)
    resolution = Column(repeating: 0, count: families * stages)
    slowness = Column(repeating: 1, count: families * stages)
    timeOff = Column(repeating: 0, count: stages)
    costPerWeek = Column(repeating: 0, count: stages)
  }

  func satisfaction(family: Int, stage: Int) -> Double { satisfaction[family * stages + stage] }
  func resolution(family: Int, stage: Int) -> Double { resolution[family * stages + stage] }
  func slowness(family: Int, stage: Int) -> Double { slowness[family * stages + stage] }

  mutating func draw(_ compiled: CompiledScenario, _ values: borrowing Column<Double>) {
    slowness.fill(0..<slowness.count, with: 1)
    for service in compiled.demand.services {
      for (stage, factor) in service.stages.enumerated() {
        slowness[service.family * stages + stage] = factor.map { values[$0] } ?? 1
      }
    }
    for (place, number) in compiled.skill.satisfaction.enumerated() {
      satisfaction[place] = number.map { values[$0] } ?? 0
    }
    for (place, number) in compiled.skill.resolution.enumerated() {
      resolution[place] = number.map { values[$0] } ?? 0
    }
    for (stage, development) in compiled.skill.development.enumerated() {
      guard let development else { continue }
      timeOff[stage] = values[development.time]
      costPerWeek[stage] = development.cost.map { Int64(values[$0].rounded()) } ?? 0
      for place in stride(from: stage, to: slowness.count, by: stages) {
        slowness[place] *= Portable.exp(values[development.handleTime])
        satisfaction[place] = satisfaction[place].withOdds(
          times: Portable.exp(values[development.satisfaction]))
        resolution[place] = resolution[place].withOdds(
          times: Portable.exp(values[development.resolution]))
      }
    }
  }
}
