# Deliberating bodies.

## Acts
# used-as: act-*
act-form-body = Enter a body that stands already
act-propose-body = Propose a body
act-agree-body = Record the residents’ agreement
act-announce-body = Announce it
act-establish-body = Let it stand
act-seat-member = Give a seat
act-entrust-member = Change an office
act-unseat-member = End a seat
act-meet-regularly = Meet regularly
act-meet-no-longer = No longer meet regularly
act-dissolve-body = Dissolve it

# used-as: done-*
done-agree-body = The agreement is recorded. Next: announce it.
done-announce-body = The notice is posted. Telephone numbers, ID numbers and addresses in it were masked; please read it once more.
done-establish-body = It stands.
done-seat-member = The seat is given.
done-entrust-member = The office is changed.
done-unseat-member = The seat has ended.
done-meet-regularly = Recorded. Each of these meetings is called among the meetings when its time comes.
done-meet-no-longer = It no longer meets regularly; meetings that were called stay called.
done-dissolve-body = It is dissolved.

## Kinds
# used-as: body-kind-*
body-kind-council = Residents’ council
body-kind-courtyard-group = Courtyard group
body-kind-residents-meeting = Residents’ meeting
body-kind-representatives = Residents’ representatives
body-kind-supervisors = Supervisory committee
body-kind-owners = Owners’ assembly
body-kind-party-members = Meeting of Party members
body-kind-two-committees = The two committees

## States
# used-as: body-stage-*
body-stage-proposed = Proposed; residents have not agreed yet
body-stage-agreed = Residents agreed; to be announced
body-stage-announced = Announced
body-stage-active = Stands
body-stage-dissolved = Dissolved

# used-as: body-office-*
body-office-convenor = Convenor
body-office-teller = Teller
body-office-member = Member
body-office-alternate = Alternate

# used-as: body-seated-by-*
body-seated-by-election = Elected
body-seated-by-agreement = Chosen by residents
body-seated-by-delegation = Sent by a unit
body-seated-by-moved-up = Moved up

# used-as: body-ended-by-*
body-ended-by-resignation = resigned
body-ended-by-recall = recalled
body-ended-by-absence = absent without excuse
body-ended-by-leaving = moved away or died

# used-as: body-agreed-by-*
body-agreed-by-meeting = At a meeting
body-agreed-by-doors = From door to door
body-agreed-by-writing = In writing

# used-as: body-check-*
body-check-seats = Members
body-check-vacancy = At least half of the seats held
body-check-convenor = Convenor
body-check-teller = Teller

# used-as: body-rhythm-*
body-rhythm-weekly = Every week
body-rhythm-fortnightly = Every second week
body-rhythm-monthly-by-day = Every month on the same day
body-rhythm-monthly-by-weekday = Every month on the same weekday (for example the second Wednesday)
body-rhythm-quarterly = Every three months on the same day

# used-as: body-meets-*
body-meets-weekly = Meets every { $weekday } at { $time }, { $place }
body-meets-fortnightly = Meets every second { $weekday } at { $time }, { $place }
body-meets-monthly-by-day = Meets every month on day { $day } at { $time }, { $place }
body-meets-monthly-by-weekday = Meets every month on the { $week } { $weekday } at { $time }, { $place }
body-meets-quarterly = Meets every three months on day { $day } at { $time }, { $place }

# used-as: body-week-*
body-week-1 = first
body-week-2 = second
body-week-3 = third
body-week-4 = fourth
body-week-last = last

# used-as: weekday-*
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Pages
bodies-title = Bodies
bodies-lede = Who deliberates for everybody: the council, the courtyards’ groups, who sits in them and until when.
bodies-none = There is no body yet.
bodies-kept-lede = Open one to seat members, change their offices, end seats, announce, establish or dissolve it.
bodies-on-their-way = Being founded
bodies-without-members = Short of members
bodies-standing = Complete
bodies-ended = Dissolved
bodies-new = Propose or enter a body
bodies-new-lede = A new one is proposed, agreed to by residents, announced, and then stands. One that stands already is entered.
body-members = { $n } members
body-members-of = { $n } of { $size } seats held
body-now = Now
body-place = Place
body-size = Seats
body-seats = { $n }
body-announced = Announced
body-until = until { $day }
body-notice-broken-off = taken down before its end; announce it again
body-announced-next = It stands when the notice is over, every objection is answered and it is made up as its rules ask.
body-dissolved-since = Dissolved since { $day }
body-unnamed = not named in the notice of the founding
body-who = Members
body-nobody = No member is entered yet.
body-checks = How it is made up
body-check-numbers = { $have }, at least { $need }
body-check-holds = Holds
body-check-fails = Does not hold
body-founding = How it came to be
body-proposal = Proposal
body-agreement = Agreement of the residents
body-agreed-homes = { $agreed } of { $due } homes agreed
body-before = Other terms
body-name-erased = (name erased)
body-voices = { $n } voices
body-absences = { $n ->
    [one] once away without excuse within a year
   *[other] { $n } times away without excuse within a year
}
body-absences-end = { $n ->
    [one] once away without excuse within a year: by the rule the seat can be ended
   *[other] { $n } times away without excuse within a year: by the rule the seat can be ended
}
body-of-place = Bodies here

body-field-agreed-by = How they were asked
body-field-due = Homes that were asked
body-field-agreed = Homes that agreed
body-field-agreement = What they agreed to
body-field-sheet = Photos of the sheet
body-hint-sheet = Not required. Photos are seen only by those of the community.
body-hint-notice = Drafted from what is recorded; check it and add to it. It cannot be changed once posted; telephone numbers, ID numbers and addresses are masked.
body-hint-until = The first day is not counted; the last ends at 24:00.
body-field-objections = What was said during the announcement, and what was answered
body-field-person = From the list
body-field-name = Or the name, if not in the list
body-hint-name = Names and offices of members are public.
body-field-office = Office
body-field-seated-by = How they came to it
body-field-from = From which day
body-field-term = Until which day
body-hint-term = As long as the rule book allows if left empty.
body-field-voices = Voices
body-hint-voices = Where there was an election; alternates move up by them.
body-field-who = Who
body-field-ended-by = How it ended
body-field-on = First day without the seat
body-field-reason = Why
body-wrong-day = Enter the whole date, such as 2026-03-01.
body-wrong-number = Enter a whole number, such as 25.
body-wrong-choice = Something is not chosen yet.
body-wrong-person = Choose somebody from the list, or enter a name.
body-wrong-new = Choose a kind; enter the number of seats in digits, such as 5.
body-next-regular = next: { $when }
body-field-rhythm = How often
body-field-first = On which day the first one is
body-hint-first = The others follow from this day: the same day, or the same weekday. Where a month has no such day, its last.
body-field-time = At which hour
body-field-place = Where
body-wrong-time = Please fill in the whole time, for example 19:00.
body-topics = Topics before it
body-no-topics = No topic is before it now.
body-propose-topic = Propose a topic in writing

body-sheet-title = Founding of { $body }
body-sheet-agreed = { $how }: { $agreed } of { $due } homes agreed to found { $body } ({ $kind }) with { $size } seats.
body-sheet-members = Proposed members: { $members }.
body-sheet-object = Whoever objects tells the community why before the period is over; each objection is answered.

body-new-how = What is it
body-new-propose = Propose a new one
body-new-stands = Enter one that stands already
body-new-kind = Kind
body-new-name = Name
body-new-name-hint = Such as: Deliberation group of courtyard 69. The name stays public for good: leave out names of people.
body-new-place = For which courtyard
body-new-everywhere = The whole community
body-new-size = Number of seats
body-new-text = Who proposes it, and why
body-new-text-hint = Such as: the building lead and three homes propose it; nobody manages the yard. It is public; no telephone numbers.
body-new-send = Send

## Rules
# used-as: rule-*
rule-body-seats-min = Seats of a body, at least
rule-body-seats-max = Seats of a body, at most
rule-body-term-years = Longest term in a body
rule-body-absences-max = Absences without excuse in a year that end a seat
rule-body-founding-agree = Homes that must agree to a new body
rule-notice-founding-days = Days for which a new body is announced, at least

## In the public record
# used-as: record-of-*
record-of-body = Body
