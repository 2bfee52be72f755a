import Foundation
import Sandbox
import Testing
import Text

/// Compares answers in each language with those that are kept; the Chinese ones lie in `zh`.
func expectGolden(
  _ lines: [String], _ name: String, in place: Place, _ session: inout Session,
  location: SourceLocation = #_sourceLocation
) throws {
  let replies = place.replies(to: lines, &session)
  for language in Language.allCases {
    let folder = language == .english ? "" : language.rawValue + "/"
    try expectGolden(
      place.transcript(replies, in: language), folder + name, location: location)
  }
}

/// Compares a text with the file of that name in `Golden`, line by line.
///
/// After a change that is meant to show, renew the files and read the difference:
///
///     HEADCOUNT_RENEW_GOLDEN=1 swift test --filter SandboxTests && git diff Tests/SandboxTests/Golden
func expectGolden(
  _ text: String, _ name: String, location: SourceLocation = #_sourceLocation
) throws {
  let path = Place.tests + "Golden/" + name
  if ProcessInfo.processInfo.environment["HEADCOUNT_RENEW_GOLDEN"] != nil {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
  let golden = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
  for (line, wanted) in zip(lines(text), lines(golden)) where line != wanted {
    #expect(line == wanted, "\(name)", sourceLocation: location)
  }
  #expect(lines(text).count == lines(golden).count, "\(name)", sourceLocation: location)
}
