import Glibc
import Synchronization
import Terminal
import Text

private let commands: [Completion.Candidate] = [
  .init("load", "read a scenario"), .init("run", "simulate its futures"),
  .init("sleep", "work until stopped"), .init("echo", "say it again"),
  .init("many", "a long list to choose from"),
]
private let scenarios: [Completion.Candidate] = [
  .init("宿迁一期.yaml", "第一期"), .init("宿迁二期.yaml", "第二期 · 两个站点"), .init("成都.yaml", "成都站点"),
  .init("plain.yaml"), .init("Scenarios/"), .init("sites."),
]

private func complete(_ line: String, _ cursor: String.Index) -> Completion {
  let before = line[..<cursor]
  let word = String(before.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
  let source: [Completion.Candidate] =
    if before.hasPrefix("load ") {
      scenarios
    } else if before.hasPrefix("many ") {
      (1...100).map { .init("item\($0)", "the item of number \($0)") }
    } else if before.hasPrefix("echo ") {
      (1...40).map { .init("word\($0)") }
    } else {
      commands
    }
  return Completion(word, source.filter { $0.text.hasPrefix(word) })
}

/// Works for `seconds`, watched by a progress bar, until stopped.
private func work(seconds: Int, _ messages: Output) -> Int {
  let counter = Counter()
  let total = seconds * 100
  let progress = Progress(
    on: messages, unit: Phrase("steps", "步"),
    count: { (counter.done.load(ordering: .relaxed), total) },
    onInterrupt: { counter.stop.store(true, ordering: .relaxed) })
  defer { progress.finish() }
  while counter.done.load(ordering: .relaxed) < total, !counter.stop.load(ordering: .relaxed) {
    usleep(10_000)
    counter.done.add(1, ordering: .relaxed)
  }
  return counter.done.load(ordering: .relaxed)
}

private final class Counter: Sendable {
  let done = Atomic(0)
  let stop = Atomic(false)
}

func runDemo() {
  let isUnicode = Output.prepare()
  let noColor = unsafe getenv("NO_COLOR") != nil
  let output = Output(.results, isUnicode: isUnicode, noColor: noColor)
  let messages = Output(.messages, isUnicode: isUnicode, noColor: noColor)
  let history = History(path: unsafe getenv("DEMO_HISTORY").map { unsafe String(cString: $0) })
  if let notice = history.notice { messages.write(notice.english + "\n") }
  Interruption.install()
  let prompt = unsafe getenv("DEMO_PROMPT").map { unsafe String(cString: $0) } ?? "demo> "
  guard let editor = LineEditor(program: "editdemo", history: history, output: output) else {
    output.write("no editor\n")
    var lines = PlainLines()
    while true {
      switch lines.read() {
      case .interrupted: output.write("interrupted\n")
      case .end: return
      case .failed(let reason):
        output.write("failed: \(reason.english)\n")
        return
      case .line(let line): output.write("<\(line)>\n")
      }
    }
  }
  while true {
    switch editor.read(prompt: prompt, complete: complete) {
    case .interrupted: continue
    case .failed: return
    case .end:
      output.write(Interruption.isTermination ? "terminated\n" : "bye\n")
      return
    case .line(let line):
      let words = line.split(separator: " ")
      switch words.first {
      case "run", "sleep":
        let steps = work(seconds: words.count > 1 ? Int(words[1]) ?? 1 : 1, messages)
        output.write(Interruption.isRequested ? "stopped\n" : "done after \(steps) steps\n")
        Interruption.clear()
      case "drop": output.write("dropped \(editor.dropPending())\n")
      case "crash": output.write("\u{1B}]0;evil\u{7}\u{1B}[31mred\u{1B}[0m\n")
      default: output.write("<\(line)>\n")
      }
    }
  }
}
