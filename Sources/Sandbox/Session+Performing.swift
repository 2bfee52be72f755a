import Report
import Schema
import Text

extension Session {
  /// Does what a line says and answers. Spaces and comments are answered with nothing.
  ///
  /// A refused line leaves everything as it was.
  public mutating func perform(_ line: String, in environment: Environment) -> Reply {
    let isEnter = line.allSatisfy(Word.isSpace)
    var reply = answer(isEnter ? enter ?? line : line, in: environment)
    reply.refusal = reply.refusal?.pointing(into: line)
    return reply
  }

  /// Does a line of a script: problems are placed in the script.
  ///
  /// - Parameters:
  ///   - number: The line's number in the script, from 1.
  ///   - script: What the script is called in problems: its path, or `stdin`.
  public mutating func perform(
    _ line: String, number: Int, of script: String, in environment: Environment
  ) -> Reply {
    var reply = answer(line, in: environment)
    reply.refusal = reply.refusal?.placed(line, number, script)
    return reply
  }

  private mutating func answer(_ line: String, in environment: Environment) -> Reply {
    var isWidened = false
    var reply = answer(line, in: environment, isWidened: &isWidened)
    // What was read of the line is no part of the answer.
    if isWidened { reply.document.blocks.append(Self.widened) }
    return reply
  }

  private static let widened = Block.note(
    Phrase(
      """
      Full-width characters were taken as plain ones; between quotation marks they stay as they are.
      """,
      "全角字符已按半角处理；放在引号里则保持原样。"))

  private mutating func answer(
    _ line: String, in environment: Environment, isWidened: inout Bool
  ) -> Reply {
    do throws(Refusal) {
      guard let call = try Call(line, in: self, environment) else { return Reply() }
      isWidened = call.isWidened && !call.keepsWidth(in: self)
      try meet(call.need)
      enter = nil
      let before = self
      var reply = try call.command.action(&self, call)
      // Only two in a row leave: who does something else has thought better of it.
      if call.command.name != Command.quit.name { self.asked = [] }
      if reply.refusal == nil { history.append(line.trimmed) }
      read.formUnion(reply.files.map(\.name))
      guard !reply.document.blocks.isEmpty, !call.command.speaksOfAnswers else { return reply }
      let asked = asked(reply, by: call, in: before)
      answered = asked
      guard call.command.ground != .nothing, !reply.isBare else { return reply }
      reply.document.blocks.append(.identity(asked.identity))
      if call.command.ground == .forecast { reply.document.blocks += staleness }
      return reply
    } catch {
      let spaced = line.withSpacesForSigns
      guard spaced != line.inASCIIWidth.trimmed, error.isAboutWords,
        let meant = try? Call(spaced, in: self, environment)
      else { return Reply(refusal: error) }
      return Reply(refusal: error.suggesting(meant.line))
    }
  }

  private func meet(_ need: Command.Need) throws(Refusal) {
    if need != .nothing, world == nil {
      throw Refusal(
        StateFault.noScenario.problem())
    }
    if need == .forecast, played == nil {
      throw Refusal(StateFault.noForecast.problem())
    }
  }
}

extension Refusal {
  /// Whether it is the words of a line that are not understood.
  fileprivate var isAboutWords: Bool {
    let codes = [SandboxCode.command, .word, .missing].map { Problem.Code($0) }
    return problems.all.contains { $0.code.map(codes.contains) ?? false }
  }

  /// With the line as it would be understood.
  fileprivate func suggesting(_ line: String) -> Refusal {
    guard var problem = problems.all.first else { return self }
    problem.near = [line]
    problem.next = Phrase("Words are parted by spaces.", "词与词之间用空格隔开。")
    return Refusal(Problems([problem], in: problems.sources), cause)
  }

  /// With the typed line and a caret, where a problem is about a part of it.
  fileprivate func pointing(into line: String) -> Refusal {
    let all = problems.all.map { problem in
      var problem = problem
      if problem.place == Call.start { problem.place = nil }
      return problem
    }
    var source = SourceFile(name: Call.typed, text: line)
    source.isTyped = true
    return Refusal(Problems(all, in: problems.sources + [source]), cause)
  }

  /// With places in a script, at least that of the line.
  fileprivate func placed(_ line: String, _ number: Int, _ script: String) -> Refusal {
    let text = String(repeating: "\n", count: number - 1) + line
    let source = SourceFile(name: script, text: text)
    // Of scripts that run each other, the line that is nearest to the cause is enough.
    if problems.all.contains(where: { $0.isCause }) { return self }
    var isPlaced = false
    var all = problems.all.map { problem in
      var problem = problem
      if problem.place == nil || problem.place?.file == Call.typed {
        let column = problem.place?.column ?? 1
        problem.place = Place(file: script, line: number, column: column)
        isPlaced = true
      }
      return problem
    }
    if !isPlaced {
      let place = Place(file: script, line: number, column: 1)
      all.append(
        Problem(Phrase("from this line", "由此行引起"), at: place).asCause())
      return Refusal(Problems(all, in: problems.sources + [source]), cause)
    }
    return Refusal(Problems(all, in: [source] + problems.sources), cause)
  }
}
