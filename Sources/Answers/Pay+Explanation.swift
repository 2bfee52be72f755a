public import Report
import Schema
public import Text
public import Workforce

extension Document {
  /// What somebody of each tier is paid before and after a change: one sentence a tier that
  /// changes, and a table.
  ///
  /// - Parameter change: What changes, as `set` says it; nil where it is looked at as it is.
  public static func pay(_ before: Scenario, _ after: Scenario, change: Phrase) -> Document {
    let pay = PayExplanation(before: before, after: after)
    return Document {
      Block.heading(change)
      for sentence in pay.sentences { sentence }
      if pay.isPaid { pay.table }
      for note in pay.notes { Block.note(note) }
    }
  }
}

/// What one person is paid in a month, before and after: nothing that has to be looked up.
private struct PayExplanation {
  let before: Scenario
  let after: Scenario

  /// A tier whose people are paid.
  private struct Line {
    let title: Phrase
    let now: Earnings
    let then: Earnings

    var isChanged: Bool { now != then }
  }

  private var lines: [Line] {
    zip(before.tiers, zip(before.earnings, after.earnings)).compactMap { tier, earnings in
      guard let now = earnings.0, let then = earnings.1 else { return nil }
      return Line(title: tier.title, now: now, then: then)
    }
  }

  var isPaid: Bool { !lines.isEmpty }

  private var money: NumberFormat {
    .whole.unit((after.anyCurrency ?? before.anyCurrency).map(Phrase.currency) ?? .empty)
  }

  /// What a peak bonus brings somebody; in a contest its mean.
  private func bonus(_ scenario: Scenario) -> Double {
    guard let first = scenario.earnings.compactMap(\.self).first else { return 0 }
    let payments = Double(scenario.peaks.count { $0.value.paid != nil })
    return payments > 0 ? first.bonuses / payments : 0
  }

  private func onCosts(_ scenario: Scenario) -> Double { 1 + scenario.costs.onCosts.magnitude }

  var sentences: [Phrase] {
    guard isPaid else {
      return [
        Phrase(
          "No tier has pay: set tiers.*.pay, such as 3,600 CNY/month.",
          "没有一个职级写了薪酬：请写 tiers.*.pay，如 3,600 CNY/month。")
      ]
    }
    let changed = lines.filter(\.isChanged)
    guard !changed.isEmpty else {
      return [Phrase("Nobody's pay changes.", "没有人的薪酬变化。")]
        + (onCosts(before) == onCosts(after) ? [] : lines.prefix(1).map(companyOnly))
    }
    return changed.prefix(3).map(sentence)
      + (changed.count > 3 ? [Phrase("The others stand in the table.", "其余见下表。")] : [])
  }

  private func sentence(_ line: Line) -> Phrase {
    let (now, then) = (money.words(line.now.month), money.words(line.then.month))
    let difference = money.words(abs(line.then.month - line.now.month))
    let pay: Phrase =
      if line.now.month == line.then.month {
        Phrase("\(line.title): \(now) a month, as before.", "\(line.title)：每月 \(now)，不变。")
      } else if line.now.month < line.then.month {
        Phrase(
          "\(line.title): \(now) a month now, \(then) after it; that is \(difference) more.",
          "\(line.title)：现在每月 \(now)，之后 \(then)，多 \(difference)。")
      } else {
        Phrase(
          "\(line.title): \(now) a month now, \(then) after it; that is \(difference) less.",
          "\(line.title)：现在每月 \(now)，之后 \(then)，少 \(difference)。")
      }
    let bonus = bonus(after)
    guard bonus > 0 else { return [pay, company(line)].sentences }
    let extra = money.words(bonus)
    return [
      pay,
      Phrase(
        "In a month in which the bonus for a peak is paid: \(then) and \(extra).",
        "发高峰奖金的那个月：\(then)，再加 \(extra)。"),
      company(line),
    ].sentences
  }

  /// Where it is not pay that changes, but what comes on top of it.
  private func companyOnly(_ line: Line) -> Phrase {
    let (now, then) = (
      money.words(line.now.month * onCosts(before)), money.words(line.then.month * onCosts(after))
    )
    return Phrase(
      "\(line.title): the company pays \(then) a month instead of \(now).",
      "\(line.title)：公司每月支出由 \(now)变为 \(then)。")
  }

  private func company(_ line: Line) -> Phrase {
    let cost = money.words(line.then.month * onCosts(after))
    let share = after.costs.onCosts.text
    guard after.costs.onCosts.number > 0 else {
      return Phrase("The company pays as much.", "公司支出同样多。")
    }
    return Phrase(
      "The company pays \(cost) a month, with \(share) on top of pay for insurance and the like.",
      "公司每月支出 \(cost)，含薪酬之外 \(share) 的社保等费用。")
  }

  var table: Table {
    let unit = (after.anyCurrency ?? before.anyCurrency).map(Phrase.currency) ?? .empty
    var table = Table(Phrase("a month's pay (\(unit))", "每月薪酬（\(unit)）")) {
      Phrase.empty
      Phrase("now", "现在")
      Phrase("after it", "之后")
      Phrase("more", "多")
      Phrase("with the bonus for a peak", "加高峰奖金")
      Phrase("the company pays", "公司支出")
    }
    let bonus = bonus(after)
    for line in lines {
      table.append(
        .text(line.title), .number(line.now.month, .whole), .number(line.then.month, .whole),
        .number(line.then.month - line.now.month, .whole.signed),
        bonus > 0 ? .number(line.then.month + bonus, .whole) : .missing,
        .number(line.then.month * onCosts(after), .whole))
    }
    return table
  }

  var notes: [Phrase] {
    var notes: [Phrase] = []
    if after.tiers.contains(where: { $0.value.pay.map { !$0.isKnown(as: $0.middle) } ?? false }) {
      notes.append(
        Phrase(
          "Where pay is written as from one amount to another, the middle is shown.",
          "薪酬写成一个范围的，取中间值。"))
    }
    if after.levers.bonusWinners.number < 100, bonus(after) > 0 {
      notes.append(
        Phrase(
          "Not everybody gets the bonus: what is shown is its mean for each person.",
          "奖金不是人人都有：这里按人均计。"))
    }
    if after.sites.contains(where: { !$0.value.nightWork.isKnown(as: 0) }) {
      notes.append(
        Phrase("Extra pay for nights comes on top.", "夜班津贴另算。"))
    }
    notes.append(
      Phrase(
        "What it does to people and cost: try the same change.", "对人员和费用的影响，用 try 试算同一改动。"))
    return notes
  }
}
