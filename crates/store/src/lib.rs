//! The only SQL: the log, the read tables, people, sessions, outbox, search.
