import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// What of a loan between sites is refused, and where.
@Suite struct LoanCheckTests {
  private func problems(_ loan: String) -> [String] {
    headlines(
      base.replacing(
        "  office: {seats: 30, opening: 2027-02-01}\n",
        with: """
            office: {seats: 30, opening: 2027-02-01}
            other: {seats: 9, opening: 2027-05-03}

          """) + "\nloans: {help: {\(loan)}}\n")
  }

  private static let whole =
    "from: office, to: other, family: voice, people: 5, date: 2027-06-07, pay: 90 CNY/week"

  @Test func A7_whatCanBeIsRead() { #expect(problems(Self.whole).isEmpty) }

  @Test(arguments: [
    ("to: other", "to: office", "loans.help.to"),
    ("to: other", "to: nowhere", "loans.help.to"),
    ("family: voice", "family: mail", "loans.help.family"),
    ("people: 5", "people: 0", "loans.help.people"),
    ("people: 5, ", "", "loans.help"),
    // Before the site opens, before anybody can be told, after the end.
    ("2027-06-07", "2027-05-02", "loans.help.date"),
    ("2027-06-07", "2027-01-05", "loans.help.date"),
    ("2027-06-07", "2028-06-07", "loans.help.date"),
    ("people: 5", "people: 5, stage: training", "loans.help.stage"),
    ("people: 5", "people: 5, lasts: 0 days", "loans.help.lasts"),
    ("90 CNY/week", "90 USD/week", "loans.help.pay"),
  ])
  func A7_whatCannotBeIsRefusedWhereItIsWritten(old: String, new: String, path: String) {
    let problems = problems(Self.whole.replacing(old, with: new))
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains(path) }, "\(problems)")
  }
}
