# Work: sign-in, worklist, the form of each act, writing down for others, receptions, telling.

# Sign-in
work-sign-in = Sign in
work-sign-in-lede = Residents need no account to report or to track. Staff, delegates, units and members of courtyard groups sign in here.
work-login = Login
work-password = Password
work-no-account = No account, or password forgotten
work-no-account-text = Please come to the community office and see the administrator in person. Bring an identity card; it is looked at, not copied.

# Worklist
work-list = Worklist
work-count = {" "}({ $n })
work-raise = Write down for somebody
work-reception-new = Announce a reception
work-receptions-open = Receptions not over yet
work-filter = Filter the worklist
work-filter-button = Filter
work-shown = Show
work-shown-all = My work, nearest deadline first
work-shown-overdue = Overdue
work-shown-unanswered = Not answered yet
work-shown-personal-data = Personal data to review
work-nothing = Nothing to do now.
work-caption = Matters to work on, nearest deadline first
work-column-clock = Clock
work-column-number = Number
work-column-title = Matter
work-column-place = Place
work-column-stage = State
work-column-owner = With
work-column-latest = Last step
work-no-clock = No clock
work-private-tag = Private
work-keys = Keys: j and k move, Enter opens, e acts.
work-pages = Pages
work-previous = Previous
work-next = Next
work-owner-community = Community
work-owner-street = Street office

# Acts on a matter
work-acts = What can be done now
work-acts-as = As { $role }. Every step goes into the record.
work-choose = Please choose
work-changed = While you were writing: { $who }, { $when }: { $step }. The state is now: { $stage }. What you wrote is still here; please read the story, then decide whether to send it.
work-field-track = On which clock
work-field-decline = Why it is declined, and where to turn instead (public)
work-field-into = Number of the matter it goes on in
work-hint-into = For example: { $number }
work-field-merge = Why it is the same matter (public)
work-field-unit = Unit
work-field-note = What is asked (public, optional)
work-field-plan = What will be done, and by when (public)
work-field-return = Why it is sent back (public)
work-field-arbitrate = Reason for the decision (public)
work-field-until = Date on which it comes back
work-hint-until = On this day it is taken up again by itself.
work-field-defer = Why it has to wait (public)
work-field-escalate = Why it goes to the street office (public)
work-field-reply = Answer (public)
work-field-internal = Note (for staff only)
work-field-follow-up = Question (public)
work-field-outcome = Outcome
work-field-done = What was done and what came of it (public)
work-field-verify = What was seen (public; facts, no names)
work-field-pictures = Pictures (optional)
work-hint-pictures = At most 4, each up to 12 MB.
work-pictures-kept = The pictures you sent ({ $n }) are kept; no need to send them again.
work-field-reopen = Why it is opened again (public)
work-verdict-confirmed = It is done
work-verdict-not-done = Not done: back to work
work-keep-masked = Keep masked
work-show-in-full = Show in full
work-wrong-track = Please choose ordinary or hazard.
work-wrong-outcome = Please choose an outcome, for example “solved”.
work-wrong-verdict = Please press “It is done” or “Not done”.
work-wrong-date = Please give the date, for example 2026-09-01.
work-wrong-picture = A picture cannot be read or is too large. Please use JPEG, PNG or WebP, each up to 12 MB.

# Writing down for somebody
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
work-written-contact-hint = Only community staff see name and telephone; they serve to tell the result.
work-written-phone = Telephone (optional)
work-written-email = E-mail (optional)
work-written-send = Register
work-written-already = This form was registered already; it was not registered twice. Please see the worklist.
work-slip = Registered; please hand this to the raiser
work-slip-number = Number
work-slip-code = Tracking code (keep it safe)
work-slip-accept = Accepted or declined by
work-slip-reply = First reply by
work-slip-track = Enter the code at { $address } to follow it at any time.
work-slip-once = The code is shown only this once. Write it on the slip, or print this page.

# Receptions
work-reception-lede = The announcement is public: time, place, names of the delegates.
work-reception-title = Title
work-reception-title-hint = For example: June reception by party delegates
work-reception-date = Date
work-reception-from = From
work-reception-to = Until
work-reception-when = When
work-reception-place = Place
work-reception-delegates = Delegates
work-reception-no-delegates = No delegates are registered yet. The administrator has to grant the role first.
work-reception-delegate = Delegate { $n }
work-reception-kind = Delegate { $n } to what
work-reception-nobody = (nobody)
work-reception-open = Publish
work-wrong-reception = Please give date and times in full, for example 2026-06-12, 14:30 to 16:30.
work-wrong-delegates = A delegate was chosen twice or is not registered. Please choose again.
work-reception-write = Write a matter down
work-reception-written = Written down: { $n }
work-reception-nothing = Nothing yet.
work-reception-close = End the reception
work-reception-over = The reception is over; nothing more can be written down.

# Telling
work-tell = To be told
work-tell-lede = These people left a contact and there is a reply for them. Call or write, then tick them off.
work-tell-nobody = Nobody is waiting to be told.
work-tell-since = waiting since { $when }
work-tell-changed = Somebody has told this person already.
work-told = Told
work-no-name = no name left
