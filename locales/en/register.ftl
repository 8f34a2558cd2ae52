# The register: places, units, who holds which role.

## Acts
# used-as: act-*
act-register-place = Register a place
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
place-notice = QR code for the notice board
place-qr = Scan to report something here
place-qr-label = QR code: report something here

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

## In the public record
# used-as: record-of-*
record-of-register = Places, units and offices
