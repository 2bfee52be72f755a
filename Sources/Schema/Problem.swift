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
  public var found: Found?
  /// What should stand there: `a yearly rate, such as 18%/yr`.
  public var expected: Phrase?
  /// Names somebody may have meant, best first.
  public var near: [String]
  /// What to do about it, as a sentence.
  public var next: Phrase?
  /// Where it is a number out of its range, the end that it is beyond, as it would be typed.
  public var bounds: Bounds?
  /// The lasting number of what is wrong; nil where it has none.
  public var code: Code?
  /// Whether it is only the line of a script that led to the problems beside it.
  public var isCause = false

  /// The number of a fault: `E120`.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// As it is shown and typed.
    public let description: String

    /// The number of a module's fault.
    public init(_ code: some FaultCode) { description = code.rawValue }
  }

  /// What stands somewhere.
  public enum Found: Sayable, Hashable {
    /// Its letters, as somebody wrote them.
    case written(String)
    /// In words: `an empty list`.
    case told(Phrase)

    /// The words of one language.
    public func said(in language: Language) -> String {
      switch self {
      case .written(let text): text
      case .told(let words): words.said(in: language)
      }
    }

    /// Its letters; nil where it is only told of.
    public var written: String? {
      if case .written(let text) = self { text } else { nil }
    }
  }

  /// How much a problem is in the way.
  public enum Severity: String, Sendable {
    /// Nothing can be played.
    case error
    /// It can be played and is hardly meant.
    case warning
  }

  /// How much it is in the way.
  public var severity: Severity {
    code?.description.hasPrefix("W") == true ? .warning : .error
  }

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
    _ message: Phrase, code: Code? = nil, at place: Place? = nil, path: String = "",
    found: Found? = nil, expected: Phrase? = nil, near: [String] = [], next: Phrase? = nil,
    bounds: Bounds? = nil
  ) {
    self.message = message
    self.code = code
    self.place = place
    self.path = path
    self.found = found
    self.expected = expected
    self.near = near
    self.next = next
    self.bounds = bounds
  }

  /// The problem as the cause of those beside it.
  public func asCause() -> Problem {
    var problem = self
    problem.isCause = true
    return problem
  }

  /// A problem with what was found in words.
  public init(
    _ message: Phrase, code: Code? = nil, at place: Place? = nil, path: String = "",
    found: Phrase?, expected: Phrase? = nil, near: [String] = [], next: Phrase? = nil,
    bounds: Bounds? = nil
  ) {
    self.init(
      message, code: code, at: place, path: path, found: found.map(Found.told),
      expected: expected, near: near, next: next, bounds: bounds)
  }

  /// A problem with what was found as it was written.
  public init(
    _ message: Phrase, code: Code? = nil, at place: Place? = nil, path: String = "",
    found: String?, expected: Phrase? = nil, near: [String] = [], next: Phrase? = nil,
    bounds: Bounds? = nil
  ) {
    self.init(
      message, code: code, at: place, path: path, found: found.map(Found.written),
      expected: expected, near: near, next: next, bounds: bounds)
  }
}
