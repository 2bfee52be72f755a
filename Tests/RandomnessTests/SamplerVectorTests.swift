import Randomness
import Testing

/// Fixed seed, fixed values: the same on every machine, for ever. Another value here is a breaking
/// change of every result.
@Suite struct SamplerVectorTests {
  private func draws<S: Sampler>(_ sampler: S) -> [S.Value] {
    (0..<4).map { sampler.sample(trial($0, purpose: 9)) }
  }

  @Test func inverted() throws {
    #expect(
      draws(try Uniform(low: 0, high: 1))
        == [
          0.024531071551781802, 0.22041862425212122, 0.24984220781392852, 0.3119709543061696,
        ])
    #expect(
      draws(try Exponential(mean: 1))
        == [
          0.024836971350172238, 0.24899820113142343, 0.28747170499913655, 0.37392422436168843,
        ])
    #expect(
      draws(try Normal(mean: 0, deviation: 1))
        == [
          -1.968051233396444, -0.770780160799888, -0.6749863841073827, -0.49027133447557836,
        ])
    #expect(
      draws(LogNormal(logarithm: try Normal(mean: 0, deviation: 1)))
        == [
          0.13972889005822234, 0.4626519845355139, 0.5091633532738947, 0.6124601900724971,
        ])
    #expect(
      draws(LogitNormal(logit: try Normal(mean: 0, deviation: 1)))
        == [
          0.12259835762440344, 0.3163103659839054, 0.3373812067257955, 0.3798296502718374,
        ])
    #expect(
      draws(try Triangular(low: 0, mode: 1, high: 4))
        == [
          0.3132479628140097, 0.9389752376971849, 0.9996843658153878, 1.126613748845108,
        ])
  }

  @Test func rejected() throws {
    #expect(
      draws(try Gamma(shape: 0.3, scale: 1))
        == [
          0.35397054350022, 0.06263734304747333, 0.15843209904592062, 0.0035416555878555597,
        ])
    #expect(
      draws(try Gamma(shape: 2.5, scale: 1))
        == [
          2.3303368371157953, 1.2186209052477808, 1.3172445465917249, 1.5221636255612283,
        ])
    #expect(
      draws(try Beta(2, 3))
        == [
          0.3662006047385006, 0.27211661833936984, 0.3049218693282184, 0.4095063999842838,
        ])
    #expect(
      draws(try Beta(0.2, 0.1))
        == [
          0.47427970110239587, 0.9984564936467424, 0.4848683773755525, 1.0,
        ])
  }

  @Test func counted() throws {
    #expect(draws(try Bernoulli(0.25)) == [true, true, true, false])
    #expect(draws(try Poisson(mean: 3)) == [0, 2, 2, 2])
    #expect(draws(try Poisson(mean: 300)) == [302, 285, 287, 290])
    #expect(draws(try Binomial(trials: 20, probability: 0.2)) == [1, 3, 3, 3])
    #expect(draws(try Binomial(trials: 1000, probability: 0.7)) == [698, 713, 711, 708])
  }

  /// A row of many draws of each kind, folded into one number.
  @Test func rows() throws {
    var hash: UInt64 = 0
    func fold(_ bits: UInt64) { hash = Entity.mixed(hash ^ bits) }
    let (gamma, beta) = (try Gamma(shape: 0.7, scale: 2), try Beta(0.4, 5))
    let (poisson, binomial) = (try Poisson(mean: 47), try Binomial(trials: 300, probability: 0.6))
    for index in 0..<20_000 {
      let stream = trial(index, purpose: 9)
      fold(gamma.sample(stream).bitPattern)
      fold(beta.sample(stream).bitPattern)
      fold(UInt64(poisson.sample(stream)))
      fold(UInt64(binomial.sample(stream)))
      fold(stream.integer(below: 1_000_003))
    }
    #expect(hash == 14_130_458_801_063_606_360)
  }
}
