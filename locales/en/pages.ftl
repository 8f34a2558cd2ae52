# The pages for residents.

pages = Pages
pages-next = Next page
error-mark = Error:{" "}
errors-count = { $n ->
    [one] There is 1 problem
    *[other] There are { $n } problems
}
picture-alt = Picture { $n }
handler-community = The community
handler-street = The street office
handler-nobody = Nobody has to act

# Start
start-title = Mingtong: say what is wrong
start-choose = Choose your community.
start-none = There is no community here yet.

# Home
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
home-solved = Just closed
home-latest = Latest
home-all-open = All matters (open: { $n })
home-empty = Nobody has said anything yet. Yours can be the first.
home-receptions = Receptions
home-all-receptions = All receptions
home-open = Open to everybody
home-log = Public record
home-door-numbers = Every rate with what it is made of and what is left out
home-door-about = How long things may take, and why
home-door-log = Every step in order, open to everybody

# List of matters
row-awaits-review = Not solved, to be reviewed
row-no-clock = No deadline
matters-search = Find matters
matters-words = Words or number
matters-find = Find
matters-conditions = More conditions
matters-state = State
matters-place = Place
matters-channel = Channel
matters-shown = Replies and deadlines
matters-any = All
matters-unanswered = Waiting for an answer
matters-overdue = Overdue
matters-none = No such matter was found. Try other words or fewer conditions.
matters-total = Found: { $n }, newest first.
matters-more-than = More than { $n }, newest first.

# A matter
matter-now = Now
matter-by = Who has it
matter-until = Until
matter-next = Next
matter-due = { $what } by { $time }
matter-comes-back = Comes back by itself on { $day }
matter-no-clock = No deadline
matter-kept = Deadlines
matter-print = Print
matter-masked = The texts may hold personal data, which are masked.
matter-story = What happened
matter-record = Every step of it is in the public record, between positions { $from } and { $to }.
matter-record-one = It is in the public record at position { $from }.
matter-record-yours = Only you and the staff can see it; the public record holds no more than a checksum that tells nothing of it.
matter-record-private = Only the raiser and the staff can see it; the public record holds no more than a checksum that tells nothing of it.
matter-record-link = See the public record
step-erased = This text was erased as the rules provide.
step-no-date = Undated
step-imported = Came with a file
step-until = until { $day }
step-review = not solved, review on { $day }
support-count = Others who met the same: { $n }
support-phone = Telephone number (optional)
support-phone-hint = Leave it to be told of every reply. Only the community staff see it.
support-thanks = Noted: you met the same.

# used-as: heard-*
heard-reception = Raised at a reception
heard-council = Raised in the residents’ council
heard-courtyard-group = Raised in a courtyard group
heard-web = Raised online
heard-qr-notice = Raised by QR code
heard-walk-in = Raised in person
heard-phone = Raised by telephone
heard-paper = Raised on paper
heard-hotline-file = From a hotline file

# Report
report-steps = Steps
report-step-where = Where
report-step-what = What
report-step-tell = How to tell you
report-step-check = Check and send
report-error-title = Error:{" "}
report-kept = What you typed last time is still here and was filled in.
report-where = Where is it?
report-choose-place = Choose the place
report-where-hint = Choose the nearest courtyard. “I cannot say” is fine.
report-find-place = Find the place
report-find-place-hint = Part of the name of the courtyard or street.
report-find-place-none = No place has “{ $words }” in its name; here are all.
report-scanned = It was chosen by the code you scanned; you may change it.
report-place-unsure = Somewhere else, or I cannot say
report-danger-title = In danger now?
report-danger = Call 110, 119 or 120 first, then report it here.
report-go-on = Continue
report-back = Back
report-what = What is it?
report-what-hint = Say what it is, where exactly, since when, and whom it affects. No identity numbers, no other people’s telephone numbers.
report-similar = Reported before
report-similar-hint = If it is yours, “me too” is enough; if not, go on below.
report-hazard = It is a hazard
report-hazard-hint = Somebody may get hurt: a wall about to fall, a bare wire
report-pictures = Pictures (optional)
report-pictures-hint = At most { $n }, up to { $mb } MB each, JPEG, PNG or WebP. No faces, no number plates.
report-pictures-in = Pictures received
report-picture-without = Leave this one out
report-tell = How shall we tell you the result?
reach-none = No need, I look it up with the code
reach-none-hint = The code is on the receipt, to print or write down
reach-phone = By telephone
reach-email = By e-mail
reach-hint = Only the community staff see it
report-phone = Telephone number
report-phone-hint = Only if you chose “By telephone”.
report-email = E-mail address
report-email-hint = Only if you chose “By e-mail”.
report-open = Who can see this matter
report-public-hint = The matter is public, who you are is not
report-consent = Your contact is used only to deal with and answer this matter.
report-check = Check, then send
report-change = Change
report-send = Send
report-send-hint = You get a number and a code at once.
report-error-place = There is no such place. Choose one from the list, or “I cannot say”.
report-error-what = Say what it is. For example: the staircase light of entrance 3 is out.
report-error-long = Too long: { $max } characters at most. Please shorten it.
report-error-picture = One picture cannot be read or is too large. Send JPEG, PNG or WebP up to 12 MB.
report-error-pictures = { $max } pictures at most; the rest were left out.
report-error-reach = Choose how to tell you.
report-error-reach-unclear = You left a number or an address and chose not to be told. Choose “By telephone” or “By e-mail”, or delete what you left.
report-error-phone = Give a telephone number, for example 13812345678.

# Receipt
receipt-title = Received, thank you
receipt-closed = The receipt is closed; please use the tracking code
receipt-closed-hint = A receipt is kept for a day, on the device it was sent from. The tracking code stays valid.
receipt-number = Number
receipt-code = Tracking code (only you know it; keep it safe)
receipt-received = Received at
receipt-qr = Photograph or print it; scan it to look up
receipt-qr-label = QR code: opens the tracking page of this matter
receipt-next = What happens next
receipt-accept = The community takes it on or declines by { $time }.
receipt-reply = You get a first reply by { $time }.
receipt-hazard = It is marked as a hazard: handled first, discussed later.
receipt-told = We tell you of every reply in the way you chose.
receipt-told-none = With the code you can follow it, rate it, say “not fixed”, or take it back.
receipt-print-slip = Print the slip
receipt-share = Show it to neighbours (the public page, without the code)
receipt-print = Print this page for somebody without a telephone. It closes after a day; the code stays valid.

# Track
track-title = Enter your tracking code
track-hint = It is on the receipt: 12 letters and digits, such as K7QM-2XAB-9TRC. Capitals and hyphens do not matter.
track-open = Open
track-error = There is no such code. Compare it with your receipt, for example K7QM-2XAB-9TRC.
track-lost = Lost the code? Public matters can be found by their number:
track-acts = What you can do now
track-close = Close
track-held = It can be opened again on this device for 10 minutes. On a shared one, press “Close” when you have finished.
track-rate = How was it done?
track-rate-reason = Your words (optional, public)
track-rate-reason-private = Your words (optional)
track-rate-hint = “Dissatisfied” or worse opens the matter again.
track-error-level = Choose a rating, for example “satisfied”.
track-reopen-reason = What is not fixed (public)
track-reopen-reason-private = What is not fixed
track-error-reopen = Say what is not fixed. For example: two lamps were replaced, one is still out.
track-withdraw-reason = Why you take it back (optional, public)
track-withdraw-reason-private = Why you take it back (optional)
track-done-rated = Your rating was added, thank you.
track-done-rated-low = Your rating was added and the matter is open again{ $known ->
    [yes] , to be done by { $due }
   *[no] {""}
 }.
track-done-reopened = The matter is open again{ $known ->
    [yes] , to be done by { $due }
   *[no] {""}
 }.
track-done-withdrawn = Taken back.

# Receptions
receptions-title = Receptions by delegates
receptions-lede = Delegates come to the courtyard, listen, write it down, pass it on and see it through.
receptions-none = No receptions yet.
receptions-ahead = To come
receptions-past = Past
reception-when = When
reception-place = Where
reception-delegates = Delegates
reception-notice = Notice
reception-matters = Matters written down: { $n }
reception-none = No public matters yet.

# A place
place-matters = Matters here: { $n }
place-none = No public matters here yet.
place-all = See all
place-notice = QR code for the notice board
place-qr = Scan to report something here
place-qr-label = QR code: report something here

# Numbers
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
numbers-satisfaction-of = rated satisfied or better / rated
numbers-outcomes = Outcomes of what was closed after a check
numbers-outcome = Item
numbers-count = Matters
numbers-total = Total
numbers-now = Now
numbers-received = Received
numbers-open = Open
numbers-reopened = Opened again at least once
numbers-left-out = What is left out, and why
numbers-reason = Reason
numbers-left-out-withdrawn = Withdrawn by the raiser: no reply is owed, not in the response rate
numbers-left-out-imported = Came with a file: not checked here, not in the resolution rate
numbers-left-out-merged = Merged: closed in the other matter, not in the resolution rate
numbers-left-out-declined = Declined: nothing was done, not in the resolution rate

# The public record
record-total = Entries: { $n }, counted from 0 without gaps. Newest first.
record-none = Nothing is recorded yet.
record-position = Position { $n }
record-keeping = Register and rules
record-sealed = A matter that is not public (checksum only)
record-newer = Newer
record-older = Older
record-machine = Machine-readable (JSON)

# Rules
about-lede = The rules in force, each with whose rule it is and why.
jurisdiction-general = General
jurisdiction-national = National
rule-value-times = { $n ->
    [one] once
    [2] twice
   *[other] { $n } times
 }
rule-value-points = { $n }
rule-value-households = { $n ->
    [one] 1 household
   *[other] { $n } households
 }
rule-value-delegates = { $n ->
    [one] 1 delegate
   *[other] { $n } delegates
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
