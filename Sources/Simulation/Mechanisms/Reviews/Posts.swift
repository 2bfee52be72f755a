/// Who waits for a post in one future.
struct Posts: ~Copyable {
  /// By cell: people who passed and got no post.
  var blocked: Column<Int64>
  /// By tier: people who wait for a post in it.
  var waiting: Column<Int64>
  /// The tier in which each person waits for a post; −1 for none.
  var waitsFor: PersonColumn<Int16>
  /// By tier: the series of posts that stay empty.
  let emptySeries: [Int]

  init(_ compiled: CompiledScenario) {
    blocked = Column(repeating: 0, count: compiled.cells.count)
    waiting = Column(repeating: 0, count: compiled.cells.tiers)
    waitsFor = PersonColumn(repeating: -1, isKept: compiled.careers.countsPosts)
    emptySeries = compiled.layout.row(of: .empty, by: .tier)
  }

  @inline(__always)
  mutating func open(_ row: Int) { waitsFor.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { waitsFor.copy(row, to: place) }

  mutating func goOn(isKept: Bool, rows: Int) { waitsFor.goOn(isKept: isKept, rows: rows) }

  mutating func removeAll() {
    blocked.fill(0..<blocked.count, with: 0)
    waiting.fill(0..<waiting.count, with: 0)
  }
}

extension Future {
  /// Counts the week's people without a post and posts without people, once its reviews are held.
  ///
  /// A person is blocked from a review passed without getting a post until the next review, a
  /// promotion or leaving; a post is empty where more are vacant than people wait for. So the
  /// count of a week costs a walk over cells and tiers, not over people.
  mutating func countPosts() {
    for cell in 0..<cells.count where mechanisms.posts.blocked[cell] != 0 {
      ledger.add(mechanisms.posts.blocked[cell], to: .blocked, in: cell)
    }
    for tier in 0..<cells.tiers {
      guard let vacant = vacantPosts(inTier: tier) else { continue }
      let empty = max(0, vacant - mechanisms.posts.waiting[tier])
      ledger.add(empty, toSeries: mechanisms.posts.emptySeries[tier])
      ledger.add(empty, toSeries: mechanisms.posts.emptySeries[0] - 1)
    }
  }

  /// The posts of a tier that nobody fills; nil where there is no limit.
  private func vacantPosts(inTier tier: Int) -> Int64? {
    let posts = compiled.tiers[tier].posts
    if case .unlimited = posts { return nil }
    return max(0, figures.limit(posts, of: Int64(people.count)) - people(inTier: tier))
  }

  func people(inTier tier: Int) -> Int64 {
    stride(from: tier, to: cells.count, by: cells.tiers)
      .reduce(0) { $0 + ledger.value(of: .people, in: $1) }
  }

  /// Forgets who waited after the last review of this kind.
  mutating func unblockAll(_ review: CompiledScenario.Review) {
    guard compiled.careers.countsPosts, mechanisms.posts.waiting[review.to] > 0 else { return }
    for row in 0..<people.count
    where Int(mechanisms.posts.waitsFor[row]) == review.to
      && cells.tier(of: Int(people.cell[row])) == review.from
    {
      unblock(row)
    }
  }

  /// Notes that somebody who passed a review waits for a post.
  mutating func block(_ row: Int, _ review: CompiledScenario.Review) {
    guard compiled.careers.countsPosts else { return }
    unblock(row)
    mechanisms.posts.waitsFor[row] = Int16(truncatingIfNeeded: review.to)
    mechanisms.posts.blocked[Int(people.cell[row])] += 1
    mechanisms.posts.waiting[review.to] += 1
  }

  /// A person waits no longer.
  @inline(__always)
  mutating func unblock(_ row: Int) {
    let tier = mechanisms.posts.waitsFor[row]
    guard tier >= 0 else { return }
    mechanisms.posts.blocked[Int(people.cell[row])] -= 1
    mechanisms.posts.waiting[Int(tier)] -= 1
    mechanisms.posts.waitsFor[row] = -1
  }

  /// A person who waits is counted where the person goes.
  @inline(__always)
  mutating func carryBlock(of row: Int, from old: Int, to cell: Int) {
    guard mechanisms.posts.waitsFor[row] >= 0 else { return }
    mechanisms.posts.blocked[old] -= 1
    mechanisms.posts.blocked[cell] += 1
  }
}
