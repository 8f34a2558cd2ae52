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

    /// What comes after a matter: the one below it, or the first where it is no longer in the list; none where it is
    /// the last.
    pub(crate) fn next(&self, after: MatterId) -> Option<(String, Called)> {
        let at = self.rows.iter().position(|row| row.id == after);
        let next = self.rows.get(at.map_or(0, |at| at + 1))?;
        Some((next.link.clone(), next.title.clone()))
    }
}
