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
    Field("title", \.title, .title, help: Phrase("What reports call the channel", "渠道在报告中的名称"))
    Field(
      "family", \.family, .reference(to: "families"),
      help: Phrase("Who takes the contacts", "由哪个岗位类别接待"))
    Field(
      "sites", \.sites, .table(of: .share, key: Phrase("a site", "职场"), in: "sites"),
      help: Phrase(
        "How contacts are shared out; until a site opens its share goes to those open",
        "咨询量在各职场间的分配；职场启用前，它的份额分给已启用的职场"))
    Field(
      "history", \.history, .record(HistorySource.schema),
      help: Phrase(
        "Past contacts; contacts, growth, season, peaks and noise not given are fitted to them",
        "历史咨询量；contacts、growth、season、peaks、noise 没写的，按历史拟合"))
    Field(
      "contacts", \.contacts, .uncertain(), or: .field("history"),
      help: Phrase(
        """
        Contacts in a week when the forecast starts, or on the channel's first day where it \
        begins later, all factors being 1
        """,
        "预测开始时每周的咨询量（各项系数都为 1 时）；渠道晚于预测开始的，以开通首日为准"))
    Field(
      "from", \.from, .day,
      help: Phrase(
        "The day on which the channel begins; without it, it is there from the start",
        "渠道开通日；不写则一开始就有"))
    Field(
      "growth", \.growth, .uncertain(), default: "0%/month",
      source: Phrase("no growth unless a rate is given", "不写即不增长"),
      help: Phrase(
        """
        Steady growth, compounded from the start of the forecast, or from the channel's first day \
        where it begins later
        """,
        "平稳增长率，复利计算；从预测开始起算，渠道晚于预测开始的从开通首日起算"))
    Field(
      "doubling", \.doubling, .record(Doubling.schema),
      help: Phrase(
        "Growth by doubling, on top, counted as growth is, up to a day",
        "翻倍增长，叠加在 growth 之上，起算日与 growth 相同，到某天为止"))
    Field(
      "season", \.season, .list(of: .uncertain(0...20), count: 12...12),
      default: "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
      source: Phrase("no season unless one is given", "不写即无淡旺季"),
      help: Phrase(
        "What contacts are multiplied by in each month, January first",
        "一月至十二月，各月咨询量的倍数"))
    Field(
      "peaks", \.peaks, .table(of: .record(DemandPeak.schema), key: Phrase("a peak", "高峰")),
      default: "{}",
      help: Phrase(
        "Dated days with more contacts, such as 618 and 11.11",
        "咨询量增多的日子，如 618、双 11（11.11）"))
    Field(
      "noise", \.noise, .uncertain(0...1), default: "0%",
      source: Phrase("weeks are as foreseen unless noise is given", "不写即各周与预计一致"),
      help: Phrase(
        "How weeks vary around what is foreseen: standard deviation over mean",
        "各周咨询量在预计值上下的波动：标准差 ÷ 均值"))
    Field(
      "robots", \.robots, .record(Robots.schema),
      help: Phrase("Contacts that robots take", "机器人分流的咨询"))
    Field(
      "fixes", \.fixes, .record(UpstreamFixes.schema),
      help: Phrase(
        """
        Contacts that go away because their cause is put right: each month so much of the \
        contacts still left goes away, until the floor is left
        """,
        "源头改进后不再来的咨询：每月从剩余量中减少一定比例，直到只剩 floor"))
    Field(
      "resolution", \.resolution, .uncertain(), default: "100%",
      source: Phrase("contacts include repeats unless a share is given", "不写即咨询量已含重复来询"),
      help: Phrase(
        "First-contact resolution: share of contacts that settle the matter",
        "一次性解决率：一次就解决问题的咨询占比"))
    Field(
      "returning", \.returning, .uncertain(0...0.95), default: "60%", source: .assumption,
      help: Phrase(
        "Share of those not settled who come again, in the same week",
        "问题未解决者中，当周再次来询的占比"))
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
      "every", \.every, .uncertain(7...3660),
      help: Phrase("The time in which contacts double: 3 months", "咨询量翻一倍要多久，如 3 months"))
    Field(
      "until", \.until, .day,
      help: Phrase("The day on which it ends: nothing doubles for ever", "翻倍到哪天为止：没有什么能永远翻倍"))
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
    Field("title", \.title, .title, help: Phrase("What reports call the peak", "高峰在报告中的名称"))
    Field(
      "on", \.on, .list(of: .yearDay), default: "[]", source: .noneGiven,
      help: Phrase("Days of each year on which it begins, such as [06-18]", "每年从哪几天开始，如 [06-18]"))
    Field(
      "dates", \.dates, .list(of: .day), default: "[]", source: .noneGiven,
      help: Phrase(
        "Days on which it begins, for what moves, such as [2027-02-06] for Spring Festival",
        "具体从哪几天开始，用于每年日期不同的，如春节 [2027-02-06]"))
    Field(
      "length", \.length, .uncertain(1...Double(longestDays)), default: "1 day",
      source: Phrase("one day unless more is given", "不写即一天"),
      help: Phrase("How long it lasts, in whole days", "持续多久，须为整天"))
    Field(
      "factor", \.factor, .uncertain(), or: .above(Phrase("the channel's history", "渠道的 history")),
      help: Phrase("What contacts are multiplied by on its days", "高峰当天咨询量的倍数"))
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
    Field(
      "share", \.share, .uncertain(0...0.99),
      help: Phrase("Share of the contacts they take", "机器人接走的咨询占比"))
    Field(
      "from", \.from, .day,
      help: Phrase("The day from which they do; without it from the start", "从哪天起；不写则一开始就有"))
    Field(
      "longer", \.longer, .uncertain(0.2...5), default: "1.1",
      source: Phrase("assumption: the easy contacts are the ones taken", "假设：接走的是简单咨询"),
      help: Phrase("What the handle time of the contacts left is multiplied by", "余下咨询处理时长的倍数"))
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
      help: Phrase(
        """
        How fast contacts go away: 1%/month takes each month 1 % of those still left, until the \
        floor is left
        """,
        "咨询减少的速度：1%/month 即每月减少剩余量的 1%，直到只剩 floor"))
    Field(
      "from", \.from, .day,
      help: Phrase(
        "The day from which they are; without it from the start, or the channel's first day",
        "从哪天起；不写则从预测开始或渠道开通首日起"))
    Field(
      "floor", \.floor, .uncertain(), default: "70%", source: .assumption,
      help: Phrase(
        "Share of the contacts that no fix takes away: when so much is left, it stays",
        "怎么改进也减不掉的咨询占比：减到这个比例就不再减"))
  }
}
