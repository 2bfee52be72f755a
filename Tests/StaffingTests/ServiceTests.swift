import Queueing
import Staffing
import Testing

/// The week interval by interval with exact queues, people spread as each interval needs them.
private func exactWeek(
  _ terms: Terms, contacts: Double, handleTime: Double, ratio: Double
) throws -> (inTime: Double, abandoned: Double, waited: Double, busy: Double, hours: Double) {
  var week = (inTime: 0.0, abandoned: 0.0, waited: 0.0, busy: 0.0, hours: 0.0)
  for group in apart(weekdays: weekdays, intervals: intervals) {
    let offered = contacts * group.share
    let people = try ratio * Double(terms.people(contacts: offered, handleTimeSeconds: handleTime))
    let queue = try Queue(
      load: Load(contacts: offered, handleTimeSeconds: handleTime, intervalSeconds: 1800),
      patience: terms.patience)
    let found = queue.performance(people: people, thresholdSeconds: 20)
    week.inTime += offered * found.answeredInTime
    week.abandoned += offered * found.abandoned
    if case .seconds(let wait) = found.meanWait {
      week.waited += offered * min(wait, 1800)
    } else {
      week.waited += offered * 1800
    }
    week.busy += found.occupancy * people / 2
    week.hours += people / 2
  }
  return week
}

@Test(arguments: [1_000.0, 6_000, 60_000], [0.5, 0.8, 0.95, 1, 1.1, 1.5])
func achievedAsHalfHourByHalfHour(contacts: Double, ratio: Double) throws {
  for patience in [nil, 120.0, 400] {
    let terms = try terms(busy, patience: patience)
    let floor = try floor(terms, handleTimes: 240...240, erlangs: 200)
    let exact = try exactWeek(terms, contacts: contacts, handleTime: 240, ratio: ratio)
    let found = floor.service(contacts: contacts, handleTimeSeconds: 240, hours: exact.hours)
    #expect(abs(found.contacts - contacts) < 1e-6 * contacts)
    #expect(abs(found.answeredInTime - exact.inTime) <= 0.006 * contacts)
    #expect(abs(found.abandoned - exact.abandoned) <= 0.004 * contacts)
    #expect(abs(found.busyHours - exact.busy) <= 0.004 * exact.hours)
    if patience != nil {
      #expect(abs(found.secondsWaited - exact.waited) <= 1 * contacts)
    }
  }
}

@Test func asManyAsNeededMeetTheTarget() throws {
  let floor = try floor(terms(busy), handleTimes: 240...300, erlangs: 200)
  for contacts in [2_000.0, 20_000, 60_000] {
    let needed = floor.hoursNeeded(contacts: contacts, handleTimeSeconds: 260)
    let week = floor.service(contacts: contacts, handleTimeSeconds: 260, hours: needed)
    let level = week.serviceLevel(.offered)
    #expect(level.answered / level.of >= 0.798)
    let fewer = floor.service(contacts: contacts, handleTimeSeconds: 260, hours: 0.9 * needed)
    #expect(fewer.answeredInTime < week.answeredInTime)
  }
}

@Test func morePeopleServeBetter() throws {
  for patience in [nil, 0, 180.0] {
    let floor = try floor(terms(busy, patience: patience), erlangs: 200)
    var last = -1.0
    for hours in stride(from: 0.0, through: 6_000, by: 100) {
      let week = floor.service(contacts: 40_000, handleTimeSeconds: 200, hours: hours)
      #expect(week.answeredInTime >= last - 0.0005 * 40_000)
      #expect(week.busyHours <= hours * (1 + 1e-9))
      last = week.answeredInTime
    }
  }
}

@Test(arguments: ServiceLevelDefinition.allCases)
func neverNotANumber(definition: ServiceLevelDefinition) throws {
  for patience in [nil, 0, 1e-3, 30, 1e6] {
    for share in [0.01, 0.8, 0.999] {
      let floor = try floor(
        terms(busy, patience: patience, share: share, definition), erlangs: 20)
      for contacts in [0, 1e-9, 1, 300, 1e5, 1e8] {
        for hours in [0, 1e-6, 40, 1e5] {
          let week = floor.service(contacts: contacts, handleTimeSeconds: 200, hours: hours)
          let level = week.serviceLevel(definition)
          let counts = [
            week.contacts, week.answeredInTime, week.abandoned, week.abandonedInTime,
            week.secondsWaited, week.busyHours, week.hours, level.answered, level.of,
          ]
          #expect(counts.allSatisfy { $0.isFinite && $0 >= 0 })
          #expect(level.answered <= level.of + 1e-6 * contacts)
        }
      }
    }
  }
}

@Test func nobodyThereAnswersNobody() throws {
  let floor = try floor(terms(busy))
  let week = floor.service(contacts: 500, handleTimeSeconds: 200, hours: 0)
  #expect(week.answeredInTime == 0)
  #expect(abs(week.abandoned - 500) < 1e-6)
}
