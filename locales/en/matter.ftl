# Matters: states, steps, the list, a matter, reporting, tracking, the worklist, acts, export.

## States
# used-as: stage-*
stage-received = Received
stage-accepted = Accepted
stage-assigned = Assigned
stage-open-for-claim = Open for claim
stage-in-progress = In progress
stage-disputed = Awaiting a decision
stage-escalated = With the street office
stage-deliberating = Being deliberated
stage-deferred = Deferred
stage-done = Done, to be checked
stage-verified = Checked
stage-closed = Closed
stage-declined = Declined
stage-merged = Merged
stage-withdrawn = Withdrawn
stage-retracted = Import taken back

# used-as: next-*
next-received = The community decides whether to take it on
next-accepted = The community decides who does it
next-assigned = The unit takes it on and says what it will do
next-open-for-claim = A unit comes forward
next-in-progress = When it is done, somebody else checks
next-disputed = The street office decides who does it
next-escalated = The street office acts and replies
next-deliberating = The body deliberates; what it resolves is then done
next-deferred = It comes back by itself on that day
next-done = Somebody who did not do it checks
next-verified = The community closes it and asks for a rating
next-closed = Nothing; if it happens again, please report it again
next-closed-not-fixed = Nothing; if it is not fixed, the raiser can say so until { $until }
next-closed-for-review = The community looks at it again on that day
next-closed-by-file = Nothing; it came with a file and has no tracking code
next-declined = Nothing; the reason stands below
next-merged = It goes on in the other matter
next-withdrawn = Nothing; it was taken back
next-retracted = Nothing

handler-community = The community
handler-street = The street office
handler-nobody = Nobody has to act
deliberation-title = Deliberation
deliberation-item = { $body }, meeting of { $day }: { $state }
deliberation-until = { $body }, meeting of { $day }: put off to { $until }
deliberation-to = { $body }, meeting of { $day }: sent to { $to }

## How it came
# used-as: channel-*
channel-reception = Reception
channel-council = Residents’ council
channel-courtyard-group = Courtyard group
channel-web = Web
channel-qr-notice = Courtyard QR code
channel-walk-in = In person
channel-phone = By telephone
channel-paper = On paper
channel-hotline-file = Hotline file

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

## How it is handled and who sees it
# used-as: track-*
track-ordinary = Ordinary
track-hazard = Hazard

# used-as: track-now-*
track-now-ordinary = reported as a hazard, handled as ordinary
track-now-hazard = handled as a hazard

# used-as: outcome-*
outcome-solved = Solved
outcome-explained = Explained
outcome-settled-elsewhere = Settled elsewhere
outcome-not-solved = Not solved

# used-as: visibility-*
visibility-public = Public
visibility-private = Staff only

# used-as: personal-data-*
personal-data-none = No personal data found
personal-data-pending = Personal data found and masked, to be reviewed
personal-data-masked = Personal data are masked
personal-data-cleared = Reviewed; shown whole

# used-as: rating-*
rating-5 = Very satisfied
rating-4 = Satisfied
rating-3 = Neither satisfied nor dissatisfied
rating-2 = Dissatisfied
rating-1 = Very dissatisfied

## Steps
# used-as: step-*
step-raised = Received
step-accepted = Accepted
step-declined = Declined
step-merged = Merged
step-absorbed = Took in another matter
step-arbitrated = Decided who does it
step-left-to-community = Decided: the community does it itself
step-assigned = Assigned
step-opened-for-claim = Opened for claim
step-claimed = Claimed
step-returned-to-arbiter = Returned; to be decided
step-returned = Returned
step-deferred = Deferred
step-resumed = Resumed
step-escalated = Passed to the street office
step-taken-to-body = Taken to a body to deliberate
step-handed-back = Taken back from the body to the desk
step-resolved = Resolution published
step-resolution-voided = Government voided the resolution it rested on
step-replied = Reply
step-noted = Internal note
step-followed-up = Followed up
step-urged = Urged on
step-categorised = Category given
step-in-charge = Somebody was put in charge
step-asked-back = Raiser asked to tell more
step-words-added = More was told
step-progressed = Progress
step-done = Reported as done
step-verified = Checked
step-found-not-done = Checked: not done
step-closed-by-import = Closed (came with a file, not checked here)
step-closed = Closed
step-rated = Rated by the raiser
step-reopened = Opened again
step-withdrawn = Withdrawn
step-personal-data-reviewed = Personal data reviewed
step-corrected = Corrected
step-unmerged = Merge undone: handled by itself again
step-released = Merge undone: a matter left to be handled by itself
step-split = Split: the other half became a matter of its own
step-split-off = Received (split off from another matter)
step-published = Published after a look
step-masked = Words in a text were masked
step-taken-down = A text or picture was taken down
step-shown-again = Shown again
step-code-reissued = Tracking code issued anew to whoever raised it
step-visibility-changed = Who sees it was changed
step-text-erased = A text was erased on request
step-picture-erased = A picture was erased on request

# used-as: withheld-*
withheld-erased = This text was erased as the rules provide.
withheld-awaits-review = This is shown once the community has looked at it.
withheld-taken-down = This text was taken down.

# used-as: showing-*
showing-awaits-review = Waits for a look; the public cannot see it yet
showing-masked = Words masked; the public reads less
showing-taken-down = Taken down; the public cannot see it

step-pictures-withheld = { $n ->
    [one] One more picture is not shown.
    *[other] { $n } more pictures are not shown.
}
step-no-pictures-shown = { $n ->
    [one] One picture is not shown.
    *[other] { $n } pictures are not shown.
}
title-awaits-review = (Shown once somebody has looked at it)
title-taken-down = (The title was taken down)
title-erased = (The title was erased as the rules provide)
# used-as: corrected-*
corrected-title = Title
corrected-place = Place
corrected-track = Track
corrected-channel = Channel

corrected-was = : was{" "}
corrected-is = , now{" "}
corrected-unread = {" "}was corrected
step-before = Before
step-after = After
step-no-date = Undated
step-imported = Came with a file
step-until = until { $day }
step-due = to be done by { $day }
step-review = not solved, review on { $day }

## Acts
# used-as: act-*
act-accept = Accept
act-decline = Decline
act-merge = Merge into another matter
act-assign = Assign
act-open-for-claim = Open for claim
act-claim = Claim
act-return = Return
act-arbitrate = Decide who does it
act-defer = Defer
act-resume = Resume
act-escalate = Pass to the street office
act-deliberate = Take it to a body
act-hand-back = Take it back from the body
act-reply = Reply in public
act-note = Internal note
act-follow-up = Follow up
act-urge = Urge the unit on
act-categorise = Give it a category
act-put-in-charge = Put somebody in charge
act-ask-back = Ask the raiser to tell more
act-add-words = Add words
act-progress = Tell how far it is
act-mark-done = Report as done
act-verify = Check
act-close = Close
act-rate = Rate
act-reopen = Not fixed
act-withdraw = Withdraw
act-support = Me too
act-raise = Report a matter
act-write-for = Write down for somebody else
act-review-personal-data = Review personal data
act-correct = Correct
act-unmerge = Undo the merge
act-split = Make two of it
act-publish = Publish after a look
act-mask = Mask words
act-take-down = Take down
act-show-again = Show again
act-change-visibility = Change who sees it
act-reissue-code = Issue the tracking code anew
act-read-work = Read the worklist
act-read-street = See several communities beside one another
act-read-private = Read private matters
act-see-telephone = See the number of a raiser who may be called
act-keep-template = Keep texts for writing
act-keep-shared-template = Keep texts for the community
act-export = Export

# used-as: done-*
done-accept = Accepted.
done-decline = Declined.
done-merge = Merged into the other matter.
done-assign = Assigned.
done-open-for-claim = Opened for claim.
done-claim = Claimed.
done-return = Returned.
done-arbitrate = Decided who does it.
done-defer = Deferred; it comes back by itself.
done-resume = Resumed.
done-escalate = Passed to the street office.
done-deliberate = Taken to the body. Its deadlines run on.
done-hand-back = Taken back: it is with the community again.
done-reply = The reply was added.
done-note = The note was added.
done-follow-up = The follow-up was added.
done-categorise = The category is noted.
done-put-in-charge = It is noted who is in charge.
done-urge = The unit was urged on.
done-ask-back = The raiser was asked. The clock of the reply runs on.
done-add-words = It was added.
done-progress = The progress was added.
done-mark-done = Reported as done; somebody else checks it now.
done-verify = The check was recorded.
done-close = Closed.
done-reopen = Opened again.
done-review-personal-data = Personal data were reviewed.
done-correct = Corrected.
done-unmerge = The merge was undone; it is handled by itself again.
done-split = Split in two; the story names the other.
done-publish = Published: everybody can read it now.
done-mask = Masked.
done-take-down = Taken down.
done-show-again = Shown again.
done-change-visibility = Who sees it has been changed.

## Rules
# used-as: rule-*
rule-clock-accept = Time to accept or decline
rule-clock-accept-hazard = Time to accept or decline (hazard)
rule-clock-first-reply = Time to the first reply
rule-clock-finish = Time to finish
rule-clock-finish-hazard = Time to finish (hazard)
rule-clock-verify = Time to check
rule-clock-close = Time to close after the check
rule-return-cap = Returns before it is decided who does it
rule-rating-reopen-at-most = Ratings up to this open it again (of five)
rule-rating-satisfied-at-least = Ratings from this on count as satisfied (of five)
rule-reopen-window-days = Time in which the raiser may say “not fixed”
rule-reopen-cap = Times a matter is opened again before only the street office can do it
rule-defer-max-days = How long a matter may be deferred
rule-review-max-days = How soon what is not solved is reviewed
rule-publication-review-residents = What residents submit is looked at before it is public
rule-publication-review-written-down = What others wrote down is looked at before it is public
rule-value-yes = yes
rule-value-no = no
rule-follow-up-per-day = How often one person may follow up on one matter in a day
rule-urge-per-day = How often a unit may be urged on about one matter in a day
rule-matter-still-days = Days without a step from which on an open matter stands still
rule-add-words-per-day = How often one matter may be added to in a day
rule-group-households-min = From how many households on many people are concerned

## List of matters
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

## A matter
picture-alt = Picture { $n }
matter-now = Now
matter-waits = waiting for whoever raised it to tell more, since { $day }
matter-by = Who has it
matter-until = Until
matter-next = Next
matter-due = { $what } by { $time }
matter-comes-back = Comes back by itself on { $day }
matter-no-clock = No deadline
matter-kept = Deadlines
matter-print = Print
matter-paper-handling = Handling slip (print, Word)
matter-paper-answer = Answer letter (print, Word)
matter-letter-number = Letter { $number }
matter-masked = The texts may hold personal data, which are masked.
review-notice = What the raiser wrote is shown once the community has looked at it. The clocks run meanwhile.
review-notice-raiser = What you wrote is shown once the community has looked at it. Until then others see only number, place, state and deadlines. The clocks run meanwhile.
review-notice-desk = Something waits for a look: the public sees only number, place, state and deadlines. Once you have looked, publish it as you accept or assign, or by itself with “Publish after a look”; mask or take down first what should not be shown.
piece-decide-text = Mask or take down
piece-decide-title = Title: mask or take down
piece-decide-picture = Take this picture down
piece-show-text-again = Show it again
piece-show-title-again = Title: show it again
piece-show-picture-again = Show this picture again
piece-title-text = Who reads this text
piece-title-picture = Who sees this picture
piece-back = Back to { $number }
piece-now = The public:
piece-said = The text as it was said:
piece-masked = The text without what was masked:
piece-shown = can see it
piece-kept = Masking and taking down erase nothing: the record says that it was done, not what was masked, and the desk still reads the original.
piece-words = Words to mask
piece-words-hint = One place a line, exactly as written. For example: 13800000000. Every place where the same words stand is masked.
piece-take-down-reason = Why it is taken down (public)
piece-show-again-reason = Why it is shown again (public)
matter-story = What happened
matter-record = Every step of it is in the public record, between positions { $from } and { $to }.
matter-record-one = It is in the public record at position { $from }.
matter-record-yours = Only you and the staff can see it; the public record holds no more than a checksum that tells nothing of it.
matter-record-private = Only the raiser and the staff can see it; the public record holds no more than a checksum that tells nothing of it.
matter-record-link = See the public record
matter-proof-link = Check this record
matter-proof-latest = Check its latest step

## Me too
support-count = Others who met the same: { $n }
support-tell = How shall we tell you of every reply?
support-be-told = Tell me of every reply
support-none = No need
support-none-hint = I look it up on the page of this matter
support-own-data = Each letter says how to end them; what you leave is erased some time after the matter has ended. Under 14: let your mother, father or another guardian leave theirs.
support-thanks = Noted: you met the same.

## Report
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
report-find-place-cut = There are many places; the list shows courtyards and public places only. Type a building’s name to find it.
report-find-place-none = No place has “{ $words }” in its name; here are all.
report-scanned = It was chosen by the code you scanned; you may change it.
report-at = Where:{" "}
report-at-other = It is elsewhere
report-place-unsure = Somewhere else, or I cannot say
report-danger-title = In danger now?
report-danger = Call 110, 119 or 120 first, then report it here.
report-go-on = Continue
report-back = Back
report-what = What is it?
report-what-hint = Say what it is, where exactly, since when, and whom it affects. No identity numbers, no other people’s telephone numbers.
report-similar = Reported before
report-similar-hint = If it is yours, “me too” is enough; if not, go on below.
report-about = What it is about, roughly (may be left out)
report-about-hint = If you cannot say, leave it: the community will.
report-about-unsaid = I cannot say
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
report-unit-may-call = The unit that works on it may call me
report-unit-may-call-hint = Unless ticked, only community staff see your number. You can change your mind under “Follow up”.
report-under-14 = I am under 14
report-under-14-hint = You can say it all the same. Your number or address is kept only if your mother, father or another guardian agrees.
report-guardian = A guardian agrees
report-guardian-name = Name of the guardian
report-guardian-relation = Who they are to the child (mother, father …)
report-guardian-agrees = I am the guardian and agree that the contact is kept to answer this matter
report-own-data = With the code you can see, change and erase it any time.
report-error-guardian = Under 14, a number or an address is kept only if a guardian agrees: give their name and who they are, and tick that they agree. Or choose “No need”.
report-consent = Your contact is used only to deal with and answer this matter.
report-check = Check, then send
report-change = Change
report-send = Send
report-send-hint = You get a number and a code at once.
report-error-place = There is no such place. Choose one from the list, or “I cannot say”.
report-error-retired = This place is not in use any more. Choose one from the list, or “I cannot say”.
report-error-what = Say what it is. For example: the staircase light of entrance 3 is out.
report-error-long = Too long: { $max } characters at most. Please shorten it.
report-error-picture = One picture cannot be read, is not complete or is too large. Send JPEG, PNG or WebP up to 12 MB.
report-error-pictures = { $max } pictures at most; the rest were left out.
report-error-reach = Choose how to tell you.
report-error-reach-unclear = You left a number or an address and chose not to be told. Choose “By telephone” or “By e-mail”, or delete what you left.
report-error-phone = Give a telephone number, for example 13812345678.

## Receipt
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
receipt-reply-unknown = By when you get a first reply is not known yet: the holidays of next year have not been entered. It is dealt with all the same.
receipt-hazard = It is marked as a hazard: handled first, discussed later.
receipt-held-back = What you wrote is shown once the community has looked at it. Until then others see only number, place, state and deadlines.
receipt-told = We tell you of every reply in the way you chose.
receipt-told-none = With the code you can follow it, rate it, say “not fixed”, or take it back.
receipt-print-slip = Print the slip
receipt-share = Show it to neighbours (the public page, without the code)
receipt-print = Print this page for somebody without a telephone. It closes after a day; the code stays valid.

## Track
track-title = Enter your tracking code or a number
track-hint = The code is on the receipt: 12 letters and digits, such as K7QM-2XAB-9TRC; capitals and hyphens do not matter. A number is enough for a public matter, such as 明通2026-0001 or 0001.
track-open = Open
track-error = There is no such code or number. Compare it with your receipt, for example K7QM-2XAB-9TRC.
track-error-number = There is no public matter { $number }. A matter that is not public opens with the 12 characters of the tracking code on its receipt; if that is lost, ask the community for a new one.
track-lost = Lost the code? Public matters can be found by their number:
track-acts = What you can do now
track-close = Close
track-held = It can be opened again on this device for 10 minutes. On a shared one, press “Close” when you have finished.
track-goes-on = Your matter { $number } was merged into this one. With your code you can rate it and say “not fixed” here.
track-own-story = What happened to your matter { $number }
track-others = The same code also opens:
track-public-page = The public page of this matter: its needs, agreements, funds and projects
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
track-asked = Whoever works on it asks you:
track-add-words = What do you want to add? (everybody reads it: leave out telephone and door numbers)
track-add-words-private = What do you want to add?
track-error-add-words = Write what you want to add, for example: it is the stair lamp of building 3, entrance 2.
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
track-may-be-called = You agreed that the unit that works on it may call you.
track-not-called = No calls by the unit any more
track-done-telephone = Done: the unit sees your number no more.
track-done-added = Added, thank you.

## Worklist
work-list = Worklist
work-list-watched = Open matters
work-find-words = What to find
work-find-hint = Words that were said, or the number of a matter or a letter.
work-find-hint-contacts = Words that were said, the number of a matter or a letter, the name or telephone number of whoever raised it.
work-find-unit = Unit
work-find-from = Heard from
work-find-until = Heard until
work-find-wrong-days = Choose days that stand in the calendar, the first before the last, and try again.
work-find-wrong-days-all = The list below is not narrowed by days.
work-find-none = Nothing was found. Try other words, or fewer.
work-find-caption = Matters found
work-column-received = Heard
work-back = ← Back to the worklist
work-count = {" "}({ $n })
work-raise = Write down for somebody
work-many = Do the same to several
work-many-hint = Tick matters above. Each is decided by itself: what cannot be done of one does not hold up the others.
work-many-act = What
work-many-unit = Unit (to assign, or to accept and assign)
work-many-category = Category (to give them one, also when accepting or assigning)
work-many-done = Done for { $n } ({ $what }):
work-many-done-unit = assigned to { $unit }
work-many-done-category = category { $category }
work-many-done-published = what waited is published
work-many-publish = Publish the words and pictures, by itself or when accepting or assigning: I have read them
work-many-note = What is asked (public, may be left empty)
work-many-text = The reply (public, the same to each)
work-many-button = Do it for all that are ticked
work-many-layout = Layout of the exported ledger
work-many-export = Export ticked
work-many-none = Nothing is ticked. Tick at least one matter in the list.
work-many-no-act = Choose what to do with the matters that are ticked.
work-many-no-unit = No unit is chosen. Choose the one to which they are assigned.
work-many-no-category = No category is chosen. Choose the one that they are given.
work-many-unread = “I have read them” is not ticked. The list shows titles alone: open each, read the words, look at the pictures, then tick it and publish.
work-many-publish-apart = A reply or a category publishes nothing else. Untick “I have read them”, or choose to publish.
work-many-no-text = The reply is empty. Write it, for example “It is being repaired and will be done by Friday”.
work-many-part = { $done } done, { $left } not. Those are still ticked:
work-many-now = { $why } Now it is: { $stage }.
work-many-elsewhere = Not done, and not in this list any more
work-many-tick = Choose { $number }
work-narrow = Narrow the list
work-narrow-words = Words or number
work-narrow-button = Narrow
work-filter-name = Save this list under the name
work-filter-save = Save
work-filters = My lists
work-filter-forget = Delete
work-filters-full = Too many lists are saved. Delete one, then save this one.
work-track = Kind of deadline
matter-category = Category
work-next-matter = Next matter
work-filter = Lists of the worklist
work-shown-all = All
work-shown-mine = Mine
work-shown-open-to-claim = Open to claim
work-shown-given = Mine to claim
work-shown-under-way = In progress
work-shown-sent-back = Check not passed
work-shown-reported-done = Reported as done
work-shown-ended = Closed
work-shown-watched = Open
work-shown-to-accept = To accept
work-shown-to-assign = To assign
work-shown-to-claim = To claim
work-shown-with-unit = With a unit
work-shown-to-verify = To verify
work-shown-unanswered = To answer
work-shown-reopened = Opened again
work-shown-asked-back = Waiting for the raiser
work-shown-due-soon = Due soon
work-shown-overdue = Overdue
work-shown-to-arbitrate = Waiting for a decision
work-shown-escalated = Reported to the street office
work-shown-returned = Returned too often
work-shown-still = Standing still
work-shown-review = To publish
work-shown-personal-data = Personal data
work-nothing = Nothing to do now.
work-whole = See the whole worklist
work-nothing-shown = No matter under “{ $shown }”.
work-caption = Matters to work on, nearest deadline first
work-column-clock = Clock
work-column-number = Number
work-column-title = Matter
work-column-place = Place
work-column-stage = State
work-column-owner = Who has it
work-column-latest = Last step
work-no-clock = No clock
work-private-tag = Private
work-reopened-tag = Opened again
work-sent-back-tag = Check not passed
work-urged-tag = Urged { $n }×
work-review-tag = Waits for a look
work-keys = Keys: j and k move, Enter opens, e acts.
work-pages = Pages
work-previous = Previous
work-next = Next
work-owner-community = Community
work-owner-street = Street office

## The forms of the acts
work-acts = What can be done now
work-acts-as = As { $role }. Every step goes into the record.
work-alike = These may be about the same
work-alike-merge = Merge into { $number }
work-choose = Please choose
work-public = {" "}(public)
work-optional = {" "}(optional)
work-public-optional = {" "}(public, optional)
work-reply-private = Reply
work-changed = While you were writing: { $who }, { $when }: { $step }. The state is now: { $stage }. What you wrote is still here; please read the story, then decide whether to send it.
work-field-track = On which clock
work-field-decline = Why it is declined, and where to turn instead
work-field-into = The matter it goes on in
work-reopen = Open it again
work-note-button = Write the note
work-hint-into = For example: { $number }
work-field-into-other = Or another number
work-wrong-into = Choose one, or write its number, for example “2026-0001”.
work-field-merge = Why it is the same matter
work-field-category = Category
work-hint-category = Choose none to take the category away.
work-field-category-along = Category (may be left empty)
work-hint-category-now = It is now: { $category }. Leave this empty to keep it.
work-tick-all = Tick the whole page
work-tick-none = Tick none
work-publish-along = What waits for a look
work-publish-along-read = Publish it as well: I have read it
work-field-category-suggested = What similar matters are about
work-suggested-category = { $of ->
    [one] { $category } (the one similar matter, { $number })
   *[other] { $category } ({ $n } of { $of } similar matters, lately { $number })
}
work-suggested-category-none = None of these; choose from the list below
work-field-unit = Unit
work-field-unit-at-once = Give it to (may be left empty)
work-field-who-does-it = Who does it
work-choice-community = The community itself
work-hint-unit-at-once = With a unit chosen, it is accepted and assigned in one step.
work-suggested-unit = { $of ->
    [one] { $unit }: the one similar matter went there, { $number }.
   *[other] { $unit }: { $n } of { $of } similar matters went there, the last one { $number }.
}
work-field-note = What is asked
work-field-plan = What will be done, and by when
work-field-return = Why it is sent back
work-field-arbitrate = Reason for the decision
work-field-until = Date on which it comes back
work-field-review = Review date (where it is not solved)
work-hint-review = On this day the community looks at it again. Everybody can see it.
work-hint-until = On this day it is taken up again by itself.
work-field-defer = Why it has to wait
work-field-escalate = Why it goes to the street office
work-field-body = To which body
work-field-why-there = Why there
work-hint-why-there = May be left out for the body that is suggested; another choice needs a reason.
work-field-hand-back = Why it is taken back
# used-as: work-level-*
work-level-one-place = Suggested: { $body }. It is about this one courtyard, whose group deliberates.
work-level-no-body-there = Suggested: { $body }. Its courtyard has no group, so the council deliberates.
work-level-several-places = Suggested: { $body }. It is about several courtyards, so the council deliberates.
work-level-no-place = Suggested: { $body }. It is about no single courtyard, so the council deliberates.
work-field-reply = Answer
work-field-internal = Note (for staff only)
work-field-follow-up = Question
work-field-urge = What is urged (for those who work on it, may be left empty)
work-field-ask-back = What the raiser is asked to tell
work-hint-ask-back = Ask only what the work needs, for example: which building and entrance is the lamp in? This is no reply, and the clock runs on.
work-field-add-words = What the raiser added
work-field-outcome = Outcome
work-in-charge = In charge here:
work-field-in-charge = Who is in charge
work-hint-in-charge = Read within the community alone. With nobody chosen, nobody is in charge.
work-field-in-charge-note = What they need to know (for staff only, optional)
work-field-progress = How far it is
work-hint-progress = Everybody can read it; pictures help. It is no reply, and the clock runs on.
work-hint-done = For the raiser and everybody else. What only staff should know belongs into the internal note.
work-hint-reply = For the raiser and whoever can see this matter. What only staff should know belongs into the internal note.
work-hint-internal = Only staff read it, neither the raiser nor the public.
work-field-before = Pictures from before the work (optional)
work-hint-before = They are shown beside those from after the work.
work-field-after = Pictures from after the work (optional)
work-kept-texts = Kept texts
work-put-in = Put in
work-put-in-done = The kept text was put in. Read it through and change what needs changing before you send it.
work-put-in-not-empty = There are words here already, so nothing was changed. To use a kept text, empty the field first.
work-put-in-none = Choose a kept text first, then press “Put in”.
work-keep-draft = Save draft
work-draft-kept = The draft was saved; only you can see it. Pictures are added when you send it.
work-draft-too-long = The text is too long to be saved as a draft. Send it, or shorten it.
work-writing = { $who } was writing “{ $act }” at { $when } and has not sent it. Ask them first.
work-draft = This is your draft of { $when }; it has not been sent.
work-phone-see = See the raiser’s number
work-phone-hint = The raiser agreed to be called by the unit. Every look is noted.
work-phone-noted = For this matter only. This look was noted.
work-phone-agreed = The raiser agreed to be called by the unit that works on it.
work-phone-looks = Who has looked at the number:
work-phone-look = { $unit } { $name }, { $n ->
    [one] once
    *[other] { $n } times
}, last on { $day }
work-field-done = What was done and what came of it
work-field-verify = What was seen
work-hint-verify = Facts, no names.
work-field-pictures = Pictures (optional)
work-hint-pictures = At most { $n }, each up to { $mb } MB.
work-pictures-kept = The pictures you sent ({ $n }) are kept; no need to send them again.
work-picture-without = Leave picture { $n } out
work-field-reopen = Why it is opened again
work-field-title = Title
work-hint-correct = Only what was written down wrongly. What was said stays, and so does the old value, in the story.
work-field-place = Where
work-field-channel = How it was raised
work-field-correct = Why it is corrected
work-field-unmerge = Why it is not the same matter
work-field-second-title = Title of the other matter
work-field-second-text = Words of the other matter
work-hint-second-text = Keep what belongs to the other matter; add nothing that was not said.
work-field-second-place = Where the other matter is
work-field-split = Why two are made of it
work-wrong-channel = Please choose a channel, for example “By telephone”.
work-wrong-place = Please choose a place, or “Cannot say”.
work-verdict-confirmed = It is done
work-verdict-not-done = Not done: back to work
work-keep-masked = Keep masked
work-field-visibility = Why
work-make-private = Make it staff-only
work-make-public = Make it public, with the replies so far
work-wrong-visibility = Choose whether it becomes public or staff-only.
work-masked-now = Masked now:
work-show-in-full = Show in full
work-wrong-track = Please choose ordinary or hazard.
work-wrong-outcome = Please choose an outcome, for example “solved”.
work-wrong-verdict = Please press “It is done” or “Not done”.
work-wrong-date = Please give the date, for example 2026-09-01.
work-wrong-picture = A picture cannot be read, is not complete or is too large. Please use JPEG, PNG or WebP, each up to 12 MB.

## In charge, standing in, handing over
team-title = In charge and standing in
team-in-charge = In charge of { $n } that are open
team-away = Who is away
team-nobody-away = Nobody is away.
team-stand-in = stood in for by
team-days = { $from } to { $to }
team-end = Is back
team-say-away = Say who stands in
team-who-is-away = Who is away
team-who-stands-in = Who stands in
team-first-day = First day
team-last-day = Last day
team-hand-over = Hand everything over
team-hand-over-lede = Everything open of which one person is in charge goes to another. Of each it is noted who handed it over.
team-from = From
team-to = To
team-handed-over = { $n ->
    [one] One matter was handed over.
    *[other] { $n } matters were handed over.
}
team-stood-in = It is noted. Whoever stands in finds the matters under “Mine”.
team-back = It is noted that they are back.
team-choose-two = Choose two different people.
team-wrong-days = Give the first and the last day, for example 2026-09-01 and 2026-09-05; the last is not before the first, and not over.

## Kept texts
template-title = Kept texts
template-lede = What you often write is kept here and put into a reply, a progress note, a report or a return with one choice. Only your unit reads it; what the community keeps, only its staff.
template-shared = Texts of the community
template-shared-lede = Written once for the whole community. Community staff, the street office and handlers of units can choose them after their own.
template-shared-read = Written once for the whole community, for everybody to choose; the secretary or an administrator changes them.
template-none = No text is kept yet.
template-add = Add one
template-change = Change this one
template-name = Name
template-act = For what
template-body = Text
template-body-hint = Words in braces become what the matter says, for example “Your report {"{"}title{"}"} ({"{"}number{"}"}) is done”. The words that can be used are below.
template-keep = Save
template-drop = Delete this one
template-no-act = Choose for what this text is, for example “Reply in public”.
template-unknown = “{ $written }” is not a word that can be used. Use one of those below, for example {"{"}number{"}"}, or leave the braces out.
template-too-many = At most { $n } texts are kept. Delete one that is not used any more.
# used-as: template-done-*
template-done-kept = Saved.
template-done-dropped = Deleted.

# used-as: placeholder-*
placeholder-number = Number of the matter
placeholder-title = Title of the matter
placeholder-place = Place
placeholder-unit = Unit that works on it
placeholder-date = The day on which it is written

# used-as: placeholder-example-*
placeholder-example-title = the stair lamp is out
placeholder-example-place = 14 Dongfeng Lane
placeholder-example-unit = the property company

## Writing down for somebody
work-raise-lede = Write down what a resident says. Then hand over the number and the tracking code.
work-raise-channel = How it was raised
work-raise-body = In which body
work-raise-no-body = Not in a meeting
work-written-text = What it is about
work-written-text-hint = In their own words: what, since when, who is affected.
work-written-title = Title (optional; taken from the first sentence)
work-written-place = Where
work-written-place-unknown = Cannot say
work-written-private = For staff only
work-written-name = Name of the raiser (optional)
work-written-contact-hint = Only community staff see name and contact; they serve to tell the result.
work-written-phone = Telephone (optional)
work-written-under-14 = A child under 14
work-written-under-14-hint = Name, number and address are kept only if a guardian agrees; without one the voice is taken and they are left out.
work-written-guardian = The guardian who agrees
work-written-may-call = They agreed: the unit that works on it may call this number
work-written-email = E-mail (optional)
work-written-send = Register
work-written-already = This form was registered already; it was not registered twice. Please see the worklist.
work-slip = Registered; please hand this to the raiser
work-slip-number = Number
work-slip-code = Tracking code (keep it safe)
work-slip-accept = Accepted or declined by
work-slip-reply = First reply by
work-slip-track = Enter the code at { $address } to follow it at any time.
work-slip-qr = Scan to follow it
work-slip-once = The code is shown only this once. Write it on the slip, or print this page.
code-title = Issue the tracking code anew
code-lede = For whoever has lost their code. Ask for the telephone number or the e-mail address that they left first: a code is issued only where it is the same. From then on the old code opens nothing.
code-contact = Telephone number or e-mail address, as they say it
code-contact-hint = All of it, for example 13812345678.
code-issue = Issue a new code
code-slip = New tracking code, for whoever raised it

## Export
cli-exported = Matters written to { $file }: { $n }
export-number = number
export-letter-number = letter number
export-channel = channel
export-place = place
export-title = title
export-stage = state
export-visibility = visibility
export-unit = unit
export-received = received
export-first-reply = first reply
export-due = due
export-closed = closed
export-outcome = outcome
export-rating = rating
export-replies = replies
export-category = category
export-category-code = the city's code
export-closed-by = closed on

# used-as: export-closed-by-*
export-closed-by-verification = verification
export-closed-by-import = import, not verified here
export-closed-by-resolution = answered by a resolution

## In the public record
# used-as: record-of-*
record-of-matter = Upkeep of a matter
story-parts = Parts of the story
story-latest = Latest steps
story-earlier = Earlier steps
