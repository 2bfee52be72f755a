import Text

extension Record {
  /// What is wrong with the declaration itself, for a test to find empty: names given twice,
  /// fields without help, defaults and examples that do not read, numbers from nowhere.
  public var faults: [String] {
    var faults: [String] = []
    var names: Set<String> = []
    for field in fields {
      let member = field.member
      if !names.insert(member.name).inserted { faults.append("\(member.name) is declared twice") }
      if member.help.isEmpty || member.help.english.contains("\n") {
        faults.append("\(member.name) needs help of one line")
      }
      if let standard = member.standard, standard.contains(where: \.isNumber),
        member.shape.mayHoldNumber, member.source == nil
      {
        faults.append("the default of \(member.name) needs a source")
      }
      for text in [member.standard].compactMap(\.self) + member.shape.examples {
        var reading = Reading()
        var root = start()
        do throws(Problem) {
          field.read(try Node(flow: text, file: "schema"), &root, &reading)
        } catch {
          reading.report(error)
        }
        faults += reading.problems.map {
          "\(text) is no value of \(member.name): \($0.message.english)"
        }
      }
    }
    return faults
  }
}

extension Shape {
  /// Whether digits in a value are a number rather than part of a name.
  fileprivate var mayHoldNumber: Bool {
    switch self {
    case .text, .choice, .reference, .yesNo: false
    default: true
    }
  }

  /// Values that completion offers, which must therefore be readable.
  fileprivate var examples: [String] {
    switch self {
    case .quantity(_, let examples, _): examples
    case .choice(let words): words.map(\.name)
    case .either(let short, let long): short.examples + long.examples
    default: []
    }
  }
}
