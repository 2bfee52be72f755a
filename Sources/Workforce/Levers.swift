public import Schema
import Text

/// What HR can change (激励杠杆). Each is a plain setting; left alone, it changes nothing.
///
/// What a lever does to leaving is a belief, in `Effects`; what it costs follows from the people
/// it reaches.
public struct Levers: Sendable {
  /// By how much all pay is raised.
  public var payRise = Change.none
  /// Paid to each person for each peak.
  public var peakBonus: Money?
  /// The first day on which a bonus may be paid; nil for the start of the forecast.
  public var bonusSince: Day?
  /// Share of those who could get it that get the peak bonus.
  public var bonusWinners = Share.whole
  /// Spent for each person on shuttle, dormitory, gym and canteen.
  public var amenities: Pay?
  /// Spent for each person on thanks, honours and team events.
  public var recognition: Pay?
  /// Spent for each person on ceremonies: of a class's opening, of apprenticeship, of return.
  public var ceremonies: Pay?
  /// Spent for each person on hearing and rewarding ideas.
  public var ideaMarket: Pay?
  /// Share of newcomers who get a mentor.
  public var mentors = Share.none
  /// Share of a mentor's week that one newcomer takes.
  public var mentorTime = Share.none
  /// Pay advertised above pay given, as a share of pay given.
  public var promiseGap = Share.none
  /// Whether the programmes of the phases run.
  public var programmes = false
  /// Whether credits are posted.
  public var studyRanking = false
  /// Given to each winner on each day credits are posted.
  public var studyPrize: Money?
  /// Share of those who earned credits since the last posting that win.
  public var studyWinners = Share.none

  /// How levers are written.
  public static let schema = Record(Levers()) {
    Field(
      "pay-rise", \.payRise, .quantity(-0.7...0.7), default: "0%", source: "no change",
      help: "All pay is so much higher, from the first day; touches everybody, costs pay")
    Field(
      "peak-bonus", \.peakBonus, .quantity(),
      help: "Paid for each peak that has a day of payment, to each person who takes contacts "
        + "and is there on the day; costs incentives; such as 800 CNY")
    Field(
      "bonus-since", \.bonusSince, .day,
      help: "Since when there is a peak bonus: only payments on or after the day are paid, awaited "
        + "from it on, and felt afterwards; without it, since the start. A day before the start "
        + "says that it was paid then as well, so that people are already waiting, or have been "
        + "paid a short while ago")
    Field(
      "bonus-winners", \.bonusWinners, .quantity(), default: "100%", source: "everybody gets it",
      help: "Share of them who get the peak bonus; below 100% it is a contest, felt as its mean, "
        + "and at least one wins")
    Field(
      "amenities", \.amenities, .quantity(),
      help: "Spent on each person: shuttle, dormitory, gym, canteen; costs incentives; such as "
        + "60 CNY/month")
    Field(
      "recognition", \.recognition, .quantity(),
      help: "Spent on each person: thanks, honours, ceremonies, team events; costs incentives; "
        + "such as 20 CNY/month")
    Field(
      "ceremonies", \.ceremonies, .quantity(),
      help: "Spent on each person: ceremonies of a class's opening, of apprenticeship and of "
        + "return; costs incentives; such as 10 CNY/month")
    Field(
      "idea-market", \.ideaMarket, .quantity(),
      help: "Spent on each person: a market at which ideas are heard and rewarded; costs "
        + "incentives; such as 10 CNY/month")
    Field(
      "mentors", \.mentors, .quantity(), default: "0%", source: "no change",
      help: "Share of newcomers who get a mentor, one of the last stage of their job family "
        + "with no other newcomer; whoever has none, or loses theirs, gets the next that is free; "
        + "costs mentor-time")
    Field(
      "mentor-time", \.mentorTime, .quantity(), default: "10%",
      source: "assumption: four hours of a week of 40",
      help: "Share of a mentor's week that one newcomer takes: off working, and at the mentor's "
        + "pay on incentives")
    Field(
      "promise-gap", \.promiseGap, .quantity(), default: "0%", source: "no change",
      help: "Pay advertised above pay given, as a share of it; touches newcomers: more come, and "
        + "more leave early")
    Field(
      "programmes", \.programmes, .yesNo, default: "no", source: "no change",
      help: "Whether the programmes of the phases run; touches the tiers of a phase, costs what "
        + "phases.*.programme.cost says")
    Field(
      "study-ranking", \.studyRanking, .yesNo, default: "no",
      help: "Whether credits are posted on the days of study.posted; people study more")
    Field(
      "study-prize", \.studyPrize, .quantity(0...Course.mostMinorUnits),
      help: "Given to each of those with the most new credits, whenever credits are posted; costs "
        + "prizes; such as 300 CNY")
    Field(
      "study-winners", \.studyWinners, .quantity(), default: "10%", source: "assumption",
      help: "Share of those who earned credits since the last posting that get the prize; at least "
        + "one where anybody earned any")
  }

  /// Levers left alone.
  public init() {}
}
