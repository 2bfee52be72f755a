import Questions

extension Driver {
  /// What reports call it.
  var title: String {
    switch self {
    case .pay: "薪酬 pay"
    case .bonus: "奖金 bonus"
    case .amenities: "福利 amenities"
    case .recognition: "认可 recognition"
    case .ceremonies: "仪式 ceremonies"
    case .ideaMarket: "创意 market of ideas"
    case .mentors: "带教 mentors"
    case .promises: "承诺 promises"
    case .workload: "工作量 workload"
    case .nightWork: "夜班 night work"
    case .growth: "发展 growth"
    case .poaching: "挖角 poaching"
    case .pressure: "压力 pressure"
    }
  }

  /// One standard step for the better.
  var step: String {
    switch self {
    case .pay: "1 % more pay"
    case .bonus: "a tenth of a month's pay more for each peak"
    case .amenities, .recognition, .ceremonies, .ideaMarket: "1 % of pay more spent on it"
    case .mentors: "mentors for 10 in 100 newcomers more"
    case .promises: "a gap of 10 in 100 of pay less"
    case .workload: "peaks with a tenth of a day's work less"
    case .nightWork: "10 in 100 of the work less at night"
    case .growth: "a tenth more places at reviews"
    case .poaching, .pressure: ""
    }
  }

  /// The same as a table has room for.
  var dose: String {
    switch self {
    case .pay: "+1 %"
    case .bonus: "+10 % of a month"
    case .amenities, .recognition, .ceremonies, .ideaMarket: "+1 % of pay"
    case .mentors: "+10 % of newcomers"
    case .promises: "-10 % of pay"
    case .workload: "-10 % of a day"
    case .nightWork: "-10 % of work"
    case .growth: "+10 % of places"
    case .poaching, .pressure: ""
    }
  }

  /// The beginning of a sentence about the world without it.
  var absence: String {
    switch self {
    case .pay: "Without the pay rise"
    case .bonus: "Without the peak bonus"
    case .amenities: "Without amenities"
    case .recognition: "Without recognition"
    case .ceremonies: "Without ceremonies"
    case .ideaMarket: "Without the market of ideas"
    case .mentors: "Without mentors"
    case .promises: "Had nothing been promised beyond what is given,"
    case .workload: "Without the extra work of peaks"
    case .nightWork: "Without work at night"
    case .growth: "If nobody minded waiting for a promotion,"
    case .poaching: "Without other employers who take people"
    case .pressure: "If nobody minded short-staffed weeks,"
    }
  }
}
