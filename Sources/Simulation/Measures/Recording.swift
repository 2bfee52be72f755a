/// What a question has recorded besides what is recorded always.
public struct Recording: Sendable, Hashable {
  /// A further cut of some measures.
  var cuts: [Measure: [Dimension]] = [:]
  /// The stretches over which leavers are counted by person; nil for years back from the close.
  var attrition: [Stretch]?

  /// Nothing besides.
  public init() {}

  /// A measure in a further cut; what it accrues by is cut likewise.
  public init(_ measure: Measure, by cut: [Dimension]) {
    cuts[measure] = cut
    if case .accrual(let stock, _) = measure.description.kind { cuts[stock] = cut }
  }

  /// Leavers by person over other stretches.
  public init(attrition: [Stretch]) { self.attrition = attrition }
}

extension Measure {
  /// Whether it can be told in a cut: those kept of it always, and of what is counted by site and
  /// by something else both together.
  public func isCut(by cut: [Dimension]) -> Bool {
    let cuts = description.cuts
    return cuts.contains(cut)
      || cut.count == 2 && Set(cut).count == 2 && cut.allSatisfy { cuts.contains([$0]) }
  }
}

extension CompiledScenario {
  /// Where a future's ledger has each count, and each stretch that is summed.
  var recorded: [Range<Int>] {
    let (wide, summed) = (layout.series.count, sums.series.count)
    let end = counts * wide
    return (0..<counts).map { $0 * wide..<($0 + 1) * wide }
      + sums.stretches.indices.map { end + $0 * summed..<end + ($0 + 1) * summed }
  }
}
