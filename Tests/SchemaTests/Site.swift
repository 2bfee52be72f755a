import PhraseTesting
import Schema
import Text

/// A contact centre, small enough for a test and with one field of each kind.
struct Site: Equatable {
  enum Channel: String, CaseIterable { case voice, chat, email }

  var name = ""
  var seats = 0
  var channel = Channel.voice
  var leaving = Rate(perYear: 0)
  var occupancy = 0.0
  var night = false
  var entry: String?
  var training = Training(mean: 0, deviation: 0)
  var tiers: [Named<Tier>] = []
  var holidays: [String] = []
  var pilot: Tier?

  static let schema = Record(
    Site(),
    check: { site, check in
      let people = site.tiers.reduce(0) { $0 + $1.value.headcount }
      if people > site.seats * 3 {
        check.report(
          SiteFault.crowded(most: site.seats * 3), at: "seats", found: "\(people) people")
      }
    }
  ) {
    Field("name", \.name, .text, help: "What reports call the site")
    Field("seats", \.seats, .whole(1...5000), help: "Desks that can be staffed at once")
    Field(
      "channel", \.channel,
      .choice {
        switch $0 {
        case .voice: "Telephone calls"
        case .chat: "Written, at once"
        case .email: "Written, later"
        }
      }, default: "voice", help: "How customers arrive")
    Field(
      "leaving", \.leaving, .rate, default: "30%/yr", source: "assumption",
      help: "Share of people who leave in a year")
    Field(
      "occupancy", \.occupancy, .decimal(0...1), default: "0.85", source: "assumption",
      help: "Share of paid time in contact with customers")
    Field("night", \.night, .yesNo, default: "no", help: "Whether the site works at night")
    Field("entry", \.entry, .reference(to: "tiers"), help: "The tier in which people begin")
    Field(
      "training", \.training, .training, default: "{mean: 15 days, sd: 3 days}",
      source: "assumption", help: "Time from hire to first contact")
    Field(
      "tiers", \.tiers, .table(of: .record(Tier.schema), key: "a tier's name"), default: "{}",
      help: "Skill levels, lowest first")
    Field("holidays", \.holidays, .list(of: .text), default: "[]", help: "Days without service")
    Field("pilot", \.pilot, .record(Tier.schema), help: "A tier on trial")
  }
}

struct Tier: Equatable {
  var headcount = 0
  var next: String?

  static let schema = Record(Tier()) {
    Field("headcount", \.headcount, .whole(0...20_000), help: "People at the start")
    Field("next", \.next, .reference(to: "tiers"), help: "The tier people are promoted to")
  }
}

struct Rate: Equatable {
  var perYear: Double
}

extension Kind where Value == Rate {
  static var rate: Self {
    .scalar(
      .quantity("a yearly rate", examples: ["18%/yr", "35%/yr"]),
      scale: Scale(amount: \.perYear, value: { amount, _ in Rate(perYear: amount) })
    ) { text throws(Problem) in
      guard text.hasSuffix("%/yr"), let percent = NumberText.decimal(String(text.dropLast(4)))
      else { return nil }
      guard (0...1000).contains(percent) else {
        throw Problem("a rate out of range", expected: "0%/yr to 1000%/yr")
      }
      return Rate(perYear: percent / 100)
    } show: {
      NumberText.show(($0.perYear * 1e8).rounded() / 1e6) + "%/yr"
    }
  }
}

struct Training: Equatable {
  var mean: Int
  var deviation: Int

  static let schema = Record(Training(mean: 0, deviation: 0)) {
    Field("mean", \.mean, .days, help: "Days on average")
    Field("sd", \.deviation, .days, help: "Standard deviation in days")
  }
}

extension Kind where Value == Training {
  static var training: Self {
    let short = Kind.scalar(.quantity("a number of days", examples: ["15 days"])) { text in
      Kind<Int>.parseDays(text).map { Training(mean: $0, deviation: 0) }
    } show: {
      "\($0.mean) days"
    }
    return .either(short, or: .record(Training.schema)) { $0.deviation == 0 }
  }
}

extension Kind where Value == Int {
  static var days: Self {
    .scalar(.quantity("a number of days", examples: ["15 days"])) {
      parseDays($0)
    } show: {
      "\($0) days"
    }
  }

  static func parseDays(_ text: String) -> Int? {
    text.hasSuffix(" days") ? NumberText.whole(String(text.dropLast(5))) : nil
  }
}

func read(_ yaml: String) throws(Problems) -> Site {
  try Site.schema.read(
    Node(yaml: yaml, file: "site.yaml"), sources: [SourceFile(name: "site.yaml", text: yaml)])
}

/// The headlines of everything wrong with a file.
func headlines(_ yaml: String) -> [String] {
  do throws(Problems) {
    _ = try read(yaml)
    return []
  } catch {
    return error.all.map { ProblemReport($0).headline.english }
  }
}

/// What can be wrong with a site.
enum SiteFault: Fault {
  case crowded(most: Int)

  enum Code: String, FaultCode {
    case crowded = "E999"

    var page: FaultPage {
      FaultPage("Crowded", "Too many people.", wrong: .told("many"), right: .told("few"))
    }
  }

  var wording: Wording<Code> {
    switch self {
    case .crowded(let most):
      Wording(
        .crowded, "more than three people for a seat", expected: "at most \(most)",
        next: "Add seats, or lower a tier's headcount.")
    }
  }
}
