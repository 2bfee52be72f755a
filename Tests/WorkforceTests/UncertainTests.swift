import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@Suite struct UncertainTests {
  private func read<Value: Quantity>(_ text: String, as type: Value.Type) throws -> Uncertain<Value>
  {
    try Kind<Uncertain<Value>>.uncertain().read(Node(text))
  }

  private func share(_ text: String) throws -> Share { try Kind<Share>.quantity().read(Node(text)) }
  private func rate(_ text: String) throws -> Rate { try Kind<Rate>.quantity().read(Node(text)) }

  @Test func readsEveryForm() throws {
    let (five, seven, nine) = try (share("5%"), share("7%"), share("9%"))
    #expect(try read("5%", as: Share.self).belief == .fixed(five))
    #expect(try read("5% to 9%", as: Share.self).belief == .interval(five, nine))
    #expect(try read("uniform(5%, 9%)", as: Share.self).belief == .uniform(five, nine))
    #expect(
      try read("triangular(5%, 7%, 9%)", as: Share.self).belief == .triangular(five, seven, nine))
    #expect(
      try read("normal(50%, 5%)", as: Share.self).belief == .normal(try share("50%"), five))
    guard case .beta(8, 2, let unit) = try read("beta(8, 2)", as: Share.self).belief else {
      Issue.record("not a beta distribution")
      return
    }
    #expect(unit.suffix == "%")
  }

  @Test(arguments: [
    "5%/month to 9%/month", "5% to 9%/month", "5 to 9%/month", "uniform(5%/month, 9%/month)",
    "uniform(5, 9)%/month", "uniform(5, 9%/month)", "uniform(5%, 9%/month)",
  ])
  func oneUnitServesAllValues(text: String) throws {
    let values = try (rate("5%/month"), rate("9%/month"))
    let belief = try read(text, as: Rate.self).belief
    #expect(
      belief == .interval(values.0, values.1) || belief == .uniform(values.0, values.1))
  }

  @Test(
    arguments: [
      ("5%", "5%"), ("5 to 9%", "5% to 9%"), ("uniform(5, 9)%", "uniform(5%, 9%)"),
      ("triangular(5%, 5%, 9%)", "triangular(5%, 5%, 9%)"), ("normal(50, 5%)", "normal(50%, 5%)"),
      ("beta(8, 2)", "beta(8, 2)"), ("beta(8, 2)%", "beta(8, 2)"), ("0.50%", "0.5%"),
    ] as [(String, String)])
  func writesBack(text: String, written: String) throws {
    let number = try read(text, as: Share.self)
    #expect(number.text == written)
    #expect(try read(written, as: Share.self) == number)
  }

  @Test func writesBackABetaWithItsUnit() throws {
    let number = try read("beta(6, 94)%/month", as: Rate.self)
    #expect(number.text == "beta(6, 94)%/month")
    #expect(try read(number.text, as: Rate.self) == number)
  }

  @Test(
    arguments: [
      ("9% to 5%", "the first end of an interval must be below the second"),
      ("5% to 5%", "the first end of an interval must be below the second"),
      ("0% to 5%", "a 90 % interval must lie above 0% and below 100%"),
      ("90% to 100%", "a 90 % interval must lie above 0% and below 100%"),
      ("5% to 9%/month", "not a share"),
      ("5% to", "not a share"),
      ("5% to 9% to 11%", "not a share"),
      ("uniform(9%, 5%)", "uniform takes its values from the lowest to the highest"),
      ("uniform(5%, 5%)", "uniform takes its values from the lowest to the highest"),
      ("uniform(5%, 105%)", "out of range"),
      ("uniform(-5%, 5%)", "out of range"),
      ("uniform(5%)", "uniform takes 2 values separated by a comma and a space"),
      ("uniform(5%,9%)", "uniform takes 2 values separated by a comma and a space"),
      ("uniform(5%, 9%) or so", "not a share"),
      ("uniform(5%, 9%)/month", "not a share"),
      ("triangular(5%, 9%)", "triangular takes 3 values separated by a comma and a space"),
      ("triangular(5%, 9%, 7%)", "triangular takes its values from the lowest to the highest"),
      ("normal(50%, 0%)", "a standard deviation is above 0"),
      ("normal(95%, 2%)", "the tails of that belief leave the range"),
      ("normal(5%, 2%)", "the tails of that belief leave the range"),
      ("beta(0, 2)", "beta takes two numbers from 0.1 to 1,000,000, such as beta(8, 2)"),
      ("beta(8)", "beta takes two numbers from 0.1 to 1,000,000, such as beta(8, 2)"),
      ("beta(8, 2)/month", "beta needs its unit"),
      ("gamma(1, 2)", "there is no such distribution"),
      ("101%", "out of range"),
      ("(5%)", "there is no such distribution"),
    ] as [(String, String)])
  func refuses(text: String, message: String) {
    #expect(problem(text, Kind<Uncertain<Share>>.uncertain())?.message == message)
  }

  @Test func oneAndManyHaveTheSameUnit() throws {
    #expect(try read("1 week to 2 weeks", as: Span.self).text == "1 week to 2 weeks")
    #expect(try read("uniform(1 day, 9 days)", as: Span.self).largest == 9)
  }

  @Test func refusesDifferentUnits() {
    let kind = Kind<Uncertain<Span>>.uncertain()
    #expect(
      problem("5 days to 2 weeks", kind)?.message
        == "the values of a distribution must have the same unit")
    #expect(problem("3 m to 9 months", kind)?.message == "not a length of time")
    #expect(problem("beta(8, 2)", kind)?.message == "beta is for shares and rates that end at 100%")
    #expect(
      problem("0 days to 5 days", kind)?.next
        == "For a range with its ends write uniform(0 days, 5 days).")
  }

  @Test func theRangeOfTheFieldHoldsForAllThatCanBeDrawn() {
    let kind = Kind<Uncertain<Count>>.uncertain(1...100)
    #expect(problem("5 to 9", kind) == nil)
    #expect(problem("uniform(1, 100)", kind) == nil)
    #expect(problem("0", kind)?.expected == "a number from 1 to 100")
    #expect(problem("2147483648", kind)?.expected == "a number from 1 to 100")
    #expect(problem("uniform(1, 101)", kind)?.message == "out of range")
    #expect(problem("normal(5, 2)", kind)?.message == "the tails of that belief leave the range")
    #expect(problem("1 to 90", kind)?.message == "the tails of that belief leave the range")
  }

  @Test func theRangeIsShownInTheUnitWritten() {
    let kind = Kind<Uncertain<Span>>.uncertain(1...3660)
    #expect(
      problem("4,000 days", kind)?.expected == "a length of time from 1 day to 3,660 days")
    #expect(
      problem("11 years", kind)?.expected == "a length of time from 0.003 years to 10.02 years")
    #expect(problem("0.003 years", kind) == nil)
    #expect(problem("10.02 years", kind) == nil)
  }

  @Test(
    arguments: [
      ("40", 40), ("uniform(5, 9)", 9), ("triangular(5, 6, 9)", 9), ("normal(40, 5)", 60),
    ] as [(String, Double)])
  func theLargestIsABound(text: String, largest: Double) throws {
    #expect(try read(text, as: Count.self).largest == largest)
  }

  @Test func scalingKeepsUnitAndForm() throws {
    func scaled(_ text: String, by factor: Double) throws -> String? {
      try read(text, as: Span.self).scaled(by: factor)?.text
    }
    #expect(try scaled("6 months", by: 0.8) == "4.8 months")
    #expect(try scaled("2 to 4 weeks", by: 1.5) == "3 weeks to 6 weeks")
    #expect(try scaled("uniform(2, 4) weeks", by: 0.5) == "uniform(1 weeks, 2 weeks)")
    #expect(
      try scaled("triangular(0, 2, 4) days", by: 2) == "triangular(0 days, 4 days, 8 days)")
    #expect(try scaled("normal(20, 2) days", by: 2) == "normal(40 days, 4 days)")
    #expect(try scaled("15 days", by: 1.1) == "17 days")
    #expect(try scaled("10 days to 14 days", by: 1.1) == "11 days to 15 days")
    #expect(try scaled("normal(20, 2) days", by: 1.1) == "normal(22 days, 2.2 days)")
    #expect(try scaled("6 months", by: 1e15) == nil)
    #expect(try scaled("6 months", by: .nan) == nil)
    #expect(try scaled("6 months", by: .infinity) == nil)
    #expect(try read("beta(8, 2)", as: Share.self).scaled(by: 0.5) == nil)
  }
}

@Suite struct MeantTests {
  @Test(
    arguments: [
      ("5%", "5%/month"), ("5", "5%/month"), ("4%-8%/month", "4% to 8%/month"),
      ("4–8%/yr", "4 to 8%/yr"), ("５％/month", "5%/month"),
    ])
  func saysHowANearlyRightRateIsWritten(text: String, meant: String) {
    let problem = problem(text, Kind<Uncertain<Rate>>.uncertain())
    #expect(problem?.near.first == meant, "\(problem?.near ?? [])")
  }

  @Test func thePeriodMayStandBehindTheBracketAlone() throws {
    let kind = Kind<Uncertain<Rate>>.uncertain()
    let short = try kind.read(Node("triangular(3%, 5%, 9%)/month"))
    #expect(short == (try kind.read(Node("triangular(3, 5, 9)%/month"))))
    #expect(problem("triangular(3, 5, 9)/month", kind) != nil)
  }
}

@Suite struct DialTests {
  private func turned(_ path: String, by factor: Double, in yaml: String = base) throws -> String {
    try Scenario.schema.dial(at: Node.steps(path), in: Node(yaml: yaml, file: "test.yaml"))
      .changed(by: .factor(factor)).node.flow
  }

  @Test func turnsEveryKindOfNumber() throws {
    #expect(try turned("stages.mature.leaving", by: 1.1) == "2.2%/month")
    #expect(try turned("sites.office.seats", by: 0.8) == "24")
    #expect(try turned("sites.office.target", by: 0.9) == "85.5%")
    #expect(try turned("stages.training.length", by: 2) == "30 days")
    #expect(try turned("tiers.agent.pay", by: 1.1) == "\"3,850 CNY/month\"")
    #expect(try turned("reviews.to-senior.slots", by: 1.5) == "15%")
    #expect(try turned("tiers.senior.posts", by: 2) == "10")
    #expect(try turned("intake.spring.every", by: 0.5) == "4 weeks")
    #expect(try turned("causes.pay.share", by: 0.5) == "30%")
  }

  @Test func aBeliefIsTurnedAsAWhole() throws {
    let yaml = try #require(
      base(replacing: "leaving: 2%/month", with: "leaving: \"triangular(0, 0, 6)%/month\""))
    #expect(
      try turned("stages.mature.leaving", by: 1.5, in: yaml)
        == "\"triangular(0%/month, 0%/month, 9%/month)\"")
  }

  @Test func refusesWhatCannotBeTurned() {
    #expect(throws: Problem.self) { try turned("tiers.agent.posts", by: 2) }
    #expect(throws: Problem.self) { try turned("tiers.agent.leaving", by: 1000) }
    #expect(throws: Problem.self) { try turned("title", by: 2) }
    #expect(throws: Problem.self) { try turned("sites.office.seats", by: -1) }
    #expect(throws: Problem.self) { try turned("sites.office.seats", by: 1e9) }
    #expect(throws: Problem.self) { try turned("start", by: 2) }
  }
}

@Suite struct SlotsTests {
  @Test(arguments: ["all", "40", "10%", "5% to 15%", "30 to 50", "uniform(5%, 15%)"])
  func readsAndWrites(text: String) throws {
    let slots = try Kind<Slots>.slots.read(Node(text))
    #expect(Kind<Slots>.slots.write(slots) == Node(text))
  }

  @Test func remembersWhereItWasRead() throws {
    guard case .share(let share) = try read(base).reviews[named: "to-senior"]?.slots else {
      Issue.record("no share")
      return
    }
    #expect(share.path == "reviews.to-senior.slots")
  }

  @Test(arguments: ["none", "-1", "101%", "10 %", "1e3", "ALL", "", "normal(5%, 3%)"])
  func refuses(text: String) {
    #expect(problem(text, Kind<Slots>.slots) != nil)
  }
}
