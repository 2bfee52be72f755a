import PhraseTesting
import Testing
import Text

@testable import Simulation

/// The table of measures, and the lists beside it, say the same.
@Suite struct MeasureTests {
  private let all = Measure.allCases.map { ($0, $0.description) }

  @Test func namesAreWordsThatCanBeTyped() {
    #expect(Set(all.map(\.1.name)).count == all.count)
    for (_, row) in all {
      #expect(
        row.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) || $0 == "-" },
        "\(row.name)")
      #expect(!row.help.isEmpty)
    }
  }

  /// The ledger writes stocks and flows as two ranges.
  @Test func stocksComeBeforeFlows() {
    let areStocks = all.map(\.1.kind.isStock)
    #expect(areStocks == areStocks.sorted { $0 && !$1 })
  }

  /// Whatever is paid for in a week is part of the cost, once; what is paid to those who wait for
  /// an opening is in their pay.
  @Test func costIsEveryFlowOfMoney() {
    // Pay of those who wait is a part of pay.
    let paid = all.filter {
      $1.unit == .currency && $1.kind.isFlow && $0 != .cost && $0 != .waitingPay
    }.map(\.0)
    #expect(Set(paid) == Set(Measure.costs))
    #expect(Measure.costs.count == paid.count)
  }

  /// A series grows by the series of the same place.
  @Test func accrualsAreCutAsTheirStocks() {
    for (measure, row) in all {
      guard case .accrual(let stock, let times) = row.kind else { continue }
      #expect(stock.description.kind == .stock)
      #expect(stock.description.cuts.filter { $0.count < 3 }.starts(with: row.cuts), "\(measure)")
      #expect(times * stock.description.unit.ticks <= row.unit.ticks)
    }
  }

  /// Quotients are shown in tenths or in money, never as counts.
  @Test func ratiosAreNoCounts() {
    for (measure, row) in all where row.kind == .ratio {
      #expect(row.unit.ticks > 1, "\(measure)")
    }
  }

  /// In a world with every mechanism on, every measure is kept and something feeds it.
  @Test func everyMeasureIsFed() throws {
    let compiled = try sketch(EverythingTests.world)
    var fed: Set<Measure> = []
    var kept: Set<Measure> = []
    for number in 0..<6 as Range<UInt64> {
      let film = Film(compiled, future: number)
      for (index, series) in compiled.layout.series.enumerated() {
        kept.insert(series.measure)
        if (0...compiled.weeks).contains(where: { film.value(ofSeries: index, week: $0) != 0 }) {
          fed.insert(series.measure)
        }
      }
    }
    // Trainers who come from the floor are not paid for besides, nor people of HR whose hours are.
    #expect(Set(all.map(\.0)).subtracting(kept) == [.trainers, .hrStaff])
    #expect(kept.subtracting(fed).isEmpty, "nothing feeds \(kept.subtracting(fed))")
  }
}
