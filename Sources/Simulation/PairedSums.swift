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

  /// By the places of `openings`: a stock at a site's opening in the second less that at its other
  /// opening in the first.
  private(set) var atOpenings: [Moments]

  /// No pairs yet.
  init(places: Int, openings: Int) {
    turnover = Array(repeating: PairedRates(), count: places)
    atOpenings = Array(repeating: Moments(), count: openings)
  }

  /// A part of the cost and the leavers, in each pair.
  public subscript(part: Outlay.Part) -> JointSums { parts[part.rawValue] }

  /// Adds the futures of one pair.
  mutating func add(
    from first: Extract, to second: Extract, changed: Set<Outlay>, in places: ExtractPlaces,
    _ openings: [OpeningPlace]
  ) {
    func more(_ measure: Measure) -> Int64 {
      places.slot(of: measure).map { second[$0] - first[$0] } ?? 0
    }
    let leavers = more(.leavers)
    costAndLeavers.add(more(.cost), leavers)
    if let elasticity = second.elasticity { elasticityAndLeavers.add(elasticity, leavers) }
    let costs = CostParts(from: first.books, to: second.books, changed: changed)
    for part in Outlay.Part.allCases { parts[part.rawValue].add(costs[part], leavers) }
    for (index, place) in places.turnover.enumerated() {
      let lived = places.places.count + index
      guard let left = places.slot(place.leavers, week: places.close) else { continue }
      turnover[index].add(
        PairedRates.Rate(first[left], of: first[lived]),
        PairedRates.Rate(second[left], of: second[lived]))
    }
    for (index, place) in openings.enumerated() {
      atOpenings[index].add(second[place.second] - first[place.first])
    }
    guard places.slot(of: .offlineCourses) != nil else { return }
    training.add(
      cost: TrainingSums.costs.reduce(0) { $0 + more($1) }, qualified: more(.qualified),
      promotions: more(.promotions), leavers: leavers)
  }

  /// Adds all pairs of another.
  mutating func merge(_ other: PairedSums) {
    costAndLeavers.merge(other.costAndLeavers)
    elasticityAndLeavers.merge(other.elasticityAndLeavers)
    for index in parts.indices { parts[index].merge(other.parts[index]) }
    for index in turnover.indices { turnover[index].merge(other.turnover[index]) }
    for index in atOpenings.indices { atOpenings[index].merge(other.atOpenings[index]) }
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

  static func all(_ compiled: CompiledScenario) -> [TurnoverPlace] {
    let layout = compiled.layout
    return layout.series.enumerated().compactMap { index, series in
      let isCause = series.cut == [.cause]
      // The end of a contract is no attrition.
      if isCause, compiled.departures[series.at[0]] == .ended { return nil }
      guard series.measure == .leavers,
        isCause || [[], [.stage], [.tier]].contains(series.cut),
        let people = layout.index(
          of: .people, cut: isCause ? [] : series.cut, at: isCause ? [] : series.at)
      else { return nil }
      return TurnoverPlace(cut: series.cut, at: series.at, leavers: index, people: people)
    }
  }
}

/// A stock of a site that opens on one day in the first scenario and on another in the second: each
/// is looked at on its own opening day.
struct OpeningPlace: Sendable, Hashable {
  let series: Int
  /// The slot of each side's day.
  let first: Int
  let second: Int

  static func all(
    _ first: CompiledScenario, _ second: CompiledScenario, _ places: ExtractPlaces
  ) -> [OpeningPlace] {
    first.layout.stocks.compactMap { index in
      let series = first.layout.series[index]
      guard series.cut == [.site], let site = series.at.first,
        let before = first.placeOfOpening(site), let after = second.placeOfOpening(site),
        before != after, let old = places.slot(index, week: before),
        let new = places.slot(index, week: after)
      else { return nil }
      return OpeningPlace(series: index, first: old, second: new)
    }
  }
}

extension CompiledScenario {
  /// The place of the count of a site's opening day; nil where it is open from the start or opens
  /// after the close.
  fileprivate func placeOfOpening(_ site: Int) -> Int? {
    guard sites.indices.contains(site) else { return nil }
    return sites[site].opening.flatMap { countedDays.place(of: start + $0) }
  }
}
