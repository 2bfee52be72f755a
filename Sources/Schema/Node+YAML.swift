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
        SchemaFault.topNotATable(example: Self.example).problem(at: root.place, found: root.brief))
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
        ?? SchemaFault.notAValue.problem(at: place)
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
  /// - Parameter value: The value with its comma.
  static func comma(in value: Node) -> Problem {
    let text = value.text ?? ""
    let isThousands =
      NumberText.decimal(String(text.prefix { "0123456789,.-".contains($0) })) != nil
    let plain = isThousands ? text.replacing(",", with: "") : nil
    return SchemaFault.comma(text: text, plain: plain).problem(at: value.place, found: text)
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
    guard let place = ordered.first?.place, ordered.first?.code != SchemaFault.Code.comma else {
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
      throw SchemaFault.emptyFile(example: Node.example).problem(
        at: Place(file: file, line: 1, column: 1))
    }
    let root = try node(from: next(), depth: 0)
    _ = try next()  // The end of the document.
    let after = try next()
    guard case .streamEnd = after.event else {
      throw SchemaFault.secondDocument.problem(at: place(after))
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
      throw SchemaFault.tooManyValues(most: most).problem(at: place)
    }
    if start.hasAnchor {
      throw SchemaFault.anchor.problem(at: place)
    }
    if start.hasTag {
      throw SchemaFault.tag.problem(at: place)
    }
    switch start.event {
    case .scalar(let text, let isPlain):
      if isPlain, Self.empty.contains(text) {
        problems.append(
          SchemaFault.noValue.problem(at: place, found: text.isEmpty ? nil : text))
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
      throw SchemaFault.alias.problem(at: place)
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
          SchemaFault.twice(key: key, line: String(line)).problem(at: place))
      }
      lines[key] = lines[key] ?? place.line
      entries.append(Node.Entry(key, try node(from: valueStart, depth: depth + 1), at: place))
    }
    return entries
  }

  /// Tells of a number whose comma YAML takes for the end of the value; of several commas once.
  private mutating func reportComma(in value: Node) {
    problems.removeAll { $0.code == SchemaFault.Code.comma && $0.place == value.place }
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
      throw SchemaFault.notAKey.problem(at: place(start))
    }
    if isPlain, key == "<<" {
      throw SchemaFault.mergeKey.problem(at: place(start))
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
      throw SchemaFault.yaml(fault).problem(at: place)
    }
  }

  private func place(_ located: YAMLEvents.Located) -> Place {
    Place(file: file, line: located.line, column: located.column)
  }

  private static func tooDeep(at place: Place) -> Problem {
    SchemaFault.tooDeep(deepest: deepest).problem(at: place)
  }

  /// What YAML takes for no value at all, unless it is quoted.
  private static let empty: Set<String> = ["", "~", "null", "Null", "NULL"]
}
