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
vote-number = Vote { $year }-{ $n }
vote-window = { $from } to { $to }
vote-day-begins = { $day }, 00:00
vote-begins-in = begins in { $span }
vote-prolonged = It was prolonged once; it would have ended { $time }.
vote-now = Now
vote-when = Open
vote-who = Who votes
vote-next-title = Next
# used-as: vote-next-*
vote-next-announced = It opens by its time; nobody has to open it
vote-next-open = It closes by its time; then no ballot is taken
vote-next-over = Two tellers count it
vote-next-counted = Somebody else publishes the result
vote-next-published = Whoever disagrees can object at the notice of the result
vote-next-void = It no longer holds

vote-is-void = It was declared void:{" "}
vote-again = Too few took part the first time and nothing was decided; this is the second vote.
vote-again-first = The first vote
vote-cast-here = You can vote now
vote-cast-slip = Vote with a slip
vote-cast-account = Vote with your account
vote-asked = What is asked
vote-ballot-motions = Choose for each line: for, against or abstain.
vote-ballot-motions-majority = Choose for each line: for, against, abstain or with the majority.
vote-ballot-approval = { $n ->
    [one] Choose one at most.
    *[other] Choose { $n } at most.
 }
vote-ballot-election = { $n ->
    [one] Choose one person; a paper with more is void.
    *[other] Choose { $n } persons; a paper with more is void.
 }
vote-rule = By which rule
vote-by-owners = Owners decide together
vote-by-owners-on = Owners decide together: { $matter }
vote-needs-part = Who has to take part: { $asks }
vote-needs-agree = Who has to agree: { $asks }
vote-basis = Basis:{" "}
vote-heads = { $n ->
    [one] { $text } owner
    *[other] { $text } owners
 }
vote-homes = { $n ->
    [one] { $text } home
    *[other] { $text } homes
 }
vote-size-owners = { $electors } parts, { $voices } (one owner of several parts is one, and so are those who own one together), { $area }
vote-area-unknown = not all areas are known
vote-ways = How to vote
vote-ways-join = ,{" "}
vote-void-set-aside = Whoever returns a void paper did not take part
vote-proxies-may = You can let somebody vote for you in writing; if you vote yourself, yours holds
vote-proxies-may-not = Nobody can vote for another
vote-tellers = Tellers: { $names }
vote-clause = Basis:{" "}
vote-secret-apart = Who voted and what was voted are kept apart, without a number, a time or an order in common.
vote-secret-until = When it is counted both are written anew and cannot be joined any more. Until then this machine, and backups made while the vote is open, may still hold the link.
vote-secret-trust = So for secrecy you trust whoever runs this system; for the count you need not: once it is published anybody can count again.
vote-secret-receipt = Whoever votes online gets a receipt, shown once; with it you find your own ballot once it is published. Show it to nobody.
vote-secret-final = A ballot cannot be changed once it is cast. Before the count nobody sees what was voted.
vote-named-kept = While the vote is open only whoever reads a paper sees what it says; nothing is told of the votes before the count.
vote-named-published = Afterwards each ballot is published by its number, without home and name; the staff can tell which home it is.
vote-turnout = Who takes part
vote-turnout-in-steps = While the vote is open it is told in steps of ten per cent, so that nobody sees who has just voted.
vote-turnout-building = Building
vote-turnout-electors = Homes
vote-turnout-came = Take part
vote-turnout-all = All
vote-turnout-exact = { $voted } ({ $percent }%)
vote-turnout-step = at least { $percent }%
vote-turnout-few = less than 10%
vote-around = Around it
vote-link-notice = The notice of the vote
vote-link-result-notice = The notice of the result
vote-link-matter = The matter it comes from: { $number }
vote-link-roll = The roll
vote-link-call = The call, to print
vote-link-ballots = The published ballots; find yours by its receipt
vote-link-recount = Count again yourself
vote-link-sheet = Download the sheet (data)
vote-link-result = The result, to print
vote-work = Work on it
vote-door-doors = Doors, home by home
vote-door-papers = Enter papers
vote-door-box = The box
vote-door-slips = Slips
vote-door-proxies = Proxies
vote-door-correct = Correct the roll of the vote
vote-door-ballots = Print ballots
vote-door-list = Print the list of doors
vote-door-tally = Print the tally sheet
vote-result = The result
vote-result-unpublished = The result (not published; only the tellers and whoever publishes see it)
vote-agrees = It was counted again when you opened this page: as it was recorded.
vote-differs = It was counted again when you opened this page: not as it was recorded! Please tell the community.
vote-uncountable = This vote cannot be counted now. Please tell the community.
vote-test = { $name }: { $have } of { $of } ({ $share }). Asked: { $asks }, that is { $need } or more: { $holds }.
vote-test-of-nobody = { $name }: { $have } of { $of }. Asked: { $asks }: { $holds }.
vote-test-untold = { $name }: a number is missing.
vote-not-carried-note = That it was not carried does not mean that the opposite was.
vote-undetermined-note = It hangs on a number that is not known.
vote-figures = The numbers
vote-unknown = unknown
vote-otherwise = If those who were silent are counted otherwise
vote-otherwise-verdict = { $silent }: { $verdict }
vote-states = What became of the ballots
vote-state = Ballots
vote-ballots-count = How many
vote-all-ballots = All
vote-reconciliation = Way by way
vote-reconciled = { $way }: given { $issued } = { $parts }
vote-reconciled-papers = { $way }: issued { $issued } = { $parts }
vote-reconciled-not = { $way }: { $issued } and { $parts } do not match!
vote-reconciled-cast = valid { $n }
vote-reconciled-secret = secret { $n }
vote-reconciled-blank = no mark { $n }
vote-reconciled-void = spoilt { $n }
vote-reconciled-aside = another one holds { $n }
vote-reconciled-not-returned = not returned { $n }
vote-note-unproven = { $n ->
    [one] One home was silent and nothing proves that it was given a ballot: whoever was silent did not take part.
    *[other] { $n } homes were silent and nothing proves that they were given a ballot: whoever was silent did not take part.
 }
vote-note-proxies = Votes given for others by proxy count as taking part.
vote-election-votes = Votes
vote-candidate = Candidate
vote-votes = Votes
vote-elected = Elected
vote-tied = As many votes as others; to be decided
vote-election-papers = Seats { $seats }; { $papers } papers came back, { $void } of them void, { $blank } without a name.
vote-seats-left = { $n ->
    [one] One seat is vacant.
    *[other] { $n } seats are vacant.
 }
# used-as: vote-election-*
vote-election-carried = Elected
vote-election-not-carried = Not all seats were filled
vote-election-no-quorum = Too few took part; nobody is elected
vote-election-undetermined = Cannot be told yet

vote-key = Key
# used-as: vote-key-*
vote-key-agree = Agree
vote-key-joined = Join the majority, count as agreeing
vote-key-oppose = Oppose
vote-key-others = Others who take part
vote-key-all = Did not take part
vote-key-part = Taking part has to reach this
vote-key-carries = Agreeing has to reach this

## Voting

## The desk

## Paper
vote-paper-ballot = Ballot: { $title }
vote-paper-slate = Ballot paper: { $title }
vote-paper-doors = From door to door: { $title }
vote-paper-tally = Tally sheet: { $title }
vote-paper-result = Result of the vote: { $title }
vote-paper-call = Notice of a vote: { $title }
vote-paper-receipt = Receipt for a ballot: { $title }
vote-paper-issuer = Handed out by
vote-paper-vote = Vote
vote-paper-home = Home
vote-paper-area = Area
vote-paper-term = Open
vote-paper-called = Ballot { $number }
vote-paper-motions = What is decided on
vote-paper-options = { $n ->
    [one] Options (at most { $n })
    *[other] Options (at most { $n })
 }
vote-paper-candidates = { $n ->
    [one] Candidates (at most { $n })
    *[other] Candidates (at most { $n })
 }
vote-paper-tick = Tick
vote-paper-how-motions = How to fill it in: one tick (√) in each line.
vote-paper-how-options = { $n ->
    [one] How to fill it in: tick (√) the box of your choice.
    *[other] How to fill it in: tick (√) the boxes of your choice, at most { $n }.
 }
vote-paper-how-candidates = { $n ->
    [one] How to fill it in: tick (√) the person of your choice.
    *[other] How to fill it in: tick (√) the persons of your choice, at most { $n }; fewer is fine.
 }
vote-paper-void-motions = What makes it void: a line with several ticks, with a tick and a cross, or that cannot be read is void; a line without a tick is blank. A paper that was not handed out by the community is void as a whole.
vote-paper-void-options = { $n ->
    [one] What makes it void: more than { $n } tick, a tick and a cross, what cannot be read, a paper that was not handed out by the community. Without a tick it is blank.
    *[other] What makes it void: more than { $n } ticks, a tick and a cross, what cannot be read, a paper that was not handed out by the community. Without a tick it is blank.
 }
vote-paper-signed = This ballot is named: sign it; without a signature it is void. What you voted is seen by those who count.
vote-paper-secret = This ballot is secret: it has no number and no code, all are alike. Write no name, no home and no mark of your own on it.
vote-paper-several = Whoever owns several homes fills in one ballot for each, all alike: they are one head, and their areas add up.
vote-paper-across = Where somebody votes another way, too: { $across }.
vote-paper-return = How to return it: before { $closes }, to { $where }, or to whoever comes to your door. It is not taken later.
vote-paper-into-box = How to return it: before { $closes }, at { $where }, folded, into the box, by yourself. It is not taken later.
vote-paper-stamp = Stamp
vote-paper-voter-signs = Signature
vote-paper-proxy-signs = Signature of the proxy (with the written proxy)
vote-paper-day = Day
vote-paper-counterfoil = Cut here. Counterfoil, kept by whoever hands the ballot out
vote-paper-received-by = Received by (signature)
vote-paper-large = In large print
vote-paper-office = In normal print
vote-paper-next = The next ones
vote-paper-of-building = { $n ->
    [one] { $building } ({ $n } home)
    *[other] { $building } ({ $n } homes)
 }
vote-paper-copies = { $n ->
    [one] Secret ballots are all alike: print this one { $n } time and some to spare, and stamp them. Whoever takes one signs on the list of doors; the ballot carries no mark.
    *[other] Secret ballots are all alike: print this one { $n } times and some to spare, and stamp them. Whoever takes one signs on the list of doors; the ballot carries no mark.
 }
vote-paper-not-issued = Printing is not handing out: once they are given out, note it on the page of the doors.
vote-paper-owner = Owner
vote-paper-known = Known
vote-paper-voted = Voted ({ $way })
vote-paper-returned = Returned
vote-paper-visited = { $n ->
    [1] { $door }
    *[other] { $door } ({ $n } times)
 }
vote-paper-issued = Handed out
vote-paper-nobody = Nobody votes here.
vote-paper-walker = Written down by
vote-paper-doors-note = Tick one of the three; whoever takes a ballot signs. Enter it when you are back. The sheet names homes and owners: bring it back to the community and show it to nobody.
vote-paper-taken = Taken
vote-paper-receipt-says = The ballot above was taken. This receipt does not say what is on it. Two tellers count; once the result is published, anybody counts again.
vote-paper-who = Who votes
vote-paper-rule = Rule
vote-paper-share = Share
vote-paper-counted-by = Counted by
vote-paper-counted-on = Counted
vote-paper-teller = Counted by
vote-paper-second-teller = Watched by
vote-paper-digest = Digest of the sheet (another number, another digest)
vote-paper-scope = Concerns
vote-paper-ways = How
vote-paper-ways-of = { $secrecy }; { $ways }
vote-paper-about = What it is about
vote-paper-page = Page
vote-paper-scan = Scan to read all of it
vote-paper-recount = All numbers follow from the published ballots, by the law of the last day of the vote. The ballots stand on the page: anybody may count again.
vote-paper-object = Posted: { $period }. Whoever objects does so in these days: on the page of the notice, or at { $where }, where it is written down.
vote-paper-object-anytime = Whoever objects tells { $where }.
vote-paper-is-void = This vote was declared void: { $reason }
vote-paper-frozen = Who votes was fixed with this notice. Whoever finds a mistake tells the community before the vote ends; a correction says why.
vote-paper-ask = Ask
# used-as: vote-paper-by-*
vote-paper-by-hands = Show of hands: in the room, counted by two people.
vote-paper-by-paper = On paper: fetch a ballot at the community and return it in time.
vote-paper-by-doors = At the door: somebody brings the ballot; give it back to them or to the community.
vote-paper-by-web = On the page: signed in, or with the slip that the community hands out, without a telephone number.
vote-paper-by-on-behalf = Written down for you: whoever cannot write tells it to somebody who enters it before a witness.
