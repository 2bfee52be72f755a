import PhraseTesting
import Questions
import Sandbox
import Testing
import Text

@Suite struct ScriptTests {
  private let place: Place

  init() throws { place = try Place() }

  private func run(_ script: String) throws -> (Session, Reply) {
    try place.write(script, to: "script.txt")
    var session = Session()
    let reply = session.perform("source script.txt", in: place.environment)
    return (session, reply)
  }

  @Test func runsToTheEnd() throws {
    let (session, reply) = try run("# first\nload \(Place.small)\n\nrun 5\n")
    #expect(reply.refusal == nil)
    #expect(session.forecast?.futures == 5)
  }

  @Test func stopsAtTheFirstLineThatIsRefused() throws {
    let (session, reply) = try run("load \(Place.small)\nset sites.south.seets 3\nrun 5\n")
    #expect(session.forecast == nil)
    #expect(reply.text.contains("script.txt:2:5: there is no seets in sites.south"))
    #expect(reply.text.contains("  2 | set sites.south.seets 3"))
    #expect(reply.text.contains("did you mean sites.south.seats?"))
  }

  @Test func G12_aCommaTypedBetweenBracesIsShownAtItsPlace() throws {
    let (_, reply) = try run("load \(Place.small)\nset sites.south {seats: 1,200}\n")
    #expect(reply.text.contains("script.txt:2:25: "))
    #expect(reply.text.contains("found: 1,200"))
  }

  @Test func tellsTheLineOfAProblemElsewhere() throws {
    try place.write("title: x\n", to: "wrong.yaml")
    let (_, reply) = try run("\nload wrong.yaml\n")
    #expect(reply.text.contains("script.txt:2:1: from this line"))
    #expect(reply.text.contains("wrong.yaml:1:1: missing start"))
  }

  @Test func endsAtQuit() throws {
    let (session, reply) = try run("load \(Place.small)\nquit\nnonsense\n")
    #expect(reply.refusal == nil)
    #expect(session.isOver)
  }

  @Test func doesNotRunItselfForEver() throws {
    let (_, reply) = try run("source script.txt\n")
    #expect(reply.text.contains("scripts run each other without end"))
    #expect(reply.text.split(separator: "from this line").count <= 2)
  }

  @Test func ofScriptsInScriptsTheInnermostLineIsNamed() throws {
    try place.write("load nowhere.yaml\n", to: "inner.txt")
    try place.write("source inner.txt\n", to: "middle.txt")
    let (_, reply) = try run("source middle.txt\n")
    #expect(reply.text.contains("inner.txt:1:6: there is no such file"))
    #expect(reply.text.contains("middle.txt:1:1: from this line"))
    #expect(!reply.text.contains("script.txt"))
  }

  @Test(arguments: ["/dev/zero", "/tmp", "script\u{1B}[2J.txt"]) func refusesWhatIsNoScript(
    path: String
  ) throws {
    var session = Session()
    let reply = session.perform("source \(path)", in: place.environment)
    #expect(reply.refusal != nil)
    #expect(!reply.text.contains("\u{1B}"))
  }
}
