public import Questions
public import Report
import Schema
import Text
import Workforce

extension HRFigures {
  /// The three figures with their parts, and what most is lost by.
  public var blocks: [Block] {
    var table = Table(
      Phrase("whom HR serves, of 100", "HR 的三个服务对象，满分 100"),
      columns: [Column(Phrase.empty)] + ["p10", "p50", "p90"].written.map { Column($0) })
    for (customer, summary) in figures {
      table.append([.text(Self.title(of: customer))] + Self.cells(summary))
      for (part, summary) in parts where part.customer == customer {
        let title = Self.title(of: part)
        table.append(
          [.text(Phrase("· \(title)", "· \(title)"))] + Self.cells(summary))
      }
    }
    return [.table(table), .prose(why)]
  }

  private static func cells(_ summary: Summary) -> [Cell] {
    [summary.p10, summary.p50, summary.p90].map { .number($0, .decimals(1)) }
  }

  private static func title(of customer: Customer) -> Phrase {
    switch customer {
    case .organisation: Phrase("the organisation", "组织")
    case .managers: Phrase("line managers", "直线经理")
    case .employees: Phrase("employees", "员工")
    }
  }

  private static func title(of part: Part) -> Phrase {
    switch part {
    case .filled: Phrase("places filled when needed", "需要时有人在岗")
    case .firstSlates: Phrase("first slates accepted", "名单一次获认可")
    case .onTime: Phrase("starts on the day promised", "按约定日期入职")
    case .prompt: Phrase("matters done as promised", "按承诺办好的事")
    case .kept: Phrase("people paid as promised", "薪酬与承诺一致的人")
    case .settled: Phrase("matters done by the close", "期末已办好的事")
    }
  }

  private var why: Phrase {
    guard let worst else {
      return Phrase("Why: nothing is lost anywhere.", "原因：处处都没有失分。")
    }
    let points = NumberFormat.decimals(1).words(worst.points)
    let (part, customer) = (
      Self.title(of: worst.part), Self.title(of: worst.part.customer)
    )
    let most = Phrase(
      "Why: most is lost by \(customer), \(points) points for this part: \(part).",
      "原因：失分最多的是\(customer)，“\(part)”一项失 \(points) 分。")
    return [most, Self.remedy(of: worst.part)].sentences
  }

  private static func remedy(of part: Part) -> Phrase {
    switch part {
    case .filled:
      Phrase("explain gap says why people are missing.", "为何缺人，看 explain gap。")
    case .firstSlates:
      Phrase(
        "Ask the manager face to face: try hr.requisitions.talk face",
        "当面问清用人经理：try hr.requisitions.talk face")
    case .onTime, .prompt, .settled:
      Phrase("explain desk says what helps most.", "怎么办最管用，看 explain desk。")
    case .kept:
      Phrase(
        "Promise what is paid: try levers.promise-gap 0%",
        "给多少就说多少：try levers.promise-gap 0%")
    }
  }
}
