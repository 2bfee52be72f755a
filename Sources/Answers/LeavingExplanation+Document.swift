public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension LeavingExplanation {
  /// The explanation in plain sentences.
  public var document: Document {
    Document {
      Block.heading(
        place.map { Phrase("why people leave \($0)", "\($0)的员工为何离职") }
          ?? Phrase("why people leave", "员工为何离职"))
      for sentence in sentences { sentence }
      Block.explained(futures, isPartial: isPartial)
    }
  }

  /// The site or job family that it is about, where it is about one.
  private var place: Phrase? { part.map { scenario.name($0.index, along: $0.dimension) } }

  /// What is not counted for it alone.
  private var together: Phrase? {
    part.map {
      $0.dimension == .family
        ? Phrase(
          "Causes and stages are counted for all job families together: explain leaving.",
          "离职原因和成长阶段按全部岗位类别合计，请看 explain leaving。")
        : Phrase(
          "Causes are counted for all sites together: explain leaving.",
          "离职原因按全部职场合计，请看 explain leaving。")
    }
  }

  private var sentences: [Phrase] {
    guard leavers.mean > 0 else {
      let weeks = scenario.weeks
      return [
        place.map {
          Phrase("0 people leave \($0) in \(weeks) weeks.", "\(weeks) 周内\($0)无人离职。")
        } ?? Phrase("0 people leave in \(weeks) weeks.", "\(weeks) 周内无人离职。")
      ]
    }
    return [count] + [reasons, whereFrom, when].compactMap(\.self) + influences
      + [together].compactMap(\.self)
  }

  private var count: Phrase {
    let weeks = scenario.weeks
    let people = leavers.words(.whole.counting("人"))
    let gone =
      place.map {
        Phrase("In \(weeks) weeks \(people) people leave \($0)", "\(weeks) 周内\($0)离职 \(people)")
      } ?? Phrase("In \(weeks) weeks \(people) people leave", "\(weeks) 周内离职 \(people)")
    return perYear.map {
      Phrase(
        "\(gone): \($0.words(.share)) of those employed in a year.",
        "\(gone)，相当于每年流失在职人数的 \($0.words(.share))。")
    } ?? Phrase("\(gone).", "\(gone)。")
  }

  private var reasons: Phrase? {
    guard let first = causes.first else { return nil }
    let others = causes.dropFirst().prefix(3).map {
      Phrase("\($0.title) \($0.share.words(.share))", "\($0.title) \($0.share.words(.share))")
    }
    let share = first.share.words(.share)
    return others.isEmpty
      ? Phrase(
        "The most frequent cause is \(first.title), with \(share) of them.",
        "最常见的离职原因是\(first.title)，占 \(share)。")
      : Phrase(
        "The most frequent cause is \(first.title), with \(share) of them; then \(others.series).",
        "最常见的离职原因是\(first.title)，占 \(share)；其次是\(others.series)。")
  }

  private var whereFrom: Phrase? {
    guard let first = stages.first,
      let place = stages.indices.max(by: {
        stages[$0].perYear.p50 < stages[$1].perYear.p50
      })
    else { return nil }
    let fastest = stages[place]
    let (share, times) = (first.share.words(.share), fastest.perYear.words(.plain.counting("人")))
    return place == 0
      ? Phrase(
        """
        \(share) of them leave in \(first.title), where people also leave fastest: \(times) times a \
        year for each person there.
        """,
        "离职者中 \(share) 在\(first.title)离开，这个阶段流失也最快：每在岗 1 人，一年流失 \(times)。")
      : Phrase(
        """
        \(share) of them leave in \(first.title); they leave fastest in \(fastest.title), \(times) \
        times a year for each person there.
        """,
        "离职者中 \(share) 在\(first.title)离开；流失最快的是\(fastest.title)：每在岗 1 人，一年流失 \(times)。")
  }

  private var when: Phrase? {
    worst.flatMap {
      let people = $0.leavers.words(.whole.counting("人"))
      return $0.leavers.p50 < 1
        ? nil
        : Phrase(
          "Most leave in the week of \($0.monday): \(people).", "\($0.monday) 当周离职最多：\(people)。")
    }
  }

  private var influences: [Phrase] {
    let untold = untold.map {
      Phrase(
        "\($0.words.absence) the scenario cannot be played, so that what it does is not told.",
        "\($0.words.absence)情景无法推演，因此说不出影响多大。")
    }
    guard !effects.isEmpty else {
      // What was not taken out may well act.
      guard !isPartial, untold.isEmpty else { return untold }
      return [
        Phrase(
          "0 influences beside stages and tiers can be told to act on it.",
          "除成长阶段和职级外，看不出还有什么在影响离职。")
      ]
    }
    return effects.map { effect in
      let size = NumberFormat.plain.counting("人").size(effect.change)
      let absence = effect.driver.words.absence
      return effect.change.value < 0
        ? Phrase("\(absence) \(size) fewer would leave.", "\(absence)会少流失 \(size)。")
        : Phrase("\(absence) \(size) more would leave.", "\(absence)会多流失 \(size)。")
    } + untold
  }
}
