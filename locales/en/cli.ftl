# What the command line says: a database that does not open, rebuild, backup, the demo.

cli-no-database = There is no database { $file }. Check --data, or begin one with mingtong admin community add.
cli-database-does-not-open = the database { $file } does not open
cli-postgres-does-not-open = the PostgreSQL database does not open
cli-no-community = There is no community { $slug }. mingtong admin community list shows those there are.
cli-address-taken = the address { $address } cannot be served
cli-setup = There is no community here yet. Open { $address } to found the first one. The setup code is { $code }; it holds until { $until }, Beijing time, and opens once.
cli-setup-kept = The setup code also stands in { $file }, which only whoever runs this program reads; it is deleted after use.
cli-setup-file = the file for the setup code cannot be written
cli-mail-from-missing = A mail server needs the address from which letters come: --mail-from or MINGTONG_MAIL_FROM.
cli-mail-settings = The address of the mail server or of the sender cannot be read
cli-oidc-public-url = To sign in by a provider, the address under which people reach the pages is needed: --public-url or MINGTONG_PUBLIC_URL.
cli-oidc-secret = The secret for the provider cannot be read: see whether the file of --oidc-client-secret-file is there and not empty.
cli-oidc-settings = The settings of the provider of sign-ins cannot be right: the issuer has to be an https:// address (http:// on this machine or at a private number), --public-url a whole address.
cli-calendar-does-not-load = The working-day notices in { $file } cannot be loaded
cli-unavailable = The database is not available now; nothing was changed: { $why }
cli-failed = It was not done: { $why }
cli-password = The password:{ " " }
cli-password-again = The same once more:{ " " }
cli-passwords-differ = The two passwords are not the same; nothing was changed. Begin again.
cli-unknown-kind = There is no “{ $given }”. There are: { $known }.
cli-unknown-scope = The scope “{ $given }” is none. Write community, place:PLACE, body:BODY or unit:UNIT.
cli-list-join = ,{ " " }
cli-no-place = There is no place “{ $named }”. See: mingtong admin place list --community { $community }
cli-no-unit = There is no unit “{ $named }”. See: mingtong admin unit list --community { $community }
cli-no-body = There is no body “{ $named }”. See: mingtong admin body list --community { $community }
cli-no-person = There is nobody “{ $named }”. Take the login, or the id of: mingtong admin person list --community { $community }
cli-many-persons = Several people are called “{ $named }”. Take the login, or the id of: mingtong admin person list --community { $community }
cli-no-day = “{ $given }” is no date. Write it as 2026-01-01.
cli-no-period = “{ $given }” is no period. Write 2021, 2021-Q2, 2021-06 or 2021-06-01..2021-06-15.
cli-exported-accounts = { $n } figures are in { $file }.
cli-exported-open-data = Rows in { $file }: { $n }

## Files
cli-file-unread = The file { $file } cannot be read: { $why }. The database was not changed.
cli-file-unwritten = The file { $file } cannot be written: { $why }. The database was not changed.
cli-file-not-found = there is no such file or directory
cli-file-not-allowed = it is not allowed
cli-file-is-a-directory = it is a directory
cli-file-no-directory = the directory is none
cli-file-disk-full = the disk is full
cli-file-no-text = { $file } is no text in UTF-8. Save it as UTF-8 and try again.

## Lists of places
places-no-header = No header was found: it needs the columns name and kind, and may have code and parent. The first row reads: { $first }. Correct the header and try again.
cli-places-fault = Row { $row }: { $why }
cli-places-no-parent = There is no place “{ $given }” for it to lie in. Put that into a row above, or add it first.
cli-places-many-parents = Several places are called “{ $given }”. Name the one it lies in by its code or full name, such as “东风巷14号院 1栋”.
cli-places-twice = It is the same as row { $above }. Remove one of them.
cli-places-refused = Wrong rows: { $faults }. No place was taken in. Correct them and try again.
cli-places-dry-run = It can be taken in: { $new } new, { $known } there already. This was a trial; nothing was kept.
cli-places-taken-in = Taken in: { $new } new, { $known } there already.

## A line that cannot be read
cli-line-missing = It lacks: { $arg }
cli-line-unknown-argument = There is no such option: { $arg }
cli-line-unknown-command = There is no such command: { $command }
cli-line-no-value = { $arg } lacks its value
cli-line-unknown-value = { $arg } does not take “{ $given }”, but: { $known }
cli-line-bad-value = { $arg } does not take “{ $given }”
cli-line-hint = Put --help behind the command to see how it is written.

## Rebuild, backup
cli-rebuilt = the read tables were made again from the log
cli-rebuild-same = the read tables are what the log says
cli-rebuild-differs = the read tables are not what the log says:
cli-rebuild-stored = stored
cli-rebuild-from-log = from log
cli-log-no-key = This file holds no key of a log: make one with “mingtong admin log init”, and name it with --log-key and --log-state.
cli-log-origin = The name of the log is its address without https:// and ends with { $end }: mingtong.example.org{ $end }
cli-log-origin-unread = The name of the log has no blanks and no plus sign.
cli-log-has-a-key = This log has a key already. Whoever wants another beside it adds --another.
cli-log-other-origin = This log has a key under another name; the name of a log never changes.
cli-log-begins-apart = A log that goes on for another one needs a key file of its own, and a state directory of its own.
cli-log-same-origin = A log that goes on for another one needs another name than that one.
cli-log-why-unread = Say in one line why the old log is not continued, in at most { $max } characters; the name of the old log has no blanks.
cli-log-not-signed = The log was not signed.
cli-log-shorter = The log was not signed: it was set back. Entries now: { $now }; entries signed before: { $signed }. Restore a newer backup. A mirror cannot bring back what is missing: texts, contacts and pictures are not in it. If it is lost for good, begin the log under a new name that names the old head and says why (docs/ops/log.md).
cli-log-state-does-not-open = The database of what was signed last does not open.
cli-log-state-holds-a-record = The record of a community is in the database that --log-state names. What was signed last belongs into another one, outside its backups.
cli-log-no-policy = This file is no policy of witnesses: see docs/ops/witness.md.
cli-log-exported = Entries in { $file }: { $n }
cli-log-held-back = Bundles of entries that are not in it, because of ballots that are not published or of an entry that is too long: { $n }
cli-verify-counts = { $origin }: { $size } entries signed for, { $read } read, { $held } held back; witnesses: { $witnesses }
cli-verify-sound = All is well: every entry that is shown is what was signed, and what is published follows from it.
cli-verify-sound-alone = The log is sound: it is what was signed, entry by entry. No published numbers were compared with it.
cli-verify-nothing-shown = What was signed is there, but no entry is shown: nobody can check what it says. This is not “sound”.
cli-verify-not-published = The log is what was signed, entry by entry, but no numbers are published beside it: nothing was compared. This is not “sound”. A copy without pages is checked from its directory.
cli-verify-wrong = Something is wrong with this log. Keep it as it is, and show it to somebody else.
cli-verify-replayed = Read anew: entries sealed { $sealed }, held back { $held }, of something erased { $erasures }, not signed yet { $unsigned }
cli-verify-unknown-entry = This program does not know the entry at position { $place }: { $why }
cli-verify-not-compared = Nobody publishes numbers here: nothing was compared.
cli-verify-compared = Compared with what is published: values that agree { $agree }, not checkable from outside { $not_checkable }
cli-verify-differs = { $what } { $place }: by the log { $ours }, published { $theirs }
cli-verify-of-statistics = Statistics
cli-verify-of-numbers = Numbers of a year
cli-verify-of-matter = Matter
cli-verify-of-text = Words of a matter
cli-verify-of-words = Words of a notice, a meeting or a resolution
cli-verify-of-account = Account
cli-verify-of-table = Table
cli-verify-of-vote = Vote
cli-verify-of-late-ballot = A ballot that did not come before the close
cli-verify-no-key = This file holds no key, or no policy, by which a log can be checked.
cli-verify-no-community = { $address } is not the address of a community: https://…/c/…
cli-verify-no-head = { $file } is no checkpoint.
cli-verify-no-text = { $file } is no text.
cli-verify-tables = The tables say that they follow from the first { $entries } entries, as of { $at }
cli-verify-no-tables = There are no tables in { $file } that can be checked: datapackage.json is not there, or does not say from how many entries they follow. Export them again with mingtong export open-data.
cli-verify-tables-younger = The tables follow from { $entries } entries, and the log is signed over { $size }: export the tables first, and then the mirror.
cli-verify-tables-held-back = { $held } entries are held back, so that a mirror alone is not enough to check tables: check with the address of the log, or once the vote is published.
cli-verify-no-checkpoint = There is no log here, or its checkpoint cannot be read.
cli-verify-unread = The log cannot be read: { $why }
cli-verify-unknown-log = Its checkpoint is not signed by a key that you know.
cli-verify-quorum = Too few of the witnesses that you ask for signed its checkpoint.
cli-verify-continues = This log goes on for another one, { $origin }, which ended with { $size } entries and is not continued: { $why }
cli-verify-signature = A signature of its checkpoint is not that of the key that it names.
cli-witness-has-a-key = There is a file of this name already; a key is never written over.
cli-witness-name-unread = The name of a witness has no blanks and no plus sign.
cli-witness-no-key = This file holds no key of a witness: make one with “mingtong witness init”.
cli-witness-no-logs = This file names no logs: it needs the public key of each log, one a line.
cli-witness-held = Another witness works with this directory.
cli-fault-no-tile = The tile { $place } is not there.
cli-fault-unreadable = The tile { $place } cannot be read.
cli-fault-tile = The tile { $place } does not follow from those below it.
cli-fault-entry = The entry at position { $place } is not what was recorded there.
cli-fault-root = The entries are not those that were signed.
cli-fault-earlier = The head over { $place } entries that was signed earlier is not the beginning of this log.
cli-backed-up = backed up to { $file }
cli-restored = restored from { $file }
cli-backup-exists = { $file } exists already and was not touched. Choose another name.
cli-not-a-backup = { $file } is not a backup of this program
cli-copy-of-a-database = { $file } is a copy of a database in use, not a backup; the latest may be missing in it. Nothing was restored. Make a backup with: mingtong backup FILE
cli-backup-altered = The backup is not what its own checksums say, it was altered or is damaged; nothing was restored: { $what }. Use another backup.
cli-restore-not-empty = The database holds communities already. Restore into an empty one.

## Demo
cli-demo-loaded = The demo is loaded. Every account of it has the password { $password }
cli-demo-stranger = This database holds the community { $slug }, which the demo did not make; nothing was loaded. Name a new directory with --data.

## Counting again
cli-recount-line = Line { $line }: { $outcome }. { $agree } agree, { $oppose } oppose, { $abstain } abstain, of { $electorate }.
cli-recount-option = Line { $line }: { $outcome }. { $agree } chose it, { $oppose } did not, of { $electorate }.
cli-recount-elected = Election: { $outcome }. Elected, by the lines of the ballot: { $elected }.
cli-recount-nobody = Election: { $outcome }. Nobody is elected.
cli-recount-sheet = Digest of the sheet: { $digest }
cli-recount-agrees = It is what was recorded when it was counted.
cli-recount-alone = Nothing was compared: this file was counted as it is. Compare the digest above with the one published with the result.
cli-recount-differs = It is not what was recorded when it was counted.
cli-recount-uncountable = This sheet cannot be counted: { $why } { $number }
cli-recount-unread = This is no published sheet: it says more than one does, or otherwise.
cli-recount-unread-at = This is no published sheet: line { $line }, character { $column } cannot be read.
cli-recount-too-long = The file is too large to be a published sheet.
cli-recount-no-vote = There is no such vote, or its result is not published yet.

# used-as: uncountable-*
uncountable-too-large = more lines, electors or ballots than a vote can have
uncountable-nobody = nobody stands there who may vote
uncountable-elector-twice = an elector stands there twice, number
uncountable-not-on-the-ballot = a ballot says what is not on it, elector
uncountable-no-area = an area is nothing, or less, elector
uncountable-voice-differs = a voice says two things, number
uncountable-receipts = secret ballots and those who voted do not match in number or weight
uncountable-hands-missing = a line was not counted by hands
uncountable-numbers = numbers contradict each other
uncountable-no-rule = it does not say which share carries it
