public import Schema
import Text

/// How people study for credits (学分): how much, when, and what is done where many fail.
public struct Study: Sendable {
  /// Whose time study takes.
  public enum Time: String, CaseIterable, Sendable {
    /// Hours come off the floor, and cost pay.
    case floor
    /// Hours are the person's own.
    case own

    /// What it means, in a line.
    var meaning: String {
      switch self {
      case .floor: "hours come off work, and are counted at pay"
      case .own: "hours are people's own, and cost nothing"
      }
    }
  }

  /// Whether there are credits and side roles at all.
  public var isOn = true
  /// Courses that a person sits the exam of in a year, while there is something left to pass.
  public var courses = Uncertain(Count.zero)
  /// What that is multiplied by in a stage; 1 where nothing is given.
  public var stages: [Named<Uncertain<Factor>>] = []
  /// Whose time study takes.
  public var time = Time.floor
  /// A course is taught again offline where more than this share of a sitting fails.
  public var failThreshold = Share.none
  /// The fewest people whose fails say something.
  public var leastSitting = Count.zero
  /// Share of those who would fail that pass from then on.
  public var offlineGain = Uncertain(Share.none)
  /// What teaching one person offline costs besides time.
  public var offlineCost: Money?
  /// The days of each year on which credits are posted.
  public var posted: [YearDay] = []
  /// By how much study changes where credits are posted.
  public var rankingEffect = Uncertain(Change.none)
  /// By how much study changes for each per cent of pay spent on prizes.
  public var prizeEffect = Uncertain(Change.none)

  /// How study is written.
  public static let schema = Record(Study()) {
    Field(
      "on", \.isOn, .yesNo, default: "yes",
      help: "no: nobody studies, side roles are empty and reviews ask for no credits")
    Field(
      "courses-per-year", \.courses, .uncertain(0...10_000, decimals: true), default: "2 to 4",
      source: "assumption: one course a quarter, more or less",
      help: "Exams that a person sits in a year, while a course is left; never more than are held")
    Field(
      "stages", \.stages, .table(of: .uncertain(0...10), key: "a stage", in: "stages"),
      default: "{}", help: "What that is multiplied by in a stage; 1 where nothing is given")
    Field(
      "time", \.time, .choice(\.meaning), default: "floor",
      source: "assumption: who is made to learn after work, leaves", help: "Whose time study takes")
    Field(
      "fail-threshold", \.failThreshold, .quantity(), default: "30%", source: "assumption",
      help: "Where more of a sitting fail, the course is taught again offline, once, to everybody "
        + "it is for, and more pass from then on; 100% for never")
    Field(
      "least-sitting", \.leastSitting, .quantity(1...10_000), default: "10",
      source: "assumption: the fails of fewer say little",
      help: "The fewest who must sit an exam for its fails to count")
    Field(
      "offline-gain", \.offlineGain, .uncertain(), default: "30% to 60%", source: "assumption",
      help: "Share of those who would fail that pass once a course was taught offline")
    Field(
      "offline-cost", \.offlineCost, .quantity(0...Course.mostMinorUnits),
      help: "What teaching one person offline costs besides time, such as 100 CNY")
    Field(
      "posted", \.posted, .list(of: .yearDay, count: 0...366), default: "[06-30, 12-31]",
      source: "assumption: half-yearly, as reviews",
      help: "Days of each year on which credits are posted and prizes given")
    Field(
      "ranking-effect", \.rankingEffect, .uncertain(), default: "5% to 15%",
      source: "assumption: who is seen, studies",
      help: "By how much study changes with levers.study-ranking or levers.study-prize")
    Field(
      "prize-effect", \.prizeEffect, .uncertain(), default: "10% to 30%", source: "assumption",
      help: "By how much study changes for each 1 % of pay that levers.study-prize can cost")
  }
}

extension Study {
  /// The days on which credits are posted, from `start` to before `end`, in order.
  public func postings(from start: Day, before end: Day) -> [Day] {
    posted.dates(from: start, before: end)
  }
}
