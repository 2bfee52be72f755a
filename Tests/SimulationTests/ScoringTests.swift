import PhraseTesting
import Simulation
import Testing
import Text

/// The mathematics of selection against published and independently computed numbers.
@Suite struct ScoringTests {
  /// H. C. Taylor, J. T. Russell 1939: the share successful of those selected, at a base rate of a
  /// half.
  @Test(arguments: [
    (0.19, [0.6547, 0.6325, 0.6063, 0.5882, 0.5608, 0.5378, 0.5147]),
    (0.35, [0.7773, 0.7414, 0.6966, 0.6643, 0.6138, 0.5704, 0.5268]),
    (0.42, [0.8266, 0.7874, 0.7364, 0.6986, 0.6380, 0.5851, 0.5319]),
    (0.50, [0.8781, 0.8380, 0.7821, 0.7387, 0.6667, 0.6023, 0.5376]),
  ])
  func taylorRussell(_ validity: Double, _ expected: [Double]) {
    for (ratio, share) in zip([0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9], expected) {
      let found = Hurdles([Hurdles.Bar(correlation: validity, pass: ratio)]).moments(above: 0)
      #expect(abs(found.above - share) < 0.00006, "\(validity) at \(ratio): \(found.above)")
      #expect(abs(found.share - ratio) < 1e-9)
    }
  }

  /// Published by the R packages TaylorRussell and iopsych: six digits.
  @Test func publishedTaylorRussell() {
    let first = Hurdles([Hurdles.Bar(correlation: 0.35, pass: 0.2)]).moments(above: 0)
    #expect(abs(first.above - 0.696552) < 1e-6)
    // A base rate of .60: the bar of success lies at Φ⁻¹(.40).
    let second = Hurdles([Hurdles.Bar(correlation: 0.5, pass: 0.5)])
      .moments(above: -0.253_347_103_135_799_7)
    #expect(abs(second.above - 0.7608728) < 1e-6)
  }

  /// J. C. Naylor, L. C. Shine 1965: the mean of those selected is r φ(c) ⁄ SR.
  @Test(arguments: [
    (0.05, 2.06271), (0.1, 1.75498), (0.2, 1.39981), (0.3, 1.15898), (0.5, 0.79788), (0.7, 0.4967),
  ])
  func naylorShine(_ ratio: Double, _ mean: Double) {
    let found = Hurdles([Hurdles.Bar(correlation: 0.76, pass: ratio)]).moments()
    #expect(abs(found.mean - 0.76 * mean) < 1e-5)
  }

  /// Two scores that correlate by .3, each passed by a half: 1/4 + asin(.3) / 2π.
  @Test func twoHalvesTogether() {
    let r = 0.3.squareRoot()
    let bars = [Hurdles.Bar(correlation: r, pass: 0.5), Hurdles.Bar(correlation: r, pass: 0.5)]
    #expect(abs(Hurdles(bars).moments().share - 0.298493) < 1e-6)
  }

  /// A mild screen before an interview costs little ability, a harsh one much.
  @Test func twoHurdles() {
    // Both roads lead to a fifth of all: the second bar lies where it makes them so.
    func bars(_ resume: Double) -> Hurdles {
      var (low, high) = (0.001, 0.999)
      func hurdles(_ pass: Double) -> Hurdles {
        Hurdles([
          Hurdles.Bar(correlation: 0.3, pass: resume), Hurdles.Bar(correlation: 0.55, pass: pass),
        ])
      }
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if hurdles(middle).moments().share < 0.2 { low = middle } else { high = middle }
      }
      return hurdles(low)
    }
    let mild = bars(0.5).moments()
    #expect(abs(mild.mean - 0.74471) < 2e-5 && abs(mild.deviation - 0.86987) < 2e-5)
    #expect(abs(bars(0.3).moments().mean - 0.63049) < 5e-5)
    let all = Hurdles([Hurdles.Bar(correlation: 0.55, pass: 0.2)]).moments()
    #expect(abs(all.mean - 0.76989) < 2e-5)
  }

  /// C. Spearman, W. Brown 1910, and what the mean of the best fifth comes to.
  @Test func moreRatersAgreeMore() {
    #expect(abs(Scoring.reliability(0.44, raters: 2) - 0.6111) < 0.00005)
    #expect(abs(Scoring.reliability(0.44, raters: 3) - 0.7021) < 0.00005)
    for (reliability, mean) in [
      (0.34, 0.8162), (0.44, 0.9285), (0.6, 1.0843), (0.74, 1.2042), (0.9, 1.3280),
    ] {
      let r = Scoring.correlation(validity: 1, reliability: reliability, raters: 1)
      #expect(abs(Hurdles([Hurdles.Bar(correlation: r, pass: 0.2)]).moments().mean - mean) < 5e-5)
    }
    // Four unstructured raters do not reach one structured interview.
    let four = Scoring.correlation(validity: 0.286, reliability: 0.44, raters: 4)
    #expect(abs(four - 0.249) < 0.0005)
  }

  /// Raters who differ by more than a standard deviation.
  @Test(arguments: [(0.44, 0.345), (0.6, 0.264), (0.74, 0.166)])
  func disputes(_ reliability: Double, _ share: Double) {
    #expect(abs(Scoring.disputed(beyond: 1, reliability: reliability) - share) < 0.0006)
  }

  /// Weights on scores of one validity raise it; one score alone is as valid as it is.
  @Test func weightedScores() {
    #expect(Scoring.validity(ofWeighted: [(weight: 1, validity: 0.4)]) == 0.4)
    let two = Scoring.validity(
      ofWeighted: [(weight: 0.5, validity: 0.4), (weight: 0.5, validity: 0.4)])
    // (.8) / √(.64 + 2 · .84)
    #expect(abs(two - 0.8 / (0.64 + 1.68).squareRoot()) < 1e-12)
  }

  /// Applicants for so many starters, one in 11.364 (Pascal): mean 11.4, 113.6, 284.1, 1,136.4.
  @Test(arguments: [
    (1, 8, 25, 33), (10, 110, 159, 176), (25, 280, 356, 379), (100, 1133, 1278, 1321),
  ])
  func applicantsNeeded(_ starters: Int, _ half: Int, _ nine: Int, _ nineteen: Int) {
    let yield = 0.5 * 0.7 * 0.8 * 0.45 * 0.97 * 0.8 * 0.9
    func needed(_ confidence: Double) -> Int {
      Scoring.applicants(forStarters: starters, yield: yield, confidence: confidence)
    }
    #expect([needed(0.5), needed(0.9), needed(0.95)] == [half, nine, nineteen])
  }

  /// Offers until 20 accept at 70 %: 33 in nine of ten cases; until 25 at 80 %: 35.
  @Test func offersNeeded() {
    #expect(Scoring.applicants(forStarters: 20, yield: 0.7, confidence: 0.9) == 33)
    #expect(Scoring.applicants(forStarters: 25, yield: 0.8, confidence: 0.9) == 35)
  }
}
