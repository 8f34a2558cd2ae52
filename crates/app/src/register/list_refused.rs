//! Why a list of places or categories was not even tried.

use crate::fail::Fail;
use mingtong_office::BadList;

/// Why there is no report on a list.
#[derive(Debug, thiserror::Error)]
pub enum ListRefused {
    /// The file cannot be read.
    #[error(transparent)]
    Bad(#[from] BadList),
    /// The role may not, or the database failed.
    #[error(transparent)]
    Fail(#[from] Fail),
}
