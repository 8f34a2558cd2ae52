//! Where posted sheets part from those before them. It is no fault of the record: an office posts a sheet anew for it.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::account_book::{Kept, Parted, parted};
use mingtong_store::Link;

/// Sheets read at a time.
const PAGE: u32 = 500;

/// Two sheets that do not meet, and what their place is called; none for the whole community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartedBooks {
    /// The two.
    pub parted: Parted,
    /// What their place is called.
    pub place: Option<String>,
}

/// Every two sheets of a community, one after the other, that do not meet.
///
/// # Errors
/// The database failed.
pub(crate) async fn audit_account_books(link: &mut Link<'_>, hall: &Hall) -> Result<Vec<PartedBooks>, Fail> {
    let mut kept: Vec<Kept> = vec![];
    let mut skip = 0;
    loop {
        let rows = link.account_books(hall.id, skip, PAGE).await?;
        kept.extend(rows.iter().filter(|row| row.taken_back_ms.is_none()).filter_map(|row| row.kept()));
        if rows.len() < PAGE as usize {
            break;
        }
        skip += PAGE;
    }
    let named = |it: Parted| PartedBooks { place: it.place.as_ref().map(|place| hall.place_name(place)), parted: it };
    Ok(parted(&kept).into_iter().map(named).collect())
}
