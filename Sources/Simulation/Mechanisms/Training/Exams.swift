import Randomness
import Workforce

extension Future {
  /// Holds the exams of the week.
  mutating func holdExams(week: Int) {
    while studies.nextExam < compiled.training.exams.count,
      compiled.training.exams[studies.nextExam].day < (week + 1) * 7
    {
      let exam = compiled.training.exams[studies.nextExam]
      hold(exam, event: compiled.event(ofExam: studies.nextExam), on: exam.day - week * 7)
      studies.nextExam += 1
    }
  }

  private mutating func hold(_ exam: CompiledScenario.Occasion, event: Int, on offset: Int) {
    if let others = witness.others, others.offlineDays[exam.subject] < exam.day {
      goOffline(exam.subject)
    }
    gatherLearners(of: exam, event: event, on: offset)
    let (taken, pass) = (candidates.count, studies.pass[exam.subject])
    guard taken > 0 else { return }
    let course = compiled.training.courses[exam.subject]
    var failed = 0
    for (position, candidate) in candidates.enumerated() {
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
        people.growth.fresh[candidate.row] += course.credits
        self.pass(candidate.row, exam.subject)
      } else {
        failed += 1
      }
      // The lecturer is shared by those who come, to the minor unit.
      let lecturer =
        course.lecturer * Int64(position + 1) / Int64(taken)
        - course.lecturer * Int64(position) / Int64(taken)
      study(course, 1, in: cell, cost: course.cost + lecturer)
    }
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
    of exam: CompiledScenario.Occasion, event: Int, on offset: Int
  ) {
    candidates.removeAll(keepingCapacity: true)
    let bar = witness.others?.bars[event] ?? -.infinity
    let places = witness.others == nil ? places(in: exam.subject) : .max
    guard places > 0, bar < .infinity else { return }
    let will = witness.choices[.course(exam.subject)]
    ask(compiled.training.courses[exam.subject].isFor)
    due.removeAll(keepingRoomFor: people.count)
    let bit = UInt64(exam.subject)
    for row in 0..<people.count {
      let hasNot = Int32(truncatingIfNeeded: people.growth.passed[row] >> bit & 1) &- 1
      due.append(row, ifNegative: asked[Int(people.cell[row])] & hasNot)
    }
    if lots.count < due.count { lots.grow(to: 2 * due.count, with: 0) }
    for position in 0..<due.count {
      lots[position] = luck.word(
        .exam, entity: Entity.identity(exam.key, people.identity[due[position]], 0))
    }
    var (lastMask, lastOffered) = (UInt64.max, 0.0)
    if !witness.isOn, witness.others == nil, offeredOf.count > 0 {
      passing.removeAll(keepingRoomFor: due.count)
      let share = WorkingWeek.sharePassed(at: offset)
      for position in 0..<due.count {
        let row = due[position]
        let cell = Int(people.cell[row])
        let offered = offeredOf[Int(openTo[cell] & ~people.growth.passed[row])]
        let wish = Uniform.unit(lots[position]) * offered - studies.effort[cell]
        let gone = people.hazard[row] * share - people.clock[row]
        // Both below 0: sits it and is here.
        let both = wish.bitPattern & gone.bitPattern
        passing.append(position, ifNegative: Int32(truncatingIfNeeded: both >> 32))
      }
      candidates.reserveCapacity(passing.count)
      for index in 0..<passing.count {
        let position = passing[index]
        let row = due[position]
        candidates.append(
          Candidate(
            score: -Uniform.unit(lots[position]), identity: people.identity[row], row: row))
      }
      if candidates.count > places {
        candidates.moveBestToFront(places)
        candidates.removeSubrange(places...)
      }
      return
    }
    for position in 0..<due.count {
      let row = due[position]
      guard isHere(row, at: offset) else { continue }
      let cell = Int(people.cell[row])
      let passed = people.growth.passed[row]
      let identity = people.identity[row]
      let decision = witness.decision(will, of: identity)
      let reluctance = decision == true ? 0 : Uniform.unit(lots[position])
      let mask = openTo[cell] & ~passed
      if mask != lastMask { (lastMask, lastOffered) = (mask, compiled.training.examsPerYear(mask)) }
      let offered = lastOffered
      guard decision ?? (reluctance * offered < studies.effort[cell]), -reluctance > bar
      else { continue }
      candidates.append(Candidate(score: -reluctance, identity: identity, row: row))
    }
    if witness.absent != nil { noteBar(of: event, slots: places) }
    guard candidates.count > places else { return }
    candidates.moveBestToFront(places)
    candidates.removeSubrange(places...)
  }

  /// How many can sit an exam: what the holders of the role that teaches it give.
  private func places(in course: Int) -> Int {
    guard let role = compiled.training.courses[course].teachers else { return .max }
    return Int(holders(of: role)) * compiled.training.roles[role].learners
  }

  /// Marks the cells of an audience.
  mutating func ask(_ isFor: [Bool]) {
    for cell in 0..<cells.count { asked[cell] = isFor[cell] ? -1 : 0 }
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
      each += conditions.payPerWeek * course.hours / Int64(10 * Pay.hoursPerWeek)
      takeOff(Double(people * course.hours) / 80, in: cell)
    }
    ledger.add(people * each, to: .courseCost, in: cell)
  }

  // MARK: - Where many fail

  /// Whether so many fail that a course is taught again; it is only once.
  private func isTaughtAgain(_ course: Int, taken: Int, failed: Int) -> Bool {
    !studies.isOffline[course] && taken >= compiled.training.leastSitting
      && Double(failed) > compiled.training.failThreshold * Double(taken)
  }

  /// Teaches a course offline to everybody it is for (全员统一线下培训); more pass from then on.
  private mutating func teachOffline(_ index: Int) {
    let course = compiled.training.courses[index]
    goOffline(index)
    ledger.add(1, toSeries: offlineSeries)
    for cell in 0..<cells.count where course.isFor[cell] {
      let people = ledger.value(of: .people, in: cell)
      if people > 0 { study(course, people, in: cell, cost: compiled.training.offlineCost) }
    }
  }

  private mutating func goOffline(_ course: Int) {
    guard !studies.isOffline[course] else { return }
    studies.goOffline(course, gain: figures.values[compiled.training.offlineGain])
  }
}
