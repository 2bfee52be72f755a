import Text

extension Node {
  /// Parses a YAML text whose top is a table: every problem of form at once, each at its place.
  ///
  /// The part of YAML that says one thing in one place is read: tables, lists, scalars, comments.
  /// Anchors, aliases, merge keys, tags, several documents and values left empty are refused.
  /// - Parameter file: The name to use in places.
  public init(yaml text: String, file: String) throws(Problems) {
    guard text.utf8.count <= SourceText.limit else {
      throw Problems([SourceText.tooLarge(file: file)])
    }
    let source = SourceFile(name: file, text: text)
    if let problem = SourceText.problem(in: text, file: file) {
      throw Problems([problem], in: [source])
    }
    var reader = YAMLReader(text, file: file)
    let root = reader.read()
    if let root, root.entries == nil {
      reader.problems.append(
        Problem(
          Phrase("the top is not a table", "最外层不是表"), at: root.place, found: root.brief,
          expected: Phrase("named values, such as \(Self.example)", "带名称的值，如 \(Self.example)")))
    }
    guard let root, reader.problems.isEmpty else {
      throw Problems(reader.explained(in: source), in: [source])
    }
    self = root
  }

  /// A named value as it is written.
  fileprivate static let example = "title: A small team"

  /// Parses a value typed in a command: text taken as it is, unless it begins with `{`, `[` or a
  /// quotation mark.
  /// - Parameter file: The word to use in places, such as `set`.
  public init(flow text: String, file: String) throws(Problem) {
    let trimmed = text.trimmingSpaces
    let place = Place(file: file, line: 1, column: 1)
    guard let first = trimmed.first, "{[\"'".contains(first) else {
      self.init(trimmed, at: place)
      return
    }
    if let problem = SourceText.problem(in: trimmed, file: file) { throw problem }
    var reader = YAMLReader(trimmed, file: file)
    guard let node = reader.read(), reader.problems.isEmpty else {
      let source = SourceFile(name: file, text: trimmed)
      throw reader.explained(in: source).first
        ?? Problem(Phrase("not a value", "不是值"), at: place)
    }
    self = node
  }
}

extension Node.Entry {
  /// Whether a name right behind the value's comma is the rest of a number: `{pay: 3,500 CNY}`.
  fileprivate func goesOn(with key: String, at place: Place) -> Bool {
    guard let text = value.text, let start = value.place, start.line == place.line else {
      return false
    }
    return text.isNumberBefore(key) && place.column == start.column + text.unicodeScalars.count + 1
  }
}

extension String {
  /// Whether a comma between this text and another can be one in a number.
  func isNumberBefore(_ rest: String) -> Bool {
    guard let last = utf8.last, let first = rest.utf8.first else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return digits.contains(last) && digits.contains(first)
  }
}

extension Problem {
  /// What is wrong with `{pay: 3,500 CNY}` and `[3,500 CNY]`.
  static let comma = Phrase(
    "a comma in a number, which ends the value between brackets",
    "数字中的逗号：在括号内会被当作值的结尾")

  /// - Parameter value: The value with its comma.
  static func comma(in value: Node) -> Problem {
    let text = value.text ?? ""
    let isThousands =
      NumberText.decimal(String(text.prefix { "0123456789,.-".contains($0) })) != nil
    let plain = text.replacing(",", with: "")
    return Problem(
      comma, at: value.place, found: text,
      next: isThousands
        ? Phrase(
          "Put quotation marks around it, \"\(text)\", or leave the comma out: \(plain).",
          "请加引号：\"\(text)\"，或去掉逗号：\(plain)。")
        : Phrase("Put quotation marks around it, \"\(text)\".", "请加引号：\"\(text)\"。")
    ).of(.comma)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

/// Builds nodes from events and refuses what a scenario has no use for.
private struct YAMLReader {
  /// Deeper nesting than any scenario needs, and shallow enough for every later recursion.
  static let deepest = 32
  static let mostValues = 20_000

  var problems: [Problem] = []
  private let events: YAMLEvents
  private let file: String
  private var count = 0
  /// Where what failed began.
  private var contextLine: Int?
  /// Characters in names that no name has.
  private var lookAlikes: [Problem] = []

  init(_ text: String, file: String) {
    events = YAMLEvents(text)
    self.file = file
  }

  /// The only document of the text; nil after a problem that nothing can be read behind.
  mutating func read() -> Node? {
    defer { problems += lookAlikes }
    do throws(Problem) {
      return try document()
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// The problems, or the one character that they come from.
  func explained(in source: SourceFile) -> [Problem] {
    // Whatever else is wrong may follow from it.
    if !lookAlikes.isEmpty { return lookAlikes }
    let ordered = Problems(problems).all
    guard let place = ordered.first?.place, ordered.first?.kind != .comma else {
      return problems
    }
    let search = LookAlikeSearch(in: source) { text in
      var reader = YAMLReader(text, file: file)
      _ = reader.read()
      return Problems(reader.problems).all.first?.place
    }
    if let problem = search.problem(behind: place, from: contextLine ?? place.line) {
      return [problem]
    }
    return problems
  }

  private mutating func document() throws(Problem) -> Node {
    guard case .documentStart = try next().event else {
      throw Problem(
        Phrase("the file is empty", "文件是空的"), at: Place(file: file, line: 1, column: 1),
        next: Phrase(
          "Write at least one named value, such as \(Node.example).",
          "请至少写一个带名称的值，如 \(Node.example)。"))
    }
    let root = try node(from: next(), depth: 0)
    _ = try next()  // The end of the document.
    let after = try next()
    guard case .streamEnd = after.event else {
      throw Problem(
        Phrase("a second document", "有第二份文档"), at: place(after),
        next: Phrase(
          "Keep one document in a file: move what follows --- to a file of its own.",
          "一个文件只写一份文档：请将 --- 之后的内容移到另一个文件。"))
    }
    return root
  }

  private mutating func node(
    from start: YAMLEvents.Located, depth: Int
  ) throws(Problem) -> Node {
    let place = place(start)
    count += 1
    guard depth <= Self.deepest else { throw Self.tooDeep(at: place) }
    guard count <= Self.mostValues else {
      let most = String(Self.mostValues)
      throw Problem(
        Phrase("too many values", "值太多"), at: place,
        expected: Phrase("at most \(most) in a file", "一个文件最多 \(most) 个"))
    }
    if start.hasAnchor {
      throw Problem(
        Phrase("an anchor (&)", "有锚点（&）"), at: place,
        next: Phrase(
          "Remove it, and write each value out where it belongs.", "请去掉，在各处分别写出值。"))
    }
    if start.hasTag {
      throw Problem(
        Phrase("a tag (!)", "有标签（!）"), at: place,
        next: Phrase(
          "Remove it: what a value is follows from its field.", "请去掉：值的类型由字段决定。"))
    }
    switch start.event {
    case .scalar(let text, let isPlain):
      if isPlain, Self.empty.contains(text) {
        problems.append(
          Problem(
            Phrase("no value", "没有值"), at: place, found: text.isEmpty ? nil : text,
            next: Phrase("Write a value, or remove the line.", "请写值，或删除这一行。")))
      }
      return Node(text, at: place)
    case .listStart:
      var elements: [Node] = []
      while let start = try nextInside() {
        elements.append(try node(from: start, depth: depth + 1))
      }
      return Node(.list(elements), at: place)
    case .tableStart(let isFlow):
      return Node(.table(try entries(depth: depth, isFlow: isFlow)), at: place)
    default:
      throw Problem(
        Phrase("an alias (*)", "有别名（*）"), at: place,
        next: Phrase("Write the value out.", "请直接写出值。"))
    }
  }

  private mutating func entries(depth: Int, isFlow: Bool) throws(Problem) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var lines: [String: Int] = [:]
    while let start = try nextInside() {
      let key = try key(start)
      let place = place(start)
      let valueStart = try next()
      if isFlow, case .scalar("", isPlain: true) = valueStart.event,
        entries.last?.goesOn(with: key, at: place) == true
      {
        entries[entries.count - 1].value.content = .scalar(
          "\(entries.last?.value.text ?? ""),\(key)")
        reportComma(in: entries[entries.count - 1].value)
        continue
      }
      if case .scalar(_, isPlain: true) = start.event {
        blame(key.firstLookAlike(where: \.isOfYAML), from: place)
      }
      if let line = lines[key] {
        problems.append(
          Problem(
            Phrase("the name \(key) is given twice", "名称 \(key) 出现了两次"), at: place,
            next: Phrase(
              "Keep this one or line \(String(line))'s.",
              "请只保留这一处或第 \(String(line)) 行的一处。")))
      }
      lines[key] = lines[key] ?? place.line
      entries.append(Node.Entry(key, try node(from: valueStart, depth: depth + 1), at: place))
    }
    return entries
  }

  /// Tells of a number whose comma YAML takes for the end of the value; of several commas once.
  private mutating func reportComma(in value: Node) {
    problems.removeAll { $0.kind == .comma && $0.place == value.place }
    problems.append(.comma(in: value))
    if let text = value.text, let place = value.place { blame(text.firstLookAlike(), from: place) }
  }

  /// Tells of a character where no text is meant, if there is one.
  private mutating func blame(_ found: (look: LookAlike, offset: Int)?, from place: Place) {
    guard let found else { return }
    let problem = Problem(found, from: place)
    lookAlikes.removeAll { $0.place == problem.place }
    lookAlikes.append(problem)
  }

  private mutating func key(_ start: YAMLEvents.Located) throws(Problem) -> String {
    guard case .scalar(let key, let isPlain) = start.event, !start.hasAnchor, !start.hasTag else {
      throw Problem(
        Phrase("not a name", "不能作为名称"), at: place(start),
        expected: Phrase("a word followed by a colon", "后跟冒号的词"),
        next: Phrase(
          "Anchors, aliases, tags, lists and tables cannot be names.",
          "锚点、别名、标签、列表和表都不能作名称。"))
    }
    if isPlain, key == "<<" {
      throw Problem(
        Phrase("a merge key (<<)", "有合并键（<<）"), at: place(start),
        next: Phrase("Write the values out, or use extends.", "请直接写出各值，或使用 extends。"))
    }
    return key
  }

  /// The next event, nil at the end of the list or table.
  private mutating func nextInside() throws(Problem) -> YAMLEvents.Located? {
    let located = try next()
    if case .end = located.event { return nil }
    return located
  }

  private mutating func next() throws(Problem) -> YAMLEvents.Located {
    do throws(YAMLEvents.Failure) {
      return try events.next()
    } catch {
      let place = Place(file: file, line: error.line, column: error.column)
      let fault = error.fault
      if fault.kind == .tooDeep { throw Self.tooDeep(at: place) }
      // A text of several lines that began anywhere before.
      contextLine = fault.kind == .documentStart ? 1 : error.contextLine
      throw Problem(fault.message, at: place, next: fault.advice)
    }
  }

  private func place(_ located: YAMLEvents.Located) -> Place {
    Place(file: file, line: located.line, column: located.column)
  }

  private static func tooDeep(at place: Place) -> Problem {
    Problem(
      Phrase("nested too deeply", "层级太深"), at: place,
      expected: Phrase("at most \(deepest) levels", "最多 \(deepest) 层"))
  }

  /// What YAML takes for no value at all, unless it is quoted.
  private static let empty: Set<String> = ["", "~", "null", "Null", "NULL"]
}
