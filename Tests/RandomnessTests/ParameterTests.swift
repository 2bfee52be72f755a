import Randomness
import Testing

@Suite struct ParameterTests {
  @Test(arguments: [0, -1, Double.nan, .infinity])
  func refusesScales(value: Double) {
    #expect(throws: ParameterError.self) { try Exponential(mean: value) }
    #expect(throws: ParameterError.self) { try Exponential(rate: value) }
    #expect(throws: ParameterError.self) { try Gamma(shape: value, scale: 1) }
    #expect(throws: ParameterError.self) { try Gamma(shape: 1, scale: value) }
    #expect(throws: ParameterError.self) { try Beta(value, 1) }
    #expect(throws: ParameterError.self) { try Beta(1, value) }
    #expect(throws: ParameterError.self) { try LogNormal(ninetyPercentFrom: value, to: 2) }
  }

  @Test(arguments: [-1e-9, 1.000001, Double.nan, .infinity])
  func refusesProbabilities(value: Double) {
    #expect(throws: ParameterError.self) { try Bernoulli(value) }
    #expect(throws: ParameterError.self) { try Binomial(trials: 3, probability: value) }
    #expect(throws: ParameterError.self) { try LogitNormal(ninetyPercentFrom: 0.1, to: value) }
  }

  @Test func refusesDisorder() {
    #expect(throws: ParameterError.self) { try Uniform(low: 2, high: 1) }
    #expect(throws: ParameterError.self) { try Uniform(low: -1e308, high: 1e308) }
    #expect(throws: ParameterError.self) { try Triangular(low: 0, mode: 3, high: 2) }
    #expect(throws: ParameterError.self) { try Triangular(low: 0, mode: -1, high: 2) }
    #expect(throws: ParameterError.self) { try Normal(mean: 0, deviation: -1) }
    #expect(throws: ParameterError.self) { try Normal(mean: .nan, deviation: 1) }
    #expect(throws: ParameterError.self) { try Normal(ninetyPercentFrom: 2, to: 1) }
    #expect(throws: ParameterError.self) { try LogNormal(ninetyPercentFrom: 2, to: 1) }
    #expect(throws: ParameterError.self) { try Poisson(mean: -1) }
    #expect(throws: ParameterError.self) { try Poisson(mean: 1e16) }
    #expect(throws: ParameterError.self) { try Binomial(trials: -1, probability: 0.5) }
  }

  @Test func saysWhatIsWrong() {
    let error = #expect(throws: ParameterError.self) { try Normal(mean: 0, deviation: -1) }
    #expect(error?.description == "`deviation` must be 0 or more, but is -1.0")
  }
}
