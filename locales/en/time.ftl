# Clocks, spans and working days.

## Clocks
clock-green = { $t } left
clock-amber = due soon, { $t } left
clock-overdue = overdue by { $t }
clock-kept = { $what } in time: took { $used }, due { $due }
clock-missed = { $what } late by { $late }: took { $used }, due { $due }
clock-paper = by { $due }
clock-paper-overdue = overdue, was due by { $due }
clock-green-script = {"{t}"} left
clock-amber-script = due soon, {"{t}"} left
clock-overdue-script = overdue by {"{t}"}
span-minutes = { $n ->
    [one] { $text } minute
    *[other] { $text } minutes
}
span-hours = { $n ->
    [one] { $text } hour
    *[other] { $text } hours
}
span-days = { $n ->
    [one] { $text } day
    *[other] { $text } days
}
span-years = { $n ->
    [one] { $text } year
    *[other] { $text } years
}
span-minutes-script = {"{n}"} minute|{"{n}"} minutes
span-hours-script = {"{n}"} hour|{"{n}"} hours
span-days-script = {"{n}"} day|{"{n}"} days
span-years-script = {"{n}"} year|{"{n}"} years

## Which clocks there are
# used-as: clock-kind-*
clock-kind-accept = Acceptance
clock-kind-first-reply = First reply
clock-kind-finish = Completion
clock-kind-verify = Check
clock-kind-close = Close
clock-kind-review = Review

## Spans of the rule book
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

## Rules of all clocks
# used-as: rule-*
rule-clock-day-end-minutes = When a day of a deadline ends
rule-clock-amber-permille = Part of the time after which it is “due soon”

## The calendar of working days
work-calendar-ends = The working-day calendar ends on { $day }. Ask whoever keeps the system to add the next year’s notice. Until then, deadlines beyond that day cannot be computed: people can still report, but without deadlines, and nothing but hazards can be accepted.
