import Randomness

/// A row of numbers with one owner: as fast as memory, and checked at its ends.
///
/// An array asks at every write whether somebody else holds it too. In the loops of a week that
/// question costs more than the work. A column cannot be copied, so nobody has to ask. This is
/// the one place of the module that touches a pointer.
@safe
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutableBufferPointer<Element>

  /// A column of equal elements.
  init(repeating element: Element, count: Int) {
    unsafe elements = .allocate(capacity: count)
    unsafe elements.initialize(repeating: element)
  }

  deinit { unsafe elements.deallocate() }

  /// How many elements there are.
  var count: Int { unsafe elements.count }

  /// - Precondition: `index` is in `0..<count`.
  subscript(index: Int) -> Element {
    // Lends the element: of a large one, a reader of one field would copy the whole.
    @inline(__always) _read {
      precondition(has(index), "no such row")
      yield unsafe elements[index]
    }
    @inline(__always) set {
      precondition(has(index), "no such row")
      unsafe elements[index] = newValue
    }
    // Lends it to be changed: of a large one, a change of one field would copy the whole twice.
    @inline(__always) _modify {
      precondition(has(index), "no such row")
      yield unsafe &elements[index]
    }
  }

  /// Whether there is such a row, in one comparison: a negative number is a very large one.
  @inline(__always)
  private func has(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

  /// Hands out all elements to read.
  @inline(__always)
  func read<Result>(_ body: (Span<Element>) -> Result) -> Result {
    unsafe body(elements.span)
  }

  /// Hands out all elements to write.
  @inline(__always)
  mutating func write(_ body: (inout MutableSpan<Element>) -> Void) {
    var span = unsafe elements.mutableSpan
    body(&span)
  }

  /// Makes every element in a range the same.
  mutating func fill(_ range: Range<Int>, with element: Element) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such row")
    unsafe elements[range].update(repeating: element)
  }

  /// Writes over the elements from `start` on with those of another column.
  mutating func copy(_ other: borrowing Self, at start: Int) {
    precondition(start >= 0 && start + other.count <= count, "no such row")
    _ = unsafe elements[start...].update(fromContentsOf: other.elements)
  }

  /// Makes the column longer; the new elements are equal.
  @inline(never)
  mutating func grow(to count: Int, with element: Element) {
    let longer = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
    let old = unsafe longer.moveInitialize(fromContentsOf: elements)
    unsafe longer[old...].initialize(repeating: element)
    unsafe elements.deallocate()
    unsafe elements = longer
  }
}

// MARK: - Searching a whole column

/// Rows that are tested together. The inner loops have no branch, so that the compiler tests
/// several rows with one instruction; only where a block holds a hit is it looked at row by row.
private let block = 8

extension Column where Element == Int32 {
  /// Lists the rows, of the first so many, whose day is before a day; both are 0 or later, or
  /// differ by less than 2³¹.
  func list(first count: Int, before day: Int32, in rows: inout RowList) {
    rows.removeAll(keepingRoomFor: count)
    read { days in
      precondition(count <= days.count && days.count % block == 0, "no such row")
      var start = 0
      while start < count {
        // The sign of a difference says which is less; one sign in the union is enough.
        var signs: Int32 = 0
        for offset in 0..<block { signs |= unsafe days[unchecked: start &+ offset] &- day }
        if signs < 0 {
          for row in start..<min(start &+ block, count) {
            rows.append(row, ifNegative: unsafe days[unchecked: row] &- day)
          }
        }
        start &+= block
      }
    }
  }
}

extension Column where Element == Double {
  /// Lists the rows, of the first so many, whose number is less than a share of another column's.
  func list(
    first count: Int, lessThan other: borrowing Self, times share: Double, in rows: inout RowList
  ) {
    rows.removeAll(keepingRoomFor: count)
    read { numbers in
      other.read { amounts in
        precondition(count <= numbers.count && numbers.count == amounts.count, "no such row")
        precondition(numbers.count % block == 0, "not whole blocks")
        var start = 0
        while start < count {
          var signs: UInt64 = 0
          for offset in 0..<block {
            let row = start &+ offset
            let left = unsafe numbers[unchecked: row] - amounts[unchecked: row] * share
            signs |= left.bitPattern
          }
          if signs >> 63 == 1 {
            for row in start..<min(start &+ block, count) {
              let left = unsafe numbers[unchecked: row] - amounts[unchecked: row] * share
              if left < 0 { rows.append(row) }
            }
          }
          start &+= block
        }
      }
    }
  }

  /// Takes another column's numbers from the first so many of this, and lists the rows in which
  /// less than nothing is left.
  mutating func subtract(
    _ other: borrowing Self, first count: Int, listingSpent rows: inout RowList
  ) {
    rows.removeAll(keepingRoomFor: count)
    write { numbers in
      other.read { amounts in
        precondition(count <= numbers.count && numbers.count == amounts.count, "no such row")
        precondition(numbers.count % block == 0, "not whole blocks")
        var start = 0
        while start < count {
          var signs: UInt64 = 0
          for offset in 0..<block {
            let row = start &+ offset
            let left = unsafe numbers[unchecked: row] - amounts[unchecked: row]
            unsafe numbers[unchecked: row] = left
            signs |= left.bitPattern
          }
          if signs >> 63 == 1 {
            for row in start..<min(start &+ block, count) {
              if unsafe numbers[unchecked: row] < 0 { rows.append(row) }
            }
          }
          start &+= block
        }
      }
    }
  }
}

extension Column where Element == Double {
  /// Turns uniform numbers into normal ones, several at a time: first those in the middle, then those
  /// in the tails, whose formula takes longer.
  ///
  /// - Parameter tails: Lists the latter meanwhile; empty before and after.
  mutating func toNormal(first count: Int, listing tails: inout RowList) {
    tails.removeAll(keepingRoomFor: count)
    let whole = count & ~7
    write { numbers in
      precondition(count <= numbers.count, "no such row")
      var start = 0
      while start < whole {
        var u = SIMD8<Double>()
        for lane in 0..<8 { u[lane] = unsafe numbers[unchecked: start &+ lane] }
        let x = Portable.normalQuantilesOfMiddle(u)
        for lane in 0..<8 {
          let row = start &+ lane
          let isInTail = Portable.isInTail(u[lane])
          unsafe numbers[unchecked: row] = isInTail ? u[lane] : x[lane]
          tails.append(row, ifNegative: isInTail ? -1 : 0)
        }
        start &+= 8
      }
      start = 0
      while start &+ 8 <= tails.count {
        var u = SIMD8<Double>()
        for lane in 0..<8 { u[lane] = numbers[tails[start &+ lane]] }
        let x = Portable.normalQuantilesOfTails(u)
        for lane in 0..<8 { numbers[tails[start &+ lane]] = x[lane] }
        start &+= 8
      }
      for place in start..<tails.count {
        numbers[tails[place]] = Portable.normalQuantile(numbers[tails[place]])
      }
      for row in whole..<count { numbers[row] = Portable.normalQuantile(numbers[row]) }
    }
    tails.keep(first: 0)
  }
}

extension Column where Element == Double {
  /// Turns uniform numbers into exponential ones of mean 1, several at a time.
  mutating func toExponential(first count: Int) {
    write { numbers in
      var start = 0
      while start &+ 8 <= count {
        var u = SIMD8<Double>()
        for lane in 0..<8 { u[lane] = unsafe numbers[unchecked: start &+ lane] }
        let x = Exponential.units(u)
        for lane in 0..<8 { unsafe numbers[unchecked: start &+ lane] = x[lane] }
        start &+= 8
      }
      for row in start..<max(start, count) { numbers[row] = Exponential.unit(numbers[row]) }
    }
  }
}

/// Rows that a search found, from the first to the last.
struct RowList: ~Copyable {
  private var rows = Column<Int32>(repeating: 0, count: 0)
  private(set) var count = 0

  /// Begins a search among so many rows.
  mutating func removeAll(keepingRoomFor all: Int) {
    count = 0
    if rows.count <= all { rows.grow(to: 2 * all + 1, with: 0) }
  }

  @inline(__always)
  mutating func append(_ row: Int) {
    rows[count] = Int32(truncatingIfNeeded: row)
    count &+= 1
  }

  /// Appends a row where `sign` is below 0, without a branch: hits come as they like, and a
  /// processor that guesses wrong loses more than it takes to write a row in vain.
  @inline(__always)
  mutating func append(_ row: Int, ifNegative sign: Int32) {
    rows[count] = Int32(truncatingIfNeeded: row)
    count &+= Int(UInt32(bitPattern: sign) >> 31)
  }

  @inline(__always)
  subscript(position: Int) -> Int { Int(rows[position]) }

  /// Writes a row at a place already listed.
  @inline(__always)
  mutating func keep(_ row: Int, at position: Int) {
    rows[position] = Int32(truncatingIfNeeded: row)
  }

  /// Keeps so many from the first on.
  mutating func keep(first number: Int) { count = number }
}
