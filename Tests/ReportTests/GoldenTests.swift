import PhraseTesting
import Report
import Testing
import Text

/// Compares line by line, so that a failure names the lines that differ.
private func expect(
  _ text: String, _ expected: String, location: SourceLocation = #_sourceLocation
) {
  let lines = text.replacing("\r\n", with: "\n").split(
    separator: "\n", omittingEmptySubsequences: false)
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for (line, other) in zip(lines, wanted) { #expect(line == other, sourceLocation: location) }
  #expect(lines.count == wanted.count, sourceLocation: location)
}

@Test func englishTableOn40Columns() {
  expect(
    TextRenderer(width: 40).render(forecast),
    #"""
    Suqian phase 3
    ══════════════

    Ready in time in 3% of futures (2 to
    4%); order 52 people a week from March
    on.

                                   now
    ──────────────────────────────────
    people                       2,000
    ready at phase-3                 –
    service level, 80 % in 20 s  83.4%

                          at opening (6 Sep
                                2027)
                         ───────────────────
                           p10    p50    p90
    ────────────────────────────────────────
    people               3,011  3,084  3,160
    ready at phase-3       902    947    989
    service level, 80    70.0%  81.0%  90.0%
      % in 20 s

                         at the end (4 Dec
                               2028)
                        ────────────────────
                          p10    p50     p90
    ────────────────────────────────────────
    people              3,402  3,498   3,590
    ready at phase-3    1,139  1,172   1,200
    service level,      90.0%  95.0%  >99.9%
      80 % in 20 s

    replay: run 1000 seed 1

    """#)
}

@Test func chineseTableOn80Columns() {
  expect(
    TextRenderer(width: 80, language: .chinese).render(forecast),
    #"""
    宿迁三期
    ════════

    “按时就绪”的可能性只有 3%（2 至 4%）；建议三月起每周招聘 52 人，直至九月底。

                               启用时（2027年9月6日）    期末（2028年12月4日）
                               ──────────────────────    ─────────────────────
                       现在       p10     p50     p90       p10    p50     p90
    ──────────────────────────────────────────────────────────────────────────
    人数              2,000     3,011   3,084   3,160     3,402  3,498   3,590
    三期可上岗            –       902     947     989     1,139  1,172   1,200
    接通率（20秒内）  83.4%     70.0%   81.0%   90.0%     90.0%  95.0%  >99.9%

    replay: run 1000 seed 1

    """#)
}

@Test func englishTableOn120ColumnsInASCII() {
  expect(
    TextRenderer(width: 120, unicode: false).render(forecast),
    #"""
    Suqian phase 3
    ==============

    Ready in time in 3% of futures (2 to 4%); order 52 people a week from March on.

                                          at opening (6 Sep 2027)    at the end (4 Dec 2028)
                                          -----------------------    -----------------------
                                   now        p10     p50     p90       p10     p50      p90
    ----------------------------------------------------------------------------------------
    people                       2,000      3,011   3,084   3,160     3,402   3,498    3,590
    ready at phase-3                 -        902     947     989     1,139   1,172    1,200
    service level, 80 % in 20 s  83.4%      70.0%   81.0%   90.0%     90.0%   95.0%   >99.9%

    replay: run 1000 seed 1

    """#)
}

@Test func chineseTableOn40ColumnsInASCII() {
  expect(
    TextRenderer(width: 40, unicode: false, language: .chinese).render(forecast),
    #"""
    宿迁三期
    ========

    “按时就绪”的可能性只有 3%（2 至 4%）；建
    议三月起每周招聘 52 人，直至九月底。

                       现在
    -----------------------
    人数              2,000
    三期可上岗            -
    接通率（20秒内）  83.4%

                               启用时
                          （2027年9月6日）
                        --------------------
                           p10    p50    p90
    ----------------------------------------
    人数                 3,011  3,084  3,160
    三期可上岗             902    947    989
    接通率（20秒内）     70.0%  81.0%  90.0%

                                期末
                         （2028年12月4日）
                        --------------------
                          p10    p50     p90
    ----------------------------------------
    人数                3,402  3,498   3,590
    三期可上岗          1,139  1,172   1,200
    接通率（20秒内）    90.0%  95.0%  >99.9%

    replay: run 1000 seed 1

    """#)
}

@Test func fanOn80Columns() {
  expect(
    TextRenderer(width: 80).render(Document { people() }),
    #"""
    people
                        phase 3 opens 6 Sep 2027
    4,000 ┤                         ┊
          │                         ┊               ░░░░░░░░░░░░░░░░░░░░░░░░░░ 3,912
          │                         ┊          ░░╭──────────────────────────── 3,706
    3,500 ┤                         ┊       ░░╭──╯░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 3,500
          │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╭──╯╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 3,300
          │                         ┊  ░╭──╯░
    3,000 ┤                         ░╭──╯░
          │                      ░╭──╯░
          │                   ░╭──╯░┊
    2,500 ┤                 ░╭─╯░   ┊
          │              ░╭──╯      ┊
          │           ░╭──╯         ┊
    2,000 ┤──────╮░░╭──╯            ┊
          │     ░╰──╯               ┊
          │                         ┊
    1,500 ┤                         ┊
          └───┬───────┬───────┬────────┬───────┬───────┬────────┬───────┬─────
              Jan     Apr     Jul      Oct     Jan     Apr      Jul     Oct
              2027                             2028
           ─── median   ░░░ 8 of 10 futures   ╌╌╌ needed
    people: starts at 2,000, dips to 1,892 in March 2027, ends at 3,706 (3,500 to
    3,912 in 8 of 10 futures), needed at the end 3,300

    """#)
}

@Test func chineseFanOn40ColumnsInASCII() {
  expect(
    TextRenderer(width: 40, unicode: false, language: .chinese).render(
      Document { people() }),
    #"""
    人数
           三期启用 2027年9月6日
    4,000 +          |
          |          |     ::::::::::: 3,912
          |          |    ************ 3,706
    3,500 +          |  :**::::::::::: 3,500
          |-------------**------------ 3,300
          |          |:**
    3,000 +          :**
          |         :**
          |        ***
    2,500 +       ** |
          |      **  |
          |     **   |
    2,000 +******    |
          |  :**     |
          |          |
    1,500 +          |
          +-+------------+------------
            2027         2028
           *** 中位数   ::: 八成推演
           --- 需要
    人数：起初 2,000，2027年3月最低 1,892，
    最终 3,706（3,500 至 3,912，八成推演），
    期末需要 3,300

    """#)
}

@Test func fanOn120Columns() {
  expect(
    TextRenderer(width: 120).render(Document { people() }),
    #"""
    people
                                   phase 3 opens 6 Sep 2027
    4,000 ┤                                    ┊
          │                                    ┊                      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 3,912
          │                                    ┊                ░░╭───────────────────────────────────────── 3,706
    3,500 ┤                                    ┊           ░░░╭───╯░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 3,500
          │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╭───╯╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 3,300
          │                                    ┊   ░░░╭───╯░░
    3,000 ┤                                    ░░╭────╯░
          │                                ░░╭───╯░
          │                            ░░╭───╯░┊
    2,500 ┤                        ░╭────╯     ┊
          │                    ░╭───╯░         ┊
          │                ░╭───╯              ┊
    2,000 ┤─────────╮░░╭────╯                  ┊
          │        ░╰──╯                       ┊
          │                                    ┊
    1,500 ┤                                    ┊
          └────┬───────────┬───────────┬───────────┬───────────┬───────────┬───────────┬────────────┬───────
               Jan         Apr         Jul         Oct         Jan         Apr         Jul          Oct
               2027                                            2028
           ─── median   ░░░ 8 of 10 futures   ╌╌╌ needed
    people: starts at 2,000, dips to 1,892 in March 2027, ends at 3,706 (3,500 to 3,912 in 8 of 10 futures), needed at the
    end 3,300

    """#)
}

@Test func chartsInEnglish() {
  expect(
    TextRenderer(width: 70).render(charts),
    #"""
    leavers, change
    stages.novice.leaving  -162 (-171 to -153)  ━●━               │
    levers.peak-bonus       -80 (-92 to -70)            ━●━       │
    training.pass-rate      +45 (+20 to +70)                      │ ━━━●━━
    leavers, change: highest training.pass-rate +45 (+20 to +70), lowest
    stages.novice.leaving -162 (-171 to -153)

    people by stage (people)
    novice     402  ████████████▉
    growing    377  ████████████▏
    mature   1,686  ██████████████████████████████████████████████████████
    support      –
    people by stage: highest mature 1,686, lowest growing 377

    ready at opening
                                                       ▾ needed 985
    26.9% ┤                        █████
          │                        █████ ▆▆▆▆▆
          │                  █████ █████ █████
          │                  █████ █████ █████
          │                  █████ █████ █████ ▇▇▇▇▇
          │            ▄▄▄▄▄ █████ █████ █████ █████
          │            █████ █████ █████ █████ █████ ▄▄▄▄▄
          │▁▁▁▁▁ ▅▅▅▅▅ █████ █████ █████ █████ █████ █████ ▃▃▃▃▃ ▁▁▁▁▁
        0 └───┬──────────────┬──────────────┬──────────────┬────────────
             850            900            950           1,000
    ready at opening: most often 920 to 940, 8 of 10 within 899 to 975

    """#)
}

@Test func chartsInChineseASCII() {
  expect(
    TextRenderer(width: 60, unicode: false, language: .chinese).render(charts),
    #"""
    流失人数变化
    新人期离职率  -162（-171 至 -153）  o=               |
    高峰奖金       -80（-92 至 -70）           ==o=      |
    培训通过率     +45（+20 至 +70）                     | ==o==
    流失人数变化：最高的是培训通过率 +45（+20 至 +70），最低的是
    新人期离职率 -162（-171 至 -153）

    各阶段人数（人）
    新人期    402  ###########
    成长期    377  ##########
    成熟期  1,686  #############################################
    支持        -
    各阶段人数：最高的是成熟期 1,686，最低的是成长期 377

    启用时可上岗
                                               v 需要 985
    26.9% +                    ####
          |                    #### ####
          |               #### #### ####
          |               #### #### ####
          |               #### #### #### ####
          |          #### #### #### #### ####
          |          #### #### #### #### #### ####
          |#### #### #### #### #### #### #### #### #### ####
        0 +---+-----------+------------+-----------+----------
             850         900          950        1,000
    启用时可上岗：最常见 920 至 940，八成在 899 至 975

    """#)
}

@Test func markdownInChinese() {
  expect(
    MarkdownRenderer(language: .chinese).render(forecast),
    #"""
    # 宿迁三期

    “按时就绪”的可能性只有 3%（2 至 4%）；建议三月起每周招聘 52 人，直至九月底。

    |  | 现在 | 启用时（2027年9月6日）p10 | 启用时（2027年9月6日）p50 | 启用时（2027年9月6日）p90 | 期末（2028年12月4日）p10 | 期末（2028年12月4日）p50 | 期末（2028年12月4日）p90 |
    | :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    | 人数 | 2,000 | 3,011 | 3,084 | 3,160 | 3,402 | 3,498 | 3,590 |
    | 三期可上岗 | – | 902 | 947 | 989 | 1,139 | 1,172 | 1,200 |
    | 接通率（20秒内） | 83.4% | 70.0% | 81.0% | 90.0% | 90.0% | 95.0% | \>99.9% |

    > replay: run 1000 seed 1

    """#)
}

@Test func markdownOfAChart() {
  expect(
    MarkdownRenderer(width: 40).render(charts),
    #"""
    leavers, change: highest training.pass-rate +45 (+20 to +70), lowest stages.novice.leaving -162 (-171 to -153)

    ```text
    leavers, change
    stages.novice.leaving
      -162 (-171 to -153)  ●━          │
    levers.peak-bonus
       -80 (-92 to -70)         ━●━    │
    training.pass-rate
       +45 (+20 to +70)                │━━●━
    ```

    people by stage: highest mature 1,686, lowest growing 377

    ```text
    people by stage (people)
    novice     402  █████▊
    growing    377  █████▍
    mature   1,686  ████████████████████████
    support      –
    ```

    ready at opening: most often 920 to 940, 8 of 10 within 899 to 975

    ```text
    ready at opening
                      needed 985 ▾
    26.9% ┤            ██
          │            ██ ▆▆
          │         ██ ██ ██
          │         ██ ██ ██
          │         ██ ██ ██ ▇▇
          │      ▄▄ ██ ██ ██ ██
          │      ██ ██ ██ ██ ██ ▄▄
          │▁▁ ▅▅ ██ ██ ██ ██ ██ ██ ▃▃ ▁▁
        0 └─────────┬──────────────┬──────
                   900           1,000
    ```

    """#)
}

@Test func commaSeparatedTable() {
  expect(
    CSVRenderer().render(forecast),
    #"""
    name,now,at opening (6 Sep 2027) p10,at opening (6 Sep 2027) p50,at opening (6 Sep 2027) p90,at the end (4 Dec 2028) p10,at the end (4 Dec 2028) p50,at the end (4 Dec 2028) p90
    people,2000,3011,3084,3160,3402,3498,3590
    ready at phase-3,,902,947,989,1139,1172,1200
    "service level, 80 % in 20 s",0.834,0.7,0.81,0.9,0.9,0.95,0.9999

    """#)
}

@Test func commaSeparatedTables() {
  expect(
    CSVRenderer().render(charts),
    #"""
    table,label,value,value low,value high,value (people),from,to,count
    "leavers, change",stages.novice.leaving,-162,-171,-153,,,,
    "leavers, change",levers.peak-bonus,-80.4,-92,-70,,,,
    "leavers, change",training.pass-rate,45,20,70,,,,
    people by stage,novice,,,,402,,,
    people by stage,growing,,,,377,,,
    people by stage,mature,,,,1686,,,
    people by stage,support,,,,,,,
    ready at opening,,,,,,840,860,3
    ready at opening,,,,,,860,880,20
    ready at opening,,,,,,880,900,83
    ready at opening,,,,,,900,920,200
    ready at opening,,,,,,920,940,269
    ready at opening,,,,,,940,960,229
    ready at opening,,,,,,960,980,131
    ready at opening,,,,,,980,1000,51
    ready at opening,,,,,,1000,1020,13
    ready at opening,,,,,,1020,1040,1

    """#)
}

@Test func jsonOfCharts() {
  expect(
    JSONRenderer().render(charts),
    #"""
    {
      "language": "en",
      "blocks": [
        {
          "kind": "chart",
          "chart": "bars",
          "title": "leavers, change",
          "description": "leavers, change: highest training.pass-rate +45 (+20 to +70), lowest stages.novice.leaving -162 (-171 to -153)",
          "rows": [
            {
              "label": "stages.novice.leaving",
              "value": {
                "value": -162,
                "low": -171,
                "high": -153
              }
            },
            {
              "label": "levers.peak-bonus",
              "value": {
                "value": -80.4,
                "low": -92,
                "high": -70
              }
            },
            {
              "label": "training.pass-rate",
              "value": {
                "value": 45,
                "low": 20,
                "high": 70
              }
            }
          ]
        },
        {
          "kind": "chart",
          "chart": "bars",
          "title": "people by stage",
          "description": "people by stage: highest mature 1,686, lowest growing 377",
          "rows": [
            {
              "label": "novice",
              "value (people)": 402
            },
            {
              "label": "growing",
              "value (people)": 377
            },
            {
              "label": "mature",
              "value (people)": 1686
            },
            {
              "label": "support",
              "value (people)": null
            }
          ]
        },
        {
          "kind": "chart",
          "chart": "histogram",
          "title": "ready at opening",
          "description": "ready at opening: most often 920 to 940, 8 of 10 within 899 to 975",
          "rows": [
            {
              "from": 840,
              "to": 860,
              "count": 3
            },
            {
              "from": 860,
              "to": 880,
              "count": 20
            },
            {
              "from": 880,
              "to": 900,
              "count": 83
            },
            {
              "from": 900,
              "to": 920,
              "count": 200
            },
            {
              "from": 920,
              "to": 940,
              "count": 269
            },
            {
              "from": 940,
              "to": 960,
              "count": 229
            },
            {
              "from": 960,
              "to": 980,
              "count": 131
            },
            {
              "from": 980,
              "to": 1000,
              "count": 51
            },
            {
              "from": 1000,
              "to": 1020,
              "count": 13
            },
            {
              "from": 1020,
              "to": 1040,
              "count": 1
            }
          ]
        }
      ]
    }

    """#)
}

@Test func pageInChinese() throws {
  let page = HTMLRenderer(language: .chinese).render(forecast)
  #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n"))
  let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  #expect(page.contains("content=\"\(policy)\""))
  #expect(page.contains("<title>宿迁三期</title>"))
  let body = try #require(page.firstRange(of: "<body>"))
  expect(
    String(page[body.lowerBound...]),
    #"""
    <body>
    <main>
    <h1>宿迁三期</h1>
    <p>“按时就绪”的可能性只有 3%（2 至 4%）；建议三月起每周招聘 52 人，直至九月底。</p>
    <div class="wide">
    <table>
    <thead>
    <tr><td></td><td></td><th colspan="3" scope="colgroup"><span>启用时（2027年9月6日）</span></th><th colspan="3" scope="colgroup"><span>期末（2028年12月4日）</span></th></tr>
    <tr><th scope="col"></th><th scope="col" class="number">现在</th><th scope="col" class="number">p10</th><th scope="col" class="number">p50</th><th scope="col" class="number">p90</th><th scope="col" class="number">p10</th><th scope="col" class="number">p50</th><th scope="col" class="number">p90</th></tr>
    </thead>
    <tbody>
    <tr><th scope="row" class="short">人数</th><td class="number">2,000</td><td class="number">3,011</td><td class="number">3,084</td><td class="number">3,160</td><td class="number">3,402</td><td class="number">3,498</td><td class="number">3,590</td></tr>
    <tr><th scope="row" class="short">三期可上岗</th><td class="number">–</td><td class="number">902</td><td class="number">947</td><td class="number">989</td><td class="number">1,139</td><td class="number">1,172</td><td class="number">1,200</td></tr>
    <tr><th scope="row" class="short">接通率（20秒内）</th><td class="number">83.4%</td><td class="number">70.0%</td><td class="number">81.0%</td><td class="number">90.0%</td><td class="number">90.0%</td><td class="number">95.0%</td><td class="number">&gt;99.9%</td></tr>
    </tbody>
    </table>
    </div>
    <p class="note">replay: run 1000 seed 1</p>
    </main>
    </body>
    </html>

    """#)
}
