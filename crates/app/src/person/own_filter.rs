//! By what somebody narrows the worklist, under names of theirs.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::line;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::limits;
use mingtong_domain::matter::Act;
use mingtong_domain::refusal::Code;
use mingtong_store::rows::OwnFilterRow;

/// Characters of the longest address that narrows by everything.
const QUERY_CHARS_MAX: usize = 1_000;

/// A narrowing of the worklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFilter {
    /// What somebody calls it.
    pub name: String,
    /// The query of its address.
    pub query: String,
}

/// Those that whoever asks has saved, by name.
///
/// # Errors
/// The database failed.
pub async fn own_filters(app: &App, hall: &Hall, who: &Who) -> Result<Vec<OwnFilter>, Fail> {
    let Some(person) = &who.actor.person else { return Ok(vec![]) };
    let rows = app.store.read().await?.link().own_filters(hall.id, person.as_str(), limits::OWN_FILTERS_MAX).await?;
    Ok(rows.into_iter().map(|row| OwnFilter { name: row.name, query: row.query }).collect())
}

/// Saves one under its name, in the place of another of that name; false where so many are saved already.
///
/// # Errors
/// The role has no worklist, the name is missing or too long, or the database failed.
pub async fn save_own_filter(app: &App, hall: &Hall, who: &Who, filter: OwnFilter) -> Result<bool, Fail> {
    who.authorise(Act::ReadWork)?;
    let name = line(Some(&filter.name), limits::NAME_CHARS_MAX, Act::ReadWork)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::ReadWork))?;
    let person = who.actor.person.clone().ok_or(Fail::NotFound)?;
    if filter.query.chars().count() > QUERY_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong, Act::ReadWork).with(QUERY_CHARS_MAX).into());
    }
    let (community, row) = (hall.id, OwnFilterRow { name, query: filter.query, saved_ms: app.now().0 });
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let link = &mut tx.link();
                let saved = link.own_filters(community, person.as_str(), limits::OWN_FILTERS_MAX).await?;
                let is_full = saved.len() >= limits::OWN_FILTERS_MAX as usize;
                if is_full && saved.iter().all(|other| other.name != row.name) {
                    return Ok(false);
                }
                link.put_own_filter(community, person.as_str(), &row).await?;
                Ok(true)
            })
        }),
    )
    .await
}

/// Lets go of one.
///
/// # Errors
/// The database failed.
pub async fn forget_own_filter(app: &App, hall: &Hall, who: &Who, name: &str) -> Result<(), Fail> {
    let Some(person) = who.actor.person.clone() else { return Ok(()) };
    let (community, name) = (hall.id, name.to_owned());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move { Ok(tx.link().delete_own_filter(community, person.as_str(), &name).await?) })
        }),
    )
    .await
}
