# Needs and projects: who needs what, who takes it up, how far that is.

## Acts
# used-as: act-*
act-publish-need = Check it and put it on the list
act-decline-need = Do not put it on the list
act-take-up = Take it up
act-confirm-uptake = Confirm an uptake
act-refuse-uptake = Do not agree to an uptake
act-begin-uptake = Begin the work
act-report-uptake = Report it as done
act-meet-uptake = Accept it as done
act-send-back-uptake = Ask for more work
act-release-uptake = Give it back
act-settle-need = Settle the need
act-withdraw-need = Take the need off the list
act-propose-need = Ask for something

# used-as: done-*
done-publish-need = It is on the list, and public from now on.
done-decline-need = It was not put on the list; the reason is written down.
done-take-up = Asked for. The community confirms it.
done-confirm-uptake = Confirmed. The unit can begin.
done-refuse-uptake = Not agreed to, with the reason; the share is free again.
done-begin-uptake = The work has begun.
done-report-uptake = Reported as done. Those who asked accept it.
done-meet-uptake = Accepted as done.
done-send-back-uptake = The unit was asked to go on, until a new day.
done-release-uptake = Given back; the share is free again.
done-settle-need = Settled.
done-withdraw-need = Taken off the list; the reason is public.
done-propose-need = Recorded.

## Fixed words
# used-as: need-stage-*
need-stage-proposed = To be checked
need-stage-open = Open
need-stage-taken = Taken up
need-stage-settled = Settled
need-stage-declined = Not listed
need-stage-withdrawn = Withdrawn

# used-as: uptake-stage-*
uptake-stage-asked = To be confirmed
uptake-stage-confirmed = Confirmed
uptake-stage-begun = In progress
uptake-stage-done = To be accepted
uptake-stage-met = Done
uptake-stage-refused = Not agreed to
uptake-stage-released = Given back
uptake-stage-lapsed = Lapsed, open again

# used-as: need-kind-*
need-kind-need = Need
need-kind-wish = Micro-wish

# used-as: need-class-*
need-class-at-once = At once
need-class-by-day = By a day
need-class-in-steps = Step by step

# used-as: need-measure-*
need-measure-whole = As a whole
need-measure-money = In shares of money (yuan)
need-measure-hours = In shares of hours
need-measure-parts = In parts of the work

# used-as: share-unit-*
share-unit-whole = piece
share-unit-money = yuan
share-unit-hours = hours
share-unit-parts = parts

# used-as: need-source-*
need-source-community = The community
need-source-residents = Residents
need-source-unit = A unit
need-source-matter = A matter

# used-as: share-*
share-whole = the whole
share-money = { $n } yuan
share-hours = { $n } h
share-parts = { $n ->
    [one] one part
   *[other] { $n } parts
}

## Rules
# used-as: rule-*
rule-need-at-once-days = Days for which a unit may hold a need that is met at once
rule-need-by-day-days = Days for which a unit may hold a need that is met by a day
rule-need-in-steps-days = Days for which a unit may hold a need that is met step by step
rule-need-answer-days = Days after which an uptake that was not answered lapses

## Pages for residents
lists-title = Three lists
lists-lede = Who needs what, what units and shops can give, and who has taken something up.
lists-resources = Resources
lists-uptakes = Taken up
lists-filter = Filter
lists-any = Any
lists-stage = State
lists-class = Class
lists-kind = Kind
lists-place = Place
needs-none = There is no such need.
needs-ask = Ask for something
needs-of-matter = Needs that come from this matter
need-make-of-matter = Make it a need
need-left = { $n } open
need-left-free = A share lapsed and is open again
need-wanted-by = wanted by { $day }
need-serves = { $n ->
    [one] serves one home or person
   *[other] serves { $n } homes or people
}
need-number = Number
need-what = What it is
need-asked-by = Who asks
need-asked-on = recorded { $day }
need-who = Who has it
need-nobody = Nobody has taken it up
need-by-agreement = The parties of an agreement
need-units = { $n ->
    [one] 1 unit has taken it up
   *[other] { $n } units have taken it up
}
need-until = Until when
need-no-day = No day was given
need-next = What happens next
need-next-proposed = The community checks it and puts it on the list; where it does not, it says why.
need-next-open = Units and shops can take up { $left }.
need-next-answer = The community answers the request before { $day }.
need-next-work = The unit finishes by { $day }; if not, it is open again.
need-next-judge = Those who asked accept it as done.
need-next-agreed = The parties of an agreement bear it; the community settles it when it is done.
need-next-settle = All of it is done; the community settles it.
need-next-nothing = It has ended.
need-everywhere = The whole community
need-how-much = How much in all
need-borne = { $n } borne by agreement
need-met = { $n } done
need-reason = Reason:
need-accepted = Accepted:
need-uptakes = Who takes it up
need-no-uptakes = No unit has taken it up yet.
need-uptake-until = to be done by { $day } 24:00
need-uptake-asked-on = asked for { $day }
need-uptake-plan = What it will do
need-uptake-report = What was done
need-uptake-judgement = Those who asked say
need-uptake-judged-for = Said for those who asked
need-uptake-reason = Reason
need-uptake-brings = Resource
need-asker = Whoever asks (only the community sees this)
need-hidden = Nobody is told whose wish it is.
uptakes-none = Nothing has been taken up yet.
uptakes-lede = Which unit has taken up what, and by when it is done.

## Asking for something
need-new-title = Ask for something
need-new-lede = Write down what you, your neighbours or your unit need. The community checks it and puts it on the list, and units and shops take it up.
need-new-lede-desk = A need is public at once; a micro-wish is checked by another colleague first.
need-new-kind = Which kind
need-new-kind-need = A need: of a courtyard, a building, or of many people
need-new-kind-wish = A micro-wish: of one person or family; nobody is told whose it is
need-new-name = In one sentence
need-new-name-hint = For example: courtyard 69 has no door duty and no cleaning
need-new-text = Details
need-new-text-hint = Telephone numbers, ID numbers and addresses are masked in public. Please name nobody else.
need-new-place = Where
need-new-source = Who asks
need-new-unit = Which unit
need-new-matter = Which matter
need-new-matter-hint = The number of a public matter, for example 2026-0031.
need-new-class = Class
need-new-measure = How it is taken up
need-new-total = How much in all
need-new-total-hint = Leave it empty for a whole. Money in yuan, for example 700 or 700.50.
need-new-serves = How many homes or people it serves
need-new-wanted = Wanted by
need-new-asker = Name of whoever asks
need-new-phone = Telephone
need-new-private-hint = May be left empty. Only the community sees it, to tell you when it is done.
need-new-send = Send
need-thanks = Received, as { $number }. The community checks it and puts it on the list.

## When something is wrong
need-wrong-kind = Choose whether it is a need or a micro-wish.
need-wrong-source = Choose who asks; of a unit which one, of a matter its number, for example 2026-0031.
need-wrong-class = Choose a class: at once, by a day, step by step.
need-wrong-total = How much in all is not readable. Money in yuan with two decimals at most, for example 700.50; hours and parts as whole numbers.
need-wrong-whole = What is taken up as a whole is not divided: leave “How much in all” empty, or choose shares of money, of hours or parts of the work.
need-wrong-amount = How much is not readable. Money in yuan with two decimals at most, for example 300.00; hours and parts as whole numbers.
need-wrong-day = Write the whole day, for example 2026-06-30.
need-wrong-serves = Write how many homes it serves as a whole number.
need-wrong-unit = Choose which unit.
need-wrong-uptake = Choose which uptake.

## Work
work-needs = Needs to work on
work-needs-link = Needs
work-needs-none = No need waits to be checked, and no uptake to be confirmed, accepted or settled.
work-need-to-answer = { $n ->
    [one] 1 uptake to confirm
   *[other] { $n } uptakes to confirm
}
work-need-to-judge = { $n } to accept
work-need-which = Which
work-need-unit = Which unit
work-need-amount = How much
work-need-amount-left = { $left } open.
work-need-amount-money = { $left } open. In yuan, for example 300.00.
work-need-until = Done by
work-need-until-hint = { $n ->
    [one] { $class }: one day from today at most; after its day it is open again.
   *[other] { $class }: { $n } days from today at most; after its day it is open again.
}
work-need-resource = Which of its resources it brings
work-need-plan = What it will do
work-need-plan-hint = May be left empty. It is public.
work-need-reason = Reason
work-need-reason-hint = It is public.
work-need-report = What was done
work-need-pictures = Pictures of it
work-need-judgement = What those who asked say
work-need-judgement-hint = May be left empty. For a resident, in their own words; it is public.
work-need-judged-for = Why you accept it for those who asked
work-need-judged-for-hint = Has to be filled in. The unit or the person who asked can accept it themselves; to accept it for them, say when they were asked and what they said. It is public.
work-need-accepted = What was accepted, and by whom
work-need-accepted-hint = Parties of an agreement bear some of it. Say who looked at the work and found it done; it is public.
work-need-settled-hint = May be left empty; it is public.
work-need-missing = What is missing
work-need-checked-hint = Put it in other words where it says who it is; these words are public.

## Ledgers
lists-export = Download the ledger (Excel)
# used-as: ledger-*
ledger-needs = Needs
ledger-resources = Resources
ledger-uptakes = Projects
ledger-number = Number
ledger-source = Source
ledger-kind = Kind
ledger-class = Class
ledger-title = What
ledger-place = Place
ledger-serves = Serves
ledger-measure = Measure
ledger-total = Total
ledger-left = Open
ledger-wanted = Wanted by
ledger-state = State
ledger-recorded = Recorded
ledger-unit = Unit
ledger-share = Share
ledger-until = Until
ledger-asked = Asked for
ledger-done = Done
ledger-measure-whole = whole
ledger-measure-money = yuan
ledger-measure-hours = h
ledger-measure-parts = parts

## The raiser's own page
need-uptake-judged-by = Judged as: { $role }
track-judging = Something waits for you
track-judging-lede = A unit took up what you raised and says that it is done. Have a look: accept it, or say what is missing. If you cannot, the community can do it for you.
track-judging-done-by = { $unit } says that it is done
track-judging-words = What you want to say (may be left empty; it is public)
track-judging-missing = What is missing (it is public)
track-judging-until = By which day
track-done-met = Accepted. Thank you.
track-done-sent-back = The unit was told what is missing.

## In the public record
# used-as: record-of-*
record-of-need = Needs

## Importing lists
# used-as: ledger-row-*
ledger-row-missing = nothing is said for “{ $field }”
ledger-row-unknown = “{ $field }” cannot be understood: { $text }
ledger-row-retired = this place was retired, and nothing new is put there: { $text }
ledger-row-too-long = “{ $field }” is too long; { $max } characters at the most
ledger-row-day = the day cannot be read, or is over: { $text }
ledger-row-over = its state is “{ $text }”: nobody waits for it
ledger-row-source-open = its source says “{ $text }”, and not which; taken as the community's
ledger-row-known = it is on the list already
ledger-row-twice = the same as row { $other }; taken once
ledger-row-remedy = Mend this row and import again. The other rows are not touched; what is on the list stays as it is.
ledger-row-source-open-remedy = If a unit asks, write its full name.
ledger-import = Import a list
ledger-imported = Imported
ledger-import-lede = Take a list of needs or of resources in from a spreadsheet. The columns are those of the export: what was exported comes in again, and what is on the list already is not doubled. Try it out first.
ledger-import-list = Which list
ledger-import-hint = Excel, ods or CSV. A need has what is asked for; a resource has its unit, kind, title and last day.
ledger-import-no-file = Choose a file.
ledger-no-header = No header of a list was recognised. Of the first 30 rows the likeliest reads: { $tried }. It needs: { $needed }. Name the columns as in an exported list and import again.
ledger-import-summary = { $new } new, { $known } known, { $doubtful } doubtful, { $rejected } that cannot be taken
ledger-take-in = Take in
