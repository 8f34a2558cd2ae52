# The register: places, units, who holds which role.

## Acts
# used-as: act-*
act-register-place = Register a place
act-register-category = Keep the categories
act-register-unit = Register a unit
act-grant-role = Grant a role

## Kinds of places
# used-as: place-kind-*
place-kind-grid = Grid
place-kind-courtyard = Courtyard
place-kind-building = Building
place-kind-entrance = Entrance
place-kind-home = Home
place-kind-public = Public place

## A place
places-title = Courtyards and streets
places-lede = Each has a page of its own: the matters there, and the QR code for its gate.
places-none = No courtyard or street has been registered yet.
place-matters = Matters here: { $n }
place-none = No public matters here yet.
place-all = See all
place-retired = { $name } (retired)
place-retired-on = Nothing new is put here since { $day }. What was here before stays, and what is open goes on.
place-notice = QR code for the notice board
place-qr = Scan to report something here
place-qr-label = QR code: report something here
poster-link = Poster to print (A4)
poster-title = Poster
poster-hint = One A4 sheet for each place, to hang at its gate. Nothing that anybody reported stands on it.
poster-cut = { $n } sheets at most are printed at once; tick the others in turn.
poster-asks = Say something here
poster-scan = Scan the code; no account is needed
poster-promise = Every matter has a number, somebody who handles it, a deadline and a reply.
poster-contact = If you cannot scan, phone us or come by:{" "}
poster-many = Print posters
poster-which = For which places
poster-which-hint = Tick none to print all of them, a sheet for each.
poster-make = Make the posters

## A unit
units-title = Partner units
units-lede = The units and shops of this community. They are not ranked.
units-none = No unit is registered yet.
unit-resources = What it offers
unit-no-resources = It has not offered a resource yet.
unit-uptakes = What it has taken up
unit-no-uptakes = It has not taken anything up yet.
unit-needs = What it asks for
unit-no-needs = It has not asked for anything yet.

## Administration
admin-title = Administration
admin-lede = What the community stands on: rules, places, units, people. Changes go into the public record.
admin-rules = Every period, count and share, with its basis and its dates.
admin-rules-count = { $n ->
    [one] { $n } rule
   *[other] { $n } rules
}
admin-review-residents-title = Review of what residents write
admin-review-residents = Whether words and pictures that residents send themselves are looked at before they are public.
admin-review-written-down-title = Review of what is written down for others
admin-review-written-down = Whether what was written down at receptions, meetings and the desk is looked at before it is public.
admin-review-on = Now: on, looked at before it is public
admin-review-off = Now: off, public at once
admin-places-title = Places
admin-places = Grids, courtyards, buildings, entrances: from a spreadsheet, or one by one; renamed, moved and retired.
admin-places-count = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
admin-categories-title = Categories
admin-categories = Major and minor ones: renamed, retired, given the city's own codes; also pasted from a spreadsheet.
admin-categories-count = { $n ->
    [one] { $n } category
   *[other] { $n } categories
}
admin-units-title = Units
admin-units = Units and shops that take up needs, offer resources and are given work: added and renamed.
admin-units-count = { $n ->
    [one] { $n } unit
   *[other] { $n } units
}
admin-people = Staff, building leads, delegates and others: added, given roles, given accounts.
admin-people-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
admin-all = All settings
admin-bodies = Residents' council, courtyard groups, assembly of representatives: added, seated, ended.
admin-bodies-count = { $n ->
    [one] { $n } body
   *[other] { $n } bodies
}
admin-shared-templates = Texts that everybody can choose when they answer, send back or decline.
admin-shared-templates-count = { $n ->
    [one] { $n } text
   *[other] { $n } texts
}
admin-ledger = What was received, with its replies, by day and place as a spreadsheet.
admin-ledger-excel = Excel, in the office's own columns if wished
admin-others = Done in other roles
admin-others-lede = The administrator keeps the system and works on no matters. To do these yourself, give yourself the role of community staff under “People and roles”, then change into it at the foot of the page; that a role was given goes into the public record.
admin-others-by = By: { $roles }
admin-others-between = {", "}
ready-missing = What is still missing
ready-lede = Each item goes by itself once it is there.
ready-there = { $n ->
    [one] { $n } item is there
   *[other] { $n } items are there
}
ready-done = there
# used-as: ready-*
ready-contact = Say how to reach the community
ready-places = Add the places
ready-desk = Bring the community staff in
ready-second-keeper = Have a second person who gives roles
ready-units = Add the units
ready-handlers = Have a handler for each unit
ready-accounts = Have everybody choose a password
ready-bodies = Add the bodies
ready-rules = Set rules of your own
ready-calendar = Tell the holidays
# used-as: ready-about-*
ready-about-contact = Telephone, address, office hours: at the foot of every page.
ready-about-places = Pasted from a spreadsheet: courtyards, buildings, entrances. Residents choose from them when they report.
ready-about-desk = Matters are accepted once at least one member of staff or the secretary has chosen a password.
ready-about-second-keeper = The secretary or another administrator. With one alone, nobody can change anything when they are away.
ready-about-units = Property managers, contractors, partner units; several can be pasted at once.
ready-about-handlers = Handlers claim and answer on the pages what was assigned to their unit.
ready-about-accounts = Somebody has not used their link yet. A lost one is replaced on the page of the person.
ready-about-bodies = Residents' council, courtyard groups. Matters can be handled without.
ready-about-rules = Without, the rules of the state, the province and the city hold. Whoever changes a deadline or a number gives its basis.
ready-about-calendar = The known working days are about to end; without the next year's holidays no deadline can be reckoned.

## Keeping places
admin-places-lede = Follow a name to rename it, give it another code, move it, retire it, or add what lies in it.
admin-places-import = Places from a spreadsheet
admin-places-add-top = Add a place at the top
admin-places-add = Add
admin-places-none = No place is registered yet. They can come from a spreadsheet.
admin-places-inside = { $n } more in it
admin-places-left-out = { $n } more are not listed. Open the place they lie in.
admin-place-name = Name
admin-place-kind = Kind
admin-place-no-kind = Choose a kind.
admin-place-code = Code
admin-place-code-hint = May be left out. A code begins with the code of the place above.
admin-place-codes = Earlier codes:
admin-place-public = The page that residents see
admin-place-inside = What lies in it
admin-place-nothing = Nothing is registered in it yet.
admin-place-add = Add a place in it
admin-place-rename = Rename
admin-place-rename-hint = Its matters, rolls and roles stay with it; only the name changes.
admin-place-recode = Give it another code
admin-place-move = Put it under another place
admin-place-parent = The place above it
admin-place-parent-hint = A code, a name or a full name; nothing for the top. What lies in it goes along.
admin-place-retired = Retired
admin-place-retired-on = Retired on { $day }. Its matters, funds and rolls of before stay; nothing new is put here.
admin-place-retired-with = Out of use because “{ $place }”, in which it lies, was retired. Restore that to use it again.
admin-place-retire = Retire
admin-place-retire-hint = No new matter, reception, roll or role can be put here any more, and it has no poster; what is here stays, and what is open goes on. It can come back at any time.
admin-place-retire-inside = What lies in it goes along: { $n }.
admin-place-restore = Take it into use again
admin-place-restore-hint = It can be chosen again, with what lies in it; what was retired by itself stays so.
place-named-none = There is no place called “{ $given }”. Write a code, a name or a full name, such as “东风巷14号院 1栋”.
place-named-many = Several places are called “{ $given }”. Write a code or a full name, such as “东风巷14号院 1栋”.
admin-import-lede = Mark the header and the rows in your spreadsheet, copy them, paste them below; or choose a file. Try it first to see which rows are wrong; only a list without a wrong row is taken in. What is registered already is not registered twice.
admin-import-example = Header, and how it is written
admin-import-kinds = Kinds: { $kinds }. What a place lies in is named by code, name or full name; it stands in a row above, or is registered already.
admin-import-rows = Pasted rows
admin-import-rows-hint = The first row is the header. A row for each staircase will do as well, with the columns 小区, 楼栋 and 单元 (and 网格 and 房号). Paste up to two thousand rows at a time; for more, choose a file.
admin-import-file = Or choose a file
admin-import-file-hint = Excel (xlsx, xls), ods or CSV.
admin-import-both = Either pasted rows or a file. Empty the pasted rows, or choose no file.
admin-import-nothing = Paste rows, or choose a file.
admin-import-try = Try it
admin-import-take-in = Take it in
admin-import-new = New places

## Categories
admin-categories-lede = The desk gives a minor category when it accepts a matter; residents choose a major one at most. Follow a name to rename it, give it the city's code, move or retire it. What was retired is given to no matter any more; what was counted under it stays.
admin-categories-import = Categories from a spreadsheet
admin-categories-basis = Basis of the list with which every community begins:
admin-category-add = Add a category
admin-category-parent = Under which major category
admin-category-as-major = It is a major one itself
admin-category-name = Name
admin-category-english = English name (may be left out)
admin-category-code = The city's code
admin-category-code-hint = As the city writes it, with its leading zeros; may be left out. A minor category without one has the code of its major one.
admin-category-codes = Earlier codes:
admin-category-since = In use since { $day }.
admin-category-retired = Retired
admin-category-retired-on = Retired on { $day }; what was counted under it stays.
admin-category-rename = Rename
admin-category-rename-hint = Its matters stay with it; only the name changes.
admin-category-recode = Give it the city's code
admin-category-move = Move it
admin-category-order = Place in the list
admin-category-order-hint = A number; the lowest comes first.
admin-category-no-order = The place in the list is a whole number, such as 20.
admin-category-nothing = It was not clear what to change. Press the button of the form once more.
admin-category-retire = Retire
admin-category-retire-hint = No matter can be given it any more; with a major one also what stands under it. It can come back at any time.
admin-category-restore = Take it into use again
admin-category-restore-hint = Matters can be given it again.
admin-categories-import-lede = Mark two, three or four columns in your spreadsheet (major, minor, the city's code, English), copy them, paste them below; or choose a file. Try it first to see what becomes of each row; only a list without a wrong row is taken in.
admin-categories-rows-hint = With a header or without one; without, the columns are taken in the order shown above. A row with a major category alone gives it its code.
categories-no-columns = There are no columns for major and minor categories. The first row reads: { $first }
admin-categories-refused = Nothing was taken in; rows that are wrong: { $faults }. Correct them and try again.
admin-categories-dry-run = Tried, and nothing was written: { $new } would be added, { $changed } changed, { $known } are there already.
admin-categories-taken-in = Taken in: { $new } added, { $changed } changed, { $known } were there already.
admin-categories-row-added = Added
admin-categories-row-changed = Is there; gets the code or the English name of this row
admin-categories-row-known = Is there, and stays as it is
admin-categories-row-no-major = It names no major category.
admin-categories-row-twice = The same category as in row { $above }.

## Keeping units
admin-unit-name = Name of the unit
admin-unit-name-hint = The name by which residents know it. Public.
admin-unit-add = Add the unit
admin-units-many = Add several units
admin-units-names = Names of units, one a line
admin-units-names-hint = A column copied from a spreadsheet will do. What is there already is not added again.
admin-units-add-all = Add all of them
admin-units-added = Units added: { $new }. There already: { $known }.
admin-unit-rename = Rename
admin-unit-rename-hint = What it took up and offers stays with it; only the name changes.
admin-unit-public = The page that residents see

# used-as: done-*
done-register-place = The place is kept; it stands in the public record.
done-register-category = The category is kept; it stands in the public record.
done-register-unit = The unit is kept; it stands in the public record.
done-grant-role = Saved.

## In the public record
# used-as: record-of-*
record-of-register = Places, units and offices
