import Text

/// What can be wrong with a file, a value or a path, whatever it describes.
enum SchemaFault: Fault {
  case notAChange
  case zeroStaysZero(example: String)
  case folder
  case notRegular
  case unreadable(reason: Phrase)
  case count(isFew: Bool, low: String, high: String)
  case unusableName
  case likeName(other: String, place: String?)
  case titleTwice(other: String, place: String?)
  case titleIsName(other: String, place: String?)
  case emptyText
  case longText(count: String)
  case controlInText
  case unknownWord
  case immovable
  case outOfRange
  case severalNames
  case noPosition(last: String)
  case nothingWritten
  case absentEntry(shape: Phrase)
  case noPart(step: String)
  case topNotATable(example: String)
  case notAValue
  case emptyFile(example: String)
  case secondDocument
  case tooManyValues(most: String)
  case anchor
  case tag
  case noValue
  case alias
  case twice(key: String, line: String)
  case notAKey
  case mergeKey
  case tooDeep(deepest: Int)
  case unknownName(table: String, isEmpty: Bool)
  case noValueYet
  case missing(names: Phrase, examples: Phrase)
  case tooLarge(size: String, isTable: Bool)
  case utf16
  case notUTF8
  case controlInFile
  case noCharacter(set: String, byte: Phrase, number: String)
  case gbk
  case notAShare
  case wrongUnit(isPercentage: Bool, value: String, example: String)
  case notAFileName(example: String)
  case fileOutside
  case noSuchFile
  case linkOutside
  case circle
  case longChain(most: Int)
  case notOfShape(denial: Phrase)
  case lookAlike(name: Phrase, advice: Phrase)
  case comma(text: String, plain: String?)
  case yaml(YAMLFault)
  case unknownField

  var wording: Wording<SchemaCode> {
    switch self {
    case .notAChange:
      Wording(
        .notAChange, Phrase("not a change", "不是改动量"),
        expected: Phrase(
          "by and how much, such as by -10% or by 5 points",
          "by 加改动量，如 by -10% 或 by 5 points"))
    case let .zeroStaysZero(example):
      Wording(
        .changeWithoutEffect, Phrase("0 stays 0 however often it is multiplied", "0 乘多少倍都是 0"),
        next: Phrase(
          "Set the value itself, or add to it: \(example).",
          "请直接设定数值，或改用加减：\(example)。"))
    case .folder:
      Wording(
        .cannotRead, Phrase("a folder, not a file", "这是文件夹，不是文件"),
        next: Phrase("Name a file inside it.", "请写其中的一个文件。"))
    case .notRegular:
      Wording(
        .cannotRead, Phrase("not a regular file", "不是普通文件"),
        next: Phrase("Save the text to a file first.", "请先将内容存成文件。"))
    case let .unreadable(reason):
      Wording(
        .cannotRead, Phrase("cannot read the file: \(reason)", "无法读取文件：\(reason)"))
    case let .count(isFew, low, high):
      Wording(
        .wrongCount, isFew ? Phrase("too few entries", "条目太少") : Phrase("too many entries", "条目太多"),
        expected: low == high
          ? Phrase("\(low)", "\(low) 条")
          : isFew
            ? Phrase("\(low) or more", "至少 \(low) 条")
            : Phrase("\(high) or fewer", "最多 \(high) 条"))
    case .unusableName:
      Wording(
        .notAName, Phrase("not a name", "不能作为名称"),
        expected: Phrase("1 to 40 letters, digits, - or _", "1 至 40 个字符：汉字、字母、数字、- 或 _"),
        next: Phrase(
          "Names are typed in commands: no spaces, no dots.", "名称要在命令中输入：不能含空格和点。"))
    case let .likeName(other, place):
      Wording(
        .notApart,
        Phrase("the name cannot be told from \(other)", "名称与 \(other) 分不清"),
        next: Self.apart(
          other, place,
          Phrase(
            "They differ only in capitals or in the width of letters: choose another name.",
            "两者只差大小写或全角半角，请换一个名称。")))
    case let .titleTwice(other, place):
      Wording(
        .notApart, Phrase("\(other) has the same title", "标题与 \(other) 重复"),
        next: Self.apart(
          other, place,
          Phrase(
            "Give each a title of its own: commands and reports go by it.",
            "请各用各的标题：命令和报表靠标题区分。")))
    case let .titleIsName(other, place):
      Wording(
        .notApart, Phrase("the title is the name of \(other)", "标题与 \(other) 的名称相同"),
        next: Self.apart(
          other, place,
          Phrase("Choose another title: commands go by both.", "请换一个标题：命令里名称和标题都能用。")))
    case .emptyText:
      Wording(
        .unusableText, Phrase("no text", "没有文字"),
        next: Phrase("Write at least one character.", "请至少写一个字符。"))
    case let .longText(count):
      Wording(
        .unusableText, Phrase("too long", "太长"),
        found: Phrase("\(count) characters", "\(count) 个字符"))
    case .controlInText:
      Wording(
        .unusableText, Phrase("text with control characters", "文字中有控制字符"),
        next: Phrase("Remove them.", "请删除。"))
    case .unknownWord:
      Wording(
        .unknownWord, Phrase("not one of the words allowed", "不在可选的词中"))
    case .immovable:
      Wording(
        .notANumber, Phrase("not a number that can be moved", "不是可以调整的数值"))
    case .outOfRange:
      Wording(
        .outOfRange, Phrase("out of range", "超出范围"))
    case .severalNames:
      Wording(
        .severalNames, Phrase("several are called so", "有多项都叫这个名称"),
        next: Phrase("Write the name, or more of the title.", "请写名称，或把标题写全一些。"))
    case let .noPosition(last):
      Wording(
        .nothingThere, Phrase("no such position", "列表中没有这个位置"),
        expected: Phrase("a number from 1 to \(last)", "1 至 \(last) 的数字"))
    case .nothingWritten:
      Wording(
        .nothingThere, Phrase("nothing is written there", "此处没有写值"),
        next: Phrase("Only what the file gives can be removed.", "只能移除文件中写了的值。"))
    case let .absentEntry(shape):
      Wording(
        .unknownName, Phrase("no such name", "没有这个名称"),
        next: Phrase(
          "To add it, give the whole of it: \(shape).", "如要新增，请一次写全：\(shape)。"))
    case let .noPart(step):
      Wording(
        .nothingThere, Phrase("no part \(step) here", "此处没有 \(step) 这一部分"),
        next: Phrase("Set the whole value instead.", "请直接设定整个值。"))
    case let .topNotATable(example):
      Wording(
        .notATable, Phrase("the top is not a table", "最外层不是表"),
        expected: Phrase("named values, such as \(example)", "带名称的值，如 \(example)"))
    case .notAValue:
      Wording(
        .notYAML, Phrase("not a value", "不是值"))
    case let .emptyFile(example):
      Wording(
        .notATable, Phrase("the file is empty", "文件是空的"),
        next: Phrase(
          "Write at least one named value, such as \(example).",
          "请至少写一个带名称的值，如 \(example)。"))
    case .secondDocument:
      Wording(
        .notUsed, Phrase("a second document", "有第二份文档"),
        next: Phrase(
          "Keep one document in a file: move what follows --- to a file of its own.",
          "一个文件只写一份文档：请将 --- 之后的内容移到另一个文件。"))
    case let .tooManyValues(most):
      Wording(
        .tooMuch, Phrase("too many values", "值太多"),
        expected: Phrase("at most \(most) in a file", "一个文件最多 \(most) 个"))
    case .anchor:
      Wording(
        .notUsed, Phrase("an anchor (&)", "有锚点（&）"),
        next: Phrase(
          "Remove it, and write each value out where it belongs.", "请去掉，在各处分别写出值。"))
    case .tag:
      Wording(
        .notUsed, Phrase("a tag (!)", "有标签（!）"),
        next: Phrase(
          "Remove it: what a value is follows from its field.", "请去掉：值的类型由字段决定。"))
    case .noValue:
      Wording(
        .noValue, Phrase("no value", "没有值"),
        next: Phrase("Write a value, or remove the line.", "请写值，或删除这一行。"))
    case .alias:
      Wording(
        .notUsed, Phrase("an alias (*)", "有别名（*）"),
        next: Phrase("Write the value out.", "请直接写出值。"))
    case let .twice(key, line):
      Wording(
        .twice, Phrase("the name \(key) is given twice", "名称 \(key) 出现了两次"),
        next: Phrase(
          "Keep this one or line \(line)'s.",
          "请只保留这一处或第 \(line) 行的一处。"))
    case .notAKey:
      Wording(
        .notAName, Phrase("not a name", "不能作为名称"),
        expected: Phrase("a word followed by a colon", "后跟冒号的词"),
        next: Phrase(
          "Anchors, aliases, tags, lists and tables cannot be names.",
          "锚点、别名、标签、列表和表都不能作名称。"))
    case .mergeKey:
      Wording(
        .notUsed, Phrase("a merge key (<<)", "有合并键（<<）"),
        next: Phrase("Write the values out, or use extends.", "请直接写出各值，或使用 extends。"))
    case let .tooDeep(deepest):
      Wording(
        .tooMuch, Phrase("nested too deeply", "层级太深"),
        expected: Phrase("at most \(deepest) levels", "最多 \(deepest) 层"))
    case let .unknownName(table, isEmpty):
      Wording(
        .unknownName, Phrase("no such name in \(table)", "\(table) 中没有这个名称"),
        next: isEmpty
          ? Phrase("Add an entry to \(table) first.", "请先在 \(table) 中添加一项。") : nil)
    case .noValueYet:
      Wording(
        .notANumber, Phrase("no value yet", "还没有值"),
        next: Phrase("Set it first.", "请先设定。"))
    case let .missing(names, examples):
      Wording(
        .missingField, Phrase("missing \(names)", "缺少 \(names)"),
        next: Phrase("Add \(examples).", "请补充 \(examples)。"))
    case let .tooLarge(size, isTable):
      Wording(
        .tooMuch, Phrase("larger than \(size)", "超过 \(size)"),
        next: isTable
          ? Phrase(
            "Leave out columns, queues or years that are not needed.",
            "请去掉用不到的列、队列或年份。")
          : Phrase(
            "A scenario is a few kilobytes: check that this is the file meant.",
            "情景文件一般只有几 KB：请检查是否选错了文件。"))
    case .utf16:
      Wording(
        .encoding, Phrase("not UTF-8 but UTF-16", "编码是 UTF-16，不是 UTF-8"), next: Self.saveAsUTF8)
    case .notUTF8:
      Wording(
        .encoding, Phrase("not UTF-8", "编码不是 UTF-8"), next: Self.saveAsUTF8)
    case .controlInFile:
      Wording(
        .controlCharacter, Phrase("a control character", "有控制字符"),
        next: Phrase(
          "Remove it; in quoted text it can be written as an escape.",
          "请删除；在引号内可写成转义形式。"))
    case let .noCharacter(set, byte, number):
      Wording(
        .encoding, Phrase("bytes that are no character of \(set)", "有字节不是 \(set) 字符"),
        found: Phrase("\(byte) at byte \(number)", "第 \(number) 字节为 \(byte)"),
        expected: Phrase("a text in UTF-8, UTF-16 or GBK", "UTF-8、UTF-16 或 GBK 编码的文本"),
        next: Phrase("Save the file as UTF-8 once more.", "请重新另存为 UTF-8 编码。"))
    case .gbk:
      Wording(
        .encoding, Phrase("a text in GBK, which this system cannot convert", "文件是 GBK 编码，本系统无法转换"),
        next: Self.saveAsUTF8)
    case .notAShare:
      Wording(.notAChange, Phrase("not a change by a share", "不是按比例的改动"))
    case let .wrongUnit(isPercentage, value, example):
      Wording(
        .unitOfChange, Phrase("not in the unit of the value", "与数值的单位不一致"),
        next: isPercentage
          ? Phrase(
            "Per cent are added as points: by 5 points. by 5% multiplies.",
            "百分数加减请写百分点：by 5 points；by 5% 表示按比例乘。")
          : Phrase(
            "The value is \(value): write \(example), or by 5% to multiply it.",
            "当前数值为 \(value)：请写 \(example)；按比例乘请写 by 5%。"))
    case let .notAFileName(example):
      Wording(
        .namedFile, Phrase("not a file name", "不是文件名"),
        next: Phrase("Name one file, such as \(example).", "请写一个文件名，如 \(example)。"))
    case .fileOutside:
      Wording(
        .namedFile, Phrase("a file outside this folder", "文件不在本文件夹内"),
        next: Self.inThisFolder)
    case .noSuchFile:
      Wording(
        .namedFile, Phrase("no such file", "没有这个文件"),
        next: Phrase(
          "The name is read from the folder of this file.", "文件名以本文件所在的文件夹为准。"))
    case .linkOutside:
      Wording(
        .namedFile, Phrase("a link to a file outside this folder", "链接指向本文件夹以外的文件"),
        next: Self.inThisFolder)
    case .circle:
      Wording(
        .circle, Phrase("files that extend each other in a circle", "文件循环引用"),
        next: Phrase("Break the circle.", "请去掉其中一处 extends。"))
    case let .longChain(most):
      Wording(
        .tooMuch,
        Phrase("more than \(most) files extend each other", "逐级引用的文件超过 \(most) 个"),
        next: Phrase("Merge some of them.", "请合并其中几个。"))
    case let .notOfShape(denial):
      Wording(.notOfShape, denial)
    case let .lookAlike(name, advice):
      Wording(.lookAlike, Phrase("\(name)", "有\(name)"), next: advice)
    case let .comma(text, plain):
      Wording(
        .comma,
        Phrase(
          "a comma in a number, which ends the value between brackets",
          "数字中的逗号：在括号内会当成值的结尾"),
        next: plain.map {
          Phrase(
            "Put quotation marks around it, \"\(text)\", or leave the comma out: \($0).",
            "请加引号：\"\(text)\"，或去掉逗号：\($0)。")
        } ?? Phrase("Put quotation marks around it, \"\(text)\".", "请加引号：\"\(text)\"。"))
    case let .yaml(fault):
      Wording(.notYAML, fault.message, next: fault.advice)
    case .unknownField:
      Wording(.unknownField, Phrase("unknown field", "没有这个字段"))
    }
  }

  /// Where the other of two stands, and what to do.
  private static func apart(_ other: String, _ place: String?, _ advice: Phrase) -> Phrase {
    guard let place else { return advice }
    return [Phrase("\(other) stands at \(place).", "\(other) 在 \(place)。"), advice].sentences
  }

  private static let saveAsUTF8 = Phrase("Save the file as UTF-8.", "请将文件另存为 UTF-8 编码。")
  private static let inThisFolder = Phrase(
    "Name a file in this folder or below it.", "请写本文件夹或其子文件夹中的文件。")
}
