/// Applicants who are in the funnel, in lines: whoever comes first is first.
///
/// A pool of rows with a list through them for each line, so that nothing is allocated once it has
/// grown.
struct Candidates: ~Copyable {
  /// An applicant.
  struct Candidate: BitwiseCopyable {
    var identity: UInt64 = 0
    /// Above the usual, in standard deviations.
    var ability = 0.0
    /// At the step before a second interview.
    var score = 0.0
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
    fileprivate var next: Int32 = -1

    fileprivate init() {}

    /// Somebody who applies on a day.
    init(
      identity: UInt64, ability: Double, post: Int32, channel: Int32, applied: Int32,
      leaves: Int32
    ) {
      (self.identity, self.ability) = (identity, ability)
      (self.post, self.channel) = (post, channel)
      (self.applied, self.leaves) = (applied, leaves)
    }
  }

  struct Ends: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
    var count: Int32 = 0
  }

  private var rows = Column<Candidate>(repeating: Candidate(), count: 0)
  private var free: Int32 = -1
  private var used: Int32 = 0
  private var lines: Column<Ends>

  init(lines count: Int) { lines = Column(repeating: Ends(), count: count) }

  mutating func removeAll() {
    (free, used) = (-1, 0)
    lines.fill(0..<lines.count, with: Ends())
  }

  /// How many are in a line.
  @inline(__always)
  func count(in line: Int) -> Int { Int(lines[line].count) }

  /// Who is first in a line; nil for nobody.
  @inline(__always)
  func first(in line: Int) -> Candidate? {
    let head = lines[line].head
    return head < 0 ? nil : rows[Int(head)]
  }

  /// Somebody joins the end of a line.
  mutating func append(_ candidate: Candidate, to line: Int) {
    var row = free
    if row >= 0 {
      free = rows[Int(row)].next
    } else {
      if Int(used) == rows.count { rows.grow(to: max(256, 2 * rows.count), with: Candidate()) }
      row = used
      used &+= 1
    }
    rows[Int(row)] = candidate
    rows[Int(row)].next = -1
    var ends = lines[line]
    if ends.tail < 0 { ends.head = row } else { rows[Int(ends.tail)].next = row }
    ends.tail = row
    ends.count &+= 1
    lines[line] = ends
  }

  /// Takes the first out of a line.
  mutating func popFirst(in line: Int) -> Candidate? {
    let head = lines[line].head
    guard head >= 0 else { return nil }
    let candidate = rows[Int(head)]
    lines[line].head = candidate.next
    if candidate.next < 0 { lines[line].tail = -1 }
    lines[line].count &-= 1
    release(head)
    return candidate
  }

  private mutating func release(_ row: Int32) {
    rows[Int(row)].next = free
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
      let candidate = rows[Int(row)]
      let next = candidate.next
      if candidate.leaves > day || isAnswered && candidate.leaves > candidate.due {
        before = row
      } else {
        gone[Int(candidate.channel)] += 1
        evenings += now - candidate.since
        if before < 0 { lines[line].head = next } else { rows[Int(before)].next = next }
        if next < 0 { lines[line].tail = before }
        lines[line].count &-= 1
        release(row)
      }
      row = next
    }
    return evenings
  }
}
