//! Matters that were private for a while and are shown again. That they were made private is told in the open; of the
//! sealed entries behind it one made them public, and that one can say nothing else. Which it is the page says where
//! there are several; why, and in which role, it says, too. So a stretch hides no more than the other entries in it.
//! Whoever leaves out the page says nothing of that: what happened since in the open does, and the matter is missed.

use super::compared::{Compared, NOTHING};
use super::exported::Exported;
use super::published::{Comparing, Published, events};
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{MatterId, Stream, TextRef};
use mingtong_domain::matter::{self, Visibility};
use mingtong_domain::role::Role;
use mingtong_store::log::{By, body_to_seal};
use mingtong_store::rows::ContentRow;
use mingtong_store::{Closed, Replay, Stretch};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What a page calls the step.
const TOGGLED: &str = "visibility_changed";
/// Nobody is given the salt of what is sealed, and nothing is compared with it.
const NO_SALT: [u8; 16] = [0; 16];

/// Takes in what is known of the entries that made matters public again, by the pages of these. Where it `may_wait`, a
/// page that tells of entries after those that were read says nothing yet: gives whether there is one.
///
/// # Errors
/// There is no answer, or the scratch database failed.
pub async fn by_pages(replay: &mut Replay, published: &Published, may_wait: bool) -> anyhow::Result<bool> {
    replay.write().await?;
    let mut waits = false;
    for (id, stretches) in replay.closed.stretches() {
        let page = match published.read(&format!("/matters/{id}")).await {
            Ok(page) => page.unwrap_or_default(),
            // That it cannot be made is named where it is compared.
            Err(NoAnswer::Fault(_)) => continue,
            Err(error) => return Err(error.into()),
        };
        if may_wait && is_ahead(&page, replay.head()) {
            waits = true;
        } else if page["visibility"] == Visibility::Public.key() {
            take_in(replay, id, stretches, &page).await?;
        }
    }
    Ok(waits)
}

/// Whether a page tells of entries after the first so many.
fn is_ahead(page: &Value, read: u64) -> bool {
    let steps = page["steps"].as_array().map(Vec::as_slice).unwrap_or_default();
    steps.iter().any(|step| step["position"].as_u64().is_some_and(|position| position >= read))
}

/// The same by exported words: they name no steps, so that only a stretch of one entry is known, and why it was made
/// public only where one text is not named in the open.
///
/// # Errors
/// There are no words beside the tables, or the scratch database failed.
pub async fn by_tables(replay: &mut Replay, tables: &Exported) -> anyhow::Result<()> {
    replay.write().await?;
    let mut waiting: BTreeMap<MatterId, Vec<Stretch>> = replay.closed.stretches().into_iter().collect();
    if waiting.is_empty() {
        return Ok(());
    }
    for thing in tables.things()? {
        let thing = thing?;
        let Some(Stream::Matter(id)) = thing["stream"].as_str().and_then(Stream::parse) else { continue };
        let Some(stretches) = waiting.remove(&id) else { continue };
        let told = texts_told(replay, id).await?;
        let texts = thing["texts"].as_array().map(Vec::as_slice).unwrap_or_default();
        let strange = texts.iter().filter_map(|text| text["reference"].as_str()).filter(|it| !told.contains(*it));
        let strange: Vec<&str> = strange.collect();
        if let ([reason], true) = (strange.as_slice(), stretches.len() == 1) {
            let step = json!({ "text_id": reason });
            for stretch in stretches.iter().filter(|stretch| stretch.len() == 1) {
                put(replay, id, &stretch[0], &step).await?;
            }
        }
    }
    Ok(())
}

/// The texts that are named in the open in the stream of a matter.
pub async fn texts_told(replay: &Replay, id: MatterId) -> Result<BTreeSet<String>, NoAnswer> {
    let events = events(replay, &Stream::Matter(id)).await?;
    let told = events.iter().filter_map(|recorded| recorded.event.as_ref());
    Ok(told.flat_map(|event| event.references().texts).map(|text| text.0).collect())
}

async fn take_in(replay: &mut Replay, id: MatterId, stretches: Vec<Stretch>, page: &Value) -> anyhow::Result<()> {
    let steps = page["steps"].as_array().map(Vec::as_slice).unwrap_or_default();
    let step = |at: i64| steps.iter().find(|step| step["position"] == at);
    for stretch in stretches {
        let named = stretch.iter().rev().find(|(at, _)| step(*at).is_some_and(|step| step["kind"] == TOGGLED));
        // Of one entry nothing has to be said: a page that says something else of it is named by that.
        let only = (stretch.len() == 1).then(|| &stretch[0]);
        if let Some(toggle) = named.or(only) {
            put(replay, id, toggle, step(toggle.0).unwrap_or(&Value::Null)).await?;
        }
    }
    Ok(())
}

/// Puts aside what a sealed entry says, with why and by whom as it is shown.
async fn put(replay: &mut Replay, id: MatterId, (at, says): &(i64, TextRef), step: &Value) -> anyhow::Result<()> {
    let reason = TextRef(step["text_id"].as_str().unwrap_or_default().to_owned());
    let event = Event::from(matter::Event::VisibilityChanged { visibility: Visibility::Public, reason });
    let role = serde_json::from_value(step["role"].clone()).unwrap_or(Role::Staff);
    let body = body_to_seal(&event, Some(&By { actor: None, role }))?;
    let (content_id, salt) = (says.0.clone(), NO_SALT.to_vec());
    replay.put_texts(vec![ContentRow { content_id, salt, body: Some(body), erased_ms: None }]).await?;
    replay.closed.opened(id, *at);
    Ok(())
}

impl Comparing<'_> {
    /// Matters of which something is sealed, and of which it was told in the open since: that is told of what everybody
    /// reads, so that each is in the list of matters, and has its page. `listed` are those that are in the list.
    pub(super) async fn left_out(&mut self, listed: &BTreeSet<MatterId>) -> Result<(), NoAnswer> {
        for id in self.replay.closed.partly() {
            let events = events(self.replay, &Stream::Matter(id)).await?;
            let Some(told) = told_since(&self.replay.closed, id, &events) else { continue };
            let path = format!("/matters/{id}");
            let page = self.published.read(&path).await;
            let page = self.answered(page, None)?.unwrap_or_default();
            let is_there = page["visibility"] == Visibility::Public.key();
            miss(&mut self.found, ("matter", id.to_string()), told, listed.contains(&id));
            miss(&mut self.found, ("thing", path), told, is_there);
        }
        Ok(())
    }
}

/// Names such a matter where it is not in the list of words: these would be compared with nothing, nor would its page.
pub(super) fn words_left_out(found: &mut Compared, closed: &Closed, id: MatterId, events: &[Recorded]) {
    if let Some(told) = told_since(closed, id, events) {
        miss(found, ("thing", format!("/texts {id}")), told, false);
    }
}

/// The same of what was exported, which has these matters: `place` says where each of the others is missed.
///
/// # Errors
/// The scratch database failed.
pub(super) async fn not_exported(
    (replay, found): (&Replay, &mut Compared),
    exported: &BTreeSet<MatterId>,
    place: impl Fn(MatterId) -> (&'static str, String),
) -> Result<(), NoAnswer> {
    for id in replay.closed.partly() {
        let events = events(replay, &Stream::Matter(id)).await?;
        if let Some(told) = told_since(&replay.closed, id, &events) {
            miss(found, place(id), told, exported.contains(&id));
        }
    }
    Ok(())
}

/// Names where a matter is not shown of which an entry tells everybody.
fn miss(found: &mut Compared, (what, place): (&'static str, String), told: &Recorded, is_shown: bool) {
    if is_shown {
        found.agree += 1;
        return;
    }
    let kind = told.event.as_ref().map(Event::kind);
    found.differ(what, place, json!({ "position": told.position, "kind": kind }), NOTHING);
}

/// The latest entry by which everybody reads a matter: since the latest of its entries that may say anything, and since
/// it was made private in the open or its import was taken back, if either happened.
fn told_since<'e>(closed: &Closed, id: MatterId, events: &'e [Recorded]) -> Option<&'e Recorded> {
    let unknown = closed.latest_unknown_of(id)?;
    let mut since = events.iter().rev().take_while(|recorded| recorded.position > unknown && !takes_away(recorded));
    since.find(|recorded| is_of_a_public_one(recorded))
}

/// Whether a matter is shown to nobody from an entry on that is told in the open.
fn takes_away(recorded: &Recorded) -> bool {
    use matter::Event::{ImportUndone, VisibilityChanged};
    let Some(Event::Matter(event)) = &recorded.event else { return false };
    matches!(event, ImportUndone { .. } | VisibilityChanged { visibility: Visibility::Private, .. })
}

/// Whether an entry that is told in the open can be of none but a public matter: it tells of the work on it, and of a
/// private one it would be sealed. That personal data were found in why a matter was made private is told in the open
/// after that; what came of another matter, what is for whoever works on it, and what was erased is left out, too.
fn is_of_a_public_one(recorded: &Recorded) -> bool {
    use matter::Event as It;
    let Some(Event::Matter(event)) = &recorded.event else { return false };
    matches!(
        event,
        It::Accepted { .. }
            | It::Declined { .. }
            | It::Assigned { .. }
            | It::LeftToCommunity { .. }
            | It::OpenedForClaim { .. }
            | It::Claimed { .. }
            | It::Returned { .. }
            | It::Deferred { .. }
            | It::Resumed { .. }
            | It::Escalated { .. }
            | It::Replied { .. }
            | It::FollowedUp { .. }
            | It::AskedBack { .. }
            | It::WordsAdded { .. }
            | It::Progressed { .. }
            | It::Done { .. }
            | It::Verified { .. }
            | It::FoundNotDone { .. }
            | It::Closed { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::Millis;

    #[test]
    fn a_page_that_is_ahead_of_what_was_read_says_nothing_yet() {
        let page = json!({ "steps": [{ "position": 12, "kind": TOGGLED }, { "position": 3 }] });
        assert!(is_ahead(&page, 12) && !is_ahead(&page, 13) && !is_ahead(&Value::Null, 0));
    }

    fn told(position: i64, event: matter::Event) -> Recorded {
        let event = Some(Event::from(event));
        Recorded { position, at: Millis(position), person: None, role: Role::Staff, event }
    }

    fn private(position: i64) -> Recorded {
        told(position, matter::Event::VisibilityChanged { visibility: Visibility::Private, reason: "why".into() })
    }

    fn declined(position: i64) -> Recorded {
        told(position, matter::Event::Declined {})
    }

    fn id() -> MatterId {
        MatterId::new(2026, 2).unwrap()
    }

    /// By which entry everybody reads it, where the latest sealed one stands at `sealed`.
    fn since(sealed: Option<i64>, events: &[Recorded]) -> Option<i64> {
        let mut closed = Closed::default();
        sealed.into_iter().for_each(|at| closed.note_sealed(id(), at, "s".into()));
        told_since(&closed, id(), events).map(|it| it.position)
    }

    #[test]
    fn what_was_told_in_the_open_since_says_that_a_matter_is_shown() {
        assert_eq!(since(Some(4), &[private(3), declined(5), declined(6)]), Some(6));
        assert_eq!(since(None, &[declined(5)]), None, "nothing of it is sealed");
        assert_eq!(since(Some(6), &[declined(5)]), None, "it may say that it is private");
    }

    #[test]
    fn of_a_matter_that_may_be_private_nothing_is_missed() {
        let is_missed = |then: Vec<Recorded>| since(Some(4), &[vec![private(3)], then].concat()).is_some();
        assert!(!is_missed(vec![declined(5), private(6)]), "it is private again");
        let personal = told(7, matter::Event::PersonalDataFound {});
        assert!(!is_missed(vec![declined(5), private(6), personal]), "in why it is");
        assert!(!is_missed(vec![declined(5), told(6, matter::Event::ImportUndone { batch: "b".into() })]));
        let erased = matter::Event::TextErased { text: "t".into() };
        let absorbed = matter::Event::Absorbed { from: id(), clocks: vec![] };
        let merged = matter::Event::Merged { into: id() };
        for event in [erased, absorbed, merged, matter::Event::PersonalDataFound {}] {
            assert!(!is_missed(vec![told(5, event.clone())]), "{event:?}");
        }
    }

    #[test]
    fn a_matter_is_missed_where_it_is_not_shown() {
        let mut found = Compared::default();
        miss(&mut found, ("matter", id().to_string()), &declined(5), true);
        assert_eq!((found.agree, found.differences.len()), (1, 0));
        miss(&mut found, ("thing", "/matters/2026-0002".to_owned()), &declined(5), false);
        let mut closed = Closed::default();
        words_left_out(&mut found, &closed, id(), &[declined(5)]);
        closed.note_sealed(id(), 4, "s".into());
        words_left_out(&mut found, &closed, id(), &[declined(5)]);
        let places: Vec<&str> = found.differences.iter().map(|it| it.place.as_str()).collect();
        assert_eq!(places, ["/matters/2026-0002", "/texts 2026-0002"]);
        assert!(found.differences.iter().all(|it| it.ours.contains("matter.declined") && it.theirs == NOTHING));
    }
}
