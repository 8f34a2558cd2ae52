//! What is published beside what follows from the log, value by value.

use super::moment::WrongClock;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::MatterId;
use serde_json::Value;
use std::collections::BTreeSet;

/// Differences that are named; whoever has seen so many knows enough.
const DIFFERENCES_MAX: usize = 1_000;
/// Signs of words that are named: whoever reads so many knows which they are.
pub(super) const SHOWN_CHARS_MAX: usize = 60;
/// What a side says where it says nothing.
pub(super) const NOTHING: &str = "—";
/// A value that one side does not say.
static NULL: Value = Value::Null;

/// Something that is published otherwise than it follows from the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What.
    pub what: &'static str,
    /// Where.
    pub place: String,
    /// What follows from the log.
    pub ours: String,
    /// What is published.
    pub theirs: String,
    /// The words that are shown where others were recorded.
    pub shown: Option<String>,
    /// In which entry the words were recorded: its position, and its kind.
    pub entry: Option<(i64, String)>,
}

/// What was compared.
#[derive(Debug, Default)]
pub struct Compared {
    /// What differs.
    pub differences: Vec<Difference>,
    /// Values that agree.
    pub agree: u64,
    /// What differed while the record grew, so that nobody knows: it was compared again, and grew again.
    pub unsettled: u64,
    /// Values that rest on sealed or held back entries, and cannot be checked from outside.
    pub not_checkable: u64,
    /// Matters that are shown and of which something is sealed, because they, or one that was merged into them, were
    /// private for a while: what hangs on that cannot be checked from outside.
    pub were_private: BTreeSet<MatterId>,
    /// What is wrong with the moment at which it was reckoned.
    pub wrong_clock: Option<WrongClock>,
    /// Pictures that were compared; none where that was not asked for.
    pub pictures: Option<u64>,
}

impl Compared {
    pub(super) fn differ(&mut self, what: &'static str, place: String, ours: impl ToString, theirs: impl ToString) {
        if self.differences.len() < DIFFERENCES_MAX {
            let (ours, theirs) = (ours.to_string(), theirs.to_string());
            self.differences.push(Difference { what, place, ours, theirs, shown: None, entry: None });
        }
    }

    /// The same of words, with those that are shown.
    pub(super) fn differ_in_words(
        &mut self,
        what: &'static str,
        place: String,
        (ours, theirs): (&str, &str),
        shown: &str,
    ) {
        let known = self.differences.len();
        self.differ(what, place, ours, theirs);
        for it in self.differences.iter_mut().skip(known) {
            it.shown = Some(shown.chars().take(SHOWN_CHARS_MAX).collect());
        }
    }

    /// Says in which entries the words were recorded of which something is said after the first `known` differences:
    /// their place ends with their reference.
    pub(super) fn note_entries(&mut self, known: usize, events: &[Recorded]) {
        for it in self.differences.iter_mut().skip(known) {
            let reference = it.place.rsplit(' ').next().unwrap_or_default();
            let has = |recorded: &&Recorded| {
                let told = recorded.event.as_ref().filter(|event| event.erases().is_none());
                told.is_some_and(|event| event.references().texts.iter().any(|text| text.0 == reference))
            };
            let first =
                events.iter().find(has).and_then(|recorded| Some((recorded.position, recorded.event.as_ref()?)));
            it.entry = first.map(|(position, event)| (position, event.kind().to_owned()));
        }
    }

    /// Compares value by value. With `slack` so many things of which something is sealed may be among them or not.
    pub(super) fn values(&mut self, what: &'static str, place: &str, (ours, theirs): (&Value, &Value), slack: i64) {
        match (ours, theirs) {
            (Value::Object(ours), Value::Object(theirs)) => {
                let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
                for name in names {
                    let sides = (ours.get(name).unwrap_or(&NULL), theirs.get(name).unwrap_or(&NULL));
                    self.values(what, &format!("{place}/{name}"), sides, slack);
                }
            }
            (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
                for (nth, sides) in ours.iter().zip(theirs).enumerate() {
                    self.values(what, &format!("{place}/{nth}"), sides, slack);
                }
            }
            (ours, theirs) if ours == theirs => self.agree += 1,
            (ours, theirs) if slack > 0 && hangs_on_one(place) && is_leaf(ours) && is_leaf(theirs) => {
                self.not_checkable += 1;
            }
            (ours, theirs) => match ours.as_i64().zip(theirs.as_i64()) {
                Some((ours, theirs)) if slack > 0 && within(ours, theirs, slack) => self.not_checkable += 1,
                _ => self.differ(what, place.to_owned(), ours, theirs),
            },
        }
    }
}

/// Whether a single matter of which something is sealed can move a value however far: a share, which is judged by its
/// two numbers, and since when the oldest waits.
fn hangs_on_one(place: &str) -> bool {
    ["permille", "waiting_since", "_ms"].iter().any(|end| place.ends_with(end))
}

fn is_leaf(value: &Value) -> bool {
    !value.is_object() && !value.is_array()
}

fn within(ours: i64, theirs: i64, slack: i64) -> bool {
    ours.abs_diff(theirs) <= slack.unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_differs_is_named_with_both_sides() {
        let mut found = Compared::default();
        let sides = (json!({"all": 3, "of": 2}), json!({"all": 3, "of": 1}));
        found.values("statistics", "/response", (&sides.0, &sides.1), 0);
        assert_eq!(found.agree, 1);
        let expected = Difference {
            what: "statistics",
            place: "/response/of".to_owned(),
            ours: "2".to_owned(),
            theirs: "1".to_owned(),
            shown: None,
            entry: None,
        };
        assert_eq!(found.differences, [expected]);
    }

    #[test]
    fn what_rests_on_sealed_entries_is_counted_and_not_guessed() {
        let mut found = Compared::default();
        found.values("statistics", "/received", (&json!(3), &json!(4)), 1);
        assert_eq!((found.not_checkable, found.differences.len()), (1, 0));
        found.values("statistics", "/received", (&json!(3), &json!(5)), 1);
        assert_eq!((found.not_checkable, found.differences.len()), (1, 1));
        for (place, sides) in [("/permille", (json!(500), json!(1000))), ("/waiting_since_ms", (json!(null), json!(7)))]
        {
            found.values("statistics", place, (&sides.0, &sides.1), 1);
        }
        assert_eq!((found.not_checkable, found.differences.len()), (3, 1));
    }

    #[test]
    fn what_is_not_published_at_all_is_a_difference_whatever_is_sealed() {
        let mut found = Compared::default();
        let ours = json!({"received": 3, "response": {"of": 1, "all": 3}});
        for theirs in [json!(null), json!({}), json!({"received": "three", "response": null})] {
            let known = found.differences.len();
            found.values("statistics", "/statistics", (&ours, &theirs), 5);
            assert!(found.differences.len() > known, "{theirs}");
        }
        assert_eq!(found.not_checkable, 0);
    }
}
