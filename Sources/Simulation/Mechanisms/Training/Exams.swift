import Randomness
import Workforce

extension Future {
  /// Holds the exams of a day.
  mutating func holdExams(on day: Int) {
    for position in compiled.training.exams.day(day) {
      hold(
        compiled.training.exams[position], event: compiled.event(ofExam: position), on: day % 7)
    }
  }

  private mutating func hold(_ exam: CompiledScenario.Occasion, event: Int, on offset: Int) {
    if let others = witness.others, others.offlineDays[exam.subject] < exam.day {
      goOffline(exam.subject)
    }
    gatherLearners(of: exam, event: event)
    let (taken, pass) = (contest.candidates.count, mechanisms.studies.pass[exam.subject])
    guard taken > 0 else { return contest.clear() }
    let course = compiled.training.courses[exam.subject]
    var failed = 0
    for (position, candidate) in contest.candidates.enumerated() {
      let cell = Int(people.cell[candidate.row])
      let word = luck.word(
        .exam, entity: Entity.identity(exam.key, candidate.identity, 0), index: 1)
      let passes = Bernoulli.holds(word, probability: pass)
      witness.note(
        .sat(course: exam.subject, passes: passes), of: candidate.identity, on: offset)
      ledger.add(1, to: .exams, in: cell)
      ledger.add(1, to: passes ? .passed : .failed, in: cell)
      if passes {
        ledger.add(Int64(course.credits), to: .credits, in: cell)
        mechanisms.files.fresh[candidate.row] += course.credits
        self.pass(candidate.row, exam.subject, on: offset)
      } else {
        failed += 1
      }
      // The lecturer is shared by those who come, to the minor unit.
      let lecturer =
        course.lecturer * Int64(position + 1) / Int64(taken)
        - course.lecturer * Int64(position) / Int64(taken)
      study(course, 1, in: cell, cost: course.cost + lecturer)
    }
    contest.clear()
    // Whether many fail is not for copies of one person to say.
    if witness.others == nil, isTaughtAgain(exam.subject, taken: taken, failed: failed) {
      witness.noted?.offlineDays[exam.subject] = exam.day
      teachOffline(exam.subject)
    }
  }

  /// Lists who sits an exam: of those it is open to and who have not passed it, each with the
  /// chance that makes the courses of a year what the person's effort is; no more than there are
  /// places, the keenest first. Who has decided to is the keenest.
  private mutating func gatherLearners(
    of exam: CompiledScenario.Occasion, event: Int
  ) {
    guard let prizes = prizes(at: event, places: { places(in: exam.subject) }) else { return }
    let course = compiled.training.courses[exam.subject]
    contest.ask { course.isFor[$0] }
    contest.rows.removeAll(keepingRoomFor: people.count)
    let bit = UInt64(exam.subject)
    for row in 0..<people.count {
      let hasNot = Int32(truncatingIfNeeded: mechanisms.files.passed[row] >> bit & 1) &- 1
      contest.rows.append(row, ifNegative: contest.asked[Int(people.cell[row])] & hasNot)
    }
    contest.makeRoom(lots: contest.rows.count)
    for position in 0..<contest.rows.count {
      let identity = people.identity[contest.rows[position]]
      contest.lots[position] = luck.word(.exam, entity: Entity.identity(exam.key, identity, 0))
    }
    if !witness.isOn, witness.others == nil, mechanisms.studies.offeredOf.count > 0 {
      gatherTheWilling()
    } else {
      gatherTheDeciding(exam)
    }
    take(prizes, at: event)
  }

  /// Of those asked, who wants to by their luck: all at once, as nobody is watched.
  private mutating func gatherTheWilling() {
    contest.passing.removeAll(keepingRoomFor: contest.rows.count)
    for position in 0..<contest.rows.count {
      let row = contest.rows[position]
      let cell = Int(people.cell[row])
      let open = mechanisms.studies.openTo[cell] & ~mechanisms.files.passed[row]
      let wish =
        Uniform.unit(contest.lots[position]) * mechanisms.studies.offeredOf[Int(open)]
        - mechanisms.studies.effort[cell]
      // Below 0: sits it.
      contest.passing.append(
        position, ifNegative: Int32(truncatingIfNeeded: wish.bitPattern >> 32))
    }
    contest.candidates.reserveCapacity(contest.passing.count)
    for index in 0..<contest.passing.count {
      let position = contest.passing[index]
      let row = contest.rows[position]
      contest.candidates.append(
        Candidate(
          score: -Uniform.unit(contest.lots[position]), identity: people.identity[row], row: row))
    }
  }

  /// The same where somebody may have decided.
  private mutating func gatherTheDeciding(_ exam: CompiledScenario.Occasion) {
    let will = witness.choices[.course(exam.subject)]
    for position in 0..<contest.rows.count {
      let row = contest.rows[position]
      let (cell, identity) = (Int(people.cell[row]), people.identity[row])
      let decision = witness.decision(will, of: identity)
      let reluctance = decision == true ? 0 : Uniform.unit(contest.lots[position])
      let open = mechanisms.studies.openTo[cell] & ~mechanisms.files.passed[row]
      let offered = compiled.training.examsPerYear(open)
      guard decision ?? (reluctance * offered < mechanisms.studies.effort[cell]) else { continue }
      contest.candidates.append(Candidate(score: -reluctance, identity: identity, row: row))
    }
  }

  /// How many can sit an exam: what the holders of the role that teaches it give.
  private func places(in course: Int) -> Int {
    guard let role = compiled.training.courses[course].teachers else { return .max }
    return Int(holders(of: role)) * compiled.training.roles[role].learners
  }

  /// Counts the hours of some people in a cell and what they cost; hours of work that are given
  /// to study are counted at pay.
  private mutating func study(
    _ course: CompiledScenario.Course, _ people: Int64, in cell: Int, cost: Int64
  ) {
    let conditions = figures.cells[cell]
    var each = cost
    ledger.add(people * course.hours, to: .studyHours, in: cell)
    if compiled.training.isOnFloor {
      each += conditions.payPerFullWeek * course.hours / Int64(10 * Pay.hoursPerWeek)
      takeOff(Double(people * course.hours) / 80 / conditions.fullTime, in: cell)
    }
    ledger.add(people * each, to: .courseCost, in: cell)
  }

  // MARK: - Where many fail

  /// Whether so many fail that a course is taught again; it is only once.
  private func isTaughtAgain(_ course: Int, taken: Int, failed: Int) -> Bool {
    !mechanisms.studies.isOffline[course] && taken >= compiled.training.leastSitting
      && Double(failed) > compiled.training.failThreshold * Double(taken)
  }

  /// Teaches a course offline to everybody it is for (全员统一线下培训); more pass from then on.
  private mutating func teachOffline(_ index: Int) {
    let course = compiled.training.courses[index]
    goOffline(index)
    ledger.add(1, toSeries: mechanisms.studies.offlineSeries)
    for cell in 0..<cells.count where course.isFor[cell] {
      let people = ledger.value(of: .people, in: cell)
      if people > 0 { study(course, people, in: cell, cost: compiled.training.offlineCost) }
    }
  }

  private mutating func goOffline(_ course: Int) {
    guard !mechanisms.studies.isOffline[course] else { return }
    mechanisms.studies.goOffline(course, gain: figures.values[compiled.training.offlineGain])
  }
}
