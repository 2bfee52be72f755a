/// A small scenario with nearly every field written.
let everything = """
  title: Everything
  about: One of each, small enough to be played at once.
  start: 2027-01-04
  horizon: 16 weeks
  sites:
    main: {title: Main, seats: 70, night-work: 20%, relief: 1.2, target: 90%}
    other: {seats: 40, opening: 2027-02-01, rented: 2027-01-20, seats-per-week: 10, night-work: 60%}
  families:
    voice: {title: Voice, training: 9 days, pass: 95%}
    chat: {training: 3 days}
  stages:
    new: {title: New, length: 12 days, leaving: 3%/week, takes-contacts: no, pass: 80% to 95%}
    young:
      length: 6 weeks
      leaving: 2% to 4%/week
      satisfaction: 85%
      resolution: 70%
      causes: {pay: 20%, work: 80%}
      families: {chat: {resolution: 65%}}
      development:
        cost: 30 CNY/week
        time: 1 hours/week
        handle-time: -5%
        satisfaction: 5%
        resolution: 5%
        leaving: -10%
    old: {leaving: 2%/week, satisfaction: 90%, resolution: 80%}
  causes: {pay: {title: Pay, share: 60%}, work: {share: 40%}}
  tiers:
    one: {title: One, pay: 900 CNY/week}
    two: {pay: 1000 to 1200 CNY/week, leaving: 0.9}
    three: {pay: 1500 CNY/week, posts: 6}
  ladders: {up: {title: Up, tiers: [one, two]}, lead: {tiers: [three], from: [two]}}
  phases:
    first: {title: First, tiers: [one], programme: {cost: 20 CNY/week, leaving: -10%, pass: 30%}}
  reviews:
    up:
      title: Up
      from: one
      to: two
      calendar: dates
      on: [01-20, 02-17, 03-17]
      after: 7 days
      slots: 5
      pass: 60%
      consistency: 70%
      eligibility: {attempts: 2, wait: 20 days, credits: 3, energy: 60 points}
      ranking: {merit: 1, time-in-tier: 0.1, tenure: 0.1, credits: 0.02, energy: 0.1}
    down: {from: two, to: one, takes: last, on: [02-20, 04-02], after: 7 days, slots: 10%, below: 20%}
    lead: {from: two, to: three, calendar: vacancies, pass: 40%, slots: vacant}
  moves:
    over:
      title: Over
      from: voice
      to: chat
      on: [02-10, 03-03]
      stage: young
      tenure: 10 days
      share: 40%
      posts: 30
      training: 9 days
      cost: 200 CNY
  people:
    a:
      site: main
      family: voice
      tier: one
      count: 40
      stages: {young: 50%, old: 50%}
      longest: 3 years
      in-tier: 6 months
      passed: {basics: 20%}
    b: {site: main, family: chat, tier: two, count: 10 to 20, stages: {old: 100%}, hours: 30}
  intake:
    new:
      site: main
      family: voice
      tier: one
      date: 2027-01-06
      every: 9 days
      until: 2027-04-01
      size: 5
      varies: poisson
      hours: 32
      show-up: 90%
    keep:
      policy: keep-up
      site: other
      family: chat
      date: 2027-01-04
      every: 2 weeks
      reserve: 5%
  recruiting:
    lead-time: 2 weeks
    delay: uniform(0 days, 14 days)
    slack: 1 week
    class-size: 20
    least-class: 1
    classes-per-week: 3
    rooms: 5
    trainers: 10
    trainees-per-trainer: 4
    trainers-from-floor: yes
    market: 6
    cost-per-hire: 600 CNY
    training-cost: 140 CNY/week
    trainer-pay: 900 CNY/week
    seat-cost: 50 CNY/week
    budget: 1,000,000 CNY
  costs: {on-costs: 30%, leaver: 90 CNY}
  energy:
    on: yes
    every: 2 weeks
    weight: 50%
    spread: 8 points
    own: 50%
    persistence: 60%
    overflow: 86 points
    reward: 20 CNY
    leaving: -30%
    cause: pay
    low: 74 points
    retraining: 7 days
    pass: 60%
    redeploy-to: chat
    recognition: 1 point
  courses:
    basics:
      title: Basics
      knowledge: quality
      credits: 3
      every: 4 weeks
      from: 2027-01-11
      pass: 60%
      hours: 7
      cost: 20 CNY
      lecturer: 500 CNY
      taught-by: trainer
    more: {credits: 5, on: [03-03], pass: 50%, families: [voice], stages: [old], tiers: [one, two]}
  side-roles:
    trainer:
      title: Trainer
      posts: 3
      tiers: [one, two]
      credits: 3
      knowledge: quality
      pay: 90 CNY/week
      time: 13%
      learners: 9
      merit: 0.5
      on: [02-10, 04-07]
  study:
    on: yes
    courses-per-year: 5
    stages: {young: 0.5}
    time: floor
    fail-threshold: 45%
    least-sitting: 3
    offline-gain: 30%
    offline-cost: 30 CNY
    posted: [03-31]
    ranking-effect: 10%
    prize-effect: 5%
  levers:
    pay-rise: 2%
    mentors: 60%
    mentor-time: 7%
    promise-gap: 10%
    amenities: 10 CNY/week
    recognition: 5 CNY/week
    ceremonies: 2 CNY/week
    idea-market: 2 CNY/week
    programmes: yes
    peak-bonus: 500 CNY
    bonus-winners: 50%
    study-ranking: yes
    study-prize: 90 CNY
    study-winners: 20%
  peaks: {spring: {title: Spring, from: 02-10, to: 03-03, paid: 04-15, workload: 1.1}}
  effects:
    pay: {elasticity: 2, cause: pay}
    stagnation: {after: 60 days, size: 30%}
    refusal: {size: 50%, lasts: 5 weeks}
    poaching: {rate: 3%/month}
  survey: {pay: 55%, growth: 40%}
  demand:
    calls:
      title: Calls
      family: voice
      sites: {main: 100%}
      contacts: 4,000/week
      growth: 1%/month
      doubling: {every: 12 months, until: 2027-03-01}
      season: [1, 1.1, 0.9, 1, 1, 1, 1, 1, 1, 1, 1.2, 1]
      peaks: {eve: {title: Eve, on: [02-13], dates: [2027-03-05], length: 2 days, factor: 1.5}}
      noise: 5%
      robots: {share: 10%, from: 2027-02-01, longer: 1.1}
      fixes: {removed: 1%/month, from: 2027-02-01, floor: 70%}
      resolution: 80%
      returning: 50%
    chats:
      family: chat
      sites: {main: 70%, other: 30%}
      contacts: 3,000/week
      from: 2027-01-18
  service:
    voice:
      handle-time: 300 seconds
      stages: {young: 1.2}
      patience: 2 minutes
      target: {share: 80%, within: 20 seconds, definition: offered}
      occupancy: 88%
      hours: 40
      shrinkage: {leave: 6%, breaks: 10%}
      profile:
        open: 08:00-22:00
        open-on: {sunday: 09:00-18:00}
        weekdays: [15%, 15%, 14%, 14%, 14%, 14%, 14%]
        day: [0, 0, 0, 0, 0, 0, 0, 0, 4, 8, 9, 9, 7, 7, 9, 9, 9, 8, 7, 8, 8, 8, 5, 2]
    chat: {handle-time: 400 seconds, patience: 2 minutes, at-once: 2, slowing: 25%}
  coupling:
    on: yes
    comfortable: 80%
    leaving: {on: yes, occupancy: 2%, missing: 5%, cause: work}
    handle-time: {on: yes, occupancy: 1%, missing: 1%}
    redials: 40%
    repeats: yes
  programme: {on: yes, parts: [development, energy]}
  """
