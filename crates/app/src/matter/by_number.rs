//! A matter by its number, as people type it off a slip or a notice.

use super::load::load;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{MatterId, TypedNumber};
use mingtong_domain::matter::Visibility;

/// What a number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ByNumber {
    /// A matter that everybody reads.
    Public(MatterId),
    /// It is a number, and no public matter has it; whether another has it is told nobody.
    NotShown(String),
    /// It is no number.
    NoNumber,
}

/// What somebody without a code finds by a number.
///
/// # Errors
/// The database failed.
pub async fn by_number(app: &App, hall: &Hall, typed: &str) -> Result<ByNumber, Fail> {
    let meant = meant(app, hall, typed);
    let Some(likeliest) = meant.first().copied() else { return Ok(ByNumber::NoNumber) };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    for id in meant {
        match load(link, hall, id).await {
            Ok((matter, _)) => {
                let is_seen = Who::public(None).may_see(&hall.register, &matter);
                if is_seen && matter.visibility == Visibility::Public {
                    return Ok(ByNumber::Public(id));
                }
            }
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(fail),
        }
    }
    Ok(ByNumber::NotShown(hall.number(likeliest)))
}

/// Which matters somebody means who types a number as short as they like, the likeliest first: without a year it is the
/// one of this year, else that of the year before. Nothing where it is no number.
pub(super) fn meant(app: &App, hall: &Hall, typed: &str) -> Vec<MatterId> {
    let this_year = app.now().year();
    let Some(typed) = TypedNumber::read(typed, &hall.prefix) else { return vec![] };
    let mut meant: Vec<MatterId> =
        [this_year, this_year - 1].into_iter().filter_map(|year| typed.in_year(year)).collect();
    meant.dedup();
    meant
}
