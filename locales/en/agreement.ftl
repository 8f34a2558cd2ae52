# Agreements: who bears what, who consented to which version, and when it starts.

## Acts
# used-as: act-*
act-draft-agreement = Draft an agreement
act-redraft-agreement = Draft it anew
act-put-agreement = Put it to its parties
act-answer-agreement = Answer
act-enter-agreement-paper = Enter a signed paper
act-say-agreement-on-behalf = Write down what a party says
act-confirm-agreement-on-behalf = Confirm as witness
act-void-agreement = Declare it void
act-issue-agreement-slips = Issue slips to parties of an agreement
act-read-agreement = Read all parties of an agreement

# used-as: done-*
done-draft-agreement = Drafted. Nobody was asked yet.
done-redraft-agreement = It is a new version. All consents to the one before have lapsed.
done-put-agreement = Put to its parties.
done-answer-agreement = Answered.
done-enter-agreement-paper = Entered.
done-say-agreement-on-behalf = Written down. It counts once the witness confirms it.
done-confirm-agreement-on-behalf = Confirmed.
done-void-agreement = Void; the reason is public.

## Fixed words
# used-as: agreement-stage-*
agreement-stage-drafting = Being drafted
agreement-stage-put = Parties are asked
agreement-stage-started = Started
agreement-stage-lapsed = Not reached by its day, everybody is released
agreement-stage-voided = Void

# used-as: agreement-kind-*
agreement-kind-home = Home
agreement-kind-shop = Shop
agreement-kind-unit = Unit
agreement-kind-community = Community
agreement-kind-policy-fund = Policy fund
agreement-kind-contractor = Contractor
agreement-kind-other = Other

# used-as: agreement-part-*
agreement-part-pays = Pays
agreement-part-at-cost = Works at cost
agreement-part-in-kind = Gives goods or labour
agreement-part-signs = Agrees and pays nothing
agreement-part-benefits = Bears nothing

# used-as: agreement-gets-*
agreement-gets-pays = Gets a share
agreement-gets-at-cost = Works at cost
agreement-gets-in-kind = Gives goods or labour
agreement-gets-signs = Agrees and gets nothing
agreement-gets-benefits = Gets nothing

# used-as: agreement-of-*
agreement-of-gross = gross (its cost is not taken off)
agreement-of-net = net (after its reasonable cost)

# used-as: agreement-by-*
agreement-by-equal = All alike
agreement-by-by-home = By home
agreement-by-area = By area
agreement-by-coefficient = By coefficient
agreement-by-coefficient-area = By coefficient × area
agreement-by-percent = By percentage
agreement-by-fixed-then-coefficient = Fixed amounts first, the rest by coefficient
agreement-by-fixed-then-area = Fixed amounts first, the rest by area
agreement-by-by-hand = Each as agreed

# used-as: agreement-answer-*
agreement-answer-consents = Agrees
agreement-answer-declines = Does not agree

# used-as: agreement-way-*
agreement-way-online = Online
agreement-way-paper = On paper
agreement-way-on-behalf = Written down, with a witness
agreement-way-slip = With a slip

# used-as: agreement-change-*
agreement-change-correction = Put right
agreement-change-refusal = A party takes no part, shared anew
agreement-change-late-joiner = Somebody joins late
agreement-change-exit = Somebody leaves

# used-as: rule-*
rule-agreement-start-heads = Agreement: share of the parties asked that starts it where it says nothing else
rule-agreement-start-money = Agreement: share of the money pledged that starts it where it says nothing else
rule-agreement-answer-days-min = Agreement: days that parties have at least to answer
rule-agreement-answer-days-max = Agreement: days that parties have at most to answer

## Pages for residents
agreements-title = Agreements
agreements-lede = What neighbours, shops, units and the community agree on: what it costs or what common parts earned, who shares that by which rule, and when it starts. Who the parties are and who consented is not public here; the sheet of a project's final account lists those who consented: units and the community in full, homes by their building, shops and others by the first character.
agreements-none = No agreement was put to its parties yet.
agreement-listed = { $parties ->
    [one] { $number } · { $sum } · one party
   *[other] { $number } · { $sum } · { $parties } parties
}
agreement-sum = a cost of { $yuan } yuan
agreement-income-sum = an income of { $yuan } yuan to share out
agreement-yuan = { $yuan } yuan
agreement-worth = worth { $yuan } yuan, beside the money
agreement-answered = { $answer } ({ $way }, { $at })
agreement-waits = Written down, waits for its witness
agreement-not-asked = Not asked
agreement-unanswered = No answer yet
agreement-paper = Picture of the paper
agreement-number = Number
agreement-number-version = { $number }, version { $version }
agreement-place = Where
agreement-body = Brought together by
agreement-circle = Whom it concerns and who shares
agreement-total = Total
agreement-beside = Goods, labour and discounts beside it are worth
agreement-by = Shared
agreement-day = Areas and weights as of
agreement-starts = Starts when
agreement-starts-when = { $heads } of those asked consent, and { $money } of the money is pledged
# used-as: agreement-need-*
agreement-need-all = all
agreement-need-at-least = at least { $share }
agreement-need-more-than = more than { $share }
agreement-until = Answers until
agreement-answers = Answers
agreement-counts = { $asked } are asked, { $consented } consent, { $declined } do not
agreement-pledged = Pledged
agreement-income = Income from common parts
agreement-income-said = { $came } yuan came in, { $cost } yuan of it is reasonable cost; shared out is the { $of }
agreement-income-circle = Who takes part in sharing it out
agreement-income-total = Shared out in all
agreement-income-by = Shared
agreement-income-starts-when = { $heads } of those asked consent, and { $money } of the money goes to those who consent
agreement-income-agreed = Goes to those who consent
agreement-income-share = Gets
agreement-late = How somebody joins late
agreement-exit = How somebody leaves
agreement-version-drafted = Version { $version }, drafted on { $at }
agreement-version-put = Version { $version }, put to its parties on { $at }
agreement-version-started = Version { $version }, started on { $at }
agreement-voided = Why it is void: 
agreement-terms = What is agreed
agreement-own = Your part
agreement-witnessed = Whose answer you witness
agreement-parties = Parties
agreement-parties-lede = For those who work on it and the supervisors of accounts. Do not post it.
agreement-versions = Versions
agreement-party = Party
agreement-does = Does
agreement-share = Share

## Forms
agreement-field-number = Number
agreement-hint-number = In the first column of the page of parties.
agreement-field-party = Which party
agreement-field-answer = Answer
agreement-field-why = Why (may be left empty)
agreement-hint-why = Only those who work on it and the supervisors of accounts read it.
agreement-field-until = Last day to answer
agreement-hint-put = Where its condition is not reached by 24:00 of this day, everybody is released.
agreement-field-day = Signed on
agreement-field-pictures = Pictures of the signed paper
agreement-hint-pictures = One at least, with the signature and the version.
agreement-field-witness = Witness
agreement-hint-witness = Somebody else who was there. It counts once they confirm it, signed in.
agreement-field-reason = Why
agreement-hint-reason = It is public.
agreement-field-title = Title
agreement-field-need = From which need (may be left empty)
agreement-hint-need = For instance 2026-0007. Only one on the list that has not ended. Name a matter or a need, not both.
agreement-field-change = Kind of change
agreement-hint-circle = For example: floors 3 to 7 of entrance 1, and the two shops on the ground floor.
agreement-field-of = Bear a cost, or share out income from common parts
agreement-hint-of = Income from common parts belongs to the owners after its reasonable cost (Civil Code, article 282). To share it out, choose gross or net, and say what came in and what it cost. The total is what is shared out: gross, all that came in; net, what is left after the cost.
agreement-bears-cost = Bear a cost
agreement-field-came = What came in from common parts (yuan; empty for a cost)
agreement-field-cost = Reasonable cost of that (yuan; empty for a cost)
agreement-field-total = Total (yuan)
agreement-hint-by = Income from common parts goes by area where nothing else was agreed and nothing is chosen (Civil Code, article 283).
agreement-hint-parties = One party a line, with commas: what it is, its name, what it does, then an amount, a percentage and so on. For example: Shop, First bakery, Pays, 300; Community, signs; Contractor, Crew, Works at cost, clears the drain, worth 900; Home, 1-1-101, Pays, coefficient 1.2; Shop, Second bakery, Pays, 300, signed by Wang (somebody with a role, who then answers online). Where income is shared out: Home, 1-1-101, Gets a share.
agreement-field-roll = Roll
agreement-field-part = These homes of the roll
agreement-part-none = Are no parties
agreement-field-kinds = Which parts
agreement-field-within = Buildings or entrances
agreement-hint-within = For example 1 or 1-2; all where it is left empty.
agreement-field-floor-from = From floor
agreement-field-floor-to = To floor
agreement-field-heads = Parties that have to consent
agreement-field-money = Money that has to be pledged
agreement-hint-late = From which day, what they pay then, and how that goes back to those who paid before. Once it has started, who joins does so by this rule and a new version, to which everybody is asked anew.
agreement-hint-share = Written >=2/3 or >1/2; by the rule book where it is left empty.
agreement-hint-money-share = By the amounts that are promised: >=2/3 is two thirds of them; by the rule book where it is left empty.
agreement-cell-area = area
agreement-cell-coefficient = coefficient
agreement-cell-person = signed by
agreement-cell-weight = weight
agreement-cell-worth = worth
agreement-cell-yuan = yuan
agreement-wrong-day = Enter a day.
agreement-wrong-number = Enter the number of the party.
agreement-wrong-answer = Choose whether the party agrees.
agreement-wrong-witness = Choose the witness.
agreement-wrong-total = Enter the total in yuan, with at most two decimals.
agreement-wrong-of = You said what came in from common parts or what it cost: choose gross or net. For a cost leave both empty.
agreement-wrong-income = Enter what came in from common parts and its cost in yuan, with at most two decimals; 0 where there was no cost.
agreement-wrong-by = Choose how it is shared.
agreement-wrong-share = Write the condition as >=2/3 or >1/2.
agreement-wrong-roll = Choose the roll.
agreement-wrong-floor = Enter floors as whole numbers.
agreement-wrong-line = Line { $n } cannot be read: “{ $cell }”. Here stands: { $accepted }.
agreement-wrong-line-short = Line { $n } cannot be read: a cell is missing. Here stands: { $accepted }.
agreement-cell-comma = {", "}
agreement-cell-wants-name = a name; a unit is in the register, and for a home a roll is chosen first
agreement-cell-wants-person = the name of somebody who can stand for it, one for a party, for shops, contractors and others only
agreement-cell-wants-measure = an amount, a percentage, an area, a coefficient, a weight, a worth, each once and with nothing behind the number; or what is given
agreement-cell-wants-whole = numbers without a comma between thousands, for example 6500.00
agreement-wrong-need = The number of the need cannot be read. Write it as it is, for instance 2026-0007.
agreement-wrong-origin = Name a matter or a need, not both.
agreement-wrong-change = Choose the kind of change.

## Slips
agreement-slips = Slips to answer with
agreement-slips-lede = Homes and shops without an account answer with a slip: whoever scans it or types its code agrees or declines for this party once, for this version only. Units and the community use their accounts, policy funds sign on paper.
agreement-slips-asked = Parties that are asked
agreement-slips-from = From party number
agreement-slips-to = To party number
agreement-slips-hint = The numbers stand in the first column of the page of parties. Leave both empty for all; the first alone is one party (for a slip that was lost).
agreement-slips-issue = Issue slips
agreement-slips-wrong = Type two numbers, the smaller first, or none.
agreement-slips-sure = I know: the slips that these parties had hold no longer
agreement-slips-sure-first = Some of these parties have a slip already. Those of before will not hold any more; if you mean it, tick the box first.
agreement-slips-not-now = Nobody is asked now: no slips are issued.
agreement-slip-title = Answer with a slip
agreement-slip-how = Scan it, or open { $address } and type the code. It answers once, for this party; give it to whoever decides there.
agreement-slip-until = After { $until }, 24:00, or once the agreement is changed, it holds no longer.
agreement-slip-scan = Scan to answer
agreement-slip-to = Read the agreement
agreement-slip-used = Somebody answered with this slip already, and the answer is in. To change it, ask the office for another slip.
agreement-slip-over = Nobody is asked now; there is nothing to answer.
agreement-slip-changed = The agreement was changed to version { $version }; this slip answers to the version of before only. Wait until you are asked again, or ask the office for another slip.

## Pages for those who bring parties together
work-agreement-new = Draft an agreement
work-agreement-again = Draft it anew
work-agreement-lede = Try it first and see what everybody would pay or get, then draft it; after that it is put to its parties. A change is a new version, and all consents to the one before lapse.
work-agreement-preview = What everybody would pay
work-agreement-income-preview = What everybody would get
work-agreement-try = Try
work-agreement-draft = Draft

# used-as: record-of-*
record-of-agreement = Agreements
