import PhraseTesting
import Testing
import Text

@testable import Simulation

/// The process behind energy, exactly: every value is linear in independent standard normal
/// numbers, so that variances and correlations are sums of squares and products of coefficients.
@Suite struct AutoregressionTests {
  private let process = Autoregression(correlation: 0.6, after: 30.4375)

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }

  @Test func correlationIsAPower() {
    #expect(
      close(
        process.correlation(over: 1) * process.correlation(over: 1),
        process.correlation(over: 2)))
    #expect(close(Autoregression(correlation: 0.6, after: 30).correlation(over: 60), 0.36))
    #expect(process.correlation(over: 0) == 1)
    let forgetful = Autoregression(correlation: 0, after: 30)
    #expect(forgetful.correlation(over: 0) == 1 && forgetful.correlation(over: 1) == 0)
  }

  @Test(arguments: [1, 7, 30, 400] as [Int32]) func varianceStaysOne(gap: Int32) {
    let kept = process.jump(from: 1, over: gap, noise: 0)
    let new = process.jump(from: 0, over: gap, noise: 1)
    #expect(close(kept, process.correlation(over: gap)))
    #expect(close(kept * kept + new * new, 1))
  }

  /// Two jumps have the law of one over both gaps.
  @Test(arguments: [(1, 1), (7, 23), (30, 1)] as [(Int32, Int32)])
  func jumpsCompose(first: Int32, second: Int32) {
    func twice(_ value: Double, _ one: Double, _ two: Double) -> Double {
      process.jump(
        from: process.jump(from: value, over: first, noise: one), over: second, noise: two)
    }
    let variance = twice(0, 1, 0) * twice(0, 1, 0) + twice(0, 0, 1) * twice(0, 0, 1)
    let once = process.jump(from: 0, over: first + second, noise: 1)
    #expect(close(twice(1, 0, 0), process.correlation(over: first + second)))
    #expect(close(variance, once * once))
  }

  /// A value between two others has variance 1 and the right correlation with both.
  @Test(arguments: [(1, 1), (7, 23), (30, 1), (0, 9), (9, 0)] as [(Int32, Int32)])
  func bridgesBelong(before: Int32, after: Int32) {
    func end(_ start: Double, _ noise: Double) -> Double {
      process.jump(from: start, over: before + after, noise: noise)
    }
    func middle(_ start: Double, _ noise: Double, _ own: Double) -> Double {
      process.bridge(
        from: start, before: before, to: end(start, noise), after: after, noise: own)
    }
    let (a, b, c) = (middle(1, 0, 0), middle(0, 1, 0), middle(0, 0, 1))
    #expect(close(a * a + b * b + c * c, 1))
    #expect(close(a, process.correlation(over: before)))
    #expect(close(a * end(1, 0) + b * end(0, 1), process.correlation(over: after)))
  }
}
