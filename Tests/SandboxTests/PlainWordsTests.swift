import PhraseTesting
import Questions
import Report
import Sandbox
import Testing
import Text

/// What is explained is explained in words that everybody knows (source 003: staff need not know what
/// broadbanding or 3E pay is; they need plain figures).
@Suite struct PlainWordsTests {
  /// Words of personnel management, statistics and fashion that nobody has to know.
  static let jargon: [Language: [String]] = [
    .english: [
      "3E", "autoregress", "bandwidth", "best practice", "beta distribution", "broadband",
      "coefficient", "comp ratio", "compa-ratio", "competency framework", "confidence level",
      "correlation", "covariance", "elasticity", "employer value proposition", "Erlang", "EVP",
      "hazard", "heteroscedastic", "HRBP", "human capital", "job grading", "KPI", "leverage",
      "log-odds", "logarithm", "low-hanging", "Monte Carlo", "normal distribution", "odds ratio",
      "OKR", "p-value", "paradigm", "percentile", "Poisson", "quantile", "regression",
      "right-siz", "stakeholder", "standard deviation", "standard error", "stochastic", "synerg",
      "talent density", "total reward", "variance", "workforce optimi",
    ],
    .chinese: [
      "3E", "P 值", "宽带薪酬", "薪酬宽带", "宽幅薪酬", "全面薪酬", "全面报酬", "职级宽带", "海氏", "要素计点",
      "薪酬渗透率", "胜任力", "人力资本", "人才密度", "人效", "雇主品牌", "价值主张", "风险率", "风险函数", "分位数",
      "百分位", "随机过程", "蒙特卡洛", "泊松", "厄兰", "正态分布", "方差", "标准差", "标准误", "置信", "回归", "弹性系数",
      "对数", "协方差", "相关系数", "优势比", "赋能", "抓手", "闭环", "颗粒度", "底层逻辑", "组合拳", "拉通", "打法",
      "痛点", "链路", "心智", "倒逼", "生态位",
    ],
  ]

  static let worlds: [(scenario: String, changes: [String], lines: [String])] = [
    (
      "hr-desk", [],
      [
        "explain desk", "explain leaving", "explain gap", "explain pay levers.pay-rise 5%",
        "explain pay tiers.agent.pay 3,300 CNY/month", "explain pay costs.on-costs 30%",
      ]
    ),
    (
      "hr-desk", ["set hr.desk.ahead 20 days", "set hr.people 9"],
      ["explain desk", "explain leaving suqian"]
    ),
    (
      "suqian-phase-3", [],
      [
        "explain opening", "explain gap", "explain leaving",
        "explain pay levers.peak-bonus 900 CNY",
        "explain pay levers.bonus-winners 10%",
      ]
    ),
    ("spiral", [], ["explain gap", "explain leaving"]),
    ("energy-team", [], ["explain leaving", "explain gap"]),
  ]

  @Test(arguments: worlds.indices) func D4_noExplanationNeedsADictionary(index: Int) throws {
    let (scenario, changes, lines) = Self.worlds[index]
    let environment = Environment(threads: 2, folder: Place.package)
    var session = try Session(
      loading: Place.package + "Scenarios/\(scenario).yaml", in: environment)
    for line in changes + ["run 8"] {
      #expect(session.perform(line, in: environment).refusal == nil)
    }
    for line in lines {
      var reply = session.perform(line, in: environment)
      #expect(reply.refusal == nil, "\(line): \(reply.text)")
      // Letters and digits by which the answer is found again are no words.
      reply.document.blocks.removeAll { if case .identity = $0 { true } else { false } }
      for (language, words) in Self.jargon {
        let text = reply.text(in: language).split(whereSeparator: \.isWhitespace)
          .joined(separator: " ").lowercased()
        for word in words {
          #expect(!text.contains(word.lowercased()), "\(line) says \(word)")
        }
      }
    }
  }

  @Test func D4_theListIsLongEnough() {
    for words in Self.jargon.values { #expect(Set(words).count >= 40) }
  }
}

/// What somebody is paid, before and after a change.
@Suite struct PayExplanationTests {
  private func explained(_ line: String, _ language: Language = .english) throws -> String {
    let environment = Environment(threads: 2, folder: Place.package)
    var session = try Session(
      loading: Place.package + "Scenarios/hr-desk.yaml", in: environment)
    _ = session.perform("run 2", in: environment)
    let reply = session.perform(line, in: environment)
    return reply.text(in: language).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func D4_beforeAndAfterInOneSentence() throws {
    let text = try explained("explain pay levers.pay-rise 5%")
    #expect(
      text.contains("agent: 3,600 CNY a month now, 3,780 CNY after it; that is 180 CNY more."))
    let chinese = try explained("explain pay levers.pay-rise 5%", .chinese)
    #expect(chinese.contains("坐席：现在每月 3,600 元，之后 3,780 元，多 180 元。"))
  }

  @Test func D4_lessPayIsSaidAsLess() throws {
    let text = try explained("explain pay tiers.agent.pay -10%")
    #expect(text.contains("that is 360 CNY less"))
  }

  @Test func D4_whatChangesNobodysPaySaysSo() throws {
    #expect(try explained("explain pay hr.people 3").contains("Nobody's pay changes."))
  }

  @Test func D4_onCostsAreTheCompanys() throws {
    let text = try explained("explain pay costs.on-costs 30%")
    #expect(text.contains("4,680"))
  }

  /// What is there now can be explained too, against its absence.
  @Test func D4_thePresentValueIsExplained() throws {
    let environment = Environment(threads: 2, folder: Place.package)
    var session = try Session(
      loading: Place.package + "Scenarios/hr-desk.yaml", in: environment)
    for line in ["set levers.pay-rise 5%", "run 2"] {
      _ = session.perform(line, in: environment)
    }
    let reply = session.perform("explain pay levers.pay-rise", in: environment)
    #expect(reply.text.contains("3,780"))
  }

  @Test(arguments: [
    "explain pay", "explain pay levers.no-such 5%", "explain pay levers.pay-rise 5 apples",
  ])
  func D4_whatIsNotUnderstoodIsRefused(line: String) throws {
    let environment = Environment(threads: 2, folder: Place.package)
    var session = try Session(
      loading: Place.package + "Scenarios/hr-desk.yaml", in: environment)
    _ = session.perform("run 2", in: environment)
    let reply = session.perform(line, in: environment)
    #expect(reply.refusal != nil)
  }
}
