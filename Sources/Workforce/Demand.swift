public import Schema
public import Text

/// Contacts of one channel (渠道): how many arrive in a week, and where they go.
///
/// Offered in a week = base × growth × season × peaks × (1 − robots) × fixes × repeats × noise.
/// Everything but the noise can be foreseen, and is what people are planned for.
public struct Demand: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Who takes the contacts.
  public var family = ""
  /// How the contacts are shared out between sites.
  public var sites: [Named<Share>] = []
  /// Past contacts that are still to be turned into numbers; nil in a scenario that was loaded.
  public var history: HistorySource?
  /// Contacts in a week when the channel begins, or the forecast starts, all factors being 1.
  public var contacts = Uncertain(Volume.zero)
  /// The day on which the channel begins; nil where it is there from the start.
  public var from: Day?
  /// Steady growth, compounded from the channel's first day, or the start of the forecast.
  public var growth = Uncertain(Growth.none)
  /// Growth by doubling, on top, up to a day.
  public var doubling: Doubling?
  /// What a week is multiplied by in each month, January first.
  public var season: [Uncertain<Factor>] = []
  /// Dated days with more contacts.
  public var peaks: [Named<DemandPeak>] = []
  /// How much weeks vary around what is foreseen: the coefficient of variation.
  public var noise = Uncertain(Share.none)
  /// Contacts that robots take.
  public var robots: Robots?
  /// Contacts that go away because their cause is put right.
  public var fixes: UpstreamFixes?
  /// Share of answered contacts that settle the matter (一次性解决率).
  public var resolution = Uncertain(Share.whole)
  /// Share of those not settled who come again.
  public var returning = Uncertain(Share.none)

  /// How a channel is written.
  public static let schema = Record(Demand()) {
    Field("title", \.title, .title, help: "What reports call the channel")
    Field("family", \.family, .reference(to: "families"), help: "Who takes the contacts")
    Field(
      "sites", \.sites, .table(of: .share, key: "a site", in: "sites"),
      help: "How contacts are shared out; until a site opens its share goes to those open")
    Field(
      "history", \.history, HistorySource.schema.kind,
      help: "Past contacts; contacts, growth, season, peaks and noise not given are fitted to them")
    Field(
      "contacts", \.contacts, .uncertain(), or: "history",
      help: "Contacts in a week when the forecast starts, or on the channel's first day where it "
        + "begins later, all factors being 1")
    Field(
      "from", \.from, .day,
      help: "The day on which the channel begins; without it, it is there from the start")
    Field(
      "growth", \.growth, .uncertain(), default: "0%/month",
      source: "no growth unless a rate is given",
      help: "Steady growth, compounded from the start of the forecast, or from the channel's first "
        + "day where it begins later")
    Field(
      "doubling", \.doubling, Doubling.schema.kind,
      help: "Growth by doubling, on top, counted as growth is, up to a day")
    Field(
      "season", \.season, .list(of: .uncertain(0...20), count: 12...12),
      default: "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]", source: "no season unless one is given",
      help: "What contacts are multiplied by in each month, January first")
    Field(
      "peaks", \.peaks, .table(of: .record(DemandPeak.schema), key: "a peak"), default: "{}",
      help: "Dated days with more contacts, such as 618 and 11.11")
    Field(
      "noise", \.noise, .uncertain(0...1), default: "0%",
      source: "weeks are as foreseen unless noise is given",
      help: "How weeks vary around what is foreseen: standard deviation over mean")
    Field("robots", \.robots, Robots.schema.kind, help: "Contacts that robots take")
    Field(
      "fixes", \.fixes, UpstreamFixes.schema.kind,
      help: "Contacts that go away because their cause is put right: each month so much of the "
        + "contacts still left goes away, until the floor is left")
    Field(
      "resolution", \.resolution, .uncertain(), default: "100%",
      source: "contacts include repeats unless a share is given",
      help: "First-contact resolution: share of contacts that settle the matter")
    Field(
      "returning", \.returning, .uncertain(0...0.95), default: "60%", source: "assumption",
      help: "Share of those not settled who come again, in the same week")
  }
}

/// Contacts that double again and again, until they do not.
public struct Doubling: Sendable {
  /// The time in which contacts double.
  public var every = Uncertain(Span.none)
  /// The day on which the doubling ends.
  public var until = Day(number: 0)

  /// How doubling is written.
  public static let schema = Record(Doubling()) {
    Field(
      "every", \.every, .uncertain(7...3660), help: "The time in which contacts double: 3 months")
    Field("until", \.until, .day, help: "The day on which it ends: nothing doubles for ever")
  }
}

/// Days of a promotion or a holiday (大促) on which contacts are multiplied.
public struct DemandPeak: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Days of each year on which it begins.
  public var on: [YearDay] = []
  /// Days on which it begins, for what moves through the calendar.
  public var dates: [Day] = []
  /// How long it lasts.
  public var length = Uncertain(Span.none)
  /// What contacts are multiplied by on its days.
  public var factor = Uncertain(Factor.one)

  /// The most days a peak may last.
  public static let longestDays = 190

  /// How a peak is written.
  public static let schema = Record(DemandPeak()) {
    Field("title", \.title, .title, help: "What reports call the peak")
    Field(
      "on", \.on, .list(of: .yearDay), default: "[]", source: "none unless given",
      help: "Days of each year on which it begins, such as [06-18]")
    Field(
      "dates", \.dates, .list(of: .day), default: "[]", source: "none unless given",
      help: "Days on which it begins, for what moves, such as [2027-02-06] for Spring Festival")
    Field(
      "length", \.length, .uncertain(1...Double(longestDays)), default: "1 day",
      source: "one day unless more is given", help: "How long it lasts, in whole days")
    Field(
      "factor", \.factor, .uncertain(), or: "the channel's history",
      help: "What contacts are multiplied by on its days")
  }
}

/// Contacts that robots and self-service take (机器人).
public struct Robots: Sendable {
  /// Share of the contacts they take.
  public var share = Uncertain(Share.none)
  /// The day from which they do.
  public var from: Day?
  /// What the handle time of the contacts left is multiplied by.
  public var longer = Uncertain(Factor.one)

  /// How robots are written.
  public static let schema = Record(Robots()) {
    Field("share", \.share, .uncertain(0...0.99), help: "Share of the contacts they take")
    Field("from", \.from, .day, help: "The day from which they do; without it from the start")
    Field(
      "longer", \.longer, .uncertain(0.2...5), default: "1.1",
      source: "assumption: the easy contacts are the ones taken",
      help: "What the handle time of the contacts left is multiplied by")
  }
}

/// Contacts that disappear because agents' findings improve the product.
public struct UpstreamFixes: Sendable {
  /// How fast contacts go away.
  public var removed = Uncertain(Decline.none)
  /// The day from which they do.
  public var from: Day?
  /// The share of contacts that no fix can take away.
  public var floor = Uncertain(Share.whole)

  /// How fixes are written.
  public static let schema = Record(UpstreamFixes()) {
    Field(
      "removed", \.removed, .uncertain(),
      help: "How fast contacts go away: 1%/month takes each month 1 % of those still left, until "
        + "the floor is left")
    Field(
      "from", \.from, .day,
      help: "The day from which they are; without it from the start, or the channel's first day")
    Field(
      "floor", \.floor, .uncertain(), default: "70%", source: "assumption",
      help: "Share of the contacts that no fix takes away: when so much is left, it stays")
  }
}
