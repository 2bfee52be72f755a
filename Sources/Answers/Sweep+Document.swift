public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Sweep {
  /// The answer in a page: along one number a sentence, a table and a curve for each response; for
  /// two numbers grids.
  public var document: Document {
    Document {
      Block.heading(heading)
      if let dates = axes.first?.dial.dates { Block.note(dates.ofSettings) }
      for index in responses.indices {
        if axes.count == 1 { along(index) } else { grid(index) }
      }
      for note in notes { Block.note(note) }
    }
  }

  private var heading: Phrase {
    let ways = axes.map { axis in
      let (from, to) = (setting(axis.settings.first, axis), setting(axis.settings.last, axis))
      return axis.settings.count == 1
        ? Phrase("\(axis.dial.path) at \(from)", "\(axis.dial.path) 取 \(from)")
        : Phrase("\(axis.dial.path) from \(from) to \(to)", "\(axis.dial.path) 从 \(from) 到 \(to)")
    }
    let way = ways.all
    return Phrase("step by step: \(way)", "逐档试算：\(way)")
  }

  private func setting(_ amount: Double?, _ axis: SweepAxis) -> Phrase {
    amount.map { axis.dial.told($0) } ?? Phrase("nothing", "未设")
  }

  // MARK: - One number

  private func along(_ index: Int) -> [Block] {
    let axis = axes[0]
    let response = responses[index]
    var table = Table(title(index)) {
      Column(Phrase(written: axis.dial.path), alignment: .trailing)
      Column(Phrase("95 % interval", "95% 区间"), alignment: .trailing)
      Column(differenceTitle(response), alignment: .trailing)
    }
    for point in points {
      table.append(
        .text(setting(point.settings[0], axis)),
        response.figureCell(point.readings[index].value, in: scenario),
        point.isPresent
          ? .named(Phrase("as it is", "现状"), 0)
          : response.changeCell(point.readings[index].change, in: scenario))
    }
    let curve: [Block] = points.count > 1 ? [.chart(.fan(fan(index)))] : []
    return [.prose(sentence(index)), .table(table)] + curve
  }

  private func title(_ index: Int) -> Phrase { responses[index].subject(in: scenario) }

  private func differenceTitle(_ response: Response) -> Phrase {
    response.isShare
      ? Phrase("difference from as it is, in points", "与现状之差（百分点）")
      : Phrase("difference from as it is", "与现状之差")
  }

  /// `From 0% to 10% leavers in 104 weeks goes from 2,781 (…) to 2,560 (…); as it is …`
  private func sentence(_ index: Int) -> Phrase {
    let (axis, response) = (axes[0], responses[index])
    let now = response.figure(present[index].value, in: scenario)
    let standing = setting(axis.dial.present, axis)
    let own = Phrase("As it is, at \(standing), it is \(now).", "现状取 \(standing)，为 \(now)。")
    guard let first = points.first, let last = points.last else { return own }
    // The table shows it where it is one of the settings.
    let stands = points.contains(where: \.isPresent) ? [] : [own]
    let (from, to) = (setting(first.settings[0], axis), setting(last.settings[0], axis))
    let before = response.figure(first.readings[index].value, in: scenario)
    let after = response.figure(last.readings[index].value, in: scenario)
    if points.allSatisfy({ $0.readings[index].change.isNothing }) {
      return Phrase(
        "\(title(index)) is \(now) at every setting, the same in all \(futures) futures.",
        "\(title(index))在每个取值下都是 \(now)，\(futures) 次推演都不变。")
    }
    let way =
      points.count == 1
      ? Phrase(
        "At \(from) \(title(index)) comes to \(before).", "取 \(from) 时，\(title(index))为 \(before)。")
      : Phrase(
        "\(title(index)): \(before) at \(from), \(after) at \(to).",
        "\(title(index))：取 \(from) 时为 \(before)，取 \(to) 时为 \(after)。")
    guard points.contains(where: { $0.readings[index].change.isTold }) else {
      return
        ([way] + stands + [
          Phrase(
            "No setting can be told from how it stands: play more futures, or it does little.",
            "哪个取值都看不出与现状有差异：可增加推演次数，或认为它作用不大。")
        ]).sentences
    }
    return ([way] + stands).sentences
  }

  private func fan(_ index: Int) -> Fan {
    let (format, scale) = responses[index].print(in: scenario)
    let values = points.map(\.readings[index].value)
    var fan = Fan(
      title(index), format: format, along: Phrase(written: axes[0].dial.path),
      settings: points.map { axes[0].dial.told($0.settings[0]) },
      low: values.map { $0.low * scale }, mean: values.map { $0.value * scale },
      high: values.map { $0.high * scale },
      markers: points.firstIndex(where: \.isPresent).map {
        [Fan.Marker(Phrase("as it is", "现状"), at: $0)]
      } ?? [])
    fan.isSmall = responses.count > 1
    return fan
  }

  // MARK: - Two numbers

  private func grid(_ index: Int) -> [Block] {
    let response = responses[index]
    let (format, scale) = response.print(in: scenario)
    let now = response.figure(present[index].value, in: scenario)
    let values = points.map(\.readings[index].value.value)
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    return [
      .prose(Phrase("\(title(index)): as it is \(now).", "\(title(index))：现状为 \(now)。")),
      .table(
        grid(Phrase("\(title(index)), mean; more stars are more", "\(title(index))，均值；星越多数值越大")) {
          point in
          // Fifths of the way from the least to the most.
          let value = point.readings[index].value.value
          let part = most > least ? (value - least) / (most - least) : 0
          let stars = String(repeating: "*", count: 1 + min(4, Int(5 * part)))
          let shown = format.phrase(value * scale) ?? .empty
          return .named(Phrase("\(shown) \(stars)", "\(shown) \(stars)"), value * scale)
        }),
      .table(
        grid(
          Phrase(
            "\(title(index)): \(differenceTitle(response)) (95 % interval)",
            "\(title(index))：\(differenceTitle(response))，95% 区间")
        ) { point in
          point.isPresent
            ? .named(Phrase("as it is", "现状"), 0)
            : response.changeCell(point.readings[index].change, in: scenario)
        }),
    ]
  }

  /// Rows for the settings of the first number, columns for those of the second.
  private func grid(_ title: Phrase, _ cell: (Point) -> Cell) -> Table {
    let (down, across) = (axes[0], axes[1])
    var table = Table(
      title,
      columns: [Column(Phrase(written: down.dial.path), alignment: .trailing)]
        + across.settings.map {
          Column(
            setting($0, across), group: Phrase(written: across.dial.path), alignment: .trailing)
        })
    for row in down.settings {
      let known = points.filter { $0.settings[0] == row }
      guard !known.isEmpty else { continue }
      table.append(
        [.text(setting(row, down))]
          + across.settings.map { column in
            known.first { $0.settings[1] == column }.map(cell) ?? .missing
          })
    }
    return table
  }

  // MARK: - Notes

  private var notes: [Phrase] {
    var notes = [
      Phrase(
        """
        every setting in the same \(futures) futures, seed \(String(seed)): the same people, the \
        same luck
        """, "每个取值都用同样的 \(futures) 次推演，随机种子 \(String(seed))：同一批人、同样的运气")
    ]
    for axis in axes {
      if let missed = axis.missed {
        let (end, last) = (setting(missed, axis), setting(axis.settings.last, axis))
        notes.append(
          Phrase(
            "the last step of \(axis.dial.path) leads to \(last), short of \(end)",
            "\(axis.dial.path) 最后一档到 \(last)，没有到 \(end)"))
      }
      if axis.dial.isBelief {
        notes.append(
          Phrase(
            "\(axis.dial.path) is a belief: it is moved as a whole, and its middle is the setting",
            "\(axis.dial.path) 是写成区间的数：整体平移，所写的值是它的中间值"))
      }
    }
    if isPartial {
      let all = axes.reduce(1) { $0 * $1.settings.count }
      notes.append(
        .stopped(
          Phrase("\(points.count) of \(all) settings", "完成 \(points.count) / \(all) 个取值")))
    }
    if axes.count == 1, let shown = points.last(where: { !$0.isPresent }) {
      let (path, text) = (axes[0].dial.path, axes[0].dial.text(shown.settings[0]))
      notes.append(
        Phrase("one setting in full: try \(path) \(text)", "看某一档的完整结果：try \(path) \(text)"))
    }
    return notes
  }
}
