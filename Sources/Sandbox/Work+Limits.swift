import Report
import Schema
public import Simulation

extension Work {
  /// More futures than this are refused.
  public static let mostFutures = 10_000_000
  /// More weeks lived by people, in all futures together, are refused: about a day of work.
  public static let mostPersonWeeks = 1e13

  /// Refuses a run that is too large for any machine, before anything is allocated for it.
  public func refuseExcess(futures: Int, threads: Int) throws(Refusal) {
    let sizes = "Make people or intake smaller, or the horizon shorter."
    if people > Self.mostPeople {
      throw Refusal(
        Problem(
          "too many people for one future", found: "up to \(people.words)",
          expected: "at most \(Self.mostPeople.words)", next: sizes))
    }
    let bytes = Double(bytesPerThread) * Double(threads)
    if bytes > Double(Self.mostBytes) {
      throw Refusal(
        Problem(
          "too much memory would be needed", found: "about \(Self.gigabytes(bytes)) GB",
          expected: "at most \(Self.gigabytes(Double(Self.mostBytes))) GB",
          next: "Use fewer sites, families, stages or tiers, or a shorter horizon."))
    }
    let personWeeks = Double(personWeeks) * Double(futures)
    if personWeeks > Self.mostPersonWeeks {
      throw Refusal(
        Problem(
          "too much to play",
          found: "\(futures.words) futures of \(self.personWeeks.words) weeks lived",
          expected: "at most \(Int(Self.mostPersonWeeks).words) weeks lived together",
          next:
            "Play at most \(Int(Self.mostPersonWeeks / Double(self.personWeeks)).words) futures."
        ))
    }
  }

  private static func gigabytes(_ bytes: Double) -> String {
    Int((bytes / 1e9).rounded(.up)).words
  }
}

extension Int {
  /// The number with commas between thousands.
  public var words: String { NumberFormat.whole.text(Double(self)) ?? "\(self)" }
}
