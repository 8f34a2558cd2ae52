//! Matters that were private for a while and are shown again. That they were made private is told in the open; of the
//! sealed entries behind it one made them public, and that one can say nothing else. Which it is the page says where
//! there are several; why, and in which role, it says, too. So a stretch hides no more than the other entries in it.

use super::exported::Exported;
use super::published::{Published, events};
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::event::Event;
use mingtong_domain::ids::{MatterId, Stream, TextRef};
use mingtong_domain::matter::{self, Visibility};
use mingtong_domain::role::Role;
use mingtong_store::log::{By, body_to_seal};
use mingtong_store::rows::ContentRow;
use mingtong_store::{Replay, Stretch};
use serde_json::Value;
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
            let step = serde_json::json!({ "text_id": reason });
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_page_that_is_ahead_of_what_was_read_says_nothing_yet() {
        let page = json!({ "steps": [{ "position": 12, "kind": TOGGLED }, { "position": 3 }] });
        assert!(is_ahead(&page, 12) && !is_ahead(&page, 13) && !is_ahead(&Value::Null, 0));
    }
}
