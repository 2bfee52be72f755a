public import Questions
public import Schema
import Text
import Workforce

extension Career.Fault {
  /// Why a career does not begin or go on, and what next.
  public var problem: Problem {
    switch self {
    case .unplayable(let unplayable): unplayable.problem
    case .ambiguous(let problem): problem
    case .nobody(let number, let count):
      Problem(
        "nobody of that number", found: "\(number)",
        expected: count == 0 ? "somebody, but nobody comes" : "a number from 1 to \(count)",
        next: count == 0 ? "Choose another class, or another seed." : nil)
    case .nobodyStarts(let inPost):
      Problem(
        "nobody starts in this scenario",
        next: inPost.map { "Follow one of those in post: career new \($0)" }
          ?? "Give the scenario an intake.")
    case .nobodyStartsOf(let name):
      Problem(
        "nobody of these starts within the forecast", found: name, next: "Name another class.")
    case .hiredByPolicy(let name, let instead):
      Problem(
        "keep-up finds its classes only as the forecast goes", found: name,
        next: "Follow somebody of a timetable or in post: career new \(instead ?? "GROUP")")
    case .noOrigin(let name, let names):
      Problem(
        "no job family, class or group of that name", found: name,
        expected: "one of \(names.prefix(12).joined(separator: ", "))",
        near: Spelling.nearest(to: name, among: names))
    case .left(let number, let day):
      Problem(
        "No. \(number) left on \(day.words)",
        next: "career back goes back; career new begins another.")
    case .atTheEnd(let day):
      Problem(
        "the forecast ends on \(day.words)",
        next: "A longer horizon shows more: set horizon 260 weeks, then career new.")
    case .atTheBeginning:
      Problem(
        "this is where the career begins", next: "career step lives on; career new begins another.")
    case .notOnOffer(let words, let offers):
      Problem(
        "not on offer now", found: words,
        expected: offers.isEmpty ? "nothing now" : "one of \(offers.joined(separator: ", "))",
        near: Spelling.nearest(to: words, among: offers),
        next: offers.isEmpty ? "career step lives on." : "career choose shows what each means.")
    }
  }
}
