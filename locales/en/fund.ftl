# Funds: what is pledged, what is paid, and the books of both.

## Acts
# used-as: act-*
act-open-fund = Open a fund
act-refund-surplus = Refund a surplus in proportion
act-read-books = Read the books
act-pledge-money = Pledge
act-receive-pledge = Record what came in
act-void-pledge = Void the rest
act-give-back = Give back
act-reverse-receipt = Red entry beside a receipt
act-enter-expense = Enter an expense
act-change-expense = Change the expense
act-approve-expense = Approve the expense
act-pay-expense = Record the payment
act-withdraw-expense = Withdraw the expense
act-reverse-expense = Red entry beside the expense
act-set-budget = Set the budget
act-close-fund = Close the fund

## Done
# used-as: done-*
done-open-fund = The fund is open.
done-pledge-money = Your pledge is recorded and counts from now on.
done-receive-pledge = Recorded; the receipt has its number.
done-void-pledge = The rest is not to come; it is missing again.
done-give-back = Recorded as given back.
done-reverse-receipt = The red entry is made.
done-enter-expense = Entered. Others approve it now.
done-change-expense = Changed. What was approved before has to be approved anew.
done-approve-expense = Approved as it stands.
done-pay-expense = The payment is recorded.
done-withdraw-expense = The expense is withdrawn.
done-reverse-expense = The red entry is made.
done-refund-surplus = The surplus went back; each payment has its number.
done-set-budget = The budget is set; the ones before it stay.
done-close-fund = The fund is closed with 0.00 in it.

## States
# used-as: stage-*
stage-open-fund = Open
stage-closed-fund = Closed, 0.00

# used-as: pledge-state-*
pledge-state-reserved = Pledged
pledge-state-received = Received
pledge-state-voided = Voided
pledge-state-expired = Lapsed

# used-as: expense-state-*
expense-state-waiting = Waiting
expense-state-paid = Paid
expense-state-withdrawn = Withdrawn
expense-state-reversed = Turned round

## Fixed words
# used-as: fund-source-*
fund-source-residents = Residents
fund-source-community = Community
fund-source-unit = Units
fund-source-policy-fund = Policy fund
fund-source-repair-fund = Repair fund
fund-source-common-income = Income of common parts
fund-source-shop = Shops
fund-source-in-kind = In kind
fund-source-discount = Discount
fund-source-other = Other

# used-as: fund-form-*
fund-form-gift = For the purpose
fund-form-held = Held for others
fund-form-advance = Advanced, to be repaid

# used-as: fund-shown-*
fund-shown-named = By name, masked
fund-shown-nameless = Without a name

# used-as: fund-class-*
fund-class-party-building = Community fund: Party work
fund-class-public-service = Community fund: public service
fund-class-self-governance = Community fund: self-governance
fund-class-urgent-need = Community fund: another pressing need

# used-as: fund-line-*
fund-line-work = Work
fund-line-material = Material
fund-line-service = Service
fund-line-tax = Taxes
fund-line-office = Running an office
fund-line-wages = Wages
fund-line-debt = Debts
fund-line-managers-duty = What the property manager owes
fund-line-budgeted-elsewhere = What has a budget elsewhere
fund-line-other = Other

# used-as: fund-red-*
fund-red-mistake = Mistake
fund-red-duplicate = Booked twice
fund-red-refund = Refund
fund-red-dispute = Dispute

# used-as: fund-goes-*
fund-goes-nowhere = Nothing is left
fund-goes-carried-on = Carried on into another fund
fund-goes-paid-out = Paid out

# used-as: fund-account-*
fund-account-cash = Cash
fund-account-given = Given
fund-account-given-back = Given back
fund-account-held = Held for others
fund-account-advances = Advances
fund-account-expense = Expenses
fund-account-tax = Taxes
fund-account-in-kind-used = In kind, as used
fund-account-in-kind-given = In kind, as given
fund-account-opening = Carried in
fund-account-carried-on = Carried on
fund-account-paid-out = Rest paid out

# used-as: fund-booking-*
fund-booking-opening = Carried in
fund-booking-received = Received
fund-booking-given-back = Given back
fund-booking-paid = Paid
fund-booking-closing = Closing
fund-booking-red = Red entry

## Pages
funds-title = Funds
funds-lede = What was given for what, and what was paid of it: sums for everybody, to the fen.
funds-none = No fund was opened yet.
fund-post-accounts = Post the accounts
fund-new = Open a fund
fund-needs = { $amount } yuan are needed
fund-opened-on = Opened on { $day }
fund-gap = { $amount } yuan are still missing
fund-income = Income (yuan)
fund-given-back = Given back (yuan, taken off the income)
fund-spent = Paid (yuan)
fund-balance = Balance (yuan)
fund-opening = Carried in (yuan)
fund-began-with = Carried on from
fund-began-with-told = { $fund }, { $amount } yuan
fund-rest = What became of the rest
fund-rest-told = { $goes }, { $amount } yuan (closed on { $day })
fund-rest-none = { $goes } (closed on { $day })
fund-rest-words = To whom, and why
fund-carried-on = Carried on into
fund-to-come = Pledged, to come (yuan)
fund-tax = Taxes, in what was paid (yuan)
fund-held = Held for others, beside (yuan)
fund-advances = Advanced, in the balance (yuan)
fund-beside-in-kind = In kind and discounts, beside (yuan)
fund-sources = Where it comes from
fund-source-column = Source
fund-given-column = Given (yuan)
fund-given-back-column = Given back (yuan)
fund-expenses = What is paid
fund-no-expenses = Nothing was entered yet.
fund-pledges = What is pledged
fund-no-pledges = Nothing that you may see here. Who lives here and signs in sees the lines, with homes masked.
fund-nameless = Without a name
fund-to-come-until = { $amount } yuan to come until { $day }
money-todo-title = Waiting for me (money and agreements)
money-todo-amount = { $amount } yuan
money-todo-pledge = Pledge that ends soon
money-todo-comma = {", "}
money-todo-until = until { $time }
money-todo-accounts = Post the accounts
money-todo-common-income = what common parts earned, { $period }; to be posted by { $day }
money-todo-repair = repair paid on { $paid }; total and split to be posted by { $day }
money-todo-late = overdue
money-todo-rest = More expenses and pledges wait for you, on the pages of the funds
fund-receipt-no = Receipt no. { $no }
fund-returned = { $amount } yuan given back
fund-approve-leaves-too-few = Once you approve this, too few are left to accept the work of { $project }: whoever approves its money does not accept it. Better ask somebody to approve who cannot accept it anyway, such as whoever chose the contractor.
fund-approved-by = Approved by { $n } of { $needed }
fund-vouchers = pictures of vouchers: { $n }
fund-part-of-bill = part of a bill of { $amount } yuan
fund-exception = Fewer quotes, or more than the budget, because of the hazard { $matter }: { $reason }
fund-paid-on = Paid on { $day }, no. { $no }
fund-turned-round = Red entry no. { $no } beside no. { $of }, { $amount } yuan. { $reason }: { $words }
fund-turned-round-in-all = { $amount } yuan turned round
fund-red-of = beside no. { $no }: { $reason }
fund-chosen = This line
fund-trial-balance = Trial balance (yuan)
fund-books = Books, the latest first (yuan)
fund-account-column = Account
fund-left-column = Debit
fund-right-column = Credit
fund-no-column = Entry

## Forms
fund-field-for = What it is for
fund-field-place = Where
fund-everywhere = The whole community
fund-field-sources = From where it takes
fund-hint-sources = Income of common parts has a balance of its own only in a fund that takes from nothing else.
fund-field-class = Community fund
fund-no-class = None
fund-field-target = How much is needed, in yuan
fund-hint-target = Leave it empty where that is open.
fund-field-from = Carry the rest of this closed fund
fund-hint-from = All of its rest is carried; the amount is not typed.
fund-from-none = Begins with nothing
fund-open-button = Open it
fund-field-amount = Amount in yuan
fund-hint-amount = Like 300 or 300.50
fund-field-day = On which day
fund-field-reason = Why
fund-field-of = Beside which number
fund-field-red = Kind of reason
fund-hint-red-receipt = What never came, or was booked twice, is a mistake or a duplicate and is turned round with all that is left of it. What goes back to its giver is a refund or a dispute, and is bound as giving back is: a gift goes back out of what is left over, at most the giver’s share; what was given in kind does not.
fund-hint-red-told = Whoever gave it reads this, and it is printed on the receipt: say why it is turned round.
fund-hint-red-words = Everybody may read it: say why, without names or telephone numbers.
fund-field-goes = Where the rest goes
fund-field-budget = Budget in yuan: { $line }
fund-hint-budget = Leave empty what is not planned. What is paid and what waits both count.
fund-field-source = Source
fund-field-donor = Who gives
fund-hint-donor = A home like 3-2-501, or a name; whoever pledges writes their own. Others read it masked.
fund-field-what = What it is
fund-hint-what = Only for what is no money: which work, goods or discount.
fund-field-until = Holds until
fund-field-shown = In public
fund-field-form = Kind
fund-field-unit = Unit
fund-field-pictures = Pictures
fund-hint-pictures = Photos of the paper; up to 12 MB each.
fund-field-payee = Payee
fund-field-purpose = For what
fund-field-line = Kind
fund-field-vouchers = Vouchers
fund-field-bill = The whole bill in yuan
fund-hint-bill = Only where several expenses share one bill: each says the same sum and has the same picture, and no other; together they come to no more than it.
fund-field-quotes = Quotes in yuan
fund-hint-quotes = With spaces between them: 6800 7000 7200
fund-field-quoted-by = Who quoted
fund-field-hazard = Number of the hazard
fund-hint-hazard = Only where fewer were asked, or the budget is exceeded, because of it.
fund-field-why-fewer = Why fewer were asked, or more is spent
fund-wrong-day = Write the day like 2021-06-08.
fund-wrong-amount = Write amounts in yuan with at most two decimals, like 300.50.
fund-quotes-torn = Several quotes stand apart by spaces, and no comma stands within a number: 6500 6800.
fund-wrong-number = Write the number of the entry.
fund-wrong-at = { $field }: { $text }
fund-wrong-choice = Please choose.
fund-wrong-matter = Write the number of the matter like 2021-0031.
fund-wrong-missing = Please fill it in.
fund-sent-before-pledge = The pledge of { $amount } yuan that was sent before is recorded, unchanged. To correct it, void it first; what stands here is not recorded yet, and sending it once more enters another pledge.
fund-sent-before-receipt = The { $amount } yuan sent before are recorded as received, unchanged. If they are wrong, make a red entry beside them; what stands here is not recorded yet, and sending it once more enters another receipt.
fund-sent-before-expense = The expense of { $amount } yuan that was sent before is recorded, unchanged. To correct it, open it and change or withdraw it; what stands here is not recorded yet, and sending it once more enters another expense.

## Receipts and slips
fund-print-receipt = Print receipt { $no }
fund-print-slip = Print the expense slip
fund-print-back = Print the sheet to sign for what was given back
fund-paper-receipt = Receipt
fund-paper-slip = Expense slip
fund-paper-back = Given back
fund-paper-back-to = To whom
fund-paper-back-signed = Signature
fund-paper-back-total = In all (yuan)
fund-paper-no = Number
fund-paper-from = Received from
fund-paper-for = For
fund-paper-capitals = In capital figures
fund-paper-gave = Signature of the giver
fund-paper-took = Signature of whoever took it
fund-paper-receipt-says = Every receipt is entered in the public accounts and can be looked up there by its number.
fund-paper-is-void = All of this receipt was turned round; it is valid no more.
fund-paper-stands = After that, { $amount } yuan of this receipt are still valid.
fund-paper-vouchers = { $n }
fund-paper-state = Now
fund-paper-approved = Approved by
fund-paper-role = Role
fund-paper-when = When
fund-paper-digest = Check digits of what was approved
fund-paper-entered = Signature of whoever entered it
fund-paper-checked = Signature of whoever checked it
fund-paper-received = Signature of the payee

## Giving a surplus back
fund-surplus = Surplus (yuan)
fund-no-surplus = There is no surplus to give back now.
fund-field-back = How many yuan go back
fund-hint-back = Leave it empty to give all of it back. It is shared in proportion to what each gave, to the fen.
fund-refund-preview = Work it out
fund-refund-shares = What goes back to whom
fund-refund-total = Together
fund-kept-column = Given (yuan)

## Public accounts
accounts-title = Public accounts
accounts-lede = What came in, what was paid and what is left, to the cent. Every figure comes from the books of the funds.
accounts-everywhere = The whole community
accounts-periods = Period
accounts-other-period = Another quarter, month or span of days
accounts-from = From
accounts-to = To
accounts-wrong-period = There is no such period. Write it like 2021, 2021-Q2, 2021-06 or 2021-06-08..2021-06-30.
accounts-wrong-day = Choose both days, as they stand in the calendar, for example 2021-06-01 and 2021-06-30.
accounts-wrong-days = The first day comes before the last, in a year from 1950 to 2200.
accounts-wrong-shown = Below are the accounts of this year, not of the days that you asked for.
accounts-show = Show
accounts-place = Place, with everything inside it
accounts-year = { $year }
accounts-quarter = { $year }, quarter { $n }
accounts-month = { $year }, month { $n }
accounts-days = { $from } to { $to }
accounts-notice-title = Accounts of { $fund } ({ $period })
accounts-notice-line = { $what }: { $yuan } yuan
accounts-notice-more = Every entry can be read under Accounts on the website of the community.
accounts-figures = Income and expense
accounts-posted-books = Account books of this time are posted, too. They stand as the office keeps them and are not in the totals above:
accounts-passing = What is carried in or on passes through from one fund to another and is neither income nor expense. What was given back is taken off the income and is no expense. What is held for others, and what is given in kind, stands apart from the money.
accounts-withheld = What single people and homes gave is shown as sums; its entries are read by those who live or work here.
accounts-no-entries = Nothing was booked here in this period.
accounts-apart = Apart
accounts-mixed-hint = A fund that takes income of common parts together with other money has one balance: what came is told by its source, what is left is neither's alone.
accounts-funds = Fund by fund
accounts-none = There is no fund yet. Once one is opened, its account is here.
accounts-of-place = Public accounts of this place
accounts-fund = The fund
accounts-target = Needed
accounts-came-for-it = Came in for it until the end
accounts-spent-of-it = Paid of it until the end
accounts-flow = From where money came and where it went
accounts-flow-desc = On the left where money came from, on the right where it went and what is left; the thickness is the amount. The numbers are those of the table below.
accounts-months = Month by month
accounts-months-desc = Two bars for each month: what came and what went, without what passes through. The table below has the amounts.
accounts-month-came = Came
accounts-month-went = Went
accounts-sheet = Sheet to post
accounts-word = Word file
accounts-workbook = Excel workbook
accounts-total = All funds together

# The columns
accounts-column-fund-id = Id of the fund
accounts-column-fund = Fund
accounts-column-period = Period
accounts-column-figure = Figure
accounts-column-item = Source or kind
accounts-column-amount = Yuan
accounts-column-kind = Money
accounts-column-no = No.
accounts-column-flow = Where from, where to
accounts-column-month = Month
accounts-column-about = About

# used-as: accounts-purse-*
accounts-purse-common = Income of common parts (funds that take from nothing else)
accounts-purse-mixed = Income of common parts and other money in one fund
accounts-purse-other = Fees and all other money

# used-as: accounts-figure-*
accounts-figure-opening = Opening
accounts-figure-income = Income
accounts-figure-advanced = Advanced, to be repaid
accounts-figure-carried-in = Carried in (passes through)
accounts-figure-came = Came in all
accounts-figure-given-back = Less: given back
accounts-figure-expense = Expense
accounts-figure-tax = Taxes
accounts-figure-repaid = Advances repaid
accounts-figure-paid-out = Rest paid out
accounts-figure-carried-on = Carried on (passes through)
accounts-figure-went = Went in all
accounts-figure-closing = Closing
accounts-figure-held-opening = Held for others, opening
accounts-figure-held-came = Held for others, came
accounts-figure-held-went = Held for others, given back
accounts-figure-held-closing = Held for others, closing
accounts-figure-in-kind = In kind, valued beside the money
accounts-figure-budget = Budget

# On paper
accounts-paper-community = Community
accounts-paper-scope = Of
accounts-paper-period = Period
accounts-paper-note = Amounts in yuan. What is carried in or on passes through; what is held for others or given in kind is not in the money. Whoever doubts a figure asks the community, or reads its entries on its page.
accounts-paper-made = Prepared by
accounts-paper-checked = Checked by
accounts-paper-supervised = Supervisors of accounts
accounts-paper-seal = (Seal)

## Budget
fund-budget = Beside the budget (yuan)
fund-budget-line = On what
fund-budget-planned = Planned
fund-budget-spent = Paid
fund-budget-waiting = Waiting
fund-budget-left = Left
fund-budget-total = In all
fund-budget-binds = By the rule book nothing is entered beyond the budget, except for a hazard. To spend more, set another budget first and say why.
fund-budget-compared = The budget is there to compare with: what goes beyond it is shown as it is.
fund-budget-version = No. { $no } · { $day } · { $lines } · { $amount } yuan in all
fund-budget-comma = {", "}
fund-budget-none = Nothing was planned yet. A community fund has a budget before anything is spent, except for a hazard.
accounts-budget-hint = The budget of today beside what was paid until the end of the period, with taxes and without what was turned round, and what was entered until then and still waits to be paid. Left is what was planned, less what was paid and what waits.
accounts-year-title = Community funds for its people
accounts-year-basis = For reference: funds of communities for their people in Suzhou, Kunshan, Xuzhou and elsewhere, 200,000 yuan a year for each community; how much it is differs from place to place, the local documents decide
accounts-year-means = For the year (yuan)
accounts-year-came = Came from the community (yuan)
accounts-year-spent = Paid, of all sources (yuan)
accounts-year-left = Not come yet (yuan)

## Rules
# used-as: rule-*
rule-fund-pledge-days = Days for which a pledge to a fund holds, at most
rule-fund-pledge-ends-soon-days = Days before its end from which a pledge is to be looked after
rule-fund-approvals = People who approve an expense and did not enter it, at least
rule-fund-quotes-above-yuan = Yuan of an expense above which several are asked for a quote
rule-fund-quotes = Quotes that are asked for then, at least
rule-fund-quotes-together-days = Days within which expenses for one payee and line count together for quotes
rule-fund-hazard-days = Days after a hazard was closed within which it still excepts from quotes and budget
rule-fund-paid-out-alone-yuan = Yuan of a rest that may be paid out at closing without approvals
rule-fund-budget-binds-community = Whether a community fund may spend nothing beyond its budget
rule-fund-budget-binds-others = Whether another fund that has a budget may spend nothing beyond it
rule-fund-community-year-yuan = Yuan that a community has for its people in a year
rule-fund-post-common-months = Months whose accounts of what common parts earn are posted together
rule-fund-post-repair-months = Months after the payment within which total and split of a small repair from the repair fund are posted

## In the public record
# used-as: record-of-*
record-of-fund = Funds

## What came of it
came-of = What came of it
came-of-agreement = Agreement
came-of-fund = Fund
came-of-project = Project
came-from = Comes from

## The audit of money
audit-booking-balances = fund { $fund }, booking { $what }: it says { $said }, the left side of its lines comes to { $found }; its sides or its amount do not agree
audit-account-is-its-lines = fund { $fund }, account { $what }: its sum is { $said }, its lines come to { $found }
audit-numbers-in-a-row = fund { $fund }: the last booking is number { $said }, and there are { $found }; the numbers have a gap
audit-closed-is-nought = fund { $fund } is closed, and { $said } is still in { $what }
audit-red-within-booked = fund { $fund }, booking { $what }: { $said } of it is turned round, and { $found } was booked; a red entry is too large or stands beside nothing
audit-received-within-pledged = fund { $fund }, pledge { $what }: { $said } came in, { $found } was pledged; what was pledged, came and went back do not agree
audit-pledge-is-booked = fund { $fund }, pledge { $what }: it says that { $said } is kept, the books say { $found }
audit-expense-is-booked = fund { $fund }, expense { $what }: it says that { $said } was paid, the books say { $found }
audit-rest-is-carried = fund { $fund }: it began with { $said }, the closed fund handed on { $found }
audit-paid-is-approved = fund { $fund }, expense { $what }: it was paid with { $said } approvals of what stands there, and the rule of that day asks for { $found }
audit-voucher-proves-one = fund { $fund }, expense { $what }: a voucher of it proves { $said } expenses that were paid, or refunds, which are not said to be parts of one bill or come to more than it; a voucher proves { $found }
