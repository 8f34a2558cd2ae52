# Projects: what follows from resolutions and matters, from opening to archive.

## Acts
# used-as: act-*
act-add-quote = Enter a quote
act-strike-quote = Strike a quote
act-choose-contractor = Choose the contractor
act-begin-project = Begin without a contractor
act-report-progress = Report progress
act-add-step = Add a step
act-alter-step = Alter a step
act-drop-step = Drop a step
act-change-scope = Change the scope
act-report-done = Report it as done
act-accept-work = Accept the work
act-send-back = Send it back
act-report-fault = Report a fault
act-publish-account = Publish the final account
act-archive-project = Archive
act-call-off-project = Call it off
act-open-project = Open a project

# used-as: done-*
done-add-quote = The quote is entered.
done-strike-quote = The quote is struck; it stays on record.
done-choose-contractor = The contractor is chosen; work begins.
done-begin-project = Work begins.
done-report-progress = Progress is recorded.
done-add-step = The step is added.
done-alter-step = The step is altered; what stood there stays on record.
done-drop-step = The step is dropped.
done-change-scope = The scope is changed. An account that was published is published anew.
done-report-done = Reported as done; it waits to be accepted.
done-accept-work = What you found is recorded.
done-send-back = It goes back to work.
done-report-fault = The fault is recorded; somebody works on it again.
done-publish-account = The final account is published.
done-archive-project = Archived.
done-call-off-project = The project is called off.
done-open-project = The project is open.

## States
# used-as: project-stage-*
project-stage-planned = Planned
project-stage-working = Under way
project-stage-done = To be accepted
project-stage-accepted = Accepted
project-stage-published = Account published
project-stage-archived = Archived
project-stage-called-off = Called off

# used-as: project-next-*
project-next-choose = A contractor is chosen, or work begins without one
project-next-step = Step { $n }, until { $day }
project-next-report-done = It is reported as done
project-next-accept = Somebody who neither did nor approved the work accepts it
project-next-publish-account = The final account is published
project-next-notice-runs = The account is public until { $day }
project-next-answer-objections = { $n ->
    [one] One objection is answered
   *[other] { $n } objections are answered
}
project-next-archive = It is archived
project-next-guarantee = It is guaranteed until { $day }
project-next-nothing = Nothing

# used-as: project-phase-*
project-phase-before = Before
project-phase-during = During
project-phase-after = After

# used-as: project-progress-*
project-progress-planned = Not begun
project-progress-under-way = Under way
project-progress-done = Done

# used-as: project-without-*
project-without-hazard = A danger: it did not wait for more quotes

## Pages
projects-title = Projects
projects-lede = What follows from resolutions and matters: who has it, how far it is, what it cost, who accepted it.
projects-all = All
projects-stages = By state
projects-none = There are no projects.
project-new = Open a project
project-new-lede = Say what is done, who has it, in which steps and until when. It is public: no personal data, please.
project-until = until { $day }
project-by-community = The community
project-now = How it stands
project-by = Who has it
project-next = What happens next
project-origin = Comes from
project-hazard = Clock of the danger
project-hazard-runs = The matter is to be done until { $time }
project-hazard-done = Until { $time }; done at { $done }
project-contractor = Contractor
project-contractor-line = { $who }, { $amount } yuan; quotes compared: { $n }
project-agreed = Agreed
project-guarantee = Guarantee
project-guarantee-runs = until { $day }
project-guarantee-over = ended with { $day }
project-guarantee-over-by = until { $day }, over as of { $today }
project-notice = Account published
project-steps = Steps
project-step-before = Before: { $text }, until { $day }. Altered because: { $reason }
project-step-added = Added later: { $reason }
project-step-dropped = Dropped: { $reason }
project-why = Why this contractor
project-quotes = Quotes
project-quote-who = Who quotes
project-quote-amount = Amount
project-quote-cheapest = Cheapest
project-quote-chosen = Chosen
project-quote-struck = Struck: { $reason }
project-scopes = Changes of the scope
project-inspections = Accepted by
project-account = Final account
project-yuan = { $amount } yuan
project-cash = Income in cash
project-spent = Spent
project-books = The books of the project's funds: cash in { $cash } yuan, spent { $spent } yuan.
project-books-same = {" "}The account agrees with them.
project-books-off = {" "}The account does not agree with them: cash in is off by { $cash } yuan, spending by { $spent } yuan.
project-left = Left
project-matters = Matters behind it

## Forms
project-field-text = What is told
project-field-reason = Reason
project-field-until = Until when
project-field-amount = Amount (yuan)
project-field-pictures = Pictures
project-hint-pictures = { $max } at most, and public: cover names, door numbers and telephone numbers first.
project-field-step = Which step
project-field-quote = Which quote
project-field-days = Days of the guarantee
project-hint-days = Left empty, as the rule says.
project-field-change = What changes
project-hint-accept = Whoever accepts the work does not approve its expenses afterwards. Where few people act, leave two to approve.
project-hint-change = More as a plain number, less with a minus, 0 where no money changes.
project-field-unit = Unit that quotes
project-field-name = Its name, if it is not listed
project-field-terms = What is offered
project-field-progress = How far
project-field-phase = When the pictures were taken
project-draft-title = Final account: { $title }
project-field-income = From { $source } (yuan; empty for none)
project-field-spent = Spent (yuan)
project-field-title = Title of the notice
project-field-account = Text of the notice
project-field-name-of-it = What it is called
project-field-what = What is done
project-field-step-n = Step { $n }
project-field-until-n = Step { $n }: until when
project-wrong-choice = Something is not chosen yet.
project-wrong-number = Days are a plain number.
project-wrong-day = Fill in the whole day, like 2026-03-01.
project-wrong-amount = An amount is a plain number in yuan, with two decimals at most.

## Rules
# used-as: rule-*
rule-project-longest-days = Days within which a step of a project is done at the latest
rule-project-quotes-above-yuan = Amount above which quotes are compared
rule-project-quotes-min = Quotes that are compared above that amount
rule-project-acceptors-min = People who accept the work at least
rule-project-guarantee-days = Guarantee where nothing else was agreed
rule-project-guarantee-longest-days = Longest guarantee that can be agreed

## In the public record
# used-as: record-of-*
record-of-project = Project

## What it comes from
# used-as: origin-*
origin-matter = Matter
origin-resolution = Resolution
origin-agreement = Agreement
origin-need = Need
origin-project = Project
