//! Every matter that a community publishes beside every one that follows from its log, and the words of each beside
//! their digests in it. Both lists are walked together, so that a million of them take no room.

use super::compared::Compared;
use super::published::{Comparing, Ours, Published, items};
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::ids::{MatterId, Stream};
use mingtong_domain::matter::{Matter, open_texts};
use mingtong_store::Closed;
use mingtong_store::log::text_ref;
use serde_json::Value;
use std::collections::VecDeque;

/// What of a matter in a list follows from its entries.
const OF_A_MATTER: [&str; 11] = [
    "state",
    "channel",
    "track",
    "category",
    "received_ms",
    "latest_ms",
    "closed_ms",
    "asked_back_ms",
    "supports",
    "replies",
    "rating",
];
const LIST: &str = "/matters?limit=100";
const TEXTS: &str = "/texts?limit=50";
const NOTHING: &str = "—";

impl Comparing<'_> {
    /// Every public matter. Gives how many there are on either side of which something is sealed: what counts them
    /// cannot be checked to the last one.
    pub(super) async fn matters(&mut self) -> Result<i64, NoAnswer> {
        let (closed, found) = (&self.replay.closed, &mut self.found);
        let mut ours = Walk::over(Side::Ours(&self.ours));
        let mut theirs = Walk::over(Side::Theirs(self.published));
        let (mut our, mut their) = (ours.take().await?, theirs.take().await?);
        let mut hidden = 0;
        loop {
            // The greater number is the later matter, and comes first in both.
            let (is_ours, is_theirs) = match (&our, &their) {
                (None, None) => return Ok(hidden),
                (Some(our), Some(their)) => (our.id >= their.id, their.id >= our.id),
                (our, their) => (our.is_some(), their.is_some()),
            };
            hidden += one(closed, found, our.as_ref().filter(|_| is_ours), their.as_ref().filter(|_| is_theirs));
            if is_ours {
                our = ours.take().await?;
            }
            if is_theirs {
                their = theirs.take().await?;
            }
        }
    }

    /// The words of every public matter. Where nobody shows them with their salts, they cannot be checked.
    pub(super) async fn texts(&mut self) -> Result<(), NoAnswer> {
        let mut cursor = Some(None);
        while let Some(before) = cursor {
            let Some(page) = self.published.read(&paged(TEXTS, before)).await? else {
                self.found.not_checkable += 1;
                return Ok(());
            };
            for item in items(&page) {
                self.texts_of(item).await?;
            }
            cursor = following(&page, before)?.map(Some);
        }
        Ok(())
    }

    async fn texts_of(&mut self, item: &Value) -> Result<(), NoAnswer> {
        let id = id_of(&item["matter"])?;
        if self.replay.closed.holds_of(id) {
            self.found.not_checkable += 1;
            return Ok(());
        }
        let events = self.events(&Stream::Matter(id)).await?;
        let matter = Matter::from_stream(&events);
        let expected = matter.map(|matter| open_texts(&matter, &events)).unwrap_or_default();
        let expected = expected.into_iter().map(|text| text.0).collect();
        compare_texts(&mut self.found, id, expected, &item["texts"]);
        Ok(())
    }
}

/// The texts of a matter as they are shown, beside the references that have to be there.
fn compare_texts(found: &mut Compared, id: MatterId, mut expected: Vec<String>, shown: &Value) {
    for text in shown.as_array().map(Vec::as_slice).unwrap_or_default() {
        let (reference, digest) = (text["reference"].as_str().unwrap_or_default(), digest(text));
        let place = format!("{id} {reference}");
        match expected.iter().position(|it| it == reference) {
            Some(at) => {
                expected.swap_remove(at);
                match digest {
                    Some(digest) if digest == reference => found.agree += 1,
                    digest => found.differ("text", place, reference, digest.as_deref().unwrap_or(NOTHING)),
                }
            }
            None => found.differ("text", place, NOTHING, reference),
        }
    }
    for reference in expected {
        found.differ("text", format!("{id} {reference}"), &reference, NOTHING);
    }
}

/// What a text with its salt comes to.
fn digest(text: &Value) -> Option<String> {
    let salt = text["salt"].as_str().filter(|salt| salt.is_ascii() && salt.len() == 32)?;
    let mut bytes = [0; 16];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&salt[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(text_ref(&bytes, text["text"].as_str()?).0)
}

/// One matter, of one side or of both. Gives 1 where something of it is sealed.
fn one(closed: &Closed, found: &mut Compared, ours: Option<&Listed>, theirs: Option<&Listed>) -> i64 {
    let Some(id) = ours.or(theirs).map(|it| it.id) else { return 0 };
    if closed.holds_of(id) {
        found.not_checkable += 1;
        return 1;
    }
    let place = id.to_string();
    match (ours.map(Listed::compared), theirs.map(Listed::compared)) {
        (Some(ours), Some(theirs)) => found.values("matter", &place, (&ours, &theirs), 0),
        (ours, theirs) => {
            let said = |side: Option<Value>| side.map_or_else(|| NOTHING.to_owned(), |it| it.to_string());
            found.differ("matter", place, said(ours), said(theirs));
        }
    }
    0
}

/// A matter in a list.
struct Listed {
    id: MatterId,
    item: Value,
}

impl Listed {
    fn compared(&self) -> Value {
        let mut kept: serde_json::Map<String, Value> =
            OF_A_MATTER.iter().map(|name| ((*name).to_owned(), self.item[*name].clone())).collect();
        kept.insert("clock".to_owned(), self.item["next_clock"]["kind"].clone());
        kept.insert("due_ms".to_owned(), self.item["next_clock"]["due_ms"].clone());
        Value::Object(kept)
    }
}

/// Whose list is read.
enum Side<'s> {
    Ours(&'s Ours),
    Theirs(&'s Published),
}

/// The list of matters of one side, page after page, the latest first.
struct Walk<'s> {
    side: Side<'s>,
    /// The matter before which the next page begins, none for the first; none at all after the last page.
    cursor: Option<Option<MatterId>>,
    page: VecDeque<Value>,
}

impl<'s> Walk<'s> {
    fn over(side: Side<'s>) -> Self {
        Self { side, cursor: Some(None), page: VecDeque::new() }
    }

    async fn take(&mut self) -> Result<Option<Listed>, NoAnswer> {
        while let (true, Some(before)) = (self.page.is_empty(), self.cursor) {
            let path = paged(LIST, before);
            let page = match &self.side {
                Side::Ours(ours) => ours.read(&path).await?,
                Side::Theirs(published) => published.read(&path).await?,
            };
            let page = page.unwrap_or_default();
            self.page = items(&page).iter().cloned().collect();
            self.cursor = following(&page, before)?.map(Some);
        }
        let listed = |item: Value| -> Result<Listed, NoAnswer> { Ok(Listed { id: id_of(&item["id"])?, item }) };
        self.page.pop_front().map(listed).transpose()
    }
}

fn paged(path: &str, before: Option<MatterId>) -> String {
    before.map_or_else(|| path.to_owned(), |before| format!("{path}&cursor={before}"))
}

/// Where the page after this one begins. Each begins before the one that was read: whoever is asked cannot keep whoever
/// asks for ever.
fn following(page: &Value, before: Option<MatterId>) -> Result<Option<MatterId>, NoAnswer> {
    if page["next"].is_null() {
        return Ok(None);
    }
    let next = id_of(&page["next"])?;
    match before.is_none_or(|before| next < before) {
        true => Ok(Some(next)),
        false => Err(NoAnswer::Unreachable("a list that does not end".to_owned())),
    }
}

fn id_of(value: &Value) -> Result<MatterId, NoAnswer> {
    let id = value.as_str().and_then(MatterId::parse);
    id.ok_or_else(|| NoAnswer::Unreachable("a list of matters without their numbers".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn id() -> MatterId {
        MatterId::new(2026, 1).unwrap()
    }

    fn shown(reference: &str, words: &str) -> Value {
        json!({ "reference": reference, "salt": "07".repeat(16), "text": words })
    }

    #[test]
    fn a_changed_a_missing_and_a_strange_text_are_named() {
        let said = text_ref(&[7; 16], "路灯不亮").0;
        let mut found = Compared::default();
        compare_texts(&mut found, id(), vec![said.clone()], &json!([shown(&said, "路灯不亮")]));
        assert_eq!((found.agree, found.differences.len()), (1, 0));
        compare_texts(&mut found, id(), vec![said.clone()], &json!([shown(&said, "路灯很亮")]));
        compare_texts(&mut found, id(), vec![said.clone()], &json!([]));
        compare_texts(&mut found, id(), vec![], &json!([shown(&said, "路灯不亮")]));
        let sides: Vec<_> = found.differences.iter().map(|it| (it.ours.as_str(), it.theirs.as_str())).collect();
        let changed = text_ref(&[7; 16], "路灯很亮").0;
        assert_eq!(sides, [(said.as_str(), changed.as_str()), (said.as_str(), NOTHING), (NOTHING, said.as_str())]);
        assert!(found.differences.iter().all(|it| it.what == "text" && it.place == format!("2026-0001 {said}")));
    }

    #[test]
    fn a_matter_of_one_side_alone_is_named_unless_something_of_it_is_sealed() {
        let listed = Listed { id: id(), item: json!({ "replies": 1 }) };
        let (mut found, mut closed) = (Compared::default(), Closed::default());
        assert_eq!(one(&closed, &mut found, Some(&listed), None), 0);
        assert_eq!((found.differences.len(), found.differences[0].theirs.as_str()), (1, NOTHING));
        closed.note_matter(id());
        assert_eq!(one(&closed, &mut found, None, Some(&listed)), 1);
        assert_eq!((found.differences.len(), found.not_checkable), (1, 1));
    }

    #[test]
    fn a_list_that_does_not_end_is_left() {
        let page = json!({ "next": "2026-0001" });
        assert_eq!(following(&page, None), Ok(Some(id())));
        assert!(following(&page, Some(id())).is_err());
        assert_eq!(following(&json!({}), Some(id())), Ok(None));
    }
}
