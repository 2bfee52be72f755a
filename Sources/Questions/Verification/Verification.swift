public import Text

/// Published or exactly known numbers, computed again on this machine.
///
/// A tool that others must trust shows that it gets right what is known: each check names where
/// the number comes from, so that a reader can look it up. What is checked is what forecasts run.
public struct Verification: Sendable {
  /// One number.
  public struct Check: Sendable, Hashable {
    /// What is computed.
    public let subject: Phrase
    /// The number as published, with the digits that are given.
    public let expected: String
    /// The number as found here: with the same digits, or with the interval that futures leave.
    public let found: Phrase
    /// Who published it, or why it is known.
    public let source: Phrase

    /// Whether both agree: to the digits given, or within the interval.
    public let holds: Bool

    init(_ subject: Phrase, _ expected: String, found: Phrase, source: Phrase, holds: Bool) {
      (self.subject, self.expected, self.found, self.source) = (subject, expected, found, source)
      self.holds = holds
    }

    /// A number that holds where it has the digits published.
    init(_ subject: Phrase, _ expected: String, found: String, source: Phrase) {
      self.init(
        subject, expected, found: Phrase(written: found), source: source, holds: found == expected)
    }

    /// A number compared to so many decimals.
    init(
      _ subject: Phrase, _ expected: Double, decimals: Int, found: Double?, source: Phrase
    ) {
      self.init(
        subject, Self.text(expected, decimals),
        found: found.map { Self.text($0, decimals) } ?? "–", source: source)
    }

    private static func text(_ value: Double, _ decimals: Int) -> String {
      guard value.isFinite else { return "\(value)" }
      let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
      let scaled = Int((value.magnitude * power).rounded())
      let sign = value < 0 && scaled != 0 ? "-" : ""
      guard decimals > 0 else { return sign + String(scaled) }
      let digits = String(scaled)
      let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
  }

  /// Every check, by subject.
  public let checks: [Check]

  /// Computes everything again.
  public init() {
    checks = Self.queueing + Self.service + Self.randomness + Self.flows
  }

  /// Whether every number agrees.
  public var holds: Bool { checks.allSatisfy(\.holds) }
}
