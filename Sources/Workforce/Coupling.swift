import Randomness
public import Schema
import Text

/// What last week's service does to this week's staff and contacts (耦合): the way a site that is
/// short of people gets shorter.
///
/// A site's *pressure* in a week is the occupancy of those on its floor, and the share of the
/// hours its contacts need that nobody gives. It acts in the week after.
public struct Coupling: Sendable {
  /// Whether anything is coupled at all.
  public var on = true
  /// The occupancy up to which nobody minds.
  public var comfortable = Share.whole
  /// What pressure does to leaving.
  public var leaving = PressureOnLeaving()
  /// What pressure does to handle time.
  public var handleTime = PressureOnHandleTime()
  /// Whether contacts come again as often as those on the floor fail to settle them.
  public var repeats = false
  /// Share of those who gave up who come again; nil where demand alone says how many do.
  public var redials: Uncertain<Share>?

  /// How coupling is written.
  public static let schema = Record(Coupling()) {
    Field(
      "on", \.on, .yesNo, default: "yes", source: .holds,
      help: Phrase("Whether anything is coupled; no cuts every link", "联动是否起作用；no 则全部切断"))
    Field(
      "comfortable", \.comfortable, .share, default: "80%", source: .assumption,
      help: Phrase("The occupancy up to which nobody minds", "占用率在此以内，员工不受影响"))
    Field(
      "leaving", \.leaving, .record(PressureOnLeaving.schema), default: "{}",
      help: Phrase(
        "What last week's pressure does to leaving of those who take contacts",
        "上周的压力对接线员工流失的影响"))
    Field(
      "handle-time", \.handleTime, .record(PressureOnHandleTime.schema), default: "{}",
      help: Phrase("What last week's pressure does to handle time", "上周的压力对处理时长的影响"))
    Field(
      "repeats", \.repeats, .yesNo, default: "no",
      source: Phrase("off unless it is switched on", "不打开就没有"),
      help: Phrase(
        """
        Whether contacts come again, the week after, as often as those on the floor fail to \
        settle them, instead of as demand.*.resolution says
        """,
        "是否按接线员工未能解决的比例，让咨询下周再来，而不按 demand.*.resolution"))
    Field(
      "redials", \.redials, .uncertain(0...0.95),
      help: Phrase(
        """
        Share of those who gave up who come again, the week after; without it as many as \
        demand.*.resolution and returning say
        """,
        "放弃等待者中下周再来的占比；不写则按 demand.*.resolution 和 returning"))
  }
}

/// What pressure does to leaving.
public struct PressureOnLeaving: Sendable {
  /// Whether it does anything.
  public var on = true
  /// The change for each ten points of occupancy above what is comfortable.
  public var occupancy = Uncertain(Change.none)
  /// The change for each tenth of the hours that is missing.
  public var missing = Uncertain(Change.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// Whether there is anything that it does.
  var acts: Bool { on && !(occupancy.isKnown(as: 0) && missing.isKnown(as: 0)) }

  /// How it is written.
  public static let schema = Record(PressureOnLeaving()) {
    Field("on", \.on, .yesNo, default: "yes", source: .holds, help: .cuts)
    Field(
      "occupancy", \.occupancy, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much leaving changes for each ten points of occupancy above comfortable",
        "占用率每超出 comfortable 十个百分点，流失率变化多少"))
    Field(
      "missing", \.missing, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much leaving changes for each 10 % of the hours needed that nobody gives",
        "所需工时每缺 10%，流失率变化多少"))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}

/// What pressure does to handle time: people hurry, or tire.
public struct PressureOnHandleTime: Sendable {
  /// Whether it does anything.
  public var on = true
  /// The change for each ten points of occupancy above what is comfortable.
  public var occupancy = Uncertain(Change.none)
  /// The change for each tenth of the hours that is missing.
  public var missing = Uncertain(Change.none)

  /// How it is written.
  public static let schema = Record(PressureOnHandleTime()) {
    Field("on", \.on, .yesNo, default: "yes", source: .holds, help: .cuts)
    Field(
      "occupancy", \.occupancy, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        """
        By how much handle time changes for each ten points of occupancy above comfortable: below \
        0% people hurry, above they tire
        """,
        "占用率每超出 comfortable 十个百分点，处理时长变化多少：低于 0% 是赶工，高于 0% 是疲劳"))
    Field(
      "missing", \.missing, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much handle time changes for each 10 % of the hours needed that nobody gives",
        "所需工时每缺 10%，处理时长变化多少"))
  }
}

extension Phrase {
  fileprivate static let holds = Phrase("what is described holds", "写了就有")
  fileprivate static let cuts = Phrase("Whether the link holds; no cuts it", "这条联动是否起作用；no 则切断")
}

extension Coupling {
  /// What pressure can at most multiply handle time by, and at least, in the future where beliefs
  /// say it most strongly: with everybody busy all the time, and with nobody there.
  public var handleTimes: ClosedRange<Double> {
    guard on, handleTime.on else { return 1...1 }
    let doses = [
      (handleTime.occupancy, 10 * (1 - comfortable.magnitude)), (handleTime.missing, 10),
    ]
    let (shorter, longer) = doses.reduce((0, 0)) { sum, effect in
      (
        sum.0 + min(0, effect.0.smallest) * effect.1, sum.1 + max(0, effect.0.largest) * effect.1
      )
    }
    return Portable.exp(shorter)...Portable.exp(longer)
  }

  /// Whether pressure does anything to leaving.
  public var pressesOnLeaving: Bool { on && leaving.acts }

  /// The largest share of contacts that come again, beside what demand says.
  var mostRedials: Double { on ? redials?.largest ?? 0 : 0 }
}

extension Scenario {
  /// What coupling needs of the rest.
  func checkCoupling(_ checker: inout Checker) {
    guard let coupling else { return }
    if demand.isEmpty {
      checker.report(ContactFault.couplingWithoutContacts, at: "coupling")
    }
    if coupling.repeats, !stages.contains(where: { !$0.value.places(of: .resolution).isEmpty }) {
      checker.report(ContactFault.nothingSettled, at: "coupling.repeats")
    }
    if coupling.redials != nil, !demand.isEmpty, service.allSatisfy({ $0.value.patience == nil }) {
      checker.report(
        ContactFault.nobodyGivesUp, at: "coupling.redials", found: coupling.redials?.text)
    }
    let reach = coupling.handleTimes
    if reach.lowerBound < 0.2 || reach.upperBound > 10 {
      let worst = reach.lowerBound < 0.2 ? reach.lowerBound : reach.upperBound
      let times = Number.text((worst * 1000).rounded() / 1000)
      checker.report(ContactFault.handleTimeOutOfRange(times: times), at: "coupling.handle-time")
    }
  }
}
