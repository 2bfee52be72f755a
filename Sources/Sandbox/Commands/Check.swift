import Report
import Text

extension Command {
  static let check = Command(
    "check", .world, .repeated(.takes(.scenarioFile)),
    summary: Phrase(
      "Look for problems in a scenario's file without loading it", "只检查情景文件有无问题，不载入"),
    details: Phrase(
      """
      Without a file, the one that is loaded is read again. What no run would play is told, too: \
      more people, memory or money than can be counted in 1,000 futures, and leaving that effects \
      drive above 50% in a week by the middle of what is believed. set and load ask the same. \
      Where only the tails of beliefs go so far, in some futures, 50% is the most that leave, and \
      the run says so. What can be played and is hardly meant, such as a class of nobody, is \
      remarked on, and so are dates that a weekend moves, and fields that mean something else than \
      in model 1.
      """,
      """
      不写文件名时，重新读取已载入的文件。无法推演的也会指出：1,000 次推演里人数、内存或金额多到数不清，\
      或按估计的居中值计算，各项效应使一周流失超过 50%。set 和 load 也做同样的检查。如果只有估计的两端才会\
      这么高，那几次推演就按 50% 封顶，run 会说明。能推演但多半不是本意的（例如人数为零的批次）会提醒，\
      遇周末挪动的日期、含义与模型 1 不同的字段也会提醒。
      """),
    examples: ["check", "check Scenarios/small-team.yaml"]
  ) { session, call throws(Refusal) in
    var paths = try call.all(.scenarioFile)
    if paths.isEmpty { paths = session.world.map { [$0.path] } ?? [] }
    guard !paths.isEmpty else {
      throw call.refusal(StateFault.noFileToCheck)
    }
    var document = Document()
    for path in paths {
      let world: World
      do throws(Refusal) {
        world = try World(loading: path, in: call.environment)
      } catch {
        guard let word = call.words.first(where: { $0.text == path }) else { throw error }
        throw error.placed(at: word, of: call)
      }
      document.blocks.append(
        .prose(
          Phrase("\(path): no problems. \(world.summary)", "\(path)：没有问题。\(world.summary)")))
      document.blocks += world.notes.map { .prose($0) }
      document.blocks += world.remarks.map { .listing($0) }
      document.blocks += world.warningBlocks()
    }
    return Reply(document)
  }
}
