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
roll-field-building = building
roll-field-entrance = entrance
roll-field-room = room
roll-field-address = address
roll-field-area-registered = registered area
roll-field-area-surveyed = surveyed area
roll-field-area-contracted = area by contract
roll-field-area = area
roll-field-owner = owner
roll-field-co-owner = co-owner
roll-field-phone = telephone
roll-field-identity = identity number
roll-field-adults = adults
roll-field-living = who lives there
roll-field-handover = handover
roll-field-part = use
roll-field-serial = serial number

roll-no-header = No header found. The likeliest row reads: { $tried }. A roll needs a column for the room (or the whole address) and at least one more, such as area or owner. Please name the columns and upload it again.

## What is wrong with a row
# used-as: roll-row-*
roll-row-no-room = There is no room number
roll-row-number-is-date = The spreadsheet has made a date of the room number: { $text }
roll-row-number-unclear = The room number cannot be read: { $text }
roll-row-home-twice = { $home } is the same home as in row { $other }; this row was not taken
roll-row-too-many-owners = A home has more than { $max } owners
roll-row-name-too-long = The name is too long: { $text }
roll-row-no-building = { $home } has no building; the whole was taken as the room
roll-row-area-unreadable = The area is no number: { $text }. It counts as unknown
roll-row-area-decimals = The area has more than four decimals: { $text }. It counts as unknown
roll-row-area-impossible = The area cannot be { $text }. It counts as unknown
roll-row-no-owner = No owner is named
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
roll-row-area-remedy = Please fill it in from the certificate or the survey, in square metres with at most four decimals, like 98.53.
roll-row-owner-remedy = Please complete the owners from the certificate; separate several by commas.
roll-row-counted-as-one-remedy = If they are different people, correct the home in the roll; or add their telephones to the file and import it again.
roll-row-id-digits-lost-remedy = To tell people of one name apart, format the column as text and fill it in again. Identity numbers are used for that only and are not kept.
roll-row-word-unknown-remedy = You may leave it; it counts as not known. The words in use stand in the guide.
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
