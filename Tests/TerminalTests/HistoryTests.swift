import Glibc
import PhraseTesting
import Testing

@testable import Terminal

@Suite struct HistoryTests {
  @Test func keepsLinesBetweenSessions() throws {
    let folder = try TemporaryFolder()
    let first = History(path: folder.path("history"))
    #expect(first.notice == nil)
    for line in ["load 宿迁.yaml", "run 100", "run 100", "   ", ""] { first.add(line) }
    #expect(History(path: folder.path("history")).entries == ["load 宿迁.yaml", "run 100"])
    #expect(try folder.text("history") == "load 宿迁.yaml\nrun 100\n")
  }

  @Test func isPrivate() throws {
    let folder = try TemporaryFolder()
    _ = History(path: folder.path("new/state/history"))
    #expect(try folder.mode("new/state/history") == 0o600)
    #expect(try folder.mode("new/state") == 0o700)

    try folder.write("run\n", to: "open")
    unsafe chmod(folder.path("open"), 0o644)
    #expect(History(path: folder.path("open")).entries == ["run"])
    #expect(try folder.mode("open") == 0o600)
  }

  @Test(arguments: ["a\nb", "a\u{1B}[2Jb", "a\0b", "a\tb", String(repeating: "x", count: 10_001)])
  func refusesWhatIsNotOneTypedLine(line: String) throws {
    let folder = try TemporaryFolder()
    let history = History(path: folder.path("history"))
    #expect(!history.add(line))
    #expect(history.entries == [])
    #expect(try folder.text("history") == "")
  }

  @Test func skipsDamagedLines() throws {
    let folder = try TemporaryFolder()
    try folder.write("run 1\n\n\u{1B}]0;x\u{7}\nrun 2\nhalf a li", to: "history")
    let history = History(path: folder.path("history"))
    #expect(history.entries == ["run 1", "run 2", "half a li"])
    history.add("run 3")
    #expect(try folder.text("history").hasSuffix("half a li\nrun 3\n"))
  }

  @Test func cutsToTheLastThousand() throws {
    let folder = try TemporaryFolder()
    try folder.write((1...2500).map { "run \($0)\n" }.joined(), to: "history")
    // Left by a session that was killed while it cut the file.
    try folder.write("half", to: "history.new")
    let history = History(path: folder.path("history"))
    #expect(history.entries.count == 1000)
    #expect(history.entries.first == "run 1501")
    #expect(try folder.text("history").split(separator: "\n").count == 1000)
    #expect(try folder.mode("history") == 0o600)
    #expect(unsafe access(folder.path("history.new"), F_OK) == -1)
  }

  @Test func readsOnlyTheEndOfAHugeFile() throws {
    let folder = try TemporaryFolder()
    let line = String(repeating: "长", count: 3000) + "\n"
    try folder.write(String(repeating: line, count: 300) + "run 7\n", to: "history")
    let history = History(path: folder.path("history"))
    #expect(history.entries.last == "run 7")
    #expect(history.entries.allSatisfy { $0 == "run 7" || $0.count == 3000 })
    #expect(try folder.text("history").utf8.count < 1 << 20)
  }

  @Test func refusesASymbolicLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret\n", to: "target")
    unsafe symlink(folder.path("target"), folder.path("history"))
    let history = History(path: folder.path("history"))
    #expect(history.entries == [])
    #expect(history.notice?.contains("is a symbolic link") == true)
    history.add("run")
    #expect(history.entries == ["run"])
    #expect(try folder.text("target") == "secret\n")
  }

  @Test(.timeLimit(.minutes(1))) func refusesAFIFOWithoutHanging() throws {
    let folder = try TemporaryFolder()
    unsafe mkfifo(folder.path("history"), 0o600)
    #expect(History(path: folder.path("history")).notice?.contains("not a regular file") == true)
  }

  @Test func refusesAFolderAndAMissingHome() throws {
    let folder = try TemporaryFolder()
    unsafe mkdir(folder.path("history"), 0o700)
    #expect(History(path: folder.path("history")).notice?.contains("is a folder") == true)
    let nowhere = History(path: "/proc/headcount/history")
    #expect(nowhere.notice?.contains("cannot be used") == true)
    #expect(nowhere.notice?.contains("\n") == false)
  }

  @Test(.timeLimit(.minutes(1))) func doesNotWaitForeverForALock() throws {
    let folder = try TemporaryFolder()
    let history = History(path: folder.path("history"))
    let descriptor = unsafe open(folder.path("history"), O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    #expect(history.add("run"))
    #expect(history.entries == ["run"])
    #expect(history.notice?.contains("is locked") == true)
  }

  @Test(.timeLimit(.minutes(1))) func losesNothingOfConcurrentSessions() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("history")
    await withTaskGroup { group in
      for session in 0..<4 {
        group.addTask {
          let history = History(path: path)
          for step in 0..<50 { history.add("session \(session) step \(step)") }
        }
      }
    }
    let lines = try folder.text("history").split(separator: "\n").map(String.init)
    #expect(lines.count == 200)
    for session in 0..<4 {
      let own = lines.filter { $0.hasPrefix("session \(session) ") }
      #expect(own == (0..<50).map { "session \(session) step \($0)" })
    }
  }

  /// A line must not go to a file that another session has just replaced.
  @Test func noticesThatTheFileWasReplaced() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path("history"))
    let descriptor = try file.openFile()
    defer { close(descriptor) }
    #expect(try file.sizeIfCurrent(descriptor) == 0)
    try folder.write("run\n", to: "history.new")
    #expect(unsafe rename(folder.path("history.new"), folder.path("history")) == 0)
    #expect(try file.sizeIfCurrent(descriptor) == nil)
  }

  @Test(.timeLimit(.minutes(1))) func losesNothingWhileAnotherSessionCutsTheFile() async throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path("history"))
    let cutter = Task.detached {
      while !Task.isCancelled { _ = try file.load(limit: 1) { _ in true } }
    }
    for step in 0..<500 {
      try file.append("line \(step)")
      #expect(try folder.text("history").hasSuffix("line \(step)\n"))
    }
    cutter.cancel()
    try await cutter.value
  }

  @Test func belongsInTheStateFolder() {
    func path(_ environment: [String: String]) -> String? {
      History.defaultPath(program: "headcount", environment: environment)
    }
    #expect(path(["HOME": "/home/li"]) == "/home/li/.local/state/headcount/history")
    #expect(path(["HOME": "/home/li", "XDG_STATE_HOME": "/s"]) == "/s/headcount/history")
    #expect(path(["HOME": "/h", "XDG_STATE_HOME": "s"]) == "/h/.local/state/headcount/history")
    #expect(path([:]) == nil)
  }
}
