public import Statistics
import Workforce

/// What is looked at in each pair of futures together: numbers that go with each other, so that the
/// outcome of each alone does not tell it.
public struct PairedSums: Sendable, Equatable {
  /// What the second costs more than the first in all, in minor units, and how many more people
  /// leave.
  public private(set) var costAndLeavers = JointSums()
  /// The elasticity of leaving to pay that the second has drawn, in billionths, and how many more
  /// people leave; no pairs where no rise of pay acts in it.
  public private(set) var elasticityAndLeavers = JointSums()
  /// The parts of that cost, each with the leavers.
  public private(set) var parts = [JointSums](
    repeating: JointSums(), count: Outlay.Part.allCases.count)
  /// Leavers by weeks lived, by the places of `turnover`.
  public private(set) var turnover: [PairedRates]
  /// What training costs and does.
  public private(set) var training = TrainingSums()

  /// No pairs yet.
  init(places: Int) { turnover = Array(repeating: PairedRates(), count: places) }

  /// A part of the cost and the leavers, in each pair.
  public subscript(part: Outlay.Part) -> JointSums { parts[part.rawValue] }

  /// Adds the futures of one pair.
  mutating func add(
    from first: borrowing Future, to second: borrowing Future, changed: Set<Outlay>,
    at places: [TurnoverPlace]
  ) {
    let leavers = second.ledger.total(of: .leavers) - first.ledger.total(of: .leavers)
    costAndLeavers.add(
      second.ledger.total(of: .cost) - first.ledger.total(of: .cost), leavers)
    if let elasticity = second.compiled.factors.standing(.pay)?.size {
      elasticityAndLeavers.add(
        Int64((1e9 * second.figures.values[elasticity]).rounded()), leavers)
    }
    let costs = CostParts(from: first, to: second, changed: changed)
    for part in Outlay.Part.allCases { parts[part.rawValue].add(costs[part], leavers) }
    for (index, place) in places.enumerated() {
      turnover[index].add(first.ledger.rate(at: place), second.ledger.rate(at: place))
    }
    training.add(second, minus: first)
  }

  /// Adds all pairs of another.
  mutating func merge(_ other: PairedSums) {
    costAndLeavers.merge(other.costAndLeavers)
    elasticityAndLeavers.merge(other.elasticityAndLeavers)
    for index in parts.indices { parts[index].merge(other.parts[index]) }
    for index in turnover.indices { turnover[index].merge(other.turnover[index]) }
    training.merge(other.training)
  }
}

/// Where leavers are divided by the weeks that people live: everywhere, in a stage or tier, or those
/// of one cause by the weeks of all.
public struct TurnoverPlace: Sendable, Hashable {
  /// By what it is cut.
  public let cut: [Dimension]
  /// Where in it.
  public let at: [Int]
  let leavers: Int
  let people: Int

  static func all(_ layout: Layout) -> [TurnoverPlace] {
    layout.series.enumerated().compactMap { index, series in
      let isCause = series.cut == [.cause]
      guard series.measure == .leavers,
        isCause || [[], [.stage], [.tier]].contains(series.cut),
        let people = layout.index(
          of: .people, cut: isCause ? [] : series.cut, at: isCause ? [] : series.at)
      else { return nil }
      return TurnoverPlace(cut: series.cut, at: series.at, leavers: index, people: people)
    }
  }
}

extension Ledger {
  /// Leavers of all weeks, and the sum of those there on each Monday.
  fileprivate func rate(at place: TurnoverPlace) -> PairedRates.Rate {
    var lived: Int64 = 0
    for week in 0..<weeks { lived += columns[week * width + place.people] }
    return PairedRates.Rate(columns[weeks * width + place.leavers], of: lived)
  }
}
