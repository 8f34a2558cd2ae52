//! A thing as it is shown beside the same as it follows from the log, value by value. Words that were not compared with
//! the record, names of people, and what hangs on sealed entries cannot be checked from outside, and are counted.

use super::compared::{Compared, NOTHING};
use mingtong_app::names_somebody;
use mingtong_domain::ids::MatterId;
use mingtong_store::Closed;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Signs of a value that is named; whoever has seen so many knows which it is.
const VALUE_CHARS_MAX: usize = 200;
/// Fields of words, which may look as if no person wrote them: the number of a voucher, somebody's one short name.
const OF_WORDS: [&str; 8] = ["/voucher", "/summary", "/source", "/payee", "/name", "/text", "/title", "/words"];
/// Names of the register in a list. What has none is at no place, and nobody's: those are no words that nobody gave.
const OF_REGISTER: [&str; 4] = ["/place", "/unit", "/by", "/body_name"];
/// A value that one side does not say.
static NULL: Value = Value::Null;

/// Compares things that are shown.
pub(super) struct Showing<'c> {
    pub(super) found: &'c mut Compared,
    /// What kind of thing a difference is of.
    pub(super) what: &'static str,
    pub(super) closed: &'c Closed,
    /// The fields that hang on sealed entries, on names of people, or on the moment.
    pub(super) sealed: &'c [&'static str],
}

impl Showing<'_> {
    /// Compares what stands at a place.
    pub(super) fn values(&mut self, place: &str, ours: &Value, theirs: &Value) {
        match (ours, theirs) {
            (Value::Object(ours), Value::Object(theirs)) => self.objects(place, ours, theirs),
            (Value::Array(ours), Value::Array(theirs)) => self.arrays(place, ours, theirs),
            (ours, theirs) if ours == theirs => self.found.agree += 1,
            // Where everybody reads something of it, and where not, is sealed: one side may not speak of it at all.
            (ours, theirs) if self.tells_of_closed(ours) || self.tells_of_closed(theirs) => {
                self.found.not_checkable += 1;
            }
            (ours, theirs) if is_unknown(place, ours, theirs) || masks(theirs, ours) => self.found.not_checkable += 1,
            // A program of before masked less; a star that somebody wrote stands for nothing else.
            (ours, theirs) if masks(ours, theirs) && theirs.as_str().is_some_and(names_somebody) => {
                self.found.not_checkable += 1;
            }
            (ours, theirs) => self.found.differ(self.what, place.to_owned(), brief(ours), brief(theirs)),
        }
    }

    fn objects(&mut self, place: &str, ours: &Map<String, Value>, theirs: &Map<String, Value>) {
        if self.is_closed(ours) || self.is_closed(theirs) {
            self.found.not_checkable += 1;
            return;
        }
        let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        for name in &names {
            let (our, their) = (ours.get(*name).unwrap_or(&NULL), theirs.get(*name).unwrap_or(&NULL));
            // A moment is written for people, and beside it for programs: what differs is said once.
            let again = format!("{name}_ms");
            let is_said_twice = our != their && ours.get(&again) != theirs.get(&again);
            match self.sealed.contains(&name.as_str()) {
                true => self.found.not_checkable += 1,
                false if is_said_twice => {}
                false => self.values(&format!("{place}/{name}"), our, their),
            }
        }
    }

    fn arrays(&mut self, place: &str, ours: &[Value], theirs: &[Value]) {
        let open = |side: &[Value]| side.iter().filter(|it| !self.names_closed(it)).cloned().collect::<Vec<_>>();
        let (ours, theirs) = (open(ours), open(theirs));
        if ours.len() != theirs.len() {
            self.found.differ(self.what, place.to_owned(), ours.len(), theirs.len());
            return;
        }
        for (nth, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
            self.values(&format!("{place}/{nth}"), ours, theirs);
        }
    }

    /// Whether something is about a matter of which something is sealed.
    fn is_closed(&self, it: &Map<String, Value>) -> bool {
        let is_matter = it.get("kind").is_some_and(|kind| kind == "matter");
        let id = if is_matter { it.get("id").or_else(|| it.get("number")) } else { None };
        it.get("matter").into_iter().chain(id).any(|it| self.names_closed(it))
    }

    fn tells_of_closed(&self, it: &Value) -> bool {
        it.as_object().is_some_and(|it| self.is_closed(it))
    }

    fn names_closed(&self, it: &Value) -> bool {
        let id = it.as_str().and_then(id_of);
        id.is_some_and(|id| self.closed.holds_of(id) || self.closed.holds_beside(id))
    }
}

/// The matter that a number names, whatever the community puts before it.
fn id_of(number: &str) -> Option<MatterId> {
    let year = number.rfind('-')?.checked_sub(4)?;
    MatterId::parse(number.get(year..)?)
}

/// Whether what is shown is what was said with something masked in it: by words of another matter, too, which are not
/// here.
pub(super) fn masks(shown: &Value, said: &Value) -> bool {
    let (Some(shown), Some(mut said)) = (shown.as_str(), said.as_str()) else { return false };
    let mut kept = shown.split('*');
    // What stands before the first star begins it, what stands behind the last one ends it, the rest lies between.
    let (Some(first), Some(last)) = (kept.next(), kept.next_back()) else { return false };
    said = match said.strip_prefix(first).and_then(|said| said.strip_suffix(last)) {
        Some(said) => said,
        None => return false,
    };
    kept.all(|part| match said.find(part) {
        Some(at) => {
            said = &said[at + part.len()..];
            true
        }
        None => false,
    })
}

/// Whether these are words that one side shows and that nobody gave with their salt; what they are called as where they
/// are not known is said beside them.
fn is_unknown(place: &str, ours: &Value, theirs: &Value) -> bool {
    let is_said = |theirs: &str| OF_WORDS.iter().any(|it| place.ends_with(it)) || !is_machine_made(theirs);
    match (ours, theirs) {
        (Value::Null, Value::String(theirs)) => !is_of_register(place) && is_said(theirs),
        (Value::String(ours), Value::String(theirs)) if ours.is_empty() => is_said(theirs),
        (Value::Bool(true), Value::Bool(false)) => place.ends_with("erased"),
        (Value::String(ours), _) if place.ends_with("withheld") => ours == "erased",
        // What is left of minutes that are masked: here there is nothing of them.
        (Value::String(ours), Value::String(_)) => ours == "nothing" && place.ends_with("/remains"),
        _ => false,
    }
}

/// Whether this is a name of the register in a list: `/notices n1/place`, `2026-0001/unit`.
fn is_of_register(place: &str) -> bool {
    let is_in_list = place.rsplit_once('/').is_some_and(|(thing, _)| !thing.trim_start_matches('/').contains('/'));
    is_in_list && OF_REGISTER.iter().any(|it| place.ends_with(it))
}

/// Whether no person wrote this: a day, a moment, an id, a digest, a key, the number of a thing.
fn is_machine_made(text: &str) -> bool {
    if id_of(text).is_some() {
        return true;
    }
    if !text.is_ascii() {
        return false;
    }
    let is_moment = text.len() >= 10
        && text.starts_with(|first: char| first.is_ascii_digit())
        && text.chars().all(|sign| sign.is_ascii_digit() || "-:+.TZ".contains(sign));
    let hex = text.len() >= 24 && text[1..].bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_key = text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.".contains(&byte));
    is_moment || hex || is_key
}

fn brief(value: &Value) -> String {
    let whole = if value.is_null() { NOTHING.to_owned() } else { value.to_string() };
    match whole.char_indices().nth(VALUE_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &whole[..end]),
        None => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn compared(sealed: &[&'static str], ours: Value, theirs: Value) -> (u64, u64, Vec<String>) {
        let (mut found, mut closed) = (Compared::default(), Closed::default());
        closed.note_sealed(MatterId::new(2026, 7).unwrap(), 1, "s".into());
        Showing { found: &mut found, what: "thing", closed: &closed, sealed }.values("", &ours, &theirs);
        (found.agree, found.not_checkable, found.differences.into_iter().map(|it| it.place).collect())
    }

    #[test]
    fn words_that_nobody_gave_are_counted_and_everything_else_is_compared() {
        let ours =
            json!({ "title": null, "name": "", "stage": "open", "days": 7, "title_erased": true, "until": null });
        let mut theirs =
            json!({ "title": "路灯", "name": "林某某", "stage": "open", "days": 7, "title_erased": false });
        assert_eq!(compared(&[], ours.clone(), theirs.clone()), (3, 3, vec![]));
        theirs["stage"] = json!("over");
        theirs["until"] = json!("2026-12-01");
        theirs["days"] = json!(8);
        let places = ["/days", "/stage", "/until"].map(str::to_owned).to_vec();
        assert_eq!(compared(&[], ours, theirs), (0, 3, places));
    }

    #[test]
    fn words_are_unknown_however_long_they_are_and_whatever_they_look_like() {
        let of = |name: &str, value: Value| json!({ name: value });
        for (name, theirs) in [
            ("text", "小区东门第二盏路灯不亮，已经三天了。"),
            ("text", "éclairage"),
            ("voucher", "202611300017"),
            ("payee", "530102000012345"),
        ] {
            assert_eq!(compared(&[], of(name, Value::Null), of(name, json!(theirs))), (0, 1, vec![]), "{theirs}");
        }
        let (day, digest) = (json!("2026-11-30"), json!("c".repeat(64)));
        for made in [day, digest] {
            assert_eq!(compared(&[], of("until", Value::Null), of("until", made)).2, ["/until"]);
        }
    }

    #[test]
    fn what_has_no_place_by_the_log_is_at_none_in_a_list() {
        let of = |place: Value| json!({ "place": place });
        for (at, differing) in [("/notices n1", 1), ("2026-0001", 1), ("/procedures/p1/held", 0)] {
            let (mut found, closed) = (Compared::default(), Closed::default());
            let mut showing = Showing { found: &mut found, what: "thing", closed: &closed, sealed: &[] };
            showing.values(at, &of(Value::Null), &of(json!("三栋")));
            assert_eq!(found.differences.len(), differing, "{at}");
        }
    }

    #[test]
    fn of_minutes_that_are_masked_nothing_is_here() {
        let of = |text: &str, remains: &str| json!([{ "text": text, "remains": remains }]);
        assert_eq!(compared(&[], of("", "nothing"), of("林**说", "whole")), (0, 2, vec![]));
        assert_eq!(compared(&[], of("散会", "whole"), of("散会", "part")).2, ["/0/remains"]);
    }

    #[test]
    fn a_moment_that_is_written_twice_is_named_once() {
        let of = |day: u32, ms: u64| json!({ "closes": format!("2026-12-{day:02}T00:00:00+08:00"), "closes_ms": ms });
        assert_eq!(compared(&[], of(1, 7), of(2, 8)).2, ["/closes_ms"]);
        assert_eq!(compared(&[], of(1, 7), of(2, 7)).2, ["/closes"]);
    }

    #[test]
    fn known_words_have_to_be_shown_whole_or_masked() {
        let said = json!({ "text": "找林师傅修" });
        assert!(compared(&[], said.clone(), json!({ "text": "找林**修" })).2.is_empty());
        let less = compared(&[], json!({ "text": "换李*家的锁" }), json!({ "text": "换李四光家的锁" }));
        assert!(less.2.is_empty(), "another program masks less");
        let more = compared(&[], json!({ "text": "换*号门的锁" }), json!({ "text": "换三号门和四号门的锁" }));
        assert_eq!(more.2, ["/text"], "nothing of that is masked");
        for theirs in [json!({ "text": "找张师傅修" }), json!({ "text": "" }), json!({}), json!({ "text": null })]
        {
            assert_eq!(compared(&[], said.clone(), theirs).2, ["/text"]);
        }
    }

    #[test]
    fn what_hangs_on_sealed_entries_is_left_out() {
        let (ours, theirs) = (json!({ "came": "0.00", "target": "9.00" }), json!({ "came": "5.00", "target": "8.00" }));
        assert_eq!(compared(&["came"], ours, theirs), (0, 1, vec!["/target".to_owned()]));
        let one = |matter: &str, state: &str| json!({ "matter": matter, "state": state });
        let of = |state: &str| json!([one("明通2026-0007", state), one("2026-0008", state)]);
        assert_eq!(compared(&[], of("closed"), of("closed")), (2, 1, vec![]));
        assert_eq!(compared(&[], of("closed"), of("open")).2, ["/1/state"]);
        let (ours, theirs) = (json!({ "matters": ["2026-0007", "2026-0008"] }), json!({ "matters": ["2026-0008"] }));
        assert_eq!(compared(&[], ours.clone(), theirs), (1, 0, vec![]));
        assert_eq!(compared(&[], ours, json!({ "matters": [] })).2, ["/matters"]);
    }

    #[test]
    fn whether_something_is_about_a_matter_of_which_something_is_sealed_is_not_judged() {
        let about = |id: &str| json!({ "about": { "kind": "matter", "id": id, "name": id } });
        for (id, differing) in [("2026-0007", vec![]), ("2026-0008", vec!["/about".to_owned()])] {
            assert_eq!(compared(&[], json!({ "about": null }), about(id)).2, differing);
            assert_eq!(compared(&[], about(id), json!({ "about": null })).2, differing);
        }
    }
}
