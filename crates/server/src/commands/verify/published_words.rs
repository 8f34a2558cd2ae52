//! The names and words that a community publishes, but for those of matters, beside their digests in the log.

use super::compared::{Compared, NOTHING};
use super::published::{Comparing, events, items};
use super::published_matters::compare_texts;
use super::put_aside::{put, put_if_many, salted};
use mingtong_adapters::outward::NoAnswer;
use mingtong_app::community::open_data::{WordsOf, open_references};
use mingtong_app::{Fail, Hall};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::Stream;
use mingtong_domain::open_words::Open;
use mingtong_store::{Replay, StoreError, read_events};
use serde_json::Value;
use std::collections::BTreeSet;

/// Pages that are read beside one for each thing and those of our own list: a list may end with an empty one, and move
/// while it is read.
const PAGES_BESIDE: usize = 8;

impl Comparing<'_> {
    /// The words of everything that has any. Whoever leaves one out, or shows no words at all, hides nothing by it.
    pub(super) async fn words(&mut self) -> Result<(), NoAnswer> {
        for of in WordsOf::ALL {
            self.words_of(of.key()).await?;
            self.put_words().await?;
        }
        Ok(())
    }

    /// Puts aside the words that were found to be those of the record: what is compared later is made with them.
    async fn put_words(&mut self) -> Result<(), NoAnswer> {
        put(self.replay, &mut self.said).await
    }

    async fn words_of(&mut self, of: &str) -> Result<(), NoAnswer> {
        let (ours, pages) = self.things(of).await?;
        let mut waiting = ours.clone();
        let mut path = Some(paged(of, None));
        // Each page brings one of ours or is empty where ours may be, or there would be no end to them.
        for _ in 0..ours.len() + pages + PAGES_BESIDE {
            let Some(asked) = path else { break };
            let page = self.published.read(&asked).await?.unwrap_or_default();
            for thing in items(&page) {
                match named(thing).filter(|stream| ours.contains(stream)) {
                    // One that comes twice moved to the next page meanwhile.
                    Some(stream) => {
                        if waiting.remove(&stream) {
                            self.words_in(&stream, thing).await?;
                        }
                    }
                    None => self.found.differ("words", thing["stream"].to_string(), NOTHING, "…"),
                }
            }
            path = following(of, &page);
        }
        for stream in waiting {
            self.words_in(&stream, &Value::Null).await?;
        }
        Ok(())
    }

    /// What there is by the log, and on how many pages that is.
    async fn things(&self, of: &str) -> Result<(BTreeSet<Stream>, usize), NoAnswer> {
        let (mut found, mut pages, mut path) = (BTreeSet::new(), 0, Some(paged(of, None)));
        while let Some(asked) = path {
            pages += 1;
            let page = self.ours.read(&asked).await?.unwrap_or_default();
            found.extend(items(&page).iter().filter_map(named));
            path = following(of, &page);
        }
        Ok((found, pages))
    }

    async fn words_in(&mut self, stream: &Stream, shown: &Value) -> Result<(), NoAnswer> {
        let expected = expected(self.replay, &self.hall, stream).await?;
        let shown_whole = shown["texts"].as_array().into_iter().flatten().filter_map(salted);
        self.said.extend(shown_whole.filter(|text| expected.contains(&text.content_id)));
        put_if_many(self.replay, &mut self.said).await?;
        let known = self.found.differences.len();
        compare_words(&mut self.found, stream, expected, shown);
        if self.found.differences.len() > known {
            self.found.note_entries(known, &told_of(self.replay, stream).await?);
        }
        Ok(())
    }
}

/// The references of the words of a thing, as they follow from the log.
pub(super) async fn expected(replay: &Replay, hall: &Hall, stream: &Stream) -> Result<Open, NoAnswer> {
    let failed = |error: Fail| NoAnswer::Unreachable(error.to_string());
    let mut reader = replay.store().read().await.map_err(|error| failed(error.into()))?;
    let open = open_references(&mut reader.link(), hall, stream).await.map_err(failed)?;
    Ok(open.without(&replay.closed.erased))
}

/// What was recorded of a thing, by which its words are: of the register, that of all its streams.
async fn told_of(replay: &Replay, stream: &Stream) -> Result<Vec<Recorded>, NoAnswer> {
    let failed = |error: StoreError| NoAnswer::Unreachable(error.to_string());
    match stream {
        Stream::Register => {
            let mut reader = replay.store().read().await.map_err(failed)?;
            let mut link = reader.link();
            let rows = link.register_rows(replay.community(), 0).await.map_err(failed)?;
            read_events(&mut link, replay.community(), &rows).await.map_err(failed)
        }
        Stream::Meeting(id) => {
            let mut told = events(replay, stream).await?;
            told.extend(events(replay, &Stream::Floor(id.clone())).await?);
            Ok(told)
        }
        _ => events(replay, stream).await,
    }
}

/// The words of a thing as they are shown, beside the references that have to be there. What is masked where it is
/// shown cannot be checked from outside; what is frozen was masked before it was recorded or names no person, and is
/// not masked again.
pub(super) fn compare_words(found: &mut Compared, stream: &Stream, expected: Open, shown: &Value) {
    let masked = shown["masked"].as_array().map(Vec::as_slice).unwrap_or_default();
    let masked: BTreeSet<&str> = masked.iter().filter_map(Value::as_str).collect();
    let (hidden, open): (Vec<String>, Vec<String>) =
        expected.shown.into_iter().map(|text| text.0).partition(|reference| masked.contains(reference.as_str()));
    found.not_checkable += hidden.len() as u64;
    let expected = expected.frozen.into_iter().map(|text| text.0).chain(open).collect();
    compare_texts(found, ("words", stream.to_string().as_str()), expected, &shown["texts"]);
}

fn named(thing: &Value) -> Option<Stream> {
    Stream::parse(thing["stream"].as_str()?)
}

fn paged(of: &str, from: Option<&str>) -> String {
    from.map_or_else(|| format!("/texts/{of}"), |from| format!("/texts/{of}?cursor={from}"))
}

/// The page after this one; nothing but what our pages are called leads on.
fn following(of: &str, page: &Value) -> Option<String> {
    let next = page["next"].as_str()?;
    let is_name = next.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
    is_name.then(|| paged(of, Some(next)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_masked_is_counted_and_what_is_frozen_is_named() {
        let shown = json!({ "texts": [], "masked": ["a", "b"] });
        let differences = |open: Open| {
            let mut found = Compared::default();
            compare_words(&mut found, &Stream::Notice("n1".into()), open, &shown);
            assert!(found.differences.iter().all(|it| (it.what, it.theirs.as_str()) == ("words", NOTHING)));
            (found.not_checkable, found.differences.into_iter().map(|it| it.ours).collect::<Vec<_>>())
        };
        let texts = || vec!["a".into(), "c".into()];
        let (shown, frozen) = (Open { shown: texts(), ..Open::default() }, Open { frozen: texts(), ..Open::default() });
        assert_eq!(differences(shown), (1, vec!["c".to_owned()]));
        assert_eq!(differences(frozen), (0, vec!["a".to_owned(), "c".to_owned()]));
    }

    #[test]
    fn what_is_no_name_of_a_page_leads_nowhere() {
        let page = |next: &str| json!({ "next": next });
        assert_eq!(following("meetings", &page("past.20")).as_deref(), Some("/texts/meetings?cursor=past.20"));
        assert_eq!(following("meetings", &page("1&limit=1")), None);
        assert_eq!(following("meetings", &json!({})), None);
    }
}
