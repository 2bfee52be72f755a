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
    do throws(Problem) {
      self = try reader.document()
    } catch {
      throw Problems(reader.problems + [error], in: [source])
    }
    if entries == nil {
      reader.problems.append(
        Problem(
          "the top is not a table", at: place, found: brief,
          expected: "named values, such as title: A small team"))
    }
    guard reader.problems.isEmpty else { throw Problems(reader.problems, in: [source]) }
  }

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
    let node = try reader.document()
    if let problem = reader.problems.first { throw problem }
    self = node
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

  init(_ text: String, file: String) {
    events = YAMLEvents(text)
    self.file = file
  }

  /// The only document of the text.
  mutating func document() throws(Problem) -> Node {
    guard case .documentStart = try next().event else {
      throw Problem(
        "the file is empty", at: Place(file: file, line: 1, column: 1),
        next: "Write at least one named value, such as title: A small team.")
    }
    let root = try node(from: next(), depth: 0)
    _ = try next()  // The end of the document.
    let after = try next()
    guard case .streamEnd = after.event else {
      throw Problem(
        "a second document", at: place(after),
        next: "Keep one document in a file: move what follows --- to a file of its own.")
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
      throw Problem("too many values", at: place, expected: "at most \(Self.mostValues) in a file")
    }
    if start.hasAnchor {
      throw Problem(
        "an anchor (&)", at: place, next: "Remove it, and write each value out where it belongs.")
    }
    if start.hasTag {
      throw Problem(
        "a tag (!)", at: place, next: "Remove it: what a value is follows from its field.")
    }
    switch start.event {
    case .scalar(let text, let isPlain):
      if isPlain, Self.empty.contains(text) {
        problems.append(
          Problem(
            "no value", at: place, found: text.isEmpty ? nil : text,
            next: "Write a value, or remove the line."))
      }
      return Node(text, at: place)
    case .listStart:
      var elements: [Node] = []
      while let start = try nextInside() {
        elements.append(try node(from: start, depth: depth + 1))
      }
      return Node(.list(elements), at: place)
    case .tableStart: return Node(.table(try entries(depth: depth)), at: place)
    default:
      throw Problem("an alias (*)", at: place, next: "Write the value out.")
    }
  }

  private mutating func entries(depth: Int) throws(Problem) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var lines: [String: Int] = [:]
    while let start = try nextInside() {
      let key = try key(start)
      let place = place(start)
      if let line = lines[key] {
        problems.append(
          Problem(
            "the name \(key) is given twice", at: place, next: "Keep this one or line \(line)'s."))
      }
      lines[key] = lines[key] ?? place.line
      entries.append(Node.Entry(key, try node(from: next(), depth: depth + 1), at: place))
    }
    return entries
  }

  private mutating func key(_ start: YAMLEvents.Located) throws(Problem) -> String {
    guard case .scalar(let key, let isPlain) = start.event, !start.hasAnchor, !start.hasTag else {
      throw Problem(
        "not a name", at: place(start), expected: "a word followed by a colon",
        next: "Anchors, aliases, tags, lists and tables cannot be names.")
    }
    if isPlain, key == "<<" {
      throw Problem(
        "a merge key (<<)", at: place(start), next: "Write the values out, or use extends.")
    }
    return key
  }

  /// The next event, nil at the end of the list or table.
  private func nextInside() throws(Problem) -> YAMLEvents.Located? {
    let located = try next()
    if case .end = located.event { return nil }
    return located
  }

  private func next() throws(Problem) -> YAMLEvents.Located {
    do throws(YAMLEvents.Failure) {
      return try events.next()
    } catch {
      let place = Place(file: file, line: error.line, column: error.column)
      if error.message.contains("nesting level") { throw Self.tooDeep(at: place) }
      throw Problem(
        "not valid YAML: \(error.message)", at: place,
        next: Self.advice.first { error.message.contains($0.key) }?.value)
    }
  }

  private func place(_ located: YAMLEvents.Located) -> Place {
    Place(file: file, line: located.line, column: located.column)
  }

  private static func tooDeep(at place: Place) -> Problem {
    Problem("nested too deeply", at: place, expected: "at most \(deepest) levels")
  }

  /// What YAML takes for no value at all, unless it is quoted.
  private static let empty: Set<String> = ["", "~", "null", "Null", "NULL"]

  /// What to do about libyaml's messages people meet most.
  private static let advice: KeyValuePairs = [
    "cannot start any token": "Indent with spaces, not tabs; put quotation marks around such text.",
    "mapping values are not allowed": "Check the indentation, and quote text that holds a colon.",
    "could not find expected ':'": "Write a colon and a space after the name.",
    "did not find expected key": "Line the names of one table up in one column.",
    "did not find expected ',' or ']'": "Close the list with ].",
    "did not find expected ',' or '}'": "Close the table with }.",
    "did not find expected '-' indicator": "Line the dashes of one list up in one column.",
    "unexpected end of stream": "Close the quotation mark.",
    "undefined tag handle": "Remove the tag.",
  ]
}
