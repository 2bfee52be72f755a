import Text

/// Elements of a picture and its size. Every text goes through ``text(_:_:_:_:)``, which escapes.
struct SVG {
  let width: Int
  var height: Int
  var elements: [String] = []

  init(width: Int = 760, height: Int) { (self.width, self.height) = (width, height) }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ names: String = "") {
    let attribute = names.isEmpty ? "" : " class=\"\(names)\""
    elements.append("<text x=\"\(n(x))\" y=\"\(n(y))\"\(attribute)>\(text.htmlEscaped)</text>")
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String) {
    elements.append(
      "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" class=\"\(name)\"/>")
  }

  /// A bar, with a text that is shown on pointing at it.
  mutating func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ words: String) {
    elements.append(
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" class=\"bar\">"
        + "<title>\(words.htmlEscaped)</title></rect>")
  }

  mutating func dot(_ x: Double, _ y: Double, _ words: String) {
    elements.append(
      "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"4\" class=\"dot\">"
        + "<title>\(words.htmlEscaped)</title></circle>")
  }

  mutating func path(_ points: [(x: Double, y: Double)], _ name: String, closed: Bool = false) {
    guard let first = points.first else { return }
    // A path of one point would not be seen.
    if points.count == 1, !closed {
      elements.append(
        "<circle cx=\"\(n(first.x))\" cy=\"\(n(first.y))\" r=\"3\" class=\"\(name)\"/>")
      return
    }
    let steps = points.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: "L")
    elements.append("<path d=\"M\(steps)\(closed ? "Z" : "")\" class=\"\(name)\"/>")
  }

  /// A tenth of a point is finer than any screen.
  private func n(_ value: Double) -> String {
    DecimalText.withoutTrailingZeros(DecimalText.fixed(value, decimals: 1, grouped: false))
  }

  /// About how wide a text is at the charts' size of letters; rather too wide than cut off.
  static func width(_ text: String) -> Double { Double(text.displayWidth) * 7.4 + 4 }
}
