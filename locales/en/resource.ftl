# Resources: what units and shops can give; what a unit has offered and done.

## Acts
# used-as: act-*
act-offer-resource = Offer a resource
act-prolong-resource = Change until when
act-withdraw-resource = Take the resource off the list

# used-as: done-*
done-offer-resource = Recorded, and public from now on.
done-prolong-resource = The last day was changed.
done-withdraw-resource = Taken off the list.

## Fixed words
# used-as: resource-kind-*
resource-kind-place = Place
resource-kind-people = People
resource-kind-skill = Skill
resource-kind-goods = Goods
resource-kind-money = Money

# used-as: resource-stage-*
resource-stage-offered = Offered
resource-stage-over = Over
resource-stage-withdrawn = Withdrawn

## Rules
# used-as: rule-*
rule-resource-longest-days = Days for which a resource is offered at most

## Pages for residents
resources-lede = Places, people, skills, goods and money that units and shops can give.
resources-none = No resource was offered yet.
resource-until = until { $day }
resource-what = What it is
resource-who = Who offers it
resource-where = Where
resource-valid = Until when
resource-number = Number
resource-offered-on = recorded { $day }
resource-reason = Why it was taken off the list:

## Offering a resource
resource-new-title = Offer a resource
resource-new-lede = What a unit or shop can give is recorded here, and public at once.
resource-new-unit = Which unit
resource-new-kind = Which kind
resource-new-name = In one sentence
resource-new-name-hint = For example: meeting room on the ground floor, 60 seats
resource-new-text = When, how much, on what conditions
resource-new-text-hint = It is public. Give the number of an office, not of a person.
resource-new-place = Where
resource-new-until = Until which day
resource-new-until-hint = { $n ->
    [one] One day from today at most.
   *[other] { $n } days from today at most.
}
resource-new-send = Record it

## When something is wrong
resource-wrong-kind = Choose which kind of resource it is.
resource-wrong-unit = Choose which unit.
resource-wrong-day = Write the whole day, for example 2026-12-31.

## Work
work-resource-until = New last day
work-resource-reason = Reason
work-resource-reason-hint = It is public.

## In the public record
# used-as: record-of-*
record-of-resource = Resources
