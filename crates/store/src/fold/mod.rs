//! Folding: events become rows of read tables, in the transaction that appends them. A rebuild runs the same code over
//! the whole log, so the rows are a function of the log and of the texts that are not erased.

mod account_book;
mod agreement;
mod body;
pub(crate) mod counted;
mod folding;
mod fund;
mod matter;
mod meeting;
mod need;
mod notice;
mod procedure;
mod project;
mod reception;
mod register;
mod reporting;
mod resolution;
mod resource;
mod roll;
mod search;
mod vote;

pub use folding::Folding;

use crate::error::StoreError;
use crate::link::Link;
use crate::streams::nature;
use mingtong_domain::ids::{Area, CommunityId, Stream, TextRef};
use std::collections::{BTreeMap, HashMap};

/// Folds streams of one community. `texts` holds texts at hand; the others are read. Gives the heads of the areas that
/// grew.
///
/// # Errors
/// The database failed.
pub async fn fold(
    link: &mut Link<'_>,
    community: CommunityId,
    foldings: &[Folding],
    texts: &HashMap<TextRef, String>,
) -> Result<BTreeMap<Area, i64>, StoreError> {
    let mut matters = matter::Matters::default();
    for folding in foldings {
        let events = folding.events();
        match &folding.stream {
            Stream::Community | Stream::Register => register::fold(link, community, events).await?,
            Stream::Matter(id) => matters.fold(link, community, *id, folding).await?,
            Stream::Support(id) => matter::fold_supports(link, community, *id, events).await?,
            Stream::Notice(_) => notice::fold(link, community, events).await?,
            Stream::Reception(_) => reception::fold(link, community, events).await?,
            Stream::Body(_) => body::fold(link, community, events).await?,
            Stream::Meeting(_) => meeting::fold(link, community, events).await?,
            Stream::Resolution(_) => resolution::fold(link, community, events).await?,
            Stream::Procedure(_) => procedure::fold(link, community, events).await?,
            Stream::Project(_) => project::fold(link, community, events).await?,
            Stream::Vote(_) => vote::fold(link, community, events).await?,
            Stream::Electorate(id) => vote::fold_electorate(link, community, id, events).await?,
            Stream::Ballot(id, elector) => vote::fold_ballot(link, community, (id, *elector), events).await?,
            Stream::Agreement(_) => agreement::fold(link, community, events).await?,
            Stream::Parties(id) => agreement::fold_parties(link, community, id, events).await?,
            Stream::Consent(id, version, party) => {
                agreement::fold_answers(link, community, (id, *version, party), events).await?;
            }
            Stream::Roll(id) => roll::fold(link, community, id, events).await?,
            Stream::Need(_) => need::fold(link, community, events).await?,
            Stream::Resource(_) => resource::fold(link, community, events).await?,
            Stream::Reporting(_) => reporting::fold(link, community, events).await?,
            Stream::Fund(_) => fund::fold(link, community, events).await?,
            Stream::Pledge(..) => fund::fold_pledge(link, community, events).await?,
            Stream::Expense(..) => fund::fold_expense(link, community, events).await?,
            Stream::AccountBook(_) => account_book::fold(link, community, events).await?,
            Stream::Presence(id) => meeting::fold_presence(link, community, id, events).await?,
            Stream::Floor(id) => meeting::fold_floor(link, community, id, events).await?,
        }
    }
    matters.write(link, community, texts).await?;
    let areas = areas(foldings);
    let heads: Vec<(Area, i64)> = areas.iter().map(|(area, head)| (*area, *head)).collect();
    link.raise_area_heads(community, &heads).await?;
    Ok(areas)
}

/// The position after the latest new event of each area.
fn areas(foldings: &[Folding]) -> BTreeMap<Area, i64> {
    let mut areas = BTreeMap::new();
    for folding in foldings {
        let Some(last) = folding.fresh().last() else { continue };
        let head = areas.entry(nature(&folding.stream).area).or_insert(0);
        *head = (*head).max(last.position + 1);
    }
    areas
}
