import PhraseTesting
import Simulation
import Statistics
import Testing
import Text

/// Results that theory gives exactly.
@Suite struct StocksAndFlowsTests {
  /// Poisson hires at rate h into an empty site, survival S: headcount is Poisson(h Σ S).
  @Test func headcountOfPoissonHiresIsPoisson() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 10%/week}}
      intake:
        new: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 3, varies: poisson}
      """)
    let outcome = compiled.outcome(Futures.many)
    for week in [1, 4, 12] {
      let mean = (1...week).reduce(0.0) { $0 + 3 * Fit.power(0.9, $1) }
      let people = outcome.distribution(compiled.series(.people), week: week)
      #expect(Fit.distance(people, mean: mean) < 3.5)
      #expect(Fit.chiSquare(people, Fit.poisson(mean)) <= 1)
      // A Poisson variance equals its mean; its standard error is mean √(2 / n) and a little.
      let error = mean * (2.2 / Double(people.count)).squareRoot() + 0.02
      #expect(abs((people.variance ?? 0) - mean) < 4 * error)
    }
  }

  /// A class of n with weekly leaving probability q: Binomial(n, (1 − q)ᵏ) after k weeks.
  @Test func aClassThinsOutBinomially() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 20%/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 40}}
      """)
    let outcome = compiled.outcome(Futures.many)
    for week in [1, 3, 8] {
      let people = outcome.distribution(compiled.series(.people), week: week)
      #expect(Fit.distance(people, mean: 40 * Fit.power(0.8, week)) < 3.5)
      #expect(Fit.chiSquare(people, Fit.binomial(40, Fit.power(0.8, week))) <= 1)
    }
  }

  /// Who shows up is a coin of its own for everybody invited.
  @Test func startersOfAClassAreBinomial() throws {
    let compiled = try sketch(
      "intake: {new: {site: main, family: voice, date: 2027-01-05, size: 30, show-up: 70%}}")
    let starters = compiled.outcome(Futures.many).distribution(compiled.series(.starters), week: 0)
    #expect(Fit.chiSquare(starters, Fit.binomial(30, 0.7)) <= 1)
  }

  /// Stage counts of Poisson hires with independent moves are Poisson, each with its own mean.
  @Test func stagesOfPoissonHiresArePoisson() throws {
    let compiled = try sketch(
      """
      stages:
        first: {length: 17 days, leaving: 10%/week}
        second: {length: 4 weeks, leaving: 4%/week}
        third: {leaving: 2%/week}
      intake:
        new: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 4, varies: poisson}
      """)
    let outcome = compiled.outcome(Futures.many)
    // Of those who started k weeks ago: the share still here, and the stage they are in.
    var means = [0.0, 0.0, 0.0]
    for k in 1...12 {
      let days = 7 * k
      let (first, second) = (min(days, 17), max(0, min(days - 17, 28)))
      let third = max(0, days - 45)
      let survival =
        root7(Fit.power(0.9, first)) * root7(Fit.power(0.96, second))
        * root7(Fit.power(0.98, third))
      means[days <= 17 ? 0 : days <= 45 ? 1 : 2] += 4 * survival
    }
    for stage in 0..<3 {
      let people = outcome.distribution(compiled.series(.people, [.stage], [stage]), week: 12)
      #expect(Fit.distance(people, mean: means[stage]) < 3.5)
      #expect(Fit.chiSquare(people, Fit.poisson(means[stage])) <= 1)
    }
  }

  /// A constant stream of hires h with weekly survival s comes to h s / (1 − s) on Mondays.
  @Test func headcountComesToItsLimit() throws {
    let compiled = try sketch(
      """
      horizon: 60 weeks
      stages: {all: {leaving: 20%/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 5}}
      """)
    let people = compiled.outcome(Futures.many / 3).distribution(compiled.series(.people), week: 60)
    #expect(Fit.distance(people, mean: 5 * 0.8 / 0.2) < 3.5)
  }

  /// The seventh root, by Newton's method.
  private func root7(_ value: Double) -> Double {
    (0..<100).reduce(1.0) { root, _ in root - (root - value / Fit.power(root, 6)) / 7 }
  }
}
