public import Schema
public import Text

/// A building where contacts are taken (职场).
public struct Site: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Desks when the building is complete.
  public var seats = Uncertain(Count.zero)
  /// The day on which the first seats can be used; nil where they can from the start.
  public var opening: Day?
  /// The day from which all its desks are paid for; nil for the opening, or the start.
  public var rented: Day?
  /// Seats that become usable in each week from the opening on; nil where all do at once.
  public var seatsPerWeek: Uncertain<Count>?
  /// People that one seat can hold over the shifts of a week, where no contacts come.
  public var relief = Uncertain(Factor.one)
  /// What is added to the desks held where contacts come, for shifts that overlap.
  public var overlap = Uncertain(Share.none)
  /// Share of the places (seats × relief) that must be filled by people who take contacts.
  public var target = Uncertain(Share.whole)
  /// Share of the work that is done at night.
  public var nightWork = Uncertain(Share.none)

  /// How a site is written.
  public static let schema = Record(Site()) {
    Field("title", \.title, .title, help: Phrase("What reports call the site", "职场在报告中的名称"))
    Field(
      "seats", \.seats, .uncertain(1...100_000),
      help: Phrase("Desks when the building is complete", "全部建成后的席位数"))
    Field(
      "opening", \.opening, .day,
      help: Phrase(
        """
        The day its first seats can be used; without it they can from the start. Who is trained \
        before waits: paid, without contacts; stages, time in the tier and energy count from that \
        day on. Readiness is of the day itself, with all whose training is over
        """,
        "首批席位启用的日子；不写则一开始就能用。在此之前培训完的人先等着：照发薪酬、不接线；成长阶段、在职级时间和能量值都从这天起算。是否就绪看当天，培训结束的都算在内"))
    Field(
      "rented", \.rented, .day,
      help: Phrase(
        """
        The day from which recruiting.seat-cost is paid for all its desks, full or empty, also \
        those usable later; without it the opening, or the start
        """,
        "从哪天起为全部席位支付 recruiting.seat-cost，坐没坐人、能不能用都算；不写则从启用日或预测开始算"))
    Field(
      "seats-per-week", \.seatsPerWeek, .uncertain(1...100_000),
      help: Phrase(
        "Seats that become usable each week from the opening on; without it all at once",
        "启用后每周新增多少可用席位；不写则一次全部可用"))
    Field(
      "relief", \.relief, .uncertain(0.5...5), default: "1",
      source: Phrase(
        "assumption: one person a seat; more where shifts share desks",
        "假设：一人一席；轮班共用时更多"),
      help: Phrase(
        """
        People that one seat can hold over the shifts of a week, where no contacts come; where \
        they do, desks are taken half-hour by half-hour and relief is not used
        """,
        "没有咨询量时，一个席位一周各班次可容纳几人；有咨询量时，席位按每半小时占用计算，不用 relief"))
    Field(
      "overlap", \.overlap, .uncertain(), default: "0%",
      source: Phrase("assumption: who comes takes the desk of who goes", "假设：来接班的坐下班者的席位"),
      help: Phrase(
        "Desks held twice while shifts change, where contacts come: as a share of those held",
        "有咨询量时，交接班期间重复占用的席位，占已用席位的比例"))
    Field(
      "target", \.target, .uncertain(), default: "95%",
      source: Phrase("assumption: the rest is kept for absence and moves", "假设：其余留给缺勤和调动"),
      help: Phrase(
        """
        Share of the places (seats × relief) to be filled by people who take contacts, where no \
        contacts come
        """,
        "没有咨询量时，名额（席位 × relief）中要配多少接线员工"))
    Field(
      "night-work", \.nightWork, .uncertain(), default: "0%",
      source: Phrase("none unless a share is given", "不写即没有"),
      help: Phrase(
        """
        Share of the work that is done at night; effects.night-work says what it does to leaving, \
        and costs.night-premium what it earns on top
        """,
        "夜间工作的占比；对流失的影响见 effects.night-work，津贴见 costs.night-premium"))
  }
}
