import Workforce

/// Papers of those who come through the funnel: nobody knows them before they accept, so that theirs
/// go to the desk one by one.
extension Candidates.Candidate {
  /// Papers that have not been sent; the desk's working days begin with 0.
  private static let none: Int32 = -1

  /// Somebody accepts an offer: papers are still to come.
  mutating func beginWaitingForPapers() { (applied, since, isDisputed) = (Self.none, 0, false) }

  /// Whether papers have been sent.
  var hasSentPapers: Bool { applied != Self.none }

  fileprivate mutating func sendPapers(on today: Int, done: Int) {
    (applied, since) = (Int32(clamping: today), Int32(clamping: done))
  }
}

extension Future {
  /// Sends the papers of those who have accepted by a working day, as many as there are places in
  /// classes that begin within so many days as `ahead` says, or have begun and are not full: never
  /// before the offer is accepted.
  mutating func sendPapersOfFunnel(on today: Int, _ desk: CompiledScenario.Desk) {
    guard mechanisms.funnel.isOn else { return }
    for position in desk.classes(on: today) {
      let group = compiled.classes[position]
      guard let post = compiled.funnel.post(ofClassIn: firstCell(of: group)) else { continue }
      mechanisms.funnel.placesAtDesk[post] += Int64(invited(to: group))
    }
    let day = desk.days.calendar[today]
    guard day >= 0 else { return }
    for post in 0..<mechanisms.funnel.posts.count {
      let line = mechanisms.funnel.accepted(post)
      guard mechanisms.funnel.candidates.count(in: line) > 0 else { continue }
      var places = placesAtDesk(of: post, on: today, desk)
      // Who has papers there keeps a place, then others send theirs.
      for sends in [false, true] where places > 0 {
        var next = mechanisms.funnel.candidates.first(in: line)
        while let row = next {
          next = mechanisms.funnel.candidates.next(after: row)
          let candidate = mechanisms.funnel.candidates[row]
          let isHere = Int(candidate.due) <= day && Int(candidate.leaves) > day
          guard isHere, candidate.hasSentPapers != sends else { continue }
          if sends, places <= 0 { break }
          places -= 1
          if sends {
            let done = mechanisms.desk.take(1, of: desk.joining, on: today).done
            mechanisms.funnel.candidates[row].sendPapers(on: today, done: done)
          }
        }
      }
    }
  }

  /// Places for which papers are wanted on a working day, with those invited beyond them.
  private func placesAtDesk(of post: Int, on today: Int, _ desk: CompiledScenario.Desk) -> Int64 {
    var places =
      mechanisms.funnel.placesAtDesk[post] + mechanisms.funnel.due[post]
      - mechanisms.funnel.started[post]
    for order in mechanisms.requisitions.orders
    where desk.dates(ofClassOn: Int(order.day)).sent <= today {
      let entry = compiled.hiring.entries[Int(order.entry)]
      if compiled.funnel.post(ofClassIn: firstCell(of: entry)) == post {
        places += Int64(order.people)
      }
    }
    return max(0, places)
      + Int64((Double(max(0, places)) * compiled.funnel.overInvite + 1e-9).rounded(.down))
  }

  /// The day from which somebody who has accepted may start as far as papers go; `Int32.max` while
  /// nobody knows.
  func dayOfPapers(of candidate: Candidates.Candidate) -> Int32 {
    guard let desk = compiled.desk else { return .min }
    guard candidate.hasSentPapers, Int(candidate.since) < desk.days.count else { return .max }
    return Int32(clamping: desk.days.calendar[Int(candidate.since)])
  }

  /// A class of a day begins without somebody who would have had a place, because of papers.
  ///
  /// - Returns: whether it is because of them.
  mutating func putOff(_ row: Int32, on day: Int, in cell: Int) -> Bool {
    let candidate = mechanisms.funnel.candidates[row]
    guard compiled.desk != nil, Int(candidate.due) <= day, Int(candidate.leaves) > day else {
      return false
    }
    guard !candidate.isDisputed else { return true }
    mechanisms.funnel.candidates[row].isDisputed = true
    // From here on it is the class that was missed that counts.
    mechanisms.funnel.candidates[row].due = Int32(day)
    ledger.add(1, to: .startsDelayed, in: cell)
    return true
  }

  /// Working days beyond the promise that somebody who starts has waited for papers.
  func daysBeyondPromise(of candidate: Candidates.Candidate, on day: Int) -> Int {
    guard let desk = compiled.desk, candidate.hasSentPapers else { return 0 }
    let waited = Int(candidate.since - candidate.applied)
    let late =
      candidate.isDisputed
      ? desk.days.onOrBefore(day) - desk.days.onOrBefore(Int(candidate.due)) : 0
    return max(0, max(waited, late) - desk.promise)
  }
}
