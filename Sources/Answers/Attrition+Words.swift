public import Simulation

extension AttritionForm {
  /// What heads its column.
  var heading: String {
    switch self {
    case .turnover: "turnover (%)"
    case .loss: "of those here at its start, gone (%)"
    case .ofAll: "leavers ÷ (start + joiners) (%)"
    case .early: "of joiners, gone in 90 days (%)"
    }
  }

  /// What it is, in a line.
  public var meaning: String {
    switch self {
    case .turnover:
      "turnover is leavers ÷ mean head count of the row's weeks, not a year's rate of fewer"
    case .loss: "those here at its start are counted by person, wherever they were moved since"
    case .ofAll: "start + joiners: those here when the row begins and all who start in it"
    case .early: "gone in 90 days: of the row's joiners, those at least 90 days before the close"
    }
  }
}
