/// Who waits for a post in one future.
struct Posts: ~Copyable {
  /// By cell: people who passed and got no post.
  var blocked: Column<Int64>
  /// By tier: people who wait for a post in it.
  var waiting: Column<Int64>

  init(_ cells: Cells) {
    blocked = Column(repeating: 0, count: cells.count)
    waiting = Column(repeating: 0, count: cells.tiers)
  }

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
    guard compiled.careers.countsPosts else { return }
    for cell in 0..<cells.count where posts.blocked[cell] != 0 {
      ledger.add(posts.blocked[cell], to: .blocked, in: cell)
    }
    for tier in 0..<cells.tiers {
      guard let vacant = vacantPosts(inTier: tier) else { continue }
      let empty = max(0, vacant - posts.waiting[tier])
      ledger.add(empty, toSeries: emptySeries[tier])
      ledger.add(empty, toSeries: emptySeries[0] - 1)
    }
  }

  /// The posts of a tier that nobody fills; nil where there is no limit.
  ///
  /// - Parameter others: people who are counted among everybody, though they are not there.
  func vacantPosts(inTier tier: Int, beside others: Int64 = 0) -> Int64? {
    let posts = compiled.tiers[tier].posts
    if case .unlimited = posts { return nil }
    return max(0, figures.limit(posts, of: Int64(people.count) + others) - people(inTier: tier))
  }

  /// Forgets who waited after the last review of this kind.
  mutating func unblockAll(_ review: CompiledScenario.Review) {
    guard compiled.careers.countsPosts, posts.waiting[review.to] > 0 else { return }
    for row in 0..<people.count
    where Int(people.paths.waitsFor[row]) == review.to
      && cells.tier(of: Int(people.cell[row])) == review.from
    {
      unblock(row)
    }
  }

  /// Notes that the candidates from a position on wait for a post.
  mutating func block(from position: Int, _ review: CompiledScenario.Review) {
    guard compiled.careers.countsPosts else { return }
    for candidate in candidates[position...] {
      unblock(candidate.row)
      people.paths.waitsFor[candidate.row] = Int16(truncatingIfNeeded: review.to)
      posts.blocked[Int(people.cell[candidate.row])] += 1
      posts.waiting[review.to] += 1
    }
  }

  /// A person waits no longer.
  mutating func unblock(_ row: Int) {
    guard people.paths.areKept, people.paths.waitsFor[row] >= 0 else { return }
    posts.blocked[Int(people.cell[row])] -= 1
    posts.waiting[Int(people.paths.waitsFor[row])] -= 1
    people.paths.waitsFor[row] = -1
  }
}
