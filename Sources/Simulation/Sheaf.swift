/// A few futures' ledgers side by side, on their way into an outcome.
///
/// An outcome is thousands of distributions, more than a processor's cache holds. Adding futures
/// one by one would fetch all of them for every future; a sheaf fetches each once for many.
struct Sheaf {
  private static let capacity = 32
  /// Ledgers' columns, one future after another.
  private var columns: [Int64] = []
  private var width = 0
  private(set) var count = 0
  /// By future and site: the first week in which it was ready, or the week after the close.
  private(set) var readyWeeks: [[Int]] = []

  var isFull: Bool { count == Self.capacity }

  mutating func removeAll() {
    columns.removeAll(keepingCapacity: true)
    readyWeeks.removeAll(keepingCapacity: true)
    count = 0
  }

  mutating func append(_ future: borrowing Future) {
    width = future.ledger.columns.count
    columns += future.ledger.columns
    readyWeeks.append(future.readyWeeks)
    count += 1
  }

  /// Appends the differences `second` minus `first` of one future played twice.
  mutating func append(_ second: borrowing Future, minus first: borrowing Future) {
    width = second.ledger.columns.count
    columns += zip(second.ledger.columns, first.ledger.columns).map { $0 - $1 }
    readyWeeks.append(zip(second.readyWeeks, first.readyWeeks).map { $0 - $1 })
    count += 1
  }

  /// Hands out, for each place in the columns, the values of all futures.
  func forEachIndex(_ body: (Int, Span<Int64>) -> Void) {
    // Eight numbers are a cache line: a tile of them is turned and then read row by row.
    let tile = 8
    var turned = Array(repeating: Int64(0), count: tile * count)
    for start in stride(from: 0, to: width, by: tile) {
      let wide = min(tile, width - start)
      for future in 0..<count {
        for offset in 0..<wide {
          turned[offset * count + future] = columns[future * width + start + offset]
        }
      }
      for offset in 0..<wide {
        body(start + offset, turned.span.extracting(offset * count..<(offset + 1) * count))
      }
    }
  }
}
