//! What was written down so far, by this device and by others, as the page shows it and asks for it again.

use crate::format::{date, hours, when};
use crate::page::Page;
use crate::parts::erased::or_erased;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::matter::{AtReception, WrittenRow, written_down};
use mingtong_app::{Fail, Who};

/// A reception to choose.
pub(super) struct Reception {
    pub(super) id: String,
    pub(super) name: String,
    /// Whose turn is next.
    pub(super) next: i64,
}

/// Something that was written down.
pub(super) struct Row {
    link: String,
    number: String,
    queue: Option<i64>,
    /// When, by the clock of the device.
    written: String,
    /// When it came in, where that was later.
    received: Option<String>,
    is_own: bool,
}

/// What was written down at one reception, or outside of any.
pub(super) struct Group {
    name: Option<String>,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "matter/desk/register_rows.html")]
pub(super) struct Rows {
    page: Page,
    groups: Vec<Group>,
}

/// Milliseconds after which an entry is one that was sent later.
const LATER_MS: i64 = 120_000;

impl Rows {
    /// The receptions that are open, and what was written down.
    pub(super) async fn load(visit: &Visit, who: &Who) -> Result<(Vec<Reception>, Self), Fail> {
        let (receptions, elsewhere) = written_down(&visit.site.app, &visit.hall, who).await?;
        let named: Vec<(Reception, Group)> = receptions.into_iter().map(|it| named(visit, it)).collect();
        let (receptions, mut groups): (Vec<_>, Vec<_>) = named.into_iter().unzip();
        groups.push(Group { name: None, rows: elsewhere.into_iter().map(|row| as_row(visit, row)).collect() });
        groups.retain(|group| !group.rows.is_empty());
        let page = Page::new(visit, "work", visit.words.t("desk-register"));
        Ok((receptions, Self { page, groups }))
    }
}

fn named(visit: &Visit, it: AtReception) -> (Reception, Group) {
    let (from, title) = (it.reception.starts, or_erased(visit.words, &it.reception.title));
    let name = format!("{} {} {title}", date(visit.words, from), hours(from, it.reception.ends));
    let group = Group { name: Some(name.clone()), rows: it.rows.into_iter().map(|row| as_row(visit, row)).collect() };
    (Reception { id: it.reception.id.0, name, next: it.next }, group)
}

fn as_row(visit: &Visit, row: WrittenRow) -> Row {
    let is_later = row.received.0.saturating_sub(row.written.0) > LATER_MS;
    Row {
        link: visit.link(&format!("/matters/{}", row.matter)),
        number: row.number,
        queue: row.queue,
        written: when(visit.words, row.written),
        received: is_later.then(|| when(visit.words, row.received)),
        is_own: row.is_own,
    }
}
