import Text

/// The faults of a file, a value or a path, whatever it describes: E101 to E113 of files and YAML,
/// E120 to E129 of what is written in them, E140 to E145 of what is typed.
public enum SchemaCode: String, FaultCode {
  case cannotRead = "E101"
  case tooMuch = "E102"
  case encoding = "E103"
  case controlCharacter = "E104"
  case notYAML = "E105"
  case notATable = "E106"
  case notUsed = "E107"
  case noValue = "E108"
  case twice = "E109"
  case comma = "E110"
  case lookAlike = "E111"
  case namedFile = "E112"
  case circle = "E113"

  case unknownField = "E120"
  case missingField = "E121"
  case notOfShape = "E122"
  case outOfRange = "E123"
  case unknownWord = "E124"
  case unknownName = "E125"
  case notAName = "E126"
  case wrongCount = "E127"
  case unusableText = "E128"
  case notApart = "E129"

  case nothingThere = "E140"
  case severalNames = "E141"
  case notAChange = "E142"
  case changeWithoutEffect = "E143"
  case unitOfChange = "E144"
  case notANumber = "E145"

  /// What there is to know about it.
  public var page: FaultPage {
    switch self {
    case .cannotRead:
      FaultPage(
        Phrase("A file that cannot be read", "无法读取的文件"),
        Phrase(
          """
          There is no such file, it is a folder or a device, or this account may not read it. \
          Paths begin in the folder where the program was started; Tab completes them.
          """,
          "没有这个文件，或者它是文件夹、设备，或者没有读取权限。路径从启动程序的文件夹算起，按 Tab 键可补全。"),
        wrong: .commands(["load ."]), right: .commands(["load small-team.yaml"]))
    case .tooMuch:
      FaultPage(
        Phrase("More than a file may hold", "内容超出上限"),
        Phrase(
          """
          A scenario is a few kilobytes with at most 20,000 values in 32 levels, and at most a few \
          files extend each other. More is nearly always another file than the one meant.
          """,
          "情景文件一般只有几 KB，最多 20,000 个值、32 层，逐级引用的文件也有上限。超出的多半是选错了文件。"),
        wrong: .file(
          "title: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)),
        right: .scenario("title: A small team"))
    case .encoding:
      FaultPage(
        Phrase("Not in the right encoding", "文件编码不对"),
        Phrase(
          """
          A scenario is read as UTF-8; tables of past contacts may be in UTF-16 or GBK as well. \
          Editors have it under "Save as": UTF-8.
          """,
          "情景文件须为 UTF-8 编码；历史数据表还可以用 UTF-16 或 GBK。请在编辑器的“另存为”中选择 UTF-8。"),
        wrong: .told(Phrase("a file saved as UTF-16 or GBK", "另存为 UTF-16 或 GBK 的文件")),
        right: .told(Phrase("the same saved as UTF-8", "同一文件另存为 UTF-8")))
    case .controlCharacter:
      FaultPage(
        Phrase("A character that cannot be seen", "看不见的控制字符"),
        Phrase(
          "Control characters steer terminals and printers; no scenario needs one.",
          "控制字符用来控制终端和打印机，情景文件用不到。"),
        wrong: .file("title: A small\u{7}team\n"), right: .scenario("title: A small team"))
    case .notYAML:
      FaultPage(
        Phrase("Not valid YAML", "不是有效的 YAML"),
        Phrase(
          """
          Names, a colon, a space, values; what belongs together is indented by the same number of \
          spaces. The place told is where reading stopped: the cause stands there or just before.
          """,
          "名称、冒号、空格、值；同一层缩进的空格数相同。提示的位置是读到那里读不下去了，原因就在该处或稍前。"),
        wrong: .file("horizon: 52 weeks\n start: 2027-01-04\n"),
        right: .scenario("horizon: 52 weeks\nstart: 2027-01-04"))
    case .notATable:
      FaultPage(
        Phrase("No named values", "没有带名称的值"),
        Phrase(
          "A scenario is a table: each line of its outermost level is a name and a value.",
          "情景文件是一张表：最外层每行都是名称和值。"),
        wrong: .file("- A small team\n"), right: .scenario("title: A small team"))
    case .notUsed:
      FaultPage(
        Phrase("YAML that is not used here", "用不到的 YAML 写法"),
        Phrase(
          """
          One value stands in one place: no anchors (&), aliases (*), tags (!), merge keys (<<) or \
          second documents (---). For what several scenarios share there is extends.
          """,
          "一个值只写在一处：不用锚点（&）、别名（*）、标签（!）、合并键（<<）和第二份文档（---）。多个情景共用的内容请用 extends。"),
        wrong: .scenario("horizon: &year 52 weeks"), right: .scenario("horizon: 52 weeks"))
    case .noValue:
      FaultPage(
        Phrase("A name without a value", "只有名称，没有值"),
        Phrase(
          """
          An empty value could be meant as nothing, as 0 or as not yet known. A field that has a \
          default may be left out whole.
          """,
          "空着可能指没有、0 或还不知道。有默认值的字段可以整行不写。"),
        wrong: .scenario("horizon:"), right: .scenario("horizon: 52 weeks"))
    case .twice:
      FaultPage(
        Phrase("A name given twice", "名称重复"),
        Phrase(
          "Of two values of one name nobody knows which is meant.", "同一名称有两个值，不知道以哪个为准。"),
        wrong: .scenario("horizon: 52 weeks\nhorizon: 104 weeks"),
        right: .scenario("horizon: 104 weeks"))
    case .comma:
      FaultPage(
        Phrase("A comma in a number between brackets", "括号内数字中的逗号"),
        Phrase(
          """
          Between braces and brackets a comma ends a value, so that 3,500 is read as 3 and 500.
          """,
          "花括号和方括号内，逗号表示值的结尾，3,500 会读成 3 和 500。"),
        wrong: .scenario("tiers: {agent: {pay: 3,500 CNY/month}}"),
        right: .scenario("tiers: {agent: {pay: 3500 CNY/month}}"))
    case .lookAlike:
      FaultPage(
        Phrase("A character that looks like another", "看起来相同的另一个字符"),
        Phrase(
          """
          Chinese keyboards type wide colons, commas and quotation marks; word processors put in \
          dashes and spaces of their own. In titles they are letters; elsewhere YAML knows only the \
          plain ones.
          """,
          "中文输入法输入的是全角冒号、逗号和引号，文字处理软件会换成特殊的横线和空格。标题里可以用，其他地方 YAML 只认半角。"),
        wrong: .scenario("horizon：52 weeks"), right: .scenario("horizon: 52 weeks"))
    case .namedFile:
      FaultPage(
        Phrase("A file named in a scenario that is not there", "情景文件中写的文件不存在"),
        Phrase(
          """
          extends and history name a file in the folder of the scenario or below it, so that a \
          folder can be handed on as a whole.
          """,
          "extends 和 history 写的是情景文件所在文件夹或其子文件夹中的文件，这样整个文件夹可以一起交给别人。"),
        wrong: .file("extends: nowhere.yaml\n"), right: .file("extends: small-team.yaml\n"))
    case .circle:
      FaultPage(
        Phrase("Files that extend each other in a circle", "文件循环引用"),
        Phrase("One of them must stand on its own.", "至少要有一个文件不引用别的文件。"),
        wrong: .file("extends: example.yaml\n"), right: .file("extends: small-team.yaml\n"))
    case .unknownField:
      FaultPage(
        Phrase("A field that does not exist", "没有这个字段"),
        Phrase(
          """
          Nothing that is written is passed over in silence, so that a misspelt name is not taken \
          for its default. help followed by the path of the part lists its fields.
          """,
          "写了的内容不会悄悄忽略，以免写错的名称按默认值处理。help 加上层路径，可列出该处的字段。"),
        wrong: .scenario("horizn: 52 weeks"), right: .scenario("horizon: 52 weeks"))
    case .missingField:
      FaultPage(
        Phrase("A field that has to be given", "缺少必填字段"),
        Phrase(
          "It has no default, since no number would be right for most.", "这个字段没有默认值，因为没有通用的数。"),
        wrong: .scenario("sites: {annex: {title: annex}}"),
        right: .scenario("sites: {annex: {seats: 20}}"))
    case .notOfShape:
      FaultPage(
        Phrase("Another kind of value than is wanted", "值的类型不对"),
        Phrase(
          """
          The problem says what is expected and shows examples. A number is written with its unit, \
          since 6% a month and 6% a year are far apart.
          """,
          "提示会说明应写什么，并给出例子。数值须带单位：每月 6% 和每年 6% 相差很大。"),
        wrong: .scenario("stages: {mature: {leaving: 18%}}"),
        right: .scenario("stages: {mature: {leaving: 18%/year}}"))
    case .outOfRange:
      FaultPage(
        Phrase("A number out of its range", "数值超出范围"),
        Phrase(
          "The bounds are what makes sense, or what can be computed; help with the path says which.",
          "范围之外的值没有意义，或无法计算；help 加路径可查看范围。"),
        wrong: .scenario("sites: {office: {target: 120%}}"),
        right: .scenario("sites: {office: {target: 95%}}"))
    case .unknownWord:
      FaultPage(
        Phrase("Not one of the words allowed", "不在可选的词中"),
        Phrase("The field takes one of a few words, which help lists.", "该字段只能写几个词之一，help 可列出。"),
        wrong: .scenario("reviews: {to-senior: {takes: worst}}"),
        right: .scenario("reviews: {to-senior: {takes: best}}"))
    case .unknownName:
      FaultPage(
        Phrase("A name that stands for nothing", "名称没有对应的内容"),
        Phrase(
          "Sites, families, stages and tiers are named in their own tables first.",
          "职场、岗位类别、成长阶段和职级要先在各自的表中列出。"),
        wrong: .scenario("people: {agents: {site: offce}}"),
        right: .scenario("people: {agents: {site: office}}"))
    case .notAName:
      FaultPage(
        Phrase("A name that cannot be typed", "不能作为名称"),
        Phrase(
          "Names are steps of paths in commands: no spaces, no dots. A title may be anything.",
          "名称要在命令的路径中输入：不能含空格和点。title 可以随意写。"),
        wrong: .scenario("sites: {new office: {seats: 20}}"),
        right: .scenario("sites: {new-office: {seats: 20, title: new office}}"))
    case .wrongCount:
      FaultPage(
        Phrase("Too few or too many entries", "条目太少或太多"),
        Phrase("The list has a fixed length, or at least one entry.", "列表的长度是固定的，或至少一条。"),
        wrong: .scenario("service: {voice: {handle-time: 4 minutes, profile: {day: [1, 2, 3]}}}"),
        right: .scenario("service: {voice: {handle-time: 4 minutes}}"))
    case .unusableText:
      FaultPage(
        Phrase("A text that cannot be shown", "文字无法显示"),
        Phrase(
          "It is empty, longer than a line, or holds characters that steer a terminal.",
          "文字为空、长过一行，或含有控制终端的字符。"),
        wrong: .scenario("title: \"\""), right: .scenario("title: A small team"))
    case .notApart:
      FaultPage(
        Phrase("Two things that cannot be told apart", "两项分不清"),
        Phrase(
          """
          A title stands for its thing in commands and in the heads of tables, as its name does. Two \
          of one table may share neither: names that differ only in capitals or in the width of \
          letters (Ａ and A) are one name to a reader, and a title may not be another's name or title \
          in either language.
          """,
          """
          标题和名称一样，在命令里指称这一项，在报表里作表头。同一张表里，名称只差大小写或全角半角（Ａ 与 A），\
          读起来就是同一个；标题在任一语言里也不能与另一项的标题或名称相同。
          """),
        wrong: .scenario(
          "sites:\n  annex: {seats: 10, title: 北楼}\n  hall: {seats: 10, title: 北楼}"),
        right: .scenario(
          "sites:\n  annex: {seats: 10, title: 北楼}\n  hall: {seats: 10, title: 南楼}"))
    case .nothingThere:
      FaultPage(
        Phrase("Nothing at that place", "该处没有内容"),
        Phrase(
          "The path goes on where a value ends, or names what the file does not give.",
          "路径超过了值的末端，或指向文件中没有写的内容。"),
        wrong: .commands(["set reviews.to-senior.on.9 03-31"]),
        right: .commands(["set reviews.to-senior.on.3 03-31"]))
    case .severalNames:
      FaultPage(
        Phrase("A word that names several things", "一个词对应多项"),
        Phrase(
          "A word of a title names a thing where it is the only one with this word.",
          "标题中的词，只有一项含有时，才能用来指称它。"),
        wrong: .commands([
          "set sites.annex {seats: 10, title: new office}",
          "set sites.hall {seats: 10, title: new hall}", "set sites.new.seats 20",
        ]),
        right: .commands([
          "set sites.annex {seats: 10, title: new office}",
          "set sites.hall {seats: 10, title: new hall}", "set sites.annex.seats 20",
        ]))
    case .notAChange:
      FaultPage(
        Phrase("Not a change of a number", "不是改动量"),
        Phrase(
          """
          A value is put in the place of the present one; -10% multiplies a number that cannot be \
          below 0; by -5 points adds.
          """,
          "直接写值表示替换；-10% 表示把不能为负的数按比例乘；by -5 points 表示加减。"),
        wrong: .commands(["set people.agents.count by much"]),
        right: .commands(["set people.agents.count by 5"]))
    case .changeWithoutEffect:
      FaultPage(
        Phrase("A change that changes nothing", "改动没有效果"),
        Phrase("0 stays 0 however often it is multiplied.", "0 乘多少倍都是 0。"),
        wrong: .commands(["set levers.pay-rise by 10%"]),
        right: .commands(["set levers.pay-rise by 10 points"]))
    case .unitOfChange:
      FaultPage(
        Phrase("A change in another unit than the value", "改动的单位与数值不一致"),
        Phrase(
          "What is added is in the unit of the value; to per cent, points are added.",
          "加减量与数值用同一单位；百分数加减用 points（百分点）。"),
        wrong: .commands(["set sites.office.target by 5 weeks"]),
        right: .commands(["set sites.office.target by 5 points"]))
    case .notANumber:
      FaultPage(
        Phrase("No number to be changed", "没有可调整的数值"),
        Phrase(
          "Only a number that is there can be multiplied, added to, swept or sought.",
          "只有已写的数值才能按比例乘、加减或求解。"),
        wrong: .commands(["goal leavers 10 by start"]),
        right: .commands(["set stages.mature.leaving -10%"]))
    }
  }
}
