//! The community itself: founded, set up, reached somehow, living by its rules; its front page, numbers, audit and
//! record.

pub mod audit;
mod calendar;
mod contact;
mod entered;
mod found;
mod home;
mod keep_proof;
mod log_tile;
pub mod numbers;
pub mod open_data;
mod prove_entry;
mod prove_growth;
mod rates;
mod readiness;
mod record;
mod rule;
mod rule_history;
mod set_up;
mod sign_log;
pub mod street;
mod street_sheet;
mod sweep;
mod take_backup;
mod witnessed;

pub use crate::proving::{Cosigned, Witnessed};
pub use calendar::{YearTold, arrange_year, years_told};
pub use contact::{describe_community, tell_contact};
pub use entered::entered;
pub use found::{Founding, PREFIX_CHARS_MAX, found_community};
pub use home::{Home, home};
pub use keep_proof::{keep_own_proof, keep_proof};
pub use log_tile::{LogTile, log_head, log_tile};
pub use prove_entry::{EntryProof, prove_entry};
pub use prove_growth::prove_growth;
pub use rates::{Rate, Rates, rates};
pub use readiness::{Needed, Readiness, readiness};
pub use record::{Happened, LogEntry, LogLine, log_lines, names_actors, public_log};
pub use rule::set_rule;
pub use rule_history::{RuleSetting, rule_history};
pub use set_up::{Beginning, NotSetUp, SetupCode, is_empty, open_setup, opens, set_up};
pub use sign_log::{
    LogKeys, LogSheet, NotSigned, log_sheet, public_checkpoint, publish_checkpoint, publish_log_keys, sign_log,
    signing_pause_ms,
};
pub use street_sheet::export_street;
pub use sweep::sweep;
pub use take_backup::{NoBackup, TakenBackup, may_take_backup, take_backup};
pub use witnessed::{log_witnesses, publish_witnesses};
