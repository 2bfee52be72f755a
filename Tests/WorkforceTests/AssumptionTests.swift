import Foundation
import PhraseTesting
import Randomness
import Schema
import Testing
import Text
import Workforce

@Suite struct AssumptionTests {
  private static let futures = 4_000

  /// The numbers of many futures, from the lowest to the highest.
  private func draws<Value: Quantity>(_ text: String, as type: Value.Type) throws -> [Double] {
    var number = try Kind<Uncertain<Value>>.uncertain().read(Node(text))
    number.path = "stages.novice.leaving"
    let assumption = Assumption(number)
    let values = (0..<Self.futures).map {
      assumption.value(luck: Luck(seed: 7, future: UInt64($0)))
    }
    let reach = number.reach
    for value in [values.min(), values.max()] {
      // Conversions rise with the number.
      let value = try #require(value)
      #expect(value >= number.conversion(reach.lowerBound) * (1 - 1e-12))
      #expect(value <= number.largest * (1 + 1e-12))
    }
    return values.sorted()
  }

  /// Whether a share `p` of the draws lies below `value`, give or take what luck allows: five
  /// standard errors.
  private func expectQuantile(_ p: Double, _ value: Double, of draws: [Double]) {
    let below = Double(draws.count { $0 < value }) / Double(draws.count)
    let error = (p * (1 - p) / Double(draws.count)).squareRoot()
    #expect(abs(below - p) < 5 * error, "\(below) of the draws lie below \(value), not \(p)")
  }

  @Test func aKnownNumberIsTheSameInEveryFuture() throws {
    let draws = try draws("6%/month", as: Rate.self)
    #expect(draws.first == draws.last)
    #expect(abs(try #require(draws.first) - -log(0.94) * 7 / 30.4375) < 1e-15)
  }

  @Test func anIntervalHoldsNinetyPercent() throws {
    let shares = try draws("80% to 90%", as: Share.self)
    expectQuantile(0.05, 0.80, of: shares)
    expectQuantile(0.95, 0.90, of: shares)
    let counts = try draws("9 to 40", as: Count.self)
    expectQuantile(0.05, 9, of: counts)
    expectQuantile(0.5, (9.0 * 40).squareRoot(), of: counts)
    expectQuantile(0.95, 40, of: counts)
    let rates = try draws("5% to 9%/month", as: Rate.self)
    expectQuantile(0.05, -log(0.95) * 7 / 30.4375, of: rates)
    expectQuantile(0.95, -log(0.91) * 7 / 30.4375, of: rates)
  }

  @Test func uniform() throws {
    let draws = try draws("uniform(2, 4) weeks", as: Span.self)
    for p in [0.05, 0.5, 0.95] { expectQuantile(p, 14 + 14 * p, of: draws) }
  }

  @Test func triangular() throws {
    let draws = try draws("triangular(10, 20, 40)", as: Count.self)
    expectQuantile(1.0 / 3, 20, of: draws)
    expectQuantile(25.0 / 300, 15, of: draws)
    expectQuantile(1 - 100.0 / 600, 30, of: draws)
  }

  @Test func normal() throws {
    let draws = try draws("normal(50%, 5%)", as: Share.self)
    expectQuantile(0.5, 0.5, of: draws)
    expectQuantile(0.05, 0.5 - 0.05 * 1.6448536269514727, of: draws)
    expectQuantile(0.95, 0.5 + 0.05 * 1.6448536269514727, of: draws)
  }

  @Test func beta() throws {
    // The distribution function of beta(2, 1) is x², of beta(1, 3) it is 1 − (1 − x)³.
    let rising = try draws("beta(2, 1)", as: Share.self)
    for x in [0.2, 0.5, 0.9] { expectQuantile(x * x, x, of: rising) }
    let falling = try draws("beta(1, 3)", as: Share.self)
    for x in [0.2, 0.5, 0.9] { expectQuantile(1 - pow(1 - x, 3), x, of: falling) }
  }

  /// Much of this distribution is nearer to 100 % than a rate may be: nobody has an infinite
  /// hazard.
  @Test func aBetaRateStaysInItsRange() throws {
    let draws = try draws("beta(0.1, 0.1)%/day", as: Rate.self)
    #expect(try #require(draws.last) <= -log(0.001) * 7 + 1e-9)
    let hopeless = try self.draws("beta(1000000, 0.1)%/day", as: Rate.self)
    #expect(try #require(hopeless.last) <= -log(0.001) * 7 + 1e-9)
  }

  @Test func aWideIntervalHasNoTailWithoutEnd() throws {
    _ = try draws("0.01 to 5", as: Count.self)
    _ = try draws("1% to 99%", as: Share.self)
    _ = try draws("1 day to 200 days", as: Span.self)
  }

  @Test func luckBelongsToThePath() throws {
    func value(_ path: String) throws -> Double {
      var number = try Kind<Uncertain<Share>>.uncertain().read(Node("5% to 9%"))
      number.path = path
      return Assumption(number).value(luck: Luck(seed: 7, future: 3))
    }
    #expect(try value("stages.novice.pass") == value("stages.novice.pass"))
    #expect(try value("stages.novice.pass") != value("stages.mature.pass"))
  }
}

extension Uncertain {
  /// A written number in the engine's unit.
  fileprivate func conversion(_ number: Double) -> Double {
    switch belief {
    case .fixed(let value), .interval(let value, _), .uniform(let value, _),
      .logUniform(let value, _), .triangular(let value, _, _), .normal(let value, _),
      .beta(_, _, let value):
      value.conversion(number)
    }
  }
}
