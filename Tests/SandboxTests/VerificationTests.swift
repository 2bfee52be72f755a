import Questions
import Testing

/// What `verify` shows on a user's machine must hold on ours.
@Test func verifies() {
  let verification = Verification()
  #expect(verification.checks.count > 50)
  for check in verification.checks {
    #expect(check.holds, "\(check.subject): \(check.expected), found \(check.found)")
  }
}
