public import Questions
public import Report
import Schema
import Simulation
import Text
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
        "one future of many · career odds shows the others")
    }
  }

  // MARK: - Basics

  private var basics: Table {
    var table = Table(columns: [Column(""), Column("")])
    func add(_ name: String, _ value: Cell) { table.append(.text(name), value) }
    add("job", .text("\(title(.family, life.family(on: .max))) at \(title(.site, life.site))"))
    add("started", .date(day(life.firstDay).iso))
    let tier = rungs.last?.tier ?? life.firstTier
    add("tier", .text(title(.tier, tier)))
    if life.payPerWeek[tier] > 0 {
      let month = Double(life.payPerWeek[tier]) * Period.month / Period.week
      let unit = "\(scenario.anyCurrency ?? "") a month"
      add("pay", .number(Double(Int64(month.rounded())) / 100, .whole.unit(unit)))
    }
    if let now = life.now {
      add("stage", .text(title(.stage, now.stage)))
      add("today", .date(today.iso))
    } else if let last = life.events.last, case .left(let cause) = last.kind {
      add("left", .text("\(day(last.day).words) (\(title(.cause, cause)))"))
    }
    return table
  }

  // MARK: - A year

  /// `In 2027 you earned 41,300 CNY, passed the test of training and were promoted to star 1 on
  /// 15 Jul 2027.`
  private func statement(_ year: Year) -> String {
    let begun = year.events.compactMap { event -> (stage: Int, day: Int)? in
      if case .began(let stage) = event.kind { (stage, event.day) } else { nil }
    }
    let stages = begun.map(\.stage)
    let tested = begun.filter { hasTest(before: $0.stage, on: $0.day) }
      .map { title(.stage, $0.stage - 1).english }
    let tries = year.events.count {
      if case .tried(_, let result) = $0.kind { result != .promoted } else { false }
    }
    var parts =
      year.events.first { if case .started = $0.kind { true } else { false } }
      .map { ["started on \(day($0.day).words)"] } ?? []
    if year.pay > 0 {
      let bonus = year.bonuses > 0 ? ", \(money(year.bonuses)) of it in bonuses" : ""
      parts.append("earned \(money(year.pay + year.bonuses))\(bonus)")
    }
    if !tested.isEmpty { parts.append("passed the test of \(Self.list(tested))") }
    if !stages.isEmpty {
      parts.append("came to \(Self.list(stages.map { title(.stage, $0).english }))")
    }
    parts += studied(year)
    if tries > 0 {
      parts.append("tried \(tries == 1 ? "once" : "\(tries) times") for a promotion in vain")
    }
    parts += year.events.compactMap { turn($0) }
    return "In \(year.number) you " + Self.list(parts.isEmpty ? ["worked on as before"] : parts)
      + "."
  }

  /// `sat 3 exams, passed 2 of them for 20 credits`, and prizes.
  private func studied(_ year: Year) -> [String] {
    var (exams, passed, credits, prizes) = (0, 0, 0, Int64(0))
    for event in year.events {
      switch event.kind {
      case .sat(let course, let passes):
        exams += 1
        passed += passes ? 1 : 0
        credits += passes ? scenario.courses[course].value.credits : 0
      case .prize(let amount), .rewarded(let amount): prizes += amount
      default: break
      }
    }
    let sat = exams == 1 ? "sat 1 exam" : "sat \(whole(exams)) exams"
    return
      (exams == 0
      ? [] : [passed == 0 ? sat + " in vain" : sat + " for \(whole(credits)) credits"])
      + (prizes > 0 ? ["got \(money(prizes)) in prizes and rewards"] : [])
  }

  /// What changes a career, told to the person.
  private func turn(_ event: Life.Event) -> String? {
    let on = "on \(day(event.day).words)"
    return switch event.kind {
    case .tried(let review, .promoted):
      "were promoted to \(tierTitle(scenario.reviews[review].value.to)) \(on)"
    case .demoted(let review):
      "were taken down to \(tierTitle(scenario.reviews[review].value.to)) \(on)"
    case .moved(let family): "moved to \(title(.family, family)) \(on)"
    case .redeployed(let family): "began anew in \(title(.family, family)) \(on)"
    case .tookRole(let role): "became \(roleTitle(role)) \(on)"
    case .gaveBackRole(let role): "ceased to be \(roleTitle(role)) \(on)"
    case .sentToRetraining: "were sent to training for low energy \(on)"
    case .stagnated: "had been too long in one tier \(on)"
    case .left(let cause): "left \(on) (\(title(.cause, cause)))"
    default: nil
    }
  }

  private static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
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
        .date(rung.from.iso), .text(title(.tier, rung.tier)),
        .text(
          rung.review.map { reviewTitle($0) }
            ?? (life.firstTierDay > life.firstDay ? "before the forecast" : "entry")))
    }
    return table
  }

  private var training: [Block] {
    list(
      "training and stages", "none in this time",
      life.events.filter {
        switch $0.kind {
        case .started, .began, .lostMentor, .mentorGone, .foundMentor, .sat, .tookRole,
          .gaveBackRole, .endedCrossTraining, .endedRetraining:
          true
        default: false
        }
      })
  }

  /// How the person did where they were measured against others.
  private var reviews: [Block] {
    credits
      + list(
        "reviews", "has not tried at any",
        life.events.filter {
          switch $0.kind {
          case .tried, .demoted: true
          default: false
          }
        }) + energy
  }

  /// Credits against what the next reviews ask.
  private var credits: [Block] {
    guard let now = life.now, let growth = now.growth else { return [] }
    let asked = now.prospects.compactMap { prospect in
      prospect.credits.map { "\(whole($0)) for \(reviewTitle(prospect.review))" }
    }
    return [
      .prose(
        "credits: \(whole(growth.credits))"
          + (asked.isEmpty ? "." : "; needed are \(Self.list(asked))."))
    ]
  }

  /// Energy year by year: assessed every month, it would fill pages.
  private var energy: [Block] {
    guard scenario.energy?.on == true else { return [] }
    var table = Table("energy (points)") {
      "year"
      "assessed"
      "lowest"
      "mean"
      "highest"
    }
    for year in years {
      let scores = year.events.compactMap { event -> Double? in
        if case .assessed(let points) = event.kind { points } else { nil }
      }
      guard let low = scores.min(), let high = scores.max() else { continue }
      let mean = scores.reduce(0, +) / Double(scores.count)
      table.append(
        [.text("\(year.number)"), .count(scores.count)]
          + [low, mean, high].map { .number($0, .decimals(1)) })
    }
    return table.rows.isEmpty ? [.prose("energy: not assessed yet.")] : [.table(table)]
  }

  private var honours: [Block] {
    list(
      "honours", "none yet",
      life.events.filter {
        switch $0.kind {
        case .tried(_, .promoted), .prize, .rewarded: true
        // Of a contest nobody knows who won.
        case .bonus(_, let winners): winners >= 1
        default: false
        }
      })
  }

  /// All but the scores of energy, of which there are many.
  private var history: [Block] {
    list(
      "history", "nothing yet",
      life.events.filter { if case .assessed = $0.kind { false } else { true } })
  }

  private func list(_ title: String, _ nothing: String, _ events: [Life.Event]) -> [Block] {
    var table = Table(title) {
      "day"
      "what happened"
    }
    for event in events { table.append(.date(day(event.day).iso), .text(words(event))) }
    return events.isEmpty ? [.prose("\(title): \(nothing).")] : [.table(table)]
  }
}
