//! What of a matter may hang on its sealed entries, and what they cannot change: who raised its voice when and through
//! what, when something last happened, and each step that is told in the open, with its words and its pictures.

use super::compared::{Compared, NOTHING};
use super::published::{Published, events};
use super::published_pictures::compare_pictures;
use super::put_aside::salted;
use super::reopened::texts_told;
use super::shown::{Showing, masks};
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{MatterId, PictureId, Stream};
use mingtong_domain::matter;
use mingtong_store::rows::ContentRow;
use mingtong_store::{Closed, Replay};
use serde_json::Value;
use std::collections::BTreeSet;

/// What a sealed entry of a matter may change: its work and its end, what was put right, what is withheld of it.
const MAY_CHANGE: [&str; 31] = [
    "asked_back",
    "asked_back_ms",
    "awaits_review",
    "category",
    "category_code",
    "channel",
    "closed",
    "closed_ms",
    "deferred_until",
    "deferred_until_ms",
    "deliberating",
    "handler",
    "masked",
    "merged_into",
    "next_clock",
    "outcome",
    "place",
    "rating",
    "replies",
    "stage",
    "state",
    "supports",
    "thumbnail",
    "title",
    "title_erased",
    "title_id",
    "title_withheld",
    "track",
    "unit",
    "deliberations",
    "positions",
];
/// What hangs on sealed entries of those who met the same, and of what was merged into it or into which it was merged.
const OF_OTHERS: [&str; 3] = ["merged_into", "positions", "supports"];
/// What a step may show less of, when something was masked or taken down since.
const WITHHELD: [&str; 4] = ["text", "withheld", "showing", "erased"];
/// A title that was put right may be masked there, too.
const OF_A_STEP: &[&str] = &["corrected"];

/// What of a matter cannot be checked where nobody asks what was fixed since.
pub(super) fn may_change(closed: &Closed, id: MatterId) -> Vec<&'static str> {
    alterable(closed, id, &[])
}

/// What of a matter cannot be checked; nothing where nothing is sealed.
pub(super) fn alterable(closed: &Closed, id: MatterId, events: &[Recorded]) -> Vec<&'static str> {
    match closed.latest_unknown_of(id) {
        None if closed.holds_of(id) || closed.holds_beside(id) => OF_OTHERS.to_vec(),
        None => vec![],
        Some(latest) => {
            let since = events.iter().filter(|recorded| recorded.position > latest);
            let since = since.filter_map(|recorded| match &recorded.event {
                Some(Event::Matter(event)) => Some(event),
                _ => None,
            });
            let fixed: BTreeSet<&str> = since.flat_map(fixed).copied().collect();
            MAY_CHANGE.into_iter().filter(|field| !fixed.contains(field)).collect()
        }
    }
}

/// What an event fixes, whatever was before it.
fn fixed(event: &matter::Event) -> &'static [&'static str] {
    match event {
        matter::Event::Closed { .. } => &["closed", "closed_ms", "outcome", "stage", "state"],
        matter::Event::Assigned { .. } | matter::Event::Claimed { .. } => &["stage", "state", "unit"],
        matter::Event::Accepted { .. } => &["stage", "state", "track"],
        matter::Event::Categorised { .. } => &["category", "category_code"],
        _ => &[],
    }
}

/// A matter in a list of which something is sealed. Gives whether it counts where nobody can check it.
pub(super) async fn in_list(
    (replay, found): (&Replay, &mut Compared),
    id: MatterId,
    (ours, theirs): (Option<&Value>, Option<&Value>),
) -> Result<i64, NoAnswer> {
    let closed = &replay.closed;
    let (Some(ours), Some(theirs)) = (ours, theirs) else {
        // Nothing that others said takes a matter off the list, or puts it there.
        if closed.unknown_of(id) == 0 {
            let said = |side: Option<&Value>| side.map_or_else(|| NOTHING.to_owned(), Value::to_string);
            found.differ("matter", id.to_string(), said(ours), said(theirs));
        }
        found.not_checkable += 1;
        return Ok(1);
    };
    let events = events(replay, &Stream::Matter(id)).await?;
    let sealed = alterable(closed, id, &events);
    replies(found, closed, id, (ours, theirs));
    Showing { found, what: "matter", closed, sealed: &sealed }.values(&id.to_string(), ours, theirs);
    Ok(1)
}

/// Each sealed entry is one reply at the most, and takes none away.
fn replies(found: &mut Compared, closed: &Closed, id: MatterId, (ours, theirs): (&Value, &Value)) {
    let (Some(known), Some(told)) = (ours["replies"].as_u64(), theirs["replies"].as_u64()) else { return };
    if told < known || told > known + closed.unknown_of(id) {
        found.differ("matter", format!("{id}/replies"), known, told);
    }
}

/// The words of a matter of which something is sealed: what is shown has to come to its reference, and what is named in
/// the open is compared by that; what is not shown may be masked or taken down since. Gives those that are the
/// recorded ones, and all that may be shown on its page.
pub(super) async fn words(
    (replay, found): (&Replay, &mut Compared),
    id: MatterId,
    shown: &Value,
) -> Result<(Vec<ContentRow>, Vec<String>), NoAnswer> {
    let told = texts_told(replay, id).await?;
    let (mut said, mut seen, mut all) = (vec![], BTreeSet::new(), vec![]);
    for text in shown.as_array().into_iter().flatten() {
        let reference = text["reference"].as_str().unwrap_or_default();
        let row = salted(text);
        all.extend(row.as_ref().and_then(|row| row.body.clone()));
        match row.as_ref().is_some_and(|row| row.content_id == reference) {
            false => {
                let digest = row.map_or_else(|| NOTHING.to_owned(), |row| row.content_id);
                let words = text["text"].as_str().unwrap_or_default();
                found.differ_in_words("text", format!("{id} {reference}"), (reference, digest.as_str()), words);
            }
            true if told.contains(reference) => {
                found.agree += 1;
                seen.insert(reference.to_owned());
                said.extend(row);
            }
            // What was said in the sealed entries.
            true => found.not_checkable += 1,
        }
    }
    found.not_checkable += told.difference(&seen).count() as u64;
    Ok((said, all))
}

/// Its pictures: one that is not shown may have been taken down since.
pub(super) async fn pictures(
    found: &mut Compared,
    (published, closed): (&Published, &Closed),
    of: &str,
    named: BTreeSet<PictureId>,
) -> Result<(), NoAnswer> {
    let mut apart = Compared { pictures: found.pictures, ..Compared::default() };
    Box::pin(compare_pictures(&mut apart, (published, closed), of, named)).await?;
    let (gone, others): (Vec<_>, Vec<_>) = apart.differences.into_iter().partition(|it| it.theirs == NOTHING);
    found.not_checkable += apart.not_checkable + gone.len() as u64;
    found.agree += apart.agree;
    found.pictures = apart.pictures;
    others.into_iter().for_each(|it| found.differ(it.what, it.place, it.ours, it.theirs));
    Ok(())
}

/// The page of a matter of which something is sealed, or beside it: what hangs on it is left out, and of the steps
/// those that are told in the open are compared.
pub(super) async fn page(
    (replay, found): (&Replay, &mut Compared),
    (id, others, said): (MatterId, &[&'static str], &[String]),
    (mut ours, mut theirs): (Value, Value),
) -> Result<(), NoAnswer> {
    let (closed, events) = (&replay.closed, events(replay, &Stream::Matter(id)).await?);
    let told = events.iter().filter(|recorded| recorded.event.is_some());
    let told: BTreeSet<i64> = told.map(|recorded| recorded.position).collect();
    let (mut our_steps, their_steps) = (steps(&mut ours, &told), steps(&mut theirs, &told));
    let is_withheld = closed.unknown_of(id) > 0;
    if is_withheld {
        let is_cleared = is_cleared(closed.latest_unknown_of(id), &events);
        unsaid(found, id, (&theirs, &their_steps), (said, is_cleared));
        our_steps.iter_mut().zip(&their_steps).for_each(|(ours, theirs)| withhold(found, ours, theirs));
    }
    let place = format!("/matters/{id}");
    let sealed: Vec<&str> = alterable(closed, id, &events).into_iter().chain(others.iter().copied()).collect();
    Showing { found, what: "thing", closed, sealed: &sealed }.values(&place, &ours, &theirs);
    let sealed: &[&str] = if is_withheld { OF_A_STEP } else { &[] };
    let mut showing = Showing { found, what: "thing", closed, sealed };
    showing.values(&format!("{place}/steps"), &Value::Array(our_steps), &Value::Array(their_steps));
    Ok(())
}

/// Words on a page that were not given with their salt, though others of the matter were: an honest program gives them,
/// unless they are not what was recorded. Where personal data were found it gives none: whether they were, the sealed
/// entries may say, so that without any nothing is named unless the matter `is_cleared`.
fn unsaid(
    found: &mut Compared,
    id: MatterId,
    (page, steps): (&Value, &[Value]),
    (said, is_cleared): (&[String], bool),
) {
    let is_unknown = said.is_empty() && !is_cleared;
    let title = (&page["title_id"], &page["title"]);
    for (reference, shown) in steps.iter().map(|step| (&step["text_id"], &step["text"])).chain([title]) {
        let Some(words) = shown.as_str() else { continue };
        let is_of = |said: &String| said == words || masks(shown, &Value::from(said.as_str()));
        match said.iter().any(is_of) {
            true => found.agree += 1,
            false if is_unknown => found.not_checkable += 1,
            false => {
                let reference = reference.as_str().unwrap_or(NOTHING);
                found.differ_in_words("text", format!("{id} {reference}"), (reference, NOTHING), words);
            }
        }
    }
}

/// Whether everybody reads all of a matter whole: somebody decided so in the open, after the latest of its entries that
/// may say anything (`unknown`), and no personal data were found since.
fn is_cleared(unknown: Option<i64>, events: &[Recorded]) -> bool {
    let decided = |recorded: &Recorded| match &recorded.event {
        Some(Event::Matter(matter::Event::PersonalDataReviewed { keep_masked })) => Some(!keep_masked),
        Some(Event::Matter(
            matter::Event::PersonalDataFound {} | matter::Event::Replied { personal_data: true, .. },
        )) => Some(false),
        _ => None,
    };
    let mut since = events.iter().rev().take_while(|recorded| unknown.is_none_or(|latest| recorded.position > latest));
    since.find_map(decided).unwrap_or(false)
}

/// Takes the steps out of a page; those of which it is told in the open.
fn steps(page: &mut Value, told: &BTreeSet<i64>) -> Vec<Value> {
    let steps = page.as_object_mut().and_then(|page| page.remove("steps"));
    let Some(Value::Array(mut steps)) = steps else { return vec![] };
    steps.retain(|step| step["position"].as_i64().is_some_and(|position| told.contains(&position)));
    steps
}

/// Words of a step that are not shown, though they were told, are left out here, too, and counted.
fn withhold(found: &mut Compared, ours: &mut Value, theirs: &Value) {
    let is_gone = theirs["text"].is_null() && !ours["text"].is_null();
    let Some(step) = ours.as_object_mut().filter(|_| is_gone) else { return };
    for field in WITHHELD {
        match theirs.get(field) {
            Some(value) => step.insert(field.to_owned(), value.clone()),
            None => step.remove(field),
        };
        found.not_checkable += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::Millis;
    use mingtong_domain::ids::{TextRef, UnitId};
    use mingtong_domain::matter::{Binding, ClosedBy, Outcome};
    use mingtong_domain::role::Role;
    use serde_json::json;

    fn told(position: i64, event: matter::Event) -> Recorded {
        let event = Some(Event::from(event));
        Recorded { position, at: Millis(position), person: None, role: Role::Staff, event }
    }

    #[test]
    fn what_was_fixed_after_the_sealed_entries_is_checked() {
        let id = MatterId::new(2026, 2).unwrap();
        let mut closed = Closed::default();
        assert!(alterable(&closed, id, &[]).is_empty());
        closed.note_sealed(id, 4, TextRef("s".to_owned()));
        let unit = UnitId("u".to_owned());
        let given = || matter::Event::Assigned { unit: unit.clone(), binding: Binding::Returnable, note: None };
        let ended = matter::Event::Closed { outcome: Outcome::Solved, by: ClosedBy::Verification };
        let of = |events: &[Recorded], field: &str| alterable(&closed, id, events).contains(&field);
        assert!(of(&[told(3, given())], "unit") && !of(&[told(5, given())], "unit"));
        assert!(of(&[told(5, given())], "outcome") && !of(&[told(5, ended)], "outcome"));
        for field in ["received", "received_ms", "latest", "latest_ms", "reception", "imported"] {
            assert!(!of(&[], field), "{field}");
        }
    }

    #[test]
    fn what_a_page_says_was_given_with_its_salt() {
        let id = MatterId::new(2026, 2).unwrap();
        let said = ["路灯不亮".to_owned(), "找林师傅修".to_owned()];
        let named = |text: &str| {
            let mut found = Compared::default();
            let page = json!({ "masked": true, "title": "路灯不亮", "title_id": "t" });
            unsaid(&mut found, id, (&page, &[json!({ "text": text, "text_id": "x" })]), (&said, false));
            found.differences.into_iter().map(|it| it.place).collect::<Vec<_>>()
        };
        assert!(named("找林师傅修").is_empty() && named("找林**修").is_empty());
        assert_eq!(named("不用修"), ["2026-0002 x"], "that something is masked hides nothing else");
    }

    #[test]
    fn where_nothing_is_given_with_its_salt_all_is_counted_and_what_was_cleared_is_named() {
        let id = MatterId::new(2026, 2).unwrap();
        let page = json!({ "title": "路灯很亮", "title_id": "t" });
        let steps = [json!({ "text": "不用修", "text_id": "x" }), json!({ "text": null, "text_id": "y" })];
        let shown = |is_cleared: bool| {
            let mut found = Compared::default();
            unsaid(&mut found, id, (&page, &steps), (&[], is_cleared));
            (found.differences.len(), found.not_checkable)
        };
        assert_eq!(shown(false), (0, 2), "personal data may have been found in what is sealed");
        assert_eq!(shown(true), (2, 0), "everybody reads it whole");
    }

    #[test]
    fn what_was_cleared_before_something_else_happened_is_not_cleared() {
        let reviewed = |at: i64, keep_masked: bool| told(at, matter::Event::PersonalDataReviewed { keep_masked });
        let found = |at: i64| told(at, matter::Event::PersonalDataFound {});
        let is_clear = |events: &[Recorded]| is_cleared(Some(4), events);
        assert!(is_clear(&[found(2), reviewed(5, false), told(6, matter::Event::Declined {})]));
        assert!(!is_clear(&[found(2), reviewed(3, false)]), "what is sealed may say that there are others");
        assert!(!is_clear(&[reviewed(5, false), found(6)]) && !is_clear(&[reviewed(5, false), reviewed(6, true)]));
        assert!(!is_clear(&[told(5, matter::Event::Declined {})]), "nobody looked");
    }

    #[test]
    fn what_is_shown_less_is_counted_and_what_is_shown_otherwise_is_not_excused() {
        let step = |text: Value| json!({ "text": text, "kind": "replied" });
        let mut found = Compared::default();
        let mut ours = step(json!("修好了"));
        withhold(&mut found, &mut ours, &step(Value::Null));
        assert_eq!((ours, found.not_checkable > 0), (step(Value::Null), true));
        let mut ours = step(json!("修好了"));
        withhold(&mut found, &mut ours, &step(json!("没有修")));
        assert_eq!(ours, step(json!("修好了")));
    }
}
