import PhraseTesting
import Randomness
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

  /// Numbers made several at a time are those made one by one, bit for bit: in the middle, in both
  /// tails, and further out than the tails' first formula reaches.
  @Test(arguments: [0, 1, 8, 13, 400]) func numbersTogetherAreThoseOneByOne(count: Int) {
    let luck = Luck(seed: 3, future: 1)
    var uniforms = (0..<400).map { luck.uniform(Purpose(51), entity: UInt64($0)) }
    let ends = [0.075, 0.925, 0.074_999, 0.925_001, 1e-11, 1e-12, 1e-15, 1 - 0x1p-53, 0.5]
    for (place, end) in ends.enumerated() { uniforms[3 + 40 * place] = end }
    uniforms[0] = 1e-13
    var normals = Self.column(uniforms)
    var waits = Self.column(uniforms)
    var tails = RowList()
    normals.toNormal(first: count, listing: &tails)
    waits.toExponential(first: count)
    #expect(tails.count == 0)
    for (row, uniform) in uniforms.enumerated() {
      let isMade = row < count
      #expect(normals[row] == (isMade ? Portable.normalQuantile(uniform) : uniform))
      #expect(waits[row] == (isMade ? Exponential.unit(uniform) : uniform))
    }
  }
}
