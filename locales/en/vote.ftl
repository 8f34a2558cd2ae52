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
