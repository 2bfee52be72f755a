public import Questions
public import Schema
import Text
import Workforce

extension HiringRequest.Fault {
  /// What is wrong with the request, and what next.
  public var problem: Problem {
    switch self {
    case .ambiguous(let problem): problem
    case .noSite(let name, let sites):
      Problem(
        "no site of that name", found: name,
        expected: "one of " + sites.prefix(12).joined(separator: ", "),
        near: Spelling.nearest(to: name, among: sites))
    case .confidence(let confidence):
      Problem(
        "no plan for that confidence", found: percent(confidence),
        expected: "\(percent(HiringRequest.confidences.lowerBound)) to "
          + percent(HiringRequest.confidences.upperBound),
        next: confidence >= 1
          ? "Nothing is certain: people may leave in every future. Try 95%." : "Try 90%.")
    case .share(let share):
      Problem(
        "not a share of the places", found: percent(share), expected: "more than 0% to 100%")
    case .noFamily(let name, let families):
      Problem(
        "no family of that name", found: name,
        expected: "one of " + families.prefix(12).joined(separator: ", "),
        near: Spelling.nearest(to: name, among: families))
    case .part(let family, let value):
      Problem(
        "not a part of the people wanted", path: family, found: NumberText.show(value),
        expected: "a number above 0, once for each family")
    case .isOpen(let site, let start):
      Problem(
        "the site is open already", path: "sites.\(site).opening",
        next: "A plan leads up to an opening: set sites.\(site).opening to a day after "
          + "\(start.iso).")
    case .opensTooLate(let site, let opening):
      Problem(
        "the site opens after the forecast has ended", path: "sites.\(site).opening",
        found: opening.iso, next: "Choose an earlier day, or a longer horizon.")
    case .contactsSay:
      Problem(
        "contacts say how many this site needs, not its places", path: "demand",
        next: "Leave ready out: the plan covers what the contacts require.")
    case .tooFewDesks(let site, let seats, let missing):
      Problem(
        "no order makes the site ready: desks are missing", path: "sites.\(site).seats",
        found: "\(seats) open, and the busiest half-hour needs up to \(missing) more",
        next: "More people do not help. Raise sites.\(site).seats (or seats-per-week), or send "
          + "contacts elsewhere; explain opening says which half-hour it is.")
    }
  }

  private func percent(_ share: Double) -> String {
    NumberText.show((share * 1e6).rounded() / 1e4) + "%"
  }
}
