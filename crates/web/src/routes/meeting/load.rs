//! A meeting as its visitor may see it, with the people whom they can name.

use super::forms::People;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::meeting::{MeetingView, view_meeting};
use mingtong_domain::ids::MeetingId;

/// The meeting and the people.
pub(super) async fn load(visit: &Visit, id: &MeetingId) -> Result<(MeetingView, People), Problem> {
    let view = view_meeting(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let people = People::load(visit, &view).await.map_err(|fail| visit.problem(fail))?;
    Ok((view, people))
}
