import Questions
import Schema
import Simulation
import Text

/// Why something that was asked for cannot be done now.
enum StateFault: Fault {
  case noScenario
  case noForecast
  case noCareer
  case noAnswer
  case noFileToCheck
  case nothingToUndo
  case nothingToRedo
  case nothingToGoBackTo
  case noStateBefore(String)
  case stale
  case tooManyFutures
  case tooFewFutures(fewest: Int)
  case oneFuture
  case unlike
  case nothingChanged
  case noOpeningSite(isSeveral: Bool)
  case noOpening(site: String)
  case lifeIsOver
  case forecastEnds
  case circle
  case unsaved(Phrase)

  var wording: Wording<SandboxCode> {
    switch self {
    case .noScenario:
      Wording(
        .first, Phrase("there is no scenario yet", "还没有情景"),
        next: Phrase(
          "Load one first: load Scenarios/small-team.yaml",
          "请先载入一个：load Scenarios/small-team.yaml"))
    case .noForecast:
      Wording(
        .first, Phrase("there is no forecast yet", "还没有预测"),
        next: Phrase("Make one first: run", "请先输入 run"))
    case .noCareer:
      Wording(
        .first, Phrase("there is no career yet", "还没有跟随任何人"),
        next: Phrase("Begin one: career new", "请先开始：career new"))
    case .noAnswer:
      Wording(
        .first, Phrase("nothing was answered yet", "还没有任何回答"),
        next: Phrase("Ask something first: run", "请先提问：run"))
    case .noFileToCheck: Wording(.first, Phrase("there is no file to check", "没有可检查的文件"))
    case .nothingToUndo: Wording(.first, Phrase("there is nothing to undo", "没有可撤回的改动"))
    case .nothingToRedo: Wording(.first, Phrase("there is nothing to redo", "没有可重做的改动"))
    case .nothingToGoBackTo:
      Wording(
        .first, Phrase("there is nothing to go back to", "没有可以回到的方案"),
        next: Phrase(
          """
          Name a state first: branch NAME. undo takes back the last change; of a career, begin one: \
          career new.
          """,
          "请先起名：branch 名称。撤回上一次改动用 undo；看职业路径请先 career new。"))
    case .noStateBefore(let name):
      Wording(
        .first,
        Phrase(
          "nothing was changed since \(name), and no state comes before it",
          "\(name) 之后没有改动，之前也没有起过名的方案"),
        next: Phrase(
          "branch lists the states; undo takes back the last change.",
          "branch 列出各方案；撤回上一次改动用 undo。"))
    case .stale:
      Wording(
        .futures, Phrase("the world was changed since this forecast", "预测之后情景改过"),
        next: Phrase("run makes a new one; undo goes back.", "run 重新预测，undo 退回改动。"))
    case .tooManyFutures:
      Wording(
        .futures, Phrase("more futures than are played", "推演次数太多"),
        expected: Phrase(
          "at most \(Player.Limits.mostFutures) together", "合计最多 \(Player.Limits.mostFutures) 次"),
        next: Phrase(
          "Their error is far below any error of the assumptions by then.",
          "到这个次数，推演的误差早已远小于假设本身的误差。"))
    case .tooFewFutures(let fewest):
      Wording(
        .futures,
        Phrase("too few futures to share out their variance", "推演次数太少，分不清各自的作用"),
        expected: Phrase("\(fewest) or more", "至少 \(fewest) 次"),
        next: Phrase("Play more first: run 1000", "请先多推演几次：run 1000"))
    case .oneFuture:
      Wording(
        .futures, Phrase("one future explains nothing", "只有一次推演，说明不了什么"),
        next: Phrase("Play more: more 100", "请多推演几次：more 100"))
    case .unlike:
      Wording(
        .unlike,
        Phrase(
          "the two do not count the same things over the same weeks", "两个情景统计的内容或周数不同"),
        next: Phrase(
          """
          Compare scenarios that have the same start, horizon, sites, families, stages, tiers \
          and causes.
          """,
          "只能对比起始日、预测长度、职场、岗位类别、成长阶段、职级和离职原因都相同的情景。"))
    case .nothingChanged:
      Wording(
        .first, Phrase("nothing was tried or changed", "还没有试算或改动"),
        next: Phrase(
          "Try or set something first: try levers.pay-rise 5%",
          "请先试算或改动：try levers.pay-rise 5%"))
    case .noOpeningSite(let isSeveral):
      Wording(
        .opening,
        isSeveral
          ? Phrase("several sites open", "有几个职场要开业")
          : Phrase("no site opens in this scenario", "这个情景里没有职场开业"),
        next: isSeveral
          ? nil
          : Phrase(
            "A plan leads up to an opening: set sites.SITE.opening to a day of the forecast.",
            "计划要有开业日：请把 sites.职场.opening 设为预测时间内的一天。"))
    case .noOpening(let site):
      Wording(
        .opening, Phrase("there is no opening within the forecast", "预测时间内没有职场开业"),
        next: Phrase("Ask for a week: explain gap \(site)", "请改问某一周：explain gap \(site)"))
    case .lifeIsOver:
      Wording(
        .life, Phrase("nobody is there any more", "此人已经离开"),
        next: Phrase(
          "career back goes back; career new begins another.",
          "career back 退回，career new 另选一人。"))
    case .forecastEnds:
      Wording(
        .life, Phrase("the forecast ends here", "预测到此为止"),
        next: Phrase(
          "career back goes back; set horizon 260 weeks, then career new, shows a longer life.",
          "career back 退回；要看更久，先 set horizon 260 weeks，再 career new。"))
    case .circle:
      Wording(
        .circle, Phrase("scripts run each other without end", "脚本互相调用，没完没了"),
        next: Phrase("Break the circle.", "请断开循环。"))
    case .unsaved(let what):
      Wording(
        .unsaved, what,
        next: Phrase(
          "quit again leaves without saving; save FILE writes a new file.",
          "再次 quit 就不保存退出；save 加文件名写成新文件。"))
    }
  }
}
