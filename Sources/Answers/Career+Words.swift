public import Questions
public import Schema
import Text
import Workforce

extension Career.Fault {
  /// Why a career does not begin or go on, and what next.
  public var problem: Problem {
    switch self {
    case .unplayable(let unplayable): unplayable.problem
    case .ambiguous(let problem): problem
    case .nobody(let number, let count):
      count == 0
        ? Problem(
          Phrase("nobody of that number", "没有这个编号的员工"), code: AnswerCode.nobody.code,
          found: "\(number)",
          expected: Phrase("somebody, but nobody comes", "此处没有人入职"),
          next: Phrase("Choose another class, or another seed.", "请换一个入职批次，或换一个随机种子。"))
        : Problem(
          Phrase("nobody of that number", "没有这个编号的员工"), code: AnswerCode.nobody.code,
          found: "\(number)",
          expected: Phrase("a number from 1 to \(count)", "1 至 \(count) 的编号"))
    case .nobodyStarts(let inPost):
      Problem(
        Phrase("nobody starts in this scenario", "这个情景中没有人入职"), code: AnswerCode.nobody.code,
        next: inPost.map {
          Phrase(
            "Follow one of those in post: career new \($0)", "可跟随一名在岗员工：career new \($0)")
        } ?? Phrase("Give the scenario an intake.", "请在情景中加入入职批次（intake）。"))
    case .nobodyStartsOf(let name):
      Problem(
        Phrase("nobody of these starts within the forecast", "预测期内没有这类员工入职"),
        code: AnswerCode.nobody.code, found: name,
        next: Phrase("Name another class.", "请换一个入职批次。"))
    case .hiredByPolicy(let name, let instead):
      Problem(
        Phrase(
          "keep-up finds its classes only as the forecast goes",
          "keep-up 的入职批次在预测途中才能确定"), code: AnswerCode.nobody.code, found: name,
        next: Phrase(
          "Follow somebody of a timetable or in post: career new \(instead ?? "GROUP")",
          "请跟随固定计划或在岗的员工：career new \(instead ?? "GROUP")"))
    case .noOrigin(let name, let names):
      Problem(
        Phrase("no job family, class or group of that name", "没有叫这个名字的岗位类别、入职批次或人群"),
        code: AnswerCode.nobody.code,
        found: name, expected: .oneOf(names), near: Spelling.nearest(to: name, among: names))
    case .left(let number, let day):
      Problem(
        Phrase("No. \(String(number)) left on \(day)", "\(String(number)) 号员工已于 \(day) 离职"),
        code: AnswerCode.career.code,
        next: Phrase(
          "career back goes back; career new begins another.",
          "career back 可退回，career new 可另跟一人。"))
    case .atTheEnd(let day):
      Problem(
        Phrase("the forecast ends on \(day)", "预测到 \(day) 为止"), code: AnswerCode.career.code,
        next: Phrase(
          "A longer horizon shows more: set horizon 260 weeks, then career new.",
          "延长预测期可看到更多：先 set horizon 260 weeks，再 career new。"))
    case .atTheBeginning:
      Problem(
        Phrase("this is where the career begins", "已经退到这段职业路径的起点"), code: AnswerCode.career.code,
        next: Phrase(
          "career step lives on; career new begins another.",
          "career step 可往下走，career new 可另跟一人。"))
    case .notOnOffer(let words, let offers):
      Problem(
        Phrase("not on offer now", "目前没有这个选项"), code: AnswerCode.career.code, found: words,
        expected: .oneOf(offers, most: .max) ?? Phrase("nothing now", "目前没有可选的"),
        near: Spelling.nearest(to: words, among: offers),
        next: offers.isEmpty
          ? Phrase("career step lives on.", "career step 可往下走。")
          : Phrase("career choose shows what each means.", "career choose 可查看各选项的含义。"))
    }
  }
}
