import PhraseTesting
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// One small world with every mechanism on, and what must hold in each of its weeks.
@Suite struct EverythingTests {
  static let world = """
    horizon: 26 weeks
    sites:
      main: {seats: 70, night-work: 20%}
      other: {seats: 4, night-work: 60%}
      annex: {seats: 20, opening: 2027-03-03}
      north: {seats: 30}
    families: {voice: {training: 9 days}, chat: {training: 3 days}}
    stages:
      new: {length: 12 days, leaving: 3%/week, takes-contacts: no, pass: 90%}
      young:
        length: 6 weeks
        leaving: 3%/week
        satisfaction: 85%
        resolution: 70%
        development: {cost: 30 CNY/week, time: 1 hours/week, satisfaction: 5%, leaving: -10%}
      old: {leaving: 2%/week, satisfaction: 90%, resolution: 80%}
    causes: {pay: {share: 60%}, work: {share: 40%}}
    tiers:
      one: {pay: 900 CNY/week}
      two: {pay: 1100 CNY/week, leaving: 0.9}
      three: {pay: 1500 CNY/week, posts: 6}
    ladders: {up: {tiers: [one, two]}, lead: {tiers: [three], from: [two]}}
    phases: {first: {tiers: [one], programme: {cost: 20 CNY/week, leaving: -10%, pass: 30%}}}
    reviews:
      up:
        from: one
        to: two
        on: [01-20, 02-17, 03-17, 04-21, 05-19]
        slots: 5
        pass: 60%
        eligibility: {attempts: 2, wait: 20 days, credits: 3}
      down: {from: two, to: one, takes: last, on: [02-20, 04-02], after: 7 days, slots: 10%}
      lead: {from: two, to: three, calendar: vacancies, pass: 40%}
    moves:
      over: {from: voice, to: chat, on: [02-10, 03-03], share: 40%, training: 9 days, posts: 30}
      back: {from: chat, to: voice, on: [04-14], training: 2 days}
    people:
      a: {site: main, family: voice, tier: one, count: 40, stages: {young: 50%, old: 50%}}
      b: {site: other, family: chat, tier: two, count: 15, stages: {old: 100%}}
    intake:
      new: {site: main, family: voice, date: 2027-01-06, every: 9 days, size: 5}
      annex: {site: annex, family: chat, date: 2027-01-20, every: 2 weeks, size: 4}
      north: {site: north, family: voice, date: 2027-01-27, every: 1 week, size: 3, show-up: 95%}
      interns: {site: main, family: voice, date: 2027-01-11, size: 6, term: 12 weeks, renewal: 40%}
      keep: {policy: keep-up, site: other, family: chat, date: 2027-01-04, every: 2 weeks}
    recruiting:
      lead-time: 2 weeks
      delay: 'uniform(0 days, 14 days)'
      least-class: 1
      market: 6
      trainers-from-floor: yes
      traineesPerTrainer
      cost-per-hire: 600 CNY
      training-cost: 140 CNY/week
      seat-cost: 50 CNY/week
      withdrawal: 2%/day
      over-invite: 100%
      hr-pay: 30 CNY/hour
      scorers: {on: yes, people: 2}
      quality: {energy: 2}
      steps:
        resume: {pass: 70%, days: 1 day, hr-hours: 0.1, validity: 0.2}
        talk:
          pass: 60%
          turn-up: 80%
          days: 1 day
          slots: 4
          hr-hours: 0.3
          lead-hours: 0.5
          validity: 0.3
          reliability: 0.5
          raters: 2
          dispute: 1
        again: {if-disputed: talk, pass: 60%, lead-hours: 0.5, validity: 0.3, reliability: 0.5}
        offer: {accept: 60%, days: 1 day}
      channels:
        boards: {market: town, reach: 2%, cost: 90 CNY/week}
        friends: {market: town, referrals: 3%, bonus: 90 CNY, bonus-after: 30 days, leaving: -20%}
      markets: {town: {people: 800, sites: {north: 100%}, answered: 30%}}
    hr:
      people: 1
      desk: {share: 60%, tasks-per-day: 6, ahead: 1 day}
      requisitions: {talk: mail}
    onboarding: {culture: {cost: 20 CNY}}
    employment: {probation: 1 month, confirmed: 95%}
    costs: {on-costs: 30%, leaver: 90 CNY}
    energy:
      every: 2 weeks
      spread: 8 points
      overflow: 86 points
      reward: 20 CNY
      leaving: -30%
      low: 74 points
      retraining: 10 days
      pass: 60%
      redeploy-to: chat
    loans: {help: {from: main, to: north, family: voice, people: 5, date: 2027-02-03, lasts: 5 weeks, cost: 9 CNY}}
    courses:
      basics: {satisfaction: 5%, handle-time: -4%, resolution: 5%, credits: 3, every: 4 weeks, pass: 60%, hours: 7, taught-by: trainer}
      more: {credits: 5, on: [03-03, 05-05], pass: 50%}
    side-roles: {trainer: {posts: 3, pay: 90 CNY/week, time: 13%, learners: 9, on: [02-10, 04-07]}}
    study: {courses-per-year: 5, fail-threshold: 45%, least-sitting: 3, posted: [03-31]}
    levers:
      mentors: 60%
      mentor-time: 7%
      promise-gap: 10%
      amenities: 10 CNY/week
      recognition: 5 CNY/week
      programmes: yes
      peak-bonus: 500 CNY
      study-prize: 90 CNY
    peaks: {spring: {from: 02-10, to: 03-03, paid: 04-15, workload: 1.1}}
    effects:
      stagnation: {after: 60 days, size: 30%}
      refusal: {size: 50%, lasts: 5 weeks}
      poaching: {rate: 3%/month}
    demand:
      calls: {family: voice, sites: {main: 60%, other: 20%, annex: 10%, north: 10%}, contacts: "4,000/week", returning: 50%}
      chats: {family: chat, sites: {main: 20%, other: 70%, north: 10%}, contacts: "3,000/week", returning: 50%}
    service:
      voice: {handle-time: 300 seconds, patience: 2 minutes}
      chat: {handle-time: 400 seconds}
    coupling:
      leaving: {occupancy: 2%, missing: 5%}
      handle-time: {missing: 1%}
      redials: 40%
      repeats: yes
    """.replacing("  traineesPerTrainer\n", with: "  trainees-per-trainer: 4\n")

  private static let futures = 0..<4 as Range<UInt64>

  private func columns(_ future: borrowing Future) -> [Int64] {
    (0..<future.ledger.columns.count).map { future.ledger.columns[$0] }
  }

  /// What one future leaves behind is nothing to the next.
  @Test func everyFutureBeginsAfresh() throws {
    let compiled = try sketch(Self.world)
    var used = Future(compiled: compiled, seed: 1)
    for number in Self.futures.reversed() {
      used.play(number)
      var fresh = Future(compiled: compiled, seed: 1)
      fresh.play(number)
      #expect(columns(used) == columns(fresh), "\(number)")
    }
  }

  /// Following somebody, asking whoever it is for their energy, and putting what is recorded into
  /// a sample or a table change no number.
  @Test func observingChangesNothing() throws {
    let compiled = try sketch(Self.world)
    for number in Self.futures.prefix(2) {
      var alone = Future(compiled: compiled, seed: 1)
      alone.play(number)
      for ordinal in [0, 7, 39] {
        var seen = Future(compiled: compiled, seed: 1)
        seen.clear(number)
        seen.witness.person = seen.identities(of: .group(0))[ordinal]
        seen.begin(number)
        for week in 0..<compiled.weeks {
          for row in seen.rows { _ = seen.energy(of: row, on: Int32(7 * week + 2)) }
          seen.turn(week)
        }
        seen.finish()
        #expect(columns(seen) == columns(alone))
      }
    }
    let run = Run(compiled, seed: 1, threads: 2)
    let close = compiled.layout.series.indices.map { [Sample.Place($0, week: compiled.weeks)] }
    let (outcome, sample) = (
      run.outcome(futures: 0..<9), run.sample(close, futures: 0..<9, control: Control())
    )
    for series in compiled.layout.series.indices {
      #expect(outcome.close(series) == Distribution(sample.rows.map { $0[series] }))
    }
  }

  /// Who asks for the first weeks only gets of them what the whole forecast has: with classes, orders,
  /// loans and papers on their way to weeks that are not played.
  @Test(arguments: [1, 9, 20])
  func whatIsNotAskedForChangesNothing(weeks: Int) throws {
    let compiled = try sketch(Self.world)
    let run = Run(compiled, seed: 1, threads: 2)
    let places = compiled.layout.series.indices.flatMap { series in
      (0..<weeks).map { [Sample.Place(series, week: $0)] }
    }
    let close = [Sample.Place(0, week: compiled.weeks)]
    #expect(compiled.weeksUpTo(places.joined().map(\.week)) == weeks)
    #expect(compiled.weeksUpTo(close.map(\.week)) == compiled.weeks)
    let (few, all) = (
      run.sample(places, futures: 0..<6), run.sample(places + [close], futures: 0..<6)
    )
    #expect(few.rows == all.rows.map { Array($0.dropLast()) })
  }

  /// Every leaver has one cause, and comes and goes explain each count.
  @Test func leaversHaveOneCause() throws {
    let compiled = try sketch(Self.world)
    let causes = compiled.layout.series.filter { $0.measure == .leavers && $0.cut == [.cause] }
      .count
    var seen: Set<Int> = []
    for number in Self.futures {
      let film = Film(compiled, future: number)
      for week in 0...compiled.weeks {
        let byCause = (0..<causes).map { film.value(.leavers, [.cause], [$0], week: week) }
        // Who goes as the contract is over has that for a cause, and is no leaver.
        let ended = film.value(.ended, week: week)
        #expect(byCause.reduce(0, +) == film.value(.leavers, week: week) + ended)
        seen.formUnion(byCause.indices.filter { byCause[$0] > 0 })
        #expect(film.people[week].count == film.value(.people, week: week))
        guard week < compiled.weeks else { continue }
        #expect(
          film.value(.people, week: week + 1)
            == film.value(.people, week: week) + film.value(.starters, week: week)
            - film.value(.leavers, week: week) - ended)
      }
      let gone =
        film.value(.leavers, week: compiled.weeks) + film.value(.ended, week: compiled.weeks)
      #expect(film.value(.departures, week: compiled.weeks) == 9_000 * gone)
    }
    // Pay, work, failed tests, poached, want of energy, not confirmed, the end of a term.
    #expect(seen.count == 7)
  }

  /// No week has more promotions, demotions, moves or holders of a role than there are places.
  @Test func slotsAreNeverExceeded() throws {
    let compiled = try sketch(Self.world)
    var full = 0
    for number in Self.futures {
      let film = Film(compiled, future: number)
      for week in 0..<compiled.weeks {
        func held(_ review: Int) -> Int64 {
          Int64(compiled.sessions.count { $0.review == review && $0.day / 7 == week })
        }
        let up = film.value(.promotions, [.tier], [1], week: week)
        #expect(up <= 5 * held(0))
        full += up == 5 ? 1 : 0
        let above =
          film.value(.people, [.tier], [1], week: week) + film.value(.promotions, week: week)
        #expect(10 * film.value(.demotions, week: week) <= above * held(1))
        #expect(film.value(.people, [.tier], [2], week: week + 1) <= 6)
        #expect(film.value(.inSideRoles, week: week) <= 3)
        // Of voice only who finds a post there comes to chat.
        let came = film.value(.moves, [.family], [1], week: week)
        #expect(came == 0 || film.value(.people, [.family], [1], week: week) + came <= 36)
        let teachers = film.value(.inSideRoles, week: week)
        #expect(film.value(.exams, week: week) <= max(9 * teachers, 99))
      }
    }
    #expect(full > 0)
  }

  /// What is counted as people come, move and go is what their rows say.
  @Test(arguments: ["3%/month", "3%/month, credits: 8"])
  func countsAgreeWithRows(poaching rate: String) throws {
    let compiled = try sketch(Self.world.replacing("rate: 3%/month", with: "rate: \(rate)"))
    let courses = compiled.training.courses
    var future = Future(compiled: compiled, seed: 1)
    var seen = [0, 0, 0, 0]
    for number in Self.futures {
      future.begin(number)
      var known = identities(future)
      for week in 0..<compiled.weeks {
        future.turn(week)
        var mentored = [Int64](repeating: 0, count: compiled.cells.families)
        var blocked = [Int64](repeating: 0, count: compiled.cells.count)
        var waiting = [Int64](repeating: 0, count: compiled.cells.tiers)
        let rows = future.rows
        for row in rows {
          let cell = Int(future.people.cell[row])
          let person = Person(future, row: row)
          let circumstances = person.circumstances
          #expect(
            future.people.hazard[row]
              == future.figures.hazards[
                cell, circumstances, credits: Int(person.file?.credits ?? 0)])
          if !known.contains(future.people.identity[row]), compiled.cells.stage(of: cell) == 0 {
            isNew(person)
          }
          if circumstances.contains(.mentored) { mentored[compiled.cells.family(of: cell)] += 1 }
          let post = Int(future.mechanisms.posts.waitsFor[row])
          if post >= 0 {
            blocked[cell] += 1
            waiting[post] += 1
            #expect(post == compiled.cells.tier(of: cell) + 1)
          }
          if let record = person.refusals {
            // Attempts are those made since the person came to the tier.
            #expect((record.attempts > 0) == (record.lastDay > .min))
            let tier = compiled.cells.tier(of: cell)
            #expect(record.attempts == 0 || tier == 1 || tier == 0 && record.attempts <= 2)
            #expect(record.lastDay == .min || record.lastDay >= person.tierDay)
          }
          if let absence = person.absence {
            let weeks = absence.reason == .crossTraining ? 3 : 2
            #expect((7 * week + 7...7 * week + 7 * weeks).contains(Int(absence.until)))
            seen[absence.reason == .crossTraining ? 0 : 2] += 1
          }
          if let file = person.file {
            let sum = courses.indices.reduce(Int32(0)) {
              file.passed >> UInt64($1) & 1 == 1 ? $0 + courses[$1].credits : $0
            }
            #expect(file.credits == sum && file.fresh <= file.credits)
            seen[1] += sum > 0 ? 1 : 0
          }
        }
        for family in mentored.indices {
          #expect(future.mechanisms.mentoring.newcomers[family] == mentored[family])
        }
        for cell in blocked.indices {
          #expect(future.mechanisms.posts.blocked[cell] == blocked[cell])
        }
        for tier in waiting.indices {
          #expect(future.mechanisms.posts.waiting[tier] == waiting[tier])
        }
        seen[3] += Int(waiting.reduce(0, +))
        known = identities(future)
        #expect(known.count == rows.count && rows.count == future.people.count)
      }
    }
    #expect(seen.allSatisfy { $0 > 0 }, "\(seen)")
  }

  private func identities(_ future: borrowing Future) -> Set<UInt64> {
    Set(future.rows.map { future.people.identity[$0] })
  }

  /// A newcomer has nothing of whoever had the row before.
  private func isNew(_ person: Person) {
    #expect(person.refusals == RefusalRecord() && person.movedDay == nil)
    #expect(person.file == GrowthFile(passed: 0, credits: 0, fresh: 0, role: 0))
    #expect(person.energy == EnergyState())
    #expect(person.standing == nil && person.absence == nil)
    #expect(person.circumstances.isSubset(of: [.mentored, .misled]))
  }
}
