import Questions
import Report
import Simulation
import Statistics
import Text
import Workforce

extension Summary {
  /// The middle and what 8 of 10 futures lie between: `943 (896 to 986)`; alone where it never
  /// varies.
  func words(_ format: NumberFormat = .whole) -> Phrase {
    (p10 == p90 ? format.phrase(p50) : format.phrase(p50, low: p10, high: p90)) ?? .empty
  }
}

extension NumberFormat {
  /// A number as part of a sentence; nothing for what is none.
  func words(_ value: Double) -> Phrase { phrase(value) ?? .empty }

  /// An estimate as part of a sentence.
  func words(_ estimate: Estimate) -> Phrase {
    phrase(estimate.value, low: estimate.low, high: estimate.high) ?? .empty
  }

  /// The size of a change with its interval, without a sign: `132 (128 to 137)`.
  func size(_ estimate: Estimate) -> Phrase {
    let ends = [abs(estimate.low), abs(estimate.high)].sorted()
    return phrase(abs(estimate.value), low: ends[0], high: ends[1]) ?? .empty
  }

  /// Per cent of 0 to 100 as a share: `59.8% (57 to 62%)`, the middle and what lies between in 8 of
  /// 10 futures.
  static func share(of summary: Summary) -> Phrase {
    share.phrase(summary.p50 / 100, low: summary.p10 / 100, high: summary.p90 / 100) ?? .empty
  }
}

extension Estimate {
  /// The size of a change with its interval, without a sign: `132 (128 to 137)`.
  var size: Phrase { NumberFormat.plain.size(self) }
}

extension Block {
  /// How the figures of an explanation are to be read.
  static func explained(_ futures: Int, isPartial: Bool) -> [Block] {
    [
      .note(
        Phrase(
          """
          Counts are the middle of the futures, and what 8 of 10 lie between. What would be \
          otherwise is a paired difference in \(futures) futures with its 95 % interval; such \
          differences meet each other and need not add up.
          """,
          """
          人数取各次推演的中位数，括号内为八成推演所在的区间。“若……”各条的差值来自 \(futures) 次配对推演，\
          附 95% 区间；各项差值相互影响，不必恰好相加。
          """))
    ]
      + (isPartial
        ? [.note(.stopped(Phrase("not everything was taken out", "尚未逐项排除")))] : [])
  }
}
