public import Questions
public import Report
import Schema
import Simulation
import Workforce

extension Career {
  /// The growth file: basics, years in plain words, tiers, training, reviews, honours, history.
  public var growthFile: Document {
    Document {
      Block.heading("No. \(whole(number)): growth file")
      basics
      if !years.isEmpty {
        Block.heading("Year by year", level: 2)
        for year in years { statement(year) }
      }
      tierChanges
      training
      reviews
      honours
      history
      Block.note(
        "one future of many · seed \(seed) · model \(Model.version) · career odds shows the others")
    }
  }

  // MARK: - Basics

  private var basics: Table {
    var table = Table(columns: [Column(""), Column("")])
    func add(_ name: String, _ value: String) { table.append(.text(name), .text(value)) }
    add("job", "\(title(.family, life.family)) at \(title(.site, life.site))")
    add("started", day(life.firstDay).words)
    let tier = rungs.last?.tier ?? life.firstTier
    add("tier", title(.tier, tier))
    if life.payPerWeek[tier] > 0 {
      let month = Double(life.payPerWeek[tier]) * Period.month / Period.week
      add("pay", "\(money(Int64(month.rounded()))) a month")
    }
    if let now = life.now {
      add("stage", title(.stage, now.stage))
      add("today", today.words)
    } else if let last = life.events.last {
      add("left", "\(day(last.day).words), \(words(last))")
    }
    return table
  }

  // MARK: - A year

  /// `In 2027 you earned 41,300 CNY, passed the test of training and were promoted to star 1.`
  private func statement(_ year: Year) -> String {
    var parts: [String] = []
    if year.pay > 0 {
      let bonus = year.bonuses > 0 ? ", \(money(year.bonuses)) of it in bonuses" : ""
      parts.append("earned \(money(year.pay + year.bonuses))\(bonus)")
    }
    var tries = 0
    for event in year.events {
      switch event.kind {
      case .started: parts.insert("started on \(day(event.day).words)", at: 0)
      case .tried(_, .promoted): parts.append(inThePast(event))
      case .tried: tries += 1
      case .began(let stage): parts.append("came to \(title(.stage, stage))")
      case .stagnated: parts.append("were longer in the tier than people bear easily")
      case .left: parts.append(inThePast(event))
      case .lostMentor, .forgotPromise, .bonus: break
      }
    }
    if tries > 0 {
      parts.append("tried \(tries == 1 ? "once" : "\(tries) times") for a promotion in vain")
    }
    if parts.isEmpty { parts = ["worked on as before"] }
    let last = parts.removeLast()
    return "In \(year.number) you "
      + (parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last) + "."
  }

  private func inThePast(_ event: Life.Event) -> String {
    switch event.kind {
    case .tried(let review, .promoted):
      "were promoted to \(tierTitle(scenario.reviews[review].value.to)) on \(day(event.day).words)"
    case .left: "left on \(day(event.day).words) (\(words(event)))"
    default: words(event)
    }
  }

  // MARK: - Tables

  private var tierChanges: Table {
    var table = Table("tiers") {
      "from"
      "tier"
      "by"
    }
    for rung in rungs {
      table.append(
        .text(rung.from.words), .text(title(.tier, rung.tier)),
        .text(rung.review.map { scenario.reviews[$0].value.title ?? scenario.reviews[$0].key } ?? "entry")
      )
    }
    return table
  }

  private var training: [Block] {
    list(
      "training and stages", "none in this time",
      life.events.filter {
        switch $0.kind {
        case .started, .began, .lostMentor: true
        default: false
        }
      })
  }

  /// How the person did where they were measured against others.
  private var reviews: [Block] {
    list(
      "fit for the next tier: reviews", "has not tried at any",
      life.events.filter { if case .tried = $0.kind { true } else { false } })
  }

  private var honours: [Block] {
    list(
      "honours", "none yet",
      life.events.filter {
        switch $0.kind {
        case .tried(_, .promoted), .bonus: true
        default: false
        }
      })
  }

  private var history: [Block] { list("history", "nothing yet", life.events) }

  private func list(_ title: String, _ nothing: String, _ events: [Life.Event]) -> [Block] {
    var table = Table(title) {
      "day"
      "what happened"
    }
    for event in events { table.append(.text(day(event.day).words), .text(words(event))) }
    return events.isEmpty ? [.prose("\(title): \(nothing).")] : [.table(table)]
  }
}
