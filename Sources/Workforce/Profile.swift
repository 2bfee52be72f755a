public import Schema
public import Text

/// When the contacts of a week arrive: by weekday, by time of day, in half-hours.
public struct Profile: Sendable {
  /// Half-hours in a day.
  public static let intervals = 48

  /// When the lines are open, on days that say nothing else.
  public var open = OpeningHours.always
  /// Days with hours of their own.
  public var openOn = OpeningDays()
  /// Shares of the week's contacts from Monday to Sunday.
  public var weekdays: [Share] = []
  /// How busy each hour, or each half-hour, is against the others.
  public var day: [Double] = []
  /// Days with a shape of their own.
  public var dayOn = DayShapesOn()

  /// How a profile is written.
  public static let schema = Record(Profile(), check: check) {
    Field(
      "open", \.open, .openingHours, default: "00:00-24:00",
      source: Phrase("source 004: service round the clock", "来源 004：24 小时服务"),
      help: Phrase("When the lines are open, in half-hours", "服务时间，精确到半小时"))
    Field(
      "open-on", \.openOn, .record(OpeningDays.schema), default: "{}",
      help: Phrase(
        "Weekdays with hours of their own, such as {sunday: 09:00-18:00}",
        "一周中服务时间不同的日子，如 {sunday: 09:00-18:00}"))
    Field(
      "weekdays", \.weekdays, .list(of: .share, count: 7...7),
      default: "[15%, 15%, 14%, 14%, 14%, 14%, 14%]", source: .assumption,
      help: Phrase(
        "Shares of the week's contacts from Monday to Sunday; they make 100%",
        "周一至周日各占全周咨询量的比例；合计 100%"))
    Field(
      "day", \.day, .list(of: .decimal(0...1_000_000), count: 24...48),
      default: """
        [8, 5, 3, 2, 2, 3, 8, 20, 45, 80, 95, 90, 70, 75, 90, 95, 92, 85, 75, 80, 85, 80, 55, 25]
        """,
      source: Phrase(
        "assumption: an e-commerce day with its lunch dip and evening",
        "假设：电商的一天，午间回落，晚间又忙"),
      help: Phrase(
        "How busy each hour (24 numbers) or half-hour (48) is against the others",
        "一天中每小时（24 个数）或每半小时（48 个数）的相对忙闲"))
    Field(
      "day-on", \.dayOn, .record(DayShapesOn.schema), default: "{}",
      help: Phrase(
        "Weekdays with a shape of their own, such as a Saturday that is busy in the morning",
        "一周中忙闲规律不同的日子，如周六上午忙"))
  }

  @Sendable private static func check(_ profile: Profile, _ checker: inout Checker) {
    let sum = profile.weekdays.map(\.number).reduce(0, +)
    if abs(sum - 100) > 1e-6 {
      checker.report(
        ContactFault.weekdays(isBelow: sum < 100), at: "weekdays",
        found: Number.text((sum * 1e6).rounded() / 1e6) + "%")
    }
    guard profile.day.count == 24 || profile.day.count == intervals else {
      checker.report(ContactFault.lengthOfDay, at: "day", found: String(profile.day.count))
      return
    }
    for weekday in 0..<7 {
      guard let shape = profile.dayOn[weekday], shape.count != 24, shape.count != intervals else {
        continue
      }
      checker.report(
        ContactFault.lengthOfDay, at: "day-on.\(OpeningDays.keys[weekday])",
        found: String(shape.count))
      return
    }
    for weekday in 0..<7 where profile.weekdays[weekday].number > 0 {
      guard profile.weights(on: weekday).allSatisfy({ $0 == 0 }) else { continue }
      let (share, day) = (profile.weekdays[weekday].text, OpeningDays.names[weekday])
      checker.report(ContactFault.closedDay(share: share, day: day), at: "weekdays.\(weekday + 1)")
      return
    }
  }

  /// By half-hour of the week, from Monday 0:00 on: whether the lines are open.
  public var openings: [Bool] {
    (0..<7).flatMap { weekday in
      let hours = openOn[weekday] ?? open
      return (0..<Self.intervals).map { hours.contains($0) }
    }
  }

  /// Hours in a week in which the lines are open.
  public var openHours: Double { Double(openings.count { $0 }) / 2 }

  /// How busy each half-hour of a weekday (0 Monday) is against the others; 0 where closed.
  public func weights(on weekday: Int) -> [Double] {
    let hours = openOn[weekday] ?? open
    let day = dayOn[weekday] ?? day
    return (0..<Self.intervals).map { interval in
      hours.contains(interval) ? day[interval * day.count / Self.intervals] : 0
    }
  }
}

/// When lines are open on a day, in half-hours from midnight; nothing for closed.
public struct OpeningHours: Hashable, Sendable {
  /// The half-hours that are open.
  public let intervals: Range<Int>

  /// Open all day.
  public static let always = OpeningHours(intervals: 0..<Profile.intervals)
  /// Not open.
  public static let closed = OpeningHours(intervals: 0..<0)

  private init(intervals: Range<Int>) { self.intervals = intervals }

  /// Hours written `08:00-22:00`, or nil; 24:00 is the end of the day.
  init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.halfHours)
    guard ends.count == 2, let first = ends[0], let last = ends[1], first < last else { return nil }
    intervals = first..<last
  }

  /// `08:30` in half-hours from midnight.
  private static func halfHours(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes == 0 || minutes == 30,
      hours * 2 + minutes / 30 <= Profile.intervals
    else { return nil }
    return hours * 2 + minutes / 30
  }

  func contains(_ interval: Int) -> Bool { intervals.contains(interval) }

  /// As it would be written.
  public var text: String {
    func time(_ halfHours: Int) -> String {
      let hours = halfHours / 2
      return "\(hours < 10 ? "0" : "")\(hours):\(halfHours % 2 == 0 ? "00" : "30")"
    }
    return intervals.isEmpty
      ? "closed" : "\(time(intervals.lowerBound))-\(time(intervals.upperBound))"
  }
}

extension Kind where Value == OpeningHours {
  /// `08:00-22:00`, `00:00-24:00` or `closed`.
  public static var openingHours: Self {
    scalar(
      .quantity(
        Phrase("hours of a day on the half-hour, or closed", "一天的服务时间（整点或半点），或 closed"),
        examples: ["08:00-22:00", "00:00-24:00", "closed"])
    ) { text throws(Problem) in
      text == "closed" ? .closed : OpeningHours(text)
    } show: {
      $0.text
    }
  }
}

/// Hours of single weekdays.
public struct OpeningDays: Hashable, Sendable {
  private var monday: OpeningHours?
  private var tuesday: OpeningHours?
  private var wednesday: OpeningHours?
  private var thursday: OpeningHours?
  private var friday: OpeningHours?
  private var saturday: OpeningHours?
  private var sunday: OpeningHours?

  /// Their fields, Monday first.
  public static let keys = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// What they are called, Monday first.
  public static let names = [
    Phrase("Monday", "周一"), Phrase("Tuesday", "周二"), Phrase("Wednesday", "周三"),
    Phrase("Thursday", "周四"), Phrase("Friday", "周五"), Phrase("Saturday", "周六"),
    Phrase("Sunday", "周日"),
  ]

  /// The hours of a weekday, 0 Monday … 6 Sunday; nil where it has none of its own.
  public subscript(weekday: Int) -> OpeningHours? {
    [monday, tuesday, wednesday, thursday, friday, saturday, sunday][weekday]
  }

  /// How they are written.
  public static let schema = Record(OpeningDays()) {
    Field("monday", \.monday, .openingHours, help: Phrase("Hours on Mondays", "周一的服务时间"))
    Field("tuesday", \.tuesday, .openingHours, help: Phrase("Hours on Tuesdays", "周二的服务时间"))
    Field("wednesday", \.wednesday, .openingHours, help: Phrase("Hours on Wednesdays", "周三的服务时间"))
    Field("thursday", \.thursday, .openingHours, help: Phrase("Hours on Thursdays", "周四的服务时间"))
    Field("friday", \.friday, .openingHours, help: Phrase("Hours on Fridays", "周五的服务时间"))
    Field("saturday", \.saturday, .openingHours, help: Phrase("Hours on Saturdays", "周六的服务时间"))
    Field("sunday", \.sunday, .openingHours, help: Phrase("Hours on Sundays", "周日的服务时间"))
  }
}

/// Shapes of single weekdays.
public struct DayShapesOn: Hashable, Sendable {
  private var monday: [Double]?
  private var tuesday: [Double]?
  private var wednesday: [Double]?
  private var thursday: [Double]?
  private var friday: [Double]?
  private var saturday: [Double]?
  private var sunday: [Double]?

  /// The shape of a weekday, 0 Monday … 6 Sunday; nil where it has none of its own.
  public subscript(weekday: Int) -> [Double]? {
    [monday, tuesday, wednesday, thursday, friday, saturday, sunday][weekday]
  }

  /// How they are written.
  public static let schema = Record(DayShapesOn()) {
    Field(
      "monday", \.monday, shape,
      help: Phrase("How busy each hour or half-hour of a Monday is", "周一每小时或每半小时的忙闲"))
    Field(
      "tuesday", \.tuesday, shape,
      help: Phrase("How busy each hour or half-hour of a Tuesday is", "周二每小时或每半小时的忙闲"))
    Field(
      "wednesday", \.wednesday, shape,
      help: Phrase("How busy each hour or half-hour of a Wednesday is", "周三每小时或每半小时的忙闲"))
    Field(
      "thursday", \.thursday, shape,
      help: Phrase("How busy each hour or half-hour of a Thursday is", "周四每小时或每半小时的忙闲"))
    Field(
      "friday", \.friday, shape,
      help: Phrase("How busy each hour or half-hour of a Friday is", "周五每小时或每半小时的忙闲"))
    Field(
      "saturday", \.saturday, shape,
      help: Phrase("How busy each hour or half-hour of a Saturday is", "周六每小时或每半小时的忙闲"))
    Field(
      "sunday", \.sunday, shape,
      help: Phrase("How busy each hour or half-hour of a Sunday is", "周日每小时或每半小时的忙闲"))
  }

  private static let shape = Kind<[Double]>.list(of: .decimal(0...1_000_000), count: 24...48)
}
