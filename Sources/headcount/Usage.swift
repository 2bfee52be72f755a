import ArgumentParser
import Report
import Schema
import Text

/// How one command is called, as the parser's own description has it; told in the user's language,
/// which the parser cannot do.
struct Usage {
  /// The command with the names of those it belongs to: `headcount notebook check`.
  var name: String
  private var abstract: String
  private var discussion: String
  private var arguments: [Argument]
  private var subcommands: [Usage]
  /// The subcommand that is meant where none is named.
  private var standard: String?

  /// Something that may stand behind the command.
  struct Argument {
    enum Kind: String { case positional, option, flag }

    var kind: Kind
    /// Names with their dashes, the preferred one first.
    var names: [String]
    /// What its value is called.
    var value: String
    var isOptional: Bool
    var isRepeating: Bool
    /// The values it takes, where they are few.
    var values: [String]
    var standard: String?
    var help: String

    /// `<SCENARIO>…`, `--seed <NUMBER>`, `--force`
    var written: String {
      switch kind {
      case .positional: "<\(value)>" + (isRepeating ? "…" : "")
      case .option: names.joined(separator: ", ") + " <\(value)>"
      case .flag: names.joined(separator: ", ")
      }
    }
  }
}

// MARK: - Reading the parser's description

extension Usage {
  /// The program's.
  static var program: Usage? {
    do {
      _ = try Headcount.parseAsRoot(["--experimental-dump-help"])
      return nil
    } catch {
      // JSON is YAML.
      let text = Headcount.fullMessage(for: error)
      let node = try? Node(yaml: text, file: "")
      return node?.value(at: ["command"]).map { Usage($0, under: "") }
    }
  }

  private init(_ node: Node, under parent: String) {
    func text(_ name: String) -> String? { node.value(at: [name])?.text }
    let name = parent + (text("commandName") ?? "")
    self.name = name
    (abstract, discussion) = (text("abstract") ?? "", text("discussion") ?? "")
    standard = text("defaultSubcommand")
    arguments = (node.value(at: ["arguments"])?.elements ?? []).compactMap(Argument.init)
    subcommands = (node.value(at: ["subcommands"])?.elements ?? []).map {
      Usage($0, under: name + " ")
    }
  }

  /// The command's own name.
  private var word: String { name.split(separator: " ").last.map(String.init) ?? name }

  private subscript(word: String) -> Usage? { subcommands.first { $0.word == word } }

  private var positional: [Argument] { arguments.filter { $0.kind == .positional } }
  private var options: [Argument] { arguments.filter { $0.kind != .positional } }
}

extension Usage.Argument {
  fileprivate init?(_ node: Node) {
    func text(_ name: String) -> String? { node.value(at: [name])?.text }
    guard let kind = text("kind").flatMap(Kind.init), text("shouldDisplay") != "false" else {
      return nil
    }
    self.kind = kind
    names = (node.value(at: ["names"])?.elements ?? []).compactMap { node in
      let dash = node.value(at: ["kind"])?.text == "long" ? "--" : "-"
      return node.value(at: ["name"])?.text.map { dash + $0 }
    }
    (value, standard) = (text("valueName") ?? "", text("defaultValue"))
    (isOptional, isRepeating) = (text("isOptional") == "true", text("isRepeating") == "true")
    values = (node.value(at: ["allValues"])?.elements ?? []).compactMap(\.text)
    // Of these two the parser knows the words itself.
    help =
      names.contains("--help")
      ? Phrase("Show this.", "显示本说明。").spoken
      : names.contains("--version")
        ? Phrase("Show the version.", "显示版本。").spoken : text("abstract") ?? ""
  }
}

// MARK: - Help

extension Usage {
  /// The page of the command.
  var page: Document {
    Document {
      Phrase(written: abstract)
      for paragraph in discussion.split(separator: "\n") { Phrase(written: String(paragraph)) }
      Block.listing(lines)
      listing(Phrase("Arguments:", "参数："), positional.map { ($0.written, $0.explained) })
      listing(
        Phrase("Options:", "选项："),
        options.map { ($0.names.first == "-h" ? "-h, --help" : $0.written, $0.explained) })
      listing(
        Phrase("Commands:", "子命令："),
        subcommands.filter { $0.word != "help" }.map { command in
          let isStandard = command.word == standard
          let mark = isStandard ? Phrase(" (default)", "（默认）").spoken : ""
          return (command.word + mark, command.abstract)
        })
      if !subcommands.isEmpty {
        let (program, rest) = (name.prefix { $0 != " " }, name.drop { $0 != " " })
        let asked = "\(program) help\(rest)"
        Phrase(
          "\(asked) <command> explains one of them.", "输入 \(asked) <子命令>，查看其中一条的说明。")
      }
    }
  }

  /// How it is written: one line, or one for each way.
  var lines: [Phrase] {
    var forms: [String] = []
    if subcommands.isEmpty {
      forms.append(form)
    } else {
      if let open = standard.flatMap({ self[$0] }) {
        forms.append(open.form.replacing(open.name, with: name))
      }
      forms.append(Phrase("\(name) <command> …", "\(name) <子命令> …").spoken)
    }
    let head = Phrase("Usage:", "用法：").spoken
    return forms.enumerated().map { index, form in
      let lead = index == 0 ? head : String(repeating: " ", count: head.displayWidth)
      return Phrase(written: lead + (head.last == ":" ? " " : "") + form)
    }
  }

  private var form: String {
    let places = positional.map { $0.isOptional ? "[\($0.written)]" : $0.written }
    let more = Phrase("[options]", "[选项]").spoken
    return ([name] + places + [more]).joined(separator: " ")
  }

  private func listing(_ title: Phrase, _ rows: [(String, String)]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let width = rows.map(\.0.displayWidth).max() ?? 0
    return [
      Block.listing(
        [title] + rows.map { Phrase(written: "  " + $0.padded(to: width) + "  " + $1) })
    ]
  }
}

extension Usage.Argument {
  /// Its help, with the values it takes and the one it has unless told.
  fileprivate var explained: String {
    var remarks: [Phrase] = []
    if !values.isEmpty {
      let all = values.written.any
      remarks.append(Phrase("one of \(all)", "可选 \(all)"))
    }
    if let standard { remarks.append(Phrase("unless told, \(standard)", "默认 \(standard)")) }
    guard !remarks.isEmpty else { return help }
    let said = remarks.clauses
    return help + Phrase(" (\(said))", "（\(said)）").spoken
  }
}

// MARK: - What was typed

extension Usage {
  /// What some arguments come to.
  struct Reading {
    /// The command that they call.
    var command: Usage
    /// Whether they ask for its page.
    var asksForHelp = false
    /// What is wrong with them; nil where nothing is found.
    var fault: Phrase?
  }

  /// Reads arguments as the parser does, to say what it cannot in the user's language.
  func reading(_ words: [String]) -> Reading {
    var words = words[...]
    var reading = Reading(command: self)
    if words.first == "help" {
      words.removeFirst()
      reading.asksForHelp = true
    }
    while let word = words.first, let command = reading.command[word] {
      reading.command = command
      words.removeFirst()
    }
    if reading.asksForHelp {
      if let word = words.first { reading.fault = reading.command.unknown(word) }
      return reading
    }
    if !reading.command.subcommands.isEmpty {
      let isHelp = words.contains { $0 == "-h" || $0 == "--help" }
      guard !isHelp else {
        reading.asksForHelp = true
        return reading
      }
      if let standard = reading.command.standard.flatMap({ reading.command[$0] }) {
        // The word of a command that is nearly right stands where a scenario could.
        if words.count > 1, let word = words.first, let meant = Open.misspelt(word) {
          reading.fault = Self.unknown(word, near: meant)
          return reading
        }
        reading.command = standard
      } else {
        guard let word = words.first else {
          reading.asksForHelp = true
          return reading
        }
        reading.fault = reading.command.unknown(word)
        return reading
      }
    }
    reading.command.read(Array(words), &reading)
    return reading
  }

  private func read(_ words: [String], _ reading: inout Reading) {
    var words = words[...]
    var placed: [String] = []
    var fault: Phrase?
    while let word = words.popFirst() {
      if word == "--" {
        placed += words
        break
      }
      guard word.hasPrefix("-"), word.count > 1 else {
        placed.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (name, given) = (String(parts[0]), parts.dropFirst().first.map(String.init))
      guard let option = options.first(where: { $0.names.contains(name) }) else {
        fault = fault ?? unknownOption(name)
        continue
      }
      if option.names.contains("--help") { reading.asksForHelp = true }
      guard option.kind == .option else {
        if let given {
          fault =
            fault ?? Phrase("\(name) takes no value, not \(given).", "\(name) 后面不用写值：\(given)。")
        }
        continue
      }
      let isThere = words.first.map { !$0.hasPrefix("-") } ?? false
      let value = given ?? (isThere ? words.popFirst() : nil) ?? ""
      let written = option.written
      if value.isEmpty {
        fault = fault ?? Phrase("\(written): the value is missing.", "\(written)：缺少值。")
      } else if !option.values.isEmpty, !option.values.contains(value) {
        let all = option.values.written.any
        fault =
          fault
          ?? Phrase("\(name) takes \(all), not \(value).", "\(name) 只能是 \(all)，不能是 \(value)。")
      }
    }
    reading.fault = fault ?? misplaced(placed)
  }

  /// What is missing or too much among the words that are no options.
  private func misplaced(_ words: [String]) -> Phrase? {
    if let missing = positional.dropFirst(words.count).first(where: { !$0.isOptional }) {
      let (written, help) = (missing.written, missing.help)
      return Phrase("\(written) is missing: \(help)", "缺少 \(written)：\(help)")
    }
    guard !positional.contains(where: \.isRepeating), words.count > positional.count else {
      return nil
    }
    let more = words.dropFirst(positional.count).written.series
    return Phrase("more than \(name) takes: \(more)", "\(name) 后面多了：\(more)")
  }

  private func unknownOption(_ name: String) -> Phrase {
    let near = Spelling.nearest(to: name, among: options.flatMap(\.names), limit: 1).first
    guard let near else { return Phrase("Unknown option \(name).", "没有选项 \(name)。") }
    return Phrase(
      "Unknown option \(name). Did you mean \(near)?", "没有选项 \(name)。是否指 \(near)？")
  }

  private func unknown(_ word: String) -> Phrase {
    Self.unknown(
      word, near: Spelling.nearest(to: word, among: subcommands.map(\.word), limit: 1).first)
  }

  private static func unknown(_ word: String, near: String?) -> Phrase {
    guard let near else { return Phrase("Unknown command \(word).", "没有命令 \(word)。") }
    return Phrase("Unknown command \(word). Did you mean \(near)?", "没有命令 \(word)。是否指 \(near)？")
  }
}
