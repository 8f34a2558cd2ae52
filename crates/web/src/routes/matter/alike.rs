//! What is like a matter, for whoever decides on it: those that may be the same, each with what to do with it.

use crate::parts::matter_rows::{MatterRow, matter_rows};
use crate::routes::matter::from_desk::{FromDesk, onto};
use crate::visit::Visit;
use mingtong_app::matter::{Alike, MatterItem, MatterView, alike_to_matter};
use mingtong_domain::matter::{Act, Visibility};

/// The acts before which one looks whether the same was said before, and to whom it may go.
const BEFORE: [Act; 4] = [Act::Accept, Act::Assign, Act::Arbitrate, Act::Merge];

/// A matter that may be the same.
pub(crate) struct SimilarRow {
    pub(crate) row: MatterRow,
    /// Its number without the name of the community.
    pub(crate) short: String,
    /// Where this matter is merged into it, if it may be.
    pub(crate) merge: Option<String>,
}

/// What is like a matter, where something of it is to be decided. It is a help: where it cannot be had, because too
/// many compare, the page is there without.
pub(crate) async fn alike(visit: &Visit, view: &MatterView) -> Alike {
    let who = visit.who();
    if !who.may(Act::ReadWork) || !BEFORE.iter().any(|act| view.acts.contains(act)) {
        return Alike::default();
    }
    alike_to_matter(&visit.site.app, &visit.hall, &who, &view.matter).await.unwrap_or_default()
}

/// Whether a matter may go on in another: that goes on, and shows nobody what this one hides.
pub(crate) fn may_go_on_in(view: &MatterView, other: &MatterItem) -> bool {
    let hides = |visibility| visibility == Visibility::Private;
    !other.stage.has_ended() && (!hides(view.matter.visibility) || hides(other.visibility))
}

/// The rows of those that may be the same.
pub(crate) fn similar_rows(
    visit: &Visit,
    view: &MatterView,
    alike: &Alike,
    from_desk: Option<&FromDesk>,
) -> Vec<SimilarRow> {
    let (here, merges) = (format!("/matters/{}", view.matter.id), view.acts.contains(&Act::Merge));
    let rows = matter_rows(visit, &alike.matters).into_iter().zip(&alike.matters);
    let with_merge = |(row, item): (MatterRow, &MatterItem)| {
        let into = || visit.link(&onto(&here, from_desk, &format!("into={}", item.id))) + "#act-merge";
        SimilarRow { row, short: item.id.to_string(), merge: (merges && may_go_on_in(view, item)).then(into) }
    };
    rows.map(with_merge).collect()
}
