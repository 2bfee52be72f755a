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

  /// Adds by how much the futures of one pair differ.
  mutating func add(cost: Int64, qualified: Int64, promotions: Int64, leavers: Int64) {
    costAndQualified.add(cost, qualified)
    costAndPromotions.add(cost, promotions)
    costAndLeavers.add(cost, leavers)
  }

  /// Adds all pairs of another.
  mutating func merge(_ other: TrainingSums) {
    costAndQualified.merge(other.costAndQualified)
    costAndPromotions.merge(other.costAndPromotions)
    costAndLeavers.merge(other.costAndLeavers)
  }
}
