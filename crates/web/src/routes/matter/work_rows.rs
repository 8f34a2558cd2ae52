//! Matters as the worklist shows them, whole or beside a matter.

use crate::args::text_arg;
use crate::called::Called;
use crate::parts::clock::{RunningClock, clock_of};
use crate::parts::matter_rows::{stage_of, waits};
use crate::routes::matter::from_desk::{FromDesk, onto};
use crate::visit::Visit;
use mingtong_app::matter::MatterItem;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{HandlerKind, Track, Visibility};

/// A matter in the worklist.
pub(crate) struct WorkRow {
    pub(crate) id: MatterId,
    /// What is sent where it is ticked.
    pub(crate) tick: String,
    pub(crate) link: String,
    pub(crate) number: String,
    pub(crate) title: Called,
    pub(crate) place: Option<String>,
    pub(crate) is_hazard: bool,
    pub(crate) is_private: bool,
    pub(crate) awaits_review: bool,
    /// Opened again, and not closed.
    pub(crate) is_reopened: bool,
    /// Found not done by a check, and not reported as done again.
    pub(crate) is_sent_back: bool,
    /// How often the unit was urged on; none where it was not, or has it no more.
    pub(crate) urged: Option<String>,
    pub(crate) stage: String,
    /// That it waits for whoever raised it, and since when.
    pub(crate) waits: Option<String>,
    pub(crate) owner: Called,
    pub(crate) clock: Option<RunningClock>,
}

/// What the box beside a matter sends: which it is, and the position of its latest event.
pub(crate) fn tick(id: MatterId, latest: i64) -> String {
    format!("{id}:{latest}")
}

/// A matter in the worklist, opened from that place in it; none where it was found elsewhere.
pub(crate) fn work_row(visit: &Visit, item: &MatterItem, from_desk: Option<&FromDesk>) -> WorkRow {
    let words = visit.words;
    WorkRow {
        id: item.id,
        tick: tick(item.id, item.latest_position),
        link: visit.link(&onto(&format!("/matters/{}", item.id), from_desk, "")),
        number: item.number.clone(),
        title: Called::title(&item.title, words),
        place: item.place.clone(),
        is_hazard: item.track == Track::Hazard,
        is_private: item.visibility == Visibility::Private,
        awaits_review: item.awaits_review,
        is_reopened: item.reopenings > 0 && !item.stage.has_ended(),
        is_sent_back: item.sent_back > 0 && !item.stage.has_ended(),
        urged: (item.urgings > 0 && item.handler == Some(HandlerKind::Unit))
            .then(|| words.ta("work-urged-tag", &[text_arg("n", item.urgings.to_string())])),
        stage: stage_of(words, item),
        waits: waits(words, visit.site.app.now(), item.asked_back),
        owner: match item.handler {
            Some(HandlerKind::Unit) => Called::name(item.unit.clone().unwrap_or_default()),
            Some(HandlerKind::Body) => Called::name(item.deliberating.clone().unwrap_or_default()),
            Some(HandlerKind::Street) => Called::words(words.t("work-owner-street")),
            Some(HandlerKind::Community) => Called::words(words.t("work-owner-community")),
            None => Called::default(),
        },
        clock: clock_of(words, visit.site.app.now(), item),
    }
}
