import PhraseTesting
import Randomness
import Testing
import Text
import Workforce

@testable import Simulation

/// Pay of a tier acts on leaving against what others pay.
@Suite struct MarketPayTests {
  private func compiled(
    _ tiers: String, rise: String = "0%", elasticity: String = "2", cause: String = ""
  ) throws -> CompiledScenario {
    try sketch(
      """
      stages: {all: {leaving: 4%/week}}
      causes: {pay: {share: 40%}, other: {share: 60%}}
      tiers: {\(tiers)}
      people: {old: {site: main, family: voice, tier: one, count: 400, stages: {all: 100%}}}
      levers: {pay-rise: \(rise)}
      effects: {pay: {elasticity: \"\(elasticity)\"\(cause.isEmpty ? "" : ", cause: \(cause)")}}
      """)
  }

  private static let dear = "one: {pay: 1000 CNY/week, market: 1250 CNY/week}"

  /// The hazard of a tier in the first week, over that of the stage.
  private func factor(_ compiled: CompiledScenario, tier: Int = 0) -> Double {
    var future = Future(compiled: compiled, seed: 1)
    future.begin(0)
    future.turn(0)
    let base = -Portable.log1p(-0.04)
    return future.figures.hazards[tier, []] / base
  }

  private func leavers(_ compiled: CompiledScenario) -> [Int64] {
    let film = Film(compiled)
    return (0...compiled.weeks).map { film.value(.leavers, week: $0) }
  }

  /// Market = pay and 5 % more is today's rise of 5 %, to the last person.
  @Test(arguments: ["loguniform(0.3, 4)", "2", "0.5 to 3"])
  func D4_aMarketOfItsOwnPayChangesNothing(elasticity: String) throws {
    let with =
      "one: {pay: 1000 CNY/week, market: 1000 CNY/week}, two: {pay: 1500 CNY/week, market: 1500 CNY/week}"
    let without = "one: {pay: 1000 CNY/week}, two: {pay: 1500 CNY/week}"
    for rise in ["5%", "0%", "-10%"] {
      let pair = try [with, without].map { try compiled($0, rise: rise, elasticity: elasticity) }
      #expect(leavers(pair[0]) == leavers(pair[1]), "\(rise)")
    }
  }

  /// (pay × (1 + rise) ÷ market) to the power of minus the elasticity, by arithmetic.
  @Test(
    arguments: [
      ("1000", "1000", "0%", 1), ("1100", "1000", "0%", 1 / 1.21), ("1000", "1250", "0%", 1.5625),
      ("1000", "1100", "10%", 1), ("900", "1000", "20%", 1 / (1.08 * 1.08)),
      ("1000", "800", "-20%", 1),
    ] as [(String, String, String, Double)])
  func D4_theFactorIsThatOfPayOverMarket(
    pay: String, market: String, rise: String, factor: Double
  ) throws {
    let world = try compiled(
      "one: {pay: \(pay) CNY/week, market: \(market) CNY/week}", rise: rise)
    #expect(abs(self.factor(world) - factor) < 1e-12)
  }

  /// The same money in another unit; only the tier that has a market; only the cause of pay.
  @Test func D4_unitsTiersAndCauses() throws {
    let month = try compiled("one: {pay: 4348.214286 CNY/month, market: 1250 CNY/week}")
    #expect(abs(factor(month) - 1.5625) < 1e-6)
    let one = try compiled(
      "one: {pay: 1000 CNY/week, market: 1250 CNY/week}, two: {pay: 1000 CNY/week}")
    #expect(abs(factor(one) - 1.5625) < 1e-12 && abs(factor(one, tier: 1) - 1) < 1e-12)
    let cause = try compiled("one: {pay: 1000 CNY/week, market: 1250 CNY/week}", cause: "pay")
    #expect(abs(factor(cause) - (1 + 0.4 * 0.5625)) < 1e-12)
  }

  /// It can be taken out, and what is named multiplies up.
  @Test func D4_itIsADriverOfItsOwn() throws {
    let text = """
      tiers: {one: {pay: 1000 CNY/week, market: 1250 CNY/week}}
      """
    let scenario = try sketchedScenario(text)
    let without = try #require(LeavingDriver.market.removed(from: scenario))
    #expect(LeavingDriver.market.action(without) == nil)
    #expect(LeavingDriver.market.removed(from: without) == nil)
    var future = Future(compiled: try compiled(Self.dear, rise: "10%"), seed: 1)
    future.begin(0)
    future.turn(0)
    let person = Person(future, row: 0)
    let influences = future.influences(on: person, week: 0)
    let multipliers = influences.compactMap { influence -> Double? in
      if case .driver(let driver) = influence.kind, driver == .market || driver == .pay {
        influence.multiplier
      } else {
        nil
      }
    }
    #expect(multipliers.count == 2)
    #expect(abs(multipliers.reduce(1, *) - 1.5625 / 1.21) < 1e-12)
  }
}
