# Rolls: the homes of a place, their areas and owners; imported, corrected, posted.

## Acts
# used-as: act-*
act-open-roll = Open a roll
act-take-in-homes = Import homes
act-take-back-homes = Take an import of homes back
act-correct-home = Correct a home
act-strike-home = Strike a home
act-post-roll = Post the roll
act-read-roll = Read the roll

## Fixed words
# used-as: area-source-*
area-source-register = Register
area-source-survey = Survey
area-source-contract = Contract

# used-as: home-part-*
home-part-dwelling = Dwelling
home-part-shop = Shop
home-part-garage = Garage or parking space
home-part-storeroom = Storeroom
home-part-other = Other

# used-as: home-handover-*
home-handover-handed-over = Handed over
home-handover-not-handed-over = Not handed over (or unsold)

# used-as: home-living-*
home-living-owner = Owner lives there
home-living-tenant = Let
home-living-empty = Empty
home-living-unknown = Not known

# used-as: notice-about-*
notice-about-roll = About a roll

# used-as: record-of-*
record-of-roll = Rolls

## Columns of the table
# used-as: roll-field-*
roll-field-building = Building
roll-field-entrance = Entrance
roll-field-room = Room
roll-field-address = Address
roll-field-area-registered = Registered area
roll-field-area-surveyed = Surveyed area
roll-field-area-contracted = Area by contract
roll-field-area = Area
roll-field-owner = Owner
roll-field-co-owner = Co-owner
roll-field-phone = Telephone
roll-field-identity = Identity number
roll-field-adults = Adults
roll-field-living = Who lives there
roll-field-handover = Handover
roll-field-part = Use
roll-field-nature = Nature
roll-field-serial = No.
roll-field-remark = Remarks

roll-no-header = No header found. The likeliest row reads: { $tried }. A roll needs a column for the room (or the whole address) and at least one more, such as area or owner. Please name the columns and upload it again.
roll-column-twice = Two columns say the same: { $text }. Please leave one; put two tables side by side one below the other, and upload it again.
roll-other-unit = Areas are read in square metres, and here another unit is named: { $text }. Please convert them and upload it again.
roll-homes-above = Row { $row } stands above the header and reads like a home. Please put the header above all homes and upload it again.
roll-other-header = Row { $row } is a header again, with its columns in another order. Please put them in one order, or upload two files.

## What is wrong with a row
# used-as: roll-row-*
roll-row-no-room = There is no room number
roll-row-number-is-date = The spreadsheet has made a date of the room number: { $text }
roll-row-number-unclear = The room number cannot be read: { $text }
roll-row-cells-torn = This row has more cells than columns, or a number that was torn into two cells: { $text }
roll-row-home-twice = { $home } is the same home as in row { $other }; only the earlier row counts
roll-row-too-many-owners = A home has more than { $max } owners
roll-row-name-too-long = The name is too long: { $text }
roll-row-no-building = { $home } has no building; the whole was taken as the room
roll-row-area-unreadable = The area is no number: { $text }. The cell was not read; what the roll had stays
roll-row-area-decimals = The area has more than four decimals: { $text }. The cell was not read; what the roll had stays
roll-row-area-impossible = The area cannot be { $text }. The cell was not read; what the roll had stays
roll-row-area-unlike = An area of { $text } m² is far from those of the other homes (usual are some { $usual } m²)
roll-row-part-unsure = The use is another than “{ $text }” says; the column of uses was taken
roll-row-no-owner = No owner is named
roll-row-owner-unknown = “{ $text }” stands in the place of the owner; it was taken for no name, and the owner for not known
roll-row-owner-is-developer = “{ $text }” stands in the place of the owner; the home was taken as not handed over, and counts as one head with all others that were not
roll-row-phone-unlikely = The telephone { $text } has too many digits or too few, or begins as none does; mobile numbers have 11, such as 13900000001
roll-row-owner-names-nobody = “{ $name }” is no whole name
roll-row-owners-left-out = Not all owners are named: { $text }
roll-row-counted-as-one = “{ $name }” is named as in row { $other }, and no telephone or identity number tells them apart: counted as one head
roll-row-counted-as-one-with-roll = “{ $name }” is named as somebody in the roll, and no telephone tells them apart: counted as one head
roll-row-id-digits-lost = The spreadsheet has lost the last digits of the identity number; it was not used
roll-row-word-unknown = “{ $field }” says “{ $text }”, which is not known here; it was not used
roll-row-phone-changed = { $name } has another telephone number than before; this file's was taken

# used-as: roll-row-*
roll-row-number-remedy = Please write it like 3-2-501 (building, entrance, room), and import it again.
roll-row-number-is-date-remedy = Please format the column as text first, then fill in the room numbers again from the original.
roll-row-home-twice-remedy = Please check the original: one row for a home, with its owners in one cell, separated by commas.
roll-row-cells-torn-remedy = Please write numbers without commas, or upload an Excel file.
roll-row-area-remedy = Please fill it in from the certificate or the survey, in square metres with at most four decimals, like 98.53.
roll-row-part-unsure-remedy = Please check the use. A garage or a storeroom that is written as a dwelling counts in votes with its head and area.
roll-row-owner-is-developer-remedy = Please check whether it was handed over: if so, write the owner's full name as in the certificate.
roll-row-phone-unlikely-remedy = Please check the telephone. It tells people of one name apart.
roll-row-owner-remedy = Please complete the owners from the certificate; separate several by commas.
roll-row-counted-as-one-remedy = If they are different people, correct the home in the roll; or add their telephones to the file and import it again.
roll-row-id-digits-lost-remedy = To tell people of one name apart, format the column as text and fill it in again. Identity numbers are used for that only and are not kept.
roll-row-word-unknown-remedy = It was not read: what the roll had stays; a new home is taken for a dwelling, as handed over, and the rest as not known. If that is wrong, please use the words that stand in the guide.
roll-row-phone-changed-remedy = If it is another person, correct the home in the roll.

## Import
roll-source-assumed = The file does not say where its areas come from; they were taken as those of the register.
roll-nothing = (not known)
roll-changed-field = { $field }: { $before } → { $after }
roll-not-in-file = { $homes } more homes of the roll are not in this file; they stay as they are.
cli-roll-changed = Row { $row } { $home } differs from the roll: { $fields }
cli-roll-summary = { $rows } rows: { $new } new, { $changed } changed, { $unchanged } unchanged, { $doubtful } doubtful, { $rejected } rejected, { $passed } passed over
cli-roll-building = Building { $building }: { $homes } homes, { $heads } heads, { $area } m² (area unknown of { $areas_unknown }, { $not_handed_over } not handed over)
cli-roll-one-building = Without a building: { $homes } homes, { $heads } heads, { $area } m² (area unknown of { $areas_unknown }, { $not_handed_over } not handed over)
cli-roll-numbers = All: { $homes } homes, { $heads } heads, { $area } m² (area unknown of { $areas_unknown }, { $not_handed_over } not handed over)
cli-roll-kept = { $home } stays: somebody corrected it since, or a later file changed it
cli-roll-undone = { $taken } homes taken back, { $restored } restored, { $kept } kept

## Afterwards
# used-as: done-*
done-correct-home = Corrected, with its reason.
done-strike-home = Struck, with its reason.
done-post-roll = The roll is posted; residents can object.

## Pages
rolls-title = Rolls
rolls-lede = How many homes, heads and square metres each courtyard has. Who votes is taken from a roll that was posted.
rolls-none = There are no rolls yet.
roll-title = Roll of
roll-back = Back to the roll
roll-place = Place
roll-as-of = As of
roll-as-of-hint = Said with the first file; today if left empty.
roll-changed = Last change
roll-posted = Posted
roll-is-posted = Posted
roll-is-not-posted = Not posted
roll-changed-since = The roll has changed since it was posted; what was posted has not. Post it again if need be.
roll-numbers = Homes: { $homes }; heads: { $heads }; { $area }
roll-by-building = By building
roll-by-part = By use
roll-building = Building { $building }
roll-no-building = Without a building
roll-all = All
roll-homes = Homes
roll-heads = Heads
roll-heads-hint = An owner of several homes is one head; co-owners of a home are one; homes not handed over are one together. The heads of buildings do not add.
roll-square-metres = { $area } m²
roll-area-unknown = area unknown
roll-area-m2 = Area (m²)
roll-areas-unknown = area unknown of { $homes }
roll-owners-unknown = owners unknown of { $homes }, each a head of its own
roll-not-handed-over = { $homes } not handed over
roll-notes-join = ;{" "}
roll-floor = Floor
roll-work = Work
roll-posted-title = The roll as posted
roll-posted-lede = Names and doors are masked: building, floor, first character and area are left. Find your own line and see whether it is right; if not, object while the notice runs.
roll-posted-on = Notice posted on { $day }
roll-digest = Digest of this page (shows that nothing was changed):
roll-sheet-before = Previous page
roll-homes-title = Homes and owners
roll-homes-hint = This page has names and telephones, for those who work here. Please do not pass it on.
roll-homes-none = There are no homes.
roll-import = Import a roll
roll-import-lede = Upload the list of owners that you have (xlsx, xls, ods, CSV). See first what would happen, then import it; it can be taken back. Identity numbers only tell people of one name apart and are not kept.
roll-file = File with the roll
roll-file-hint = It needs a column for the room (or the whole address); building, entrance, area, owner, telephone and others are read where they are.
roll-file-again = Choose the file again
roll-try = See what would happen
roll-take-in = Import
roll-trial = This is what would happen
roll-trial-hint = Nothing is written yet. If it is right, choose this file again below and press “Import”.
roll-imported = Imported
roll-columns = Columns that were found:
roll-findings = Rows to check
roll-findings-left-out = { $n } more rows to check are not listed.
roll-row = Row { $row }
roll-changes = Homes that differ from the roll
roll-after = The roll after the import
roll-to = See the roll
roll-imports = Imports
roll-imports-lede = Each import can be taken back: new homes leave the roll, changed ones are what they were; what somebody corrected since stays.
roll-imports-none = Nothing was imported yet.
roll-import-of = { $day }, homes: { $homes }
roll-undo = Take this import back
roll-no-file = Please choose a file.
roll-wrong-day = That is no day. Please choose it again.
roll-post = Post the roll
roll-post-lede = Posts a notice; the roll is listed by building, with names and doors masked. What was posted does not change later.
roll-post-title = Roll of owners of { $place }
roll-post-text = The roll of owners of { $place } is posted: { $homes } homes, { $heads } heads, { $area } together, the area of { $unknown } of them unknown. Every home is listed (names and doors masked). Whoever objects does so on this page while the notice runs, or at the community's desk.
roll-of-place = Roll

home-add = Add a home
home-correct = Correct
home-no = Number
home-no-hint = Building-entrance-room, like 3-2-501; without an entrance, 3--501.
home-area = Area (m²)
home-area-hint = At most four decimals; leave it empty if it is not known.
home-source = Where the area comes from
home-owners-stay = Owners now
home-owners-stay-hint = Untick whoever no longer owns it.
home-owners-new = Add owners
home-owners-new-hint = One a line: name, space, telephone. Another person of the same name is written here, too, and counts as another.
home-adults = Adults
home-adults-hint = Residents of eighteen years or more; leave it empty if nobody counted.
home-reason = Reason
home-reason-hint = Why, and by what paper.
home-save = Save
home-strike = Strike this home
home-wrong-area = That is no area. Please write a number above 0 with at most four decimals, like 98.53.
home-wrong-adults = That is no number of adults. Please write a whole number, like 2.

## The roll on the board
roll-notice = As a document (to print, Word)
roll-notice-title = The roll of { $place }
roll-notice-numbers = All together
roll-notice-object = Find your own line and see whether it is right. If not, object while the notice runs: on the page of the notice, or at { $where }, where it is written down for you.
roll-notice-previous = The sheets before
roll-notice-next = The sheets after
