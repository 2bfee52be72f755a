import PhraseTesting
import Randomness
import Testing
import Text
import Workforce

@testable import Simulation

/// What weighs on leaving is a list of rows, and all that is said of it follows from them.
@Suite struct LeavingDriverTests {
  @Test func keysNameOneRow() {
    #expect(Set(LeavingDriver.all.map(\.key)).count == LeavingDriver.all.count)
  }

  /// A driver that acts can be taken out, and then acts no more.
  @Test func whatActsCanBeTakenOut() throws {
    let scenario = try sketchedScenario(EverythingTests.world)
    for driver in LeavingDriver.all {
      guard driver.action(scenario) != nil else {
        #expect(driver.removed(from: scenario) == nil || driver == .bonus, "\(driver.key)")
        continue
      }
      // A reward that changes nothing is paid all the same.
      guard driver != .reward else { continue }
      let without = try #require(driver.removed(from: scenario), "\(driver.key)")
      #expect(driver.action(without) == nil, "\(driver.key)")
    }
  }

  /// What is named of a person multiplies up to the rate at which the person leaves, week by week,
  /// in a world in which all that acts acts on every cause.
  @Test func whatIsNamedMultipliesUpToTheRate() throws {
    let compiled = try sketch(EverythingTests.world)
    var future = Future(compiled: compiled, seed: 1)
    future.begin(2)
    // In the week in which a peak begins bonus and work are told apart as means over its days.
    let peakBegins = 5
    var seen: Set<String> = []
    for week in 0..<compiled.weeks {
      future.turn(week)
      for row in future.rows where row % 5 == 0 {
        let person = Person(future, row: row)
        let influences = future.influences(on: person, week: week)
        let stage = compiled.stages[compiled.cells.stage(of: person.cell)]
        let base = future.figures.values[stage.leaving]
        let product = influences.reduce(base) { $0 * $1.multiplier }
        let hazard =
          future.figures.hazards[person.cell, person.circumstances] * Portable.exp(person.weight)
        #expect(
          abs(product / hazard - 1) < (week == peakBegins ? 1e-3 : 1e-9), "week \(week), row \(row)"
        )
        for case .driver(let driver) in influences.map(\.kind) { seen.insert(driver.key) }
      }
    }
    #expect(
      seen.isSuperset(of: [
        "amenities", "recognition", "night-work", "programmes", "development", "bonus", "mentors",
        "promises", "growth", "refusal", "reward", "poaching", "pressure", "onboarding", "waiting",
      ]), "\(seen.sorted())")
  }

}
