//! A resolution as its visitor may see it.

use crate::parts::erased::say_erased;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::resolution::{ResolutionView, view_resolution};
use mingtong_domain::ids::ResolutionId;

/// The resolution, with words where a text of it was erased.
pub(super) async fn shown(visit: &Visit, id: ResolutionId) -> Result<ResolutionView, Problem> {
    let view = view_resolution(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let mut view = view.map_err(|fail| visit.problem(fail))?;
    say_erased(visit.words, view.texts());
    Ok(view)
}
