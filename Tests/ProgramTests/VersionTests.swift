import Foundation
import Testing

/// What the program says of the commit that it was built from.
@Suite struct VersionTests {
  private static let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  /// Runs a program and gives what it prints.
  private func run(
    _ words: [String], in folder: String = package, environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder].merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// The commit that the plugin's script finds for a package.
  private func commit(of package: String, environment: [String: String] = [:]) throws -> String {
    let out = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: out) }
    _ = try run(
      ["sh", Self.package + "/Sources/CommitPlugin/commit.sh", package, out],
      environment: environment)
    let text = try String(contentsOfFile: out + "/Commit.swift", encoding: .utf8)
    return String(text.split(separator: "\"")[1...].first { !$0.hasPrefix("\n") } ?? "")
  }

  private static func folder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/commit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private func git(_ words: String..., in folder: String) throws -> String {
    try run(["git", "-c", "user.name=a", "-c", "user.email=a@b"] + words, in: folder)
  }

  @Test func G15_theVersionNamesTheCommit() throws {
    let version = try Program(["--version"]).output
    let match = try #require(
      version.wholeMatch(of: /headcount 1\.0(?: \(([0-9A-Za-z._+-]+)\))?, model 2\n/))
    let head = try run([
      "git", "-c", "safe.directory=*", "describe", "--always", "--exclude", "*",
    ])
    guard ProcessInfo.processInfo.environment["HEADCOUNT_COMMIT"] == nil, !head.isEmpty else {
      return
    }
    #expect(match.1?.hasPrefix(head) == true, "\(version)")
  }

  @Test func G15_aRepositoryAWorktreeAndAChangeAreTold() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try git("init", "-q", in: folder)
    try "one".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
    _ = try git("add", "file", in: folder)
    _ = try git("commit", "-q", "-m", "one", in: folder)
    let head = try git("rev-parse", "--short", "HEAD", in: folder)
    #expect(!head.isEmpty)
    #expect(try commit(of: folder) == head)
    // A tag does not change the shape of the version.
    _ = try git("tag", "-a", "v1", "-m", "v1", in: folder)
    #expect(try commit(of: folder) == head)
    // In a worktree .git is a file.
    _ = try git("worktree", "add", "-q", "-b", "b", folder + "/tree", in: folder)
    #expect(try commit(of: folder + "/tree") == head)
    try "two".write(toFile: folder + "/tree/file", atomically: true, encoding: .utf8)
    #expect(try commit(of: folder + "/tree") == head + "-dirty")
    // What a hook of git says of another repository is not listened to.
    #expect(try commit(of: folder, environment: ["GIT_DIR": "/nowhere"]) == head)
  }

  @Test func G15_aTarBallInARepositoryIsNotThatRepository() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try git("init", "-q", in: folder)
    _ = try git("commit", "-q", "--allow-empty", "-m", "one", in: folder)
    try FileManager.default.createDirectory(
      atPath: folder + "/unpacked", withIntermediateDirectories: true)
    #expect(try commit(of: folder + "/unpacked") == "")
    // Who packages it says what it is; nothing but a name gets into the source.
    #expect(
      try commit(of: folder + "/unpacked", environment: ["HEADCOUNT_COMMIT": "v1\"; bad()"])
        == "v1bad")
    #expect(try commit(of: folder, environment: ["HEADCOUNT_COMMIT": "1.0-3"]) == "1.0-3")
  }
}
