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
account-book-row-opening-behind = { $account }: the book behind this one ({ $from } to { $to }) is posted already and opens with { $opening } yuan, which differs from this closing by { $by } yuan
account-book-row-opening-behind-remedy = Check this book. If it is right, post it, take the book behind it back and import that again: its opening is carried from this one then. Do the same with those that follow, in their order.
account-book-row-twice = the same as row { $other }, with the same voucher
account-book-row-twice-remedy = If these are two payments, give each its own voucher number; if it is one, delete a row.
account-book-row-personal = there may be personal data in its words (a name, a home, a telephone)
account-book-row-personal-remedy = They are masked for the public. It is better not to write them in the book.
account-book-row-line-or-total = it may be a payment, a total or a balance
account-book-row-line-or-total-remedy = Give a payment its day and say what it was for; check the amounts of a total; write a balance in the column of balances only. Then import the whole book again.
account-book-row-no-line = no row is a payment. Taken for totals, balances or notes were the rows: { $rows }
account-book-row-unread-total = the amount of the total cannot be read, so it was not compared: { $text }
account-book-row-is-no-line = no payment, not imported, please check
account-book-row-unit = the amounts are in two units, or in one that is no yuan: { $text }
account-book-row-perhaps-unit = another unit is named here; no amount was converted by it: { $text }
account-book-row-unit-remedy = Write “单位：元” or “单位：万元” above the header; where columns differ, write it behind their names: “收入（万元）”. Convert foreign money to yuan.
account-book-row-other-book = the sheet “{ $sheet }” has a book, too; its { $rows } rows were not read
account-book-row-other-book-remedy = One sheet is imported at a time. Put the rows into one sheet, or save each as a file and import it for its own period; delete or hide what is not to be posted.
account-book-row-sheet-left-out = the sheet “{ $sheet }” was not read ({ $rows } rows): it is hidden, or no book
account-book-row-sheet-left-out-remedy = If it has payments to be posted, put them into the same book and import again.
account-book-row-no-day = there is no date
account-book-row-day-incomplete = the date is incomplete: { $text }
account-book-row-day-impossible = the date does not exist: { $text }
account-book-row-day-two-digit-year = the year of the date has only two digits: { $text }
account-book-row-day-out-of-range = the date is not between 1990 and 2100: { $text }
account-book-row-day-in-the-future = the date is still to come: { $text }
account-book-row-day-unclear = the date cannot be read: { $text }
account-book-row-bad-day-remedy = Look at the original, write the date as year, month, day, such as 2021-06-08, and import the whole book again.

## Files that cannot be read
account-book-no-header = No header of an account book was recognised. Of the first 30 rows the likeliest reads: { $tried }. It needs a column “摘要” (or “项目”, “来源”; in English “summary”, “source”), and “收入” and “支出” (“income” and “expense”), or “收支” and “金额”; days stand under “日期” (“date”). Name the columns so and import again.

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
