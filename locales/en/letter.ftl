# Letters: importing a file, taking it back. Variables are shown as they are.

## Acts
# used-as: act-*
act-import = Import
act-undo-import = Take an import back

## What became of a row
import-severity-rejected = not imported
import-severity-doubtful = imported, please check
import-severity-skipped = skipped
import-would-be-rejected = would not be imported
import-would-be-doubtful = would be imported, please check
import-would-be-skipped = would be skipped

## Names of columns
import-field-number = letter number
import-field-title = title
import-field-body = content
import-field-written = date of the letter
import-field-reply = answer
import-field-replied = date of the answer
import-field-unit = handling unit
import-field-name = writer
import-field-phone = telephone
import-field-address = address
import-field-category = category

## The whole file cannot be read
import-unreadable-empty = The file is empty. Open it, save it again and upload it once more.
import-unreadable-not-a-table = This file is { $kind }, not a table. Upload a table as CSV, xlsx, xls or ods.
import-unreadable-encrypted = The file is protected by a password. Remove the password in Excel or WPS, save it and upload it again.
import-unreadable-encoding = From row { $row } on the text encoding is broken. Open the file in Excel or WPS, save it as xlsx and upload it again.
import-unreadable-damaged = The file is damaged or incomplete. Open the original in Excel or WPS, save it and upload it again.
import-unreadable-no-sheet = There is no sheet named “{ $name }”. The sheets are: { $sheets }. Correct the name of the sheet.
import-unreadable-no-sheets = The file has no sheets, as no CSV file has, so there is no “{ $name }”. Leave the name of the sheet empty.
import-unreadable-no-header = No header was recognised. Of the first 30 rows the likeliest reads: { $tried }. Say in which row the header is and which columns hold the date, the content and so on.
import-unreadable-no-header-at-all = No header was found. Say in which row the header is and which columns hold the date, the content and so on.
import-unreadable-no-column = Row { $row } is the header, but it has no column for “{ $field }”. It reads: { $headers }. Say which column it is.
import-unreadable-no-column-told = Nothing says which column is “{ $field }”. Where there is no header, give the letter of the column (A, B, C …).
import-unreadable-no-such-column = “{ $field }” is said to be in column “{ $wanted }”, but there is no such column. The header reads: { $headers }. Say which column it is.
import-unreadable-no-such-letter = “{ $field }” is said to be in column “{ $wanted }”, but there is no such column. Where there is no header, give the letter of the column (A, B, C …).

import-kind-pdf = a PDF
import-kind-picture = a picture
import-kind-text-document = a text document
import-kind-web-page = a web page (some systems name a page, or one saved as MHTML, .xls: open it in Excel and save it as xlsx)
import-kind-lock-file = the temporary file of an open spreadsheet, whose name begins with ~$ (close the spreadsheet and upload the file without ~$)
import-kind-xml = an XML file (open it in Excel and save it as xlsx)
import-kind-other-workbook = a workbook in a very old or a binary format (open it in Excel and save it as xlsx)
import-kind-archive = an archive (unpack it and upload the table inside)
import-kind-unknown = of an unknown kind

import-too-large-file = The file is larger than { $max } MiB. Split it by year and upload the parts.
import-too-large-rows = The table has more than { $max } rows. Split it by year and upload the parts.
import-too-large-columns = The table has more than { $max } columns. Delete the unused columns on the right.
import-too-large-cells = The file has more than { $max } filled cells. Split it by year and upload the parts.
import-too-large-text = The texts of the file have more than { $max } MiB together. Split it by year and upload the parts.
import-too-large-unpacked = The file unpacks to too much (at most { $max } MiB). Delete pictures and unused styles, save it and upload it again.
import-too-large-parts = The file has too many inner parts (at most { $max }). Save it as a new xlsx file and upload it again.
import-too-large-sheets = The file has more than { $max } sheets. Keep only those to be imported.

## The mapping file
import-mapping-too-large = The mapping file is larger than 64 KiB. Check whether it is the right file.
import-mapping-syntax = Line { $line } of the mapping file is wrong: { $detail }. The guide lists the keys that can be used.
import-mapping-hold-doubts = hold_doubts must be between 1 and 10; it is { $given }.
import-mapping-column-twice = Column “{ $column }” is used twice. A column can hold one thing only.

## Why a row is not imported
import-date-missing = there is no date of the letter
import-date-incomplete = the date of the letter is incomplete: { $text }
import-date-impossible = the date of the letter does not exist: { $text }
import-date-two-digit-year = the year of the letter has only two digits: { $text }
import-date-out-of-range = the date of the letter is not between 1990 and 2100: { $text }
import-date-in-the-future = the date of the letter is still to come: { $text }
import-date-unclear = the date of the letter cannot be read: { $text }
import-date-remedy = Look at the original, write the date as year, month, day, such as 2021-06-08, and import again.
import-date-unclear-remedy = Write the date as year, month, day, such as 2021-06-08; if the year stands last, say which of day and month comes first.
import-no-text = title and content are both empty
import-no-text-remedy = Look at the original and add title or content; delete the row if it is no letter.
import-text-too-long = “{ $field }” has { $chars } characters, more than { $max }
import-text-too-long-remedy = Check whether several letters were pasted into one cell; split them and import again.
import-answered-twice = it is the same letter as row { $other }, with another answer
import-answered-twice-remedy = Join the two answers in row { $other }, or delete the one that does not hold, and import again.
import-held = this row has { $doubts } doubts and is held back
import-held-remedy = Compare each with the original, correct it and import again.

## Doubts
import-no-number = there is no letter number
import-no-number-remedy = Add the number, so that the letter can be found later.
import-number-digits-lost = the spreadsheet has rounded the number and its last digits are lost: { $text }
import-number-digits-lost-remedy = Format the column as text and enter the number again from the original.
import-number-shared = number { $number } is also that of another letter (row { $rows })
import-number-shared-remedy = Find out which letter has this number and correct the others.
import-number-day-impossible = number { $number } begins with a date that does not exist (numbers of this file begin with the letter's date)
import-number-day-far = number { $number } begins with a date { $days } days away from the letter's (numbers of this file begin with the letter's date)
import-number-day-remedy = Check which of the two is wrong, the number or the date.
import-no-title = there is no title
import-no-title-remedy = Add a title; without one the beginning of the content is taken.
import-no-body = there is no content, only a title
import-no-body-remedy = Look at the original and add the content.
import-answer-without-date = there is an answer, but no date of it
import-answer-date-unusable = there is an answer, but its date cannot be used: { $text }
import-answer-before-letter = the answer's date { $replied } is before the letter's date { $written }
import-answer-date-remedy = Look at the original and correct the date of the answer.
import-no-answer-yet = The answer's column says "{ $text }", which is no answer: the matter waits
import-no-answer-yet-remedy = Put the answer into the file when there is one and import it again: it is added to this matter.
import-answer-unsure = The answer's column says "{ $text }", which does not tell the answer: it is not taken as one, and the matter waits
import-answer-unsure-remedy = Put the whole answer into its column and import the file again; what the file says is kept in an internal note.
import-same-words = Same day and words as row { $rows }, and no number, name, telephone or address tells them apart: each is taken as a letter
import-same-words-remedy = Check whether it is one letter; if so, merge or decline the matter too many.
import-night-unclear = "{ $text }" may be the midnight of that day or of the next: only the day is taken
import-night-unclear-remedy = If it matters, write it by 24 hours, such as 2024-03-06 00:05.
import-phone-unlikely = The telephone "{ $text }" has a digit too few or too many, or begins as none does; it is kept as it stands
import-no-phone = The telephone's column says "{ $text }", which is no number; it is not kept
import-phone-remedy = Look at the original and correct the telephone, such as 13900000001 or 0871-63123456; where none was left, empty the cell.
import-place-unclear = The address "{ $text }" may be in several places: { $places }; no place is noted
import-place-unclear-remedy = Write in the address which courtyard and which building it is, such as 东风巷14号院2栋. It is taken as it is, too, and the place can be given to the matter later.
import-columns-alike = More than one column may be “{ $field }”: { $columns }; { $taken } is read
import-columns-alike-remedy = Check it; if it is the wrong one, say which column is “{ $field }” and import again.
import-hidden-columns = Columns that are hidden in the spreadsheet are read all the same: { $columns }
import-hidden-columns-remedy = If they should stay out, delete them, or say that they are not read, and import again.
import-hidden-row = This row is hidden in the spreadsheet; it is imported all the same
import-hidden-row-remedy = If it should stay out, delete the row, or take this import back.
import-stray-quote = A quotation mark (") has no partner and was left out
import-rows-in-cell = One cell reads as if it held several rows
import-quotes-remedy = Check the row: a quotation mark (") may be missing. Saving the file as xlsx helps.

## Rows that are no letters
import-skip-total = a row of totals
import-skip-footer = a row that says who made the table, or explains it
import-skip-header = the header once more
import-skip-duplicate = it is the same letter as row { $other }

## Matters that stay when an import is taken back
import-kept-acted-on = somebody has acted on it since, or another file brought its answer
import-kept-supported = residents have said "me too"

## On the command line
cli-import-columns = Header in row { $row }, columns: { $columns }
cli-import-unused = Columns that are not read: { $names }
cli-import-unknown-categories = These are not in the community's list of categories; their letters have none, and the words stand in the internal notes: { $names }
letters-unknown-category = { $category } ({ $n })
cli-import-sheets = Other sheets look like ledgers too and were not read: { $names }
cli-import-finding = row { $row }, { $severity }: { $reasons }
cli-import-reasons-join = ;{" "}
cli-import-summary = { $rows } rows: { $new } new, { $recognised } known, { $updated } newly answered, { $doubtful } doubtful, { $rejected } rejected, { $passed } passed over
cli-import-mapping-hint = --mapping takes a TOML file that can say the sheet (sheet), the header's row (header_row), the columns ([columns]), the order of dates (date_order) and how many doubts hold a row back (hold_doubts).
cli-import-dry-run = This was a dry run: nothing was written.
cli-import-batch = Batch { $batch }. To take it back: mingtong import undo { $batch }
cli-import-stopped = The import stopped after { $new } letters (batch { $batch }). Import the same file again: it goes on where this one stopped. Reason: { $why }
cli-import-undone = taken back
cli-no-batch = There is no import { $batch }. mingtong import list --community … shows those there are.
cli-undo-kept = { $matter } stays: { $why }
cli-undo-summary = { $taken } taken back, { $kept } stay

## Pages of imports
letters-title = Imported letters
letters-about = Sheets of a mayor’s mailbox or a hotline: tried first, then taken in, and taken back where it was wrong.
letters-count = { $n ->
    [one] { $n } import
   *[other] { $n } imports
}
letters-lede = Each letter of a sheet (a mayor’s mailbox, a hotline, a register of petitions) becomes a matter: closed where it was answered, waiting where it was not.
letters-none = Nothing has been imported yet.
letters-new = Import a sheet
letters-of-import = { $n ->
    [one] Imported { $when }, { $n } letter
   *[other] Imported { $when }, { $n } letters
}
letters-undo-about = All matters of this import are taken back. Those on which somebody has acted since, or which residents have met too, stay.
letters-new-lede = Choose a sheet and try it first: how much would be taken in, and which rows are in doubt. Nothing is written by that.
letters-no-file = Choose the sheet that is to be imported.
letters-trial = What would become of it
letters-done = Imported
letters-trial-hint = Nothing was written. If all is well, choose the same file once more and press “Import”.
letters-again = Choose the file once more
letters-file = Sheet
letters-file-hint = CSV, xlsx, xls or ods, 64 MiB at most. The same file twice is taken in once.
letters-columns = What the columns are
letters-columns-hint = They are usually found without help. Choose those that were not found, or wrongly.
letters-found = Found: { $column }
letters-by-itself = Find it
letters-field-twice = “{ $field }” was chosen above two columns. It is read from one: leave one of them.
letters-not-read = Do not read
letters-order = Dates whose year stands last
letters-order-ymd = Year first; what is unclear is not imported
letters-order-dmy = Day/month/year
letters-order-mdy = Month/day/year
letters-sheet = Worksheet
letters-sheet-hint = Left empty, the first visible one with a header is read.
letters-header = Row of the header
letters-header-hint = Left empty, it is looked for; 0: there is none.
letters-unit = Who answered, where the row does not say
letters-unit-hint = Such as the city’s information office. Can be left empty.
letters-try = Try it
