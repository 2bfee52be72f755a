import PhraseTesting
import Testing
import Text

@testable import Workforce

/// What coupling needs of the rest of a scenario.
@Suite struct CouplingTests {
  private let contacts = """

    demand: {calls: {family: voice, sites: {office: 100%}, contacts: 9000/week}}
    service: {voice: {handle-time: 4 minutes, patience: 2 minutes}}

    """

  @Test func aWholeCouplingReads() throws {
    let text =
      base + contacts + "coupling: {leaving: {occupancy: 5% to 10%, cause: pay}, redials: 50%}\n"
    #expect(report(text) == "")
    let coupling = try #require(try read(text).coupling)
    #expect(coupling.on && !coupling.repeats && coupling.comfortable.number == 80)
    #expect(coupling.handleTimes == 1...1)
  }

  @Test(arguments: [
    ("{repeats: yes}", "coupling.repeats: nothing says what those on the floor settle"),
    ("{redials: 96%}", "coupling.redials: out of range"),
    ("{comfortable: 120%}", "coupling.comfortable: out of range"),
    ("{leaving: {cause: weather}}", "coupling.leaving.cause: no such name in causes"),
    ("{leaving: {size: 3%}}", "coupling.leaving.size: unknown field"),
    ("{handle-time: {missing: 30%}}", "coupling.handle-time: handle time is driven out of range"),
    ("{handle-time: {missing: -20%}}", "coupling.handle-time: handle time is driven out of range"),
  ]) func problems(coupling: String, expected: String) {
    let found = headlines(base + contacts + "coupling: \(coupling)\n")
    #expect(found.count == 1 && found[0].contains(expected), "\(found)")
  }

  @Test func couplingNeedsContactsWhoCanGiveUp() {
    let none = headlines(base + "\ncoupling: {}\n")
    #expect(none.count == 1 && none[0].contains("coupling: without contacts there is no pressure"))
    let patient = contacts.replacing(", patience: 2 minutes", with: "")
    let found = headlines(base + patient + "coupling: {redials: 50%}\n")
    #expect(found.count == 1 && found[0].contains("coupling.redials: nobody ever gives up"))
  }

  @Test func redialsCountInTheLargestLoad() {
    let many = contacts.replacing("9000/week", with: "\"15,000,000/week\"")
    #expect(headlines(base + many + "coupling: {redials: 20%}\n").isEmpty)
    let found = headlines(base + many + "coupling: {redials: 90%}\n")
    #expect(found.count == 1 && found[0].contains("more work than can be computed"), "\(found)")
  }
}
