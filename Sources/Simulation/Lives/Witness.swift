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

  /// Whether those who come through a funnel are noted as they start, and who they are.
  var callsRoll = false
  var roll: [Roll.Starter] = []

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
  /// Notes how the watched person does at a review of the day, once all of the day is decided.
  mutating func noteTrial(_ number: Int, on offset: Int) {
    let sitting = mechanisms.reviewDay.sittings[number]
    guard sitting.isTrying, let person = witness.person, let row = people.row(of: person) else {
      return
    }
    let (review, taker) = (sitting.session.review, mechanisms.reviewDay.taker(of: row))
    if compiled.reviews[review].takesLast {
      // Nobody tries to go down: it happens, or nothing does.
      if taker == number { witness.note(.demoted(review: review), of: person, on: offset) }
    } else if taker ?? number >= number {
      let result = taker == number ? .promoted : result(of: person, at: sitting, number)
      witness.note(.tried(review: review, result), of: person, on: offset)
    }
  }

  /// How somebody did who is not taken, among those whom no review before took.
  private func result(
    of person: UInt64, at sitting: ReviewDay.Sitting, _ number: Int
  ) -> ReviewResult {
    var (own, count, better) = (Candidate?.none, 0, 0)
    for position in sitting.candidates where mechanisms.reviewDay.field[position].identity == person
    {
      own = mechanisms.reviewDay.field[position]
    }
    guard let own else { return .failed }
    guard sitting.places > 0 else { return .noSlot }
    for position in sitting.candidates {
      let candidate = mechanisms.reviewDay.field[position]
      guard mechanisms.reviewDay.taker(of: candidate.row) ?? number >= number else { continue }
      count += 1
      if candidate.precedes(own) { better += 1 }
    }
    return .outscored(place: better + 1, of: count, slots: sitting.places)
  }
}
