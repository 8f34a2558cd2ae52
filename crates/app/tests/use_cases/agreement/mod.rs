//! Agreements: who bears what, who consents to it, and who reads that; on both databases.

mod apart;
mod circles;
mod crowd;
mod from_need;
mod hostile;
mod privacy;
mod slips;
mod story;
mod support;
mod what_follows;
