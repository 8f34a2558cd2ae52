# Motions: the rules by which votes are counted.

# used-as: rule-*
rule-vote-owners-participation = Owners' vote: how many take part (heads and area)
rule-vote-owners-rules-of-procedure = Owners' vote on the owners' rules of procedure: how many agree
rule-vote-owners-covenant = Owners' vote on the owners' covenant: how many agree
rule-vote-owners-committee = Owners' vote on electing or replacing the owners' committee: how many agree
rule-vote-owners-manager = Owners' vote on hiring or dismissing the manager: how many agree
rule-vote-owners-use-fund = Owners' vote on using the repair fund: how many agree
rule-vote-owners-raise-fund = Owners' vote on raising the repair fund: how many agree
rule-vote-owners-rebuild = Owners' vote on rebuilding or altering the building: how many agree
rule-vote-owners-change-use = Owners' vote on changing the use of common parts or earning from them: how many agree
rule-vote-owners-other = Owners' vote on other weighty matters: how many agree
rule-vote-residents-meeting-attendance = Residents' meeting: how many attend
rule-vote-residents-meeting-agree = Residents' meeting: how many agree
rule-vote-representatives-attendance = Residents' representatives: how many attend
rule-vote-representatives-agree = Residents' representatives: how many agree
rule-vote-village-representatives-attendance = Village representatives: how many attend
rule-vote-village-representatives-agree = Village representatives: how many agree
rule-vote-one-project-one-meeting-attendance = One project, one meeting: how many attend
rule-vote-one-project-one-meeting-agree = One project, one meeting: how many agree
rule-vote-body-present-attendance = A body that decides by those present: how many attend
rule-vote-body-present-agree = A body that decides by those present: how many agree
rule-vote-body-all-attendance = A body that decides by all its members: how many attend
rule-vote-body-all-agree = A body that decides by all its members: how many agree
rule-vote-party-members-attendance = Party members' meeting: how many attend
rule-vote-party-members-agree = Party members' meeting: how many agree
about-votes-title = How many must take part, and how many must agree
# used-as: requirement-*
requirement-none = nothing is asked
requirement-at-least-all = at least { $share } of all
requirement-at-least-present = at least { $share } of those who take part
requirement-more-than-all = more than { $share } of all
requirement-more-than-present = more than { $share } of those who take part

## Counting
# used-as: count-outcome-*
count-outcome-carried = Carried
count-outcome-not-carried = Not carried
count-outcome-no-quorum = Too few took part; nothing was decided
count-outcome-undetermined = Cannot be told yet
# used-as: count-test-*
count-test-participation-heads = Heads taking part
count-test-participation-area = Area taking part
count-test-agree-heads = Heads agreeing
count-test-agree-area = Area agreeing
count-test-attendance = Present
count-test-agree = Agreeing
count-holds = met
count-fails = not met
count-untold = unknown, a number is missing
count-between = ;{" "}
count-sentence-test = { $name } { $have }, needed { $need }, { $holds }
count-counted = { $outcome }: { $tests }
count-end = .{" "}
count-by-charter = the charter that was given
# used-as: count-told-*
count-told-due = due { $n }
count-told-present = present { $n }
count-told-proxies = proxies { $n }
count-told-took-part = voted { $n }
count-told-proxies-count = proxies count
count-told-proxies-do-not-count = proxies do not count
count-told-not-returned = given a ballot and silent { $n }
count-told-silent-not-taking-part = those who were silent did not take part
count-told-silent-with-majority = those who were silent join the majority
count-told-silent-abstain = those who were silent abstain
count-told-void-set-aside = void papers do not take part
count-told-base-all = a share of all has to agree
count-told-base-present = a share of those taking part has to agree
count-told-below-law = the charter that was given asks for less than the law, which no charter can
count-told-undated = no day was given: the rules of today
count-sentence = { $counted }. Basis: { $basis }.
# used-as: count-wrong-*
count-wrong-unknown = { $field }: there is no such field.
count-wrong-twice = { $field }: it stands there twice.
count-wrong-not-in-parts = { $field }: it is written in parts: heads and area, and in cast first agree, oppose and so on.
count-wrong-missing = { $field }: it has to be there.
count-wrong-not-one-of = { $field }: it is one of { $detail }.
count-wrong-not-for-this-rule = { $field }: a vote of this kind has no such field.
count-wrong-not-a-day = { $field }: a day is written like 2023-05-01.
count-wrong-no-rule-then = { $field }: there is no rule of that day.
count-wrong-not-a-threshold = { $field }: a threshold is written like >1/2 or >=2/3.
count-wrong-not-a-whole-number = { $field }: a whole number is needed, such as 36.
count-wrong-not-a-number = { $field }: a number is needed, such as 3508.53.
count-wrong-negative = { $field }: it cannot be less than 0.
count-wrong-too-many-decimals = { $field }: four decimals at the most, such as 3508.5312.
count-wrong-too-large = { $field }: it is too large.
count-wrong-above-whole = { $field }: it is more than { $detail }.
count-wrong-below-parts = { $field }: it is less than its parts together.
count-wrong-contradicts = { $field }: its parts make { $detail }, which is another number.
cli-count-unread = This vote cannot be read; it has to be JSON, a whole {"{"}…{"}"}: see line { $line }, character { $column }.
cli-count-not-utf8 = This file is not in UTF-8. Save it as UTF-8 and try again.
cli-count-too-long = This file is too long: a vote has less than 64 KB.
count-if-silent = If those who were silent { $silent }
cli-count-otherwise = { $silent }: { $said }
# used-as: count-silent-*
count-silent-not-taking-part = did not take part
count-silent-with-majority = join the majority
count-silent-abstain = abstain

## The page
count-title = Does it carry?
count-lede = A vote on paper in your hand? Choose what was decided, type the numbers, and see whether it carries by the law of its day. No account; nothing is kept.
count-owners = Owners deciding together (heads and area)
count-meetings = A vote in a meeting (heads)
count-choose-again = Another kind of decision
count-errors = A few things to correct:
count-tests = The tests
count-test = Test
count-have = Found
count-need = Needed
count-how = How it was counted
count-basis = Basis
count-otherwise = If those who were silent are counted otherwise
count-share = The address of this page holds all numbers: whoever gets it sees the same result.
count-sign-counted = Counted by (signature)
count-sign-watched = Watched by (signature)
count-sign-day = Date
count-date-hint = The last day of voting, such as 2023-05-01: the law of that day holds.
count-blank-hint = Leave blank what is not known; do not write 0.
count-numbers = Votes
count-part = Part
count-proxies-count = The charter lets proxies count
count-silent = Papers delivered and not returned
count-silent-hint = Unless the owners' rules say otherwise, they did not take part.
count-charter = The charter says otherwise
count-threshold-hint = Written >1/2 (more than half) or >=2/3 (two thirds or more)
count-base-law = As the law or a usual charter says
count-void-set-aside = A void paper does not take part
count-go = Count
count-print = Print
# used-as: figure-*
figure-between = {" "}–{" "}
# used-as: count-rule-*
count-rule-residents-meeting = Residents' meeting
count-rule-representatives = Residents' representatives
count-rule-village-representatives = Village representatives
count-rule-one-project-one-meeting = One project, one meeting (by homes)
count-rule-body-present = A council or group, by those present
count-rule-body-all = A council or committee, by all members
count-rule-party-members = Party members' meeting
# used-as: count-matter-*
count-matter-rules-of-procedure = The owners' rules of procedure
count-matter-covenant = The owners' covenant
count-matter-committee = The owners' committee
count-matter-manager = Hiring or dismissing the manager
count-matter-use-fund = Using the repair fund
count-matter-raise-fund = Raising the repair fund
count-matter-rebuild = Altering or rebuilding
count-matter-change-use = Another use of common parts, or earning from them
count-matter-other = Other weighty matters
# used-as: count-part-*
count-part-electorate = All owners
count-part-took-part = Took part (returned)
count-part-agree = Agree
count-part-oppose = Oppose
count-part-abstain = Abstain
count-part-void = Void
count-part-blank = Blank
count-part-with-majority = With the majority
count-part-not-returned = Delivered, not returned
count-part-not-delivered = Not delivered
# used-as: count-measure-*
count-measure-heads = Heads
count-measure-area = Area
# used-as: count-field-*
count-field-date = Day of the vote
count-field-due = Due
count-field-present = Present in person
count-field-proxies = By proxy
count-field-quorum = Who has to take part
count-field-pass = Who has to agree
count-field-base = Of whom the share is taken
count-field-matter = What is decided
count-field-rule = What kind of decision
# used-as: count-base-*
count-base-all = Of all
count-base-present = Of those who take part
