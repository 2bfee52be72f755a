public import Schema
import Simulation
public import Statistics
public import Workforce

/// What a response comes to in a scenario, and what that is beyond another scenario with the same
/// luck.
public struct Reading: Sendable, Hashable {
  /// The mean over futures, or the share of them, in the response's unit.
  public let value: Estimate
  /// The paired difference to the other scenario; nothing at all for that scenario itself.
  public let change: Estimate
}

/// Why a scenario of a question is not played.
public enum Untried: Error, Sendable {
  /// It makes no scenario, or what is asked for is not there: what is wrong.
  case unreadable(Problems)
  /// It is too large or out of range.
  case unplayable(Unplayable)
}

/// What some responses come to in a scenario, future by future, in ticks.
struct Readings: Sendable {
  let responses: [Response]
  /// By response, the number of each future.
  let ticks: [[Int64]]
  /// What each future has spent, where that was asked for.
  let books: [Books]

  /// How a response stands beside another scenario's; nil for fewer than two futures.
  func reading(_ response: Int, beyond base: Readings) -> Reading? {
    let asked = responses[response]
    guard let value = asked.estimate(of: ticks[response]),
      let change = asked.change(from: base.ticks[response], to: ticks[response])
    else { return nil }
    return Reading(value: value, change: change)
  }

  /// All responses beside another scenario's.
  func readings(beyond base: Readings) -> [Reading] {
    responses.indices.compactMap { reading($0, beyond: base) }
  }
}

extension Player {
  /// Plays some futures of a scenario for what responses come to; nil where it was stopped.
  ///
  /// - Parameter base: the scenario of which the responses were asked first; each other one is
  ///   asked about its own opening and its own close.
  func readings(
    of scenario: Scenario, _ responses: [Response], like base: Scenario, futures: Int,
    keepsBooks: Bool = false
  ) throws(Untried) -> Readings? {
    var asked: [Response] = []
    for response in responses {
      do throws(Problem) {
        asked.append(
          scenario.hasDays(of: base) ? response : try response.asked(of: scenario))
      } catch {
        throw .unreadable(Problems([error]))
      }
    }
    let rows: Rows
    do throws(Unplayable) {
      rows = try self.rows(
        of: Playable(scenario), asked.map(\.statistic), futures: futures, keepsBooks: keepsBooks)
    } catch {
      throw .unplayable(error)
    }
    guard rows.futures == futures else { return nil }
    return Readings(
      responses: responses, ticks: asked.map { $0.ticks(in: rows) }, books: rows.books)
  }
}

extension Response {
  /// The mean over futures with its interval, or the share of futures, in the response's unit; nil
  /// for fewer than two futures.
  func estimate(of ticks: [Int64]) -> Estimate? {
    guard ticks.count > 1 else { return nil }
    return kind == .readiness
      ? Estimate(successes: ticks.count { $0 == 1 }, of: ticks.count)
      : Estimate(meanOf: Distribution(ticks))?.divided(by: self.ticks)
  }

  /// By how much some futures differ from the same ones of another scenario.
  func change(from first: [Int64], to second: [Int64]) -> Estimate? {
    Estimate(meanOf: Distribution(zip(first, second).map { $1 - $0 }))?.divided(by: ticks)
  }
}

extension Scenario {
  /// Whether its close and its openings are those of another scenario.
  fileprivate func hasDays(of other: Scenario) -> Bool {
    start == other.start && weeks == other.weeks
      && sites.map(\.key) == other.sites.map(\.key)
      && sites.map(\.value.opening) == other.sites.map(\.value.opening)
  }

  /// What a change is first looked at by: leavers, people at the close, those ready at each opening
  /// and whether that is enough, and all costs, as far as the scenario counts them.
  public var headlines: [Response] {
    let openings = sites.indices.flatMap { site -> [Response] in
      guard let ready = try? Response(.ready, site: site, on: .opening, in: self) else { return [] }
      return [ready, ready.readiness]
    }
    let cost = try? Response(.cost, on: .close, in: self)
    return [Response(.leavers, in: self), Response(.people, in: self)] + openings
      + [anyCurrency == nil ? nil : cost].compactMap(\.self)
  }
}
