# The fixed words: states, doors, roles, steps.

# used-as: stage-*
stage-received = Received
stage-accepted = Accepted
stage-assigned = Assigned
stage-open-for-claim = Open for claim
stage-in-progress = In progress
stage-disputed = Awaiting a decision
stage-escalated = With the street office
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

# used-as: role-*
role-public = Resident
role-raiser = Raiser
role-building-lead = Building lead
role-group-member = Courtyard group member
role-council-member = Council member
role-grid-worker = Grid worker
role-delegate = Delegate
role-staff = Community staff
role-secretary = Community secretary
role-unit-handler = Unit handler
role-street = Street office
role-supervisor = Supervisor
role-admin = Administrator

# used-as: clock-kind-*
clock-kind-accept = Acceptance
clock-kind-first-reply = First reply
clock-kind-finish = Completion
clock-kind-verify = Check
clock-kind-close = Close
clock-kind-review = Review

# used-as: visibility-*
visibility-public = Public
visibility-private = Staff only

# used-as: notice-*
notice-in-time = Announced in time
notice-short = Announced late
notice-afterwards = Recorded afterwards

# used-as: delegate-*
delegate-party-congress = Party congress delegate
delegate-peoples-congress = People’s congress deputy
delegate-cppcc = CPPCC member

# used-as: place-kind-*
place-kind-grid = Grid
place-kind-courtyard = Courtyard
place-kind-building = Building
place-kind-entrance = Entrance
place-kind-home = Home
place-kind-public = Public place

# used-as: step-*
step-raised = Received
step-accepted = Accepted
step-declined = Declined
step-merged = Merged
step-absorbed = Took in another matter
step-arbitrated = Decided who does it
step-assigned = Assigned
step-opened-for-claim = Opened for claim
step-claimed = Claimed
step-returned-to-arbiter = Returned; to be decided
step-returned = Returned
step-deferred = Deferred
step-resumed = Resumed
step-escalated = Passed to the street office
step-replied = Reply
step-noted = Internal note
step-followed-up = Followed up
step-done = Done
step-verified = Checked
step-found-not-done = Checked: not done
step-closed-by-import = Closed (came with a file, not checked here)
step-closed = Closed
step-rated = Rated by the raiser
step-reopened = Opened again
step-withdrawn = Withdrawn
step-personal-data-reviewed = Personal data reviewed
step-text-erased = A text was erased on request
step-picture-erased = A picture was erased on request

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
act-reply = Reply in public
act-note = Internal note
act-follow-up = Follow up
act-mark-done = Report as done
act-verify = Check
act-close = Close
act-rate = Rate
act-reopen = Not fixed
act-withdraw = Withdraw
act-support = Me too
act-raise = Report a matter
act-review-personal-data = Review personal data
act-open-reception = Open a reception
act-write-reception = Write down at a reception
act-close-reception = Close the reception
act-tell = Tell the raiser
act-import = Import
act-undo-import = Take an import back
act-erase = Erase a text
act-register-place = Register a place
act-register-unit = Register a unit
act-form-body = Form a body
act-grant-role = Grant a role
act-set-rule = Set a rule
act-tell-contact = Say how to reach the community
act-read-public = Read what is public
act-read-work = Read the worklist
act-read-private = Read private matters
act-read-contacts = Read contacts
act-export = Export

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

# used-as: rule-*
rule-clock-accept = Time to accept or decline
rule-clock-accept-hazard = Time to accept or decline (hazard)
rule-clock-first-reply = Time to the first reply
rule-clock-finish = Time to finish
rule-clock-finish-hazard = Time to finish (hazard)
rule-clock-verify = Time to check
rule-clock-close = Time to close after the check
rule-clock-day-end-minutes = When a day of a deadline ends
rule-clock-amber-permille = Part of the time after which it is “due soon”
rule-return-cap = Returns before it is decided who does it
rule-rating-reopen-at-most = Ratings up to this open it again (of five)
rule-rating-satisfied-at-least = Ratings from this on count as satisfied (of five)
rule-reopen-window-days = Time in which the raiser may say “not fixed”
rule-reopen-cap = Times a matter is opened again before only the street office can do it
rule-defer-max-days = How long a matter may be deferred
rule-review-max-days = How soon what is not solved is reviewed
rule-group-households-min = From how many households on many people are concerned
rule-reception-notice-days = How long ahead a reception is announced
rule-reception-delegates-min = Delegates at a reception, at least

# used-as: span-unit-*
span-unit-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
span-unit-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
span-unit-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
