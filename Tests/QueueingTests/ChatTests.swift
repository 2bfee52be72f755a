import Queueing
import Testing

/// The queue of the places that people bring.
private func chats(atOnce: Int, slowing: Double, contacts: Double = 100) throws -> Queue {
  try Queue(
    load: Load(
      contacts: contacts,
      handleTimeSeconds: 180 * Chat.stretch(atOnce: atOnce, slowing: slowing),
      intervalSeconds: 1800),
    patience: Patience(meanSeconds: 300))
}

private func staff(atOnce: Int, slowing: Double) throws -> Int {
  try (chats(atOnce: atOnce, slowing: slowing).staff(for: target(0.8)) + atOnce - 1) / atOnce
}

@Test func oneChatAtATimeIsACall() throws {
  let call = try published(patience: 300)
  let chat = try chats(atOnce: 1, slowing: 0.4)
  #expect(
    chat.performance(people: 12, thresholdSeconds: 20)
      == call.performance(people: 12, thresholdSeconds: 20))
  #expect(try staff(atOnce: 1, slowing: 0.4) == call.staff(for: try target(0.8)))
}

@Test func concurrencySavesPeopleUnlessItSlowsThem() throws {
  let one = try staff(atOnce: 1, slowing: 0)
  let free = try staff(atOnce: 3, slowing: 0)
  let some = try staff(atOnce: 3, slowing: 0.3)
  let none = try staff(atOnce: 3, slowing: 1)
  #expect(free < some && some < none)
  #expect(free == (one + 2) / 3)
}

/// The exact chain in which people with free places work faster, chats spread evenly: its waits
/// are never longer, so the model is on the safe side.
@Test(arguments: [(5, 2, 0.3), (8, 3, 0.5), (4, 3, 0.1)] as [(Int, Int, Double)])
func theModelIsOnTheSafeSide(people: Int, atOnce: Int, slowing: Double) throws {
  for contacts in [30.0, 60, 90, 120] {
    let erlangs = contacts / 10
    let (places, patience) = (people * atOnce, 300.0 / 180)
    func pace(_ chats: Int) -> Double { Double(chats) / (1 + slowing * Double(max(0, chats - 1))) }
    func rate(_ chats: Int) -> Double {
      let each = min(chats, places) / people
      let more = min(chats, places) % people
      return Double(people - more) * pace(each) + Double(more) * pace(each + 1)
        + Double(max(0, chats - places)) / patience
    }
    var weights = [1.0]
    for state in 1...600 { weights.append(weights[state - 1] * erlangs / rate(state)) }
    let total = weights.reduce(0, +)
    let waiting = weights[places...].reduce(0, +) / total
    let abandoned =
      weights.enumerated().dropFirst(places).reduce(0) {
        $0 + Double($1.offset - places) * $1.element
      } / total / patience / erlangs
    let model = try chats(atOnce: atOnce, slowing: slowing, contacts: contacts)
      .performance(people: places, thresholdSeconds: 20)
    #expect(model.probabilityOfWait >= waiting - 1e-12)
    #expect(model.abandoned >= abandoned - 1e-12)
  }
}

@Test func chatProblemsAreNamed() {
  #expect(throws: QueueingProblem.concurrency(0, limit: 20)) { try chats(atOnce: 0, slowing: 0) }
  #expect(throws: QueueingProblem.concurrency(21, limit: 20)) {
    try chats(atOnce: 21, slowing: 0)
  }
  #expect(throws: QueueingProblem.slowing(1.5)) { try chats(atOnce: 2, slowing: 1.5) }
}
