import PhraseTesting
import Randomness
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// Numbers of selection and of filling places that were computed elsewhere, against the formulas and
/// against futures that are played.
@Suite struct RecruitingTheoryTests {
  // MARK: - Formulas

  /// Success is a bar of its own: of those who pass both hurdles, the share that succeeds. Scores
  /// that correlate by .3 and have validities .40 and .35: .705037; Thomas, Owen and Gunst 1977:
  /// .972123 with a marginal of .354321.
  @Test func successBehindTwoHurdles() {
    func share(_ first: Double, _ second: Double, _ pass: Double, success: Hurdles.Bar? = nil)
      -> Double
    {
      var bars = [
        Hurdles.Bar(correlation: first, pass: pass), Hurdles.Bar(correlation: second, pass: pass),
      ]
      if let success { bars.append(success) }
      return Hurdles(bars).moments().share
    }
    // With one factor r₁ r₂ is the correlation, and c r is each validity.
    let first = (0.3 * 0.4 / 0.35).squareRoot()
    let success = Hurdles.Bar(correlation: 0.4 / first, pass: 0.5)
    let both = share(first, 0.3 / first, 0.5)
    #expect(abs(both - 0.298493) < 1e-6)
    #expect(abs(share(first, 0.3 / first, 0.5, success: success) / both - 0.705037) < 1e-6)

    let (r, marginal) = (0.5.squareRoot(), 0.354321)
    let joint = share(r, r, marginal)
    #expect(abs(joint - 0.2) < 2e-6)
    let good = Hurdles.Bar(correlation: 0.7 / r, pass: 0.6)
    #expect(abs(share(r, r, marginal, success: good) / joint - 0.972123) < 2e-5)
  }

  /// Two scores weighted as well as can be: the best fifth by both is .82519 above the mean.
  @Test func theBestWeights() {
    let best = Scoring.validity(ofWeighted: [
      (weight: 0.3 / (1 - 0.3 * 0.3), validity: 0.3),
      (weight: 0.55 / (1 - 0.55 * 0.55), validity: 0.55),
    ])
    let found = Hurdles([Hurdles.Bar(correlation: best, pass: 0.2)]).moments()
    #expect(abs(found.mean - 0.82519) < 2e-5, "\(found.mean)")
  }

  /// H. E. Brogden, L. J. Cronbach, G. C. Gleser: people × validity × deviation of output in money ×
  /// the mean of those selected; 5,668,291, and 1,711,539 at four fifths selected; 5,794.877.
  @Test func whatSelectionIsWorth() {
    func worth(_ people: Double, _ validity: Double, _ deviation: Double, _ ratio: Double) -> Double
    {
      people * deviation
        * Hurdles([Hurdles.Bar(correlation: validity, pass: ratio)]).moments().mean
    }
    #expect(abs(worth(618, 0.76, 10_413, 0.3) - 5_668_291) < 1)
    #expect(abs(worth(618, 0.76, 10_413, 0.8) - 1_711_539) < 1)
    #expect(abs(worth(1, 0.5, 10_000, 0.3) - 5_794.877) < 0.01)
  }

  /// The mean of the best k of n standard normal numbers:
  /// n ⁄ k · ∫ z φ(z) P(fewer than k of the n − 1 others are better) dz.
  private func meanOfBest(_ k: Int, of n: Int) -> Double {
    let step = 1.0 / 64
    var sum = 0.0
    for index in -8 * 64...8 * 64 {
      let z = Double(index) * step
      let better = 1 - Portable.normalDistribution(z)
      guard better > 0, better < 1 else { continue }
      var (term, below) = (Portable.exp(Double(n - 1) * Portable.log1p(-better)), 0.0)
      for others in 0..<k {
        below += term
        term *= Double(n - 1 - others) / Double(others + 1) * better / (1 - better)
      }
      sum += z * Portable.exp(-z * z / 2) * below
    }
    return Double(n) / Double(k) * sum * step / (2 * Double.pi).squareRoot()
  }

  @Test(arguments: [
    (1, 5, 1.16296), (2, 10, 1.27005), (4, 20, 1.33175), (5, 25, 1.34483), (10, 50, 1.37178),
    (20, 100, 1.38566),
  ])
  func theBestOfSoMany(_ k: Int, _ n: Int, _ mean: Double) {
    #expect(abs(meanOfBest(k, of: n) - mean) < 1e-5)
  }

  // MARK: - Played

  /// Everybody who may come on a Monday, classes that take all.
  private func world(
    _ steps: String, mean: Int, horizon: Int = 12, size: Int = 1000, recruiting: String = "",
    classes: String = "date: 2027-01-08, every: 1 week"
  ) throws -> CompiledScenario {
    try sketch(
      """
      horizon: \(horizon) weeks
      sites: {main: {seats: 1000}}
      recruiting:
        lead-time: 0 days
        class-size: 1000
        steps: {\(steps)}
        channels: {boards: {market: town, reach: 1%}}
        markets: {town: {people: \(100 * mean), sites: {main: 100%}, back: 100%}}
        \(recruiting)
      intake: {new: {site: main, family: voice, size: \(size), \(classes)}}
      """)
  }

  /// The best 4 of each week's Poisson number, of whom those who start are as able as order
  /// statistics say.
  @Test(arguments: [(1, 5), (4, 20)]) func theBestOfAWeekArePlayed(_ best: Int, _ mean: Int) throws
  {
    let futures = Futures.many / 30
    let compiled = try world(
      "talk: {best: \(best), validity: 0.9}, offer: {}", mean: mean, horizon: 52)
    let found = compiled.outcome(futures).close(compiled.series(.ability))
    var (sum, count) = (0.0, 0.0)
    for n in 1..<mean * 4 {
      let weight = Fit.poisson(Double(mean))(n) * Double(min(best, n))
      sum += weight * (n <= best ? 0 : meanOfBest(best, of: n))
      count += weight
    }
    // Hundredths; a future's mean over its weeks.
    let error = found.standardError ?? 0
    #expect(abs((found.mean ?? 0) - 90 * sum / count) < 4 * error + 0.1, "\(found.mean ?? 0)")
  }

  /// Résumé and interview to a fifth of all: those who start are .74471 above the mean.
  @Test func twoHurdlesArePlayed() throws {
    // A half, and of those two fifths: the second bar for all, found once.
    let second = 0.351
    let bars = [
      Hurdles.Bar(correlation: 0.3, pass: 0.5), Hurdles.Bar(correlation: 0.55, pass: second),
    ]
    let exact = Hurdles(bars).moments()
    #expect(abs(exact.share - 0.2) < 1e-4 && abs(exact.mean - 0.74471) < 1e-4)
    let compiled = try world(
      """
      resume: {pass: 50%, validity: 0.3}, \
      talk: {pass: \(100 * second)%, validity: 0.55}, offer: {}
      """, mean: 200, horizon: 30)
    let outcome = compiled.outcome(Futures.many / 30)
    let ability = outcome.close(compiled.series(.ability))
    #expect(
      abs((ability.mean ?? 0) - 100 * exact.mean) < 4 * (ability.standardError ?? 0) + 0.05)
    let (hired, all) = (
      outcome.close(compiled.series(.hired)).mean ?? 0,
      outcome.close(compiled.series(.applicants)).mean ?? 0
    )
    #expect(abs(hired / all - exact.share) < 0.003)
  }

  /// Of 11.364 who apply one starts, after 7.727 hours of interviews.
  @Test func yieldAndHoursArePlayed() throws {
    let compiled = try world(
      """
      resume: {pass: 50%, hr-hours: 0.1}, phone: {pass: 70%, hr-hours: 0.25}, \
      site: {turn-up: 80%, pass: 45%, hr-hours: 0.75, lead-hours: 0.75, lost-hours: 0.25}, \
      check: {pass: 97%}, offer: {accept: 80%}
      """, mean: 300, horizon: 52,
      classes: "date: 2027-01-08, every: 1 week, show-up: 90%")
    let outcome = compiled.outcome(Futures.many / 10)
    func mean(_ measure: Measure) -> Double { outcome.close(compiled.series(measure)).mean ?? 0 }
    let hired = mean(.hired)
    // Of Poisson numbers, over all futures.
    let error = 1 / (hired * Double(Futures.many / 10)).squareRoot()
    #expect(abs(mean(.applicants) / hired / 11.364 - 1) < 4 * error)
    let hours = (mean(.hrHours) + mean(.leadHours)) / 10 / hired
    #expect(abs(hours / 7.727 - 1) < 4 * error, "\(hours)")
  }

  /// 25 at five a week: 5.5 whole weeks in the mean, 4, 5 and 7 at p10, p50 and p90.
  @Test func twentyFiveAtFiveAWeek() throws {
    // Places are open one lead time before.
    let scenario = try sketchedScenario(
      """
      horizon: 30 weeks
      sites: {main: {seats: 1000}}
      recruiting:
        lead-time: 26 weeks
        steps: {talk: {pass: 50%}, offer: {}}
        channels: {boards: {market: town, reach: 0.01%}}
        markets: {town: {people: 100000, sites: {main: 100%}, back: 100%}}
      intake: {new: {site: main, family: voice, date: 2027-07-05, size: 25}}
      """)
    let open = CompiledScenario(scenario)
    let days = open.outcome(Futures.many).close(open.series(.timeToFill))
    var (weeks, counts) = (0.0, [Int](repeating: 0, count: 30))
    for bucket in days.buckets where bucket.low > 0 {
      let week = Int(bucket.low) / 70 + 1
      weeks += Double(week) * Double(bucket.count)
      counts[min(29, week)] += Int(bucket.count)
    }
    let all = Double(counts.reduce(0, +))
    // T of 25 at 5 a week has a deviation of 1.04 whole weeks.
    #expect(abs(weeks / all - 5.5) < 4 * 1.1 / all.squareRoot(), "\(weeks / all)")
    func quantile(_ share: Double) -> Int {
      var seen = 0.0
      return counts.firstIndex { count in
        seen += Double(count)
        return seen >= share * all
      } ?? 0
    }
    #expect([quantile(0.1), quantile(0.5), quantile(0.9)] == [4, 5, 7])
  }

  /// Offers until 20 accept at 70 %: 28.571 in the mean, with a deviation of 3.499; until 25 at
  /// 80 %: 31.25 and 2.795.
  @Test(arguments: [(20, 70, 28.571, 3.499, 33), (25, 80, 31.25, 2.795, 35)])
  func offersUntilAllAccept(
    _ places: Int, _ accept: Int, _ mean: Double, _ deviation: Double, _ nine: Int
  ) throws {
    let compiled = try world(
      "offer: {accept: \(accept)%}", mean: 400, size: places, classes: "date: 2027-01-15")
    let outcome = compiled.outcome(Futures.many)
    let declined = outcome.close(compiled.series(.declined))
    // All are filled: the rest of the offers are the places.
    #expect(outcome.close(compiled.series(.hired)).minimum == Int64(places))
    let (found, error) = ((declined.mean ?? 0) + Double(places), declined.standardError ?? 0)
    #expect(abs(found - mean) < 4 * error)
    let spread = error * Double(Futures.many).squareRoot()
    #expect(abs(spread - deviation) < 4 * deviation / Double(2 * Futures.many).squareRoot() * 1.5)
    // So many are enough in nine of ten, and one less is not.
    func share(upTo offers: Int) -> Double {
      let within = declined.buckets.filter { Int($0.high) <= offers - places }
      return Double(within.reduce(0) { $0 + $1.count }) / Double(Futures.many)
    }
    #expect(share(upTo: nine) > 0.9 - 0.02 && share(upTo: nine - 1) < 0.9 + 0.02)
  }

  /// A class of 25 of whom 9 in 10 (or 8 in 10) show up: how often it is full, by how many more are
  /// invited; and the number that costs least where an empty place costs 1, 3 or 9 times a person
  /// turned away.
  @Test(arguments: [
    (90, 28, 0.695, 1.0), (90, 29, 0.842, 3), (90, 30, 0.927, 9), (80, 31, 0.571, 1),
    (80, 33, 0.800, 3), (80, 35, 0.925, 9),
  ])
  func overInviting(_ showUp: Int, _ invited: Int, _ full: Double, _ ratio: Double) throws {
    let share = Double(showUp) / 100
    // What is expected of empty places and of people turned away, from the binomial distribution.
    func cost(_ invited: Int) -> Double {
      (0...invited).reduce(0) { sum, came in
        let chance = Fit.binomial(invited, share)(came)
        return sum + chance * (ratio * Double(max(0, 25 - came)) + Double(max(0, came - 25)))
      }
    }
    let best = (25...45).min { cost($0) < cost($1) }
    #expect(best == invited)
    let compiled = try world(
      "offer: {}", mean: 200, size: 25,
      recruiting: "over-invite: \(4 * (invited - 25))%",
      classes: "date: 2027-01-15, show-up: \(showUp)%")
    let futures = Futures.many
    let outcome = compiled.outcome(futures)
    let hired = outcome.distribution(compiled.series(.hired), week: 1)
    let all = hired.buckets.filter { $0.low == 25 }.reduce(0) { $0 + Int($1.count) }
    let error = (full * (1 - full) / Double(futures)).squareRoot()
    #expect(
      abs(Double(all) / Double(futures) - full) < 4 * error + 0.0006,
      "\(Double(all) / Double(futures))")
    let away = outcome.distribution(compiled.series(.turnedAway), week: 1)
    let expected = (26...invited).reduce(0.0) {
      $0 + Double($1 - 25) * Fit.binomial(invited, share)($1)
    }
    #expect(Fit.distance(away, mean: expected) < 4)
  }

  /// Rounds of slates until one is accepted are geometric: variance, the chance of two at most, and
  /// what nine of ten take.
  @Test(arguments: [
    ("face", 0.3125, 0.96, 2), ("phone", 1.1111, 0.84, 3), ("mail", 3.75, 0.64, 5),
  ])
  func roundsOfSlates(_ talk: String, _ variance: Double, _ two: Double, _ nine: Int64) throws {
    let compiled = try sketch(
      """
      horizon: 20 weeks
      sites: {main: {seats: 100}}
      intake: {up: {site: main, family: voice, policy: keep-up, date: 2027-01-04, every: 40 weeks}}
      hr:
        people: 2
        desk: {share: 50%, tasks-per-day: 100, holidays: [], goodwill: 0%, ahead: 5 days}
        tasks: {letters-per-month: 0, questions-per-month: 0}
        requisitions: {talk: \(talk), hours: 0}
      """)
    let futures = Futures.many
    let slates = compiled.outcome(futures).close(compiled.series(.slates))
    #expect(slates.minimum == 1)
    func share(upTo rounds: Int64) -> Double {
      Double(slates.buckets.filter { $0.high <= rounds }.reduce(0) { $0 + $1.count })
        / Double(futures)
    }
    #expect(abs(share(upTo: 2) - two) < 4 * (two * (1 - two) / Double(futures)).squareRoot())
    #expect(share(upTo: nine) > 0.9 - 0.012 && share(upTo: nine - 1) < 0.9)
    let error = slates.standardError ?? 0
    // The fourth moment of a geometric number is about nine times the square of its variance.
    #expect(
      abs(error * error * Double(futures) / variance - 1)
        < 4 * (9 / Double(futures)).squareRoot())
  }
}
