import Glibc
import PhraseTesting
import Report
import Testing
import Text

/// A folder of its own for one test.
private func makeFolder() throws -> String {
  var path = Array("/tmp/atomic-XXXXXX".utf8CString)
  let isMade = unsafe path.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return false }
    return unsafe mkdtemp(start) != nil
  }
  try #require(isMade)
  return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func remove(_ folder: String) {
  for name in names(in: folder) { unsafe unlink(folder + "/" + name) }
  unsafe rmdir(folder)
}

private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = try makeFolder()
  defer { remove(folder) }
  try body(folder)
}

private func names(in folder: String) -> [String] {
  guard let directory = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(directory) }
  var names: [String] = []
  while let entry = unsafe readdir(directory) {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
        unsafe names.append(String(cString: $0))
      }
    }
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

private func read(_ path: String) -> String? {
  let file = unsafe open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = unsafe bytes.withUnsafeMutableBytes {
    unsafe Glibc.read(file, $0.baseAddress, $0.count)
  }
  return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
}

private func reason(_ path: String, _ text: String = "new") -> AtomicFile.Failure.Reason? {
  do throws(AtomicFile.Failure) {
    try AtomicFile.write(text.utf8, to: path)
    return nil
  } catch {
    return error.reason
  }
}

@Test func writesANewFileAndReplacesAnOldOne() throws {
  try withFolder { folder in
    let path = folder + "/预测 a.csv"
    try AtomicFile.write("one".utf8, to: path)
    #expect(read(path) == "one")
    unsafe chmod(path, 0o640)
    try AtomicFile.write("two, longer".utf8, to: path)
    #expect(read(path) == "two, longer")
    var status = stat()
    #expect(unsafe stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    try AtomicFile.write([], to: path)
    #expect(read(path) == "")
    #expect(names(in: folder) == ["预测 a.csv"])
  }
}

@Test func saysWhatStandsInTheWay() throws {
  try withFolder { folder in
    #expect(reason(folder + "/none/a") == .noFolder)
    #expect(reason(folder + "/") == .isFolder)
    #expect(reason(folder) == .isFolder)
    #expect(reason("") == .badName)
    #expect(reason(folder + "/a\0b") == .badName)
    #expect(reason(folder + "/new/") == .noFolder)
    #expect(reason(folder + "/" + String(repeating: "n", count: 300)) == .badName)
    #expect(reason("/dev/null") == .notRegularFile)
    #expect(reason("/proc/none") != nil)
    #expect(unsafe mkfifo(folder + "/pipe", 0o600) == 0)
    #expect(reason(folder + "/pipe") == .notRegularFile)
    #expect(unsafe symlink(folder + "/nowhere", folder + "/dangling") == 0)
    #expect(reason(folder + "/dangling") == .notRegularFile)
    #expect(unsafe symlink(folder + "/loop", folder + "/loop") == 0)
    #expect(reason(folder + "/loop") == .badName)
    #expect(names(in: folder) == ["dangling", "loop", "pipe"])
  }
}

@Test func aLinkStaysALink() throws {
  try withFolder { folder in
    try AtomicFile.write("old".utf8, to: folder + "/file")
    #expect(unsafe symlink("file", folder + "/link") == 0)
    try AtomicFile.write("new".utf8, to: folder + "/link")
    #expect(read(folder + "/file") == "new")
    var status = stat()
    #expect(unsafe lstat(folder + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }
}

@Test func aPlantedLinkIsNotWrittenThrough() throws {
  try withFolder { folder in
    try AtomicFile.write("precious".utf8, to: folder + "/other")
    // The name that the first temporary file would have.
    let planted = "\(folder)/.file.partial-\(getpid())-0"
    #expect(unsafe symlink("other", planted) == 0)
    try AtomicFile.write("new".utf8, to: folder + "/file")
    #expect(read(folder + "/other") == "precious")
    #expect(read(folder + "/file") == "new")
  }
}

@Test func sweepsWhatAKilledProcessLeftAndNothingElse() throws {
  try withFolder { folder in
    try AtomicFile.write("left".utf8, to: folder + "/.file.partial-1-0")
    try AtomicFile.write("held".utf8, to: folder + "/.file.partial-1-1")
    try AtomicFile.write("other".utf8, to: folder + "/.another.partial-1-0")
    let held = unsafe open(folder + "/.file.partial-1-1", O_RDONLY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX) == 0)
    try AtomicFile.write("new".utf8, to: folder + "/file")
    #expect(names(in: folder) == [".another.partial-1-0", ".file.partial-1-1", "file"])
  }
}

@Test func aFailedWriteLeavesTheOldFileWhole() async {
  await #expect(processExitsWith: .success) {
    try withFolder { folder in
      let path = folder + "/file"
      try AtomicFile.write("old".utf8, to: path)
      // The system now refuses to write more than 1,000 bytes to any file.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1_000, rlim_max: 1_000)
      unsafe setrlimit(__rlimit_resource_t(1), &limit)
      let result = reason(path, String(repeating: "x", count: 5_000))
      let isWhole = read(path) == "old" && names(in: folder) == ["file"]
      if result != .tooLarge || !isWhole { exit(1) }
    }
  }
}

@Test func aFolderOfOthersIsNotWritten() async {
  await #expect(processExitsWith: .success) {
    try withFolder { folder in
      try AtomicFile.write("old".utf8, to: folder + "/file")
      unsafe chmod(folder, 0o555)
      if geteuid() == 0 { _ = seteuid(65_534) }
      let result = reason(folder + "/file")
      let kept = read(folder + "/file")
      if geteuid() != getuid() { _ = seteuid(getuid()) }
      unsafe chmod(folder, 0o755)
      if result != .notPermitted || kept != "old" || names(in: folder) != ["file"] { exit(1) }
    }
  }
}

@Test func readersSeeTheOldFileOrTheNew() async throws {
  let folder = try makeFolder()
  defer { remove(folder) }
  let path = folder + "/file"
  let texts = ["a", "b"].map { String(repeating: $0, count: 20_000) }
  try AtomicFile.write(texts[0].utf8, to: path)
  // Two writers at once, as two sessions may be: neither disturbs the other or a reader.
  await withTaskGroup(of: Bool.self) { group in
    for text in texts {
      group.addTask { (0..<20).allSatisfy { _ in reason(path, text) == nil } }
    }
    group.addTask { (0..<200).allSatisfy { _ in read(path).map(texts.contains) ?? false } }
    for await isFine in group { #expect(isFine) }
  }
  #expect(names(in: folder) == ["file"])
}
