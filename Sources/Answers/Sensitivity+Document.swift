public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Sensitivity {
  /// The answer in a page: the sentence, the shares as a table and drawn, and how they were found.
  public var document: Document {
    Document {
      Block.heading(Phrase("what drives \(asked)", "\(asked)主要受什么影响"))
      sentence
      if !drivers.isEmpty {
        table
        bars
      }
      Block.note(
        Phrase(
          """
          Shares of the variance that goes with each uncertain number alone, with 95 % intervals; \
          binned first-order indices (Plischke 2013, corrected by Kelley 1935).
          """,
          """
          占比指波动（方差）中可归于单个不确定数值的部分，附 95% 区间；\
          采用分箱一阶敏感性指数（Plischke 2013，按 Kelley 1935 修正）。
          """))
      if isPartial {
        Block.note(.stopped(Phrase("\(futures) futures", "完成 \(futures) 次推演")))
      }
    }
  }

  private var asked: Phrase { response.words(in: scenario) }
  private var subject: Phrase { response.subject(in: scenario) }

  private var sentence: Phrase {
    let mean = response.text(summary.mean, in: scenario)
    guard deviation > 0 else {
      return Phrase(
        "\(subject) is \(mean) in all \(futures) futures.",
        "全部 \(futures) 次推演中，\(subject)都是 \(mean)。")
    }
    let spread = Phrase(
      """
      \(subject) comes to \(mean) in the mean, with a standard deviation of \
      \(response.text(deviation, in: scenario)).
      """, "\(subject)平均为 \(mean)，标准差 \(response.text(deviation, in: scenario))。")
    guard let first = drivers.first else { return [spread, untoldAll].sentences }
    let most = Phrase(
      "The most goes with \(first.path), \(text(first.share)) of the variance.",
      "影响最大的是 \(first.path)，占波动的 \(text(first.share))。")
    let luck = rest.map {
      Phrase(
        "\(text($0)) go with none alone: luck, and numbers acting together.",
        "另有 \(text($0)) 不能归于任何单个数值：来自运气，以及几个数值共同起的作用。")
    }
    return [spread, most, luck, untoldRest].compactMap(\.self).sentences
  }

  /// What is said where no number is told to drive it.
  private var untoldAll: Phrase {
    switch untold {
    case 0:
      Phrase(
        "No number of the scenario is uncertain: 100% of that is luck.",
        "情景里没有不确定的数值：波动 100% 来自运气。")
    case 1:
      Phrase(
        "The futures cannot tell that the \(untold) uncertain number drives it.",
        "情景里只有 \(untold) 个不确定的数值，看不出它有影响。")
    default:
      Phrase(
        "The futures cannot tell that any of the \(untold) uncertain numbers drives it.",
        "情景里有 \(untold) 个不确定的数值，看不出哪一个有影响。")
    }
  }

  private var untoldRest: Phrase? {
    untold == 0
      ? nil
      : Phrase(
        """
        The shares of \(untold, "uncertain number", "uncertain numbers") more cannot be told from 0.
        """, "还有 \(untold) 个不确定的数值，看不出有影响（占比可能为零）。")
  }

  private func text(_ share: Estimate) -> Phrase { NumberFormat.share.words(share) }

  private var luckAndTogether: Phrase { Phrase("luck, and together", "运气与共同作用") }

  private var table: Table {
    var table = Table {
      Phrase("uncertain number", "不确定的数值")
      Column(Phrase("share of the variance", "占波动的比例"), alignment: .trailing)
      Column(
        Phrase("\(asked) where it is lowest", "数值最低时的\(asked)"), alignment: .trailing)
      Column(Phrase("where it is highest", "数值最高时"), alignment: .trailing)
    }
    for driver in drivers {
      table.append(
        .text(Phrase(written: driver.path)),
        .share(driver.share.value, low: driver.share.low, high: driver.share.high),
        response.cell(driver.atLow, in: scenario), response.cell(driver.atHigh, in: scenario))
    }
    if let rest {
      table.append(
        .text(luckAndTogether), .share(rest.value, low: rest.low, high: rest.high), .missing,
        .missing)
    }
    return table
  }

  private var bars: Bars {
    let rows =
      drivers.map { (Phrase(written: $0.path), $0.share) }
      + (rest.map { [(luckAndTogether, $0)] } ?? [])
    return Bars(
      Phrase("share of the variance of \(asked)", "占\(asked)波动的比例"), format: .share,
      rows.map { Bars.Bar($0.0, $0.1.value, interval: $0.1.low...$0.1.high) })
  }
}
