import Queueing
import Testing

@testable import Staffing

/// Desks half-hour by half-hour, against arithmetic and against an Erlang C of this file's own.
@Suite struct SeatingTests {
  /// Erlang C by its recursion: people that answer a share within a time, of whom nobody is busy for
  /// more than a share of it.
  private func people(
    erlangs: Double, handleTime: Double, share: Double, within: Double, ceiling: Double
  ) -> Int {
    var (blocking, servers) = (1.0, 0)
    while true {
      servers += 1
      blocking = erlangs * blocking / (Double(servers) + erlangs * blocking)
      guard Double(servers) > erlangs else { continue }
      let busy = erlangs / Double(servers)
      let waits = blocking / (1 - busy * (1 - blocking))
      let late = waits * exp(-(Double(servers) - erlangs) * within / handleTime)
      if 1 - late >= share, busy <= ceiling { return servers }
    }
  }

  private func exp(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    let small = x / 1024
    for n in 1...20 {
      term *= small / Double(n)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }

  private let erlangC = { (shape: WeekShape) in try terms(shape, patience: nil, ceiling: 0.88) }

  /// A day that is busy in the morning, and one that is busy in the evening.
  private func shape(busyFrom first: Int) -> WeekShape {
    WeekShape(
      weekdays: Array(repeating: 1, count: 7),
      intervals: Array(
        repeating: (0..<48).map { (first..<first + 8).contains($0) ? 5 : 1 }, count: 7))
  }

  @Test(arguments: [(9_000.0, 180.0), (4_000, 300), (1_200, 240)])
  func B1_theBusiestHalfHourIsExactErlangC(contacts: Double, handleTime: Double) throws {
    let floor = try floor(
      erlangC(busy), handleTimes: handleTime...handleTime, erlangs: 100)
    let site = HalfHours([busy])
    var seating = Seating([site])
    seating.begin()
    let need = seating.add(
      WeekOfContacts(contacts: contacts, handleTimeSeconds: handleTime), to: floor, atDesk: 0.13,
      peaksOf: site)
    // By hand: the largest product of a weekday's and a half-hour's share.
    let largest =
      (weekdays.max() ?? 0) / weekdays.reduce(0, +)
      * (intervals[0].max() ?? 0) / intervals[0].reduce(0, +)
    let exact = people(
      erlangs: contacts * largest * handleTime / 1800, handleTime: handleTime, share: 0.8,
      within: 20, ceiling: 0.88)
    #expect(need.peak == Double(exact))
    let busiest = seating.busiest
    let peak = try #require(busiest)
    #expect(peak.people == Double(exact))
    #expect(abs(peak.desks - Double(exact) / 0.87) < 1e-9)
    // Monday before noon, by the shape's own formula.
    let monday = intervals[0].indices.max { intervals[0][$0] < intervals[0][$1] }
    #expect(peak.place == monday)
  }

  /// Two families at their busiest at different times need no more desks than the busier half-hour.
  @Test func B1_familiesPeakWhenTheyPeak() throws {
    let shapes = [shape(busyFrom: 16), shape(busyFrom: 36)]
    let site = HalfHours(shapes)
    var seating = Seating([site])
    seating.begin()
    var peaks: [Double] = []
    for shape in shapes {
      let floor = try floor(erlangC(shape), handleTimes: 180...180, erlangs: 100)
      peaks.append(
        seating.add(
          WeekOfContacts(contacts: 60_000, handleTimeSeconds: 180), to: floor, atDesk: 0,
          peaksOf: site
        ).peak)
    }
    // 60,000 ÷ 7 × 5 ÷ 80 are 535.7 in a busy half-hour, 107.1 in another.
    let (most, least) = (
      people(erlangs: 53.57, handleTime: 180, share: 0.8, within: 20, ceiling: 0.88),
      people(erlangs: 10.71, handleTime: 180, share: 0.8, within: 20, ceiling: 0.88)
    )
    #expect(peaks == [Double(most), Double(most)])
    let busiest = seating.busiest
    #expect(busiest?.people == Double(most + least))
  }

  /// No desk is held twice, nobody works longer than they can, and what is cut goes to half-hours
  /// with room.
  @Test(arguments: [1.0, 20, 60, 100, 140, 400], [0.6, 1, 1.4])
  func B3_peopleOnTheFloorFitTheSeats(seats: Double, staffed: Double) throws {
    let shapes = [shape(busyFrom: 16), shape(busyFrom: 20), busy]
    let site = HalfHours(shapes)
    var seating = Seating([site])
    for isUneven in [false, true] {
      seating.begin(isUneven: isUneven)
      var weeks: [WeekOfContacts] = []
      var floors: [Floor] = []
      for (number, shape) in shapes.enumerated() {
        var week = WeekOfContacts(contacts: 40_000, handleTimeSeconds: 200)
        if isUneven, number == 0 { week.days = [1, 1, 2, 1, 1, 0, 1] }
        let floor = try floor(erlangC(shape), handleTimes: 200...200, erlangs: 200)
        let need = seating.add(week, to: floor, atDesk: 0.1 * Double(number), peaksOf: site)
        seating.staff(number, hours: staffed * need.hours, heads: 1000)
        weeks.append(week)
        floors.append(floor)
      }
      seating.spread(site, desks: seats)
      let fullest = seating.fullest(site)
      #expect(fullest.desks <= seats * (1 + 1e-9))
      var shares: [Double] = []
      for number in shapes.indices {
        let found = seating.service(number, weeks[number], at: floors[number], of: site)
        shares.append(seating.shareSeated(number))
        #expect(shares[number] >= 0 && shares[number] <= 1)
        #expect(
          abs(found.hours - shares[number] * staffed * found.neededHours)
            <= 1e-6 * found.neededHours)
        #expect(found.missingHours >= found.neededHours - found.hours - 1e-6)
        #expect(found.busyHours <= found.hours * (1 + 1e-9))
      }
      if seats == 400 { #expect(shares == [1, 1, 1]) }
      if seats == 20 { #expect(shares.allSatisfy { $0 < 0.9 }) }
    }
  }

  /// By hand: two kinds of half-hours that need 10 and 5, 12 hours of each a day. With as many hours
  /// as are needed and 8 desks, the busy ones give 2 of 10 to the quiet ones, which have room for
  /// 3: all hours are given. With 6 desks they have room for 1, and a part is idle.
  @Test(arguments: [(8.0, 8.0, 7.0, 1.0), (6, 6, 6, 12.0 / 15)])
  func B3_hoursCutGoOnceToHalfHoursWithRoom(
    desks: Double, busy: Double, quiet: Double, share: Double
  ) throws {
    let halves = WeekShape(
      weekdays: Array(repeating: 1, count: 7),
      intervals: Array(repeating: (0..<48).map { $0 < 24 ? 2 : 1 }, count: 7))
    // An occupancy of a half is what binds: a hair below 5 and 2.5 erlangs.
    let floor = try floor(
      terms(halves, patience: nil, share: 0.5, within: 60, ceiling: 0.5), handleTimes: 180...180)
    let site = HalfHours([halves])
    var seating = Seating([site])
    seating.begin()
    let week = WeekOfContacts(contacts: 7 * 24 * 74.5, handleTimeSeconds: 180)
    let need = seating.add(week, to: floor, atDesk: 0, peaksOf: site)
    #expect(need.hours == 7 * 12 * 15 && need.peak == 10)
    seating.staff(0, hours: need.hours, heads: 1000)
    seating.spread(site, desks: desks)
    let seated = seating.shareSeated(0)
    #expect(abs(seated - share) < 1e-12)
    let found = seating.service(0, week, at: floor, of: site)
    #expect(abs(found.hours - 7 * 12 * (busy + quiet)) < 1e-9)
    #expect(abs(found.missingHours - 7 * 12 * (10 - busy)) < 1e-9)
  }

  /// Somebody who is paid for 40 hours is on the floor for one half-hour a day if that is all there
  /// is, and once at a time.
  @Test func B2_nobodyIsOnTheFloorTwice() throws {
    let short = WeekShape(
      weekdays: [2, 1, 1, 1, 1, 1, 1],
      intervals: Array(repeating: (0..<48).map { $0 == 18 ? 1 : 0 }, count: 7))
    let terms = try Terms(
      shape: short, patience: .unlimited,
      target: StaffingTarget(
        ServiceLevelTarget(share: 0.8, thresholdSeconds: 20, definition: .offered),
        occupancyCeiling: 0.88), openHours: 3.5)
    #expect(terms.hoursOnFloor == 3.5)
    let floor = try floor(terms, handleTimes: 180...180, erlangs: 300)
    let site = HalfHours([short])
    var seating = Seating([site])
    seating.begin()
    let week = WeekOfContacts(contacts: 8_000, handleTimeSeconds: 180)
    let need = seating.add(week, to: floor, atDesk: 0, peaksOf: site)
    // Monday brings 2,000: 200 erlangs.
    let monday = people(erlangs: 200, handleTime: 180, share: 0.8, within: 20, ceiling: 0.88)
    let other = people(erlangs: 100, handleTime: 180, share: 0.8, within: 20, ceiling: 0.88)
    #expect(need.peak == Double(monday))
    #expect(abs(need.hours - Double(monday + 6 * other) / 2) < 1e-9)
    let employed = floor.peopleEmployed(hours: need.hours, peak: need.peak, available: 0.76)
    #expect(abs(employed - Double(monday) / 0.76) < 1e-9)
    // As many as are employed meet the target on Monday too; a tenth fewer miss a tenth of it.
    seating.staff(0, hours: Double(monday) * 3.5, heads: Double(monday))
    seating.spread(site, desks: .infinity)
    let enough = seating.service(0, week, at: floor, of: site)
    #expect(enough.missingHours == 0)
    let fewer = 0.9 * Double(monday)
    seating.staff(0, hours: fewer * 3.5, heads: fewer)
    seating.spread(site, desks: .infinity)
    let found = seating.service(0, week, at: floor, of: site)
    #expect(abs(found.missingHours - 0.1 * Double(monday) / 2) < 1e-9)
    #expect(found.hours <= fewer * 3.5 + 1e-9)
    let seated = seating.shareSeated(0)
    #expect(seated == 1)
  }

  @Test func B9_aWaitThatIsCutOffIsCounted() throws {
    let floor = try floor(terms(busy, patience: nil))
    let week = floor.service(contacts: 40_000, handleTimeSeconds: 200, hours: 100)
    #expect(week.waitsCapped > 0.9 * 40_000 && week.waitsCapped <= 40_000 * (1 + 1e-9))
    #expect(
      floor.service(contacts: 40_000, handleTimeSeconds: 200, hours: 1e5).waitsCapped == 0)
    let few = try impatient()
    #expect(few.waitsCapped == 0)
  }

  private func impatient() throws -> WeekOfService {
    try floor(terms(busy, patience: 120)).service(
      contacts: 40_000, handleTimeSeconds: 200, hours: 100)
  }
}
