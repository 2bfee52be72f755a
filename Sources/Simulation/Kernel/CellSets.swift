/// Several sets of cells, a bit for each cell.
struct CellSets: ~Copyable {
  private let words: Int
  private var bits: Column<UInt64>

  init(sets: Int, cells: Int) {
    words = (cells + 63) / 64
    bits = Column(repeating: 0, count: sets * words)
  }

  /// Takes the cells of other sets, of which there are as many.
  mutating func copy(_ other: borrowing CellSets) { bits.copy(other.bits, at: 0) }

  mutating func removeAll() { bits.fill(0..<bits.count, with: 0) }

  @inline(__always)
  mutating func insert(_ cell: Int, in set: Int) {
    bits[set &* words &+ cell &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: cell)
  }

  func isEmpty(_ set: Int) -> Bool {
    for word in set * words..<(set + 1) * words where bits[word] != 0 { return false }
    return true
  }

  /// Takes the lowest cell out of a set.
  @inline(__always)
  mutating func popFirst(of set: Int) -> Int? {
    for word in 0..<words {
      let remaining = bits[set &* words &+ word]
      guard remaining != 0 else { continue }
      bits[set &* words &+ word] = remaining & (remaining &- 1)
      return word &<< 6 | remaining.trailingZeroBitCount
    }
    return nil
  }
}
