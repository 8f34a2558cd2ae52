//! Needs and resources 需求清单、资源清单 out of a spreadsheet, in the columns in which they are exported: what was exported
//! comes in again. Which words stand for what is told by whoever asks, because they are those of the export.

mod read;
mod reason;

#[cfg(test)]
mod tests;

pub use read::{LedgerColumn, LedgerFile, LedgerRow, ledger};
pub use reason::LedgerReason;
