import PhraseTesting
import Randomness
import Statistics
import Testing
import Text

@testable import Simulation

/// Energy has the law that theory gives it, and does what it is said to do.
@Suite struct EnergyTests {
  /// Forty people whose mean energy is 80 points, assessed every two weeks.
  private static let team = """
    families: {voice: {}, chat: {training: 3 weeks}}
    stages:
      training: {length: 2 weeks, leaving: 0%/week, takes-contacts: no}
      all: {leaving: 0%/week, satisfaction: 90%, resolution: 70%}
    tiers: {one: {pay: "1,000 CNY/month"}, two: {pay: "1,000 CNY/month"}}
    people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
    """

  private func compiled(_ energy: String, _ more: String = "", leaving: String = "0%") throws
    -> CompiledScenario
  {
    let team = Self.team.replacing("all: {leaving: 0%", with: "all: {leaving: \(leaving)")
    return try sketch(team + "\nenergy: {every: 2 weeks, \(energy)}\n" + more)
  }

  // MARK: - The law

  /// The share beyond a threshold is the normal tail, at the first assessment and at the fourth.
  @Test(arguments: [1, 2, 8]) func overflowIsANormalTail(assessment: Int) throws {
    let compiled = try compiled("spread: 8 points, overflow: 88 points", "horizon: 18 weeks")
    let rewards = compiled.outcome(Futures.many)
      .distribution(compiled.series(.rewards), week: 2 * assessment)
    #expect(Fit.chiSquare(rewards, Fit.binomial(40, Portable.normalDistribution(-1))) < 1)
  }

  @Test func lowEnergyIsANormalTail() throws {
    let compiled = try compiled("spread: 5 points, own: 30%, low: 75 points, pass: 100%")
    let sent = compiled.outcome(Futures.many).distribution(compiled.series(.retraining), week: 2)
    #expect(Fit.chiSquare(sent, Fit.binomial(40, Portable.normalDistribution(-1))) < 1)
  }

  /// Over 20,000 people: mean 80, deviation 8, and between two assessments the correlation
  /// own + (1 − own) × ρ^(14 days).
  @Test func momentsOfTwoAssessments() throws {
    let compiled = try compiled("spread: 8 points, own: 50%, persistence: 60%", "horizon: 8 weeks")
    var (pairs, n) = ([(Double, Double)](), 0.0)
    var future = Future(compiled: compiled, seed: 1)
    for number in 0..<500 {
      future.begin(UInt64(number))
      for week in 0..<3 { future.turn(week) }
      let before = scores(future, on: 14)
      for week in 3..<5 { future.turn(week) }
      pairs += zip(before, scores(future, on: 28))
    }
    n = Double(pairs.count)
    func mean(_ value: ((Double, Double)) -> Double) -> Double {
      pairs.reduce(0) { $0 + value($1) } / n
    }
    let (first, second) = (mean { $0.0 }, mean { $0.1 })
    let variance = mean { ($0.0 - 80) * ($0.0 - 80) }
    let covariance = mean { ($0.0 - 80) * ($0.1 - 80) }
    let correlation = 0.5 + 0.5 * Portable.pow(0.6, 14 / 30.4375)
    let error = 4 / n.squareRoot()
    #expect(abs(first - 80) < 8 * error && abs(second - 80) < 8 * error)
    #expect(abs(variance / 64 - 1) < error * 2.0.squareRoot())
    #expect(abs(covariance / 64 - correlation) < error * (1 + correlation * correlation))
  }

  private func scores(_ future: borrowing Future, on day: Int32) -> [Double] {
    future.rows.map { row in
      future.mechanisms.energy[row]?.readDay == day ? future.energy(of: row, on: day) ?? .nan : .nan
    }
  }

  /// Between assessments the score has the same mean and deviation, and asking twice on a day
  /// gives the same.
  @Test(arguments: [16, 21, 27] as [Int32]) func readingsBetween(day: Int32) throws {
    let compiled = try compiled("spread: 8 points")
    var (sum, squares, n) = (0.0, 0.0, 0.0)
    var future = Future(compiled: compiled, seed: 1)
    for number in 0..<300 {
      future.begin(UInt64(number))
      for week in 0..<3 { future.turn(week) }
      for row in future.rows {
        let score = future.energy(of: row, on: day) ?? 0
        #expect(future.energy(of: row, on: day) == score)
        (sum, squares, n) = (sum + score, squares + (score - 80) * (score - 80), n + 1)
      }
    }
    let error = 4 / n.squareRoot()
    #expect(abs(sum / n - 80) < 8 * error)
    #expect(abs(squares / n / 64 - 1) < error * 2.0.squareRoot())
  }

  // MARK: - Nothing where nothing is

  private static let all = """
    overflow: 86 points, reward: 20 CNY, leaving: -50%, low: 74 points, pass: 60%, \
    redeploy-to: chat
    """

  private func isSame(_ first: Film, _ second: Film) -> Bool {
    guard first.people == second.people else { return false }
    return (0...first.compiled.weeks).allSatisfy { week in
      first.compiled.layout.series.indices.allSatisfy { index in
        let series = first.compiled.layout.series[index]
        return first.value(ofSeries: index, week: week)
          == second.value(series.measure, series.cut, series.at, week: week)
      }
    }
  }

  @Test func switchedOffIsAbsent() throws {
    let absent = try sketch(Self.team.replacing("all: {leaving: 0%", with: "all: {leaving: 3%"))
    let off = try compiled("on: no, " + Self.all, leaving: "3%")
    let stopped = try compiled(Self.all, "programme: {on: no, parts: [energy]}", leaving: "3%")
    let on = try compiled(Self.all, leaving: "3%")
    for future in 0..<5 as Range<UInt64> {
      let film = Film(absent, future: future)
      #expect(isSame(film, Film(off, future: future)))
      #expect(isSame(film, Film(stopped, future: future)))
      #expect(!isSame(film, Film(on, future: future)))
    }
  }

  /// Whoever asks for everybody's energy every day changes no result.
  @Test func readingChangesNothing() throws {
    let compiled = try compiled(Self.all, leaving: "3%")
    for number in 0..<5 as Range<UInt64> {
      var watched = Future(compiled: compiled, seed: 1)
      var alone = Future(compiled: compiled, seed: 1)
      watched.begin(number)
      alone.begin(number)
      for week in 0..<compiled.weeks {
        for row in watched.rows {
          for day in 0..<7 { _ = watched.energy(of: row, on: Int32(7 * week + day)) }
        }
        watched.turn(week)
        alone.turn(week)
      }
      watched.finish()
      alone.finish()
      let columns = alone.ledger.columns.count
      let isSame = (0..<columns).allSatisfy {
        watched.ledger.columns[$0] == alone.ledger.columns[$0]
      }
      #expect(isSame)
    }
  }

  @Test func threadsDoNotShow() throws {
    let compiled = try compiled(Self.all, leaving: "3%")
    let one = Run(compiled, seed: 2, threads: 1).outcome(futures: 0..<40)
    #expect(Run(compiled, seed: 2, threads: 3, batch: 7).outcome(futures: 0..<40) == one)
  }

  // MARK: - What it does

  /// Seven days off the job are a week of work, on whatever weekday they begin.
  @Test(arguments: ["2 weeks", "16 days", "19 days"]) func sevenDaysAreAWeekOfWork(
    every: String
  ) throws {
    let text = "energy: {every: \(every), spread: 6 points, low: 76 points, pass: 100%}"
    let horizon = every == "2 weeks" ? "5 weeks" : "4 weeks"
    let film = Film(try sketch(Self.team + "\nhorizon: \(horizon)\n" + text))
    let weeks = film.compiled.weeks
    let lost = film.value(.lost, week: weeks)
    #expect(lost > 0 && lost == 5 * film.value(.retraining, week: weeks))
    #expect(film.value(.working, week: weeks) == Int64(5 * weeks * 40) - lost)
    #expect(
      film.value(.away, week: 3) == film.value(.people, week: 3) - film.value(.ready, week: 3))
  }

  @Test func whoFailsIsRedeployedOrLeaves() throws {
    let text = "spread: 6 points, low: 76 points, pass: 0%"
    let leaving = Film(try compiled(text))
    let cause = Cause.lowEnergy(after: leaving.compiled.causes)
    let sent = (0..<10).reduce(Int64(0)) { $0 + leaving.value(.retraining, week: $1) }
    #expect(sent > 0)
    #expect(leaving.value(.leavers, [.cause], [cause], week: 12) >= sent)
    #expect(
      leaving.value(.leavers, week: 12) == leaving.value(.leavers, [.cause], [cause], week: 12))
    let moving = Film(try compiled(text + ", redeploy-to: chat"))
    // A week's training from a Monday ends on the next, and so with its week.
    let moved = moving.value(.redeployed, [.family], [1], week: 2)
    #expect(moved > 0 && moved == moving.value(.retraining, week: 2))
    #expect(moving.value(.people, [.family], [1], week: 3) == moved)
    #expect(moving.value(.people, [.stage], [0], week: 3) == moved)
    // Three weeks of training later they take contacts.
    #expect(moving.value(.ready, [.family], [1], week: 5) == 0)
    #expect(moving.value(.ready, [.family], [1], week: 6) == moved)
  }

  /// People before + starters − leavers (+ redeployed) = people after; rows and records agree.
  @Test func peopleAreConserved() throws {
    let compiled = try compiled(
      Self.all,
      """
      intake: {new: {site: main, family: voice, date: 2027-01-06, every: 9 days, size: 4}}
      horizon: 30 weeks
      """, leaving: "4%")
    for number in 0..<10 as Range<UInt64> {
      var future = Future(compiled: compiled, seed: 3)
      future.begin(number)
      var (away, ready) = ([Int64](), [Int64]())
      for week in 0..<compiled.weeks {
        let rows = future.rows
        away.append(rows.reduce(0) { $0 + (future.people.isAbsent($1) ? 1 : 0) })
        ready.append(
          rows.reduce(0) {
            let contacts = future.figures.cells[Int(future.people.cell[$1])].takesContacts
            return $0 + (contacts && !future.people.isAbsent($1) ? 1 : 0)
          })
        future.turn(week)
      }
      let film = Film(compiled, future: number, seed: 3)
      for week in 0..<compiled.weeks {
        #expect(film.value(.away, week: week) == away[week])
        #expect(film.value(.ready, week: week) == ready[week])
        for family in 0..<2 {
          let come = film.value(.redeployed, [.family], [1], week: week)
          let gained =
            film.value(.starters, [.family], [family], week: week)
            - film.value(.leavers, [.family], [family], week: week) + (family == 1 ? come : -come)
          #expect(
            film.value(.people, [.family], [family], week: week + 1)
              == film.value(.people, [.family], [family], week: week) + gained)
        }
      }
      // Nobody works less than no time, and what is lost is lost to work.
      #expect(
        film.value(.lost, week: compiled.weeks) <= 5 * film.value(.retraining, week: compiled.weeks)
      )
      #expect(film.value(.lost, week: compiled.weeks) > 0)
    }
  }

  /// Rewarded for each point above the threshold.
  @Test func rewardsArePaidByThePoint() throws {
    let text = "spread: 6 points, overflow: 80 points, reward: "
    let one = Film(try compiled(text + "10 CNY"))
    let two = Film(try compiled(text + "20 CNY"))
    let none = Film(try compiled("spread: 6 points, overflow: 80 points"))
    #expect(none.value(.incentives, week: 12) == 0)
    #expect(one.value(.incentives, week: 2) > 0)
    let rewards = two.value(.rewards, week: 12)
    #expect(abs(two.value(.incentives, week: 12) - 2 * one.value(.incentives, week: 12)) <= rewards)
    // The mean of a normal number above its own mean is √(2/π) deviations.
    let points = Double(one.value(.incentives, week: 12)) / 1000 / Double(rewards)
    #expect(abs(points - 6 * 0.797_885) < 1)
  }

  // MARK: - Direction, with the same luck

  private static let paid = "spread: 8 points, overflow: 86 points, low: 74 points, pass: 100%"

  @Test(arguments: [
    "levers: {recognition: 10 CNY/month}", "levers: {ceremonies: 10 CNY/month}",
    "levers: {idea-market: 10 CNY/month}",
  ]) func leversRaiseEnergy(lever: String) throws {
    let (without, with) = (try compiled(Self.paid), try compiled(Self.paid, lever))
    var differs = false
    for future in 0..<40 as Range<UInt64> {
      let (first, second) = (Film(without, future: future), Film(with, future: future))
      // At the first assessment, before retraining has begun any score afresh.
      #expect(second.value(.rewards, week: 2) >= first.value(.rewards, week: 2))
      #expect(second.value(.retraining, week: 2) <= first.value(.retraining, week: 2))
      #expect(second.value(.energy, week: 2) > first.value(.energy, week: 2))
      differs = differs || second.value(.rewards, week: 2) > first.value(.rewards, week: 2)
    }
    #expect(differs)
  }

  /// A reward lowers the hazard of those who get it: nobody stays a shorter time.
  @Test func rewardsHoldPeople() throws {
    let text = "spread: 8 points, overflow: 80 points, leaving: "
    let without = try compiled(text + "0%", "horizon: 26 weeks", leaving: "5%")
    let with = try compiled(text + "-60%", "horizon: 26 weeks", leaving: "5%")
    var longer = 0
    for future in 0..<10 as Range<UInt64> {
      let (first, second) = (Film(without, future: future), Film(with, future: future))
      for (identity, week) in first.lastSeen {
        let later = second.lastSeen[identity] ?? -1
        #expect(later >= week)
        longer += later > week ? 1 : 0
      }
    }
    #expect(longer > 20)
  }

  /// A reward that would drive everybody out is refused, and development that would.
  @Test func excessIsNamed() throws {
    let reward = try compiled("overflow: 80 points, leaving: 900%", leaving: "10%")
    #expect(reward.excess?.paths.first == "energy.leaving")
    let held = try compiled("overflow: 80 points, leaving: -50%", leaving: "10%")
    #expect(held.excess == nil)
    let developed = try sketch("stages: {all: {leaving: 10%/week, development: {leaving: 900%}}}")
    #expect(
      developed.excess?.paths.first == "stages.all.development.leaving")
  }

  /// A review asks for the least energy on its day: half have the mean or more.
  @Test func reviewsAskForEnergy() throws {
    let compiled = try compiled(
      "spread: 8 points",
      "reviews: {up: {from: one, to: two, on: [01-29], eligibility: {energy: 80 points}}}"
    )
    let promotions = compiled.outcome(Futures.many).close(compiled.series(.promotions))
    #expect(Fit.chiSquare(promotions, Fit.binomial(40, 0.5)) < 1)
    let off = try self.compiled(
      "on: no",
      "reviews: {up: {from: one, to: two, on: [01-29], eligibility: {energy: 80 points}}}")
    #expect(Film(off).value(.promotions, week: off.weeks) == 40)
  }

  /// Who is away for three weeks is not assessed in them: all are sent in weeks 1, 5 and 9.
  @Test func whoIsAwayIsNotAssessed() throws {
    let team = Self.team + "\nenergy: {every: 1 week, retraining: 21 days, low: 1000 points}"
    let film = Film(try sketch(team.replacing("low: 1000", with: "pass: 100%, low: 1000")))
    for week in 0..<12 {
      #expect(film.value(.retraining, week: week) == ([1, 4, 7, 10].contains(week) ? 40 : 0))
    }
  }

  /// Training off the job begins the passing part afresh: with hardly any change from month to
  /// month, those sent at the first assessment are sent at the third no oftener than anybody.
  @Test func trainingBeginsTheScoreAfresh() throws {
    let compiled = try compiled(
      "spread: 8 points, own: 0%, persistence: 99%, low: 80 points, pass: 100%",
      "horizon: 7 weeks")
    let sent = compiled.outcome(Futures.many / 3).distribution(
      compiled.series(.retraining), week: 4)
    // Half are sent at the first and begin afresh, and half of these are low again. Of the others
    // three in a hundred have come below: arccos(0.99^(14 days)) / π.
    #expect(abs((sent.mean ?? 0) - 20 * (0.5 + 0.031)) < 0.4)
  }

  /// From one assessment to the next, and no longer: half are rewarded at any one, alone.
  @Test func aRewardHoldsUntilTheNextAssessment() throws {
    let compiled = try compiled(
      "spread: 8 points, own: 0%, persistence: 0%, overflow: 80 points, leaving: -90%",
      "horizon: 6 weeks", leaving: "10%")
    // Two weeks without, then of each two weeks half are held by the day's luck.
    let people = compiled.outcome(Futures.many / 3).distribution(compiled.series(.people), week: 6)
    let half = 0.5 * Portable.pow(0.9, 0.2) + 0.5 * 0.81
    #expect(Fit.chiSquare(people, Fit.binomial(40, 0.81 * half * half)) < 1)
  }

  /// A reward of 10 CNY a point is paid for parts of points too.
  @Test func aPartOfAPointIsPaid() throws {
    let film = Film(
      try compiled("spread: 0 points, overflow: 79.75 points, reward: 10 CNY", "horizon: 4 weeks"))
    #expect(film.value(.incentives, week: 2) == 40 * 250)
  }

  /// 10 CNY a month are a per cent of pay: two points, and as many times for each lever.
  @Test func leversRaiseTheMeanByTheirPoints() throws {
    let effects = "spread: 0 points, recognition: 2 points, ceremonies: 3 points"
    let levers = "levers: {recognition: 10 CNY/month, ceremonies: 20 CNY/month}"
    let film = Film(try compiled(effects, levers))
    #expect(abs(film.value(.energy, week: 2) - 880) <= 1)
  }

  /// Who began anew in another family was not promised anything there.
  @Test func redeployingEndsAPromise() throws {
    let compiled = try sketch(
      """
      families: {voice: {}, chat: {training: 30 weeks}}
      stages:
        new: {length: 1 day, leaving: 4%/week, takes-contacts: no, pass: 100%}
        all: {leaving: 4%/week, satisfaction: 90%, resolution: 70%}
      energy: {every: 2 weeks, low: 1000 points, pass: 0%, redeploy-to: chat}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 40}}
      levers: {promise-gap: 10%}
      effects: {promise-gap: {size: 100%, lasts: 52 weeks, show-up: 0%}}
      """)
    // Twice the hazard for three weeks, and then the plain one.
    let people = compiled.outcome(Futures.many / 3).distribution(compiled.series(.people), week: 9)
    #expect(Fit.chiSquare(people, Fit.binomial(40, Fit.power(0.96, 2 * 3 + 6))) < 1)
  }

  /// Of those who leave at a half a week, whoever has left before the day is not assessed, nor is
  /// anybody in cross-training.
  @Test func onlyWhoIsHereIsAssessed() throws {
    let everybody = "spread: 1 points, overflow: 1 points, leaving: 0%"
    let fleeting = try sketch(
      Self.team.replacing("all: {leaving: 0%", with: "all: {leaving: 50%")
        + "\nenergy: {every: 20 days, \(everybody)}")
    let rewards = fleeting.outcome(Futures.many / 3)
      .distribution(fleeting.series(.rewards), week: 2)
    #expect(Fit.chiSquare(rewards, Fit.binomial(40, Portable.pow(0.5, 20 / 7.0))) < 1)
    let away = try compiled(
      everybody,
      "moves: {over: {from: voice, to: chat, on: [01-12], share: 100%, training: 14 days}}")
    let film = Film(away)
    #expect(film.value(.rewards, week: 2) == 0 && film.value(.rewards, week: 4) == 40)
  }
}
