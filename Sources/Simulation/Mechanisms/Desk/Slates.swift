import Queueing
import Randomness
import Workforce

extension CompiledScenario {
  /// How slates are agreed on with line managers, compiled.
  struct Slates: Sendable {
    /// The chance that one is accepted.
    let accepted: Number
    /// Days that a refusal costs, and that the answer takes.
    let round: Int
    let answer: Int
    /// Work of one slate, and what HR gives to slates in a working day: seconds.
    let work: CapacityQueue.Work
    let capacity: CapacityQueue.Work

    init?(_ scenario: Scenario, _ numbers: inout Numbers) {
      guard let hr = scenario.hrInForce, let slates = hr.requisitions else { return nil }
      accepted = numbers.add(slates.accepted)
      (round, answer) = (Int(slates.round.magnitude), Int(slates.answer.magnitude))
      work = CapacityQueue.Work((3600 * slates.hours.magnitude).rounded())
      capacity = CapacityQueue.Work((hr.hoursForRecruiting * 3600).rounded())
    }
  }
}

extension Future {
  /// Draws up slates for an order until one is accepted: a geometric number of rounds, by the luck of
  /// the order. For a class one profile is agreed on, however many are like it.
  ///
  /// - Returns: days by which people start later for it than HR has promised.
  mutating func agreeOnSlate(for key: UInt64, on today: Int) -> Int {
    guard let slates = compiled.slates, let desk = compiled.desk else { return 0 }
    let uniform = luck.uniform(.slates, entity: Entity.identity(key, day: today, 0))
    let refused = Portable.log(uniform) / Portable.log1p(-figures.values[slates.accepted])
    let rounds = 1 + Int(min(refused, 99))
    if let series = compiled.slateSeries {
      ledger.add(1, toSeries: series.requisitions)
      ledger.add(Int64(rounds), toSeries: series.slates)
      ledger.add(rounds == 1 ? 1 : 0, toSeries: series.accepted)
    }
    let done = mechanisms.desk.drawUp(
      slates.work * CapacityQueue.Work(rounds), on: desk.days.onOrAfter(today))
    let wait =
      done < desk.days.count ? max(0, desk.days.calendar[done] - today) : 7 * compiled.weeks
    return (rounds - 1) * slates.round + wait
  }
}

/// Where it is kept how slates fare.
struct SlateSeries: Sendable {
  let requisitions: Int
  let slates: Int
  let accepted: Int

  init?(_ layout: Layout) {
    guard let requisitions = layout.index(of: .requisitions),
      let slates = layout.index(of: .slates), let accepted = layout.index(of: .slatesAccepted)
    else { return nil }
    (self.requisitions, self.slates, self.accepted) = (requisitions, slates, accepted)
  }
}
