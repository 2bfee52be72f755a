import Synchronization

/// The entries of a table, each computed when it is first asked for, and shared by all threads.
///
/// They lie in slices, rows and columns. What is asked for is a patch: four neighbours of a row, in
/// a slice and in the next, to be joined. An atomic bit says that all of a patch is there. Whoever
/// finds it missing computes what is not there yet, without holding a lock, since an entry is a
/// function of its place; it is written once, under a lock, and then stays as it is. So reading
/// writes to nothing that threads share, and memory is taken only where entries are.
///
/// This is the one place of the module that touches a pointer.
@safe
final class EntriesOnDemand: @unchecked Sendable {
  /// The shares waiting, abandoned, answered in time and abandoned in time.
  ///
  /// Without abandonment the second is the share blocked in Erlang B, and the others are not used.
  /// Single precision is far inside the error bound.
  typealias Entry = SIMD4<Float>

  private let slices: Int
  private let rows: Int
  private let columns: Int
  /// From an entry to the same one of the next slice; 0 with one slice only.
  private let toNext: Int
  private let entries: UnsafeMutablePointer<Entry>
  /// The bits of a row take so many words.
  private let words: Int
  /// By slice, row and column: whether the entry is there.
  private let known: UnsafeMutablePointer<Atomic<UInt64>>
  /// By slice, row and column: whether the patch from here on is there.
  private let ready: UnsafeMutablePointer<Atomic<UInt64>>
  private let writing = Mutex(())
  private let make: Make

  /// Computes the entry of a slice, a row and a column; always the same.
  typealias Make = @Sendable (_ slice: Int, _ row: Int, _ column: Int) -> Entry

  /// No entry yet; there are 4 columns or more.
  init(slices: Int, rows: Int, columns: Int, make: @escaping Make) {
    precondition(slices > 0 && rows > 0 && columns >= 4)
    (self.slices, self.rows, self.columns, self.make) = (slices, rows, columns, make)
    toNext = slices > 1 ? rows * columns : 0
    words = (columns - 1) / UInt64.bitWidth + 1
    unsafe entries = .allocate(capacity: slices * rows * columns)
    unsafe known = Self.bits(slices * rows * words)
    unsafe ready = Self.bits(slices * rows * words)
  }

  private static func bits(_ words: Int) -> UnsafeMutablePointer<Atomic<UInt64>> {
    let bits = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: words)
    for word in 0..<words { unsafe (bits + word).initialize(to: Atomic(0)) }
    return unsafe bits
  }

  deinit {
    // The bits are plain numbers: there is nothing to undo in them.
    unsafe known.deallocate()
    unsafe ready.deallocate()
    unsafe entries.deallocate()
  }

  /// Four neighbours of a row joined with the weights of a place, in a slice and in the next; twice
  /// the same where there is one slice only.
  @inline(__always)
  func joined(slice: Int, row: Int, at place: LoadGrid.Place) -> (Entry, Entry) {
    let column = place.first
    precondition(
      slice >= 0 && slice < max(1, slices &- 1) && row >= 0 && row < rows
        && column >= 0 && column <= columns &- 4, "no such entry")
    let rowInAll = slice &* rows &+ row
    let word = unsafe ready[rowInAll &* words &+ column &>> 6].load(ordering: .acquiring)
    if word &>> UInt64(column & 63) & 1 == 0 { fill(slice, row, column) }
    let first = unsafe entries + (rowInAll &* columns &+ column)
    return unsafe (Self.joined(first, place.weights), Self.joined(first + toNext, place.weights))
  }

  @inline(__always)
  private static func joined(
    _ four: UnsafeMutablePointer<Entry>, _ weights: (Float, Float, Float, Float)
  ) -> Entry {
    unsafe four[0] * weights.0 + four[1] * weights.1 + four[2] * weights.2 + four[3] * weights.3
  }

  @inline(never)
  private func fill(_ slice: Int, _ row: Int, _ first: Int) {
    for slice in slice..<min(slice + 2, slices) {
      for column in first..<first + 4 {
        let (word, bit) = place(slice, row, column)
        guard unsafe known[word].load(ordering: .acquiring) & bit == 0 else { continue }
        let entry = make(slice, row, column)
        writing.withLock { _ in
          guard unsafe known[word].load(ordering: .relaxed) & bit == 0 else { return }
          unsafe (entries + ((slice * rows + row) * columns + column)).initialize(to: entry)
          unsafe known[word].bitwiseOr(bit, ordering: .releasing)
        }
      }
    }
    let (word, bit) = place(slice, row, first)
    unsafe ready[word].bitwiseOr(bit, ordering: .releasing)
  }

  /// The word and the bit in it of an entry.
  private func place(_ slice: Int, _ row: Int, _ column: Int) -> (word: Int, bit: UInt64) {
    ((slice * rows + row) * words + column / 64, 1 << UInt64(column % 64))
  }
}
