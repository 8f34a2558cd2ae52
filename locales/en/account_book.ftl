# Account books: what offices keep themselves, posted by period, apart from the funds.

## Acts
# used-as: act-*
act-post-account-book = Post an account book
act-take-back-account-book = Take an account book back

## Done
# used-as: done-*
done-post-account-book = The account book is posted.
done-take-back-account-book = The whole account book is taken back; everybody can read why.

## Fixed words
# used-as: account-book-account-*
account-book-account-community = Community money
account-book-account-property-fee = Property fee
account-book-account-common-income = Common income
account-book-account-maintenance = Maintenance fund
account-book-account-other = Other

# used-as: account-book-form-*
account-book-form-book = Account book
account-book-form-quarterly = Income and expense sheet

# used-as: record-of-*
record-of-account-book = Account books

## Columns
# used-as: account-book-field-*
account-book-field-row = Row
account-book-field-day = Day
account-book-field-voucher = Voucher
account-book-field-summary = What for
account-book-field-source = Source or kind
account-book-field-account = Account
account-book-field-direction = In or out
account-book-field-amount = Amount
account-book-field-opening = Opening
account-book-field-income = Income
account-book-field-expense = Expense
account-book-field-balance = Balance
account-book-field-serial = No.

## Rows in doubt
# used-as: account-book-row-*
account-book-row-amount = the amount cannot be read, or is not of whole fen: { $text }
account-book-row-amount-remedy = Write yuan with two decimals at most, and say whether they came in or went out. Then import the whole book again.
account-book-row-direction = it is not said whether the amount came in or went out: { $text }
account-book-row-no-amount = neither income nor expense
account-book-row-both-sides = income and expense in one row
account-book-row-sides-remedy = Check the income and the expense of this row.
account-book-row-day-of-above = no day; that of the row above was taken
account-book-row-day-outside = the day is not in the period
account-book-row-day-remedy = Check the day, and from when until when the period is.
account-book-row-balance = the balance is off by { $by } yuan
account-book-row-balance-remedy = Check income, expense and balance from this row on.
account-book-row-total = the total says { $said } yuan, the rows come to { $counted } yuan
account-book-row-twice = the same as row { $other }, with the same voucher
account-book-row-twice-remedy = If these are two payments, give each its own voucher number; if it is one, delete a row.
account-book-row-personal = there may be personal data in its words
account-book-row-personal-remedy = They are masked for the public. It is better not to write them in the book.

## Pages
account-books-title = Posted accounts
account-books-lede = What the community, the property company and other offices keep themselves, posted by period. It is shown and checked as it came, and not mixed with the books of the funds.
account-books-none = No account book has been posted yet.
account-book-title = Account book
account-book-lede = An office keeps this book itself; it is posted as it came. Balances are checked row by row, and where one is off it is said by how much. It does not count in the books of the funds.
account-book-new = Import an account book
account-book-new-lede = Choose an account book or a quarterly sheet, try it out, read what is in doubt, then post it. It is posted whole; later the whole can be taken back, with a reason.
account-book-sheet = Account book
account-book-sums = Income and expense
account-book-closing = Closing
account-book-rows = Rows
account-book-form = Kind
account-book-place = Place
account-book-everywhere = The whole community
account-book-posted = Posted on
account-book-from = First day of the period
account-book-until = Last day of the period
account-book-account-hint = Where the sheet does not say. Property fee and common income each have a balance of their own.
account-book-file = File
account-book-file-hint = Excel, ods or CSV, with what for, income and expense; where there is a balance, it is checked row by row.
account-book-file-again = Choose the file
account-book-no-file = Choose a file.
account-book-no-period = Say the first and the last day of the period.
account-book-try = Try it out
account-book-trial = What would become of it
account-book-trial-hint = Nothing was written.
account-book-summary = { $lines } rows, { $doubtful } in doubt, { $rejected } that cannot be taken, { $passed } passed over
account-book-sum = { $account }: opening { $opening } yuan, income { $income } yuan, expense { $expense } yuan, closing { $closing } yuan
account-book-opening-off = the file says an opening of { $said } yuan, which is off by { $by } yuan
account-book-closing-off = the file says a closing of { $said } yuan, which is off by { $by } yuan
account-book-before = { $account }: the period before closed with { $closing } yuan
account-book-before-off = The opening differs from the closing before by { $by } yuan.
account-book-odd = { $n ->
    [one] One row does not add up; see the rows.
   *[other] { $n } rows do not add up; see the rows.
}
account-book-to = To the posted book
account-book-xlsx = Download as Excel
account-book-is-taken-back = Taken back
account-book-taken-back-on = This book was taken back on { $day }
account-book-take-back-lede = The whole book is taken back. What it said stays in the record, and everybody can read why.
account-book-reason = Why

## Command line
cli-account-book = Account book { $book }. To take it back: mingtong import take-back-accounts { $book } --community COMMUNITY --reason WHY
