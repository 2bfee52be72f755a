import PhraseTesting
import Testing
import Text

@testable import Simulation

/// The searches that look at several rows at a time find what a plain loop finds.
@Suite struct ColumnTests {
  private static func column<Element>(_ values: [Element]) -> Column<Element> {
    var column = Column(repeating: values[0], count: values.count)
    for (row, value) in values.enumerated() { column[row] = value }
    return column
  }

  @Test(arguments: [0, 1, 7, 8, 9, 30, 32]) func findsDaysBefore(count: Int) {
    let days = (0..<32).map { Int32(($0 * 7) % 11) - 3 }.map { $0 == 7 ? .max : $0 }
    let column = Self.column(days)
    var rows = RowList()
    for day in Int32(0)..<8 {
      column.list(first: count, before: day, in: &rows)
      #expect((0..<rows.count).map { rows[$0] } == (0..<count).filter { days[$0] < day })
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 30, 32]) func subtractsAndFindsTheSpent(count: Int) {
    let numbers = (0..<32).map { Double(($0 * 7) % 11) / 4 }
    let amounts = (0..<32).map { Double(($0 * 5) % 13) / 4 }
    var column = Self.column(numbers)
    var rows = RowList()
    column.subtract(Self.column(amounts), first: count, listingSpent: &rows)
    #expect((0..<rows.count).map { rows[$0] } == (0..<count).filter { numbers[$0] < amounts[$0] })
    #expect((0..<count).allSatisfy { column[$0] == numbers[$0] - amounts[$0] })
  }

  @Test func growsAndCopies() {
    var column = Self.column([Int64(1), 2, 3])
    column.grow(to: 6, with: 9)
    column.copy(Self.column([Int64(7), 8]), at: 2)
    column.fill(0..<1, with: 5)
    #expect((0..<column.count).map { column[$0] } == [5, 2, 7, 8, 9, 9])
  }
}
