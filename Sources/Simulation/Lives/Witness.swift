/// Whom a future is watched for, and what is noted of them.
///
/// Luck is addressed and not drawn in order, so looking on changes nothing for anybody: a future
/// that is watched is the future that is not.
struct Witness {
  /// Who is watched.
  var person: UInt64?
  /// What the person, or every copy of one, has decided.
  var choices = Choices()
  /// Somebody who never comes, so that the others' scores can be noted.
  var absent: UInt64?
  /// Where all who are here are copies of a person: what the others leave to them.
  var others: Others?

  /// The person as they entered.
  var entry: Person?
  /// Whether the person has left.
  var hasLeft = false
  /// Whether the person tries at the review at hand.
  var isTrying = false
  /// What happened to the person in the week, on which day of it.
  var notes: [(offset: Int, kind: Life.Kind)] = []
  /// What is left to `absent`.
  var noted: Others?

  var isOn: Bool { person != nil || absent != nil }

  /// What somebody does at a fork of which this was decided; nil where luck tells.
  @inline(__always)
  func decision(_ will: Bool?, of identity: UInt64) -> Bool? {
    will != nil && (others != nil || identity == person) ? will : nil
  }

  /// Notes what happens to somebody, if it is the person.
  @inline(__always)
  mutating func note(_ kind: @autoclosure () -> Life.Kind, of identity: UInt64, on offset: Int) {
    if identity == person { notes.append((offset, kind())) }
  }
}

/// How somebody did who tried at a review.
public enum ReviewResult: Hashable, Sendable {
  /// Was promoted.
  case promoted
  /// Did not pass.
  case failed
  /// Passed, and there was no slot at all.
  case noSlot
  /// Passed, and others had better scores: the place among so many who passed, for so many slots.
  case outscored(place: Int, of: Int, slots: Int)
}

extension Future {
  /// Notes how the watched person does among the candidates, who have scores if they are more
  /// than the slots.
  mutating func noteTrial(_ session: CompiledScenario.Session, slots: Int) {
    guard witness.isTrying, let person = witness.person else { return }
    witness.isTrying = false
    let result = result(of: person, slots)
    // Nobody tries to go down: it happens, or nothing does.
    let goesDown = compiled.reviews[session.review].takesLast
    guard !goesDown || result == .promoted else { return }
    witness.note(
      goesDown ? .demoted(review: session.review) : .tried(review: session.review, result),
      of: person, on: session.day % 7)
  }

  private func result(of person: UInt64, _ slots: Int) -> ReviewResult {
    guard let own = contest.candidates.first(where: { $0.identity == person }) else {
      return .failed
    }
    guard contest.candidates.count > slots else { return .promoted }
    guard slots > 0 else { return .noSlot }
    let better = contest.candidates.count { $0.precedes(own) }
    return better < slots
      ? .promoted : .outscored(place: better + 1, of: contest.candidates.count, slots: slots)
  }

  /// Gathers those who pass a review and beat a bar: copies do not compete with each other.
  mutating func gatherThoseAbove(
    _ bar: Double, _ review: CompiledScenario.Review, _ session: CompiledScenario.Session
  ) {
    gatherThosePassing(review, session)
    guard bar > -.infinity || review.below != nil else { return }
    score(review, session)
    if let below = review.below { keepThose(below: figures.values[below]) }
    contest.candidates.removeAll { $0.score <= bar }
  }
}
