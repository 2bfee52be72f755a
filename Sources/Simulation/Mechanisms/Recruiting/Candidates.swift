import Randomness

/// Applicants who are in the funnel, in lines: whoever comes first is first.
///
/// Everybody has a row for as long as they are in it, and each line is a list through rows: who goes
/// from line to line is not copied, and nothing is allocated once the rows have grown.
struct Candidates: ~Copyable {
  /// An applicant.
  struct Candidate: BitwiseCopyable {
    var identity: UInt64 = 0
    /// Above the usual, in standard deviations.
    var ability = 0.0
    /// At the step before a second interview.
    var score = 0.0
    /// Where they are drawn already: the uniform number of the score's error at the step at hand, and
    /// whether raters will be at odds.
    var error = 0.0
    var post: Int32 = 0
    var channel: Int32 = 0
    /// The day of applying, and that on which another job is taken; `Int32.max` for never. Of who
    /// has accepted, the desk's working day on which papers were sent.
    var applied: Int32 = 0
    var leaves: Int32 = .max
    /// The day of a result; of who waits for a class, of accepting.
    var due: Int32 = 0
    /// The working day, counted from the first, on which the line was joined. Of who has accepted,
    /// the desk's working day on which papers are done.
    var since: Int32 = 0
    /// Whether raters were at odds; of who has accepted, whether a class began without them because
    /// of their papers.
    var isDisputed = false
    var isDrawn = false
    var willBeDisputed = false
  }

  struct Ends: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
    var count: Int32 = 0
  }

  private var rows = Column<Candidate>(repeating: Candidate(), count: 0)
  /// By row: who is next in the line, or the next free row; −1 at the end.
  private var following = Column<Int32>(repeating: -1, count: 0)
  private var free: Int32 = -1
  private var used: Int32 = 0
  private var lines: Column<Ends>

  init(lines count: Int) { lines = Column(repeating: Ends(), count: count) }

  mutating func removeAll() {
    (free, used) = (-1, 0)
    lines.fill(0..<lines.count, with: Ends())
  }

  /// Nothing is drawn any more of what is to come.
  mutating func forgetDraws() { for row in 0..<used { rows[Int(row)].isDrawn = false } }

  /// Who is in a row.
  subscript(row: Int32) -> Candidate {
    @inline(__always) _read { yield rows[Int(row)] }
    @inline(__always) _modify { yield &rows[Int(row)] }
  }

  /// How many are in a line.
  @inline(__always)
  func count(in line: Int) -> Int { Int(lines[line].count) }

  /// The row of who is first in a line; nil for nobody.
  @inline(__always)
  func first(in line: Int) -> Int32? {
    let head = lines[line].head
    return head < 0 ? nil : head
  }

  /// The row of who comes after somebody in a line; nil for nobody.
  @inline(__always)
  func next(after row: Int32) -> Int32? {
    let next = following[Int(row)]
    return next < 0 ? nil : next
  }

  /// Somebody new joins the end of a line.
  @inline(__always)
  mutating func append(_ candidate: Candidate, to line: Int) {
    var row = free
    if row >= 0 {
      free = following[Int(row)]
    } else {
      if Int(used) == rows.count { grow() }
      row = used
      used &+= 1
    }
    rows[Int(row)] = candidate
    append(row, to: line)
  }

  @inline(never)
  private mutating func grow() {
    let more = max(256, 2 * rows.count)
    rows.grow(to: more, with: Candidate())
    following.grow(to: more, with: -1)
  }

  /// Somebody who is in no line joins the end of one.
  @inline(__always)
  mutating func append(_ row: Int32, to line: Int) {
    following[Int(row)] = -1
    let tail = lines[line].tail
    if tail < 0 { lines[line].head = row } else { following[Int(tail)] = row }
    lines[line].tail = row
    lines[line].count &+= 1
  }

  /// Everybody of a line joins the end of another, in their order.
  mutating func moveAll(of line: Int, to other: Int) {
    let moved = lines[line]
    guard moved.count > 0 else { return }
    lines[line] = Ends()
    let tail = lines[other].tail
    if tail < 0 { lines[other].head = moved.head } else { following[Int(tail)] = moved.head }
    lines[other].tail = moved.tail
    lines[other].count &+= moved.count
  }

  /// Takes the first out of a line.
  ///
  /// - Returns: the row; nil for nobody. It is kept until it is released or joins a line.
  @inline(__always)
  mutating func popFirst(in line: Int) -> Int32? {
    let head = lines[line].head
    guard head >= 0 else { return nil }
    let next = following[Int(head)]
    lines[line].head = next
    if next < 0 { lines[line].tail = -1 }
    lines[line].count &-= 1
    return head
  }

  /// Somebody who is in no line has left the funnel.
  @inline(__always)
  mutating func release(_ row: Int32) {
    following[Int(row)] = free
    free = row
  }

  /// Takes out of a line who has taken another job by a day.
  ///
  /// - Parameters:
  ///   - gone: By channel: adds who is taken out.
  ///   - now: The working day at hand.
  ///   - isAnswered: Whether the line is one of results: who hears it before taking another job is
  ///     not gone, though it is told on the next working day.
  /// - Returns: the evenings that they were in the line.
  mutating func takeGone(
    from line: Int, by day: Int32, now: Int32, isAnswered: Bool, adding gone: inout Column<Int32>
  ) -> Int32 {
    var (row, before, evenings) = (lines[line].head, Int32(-1), Int32(0))
    while row >= 0 {
      let next = following[Int(row)]
      let leaves = rows[Int(row)].leaves
      if leaves > day || isAnswered && leaves > rows[Int(row)].due {
        before = row
      } else {
        gone[Int(rows[Int(row)].channel)] += 1
        evenings += now - rows[Int(row)].since
        if before < 0 { lines[line].head = next } else { following[Int(before)] = next }
        if next < 0 { lines[line].tail = before }
        lines[line].count &-= 1
        release(row)
      }
      row = next
    }
    return evenings
  }
}

/// Applicants who are worked on together, so that their numbers are made several at a time.
///
/// Columns and not a vector: what is written to a lane and read as a whole waits for memory.
struct CandidateBatch: ~Copyable {
  private(set) var count = 0
  /// Their rows, or the days on which they apply.
  private(set) var rows = Column<Int32>(repeating: 0, count: 0)
  private(set) var identities = Column<UInt64>(repeating: 0, count: 0)
  /// Uniform numbers, and what is made of them.
  var firsts = Column<Double>(repeating: 0, count: 0)
  var seconds = Column<Double>(repeating: 0, count: 0)
  /// Random words that they are made of: turned into numbers later, as the compiler pairs two of
  /// them through the whole of a block, which takes twice as long.
  private var words = Column<UInt64>(repeating: 0, count: 0)
  /// Of those at hand who are in a tail.
  private var tails = RowList()

  /// Begins a batch of so many at most.
  @inline(__always)
  mutating func begin(atMost most: Int) {
    count = 0
    if rows.count < most { grow(to: 2 * most) }
  }

  @inline(never)
  private mutating func grow(to most: Int) {
    rows.grow(to: most, with: 0)
    identities.grow(to: most, with: 0)
    firsts.grow(to: most, with: 0)
    seconds.grow(to: most, with: 0)
    words.grow(to: 2 * most, with: 0)
  }

  @inline(__always)
  mutating func append(_ row: Int32, _ identity: UInt64) {
    rows[count] = row
    identities[count] = identity
    count &+= 1
  }

  /// Somebody who applies on a day of the week, with two random words.
  @inline(__always)
  mutating func append(on day: Int, _ identity: UInt64, _ first: UInt64, _ second: UInt64) {
    words[2 &* count] = first
    words[2 &* count &+ 1] = second
    append(Int32(truncatingIfNeeded: day), identity)
  }

  /// Makes uniform numbers of their words.
  mutating func toUniform() {
    for place in 0..<count {
      firsts[place] = Uniform.unit(words[2 &* place])
      seconds[place] = Uniform.unit(words[2 &* place &+ 1])
    }
  }

  /// Turns their first numbers into normal ones.
  mutating func firstsToNormal() { firsts.toNormal(first: count, listing: &tails) }

  /// Turns their second numbers into normal ones.
  mutating func secondsToNormal() { seconds.toNormal(first: count, listing: &tails) }
}
