//! An elector is found by what stands on their paper, or on their door.

use super::access::{may_see_electors, place_name};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Elector, PaperNo};
use mingtong_office::roll::home_of;
use mingtong_store::rows::ElectorRow;

/// Finds an elector by the number of its paper, with its check, or by that of its home.
///
/// # Errors
/// The role may not see the electors, there is no such vote, or the database failed.
pub async fn find_elector(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &VoteId,
    typed: &str,
) -> Result<Option<Elector>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_see_electors(link, hall, who, id).await?;
    let (community, typed) = (hall.id, typed.trim());
    let mut by_home = link.elector_of_home(community, id.as_str(), typed).await?;
    if by_home.is_none() {
        let numbered = home_of(typed, &place_name(hall, &vote));
        by_home = link.elector_of_home(community, id.as_str(), numbered.as_str()).await?;
    }
    let row = match (by_home, PaperNo::parse(typed)) {
        (Some(row), _) => Some(row),
        // A home has two hyphens: one that is not there is no paper.
        (None, Some(paper)) if typed.matches('-').count() < 2 => {
            link.elector(community, id.as_str(), i64::from(paper.elector())).await?
        }
        (None, _) => None,
    };
    Ok(row.and_then(ElectorRow::elector))
}
