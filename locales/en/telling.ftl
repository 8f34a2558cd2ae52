# Telling: letters, calls, what did not arrive, hooks.

## Acts
# used-as: act-*
act-send-again = Decide on what did not arrive
act-keep-hooks = Keep hooks
act-keep-incidents = Announce outages

# used-as: done-*
done-send-again = Done.
done-keep-hooks = Saved.
done-keep-incidents = Saved.

## Rules
# used-as: rule-*
rule-telling-digest-minutes = Minutes for which news for one person are gathered into one message
rule-telling-quiet-from-minutes = From which time of day no message is sent
rule-telling-quiet-to-minutes = From which time of day messages are sent again
rule-telling-retry-minutes = Minutes until what did not arrive is tried again (each time twice as long)
rule-telling-tries-max = How often one message is tried
rule-telling-call-again-minutes = Minutes until somebody who did not answer is called again
rule-telling-calls-max = How often somebody who does not answer is called
rule-telling-incident-longest-days = Days for which something can be announced as out
rule-telling-robot-minutes = Minutes for which news for robots of groups and programs are gathered into one message

## Letters
letter-subject = { $n ->
    [one] { $community }: one piece of news about what you care for
   *[other] { $community }: { $n } pieces of news about what you care for
}
letter-dear = Dear { $name },
letter-dear-nobody = Hello,
letter-matter = { $number } { $title }
letter-private = { $number } (not public: open it with your tracking code)
letter-reply = Reply: { $said }
letter-question = Please tell more: { $said }
letter-withdrawal = It was taken back by whoever raised it. If you still have the trouble, you can report it yourself.
letter-work = Work has come for your unit; please sign in to see it.
letter-more = { $n ->
    [one] There is one more; please see the pages.
   *[other] There are { $n } more; please see the pages.
}
letter-end = This letter was sent by the system; please do not answer it. To say something or to change how you are reached, ask the community: { $contact }
letter-end-no-contact = This letter was sent by the system; please do not answer it. To say something or to change how you are reached, ask the community.
letter-unsubscribe = No e-mails of this kind any more: { $address }

## Ending letters
letters-end-title = E-mails of this kind
letters-end-sure = You get no more e-mails about { $kind }.
letters-end-button = End them
letters-end-done = Ended. You get no more e-mails about { $kind }.
letters-end-again = Send them again
letters-end-resumed = You get e-mails about { $kind } again.
letters-end-what-stays = Only these e-mails end. If you left a telephone number, you are called; what you raised goes on, and its code opens it as before.
letters-end-no-such = This address ends nothing: it is a year old, or was not copied whole. The newest e-mail has another one.

# used-as: letters-end-kind-*
letters-end-kind-matter = what you raised or met as well
letters-end-kind-work = work for your unit

## The call list
calls-title = Call list
calls-lede = One line for each person, with all the news that wait for them. After the call, say what came of it; whoever did not answer comes back here later.
calls-nobody = Nobody is to be called now.
calls-since = waiting since { $when }
calls-unanswered = { $n ->
    [one] called once, nobody answered
   *[other] called { $n } times, nobody answered
}
calls-question = Please tell more:
calls-withdrawn = Taken back by whoever raised it; whoever still has the trouble can report it themself.
calls-work = Work has come for the unit.
calls-hidden = A matter that is not public
calls-changed = Somebody has just called this person.

# used-as: calls-only-email-*
calls-only-email-nothing-is-sent = Left an e-mail address and no telephone number, and no e-mail is sent by this installation. Please write to them yourself, then say “Told”.
calls-only-email-did-not-arrive = Left an e-mail address and no telephone number, and the e-mail did not arrive. Please tell them in another way, then say “Told”.

# used-as: calls-result-*
calls-result-told = Told
calls-result-no-answer = No answer
calls-result-wrong-number = Wrong number

# used-as: calls-done-*
calls-done-told = Noted: they were told.
calls-done-no-answer = Noted: no answer; they are called again later.
calls-done-wrong-number = Noted: wrong number; they are not called again.

## What did not arrive
dead-title = Not delivered
dead-lede = What was tried some times and did not arrive, or of which nobody knows whether it did. Send it again, or give it up; whoever it was for is then on the call list.
dead-nothing = Everything was delivered.
dead-unsure = It may have arrived: ask before you send it twice.
dead-failed = It did not arrive.
dead-tries = { $n ->
    [one] tried once
   *[other] tried { $n } times
}
dead-made = written { $when }
dead-said = What the other side said
dead-again = Send again
dead-give-up = Give up
dead-changed = Somebody has just decided on this one.

admin-dead-letters = Letters that did not arrive: send again or give up
admin-dead-letters-count = { $n ->
    [one] One message
   *[other] { $n } messages
}

## Robots of groups
robot-head = { $community }: the record has grown
robot-raised = { $n ->
    [one] One new matter
   *[other] { $n } new matters
}
robot-replied = { $n ->
    [one] One new reply
   *[other] { $n } new replies
}
robot-closed = { $n ->
    [one] One matter ended
   *[other] { $n } matters ended
}
robot-notices = { $n ->
    [one] One new notice
   *[other] { $n } new notices
}
robot-others = { $n ->
    [one] One step
   *[other] { $n } steps
}

## Hooks
hooks-title = Hooks
hooks-lede = When the public record grows, other programs (Standard Webhooks 1.0) or groups in WeCom and DingTalk are told by themselves: numbers and links, nothing about anybody.
hooks-none = Nobody is told yet.
hooks-off = Turned off ({ $why }, { $when })
hooks-secret = Secret for signatures
hooks-secret-hint = By it the other side checks that a message is ours; keep it like a password.
hooks-rotate = Change the secret
hooks-rotate-hint = For a day messages are signed by both; the other side should take the new one soon.
hooks-turn-off = Turn off
hooks-add = Add a hook
hooks-kind = Who is told
hooks-name = Name
hooks-url = Address
hooks-url-hint = For a program one that begins with https://; for a robot the whole address that its group gives you. The address is as good as a password: keep it.
hooks-ding-secret = Secret of a robot of DingTalk
hooks-ding-secret-hint = Only DingTalk has one; it begins with SEC.
hooks-added = added { $when }

# used-as: hook-kind-*
hook-kind-webhook = A program
hook-kind-we-com = A robot of a group in WeCom
hook-kind-ding-talk = A robot of a group in DingTalk

# used-as: hook-off-*
hook-off-by-hand = by hand
hook-off-gone = the other side said it is gone
hook-off-failing = nothing arrived (no answer, or no public https address)

admin-hooks = Tell programs and groups in WeCom or DingTalk what is new in public
admin-hooks-count = { $n ->
    [one] One hook
   *[other] { $n } hooks
}

## Feeds
feeds-title = Feeds
home-door-feeds = New matters, answers and notices, for a feed reader
feeds-lede = A feed reader or a program gets what is new by itself; receptions and meetings go into the calendar of your telephone.
feeds-matters = New matters
feeds-answers = New answers
feeds-notices = Notices
feeds-resolutions = Resolutions
feeds-calendars = Calendars
feeds-receptions = Calendar of receptions
feeds-meetings = Calendars of the bodies' meetings

## Outages
incidents-title = Outages
incidents-lede = Water, power and the like that are known to be out: say this to whoever calls; whoever reports something at such a place reads it first. It is gone by itself when it is over.
incidents-none = Nothing is out.
incidents-announce = Announce an outage
incidents-kind = What is out
incidents-text = What to say
incidents-text-hint = One sentence: why, and when it will be back. For example: the main is being repaired, water is back tonight by ten.
incidents-from = From when on
incidents-from-hint = Now where it is left empty
incidents-until = Until when
incidents-inside = Only some places inside { $place }
incidents-places = Where
incidents-homes-hint = There are too many places to list every home: choose the entrance or the building in which it lies.
incidents-end = It is over
incidents-over = It is over already.
incidents-no-time = Give the time, for example 2026-11-29 22:00.
incidents-from-until = { $from } to { $until }
incidents-known = Known already:
incidents-to-say = Known now; tell this to whoever calls or comes:
incidents-here = at this place
incidents-known-until = expected back { $until }

# used-as: incident-kind-*
incident-kind-water = No water
incident-kind-power = No power
incident-kind-gas = No gas
incident-kind-lift = Lifts out of service
incident-kind-other = Something else
