//! Letters of a hotline or mailbox.
