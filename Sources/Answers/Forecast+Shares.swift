import Questions
import Report
import Schema
import Simulation
import Workforce

extension Forecast {
  /// Reviews whose share of slots is less than one person on some of their dates, in nine of ten
  /// futures; none where every share is somebody.
  var smallShareSentences: [String] {
    let (start, end) = (scenario.start, scenario.start + 7 * compiled.weeks)
    return scenario.reviews.compactMap { entry in
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
      func words(_ count: Double) -> String { NumberFormat.whole.text(count) ?? "" }
      let on =
        dates.count == heads.count
        ? dates.count == 1 ? "its date" : "all of its \(dates.count) dates"
        : "\(heads.count) of its \(dates.count) dates"
      return "\(entry.title) takes nobody on \(on): \(share.text) of "
        + "\(words(most)) in \(review.from) is less than one. rest: carried adds up what is left "
        + "over."
    }
  }
}
