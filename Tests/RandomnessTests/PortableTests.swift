import Randomness
import Testing

/// References: mpmath 1.3, 50 digits, rounded to the nearest `Double`.
@Suite struct PortableTests {
  /// The distance in units in the last place of `expected`.
  private func units(_ found: Double, _ expected: Double) -> Double {
    found == expected ? 0 : abs(found - expected) / expected.ulp
  }

  @Test(arguments: [
    (0.1, -2.3025850929940455), (0.5, -0.6931471805599453),
    (0.7071067811865475, -0.34657359027997275), (0.7071067811865476, -0.3465735902799726),
    (0.9999999999999999, -1.1102230246251565e-16), (1.0000000000000002, 2.2204460492503128e-16),
    (1.4142135623730951, 0.3465735902799727), (2.0, 0.6931471805599453), (10.0, 2.302585092994046),
    (1e-300, -690.7755278982137), (0x1p-1074, -744.4400719213812),
    (2.2250738585072014e-308, -708.3964185322641), (1.7976931348623157e308, 709.782712893384),
    (3.141592653589793, 1.1447298858494002), (123456.789, 11.723646487185881),
  ])
  func logarithm(x: Double, expected: Double) {
    #expect(units(Portable.log(x), expected) <= 1)
  }

  @Test(arguments: [
    (-745.1, 0x1p-1074), (-708.5, 2.006132305331306e-308),
    (-100.0, 3.720075976020836e-44), (-1.0, 0.36787944117144233), (-0.35, 0.7046880897187134),
    (-1e-10, 0.9999999999), (1e-10, 1.0000000001), (0.34, 1.4049475905635938),
    (0.5, 1.6487212707001282), (1.0, 2.718281828459045), (10.0, 22026.465794806718),
    (100.0, 2.6881171418161356e43), (709.7, 1.6549840276802644e308),
    (709.782712893384, 1.7976931348622732e308), (0.6931471805599453, 2.0),
  ])
  func exponential(x: Double, expected: Double) {
    #expect(units(Portable.exp(x), expected) <= 1)
  }

  @Test(arguments: [
    (-0.9999999999999999, -36.7368005696771), (-0.5, -0.6931471805599453),
    (-0.3, -0.35667494393873234), (-0.001, -0.0010005003335835335), (-1e-20, -1e-20),
    (1e-300, 1e-300), (1e-10, 9.999999999500001e-11), (0.1, 0.09531017980432487),
    (0.4, 0.33647223662121295), (1.0, 0.6931471805599453), (100000.0, 11.51293546492023),
    (1e300, 690.7755278982137),
  ])
  func logarithmNearOne(x: Double, expected: Double) {
    #expect(units(Portable.log1p(x), expected) <= 2)
  }

  @Test(arguments: [
    (-50.0, -1.0), (-1.0, -0.6321205588285577), (-0.5, -0.3934693402873666),
    (-0.35, -0.29531191028128656), (-1e-10, -9.999999999500001e-11), (1e-300, 1e-300),
    (1e-10, 1.00000000005e-10), (0.3, 0.3498588075760031), (0.4, 0.49182469764127035),
    (0.7, 1.0137527074704764), (1.2, 2.3201169227365472), (5.0, 147.4131591025766),
    (39.0, 8.659340042399374e16), (50.0, 5.184705528587072e21), (700.0, 1.0142320547350045e304),
  ])
  func exponentialNearZero(x: Double, expected: Double) {
    #expect(units(Portable.expm1(x), expected) <= 2)
  }

  @Test(arguments: [
    (-20.0, 2.7536241186062337e-89),
    (-8.0, 6.220960574271784e-16), (-5.7, 5.990371401063528e-09), (-5.6, 1.071759025831093e-08),
    (-3.0, 0.0013498980316300946), (-1.96, 0.024997895148220435), (-0.7, 0.24196365222307303),
    (-0.5, 0.3085375387259869), (0.0, 0.5), (0.3, 0.6179114221889527), (0.6629, 0.7463026991317633),
    (0.663, 0.7463347229613835), (1.0, 0.8413447460685429), (2.5, 0.9937903346742238),
    (5.6, 0.9999999892824097), (7.0, 0.9999999999987201),
  ])
  func normalDistribution(x: Double, expected: Double) {
    // Relative 10⁻¹⁵, or the last bit of a subnormal number.
    let error = abs(Portable.normalDistribution(x) - expected)
    #expect(error <= max(1e-15 * expected, expected.ulp))
  }

  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-20, -9.262340089798407), (1e-12, -7.034483825301132),
    (1.1102230246251565e-16, -8.209536151601387), (0.001, -3.0902323061678136),
    (0.025, -1.9599639845400543), (0.07, -1.4757910281791706), (0.0750001, -1.4395307645017297),
    (0.3, -0.5244005127080408), (0.5, 0.0), (0.75, 0.6744897501960817), (0.95, 1.6448536269514722),
    (0.975, 1.9599639845400538), (0.9999999999, 6.361340889697422),
  ])
  func normalQuantile(p: Double, expected: Double) {
    #expect(abs(Portable.normalQuantile(p) - expected) <= 1.5e-15 * abs(expected))
  }

  /// The same, for subnormal numbers, which Swift has no literals for.
  @Test func subnormalNumbers() {
    let least = Double.leastNonzeroMagnitude
    #expect(units(Portable.log(20_240_225_330_731 * least), -713.8013788281542) <= 1)
    #expect(Portable.exp(-740) == 85 * least)
    #expect(units(Portable.normalDistribution(-38), 58_401_720 * least) <= 1)
  }

  @Test func edges() {
    #expect(Portable.log(0) == -.infinity)
    #expect(Portable.log(-0.0) == -.infinity)
    #expect(Portable.log(.infinity) == .infinity)
    #expect(Portable.log(1) == 0)
    #expect(Portable.log(-1).isNaN && Portable.log(.nan).isNaN && Portable.log(-.infinity).isNaN)
    #expect(Portable.exp(-.infinity) == 0 && Portable.exp(-746) == 0)
    #expect(Portable.exp(.infinity) == .infinity && Portable.exp(709.8) == .infinity)
    #expect(Portable.exp(0) == 1 && Portable.exp(.nan).isNaN)
    #expect(Portable.log1p(-1) == -.infinity && Portable.log1p(.infinity) == .infinity)
    #expect(Portable.log1p(-1.5).isNaN && Portable.log1p(.nan).isNaN && Portable.log1p(0) == 0)
    #expect(Portable.expm1(-.infinity) == -1 && Portable.expm1(.infinity) == .infinity)
    #expect(Portable.expm1(0) == 0 && Portable.expm1(.nan).isNaN)
    #expect(Portable.normalQuantile(0) == -.infinity && Portable.normalQuantile(1) == .infinity)
    #expect(Portable.normalQuantile(-0.1).isNaN && Portable.normalQuantile(1.1).isNaN)
    #expect(Portable.normalQuantile(.nan).isNaN)
    #expect(Portable.normalDistribution(-.infinity) == 0)
    #expect(Portable.normalDistribution(.infinity) == 1)
    #expect(Portable.normalDistribution(.nan).isNaN)
  }

  @Test func powers() {
    #expect(Portable.pow(0, 0) == 1 && Portable.pow(0, 2) == 0 && Portable.pow(0, -1) == .infinity)
    #expect(Portable.pow(1, .infinity) == 1 && Portable.pow(-1, 0.5).isNaN)
    #expect(abs(Portable.pow(2, 10) - 1024) < 1e-12 * 1024)
    #expect(abs(Portable.pow(0.98, 52) - 0.349748560755667) < 1e-14)
  }

  /// One hash over a million results: equal on every machine, in debug and in release.
  @Test func bitsAreTheSameEverywhere() {
    let luck = Luck(seed: 1, future: 0)
    var hash: UInt64 = 0
    for i in 0..<100_000 as Range<UInt64> {
      let u = luck.uniform(Purpose(1), entity: i)
      let x = (u - 0.5) * 1400
      for y in [
        Portable.log(u), Portable.exp(x), Portable.log1p(u * x * x), Portable.expm1(x / 50),
        Portable.normalQuantile(u), Portable.normalDistribution(x / 30), Portable.pow(u, x / 100),
      ] { hash = Entity.mixed(hash ^ y.bitPattern) }
    }
    #expect(hash == 6_563_102_007_980_619_733)
  }

  @Test func inversesAgree() {
    let luck = Luck(seed: 2, future: 0)
    for i in 0..<UInt64(Trials.count / 10) {
      let x = (luck.uniform(Purpose(1), entity: i) - 0.5) * 1400
      #expect(abs(Portable.log(Portable.exp(x)) - x) <= 3e-16 * max(1, abs(x)))
      let z = x / 100
      let p = Portable.normalDistribution(-abs(z))
      #expect(abs(Portable.normalQuantile(p) + abs(z)) < 1e-14)
    }
  }
}
