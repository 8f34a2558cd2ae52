//! The worklist beside a matter that was opened from it: narrow, and no more of it than is needed to go on.

use crate::page::Page;
use crate::routes::matter::from_desk::FromDesk;
use crate::routes::matter::work_lists::{nothing, shown_words};
use crate::routes::matter::work_rows::{WorkRow, work_row};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::matter::worklist;

/// The list as it stands beside a matter.
pub(crate) struct ListBeside {
    /// Which list it is, in words, with how many there are.
    pub(crate) what: String,
    pub(crate) rows: Vec<WorkRow>,
    /// That there is nothing in it.
    pub(crate) nothing: String,
}

impl ListBeside {
    /// The list, unless everything stands in one column: then there is nothing to be read for it.
    pub(crate) async fn load(visit: &Visit, page: &Page, from_desk: FromDesk) -> Result<Option<Self>, Fail> {
        if visit.large {
            return Ok(None);
        }
        let (who, FromDesk { shown, skip }) = (visit.who(), from_desk);
        let found = worklist(&visit.site.app, &visit.hall, &who, shown, skip).await?;
        let count = page.t1("work-count", "n", found.total);
        let rows = found.items.iter().map(|item| work_row(visit, item, Some(from_desk))).collect();
        let nothing = nothing(visit, &who, shown);
        Ok(Some(Self { what: format!("{}{count}", shown_words(visit, &who, shown)), rows, nothing }))
    }
}
