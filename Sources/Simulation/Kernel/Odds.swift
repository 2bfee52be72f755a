extension Double {
  /// This share with its odds p ⁄ (1 − p) multiplied, so that it stays a share whatever the factor.
  func withOdds(times factor: Double) -> Double {
    let odds = self * factor
    return odds / (1 - self + odds)
  }
}
