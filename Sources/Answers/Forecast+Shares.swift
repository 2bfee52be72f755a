import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Forecast {
  /// Reviews whose share of slots is less than one person on some of their dates, in nine of ten
  /// futures; none where every share is somebody.
  var smallShareSentences: [Phrase] {
    let (start, end) = (scenario.start, scenario.start + 7 * compiled.weeks)
    return scenario.reviews.compactMap { entry -> Phrase? in
      let review = entry.value
      guard case .share(let share) = review.slots, review.rest == .dropped,
        review.calendar == .dates, share.largest > 0,
        let tier = scenario.tiers.firstIndex(where: { $0.key == review.from }),
        let series = compiled.layout.index(of: .people, cut: [.tier], at: [tier])
      else { return nil }
      let dates = review.dates(from: start, before: end)
      let heads = dates.compactMap { date -> Double? in
        guard let people = summary(series, week: (date - start) / 7), people.p50 >= 1,
          share.largest * people.p90 < 1 - 1e-9
        else { return nil }
        return people.p90
      }
      guard let most = heads.max() else { return nil }
      let (people, on) = (NumberFormat.whole.words(most), count(heads.count, of: dates.count))
      return Phrase(
        """
        \(entry.title) takes nobody on \(on): \(share.text) of \(people) in \(review.from) is less \
        than one. rest: carried adds up what is left over.
        """,
        """
        \(entry.title)在\(on)没有名额：\(review.from) \(people) 人的 \(share.text) 不足一人。\
        写 rest: carried，余数可累计到下一次。
        """)
    }
  }

  /// On which of its dates.
  private func count(_ some: Int, of all: Int) -> Phrase {
    guard some == all else {
      return Phrase("\(some) of its \(all) dates", "\(all) 次评审中的 \(some) 次")
    }
    return all == 1
      ? Phrase("its date", "唯一一次评审") : Phrase("all of its \(all) dates", "全部 \(all) 次评审")
  }
}
