# Meetings.

## Acts
# used-as: act-*
act-add-item = Add an item
act-withdraw-item = Take an item from the agenda
act-tell-of-meeting = Record how people were told
act-call-off-meeting = Call the meeting off
act-open-meeting = Open the meeting
act-change-officers = Change who leads, writes and counts
act-sign-in = Sign in
act-sign-out = Sign out
act-excuse = Excuse
act-recuse = Record a conflict of interest
act-ask-for-floor = Ask to speak
act-give-floor = Give the floor
act-leave-floor = End a speech
act-put-motion = Put a motion
act-decide-by-hands = Decide by show of hands
act-decide-by-name = Decide by calling names
act-elect = Elect
act-put-off-item = Put an item off
act-refer-item = Send an item to another body
act-note-item = Note an item
act-record-view = Record a view
act-adjourn-meeting = Adjourn
act-resume-meeting = Go on with the meeting
act-end-meeting = End the meeting
act-write-minutes = Write the minutes
act-sign-minutes = Sign the minutes
act-freeze-minutes = Let the minutes stand
act-amend-minutes = Change minutes that stand
act-call-meeting = Call a meeting

## Fixed words
# used-as: meeting-stage-*
meeting-stage-called = Announced
meeting-stage-running = Running
meeting-stage-adjourned = Adjourned
meeting-stage-ended = Over, minutes to be written
meeting-stage-minuted = Minutes to be signed
meeting-stage-frozen = Minutes stand
meeting-stage-called-off = Called off

# used-as: item-kind-*
item-kind-discuss = To talk about
item-kind-decide = To decide
item-kind-inform = To tell
item-kind-last-minutes = Minutes of the last meeting

# used-as: item-state-*
item-state-open = Open
item-state-carried = Carried
item-state-not-carried = Not carried
item-state-elected = Elected
item-state-put-off = Put off
item-state-referred = Sent on
item-state-noted = Noted
item-state-withdrawn = Withdrawn

# used-as: motion-state-*
motion-state-open = To be decided
motion-state-carried = Carried
motion-state-not-carried = Not carried
motion-state-lapsed = Lapsed

# used-as: told-by-*
told-by-sheet = Sheet on the board
told-by-phone = Telephone
told-by-message = Message
told-by-door = At the door
told-by-online = Online

# used-as: voted-by-*
voted-by-hands = show of hands
voted-by-names = call of names

# used-as: says-*
says-agree = Agree
says-oppose = Oppose
says-abstain = Abstain

# used-as: meeting-test-*
meeting-test-attendance = Attendance
meeting-test-agree = Agreement

# used-as: meeting-whole-*
meeting-whole-all = of those due
meeting-whole-present = of those there

# used-as: adjourned-for-*
adjourned-for-quorum = Too few there
adjourned-for-unfinished = Not finished
adjourned-for-other = Another reason

# used-as: attends-*
attends-member = Member
attends-guest = Guest
attends-observer = Observer

# used-as: signed-in-by-*
signed-in-by-sheet = Sheet
signed-in-by-code = Code
signed-in-by-hand = By hand

# used-as: speech-kind-*
speech-kind-contribution = Contribution
speech-kind-pro = In favour
speech-kind-contra = Against
speech-kind-question = Question
speech-kind-point-of-order = Point of order

# used-as: at-meeting-*
at-meeting-there = There
at-meeting-left = Left
at-meeting-excused = Excused
at-meeting-absent = Absent
at-meeting-awaited = Not yet there

## Every line of a draft of minutes
# used-as: minutes-line-*
minutes-line-head = Minutes of meeting { $number } of { $year }, { $body }: { $title }
minutes-line-when = Time: { $from } to { $until }
minutes-line-place = Place: { $place }
minutes-line-chair = Led by: { $person }
minutes-line-recorder = Written by: { $person }
minutes-line-tellers = Tellers: { $persons }
minutes-line-attendance = Due { $due }, there { $came }, excused { $excused }, absent { $absent }.
minutes-line-members = There: { $persons }
minutes-line-excused = Excused: { $persons }
minutes-line-absent = Absent: { $persons }
minutes-line-guests = Guests: { $persons }
minutes-line-observers = Observers: { $n }
minutes-line-item = { $n }. [{ $kind }] { $title }
minutes-line-item-of-matter = { $n }. [{ $kind }] { $title } (matter { $matter })
minutes-line-recused = { $person } does not decide: { $reason }
minutes-line-spoke = { $kind }: { $persons }
minutes-line-motion = Motion { $n }: { $text }
minutes-line-motion-moved = Motion { $n }, moved by { $person }: { $text }
minutes-line-amendment = Amendment { $n } to motion { $amended }: { $text }
minutes-line-decision = Vote ({ $how }): due { $due }, there { $present }; for { $agree }, against { $oppose }, abstaining { $abstain }.
minutes-line-proxies = And { $n } by proxy.
minutes-line-source = Numbers known from: { $text }
minutes-line-test = { $test }: { $have }/{ $of }, asked { $asks } ({ $whole }), that is { $need } at least.
minutes-line-voices = { $says }: { $persons }
minutes-line-verdict-carried = Result: carried.
minutes-line-verdict-not-carried = Result: not carried.
minutes-line-counted = Counted by: { $persons }
minutes-line-election = Election to { $seats } seats: due { $due }, there { $present }; { $cast } papers, { $void } void, { $blank } blank.
minutes-line-votes = Votes: { $persons }
minutes-line-elected = Elected: { $persons }
minutes-line-tied = Equal votes, to be voted on again: { $persons }
minutes-line-left = Seats left: { $n }.
minutes-line-view = View of { $person }, in their words: { $text }
minutes-line-put-off = Put off to { $day }: { $reason }
minutes-line-referred = Sent to { $body }: { $reason }
minutes-line-noted = Noted.
minutes-line-noted-with = What came of it: { $text }
minutes-line-withdrawn = Withdrawn: { $reason }
minutes-line-adjourned = Adjourned to { $day }: { $reason }

## Rules
# used-as: rule-*
rule-meeting-notice-days = Days ahead: notice of a meeting of a council or group
rule-meeting-notice-days-residents = Days ahead: notice of a residents' meeting
rule-meeting-notice-days-owners = Days ahead: notice of an owners' meeting
rule-meeting-late-notice-votes = Whether an item told of too late can be voted on
rule-meeting-tellers-min = Tellers at a meeting, at least
rule-meeting-proxies = Whether a member can send somebody with their vote
rule-meeting-proxies-assembly = Whether proxies count at a residents' meeting
rule-meeting-proxies-each = Others for whom one person can vote
rule-meeting-elect-agree = Papers that must name whoever is elected
rule-meeting-speech-minutes = Minutes for one speech
rule-meeting-order-minutes = Minutes for a point of order
rule-meeting-speech-turns = How often somebody speaks about one motion
rule-meeting-speech-needs-motion = Whether what is voted on is talked about only once it is moved

## In the public record
# used-as: record-of-*
record-of-meeting = Meetings
