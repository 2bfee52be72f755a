import Randomness
public import Simulation
public import Workforce

extension Career {
  /// One calendar year of a career.
  public struct Year: Sendable {
    /// Which.
    public let number: Int
    /// The first day of it that counts: of the year, the job or the forecast.
    public let from: Day
    /// The day after the last.
    public let to: Day
    /// Pay in minor units, pro rata by day; bonuses of contests are not in it.
    public let pay: Int64
    /// Bonuses that everybody got, in minor units.
    public let bonuses: Int64
    /// What happened.
    public let events: [Life.Event]
  }

  /// The years so far; of those in post from the start of the forecast on.
  public var years: [Year] {
    let first = max(compiled.start, day(life.firstDay))
    let last = life.now == nil ? life.events.last.map { day($0.day) } ?? today : today
    guard first < last else { return [] }
    return (first.date.year...(last + -1).date.year).compactMap { number in
      guard let start = Day(year: number, month: 1, day: 1),
        let end = Day(year: number + 1, month: 1, day: 1)
      else { return nil }
      let (from, to) = (max(first, start), min(last, end))
      let events = life.events.filter { day($0.day) >= start && day($0.day) < end }
      return Year(
        number: number, from: from, to: to, pay: pay(from: from, to: to),
        bonuses: events.reduce(0) { sum, event in
          guard case .bonus(let amount, let winners) = event.kind, winners >= 1 else { return sum }
          return sum + amount
        }, events: events)
    }
  }

  /// A time in a tier.
  public struct Rung: Sendable {
    /// The first day of it.
    public let from: Day
    /// Which tier.
    public let tier: Int
    /// The review that led to it; nil for the first.
    public let review: Int?
  }

  /// The tiers in which the person has been, in order.
  public var rungs: [Rung] {
    [Rung(from: day(life.firstTierDay), tier: life.firstTier, review: nil)]
      + life.events.compactMap { event -> Rung? in
        switch event.kind {
        case .tried(let review, .promoted), .demoted(let review):
          Rung(from: day(event.day), tier: compiled.tier(after: review), review: review)
        default: nil
        }
      }
  }

  private func pay(from: Day, to: Day) -> Int64 {
    let rungs = rungs
    var sum = 0.0
    for (index, rung) in rungs.enumerated() {
      let first = max(from, rung.from)
      let last = index + 1 < rungs.count ? min(to, rungs[index + 1].from) : to
      sum += Double(max(0, last - first)) / Period.week * Double(life.payPerWeek[rung.tier])
    }
    return Int64(sum.rounded())
  }

  /// The share of people that leaves in a month under a hazard per week.
  public func leavingInAMonth(_ hazardPerWeek: Double) -> Double {
    -Portable.expm1(-hazardPerWeek * Period.month / Period.week)
  }
}
