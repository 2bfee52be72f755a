extension Life {
  /// The job family on a day.
  public func family(on day: Int) -> Int {
    for event in events.reversed() where event.day <= day {
      switch event.kind {
      case .moved(let family), .redeployed(let family): return family
      default: continue
      }
    }
    return family
  }

  /// What a person in a week can decide about besides reviews: courses not passed yet, a side
  /// role to hold, ways to another family; each with the next day it is open.
  func openings(for person: Person, week: Int, _ future: borrowing Future) -> [Opening] {
    let (compiled, cell, today) = (future.compiled, person.cell, 7 * week)
    var openings: [Opening] = []
    func add(_ fork: Fork, _ day: Int?) {
      guard let day else { return }
      openings.append(Opening(fork: fork, day: day, decision: choices[fork]))
    }
    if let file = person.file {
      for (index, course) in compiled.training.courses.enumerated()
      where course.isFor[cell] && file.passed >> UInt64(index) & 1 == 0 {
        add(.course(index), compiled.training.exams.day(of: index, onOrAfter: today))
      }
      for (index, role) in compiled.training.roles.enumerated()
      where role.isFor[cell] && (file.role == 0 || Int(file.role) == index + 1) {
        add(.role(index), compiled.training.fillings.day(of: index, onOrAfter: today))
      }
    }
    for (index, move) in compiled.careers.moves.enumerated()
    where move.from == future.cells.family(of: cell)
      && future.cells.stage(of: cell) >= move.stage && future.figures.cells[cell].takesContacts
    {
      let tenure = future.figures.lapse(move.tenure)
      let first = max(today, Int(future.figures.end(of: tenure, from: person.startDay)))
      add(
        .move(index), compiled.careers.moveDays.first { $0.move == index && $0.day >= first }?.day)
    }
    return openings
  }
}

extension Life.Growth {
  init(_ file: GrowthFile, courses: Int) {
    passed = (0..<courses).filter { file.passed >> UInt64($0) & 1 == 1 }
    credits = Int(file.credits)
    role = file.role > 0 ? Int(file.role) - 1 : nil
  }
}

extension Agenda<CompiledScenario.Occasion> {
  /// The day of the next occasion of a course or role.
  fileprivate func day(of subject: Int, onOrAfter day: Int) -> Int? {
    first { $0.subject == subject && $0.day >= day }?.day
  }
}

extension CompiledScenario {
  /// The day on which a review is held next; a competition may be on every Monday.
  func day(of review: Int, onOrAfter day: Int) -> Int? {
    guard reviews[review].isCompetition else {
      return sessions.first { $0.review == review && $0.day >= day }?.day
    }
    let monday = (day + 6) / 7 * 7
    return monday < 7 * weeks ? monday : nil
  }
}
