import Queueing
import Staffing
import Testing

@Test func aHalfHourByHand() throws {
  // 100 contacts in 30 minutes of 180 s are 10 erlangs; Erlang C needs 14 for 80 % in 20 s
  // (pyworkforce's documentation: 13 reach .7956, 14 reach .8884).
  let terms = try terms(patience: nil)
  #expect(try terms.people(contacts: 100, handleTimeSeconds: 180) == 14)
  // The same half-hour 336 times a week: 14 people for 168 hours.
  let floor = try floor(terms)
  let hours = floor.hoursNeeded(contacts: 33_600, handleTimeSeconds: 180)
  #expect(abs(hours - 14 * 168) < 1e-9)
  // Paid 40 hours a week, of which 30 % are lost: 14 × 168 / 40 / 0.7 = 84.
  #expect(abs(floor.peopleEmployed(hours: hours, available: 0.7) - 84) < 1e-9)
}

@Test func shrinkageIsAQuotient() throws {
  // 100 on the floor at 30 % shrinkage are 142.857 employed, and not 130; 14 are 20.
  let floor = try floor(terms())
  #expect(abs(floor.peopleEmployed(hours: 100 * 40, available: 0.7) - 142.857_142_857) < 1e-8)
  #expect(abs(floor.peopleEmployed(hours: 14 * 40, available: 0.7) - 20) < 1e-12)
}

@Test func aClosedDayNeedsNobody() throws {
  var open = intervals
  open[6] = Array(repeating: 0, count: 48)
  let shape = WeekShape(weekdays: weekdays, intervals: open)
  #expect(shape.weekdays[6] == 0 && shape.days[6].isEmpty)
  #expect(abs(shape.weekdays.reduce(0, +) - 1) < 1e-12)
}

/// Joining like half-hours must not move what is needed, nor what is achieved.
@Test(arguments: [1_000.0, 8_000, 60_000])
func joiningLikeHalfHoursIsHarmless(contacts: Double) throws {
  let joined = try floor(terms(busy, ceiling: 0.88), handleTimes: 240...240, erlangs: 200)
  let queue = try terms(busy, ceiling: 0.88)
  var exact = 0.0
  for group in apart(weekdays: weekdays, intervals: intervals) {
    exact +=
      try 0.5
      * Double(
        queue.people(contacts: contacts * group.share, handleTimeSeconds: 240))
  }
  let hours = joined.hoursNeeded(contacts: contacts, handleTimeSeconds: 240)
  #expect(abs(hours - exact) <= 0.01 * exact)
}

@Test(
  arguments: [
    (300.0, 0.8, 20.0, 1.0), (nil, 0.8, 20, 1), (120, 0.95, 10, 0.88), (0, 0.9, 0, 1),
    (60, 0.5, 60, 0.7), (nil, 0.98, 20, 0.85), (900, 0.8, 120, 1),
  ] as [(Double?, Double, Double, Double)])
func theCurveIsTheQueue(
  patience: Double?, share: Double, within: Double, ceiling: Double
) throws {
  let terms = try terms(patience: patience, share: share, within: within, ceiling: ceiling)
  let floor = try floor(terms, handleTimes: 150...260, erlangs: 150)
  var (different, worst) = (0, 0)
  for step in 1...400 {
    let contacts = 3.0 * Double(step)
    let handleTime = 150 + 110 * (Double(step) * 0.618).truncatingRemainder(dividingBy: 1)
    let exact = try terms.people(contacts: contacts, handleTimeSeconds: handleTime)
    // One half-hour of an even week.
    let found = floor.hoursNeeded(contacts: contacts * 336, handleTimeSeconds: handleTime) / 168
    if Int(found.rounded()) != exact { different += 1 }
    worst = max(worst, abs(Int(found.rounded()) - exact))
  }
  #expect(worst <= 1)
  #expect(different <= 40)
}

@Test func moreWorkNeedsMorePeople() throws {
  for terms in [
    try terms(busy), try terms(busy, patience: nil, ceiling: 0.88),
    try terms(busy, atOnce: 3, slowing: 0.25),
  ] {
    let floor = try floor(terms, erlangs: 300)
    var last = 0.0
    for contacts in stride(from: 500.0, through: 120_000, by: 700) {
      let hours = floor.hoursNeeded(contacts: contacts, handleTimeSeconds: 200)
      #expect(hours >= last)
      #expect(hours >= contacts * 200 / 3600 / 3)
      #expect(
        floor.hoursNeeded(contacts: 2 * contacts, handleTimeSeconds: 200) >= hours)
      last = hours
    }
  }
}

@Test func slowerPeopleAreMorePeople() throws {
  let floor = try floor(terms(busy), handleTimes: 180...300, erlangs: 200)
  let hours = [180.0, 200, 240, 299, 350].map {
    floor.hoursNeeded(contacts: 40_000, handleTimeSeconds: $0)
  }
  #expect(zip(hours, hours.dropFirst()).allSatisfy { $0 < $1 })
}

@Test func aPeakDayNeedsItsOwnPeople() throws {
  let floor = try floor(terms(busy), handleTimes: 240...240, erlangs: 300)
  let flat = floor.hoursNeeded(contacts: 40_000, handleTimeSeconds: 240)
  let ones = floor.hoursNeeded(
    contacts: 40_000, handleTimeSeconds: 240, days: Floor.DayFactors(repeating: 1))
  #expect(abs(ones - flat) < 0.01 * flat)
  let peak = floor.hoursNeeded(
    contacts: 40_000, handleTimeSeconds: 240, days: [1, 1, 2, 1, 1, 1, 1])
  let extra = (peak - ones) / ones
  #expect(extra > 0.12 && extra < 0.15)
}

@Test func nothingArrives() throws {
  let floor = try floor(terms())
  #expect(floor.hoursNeeded(contacts: 0, handleTimeSeconds: 180) == 0)
  let week = floor.service(contacts: 0, handleTimeSeconds: 180, hours: 400)
  #expect(week.contacts == 0 && week.busyHours == 0 && week.hours == 400)
}

@Test func absurdVolumesEndInNumbers() throws {
  let floor = try floor(terms())
  let many = floor.hoursNeeded(contacts: 1e9, handleTimeSeconds: 180)
  #expect(many.isFinite && many > 0.7 * 1e9 * 180 / 3600)
  #expect(floor.hoursNeeded(contacts: 1e18, handleTimeSeconds: 180) == .infinity)
  #expect(
    floor.service(contacts: 1e18, handleTimeSeconds: 180, hours: 10).answeredInTime == 0)
}
