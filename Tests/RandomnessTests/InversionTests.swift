import Randomness
import Testing

/// Draws against closed distribution functions, and known quantiles.
@Suite struct InversionTests {
  private func score(
    _ sampler: some InvertibleSampler, _ distribution: (Double) -> Double
  ) -> Double {
    kolmogorovSmirnov((0..<Trials.count).map { sampler.sample(trial($0)) }, distribution)
  }

  @Test func uniform() throws {
    #expect(score(try Uniform(low: -2, high: 6)) { ($0 + 2) / 8 } < 1.95)
  }

  @Test func exponential() throws {
    #expect(score(try Exponential(mean: 40)) { -Portable.expm1(-$0 / 40) } < 1.95)
    #expect(try Exponential(rate: 0.025) == Exponential(mean: 40))
  }

  @Test func normal() throws {
    let normal = try Normal(mean: 10, deviation: 3)
    #expect(score(normal) { Portable.normalDistribution(($0 - 10) / 3) } < 1.95)
  }

  @Test func logNormal() throws {
    let logNormal = LogNormal(logarithm: try Normal(mean: 1, deviation: 0.5))
    let distance = score(logNormal) {
      Portable.normalDistribution((Portable.log($0) - 1) / 0.5)
    }
    #expect(distance < 1.95)
    #expect(abs(logNormal.mean - Portable.exp(1.125)) < 1e-15)
  }

  @Test func logitNormal() throws {
    let logitNormal = LogitNormal(logit: try Normal(mean: -1, deviation: 0.8))
    let distance = score(logitNormal) {
      Portable.normalDistribution((Portable.log($0 / (1 - $0)) + 1) / 0.8)
    }
    #expect(distance < 1.95)
  }

  @Test(arguments: [(0.0, 2.0, 10.0), (0, 0, 1), (-3, 5, 5)])
  func triangular(low: Double, mode: Double, high: Double) throws {
    let distance = score(try Triangular(low: low, mode: mode, high: high)) { x in
      x < mode
        ? (x - low) * (x - low) / ((high - low) * (mode - low))
        : 1 - (high > mode ? (high - x) * (high - x) / ((high - low) * (high - mode)) : 0)
    }
    #expect(distance < 1.95)
  }

  @Test func ninetyPercentIntervalsAreWhatTheySay() throws {
    let normal = try Normal(ninetyPercentFrom: 4, to: 10)
    #expect(abs(normal.quantile(0.05) - 4) < 1e-13 && abs(normal.quantile(0.95) - 10) < 1e-13)
    let logNormal = try LogNormal(ninetyPercentFrom: 4, to: 10)
    #expect(abs(logNormal.quantile(0.05) - 4) < 1e-13)
    #expect(abs(logNormal.quantile(0.95) - 10) < 1e-13)
    let logitNormal = try LogitNormal(ninetyPercentFrom: 0.2, to: 0.9)
    #expect(abs(logitNormal.quantile(0.05) - 0.2) < 1e-15)
    #expect(abs(logitNormal.quantile(0.95) - 0.9) < 1e-15)
    #expect(try Normal(ninetyPercentFrom: 5, to: 5).quantile(0.001) == 5)
  }

  /// Sources: −ln 0.1; SciPy 1.17 `triang`, `norm`; arithmetic.
  @Test func knownQuantiles() throws {
    #expect(abs(try Exponential(mean: 1).quantile(0.9) - 2.302585092994046) < 1e-15)
    #expect(abs(try Normal(mean: 0, deviation: 1).quantile(0.975) - 1.959963984540054) < 1e-15)
    let triangular = try Triangular(low: 0, mode: 2, high: 10)
    #expect(abs(triangular.quantile(0.2) - 2) < 1e-15)
    #expect(abs(triangular.quantile(0.05) - 1) < 1e-15)
    #expect(abs(triangular.quantile(0.8) - 6) < 1e-14)
    #expect(try Triangular(low: 3, mode: 3, high: 3).quantile(0.7) == 3)
  }

  @Test func risingUniformNumbersGiveRisingValues() throws {
    func check(_ sampler: some InvertibleSampler) {
      var last = -Double.infinity
      for i in 1..<4096 {
        let value = sampler.quantile(Double(i) / 4096)
        #expect(value > last)
        last = value
      }
    }
    check(try Uniform(low: 0, high: 1))
    check(try Exponential(mean: 1))
    check(try Normal(mean: 0, deviation: 1))
    check(LogNormal(logarithm: try Normal(mean: 0, deviation: 2)))
    check(LogitNormal(logit: try Normal(mean: 0, deviation: 2)))
    check(try Triangular(low: 0, mode: 0.3, high: 1))
  }

  @Test func extremeUniformNumbersGiveFiniteValues() throws {
    for u in [0x1p-53, 1 - 0x1p-53] {
      #expect(try Exponential(mean: 1e300).quantile(u).isFinite)
      #expect(abs(Portable.normalQuantile(u)) < 8.3)
      #expect((0...1) ~= LogitNormal(logit: try Normal(mean: 0, deviation: 100)).quantile(u))
      #expect(try Triangular(low: -1e308, mode: 0, high: 0).quantile(u).isFinite)
    }
  }
}
