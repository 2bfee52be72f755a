import Foundation
import PhraseTesting
import Randomness
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Fitting

/// How often intervals hold the truth where weeks that follow each other err alike.
///
/// `COVERAGE=300 swift test --filter CoverageTests` plays that many pasts of each kind instead of
/// the few that a change must pass, and prints what each number came to.
@Suite struct CoverageTests {
  private static let asked = ProcessInfo.processInfo.environment["COVERAGE"].flatMap { Int($0) }

  /// Errors of which those k weeks apart correlate by a number to the power of k; of variance 1.
  private static func errors(_ count: Int, _ likeness: Double, seed: UInt64) -> [Double] {
    let luck = Luck(seed: seed, future: 0)
    let fresh = (1 - likeness * likeness).squareRoot()
    var error = 0.0
    return (0..<count).map { week in
      let score = luck.normal(Purpose(902), entity: 1, index: UInt64(week))
      error = week == 0 ? score : likeness * error + fresh * score
      return error
    }
  }

  // MARK: - A line

  /// Of a level at the end of a line, and of what comes thirteen weeks later.
  private struct Line {
    var held = (level: 0, slope: 0, ahead: 0)

    mutating func add(weeks: Int, likeness: Double, seed: UInt64, at times: [Int]) throws {
      let errors = CoverageTests.errors(weeks + 13, likeness, seed: seed)
      let fit = try RobustFit(times.map { errors[$0] }, from: [0, 0]) { index, parameters in
        let time = Double(times[index] - weeks)
        return RobustFit.Point(
          value: parameters[0] + parameters[1] * time, slopes: [1, time])
      }
      let serial = SerialErrors(fit, at: times)
      func holds(_ index: Int) -> Bool {
        let weights = fit.parameters.indices.map { $0 == index ? 1.0 : 0 }
        return abs(fit.parameters[index]) <= serial.doubt(of: weights).reach(.ninety)
      }
      held.level += holds(0) ? 1 : 0
      held.slope += holds(1) ? 1 : 0
      let foreseen = fit.parameters[0] + 12 * fit.parameters[1]
      let reach = serial.doubt(ofObservationAt: weeks + 12, slopes: [1, 12]).reach(.eighty)
      held.ahead += abs(errors[weeks + 12] - foreseen) <= reach ? 1 : 0
    }
  }

  /// 600 intervals of 90 % are to hold the truth 540 times, give or take 7; the old ones did so in
  /// 73 to 80 of 100 where the likeness is .7 and .5.
  @Test(arguments: [0, 0.3, 0.5, 0.7])
  func F10_aLevelIsHeldAsOftenAsItSays(likeness: Double) throws {
    let each = Self.asked ?? 150
    var all = Line()
    for weeks in [26, 52, 104, 156] {
      var line = Line()
      for number in 0..<each {
        let seed = UInt64(weeks * 1_000_000 + Int(10 * likeness) * 100_000 + number)
        try line.add(weeks: weeks, likeness: likeness, seed: seed, at: Array(0..<weeks))
      }
      if Self.asked != nil { print(weeks, likeness, line.held, "of", each) }
      all.held.level += line.held.level
      all.held.slope += line.held.slope
      all.held.ahead += line.held.ahead
    }
    let count = Double(4 * each)
    #expect((0.865...0.935).contains(Double(all.held.level) / count), "\(all.held)")
    #expect((0.865...0.935).contains(Double(all.held.slope) / count), "\(all.held)")
    #expect((0.76...0.85).contains(Double(all.held.ahead) / count), "\(all.held)")
  }

  /// Weeks that are left out count with their distance: every third one lacks its neighbour.
  @Test func F10_holesDoNotMisleadIt() throws {
    var line = Line()
    let times = (0..<104).filter { !$0.isMultiple(of: 3) && !(60..<70).contains($0) }
    for number in 0..<400 {
      try line.add(weeks: 104, likeness: 0.5, seed: UInt64(7_000_000 + number), at: times)
    }
    #expect((345...377).contains(line.held.level), "\(line.held)")
    #expect((295...345).contains(line.held.ahead), "\(line.held)")
  }

  /// A level alone, of many weeks: its variance is σ²/n · (1 + ρ) / (1 − ρ), in the limit.
  @Test func F10_theErrorIsThatOfTheory() throws {
    var (found, count) = (0.0, 0)
    for seed in 1...40 as ClosedRange<UInt64> {
      let errors = Self.errors(400, 0.5, seed: seed)
      let fit = try RobustFit(errors, from: [0]) { _, parameters in
        RobustFit.Point(value: parameters[0], slopes: [1])
      }
      found += SerialErrors(fit, at: Array(0..<400)).doubt(of: [1]).error
      count += 1
    }
    #expect(abs(found / Double(count) / (3.0 / 400).squareRoot() - 1) < 0.03)
  }

  @Test func F10_studentsQuantileBetweenWholeDegrees() {
    // R: qt(0.95, 7.5), qt(0.95, 60), qt(0.9, 12.5), qt(0.975, 40).
    for (confidence, degrees, expected) in [
      (Confidence.ninety, 7.5, 1.875747), (.ninety, 60, 1.670649), (.eighty, 12.5, 1.353067),
      (.ninetyFive, 40, 2.021075),
    ] {
      let found = confidence.factor(effectiveDegrees: degrees)
      #expect(abs(found - expected) < 0.002, "\(found) for \(expected)")
    }
    #expect(Confidence.ninety.factor(effectiveDegrees: 0.4) == 6.313752)
    #expect(Confidence.eighty.factor(effectiveDegrees: .infinity) == 1.2815515655446004)
  }

  // MARK: - A past

  /// Weeks of contacts whose errors are alike.
  private struct World {
    var weeks: Int
    var likeness: Double
    var hasSeason = false
    /// On the Monday after the last week.
    let base = 400_000.0
    let growthPerMonth = 0.01
    let noise = 0.05

    var season: [Double] {
      hasSeason
        ? [1.1, 0.9, 1, 1, 1, 1.1, 0.95, 0.95, 1, 1, 1.05, 0.95] : Array(repeating: 1, count: 12)
    }

    func text(seed: UInt64) -> String {
      let errors = CoverageTests.errors(weeks, likeness, seed: seed)
      let spread = Portable.log1p(noise * noise).squareRoot()
      let first = Day("2024-06-03") ?? Day.first
      return (0..<weeks).reduce(into: "week,contacts\n") { text, week in
        let start = first + 7 * week
        let shape = (0..<7).reduce(0.0) { sum, day in
          let date = (start + day).date
          let isPeak = date.month == 6 && (18...20).contains(date.day)
          return sum + season[date.month - 1] / 7 * (isPeak ? 1.5 : 1)
        }
        let growth = Portable.log1p(growthPerMonth) * Double(week - weeks) * 7 / 30.4375
        let contacts =
          base * shape * Portable.exp(growth + spread * errors[week] - spread * spread / 2)
        text += "\(start.iso),\(Int(contacts.rounded()))\n"
      }
    }
  }

  private struct Held {
    var (base, growth, season, peak, noise, ahead, count) = (0, 0, 0, 0, 0, 0.0, 0)

    mutating func add(_ world: World, seed: UInt64, hasTest: Bool) throws {
      let past = try history(world.text(seed: seed))
      let fit = try DemandFit(past, peaks: peaks())
      count += 1
      base += fit.contacts.covers(world.base) ? 1 : 0
      if let rate = fit.growthPerWeek {
        growth += DemandFit.growthPerMonth(rate).covers(100 * world.growthPerMonth) ? 1 : 0
      }
      if !fit.season.isEmpty { season += fit.season[1].covers(world.season[1]) ? 1 : 0 }
      peak += fit.peaks[0].value.covers(1.5) ? 1 : 0
      noise += fit.noise.covers(world.noise) ? 1 : 0
      if hasTest { ahead += BackTest(past, peaks: try peaks())?.coverage ?? 0 }
    }
  }

  /// The mean of thirteen weeks of handle times that stay long or short for a while; the old interval
  /// held it in 79 of 100.
  @Test func F10_aHandleTimeIsHeld() throws {
    var held = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      let errors = Self.errors(13, 0.5, seed: seed)
      let first = Day("2026-01-05") ?? Day.first
      let text = errors.enumerated().reduce(into: "week,contacts,handle-time\n") { text, week in
        let seconds = 240 + 12 * week.element
        text += "\((first + 7 * week.offset).iso),1000,\((100 * seconds).rounded() / 100)\n"
      }
      held += try DemandFit(history(text)).handleTime?.covers(240) ?? false ? 1 : 0
    }
    #expect((168...194).contains(held), "\(held)")
  }

  /// 90 fits of two years with a season; 81 are expected to hold, give or take 3. The old ones: 62.
  @Test func F10_allThatAPastTellsIsHeld() throws {
    let each = Self.asked ?? 45
    var all = Held()
    let worlds =
      Self.asked == nil
      ? [World(weeks: 104, likeness: 0.5, hasSeason: true), World(weeks: 104, likeness: 0.7)]
      : [26, 52, 104, 156].flatMap { weeks in
        [0, 0.3, 0.5, 0.7].flatMap { likeness in
          (weeks < 78 ? [false] : [false, true]).map {
            World(weeks: weeks, likeness: likeness, hasSeason: $0)
          }
        }
      }
    for world in worlds {
      var held = Held()
      for number in 0..<each {
        let seed = UInt64(world.weeks * 100_000 + Int(world.likeness * 10) * 10_000 + number)
        try held.add(
          world, seed: seed + (world.hasSeason ? 5_000 : 0), hasTest: Self.asked != nil)
      }
      if Self.asked != nil { print(world.weeks, world.likeness, world.hasSeason, held) }
      all.base += held.base
      all.growth += held.growth
      all.season += held.season
      all.peak += held.peak
      all.count += held.count
    }
    guard Self.asked == nil else { return }
    for count in [all.base, all.growth, all.season, all.peak] {
      #expect((73...89).contains(count), "\(all)")
    }
  }
}
