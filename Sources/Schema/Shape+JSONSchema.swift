public import Text

extension Shape {
  /// A JSON Schema (draft 2020-12) with which editors check and complete a file while it is typed.
  ///
  /// What a value may be and what must be given are kept apart: a file that extends another need
  /// give nothing that the other gives, however far down it stands.
  public func jsonSchema(title: Phrase) -> JSON {
    let shared = sharedRecords
    let head: [JSON.Member] = [
      JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSON.Member("title", .said(title)),
    ]
    let definitions = shared.map {
      JSON.Member($0.name, .object(Shape.record($0).members(shared)))
    }
    return .object(
      head + members(shared).map(Self.allowingExtends)
        + (needs.map(Self.unlessExtending) ?? [])
        + (definitions.isEmpty ? [] : [JSON.Member("$defs", .object(definitions))]))
  }

  /// At the top a file may extend another.
  private static func allowingExtends(_ member: JSON.Member) -> JSON.Member {
    guard member.name == "properties", case .object(let properties) = member.value else {
      return member
    }
    let extends: JSON = [
      "type": "string",
      "description": .said(
        Phrase("A file whose values hold where this one gives none", "本文件未写的值取自该文件")),
    ]
    return JSON.Member("properties", .object([JSON.Member(Loader.extends, extends)] + properties))
  }

  /// What is asked of a file that stands for itself.
  private static func unlessExtending(_ needs: JSON) -> [JSON.Member] {
    [
      JSON.Member("if", ["required": [.string(Loader.extends)]]),
      JSON.Member("then", true), JSON.Member("else", needs),
    ]
  }

  /// What must be given, here and below, by a file that extends no other; nil where nothing must.
  ///
  /// It says nothing of what a value is: `required` and `properties` pass by whatever is no table,
  /// `items` whatever is no list.
  fileprivate var needs: JSON? {
    switch self {
    case .text, .yesNo, .whole, .decimal, .quantity, .choice, .reference: return nil
    case .list(let element): return element.needs.map { ["items": $0] }
    case .table(_, let value): return value.needs.map { ["additionalProperties": $0] }
    case .record(let fields): return fields.needs
    case .either(let short, let long):
      guard short.isList == long.isList, short.isMapping == long.isMapping else {
        let both = [short.needs, long.needs].compactMap(\.self)
        return both.count > 1 ? ["allOf": .array(both)] : both.first
      }
      guard let short = short.needs, let long = long.needs else { return nil }
      return ["anyOf": [short, long]]
    }
  }

  private var isList: Bool { if case .list = self { true } else { false } }

  private var isMapping: Bool {
    switch self {
    case .table, .record: true
    default: false
    }
  }

  private func schema(_ shared: [Fields]) -> JSON {
    if case .record(let fields) = self, shared.contains(fields) {
      return ["$ref": .string("#/$defs/\(fields.name)")]
    }
    return .object(members(shared))
  }

  private func members(_ shared: [Fields]) -> [JSON.Member] {
    func members(_ pairs: (String, JSON)...) -> [JSON.Member] {
      pairs.map { JSON.Member($0.0, $0.1) }
    }
    switch self {
    case .text(let limit):
      // An editor takes `2024` for a number, which is fine as text.
      return members(("type", ["string", "number"]), ("maxLength", .integer(limit)))
    case .yesNo: return members(("enum", ["yes", "no", true, false]))
    case .whole(let range):
      // Commas between thousands make it a string to an editor.
      return members(
        ("type", ["integer", "string"]), ("pattern", "^-?[0-9]{1,3}(,[0-9]{3})+$"),
        ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound))
      ).filter { $0.value != .integer(.max) && $0.value != .integer(.min) }
    case .decimal(let range):
      let most = Double.greatestFiniteMagnitude
      return members(
        ("type", ["number", "string"]), ("pattern", "^-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?$"),
        ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))
      ).filter { $0.value != .number(most) && $0.value != .number(-most) }
    case .quantity(let what, let examples, _):
      return members(
        ("type", ["string", "number"]), ("description", .said(what)),
        ("examples", .array(examples.map(JSON.string))))
    case .choice(let words): return members(("enum", .array(words.map { .string($0.name) })))
    case .reference(let table):
      return members(
        ("type", ["string", "number"]),
        ("description", .said(Phrase("a name from \(table)", "\(table) 中的名称")))
      )
    case .list(let element):
      return members(("type", "array"), ("items", element.schema(shared)))
    case .table(let key, let value):
      return members(
        ("type", "object"),
        ("propertyNames", ["description": .said(key), "maxLength": 40]),
        ("additionalProperties", value.schema(shared)))
    case .record(let fields):
      return members(
        ("type", "object"), ("additionalProperties", false),
        (
          "properties",
          .object(fields.members.map { JSON.Member($0.name, $0.schema(shared)) })
        ))
    case .either(let short, let long):
      return members(("anyOf", [short.schema(shared), long.schema(shared)]))
    }
  }

  /// Records that stand in more than one place, in the order in which they come up; a name that
  /// two different records have is not shared.
  private var sharedRecords: [Fields] {
    let all = records
    var shared: [Fields] = []
    for fields in all where !shared.contains(fields) {
      let isRepeated = all.count { $0 == fields } > 1
      let isAlone = all.allSatisfy { $0 == fields || $0.name != fields.name }
      if isRepeated, isAlone { shared.append(fields) }
    }
    return shared
  }

  private var records: [Fields] {
    switch self {
    case .list(let element), .table(_, let element): element.records
    case .either(let short, let long): short.records + long.records
    case .record(let fields): [fields] + fields.members.flatMap { $0.shape.records }
    default: []
    }
  }
}

extension Shape.Fields {
  /// What must be given of the fields, and inside them; nil where nothing must.
  fileprivate var needs: JSON? {
    let needed = members.filter(\.isRequired)
    let required = needed.filter { $0.standIn == nil }.map { JSON.string($0.name) }
    // What stands in from further up a schema of this record cannot ask for.
    let choices = needed.compactMap { member -> JSON? in
      guard case .field(let name) = member.standIn,
        let other = members.first(where: { $0.name == name })
      else { return nil }
      return ["anyOf": .array([member, other].map { ["required": [.string($0.name)]] })]
    }
    let inside = members.compactMap { member in
      member.shape.needs.map { JSON.Member(member.name, $0) }
    }
    let needs = [
      required.isEmpty ? nil : JSON.Member("required", .array(required)),
      choices.isEmpty ? nil : JSON.Member("allOf", .array(choices)),
      inside.isEmpty ? nil : JSON.Member("properties", .object(inside)),
    ].compactMap(\.self)
    return needs.isEmpty ? nil : .object(needs)
  }
}

extension Shape.Member {
  fileprivate func schema(_ shared: [Shape.Fields]) -> JSON {
    guard case .object(var members) = shape.schema(shared) else { return true }
    members.removeAll { $0.name == "description" }
    members.append(JSON.Member("description", .said(help)))
    if let node = standardNode(at: nil) {
      members.append(JSON.Member("default", node.json(as: shape)))
    }
    return .object(members)
  }
}
