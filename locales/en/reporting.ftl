# Double reporting: units and their staff report to the community, what they did, and what came of it. No points, no ranks.

## Acts
# used-as: act-*
act-report-unit = Report a unit
act-report-member = Report somebody of its staff
act-read-reporting = Read the reports
act-confirm-reporting = Take the report in
act-decline-reporting = Do not take it in
act-note-service = Write down a service
act-evaluate-service = Say what came of a service
act-change-liaison = Change the liaison of the unit
act-change-community-liaison = Change the liaison of the community
act-prolong-reporting = Change until when
act-end-reporting = End the report

# used-as: done-*
done-report-unit = Written down.
done-report-member = Written down.
done-confirm-reporting = Taken in: it stands from now on.
done-decline-reporting = It was not taken in, and why is written down.
done-note-service = Written down. Somebody else at the desk says what came of it.
done-evaluate-service = Written down, and public from now on.
done-change-liaison = The liaison of the unit was changed. Whoever was before stays in the record.
done-change-community-liaison = The liaison of the community was changed. Whoever was before stays in the record.
done-prolong-reporting = The last day was changed.
done-end-reporting = The report has ended.

## Fixed words
# used-as: reporting-kind-*
reporting-kind-unit = Unit
reporting-kind-member = Staff of a unit

# used-as: reporting-stage-*
reporting-stage-waiting = To be taken in
reporting-stage-listed = Reported
reporting-stage-over = Over
reporting-stage-declined = Not taken in
reporting-stage-ended = Ended

# used-as: reporting-service-*
reporting-service-unit = By the unit
reporting-service-member = By somebody of its staff

# used-as: reporting-shown-*
reporting-shown-now = To do, and those that stand
reporting-shown-work = To do
reporting-shown-listed = Those that stand
reporting-shown-past = Those of the past

## The pages of reports
reporting-title = Double reporting
reporting-lede = Units and their staff report to the community. Who reported is known to the community and their unit; public is how many did, what they can do, and what was done.
reporting-to-work-on = To do
reporting-none-to-work-on = Nothing waits to be taken in or judged.
reporting-listed = Those that stand (the first to end before the others)
reporting-none-listed = Nobody has reported yet.
reporting-past = Those of the past
reporting-none-past = There are no reports of the past.
reporting-shown = Which
reporting-what = What it is
reporting-number = Number
reporting-unit = Unit
reporting-days = From when to when
reporting-since = since { $day }
reporting-until = until { $day }
reporting-wrong-year = There is no such year, or it is still to come. Write it in the address like year=2021.
reporting-times = When they have time
reporting-place = Where
reporting-liaison = Liaison of the unit
reporting-ours = Liaison of the community
reporting-ours-me = Myself
reporting-whoever-reported = whoever reported
reporting-name-erased = (name erased)
reporting-reason = Why:
reporting-services = What was done
reporting-no-services = No service was written down yet.
reporting-about = For
reporting-evaluation = What came of it:
reporting-not-evaluated = Nobody has said yet what came of it
reporting-to-evaluate = { $n ->
    [one] 1 service waits to be judged
    *[other] { $n } services wait to be judged
}

## Reporting
reporting-unit-lede = A unit reports to the community, with one liaison on each side. What a unit writes is public once the community has taken it in.
reporting-member-lede = Somebody of the staff of a unit reports to the community. The name is for the community and the unit alone.
reporting-liaison-account = Somebody with an account
reporting-liaison-name = Or a name, of whoever has none
reporting-liaison-hint = One of the two. Strangers see the surname.
reporting-brings = What the unit brings
reporting-brings-hint = It is public. Write no name and no mobile number of a person.
reporting-name = Name
reporting-name-hint = Not public: for the community and the unit.
reporting-skills = What they can do
reporting-skills-hint = It is public, for example: repair lamps, teach smartphones. Write no name and no number.
reporting-first-day = Since which day
reporting-send = Report

## When something is wrong
reporting-wrong-unit = Choose which unit.
reporting-wrong-day = Write the whole day, for example 2026-12-31.
reporting-wrong-service = Choose which service.
reporting-wrong-liaison = Choose a liaison of the community.
reporting-wrong-about = Write the whole number, for example 2026-0031, of a need 需2026-0007. Leave it empty where it was for none.

## Work
work-reporting-reason = Reason
work-reporting-decline-hint = The unit reads it.
work-reporting-end-hint = It stays in the record, for the unit and the community.
work-reporting-until = Until which day
work-reporting-until-hint = Empty where it goes on.
work-service-day = On which day
work-service-text = What was done
work-service-text-hint = It is public. Write what was done, not by whom and not for how long.
work-service-about = For which need or matter
work-service-about-hint = Its number, for example 2026-0031 or 需2026-0007; empty where it was for none.
work-service-which = Which service
work-service-evaluation = What came of it
work-service-evaluation-hint = It is public. In words, not in points.

## The page of a unit
unit-reporting = Reported to the community
unit-reporting-open = Open this report
unit-not-reported = It has not reported to the community yet.
unit-members = Its staff
unit-no-members = Nobody of its staff has reported yet.
unit-members-count = { $n } reported. What they can do:
unit-services = What was done in { $year }
unit-no-services = No service was written down in this year.
unit-years = Other years
unit-year = { $year }
unit-wanted = What the community needs and nobody has taken up
unit-nothing-wanted = Nothing waits to be taken up.
unit-wanted-all = All needs to be taken up

## In the public record
# used-as: record-of-*
record-of-reporting = Double reporting
