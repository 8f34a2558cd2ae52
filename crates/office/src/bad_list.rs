//! Why a list of places or of categories could not be read.

use crate::arg::Arg;
use crate::limits::{PLACES_BYTES_MAX, QUOTED_HEADERS_MAX};
use crate::read_workbook::read;
use crate::table::Sheet;
use crate::unreadable::{Limit, Unreadable};

/// Why a list that an office keeps could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadList {
    /// It is no table.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// It has not the columns without which it is no such list.
    #[error("{key}; the first row reads {first:?}")]
    NoColumns {
        /// The key of its text, which says which columns those are.
        key: &'static str,
        /// The cells of the first row.
        first: Vec<String>,
    },
}

impl BadList {
    /// The key of its text.
    pub fn key(&self) -> &'static str {
        match self {
            BadList::Unreadable(unreadable) => unreadable.key(),
            BadList::NoColumns { key, .. } => key,
        }
    }

    /// What its text needs.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            BadList::Unreadable(unreadable) => unreadable.args(),
            BadList::NoColumns { first, .. } => vec![("first", Arg::Text(first.join(" | ")))],
        }
    }

    /// Of a list without its columns.
    pub(crate) fn no_columns(key: &'static str, sheets: &[Sheet]) -> Self {
        match sheets.iter().find_map(|sheet| sheet.rows.first()) {
            Some(first) => {
                let first = first.cells.iter().take(QUOTED_HEADERS_MAX).map(|cell| cell.text()).collect();
                BadList::NoColumns { key, first }
            }
            None => Unreadable::Empty.into(),
        }
    }
}

/// The sheets in which a list may stand: those that show something.
pub(crate) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, BadList> {
    if bytes.len() > PLACES_BYTES_MAX {
        let max = (PLACES_BYTES_MAX >> 20) as u64;
        return Err(Unreadable::TooLarge { what: Limit::FileMebibytes, max }.into());
    }
    Ok(read(bytes)?.sheets.into_iter().filter(|sheet| !sheet.hidden && !sheet.rows.is_empty()).collect())
}
