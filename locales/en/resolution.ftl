# Resolutions.

## Acts
# used-as: act-*
act-publish-resolution = Publish the resolution
act-take-effect = Let it take effect
act-carry-out = Record that it was carried out
act-answer-view = Answer a minority view
act-escalate-resolution = Take it to the residents' (representatives') meeting
act-withdraw-resolution = Take the resolution back
act-void-resolution = Record that government voided it
act-draw-resolution = Draw up a resolution
act-record-result = Enter an official result

# used-as: done-*
done-publish-resolution = Published, and given to those who do it.
done-take-effect = The resolution is in force.
done-carry-out = Recorded as carried out.
done-answer-view = Answered; everybody reads the answer.
done-escalate-resolution = Taken to the meeting; its matters go along.
done-withdraw-resolution = Taken back. What was carried can be drawn up anew.
done-void-resolution = Recorded as voided by government.
done-draw-resolution = The resolution is drawn up. Next: publish it.
done-record-result = The official result is entered.

## What it is by law: printed so, and never otherwise
# used-as: resolution-kind-*
resolution-kind-opinion = Deliberation opinion
resolution-kind-council-resolution = Council resolution
resolution-kind-residents-decision = Decision of the residents' meeting
resolution-kind-representatives-decision = Decision of the representatives' meeting
resolution-kind-owners-decision = Joint decision of owners
resolution-kind-party-resolution = Resolution of the Party organisation (two committees)
resolution-kind-poll = Poll

# used-as: resolution-basis-*
resolution-basis-opinion = Opinions on Strengthening Urban and Rural Community Consultation: deliberation gives an opinion, which those concerned take up
resolution-basis-council-resolution = Valid within what the representatives' meeting entrusted to the council
resolution-basis-residents-decision = Organic Law of Urban Residents' Committees: the residents' meeting decides what touches all residents
resolution-basis-representatives-decision = Organic Law of Urban Residents' Committees: decided by the representatives' meeting
resolution-basis-owners-decision = Civil Code, articles 278 and 280: what owners decide together
resolution-basis-party-resolution = Four deliberations, two publications
resolution-basis-poll = It says what people think and decides nothing

# used-as: resolution-force-*
resolution-force-advises = Advice; it binds nobody
resolution-force-binds-residents = Binds residents
resolution-force-binds-owners = Binds owners
resolution-force-binds-members = Binds those who belong to the organisation

## States
# used-as: resolution-stage-*
resolution-stage-drawn = Drawn up, to be published
resolution-stage-published = Published; objections are open
resolution-stage-in-force = In force
resolution-stage-carried-out = Carried out
resolution-stage-voided = Voided by government; it holds no more
resolution-stage-escalated = Taken to the residents' (representatives') meeting
resolution-stage-withdrawn = Taken back

# used-as: resolution-next-*
resolution-next-drawn = Published when the minutes of the meeting stand (a hazard: when the meeting is over), and given to those who do it
resolution-next-published = It takes effect when the notice is over and every objection has its answer
resolution-next-in-force = Those named do it in time
resolution-next-carried-out = Nothing
resolution-next-voided = Nothing; the community deals with the matters otherwise
resolution-next-escalated = The residents' (representatives') meeting decides
resolution-next-withdrawn = Nothing; it can be drawn up anew

# used-as: fund-*
fund-residents = residents
fund-community = community funds
fund-party-units = units of the wider Party committee
fund-public-benefit = funds for the people
fund-repair-fund = repair fund
fund-common-income = income of common parts
fund-shops = shops
fund-in-kind = in kind or as a discount
fund-other = another source

## Pages
resolutions-title = Resolutions
resolutions-lede = Every resolution of the bodies: what it is by law, who does what until when, and how far that is.
resolutions-none = There is no resolution yet.
resolutions-all = All resolutions
resolutions-record-result = Enter an official result
resolution-of = Resolutions about it
resolution-of-body = Resolutions
resolution-none-of-body = There is no resolution yet.
resolution-now = How it stands
resolution-by = Whose it is
resolution-until = Notice
resolution-next-broken-off = The notice was taken down early: put it right and publish again
resolution-next-drawn-from-vote = It is published, and given to those who do it
resolution-next-vote-void = The vote it rests on is void, so it is not published and takes no effect: take it back before it is published; afterwards the secretary or the street office records that it was voided
resolution-next = What happens next
resolution-drawn-on = drawn up on { $day }
resolution-not-published = Not published yet
resolution-notice-until = Public until { $time }
resolution-notice-link = Read the notice
resolution-notice-open = { $n } objections without an answer
resolution-points = What is done
resolution-point-by = By: { $who }
resolution-point-until = until { $day }
resolution-point-money = Money: { $amount } yuan from { $source }. { $text }
resolution-point-closes = Closed with the answer: { $outcome }
resolution-point-matter = Matter { $number }: { $stage }
resolution-delegation = Entrusted by
resolution-rests-on = The vote it rests on
resolution-meeting = { $body }, meeting of { $day }
resolution-vote = { $number } { $title }
resolution-vote-page = Page of the vote
resolution-vote-void = The vote it rests on is void: it holds no more
resolution-vote-void-asked = Somebody asks to declare the vote it rests on void: until that is decided it is not published and takes no effect
resolution-decision = Due { $due }, present { $present }; for { $agree }, against { $oppose }, abstained { $abstain }.
resolution-test = { $test }: { $have }/{ $of }, asked { $asks } ({ $whole }), at least { $need }: { $holds }
resolution-test-holds = reached
resolution-test-fails = not reached
resolution-views = Minority views and answers
resolution-view-of = { $person }:{ " " }
resolution-view-answer = Answer:{ " " }
resolution-view-unanswered = No answer yet.
resolution-official = Official result
resolution-official-from = Entered from:{ " " }
resolution-official-entered = Official result entered
resolution-official-owners = The owners (official vote)
resolution-official-compare = Compare it with the official result
resolution-official-carried = By the numbers entered, it is carried.
resolution-official-not-carried = By the numbers entered, it is not carried. Compare them with the official result; it cannot be published as a decision.
resolution-official-untold = Numbers are missing, so it cannot be told whether it is carried. Complete them; it cannot be published as a decision.
resolution-voided-by = Voided by government:{ " " }
resolution-withdrawn-for = Taken back because: 
resolution-escalated-to = Taken to { $body }:
resolution-outcome = What came of it
resolution-print = Print the resolution
resolution-draft-title = Notice of { $kind }: { $title }
resolution-draft-point = { $n }. { $text }{ $who }{ $until }{ $money }
resolution-draft-who = { " " }By: { $who }.
resolution-draft-until = { " " }Until { $day }.
resolution-draft-money = { " " }Money: { $amount } yuan ({ $source }), { $text }

## Forms
resolution-field-title = Title of the notice
resolution-field-text = Text of the notice
resolution-hint-text = Written from the resolution; you can change it. Telephone numbers, identity numbers and addresses are masked.
resolution-field-from = Public from
resolution-field-to = Public until
resolution-hint-to = The first day is not counted, the last one until 24:00; at least { $n } days.
resolution-field-outcome = What came of it
resolution-field-view = Whose view is answered
resolution-field-answer = Answer
resolution-field-to-body = To which meeting
resolution-field-reason = Why
resolution-field-void-by = Which office, by which document
resolution-wrong-day = Fill in the whole day, for example 2026-03-01.
resolution-wrong-amount = Fill in the amount in yuan, digits only, with two decimals at most: 300 or 300.50.
resolution-wrong-choice = Something has not been chosen yet.
resolution-wrong-item = Choose at least one item that was carried.

resolution-new = Draw up a resolution
resolution-new-lede = Filled in from the meeting; check it and save. What was not carried cannot become a resolution.
resolution-new-none = Nothing of this meeting can become a resolution: it is not over, nothing was carried, or it stands in one already.
resolution-new-already = Item { $item } stands in a resolution:{ " " }
resolution-new-items = Which items
resolution-new-kind = What it is by law
resolution-new-title = What it is called
resolution-new-delegation = Entrusted by
resolution-new-delegation-hint = For a council resolution only: which representatives' meeting, when, and what it entrusted.
resolution-new-point = Point { $n }
resolution-new-extra = One more point (may be left empty)
resolution-new-more = One more point
resolution-new-text = What is done
resolution-new-matter = Matter
resolution-new-who = Who does it
resolution-new-community = The community
resolution-new-closes = Nobody; answered and closed as: { $outcome }
resolution-new-until = Until which day
resolution-new-until-hint = A day after the deadline of the matter does not move that deadline; whoever needs more time defers the matter.
resolution-new-amount = Money (yuan, may be left empty)
resolution-new-source = From where
resolution-new-money = About the money
resolution-new-money-hint = For example: residents 300 yuan, the community 400.
resolution-new-send = Save the resolution

resolution-from-vote-lede = Filled in from the published result; check it, then save. What was not carried becomes no resolution.
resolution-from-vote-none = There is nothing in this vote from which you could draw up a resolution: its result is not public, it is void or somebody asks for that, nothing was carried, it elected persons, or it is resolved already. Of a vote that a body called, whoever convenes that body or the community's staff does this.
resolution-from-vote-lines = Which lines of the ballot
resolution-from-vote-kind = What kind it is follows from the vote, and is not chosen.

result-new = Enter an official result
result-new-lede = A result that the housing authority's system of owners' decisions has given is entered as it was announced. It is counted here again by the law of its day, and says where it comes from.
result-title = What it is called
result-source = Entered from
result-source-hint = Office, system and number of the document, for example: district housing bureau, system of owners' decisions, announcement 12 of 2026.
result-body = Which owners' assembly (may be left out)
result-matter = What was decided on
result-date = Last day of voting
result-numbers = Numbers
result-numbers-hint = As the announcement has them; leave out what it does not say, and never fill in 0 for it.
result-heads = People
result-area = Area (m²)
result-pictures = Pictures of the announcement
result-pictures-hint = { $max } at most. They are public: cover door numbers, names and telephone numbers first.
result-points-hint = What follows from it (may be left out): what is done, by whom, until when.
result-point-matter = Number of the matter (may be left out)
result-send = Save the result

## Rules
# used-as: rule-*
rule-resolution-owners-decide = Whether an owners' vote held here decides jointly for the owners
rule-resolution-longest-days = Within how many days what is resolved is done at the latest

## In the public record
# used-as: record-of-*
record-of-resolution = Resolution
