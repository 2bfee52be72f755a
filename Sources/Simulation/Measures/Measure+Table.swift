import Text
import Workforce

extension Measure {
  /// The table of measures; a case without its row does not compile.
  var row: Description {
    switch self {

    // MARK: People and places
    case .people:
      Description(
        "people", .people, .stock, by: .person, headline: .all(Phrase("people", "人数")),
        Phrase("people employed, on the week's Monday", "在职人数（取当周星期一）"))
    case .ready:
      Description(
        "ready", .people, .stock, by: .place, headline: .site(Phrase("ready", "就绪人数")),
        Phrase(
          """
          full-time people who take contacts, or wait for their site to open, on the week's \
          Monday; where contacts come to a site, of the families whose contacts they are
          """,
          "接线的全职人力，含等待职场启用的（取当周星期一）；有咨询量的职场，只算有咨询量的岗位类别"))
    case .waiting:
      Description(
        "waiting", .people, .stock, by: .place, needs: .opening,
        Phrase(
          """
          people who are trained and wait for their site to open, on the week's Monday: paid, \
          without contacts, their clocks of stage, tier and energy not started
          """,
          "培训完、等待职场启用的人数（取当周星期一）：照发薪酬、不接线，成长阶段、在职级时间和能量值都还没开始算"))
    case .needed:
      Description(
        "needed", .people, .recount, by: .site, headline: .site(Phrase("needed", "需要人数")),
        Phrase(
          """
          full-time people needed: what contacts require, or open seats × relief × target where \
          none come
          """,
          "需要的全职人力：有咨询量的按咨询量算，没有的按开放席位 × relief × target"))
    case .short:
      Description(
        "short", .people, .recount, by: .site, headline: .site(Phrase("short", "缺口人数")),
        Phrase(
          """
          full-time people needed beyond those ready, site by site; with contacts, beyond those \
          seated, family by family
          """,
          "需要的全职人力超出就绪人数多少，逐职场算；有咨询量的，按岗位类别看超出有席位人数多少"))
    case .seats:
      Description(
        "seats", .seats, .recount, by: .site, headline: .site(Phrase("seats open", "开放席位")),
        Phrase("seats open", "开放的席位数"))
    case .seated:
      Description(
        "seated", .people, .recount, by: .site, headline: .site(Phrase("seated", "有席位人数")),
        Phrase(
          """
          ready people for whom there is a place (open seats × relief); with contacts, ready × \
          hours on the floor for which there are desks ÷ hours they can give, family by family
          """,
          "就绪且有位置的人数（开放席位 × relief）；有咨询量的，按岗位类别算：就绪人数 × 有席位的在线工时 ÷ 能提供的在线工时"))
    case .unready:
      Description(
        "unready", .sites, .recount, by: .site,
        Phrase(
          "sites that are short of people or of desks (short, desks-short), on the week's Monday",
          "缺人或缺席位的职场数（short、desks-short，取当周星期一）"))
    case .busiest:
      Description(
        "busiest", .people, .recount, by: .site, needs: .demand,
        Phrase(
          "people on the floor at once that the week's busiest half-hour needs",
          "当周最忙的半小时同时需要多少人在线"))
    case .desksNeeded:
      Description(
        "desks-needed", .seats, .recount, by: .site, needs: .demand,
        Phrase(
          """
          desks that the week's busiest half-hour needs: people on the floor ÷ (1 − lost time at \
          the desk), those of families without contacts, overlap
          """,
          "当周最忙的半小时需要的席位：在线人数 ÷（1 − 仍占席位的损耗），加上没有咨询量的岗位类别和交接班重叠"))
    case .desksShort:
      Description(
        "desks-short", .seats, .recount, by: .site, needs: .demand,
        headline: .site(Phrase("desks short", "席位缺口")),
        Phrase(
          """
          desks that the week's busiest half-hour needs beyond the seats open; more people do \
          not help
          """,
          "当周最忙的半小时所需席位超出开放席位多少；再招人也没用"))
    case .required:
      Description(
        "required", .people, .recount, by: .place, needs: .demand,
        headline: .family(Phrase("required", "编制需求")),
        Phrase(
          """
          full-time people that the week's foreseen contacts require: hours on the floor ÷ hours \
          one can be there (paid or open, the fewer) ÷ (1 − shrinkage), and no fewer than the \
          busiest half-hour needs ÷ (1 − shrinkage)
          """,
          "接待当周预计咨询量需要的全职人力：在线工时 ÷ 每人可在线小时（计薪与服务时间取较少的）÷（1 − 损耗率），且不少于最忙半小时所需 ÷（1 − 损耗率）"))
    case .starters:
      Description(
        "starters", .people, .flow, by: .place, headline: .all(Phrase("starters", "入职人数")),
        Phrase("people who start in the week", "当周入职人数"))
    case .leavers:
      Description(
        "leavers", .people, .flow, by: .leaver, headline: .all(Phrase("leavers", "离职人数")),
        Phrase("people who leave in the week", "当周离职人数"))
    case .ended:
      Description(
        "ended", .people, .flow, by: .place, needs: .terms,
        headline: .all(Phrase("ends of contracts", "合同到期人数")),
        Phrase(
          "people whose contract is over in the week and not renewed: no leavers",
          "当周合同到期未续签的人数，不计入离职人数"))
    case .working:
      Description(
        "working", .weeksOfWork, .accrual(of: .ready, times: 5), by: .place,
        headline: .all(Phrase("weeks of work", "接线工作量（人周）")),
        Phrase(
          "full-time weeks of work by people who take contacts, pro rata by working day",
          "接线员工的工作量，按全职人周计，按工作日折算"))

    // MARK: Careers
    case .promotions:
      Description(
        "promotions", .people, .flow, by: .grade, headline: .all(Phrase("promotions", "晋升人数")),
        Phrase("people promoted in the week, by the tier they come to", "当周晋升人数，按晋升后的职级计"))
    case .demotions:
      Description(
        "demotions", .people, .flow, by: .grade, needs: .demotion,
        headline: .all(Phrase("demotions", "降级人数")),
        Phrase(
          "people who go down a tier in the week, by the tier they come to",
          "当周降级人数，按降级后的职级计"))
    case .moves:
      Description(
        "moves", .people, .flow, by: .place, needs: .moves, headline: .all(Phrase("moves", "转岗人数")),
        Phrase(
          "people who change job family in the week, by the family they come to",
          "当周转岗人数，按转入的岗位类别计"))
    case .crossTraining:
      Description(
        "cross-training", .people, .stock, by: .place, needs: .moves,
        Phrase(
          "people who learn the work of another family and take no contacts, on the Monday",
          "正在学习另一岗位类别、暂不接线的人数（取星期一）"))
    case .lent:
      Description(
        "lent", .people, .stock, by: .place, needs: .loans,
        headline: .all(Phrase("lent to other sites", "跨职场支援人数")),
        Phrase(
          "people who work at the site and belong to another that has lent them, on the Monday",
          "从其他职场来本职场支援的人数（取星期一）"))
    case .onNotice:
      Description(
        "on-notice", .people, .stock, by: .place, needs: .employment,
        Phrase(
          "people who have given notice and are still here, on the Monday",
          "已提出离职、仍在岗的人数（取星期一）"))
    case .blocked:
      Description(
        "blocked", .weeks, .flow, by: .grade, needs: .posts,
        headline: .all(Phrase("weeks of people without a post", "候岗人周")),
        Phrase(
          """
          people who passed a review and got no post, for want of slots or posts: from then \
          until its next date, a promotion or leaving; over all weeks, weeks of theirs
          """,
          "评审合格、因名额或岗位不足没晋升的人数：从那时算到下次评审、晋升或离职；各周合计为人周"))
    case .empty:
      Description(
        "empty", .weeks, .flow, by: .tier, needs: .posts,
        headline: .all(Phrase("weeks of posts without people", "空岗周数")),
        Phrase(
          """
          vacant posts beyond the people who wait for one (see blocked), once the week's reviews \
          are held; over all weeks, weeks of theirs
          """,
          "当周评审之后，空缺岗位超出候岗人数（见 blocked）多少；各周合计为空岗周数"))

    // MARK: Money
    case .payroll:
      Description(
        "payroll", .currencyPerWeek, .stock, by: .siteFamilyOrTier,
        Phrase("pay of a full week of those employed", "在职员工一整周的薪酬"))
    case .pay:
      Description(
        "pay", .currency, .accrual(of: .payroll, times: 1), by: .siteFamilyOrTier,
        headline: .all(Phrase("pay", "薪酬")),
        Phrase(
          "pay earned in the week, pro rata by day, with costs.night-premium",
          "当周应发薪酬，按天折算，含 costs.night-premium"))
    case .waitingPay:
      Description(
        "waiting-pay", .currency, .flow, by: .siteOrFamily, needs: .opening,
        Phrase(
          "pay of those who wait for their site to open: a part of pay",
          "等待职场启用者的薪酬：已含在 pay 中"))
    case .incentives:
      Description(
        "incentives", .currency, .flow, by: .siteFamilyOrTier,
        headline: .all(Phrase("incentives", "激励费用")),
        Phrase(
          """
          what levers cost besides pay: bonuses, helpers, amenities, recognition, mentors' time, \
          programmes, moves, onboarding
          """,
          "激励杠杆在薪酬之外的花费：奖金、支援、福利设施、认可、师傅的时间、培养计划、转岗、入职引导"))
    case .onCosts:
      Description(
        "on-costs", .currency, .flow, by: .site, needs: .price(.onCosts),
        headline: .all(Phrase("on-costs", "用工成本")),
        Phrase(
          "what the employer pays on top of pay (costs.on-costs)",
          "薪酬之外由公司承担的用工成本（costs.on-costs）"))
    case .hiring:
      Description(
        "hiring", .currency, .flow, by: .siteOrFamily, needs: .price(.hire),
        headline: .all(Phrase("hiring", "招聘费用")),
        Phrase(
          "what finding the week's starters cost (recruiting.cost-per-hire)",
          "招到当周入职者的费用（recruiting.cost-per-hire）"))
    case .training:
      Description(
        "training", .currency, .flow, by: .siteOrFamily, needs: .price(.training),
        headline: .all(Phrase("training", "培训费用")),
        Phrase(
          "training of the week's starters to its end, booked as they start",
          "当周入职者到培训结束的费用，入职时一次记入"))
    case .trainers:
      Description(
        "trainers", .currency, .flow, by: .site, needs: .price(.trainer),
        headline: .all(Phrase("trainers", "培训师费用")),
        Phrase(
          "pay of the trainers that the week's trainees need at the site",
          "当周学员所需培训师的薪酬，按职场计"))
    case .desks:
      Description(
        "desks", .currency, .flow, by: .site, needs: .price(.desk),
        headline: .all(Phrase("desks", "席位费用")),
        Phrase(
          "the site's desks, full or empty, from the day they are rented (recruiting.seat-cost)",
          "职场席位的费用，从起租日起算，坐没坐人都算（recruiting.seat-cost）"))
    case .hrStaff:
      Description(
        "hr-staff", .currency, .flow, by: .site, needs: .price(.hr),
        headline: .all(Phrase("people of HR", "HR 人员费用")),
        Phrase(
          "pay of the people of HR (hr.people, hr.pay), each site by its part of everybody",
          "HR 人员的薪酬（hr.people、hr.pay），按各职场人数分摊"))
    case .departures:
      Description(
        "departures", .currency, .flow, by: .siteOrFamily, needs: .price(.leaver),
        headline: .all(Phrase("departures", "离职费用")),
        Phrase("what the week's leavers cost (costs.leaver)", "当周离职者的费用（costs.leaver）"))
    case .courseCost:
      Description(
        "course-cost", .currency, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all(Phrase("courses", "课程费用")),
        Phrase(
          "what courses cost: learners, lecturers, teaching offline, hours off the floor at pay",
          "课程费用：学员、讲师、线下重讲、脱岗上课时间的薪酬"))
    case .prizes:
      Description(
        "prizes", .currency, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all(Phrase("prizes", "学分奖品")),
        Phrase("prizes for credits", "学分奖品"))
    case .rolePay:
      Description(
        "role-pay", .currency, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all(Phrase("side roles", "兼职岗津贴")),
        Phrase("pay of side roles", "兼职岗津贴"))
    case .cost:
      Description(
        "cost", .currency, .flow, by: .site,
        Phrase(
          """
          everything that was paid for in the week; try tells the cost of a change itself apart \
          from the pay of those who stay for it
          """,
          "当周全部费用；一项改动本身花多少、因此留下的人的薪酬多少，用 try 分开看"))
    case .costPerSeat:
      Description(
        "cost-per-seat", .currencyPerWeek, .ratio, by: .site,
        Phrase("the week's cost for each ready person who has a place", "当周费用 ÷ 就绪且有位置的人数"))

    // MARK: Contacts
    case .contacts:
      Description(
        "contacts", .contacts, .flow, by: .place, needs: .demand,
        headline: .family(Phrase("contacts", "咨询量")),
        Phrase("contacts that arrive in the week, repeats included", "当周进线的咨询量，含重复来询"))
    case .returns:
      Description(
        "returns", .contacts, .flow, by: .place, needs: .coupling,
        headline: .family(Phrase("contacts that come again", "重复咨询量")),
        Phrase(
          "contacts that come again in the week, not settled or given up before: of contacts",
          "当周的重复咨询：之前没解决或放弃等待的；已含在 contacts 中"))
    case .serviceLevel:
      Description(
        "service-level", .percent, .ratio, by: .place, needs: .demand,
        headline: .family(Phrase("service level", "服务水平")),
        Phrase(
          "contacts answered in time, by service.*.target.definition; 100 where none come",
          "及时接起的占比，口径见 service.*.target.definition；没有咨询时为 100"))
    case .abandonment:
      Description(
        "abandonment", .percent, .ratio, by: .place, needs: .demand,
        headline: .family(Phrase("abandonment", "放弃率")),
        Phrase("contacts that give up, of those that arrive", "放弃的咨询占进线咨询的比例"))
    case .wait:
      Description(
        "wait", .seconds, .ratio, by: .place, needs: .demand,
        headline: .family(Phrase("mean wait", "平均等待时长")),
        Phrase(
          """
          mean wait of all contacts, also of those that give up; no contact counts more than the \
          1,800 seconds of a half-hour (waits-capped)
          """,
          "全部咨询的平均等待时长，含放弃的；每个咨询最多按半小时 1,800 秒计（见 waits-capped）"))
    case .waitsCapped:
      Description(
        "waits-capped", .percent, .ratio, by: .place, needs: .demand,
        Phrase(
          """
          contacts that would wait longer than a half-hour, or without end as nobody gives up: \
          their wait counts as 1,800 seconds
          """,
          "等待会超过半小时、或因无人放弃而等不到头的咨询占比：等待时长按 1,800 秒计"))
    case .occupancy:
      Description(
        "occupancy", .percent, .ratio, by: .place, needs: .demand,
        headline: .family(Phrase("occupancy", "占用率")),
        Phrase("hours people are busy, of their hours on the floor", "忙碌时间占在线时间的比例"))
    case .handleTime:
      Description(
        "handle-time", .seconds, .ratio, by: .place, needs: .demand,
        headline: .all(Phrase("handle time", "平均处理时长")),
        Phrase(
          "mean handle time of the week's contacts, talk and wrap-up",
          "当周咨询的平均处理时长，含通话和话后处理"))
    case .satisfaction:
      Description(
        "satisfaction", .percent, .ratio, by: .place, needs: .figure(.satisfaction),
        headline: .all(Phrase("satisfaction", "满意率")),
        Phrase(
          "contacts rated satisfied, by the work of those on the floor",
          "评价满意的咨询占比，由在线员工的水平决定"))
    case .resolution:
      Description(
        "resolution", .percent, .ratio, by: .place, needs: .figure(.resolution),
        headline: .all(Phrase("first-contact resolution", "一次性解决率")),
        Phrase(
          "first-contact resolution: contacts that settle the matter, by those on the floor",
          "一次性解决率：一次就解决问题的咨询占比，由在线员工的水平决定"))
    case .missing:
      Description(
        "missing", .percent, .ratio, by: .place, needs: .coupling,
        headline: .family(Phrase("work that nobody is there for", "无人承担的工作占比")),
        Phrase(
          "hours on the floor that the week's contacts need and nobody gives, of those needed",
          "当周咨询需要的在线工时中，无人承担的占比"))

    // MARK: Energy
    case .energy:
      Description(
        "energy", .points, .ratio, by: .place, needs: .energy,
        headline: .all(Phrase("energy", "能量值")),
        Phrase(
          "mean energy at the last assessments; at the close, at all of them",
          "最近一次评定的平均能量值；期末为历次评定的平均"))
    case .away:
      Description(
        "away", .people, .stock, by: .place, needs: .energy,
        Phrase(
          "people off the job, trained because of low energy, on the week's Monday",
          "因能量值过低在脱岗培训的人数（取当周星期一）"))
    case .rewards:
      Description(
        "rewards", .people, .flow, by: .place, needs: .energy,
        headline: .all(Phrase("rewards", "能量奖励人数")),
        Phrase(
          "people whose energy overflows at an assessment and is rewarded",
          "评定时能量值溢出、获得奖励的人数"))
    case .retraining:
      Description(
        "retraining", .people, .flow, by: .place, needs: .energy,
        headline: .all(Phrase("sent to retraining", "送训人数")),
        Phrase("people sent to train off the job because of low energy", "因能量值过低送去脱岗培训的人数"))
    case .lost:
      Description(
        "lost", .weeksOfWork, .accrual(of: .away, times: 5), by: .place, needs: .energy,
        headline: .all(Phrase("weeks of work lost by it", "脱岗损失工作量")),
        Phrase(
          "weeks of work lost by training off the job, pro rata by working day",
          "脱岗培训损失的工作量（人周），按工作日折算"))
    case .redeployed:
      Description(
        "redeployed", .people, .flow, by: .place, needs: .energy,
        headline: .all(Phrase("redeployed", "调岗人数")),
        Phrase(
          "people who failed the test afterwards and come to another family, by that family",
          "脱岗培训后未通过考核、调到其他岗位类别的人数，按调入的岗位类别计"))

    // MARK: Courses and side roles
    case .qualified:
      Description(
        "qualified", .people, .stock, by: .siteFamilyOrTier, needs: .training,
        headline: .all(Phrase("qualified", "学分达标人数")),
        Phrase(
          "people with the credits that a review from their tier asks for, on the week's Monday",
          "学分达到所在职级评审要求的人数（取当周星期一）"))
    case .inSideRoles:
      Description(
        "side-roles", .people, .stock, by: .siteFamilyOrTier, needs: .training,
        headline: .all(Phrase("people in side roles", "兼职岗人数")),
        Phrase("people who hold a side role, on the week's Monday", "担任兼职岗的人数（取当周星期一）"))
    case .credits:
      Description(
        "credits", .credits, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all(Phrase("credits", "学分")),
        Phrase("credits earned in the week", "当周获得的学分"))
    case .exams:
      Description(
        "exams", .exams, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all(Phrase("exams", "考试")),
        Phrase("exams that people sit in the week", "当周参加的考试人次"))
    case .passed:
      Description(
        "passed", .exams, .flow, by: .siteFamilyOrTier, needs: .training,
        Phrase("exams passed in the week", "当周通过的考试人次"))
    case .failed:
      Description(
        "failed", .exams, .flow, by: .siteFamilyOrTier, needs: .training,
        Phrase("exams failed in the week", "当周未通过的考试人次"))
    case .offlineCourses:
      Description(
        "offline-courses", .courses, .flow, by: .total, needs: .training,
        Phrase(
          "courses that go offline in the week: taught again to everybody, as many failed",
          "当周转线下的课程：未通过的人太多，给全员重讲"))
    case .studyHours:
      Description(
        "study-hours", .hours, .flow, by: .siteFamilyOrTier, needs: .training,
        Phrase("hours studied in the week, offline ones included", "当周学习小时数，含线下"))
    case .roleHours:
      Description(
        "role-hours", .hours, .flow, by: .siteFamilyOrTier, needs: .training,
        Phrase("hours of work given to side roles in the week", "当周投入兼职岗的工时"))

    // MARK: HR as a service
    case .atHR:
      Description(
        "hr-waiting", .tasks, .recount, by: .total, needs: .desk,
        headline: .all(Phrase("tasks waiting at the HR desk", "HR 服务台待办件数")),
        Phrase(
          "tasks that wait at the HR desk, on the week's Monday", "HR 服务台待办的件数（取当周星期一）"))
    case .tasksOfHR:
      Description(
        "hr-tasks", .tasks, .flow, by: .total, needs: .desk,
        Phrase(
          "tasks that come to the HR desk in the week: joining, leaving, letters, questions",
          "当周送到 HR 服务台的件数：入职、离职、证明、咨询"))
    case .startsDelayed:
      Description(
        "starts-delayed", .people, .flow, by: .place, needs: .desk,
        headline: .all(Phrase("starts put off for want of papers", "因手续没办好推迟入职人数")),
        Phrase(
          """
          people invited to a class of the week who do not start with it, as the HR desk has not \
          done their papers
          """,
          "当周开班时，因 HR 手续没办好而没能入职的人数"))
    case .startsLost:
      Description(
        "starts-lost", .people, .flow, by: .place, needs: .desk,
        headline: .all(Phrase("starts lost to it", "推迟后没来的人数")),
        Phrase(
          """
          of those put off: people who have taken another offer when their papers are done and \
          the next class starts, or for whom none follows
          """,
          "推迟入职者中，等到下一班时已另找工作、或后面没有班的人数"))
    case .requisitions:
      Description(
        "requisitions", .tasks, .flow, by: .total, needs: .slates,
        Phrase("requisitions of keep-up in the week", "当周 keep-up 提出的招聘需求份数"))
    case .slates:
      Description(
        "slates", .tasks, .flow, by: .total, needs: .slates,
        headline: .all(Phrase("slates drawn up", "候选名单份数")),
        Phrase(
          "slates that the week's requisitions take until one is accepted",
          "当周的招聘需求，到名单获认可为止共出了几份名单"))
    case .slatesAccepted:
      Description(
        "slates-accepted", .tasks, .flow, by: .total, needs: .slates,
        Phrase(
          "requisitions of the week whose first slate is accepted", "当周的招聘需求中，第一份名单就获认可的份数"))
    case .waitForHR:
      Description(
        "hr-wait", .workingDays, .ratio, by: .total, needs: .desk,
        Phrase(
          """
          working days that the week's tasks wait at the HR desk: half of them no longer; 0 is \
          done on the day it comes
          """,
          "当周各件在 HR 服务台等待的工作日：一半不超过这么久；0 为当天办好"))
    case .longWaitForHR:
      Description(
        "hr-long-wait", .workingDays, .ratio, by: .total, needs: .desk,
        headline: .all(Phrase("wait at the HR desk, 9 in 10 tasks", "HR 服务台等待，九成件数以内")),
        Phrase(
          "the same: 9 in 10 of them no longer", "同上：九成不超过这么久"))
    case .promptHR:
      Description(
        "hr-in-time", .percent, .ratio, by: .total, needs: .desk,
        headline: .all(Phrase("tasks of HR done as promised", "HR 按承诺办好的占比")),
        Phrase(
          "the week's tasks that the HR desk does within hr.desk.promise; 100 where none come",
          "当周各件中，HR 服务台在 hr.desk.promise 以内办好的占比；没有事时为 100"))
    case .slowHR:
      Description(
        "hr-two-days", .percent, .ratio, by: .total, needs: .desk,
        Phrase(
          "the week's tasks that wait two working days or more at the HR desk",
          "当周各件中，在 HR 服务台等了两个工作日及以上的占比"))

    // MARK: Hiring by policy
    case .ordered:
      Description(
        "ordered", .people, .flow, by: .place, needs: .policy,
        headline: .all(Phrase("people ordered", "招聘需求人数")),
        Phrase(
          "people ordered in the week, one lead time or more before they are to start",
          "当周提出的招聘人数，至少比入职早一个招聘提前期"))
    case .teaching:
      Description(
        "teaching", .weeksOfWork, .flow, by: .place, needs: .floorTrainers,
        Phrase(
          "weeks of work that trainers from the floor give to classes, pro rata by working day",
          "一线培训师投入授课的工作量（人周），按工作日折算"))
    case .awaitingTrainers:
      Description(
        "awaiting-trainers", .weeks, .flow, by: .place, needs: .floorTrainers,
        Phrase(
          """
          people invited whose class waits a week, as no open site of the family has trainers of \
          the last stage for it, and weeks that people in training lose where trainers have left \
          in mid-class and nobody takes their place; over all weeks, weeks of theirs
          """,
          """
          因没有培训师而等待的人周：已受邀、培训班推迟一周的人，以及开班后培训师离职、无人接替而停课的学员；\
          培训师来自同岗位类别已启用的职场，取最后一个成长阶段的人
          """))

    // MARK: Recruiting through steps
    case .candidates:
      Description(
        "candidates", .people, .recount, by: .step, needs: .funnel,
        Phrase(
          "applicants who are at a step of recruiting, on the week's Monday",
          "正在某个招聘环节的应聘者（取当周星期一）"))
    case .accepted:
      Description(
        "accepted", .people, .recount, by: .site, needs: .funnel,
        Phrase(
          "people who accepted an offer and wait for their class, on the week's Monday",
          "已接受录用、等待开班的人数（取当周星期一）"))
    case .applicants:
      Description(
        "applicants", .people, .flow, by: .siteOrChannel, needs: .funnel,
        headline: .all(Phrase("applicants", "应聘者")),
        Phrase("people who apply in the week", "当周应聘人数"))
    case .reached:
      Description(
        "reached", .people, .flow, by: .stepOrChannel, needs: .funnel,
        Phrase("applicants who come to a step in the week", "当周进入环节的人次"))
    case .withdrew:
      Description(
        "withdrew", .people, .flow, by: .stepOrChannel, needs: .funnel,
        headline: .all(Phrase("withdrew while waiting", "等待中退出")),
        Phrase(
          """
          applicants who take another job while they wait for a slot, a result, an offer or \
          their class; those who wait for a class count at the last step
          """,
          "等面试、等结果、等录用、等开班期间另谋他就的应聘者；等开班的计在最后一步"))
    case .missed:
      Description(
        "missed", .people, .flow, by: .stepOrChannel, needs: .funnel,
        Phrase("applicants who do not turn up at their slot", "约好没来的应聘者"))
    case .turnedDown:
      Description(
        "turned-down", .people, .flow, by: .stepOrChannel, needs: .funnel,
        Phrase("applicants whom a step turns down", "未通过环节的应聘者"))
    case .declined:
      Description(
        "declined", .people, .flow, by: .stepOrChannel, needs: .funnel,
        headline: .all(Phrase("declined an offer", "拒绝录用")),
        Phrase("applicants who decline the offer", "拒绝录用通知的应聘者"))
    case .wentOn:
      Description(
        "went-on", .people, .flow, by: .stepOrChannel, needs: .funnel,
        Phrase(
          "applicants who pass a step; of the last, who accept the offer",
          "通过环节的应聘者；最后一步为接受录用的"))
    case .noShows:
      Description(
        "no-shows", .people, .flow, by: .siteOrChannel, needs: .funnel,
        headline: .all(Phrase("did not show up", "未报到")),
        Phrase("people who accepted and do not show up for their class", "接受录用但没来报到的人数"))
    case .turnedAway:
      Description(
        "turned-away", .people, .flow, by: .siteOrChannel, needs: .funnel,
        Phrase(
          "people who come to a full class and wait for the next", "来报到但班满、等下一批的人次"))
    case .offers:
      Description(
        "offers", .people, .flow, by: .siteOrChannel, needs: .funnel,
        headline: .all(Phrase("offers made", "发出录用通知")),
        Phrase("offers made in the week to applicants, accepted or not", "当周发出的录用通知，不论是否接受"))
    case .hired:
      Description(
        "hired", .people, .flow, by: .siteOrChannel, needs: .funnel,
        Phrase("people who start and came through the funnel", "经招聘流程入职的人数"))
    case .stayed:
      Description(
        "stayed", .people, .flow, by: .siteOrChannel, needs: .funnel,
        Phrase(
          "people who came through the funnel and in this week are here 90 days",
          "经招聘流程入职、当周满 90 天仍在职的人数"))
    case .hrHours:
      Description(
        "hr-hours", .hours, .flow, by: .step, needs: .funnel,
        headline: .all(Phrase("hours of HR", "HR 工时")),
        Phrase("hours of HR that the steps take", "各环节占用的 HR 工时"))
    case .leadHours:
      Description(
        "lead-hours", .hours, .flow, by: .step, needs: .funnel,
        headline: .all(Phrase("hours of service leads", "业务主管工时")),
        Phrase(
          "hours of service leads that the steps and scorers' training take: off the floor",
          "各环节和面试官培训占用的业务主管工时（不接线）"))
    case .funnelCost:
      Description(
        "recruiting-cost", .currency, .flow, by: .siteOrChannel, needs: .funnel,
        headline: .all(Phrase("recruiting", "招聘流程费用")),
        Phrase(
          """
          what the funnel costs: channels, applications, steps, hours of HR at \
          recruiting.hr-pay, bonuses for referrals
          """,
          "招聘流程的费用：渠道、应聘、环节、HR 工时（按 recruiting.hr-pay）、推荐奖金"))
    case .timeToFill:
      Description(
        "time-to-fill", .days, .ratio, by: .site, needs: .funnel,
        headline: .all(Phrase("time to fill", "招满用时")),
        Phrase(
          """
          days from the opening of a class's places to as many accepted offers: the mean of \
          those filled in the week, at the close of all filled
          """,
          "一批名额从开始招到有足够的人接受录用的天数：当周招满的平均；期末为全部招满的平均"))
    case .fillP10:
      Description(
        "fill-p10", .days, .ratio, by: .site, needs: .funnel,
        Phrase(
          "days within which one in ten requisitions is filled, of all at the close",
          "十分之一的招聘需求在多少天内招满（期末，按全部算）"))
    case .fillP50:
      Description(
        "fill-p50", .days, .ratio, by: .site, needs: .funnel,
        Phrase(
          "days within which half of the requisitions are filled, of all at the close",
          "一半的招聘需求在多少天内招满（期末，按全部算）"))
    case .fillP90:
      Description(
        "fill-p90", .days, .ratio, by: .site, needs: .funnel,
        Phrase(
          "days within which nine of ten requisitions are filled, of all at the close",
          "九成招聘需求在多少天内招满（期末，按全部算）"))
    case .stepWait:
      Description(
        "step-wait", .days, .ratio, by: .waits, needs: .funnel,
        Phrase(
          "working days in line for a slot: the mean of those who get one in the week",
          "排队等面试的工作日数：当周排到的人的平均"))
    case .ability:
      Description(
        "ability", .deviations, .ratio, by: .abilities, needs: .funnel,
        headline: .all(Phrase("ability of starters", "入职者能力")),
        Phrase(
          """
          mean ability of those who came through the funnel, in standard deviations above all \
          applicants of the usual quality; at the close
          """,
          "经招聘流程入职者的平均能力，比一般应聘者高多少个标准差（期末）"))
    case .costPerStarter:
      Description(
        "cost-per-starter", .currency, .ratio, by: .channel, needs: .funnel,
        headline: .all(Phrase("cost per starter", "每名入职者招聘费用")),
        Phrase(
          "recruiting-cost for each who starts through it, at the close",
          "招聘流程费用 ÷ 经它入职的人数（期末）"))
    case .costPerStayer:
      Description(
        "cost-per-stayer", .currency, .ratio, by: .channel, needs: .funnel,
        headline: .all(Phrase("cost per person here after 90 days", "每名满 90 天者招聘费用")),
        Phrase(
          "cost per starter ÷ the share of starters who are still here after 90 days, at the close",
          "每名入职者招聘费用 ÷ 入职满 90 天仍在职的占比（期末）"))
    }
  }
}
