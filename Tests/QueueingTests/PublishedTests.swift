import Queueing
import Testing

/// Tijms, A First Course in Stochastic Models (2003), Table 5.3.2: the least c with
/// P(wait) ≤ .5, .2 and .1.
@Test(
  arguments: [
    (1.0, [2, 3, 3]), (5, [7, 8, 9]), (10, [12, 14, 16]), (50, [54, 58, 61]),
    (100, [106, 111, 115]), (250, [259, 268, 274]), (500, [512, 525, 533]),
    (1000, [1017, 1034, 1046]),
  ] as [(Double, [Int])]) func tijmsTable(erlangs: Double, expected: [Int]) throws
{
  let queue = try Queue(
    load: Load(erlangs: erlangs, handleTimeSeconds: 180), patience: .unlimited)
  func waiting(_ servers: Int) -> Double {
    queue.performance(people: servers, thresholdSeconds: 0).probabilityOfWait
  }
  for (limit, servers) in zip([0.5, 0.2, 0.1], expected) {
    #expect(waiting(servers) <= limit && waiting(servers - 1) > limit)
  }
}

/// The documentation of pyworkforce, Erlang C.
@Test func pyworkforceErlangC() throws {
  let queue = try published(patience: .infinity)
  let levels = [11: 0.3896, 12: 0.6402, 13: 0.7956]
  for (people, level) in levels {
    let found = queue.performance(people: people, thresholdSeconds: 20).serviceLevel(.offered)
    #expect(abs(found - level) < 0.00005)
  }
  let found = queue.performance(people: 14, thresholdSeconds: 20)
  #expect(abs(found.serviceLevel(.offered) - 0.8883500191794669) < 1e-15)
  #expect(abs(found.probabilityOfWait - 0.1741319335950498) < 1e-15)
  #expect(abs(found.occupancy - 0.7142857142857143) < 1e-16)
  #expect(queue.staff(for: try target(0.8)) == 14)
}

/// The tests of pyworkforce, Erlang A.
@Test func pyworkforceErlangA() throws {
  let found = try published(patience: 300).performance(people: 14, thresholdSeconds: 20)
  #expect(abs(found.probabilityOfWait - 0.14526) < 0.000005)
  #expect(abs(found.abandoned - 0.013984) < 0.0000005)
  #expect(abs(found.occupancy - 0.704297) < 0.0000005)
  #expect(abs(found.waitSeconds / 60 - 0.069919) < 0.0000005)
  #expect(abs(found.serviceLevel(.offered) - 0.916792) < 0.0000005)
}

@Test(
  arguments: [(180, 0.8751, 0.0322), (300, 0.8582, 0.0250), (600, 0.8376, 0.0165)]
    as [(Double, Double, Double)])
func pyworkforcePatience(patience: Double, level: Double, abandoned: Double) throws {
  let found = try published(patience: patience).performance(people: 13, thresholdSeconds: 20)
  #expect(abs(found.serviceLevel(.offered) - level) < 0.00005)
  #expect(abs(found.abandoned - abandoned) < 0.00005)
}

/// One queue, four service levels.
@Test(
  arguments: [
    (ServiceLevelDefinition.offered, 0.772279), (.served, 0.806736),
    (.withoutShortAbandons, 0.786294), (.answeredOrAbandoned, 0.790104),
  ] as [(ServiceLevelDefinition, Double)]) func definitionsMatter(
    definition: ServiceLevelDefinition, level: Double
  ) throws
{
  let found = try published(patience: 300).performance(people: 12, thresholdSeconds: 20)
  #expect(abs(found.serviceLevel(definition) - level) < 0.0000005)
}

@Test func definitionsHaveDifferentNames() {
  let names = ServiceLevelDefinition.allCases.map(\.name)
  #expect(Set(names).count == 4)
  #expect(names.allSatisfy { $0.contains("within T") })
}
