import Randomness

/// Somebody who passed a review, with the score that ranks.
struct Candidate: BitwiseCopyable {
  /// The day's luck, uniform; turned into the score once there are more candidates than slots.
  var score: Double
  var identity: UInt64
  var row: Int

  /// The better score comes first; of equal scores the smaller identity, so that no order of
  /// rows can decide.
  func precedes(_ other: Candidate) -> Bool {
    score != other.score ? score > other.score : identity < other.identity
  }
}

extension Future {
  /// Holds the reviews of the week.
  mutating func holdReviews(week: Int) {
    while nextSession < plan.sessions.count, plan.sessions[nextSession].day < (week + 1) * 7 {
      assess(before: plan.sessions[nextSession].day + 1)
      hold(plan.sessions[nextSession], on: plan.sessions[nextSession].day - week * 7)
      nextSession += 1
    }
  }

  private mutating func hold(_ session: Plan.Session, on offset: Int) {
    let review = plan.reviews[session.review]
    let slots = slots(of: review)
    guard slots > 0 else { return }
    gatherThosePassing(review, session)
    if candidates.count > slots {
      score(review, session)
      candidates.moveBestToFront(slots)
      candidates.removeSubrange(slots...)
    }
    for candidate in candidates {
      let cell = cells.promoted(
        Int(people.cell[candidate.row]), from: review.from, to: review.to)
      people.tierDay[candidate.row] = Int32(session.day)
      people.circumstances[candidate.row].remove(.stagnant)
      move(candidate.row, to: cell, on: offset)
      schedule(candidate.row)
      ledger.add(1, to: .promotions, in: cell)
    }
  }

  /// How many may be promoted: the review's own slots, and the posts still free in the tier.
  private func slots(of review: Plan.Review) -> Int {
    var slots = figures.limit(review.slots, of: people(inTier: review.from))
    let posts = plan.tiers[review.to].posts
    if case .unlimited = posts {
    } else {
      let free =
        figures.limit(posts, of: Int64(people.count)) - people(inTier: review.to)
      slots = min(slots, max(0, free))
    }
    return Int(clamping: slots)
  }

  private func people(inTier tier: Int) -> Int64 {
    stride(from: tier, to: cells.count, by: cells.tiers)
      .reduce(0) { $0 + ledger.value(of: .people, in: $1) }
  }

  private mutating func gatherThosePassing(_ review: Plan.Review, _ session: Plan.Session) {
    candidates.removeAll(keepingCapacity: true)
    let latest = Int32(session.day) - Int32(figures.values[review.after])
    let pass = figures.values[review.pass]
    let offset = session.day % 7
    listReady(inTier: review.from, since: latest)
    for position in 0..<due.count {
      let row = due[position]
      guard isHere(row, at: offset), hasEnergy(row, for: review, on: session.day) else { continue }
      let identity = people.identity[row]
      let words = luck.block(.review, entity: Entity.identity(session.key, identity, 0))
      guard Bernoulli.holds(words.word0, probability: pass) else { continue }
      candidates.append(
        Candidate(score: Uniform.unit(words.word1), identity: identity, row: row))
    }
  }

  /// Whether a person has the least energy that a review asks for.
  @inline(__always)
  private func hasEnergy(_ row: Int, for review: Plan.Review, on day: Int) -> Bool {
    guard let least = review.energy, let energy = energy(of: row, on: Int32(day)) else {
      return true
    }
    return energy >= figures.values[least]
  }

  /// Lists the rows of those who take contacts and came to the tier on a day or before.
  private mutating func listReady(inTier tier: Int, since latest: Int32) {
    for cell in 0..<cells.count {
      let conditions = figures.cells[cell]
      asked[cell] = Int(conditions.tier) == tier && conditions.takesContacts ? -1 : 0
    }
    due.removeAll(keepingRoomFor: people.count)
    for row in 0..<people.count {
      // Below 0 where both hold.
      let isAsked = asked[Int(people.cell[row])]
      due.append(row, ifNegative: isAsked & (people.tierDay[row] &- latest &- 1))
    }
  }

  /// Turns the day's luck into a score: standing and luck, mixed so that its variance stays 1.
  private mutating func score(_ review: Plan.Review, _ session: Plan.Session) {
    let consistency = figures.values[review.consistency]
    let (standingWeight, luckWeight) = (
      consistency.squareRoot(), (1 - consistency).squareRoot()
    )
    for index in candidates.indices {
      let standing = standing(of: candidates[index].row)
      let luck = Portable.normalQuantile(candidates[index].score)
      candidates[index].score = standingWeight * standing + luckWeight * luck
    }
  }

  @inline(__always)
  private mutating func standing(of row: Int) -> Double {
    if people.standing[row].isNaN {
      people.standing[row] = luck.normal(.standing, entity: people.identity[row])
    }
    return people.standing[row]
  }
}

extension Array<Candidate> {
  /// Moves the best so many to the front, in no order.
  ///
  /// C. A. R. Hoare, "Algorithm 65: FIND", Communications of the ACM 4 (1961), 321–322: the parts
  /// that cannot hold the border between kept and dropped are not sorted any further.
  mutating func moveBestToFront(_ number: Int) {
    var all = mutableSpan
    var (low, high) = (0, all.count - 1)
    while low < high {
      let pivot = all[low + (high - low) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while all[left].precedes(pivot) { left += 1 }
        while pivot.precedes(all[right]) { right -= 1 }
        guard left <= right else { break }
        all.swapAt(left, right)
        (left, right) = (left + 1, right - 1)
      }
      if number - 1 <= right {
        high = right
      } else if number - 1 >= left {
        low = left
      } else {
        break
      }
    }
  }
}
