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

# used-as: done-*
done-call-meeting = The meeting is called; its agenda is public from now on. Once people were told, record that here.
done-add-item = The item is added.
done-withdraw-item = The item is taken from the agenda.
done-tell-of-meeting = It is recorded how people were told.
done-call-off-meeting = The meeting is called off.
done-open-meeting = The meeting is open.
done-change-officers = Others lead, write and count now.
done-sign-in = Signed in.
done-sign-out = Signed out.
done-excuse = Excused.
done-recuse = The conflict of interest is recorded.
done-ask-for-floor = On the list of speakers.
done-give-floor = They have the floor.
done-leave-floor = The speech is finished or taken back.
done-put-motion = The motion is put. Now vote: two tellers count, and the numbers go below.
done-decide-by-hands = The vote is recorded; the result and its arithmetic stand in the agenda.
done-decide-by-name = The call of names is recorded; the result and its arithmetic stand in the agenda.
done-elect = The election is recorded; the result stands in the agenda.
done-put-off-item = The item is put off.
done-refer-item = The item is sent on.
done-note-item = The item is dealt with.
done-record-view = The view is recorded word by word.
done-adjourn-meeting = The meeting is adjourned.
done-resume-meeting = The meeting goes on. Please sign in again.
done-end-meeting = The meeting is over. Next: the minutes.
done-write-minutes = The minutes are written and can be signed.
done-sign-minutes = The signature is recorded.
done-freeze-minutes = The minutes stand: from now on they are corrected and never changed.
done-amend-minutes = The correction is written and has to be signed; the version before can still be read.

## Fixed words
# used-as: meeting-stage-*
meeting-stage-called = Announced
meeting-stage-running = Running
meeting-stage-adjourned = Adjourned
meeting-stage-ended = Over, minutes to be written
meeting-stage-minuted = Minutes to be signed
meeting-stage-frozen = Minutes stand
meeting-stage-called-off = Called off
meeting-stage-not-held = Not held

# used-as: meeting-next-*
meeting-next-called = Next: tell people; it opens on its day.
meeting-next-running = Next: item by item, then it ends.
meeting-next-adjourned = Next: it goes on on its day.
meeting-next-ended = Next: the minutes are written.
meeting-next-minuted = Next: whoever led and whoever wrote sign, then the minutes stand.
meeting-next-frozen = Nothing more is to be done.
meeting-next-called-off = It does not take place.
meeting-next-not-held = Next: put it off to another day and tell people again, or call it off.

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
meeting-test-asked = Asked for
meeting-test-attendance = Attendance
meeting-test-agree = Agreement
meeting-test-elect = Elected (most votes)

# used-as: meeting-whole-*
meeting-whole-all = of those due
meeting-whole-present = of those there
meeting-whole-present-and-proxies = those present and voices given for others

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
minutes-line-since = Time: from { $from }
minutes-line-place = Place: { $place }
minutes-line-chair = Led by: { $person }
minutes-line-recorder = Written by: { $person }
minutes-line-tellers = Tellers: { $persons }
minutes-line-attendance = Due { $due }, there { $came }, excused { $excused }, absent { $absent }.
minutes-line-members = There: { $persons }
minutes-line-members-others = Present with a vote: { $n } more
minutes-line-excused = Excused: { $persons }
minutes-line-absent = Absent: { $persons }
minutes-line-guests = Guests: { $n }
minutes-line-observers = Observers: { $n }
minutes-line-item = { $n }. [{ $kind }] { $title }
minutes-line-item-of-matter = { $n }. [{ $kind }] { $title } (matter { $matter })
minutes-line-recused = { $person } does not decide: { $reason }
minutes-line-recused-somebody = Somebody who was there stood back: { $reason }
minutes-line-spoke = { $kind }: { $persons }
minutes-line-spoke-others = { $kind }: { $n } more who do not sit in the body
minutes-line-motion = Motion { $n }: { $text }
minutes-line-motion-moved = Motion { $n }, moved by { $person }: { $text }
minutes-line-amendment = Amendment { $n } to motion { $amended }: { $text }
minutes-line-decision = Vote ({ $how }): due { $due }, there { $present }; for { $agree }, against { $oppose }, abstaining { $abstain }.
minutes-line-proxies = And { $n } by proxy.
minutes-line-not-counted = Members who stood back are not counted among those present.
minutes-line-source = Numbers known from: { $text }
minutes-line-test = { $test }: { $have }/{ $of }, asked { $asks } ({ $whole }), that is { $need } at least.
minutes-line-voices = { $says }: { $persons }
minutes-line-verdict-carried = Result: carried.
minutes-line-verdict-not-carried = Result: not carried.
minutes-line-counted = Counted by: { $persons }
minutes-line-election =
    { $seats ->
        [one] Election to one seat
       *[other] Election to { $seats } seats
    }: due { $due }, there { $present }; { $cast } papers, { $void } void, { $blank } blank.
minutes-line-votes = Votes: { $persons }
minutes-line-elected = Elected: { $persons }
minutes-line-tied = Equal votes, to be voted on again: { $persons }
minutes-line-left = Seats left: { $n }.
minutes-line-view = View of { $person }, in their words: { $text }
minutes-line-view-of-somebody = View of somebody who was there, word by word: { $text }
minutes-line-put-off = Put off to { $day }: { $reason }
minutes-line-referred = Sent to { $body }: { $reason }
minutes-line-noted = Noted.
minutes-line-noted-with = What came of it: { $text }
minutes-line-withdrawn = Withdrawn: { $reason }
minutes-line-adjourned = Adjourned to { $day }: { $reason }

## Pages
meetings-title = Meetings
meetings-lede = When the council and the courtyard groups meet, what they talk about, and how they decided.
meetings-none = There is no meeting yet.
meetings-none-ahead = No meeting is announced.
meetings-running = Running now
meetings-ahead = Coming
meetings-past = Past
meetings-next = Next meeting
meetings-all = All meetings
meetings-calendar = Calendar of meetings (for your phone)
meeting-expected = Regular meeting of { $body } (not called yet)
meeting-expected-about = Expected by its rhythm; what holds is the notice of the meeting.
body-no-meetings = It has not met yet.
meeting-number = No. { $n } of { $year }
meeting-items =
    { $n ->
        [one] one item
       *[other] { $n } items
    }
meeting-decisions =
    { $n ->
        [one] one vote
       *[other] { $n } votes
    }
meeting-when = When
meeting-where = Where
meeting-now = Now
meeting-who = Present
meeting-since = since { $time }
meeting-there = { $n } present
meeting-there-of = { $n } present of { $due } due
meeting-came = { $n } came
meeting-came-of = { $n } came of { $due } due
meeting-guests =
    { $n ->
        [one] one guest
       *[other] { $n } guests
    }
meeting-observers =
    { $n ->
        [one] one observer
       *[other] { $n } observers
    }
meeting-quorum-holds = Enough to decide: at least { $need } ({ $share })
meeting-quorum-fails = Too few to decide: at least { $need } ({ $share })
meeting-called-itself = Called by the residents' committee
meeting-note-asked = Numbers known from:
meeting-called-off = Why it was called off:{" "}
meeting-adjourned-to = Moved to { $day }, { $why }:
meeting-before = To be decided now
meeting-nothing-before = There is no motion to decide now.
meeting-agenda =
    { $n ->
        [one] Agenda (one item)
       *[other] Agenda ({ $n } items)
    }
meeting-agenda-earlier = Items before these
meeting-agenda-later = Items after these
meeting-no-items = There is no item yet.
meeting-item-late = Not told of in time: it can be talked about and not voted on.
meeting-floor = Speakers
meeting-speaking = Speaking now:
meeting-speaks = for { $t }
meeting-speaks-of = for { $t } of { $may }
meeting-waiting = Waiting, whoever is next first:
meeting-waiting-more =
    { $n ->
        [one] One more waits.
       *[other] { $n } more wait.
    }
meeting-speech = No. { $n } { $name } ({ $kind })
meeting-motion = Motion { $n }
meeting-amendment = Amendment { $n } (to motion { $amended })
meeting-amend = Put an amendment
meeting-figures = { $how }: { $due } due, { $present } present; { $agree } for, { $oppose } against, { $abstain } abstained.
meeting-silent = { " " }{ $n } said nothing.
meeting-with-proxies = { " " }With { $n } more whose voices others gave.
meeting-without-recused = { " " }Members who stood back are not counted among those present.
meeting-papers = { $seats } to elect: { $due } due, { $present } present, { $cast } papers, of these { $void } void and { $blank } blank.
meeting-tests = Arithmetic
meeting-need = { $share } ({ $whole }) needed, at least { $n }
meeting-holds = reached
meeting-fails = not reached
meeting-note-proxies = Voices given for others:
meeting-note-recused = Stood back:
meeting-note-source = Numbers known from:
meeting-note-tied = Equal votes, to be voted on again:
meeting-note-vacant = Vacant:
meeting-note-left =
    { $n ->
        [one] one seat
       *[other] { $n } seats
    }
meeting-note-elected = Elected:
meeting-somebody = somebody who was there
meeting-people = Who is there
meeting-told = How people were told
meeting-tell-until = to be told by { $day }
meeting-told-here = This page tells of it since it was called.
meeting-sign-in-first = Members sign in here
meeting-print = Print this page with the code
meeting-paper = Papers
meeting-paper-notice = Notice (to print, for Word)
meeting-paper-agenda = Agenda (to print, for Word)
meeting-paper-sheet = Sheet to sign in on (to print, for Word)
meeting-paper-minutes = Minutes on paper (to print, for Word)
meeting-paper-result = Notice of the result (to print, for Word)
meeting-qr = Scan to sign in
meeting-qr-label = QR code of the page to sign in

people-title = Attendance
people-away = Not here yet ({ $n })
people-there = Present ({ $n })
people-nobody-away = Everybody is here.
people-none = Nobody has signed in yet.
people-tick-all = Tick all
people-how = How it was noted
people-excuse-reason = Why excused (may be left empty)
people-others = Guests and observers
people-known = People of the register
people-as = As
people-sign-in-known = Note as present
people-names = People whom nobody has entered
people-names-hint = One name a line. The public reads how many they are, not who.
people-sign-in-named = Note by name

minutes-title = Minutes
minutes-of = Minutes: { $title }
minutes-none = The minutes are not written yet.
minutes-draft-too-long = This draft has { $n } characters; minutes have { $max } at the most. Shorten it before you save it, for instance by “names on the sign-in sheet”.
minutes-hand = Paragraphs with a line at their left were written by hand; the others were made from what was recorded.
minutes-stand =
    { $n ->
        [one] They stand ({ $time }), with one signature
       *[other] They stand ({ $time }), with { $n } signatures
    }
minutes-signed-by =
    { $n ->
        [one] One signature, not standing yet
       *[other] { $n } signatures, not standing yet
    }
# used-as: minutes-remains-*
minutes-remains-part = Words were erased as the law provides, where “{ $mark }” stands. The digest is that of the text that was signed: it can no longer be made from what is shown here. The signatures stand.
minutes-remains-nothing = The text of this version was erased as the law provides. The digest is that of the text that was signed: it can no longer be made again. The signatures stand.

minutes-digest = Digest of the minutes (one changed character makes another):
minutes-recorded-by = signed on paper, recorded by
minutes-print = Print the minutes
minutes-versions =
    { $n ->
        [one] One version
       *[other] { $n } versions
    }
minutes-changed-for = Why it was corrected:
minutes-changes = What this version changed
minutes-removed = Taken out:
minutes-added = Brought in:

live-title = Live
live-back = Back to the meeting
live-last = Decided last
live-open = Still to come
live-refresh = Refresh
live-note = This page looks again by itself.

## Work
work-meetings = Meetings
work-meetings-due = Regular meetings to be called
work-meetings-tell-until = People are to be told by { $day }
work-meetings-tell-short = The last day to tell people in time ({ $day }) is over: tell them soon
work-meetings-ahead = To come
work-meetings-unwritten = Waiting for minutes
work-meeting-new = Call a meeting
work-meeting-lede = Once it is sent, time, place and agenda are public. What is to be voted on has to stand in the notice; what people were not told of in time can only be talked about.
work-meeting-body = Whose meeting
work-meeting-title = Name of the meeting
work-meeting-title-hint = For example: Meeting of June
work-meeting-date = Day
work-meeting-from = From
work-meeting-to = Until (may be left empty)
work-meeting-agenda = Agenda
work-meeting-agenda-hint = One item a line; empty lines do not count. For what is to be voted on, choose “To decide”.
work-meeting-item = Item { $n }
work-meeting-kind = What is done with item { $n }
work-meeting-matter = Matter of item { $n } (number, may be left empty)
work-meeting-more = One more line
work-meeting-told = How people were told already today (may be left empty)
work-meeting-told-hint = Only what was done today; what follows is recorded on the page of the meeting.
work-meeting-send = Send the notice of the meeting
work-meeting-regular-title = Regular meeting of month { $month }

agenda-offer = Fill in the agenda and the hour of this body
agenda-look = What waits for this body is filled in: look at it before you send it. What you typed is still there.
agenda-offered = First of all
agenda-offered-hint = The minutes of the last meeting, resolutions not yet carried out and what was put off are on it already; you choose among the topics.
agenda-others = Other items
agenda-not-taken = Not on this agenda
agenda-last-minutes = Approve the minutes of meeting { $meeting }
agenda-open-tasks = How far the resolutions are carried out ({ $numbers })
agenda-open-tasks-more = How far the resolutions are carried out ({ $numbers } and others, { $n } in all)
meeting-changed = While you were writing, { $who } did “{ $step }” on { $when }; the meeting is now “{ $stage }”. What you wrote is still here; look at the agenda, then decide whether to send it.
meeting-field-told-by = How they were told
meeting-field-told-on = On which day
meeting-field-pictures = Pictures
meeting-hint-told-pictures = A picture of the posted notice may be added; it is public.
meeting-hint-signed-pictures = Whoever signs here themself needs no picture; for somebody who signed on paper a picture of the page is needed, shown only to those of the community.
meeting-field-reason = Why
meeting-field-item = Which item
meeting-field-kind = What is done with it
meeting-field-title = Item
meeting-field-matter = About which matter
meeting-hint-matter = May be left empty. The number of a public matter, for example 2026-0031.
meeting-field-put-off-to = Until which day
meeting-field-refer-to = To
meeting-field-noted = What came of it (may be left empty)
meeting-field-chair = Chair
meeting-field-recorder = Recorder
meeting-field-tellers = Tellers
meeting-hint-tellers = At least { $n }; whoever leads is none of them.
meeting-field-recused = Who stands back
meeting-field-view-of = Whose view
meeting-field-view = Word by word
meeting-field-speaker = Who speaks
meeting-field-speech = As what
meeting-field-whose-speech = Whose speech
meeting-field-out-of-turn = Why out of turn
meeting-hint-out-of-turn = Not needed for whoever is next; for somebody else the reason is.
meeting-field-motion = Motion: what shall hold
meeting-field-amendment = Amendment: what it shall be instead
meeting-field-mover = Moved by
meeting-field-agree = For
meeting-field-oppose = Against
meeting-field-abstain = Abstained
meeting-hint-hands = { $n } present with a vote: the three numbers together are { $n } at the most.
meeting-field-due = How many are due
meeting-field-present = How many are present
meeting-field-proxy-count = Voices given for others
meeting-field-source = From where the numbers are known
meeting-hint-source = For example: the sheet at the door, the list of homes.
meeting-field-proxies = Voices given for others (may be left empty)
meeting-hint-proxies = One pair of names a line: whose voice, and by whom.
meeting-field-counted-by = Counted by
meeting-field-seats = How many to elect
meeting-field-papers = Papers
meeting-hint-papers = One paper a line: the names on it, with commas between; “void” for a void paper, “blank” for a blank one. Who cast which is not recorded.
meeting-field-adjourned-for = Why
meeting-field-adjourned-to = To which day
meeting-field-minutes = Text of the minutes
meeting-field-amended-for = Why it is corrected
meeting-field-signs = Who signs

## Who asked for it
asked-legend = Whether people asked for it
asked-hint = Where nobody asked and the residents' committee calls it of its own accord, leave this empty. Where enough people ask, it has to be called. Numbers and their source are public: no names or telephone numbers there.
asked-field-by = Who asked for it
asked-nobody = Nobody: the residents' committee calls it
asked-field-have = How many asked (people, homes or groups)
asked-field-of = Out of how many (representatives with a roll: may be left empty)
asked-field-source = Source of the numbers
asked-hint-source = For example: the list of signatures, the list of homes.
asked-look = People can ask for a meeting of this body: look at “Whether people asked for it” before you send it. What you typed is still there.
asked-wrong-by = Numbers or a source are filled in, but not “Who asked for it”. Choose it; where nobody asked, empty the numbers and the source.
asked-wrong-have = “How many asked” is a whole number, such as 46.
asked-wrong-of = “Out of how many” is a whole number, such as 228.
# used-as: asked-by-*
asked-by-adults = Residents of 18 or over ({ $share })
asked-by-homes = Homes ({ $share })
asked-by-groups = Residents' groups ({ $share })
asked-by-representatives = Residents' representatives ({ $share })

# used-as: meeting-asked-*
meeting-asked-adults = Called at the residents' request: { $have } of { $of } residents of 18 or over asked for it; needed: { $share }, that is { $need }
meeting-asked-homes = Called at the residents' request: { $have } of { $of } homes asked for it; needed: { $share }, that is { $need }
meeting-asked-groups = Called at the residents' request: { $have } of { $of } residents' groups asked for it; needed: { $share }, that is { $need }
meeting-asked-representatives = Called at the representatives' request: { $have } of { $of } representatives asked for it; needed: { $share }, that is { $need }

## Where something is to be put right
meeting-wrong-choice = Something has not been chosen yet.
meeting-wrong-day = Please write the whole day, for example 2026-06-08.
meeting-wrong-number = Please write whole numbers, and 0 for none.
meeting-wrong-item = Please choose the item.
meeting-wrong-person = This name is not found, or several people have it. Please choose from the list.
meeting-wrong-tellers = Please choose the tellers.
meeting-wrong-two = Please choose two who counted, no more and no fewer.
meeting-wrong-nobody = Nobody is ticked, or no name is written.
meeting-wrong-mover = Please choose who moves it. Whoever leads does not.
meeting-wrong-paper = A name on paper { $n } is not found, or several people have it. Please check the names.
meeting-wrong-proxy = Please write one pair of names a line: whose voice, and by whom.
meeting-wrong-matter = This is no number of a matter. Please write it as it is, for example 2026-0031.
meeting-wrong-when = Please write the whole day and time, for example 2026-06-12, 19:30.
meeting-wrong-kind = Please choose for every item what is done with it: to talk about, to decide, to tell, or minutes of the last meeting.
meeting-wrong-agenda = Please write at least one item.

## Rules
# used-as: rule-*
rule-meeting-notice-days = Days ahead: notice of a meeting of a council or group
rule-meeting-notice-days-residents = Days ahead: notice of a residents' meeting
rule-meeting-notice-days-owners = Days ahead: notice of an owners' meeting
rule-meeting-asked-by-adults = Residents of 18 or over whose request calls a residents' meeting
rule-meeting-asked-by-homes = Homes whose request calls a residents' meeting
rule-meeting-asked-by-groups = Residents' groups whose request calls a residents' meeting
rule-meeting-asked-by-representatives = Representatives whose request calls a representatives' meeting
rule-meeting-late-notice-votes = Whether an item told of too late can be voted on
rule-meeting-noted-later-days = Days within which a sheet of a meeting is noted later
rule-meeting-open-early-minutes = Minutes by which a meeting may open before its hour
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
