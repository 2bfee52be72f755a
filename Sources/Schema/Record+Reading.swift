import Text

extension Record {
  @Sendable func read(_ node: Node, _ reading: inout Reading) -> Root? {
    guard let entries = node.entries else {
      reading.reportMismatch(node, shape)
      return nil
    }
    let before = reading.problems.count
    var root = start()
    var missing = fields.map(\.member).filter { $0.isRequired && node.value(at: [$0.name]) == nil }
    for entry in entries where !fields.contains(where: { $0.member.name == entry.key }) {
      let near = reading.within(entry.key) {
        $0.reportUnknown(entry.key, at: entry.place, among: fields.map(\.member.name))
      }
      // A field that is only misspelt is not also missing.
      missing.removeAll { $0.name == near.first }
    }
    for field in fields {
      let name = field.member.name
      if let given = node.value(at: [name]) {
        reading.within(name) { field.read(given, &root, &$0) }
      } else if let standard = field.member.standardNode(at: node.place) {
        reading.within(name) { field.read(standard, &root, &$0) }
      }
    }
    if !missing.isEmpty { reading.reportMissing(missing, in: node) }
    guard reading.problems.count == before else { return nil }
    var checker = Checker(node: node, reading: reading)
    check(root, &checker)
    if checker.reading.problems.count == before { complete(&root, &checker) }
    reading = checker.reading
    return reading.problems.count == before ? root : nil
  }
}

extension Problem {
  /// No field of that name, with the names that are near.
  static func unknown(_ name: String, at place: Place? = nil, among names: [String]) -> Problem {
    let near = Spelling.nearest(to: name, among: names)
    let problem = SchemaFault.unknownField.problem(
      at: place,
      expected: near.isEmpty ? Phrase.oneOf(names, most: names.count) : nil, near: near)
    let meant = name.meant(where: names.contains)
    return problem.naming(lookAlikeIn: name, meant: meant)
  }
}

extension Reading {
  /// Reports a field that does not exist; returns the names that are near.
  fileprivate mutating func reportUnknown(
    _ name: String, at place: Place?, among names: [String]
  ) -> [String] {
    // Looking for near names takes time; nobody reads more of them than are shown.
    let isShown = problems.count < Problems.most
    let problem: Problem =
      isShown
      ? .unknown(name, at: place, among: names) : SchemaFault.unknownField.problem(at: place)
    report(problem)
    return problem.near
  }

  fileprivate mutating func reportMissing(_ members: [Shape.Member], in node: Node) {
    // Of several the parts are left out: they would fill a page.
    let examples = members.map { member in
      let form = members.count == 1 ? member.shape.phrase : member.shape.outline
      return Phrase("\(member.name): \(form)", "\(member.name)：\(form)")
    }.clauses
    let names = members.map(\.name).written.series
    report(
      SchemaFault.missing(names: names, examples: examples).problem(at: node.place))
  }
}
