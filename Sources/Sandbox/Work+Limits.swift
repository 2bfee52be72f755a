import Report
import Schema
public import Simulation

extension Work {
  /// More futures than this are refused.
  public static let mostFutures = 10_000_000
  /// More weeks lived by people, in all futures together, are refused: about a day of work.
  public static let mostPersonWeeks = 1e13

  /// Refuses a run that is too large for any machine, before anything is allocated for it.
  func refuseExcess(futures: Int) throws(Problem) {
    if people > Self.mostPeople {
      throw Problem(
        "too many people for one future", path: "people", found: "up to \(people.words)",
        expected: "at most \(Self.mostPeople.words)",
        next: "Make people or intake smaller, or the horizon shorter.")
    }
    if bytesPerThread > Self.mostBytes {
      throw Problem(
        "too much memory would be needed", path: "horizon",
        found: "about \(Self.gigabytes(Double(bytesPerThread))) GB",
        expected: "at most \(Self.gigabytes(Double(Self.mostBytes))) GB",
        next: "Use fewer sites, families, stages or tiers, or a shorter horizon.")
    }
    // The comparison fails for what is not a number, too.
    guard money <= Self.mostMoney else {
      throw Problem(
        "more money than can be counted", path: dearest,
        found: "up to \(Self.amount(money)) in one future",
        expected: "at most \(Self.amount(Self.mostMoney))",
        next: "Lower \(dearest), which the most of it may go to, or count people in thousands.")
    }
    let personWeeks = Double(personWeeks) * Double(futures)
    if personWeeks > Self.mostPersonWeeks {
      throw Problem(
        "too much to play",
        found: "\(futures.words) futures of \(self.personWeeks.words) weeks lived",
        expected: "at most \(Int(Self.mostPersonWeeks).words) weeks lived together",
        next: "Play at most \(Int(Self.mostPersonWeeks / Double(self.personWeeks)).words) futures.")
    }
  }

  private static func gigabytes(_ bytes: Double) -> String {
    Int((bytes / 1e9).rounded(.up)).words
  }

  /// Minor units as an amount of the currency: in words where it has too many digits to be read.
  private static func amount(_ minorUnits: Double) -> String {
    let billions = (minorUnits / 1e11).rounded(.up)
    return billions < 1e12 ? "\(Int(billions).words) billion" : "over a million million billion"
  }
}

extension Environment {
  /// Refuses work that is too large for any machine; what is returned is this environment with as
  /// many of its threads as there is memory for, and the user is told where they are fewer.
  func fitting(_ work: Work, futures: Int) throws(Refusal) -> Environment {
    do throws(Problem) {
      try work.refuseExcess(futures: futures)
    } catch {
      throw Refusal(error)
    }
    var fitting = self
    fitting.threads = work.threads(of: threads)
    if fitting.threads < threads {
      remark(
        "Played by \(fitting.threads) of \(threads) threads: there is no memory for more. "
          + "The numbers do not depend on it.")
    }
    return fitting
  }
}

extension Int {
  /// The number with commas between thousands.
  public var words: String { NumberFormat.whole.text(Double(self)) ?? "\(self)" }
}
