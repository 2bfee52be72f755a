import Schema
import Simulation
import Statistics
import Workforce

/// How well HR serves its three customers (source 003: the organisation, line managers, employees):
/// three figures of 0 to 100, each from things that are counted, none of them a survey. There is no
/// index of all three: what one gains does not make up for what another lacks.
public struct HRFigures: Sendable {
  /// Whom HR serves.
  public enum Customer: Sendable, Hashable, CaseIterable {
    /// Posts and seats are filled on the day they are needed.
    case organisation
    /// Slates suit, and people start on the day that was promised.
    case managers
    /// Matters are done as promised, and pay is what was promised.
    case employees
  }

  /// What a figure is made of.
  public enum Part: Sendable, Hashable, CaseIterable {
    /// People who are there, of those needed, in the mean over the Mondays.
    case filled
    /// Requisitions whose first slate is accepted.
    case firstSlates
    /// People who start with the class they were invited to.
    case onTime
    /// Tasks of the HR desk done as promised.
    case prompt
    /// People employed who were not promised more pay than they get.
    case kept
    /// Tasks of the HR desk that are done by the close.
    case settled

    /// Whose figure it is part of.
    public var customer: Customer {
      switch self {
      case .filled: .organisation
      case .firstSlates, .onTime: .managers
      case .prompt, .kept, .settled: .employees
      }
    }
  }

  /// The figures, 0 to 100.
  public let figures: [(customer: Customer, summary: Summary)]
  /// Their parts, 0 to 100; those of which nothing was counted are left out.
  public let parts: [(part: Part, summary: Summary)]
  /// The part by which most is lost, with the points that the figure loses by it in the mean.
  public let worst: (part: Part, points: Double)?
  /// Futures that were looked at.
  public let futures: Int

  /// One future, counted.
  private struct Future {
    /// By part: 0 to 1; nil where there is nothing to count.
    var values: [Part: Double] = [:]
    let slates: Double
    let promises: Double

    func figure(_ customer: Customer) -> Double {
      switch customer {
      case .organisation: value(.filled)
      case .managers: 1 - loss(.firstSlates) - loss(.onTime)
      case .employees: max(0, 1 - loss(.prompt) - loss(.kept) - loss(.settled))
      }
    }

    private func value(_ part: Part) -> Double { values[part] ?? 1 }

    /// How much a figure loses by a part.
    func loss(_ part: Part) -> Double {
      let weight = values[.firstSlates] == nil ? 0 : slates
      return switch part {
      case .filled, .prompt, .settled: 1 - value(part)
      case .firstSlates: weight * (1 - value(part))
      case .onTime: (1 - weight) * (1 - value(part))
      case .kept: value(.prompt) * promises * (1 - value(part))
      }
    }
  }

  /// Looks at the first futures of a forecast again; nil where it has no HR, or was stopped.
  ///
  /// - Throws: why the scenario is not played.
  public init?(_ forecast: Forecast, by player: Player) throws(Unplayable) {
    guard let hr = forecast.scenario.hr else { return nil }
    let (scenario, weeks) = (forecast.scenario, forecast.compiled.weeks)
    let futures = min(GapExplanation.mostFutures, forecast.futures)
    let player = player.with(seed: forecast.seed)
    let end = player.begin(about: futures)
    defer { end() }
    let close = weeks..<weeks + 1
    func all(_ measure: Measure) -> Statistic { Statistic(measure, weeks: close) }
    let (needed, short) = (
      Statistic(.needed, weeks: 0..<weeks), Statistic(.short, weeks: 0..<weeks)
    )
    let people = Statistic(.people, weeks: 0..<1)
    let (starters, delayed, lost) = (all(.starters), all(.startsDelayed), all(.startsLost))
    let (asked, accepted) = (all(.requisitions), all(.slatesAccepted))
    let (prompt, tasks, waiting) = (all(.promptHR), all(.tasksOfHR), all(.atHR))
    let rows = try player.rows(
      of: forecast.playable,
      [needed, short, people, starters, delayed, lost, asked, accepted, prompt, tasks, waiting],
      futures: futures)
    guard rows.futures == futures, futures > 0 else { return nil }
    let promptTicks = 100 * Double(Measure.promptHR.description.unit.ticks)
    let isMisled = scenario.levers.promiseGap.number > 0
    let counted = (0..<futures).map { number -> Future in
      func count(_ statistic: Statistic) -> Double {
        let column = rows[statistic]
        return column.indices.contains(number) ? Double(column[number]) : 0
      }
      func share(_ part: Double, _ whole: Double) -> Double? {
        whole > 0 ? min(1, max(0, part / whole)) : nil
      }
      var future = Future(
        slates: hr.satisfaction.slates.magnitude, promises: hr.satisfaction.promises.magnitude)
      future.values[.filled] = share(count(needed) - count(short), count(needed))
      future.values[.firstSlates] = share(count(accepted), count(asked))
      let invited = count(starters) + count(lost)
      future.values[.onTime] = share(invited - count(delayed), invited)
      future.values[.prompt] = share(count(prompt), promptTicks)
      future.values[.kept] =
        isMisled ? share(count(people), count(people) + count(starters)) : nil
      future.values[.settled] = share(count(tasks) - count(waiting), count(tasks))
      return future
    }
    func summary(_ values: [Double]) -> Summary? {
      Summary(Distribution(values.map { Int64((1000 * $0).rounded()) }), ticks: 10)
    }
    figures = Customer.allCases.compactMap { customer in
      summary(counted.map { $0.figure(customer) }).map { (customer, $0) }
    }
    parts = Part.allCases.compactMap { part in
      summary(counted.compactMap { $0.values[part] }).map { (part, $0) }
    }
    let losses = Part.allCases.map { part in
      (part: part, points: 100 * counted.reduce(0) { $0 + $1.loss(part) } / Double(futures))
    }
    worst = losses.max { $0.points < $1.points }.flatMap { $0.points >= 0.05 ? $0 : nil }
    self.futures = futures
  }
}
