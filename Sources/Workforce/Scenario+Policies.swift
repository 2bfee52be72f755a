import Schema
import Text

extension Scenario {
  /// What an intake policy needs besides its own fields.
  func checkPolicies(_ checker: inout Checker) {
    for entry in intake {
      if entry.value.keepsUp {
        checkKeepUp(entry, &checker)
      } else {
        checkTimetable(entry, &checker)
      }
    }
    checkParts(&checker)
    checkClasses(&checker)
    checkTrainers(&checker)
  }

  private func checkTimetable(_ entry: Named<IntakeClass>, _ checker: inout Checker) {
    let path = "intake.\(entry.key)"
    if entry.value.size == nil {
      checker.report(
        Phrase("missing size", "缺少 size"), at: path,
        next: Phrase(
          "Add size: 20, or policy: keep-up to hire whoever will be missing.",
          "请补充 size: 20，或写 policy: keep-up，缺多少招多少。"))
    }
    let given = [("reserve", entry.value.reserve), ("part", entry.value.part)]
    for (field, value) in given where value != nil {
      checker.report(
        Phrase("\(field) is for keep-up", "\(field) 只用于 keep-up"), at: "\(path).\(field)",
        next: Phrase(
          "Add policy: keep-up in place of size, or remove \(field).",
          "请用 policy: keep-up 代替 size，或去掉 \(field)。"))
    }
  }

  private func checkKeepUp(_ entry: Named<IntakeClass>, _ checker: inout Checker) {
    let (path, value) = ("intake.\(entry.key)", entry.value)
    if let size = value.size {
      checker.report(
        Phrase("keep-up finds the size of its classes", "keep-up 自己算每批招多少人"), at: "\(path).size",
        found: size.text,
        next: Phrase(
          "Remove size, or policy: keep-up; recruiting.class-size is the most of a class.",
          "请去掉 size 或 policy: keep-up；一个班最多多少人看 recruiting.class-size。"))
    }
    if value.varies != .none {
      checker.report(
        Phrase("keep-up finds the size of its classes", "keep-up 自己算每批招多少人"), at: "\(path).varies",
        found: value.varies.rawValue,
        next: Phrase(
          "Remove varies; show-up says how many of those invited start.",
          "请去掉 varies；受邀的人有多少报到看 show-up。"))
    }
    if value.every == nil {
      checker.report(
        Phrase("keep-up needs to know how often it is reviewed", "keep-up 须写明多久算一次"), at: path,
        next: Phrase("Add every: 4 weeks.", "请补充 every: 4 weeks。"))
    }
    let first = recruiting.leadTime.day(after: value.date)
    let end = start + 7 * weeks
    if value.date < end, first >= end {
      checker.report(
        Phrase("the first class would start after the forecast has ended", "第一批入职时预测已经结束"),
        at: "recruiting.lead-time",
        found: recruiting.leadTime.text,
        next: Phrase(
          """
          From \(path).date it leads to \(first.iso): choose a shorter lead time, an earlier \
          date, or a longer horizon.
          """,
          "从 \(path).date 算起要到 \(first.iso)：请缩短招聘提前期、提前日期，或延长 horizon。"))
    }
    checkNeed(entry, &checker)
  }

  /// Somebody must say how many are needed: contacts of the family, or else the seats.
  private func checkNeed(_ entry: Named<IntakeClass>, _ checker: inout Checker) {
    let (path, value) = ("intake.\(entry.key)", entry.value)
    guard contactsCome(to: value.site) else { return }
    if !contactsCome(to: value.site, of: value.family) {
      checker.report(
        Phrase("nothing says how many of these are needed", "没有写这类人员需要多少"), at: "\(path).family",
        found: value.family,
        next: Phrase(
          """
          Contacts say who is needed at \(value.site), and none of this family come: remove \
          policy and give the classes a size.
          """,
          "\(value.site) 需要谁由咨询量决定，却没有这个岗位类别的咨询量：请去掉 policy，给批次写 size。"))
    }
    if let part = value.part {
      checker.report(
        Phrase("contacts say how many of the family are needed", "这个岗位类别需要多少人，由咨询量决定"),
        at: "\(path).part", found: part.text,
        next: Phrase(
          "Remove part: it is for sites to which no contacts come.", "请去掉 part：它只用于没有咨询量的职场。"))
    }
  }

  /// Two that fill the same gap would fill it twice.
  private func checkParts(_ checker: inout Checker) {
    let entries = intake.filter(\.value.keepsUp)
    for (position, entry) in entries.enumerated() {
      let before = entries[..<position].filter { $0.value.site == entry.value.site }
      let path = "intake.\(entry.key)"
      if let same = before.first(where: { $0.value.family == entry.value.family }) {
        checker.report(
          Phrase("a family is kept up twice at a site", "同一职场的同一岗位类别写了两个 keep-up"), at: path,
          next: Phrase(
            "\(same.key) does so already: remove one of them.", "\(same.key) 已经写了：请去掉其中一个。"))
        continue
      }
      guard !contactsCome(to: entry.value.site) else { continue }
      let sum = (before + [entry]).reduce(0) { $0 + ($1.value.part?.middle ?? 100) }
      guard sum > 100 + 1e-6, !before.isEmpty else { continue }
      let total = Number.text((sum * 1e6).rounded() / 1e6) + "%"
      checker.report(
        Phrase(
          "the parts of a site's families must make at most 100%", "同一职场各岗位类别的 part 合计不能超过 100%"),
        at: path,
        found: Phrase("\(total) at \(entry.value.site)", "\(entry.value.site) 合计 \(total)"),
        next: Phrase("Give each of them a part, such as part: 50%.", "请给每个写上 part，如 part: 50%。"))
    }
  }

  /// The limits must leave room for one class.
  private func checkClasses(_ checker: inout Checker) {
    guard intake.contains(where: \.value.keepsUp), stages.first?.value.takesContacts == false
    else { return }
    let least = recruiting.leastClass.number
    let trainees = recruiting.trainers.map { $0.number * recruiting.traineesPerTrainer.number }
    let limits = [("market", recruiting.market?.number), ("trainers", trainees)]
    for (field, most) in limits {
      guard let most, most < least else { continue }
      let (allowed, needed) = (Number.text(most), Number.text(least))
      checker.report(
        Phrase("no class can be held", "一个班也开不成"), at: "recruiting.\(field)",
        found: Phrase("\(allowed) people at most", "最多 \(allowed) 人"),
        expected: Phrase("at least \(needed)", "至少 \(needed)"),
        next: Phrase(
          "Raise it, or lower recruiting.least-class.", "请调高，或调低 recruiting.least-class。"))
    }
  }

  /// Where trainers come from the floor, somebody must be there to teach.
  private func checkTrainers(_ checker: inout Checker) {
    guard recruiting.trainersFromFloor == true, stages.first?.value.takesContacts == false,
      let last = stages.last
    else { return }
    for entry in intake where entry.value.keepsUp || (entry.value.size?.largest ?? 0) > 0 {
      let (path, value) = ("intake.\(entry.key)", entry.value)
      let lead = value.keepsUp ? Int(recruiting.leadTime.magnitude) : 0
      let date = value.date + lead
      // Whoever comes from another family may bring what it takes.
      guard !moves.contains(where: { $0.value.to == value.family }) else { continue }
      let first = firstTrainer(for: value)
      let isBeforeOpening = sites[named: value.site]?.opening.map { $0 > date } ?? false
      guard first.map({ isBeforeOpening && $0 > date }) ?? true else { continue }
      let (family, stage) = (value.family, last.key)
      let cause =
        first.map {
          Phrase(
            """
            Trainers come from the floor, and nobody of \(family) is in \(stage) by then at a \
            site that is open (from about \($0.iso) on).
            """,
            """
            培训师来自一线，而届时已启用的职场里，没有处于 \(stage) 的 \(family) 员工\
            （大约 \($0.iso) 起才有）。
            """)
        }
        ?? Phrase(
          """
          Trainers come from the floor, and nobody of \(family) is in \(stage) by then at a site \
          that is open.
          """,
          "培训师来自一线，而届时已启用的职场里，没有处于 \(stage) 的 \(family) 员工。")
      let remedy = Phrase(
        """
        Set recruiting.trainers-from-floor no and give trainer-pay, so that they come from \
        outside, or add people who can teach.
        """,
        "请设 recruiting.trainers-from-floor no 并写 trainer-pay，改用外部培训师；或补充能授课的人。")
      checker.report(
        Phrase("nobody is there to train this class", "这一批没有人来培训"), at: path,
        found: Phrase("\(date.iso) at \(value.site)", "\(date.iso)，\(value.site)"),
        next: [cause, remedy].sentences)
    }
  }

  /// The earliest day on which somebody in post can teach a class: in the last stage, at its own
  /// site or at one that is open; nil where there is nobody of the family.
  private func firstTrainer(for series: IntakeClass) -> Day? {
    people.compactMap { group -> Day? in
      guard group.value.family == series.family, group.value.count.largest > 0 else { return nil }
      // In a stage they may be near its end; those that follow take their time.
      let position = stages.lastIndex { stage in
        (group.value.stages[named: stage.key]?.magnitude ?? 0) > 0
      }
      guard let position else { return nil }
      let rest = stages.dropFirst(position + 1).dropLast().reduce(0) {
        $0 + ($1.value.length?.smallest ?? 0)
      }
      let grown = start + Int(rest)
      guard group.value.site != series.site, let opening = sites[named: group.value.site]?.opening
      else { return grown }
      return max(grown, opening)
    }.min()
  }

  /// Whether contacts, of a family or of any, say how many people a site needs.
  private func contactsCome(to site: String, of family: String? = nil) -> Bool {
    demand.contains { channel in
      (family ?? channel.value.family) == channel.value.family
        && channel.value.sites.contains { $0.key == site && $0.value.magnitude > 0 }
    }
  }
}
