# Notices: what is public from when to when, where it was posted, who objected, how they were answered.

## Acts
# used-as: act-*
act-post-notice = Post a notice
act-show-posted = Record where it was posted
act-object = Object
act-answer-objection = Answer the objection
act-withhold-objection = Withhold what it says
act-take-down-notice = Take the notice down

# used-as: done-*
done-post-notice = Posted. Telephone numbers, ID numbers and addresses in it were masked; please read it once more.
done-show-posted = Recorded where it was posted.
done-answer-objection = Answered. The objection and the answer are public from now on.
done-withhold-objection = Its words are withheld, and why is public. The objection is answered all the same.
done-take-down-notice = The notice was taken down; the public no longer reads its text.

## Fixed words
# used-as: stage-*
stage-posted = Posted
stage-over = Period over
stage-taken-down = Taken down

# used-as: notice-kind-*
notice-kind-founding = Founding of a body
notice-kind-candidates = Candidates
notice-kind-agenda = Agenda of a meeting
notice-kind-resolution = Resolution
notice-kind-result = Result
notice-kind-accounts = Accounts
notice-kind-other = Other notice

# used-as: notice-way-*
notice-way-board = Notice board
notice-way-gate = Gate
notice-way-screen = Screen
notice-way-group-chat = Residents’ chat group
notice-way-website = Website
notice-way-other = Elsewhere

# used-as: notice-about-*
notice-about-body = About a body
notice-about-reception = About a reception
notice-about-fund = About the fund
notice-about-matter = About a matter
notice-about-project = About the project
notice-about-resolution = About the resolution

## Rules
# used-as: rule-*
rule-notice-candidates-days = Days for which candidates are public, at least
rule-notice-agenda-days = Days for which an agenda is public, at least
rule-notice-resolution-days = Days for which a resolution is public, at least
rule-notice-result-days = Days for which a result is public, at least
rule-notice-accounts-days = Days for which accounts are public, at least
rule-notice-other-days = Days for which any other notice is public, at least
rule-notice-longest-days = Days for which a notice is public, at most
rule-notice-ahead-days = Days from today until a notice begins, at most
rule-notice-noted-later-days = Days after which a sheet on the board is no longer entered
rule-notice-answer-days = Days within which an objection to a notice is answered

## Pages for residents
notices-title = Notices
notices-lede = What the community makes public: from when to when, and where it hangs. Until the last day anybody may object, and is answered.
notices-none = No notices yet.
notices-running = Now public
notices-past = Past
notice-period = { $from } to { $to }
notice-begins = From { $day }
notice-left = { $t } left
notice-taken-down-on = Taken down on { $day }
notice-objections = { $n ->
    [one] One objection, answered
   *[other] { $n } objections, all answered
}
notice-unanswered = { $n ->
    [one] One objection waits for an answer
   *[other] { $n } objections wait for an answer
}
notice-what = What
notice-by = Posted by
notice-posted-on = posted on { $day }
notice-noted-later = noted later
notice-until = Until when
notice-until-day = { $day }, 24:00
notice-from-day = from { $day }
notice-to-come = not begun yet
notice-next = Next
notice-next-to-come = Once the period has begun, anybody may object.
notice-next-runs = Until { $day }, 24:00 anybody may object. The community answers, and takes the notice down after the period.
notice-next-answers = { $n ->
    [one] The community still has to answer one objection.
   *[other] The community still has to answer { $n } objections.
}
notice-next-over = No more objections are taken; the community takes it down.
notice-next-nothing = The notice has ended.
notice-reason = Taken down early because:{" "}
notice-term = Public:{" "}
notice-covers = Accounts of:{" "}
notice-qr = Scan to read the notice and to object
notice-qr-label = QR code of the page of this notice
notice-print = Print for the board
notice-text-taken-down = The notice was taken down; its text is no longer public.
notice-words-await-answer = The words become public together with the answer.
notice-words-withheld = The words of this objection are withheld.
notice-withheld-why = Why: 
notice-where = Where it was posted
notice-here = This page is public from the first day of the period.
notice-digest = Digest of the notice (one changed character changes it):
notice-objections-title = Objections and answers: { $n }
notice-no-objections = Nobody has objected yet.
notice-objection = Objection { $n }
notice-written-by = entered by: { $role }
notice-answer-due = To be answered by { $time }
notice-answer = Answer of the community
notice-answered-late = { $t } late
notice-object-text = What you object to, and why
notice-object-hint = Your words become public together with the answer; telephone numbers, ID numbers and addresses are masked. Please name nobody else.
notice-object-phone = Telephone (optional)
notice-object-phone-hint = Only for the community, to tell you the answer.
notice-thanks = Received: this is objection { $n }. The community answers by { $time }, on this page.

## What is wrong
notice-wrong-way = Please choose where it was posted, for example the notice board.
notice-wrong-day = Please give the day on which it was posted, for example 2026-06-08.
notice-wrong-kind = Please choose what kind of notice it is, for example a resolution.
notice-wrong-dates = Please give the dates in full, for example 2026-06-08.
notice-wrong-covers = Please give both days of the accounts, for example 2026-04-01 and 2026-06-30; neither, where no accounts are posted.
notice-wrong-matter = That is no number of a matter. Please give it like this: 2026-0031.
notice-wrong-about = A notice is about one thing. Please give only one of matter, body and reception.

## Work
work-notices = Notices to work on
work-notices-none = No objection to answer and no notice that runs.
work-notices-link = Notices
work-notices-over = Over, and can be taken down: { $n }
work-notice-new = Post a notice
work-notice-lede = Once it is posted its text cannot be changed: if it is wrong, take it down with a reason and post another.
work-notice-kind = What kind of notice
notice-days-at-least = { $n ->
    [one] Public for one day at least; the first day is not counted
   *[other] Public for { $n } days at least; the first day is not counted
}
work-notice-title = Title
work-notice-title-hint = For example: Resolution on the lintel over the entrance
work-notice-text = Text
work-notice-text-hint = Telephone numbers, ID numbers and addresses are masked. The contact of the community need not be given: it stands at the foot of the page and on paper.
work-notice-from = From
work-notice-from-hint = If the sheet hangs already, the day on which it was posted; the page says “noted later”.
work-notice-to = Until
work-notice-to-hint = Left empty, it is the fewest days that the rule allows.
work-notice-covers = Days of the accounts (of a notice of accounts)
work-notice-covers-hint = From which day to which the accounts tell what came in and what was paid. The last day is over; once they are posted, nothing is booked on these days any more.
work-notice-covers-from = Accounts from
work-notice-covers-to = Accounts until
work-notice-place = Where
work-notice-everywhere = The whole community
work-notice-about = About (optional)
work-notice-matter = Number of a matter
work-notice-matter-hint = For example 2026-0031; only a public matter.
work-notice-no-body = (none)
work-notice-of-fund = About the fund:
work-notice-again = Write it anew for these days
work-notice-post = Post
work-posted-way = Where it was posted
work-posted-words = Where exactly
work-posted-words-hint = For example: at building 3. Needed for “Elsewhere”.
work-posted-day = On which day
work-posted-pictures = Photo of the sheet
work-take-down-reason = Reason
work-take-down-reason-hint = Needed before the end of { $day }, and public; after that it may be left out.
work-answer-text = Answer to objection { $n }
work-answer-hint = Once sent, objection and answer are public; telephone numbers, ID numbers and addresses are masked.
work-withhold-reason = Why the words of objection { $n } are withheld
work-withhold-hint = Such as: it attacks somebody. The reason is public; only whoever works here reads the words; the objection is answered all the same.

## In the public record
# used-as: record-of-*
record-of-notice = Notices
