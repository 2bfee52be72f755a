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
      "on", \.on, .yesNo, default: "yes", source: "what is described holds",
      help: "Whether anything is coupled; no cuts every link")
    Field(
      "comfortable", \.comfortable, .share, default: "80%", source: "assumption",
      help: "The occupancy up to which nobody minds")
    Field(
      "leaving", \.leaving, .record(PressureOnLeaving.schema), default: "{}",
      help: "What last week's pressure does to leaving of those who take contacts")
    Field(
      "handle-time", \.handleTime, .record(PressureOnHandleTime.schema), default: "{}",
      help: "What last week's pressure does to handle time")
    Field(
      "repeats", \.repeats, .yesNo, default: "no", source: "off unless it is switched on",
      help: "Whether contacts come again, the week after, as often as those on the floor fail to "
        + "settle them, instead of as demand.*.resolution says")
    Field(
      "redials", \.redials, .uncertain(0...0.95),
      help: "Share of those who gave up who come again, the week after; without it as many as "
        + "demand.*.resolution and returning say")
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
    Field("on", \.on, .yesNo, default: "yes", source: "what is described holds", help: .cuts)
    Field(
      "occupancy", \.occupancy, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much leaving changes for each ten points of occupancy above comfortable")
    Field(
      "missing", \.missing, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much leaving changes for each 10 % of the hours needed that nobody gives")
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
    Field("on", \.on, .yesNo, default: "yes", source: "what is described holds", help: .cuts)
    Field(
      "occupancy", \.occupancy, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much handle time changes for each ten points of occupancy above comfortable: "
        + "below 0% people hurry, above they tire")
    Field(
      "missing", \.missing, .uncertain(), default: "0%", source: .noEffect,
      help: "By how much handle time changes for each 10 % of the hours needed that nobody gives")
  }
}

extension String {
  fileprivate static let cuts = "Whether the link holds; no cuts it"
  fileprivate static let noEffect = "no effect unless one is given"
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
      checker.report(
        "without contacts there is no pressure and nobody to come again", at: "coupling",
        next: "Give demand and service first, or remove it.")
    }
    if coupling.repeats, !stages.contains(where: { !$0.value.places(of: .resolution).isEmpty }) {
      checker.report(
        "nothing says what those on the floor settle", at: "coupling.repeats",
        next: "Give each stage that takes contacts resolution: 85%.")
    }
    if coupling.redials != nil, !demand.isEmpty, service.allSatisfy({ $0.value.patience == nil }) {
      checker.report(
        "nobody ever gives up", at: "coupling.redials", found: coupling.redials?.text,
        next: "Give service.*.patience, such as 2 minutes, or remove it.")
    }
    let reach = coupling.handleTimes
    if reach.lowerBound < 0.2 || reach.upperBound > 10 {
      let worst = reach.lowerBound < 0.2 ? reach.lowerBound : reach.upperBound
      checker.report(
        "handle time is driven out of range", at: "coupling.handle-time",
        found: "\(Number.text((worst * 1000).rounded() / 1000)) times as long under the most "
          + "pressure there can be",
        expected: "0.2 to 10 times", next: "Bring occupancy or missing nearer to 0%.")
    }
  }
}
