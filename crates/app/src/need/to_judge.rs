//! What whoever raised a matter can take as done: it is they who asked for what came of it on the list.

use super::list::needs_of_matter;
use super::view::{NeedView, view_need};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::need::Act;

/// The needs that come from the matter of a raiser, or from the one in which it goes on, with something in them that
/// the raiser can take as done or send back.
///
/// # Errors
/// The database failed.
pub async fn needs_to_judge(app: &App, hall: &Hall, who: &Who) -> Result<Vec<NeedView>, Fail> {
    let Some(voice) = who.tracked else { return Ok(vec![]) };
    let goes_on = Some(voice.heard_in).filter(|there| *there != voice.of);
    let mut found = vec![];
    for matter in std::iter::once(voice.of).chain(goes_on) {
        let needs = needs_of_matter(app, hall, who, matter).await?;
        for need in needs.into_iter().filter(|need| need.to_judge > 0) {
            let view = view_need(app, hall, who, need.id).await?;
            if view.uptakes.iter().any(|uptake| uptake.offered.contains(&Act::MeetUptake)) {
                found.push(view);
            }
        }
    }
    Ok(found)
}
