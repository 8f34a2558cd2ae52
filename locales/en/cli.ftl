# What the command line says: a database that does not open, rebuild, backup, the demo.

cli-no-database = There is no database { $file }. Check --data, or begin one with mingtong admin community add.
cli-database-does-not-open = the database { $file } does not open
cli-postgres-does-not-open = the PostgreSQL database does not open
cli-no-community = There is no community { $slug }. mingtong admin community list shows those there are.
cli-address-taken = the address { $address } cannot be served
cli-calendar-does-not-load = The working-day notices in { $file } cannot be loaded
cli-unavailable = The database is not available now; nothing was changed: { $why }
cli-failed = It was not done: { $why }
cli-password = The password:

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
cli-copy-of-a-database = { $file } is a copy of a database in use, not a backup; the latest may be missing in it. Nothing was restored. Make a backup with: mingtong backup FILE
cli-backup-altered = The backup is not what its own checksums say, it was altered or is damaged; nothing was restored: { $what }. Use another backup.
cli-restore-not-empty = The database holds communities already. Restore into an empty one.

## Demo
cli-demo-loaded = The demo is loaded. Every account of it has the password { $password }
cli-demo-stranger = This database holds the community { $slug }, which the demo did not make; nothing was loaded. Name a new directory with --data.
