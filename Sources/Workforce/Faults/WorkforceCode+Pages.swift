import Schema
import Text

extension WorkforceCode {
  var pageOfValue: FaultPage {
    switch self {
    case .noSuchDay:
      FaultPage(
        Phrase("A day that the calendar has not", "日历上没有的日子"),
        Phrase(
          "Dates are written year-month-day, from 1900-01-01 to 2200-12-31.",
          "日期按年-月-日写，从 1900-01-01 到 2200-12-31。"),
        wrong: .scenario("intake: {spring: {until: 2027-02-30}}"),
        right: .scenario("intake: {spring: {until: 2027-02-28}}"))
    case .interval:
      FaultPage(
        Phrase("Ends of an interval that make none", "区间的两端不成立"),
        Phrase(
          """
          5% to 9%/month says: nine times in ten it lies between the two. So the first is the \
          lower one, and neither is an end that cannot be passed.
          """,
          "5% to 9%/month 表示十次有九次落在两者之间：前一个须较小，两端也不能是无法超过的极限。"),
        wrong: .scenario("stages: {mature: {leaving: 20% to 16%/year}}"),
        right: .scenario("stages: {mature: {leaving: 16% to 20%/year}}"))
    case .beliefOutOfRange:
      FaultPage(
        Phrase("A distribution whose tails leave the range", "分布的两端超出范围"),
        Phrase(
          "A normal distribution has no ends: some futures would draw a value that cannot be.",
          "正态分布没有两端，有些推演会抽到不可能的值。"),
        wrong: .scenario("stages:\n  mature:\n    leaving: normal(2%/month, 2%/month)"),
        right: .scenario("stages:\n  mature:\n    leaving: uniform(0%/month, 4%/month)"))
    case .notWhole:
      FaultPage(
        Phrase("Part of a person or of a day", "不足一人或一天"),
        Phrase("People, seats and days are counted whole.", "人数、席位和天数须为整数。"),
        wrong: .scenario("people: {agents: {count: 24.5}}"),
        right: .scenario("people: {agents: {count: 24}}"))
    default:
      FaultPage(
        Phrase("A distribution that is none", "分布的写法不对"),
        Phrase(
          """
          A number that is not known exactly is written A to B, uniform(A, B), loguniform(A, B), \
          triangular(A, B, C), normal(MEAN, DEVIATION) or beta(A, B); values go from the lowest to \
          the highest, in one unit.
          """,
          """
          不确定的数可写成 A to B、uniform(A, B)、loguniform(A, B)、triangular(A, B, C)、\
          normal(均值, 标准差) 或 beta(A, B)；从小到大写，用同一单位。
          """),
        wrong: .scenario("stages:\n  mature:\n    leaving: gamma(18%/year, 20%/year)"),
        right: .scenario("stages:\n  mature:\n    leaving: uniform(18%/year, 20%/year)"))
    }
  }

  var pageOfFrame: FaultPage {
    switch self {
    case .time:
      FaultPage(
        Phrase("Weeks that are not whole", "不是整周"),
        Phrase("A forecast is counted in weeks that begin on a Monday.", "预测按周计，每周从星期一开始。"),
        wrong: .scenario("start: 2027-01-05"), right: .scenario("start: 2027-01-11"))
    case .outside:
      FaultPage(
        Phrase("A day outside the forecast", "不在预测期内的日子"),
        Phrase(
          "What begins before the start or after the end would never be played.",
          "早于起点或晚于终点的，都推演不到。"),
        wrong: .scenario("sites: {annex: {seats: 20, opening: 2029-01-01}}"),
        right: .scenario("sites: {annex: {seats: 20, opening: 2027-06-07}}"))
    case .empty:
      FaultPage(
        Phrase("A table without entries", "空的表"),
        Phrase(
          "There is at least one site, job family, stage, tier and cause of leaving.",
          "职场、岗位类别、成长阶段、职级和离职原因都至少要有一个。"),
        wrong: .file(Self.small(sites: "{}", people: "{}")),
        right: .file(
          Self.small(
            sites: "{office: {seats: 32}}",
            people: """
              {agents: {site: office, family: voice, tier: agent, count: 24, stages: {mature: 100%}}}
              """)))
    case .size:
      FaultPage(
        Phrase("More than can be computed", "多得算不了"),
        Phrase(
          "Kinds of people, classes, exams and contacts have a limit, so that a run ends.",
          "人员种类、批次、考试和咨询量都有上限，以免推演没完没了。"),
        wrong: .scenario(Self.calls.replacing("4,000", with: "900,000,000") + "\n" + Self.handled),
        right: .scenario(Self.answered))
    case .stages:
      FaultPage(
        Phrase("Stages that do not follow each other", "成长阶段接不上"),
        Phrase(
          """
          Everybody passes through the stages in their order: each but the last has a length, and \
          in at least one people take contacts.
          """,
          "每个人按顺序经过各成长阶段：除最后一个外都有时长，且至少有一个阶段接线。"),
        wrong: .scenario("stages: {mature: {length: 1 year}}"),
        right: .scenario("stages: {novice: {length: 8 months}}"))
    case .causes:
      FaultPage(
        Phrase("A cause that the model makes itself", "模型自动产生的离职原因"),
        Phrase(
          "Those who fail their training are counted under a cause of their own.",
          "培训没通过的人由模型单独统计。"),
        wrong: .scenario(
          "causes: {pay: {share: 50%}, \(Scenario.modelCauses[0].key): {share: 10%}}"),
        right: .scenario("causes: {pay: {share: 50%}, family: {share: 10%}}"))
    case .shares:
      FaultPage(
        Phrase("Shares that do not make 100%", "占比合计不是 100%"),
        Phrase("Each is a part of the same whole.", "各项是同一整体的一部分。"),
        wrong: .scenario("causes: {pay: {share: 70%}, other: {share: 40%}}"),
        right: .scenario("causes: {pay: {share: 70%}, other: {share: 30%}}"))
    case .currency:
      FaultPage(
        Phrase("Two currencies", "两种货币"),
        Phrase(
          "Money is added up, and no rate of exchange is known: convert it first.",
          "金额要相加，而汇率未知：请先换算。"),
        wrong: .scenario("tiers: {senior: {pay: 650 EUR/month}}"),
        right: .scenario("tiers: {senior: {pay: 4800 CNY/month}}"))
    default:
      FaultPage(
        Phrase("A site whose dates do not fit", "职场的日期对不上"),
        Phrase(
          "Desks are rented up to the opening; they become usable week by week only from it on.",
          "席位起租不晚于启用日；逐周启用从启用日算起。"),
        wrong: .scenario("sites: {annex: {seats: 20, seats-per-week: 5}}"),
        right: .scenario("sites: {annex: {seats: 20, seats-per-week: 5, opening: 2027-06-07}}"))
    }
  }

  private static func small(sites: String, people: String) -> String {
    """
    title: A small team
    start: 2027-01-04
    horizon: 52 weeks
    sites: \(sites)
    families: {voice: {}}
    stages: {mature: {leaving: 18%/year}}
    causes: {other: {share: 100%}}
    tiers: {agent: {}}
    people: \(people)
    """
  }

  var pageOfCareers: FaultPage {
    switch self {
    case .goingDown:
      FaultPage(
        Phrase("A review that goes the other way", "评审的方向不对"),
        Phrase(
          """
          A review that takes the last leads to a lower tier, on dates, without a test; one that \
          takes the best leads up.
          """,
          "末位评审通向更低的职级，按日期举行，没有考核；择优评审向上。"),
        wrong: .scenario("reviews: {to-senior: {below: 10%}}"),
        right: .scenario(
          "reviews:\n  down: {from: senior, to: agent, on: [12-31], takes: last, slots: 20%}"))
    case .ladders:
      FaultPage(
        Phrase("Ladders that do not hold together", "发展通道不通"),
        Phrase(
          "A tier stands on one ladder, once; ladders do not lead round in a circle.",
          "一个职级只在一条通道上出现一次；通道不能绕成圈。"),
        wrong: .scenario("ladders: {service: {tiers: [agent, senior, agent]}}"),
        right: .scenario("ladders: {service: {tiers: [agent, senior]}}"))
    case .posts:
      FaultPage(
        Phrase("Posts that do not suffice", "岗位数不够"),
        Phrase(
          "A tier with posts starts with no more people in it than posts.", "设了岗位数的职级，起始人数不能超过岗位数。"),
        wrong: .scenario(
          "ladders: {service: {tiers: [agent, senior]}}\ntiers: {senior: {posts: 4}}"),
        right: .scenario(
          "ladders: {service: {tiers: [agent, senior]}}\ntiers: {senior: {posts: 8}}"))
    case .moves:
      FaultPage(
        Phrase("A move that leads nowhere", "转岗没有去处"),
        Phrase(
          "People move to another job family, on dates, once they take contacts.",
          "转岗是在写明的日期转到另一个岗位类别，且转岗的人已在接线。"),
        wrong: .scenario("moves: {round: {from: voice, to: voice, on: [03-31], share: 5%}}"),
        right: .scenario(
          "families: {chat: {}}\nmoves: {across: {from: voice, to: chat, on: [03-31], share: 5%}}"))
    default:
      FaultPage(
        Phrase("A review that leads nowhere", "评审没有去处"),
        Phrase(
          "A review leads to another tier, on at least one day of the year.", "评审须通向另一个职级，一年至少一天。"),
        wrong: .scenario("reviews: {to-senior: {to: agent}}"),
        right: .scenario("reviews: {to-senior: {to: senior}}"))
    }
  }

  var pageOfLearning: FaultPage {
    switch self {
    case .courses:
      FaultPage(
        Phrase("A course that nobody could take", "没有人能上的课程"),
        Phrase(
          "A course has exams on days of the year or every so often, for people who are there.",
          "课程的考试按固定日期或按间隔举行，且要有适用的人。"),
        wrong: .scenario("courses: {basics: {credits: 10}}"),
        right: .scenario("courses: {basics: {credits: 10, every: 13 weeks}}"))
    case .credits:
      FaultPage(
        Phrase("Credits that cannot be earned", "拿不到的学分"),
        Phrase(
          "A review asks for credits that courses for people of that tier can give.",
          "评审要求的学分，须是这个职级的课程给得出的。"),
        wrong: .scenario("reviews: {to-senior: {eligibility: {credits: 20}}}"),
        right: .scenario(
          """
          courses: {basics: {credits: 20, every: 13 weeks}}
          reviews: {to-senior: {eligibility: {credits: 20}}}
          """))
    case .sideRoles:
      FaultPage(
        Phrase("A side role that nothing supports", "兼职岗缺少条件"),
        Phrase(
          "Its knowledge comes from a course; who teaches has learners.", "所需的知识要有课程教；带学员的要写带几人。"),
        wrong: .scenario("side-roles: {checker: {posts: 2, knowledge: quality}}"),
        right: .scenario(
          """
          courses: {listening: {knowledge: quality, credits: 10, every: 13 weeks}}
          side-roles: {checker: {posts: 2, knowledge: quality}}
          """))
    case .programme:
      FaultPage(
        Phrase("A part of the programme that is not there", "培养项目里缺的一项"),
        Phrase("programme.parts names what the scenario gives.", "programme.parts 只能写情景里有的内容。"),
        wrong: .scenario("programme: {parts: [energy]}"),
        right: .scenario("levers: {recognition: 30 CNY/month}\nprogramme: {parts: [recognition]}"))
    default:
      FaultPage(
        Phrase("A figure that some have and others have not", "有的阶段写了，有的没写"),
        Phrase(
          """
          Satisfaction and resolution are means of all who take contacts: given for every stage \
          that does, and for no other.
          """,
          "满意度和一次性解决率是全体接线员工的平均：每个接线的阶段都要写，不接线的不写。"),
        wrong: .scenario("stages: {novice: {resolution: 80%}}"),
        right: .scenario("stages: {novice: {resolution: 80%}, mature: {resolution: 88%}}"))
    }
  }

  private static let recruited = """
    recruiting:
      steps: {resume: {pass: 50%}, offer: {accept: 70%}}
      channels: {boards: {market: town, reach: 1%}}
      markets: {town: {people: 5000, sites: {office: 100%}}}
    """

  private static let calls = """
    demand: {calls: {family: voice, sites: {office: 100%}, contacts: "4,000/week"}}
    """
  private static let handled = "service: {voice: {handle-time: 4 minutes}}"
  private static let answered = Self.calls + "\n" + Self.handled

  var pageOfContacts: FaultPage {
    switch self {
    case .profile:
      FaultPage(
        Phrase("A week of contacts that is no week", "一周的分布不成立"),
        Phrase(
          "Seven shares make 100%; a day is 24 hours or 48 half-hours; who is open has contacts.",
          "七天占比合计 100%；一天为 24 个小时或 48 个半小时；有咨询的日子要开放。"),
        wrong: .scenario(
          "service: {voice: {handle-time: 4 minutes, profile: {open-on: {sunday: closed}}}}"),
        right: .scenario("service: {voice: {handle-time: 4 minutes, profile: {open: 08:00-20:00}}}")
      )
    case .service:
      FaultPage(
        Phrase("A promise of hours instead of seconds", "承诺以小时计"),
        Phrase(
          """
          Each half-hour is staffed for the contacts that come in it; work that may wait for hours \
          is no part of that.
          """,
          "每半小时按当时的咨询排人；可以等几个小时的工作不适用。"),
        wrong: .scenario(
          """
          \(Self.calls)
          service: {voice: {handle-time: 4 minutes, target: {share: 80%, within: 4 hours}}}
          """),
        right: .scenario(
          """
          \(Self.calls)
          service: {voice: {handle-time: 4 minutes, target: {share: 80%, within: 20 seconds}}}
          """))
    case .lostTime:
      FaultPage(
        Phrase("No paid time left", "计薪时间全部损耗"),
        Phrase("Kinds of lost time add up; together they stay below 100%.", "各类损耗相加，合计须低于 100%。"),
        wrong: .scenario(
          "service: {voice: {handle-time: 4 minutes, shrinkage: {breaks: 60%, absence: 45%}}}"),
        right: .scenario(
          "service: {voice: {handle-time: 4 minutes, shrinkage: {breaks: 10%, absence: 5%}}}"))
    case .coupling:
      FaultPage(
        Phrase("Pressure without contacts", "没有咨询量，却有压力"),
        Phrase("What the floor does to people comes from contacts.", "现场对人的影响来自咨询量。"),
        wrong: .scenario("coupling: {leaving: {occupancy: 5%}}"),
        right: .scenario("\(Self.answered)\ncoupling: {leaving: {occupancy: 5%}}"))
    default:
      FaultPage(
        Phrase("Contacts that cannot be answered", "接待不了的咨询"),
        Phrase(
          "A channel names a job family that service says how to answer, and days on which it comes.",
          "渠道要写由哪个岗位类别接待，service 要写怎么接待，还要有有咨询的日子。"),
        wrong: .scenario(Self.calls), right: .scenario(Self.answered))
    }
  }

  var pageOfHiringAndLevers: FaultPage {
    switch self {
    case .classes:
      FaultPage(
        Phrase("Classes that cannot be held", "开不成的班"),
        Phrase(
          "The fewest of a class are not more than the most; a series has a first and a last day.",
          "每班最少人数不能超过最多人数；分多批的有首批和末批日期。"),
        wrong: .scenario("recruiting: {class-size: 20, least-class: 30}"),
        right: .scenario("recruiting: {class-size: 20, least-class: 5}"))
    case .keepUp:
      FaultPage(
        Phrase("A timetable and keep-up at once", "固定计划与 keep-up 混用"),
        Phrase(
          """
          A class has a size, or hires whoever will be missing (policy: keep-up), every so often.
          """,
          "入职批次要么写人数，要么缺多少招多少（policy: keep-up）并写多久算一次。"),
        wrong: .scenario("intake: {spring: {policy: keep-up}}"),
        right: .scenario(
          """
          intake:
            later:
              {site: office, family: voice, date: 2027-02-01, policy: keep-up, every: 4 weeks}
          """))
    case .funnel:
      FaultPage(
        Phrase("Recruiting whose parts do not fit", "招聘流程的各部分对不上"),
        Phrase(
          """
          Applicants come from a market by channels, pass the steps in their order, the last of \
          which is the offer, and fill classes of the market's sites.
          """,
          "应聘者从劳动力市场经渠道来，依次通过各环节，最后一步是录用通知，再填满该市场各职场的入职批次。"),
        wrong: .scenario(Self.recruited.replacing("reach: 1%", with: "reach: 1%, referrals: 1%")),
        right: .scenario(Self.recruited))
    case .fairScreening:
      FaultPage(
        Phrase("Screening by school, sex or age", "按院校、性别、年龄筛选"),
        Phrase(
          """
          Source 002 and the Ministry of Education (2013, repeated for 2025) rule it out: ability \
          and fit for the post decide. The level of education may be asked for.
          """,
          "来源 002 和教育部（2013 年起，2025 年重申）都不允许：以能力和岗位匹配度为准；学历层次可以要求。"),
        wrong: .scenario(Self.recruited.replacing("resume:", with: "university:")),
        right: .scenario(Self.recruited))
    case .trainers:
      FaultPage(
        Phrase("Nobody to train a class", "没有人培训这一批"),
        Phrase(
          "Where trainers come from the floor, somebody of the family is in the last stage by then.",
          "培训师来自一线时，届时这个岗位类别须有人处于最后一个成长阶段。"),
        wrong: .scenario(
          """
          families: {chat: {}}
          recruiting: {trainers-from-floor: yes}
          intake: {chat: {site: office, family: chat, date: 2027-02-01, size: 3}}
          """),
        right: .scenario("recruiting: {trainers-from-floor: yes}"))
    case .desk:
      FaultPage(
        Phrase("A desk of HR that cannot be", "不可能的 HR 服务台"),
        Phrase(
          """
          Papers are sent after the offer, the desk has a working day, and somebody of HR is left \
          to recruit.
          """,
          "材料要在录用之后送，服务台要有工作日，HR 要留有招聘的时间。"),
        wrong: .scenario("hr: {people: 2, desk: {ahead: 60 days}}"),
        right: .scenario("hr: {people: 2, desk: {ahead: 3 days}}"))
    case .levers:
      FaultPage(
        Phrase("A lever that acts on nothing", "激励杠杆没有对象"),
        Phrase(
          "A bonus is paid for a peak with a day of payment; mentors are of the last of two stages.",
          "奖金按写了发放日的高峰发；带教师傅来自最后一个阶段，前面要有别的阶段。"),
        wrong: .scenario("levers: {peak-bonus: 500 CNY}"),
        right: .scenario(
          """
          peaks: {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}
          levers: {peak-bonus: 500 CNY}
          """))
    case .later:
      FaultPage(
        Phrase("A change from a day on that cannot be", "中途改动不成立"),
        Phrase(
          """
          later changes numbers from a Monday inside the forecast on. Which sites, stages, tiers \
          and people there are, when a site opens and how long the forecast is are of all time.
          """,
          """
          later 从预测期内的某个星期一起改变数值。有哪些职场、阶段、职级和期初人员，职场哪天启用，预测多长，都不能中途改。
          """),
        wrong: .scenario(
          "later: {summer: {from: 2027-07-05, set: [horizon 52 weeks]}}"),
        right: .scenario(
          "later: {summer: {from: 2027-07-05, set: [stages.mature.leaving -20%]}}"))
    case .pay:
      FaultPage(
        Phrase("Nothing to weigh pay against", "薪酬无从比较"),
        Phrase("Levers that cost money act by their share of pay.", "花钱的杠杆按占薪酬的比例起作用。"),
        wrong: .scenario("tiers: {agent: {market: 0 CNY/month}}"),
        right: .scenario("tiers: {agent: {market: 3800 CNY/month}}"))
    default:
      FaultPage(
        Phrase("Energy that nothing feeds", "能量值没有依据"),
        Phrase(
          "Points are paid from an overflow on, and too little leads to other work only below a bar.",
          "奖励要有溢出线，脱岗要有过低线，过低线低于溢出线。"),
        wrong: .scenario(
          """
          stages:
            novice: {resolution: 80%, satisfaction: 80%}
            mature: {resolution: 88%, satisfaction: 88%}
          energy: {every: 1 month, reward: 30 CNY}
          """),
        right: .scenario(
          """
          stages:
            novice: {resolution: 80%, satisfaction: 80%}
            mature: {resolution: 88%, satisfaction: 88%}
          energy: {every: 1 month, reward: 30 CNY, overflow: 100 points}
          """))
    }
  }

  var pageOfWarning: FaultPage {
    switch self {
    case .nobodyPasses:
      FaultPage(
        Phrase("A way that nobody goes", "没有人走的路"),
        Phrase("It can be played and does nothing.", "可以推演，但没有作用。"),
        wrong: .scenario("reviews: {to-senior: {pass: 0%}}"),
        right: .scenario("reviews: {to-senior: {pass: 50%}}"))
    case .nobodyGets:
      FaultPage(
        Phrase("Money that nobody gets", "没有人拿到的钱"),
        Phrase("A bonus or a prize without winners, or after the end.", "奖金或奖品没有得主，或在预测期后才发。"),
        wrong: .scenario(
          """
          peaks: {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}
          levers: {peak-bonus: 500 CNY, bonus-since: 2028-06-01}
          """),
        right: .scenario(
          """
          peaks: {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}
          levers: {peak-bonus: 500 CNY, bonus-since: 2027-06-01}
          """))
    case .timetable:
      FaultPage(
        Phrase("A timetable beyond what there is", "开班计划超出条件"),
        Phrase(
          "It is played as written; rooms, trainers or people to hire are short.",
          "按所写推演；教室、培训师或可招的人不够。"),
        wrong: .scenario("recruiting: {class-size: 2, least-class: 1}"),
        right: .scenario("recruiting: {class-size: 4, least-class: 1}"))
    case .lessThanOne:
      FaultPage(
        Phrase("A share that is less than one", "按比例不足一人"),
        Phrase("Shares are rounded down: of few people that is nobody.", "按比例向下取整：人少时等于没有。"),
        wrong: .scenario("reviews: {to-senior: {slots: 1%}}"),
        right: .scenario("reviews: {to-senior: {slots: 10%}}"))
    case .silent:
      FaultPage(
        Phrase("A channel that is silent", "没有咨询的渠道"),
        Phrase("No contacts come by it in the whole forecast.", "整个预测期都没有咨询。"),
        wrong: .scenario(Self.answered.replacing("4,000/week", with: "0/week")),
        right: .scenario(Self.answered))
    case .patience:
      FaultPage(
        Phrase("Contacts that give up at once", "立刻放弃的咨询"),
        Phrase("With a patience of 0 nobody waits at all.", "等待耐心为 0，没有人会等。"),
        wrong: .scenario(
          "\(Self.calls)\nservice: {voice: {handle-time: 4 minutes, patience: 0 seconds}}"),
        right: .scenario(
          "\(Self.calls)\nservice: {voice: {handle-time: 4 minutes, patience: 2 minutes}}"))
    case .unused:
      FaultPage(
        Phrase("Relief that is not used", "用不到的 relief"),
        Phrase("Where contacts come, desks are taken half-hour by half-hour.", "有咨询量时，席位按每半小时占用。"),
        wrong: .scenario("\(Self.answered)\nsites: {office: {relief: 1.4}}"),
        right: .scenario(Self.answered))
    case .hours:
      FaultPage(
        Phrase("Lines that are open for less than is paid", "服务时间短于计薪工时"),
        Phrase("Everybody is paid for more hours than anybody can take contacts.", "计薪工时多于能接线的时间。"),
        wrong: .scenario(
          """
          \(Self.calls)
          service: {voice: {handle-time: 4 minutes, profile: {open: 10:00-14:00}}}
          """),
        right: .scenario(
          """
          \(Self.calls)
          service: {voice: {handle-time: 4 minutes, profile: {open: 08:00-20:00}}}
          """))
    case .paidTime:
      FaultPage(
        Phrase("Paid time that may all be lost", "计薪时间可能全部损耗"),
        Phrase("In some futures the kinds of lost time add up to everything.", "部分推演中各类损耗相加达到全部。"),
        wrong: .scenario(
          """
          \(Self.calls)
          service:
            voice: {handle-time: 4 minutes, shrinkage: {breaks: 30% to 60%, absence: 30% to 60%}}
          """),
        right: .scenario(
          """
          \(Self.calls)
          service:
            voice: {handle-time: 4 minutes, shrinkage: {breaks: 8% to 12%, absence: 3% to 6%}}
          """))
    default:
      FaultPage(
        Phrase("Nobody, or nothing", "没有人，或什么都没有"),
        Phrase("It can be played, and is hardly meant.", "可以推演，但多半不是本意。"),
        wrong: .scenario("people: {agents: {count: 0}}"),
        right: .scenario("people: {agents: {count: 20}}"))
    }
  }
}
