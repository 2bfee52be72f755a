public import Schema
import Text

/// The faults of what is typed and of the files that a session writes and asks again.
public enum SandboxCode: String, FaultCode {
  case command = "E501"
  case quotation = "E502"
  case missing = "E503"
  case word = "E504"
  case value = "E505"
  case name = "E506"
  case day = "E507"
  case path = "E508"
  case required = "E509"
  case first = "E510"
  case futures = "E511"
  case unlike = "E512"
  case opening = "E513"
  case life = "E514"
  case circle = "E515"
  case unsaved = "E516"
  case notWritten = "E520"
  case answer = "E521"
  case notebook = "E522"

  /// What there is to know about it.
  public var page: FaultPage {
    switch self {
    case .command:
      FaultPage(
        Phrase("A command that does not exist", "没有这个命令"),
        Phrase("help lists the commands.", "help 列出全部命令。"),
        wrong: .commands(["rnu 100"]), right: .commands(["run 100"]))
    case .quotation:
      FaultPage(
        Phrase("A quotation mark that is not closed", "引号没有闭合"),
        Phrase(
          "A word with spaces stands between two quotation marks.", "含空格的词前后都要有引号。"),
        wrong: .commands([#"show "stages"#]), right: .commands([#"show "stages""#]))
    case .missing:
      FaultPage(
        Phrase("Something is missing", "命令没有写完"),
        Phrase(
          "The usage line says what follows; Tab offers it.", "写法里说明后面该写什么，按 Tab 键可以补全。"),
        wrong: .commands(["set stages.novice.leaving"]),
        right: .commands(["set stages.novice.leaving -20%"]))
    case .word:
      FaultPage(
        Phrase("A word that has no place there", "多出或无法识别的词"),
        Phrase(
          "The caret stands at it; the usage line says what may stand there.",
          "插入符指着这个词，写法里说明该处可以写什么。"),
        wrong: .commands(["run 100 sed 7"]), right: .commands(["run 100 seed 7"]))
    case .value:
      FaultPage(
        Phrase("A value of another kind", "值的类型不对"),
        Phrase(
          "What is expected there is said: a number, a share, a name.", "提示会说明该写数字、比例还是名称。"),
        wrong: .commands(["run many"]), right: .commands(["run 1000"]))
    case .name:
      FaultPage(
        Phrase("Nothing of that name", "没有这个名称"),
        Phrase(
          "Sites, measures and the like are named by their names or by words of their titles.",
          "职场、指标等可以写名称，也可以写标题里的词。"),
        wrong: .commands(["run 2", "table peple"]), right: .commands(["run 2", "table people"]))
    case .day:
      FaultPage(
        Phrase("Neither a site nor a day of the forecast", "不是职场，也不是预测期内的日期"),
        Phrase(
          "A day is written 2027-09-06 and lies within the forecast.",
          "日期写作 2027-09-06，且在预测期内。"),
        wrong: .commands(["run 2", "explain gap 2031-01-06"]),
        right: .commands(["run 2", "explain gap 2027-03-01"]))
    case .path:
      FaultPage(
        Phrase("A path that does not exist", "没有这个路径"),
        Phrase(
          "show lists the parts of the scenario, Tab completes their names, help WORD finds one.",
          "show 列出情景各部分，Tab 键补全名称，help 加一个词可以查找。"),
        wrong: .commands(["show stages.novise"]), right: .commands(["show stages.novice"]))
    case .required:
      FaultPage(
        Phrase("A value that must be given", "必填项不能删去"),
        Phrase("It can be changed, but not left out.", "可以改，不能没有。"),
        wrong: .commands(["unset horizon"]), right: .commands(["set horizon 60 weeks"]))
    case .first:
      FaultPage(
        Phrase("Something must be done first", "还差一步"),
        Phrase(
          "A question about a forecast needs one: run makes it.", "问预测之前先要有预测：输入 run。"),
        wrong: .commands(["table people"]), right: .commands(["run 2", "table people"]))
    case .futures:
      FaultPage(
        Phrase("Too few futures, or too many", "推演次数太少或太多"),
        Phrase(
          "What is answered from the spread of futures needs enough of them.",
          "要看各次推演之间的差异，次数必须足够。"),
        wrong: .commands(["run 20", "sensitivity leavers"]),
        right: .commands(["run 100", "sensitivity leavers"]))
    case .unlike:
      FaultPage(
        Phrase("Two scenarios that cannot be compared", "两个情景无法对比"),
        Phrase(
          "Compared scenarios have the same start, horizon, sites, families, stages, tiers and causes.",
          "能对比的情景，起始日、预测长度、职场、岗位类别、成长阶段、职级和离职原因都相同。"),
        wrong: .commands(["run 2", "try horizon 60 weeks"]),
        right: .commands(["run 2", "try stages.novice.leaving -20%"]))
    case .opening:
      FaultPage(
        Phrase("No opening that is meant", "没有要开业的职场"),
        Phrase(
          "A plan leads up to the day on which a site opens, within the forecast.",
          "招聘计划以职场开业日为目标，开业日须在预测期内。"),
        wrong: .commands(["plan"]),
        right: .commands(["set sites.office.opening 2027-06-07"]))
    case .life:
      FaultPage(
        Phrase("A life that is over, or a forecast that ends", "人已离开，或预测到期"),
        Phrase(
          "Nothing can become of somebody who left, nor after the forecast's last week.",
          "人离开之后，或预测的最后一周之后，没有可以推演的内容。"),
        wrong: .commands(["career new", "career step 20 years", "career odds"]),
        right: .commands(["career new", "career step 1 month"]))
    case .circle:
      FaultPage(
        Phrase("Scripts that run each other", "脚本互相调用"),
        Phrase(
          "A script may run others, four deep at most.", "脚本可以调用其他脚本，最多四层。"),
        wrong: .told(
          Phrase("A script whose own line is source itself.", "脚本里又有一行 source 调用自己。")),
        right: .told(Phrase("A script that ends.", "会结束的脚本。")))
    case .unsaved:
      FaultPage(
        Phrase("Changes that are in no file", "改动没有保存"),
        Phrase(
          "quit says what would be lost, and leaves when it is typed once more.",
          "quit 先说明会丢失什么，再输入一次才退出。"),
        wrong: .told(
          Phrase("On a terminal: set title New, then quit.", "在终端里：先 set title 新标题，再 quit。")),
        right: .commands(["set title New", "save new-title.yaml", "quit"]))
    case .notWritten:
      FaultPage(
        Phrase("A file that is not written", "文件没有写入"),
        Phrase(
          "Files that were read are never replaced; others only as headcount wrote them, or with over.",
          "读取过的文件绝不覆盖；其他文件须是 headcount 写出的原样，或加 over。"),
        wrong: .commands(["save small-team.yaml"]), right: .commands(["save larger-team.yaml"]))
    case .answer:
      FaultPage(
        Phrase("An answer that cannot be asked again", "无法重算的回答"),
        Phrase(
          """
          replay asks again what export wrote, with the same files and the same model; what was \
          edited since is told.
          """,
          "replay 用同样的文件和模型重算 export 写出的回答；后来改过的会说明。"),
        wrong: .commands(["replay small-team.yaml"]),
        right: .commands(["run 2", "export text forecast.txt", "replay forecast.txt"]))
    case .notebook:
      FaultPage(
        Phrase("A notebook that cannot be played", "笔记本无法运行"),
        Phrase(
          "The header, the fences or the marks of answers are not as help notebooks need them.",
          "文件头、代码围栏或回答标记的写法不对。"),
        wrong: .told(
          Phrase(
            "A block that begins with ```headcount and is never closed.",
            "以 ```headcount 开头的代码块没有结尾。")),
        right: .told(
          Phrase("The same block, closed by a line of ```.", "同一个代码块，用一行 ``` 结尾。")))
    }
  }
}
