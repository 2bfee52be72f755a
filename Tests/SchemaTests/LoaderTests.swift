import Foundation
import PhraseTesting
import Schema
import Testing
import Text

@Suite struct LoaderTests {
  /// A folder that is gone after the test.
  final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID())")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
      try Data(bytes).write(to: url.appending(path: name))
    }

    func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

    func makeFolder(_ name: String) throws {
      let folder = url.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func load(_ name: String) throws(Problems) -> LoadedFile { try Loader().load(path(name)) }

    /// What is wrong with a file, without the folder's name.
    func headlines(_ name: String) -> [String] {
      do throws(Problems) {
        _ = try load(name)
        return []
      } catch {
        return error.all.map { ProblemReport($0).headline.english.replacing(path(""), with: "") }
      }
    }
  }

  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func readsAFile() throws {
    try folder.write("a.yaml", "\u{FEFF}name: Leeds\r\nseats: 5\r\n")
    let site = try Site.schema.read(folder.load("a.yaml"))
    #expect(site.name == "Leeds")
  }

  @Test func laysAFileOverWhatItExtends() throws {
    try folder.makeFolder("parts")
    try folder.write("parts/tiers.yaml", "tiers: {front: {headcount: 1}, back: {headcount: 2}}")
    try folder.write("parts/base.yaml", "extends: tiers.yaml\nname: base\nseats: many")
    try folder.write("a.yaml", "extends: parts/base.yaml\nname: top\ntiers: {back: {headcount: 9}}")
    let file = try folder.load("a.yaml")
    #expect(
      file.root.flow
        == "{tiers: {front: {headcount: 1}, back: {headcount: 9}}, name: top, seats: many}")
    #expect(
      file.sources.map(\.name).map { $0.split(separator: "/").last } == [
        "a.yaml", "base.yaml", "tiers.yaml",
      ])
    let problems = #expect(throws: Problems.self) { try Site.schema.read(file) }
    #expect(problems?.all.map(\.place?.file) == [folder.path("parts/base.yaml")])
    #expect(problems?.text.contains("3 | seats: many") == true)
  }

  @Test func refusesToLeaveTheFolder() throws {
    try folder.write("up.yaml", "extends: ../other.yaml")
    try folder.write("absolute.yaml", "name: a\nextends: /etc/passwd")
    try folder.write("link.yaml", "extends: passwd")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("passwd"), withDestinationPath: "/etc/passwd")
    try folder.write("missing.yaml", "extends: nowhere.yaml")
    try folder.write("list.yaml", "extends: [a, b]")
    try folder.write("control.yaml", "extends: \"a\\0b\"")
    #expect(folder.headlines("up.yaml") == ["up.yaml:1:10: extends: a file outside this folder"])
    #expect(
      folder.headlines("absolute.yaml") == [
        "absolute.yaml:2:10: extends: a file outside this folder"
      ])
    #expect(
      folder.headlines("link.yaml") == [
        "link.yaml:1:10: extends: a link to a file outside this folder"
      ])
    #expect(folder.headlines("missing.yaml") == ["missing.yaml:1:10: extends: no such file"])
    #expect(folder.headlines("list.yaml") == ["list.yaml:1:10: extends: not a file name"])
    #expect(
      folder.headlines("control.yaml") == ["control.yaml:1:10: extends: a file outside this folder"]
    )
  }

  @Test func refusesCirclesAndLongChains() throws {
    try folder.write("a.yaml", "extends: b.yaml")
    try folder.write("b.yaml", "extends: ./a.yaml")
    try folder.write("self.yaml", "extends: self.yaml")
    for index in 0..<20 { try folder.write("c\(index).yaml", "extends: c\(index + 1).yaml") }
    #expect(
      folder.headlines("a.yaml") == [
        "b.yaml:1:10: extends: files that extend each other in a circle"
      ])
    #expect(folder.headlines("self.yaml").first?.hasSuffix("in a circle") == true)
    #expect(
      folder.headlines("c0.yaml") == ["c8.yaml:1:10: extends: more than 8 files extend each other"])
  }

  @Test func refusesWhatIsNoRegularFile() throws {
    try folder.makeFolder("folder")
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    try folder.write("base.yaml", "extends: pipe")
    #expect(folder.headlines("folder") == ["folder:1:1: a folder, not a file"])
    #expect(folder.headlines("pipe") == ["pipe:1:1: not a regular file"])
    #expect(folder.headlines("base.yaml") == ["pipe:1:1: not a regular file"])
    #expect(
      folder.headlines("none") == ["none:1:1: cannot read the file: no such file or directory"])
    let zero = #expect(throws: Problems.self) { try Loader().load("/dev/zero") }
    #expect(zero?.all.map(\.message.english) == ["not a regular file"])
    let empty = #expect(throws: Problems.self) { try Loader().load("") }
    #expect(empty?.all.count == 1)
  }

  @Test func refusesBytesThatAreNoText() throws {
    let name = Array("name: a\nkey: ".utf8)
    try folder.write("latin.yaml", name + [0xE9, 0x0A])
    try folder.write("half.yaml", name + [0xE5, 0xAE])
    try folder.write("surrogate.yaml", name + [0xED, 0xA0, 0x80])
    try folder.write("utf16.yaml", [0xFF, 0xFE, 0x61, 0x00])
    try folder.write("nul.yaml", name + [0x00])
    try folder.write("escape.yaml", name + [0x1B, 0x5B, 0x33, 0x31, 0x6D])
    try folder.write("c1.yaml", name + [0xC2, 0x9B])
    try folder.write("large.yaml", [UInt8](repeating: 0x61, count: 50_000_000))
    try folder.write("empty.yaml", [])
    for file in ["latin", "half", "surrogate"] {
      #expect(folder.headlines("\(file).yaml") == ["\(file).yaml:2:6: not UTF-8"])
    }
    #expect(folder.headlines("utf16.yaml") == ["utf16.yaml:1:1: not UTF-8 but UTF-16"])
    for file in ["nul", "escape", "c1"] {
      #expect(folder.headlines("\(file).yaml") == ["\(file).yaml:2:6: a control character"])
    }
    #expect(folder.headlines("large.yaml") == ["large.yaml:1:1: larger than 1 MB"])
    #expect(folder.headlines("empty.yaml") == ["empty.yaml:1:1: the file is empty"])
  }
}
