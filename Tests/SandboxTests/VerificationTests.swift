import PhraseTesting
import Questions
import Testing
import Text

/// What `verify` shows on a user's machine must hold on ours.
@Test func verifies() {
  let verification = Verification()
  #expect(verification.checks.count > 50)
  for check in verification.checks {
    #expect(check.holds, "\(check.subject): \(check.expected), found \(check.found)")
  }
}

/// The numbers about people, service and definitions come out of the simulation: 14 × 168 ÷ 40 ÷
/// 0.7 = 84 and 106 × 168 ÷ 40 ÷ 0.7 = 636.
@Test func E13_verifyRunsWhatForecastsRun() {
  let checks = Verification().checks
  let shrinkage = checks.filter { $0.source.hasPrefix("shrinkage") }
  #expect(shrinkage.map(\.expected) == ["84", "636"] && shrinkage.allSatisfy(\.holds))
  let played = checks.filter { $0.source.contains("in the simulation") }
  #expect(played.count == 8 && played.allSatisfy(\.holds))
}
