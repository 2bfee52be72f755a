public import Questions
public import Report
import Simulation
import Text
import Workforce

extension Document {
  /// There is no HR desk.
  public static var noDesk: Document {
    Document {
      Phrase(
        """
        The scenario says nothing of HR, so that papers take no time. With hr in it they do: set hr \
        {people: 4}; help hr shows how it is written.
        """,
        "情景里没有写 HR，办手续不花时间。写上 hr 就会计入：set hr {people: 4}；help hr 说明写法。")
    }
  }
}

extension Forecast {
  /// What waits at the HR desk, for how long, and whose start it puts off; nil where there is none.
  public func desk() -> Document? {
    guard let hr = scenario.hr, compiled.layout.index(of: .atHR) != nil else { return nil }
    let step = compiled.weeks <= 26 ? 1 : 4
    var table = Table(Phrase("HR desk", "HR 服务台"), columns: Self.deskColumns)
    for week in stride(from: 0, to: compiled.weeks, by: step) {
      table.append([.date(compiled.monday(of: week).iso, inWords: false)] + deskRow(week))
    }
    table.append([.text(Phrase("all weeks", "全期"))] + deskRow(compiled.weeks))
    return Document {
      table
      Self.deskSentence(hr)
      for sentence in startSentences(hr) { sentence }
      if step > 1 {
        Block.note(
          Phrase(
            "A row every \(step) weeks; table hr-long-wait every 1 weeks shows all.",
            "每 \(step) 周一行；逐周查看：table hr-long-wait every 1 weeks。"))
      }
      Block.note(
        Phrase(
          """
          Days are working days; 0 is done on the day it comes. Half and 9 in 10: so long the \
          week's tasks wait at most. Figures are the middle of \(futures) futures, or p10, p50 and p90 of them.
          """,
          """
          天数为工作日，0 为当天办好。“一半”“九成”指当周有这么多件等待不超过这些天。\
          数字取 \(futures) 次推演的中位数，或其 p10、p50、p90。
          """))
    }
  }

  private static var deskColumns: [Column] {
    [Column(Phrase("week of", "周起始日")), Column(Phrase("tasks", "受理件数"))]
      + Column.group(Phrase("waiting", "待办"), ["p50", "p90"].written)
      + [Column(Phrase("half (days)", "一半（天）"))]
      + Column.group(Phrase("9 in 10 (days)", "九成（天）"), ["p50", "p90"].written)
      + [Column].percentiles(under: Phrase("in time (%)", "按承诺（%）"))
      + [Column(Phrase("2 days or more (%)", "两日及以上（%）"))]
      + Column.group(Phrase("starts put off", "推迟入职"), ["p50", "p90"].written)
      + [Column(Phrase("lost", "最终没来"))]
  }

  private func deskRow(_ week: Int) -> [Cell] {
    func summary(_ measure: Measure) -> Summary? { total(measure, week) }
    let isWeek = week < compiled.weeks
    let tasks = summary(.tasksOfHR)
    // A week without tasks has no share of them.
    let come = (tasks?.mean ?? 0) > 0
    let (waiting, long) = (
      isWeek ? summary(.atHR) : nil, come ? summary(.longWaitForHR) : nil
    )
    let (prompt, delayed) = (come ? summary(.promptHR) : nil, summary(.startsDelayed))
    return [
      .whole(tasks?.p50), .whole(waiting?.p50), .whole(waiting?.p90),
      .whole(come ? summary(.waitForHR)?.p50 : nil), .whole(long?.p50), .whole(long?.p90),
      .tenths(prompt?.p10), .tenths(prompt?.p50), .tenths(prompt?.p90),
      .tenths(come ? summary(.slowHR)?.p50 : nil), .whole(delayed?.p50), .whole(delayed?.p90),
      .whole(summary(.startsLost)?.p50),
    ]
  }

  /// A measure of everything in a week, or at the close.
  func total(_ measure: Measure, _ week: Int) -> Summary? {
    compiled.layout.index(of: measure).flatMap { summary($0, week: week) }
  }

  /// What the desk can do in a day, and what it promises.
  private static func deskSentence(_ hr: HumanResources) -> Phrase {
    let (people, share, each) = (hr.people.text, hr.desk.share.text, hr.desk.tasksPerDay.text)
    let promise = Int(hr.desk.promise.magnitude)
    let faster = hr.desk.standardised ? hr.desk.faster.text : nil
    let capacity =
      faster.map {
        Phrase(
          """
          \(people) people of HR give \(share) of their time to the desk, at \(each) tasks a day \
          each, and by \($0) more as tasks are standardised
          """,
          "HR 共 \(people) 人，\(share) 的时间在服务台，全天每人办 \(each) 件，标准化后多办 \($0)")
      }
      ?? Phrase(
        "\(people) people of HR give \(share) of their time to the desk, at \(each) tasks a day each",
        "HR 共 \(people) 人，\(share) 的时间在服务台，全天每人办 \(each) 件")
    let promised =
      switch promise {
      case 0: Phrase("it promises to be done on the day", "承诺当天办好")
      case 1:
        Phrase("it promises to be done by the next working day", "承诺最晚下一个工作日办好")
      default:
        Phrase(
          "it promises to be done within \(promise) working days", "承诺 \(promise) 个工作日内办好")
      }
    let sentence = [capacity, promised].clauses
    return Phrase("\(sentence).", "\(sentence)。")
  }

  /// Whose start is put off, and what is done about it most easily.
  private func startSentences(_ hr: HumanResources) -> [Phrase] {
    guard hr.on else {
      return [Phrase("hr.on is no: nobody waits for it.", "hr.on 为 no：没有人要等。")]
    }
    guard let delayed = total(.startsDelayed, compiled.weeks),
      let lost = total(.startsLost, compiled.weeks)
    else { return [] }
    guard delayed.p90 > 0 else {
      return [
        Phrase("Nobody's start is put off for want of papers.", "没有人因手续没办好而推迟入职。")
      ]
    }
    let (put, gone) = (
      delayed.words(.whole.counting("人")), lost.words(.whole.counting("人"))
    )
    var sentences = [
      Phrase(
        """
        \(put) starts are put off to the next class as papers were not done by the first day; \
        \(gone) of these people never start.
        """,
        "因开班时手续没办好，推迟到下一班的有 \(put)；其中最终没来的有 \(gone)。")
    ]
    let ahead = Int(hr.desk.ahead.magnitude)
    if ahead + 2 <= scenario.mostDaysAhead {
      let days = ahead + 2
      sentences.append(
        Phrase(
          "Papers could be sent earlier: try hr.desk.ahead \(days) days",
          "材料可以早些送：try hr.desk.ahead \(days) days"))
    }
    return sentences
  }
}
