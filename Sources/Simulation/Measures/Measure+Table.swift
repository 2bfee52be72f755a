import Text
import Workforce

extension Measure {
  /// The table of measures; a case without its row does not compile.
  var row: Description {
    switch self {

    // MARK: People and places
    case .people:
      Description(
        "people", .people, .stock, by: .person, headline: .all("people"),
        "people employed, on the week's Monday")
    case .ready:
      Description(
        "ready", .people, .stock, by: .place, headline: .site("ready"),
        "full-time people who take contacts, or wait for their site to open, on the week's Monday; where "
          + "contacts come to a site, of the families whose contacts they are")
    case .waiting:
      Description(
        "waiting", .people, .stock, by: .place, needs: .opening,
        "people who are trained and wait for their site to open, on the week's Monday: paid, "
          + "without contacts, their clocks of stage, tier and energy not started")
    case .needed:
      Description(
        "needed", .people, .recount, by: .site, headline: .site("needed"),
        "full-time people needed: what contacts require, or open seats × relief × target where none "
          + "come")
    case .short:
      Description(
        "short", .people, .recount, by: .site, headline: .site("short"),
        "full-time people needed beyond those ready, site by site; with contacts, beyond those seated, "
          + "family by family")
    case .seats:
      Description("seats", .seats, .recount, by: .site, headline: .site("seats open"), "seats open")
    case .seated:
      Description(
        "seated", .people, .recount, by: .site, headline: .site("seated"),
        "ready people for whom there is a place (open seats × relief); with contacts, ready × hours "
          + "on the floor for which there are desks ÷ hours they can give, family by family")
    case .unready:
      Description(
        "unready", .sites, .recount, by: .site,
        "sites that are short of people or of desks (short, desks-short), on the week's Monday")
    case .busiest:
      Description(
        "busiest", .people, .recount, by: .site, needs: .demand,
        "people on the floor at once that the week's busiest half-hour needs")
    case .desksNeeded:
      Description(
        "desks-needed", .seats, .recount, by: .site, needs: .demand,
        "desks that the week's busiest half-hour needs: people on the floor ÷ (1 − lost time at the "
          + "desk), those of families without contacts, overlap")
    case .desksShort:
      Description(
        "desks-short", .seats, .recount, by: .site, needs: .demand,
        headline: .site("desks short"),
        "desks that the week's busiest half-hour needs beyond the seats open; more people do not "
          + "help")
    case .required:
      Description(
        "required", .people, .recount, by: .place, needs: .demand,
        headline: .family("required"),
        "full-time people that the week's foreseen contacts require: hours on the floor ÷ hours one can be "
          + "there (paid or open, the fewer) ÷ (1 − shrinkage), and no fewer than the busiest "
          + "half-hour needs ÷ (1 − shrinkage)")
    case .starters:
      Description(
        "starters", .people, .flow, by: .place, headline: .all("starters"),
        "people who start in the week")
    case .leavers:
      Description(
        "leavers", .people, .flow, by: .leaver, headline: .all("leavers"),
        "people who leave in the week")
    case .working:
      Description(
        "working", .weeksOfWork, .accrual(of: .ready, times: 5), by: .place,
        headline: .all("weeks of work"),
        "full-time weeks of work by people who take contacts, pro rata by working day")

    // MARK: Careers
    case .promotions:
      Description(
        "promotions", .people, .flow, by: .grade, headline: .all("promotions"),
        "people promoted in the week, by the tier they come to")
    case .demotions:
      Description(
        "demotions", .people, .flow, by: .grade, needs: .demotion, headline: .all("demotions"),
        "people who go down a tier in the week, by the tier they come to")
    case .moves:
      Description(
        "moves", .people, .flow, by: .place, needs: .moves, headline: .all("moves"),
        "people who change job family in the week, by the family they come to")
    case .crossTraining:
      Description(
        "cross-training", .people, .stock, by: .place, needs: .moves,
        "people who learn the work of another family and take no contacts, on the Monday")
    case .blocked:
      Description(
        "blocked", .weeks, .flow, by: .grade, needs: .posts,
        headline: .all("weeks of people without a post"),
        "people who passed a review and got no post, for want of slots or posts: from then "
          + "until its next date, a promotion or leaving; over all weeks, weeks of theirs")
    case .empty:
      Description(
        "empty", .weeks, .flow, by: .tier, needs: .posts,
        headline: .all("weeks of posts without people"),
        "vacant posts beyond the people who wait for one (see blocked), once the week's "
          + "reviews are held; over all weeks, weeks of theirs")

    // MARK: Money
    case .payroll:
      Description(
        "payroll", .currencyPerWeek, .stock, by: .siteFamilyOrTier,
        "pay of a full week of those employed")
    case .pay:
      Description(
        "pay", .currency, .accrual(of: .payroll, times: 1), by: .siteFamilyOrTier,
        headline: .all("pay"),
        "pay earned in the week, pro rata by day, with costs.night-premium")
    case .waitingPay:
      Description(
        "waiting-pay", .currency, .flow, by: .siteOrFamily, needs: .opening,
        "pay of those who wait for their site to open: a part of pay")
    case .incentives:
      Description(
        "incentives", .currency, .flow, by: .siteFamilyOrTier, headline: .all("incentives"),
        "what levers cost besides pay: bonuses, helpers, amenities, recognition, mentors' time, "
          + "programmes, moves")
    case .onCosts:
      Description(
        "on-costs", .currency, .flow, by: .site, needs: .price(.onCosts),
        headline: .all("on-costs"),
        "what the employer pays on top of pay (costs.on-costs)")
    case .hiring:
      Description(
        "hiring", .currency, .flow, by: .siteOrFamily, needs: .price(.hire),
        headline: .all("hiring"),
        "what finding the week's starters cost (recruiting.cost-per-hire)")
    case .training:
      Description(
        "training", .currency, .flow, by: .siteOrFamily, needs: .price(.training),
        headline: .all("training"),
        "training of the week's starters to its end, booked as they start")
    case .trainers:
      Description(
        "trainers", .currency, .flow, by: .site, needs: .price(.trainer),
        headline: .all("trainers"),
        "pay of the trainers that the week's trainees need at the site")
    case .desks:
      Description(
        "desks", .currency, .flow, by: .site, needs: .price(.desk), headline: .all("desks"),
        "the site's desks, full or empty, from the day they are rented (recruiting.seat-cost)")
    case .departures:
      Description(
        "departures", .currency, .flow, by: .siteOrFamily, needs: .price(.leaver),
        headline: .all("departures"),
        "what the week's leavers cost (costs.leaver)")
    case .courseCost:
      Description(
        "course-cost", .currency, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all("courses"),
        "what courses cost: learners, lecturers, teaching offline, hours off the floor at pay")
    case .prizes:
      Description(
        "prizes", .currency, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all("prizes"),
        "prizes for credits")
    case .rolePay:
      Description(
        "role-pay", .currency, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all("side roles"),
        "pay of side roles")
    case .cost:
      Description(
        "cost", .currency, .flow, by: .site,
        "everything that was paid for in the week; try tells the cost of a change itself apart from "
          + "the pay of those who stay for it")
    case .costPerSeat:
      Description(
        "cost-per-seat", .currencyPerWeek, .ratio, by: .site,
        "the week's cost for each ready person who has a place")

    // MARK: Contacts
    case .contacts:
      Description(
        "contacts", .contacts, .flow, by: .place, needs: .demand, headline: .family("contacts"),
        "contacts that arrive in the week, repeats included")
    case .returns:
      Description(
        "returns", .contacts, .flow, by: .place, needs: .coupling,
        headline: .family("contacts that come again"),
        "contacts that come again in the week, not settled or given up before: of contacts")
    case .serviceLevel:
      Description(
        "service-level", .percent, .ratio, by: .place, needs: .demand,
        headline: .family("service level"),
        "contacts answered in time, by service.*.target.definition; 100 where none come")
    case .abandonment:
      Description(
        "abandonment", .percent, .ratio, by: .place, needs: .demand,
        headline: .family("abandonment"),
        "contacts that give up, of those that arrive")
    case .wait:
      Description(
        "wait", .seconds, .ratio, by: .place, needs: .demand, headline: .family("mean wait"),
        "mean wait of all contacts, also of those that give up; no contact counts more than the 1,800 "
          + "seconds of a half-hour (waits-capped)")
    case .waitsCapped:
      Description(
        "waits-capped", .percent, .ratio, by: .place, needs: .demand,
        "contacts that would wait longer than a half-hour, or without end as nobody gives up: their "
          + "wait counts as 1,800 seconds")
    case .occupancy:
      Description(
        "occupancy", .percent, .ratio, by: .place, needs: .demand, headline: .family("occupancy"),
        "hours people are busy, of their hours on the floor")
    case .handleTime:
      Description(
        "handle-time", .seconds, .ratio, by: .place, needs: .demand, headline: .all("handle time"),
        "mean handle time of the week's contacts, talk and wrap-up")
    case .satisfaction:
      Description(
        "satisfaction", .percent, .ratio, by: .place, needs: .figure(.satisfaction),
        headline: .all("satisfaction"),
        "contacts rated satisfied, by the work of those on the floor")
    case .resolution:
      Description(
        "resolution", .percent, .ratio, by: .place, needs: .figure(.resolution),
        headline: .all("first-contact resolution"),
        "first-contact resolution: contacts that settle the matter, by those on the floor")
    case .missing:
      Description(
        "missing", .percent, .ratio, by: .place, needs: .coupling,
        headline: .family("work that nobody is there for"),
        "hours on the floor that the week's contacts need and nobody gives, of those needed")

    // MARK: Energy
    case .energy:
      Description(
        "energy", .points, .ratio, by: .place, needs: .energy, headline: .all("energy"),
        "mean energy at the last assessments; at the close, at all of them")
    case .away:
      Description(
        "away", .people, .stock, by: .place, needs: .energy,
        "people off the job, trained because of low energy, on the week's Monday")
    case .rewards:
      Description(
        "rewards", .people, .flow, by: .place, needs: .energy, headline: .all("rewards"),
        "people whose energy overflows at an assessment and is rewarded")
    case .retraining:
      Description(
        "retraining", .people, .flow, by: .place, needs: .energy,
        headline: .all("sent to retraining"),
        "people sent to train off the job because of low energy")
    case .lost:
      Description(
        "lost", .weeksOfWork, .accrual(of: .away, times: 5), by: .place, needs: .energy,
        headline: .all("weeks of work lost by it"),
        "weeks of work lost by training off the job, pro rata by working day")
    case .redeployed:
      Description(
        "redeployed", .people, .flow, by: .place, needs: .energy, headline: .all("redeployed"),
        "people who failed the test afterwards and come to another family, by that family")

    // MARK: Courses and side roles
    case .qualified:
      Description(
        "qualified", .people, .stock, by: .siteFamilyOrTier, needs: .training,
        headline: .all("qualified"),
        "people with the credits that a review from their tier asks for, on the week's Monday")
    case .inSideRoles:
      Description(
        "side-roles", .people, .stock, by: .siteFamilyOrTier, needs: .training,
        headline: .all("people in side roles"),
        "people who hold a side role, on the week's Monday")
    case .credits:
      Description(
        "credits", .credits, .flow, by: .siteFamilyOrTier, needs: .training,
        headline: .all("credits"),
        "credits earned in the week")
    case .exams:
      Description(
        "exams", .exams, .flow, by: .siteFamilyOrTier, needs: .training, headline: .all("exams"),
        "exams that people sit in the week")
    case .passed:
      Description(
        "passed", .exams, .flow, by: .siteFamilyOrTier, needs: .training,
        "exams passed in the week")
    case .failed:
      Description(
        "failed", .exams, .flow, by: .siteFamilyOrTier, needs: .training,
        "exams failed in the week")
    case .offlineCourses:
      Description(
        "offline-courses", .courses, .flow, by: .total, needs: .training,
        "courses that go offline in the week: taught again to everybody, as many failed")
    case .studyHours:
      Description(
        "study-hours", .hours, .flow, by: .siteFamilyOrTier, needs: .training,
        "hours studied in the week, offline ones included")
    case .roleHours:
      Description(
        "role-hours", .hours, .flow, by: .siteFamilyOrTier, needs: .training,
        "hours of work given to side roles in the week")

    // MARK: Hiring by policy
    case .ordered:
      Description(
        "ordered", .people, .flow, by: .place, needs: .policy, headline: .all("people ordered"),
        "people ordered in the week, one lead time or more before they are to start")
    case .teaching:
      Description(
        "teaching", .weeksOfWork, .flow, by: .place, needs: .floorTrainers,
        "weeks of work that trainers from the floor give to classes, pro rata by working day")
    case .awaitingTrainers:
      Description(
        "awaiting-trainers", .weeks, .flow, by: .place, needs: .floorTrainers,
        "people invited whose class waits a week, as no open site of the family has trainers of the "
          + "last stage for it; over all weeks, weeks of theirs")
    }
  }
}
