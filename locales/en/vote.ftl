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
act-take-back-door = Take back, noted by mistake
act-return-paper = Note that a paper came back
act-enter-paper = Enter a paper
act-cast-ballot = Vote on this page
act-cast-on-behalf = Write down a ballot for somebody
act-confirm-on-behalf = Confirm it as its witness
act-count-vote = Count it
act-publish-vote = Publish the result
act-record-official = Enter the official result
act-void-vote = Declare it void
act-ask-void-vote = Ask to declare it void
act-confirm-void-vote = Agree to declare it void
act-decline-void-vote = Let it stand
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
done-take-back-door = The visit was taken back. It counts for nothing.
done-return-paper = Noted. Two people now enter what it says.
done-enter-paper = Entered. It counts once two people read it alike.
done-cast-ballot = Your ballot was taken.
done-cast-on-behalf = Written down. It counts once the witness, signed in as themself, confirmed it.
done-confirm-on-behalf = Confirmed. The ballot counts now.
done-count-vote = Counted. Somebody else publishes the result.
done-publish-vote = The result is public.
done-record-official = Entered; it stands beside ours.
done-void-vote = Declared void; the reason is public.
done-ask-void-vote = Asked; somebody else decides.
done-confirm-void-vote = Declared void; the reason is public, and what was published stays readable.
done-decline-void-vote = It stands as it was published.
done-call-vote = Called. The roll is frozen, and the ballot never changes.
done-issue-slips = Issued. The slips of before hold no longer.

## Fixed words
# used-as: rule-*
rule-vote-longest-days = Days for which a vote is open at most
rule-vote-prolong-days = Days by which a vote is prolonged at most, once
rule-vote-publish-days = Days after its count within which the result of a vote is published
rule-vote-proxies = Whether owners and homes can let others vote for them in writing
rule-vote-proxies-each = Votes: for how many others one person can vote
rule-vote-secret-weight-min = Secret votes: homes that may vote (by area: of the same area) at least
rule-vote-turnout-min = Votes: homes of a building, the fewest, of which it is told before the result how many take part

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

vote-by-hands = No names taken
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
vote-across-first-holds = The first valid ballot holds, and what people give themselves before what others write or give for them
vote-across-later-replaces = The last valid ballot holds, and what people give themselves before what others write or give for them
# used-as: vote-silent-*
vote-silent-not-taking-part = Whoever is given a ballot and does not return it does not take part
vote-silent-with-majority = Whoever is given a ballot and does not return it joins the majority
vote-silent-abstain = Whoever is given a ballot and does not return it abstains

# used-as: ballot-mark-*
ballot-mark-agree = Agree
ballot-mark-oppose = Oppose
ballot-mark-abstain = Abstain
ballot-mark-with-majority = With the majority
ballot-mark-blank = Blank
ballot-mark-void = Void

# used-as: ballot-void-for-*
ballot-void-for-tick-and-cross = A tick and a cross, or too many ticks
ballot-void-for-unreadable = Cannot be read
ballot-void-for-not-ours = None of those that were handed out
ballot-void-for-unsigned = Not signed where it has to be
ballot-void-for-differs = The same owner says something else on another paper
ballot-void-for-not-in-box = Ticked off, but not in the box

# used-as: door-*
door-delivered = Delivered
door-refused = Refused
door-nobody-there = Nobody there

# used-as: ballot-state-*
ballot-state-not-delivered = Not delivered
ballot-state-refused = Refused
ballot-state-not-returned = Delivered, not returned
ballot-state-unproven = of these without proof of delivery
ballot-state-void = Void
ballot-state-blank = Blank
ballot-state-cast = Valid

## The ballot
ballot-at-most = { $n ->
    [one] Choose one at most
    *[other] Choose { $n } at most
 }
ballot-none-of-these = None of these
ballot-is-void = The whole paper is void
ballot-void-why = Why it is void
ballot-mark-each = Choose one for each line.
ballot-none-or-some = Whoever chooses "none of these" chooses nothing else.
ballot-choose = Choose first.

## What everybody sees
votes-title = Votes
votes-lede = Those on a roll vote: by hands, on paper, at the door, online. All are counted together, and anybody can count again.
votes-call = Call a vote
votes-call-hint = Who votes is taken from a roll that was posted; where there is none, take it in and post it first.
votes-none = No votes yet.
votes-none-ahead = No vote goes on.
votes-ahead = Votes that go on
votes-past = Earlier votes
votes-all = All votes
vote-row-electors = { $n ->
    [one] { $n } home
    *[other] { $n } homes
 }
vote-row-open = { $stage }, for { $span } more
vote-row-outcome = { $verdict }: { $n }
ballot-void-because = Void: { $why }
ballots-title = The published ballots
ballots-secret = { $n ->
    [one] One ballot.
    *[other] { $n } ballots in the order of their receipts, which is not that in which they were cast.
 }
ballots-named = { $n ->
    [one] One ballot.
    *[other] { $n } ballots in the order of their numbers.
 }
ballots-number = Number of the paper
ballots-says = It says
ballots-find = Find yours by its receipt
ballots-find-hint = The twelve characters you were given after you voted, such as K7QM-2XAB-9TRC.
ballots-find-number = Find a ballot by its number
ballots-find-number-hint = As it is printed on the paper, such as 0007-54.
ballots-find-button = Find
ballots-found = Found
ballots-missing = There is no such code. Compare it and type it again; if it is still missing, tell the community, and keep your receipt.
ballots-none = No ballots.
ballots-shown = From { $from } on, of { $total }
ballots-before = Previous page
recount-title = Count again
recount-lede = What stands below was not stored: it was counted just now from the published sheet.
recount-own = From the published sheet
recount-agrees = It is what was recorded when it was counted.
recount-differs = It is not what was recorded when it was counted! Please tell the community.
recount-digest = Digest of the sheet:
recount-yourself = Count on your own machine
recount-offline = Download the sheet and count it with this program, offline and without trusting this site:
recount-bring = Count a sheet of yours
recount-bring-hint = Choose a file or paste it. It is not kept; 4 MB at most.
recount-file = File
recount-paste = Or paste it here
recount-count = Count
recount-lede-none = Nothing was counted: what you brought cannot be read. See below why, and bring another.
recount-lede-brought = What stands below was counted from the sheet you brought. The digest of the published one is { $digest }.
recount-brought = The sheet you brought
recount-brought-same = It is the published one, to the letter.
recount-brought-differs = It is not the published one: something differs.
recount-brought-other = It is the sheet of another vote.
recount-too-long = The file is too long; count it on your own machine.
recount-nothing = Choose a file or paste it first.
recount-unread = This cannot be read; it is no published sheet.
recount-uncountable = It cannot be counted: { $why } { $number }
recount-line = Line { $n }
roll-votes = Votes called from this roll
vote-number = Vote { $year }-{ $n }
vote-window = { $from } to { $to }
vote-day-begins = { $day }, 00:00
vote-begins-in = begins in { $span }
vote-prolonged = It was prolonged once; it would have ended { $time }.
vote-now = Now
vote-when = When
vote-who = Who votes
vote-next-title = Next
# used-as: vote-next-*
vote-next-announced = It opens by its time; nobody has to open it
vote-next-open = It closes by its time; then no ballot is taken
vote-next-over = Two tellers count it
vote-next-counted = Somebody else publishes the result
vote-next-published = Whoever disagrees can object at the notice of the result, or tell the community
vote-next-void = It no longer holds

vote-is-void = It was declared void:{" "}
vote-again = Too few took part the first time and nothing was decided; this is the second vote.
vote-again-first = The first vote
vote-second = Too few took part and nothing was decided; it was voted on a second time.
vote-second-link = The second vote
vote-void-asked = Somebody asks to declare it void; somebody else decides:{" "}
vote-publish-until = The result is to be published by { $due }, that day included.
vote-publish-overdue = The result was to be published by { $due }. It is late; please publish it.
vote-published-late = The result was published on { $day }, later than { $due } as the rule asks.
vote-of-matter = Votes about it
vote-resolutions = Resolutions drawn from it
vote-legal = What it is by law, if it is carried: { $kind }. { $force }. { $basis }.
vote-corrected-title = The electorate was put right
vote-corrected = When it was called: { $before }. Since it was put right: { $now }.
vote-corrected-by = { $time }, { $role }: { $what }. Why:{" "}
# used-as: vote-correction-*
vote-correction-changed = one home put right
vote-correction-added = one home added
vote-correction-struck = one home struck

vote-cast-here = You can vote now
vote-cast-slip = Vote with a slip
vote-cast-account = Vote with your account
vote-asked = What is asked
vote-ballot-motions = Choose for each line: agree, oppose or abstain.
vote-ballot-motions-majority = Choose for each line: agree, oppose, abstain or with the majority.
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
vote-secret-alike = If all voted alike, the result itself tells how each of them voted; no system can hide that.
vote-secret-areas = Counted by area, each ballot is published with its area. How many of each area voted is published, too, but not who: it may be the ballot of any of them. Whoever knows who of an area voted (tellers, the desk, neighbours) can still tell how, where few of them voted or all alike.
vote-named-kept = While the vote is open only whoever reads a paper sees what it says; nothing is told of the votes before the count.
vote-named-published = Afterwards each ballot is published with its number and area, without home and name; but the numbers follow the roll, so whoever has the roll can tell whose it is. A named ballot is no secret.
vote-turnout = Who takes part
vote-turnout-in-steps = While the vote is open it is told in steps of ten per cent, and small buildings together, so that nobody sees who has just voted.
vote-turnout-of-few = How many take part is told with the result: of so few homes it would show who has just voted.
vote-turnout-building = Building
vote-turnout-electors = Homes
vote-turnout-came = Take part
vote-turnout-all = All
vote-turnout-small-buildings = Small buildings together
vote-turnout-exact = { $voted } ({ $share })
vote-turnout-step = at least { $percent }%
vote-turnout-few = less than 10%
vote-around = Around it
vote-link-notice = The notice of the vote
vote-link-result-notice = The notice of the result
vote-link-matter = The matter it comes from: { $number }
vote-link-roll = The roll
vote-link-call = The call, to print
vote-link-ballots = The published ballots; find yours by its receipt
vote-link-ballots-named = The published ballots
vote-link-recount = Count again yourself
vote-link-sheet = Download the sheet (data)
vote-link-result = The result, to print
vote-work = Work on it
vote-door-doors = Doors, home by home
vote-door-papers = Enter papers
vote-door-box = The box
vote-door-slips = Slips
vote-door-waiting = Ballots that wait for their witness
vote-door-proxies = Proxies
vote-door-correct = Correct the roll of the vote
vote-door-ballots = Print ballots
vote-door-list = Print the list of doors
vote-door-tally = Print the tally sheet
vote-result = The result
vote-result-unpublished = The result (not published; only the tellers and whoever publishes see it)
vote-result-void = The result as it was published before the vote was declared void; it no longer holds
vote-agrees = It was counted again when you opened this page: as it was recorded.
vote-differs = It was counted again when you opened this page: not as it was recorded! Please tell the community.
vote-official = The official result
vote-official-beside = The numbers that the housing authority's system announced, beside those that were counted here; they do not take their place.
vote-official-said = Announced on { $day }. By these numbers: { $outcome }
vote-official-replaced = {" "}(Put right since: the later entry holds.)
vote-official-source = From:{" "}
vote-official-differs = Some numbers differ; they are marked ≠.
vote-official-our-heads = Heads, ours
vote-official-their-heads = Heads, official
vote-official-our-area = Area, ours
vote-official-their-area = Area, official
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
vote-reconciled-blank = blank { $n }
vote-reconciled-void = void { $n }
vote-reconciled-aside = another one holds { $n }
vote-reconciled-not-returned = not returned { $n }
# used-as: vote-test-chosen-*
vote-test-chosen-agree-heads = People who chose it
vote-test-chosen-agree-area = Area that chose it
vote-test-chosen-agree = Chose it
vote-note-none-of-these = Ticked “None of these”: { $parts }.
vote-part-of-taking-part = { $part } ({ $share } of those who took part)
vote-note-other-shares = Please note: no rule that comes with this program asks for the share that this sheet asks for. Compare its basis: it is a rule of the community, or somebody changed it.
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
vote-election-needed = To be elected: { $asks }, that is at least { $need } of { $of }.
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
vote-part-chosen = Chosen
vote-part-not-chosen = Not chosen
vote-part-there = There
vote-part-all-homes = All homes
vote-key-chosen-carries = Those who choose it have to reach this
# used-as: vote-key-*
vote-key-agree = Agree
vote-key-joined = Join the majority, count as agreeing
vote-key-oppose = Oppose
vote-key-others = Others who take part
vote-key-all = Did not take part
vote-key-part = Taking part has to reach this
vote-key-carries = Agreeing has to reach this

## Voting
vote-for-homes = The ballot of { $homes }
vote-line-nth = { $nth } of { $of }
vote-line-before = Back to the one before
vote-go-on = Go on
vote-what-is-this = What this vote is about
vote-until = Until { $time }.
vote-sure = Please check: you are about to vote
vote-chosen = Chosen
vote-change = Change
vote-confirm = Cast my ballot
vote-final-secret = A secret ballot is final once it is cast.
vote-final-first = It is final: the first ballot holds.
vote-final-slip = The slip works once. To change it, vote in another way before the vote ends; the later ballot holds.
vote-final-later = You can come back and change it until the vote ends; the later ballot holds.
vote-good-to-know = Good to know
vote-not-taken = The ballot was not taken
vote-given = Your ballot was taken
vote-given-named = It is counted after { $time }.
vote-given-close = I have written it down, close this page
vote-given-done = Done, close this page
vote-receipt = Receipt
vote-receipt-once = Write it down or take a picture now: it is shown this once, the office does not have it, and nobody can find it again.
vote-receipt-copy = Copy
vote-receipt-copied = Copied
vote-receipt-print = Print
vote-receipt-next = What happens next
vote-receipt-until = The vote ends { $time }; two tellers count it.
vote-receipt-then = Somebody else publishes the result, and all ballots by their receipts.
vote-receipt-find = Then type the receipt at “The published ballots” of this vote and see that yours was counted.
vote-receipt-secret = Show the receipt to nobody: whoever has it knows how you voted once the ballots are published.
vote-to-the-vote = To the vote
vote-told-not-yet = The vote is not open yet
vote-told-not-yet-text = It opens { $time }. Scan or type the code again then; the slip stays good.
vote-told-over = The vote is over
vote-told-over-text = It ended { $time }; no ballot is taken any more.
vote-told-void = This vote was declared void
vote-told-void-text = There is nothing to vote on. Why stands on the page of the vote.
vote-told-no-web = There is no voting online here
vote-told-no-web-text = Vote in one of the ways named in the notice.
vote-told-no-home = No home is registered with your account
vote-told-no-home-text = The roll has no home for which this account can vote. Vote with a slip, or fetch a paper at the office.
vote-which-home = For which homes
vote-own-homes = Your homes; all get the same ballot
vote-choose-home = Choose a home first.
vote-for-home = Vote for { $home }
vote-by-proxy = by proxy
vote-by-themself = the elector
vote-home-said = Given ({ $way }): { $said }
vote-home-voted = Voted
vote-home-not-voted = Not voted yet
slip-title = Type the code of your slip
slip-hint = The twelve letters and digits printed on it, such as K7QM-2XAB-9TRC. Capitals and hyphens do not matter.
slip-open = Open
slip-no-such = There is no such code. Compare it with the slip and type it again; after the count slips of a vote are of no more use.
slip-lost = If you lost the slip, the office gives you another; the old one then holds no longer.
slip-another = Type another code
slip-used = Somebody voted with this slip already
slip-used-text = The ballot is in; there is nothing more to do. A slip works once. If it was nobody of your household, tell the office at once.
slip-home-voted = This home has voted
slip-home-voted-text = This home has voted with another slip or in another way, and cannot vote twice. If it was nobody of yours, please tell the community soon.

## The desk
### Calling
call-choose-lede = Where is the vote? Who votes is taken from a roll that was posted.
call-no-roll = There is no roll yet. Take one in and post it, then call the vote.
call-post-first = not posted yet; post it first
call-lede = Say what is asked, who decides and when, and choose who counts; then look at it. Everything else is set as it usually is.
call-again = This is the second vote: it is filled in as the first was. Please check its times and who votes.
call-title = What the vote is called
call-text = What it is about
call-text-hint = Why, how, at what cost, from which money. The notice says the same.
call-ask = How it is asked
call-lines = Motions, options or candidates
call-lines-hint = One a line. Ask in the positive, as in "Shall the pump be replaced?". Of candidates the names; where several have a name, the home behind it.
call-number = How many may be chosen
call-number-hint = Leave it empty where each motion is for or against.
call-decides = Who decides, and on what
call-decides-hint = The nine matters of owners (Civil Code, art. 278); each asks for other shares.
call-decides-others = Somebody else than owners
call-needs-join = ;{" "}
call-window = When
call-window-hint = Filled in with the first day that the rules allow: people are told before, for as long as those ask.
call-from-date = First day
call-from-time = From
call-to-date = Last day
call-to-time = Until
call-tellers = Who counts
call-tellers-hint = Two at least, and no candidate. Papers are read and votes are counted by two.
call-names-hint = Names, with commas between them.
call-scope-title = Only some homes vote
call-scope-hint = As it is, all homes and shops of the roll vote; garages and store rooms only where it concerns them.
call-parts = Which uses
call-buildings = Which buildings (none chosen: all)
call-entrances = Which stairwells
call-entrances-hint = Building and stairwell, as in 3-2, with commas between them. Empty: all.
call-floor-from = From floor
call-floor-to = To floor
call-scope-words = Who votes, as the notice says it
call-scope-words-hint = Left empty it is written from the choices above.
call-how = How (named, by four ways)
call-secrecy = Named or secret
call-secrecy-hint = By area a home of a rare size would be known; such votes are named as a rule.
call-ways = By which ways
call-across = Which ballot holds where somebody gave several
call-void = Void papers
call-void-takes-part = Whoever returned a void paper took part
call-owners = Only for owners
call-silent = What becomes of those who were silent
call-silent-hint = Where the covenant says nothing, they did not take part.
call-clause = By which clause
call-clause-hint = The words of the covenant, where they are counted otherwise.
call-majority = With the majority
call-majority-beside = Put "with the majority" on the ballot
call-origin = From where it comes
call-body = Which body calls it
call-body-none = The community
call-matter = Number of the matter
call-matter-hint = For instance 2026-0031. Empty where it comes from none.
call-named-instead = Make it a named vote and go on
call-look = Look at it
call-look-hint = Next you see who would vote and the notice. Nothing is called yet.
call-look-lede = Please look at it. Once it is called the roll is frozen, and the ballot never changes.
call-doubts = Please note
call-by-building = Homes by building
call-notice = The notice
call-notice-hint = Written from the above; change it as you like. It is posted with the call.
call-freezes = Once called: the roll is frozen, the notice is posted, the ballot and the rules of the vote never change.
call-send = Call the vote
call-back = Back (the notice is written anew)
call-wrong-decides = Please choose who decides, and on what.
call-wrong-lines = Please write what is asked, one a line.
call-wrong-number = Please say how many may be chosen, for instance 2.
call-wrong-when = Please fill in days and times, for instance 2026-06-12, 19:30.
call-wrong-floors = Floors are numbers from low to high, for instance 7 to 12.
call-wrong-parts = Please choose one use at least.
call-wrong-person = Nobody is called "{ $name }", or several are. Please check the name.
call-nobody-called = Nobody is called "{ $name }". Please check the name: it has to be on the roll, or of somebody who works here or sits in a body.
call-several-called = Several are called "{ $name }". Please write the home behind the name, for instance: Zhang San 3-2-501.
call-homes = { $n } homes
call-scope = { $place }: { $scope }
call-scope-all = all
call-scope-within = { $places } (building, stairwell)
call-scope-floors = floors { $from } to { $to }
call-scope-floors-up = from floor { $from } up
call-scope-join = ,{" "}
call-doubt-areas = { $n ->
    [one] The area of one home is not known; the result may hang on it. Better correct the roll first.
    *[other] The areas of { $text } homes are not known; the result may hang on them. Better correct the roll first.
 }
call-doubt-owners = { $n ->
    [one] One home has no known owner; it is a head of its own.
    *[other] { $text } homes have no known owner; each is a head of its own.
 }
call-doubt-unsold = { $n ->
    [one] One home was not handed over; the developer votes for it.
    *[other] { $text } homes were not handed over; they are one head together, and the developer votes for them.
 }
call-doubt-first = The first vote had { $before } electors, this one has { $now }. Please check who votes.
call-notice-title = Notice of the vote "{ $title }"
call-notice-asked = What is asked ({ $what })
call-notice-who = Who votes: { $what }. The roll was posted.
call-notice-rule = By which rule: { $what }.
call-notice-window = When: { $what }.
call-notice-ways = How: { $secrecy }, { $ways }.
call-notice-tellers = Who counts: { $what }.
call-notice-objections = Whoever objects to the roll or to the vote tells the community while this notice is posted.
# used-as: call-ask-*
call-ask-motions = Each motion: agree, oppose or abstain
call-ask-approval = Choose among options ("none of these" is always on the ballot)
call-ask-election = Elect people

# used-as: call-way-*
call-way-hands = Show of hands (in a room, and by itself only)
call-way-paper = On paper
call-way-doors = At the door
call-way-web = Online (account or slip)
call-way-on-behalf = Written down for somebody before a witness (never in secret)

vote-field-reason = Why (everybody reads it)
vote-field-line = Which line
vote-field-present = How many are there
vote-field-other = The other teller
vote-field-tellers = Who counts
vote-field-closes-date = Until which day
vote-field-closes-time = Until what time
vote-field-notice = The notice
vote-hint-notice = Left empty it is written from the time and the reason above.
vote-hint-prolong = It would close { $until }. It can be prolonged once, by { $n } days at most, and only while too few take part.
vote-hint-count = Two tellers count together. Somebody else publishes afterwards.
vote-hint-void = Say why. The ballots stay in the record and no longer count.
vote-field-source = From where: the office, its system, the number of its document
vote-field-announced = On which day it was announced
vote-hint-official = As it was announced; leave empty what is not known. Entered again, the later one is shown.
vote-hint-ask-void = Say why. The result is public: somebody else has to agree. What was published stays readable.
vote-hint-remarks = Add remarks if there are any. The numbers are written from the count and cannot be changed.
vote-field-remarks = Remarks (optional)
vote-hint-result = The notice, as it is written from the count:
vote-hint-days = { $n } days at least.
vote-hint-unconfirmed = Written down for somebody and not confirmed by a witness: { $n }. They do not count.
vote-hint-unsettled = { $n ->
    [one] One paper was not read alike by two people yet; it cannot be counted before (see "Enter papers").
    *[other] { $text } papers were not read alike by two people yet; it cannot be counted before (see "Enter papers").
 }
vote-wrong-other = Please choose the other teller.
vote-wrong-hands = Please fill in all four numbers, 0 for nobody.
vote-hint-hands = Enter what you counted yourself. It counts once another teller entered the same.
vote-hands-own = Line { $line }: you entered your numbers. Another teller enters theirs; they count once both are the same.
vote-hands-other = Line { $line }: a teller entered their numbers. Enter yours; they count once both are the same.
vote-hands-differ = Line { $line } was counted differently, so nothing is counted yet: { $said }. Count again together, and enter it again.
vote-hands-join = ;{" "}
vote-hands-said = { $name } { $present } there, { $agree } for, { $oppose } against, { $abstain } abstain
vote-door-again = Vote again (second vote)
vote-result-title = Result of the vote "{ $title }"
vote-result-intro = The vote "{ $title }" (open { $window }) was counted. This is the result.
vote-result-line = { $n }. { $line }: { $verdict }.
vote-result-candidate = { $name }: { $votes } { $came }
vote-result-ballots = Ballots: { $states }.
vote-result-objections = Whoever objects tells us while this is posted. All ballots are published and anybody can count again: { $address }
vote-result-remarks = Remarks: { $remarks }
vote-prolong-title = Notice: the vote "{ $title }" goes on for longer
vote-prolong-text = The vote "{ $title }" would have closed { $before }; it goes on until { $after }. Why: { $reason } Ballots that were given still hold.
elector-home = Home
elector-home-hint = Building, stairwell and room, as in 3-2-501; without a stairwell 3--501.
elector-find = Find it
elector-not-there = "{ $home }" is not among the electors. Please check it; homes are written as 3-2-501.
slips-lede = A slip for each home: whoever scans it, or types its code, votes for this home once, without an account.
slips-electors = Electors
slips-held = With a slip
slips-used = Used
slips-once = The codes are shown once. Print them at once; whoever loses them issues new ones.
slips-issue-all = Issue slips for { $n } homes
slips-home = A slip for one home
slips-home-hint = For a slip that was lost. The one of before no longer holds; whoever voted already votes again only where the vote says that the last ballot holds. As in 3-2-501.
slips-issue-one = Issue it
slips-within = Issue them for a building or entrance
slips-place = { $place }: { $electors } homes, { $issued } have one
slips-issue-place = Issue those of this building
slips-choose-place = Choose a building first.
slips-place-sure = I know: the slips that this building had hold no longer
slips-place-sure-first = Slips of this building are out already. Those of before will not hold any more; if you mean it, tick the box first.
slips-again = Issue all anew
slips-sure = I know that every slip of before no longer holds, also those that homes have already
slips-sure-first = Slips were issued before, and none of them would hold any more. Tick the box if you are sure.
slips-not-now = Nobody votes online here, or it is over: no slips are issued.
slips-list = Slips that were issued
slips-list-home = Home
slips-list-state = Used
slips-is-used = used
slips-used-at = used { $time }
slips-out-again = ; another one is out
slips-is-held = not yet
slips-issued = Slips
slips-back = Back to the slips
slips-told-once = Print this now. Once the page is closed nobody sees the codes again. Do not reload it.
slips-voted-final = Have voted already: { $homes }. A ballot is final here: they cannot vote again with another slip.
slips-voted-later = Have voted already: { $homes }. If they vote again with another slip, the later ballot holds.
slip-qr-label = Scan to vote
slip-code = Code
slip-how = Scan it, or open { $address } and type the code. It votes once, for this home; give it to whoever decides there.
slip-until = Open { $window }. It no longer holds after { $until }.
proxies-lede = Whoever cannot vote can let somebody vote for them in writing. Find the home, then write down the sheet. It counts only while they do not vote themselves.
proxies-not-now = Nobody can vote for another here, or it is over.
proxies-none = No proxy was written down yet.
proxies-list = Proxies
proxy-of = A proxy for { $home }
proxy-no-owner = The roll names no owner of this home. Please correct the roll first.
proxy-giver = Whose voice it is (an owner of this home)
proxy-giver-short = Whose voice
proxy-holder = Who votes for them
proxy-holder-short = Who votes
proxy-holder-hint = The name; where several have it, with their own home behind it, as in: Zhang San 3-2-501.
proxy-unknown = Nobody knows them yet
proxy-new = They are neither on the roll nor work here: write them down
proxy-phone = Their telephone
proxy-pictures = Pictures of the sheet
proxy-sheet = Sheet
proxy-picture = Picture { $n }
proxy-wrong-giver = Please choose whose voice it is: an owner of this home.
proxy-wrong-holder = Please write the name of whoever votes for them.
proxy-nobody-called = Nobody is called "{ $name }". Please check the name; if they really are on no list, tick "write them down" and send it again.
correct-lede = The roll was frozen with the call. What is wrong, missing or has no vote is put right here, each with its reason. Where a home was sold, put its owner right in the roll first and then the home here: from then on the new owner votes with an account, and a proxy of the old one falls.
correct-not-now = The vote is over; its roll cannot be changed.
correct-none = Nothing was put right yet.
correct-list = What was put right
correct-of = Correct { $home }
correct-add = Add a home
correct-home = The right number of the home
correct-area = Area (square metres)
correct-area-hint = By the title deed, four decimals at most. Empty where it is not known.
correct-same = Of the same owner as which home
correct-same-hint = One owner of several is one head. Another home of theirs; empty where they own but this.
correct-reason-hint = For instance: the title deed says 91 square metres. It is public: no name, no home, no identity number, no telephone.
correct-send = Correct it
correct-add-send = Add it
correct-strike = Strike this home
correct-wrong-home = Homes are written as 3-2-501; without a stairwell 3--501.
correct-why = Why:{" "}
correct-added = Added { $after }
correct-struck = Struck { $before }
correct-changed = { $before } is now { $after }
correct-changed-voice = { $before } is now { $after }, of another owner

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
work-votes-due = Votes to count or publish
work-doors = Votes with doors to walk
elector-visits = Visits
elector-taken-back = Taken back:
elector-take-back-why = Why it is taken back
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
elector-on-behalf-hint = Write what you are told and choose nothing yourself. Somebody else has to see it. It counts once the witness, signed in as themself, confirmed it; a ballot of their own goes before it.
elector-witness = Witness
elector-witness-first = Choose the witness.
elector-waits = waits for its witness, does not count yet
waiting-lede = A ballot that was written down for somebody counts once its witness, signed in as themself, confirmed it here.
waiting-lede-over = The vote is over. No witness confirmed the ballots below: they do not count.
waiting-none = No ballot waits for its witness.
waiting-writer = Written down by
waiting-by = { $name }, { $time }
waiting-sure = Confirm it only if you were there, and they said what stands above.
waiting-for-witness = It waits for its witness, and does not count yet.
waiting-not-counted = Not confirmed by its witness: does not count

# used-as: elector-holds-*
elector-holds-only = There is no other.
elector-holds-own = The owner voted themself; what was given for them does not count.
elector-holds-valid = A ballot that says something goes before blank and void ones.
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
papers-mark-first = Say what the paper says. Where nothing is marked, type 0.
papers-twice = The digits and what is ticked below differ. Keep one of them.
papers-save = Save, next paper
papers-by-proxy = Filled in by whoever holds the proxy
papers-filled-in = Filled in by
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
box-too-many = More papers were entered than people put in. Both tellers take out what is too many.
box-some-wait = Fewer papers were entered than people put in: some are still to be entered. What the box does not hold is entered as void, “Ticked off, but not in the box”.
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
box-enter-hint = The vote is over. Open the box and enter paper by paper, both tellers each. Whose they are is written nowhere.
box-entered = Entered. Its receipt:
box-receipt-hint = Write this code on the paper. Another teller reads the paper by it, and it counts once you read it alike; by it the paper is found once the result is published.
box-read-again = Noted.
box-sent-before = The paper that was sent with this form before is entered, unchanged. If it was entered wrongly, type its code and note that there is no such paper; what stands here is not entered yet, and sending it once more enters another paper.
box-code = Code on the paper
box-code-hint = On a paper that another teller entered. Leave it empty for one that nobody entered.
box-code-first = Type the code that stands on the paper.
box-out = There is no such paper
box-out-hint = Entered wrongly, or twice? Type its code. It is taken out once two tellers say so.
box-not-there = no such paper
box-waiting = Papers that wait
box-waiting-own = you entered it; another teller reads it
box-waiting-other = another teller entered it; read it
box-differ = was read differently; one of you looks again

## Paper
vote-paper-ballot = Ballot: { $title }
vote-paper-slate = Ballot paper: { $title }
vote-paper-doors = From door to door: { $title }
vote-paper-tally = Tally sheet: { $title }
vote-paper-result = Result of the vote: { $title }
vote-paper-call = Notice of a vote: { $title }
vote-paper-receipt = Receipt for a ballot: { $title }
vote-paper-receipt-link = Receipt (to print, Word)
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
vote-paper-proxy-signs = Signature of the proxy
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
vote-paper-share = Of all
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
vote-paper-is-void = This vote was declared void: { $reason }
vote-paper-frozen = Who votes was fixed with this notice. Whoever finds a mistake tells the community before the vote ends; a correction says why.
vote-paper-ask = Ask
# used-as: vote-paper-by-*
vote-paper-by-hands = Show of hands: in the room, counted by two people.
vote-paper-by-paper = On paper: fetch a ballot at the community and return it in time.
vote-paper-by-doors = At the door: somebody brings the ballot; give it back to them or to the community.
vote-paper-by-web = On the page: signed in, or with the slip that the community hands out, without a telephone number.
vote-paper-by-on-behalf = Written down for you: whoever cannot write tells it to somebody who enters it before a witness.
