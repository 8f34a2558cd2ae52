//! The rolls of a community, a page of them.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::ids::RollId;
use mingtong_domain::limits;
use mingtong_domain::roll::Roll;

/// A roll in a list.
#[derive(Debug, Clone)]
pub struct RollItem {
    /// Its id.
    pub id: RollId,
    /// What its place is called.
    pub place: String,
    /// The roll.
    pub roll: Roll,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct RollList {
    /// The rolls.
    pub items: Vec<RollItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Rolls, what changed last before the others. Everybody may know how many homes a place has.
///
/// # Errors
/// The database failed.
pub async fn list_rolls(app: &App, hall: &Hall, skip: u32) -> Result<RollList, Fail> {
    let mut reader = app.store.read().await?;
    let mut rows = reader.link().rolls(hall.id, skip, limits::PAGE_ROWS + 1).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let item = |roll: Roll| RollItem { id: roll.id.clone(), place: hall.place_name(&roll.place), roll };
    Ok(RollList { items: rows.into_iter().filter_map(|row| row.roll()).map(item).collect(), next })
}
