import PhraseTesting
import Schema
import Text
import Workforce

/// A scenario's text, changed at random in one to four places.
struct Mutation {
  private(set) var text: String
  private var dice: Dice

  init(_ number: Int, of texts: [String]) {
    dice = Dice(number)
    // The richest is tried most.
    text = dice.happens(40) ? texts[0] : dice.one(of: texts)
    for _ in 0..<1 + dice.below(3) { change() }
  }

  private mutating func change() {
    if dice.happens(8) { return changeText() }
    guard var root = try? Node(yaml: text, file: "fuzz.yaml") else { return changeText() }
    let paths = root.paths
    guard !paths.isEmpty else { return }
    let path = dice.one(of: paths)
    switch dice.below(10) {
    case 0: root = (try? root.removing(path)) ?? root
    case 1: root = root.changing(path) { _ in root.value(at: dice.one(of: paths)) ?? Node("x") }
    case 2: root = root.changing(path) { twice($0) }
    case 3: root = field(of: root)
    default:
      let scalars = paths.filter { root.value(at: $0)?.text != nil }
      guard !scalars.isEmpty else { return }
      root = root.changing(dice.one(of: scalars)) { Node(value(like: $0.text ?? "")) }
    }
    text = root.yaml
  }

  // MARK: - Values

  static let numbers = [
    "0", "1", "-1", "0.5", "2", "7", "50", "99.9", "100", "101", "365", "1,000", "20,000",
    "999,999", "1,000,000", "1,000,000,000", "1,000,000,000,000", "0.000000001", "-0.5",
    "99999999999999999999", "1e9", "NaN", "٣", "",
  ]
  static let days = [
    "1900-01-01", "1969-12-29", "1970-01-05", "2027-01-04", "2027-02-01", "2027-02-30",
    "2027-04-25", "2030-01-07", "2200-12-29", "2201-01-05",
  ]
  static let words = [
    "yes", "no", "all", "vacant", "one", "two", "voice", "chat", "main", "office", "nobody", "~",
    "[]", "02-29", "12-31", "5% to 9%/month", "uniform(0%, 100%)", "beta(0.1, 1)",
    "normal(5%, 3%)/month", "triangular(1, 2, 3)", "24:00-08:00", "closed", "客服", "{}",
  ]

  /// Another value: often one with the same unit.
  private mutating func value(like text: String) -> String {
    if let day = Day(text) {
      return dice.happens(60)
        ? (day + (dice.below(200) - 100)).iso : dice.one(of: Self.days + Self.words)
    }
    let number = text.prefix { "0123456789.,-".contains($0) }
    if let old = NumberText.decimal(String(number)), dice.happens(70) {
      let factors = [0, 0.1, 0.5, 0.9, 1.1, 2, 5, 10, 100, 1000]
      let new = (old * dice.one(of: factors) * 1000).rounded() / 1000
      return NumberText.show(dice.happens(50) ? new.rounded() : new)
        + text.dropFirst(number.count)
    }
    switch dice.below(10) {
    case 0: return dice.one(of: Self.words)
    case 1: return dice.one(of: Self.days)
    case 2:
      let unit = text.dropFirst(number.count)
      return "\(dice.one(of: Self.numbers))\(unit) to \(dice.one(of: Self.numbers))\(unit)"
    case 3...8 where !number.isEmpty:
      return dice.one(of: Self.numbers) + text.dropFirst(number.count)
    default: return dice.one(of: Self.numbers)
    }
  }

  /// A table or a list with an entry twice, the second by another name.
  private mutating func twice(_ node: Node) -> Node {
    switch node.content {
    case .scalar: return node
    case .list(let elements):
      guard !elements.isEmpty else { return node }
      return Node(.list(elements + [dice.one(of: elements)]))
    case .table(let entries):
      guard !entries.isEmpty else { return node }
      let entry = dice.one(of: entries)
      return Node(.table(entries + [Node.Entry("another\(dice.below(100))", entry.value)]))
    }
  }

  /// A scenario with a field that it may not have had, at a value of its kind.
  private mutating func field(of root: Node) -> Node {
    let shape = Scenario.schema.shape
    let field = Self.fields[dice.below(Self.fields.count)]
    guard let steps = root.steps(of: field), let value = dice.value(of: shape.at(steps)) else {
      return root
    }
    return (try? root.setting(steps, to: value, shape: shape)) ?? root
  }

  private static let fields = Scenario.schema.shape.allFields.map(\.word)

  // MARK: - Text

  private mutating func changeText() {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = dice.below(lines.count)
    switch dice.below(6) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: dice.below(lines.count))
    case 2: lines.swapAt(place, dice.below(lines.count))
    case 3: lines[place] = (dice.happens(50) ? " " : "\t") + lines[place]
    case 4: lines[place] = String(lines[place].dropLast(1 + dice.below(4)))
    default:
      let odd = ["{", "}", "[", "\"", "#", ":", "：", ",", "&a", "*a", "\u{1B}", "\u{202E}", "é"]
      var line = Array(lines[place])
      line.insert(contentsOf: dice.one(of: odd), at: dice.below(line.count + 1))
      lines[place] = String(line)
    }
    text = lines.joined(separator: "\n")
  }
}

extension Dice {
  /// A value of a shape: one of its examples, its words or its ends.
  mutating func value(of shape: Shape?) -> Node? {
    switch shape {
    case .text: Node(one(of: Mutation.words))
    case .yesNo: Node(one(of: ["yes", "no"]))
    case .whole(let range):
      Node(one(of: [String(range.lowerBound), String(range.upperBound), "1", "2"]))
    case .decimal(let range):
      Node(one(of: [NumberText.show(range.lowerBound), NumberText.show(range.upperBound), "1"]))
    case .quantity(_, let examples, _): Node(one(of: examples))
    case .choice(let words): Node(one(of: words.map(\.name)))
    case .reference: Node(one(of: Mutation.words))
    case .list(let element): value(of: element).map { Node(.list([$0])) }
    case .either(let short, let long): value(of: happens(50) ? short : long)
    case .table, .record, nil: Node(.table([]))
    }
  }
}

extension Node {
  /// The paths of everything in it.
  var paths: [[String]] {
    switch content {
    case .scalar: []
    case .list(let elements):
      elements.enumerated().flatMap { index, element in
        [[String(index + 1)]] + element.paths.map { [String(index + 1)] + $0 }
      }
    case .table(let entries):
      entries.flatMap { entry in [[entry.key]] + entry.value.paths.map { [entry.key] + $0 } }
    }
  }

  /// The steps to a field in which `*` stands for a name: the first that is there.
  func steps(of field: String) -> [String]? {
    var steps: [String] = []
    for step in Node.steps(field) {
      if step == "*" {
        guard let first = value(at: steps)?.entries?.first else { return nil }
        steps.append(first.key)
      } else {
        steps.append(step)
      }
    }
    return steps
  }

  /// The node with the part at a path changed.
  func changing(_ path: [String], with change: (Node) -> Node) -> Node {
    guard let step = path.first else { return change(self) }
    let rest = Array(path.dropFirst())
    switch content {
    case .scalar: return self
    case .list(let elements):
      return Node(
        .list(
          elements.enumerated().map { index, element in
            String(index + 1) == step ? element.changing(rest, with: change) : element
          }))
    case .table(let entries):
      return Node(
        .table(
          entries.map { entry in
            entry.key == step
              ? Entry(entry.key, entry.value.changing(rest, with: change)) : entry
          }))
    }
  }
}
