public import Schema
import Text

/// The faults of a scenario as a whole: E201 to E206 of single values, E210 to E219 of its frame,
/// E220 to E229 of careers, E230 to E239 of learning, E240 to E249 of contacts, E250 to E259 of
/// hiring, E260 on of levers and energy. W201 on: what can be played and is hardly meant.
public enum WorkforceCode: String, FaultCode {
  case noSuchDay = "E201"
  case distribution = "E202"
  case interval = "E203"
  case beliefOutOfRange = "E204"
  case notWhole = "E205"

  case time = "E210"
  case outside = "E211"
  case empty = "E212"
  case size = "E213"
  case stages = "E214"
  case causes = "E215"
  case shares = "E216"
  case currency = "E217"
  case sites = "E218"

  case reviews = "E220"
  case goingDown = "E221"
  case ladders = "E222"
  case posts = "E223"
  case moves = "E224"

  case courses = "E230"
  case credits = "E231"
  case sideRoles = "E232"
  case figures = "E233"
  case programme = "E234"

  case contacts = "E240"
  case profile = "E241"
  case service = "E242"
  case lostTime = "E243"
  case coupling = "E244"

  case classes = "E250"
  case keepUp = "E251"
  case trainers = "E252"
  case funnel = "E253"
  case fairScreening = "E254"
  case desk = "E255"

  case levers = "E260"
  case pay = "E261"
  case energy = "E262"
  case later = "E263"

  case nobody = "W201"
  case nobodyPasses = "W202"
  case nobodyGets = "W203"
  case timetable = "W204"
  case lessThanOne = "W205"
  case silent = "W206"
  case patience = "W207"
  case unused = "W208"
  case hours = "W209"
  case paidTime = "W210"

  /// What there is to know about it.
  public var page: FaultPage {
    switch self {
    case .noSuchDay, .distribution, .interval, .beliefOutOfRange, .notWhole: pageOfValue
    case .time, .outside, .empty, .size, .stages, .causes, .shares, .currency, .sites: pageOfFrame
    case .reviews, .goingDown, .ladders, .posts, .moves: pageOfCareers
    case .courses, .credits, .sideRoles, .figures, .programme: pageOfLearning
    case .contacts, .profile, .service, .lostTime, .coupling: pageOfContacts
    case .classes, .keepUp, .trainers, .funnel, .fairScreening, .desk, .levers, .pay, .energy,
      .later:
      pageOfHiringAndLevers
    case .nobody, .nobodyPasses, .nobodyGets, .timetable, .lessThanOne, .silent, .patience,
      .unused, .hours, .paidTime:
      pageOfWarning
    }
  }
}
