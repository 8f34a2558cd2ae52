//! Matters and receptions as the lists of the public pages show them.

use crate::format::{self, ClockShown};
use crate::page::Called;
use crate::visit::Visit;
use mingtong_app::queries::{Delegate, MatterItem, ReceptionView};
use mingtong_domain::Millis;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::matter::{Outcome, StageKind, Track};
use mingtong_words::Words;

/// A matter in a list.
pub(crate) struct Row {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) number: String,
    pub(crate) place: Option<String>,
    pub(crate) hazard: bool,
    pub(crate) stage: String,
    pub(crate) by: Called,
    pub(crate) clock: Option<ClockShown>,
    /// How it ended: the class of the mark, and state and outcome in words.
    pub(crate) ended: Option<(&'static str, String)>,
}

/// Matters as they are listed.
pub(crate) fn rows(visit: &Visit, items: &[MatterItem]) -> Vec<Row> {
    let now = visit.site.app.now();
    items.iter().map(|item| row(visit, now, item)).collect()
}

fn row(visit: &Visit, now: Millis, item: &MatterItem) -> Row {
    let words = visit.words;
    let by = match item.handler.as_deref() {
        Some("street") => Called::words(words.t("handler-street")),
        Some("community") => Called::words(words.t("handler-community")),
        _ => Called::name(item.unit.clone().unwrap_or_default()),
    };
    Row {
        href: visit.link(&format!("/matters/{}", item.id)),
        title: item.title.clone(),
        number: item.number.clone(),
        place: item.place.clone(),
        hazard: item.track == Track::Hazard,
        stage: format::stage_of(words, item),
        by,
        clock: format::clock_of(words, now, item),
        ended: (item.stage.has_ended() && item.next.is_none()).then(|| ended(words, item)),
    }
}

/// The tick is kept for what was solved; every other end is an end, and no more.
fn ended(words: Words, item: &MatterItem) -> (&'static str, String) {
    let stage = words.t(&format!("stage-{}", item.stage.key().replace('_', "-"))).to_owned();
    match item.outcome.filter(|_| item.stage == StageKind::Closed) {
        Some(outcome) => {
            let class = if outcome == Outcome::Solved { "done" } else { "" };
            (class, format!("{stage} · {}", words.t(&format!("outcome-{}", outcome.key().replace('_', "-")))))
        }
        None => ("", stage),
    }
}

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
    let kind = |seat: &Delegate| words.t(&format!("delegate-{}", seat.kind.key().replace('_', "-"))).to_owned();
    ReceptionRow {
        href: visit.link(&format!("/receptions/{}", reception.id)),
        title: reception.title.clone(),
        day: format::date(words, reception.starts),
        hours: format::hours(reception.starts, reception.ends),
        machine: format::machine(reception.starts),
        place: reception.place.clone().unwrap_or_default(),
        delegates: reception.delegates.iter().map(|seat| (seat.name.clone(), kind(seat))).collect(),
        is_over: reception.closed.is_some() || reception.ends < now,
    }
}

/// A place in a list to choose from: its id, its full name, whether it is chosen.
pub(crate) type PlaceChoice = (String, String, bool);

/// The places that residents know: courtyards and public places before what lies inside them; no grids, no homes.
pub(crate) fn place_choices(visit: &Visit, chosen: &str) -> Vec<PlaceChoice> {
    use mingtong_domain::register::PlaceKind;
    let register = &visit.hall.register;
    let is_known = |id| !matches!(register.places.get(id).map(|p| p.kind), Some(PlaceKind::Grid | PlaceKind::Home));
    let places = visit.hall.places().into_iter().filter(|(id, _)| is_known(*id));
    places.map(|(id, name)| (id.0.clone(), name, id.as_str() == chosen)).collect()
}

/// Places of one courtyard or street under its name; one that is alone there has no name above it.
pub(crate) type PlaceGroup = (Option<String>, Vec<PlaceChoice>);

/// Places by the courtyard they lie in, in the order of its first.
pub(crate) fn grouped(visit: &Visit, choices: Vec<PlaceChoice>) -> Vec<PlaceGroup> {
    let mut groups: Vec<(PlaceId, Vec<PlaceChoice>)> = Vec::new();
    for choice in choices {
        let around = visit.hall.courtyard(&PlaceId::from(choice.0.as_str()));
        match groups.iter_mut().find(|(courtyard, _)| *courtyard == around) {
            Some((_, places)) => places.push(choice),
            None => groups.push((around, vec![choice])),
        }
    }
    let name = |courtyard: &PlaceId, count: usize| (count > 1).then(|| visit.hall.place_name(courtyard));
    groups.into_iter().map(|(courtyard, places)| (name(&courtyard, places.len()), places)).collect()
}
