import Foundation
import Testing

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
