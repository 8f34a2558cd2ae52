//! Receptions as lists show them.

use super::erased::or_erased;
use crate::format;
use crate::visit::Visit;
use mingtong_app::reception::{Delegate, ReceptionView};
use mingtong_domain::Millis;

/// A reception in a list.
pub(crate) struct ReceptionRow {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) day: String,
    pub(crate) hours: String,
    pub(crate) machine: String,
    pub(crate) place: String,
    /// Name and kind of each.
    pub(crate) delegates: Vec<(String, String)>,
    pub(crate) is_over: bool,
}

/// Receptions as they are listed.
pub(crate) fn reception_rows(visit: &Visit, receptions: &[ReceptionView]) -> Vec<ReceptionRow> {
    let now = visit.site.app.now();
    receptions.iter().map(|reception| reception_row(visit, now, reception)).collect()
}

fn reception_row(visit: &Visit, now: Millis, reception: &ReceptionView) -> ReceptionRow {
    let words = visit.words;
    let kind = |seat: &Delegate| words.word("delegate", seat.kind.key());
    ReceptionRow {
        href: visit.link(&format!("/receptions/{}", reception.id)),
        title: or_erased(words, &reception.title),
        day: format::date(words, reception.starts),
        hours: format::hours(reception.starts, reception.ends),
        machine: format::machine(reception.starts),
        place: reception.place.clone().unwrap_or_default(),
        delegates: reception.delegates.iter().map(|seat| (seat.name.clone(), kind(seat))).collect(),
        is_over: reception.closed.is_some() || reception.ends < now,
    }
}
