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
    Field("title", \.title, .title, help: "What reports call the site")
    Field(
      "seats", \.seats, .uncertain(1...100_000), help: "Desks when the building is complete")
    Field(
      "opening", \.opening, .day,
      help: "The day its first seats can be used; without it they can from the start. Who is "
        + "trained before waits: paid, without contacts; stages, time in the tier and energy count "
        + "from that day on. Readiness is of the day itself, with all whose training is over")
    Field(
      "rented", \.rented, .day,
      help: "The day from which recruiting.seat-cost is paid for all its desks, full or empty, "
        + "also those usable later; without it the opening, or the start")
    Field(
      "seats-per-week", \.seatsPerWeek, .uncertain(1...100_000),
      help: "Seats that become usable each week from the opening on; without it all at once")
    Field(
      "relief", \.relief, .uncertain(0.5...5), default: "1",
      source: "assumption: one person a seat; more where shifts share desks",
      help: "People that one seat can hold over the shifts of a week, where no contacts come; "
        + "where they do, desks are taken half-hour by half-hour and relief is not used")
    Field(
      "overlap", \.overlap, .uncertain(), default: "0%",
      source: "assumption: who comes takes the desk of who goes",
      help: "Desks held twice while shifts change, where contacts come: as a share of those held")
    Field(
      "target", \.target, .uncertain(), default: "95%",
      source: "assumption: the rest is kept for absence and moves",
      help: "Share of the places (seats × relief) to be filled by people who take contacts, where "
        + "no contacts come")
    Field(
      "night-work", \.nightWork, .uncertain(), default: "0%",
      source: "none unless a share is given",
      help: "Share of the work that is done at night; effects.night-work says what it does to "
        + "leaving, and costs.night-premium what it earns on top")
  }
}
