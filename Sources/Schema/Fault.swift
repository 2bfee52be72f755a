public import Text

/// What is wrong, as a fact: a case with its values. The words for it stand in one place of the
/// module, `wording`, in both languages; who looks at a problem looks at its code.
///
///     throw SchemaFault.twice(key: key, line: line).problem(at: place)
public protocol Fault: Sendable {
  /// The numbers of the module's faults.
  associatedtype Code: FaultCode
  /// The code and the words.
  var wording: Wording<Code> { get }
}

/// The numbers of the faults of a module: `E120`, `W201`. A number is never given to another fault;
/// several facts that are mended alike share one.
///
/// A number that begins with W is that of a warning: the scenario can be played.
public protocol FaultCode: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What `help E120` says of it.
  var page: FaultPage { get }
}

extension FaultCode {
  /// The number as a problem holds it.
  public var code: Problem.Code { Problem.Code(self) }
}

/// A fault in words.
public struct Wording<Code: FaultCode>: Sendable {
  let code: Code
  let message: Phrase
  let found: Phrase?
  let expected: Phrase?
  let next: Phrase?

  /// The code, the fact in a few words, and what of the rest of a problem is a sentence.
  public init(
    _ code: Code, _ message: Phrase, found: Phrase? = nil, expected: Phrase? = nil,
    next: Phrase? = nil
  ) {
    (self.code, self.message, self.found) = (code, message, found)
    (self.expected, self.next) = (expected, next)
  }
}

extension Fault {
  /// The fact as a problem somewhere; what is given here is told where the words leave it out.
  public func problem(
    at place: Place? = nil, path: String = "", found: Problem.Found? = nil,
    expected: Phrase? = nil, near: [String] = [], next: Phrase? = nil,
    bounds: Problem.Bounds? = nil
  ) -> Problem {
    let wording = wording
    return Problem(
      wording.message, code: Problem.Code(wording.code), at: place, path: path,
      found: wording.found.map(Problem.Found.told) ?? found, expected: wording.expected ?? expected,
      near: near,
      next: wording.next ?? next, bounds: bounds)
  }

  /// The fact as a problem with what was found as it was written.
  public func problem(
    at place: Place? = nil, path: String = "", found: String?, expected: Phrase? = nil,
    near: [String] = [], next: Phrase? = nil, bounds: Problem.Bounds? = nil
  ) -> Problem {
    problem(
      at: place, path: path, found: found.map(Problem.Found.written), expected: expected,
      near: near, next: next, bounds: bounds)
  }

  /// The fact as a problem with what was found in words.
  public func problem(
    at place: Place? = nil, path: String = "", found: Phrase?, expected: Phrase? = nil,
    near: [String] = [], next: Phrase? = nil, bounds: Problem.Bounds? = nil
  ) -> Problem {
    problem(
      at: place, path: path, found: found.map(Problem.Found.told), expected: expected,
      near: near, next: next, bounds: bounds)
  }
}

/// What there is to know about a fault: what it means, how it looks, how it is put right.
public struct FaultPage: Sendable {
  /// The fault in a few words.
  public let title: Phrase
  /// Why it is refused, or remarked on, and what to do.
  public let meaning: Phrase
  /// Something with the fault.
  public let wrong: Example
  /// The same without it.
  public let right: Example

  /// What somebody could write.
  public enum Example: Sendable, Hashable {
    /// The lines of a scenario that matter; the rest is as in `Scenarios/small-team.yaml`.
    case scenario(String)
    /// A whole file.
    case file(String)
    /// A file of past contacts.
    case table(String)
    /// What is typed, line by line, with `Scenarios/small-team.yaml` loaded.
    case commands([String])
    /// What no text can show.
    case told(Phrase)
  }

  /// A page.
  public init(
    _ title: Phrase, _ meaning: Phrase, wrong: Example, right: Example
  ) {
    (self.title, self.meaning, self.wrong, self.right) = (title, meaning, wrong, right)
  }
}

extension Optional where Wrapped == Problem.Code {
  /// Whether it is the number of a module's fault.
  public static func == (code: Self, other: some FaultCode) -> Bool {
    code?.description == other.rawValue
  }

  /// Whether it is another number than that of a module's fault.
  public static func != (code: Self, other: some FaultCode) -> Bool { !(code == other) }
}
