public import Text

extension Kind {
  /// Values in order, as many as `count` allows.
  public static func list<Element>(
    of element: Kind<Element>, count: ClosedRange<Int> = 0...10_000
  ) -> Self where Value == [Element] {
    let shape = Shape.list(element.shape)
    return Self(shape) { node, reading in
      guard let nodes = node.elements else {
        reading.reportMismatch(node, shape)
        return nil
      }
      let before = reading
      guard count.contains(nodes.count) else {
        let comma = Problem.misreadComma(in: nodes) { element.read($0, &$1) != nil }
        comma.map { reading.report($0) }
          ?? reading.reportCount(nodes.count, of: node, outside: count)
        return nil
      }
      let values = nodes.enumerated().map { index, node in
        reading.within(String(index + 1)) { element.read(node, &$0) }
      }
      if values.contains(where: { $0 == nil }),
        let comma = Problem.misreadComma(in: nodes, { element.read($0, &$1) != nil })
      {
        reading = before
        reading.report(comma)
      }
      return values.allPresent()
    } write: {
      Node(.list($0.map(element.write)))
    } dial: { node, path throws(Problem) in
      guard let position = path.first.flatMap({ Int($0) }), let nodes = node.elements,
        nodes.indices.contains(position - 1)
      else { throw .immovable(shape) }
      return try element.dial(nodes[position - 1], path.dropFirst())
    } say: { node, path in
      guard let position = path.first.flatMap({ Int($0) }), let nodes = node.elements,
        nodes.indices.contains(position - 1)
      else { return nil }
      return element.say(nodes[position - 1], path.dropFirst())
    }
  }

  /// Values by name, in the order of the file, as many as `count` allows.
  ///
  /// A name has 1 to 40 letters or digits of any script, `-` and `_`.
  /// - Parameters:
  ///   - key: What a name is: `a site's name`.
  ///   - table: The dotted path of a table whose names these must be, if there is one.
  public static func table<Element>(
    of element: Kind<Element>, key: Phrase, in table: String? = nil,
    count: ClosedRange<Int> = 0...10_000
  ) -> Self where Value == [Named<Element>] {
    let shape = Shape.table(key: key, value: element.shape)
    return Self(shape) { node, reading in
      guard let entries = node.entries else {
        reading.reportMismatch(node, shape)
        return nil
      }
      guard count.contains(entries.count) else {
        reading.reportCount(entries.count, of: node, outside: count)
        return nil
      }
      let values = entries.map { entry in
        reading.within(entry.key) { reading -> Named<Element>? in
          let isName = reading.checkName(entry)
          if let table { reading.refer(to: table, name: entry.key, at: entry.place) }
          guard let value = element.read(entry.value, &reading), isName else { return nil }
          return Named(entry.key, value)
        }
      }
      // Names of another table are told apart there.
      if table == nil { reading.checkApart(entries) }
      return values.allPresent()
    } write: { values in
      Node(.table(values.map { Node.Entry($0.key, element.write($0.value)) }))
    } dial: { node, path throws(Problem) in
      guard let name = path.first, let value = node.value(at: [name]) else {
        throw .immovable(shape)
      }
      return try element.dial(value, path.dropFirst())
    } say: { node, path in
      path.first.flatMap { node.value(at: [$0]) }.flatMap { element.say($0, path.dropFirst()) }
    }
  }

  /// The fields of a record.
  ///
  /// It is not made before something is written of it: a scenario that has no use for a mechanism
  /// does not wait for the mechanism's fields.
  public static func record(
    _ record: @autoclosure @escaping @Sendable () -> Record<Value>
  ) -> Self {
    let record = Lazily(record)
    return Self(
      .record(Shape.Fields(name: "\(Value.self)") { record.value.fields.map(\.member) }),
      read: { node, reading in record.value.read(node, &reading) },
      write: { value in record.value.write(value) },
      dial: { node, path throws(Problem) in try record.value.dial(node, path) },
      say: { node, path in record.value.say(node, path) })
  }
}

extension Problem {
  /// Why values of a list are not those meant, if a comma is to blame: a wide one that parts
  /// nothing, or a plain one in a number.
  /// - Parameter reads: Whether a node is a value of the list.
  fileprivate static func misreadComma(
    in nodes: [Node], _ reads: (Node, inout Reading) -> Bool
  ) -> Problem? {
    var trial = Reading()
    for (node, next) in zip(nodes, nodes.dropFirst()) {
      guard let first = node.text, let second = next.text, let place = node.place,
        first.isNumberBefore(second), second.prefix(while: \.isNumber).count == 3,
        next.place?.line == place.line,
        next.place?.column == place.column + first.unicodeScalars.count + 1
      else { continue }
      let joined = Node(first + "," + second, at: place)
      if !reads(node, &trial), reads(joined, &trial) { return .comma(in: joined) }
    }
    for node in nodes {
      guard let text = node.text, !reads(node, &trial),
        let found = text.firstLookAlike(where: { $0.plain == "," || $0.plain == ";" })
      else { continue }
      return Problem(found, from: node.place, in: text)
    }
    return nil
  }
}

extension Reading {
  fileprivate mutating func reportCount(
    _ count: Int, of node: Node, outside range: ClosedRange<Int>
  ) {
    let (low, high) = (String(range.lowerBound), String(range.upperBound))
    let isFew = count < range.lowerBound
    report(
      SchemaFault.count(isFew: isFew, low: low, high: high).problem(
        at: node.place, found: String(count)))
  }

  /// Reports entries whose names or titles a reader, or a command, could not tell apart.
  fileprivate mutating func checkApart(_ entries: [Node.Entry]) {
    var names: [String: Node.Entry] = [:]
    for entry in entries {
      let folded = Naming.folded(entry.key)
      guard let other = names[folded] else {
        names[folded] = entry
        continue
      }
      report(
        SchemaFault.likeName(other: other.key, place: other.place?.inFile),
        at: entry.place, of: entry, found: .written(entry.key))
    }
    var titles: [String: Node.Entry] = [:]
    for entry in entries {
      guard let node = entry.value.value(at: ["title"]), let title = node.title else { continue }
      let spoken = Set(Language.allCases.map { Naming.folded(title.said(in: $0)) })
      if let other = spoken.lazy.compactMap({ titles[$0] }).first {
        let place = other.value.value(at: ["title"])?.place ?? other.place
        report(
          SchemaFault.titleTwice(other: other.key, place: place?.inFile), at: node.place,
          of: entry, "title", found: .told(title))
      } else if let other = spoken.lazy.compactMap({ names[$0] }).first(where: {
        $0.key != entry.key
      }) {
        report(
          SchemaFault.titleIsName(other: other.key, place: other.place?.inFile),
          at: node.place, of: entry, "title", found: .told(title))
      }
      for words in spoken { titles[words] = titles[words] ?? entry }
    }
  }

  private mutating func report(
    _ fault: SchemaFault, at place: Place?, of entry: Node.Entry, _ fields: String...,
    found: Problem.Found
  ) {
    let path = (self.path + [entry.key] + fields).joined(separator: ".")
    report(fault.problem(at: place ?? entry.place, path: path, found: found))
  }

  /// Reports a key that cannot be typed as a step of a path.
  fileprivate mutating func checkName(_ entry: Node.Entry) -> Bool {
    if entry.key.isName { return true }
    let problem = SchemaFault.unusableName.problem(at: entry.place, found: entry.key)
    report(problem.naming(lookAlikeIn: entry.key, meant: entry.key.meant(where: \.isName)))
    return false
  }
}

extension String {
  fileprivate var isName: Bool {
    (1...40).contains(count)
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber
          || $0.properties.generalCategory == .nonspacingMark || $0 == "-" || $0 == "_"
      }
  }
}

extension Array {
  /// The values if none is missing.
  fileprivate func allPresent<Wrapped>() -> [Wrapped]? where Element == Wrapped? {
    let present = compactMap(\.self)
    return present.count == count ? present : nil
  }
}
