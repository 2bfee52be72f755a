import Randomness
import Testing

/// Gamma and beta draws counted between deciles that SciPy 1.17 (`gamma.ppf`, `beta.ppf`) gives.
@Suite struct RejectionTests {
  private func score(_ sampler: some Sampler<Double>, _ deciles: [Double]) -> Double {
    var counts = [Double](repeating: 0, count: 10)
    for index in 0..<Trials.count {
      let value = sampler.sample(trial(index, purpose: 2))
      counts[deciles.firstIndex { value < $0 } ?? 9] += 1
    }
    return chiSquare(counts, [Double](repeating: 0.1, count: 10))
  }

  @Test(arguments: [
    (
      0.3,
      [
        0.000323724621823, 0.00327033952468, 0.0127266577699, 0.0337397926466, 0.073131135867,
        0.141252503631, 0.256564913321, 0.460073886988, 0.88481077336,
      ]
    ),
    (
      1.0,
      [
        0.105360515658, 0.223143551314, 0.356674943939, 0.510825623766, 0.69314718056,
        0.916290731874, 1.20397280433, 1.60943791243, 2.30258509299,
      ]
    ),
    (
      2.5,
      [
        0.805153993481, 1.17126715292, 1.49995406638, 1.82774981157, 2.17573009555,
        2.5659335372, 3.03221499208, 3.64463806332, 4.61817844989,
      ]
    ),
    (
      50.0,
      [
        41.1790679062, 43.9726679614, 46.0644721694, 47.903923929, 49.667064618,
        51.4729721077, 53.4528803269, 55.8333565791, 59.2490019055,
      ]
    ),
  ])
  func gamma(shape: Double, deciles: [Double]) throws {
    #expect(score(try Gamma(shape: shape, scale: 1), deciles) < chiSquareBound(degrees: 9))
  }

  @Test(arguments: [
    (
      (0.5, 0.5),
      [
        0.0244717418524, 0.0954915028125, 0.206107373854, 0.345491502813, 0.5,
        0.654508497187, 0.793892626146, 0.904508497187, 0.975528258148,
      ]
    ),
    (
      (0.1, 3.0),
      [
        2.36690135205e-11, 2.4237070912e-08, 1.39763513091e-06, 2.48198795382e-05, 0.0002312399075,
        0.00143491253068, 0.00676860281102, 0.0266712745713, 0.0983929955103,
      ]
    ),
    (
      (2.0, 3.0),
      [
        0.14255931671, 0.212317128278, 0.272383942075, 0.329166503378, 0.385727568132,
        0.444500002084, 0.508404754873, 0.582453574524, 0.679539416278,
      ]
    ),
    (
      (40.0, 60.0),
      [
        0.337768979689, 0.358559668808, 0.373787621905, 0.386937636736, 0.399330742698,
        0.41181052842, 0.425244999822, 0.441056519225, 0.463099866476,
      ]
    ),
  ])
  func beta(weights: (Double, Double), deciles: [Double]) throws {
    #expect(score(try Beta(weights.0, weights.1), deciles) < chiSquareBound(degrees: 9))
  }

  /// Mean and variance against their formulas, in standard errors (normal approximation).
  @Test(arguments: [(0.05, 2.0), (0.7, 3), (3, 0.5), (1e9, 1e-6)])
  func gammaMoments(shape: Double, scale: Double) throws {
    let gamma = try Gamma(shape: shape, scale: scale)
    let n = Double(Trials.count)
    let draws = (0..<Trials.count).map { gamma.sample(trial($0, purpose: 3)) / gamma.mean - 1 }
    let mean = draws.reduce(0, +) / n
    let square = draws.reduce(0) { $0 + $1 * $1 } / n
    // Central moments of X / mean: variance 1/shape, fourth 3/shape² + 6/shape³.
    #expect(abs(mean) < 4 / (shape * n).squareRoot())
    #expect(abs(square * shape - 1) < 4 * ((2 + 6 / shape) / n).squareRoot())
  }

  @Test func extremesAreNumbers() throws {
    for (a, b) in [(1e-300, 1e-300), (1e-12, 1e9), (1e9, 1e-12), (1e-3, 1e-3), (1e9, 1e9)] {
      let beta = try Beta(a, b)
      for index in 0..<1000 {
        #expect((0...1) ~= beta.sample(trial(index)))
        #expect(try Gamma(shape: a, scale: 1).sample(trial(index)).isFinite)
      }
    }
    // Two vanishing weights are a coin.
    let coin = try Beta(1e-9, 1e-9)
    let ones = (0..<10_000).count { coin.sample(trial($0)) > 0.5 }
    #expect(abs(ones - 5000) < 200)
  }
}
