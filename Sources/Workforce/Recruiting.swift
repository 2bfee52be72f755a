public import Schema
import Text

/// What hiring for a building can do in a week, and what it costs: the limits of a hiring plan.
///
/// Limits hold for each site by itself. A limit that is not given does not limit, a cost that is
/// not given is not counted.
public struct Recruiting: Sendable {
  /// From the requisition to the first day of training.
  public var leadTime = Span.none
  /// By how much an order is late, drawn for each; nil where none is.
  public var delay: Uncertain<Span>?
  /// Whether trainers are taken from the work of the last stage; nil where they are not.
  public var trainersFromFloor: Bool?
  /// How much earlier than the last safe week a plan starts.
  public var slack = Span.none
  /// The most people one class can take.
  public var classSize = Count.zero
  /// The fewest people for whom a class is held.
  public var leastClass = Count.zero
  /// The most classes a site may start in a week.
  public var classesPerWeek: Count?
  /// The most classes that may run at a site at once.
  public var rooms: Count?
  /// Trainees that one trainer looks after.
  public var traineesPerTrainer = Count.zero
  /// The trainers a site has.
  public var trainers: Count?
  /// The most people that the site's labour market gives in a week.
  public var market: Count?
  /// What finding one newcomer costs.
  public var costPerHire: Money?
  /// What a trainee costs besides pay.
  public var trainingCost: Pay?
  /// What a trainer is paid.
  public var trainerPay: Pay?
  /// What a desk costs.
  public var seatCost: Pay?
  /// The most a plan may cost up to the opening.
  public var budget: Money?

  /// The size of a class where none is written.
  static let usualClassSize = 25.0

  /// How recruiting is written.
  public static let schema = Record(Recruiting(), check: check) {
    Field(
      "lead-time", \.leadTime, .quantity(0...730), default: "4 weeks", source: "assumption",
      help: "From the requisition to the first day of training")
    Field(
      "delay", \.delay, .uncertain(0...365),
      help: "By how much an order of keep-up is late, such as 0 weeks to 3 weeks: drawn for each "
        + "order and not foreseen; without it none is")
    Field(
      "slack", \.slack, .quantity(0...365), default: "1 week",
      source: "assumption: one week in which something may go wrong",
      help: "How much earlier than the last safe week a plan starts")
    Field(
      "class-size", \.classSize, .quantity(1...1000), default: "25", source: "assumption",
      help: "The most people one class can take; more are taught in several classes at once")
    Field(
      "least-class", \.leastClass, .quantity(1...1000), default: "8",
      source: "assumption: for fewer a class waits for the next weeks' newcomers",
      help: "The fewest people for whom a plan holds a class")
    Field(
      "classes-per-week", \.classesPerWeek, .quantity(1...1000),
      help: "The most classes a site may start in a week; without it, any number")
    Field(
      "rooms", \.rooms, .quantity(1...10_000),
      help: "The most classes that may run at a site at once; without it, any number")
    Field(
      "trainees-per-trainer", \.traineesPerTrainer, .quantity(1...1000), default: "25",
      source: "assumption: one trainer a class", help: "Trainees that one trainer looks after")
    Field(
      "trainers", \.trainers, .quantity(1...10_000),
      help: "The trainers a site has; without it, as many as are needed")
    Field(
      "trainers-from-floor", \.trainersFromFloor, .yesNo,
      help: "Whether trainers are people of the last stage of the family: one for every "
        + "trainees-per-trainer begun, off the floor on each working day of training. They come "
        + "from the open site (or the class's own) that has most people beyond those it needs; "
        + "where there are too few at all of them, the class waits week by week "
        + "(awaiting-trainers). They keep their pay and get no trainer-pay. Without it they are "
        + "others")
    Field(
      "market", \.market, .quantity(1...20_000),
      help: "The most people the site's labour market gives in a week; without it, any number")
    Field(
      "cost-per-hire", \.costPerHire, .quantity(),
      help: "What finding one newcomer costs: advertisements, interviews, paperwork")
    Field(
      "training-cost", \.trainingCost, .quantity(),
      help: "What a trainee costs besides pay, such as 150 CNY/week")
    Field("trainer-pay", \.trainerPay, .quantity(), help: "What a trainer is paid")
    Field(
      "seat-cost", \.seatCost, .quantity(),
      help: "What a desk costs, such as 450 CNY/month: each of a site's seats from sites.*.rented "
        + "to the close, full or empty; one that shifts share (relief) costs once")
    Field(
      "budget", \.budget, .quantity(),
      help: "The most a plan may cost up to the opening; without it, any amount")
  }

  @Sendable private static func check(_ recruiting: Recruiting, _ checker: inout Checker) {
    guard recruiting.leastClass.number > recruiting.classSize.number else { return }
    checker.report(
      "the fewest people of a class are more than the most", at: "least-class",
      found: recruiting.leastClass.text, expected: "at most \(recruiting.classSize.text)")
  }

  /// The currencies it is written in, each with the field.
  var currencies: [(field: String, currency: String)] {
    let money = [("cost-per-hire", costPerHire), ("budget", budget)]
    let pay = [
      ("training-cost", trainingCost), ("trainer-pay", trainerPay), ("seat-cost", seatCost),
    ]
    return money.compactMap { field, value in value.map { (field, $0.currency) } }
      + pay.compactMap { field, value in value.map { (field, $0.currency) } }
  }
}
