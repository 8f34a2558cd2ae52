//! Entries that are what was signed and cannot be honest all the same, and entries that are kept from everybody though
//! no vote waits for which they could be.

use super::naming::Naming;
use mingtong_domain::impossible::Impossible;
use mingtong_proof::Hash;
use mingtong_store::{ImpossibleEntry, Replay, StoreError, look_at_entries};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many are named: whoever has seen so many knows enough.
const NAMED_MAX: usize = 100;
/// What stands in the place of a sign that would steer a terminal.
const NO_SIGN: &str = "\u{fffd}";

/// Looks for them in a record that was read anew and folded. `held` are the leaves of which no entry was shown;
/// `is_asked` says whether each of them was asked for by itself, and `head` how many entries there were before that.
/// Otherwise whole bundles are held back, and nothing is known of what comes after the first of them.
pub async fn look(
    replay: &Replay,
    held: &BTreeMap<u64, Hash>,
    (is_asked, head): (bool, u64),
) -> Result<Vec<ImpossibleEntry>, StoreError> {
    let position = |place: u64| i64::try_from(place).unwrap_or(i64::MAX);
    let until = held.keys().next().filter(|_| !is_asked).map_or(i64::MAX, |first| position(*first));
    let looked = look_at_entries(replay.store(), replay.community(), until).await?;
    let waits_from = looked.waits_from(position(head));
    let mut found = looked.impossible;
    found.extend(replay.impossible.iter().filter(|it| it.position < until).cloned());
    // What nobody is shown may be what is missing.
    let hidden_from = held.keys().next().map_or(i64::MAX, |first| position(*first));
    found.retain(|it| it.position < hidden_from || !it.why.may_be_explained());
    found.sort_by_key(|it| it.position);
    if is_asked {
        let signed = held.range(..head).map(|(place, _)| position(*place));
        let without_cause = signed.filter(|place| waits_from.is_none_or(|from| *place < from));
        let entry = |position| ImpossibleEntry { position, stream: String::new(), why: Impossible::HeldBack };
        found.extend(without_cause.map(entry));
    }
    found.truncate(NAMED_MAX);
    Ok(found)
}

/// For programs, with the sentence for people.
pub fn impossible_json(it: &ImpossibleEntry, naming: &Naming<'_>) -> Value {
    json!({
        "position": it.position,
        "stream": it.stream,
        "why": it.why.key(),
        "says": impossible_text(it, naming),
    })
}

/// For people. Of what an entry is that nobody is shown, nobody knows.
pub fn impossible_text(it: &ImpossibleEntry, naming: &Naming<'_>) -> String {
    let thing = match it.stream.as_str() {
        "" => naming.words.t("cli-verify-sealed").to_owned(),
        stream => naming.stream(stream),
    };
    let args =
        [("place", it.position.to_string()), ("thing", thing), ("why", naming.words.word("impossible", it.why.key()))];
    naming.text("cli-verify-impossible", &args).replace(char::is_control, NO_SIGN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::Millis;
    use mingtong_store::log::{Entry, leaf_hash};
    use mingtong_words::{Language, Words};

    /// A record of a notice and of a vote that are sealed, as nothing of either is.
    async fn record() -> Replay {
        let mut replay = Replay::begin().await.unwrap();
        for (at, stream, kind, data) in
            [(0, "notice/n1", "sealed", json!({ "sealed": "c0" })), (2, "vote/v1", "sealed", json!({ "sealed": "c0" }))]
        {
            let (community, stream, kind) = ("town".to_owned(), stream.to_owned(), kind.to_owned());
            let (at_ms, actor, role) = (Millis(at), None, None);
            let entry = Entry { community, position: at, stream, at_ms, actor, role, kind, v: 1, data };
            let canonical = entry.canonical().unwrap();
            replay.take(at as u64, canonical.as_bytes(), leaf_hash(&canonical)).unwrap();
        }
        replay.write().await.unwrap();
        replay
    }

    #[tokio::test]
    async fn what_is_sealed_or_kept_back_without_a_cause_is_named_as_far_as_it_was_read() {
        let replay = record().await;
        let held = BTreeMap::from([(1, Hash([0; 32])), (3, Hash([0; 32]))]);
        let found = async |is_asked: bool, head: u64| {
            let found = look(&replay, &held, (is_asked, head)).await.unwrap();
            found.into_iter().map(|it| (it.position, it.why)).collect::<Vec<_>>()
        };
        let of_streams = [(0, Impossible::Sealed), (2, Impossible::Sealed)];
        assert_eq!(found(false, 4).await, of_streams[..1]);
        let and_held = [of_streams[0], of_streams[1], (1, Impossible::HeldBack)];
        assert_eq!(found(true, 3).await, and_held, "what came after the head may wait for what came after it");
    }

    #[tokio::test]
    async fn what_an_entry_that_nobody_is_shown_may_explain_is_not_named() {
        let mut replay = record().await;
        let of_vote = |why| ImpossibleEntry { position: 2, stream: "vote/v1".to_owned(), why };
        let found = [Impossible::PublishedUncounted, Impossible::PublishedTwice];
        replay.impossible = found.map(of_vote).to_vec();
        for (hidden, named) in [(1, &found[1..]), (3, &found[..])] {
            let held = BTreeMap::from([(hidden, Hash([0; 32]))]);
            let looked = look(&replay, &held, (true, 0)).await.unwrap();
            let why: Vec<Impossible> = looked.iter().map(|it| it.why).filter(|why| found.contains(why)).collect();
            assert_eq!(why, named, "{hidden}");
        }
    }

    #[test]
    fn each_is_said_in_words() {
        for words in Language::ALL.map(Words::new) {
            for why in Impossible::ALL {
                let it = ImpossibleEntry { position: 7, stream: "matter/2026-0016".to_owned(), why: *why };
                let said = impossible_text(&it, &Naming::new(words, "明通"));
                assert!(words.word_if_any("impossible", why.key()).is_some(), "{why:?}");
                assert!(said.contains("明通2026-0016") && said.contains('7'), "{said}");
            }
        }
        let hidden = ImpossibleEntry { position: 7, stream: String::new(), why: Impossible::HeldBack };
        let said = impossible_json(&hidden, &Naming::new(Words::new(Language::ZhCn), ""))["says"].to_string();
        assert!(said.contains("第 7 条") && said.contains("不公开的内容"), "{said}");
    }
}
