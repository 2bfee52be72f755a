public import Statistics

/// What training costs and does in pairs of futures, each pair together: second minus first.
public struct TrainingSums: Sendable, Equatable {
  /// What the costs of training (courses, prizes, side roles) are together.
  public static let costs: [Measure] = [.courseCost, .prizes, .rolePay]

  /// Cost in minor units, and people qualified at the close.
  public private(set) var costAndQualified = JointSums()
  /// Cost, and promotions.
  public private(set) var costAndPromotions = JointSums()
  /// Cost, and leavers.
  public private(set) var costAndLeavers = JointSums()

  /// Adds the futures of one pair.
  mutating func add(_ second: borrowing Future, minus first: borrowing Future) {
    guard first.mechanisms.studies.offlineSeries >= 0 else { return }
    let cost = second.trainingCost - first.trainingCost
    costAndQualified.add(cost, second.total(.qualified) - first.total(.qualified))
    costAndPromotions.add(cost, second.total(.promotions) - first.total(.promotions))
    costAndLeavers.add(cost, second.total(.leavers) - first.total(.leavers))
  }

  /// Adds all pairs of another.
  mutating func merge(_ other: TrainingSums) {
    costAndQualified.merge(other.costAndQualified)
    costAndPromotions.merge(other.costAndPromotions)
    costAndLeavers.merge(other.costAndLeavers)
  }
}

extension Future {
  fileprivate func total(_ measure: Measure) -> Int64 { ledger.total(of: measure) }

  fileprivate var trainingCost: Int64 {
    TrainingSums.costs.reduce(0) { $0 + ledger.total(of: $1) }
  }
}
