//! The parties that whoever prints may read: all of them, or those for which they stand.

use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::agreement::{AgreementView, LineView, agreement_lines, view_agreement};
use mingtong_domain::ids::AgreementId;

/// The agreement, with the lines that stand on paper, and whether these are all.
pub(super) async fn load(visit: &Visit, id: &AgreementId) -> Result<(AgreementView, Vec<LineView>), Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let view = view_agreement(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    if !view.may_read_lines {
        let own = view.own.clone();
        return Ok((view, own));
    }
    let (mut lines, mut skip) = (vec![], Some(0));
    while let Some(from) = skip {
        let found = agreement_lines(app, hall, &who, id, from).await.map_err(|fail| visit.problem(fail))?;
        lines.extend(found.items);
        skip = found.next;
    }
    Ok((view, lines))
}
