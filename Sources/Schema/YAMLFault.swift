import Text

/// Why a text is no YAML, as libyaml says it, told in both languages.
///
/// libyaml knows sentences alone, in English. Here, and nowhere else, they are looked at: what they
/// mean, what to do about it, and which of them the reader itself asks for.
struct YAMLFault {
  /// What the reader asks for.
  enum Kind {
    /// More levels than libyaml reads.
    case tooDeep
    /// Something behind what the text began with, such as a second text of several lines.
    case documentStart
    /// Anything else.
    case other
  }

  /// What is wrong.
  let message: Phrase
  /// What to do about it, where that is known.
  let advice: Phrase?
  /// What kind it is.
  let kind: Kind

  /// The fault that libyaml tells in some words.
  init(_ words: String) {
    let meaning = Self.meanings[words]
    message = Phrase(
      english: "not valid YAML: " + words,
      chinese: "不是有效的 YAML" + (meaning.map { "：" + $0.chinese } ?? ""))
    (advice, kind) = (meaning?.advice, meaning?.kind ?? .other)
  }

  private struct Meaning {
    let chinese: String
    var advice: Phrase?
    var kind = Kind.other

    init(_ chinese: String, _ advice: Phrase? = nil, _ kind: Kind = .other) {
      (self.chinese, self.advice, self.kind) = (chinese, advice, kind)
    }
  }

  /// Every message of libyaml's scanner and parser, and of its reader those that a text of valid
  /// UTF-8 can meet.
  private static let meanings: [String: Meaning] = [
    // What people meet most.
    "found character that cannot start any token": Meaning(
      "值不能以这个字符开头",
      Phrase(
        "Indent with spaces, not tabs; put quotation marks around such text.",
        "缩进请用空格，不用制表符；这样的文字请加引号。")),
    "mapping values are not allowed in this context": Meaning(
      "此处不能有冒号",
      Phrase(
        "Check the indentation, and quote text that holds a colon.",
        "请检查缩进；文字里有冒号时请加引号。")),
    "could not find expected ':'": Meaning(
      "缺少冒号",
      Phrase("Write a colon and a space after the name.", "名称后请写冒号和一个空格。")),
    "did not find expected key": Meaning(
      "此处应是名称",
      Phrase("Line the names of one table up in one column.", "同一张表的名称请对齐。")),
    "did not find expected ',' or ']'": Meaning(
      "缺少 , 或 ]", Phrase("Close the list with ].", "列表请以 ] 结尾。")),
    "did not find expected ',' or '}'": Meaning(
      "缺少 , 或 }", Phrase("Close the table with }.", "表请以 } 结尾。")),
    "did not find expected '-' indicator": Meaning(
      "缺少列表项的 -",
      Phrase("Line the dashes of one list up in one column.", "同一列表的 - 请对齐。")),
    "found unexpected end of stream": Meaning(
      "引号没有闭合", Phrase("Close the quotation mark.", "请补上结尾的引号。")),
    "found undefined tag handle": Meaning("标签未定义", Phrase("Remove the tag.", "请去掉标签。")),
    // What the reader asks for.
    "Maximum nesting level reached, set with yaml_set_max_nest_level())": Meaning(
      "层级太深", nil, .tooDeep),
    "did not find expected <document start>": Meaning("此处的内容与前文接不上", nil, .documentStart),
    // The rest.
    "did not find expected node content": Meaning("此处应有值"),
    "block sequence entries are not allowed in this context": Meaning("此处不能开始列表（-）"),
    "mapping keys are not allowed in this context": Meaning("此处不能有 ?"),
    "found unexpected ':'": Meaning("此处不能有冒号"),
    "found unexpected document indicator": Meaning("引号没有闭合，就遇到了 --- 或 ..."),
    "found unknown escape character": Meaning("双引号内 \\ 后的字符无法识别"),
    "did not find expected hexdecimal number": Meaning("双引号内 \\ 后应是十六进制数"),
    "found invalid Unicode character escape code": Meaning("双引号内 \\ 后的编码不是字符"),
    "did not find expected comment or line break": Meaning("此处应换行"),
    "found an indentation indicator equal to 0": Meaning("缩进数不能为 0"),
    "found a tab character where an indentation space is expected": Meaning("缩进处是制表符，应是空格"),
    "found a tab character that violates indentation": Meaning("缩进处是制表符，应是空格"),
    "did not find expected alphabetic or numeric character": Meaning("& 或 * 后应是字母或数字"),
    "did not find expected whitespace or line break": Meaning("标签后应是空格或换行"),
    "did not find expected whitespace": Meaning("此处应是空格"),
    "did not find expected '!'": Meaning("标签中缺少 !"),
    "did not find the expected '>'": Meaning("标签中缺少 >"),
    "did not find expected tag URI": Meaning("标签不完整"),
    "did not find URI escaped octet": Meaning("标签中 % 后的编码有误"),
    "found an incorrect leading UTF-8 octet": Meaning("标签中 % 后的编码有误"),
    "found an incorrect trailing UTF-8 octet": Meaning("标签中 % 后的编码有误"),
    "could not find expected directive name": Meaning("行首 % 后应是指令名"),
    "found unexpected non-alphabetical character": Meaning("行首 % 后的指令名有误"),
    "found unknown directive name": Meaning("行首 % 后的指令无法识别"),
    "did not find expected digit or '.' character": Meaning("%YAML 后的版本号有误"),
    "did not find expected version number": Meaning("%YAML 后的版本号有误"),
    "found extremely long version number": Meaning("%YAML 后的版本号有误"),
    "found incompatible YAML document": Meaning("不支持 %YAML 后的版本"),
    "found duplicate %YAML directive": Meaning("%YAML 出现了两次"),
    "found duplicate %TAG directive": Meaning("%TAG 出现了两次"),
    "control characters are not allowed": Meaning("有不允许的字符"),
    "input is too long": Meaning("文本太长"),
    "out of memory": Meaning("内存不足"),
  ]
}
