//! The worklist beside a matter that was opened from it: narrow, and no more of it than is needed to go on.

use crate::called::Called;
use crate::page::Page;
use crate::routes::matter::from_desk::FromDesk;
use crate::routes::matter::work_lists::{nothing, shown_words};
use crate::routes::matter::work_rows::{WorkRow, work_row};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::matter::worklist;
use mingtong_domain::ids::MatterId;

/// The list as it stands beside a matter.
pub(crate) struct ListBeside {
    /// Which list it is, in words, with how many there are.
    pub(crate) what: String,
    pub(crate) rows: Vec<WorkRow>,
    /// That there is nothing in it.
    pub(crate) nothing: String,
}

impl ListBeside {
    /// The list in which a matter was opened.
    pub(crate) async fn load(visit: &Visit, page: &Page, from_desk: &FromDesk) -> Result<Self, Fail> {
        let (who, shown) = (visit.who(), from_desk.query.shown);
        let found = worklist(&visit.site.app, &visit.hall, &who, &from_desk.query).await?;
        let count = page.t1("work-count", "n", found.total);
        let rows = found.items.iter().map(|item| work_row(visit, item, Some(from_desk))).collect();
        let nothing = nothing(visit, &who, shown);
        Ok(Self { what: format!("{}{count}", shown_words(visit, &who, shown)), rows, nothing })
    }

    /// What a matter is called in the list; none where it is not in it.
    pub(crate) fn title_of(&self, id: MatterId) -> Option<Called> {
        self.rows.iter().find(|row| row.id == id).map(|row| row.title.clone())
    }
}

/// What comes after a matter in the list in which it was opened: the one below it; where it is the last, the first.
/// It is asked for before an act, which may move the matter or take it off the list.
pub(crate) async fn next_in_list(visit: &Visit, from_desk: &FromDesk, id: MatterId) -> Result<Option<MatterId>, Fail> {
    let listed = worklist(&visit.site.app, &visit.hall, &visit.who(), &from_desk.query).await?;
    let ids: Vec<MatterId> = listed.items.iter().map(|item| item.id).collect();
    let below = ids.iter().position(|it| *it == id).and_then(|at| ids.get(at + 1));
    Ok(below.or(ids.first()).copied().filter(|next| *next != id))
}
