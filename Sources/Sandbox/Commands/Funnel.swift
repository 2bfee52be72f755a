import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let funnel = Command(
    "funnel", .forecast, .optional(.takes(.site)), need: .forecast, ground: .forecast,
    summary: Phrase(
      "Show what becomes of applicants, step by step and by channel", "查看应聘者在各环节、各渠道的去向、用时和费用"),
    details: Phrase(
      """
      Who came to a step, passed, failed, withdrew while waiting, declined or did not turn up; how \
      long places take to fill; what each who starts, and each still here after 90 days, costs by \
      channel; hours of interviewers; and what binds. It needs recruiting.steps; for one number \
      week by week use table, such as table reached by step.
      """,
      """
      各环节进入、通过、未通过、等待中退出、拒绝、爽约的人数，招满要多久，各渠道每名入职者和每名满 90 天者的费用，\
      面试官工时，以及卡在哪里。情景里要有 recruiting.steps；逐周看某个指标用 table，如 table reached by step。
      """),
    examples: ["run 50", "funnel"]
  ) { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    guard forecast.hasFunnel else { return Reply(Document { Phrase.noFunnel }) }
    let site = try call[.site]
    return Reply(forecast.funnel(site: site))
  }
}

extension Phrase {
  /// That nobody is recruited through steps.
  static let noFunnel = Phrase(
    """
    The scenario has no recruiting steps: people start on the days of intake. With \
    recruiting.steps, channels and markets they come through a funnel; help recruiting shows how, \
    and load recruiting-suqian is an example.
    """,
    """
    情景里没有招聘环节，新人按 intake 的日期直接到岗。写上 recruiting.steps、channels 和 markets，\
    就按招聘流程招人；help recruiting 说明写法，load recruiting-suqian 是一个例子。
    """)
}
