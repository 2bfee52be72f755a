import PhraseTesting
import Sandbox
import Testing
import Text

/// What careers, runs and surveys say of few people, few attempts and contests.
@Suite struct CareerWordsTests {
  private let place: Place

  init() throws { place = try Place() }

  private func answers(_ yaml: String, _ lines: [String]) throws -> [String] {
    try place.write(
      """
      title: A hall
      start: 2027-01-04
      horizon: 130 weeks
      sites: {hall: {seats: 200}}
      families: {voice: {}}
      causes: {other: {share: 100%}}
      tiers: {one: {pay: "4,000 CNY/month"}, two: {pay: "4,500 CNY/month"}}
      \(yaml)
      """, to: "hall.yaml")
    var session = try Session(loading: "hall.yaml", in: place.environment)
    return lines.map { line in
      session.perform(line, in: place.environment).text.split(whereSeparator: \.isNewline)
        .joined(separator: " ")
    }
  }

  @Test func H8_aCareerSaysWhatOneMaySit() throws {
    let told = try answers(
      """
      stages: {agents: {leaving: 0%/month}}
      intake: {new: {site: hall, family: voice, date: 2027-02-01, size: 2}}
      reviews:
        up:
          from: one
          to: two
          on: [03-31, 09-30]
          pass: 0%
          eligibility: {tenure: 12 months, attempts: 1, wait: 12 months}
      """, ["career new", "career step 15 months", "career choose"])
    #expect(told[0].contains("Next review for two (up): 31 Mar 2028, may try from 1 Feb 2028."))
    #expect(told[1].contains("Has used the one attempt of this tier"))
    #expect(!told[1].contains("Next review"))
    #expect(told[2].contains("There is nothing to choose now"))
  }

  @Test func H9_aRunSaysWhomNoShareTakes() throws {
    func told(_ rest: String) throws -> String {
      try answers(
        """
        stages: {agents: {leaving: 0%/month}}
        people: {a: {site: hall, family: voice, tier: one, count: 9, stages: {agents: 100%}}}
        reviews: {up: {from: one, to: two, on: [03-31, 09-30], slots: 10%\(rest)}}
        """, ["run 5"])[0]
    }
    #expect(
      try told("").contains(
        "up takes nobody on all of its 5 dates: 10% of 9 in one is less than one."))
    #expect(try !told(", rest: carried").contains("takes nobody"))
  }

  /// A contest's bonus is nobody's honour; whoever has left has no later day.
  @Test func E11_theFileIsOneTruth() throws {
    func told(_ winners: String, _ leaving: String) throws -> [String] {
      try answers(
        """
        stages: {agents: {leaving: \(leaving)}}
        people: {a: {site: hall, family: voice, tier: one, count: 9, stages: {agents: 100%}}}
        peaks: {rush: {from: 02-01, to: 02-05, paid: 02-20}}
        levers: {peak-bonus: 500 CNY, bonus-winners: \(winners)}
        """, ["career new a", "career step 1 year", "career file"])
    }
    #expect(try told("10%", "0%/month")[2].contains("honours: none yet"))
    #expect(try !told("100%", "0%/month")[2].contains("honours: none yet"))
    let gone = try told("100%", "60%/month")[1]
    let left = try #require(gone.firstRange(of: "leaves (other)"))
    let day = gone[..<left.lowerBound].split(separator: " ").suffix(3).joined(separator: " ")
    #expect(gone.contains("No. 1 on \(day)"))
  }

  @Test func H12_aSurveyWithoutDifferencesSaysSo() throws {
    func told(_ survey: String) throws -> String {
      try answers(
        """
        stages: {agents: {leaving: 8%/month}}
        people: {a: {site: hall, family: voice, tier: one, count: 150, stages: {agents: 100%}}}
        survey: {\(survey)}
        """, ["run 20", "survey"])[1]
    }
    let equal = try told("pay: 45%, recognition: 45%, amenities: 45%")
    #expect(equal.contains("Contentment does not differ, 45% with each of 3 things"))
    #expect(!equal.contains("possible overkill"))
    #expect(try told("pay: 45%").contains("Contentment with one thing alone"))
    #expect(try !told("pay: 45%, recognition: 60%").contains("does not differ"))
  }
}
