# Votes on a roll.

## Acts
# used-as: act-*
act-prolong-vote = Let it go on for longer
act-correct-elector = Correct the roll of the vote
act-name-proxy = Write down a proxy
act-change-tellers = Let others count
act-count-hands = Count hands
act-issue-paper = Issue a paper
act-note-door = Write down a visit at the door
act-return-paper = Note that a paper came back
act-enter-paper = Enter a paper
act-cast-ballot = Vote on this page
act-cast-on-behalf = Write down a ballot for somebody
act-count-vote = Count it
act-publish-vote = Publish the result
act-void-vote = Declare it void
act-call-vote = Call a vote
act-issue-slips = Issue slips
act-read-electors = Read who may vote

# used-as: done-*
done-prolong-vote = Prolonged and public.
done-correct-elector = Corrected; the reason stays in the record.
done-name-proxy = Written down. It counts only while the giver does not vote.
done-change-tellers = Others count now.
done-count-hands = The hands were counted.
done-issue-paper = The paper was issued.
done-note-door = The visit was written down.
done-return-paper = Noted. Two people now enter what it says.
done-enter-paper = Entered. It counts once two people read it alike.
done-cast-ballot = Your ballot was taken.
done-cast-on-behalf = Written down before a witness.
done-count-vote = Counted. Somebody else publishes the result.
done-publish-vote = The result is public.
done-void-vote = Declared void; the reason is public.
done-call-vote = Called. The roll is frozen, and the ballot never changes.
done-issue-slips = Issued. The slips of before hold no longer.

## Fixed words
# used-as: rule-*
rule-vote-longest-days = Days for which a vote is open at most
rule-vote-prolong-days = Days by which a vote is prolonged at most, once
rule-vote-proxies = Whether owners and homes can let others vote for them in writing
rule-vote-proxies-each = Votes: for how many others one person can vote
rule-vote-secret-weight-min = Secret votes by area: ballots of the same area at least

# used-as: notice-about-*
notice-about-vote = About a vote

## In the public record
# used-as: record-of-*
record-of-vote = Vote

# used-as: vote-stage-*
vote-stage-announced = Announced
vote-stage-open = Open
vote-stage-over = Closed, waits for its count
vote-stage-counted = Counted, waits to be published
vote-stage-published = Published
vote-stage-void = Void

# used-as: vote-secrecy-*
vote-secrecy-named = Named
vote-secrecy-secret = Secret

# used-as: vote-way-*
vote-way-hands = Show of hands
vote-way-paper = On paper
vote-way-doors = At the door
vote-way-web = Online
vote-way-on-behalf = Written down for somebody

# used-as: vote-across-*
vote-across-first-holds = The first valid ballot holds
vote-across-later-replaces = The last valid ballot holds

# used-as: ballot-mark-*
ballot-mark-agree = For
ballot-mark-oppose = Against
ballot-mark-abstain = Abstain
ballot-mark-with-majority = With the majority
ballot-mark-blank = No mark
ballot-mark-void = Spoilt

# used-as: ballot-void-for-*
ballot-void-for-tick-and-cross = A tick and a cross, or too many ticks
ballot-void-for-unreadable = Cannot be read
ballot-void-for-not-ours = None of those that were handed out
ballot-void-for-unsigned = Not signed where it has to be
ballot-void-for-differs = The same owner says something else on another paper

# used-as: door-*
door-delivered = Delivered
door-refused = Refused
door-nobody-there = Nobody there

# used-as: ballot-state-*
ballot-state-not-delivered = Not delivered
ballot-state-refused = Refused
ballot-state-not-returned = Delivered, not returned
ballot-state-void = Spoilt
ballot-state-blank = No mark
ballot-state-cast = Valid

## The ballot
ballot-at-most = { $n ->
    [one] Choose one at most
    *[other] Choose { $n } at most
 }
ballot-none-of-these = None of these
ballot-is-void = The whole paper is spoilt
ballot-void-why = Why it is spoilt
ballot-mark-each = Choose one for each line.
ballot-none-or-some = Whoever chooses "none of these" chooses nothing else.
ballot-choose = Choose first.

## What everybody sees

## Voting

## The desk

## Paper
