/// A way in which the share of people who leave is reported.
public enum AttritionForm: Int, CaseIterable, Sendable {
  /// Leavers divided by the mean head count: may be above 100 %.
  case turnover
  /// Of those who were here when the stretch began, the share that was gone at its end, counted by
  /// person.
  case loss
  /// Leavers divided by those here when the stretch began and those who joined in it together: the
  /// form of many Chinese reports (离职率 = 离职人数 ÷ (期初人数 + 入职人数)).
  case ofAll
  /// Of those who joined in the stretch, at least 90 days before the close of the forecast, the
  /// share that left within 90 days.
  case early

  /// How many ticks make one per cent.
  public static let ticks: Int64 = 1000
}

extension Attrition {
  /// Counts of a stretch, of all people or of a group.
  struct Tally {
    private var values = [Int64](repeating: 0, count: Count.allCases.count)

    subscript(count: Count) -> Int64 {
      get { values[count.rawValue] }
      set { values[count.rawValue] = newValue }
    }

    /// A form in ticks; nil where there is nobody to divide by.
    func share(_ form: AttritionForm, ofWeeks weeks: Int) -> Int64? {
      switch form {
      case .turnover: Self.quotient(self[.leavers], self[.heads], times: Double(2 * weeks))
      case .loss: Self.quotient(self[.lost], self[.here])
      case .ofAll: Self.quotient(self[.leavers], self[.here] + self[.joined])
      case .early: Self.quotient(self[.early], self[.watched])
      }
    }

    private static func quotient(
      _ part: Int64, _ whole: Int64, times factor: Double = 1
    ) -> Int64? {
      guard whole > 0 else { return nil }
      let percent: Double = 100 * factor * Double(part) / Double(whole)
      return Int64((percent * Double(AttritionForm.ticks)).rounded())
    }
  }

  /// What was counted of everybody in a stretch.
  func tally(_ stretch: Int) -> Tally {
    var tally = Tally()
    for count in Count.allCases { tally[count] = value(count, in: stretch) }
    return tally
  }

  /// What was counted in some cells in a stretch, where places are counted.
  func tally(_ stretch: Int, of cells: some Sequence<Int>) -> Tally {
    var tally = Tally()
    for cell in cells {
      for count in Count.allCases { tally[count] += value(count, in: stretch, cell: cell) }
    }
    return tally
  }
}

extension Future {
  /// Each form of everybody, stretch by stretch; nil where there was nobody.
  var attrition: [Int64?] {
    compiled.attrition.indices.flatMap { stretch -> [Int64?] in
      let tally = mechanisms.attrition.tally(stretch)
      return AttritionForm.allCases.map {
        tally.share($0, ofWeeks: compiled.attrition[stretch].weeks.count)
      }
    }
  }
}
