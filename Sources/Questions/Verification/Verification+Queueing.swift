import Queueing
import Text
import Workforce

extension Verification {
  /// Erlang C and A against published tables.
  static var queueing: [Check] { tijms + pyworkforce + definitions }

  /// The least number of servers for which at most a share of the contacts waits.
  private static var tijms: [Check] {
    let rows: [(erlangs: Double, servers: [Int])] = [
      (1, [2, 3, 3]), (5, [7, 8, 9]), (10, [12, 14, 16]), (50, [54, 58, 61]),
      (100, [106, 111, 115]), (250, [259, 268, 274]), (500, [512, 525, 533]),
      (1000, [1017, 1034, 1046]),
    ]
    return rows.flatMap { row in
      zip([0.5, 0.2, 0.1], row.servers).map { limit, expected in
        let load = String(Int(row.erlangs))
        let percent = Int(limit * 100)
        let share = Phrase(english: "\(percent) %", chinese: "\(percent)%")
        return Check(
          Phrase(
            "load \(load): servers, at most \(share) wait",
            "话务强度 \(load)：等待的不超过 \(share)，所需人数"),
          String(expected),
          found: String(servers(erlangs: row.erlangs, waiting: limit)),
          source: Phrase(
            "Erlang C (Tijms, A First Course in Stochastic Models, Table 5.3.2)",
            "Erlang C（Tijms，A First Course in Stochastic Models，表 5.3.2）"))
      }
    }
  }

  private static func servers(erlangs: Double, waiting limit: Double) -> Int {
    guard let load = try? Load(erlangs: erlangs, handleTimeSeconds: 180),
      let queue = try? Queue(load: load, patience: .unlimited)
    else { return 0 }
    var servers = Int(erlangs)
    while queue.performance(people: servers, thresholdSeconds: 0).probabilityOfWait > limit {
      servers += 1
    }
    return servers
  }

  /// 100 contacts in half an hour, three minutes each, answered within 20 seconds.
  private static func published(patience: Double) -> Queue? {
    guard
      let load = try? Load(contacts: 100, handleTimeSeconds: 180, intervalSeconds: 1800),
      let patience = try? Patience(meanSeconds: patience)
    else { return nil }
    return try? Queue(load: load, patience: patience)
  }

  private static var pyworkforce: [Check] {
    let source = Phrase(
      "100 contacts in 30 min of 180 s (pyworkforce, documentation and tests)",
      "30 分钟 100 次咨询，每次 180 秒（pyworkforce 的文档和测试）")
    func found(_ people: Int, _ patience: Double = .infinity) -> Performance? {
      published(patience: patience)?.performance(people: people, thresholdSeconds: 20)
    }
    var checks = [(11, 0.3896), (12, 0.6402), (13, 0.7956), (14, 0.8884)].map { people, level in
      Check(
        Phrase("Erlang C, \(people) people: in 20 s", "Erlang C，\(people) 人：20 秒内"), level,
        decimals: 4,
        found: found(people)?.serviceLevel(.offered), source: source)
    }
    let patient = found(14, 300)
    checks += [
      Check(
        Phrase("Erlang C, 14 people: waits", "Erlang C，14 人：等待"), 0.174132, decimals: 6,
        found: found(14)?.probabilityOfWait, source: source),
      Check(
        Phrase("Erlang C, 14 people: occupancy", "Erlang C，14 人：占用率"), 0.714286, decimals: 6,
        found: found(14)?.occupancy,
        source: source),
      Check(
        Phrase("Erlang A, patience 300 s, 14 people: waits", "Erlang A，等待耐心 300 秒，14 人：等待"),
        0.14526, decimals: 5,
        found: patient?.probabilityOfWait, source: source),
      Check(
        Phrase("the same: abandoned", "同上：放弃"), 0.013984, decimals: 6, found: patient?.abandoned,
        source: source),
      Check(
        Phrase("the same: occupancy", "同上：占用率"), 0.704297, decimals: 6, found: patient?.occupancy,
        source: source),
      Check(
        Phrase("the same: in 20 s", "同上：20 秒内"), 0.916792, decimals: 6,
        found: patient?.serviceLevel(.offered), source: source),
    ]
    for (patience, level, abandoned) in [
      (180.0, 0.8751, 0.0322), (300, 0.8582, 0.0250), (600, 0.8376, 0.0165),
    ] {
      let found = found(13, patience)
      checks += [
        Check(
          Phrase(
            "Erlang A, patience \(Int(patience)) s, 13 people: in 20 s",
            "Erlang A，等待耐心 \(Int(patience)) 秒，13 人：20 秒内"), level,
          decimals: 4, found: found?.serviceLevel(.offered), source: source),
        Check(
          Phrase("the same: abandoned", "同上：放弃"), abandoned, decimals: 4, found: found?.abandoned,
          source: source),
      ]
    }
    return checks
  }

  private static var definitions: [Check] {
    let found = published(patience: 300)?.performance(people: 12, thresholdSeconds: 20)
    let levels: [(ServiceLevelDefinition, Double)] = [
      (.offered, 0.772279), (.served, 0.806736), (.withoutShortAbandons, 0.786294),
      (.answeredOrAbandoned, 0.790104),
    ]
    return levels.map { definition, level in
      Check(
        definition.words(within: Phrase(verbatim: "T")), level, decimals: 6,
        found: found?.serviceLevel(definition),
        source: Phrase(
          "one queue, four service levels: 12 people, patience 300 s (exact)",
          "同一队列，四种服务水平口径：12 人，等待耐心 300 秒（精确值）"))
    }
  }
}
