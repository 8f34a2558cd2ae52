//! A meeting as its visitor may see it, with the people whom they can name.

use super::forms::People;
use crate::parts::erased::say_erased;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::mask_for_everybody;
use mingtong_app::meeting::{MeetingView, view_meeting};
use mingtong_domain::ids::MeetingId;

/// The meeting, with words where a text of it was erased.
pub(super) async fn shown(visit: &Visit, id: &MeetingId) -> Result<MeetingView, Problem> {
    let view = view_meeting(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let mut view = view.map_err(|fail| visit.problem(fail))?;
    say_erased(visit.words, view.texts());
    Ok(view)
}

/// The same for a paper that is posted: with texts as everybody reads them, whoever prints it.
pub(super) async fn posted(visit: &Visit, id: &MeetingId) -> Result<MeetingView, Problem> {
    let mut view = shown(visit, id).await?;
    mask_for_everybody(view.texts());
    Ok(view)
}

/// The meeting and the people.
pub(super) async fn load(visit: &Visit, id: &MeetingId) -> Result<(MeetingView, People), Problem> {
    let view = shown(visit, id).await?;
    let people = People::load(visit, &view).await.map_err(|fail| visit.problem(fail))?;
    Ok((view, people))
}
