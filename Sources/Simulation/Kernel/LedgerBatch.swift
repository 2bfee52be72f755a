/// A few futures' ledgers side by side, on their way into an outcome.
///
/// An outcome is thousands of distributions, more than a processor's cache holds. Adding futures
/// one by one would fetch all of them for every future; a batch fetches each once for many.
struct LedgerBatch: ~Copyable {
  /// The most futures side by side, and the bytes that they may take: of a long forecast with many
  /// series there are fewer.
  private static let mostFutures = 32
  private static let mostBytes = 8_000_000
  private let capacity: Int
  private let width: Int
  /// Ledgers' columns, one future after another; those that were never used are empty.
  private var columns = InlineArray<32, Column<Int64>> { _ in Column(repeating: 0, count: 0) }
  private(set) var count = 0
  /// By future and site: the first week in which it was ready, or the week after the close.
  private(set) var readyWeeks: [[Int]] = []
  /// By future: each form of attrition of everybody, stretch by stretch; nil of nobody.
  private(set) var attrition: [[Int64?]] = []

  init(_ compiled: CompiledScenario) {
    width = compiled.recorded.last?.upperBound ?? 0
    capacity = Self.capacity(width: width)
  }

  /// Futures side by side, of which each has so many numbers.
  static func capacity(width: Int) -> Int {
    min(mostFutures, max(4, mostBytes / (8 * max(1, width))))
  }

  var isFull: Bool { count == capacity }

  mutating func removeAll() {
    readyWeeks.removeAll(keepingCapacity: true)
    attrition.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Adds one future as it was played, whose ledger goes on with other columns: nothing is copied,
  /// and nothing of the future's can be read any longer.
  mutating func append(_ future: inout Future) {
    if columns[count].count == 0 { columns[count].grow(to: width, with: 0) }
    future.ledger.exchangeColumns(with: &columns[count])
    readyWeeks.append(future.mechanisms.readiness.weeks)
    attrition.append(future.attrition)
    count += 1
  }

  /// Hands out what all futures have at some places, place by place, counted from the first.
  func forEachPlace(in places: Range<Int>, _ body: (Int, Span<Int64>) -> Void) {
    // Eight numbers are a cache line: a tile of them is turned and then read row by row.
    let tile = 8
    var turned = Column(repeating: Int64(0), count: tile * count)
    for start in stride(from: 0, to: places.count, by: tile) {
      let wide = min(tile, places.count - start)
      for future in 0..<count {
        let from = places.lowerBound + start
        for offset in 0..<wide { turned[offset * count + future] = columns[future][from + offset] }
      }
      turned.read { turned in
        for offset in 0..<wide {
          body(start + offset, turned.extracting(offset * count..<(offset + 1) * count))
        }
      }
    }
  }
}
