//! Every matter that a community publishes beside every one that follows from its log, the words of each beside their
//! digests in it, and the pages of the latest. Both lists are walked together, so that a million of them take no room.

use super::compared::{Compared, NOTHING};
use super::ours::Ours;
use super::published::{Comparing, Published, events, items};
use super::published_pictures::{compare_in_steps, compare_pictures, of_matter};
use super::put_aside::{put, put_if_many, salted};
use super::reopened::words_left_out;
use super::sealed_stretch::{in_list, page as page_of_sealed, pictures, words};
use super::shown::Showing;
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::ids::{MatterId, Stream, TextRef};
use mingtong_domain::matter::{Matter, open_texts};
use mingtong_store::Closed;
use serde_json::Value;
use std::collections::{BTreeSet, VecDeque};

/// What of a matter in a list is not compared: a colour changes while it is looked at.
const NOT_COMPARED: &[&str] = &["colour"];

/// Matters of which the page is compared, too, the latest of them: a page is asked for by itself, and made with words
/// that have to be put aside before.
const PAGES_MAX: usize = 2_000;
/// What on the page of a matter hangs on what is not in the log, or on the moment.
const NOT_IN_THE_LOG: &[&str] =
    &["acts", "colour", "contact", "contact_withheld", "letter_number", "masked", "position"];

/// A list of matters, the latest first, and what in it names each.
#[derive(Clone, Copy)]
struct List {
    path: &'static str,
    id: &'static str,
}

const MATTERS: List = List { path: "/matters?limit=100", id: "id" };
const TEXTS: List = List { path: "/texts?limit=50", id: "matter" };

impl Comparing<'_> {
    /// Every public matter. Gives how many there are on either side of which something is sealed: what counts them
    /// cannot be checked to the last one.
    pub(super) async fn matters(&mut self) -> Result<i64, NoAnswer> {
        let (hidden, listed) = self.list_of_matters().await?;
        self.left_out(&listed).await?;
        Ok(hidden)
    }

    /// The same, and which of those of which something is sealed are in the list that is published.
    async fn list_of_matters(&mut self) -> Result<(i64, BTreeSet<MatterId>), NoAnswer> {
        let (replay, found) = (self.replay, &mut self.found);
        let mut both = Both::of(&self.ours, (self.published, MATTERS)).await?;
        let (mut hidden, mut listed) = (0, BTreeSet::new());
        while let Some((our, their)) = both.take().await? {
            let Some(id) = our.as_ref().or(their.as_ref()).map(|it| it.id) else { continue };
            if their.is_some() && replay.closed.was_private(id) {
                found.were_private.insert(id);
            }
            if their.is_some() && replay.closed.unknown_of(id) > 0 {
                listed.insert(id);
            }
            if replay.closed.holds_of(id) {
                let [ours, theirs] = [&our, &their].map(|it| it.as_ref().map(|it| compared(&it.item)));
                hidden += in_list((replay, &mut *found), id, (ours.as_ref(), theirs.as_ref())).await?;
            } else {
                one(&replay.closed, found, id, (our.as_ref(), their.as_ref()));
            }
        }
        Ok((hidden, listed))
    }

    /// The words of every public matter, and its pictures; the words of the latest are put aside where they are the
    /// recorded ones. Whoever leaves a matter out, or shows no words at all, hides nothing by it.
    pub(super) async fn texts(&mut self) -> Result<(), NoAnswer> {
        let (replay, published, found) = (self.replay, self.published, &mut self.found);
        let mut both = Both::of(&self.ours, (published, TEXTS)).await?;
        self.latest.clear();
        while let Some((our, their)) = both.take().await? {
            let Some(id) = our.as_ref().or(their.as_ref()).map(|it| it.id) else { continue };
            let is_whole = replay.closed.unknown_of(id) == 0;
            let events = events(replay, &Stream::Matter(id)).await?;
            let matter = Matter::from_stream(&events);
            if let (Some(_), Some(matter)) = (&our, &matter) {
                let named = of_matter(matter, &events);
                let (of, shown) = (format!("/matters/{id}"), (published, &replay.closed));
                match is_whole {
                    true => Box::pin(compare_pictures(found, shown, &of, named)).await?,
                    false => Box::pin(pictures(found, shown, &of, named)).await?,
                }
            }
            let expected = matter.map(|matter| open_texts(&matter, &events)).unwrap_or_default();
            let is_there = |text: &TextRef| !replay.closed.erased.contains(text);
            let expected: Vec<String> = expected.into_iter().filter(is_there).map(|text| text.0).collect();
            let shown = their.as_ref().map_or(&Value::Null, |it| &it.item["texts"]);
            let is_paged = our.is_some() && their.is_some() && self.latest.len() < PAGES_MAX;
            if is_paged {
                self.latest.push(id);
            }
            if !is_whole {
                if their.is_none() {
                    words_left_out(found, &replay.closed, id, &events);
                }
                let (said, all) = words((replay, &mut *found), id, shown).await?;
                if is_paged {
                    self.said.extend(said);
                    self.partly.insert(id, all);
                }
                continue;
            }
            if is_paged {
                let shown_whole = shown.as_array().into_iter().flatten().filter_map(salted);
                self.said.extend(shown_whole.filter(|text| expected.contains(&text.content_id)));
                put_if_many(replay, &mut self.said).await?;
            }
            let known = found.differences.len();
            compare_texts(found, ("text", id.to_string().as_str()), expected, shown);
            found.note_entries(known, &events);
        }
        put(replay, &mut self.said).await
    }

    /// The pages of the latest matters.
    pub(super) async fn pages_of_matters(&mut self) -> Result<(), NoAnswer> {
        for matter in self.latest.clone() {
            let compared = self.page_of_matter(matter).await;
            self.answered(compared, ())?;
        }
        Ok(())
    }

    async fn page_of_matter(&mut self, matter: MatterId) -> Result<(), NoAnswer> {
        let page = format!("/matters/{matter}");
        let Some(mut ours) = self.ours.read(&page).await? else { return Ok(()) };
        let mut theirs = self.published.read(&page).await?.unwrap_or_default();
        let events = events(self.replay, &Stream::Matter(matter)).await?;
        let (found, closed) = (&mut self.found, &self.replay.closed);
        let told = (events.as_slice(), closed.unknown_of(matter) > 0);
        compare_in_steps((&mut *found, closed), &page, told, (&mut ours, &mut theirs));
        if closed.holds_of(matter) || closed.holds_beside(matter) {
            let said = self.partly.get(&matter).map(Vec::as_slice).unwrap_or_default();
            return page_of_sealed((self.replay, found), (matter, NOT_IN_THE_LOG, said), (ours, theirs)).await;
        }
        Showing { found, what: "thing", closed, sealed: NOT_IN_THE_LOG }.values(&page, &ours, &theirs);
        Ok(())
    }
}

/// The texts of a thing as they are shown, beside the references that have to be there. `what` and `of` name them.
pub(super) fn compare_texts(
    found: &mut Compared,
    (what, of): (&'static str, &str),
    mut expected: Vec<String>,
    shown: &Value,
) {
    for text in shown.as_array().map(Vec::as_slice).unwrap_or_default() {
        let (reference, digest) = (text["reference"].as_str().unwrap_or_default(), digest(text));
        let words = text["text"].as_str().unwrap_or_default();
        let place = format!("{of} {reference}");
        match expected.iter().position(|it| it == reference) {
            Some(at) => {
                expected.swap_remove(at);
                match digest {
                    Some(digest) if digest == reference => found.agree += 1,
                    digest => {
                        let sides = (reference, digest.as_deref().unwrap_or(NOTHING));
                        found.differ_in_words(what, place, sides, words);
                    }
                }
            }
            None => found.differ_in_words(what, place, (NOTHING, reference), words),
        }
    }
    for reference in expected {
        found.differ(what, format!("{of} {reference}"), &reference, NOTHING);
    }
}

/// What a text with its salt comes to.
fn digest(text: &Value) -> Option<String> {
    salted(text).map(|row| row.content_id)
}

/// One matter of which nothing is sealed, of one side or of both.
fn one(closed: &Closed, found: &mut Compared, id: MatterId, (ours, theirs): (Option<&Listed>, Option<&Listed>)) {
    let place = id.to_string();
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => {
            let (ours, theirs) = (compared(&ours.item), compared(&theirs.item));
            Showing { found, what: "matter", closed, sealed: &[] }.values(&place, &ours, &theirs);
        }
        (ours, theirs) => {
            let said = |side: Option<&Listed>| side.map_or_else(|| NOTHING.to_owned(), |it| it.item.to_string());
            found.differ("matter", place, said(ours), said(theirs));
        }
    }
}

/// What of a value is compared.
fn compared(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| !NOT_COMPARED.contains(&name.as_str()));
            Value::Object(kept.map(|(name, value)| (name.clone(), compared(value))).collect())
        }
        value => value.clone(),
    }
}

/// A matter in a list.
struct Listed {
    id: MatterId,
    item: Value,
}

/// Whose list is read.
enum Side<'s> {
    Ours(&'s Ours),
    Theirs(&'s Published),
}

/// The list of matters of one side, page after page, the latest first.
struct Walk<'s> {
    side: Side<'s>,
    list: List,
    /// The matter before which the next page begins, none for the first; none at all after the last page.
    cursor: Option<Option<MatterId>>,
    page: VecDeque<Value>,
    /// The one that was taken last.
    last: Option<MatterId>,
}

impl<'s> Walk<'s> {
    fn over(side: Side<'s>, list: List) -> Self {
        Self { side, list, cursor: Some(None), page: VecDeque::new(), last: None }
    }

    async fn take(&mut self) -> Result<Option<Listed>, NoAnswer> {
        while let (true, Some(before)) = (self.page.is_empty(), self.cursor) {
            let path = paged(self.list.path, before);
            let page = match &self.side {
                Side::Ours(ours) => ours.read(&path).await?,
                Side::Theirs(published) => published.read(&path).await?,
            };
            let page = page.unwrap_or_default();
            self.page = items(&page).iter().cloned().collect();
            self.cursor = following(&page, before)?.map(Some);
        }
        let Some(item) = self.page.pop_front() else { return Ok(None) };
        let id = id_of(&item[self.list.id])?;
        // One that is named twice would count twice.
        if self.last.is_some_and(|last| last <= id) {
            return Err(NoAnswer::Unreachable("a list of matters that is not in their order".to_owned()));
        }
        self.last = Some(id);
        Ok(Some(Listed { id, item }))
    }
}

/// The matters that follow from the log beside a list of what is published.
struct Both<'s> {
    ours: Walk<'s>,
    theirs: Walk<'s>,
    our: Option<Listed>,
    their: Option<Listed>,
}

impl<'s> Both<'s> {
    async fn of(ours: &'s Ours, (published, list): (&'s Published, List)) -> Result<Self, NoAnswer> {
        let mut ours = Walk::over(Side::Ours(ours), MATTERS);
        let mut theirs = Walk::over(Side::Theirs(published), list);
        let (our, their) = (ours.take().await?, theirs.take().await?);
        Ok(Self { ours, theirs, our, their })
    }

    /// The next matter, of one side or of both; none after the last.
    async fn take(&mut self) -> Result<Option<(Option<Listed>, Option<Listed>)>, NoAnswer> {
        let heads = [&self.our, &self.their];
        // The greater number is the later matter, and comes first in both.
        let Some(id) = heads.into_iter().flatten().map(|it| it.id).max() else { return Ok(None) };
        let (our, their) = (self.our.take_if(|it| it.id == id), self.their.take_if(|it| it.id == id));
        if our.is_some() {
            self.our = self.ours.take().await?;
        }
        if their.is_some() {
            self.their = self.theirs.take().await?;
        }
        Ok(Some((our, their)))
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
    use mingtong_store::log::text_ref;
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
        let (mut found, of) = (Compared::default(), ("text", "2026-0001"));
        compare_texts(&mut found, of, vec![said.clone()], &json!([shown(&said, "路灯不亮")]));
        assert_eq!((found.agree, found.differences.len()), (1, 0));
        compare_texts(&mut found, of, vec![said.clone()], &json!([shown(&said, "路灯很亮")]));
        compare_texts(&mut found, of, vec![said.clone()], &json!([]));
        compare_texts(&mut found, of, vec![], &json!([shown(&said, "路灯不亮")]));
        compare_texts(&mut found, of, vec![said.clone()], &Value::Null);
        let sides: Vec<_> = found.differences.iter().map(|it| (it.ours.as_str(), it.theirs.as_str())).collect();
        let changed = text_ref(&[7; 16], "路灯很亮").0;
        let (words, nothing) = (said.as_str(), NOTHING);
        assert_eq!(sides, [(words, changed.as_str()), (words, nothing), (nothing, words), (words, nothing)]);
        assert!(found.differences.iter().all(|it| it.what == "text" && it.place == format!("2026-0001 {said}")));
    }

    #[test]
    fn a_matter_of_one_side_alone_is_named() {
        let listed = Listed { id: id(), item: json!({ "replies": 1 }) };
        let (mut found, closed) = (Compared::default(), Closed::default());
        one(&closed, &mut found, id(), (Some(&listed), None));
        assert_eq!((found.differences.len(), found.differences[0].theirs.as_str()), (1, NOTHING));
    }

    #[test]
    fn a_list_that_does_not_end_is_left() {
        let page = json!({ "next": "2026-0001" });
        assert_eq!(following(&page, None), Ok(Some(id())));
        assert!(following(&page, Some(id())).is_err());
        assert_eq!(following(&json!({}), Some(id())), Ok(None));
    }
}
