# What the command line says: import reports, audit, backup, export.

cli-no-database = There is no database { $file }. Check --data, or begin one with mingtong admin community add.
cli-database-does-not-open = the database { $file } does not open
cli-postgres-does-not-open = the PostgreSQL database does not open
cli-no-community = There is no community { $slug }. mingtong admin community list shows those there are.
cli-address-taken = the address { $address } cannot be served
cli-calendar-does-not-load = The working-day notices in { $file } cannot be loaded
cli-unavailable = The database is not available now; nothing was changed: { $why }
cli-failed = It was not done: { $why }
cli-password = The password:

## Importing letters
cli-import-columns = Header in row { $row }, columns: { $columns }
cli-import-unused = Columns that are not read: { $names }
cli-import-sheets = Other sheets look like ledgers too and were not read: { $names }
cli-import-finding = row { $row }, { $severity }: { $reasons }
cli-import-reasons-join = ; 
cli-import-summary = { $rows } rows: { $new } new, { $recognised } known, { $updated } newly answered, { $doubtful } doubtful, { $rejected } rejected, { $passed } passed over
cli-import-dry-run = This was a dry run: nothing was written.
cli-import-batch = Batch { $batch }. To take it back: mingtong import undo { $batch }
cli-import-stopped = The import stopped after { $new } letters (batch { $batch }). Import the same file again: it goes on where this one stopped. Reason: { $why }
cli-import-undone = taken back
cli-no-batch = There is no import { $batch }. mingtong import list --community … shows those there are.
cli-undo-kept = { $matter } stays: { $why }
cli-undo-summary = { $taken } taken back, { $kept } stay

## Rebuild, backup
cli-rebuilt = the read tables were made again from the log
cli-rebuild-same = the read tables are what the log says
cli-rebuild-differs = the read tables are not what the log says:
cli-rebuild-stored = stored
cli-rebuild-from-log = from log
cli-backed-up = backed up to { $file }
cli-restored = restored from { $file }
cli-backup-exists = { $file } exists already and was not touched. Choose another name.
cli-not-a-backup = { $file } is not a backup of this program
cli-restore-not-empty = The database holds communities already. Restore into an empty one.

## Audit, export
cli-audit-calendar-ends = The working-day calendar ends on { $day }: add the next year's notice (--calendar), or clocks beyond it are left out and matters cannot be accepted
cli-audit-community = { $slug } { $name }: { $matters } matters, { $unanswered } without a reply, { $overdue } overdue, { $broken } broken invariants
cli-audit-unanswered = without a reply { $number } ({ $stage }, received { $received }, due { $due })
cli-audit-overdue = overdue { $number } ({ $stage }, received { $received }, due { $due })
cli-audit-broken = broken
audit-ended-with-reply = it has ended without a public reply
audit-ended-clocks-stop = it has ended and a clock still runs
audit-merged-into-something = it was merged into a matter that is not there
audit-open-has-owner = it is open and nobody has to act
audit-state-is-known = its state is unknown
cli-exported = { $n } matters written to { $file }
export-number = number
export-channel = channel
export-place = place
export-title = title
export-stage = state
export-visibility = visibility
export-unit = unit
export-received = received
export-first-reply = first reply
export-due = due
export-closed = closed
export-outcome = outcome
export-closed-by = closed on
# used-as: export-closed-by-*
export-closed-by-verification = verification
export-closed-by-import = import, not verified here
export-rating = rating
export-replies = replies

## Demo
cli-demo-loaded = The demo is loaded. Every account of it has the password { $password }
