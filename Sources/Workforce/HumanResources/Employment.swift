public import Schema
import Text

/// How employment begins and ends (劳动合同): probation and notice. How long it lasts that has an end
/// from the first, of interns or of a season, stands in `intake.*.term`.
public struct Employment: Sendable {
  /// How long somebody is on probation from the first day; nil for not at all.
  public var probation: Uncertain<Span>?
  /// The share of those on probation to its end who are kept.
  public var confirmed = Uncertain(Share.whole)
  /// The time from giving notice to the last day.
  public var notice = Uncertain(Span.none)
  /// The same for those on probation.
  public var noticeOnProbation = Uncertain(Span.none)

  /// None of it: whoever leaves does so at once.
  public init() {}

  /// How it is written.
  public static let schema = Record(Employment()) {
    Field(
      "probation", \.probation, .uncertain(1...366),
      help: Phrase(
        """
        How long somebody is on probation, from the first day; Chinese law allows 1 month in a \
        contract of under a year, 2 in one of under three years, 6 in others. Without it nobody is
        """,
        "试用期多长，从入职首日算起；按《劳动合同法》，合同不满一年的不超过 1 个月，一年以上不满三年的不超过 2 个月，三年以上的不超过 6 个月；不写则没有试用期"))
    Field(
      "confirmed", \.confirmed, .uncertain(), default: "100%",
      source: Phrase("all are kept unless a share is given", "不写即全部转正"),
      help: Phrase(
        "Share of those still here at the end of probation who are kept; the others go that day",
        "转正率：试用期满仍在职的人中转正的占比；其余当天离开"))
    Field(
      "notice", \.notice, .uncertain(0...366), default: "30 days",
      source: Phrase(
        "Labour Contract Law of the People's Republic of China, article 37",
        "《中华人民共和国劳动合同法》第三十七条"),
      help: Phrase(
        """
        From giving notice to the last day: whoever decides to leave is known to go and works on; \
        keep-up replaces them before the seat is empty
        """,
        "从提出离职到最后一天的时间：决定要走的人先提出来，到期才走；keep-up 在席位空出之前就安排补人"))
    Field(
      "notice-on-probation", \.noticeOnProbation, .uncertain(0...366), default: "3 days",
      source: Phrase(
        "Labour Contract Law of the People's Republic of China, article 37",
        "《中华人民共和国劳动合同法》第三十七条"),
      help: Phrase("The same for those on probation", "试用期内提出离职的，隔多久离开"))
  }
}

extension Scenario {
  /// Entries of the intake whose people stay for a term only.
  public var termedIntake: [Named<IntakeClass>] { intake.filter { $0.value.term != nil } }

  /// Whether contracts come to an end of their own.
  public var hasTerms: Bool {
    !termedIntake.isEmpty || causes.contains { $0.value.kind == .ended }
  }

  /// What probation and terms need besides their own values.
  func checkEmployment(_ checker: inout Checker) {
    if let employment, employment.probation == nil {
      if !employment.confirmed.isKnown(as: 100) {
        checker.report(
          HiringFault.withoutProbation, at: "employment.confirmed",
          found: employment.confirmed.text)
      }
    }
    for entry in intake {
      let path = "intake.\(entry.key)"
      guard let term = entry.value.term else {
        if let renewal = entry.value.renewal {
          checker.report(HiringFault.withoutTerm, at: path + ".renewal", found: renewal.text)
        }
        continue
      }
      guard let first = stages.first?.value, !first.takesContacts else { continue }
      let training = families[named: entry.value.family]?.training ?? first.length
      guard let training, training.first.magnitude >= term.magnitude else { continue }
      checker.report(
        HiringFault.termInTraining(training: training.text), at: path + ".term", found: term.text)
    }
  }
}
