# The community: start, home, numbers, the public record, its rules, the audit.

## Acts
# used-as: act-*
act-set-rule = Set a rule
act-arrange-year = Tell the holidays of a year
act-tell-contact = Say how to reach the community
act-take-backup = Download a backup

## Start
start-title = Mingtong: say what is wrong
start-choose = Choose your community.
start-none = There is no community here yet. The machine that runs this program shows a setup code with which the first one is founded.
start-command = Or add it at the command line of that machine, then reload this page:

## Setup
setup-title = Set up
setup-lede = Found the first community and say who keeps it. Everything else is done on pages.
setup-code = Setup code
setup-code-hint = In the line that the program wrote to its terminal when it started, and in the file setup-code of its data directory. It holds for a day and opens once.
setup-wrong-code = The setup code is wrong, or its day is over. Look for the latest one on the terminal; once its day is over, start the program again for another. What you typed is still here; type the password again.
setup-taken = Somebody else has just founded the community on this machine, so nothing was founded with what you typed. Go to the start page and ask whoever keeps it for an invitation.
setup-community = Community
setup-name = Name of the community
setup-name-hint = As residents call it, for example 明通巷社区; with its street where you like: 金碧街道明通巷社区.
setup-slug = Short name in addresses
setup-slug-hint = 2 to 40 lower-case letters, digits or hyphens, for example mingtong. It cannot be changed later.
setup-prefix = What stands before numbers (may be left out)
setup-prefix-hint = With 明通 the first matter is 明通2026-0001. At most 8 characters; it cannot be changed later.
setup-division = Administrative division code (may be left out)
setup-division-hint = 6 or 12 digits, for reports to offices.
setup-contact = How to reach the community (may be left out, and changed later)
setup-contact-hint = Telephone, address, office hours: at the foot of every page.
setup-administrator = First administrator
setup-administrator-hint = Keeps places, units, people and rules, and handles no matters. More people can be added later.
setup-person = Name
setup-send = Found the community

## Home
home-title = Say what is wrong. See what becomes of it.
home-lede = A dark staircase, a blocked drain: every matter gets a number, an owner, a deadline and a reply.
home-report = Report a matter
home-track = Find my matter
home-received-before = Received:{" "}
home-answered-before = . Answered:{" "}
home-waiting-before = . Waiting for an answer:{" "}
home-waiting-after = {""}
home-longest = {" "}(longest: { $t })
home-promise-end = .
home-due = Most urgent
home-solved = Just solved
home-latest = Latest
home-all-open = All matters (open: { $n })
home-empty = Nobody has said anything yet. Yours can be the first.
home-receptions = Receptions
home-all-receptions = All receptions
home-open = Open to everybody
home-log = Public record
home-door-places = A page for each, and the QR code for its gate
home-door-deliberation = Who deliberates, about what, and what is posted now
home-door-open = Numbers, public record, rules and their basis
home-door-count = Whether a vote on paper carries, by the law of its day
home-door-split = What each home bears of a cost, to the fen
home-door-overview = This month, what waits longest, before and after
home-door-numbers = Every rate with what it is made of and what is left out
home-door-about = How long things may take, and why
home-door-log = Every step in order, open to everybody
deliberation-lede = What concerns everybody is decided together: bodies, notices and votes.
deliberation-notices = Posted now: objections are possible
deliberation-no-notices = Nothing is posted at the moment.
deliberation-all-notices = All notices
deliberation-all-bodies = All bodies
deliberation-count = Count a vote
deliberation-split = Split a cost
open-lede = How much was heard and answered, by which rules: every step can be looked up and checked.

## Published data
open-data-title = Open data
home-door-open-data = What everybody may read, as tables for programs and spreadsheets
open-data-lede = What everybody may read here, as tables: masked where the pages are masked, without what is private.
open-data-description = Description of the tables and their columns
open-data-part = A file that is opened here holds the beginning of its table only, where that is long. Programs find the next part in the Link header of the answer; a person who needs the whole table asks the community for it.
open-data-positions = Each row names the entries of the public record from which it follows.
open-data-licence = Anybody may use the data who names the community as their source:

# used-as: open-data-table-*
open-data-table-matters = Matters
open-data-table-resolutions = Resolutions
open-data-table-notices = Notices
open-data-table-meetings = Meetings
open-data-table-receptions = Receptions
open-data-table-funds = Funds, with their sums this year
open-data-table-expenses = What is paid of funds
open-data-table-votes = Votes that are published
open-data-table-ballots = Ballots of published votes

# used-as: open-data-field-*
open-data-field-number = Number
open-data-field-title = Title
open-data-field-title-withheld = Why there is no title
open-data-field-stage = State
open-data-field-outcome = Outcome
open-data-field-channel = Channel
open-data-field-track = Track
open-data-field-place = Place
open-data-field-category = Category
open-data-field-unit = Unit
open-data-field-received = Received
open-data-field-closed = Closed
open-data-field-supports = Me too
open-data-field-replies = Replies
open-data-field-positions = Positions in the public record
open-data-field-id = Key in addresses
open-data-field-kind = Kind
open-data-field-body = Body
open-data-field-meeting = Meeting it rests on
open-data-field-vote = Vote
open-data-field-vote-is-void = Whether that vote is void
open-data-field-drawn = Drawn up
open-data-field-points = Points
open-data-field-first-day = First day
open-data-field-last-day = Last day
open-data-field-objections = Objections
open-data-field-unanswered = Objections without an answer
open-data-field-taken-down = Taken down
open-data-field-year = Year
open-data-field-number-in-year = Number in that year
open-data-field-starts = Starts
open-data-field-ends = Ends
open-data-field-items = Items of the agenda
open-data-field-decisions = Decisions
open-data-field-notice = How early it was announced
open-data-field-delegates = Delegates who receive, by kind
open-data-field-purpose = Purpose
open-data-field-purpose-withheld = Why there is no purpose
open-data-field-class = Class of community fund
open-data-field-opened = Opened
open-data-field-target-fen = Money needed, in fen
open-data-field-opening-fen = At the beginning of the year, in fen
open-data-field-came-fen = Came in this year, in fen
open-data-field-went-fen = Went out this year, in fen
open-data-field-closing-fen = At the end, in fen
open-data-field-fund = Fund
open-data-field-payee = Paid to, masked
open-data-field-payee-withheld = Why there is no payee
open-data-field-line = Line of spending
open-data-field-amount-fen = Amount, in fen
open-data-field-entered = Entered
open-data-field-paid-day = Day of payment
open-data-field-paid-fen = Paid, without what was turned round, in fen
open-data-field-decided-by = Who decides
open-data-field-secrecy = Named or secret
open-data-field-opens = Opens
open-data-field-closes = Closes
open-data-field-verdicts = Results in the order of the questions
open-data-field-voices = Voices
open-data-field-code = Number of the paper, or receipt
open-data-field-area-ten-thousandths-m2 = Area, in ten-thousandths of a square metre
open-data-field-form = Form of the ballot
open-data-field-says = What it says

## Numbers
numbers-lede = Every rate says what it is made of. Public matters only.
numbers-rates = Rates
numbers-rate = Rate
numbers-result = Result
numbers-response = Response
numbers-response-of = with a public reply / received, withdrawn ones left out
numbers-response-in-time = Replies in time
numbers-response-in-time-of = replied in time / reply clocks that have ended
numbers-resolution = Resolution
numbers-resolution-of = solved / closed after a check
numbers-finished-in-time = Done in time
numbers-finished-in-time-of = done in time / completion clocks that have ended
numbers-satisfaction = Satisfaction
numbers-satisfaction-of = rated satisfied or better / rated; what was opened again counts once it is rated again
numbers-outcomes = Outcomes of what was closed after a check
numbers-outcome = Item
numbers-count = Matters
numbers-total = Total
numbers-now = What was received in these days, as it stands now
numbers-received = Received
numbers-open = Open
numbers-reopened = Opened again at least once
numbers-left-out = What is left out, and why
numbers-reason = Reason
numbers-left-out-withdrawn = Withdrawn by the raiser: no reply is owed, not in the response rate
numbers-left-out-imported = Came with a file: not checked here, not in the resolution rate
numbers-left-out-merged = Merged: closed in the other matter, not in the resolution rate
numbers-left-out-declined = Declined: nothing was done, not in the resolution rate
numbers-before = Before
numbers-compared = “Before” is { $days }.
numbers-periods = Days
numbers-all = Since the beginning
numbers-month = { $n ->
    [1] January { $year }
    [2] February { $year }
    [3] March { $year }
    [4] April { $year }
    [5] May { $year }
    [6] June { $year }
    [7] July { $year }
    [8] August { $year }
    [9] September { $year }
    [10] October { $year }
    [11] November { $year }
   *[other] December { $year }
 }
numbers-quarter = Quarter { $n } of { $year }
numbers-year = { $year }
numbers-narrow = Other days, or one place, unit, channel
numbers-from = From
numbers-until = To
numbers-show = Show
numbers-wrong-day = Choose both days, for example 2021-06-01 and 2021-06-30.
numbers-wrong-days = The first day comes before the last, and they are at most { $days } days apart.
numbers-wrong-period = There is no such period; what stands below is of other days. Choose a period, or both days.
numbers-wrong-month = There is no such month. Write it like 2021-06.
numbers-wrong-listed = The days in the address (days=) are none. Both stand in the calendar, the first not after the last, as in days=2021-06-01..2021-06-30. Or open the list from the numbers again.
numbers-not-shown-not-told = Matters that are not public are not counted here. How many they are is told of whole months that are over, and below { $n } only that they are fewer: nobody can work out from two spans of days that somebody was here.
numbers-not-shown-few = Fewer than { $n } matters of these days are not public and not counted here.
numbers-not-shown = { $n ->
    [one] { $n } matter of these days is not public and not counted here.
   *[other] { $n } matters of these days are not public and not counted here.
 }
numbers-answered-then = Answered for the first time on these days
numbers-closed-then = Closed after a check on these days
numbers-listed = This list: { $what }
numbers-counted-on = { $figure }, { $days }
numbers-back = Back to the numbers
numbers-by-place = By place, with everything that lies in it
numbers-by-unit = By unit that has or last had them
numbers-by-channel = By channel
numbers-by-category = By category
numbers-uncategorised = Without a category
numbers-by-track = By kind
numbers-nowhere = No place given
numbers-nobody = With no unit so far
numbers-course = What came in, and what was closed
numbers-course-desc = A pair of bars for each day or month: what came in, and what was closed after a check. The numbers stand in the table below.
numbers-course-table = The same as a table
numbers-days = Days
numbers-took = How long it took
numbers-took-reply = To the first public reply (allowed: { $allowed })
numbers-took-finish = To be done, ordinary (allowed: { $allowed })
numbers-took-finish-hazard = To be done, hazard (allowed: { $allowed })
numbers-took-unknown = { $n ->
    [one] { $n } of them is older than the calendar of working days and is not measured.
   *[other] { $n } of them are older than the calendar of working days and are not measured.
 }
numbers-within = { $n }% within
# used-as: numbers-measure-*
numbers-measure-hours = { $n ->
    [one] { $text } hour
   *[other] { $text } hours
 }
numbers-measure-days = { $n ->
    [one] { $text } day
   *[other] { $text } days
 }
numbers-measure-working-days = { $n ->
    [one] { $text } working day
   *[other] { $text } working days
 }

# used-as: numbers-column-*
numbers-column-received = Received
numbers-column-answered = Answered
numbers-column-waiting = No reply
numbers-column-overdue = Overdue
numbers-column-closed = Closed
numbers-column-solved = Solved

# used-as: numbers-figure-*
numbers-figure-received = received
numbers-figure-owed = received and not withdrawn
numbers-figure-answered = received, with a public reply
numbers-figure-waiting = received, without a public reply
numbers-figure-withdrawn = received, withdrawn by the raiser
numbers-figure-reply-clocks = received, the clock to reply has ended
numbers-figure-replied-in-time = received, replied in time
numbers-figure-reply-measured = received, the time to reply is measured
numbers-figure-closed = received, closed after a check
numbers-figure-solved = received, solved
numbers-figure-explained = received, explained
numbers-figure-settled-elsewhere = received, settled elsewhere
numbers-figure-not-solved = received, not solved
numbers-figure-finish-clocks = received, the clock to finish has ended
numbers-figure-finished-in-time = received, done in time
numbers-figure-finish-measured = received, the time to finish is measured
numbers-figure-rated = received, rated by the raiser
numbers-figure-satisfied = received, rated satisfied or better
numbers-figure-open = received and open now
numbers-figure-overdue = received and overdue now
numbers-figure-reopened = received and opened again at least once
numbers-figure-imported = received with a file
numbers-figure-merged = received and merged into others
numbers-figure-declined = received and declined
numbers-figure-answered-then = answered for the first time
numbers-figure-closed-then = closed after a check

## Numbers at the desk
numbers-desk-title = Reports
numbers-desk-lede = Everything that you may see, private matters included. Every number opens its list.

## Hot topics
topics-title = What people talk about
topics-lede = Words that stand in the titles of several matters of these days, and more often than before.
topics-count = { $n ->
    [one] { $n } matter
   *[other] { $n } matters
 }
topics-before-n = before: { $n }
topics-word = Word
topics-before = Before
topics-matters = Matters

## The report of a month
monthly-title = { $community }: report on matters, { $month }
monthly-link = Report of the month
monthly-link-of = Report of { $month }, whole community
monthly-hint = Every number is that of the page of numbers of the same month. Public matters only.
monthly-hint-desk = Every number is that of the page of reports of the same month, of what you may see. Check before you hand it on.
monthly-longest = Waiting longest for a reply
monthly-waits = Waits
monthly-solved = Solved, with pictures of before and after
monthly-number = Number
monthly-matter = Matter
monthly-nothing = None.
monthly-rate = { $name } ({ $of })
monthly-note = Every number can be opened on the page of numbers and shows the matters that it counts. What is open, waiting or overdue is so at the time of printing.

## One look
nav-overview = At a glance
overview-title = At a glance
overview-lede = This month, what waits longest, and where. Public matters only.
overview-numbers = All numbers
# used-as: overview-figure-*
overview-figure-received = received
overview-figure-answered-then = answered for the first time
overview-figure-closed-then = closed after a check
overview-figure-waiting = of those received: without a reply
overview-figure-overdue = of those received: overdue

overview-nobody-waits = Nobody waits for a reply.
overview-yards = Courtyards and public places
overview-yards-lede = Everything that waits there now, whenever it was said. A number opens its matters.
overview-nothing = Nothing waits
overview-waiting = Waiting for a reply
overview-overdue = Overdue
overview-overdue-count = Overdue:
overview-waiting-count = No reply yet:
overview-longest-here = Longest: { $t }
overview-pairs = Before and after
overview-before = Before
overview-after = After
overview-before-alt = Before: { $title }
overview-after-alt = After: { $title }

## The ledger of matters
matters-ledger-title = Ledger of matters
matters-ledger-lede = What was received on the days you choose, with what was said and answered, as an Excel file; at most { $n } matters at once. What may be personal data is masked.
matters-ledger-take = Take it home
matters-ledger-layout = Layout
matters-ledger-usual = All columns
matters-ledger-download = Download (Excel)
matters-ledger-layouts = Your own layouts
matters-ledger-name = Name of the layout
matters-ledger-name-hint = Such as the name of the office that asks for it. Saving under a known name replaces that layout.
matters-ledger-columns = Columns
matters-ledger-columns-hint = Number the columns in the order in which they are wanted; leave the others empty.
matters-ledger-column = Column
matters-ledger-place = Place
matters-ledger-save = Save the layout
matters-ledger-delete = Delete the layout “{ $name }”
matters-ledger-saved = The layout is saved.
matters-ledger-deleted = The layout is deleted.
matters-ledger-too-many = There are more than { $n } matters. Choose fewer days or one place.
matters-ledger-wrong-name = Give the layout a name of at most { $n } characters.
matters-ledger-no-column = Number at least one column.
matters-ledger-no-layout = There is no ledger layout called “{ $given }”. Choose one below.
matters-ledger-wrong-place = Write whole numbers for the places, 1 for the first column.
matters-ledger-same-place = “{ $first }” and “{ $second }” both have place { $n }. Give one of them another number.
matters-ledger-full = There are { $n } layouts already. Delete one that nobody uses, or save under its name.
matters-ledger-left-out = Not exported
matters-ledger-why = Why
matters-ledger-not-there = There is no such matter, or you may not read it.
# used-as: matters-ledger-column-*
matters-ledger-column-nth = No.
matters-ledger-column-number = Number
matters-ledger-column-letter-number = Number of the letter
matters-ledger-column-received = Received
matters-ledger-column-channel = Channel
matters-ledger-column-place = Place
matters-ledger-column-major-category = Major category
matters-ledger-column-minor-category = Minor category
matters-ledger-column-category-code = The city's code
matters-ledger-column-track = Kind
matters-ledger-column-title = Title
matters-ledger-column-text = What was said
matters-ledger-column-unit = Unit
matters-ledger-column-stage = State
matters-ledger-column-due = Due
matters-ledger-column-first-reply = First reply on
matters-ledger-column-reply = Latest reply
matters-ledger-column-replies = All replies
matters-ledger-column-outcome = Outcome
matters-ledger-column-closed = Closed on
matters-ledger-column-rating = Rating
matters-ledger-column-reopenings = Opened again
matters-ledger-column-visibility = Visibility
matters-ledger-column-remarks = Remarks

## The wall
wall-title = Wall display
wall-link = For a wall display
wall-others = { $n ->
    [one] and { $n } other place
   *[other] and { $n } other places
 }
wall-at = As of
wall-still = Do not refresh by itself

## The public record
record-total = Entries: { $n }, counted from 0 without gaps. Newest first.
record-none = Nothing is recorded yet.
record-position = Position { $n }
record-sealed = A matter that is not public (checksum only)
record-sealed-who = Not public
record-altered = What stands here now is not what was recorded: it does not come to the checksum below
record-names-actors = Note: this record holds earlier entries of matters that are not public, with the ids of those who worked on them: strangers can infer which unit has one. Read SECURITY.md before you publish the whole record elsewhere.
record-newer = Newer
record-older = Older
record-machine = Machine-readable (JSON)
record-to-log = How far it is signed, and who saw it

## The signed log
log-title = The signed log
log-lede = From time to time this server signs how far the public record goes. Whoever keeps such a signed head can show later whether anything before it was changed.
log-size = Entries
log-origin = Name of the record
log-root = Checksum of all of them
log-machine = The signed head as programs read it
log-unsigned = This server has not signed the record yet.
log-continues = This log goes on for another one, which ended here and is not continued:
log-why = Why
log-witnesses = Witnesses
log-witnesses-lede = A witness is somebody else's computer. It signs, too, that it saw this head, and only if it continues what it saw before. So nobody can be shown another record than everybody else.
log-no-witness = No witness is named here: nobody outside confirms this log yet.
log-witness-entry = Signed up to entry { $n }, counted from 0
log-witness-agrees = has signed the newest head
log-witness-behind = has not signed the newest head yet
log-witness-silent = has not signed anything yet
log-witness-refuses = refuses the newest head: it does not fit what this witness saw before. Ask the witness what it keeps as evidence.

## Proofs
proof-title = Check a proof
entered-as = Entered in the public record as no. { $n } on { $day }.
proof-entered = Entered as no. { $n } on { $when }. The signed record has entries: { $size }. Keep the proof and check it below.
proof-unchanged = Entered as no. { $n } on { $when }; your browser checked just now: unchanged since. The signed record has entries: { $size }.
proof-unsigned = No. { $n } cannot be proved now: this server does not sign the public record.
proof-not-yet = No. { $n } is entered and not signed yet. Come back in a few minutes.
proof-changed = No. { $n } is not what was signed, or is not there any more. Tell the community office, and keep the proof that you have.
proof-keep = Keep my proof
proof-keep-own = To keep a proof with the words that you sent yourself, open the matter with your tracking code:
proof-keep-words = The file holds the words that you sent yourself, unless they were taken down or erased. Of what staff wrote down for you, it holds only what everybody reads.
proof-means-title = What this proves
proof-means = It proves that this entry was in the public record at that time and that not a character of it has changed. It proves that whoever signed cannot deny it later. It does not prove that what the entry says is true. It does not prove that nothing else was left out. The entry holds checksums of texts; a text stands in your proof only if everybody reads it, or you sent it yourself and took the proof with your tracking code.
proof-check-title = Check a proof file
proof-without-script = To check the whole public record on your own computer, use the command mingtong verify with the address of the record and the file of its key. Where the browser runs scripts, you can also check a proof file below; it is read on this device only and never uploaded.
proof-key = Key of the record
proof-key-hint = Take it from elsewhere, such as the notice board; do not trust this site alone.
proof-file = Proof file
proof-file-hint = Its name ends in .tlog-proof.
proof-check = Check
proof-holds = The proof holds: the entry below is in the signed record.
proof-bad-key = That is no key. It is one line, such as example.org/c/mingtong/log+1a2b3c4d+AbCd…
proof-bad-file = That is no whole proof file. Choose the .tlog-proof file that you kept.
proof-bad-signature = The signature does not fit: this key did not sign the proof, or it was changed.
proof-bad-root = The proof does not hold: the entry is not what was signed.
proof-bad-text = The entry holds, and a text in the file does not: it is not the one that was recorded.
proof-text-erased = A text of this entry was erased. The proof still holds without it.
proof-text-without = A text of this entry is not in this file; only its checksum is.
proof-old-browser = This browser cannot check such signatures (Ed25519). Use a newer one, or check the whole record with mingtong verify.

## The head of the record on paper
log-sheet-title = The signed head of the record, for the notice board
log-sheet-of = The signed head of the public record of { $community }
log-sheet-origin = Name of the record
log-sheet-size = Entries
log-sheet-root = Checksum of all of them
log-sheet-day = Printed on
log-sheet-key = Key of the record
log-sheet-scan = Check a proof: { $address }
log-sheet-qr = QR code: the page on which a proof is checked
log-means-one = This checksum stands for every entry of the public record up to this number.
log-means-two = If one character of them is changed later, the checksum is another one, and this sheet shows it.
log-means-three = With the key on this sheet anybody checks that their own proof belongs to this record.
log-means-four = It does not prove that what was entered is true, or that nothing was left out.
log-means-five = Take a photo of this sheet and compare it with your neighbours: everybody has to see the same one.

## Rules
about-street = { $community } belongs to { $street }.
about-lede = The rules in force, each with whose rule it is and why.
jurisdiction-general = General
jurisdiction-national = National
rule-value-times = { $n ->
    [one] once
    [2] twice
   *[other] { $n } times
 }
rule-value-a-day = { $n } a day
rule-value-points = { $n }
rule-value-households = { $n ->
    [one] 1 household
   *[other] { $n } households
 }
rule-value-delegates = { $n ->
    [one] 1 delegate
   *[other] { $n } delegates
 }
rule-value-seats = { $n ->
    [one] { $n } seat
   *[other] { $n } seats
}
rule-value-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
rule-value-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
rule-value-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
rule-value-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
rule-value-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
rule-value-yuan = { $n } yuan
rule-value-quotes = { $n ->
    [one] { $n } quote
   *[other] { $n } quotes
}
rule-value-share = { $permille ->
    [500] half (50%)
    [750] three quarters (75%)
   *[other] { $percent }%
 }
about-until = (until { $day })
about-data-title = Personal data
about-data = { $name } handles them. Only the community staff see who you are and how to reach you, and use it only for your matter; you can report without either.
about-data-kept = What was said and answered stays public. Ask the community at any time to see, correct or erase your name, telephone number or pictures; the record then only says that something was erased on request.
about-record-title = The public record
about-record = Every step is written into the public record, in order and without gaps, each with its hash. Nothing is changed or taken out; what follows is added.

## The rule book, for whoever may set rules
rules-title = Rule book
rules-parts = Parts of the rule book
rules-of-matters = Matters: deadlines and handling
rules-of-telling = Telling people
rules-of-publication = Publication, privacy and the record
rules-of-notices = Notices
rules-of-bodies = Bodies
rules-of-meetings = Meetings, procedures and resolutions
rules-of-votes = Votes
rules-of-money = Money, agreements and projects
rules-lede = Every rule with its value, its basis, whose rule it is and between which days it holds. Follow a name to see what was set before, and to set it from a day on.
rules-own = Set here
rules-from = from { $day }
rules-ahead = from { $day }: { $value }
rules-public = Rules and their basis, as residents see them
rule-in-force = In force now
rule-announced = Set, and not yet in force
rule-set = Set this rule
rule-value = Value
rule-unit = Unit
rule-unit-hours = hours
rule-unit-days = days
rule-unit-working-days = working days
rule-sign-none = nothing is asked
rule-sign-more = more than
rule-sign-at-least = at least
rule-share = Share (such as 1/2, 2/3)
rule-of = Of whom
rule-of-all = of all
rule-of-present = of those present or taking part
rule-range = From { $from } to { $to }.
rule-range-span = 1 to { $days } days or working days, or 1 to { $hours } hours.
rule-range-attendance = Nothing, or a share of all.
rule-range-agreement = A share, such as more than 1/2, at least 2/3.
rule-wrong-value = The rule cannot have this value. { $range } Correct it and send it again.
rule-from = First day on which it holds
rule-from-hint = Today or later. Setting it again with the same first day replaces what was set for that day.
rule-to = Last day
rule-to-hint = Leave it empty where no end is known. After it, the version before holds again.
rule-jurisdiction = Whose rule it is
rule-jurisdiction-hint = The whole country, a city, a district, this community.
rule-basis = Basis
rule-basis-hint = The law, standard or decision with its article, such as “residents’ meeting of March 2026”. Public.
rule-no-day = Enter a date, such as 2026-03-01.
rule-past = The first day cannot lie before today: what was decided by the rule of its day stays as it is. Enter today or a later day.
rule-history = What was set
rule-history-none = Nothing was set yet; what holds came with the program.

# used-as: done-*
done-set-rule = The rule is set; it stands in the public record.
done-arrange-year = The year is told and stands in the public record. Deadlines from now on go by it.
done-tell-contact = It stands at the foot of every page now.

## Working days
calendar-title = Working days
calendar-about = The holidays and worked weekends of each year, by which deadlines are reckoned.
calendar-count = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
calendar-lede = Deadlines go by working days, which are known until { $day }. The State Council publishes the next year between October and December; enter it then.
calendar-year = Year
calendar-number = Number of the notice
calendar-number-hint = Such as 国办发明电〔2025〕7号
calendar-notice = Holidays and worked weekends
calendar-notice-hint = Paste the paragraphs of the notice, one holiday a line, such as “一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”
calendar-off = { $days }: off ({ $holiday })
calendar-worked = { $days }: worked ({ $holiday })
calendar-history-none = Nothing was told yet; what is known came with the program.

## Contact
contact-title = How to reach the community
contact-about = Telephone, address and hours at the foot of every page.
contact-state = { $n ->
    [0] Not said yet
   *[other] Said
}
contact-lede = How residents find the community: telephone, address, hours. It stands at the foot of every page.
contact-called = Name in English, and street
contact-called-send = Save name and street
contact-english = Name in English (may be left out)
contact-english-hint = Shown on pages in English, for example Mingtong Lane Community.
contact-street = Street office that it belongs to (may be left out)
contact-street-hint = For example 五华区护国街道, a district and its street.
contact-text = Telephone, address, hours
contact-text-hint = Such as: 0871-12345678, 明通巷25号, working days 9:00–17:00

## Backup
backup-title = Backup
backup-about = All data in one file, to be kept in another place.
backup-alone = For administrators alone
backup-what = A backup is one file with all that this community holds at this moment; when the machine breaks or is lost, all of it comes back from the file.
backup-in-it = In it are all records, texts and pictures, names and contacts of residents, matters that are not public, and accounts (passwords cannot be read in it, the keys of codes at sign-in can): whoever gets the file sees all of that.
backup-keep = Keep it where you alone get at it, such as a memory stick that is locked away, best encrypted; not in a chat, not on a shared disk of the internet, not on a shared computer, and delete the one among its downloads; destroy it when a newer one was tried and can be restored.
backup-restore = To put it back, install this version of the program or a newer one and run mingtong restore FILE on the machine, into an empty database only; details, and the rehearsal every three months, are in docs/ops/backup.md, which comes with the program.
backup-noted = Every download is noted, and supervisors see it:
backup-password-hint = Type the password with which you sign in once more. Who signs in through a provider alone asks another administrator for a link to choose one.
backup-being-made = Another backup is being made, or is still on its way. Try again when it is done; type the password again.
backup-several = There are more communities on this machine, and a backup holds their data, too; it cannot be taken on a page. Ask whoever keeps the machine.
backup-vote = A secret vote is not counted yet: a backup would hold who voted beside what was voted. Come back when it is counted (or declared void); where it cannot wait, ask whoever keeps the machine.
backup-vote-open = Voting goes on until { $when }; then it is counted.
backup-vote-over = Voting ended at { $when }; it waits for its tellers.

## Audit
cli-audit-calendar-ends = The working-day calendar ends on { $day }: add the next year's notice (--calendar), or clocks beyond it are left out and nothing but hazards can be accepted
cli-audit-community = { $slug } { $name }: matters { $matters }, without a reply { $unanswered }, overdue { $overdue }, broken invariants { $broken }
cli-audit-unanswered = without a reply { $number } ({ $stage }, received { $received }, due { $due })
cli-audit-overdue = overdue { $number } ({ $stage }, received { $received }, due { $due })
cli-audit-account-books = opening and closing before differ { $book } ({ $place }, { $account }, { $from } to { $to }): it opens with { $opening } yuan, the book before closed with { $closing } yuan
cli-audit-broken = broken
cli-audit-impossible = entry no. { $place } ({ $thing }): { $why }
cli-audit-altered = Not what its checksum says, altered or missing:
audit-ended-with-reply = it has ended without a public reply
audit-ended-clocks-stop = it has ended and a clock still runs
audit-merged-into-something = it was merged into a matter that is not there
audit-open-has-owner = it is open and nobody has to act
audit-state-is-known = its state is unknown

## In the public record
# used-as: record-of-*
record-of-community = The community and its rules

## Several communities beside one another
# used-as: street-needs-*
street-title = Communities beside one another
street-lede = Where you work, and what is stuck there. Every number opens its matters in that community, as the role you wear there may see them.
street-sheet = Download for Excel
street-only-one = You work in one community only. Another one is added by its administrator, on the page of people and roles.
street-caption = What waits for the street office stands first, then what is overdue, was returned too often or stands still; within that by name. It is no ranking.
street-column-community = Community
street-column-unit = Unit
street-column-needs = Needs
street-column-stuck = Stuck on
street-column-title = About
street-column-since = Nothing has happened since
street-column-waits-on = Waits on
street-column-read = Read on
street-needs-decision = Waits for the street office
street-needs-attention = Needs attention
street-needs-nothing = Nothing stuck
street-since = nothing since { $day }
street-waits-on = waits on
street-nothing-open = Nothing is open.
street-units = { $n ->
    [one] ({ $n } unit with something overdue or standing still)
   *[other] ({ $n } units with something overdue or standing still)
}
street-units-of = Units of { $community }
street-how = How it is counted
street-how-text = By the rule book of each community. What is put off with a date does not stand still. Counted are matters, never people.
street-rule-still = { $n ->
    [one] Standing still: open, and nothing has happened for { $n } day.
   *[other] Standing still: open, and nothing has happened for { $n } days.
}
street-rule-returns = { $n ->
    [one] Returned too often: open, and returned { $n } time or more.
   *[other] Returned too often: open, and returned { $n } times or more.
}

## Rules
# used-as: rule-*
rule-log-checkpoint-seconds = Seconds within which what was recorded is under a signed head of the log
