# Votes on a roll.

## Acts
# used-as: act-*
act-prolong-vote = Let it go on for longer
act-correct-elector = Correct the roll of the vote
act-name-proxy = Write down a proxy
act-change-tellers = Let others count
act-count-hands = Count hands
act-issue-paper = Issue a paper
act-note-door = Write down a visit at the door
act-return-paper = Note that a paper came back
act-enter-paper = Enter a paper
act-cast-ballot = Vote on this page
act-cast-on-behalf = Write down a ballot for somebody
act-count-vote = Count it
act-publish-vote = Publish the result
act-void-vote = Declare it void
act-call-vote = Call a vote
act-issue-slips = Issue slips
act-read-electors = Read who may vote

# used-as: done-*
done-prolong-vote = Prolonged and public.
done-correct-elector = Corrected; the reason stays in the record.
done-name-proxy = Written down. It counts only while the giver does not vote.
done-change-tellers = Others count now.
done-count-hands = The hands were counted.
done-issue-paper = The paper was issued.
done-note-door = The visit was written down.
done-return-paper = Noted. Two people now enter what it says.
done-enter-paper = Entered. It counts once two people read it alike.
done-cast-ballot = Your ballot was taken.
done-cast-on-behalf = Written down before a witness.
done-count-vote = Counted. Somebody else publishes the result.
done-publish-vote = The result is public.
done-void-vote = Declared void; the reason is public.
done-call-vote = Called. The roll is frozen, and the ballot never changes.
done-issue-slips = Issued. The slips of before hold no longer.

## Fixed words
# used-as: rule-*
rule-vote-longest-days = Days for which a vote is open at most
rule-vote-prolong-days = Days by which a vote is prolonged at most, once
rule-vote-proxies = Whether owners and homes can let others vote for them in writing
rule-vote-proxies-each = Votes: for how many others one person can vote
rule-vote-secret-weight-min = Secret votes by area: ballots of the same area at least

# used-as: notice-about-*
notice-about-vote = About a vote

## In the public record
# used-as: record-of-*
record-of-vote = Vote

# used-as: vote-stage-*
vote-stage-announced = Announced
vote-stage-open = Open
vote-stage-over = Closed, waits for its count
vote-stage-counted = Counted, waits to be published
vote-stage-published = Published
vote-stage-void = Void

# used-as: vote-secrecy-*
vote-secrecy-named = Named
vote-secrecy-secret = Secret

# used-as: vote-way-*
vote-way-hands = Show of hands
vote-way-paper = On paper
vote-way-doors = At the door
vote-way-web = Online
vote-way-on-behalf = Written down for somebody

# used-as: vote-across-*
vote-across-first-holds = The first valid ballot holds
vote-across-later-replaces = The last valid ballot holds

# used-as: ballot-mark-*
ballot-mark-agree = For
ballot-mark-oppose = Against
ballot-mark-abstain = Abstain
ballot-mark-with-majority = With the majority
ballot-mark-blank = No mark
ballot-mark-void = Spoilt

# used-as: ballot-void-for-*
ballot-void-for-tick-and-cross = A tick and a cross, or too many ticks
ballot-void-for-unreadable = Cannot be read
ballot-void-for-not-ours = None of those that were handed out
ballot-void-for-unsigned = Not signed where it has to be
ballot-void-for-differs = The same owner says something else on another paper

# used-as: door-*
door-delivered = Delivered
door-refused = Refused
door-nobody-there = Nobody there

# used-as: ballot-state-*
ballot-state-not-delivered = Not delivered
ballot-state-refused = Refused
ballot-state-not-returned = Delivered, not returned
ballot-state-void = Spoilt
ballot-state-blank = No mark
ballot-state-cast = Valid

## The ballot
ballot-at-most = { $n ->
    [one] Choose one at most
    *[other] Choose { $n } at most
 }
ballot-none-of-these = None of these
ballot-is-void = The whole paper is spoilt
ballot-void-why = Why it is spoilt
ballot-mark-each = Choose one for each line.
ballot-none-or-some = Whoever chooses "none of these" chooses nothing else.
ballot-choose = Choose first.

## What everybody sees

## Voting

## The desk

### Floor work
# used-as: floor-*
floor-no-paper = No paper yet
floor-to-visit = To visit
floor-nobody-there = Nobody there
floor-delivered = Delivered
floor-refused = Refused
floor-returned = Returned
floor-differs = Read differently
floor-paper = Voted on paper
floor-web = Voted online
floor-on-behalf = Written down for them

# used-as: floor-letter-*
floor-letter-no-paper = none
floor-letter-to-visit = visit
floor-letter-nobody-there = away
floor-letter-delivered = given
floor-letter-refused = no
floor-letter-returned = back
floor-letter-differs = differs
floor-letter-paper = paper
floor-letter-web = web
floor-letter-on-behalf = told

# used-as: floor-shown-*
floor-shown-all = All
floor-shown-to-visit = To visit
floor-shown-not-returned = Not returned
floor-shown-differing = Differing

floor-title = Door to door
floor-until = Ballots are taken until { $moment }
floor-next = Next home { $home }
floor-all-buildings = All buildings
floor-building = Building { $building }
floor-only-building = All homes
floor-voted-of = { $n } of { $all } voted or returned
floor-entrances = Entrances
floor-all-entrances = All entrances
floor-entrance = Entrance { $entrance }
floor-filters = Show only
floor-legend = What the colours and words mean
floor-level = Floor { $floor }
floor-grid-caption = How far each home is, by floor and room
floor-tick = Tick several homes
floor-tick-all = Tick all
floor-tick-end = Stop ticking
floor-tick-first = Tick homes first.
floor-choose = Choose what you met at the door.
floor-other-day = Not today?
floor-on = On which day
floor-wrong-day = This is no day. Example: 2026-06-10.
floor-list = { $n ->
    [one] List (1 home)
    *[other] List ({ $n } homes)
 }
floor-list-caption = Homes and what became of their papers
floor-home = Home
floor-paper-number = Paper
floor-standing = How far
floor-visits = Visits
floor-none = There is no such home.
floor-issue-building = { $n ->
    [one] Issue a paper to the one home of this building that has none
    *[other] Issue papers to the { $n } homes of this building that have none
 }
floor-issue-all = Issue papers to all homes that have none

elector-title = The ballot of { $home }
elector-back = Back to the floors
elector-paper = Paper { $number }
elector-not-issued = No paper was issued to this home yet, so it cannot be delivered. Ask a teller to issue it first.
elector-day-pictures = Day and pictures
elector-receipt = Pictures of the signed receipt
elector-came = What became of its ballot
elector-issued = Issued
elector-returned = Returned
elector-yes = Yes
elector-no = No
elector-readings = { $n ->
    [one] read by 1 person
    *[other] read by { $n } people
 }
elector-visits = Visits
elector-proofs = { $n ->
    [one] 1 picture
    *[other] { $n } pictures
 }
elector-given = Ballots
elector-by-proxy = by proxy
elector-holds = holds
elector-aside = does not count
elector-proxy-title = Proxy
elector-proxy = { $giver } named { $holder }
elector-beside = Other parts of the same owner
elector-one-voice = One owner is one head and says the same for each part; areas add up.
elector-pictures = Pictures of the paper (for tellers only)
elector-on-behalf-hint = Write what you are told and choose nothing yourself. Somebody else has to see it.
elector-witness = Witness
elector-witness-first = Choose the witness.

# used-as: elector-holds-*
elector-holds-only = There is no other.
elector-holds-own = The owner voted themself; what was given for them does not count.
elector-holds-valid = A ballot that says something goes before blank and spoilt ones.
elector-holds-across = By the rule of this vote: { $rule }.

papers-title = Enter papers
papers-number = Number of the paper
papers-number-hint = Type or scan the number on the paper, for example 0007-76.
papers-number-first = Type the number of the paper first.
papers-no-code = No number could be read from the picture. Type it.
papers-no-number = This is no number of a paper. It is printed on the paper, for example 0007-76.
papers-wrong-check = The number is wrong: its last two digits do not fit the others. Look at the paper again.
papers-other-vote = This is a paper of another vote. It cannot be entered here.
papers-marks = What it says, in digits
papers-marks-digits = { $n ->
    [one] One digit:
    *[other] { $n } digits in order:
 }
papers-marks-lines = The numbers that are ticked, for example 1 3; 0 for none; x for "none of these".
papers-wrong-digits = These digits are wrong, or not as many as the paper has lines.
papers-mark-first = Say what the paper says. Where nothing is ticked, say "No mark".
papers-twice = The digits and what is ticked below differ. Keep one of them.
papers-save = Save, next paper
papers-by-proxy = Filled in by whoever holds the proxy
papers-pictures = Pictures of the paper (for tellers only; one that shows its code needs no number)
papers-not-now = It is "{ $stage }" now: no papers are entered.
papers-same-owner = Other parts of the same owner:
papers-open-home = Open { $home }
papers-note-not-issued = No paper was issued to this home yet.
papers-note-alike = Two people read it alike; it needs not be entered again.
papers-note-own = You read it already. Another teller reads it next.
papers-note-given = This home voted in another way as well.
papers-after-first = { $number } ({ $home }) is entered. Another teller reads it next.
papers-after-alike = { $number } ({ $home }) was read alike by two people and counts.
papers-after-differs = { $number } ({ $home }) was read differently. Look below, and read the paper again.
papers-differ = { $n ->
    [one] Read differently: 1 paper
    *[other] Read differently: { $n } papers
 }
papers-again = Read the paper again
papers-ticked = Ticked
papers-not-ticked = Not ticked
papers-waiting = Still to be read
papers-wait-second = Wait for you to read them second: { $n }
papers-wait-first = Returned and read by nobody: { $n }
papers-wait-others = Read by you, wait for somebody else: { $n }

box-title = The box
box-ticked = People who put a paper in
box-papers = Papers entered
box-by-area = By area
box-area = Area
box-no-area = Area not known
box-area-first = Choose the area of this paper.
box-too-many = More papers were entered than people put in. Check them: what is too many cannot be counted.
box-some-wait = Fewer papers were entered than people put in: some are still to be entered.
box-tick-title = Who put a paper into the box
box-tick-hint = See the paper go into the box, then tick. A tick cannot be taken back, and this home cannot vote again.
box-number = Home or number of the paper
box-number-hint = For example 3-2-501, or 0007-76.
box-nobody = There is no such home. Check its number, for example 3-2-501.
box-way = How
box-tick = Is in the box
box-ticked-off = { $home } is ticked off.
box-no-paper = This vote takes no papers.
box-enter-title = Enter the papers of the box
box-enter-hint = The vote is over. Open the box and enter paper by paper. Whose they are is written nowhere.
box-entered = Entered. Its receipt:
box-receipt-hint = Write this code on the paper: by it the paper is found once the result is published.
box-entered-meanwhile = A paper was entered just now (or this was sent twice). Check how many there are, then save again.

## Paper
