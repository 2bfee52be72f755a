public import Schema
public import Text

/// A workforce, what happens to it, and for how long: everything a forecast depends on but luck.
public struct Scenario: Sendable {
  /// What reports call it.
  public var title = Phrase.empty
  /// What it is about, in a sentence or two.
  public var about: String?
  /// The model that it was written for, or read again for; nil where nothing is said.
  public var model: Int?
  /// The Monday on which it starts.
  public var start = Day(number: 4)
  /// How far it looks, in whole weeks.
  public var horizon = Span.none
  /// Buildings.
  public var sites: [Named<Site>] = []
  /// Kinds of work.
  public var families: [Named<Family>] = []
  /// Stages, in the order people pass through them.
  public var stages: [Named<Stage>] = []
  /// Why people leave.
  public var causes: [Named<Cause>] = []
  /// Tiers, lowest first.
  public var tiers: [Named<Tier>] = []
  /// Reviews that promote from tier to tier.
  public var reviews: [Named<Review>] = []
  /// People in post at the start.
  public var people: [Named<Group>] = []
  /// Classes of newcomers.
  public var intake: [Named<IntakeClass>] = []
  /// Times of much work.
  public var peaks: [Named<Peak>] = []
  /// What HR can change.
  public var levers = Levers()
  /// What is believed of the influences on leaving.
  public var effects = Effects()
  /// Contacts that arrive, by channel.
  public var demand: [Named<Demand>] = []
  /// How the contacts of a family are answered.
  public var service: [Named<Service>] = []
  /// What hiring can do in a week, and what it costs.
  public var recruiting = Recruiting()
  /// What people cost besides pay, levers and recruiting.
  public var costs = Costs()
  /// Ways up: tiers in order.
  public var ladders: [Named<Ladder>] = []
  /// Phases of growth, which group tiers.
  public var phases: [Named<Phase>] = []
  /// Ways sideways, between job families.
  public var moves: [Named<Move>] = []
  /// What can be studied for credits.
  public var courses: [Named<Course>] = []
  /// How people study.
  public var study = Study()
  /// Roles beside a person's own work.
  public var sideRoles: [Named<SideRole>] = []
  /// What staff are content with.
  public var survey = Survey()
  /// The score of each person's work; nil where none is kept.
  public var energy: Energy?
  /// What service does to staff and contacts; nil where nothing is coupled.
  public var coupling: Coupling?
  /// What one switch turns on and off; nil where nothing is.
  public var programme: Programme?

  /// How far it looks, in weeks.
  public var weeks: Int { Int(horizon.magnitude / Period.week) }

  /// How a scenario is written.
  public static let schema = Record(Scenario(), check: check) {
    Field("title", \.title, .title, help: "What reports call the scenario")
    Field("about", \.about, .text, help: "What it is about, in a sentence or two")
    Field(
      "model", \.model, .whole(1...2),
      help: "The model that it was written for: 2 says that what changed since model 1 was read, "
        + "which check tells until then")
    Field("start", \.start, .day, help: "The Monday on which the forecast starts")
    Field(
      "horizon", \.horizon, .quantity(7...3654),
      help: "How far the forecast looks, in whole weeks, such as 104 weeks")
    Field(
      "sites", \.sites, .table(of: .record(Site.schema), key: "a site"), help: "Buildings")
    Field(
      "families", \.families, .table(of: .record(Family.schema), key: "a job family"),
      help: "Kinds of work")
    Field(
      "stages", \.stages, .table(of: .record(Stage.schema), key: "a stage"),
      help: "Stages, in the order in which tenure leads through them")
    Field(
      "causes", \.causes, .table(of: .record(Cause.schema), key: "a cause of leaving"),
      help: "Why people leave; the shares make 100%")
    Field(
      "tiers", \.tiers, .table(of: .record(Tier.schema), key: "a tier"), help: "Tiers, lowest first"
    )
    Field(
      "reviews", \.reviews, .table(of: .record(Review.schema), key: "a review"), default: "{}",
      help: "Dated events that promote from tier to tier")
    Field(
      "people", \.people, .table(of: .record(Group.schema), key: "a group of people"),
      default: "{}",
      help: "People in post at the start")
    Field(
      "intake", \.intake, .table(of: .record(IntakeClass.schema), key: "a class or series"),
      default: "{}",
      help: "Classes of newcomers")
    Field(
      "peaks", \.peaks, .table(of: .record(Peak.schema), key: "a peak"), default: "{}",
      help: "Times of much work that come back every year")
    Field(
      "levers", \.levers, .record(Levers.schema), default: "{}",
      help: "What HR can change; left alone, nothing changes")
    Field(
      "effects", \.effects, .record(Effects.schema), default: "{}",
      help: "What is believed of the influences on leaving: each may be uncertain. Effects and "
        + "their doses compound: leaving × (1 + size) to the power of the dose")
    Field(
      "demand", \.demand, .table(of: .record(Demand.schema), key: "a channel"), default: "{}",
      help: "Contacts that arrive, by channel; without any, seats say how many people are needed")
    Field(
      "service", \.service,
      .table(of: .record(Service.schema), key: "a job family", in: "families"), default: "{}",
      help: "How the contacts of a family are answered")
    Field(
      "recruiting", \.recruiting, .record(Recruiting.schema), default: "{}",
      help: "What hiring can do in a week, and what it costs: the limits of a plan")
    Field(
      "costs", \.costs, .record(Costs.schema), default: "{}",
      help: "What people cost besides pay, levers and recruiting")
    Field(
      "ladders", \.ladders, .table(of: .record(Ladder.schema), key: "a ladder"), default: "{}",
      help: "Ways up: tiers in order, and where one may cross over; they also keep account of "
        + "people without a post and posts without people")
    Field(
      "phases", \.phases, .table(of: .record(Phase.schema), key: "a phase of growth"),
      default: "{}", help: "Phases of growth: tiers that are developed together")
    Field(
      "moves", \.moves, .table(of: .record(Move.schema), key: "a move"), default: "{}",
      help: "Ways sideways: from one job family to another, with cross-training")
    Field(
      "courses", \.courses,
      .table(of: .record(Course.schema), key: "a course", count: 0...Course.most), default: "{}",
      help: "What can be studied for credits; reviews may ask for them")
    Field(
      "study", \.study, .record(Study.schema), default: "{}",
      help: "How people study for credits, and what is done where many fail")
    Field(
      "side-roles", \.sideRoles,
      .table(of: .record(SideRole.schema), key: "a side role", count: 0...100), default: "{}",
      help: "Part-time trainers, quality checkers, analysts, little mentors")
    Field(
      "survey", \.survey, .record(Survey.schema), default: "{}",
      help: "What staff say when asked: the share content with each thing that may make them leave")
    Field(
      "energy", \.energy, Energy.schema.kind,
      help: "A running score of each person's work, fed by satisfaction and quality")
    Field(
      "coupling", \.coupling, Coupling.schema.kind,
      help: "What last week's service does to this week's leaving, handle time and contacts: how a "
        + "site that is short of people gets shorter")
    Field(
      "programme", \.programme, Programme.schema.kind,
      help: "What programme.on turns on and off together")
  }
}
