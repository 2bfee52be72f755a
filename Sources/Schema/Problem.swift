public import Text

/// Something a user can put right, in a file, a command or a notebook: facts only.
///
/// How the facts are laid out as text is `ProblemReport`'s business.
public struct Problem: Error, Hashable, Sendable {
  /// The fact in a few words: `unknown field`.
  public var message: Phrase
  /// Where it is written, if it is written anywhere.
  public var place: Place?
  /// The dotted path of the value: `stages.novice.leaving`. Empty when no value is meant.
  public var path: String
  /// What stands there.
  public var found: Phrase?
  /// What should stand there: `a yearly rate, such as 18%/yr`.
  public var expected: Phrase?
  /// Names somebody may have meant, best first.
  public var near: [String]
  /// What to do about it, as a sentence.
  public var next: Phrase?
  /// Where it is a number out of its range, the end that it is beyond, as it would be typed.
  public var bounds: Bounds?
  /// What kind it is, where code asks.
  public var kind: Kind?

  /// Ends of a range, both of them allowed: of a belief that reaches beyond both, both.
  public struct Bounds: Hashable, Sendable {
    /// The lowest value.
    public let low: String?
    /// The highest value.
    public let high: String?

    /// Ends, as they would be typed.
    public init(low: String? = nil, high: String? = nil) { (self.low, self.high) = (low, high) }
  }

  /// A problem. Readers fill in the place and the path where they are left out.
  public init(
    _ message: Phrase, at place: Place? = nil, path: String = "", found: Phrase? = nil,
    expected: Phrase? = nil, near: [String] = [], next: Phrase? = nil, bounds: Bounds? = nil
  ) {
    self.message = message
    self.place = place
    self.path = path
    self.found = found
    self.expected = expected
    self.near = near
    self.next = next
    self.bounds = bounds
  }

  /// The problem as one of a kind.
  public func of(_ kind: Kind) -> Problem {
    var problem = self
    problem.kind = kind
    return problem
  }

  /// A problem of a kind that the code itself looks for.
  public enum Kind: Hashable, Sendable {
    /// A number whose comma ends the value between brackets.
    case comma
    /// A value that is not of the shape that is wanted.
    case shape
    /// The line of a script that led to the problems beside it.
    case cause
  }

  /// A problem with what was found as it was written.
  public init(
    _ message: Phrase, at place: Place? = nil, path: String = "", found: String?,
    expected: Phrase? = nil, near: [String] = [], next: Phrase? = nil, bounds: Bounds? = nil
  ) {
    self.init(
      message, at: place, path: path, found: found.map { Phrase(verbatim: $0) },
      expected: expected, near: near, next: next, bounds: bounds)
  }
}
