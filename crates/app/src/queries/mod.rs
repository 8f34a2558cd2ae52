//! Readings of the record.
