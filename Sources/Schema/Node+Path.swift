import Text

extension Node {
  /// The value at a path of names and list positions from 1; nil where there is none.
  public func value(at path: [String]) -> Node? { value(at: path[...]) }

  private func value(at path: ArraySlice<String>) -> Node? {
    guard let step = path.first else { return self }
    switch content {
    case .scalar: return nil
    case .list(let elements):
      guard let position = Int(step), elements.indices.contains(position - 1) else { return nil }
      return elements[position - 1].value(at: path.dropFirst())
    case .table(let entries):
      return entries.first { $0.key == step }?.value.value(at: path.dropFirst())
    }
  }

  /// The names in the table at a dotted path in which `*` stands for any name, without repeats;
  /// nil where something else than a table is written, so that nothing is known of the names.
  func keys(at pattern: String) -> [String]? {
    var tables = [self]
    for step in pattern.split(separator: ".") {
      guard tables.allSatisfy({ $0.entries != nil }) else { return nil }
      tables = tables.flatMap { $0.entries ?? [] }
        .filter { step == "*" || $0.key == step }.map(\.value)
    }
    guard tables.allSatisfy({ $0.entries != nil }) else { return nil }
    var seen: Set<String> = []
    return tables.flatMap { $0.entries ?? [] }.map(\.key).filter { seen.insert($0).inserted }
  }

  /// The steps of a dotted path: `stages.novice` is `stages`, `novice`.
  public static func steps(_ path: String) -> [String] {
    path.split(separator: ".").map(String.init)
  }

  /// The node with the value at `path` replaced or added.
  ///
  /// `shape` decides which names exist. A list grows by setting the position after its last. A
  /// new entry of a table of records must be a table, so that a misspelt name does not make one.
  /// The value itself is not checked: read the whole afterwards.
  public func setting(
    _ path: [String], to value: Node, shape: Shape
  ) throws(Problem) -> Node {
    do throws(Problem) {
      return try setting(path[...], to: value, shape: shape)
    } catch {
      var problem = error
      problem.path = path.joined(separator: ".")
      throw problem
    }
  }

  private func setting(
    _ path: ArraySlice<String>, to value: Node, shape: Shape
  ) throws(Problem) -> Node {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch shape {
    case .either(let short, let long):
      return try setting(path, to: value, shape: short.admitsForm(of: self) ? short : long)
    case .record(let fields):
      guard let member = fields.members.first(where: { $0.name == step }) else {
        throw .unknown(step, among: fields.members.map(\.name))
      }
      let start =
        self.value(at: [step]) ?? member.standardNode(at: nil) ?? Node(member.shape.emptyContent)
      return try replacing(
        step, with: start.setting(rest, to: value, shape: member.shape), shape: shape)
    case .table(_, let element):
      guard let start = self.value(at: [step]) else {
        guard rest.isEmpty, element.admitsForm(of: value) else {
          throw .absent(step, among: entries?.map(\.key) ?? [], of: element)
        }
        return try replacing(step, with: value, shape: shape)
      }
      return try replacing(
        step, with: start.setting(rest, to: value, shape: element), shape: shape)
    case .list(let element):
      guard case .list(var elements) = content else { throw .noPart(step, of: self, shape) }
      guard let position = Int(step), (1...elements.count + 1).contains(position) else {
        let last = String(elements.count + 1)
        throw SchemaFault.noPosition(last: last).problem(found: step)
      }
      if position > elements.count {
        guard rest.isEmpty else { throw .noPart(step, of: self, shape) }
        elements.append(value)
      } else {
        let old = elements[position - 1]
        elements[position - 1] = try old.setting(rest, to: value, shape: element)
      }
      return Node(.list(elements), at: place)
    default: throw .noPart(step, of: self, shape)
    }
  }

  private func replacing(_ key: String, with value: Node, shape: Shape) throws(Problem) -> Node {
    guard case .table(var entries) = content else { throw .noPart(key, of: self, shape) }
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].value = value
    } else {
      entries.append(Entry(key, value, at: value.place))
    }
    return Node(.table(entries), at: place)
  }

  /// The node without what is written at `path`; a default takes its place, if there is one.
  public func removing(_ path: [String]) throws(Problem) -> Node {
    guard let last = path.last, value(at: path) != nil else {
      throw SchemaFault.nothingWritten.problem(path: path.joined(separator: "."))
    }
    return removing(path.dropLast(), last)
  }

  /// The steps exist: `removing(_:)` has looked.
  private func removing(_ path: ArraySlice<String>, _ last: String) -> Node {
    let next = path.first ?? last
    let isLast = path.isEmpty
    switch content {
    case .scalar: return self
    case .list(let elements):
      let changed = elements.enumerated().compactMap { index, element in
        String(index + 1) != next
          ? element : isLast ? nil : element.removing(path.dropFirst(), last)
      }
      return Node(.list(changed), at: place)
    case .table(let entries):
      let changed = entries.compactMap { entry -> Entry? in
        guard entry.key == next else { return entry }
        guard !isLast else { return nil }
        return Entry(entry.key, entry.value.removing(path.dropFirst(), last), at: entry.place)
      }
      return Node(.table(changed), at: place)
    }
  }
}

extension Shape {
  /// What a value starts from before its first part is set.
  fileprivate var emptyContent: Node.Content {
    if case .list = self { .list([]) } else { .table([]) }
  }
}

extension Problem {
  fileprivate static func absent(_ name: String, among names: [String], of shape: Shape) -> Problem
  {
    SchemaFault.absentEntry(shape: shape.phrase).problem(
      found: name, expected: .oneOf(names), near: Spelling.nearest(to: name, among: names))
  }

  fileprivate static func noPart(_ step: String, of node: Node, _ shape: Shape) -> Problem {
    SchemaFault.noPart(step: step).problem(found: node.brief, expected: shape.phrase)
  }
}
