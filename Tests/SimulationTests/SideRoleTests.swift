import PhraseTesting
import Testing
import Text

@testable import Simulation

/// Who holds a side role, what it costs and what it gives.
@Suite struct SideRoleTests {
  private static let team = """
    horizon: 30 weeks
    tiers: {one: {}, two: {leaving: 0.5, posts: 20}}
    stages: {new: {length: 5 weeks, leaving: 4%/week}, old: {leaving: 2%/week}}
    people:
      old: {site: main, family: voice, tier: one, count: 60, stages: {old: 100%}}
      top: {site: main, family: voice, tier: two, count: 5, stages: {old: 100%}}
    intake: {new: {site: main, family: voice, date: 2027-01-06, every: 9 days, size: 5}}
    courses: {basics: {credits: 5, every: 4 weeks, pass: 60%, knowledge: quality}}
    reviews: {up: {from: one, to: two, on: [02-03, 03-03, 05-03], slots: 8}}
    """

  private func compiled(_ roles: String) throws -> CompiledScenario {
    try sketch(Self.team + "\nside-roles: {\(roles)}")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func postsAreNeverExceeded(future: UInt64) throws {
    let film = Film(
      try compiled(
        """
        checker: {posts: 4, tiers: [one], on: [02-01, 03-01, 04-01, 05-01]},
        trainer: {posts: 3, on: [02-01, 02-15, 03-15, 04-15], credits: 5, stages: [old]}
        """), future: future)
    var (full, empty) = (0, 0)
    for week in 0...30 {
      let people = film.people[week].values
      for (role, posts) in [(0, 4), (1, 3)] {
        let holders = people.filter { $0.sideRole == role }
        #expect(holders.count <= posts)
        full += holders.count == posts ? 1 : 0
        empty += holders.count < posts ? 1 : 0
        for holder in holders {
          #expect(role == 0 ? film.compiled.cells.tier(of: holder.cell) == 0 : holder.credits >= 5)
        }
      }
      #expect(film.value(.inSideRoles, week: week) == people.count { $0.sideRole != nil })
    }
    #expect(full > 0 && empty > 0)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func thoseWithTheMostCreditsAreTaken(future: UInt64) throws {
    let film = Film(
      try sketch(
        """
        people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
        courses:
          a: {credits: 5, on: [02-01], pass: 50%}
          b: {credits: 7, on: [02-02], pass: 50%}
        study: {courses-per-year: 2}
        side-roles: {checker: {posts: 35, credits: 1, on: [02-03]}}
        """), future: future)
    let holders = film.people[12].values.filter { $0.sideRole == 0 }.map(\.credits)
    let others = film.people[12].values.filter { $0.sideRole == nil }.map(\.credits)
    #expect(holders.count == 35)
    #expect(Set(holders).count > 1)
    #expect((holders.min() ?? 0) >= (others.max() ?? 99))
  }

  @Test func aRoleMayAskForKnowledge() throws {
    let film = Film(try compiled("checker: {posts: 50, knowledge: quality, on: [02-10, 03-10]}"))
    #expect(film.value(.inSideRoles, week: 0) == 0)
    #expect(film.value(.inSideRoles, week: 6) > 0)
    for week in 0...30 {
      for person in film.people[week].values where person.sideRole != nil {
        #expect(person.credits == 5)
      }
    }
  }

  /// 1,000 CNY a month are 22,998 minor units a week; a quarter of 40 hours is ten.
  @Test func rolesCostPayAndTime() throws {
    let film = Film(
      try sketch(
        """
        people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
        side-roles: {checker: {posts: 4, pay: "1,000 CNY/month", time: 25%}}
        """))
    #expect(film.value(.rolePay, week: 12) == 12 * 4 * 22_998)
    #expect(film.value(.roleHours, week: 12) == 12 * 4 * 100)
    // Five days of the four in a week.
    #expect(film.value(.working, week: 12) == 12 * (40 * 5 - 5))
  }

  /// Two trainers with five learners each: ten of forty can sit the exam.
  @Test func trainersSetThePlaces() throws {
    func exams(_ learners: Int, posts: Int) throws -> Int64 {
      Film(
        try sketch(
          """
          people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
          courses: {basics: {credits: 5, on: [02-01], taught-by: trainer}}
          study: {courses-per-year: 1}
          side-roles: {trainer: {posts: \(posts), learners: \(learners)}}
          """)
      ).value(.exams, week: 12)
    }
    #expect(try exams(5, posts: 2) == 10)
    #expect(try exams(5, posts: 3) == 15)
    #expect(try exams(50, posts: 2) == 40)
  }

  @Test func rolesCountAtAReview() throws {
    func promoted(_ merit: String) throws -> Int {
      let compiled = try sketch(
        """
        tiers: {one: {}, two: {}}
        people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
        reviews: {up: {from: one, to: two, on: [02-03], slots: 20}}
        side-roles: {checker: {posts: 20, merit: \(merit)}}
        """)
      return (0..<20 as Range<UInt64>).reduce(0) { sum, future in
        sum
          + Film(compiled, future: future).people[12].values.count {
            $0.sideRole != nil && compiled.cells.tier(of: $0.cell) == 1
          }
      }
    }
    let (less, none, more) = (try promoted("-3"), try promoted("0"), try promoted("3"))
    // A fifth of 400 by chance.
    #expect(abs(none - 80) < 4 * 8)
    #expect(less < 8 && more > 350)
  }

  /// From Wednesday: five days of pay in seven, and three of work in five.
  @Test func theFirstWeekOfARoleIsProRata() throws {
    let film = Film(
      try sketch(
        """
        people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
        courses: {basics: {credits: 5, on: [01-11]}}
        study: {courses-per-year: 1, time: own}
        side-roles: {checker: {posts: 4, credits: 5, pay: 70 CNY/week, time: 25%, on: [01-13]}}
        """))
    #expect((0...2).map { film.value(.rolePay, week: $0) } == [0, 4 * 5_000, 4 * 7_000])
    #expect((0...2).map { film.value(.roleHours, week: $0) } == [0, 4 * 60, 4 * 100])
  }

  /// Nobody holds two roles.
  @Test func oneRoleEach() throws {
    let film = Film(
      try sketch(
        """
        people: {old: {site: main, family: voice, tier: one, count: 5, stages: {all: 100%}}}
        side-roles: {checker: {posts: 4}, trainer: {posts: 4}}
        """))
    #expect(film.value(.inSideRoles, week: 12) == 5)
    #expect(film.people[12].values.count { $0.sideRole == 0 } == 4)
  }

  /// Merit helps down as it helps up: who holds a role of great merit is not among the last.
  @Test func meritKeepsFromGoingDown() throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      people: {old: {site: main, family: voice, tier: two, count: 100, stages: {all: 100%}}}
      reviews: {down: {from: two, to: one, on: [02-03], takes: last, slots: 20}}
      side-roles: {checker: {posts: 50, merit: 3}}
      """)
    let film = Film(compiled)
    let down = film.people[12].values.filter { compiled.cells.tier(of: $0.cell) == 0 }
    #expect(down.count == 20 && down.allSatisfy { $0.sideRole == nil })
  }
}
