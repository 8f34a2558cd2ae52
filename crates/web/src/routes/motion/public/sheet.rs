//! The sheet of a count: the kinds of decision to choose from, the fields of the one that was chosen, and its answer.

use crate::params::{Params, asked, encoded};
use crate::parts::count_words::{in_words, label, matter_word, part_word, parts, rule_word};
use crate::parts::tallies::{Tallies, how};
use mingtong_domain::Millis;
use mingtong_domain::motion::{DecidedBy, OwnersMatter, Silent, count, fields, read};
use mingtong_domain::rules::{RuleBook, Whole};
use mingtong_words::Words;

/// What an address asks: every pair of it, a name that stands twice too.
pub(super) type Asked = Vec<(String, String)>;

/// The sheet as it is shown.
pub(super) struct Sheet {
    pub(super) action: String,
    /// The nine matters of owners, then those who meet: link and words.
    pub(super) owners: Vec<(String, String)>,
    pub(super) meetings: Vec<(String, String)>,
    pub(super) chosen: Option<Chosen>,
}

/// A kind of decision with what was typed.
pub(super) struct Chosen {
    pub(super) rule: &'static str,
    pub(super) matter: Option<&'static str>,
    pub(super) name: String,
    pub(super) date: Field,
    /// Numbers in rows: words, heads, area.
    pub(super) rows: Vec<(String, Field, Option<Field>)>,
    /// Those of a meeting: due, present, proxies.
    pub(super) alone: Vec<Field>,
    pub(super) proxies_count: bool,
    pub(super) silent: Vec<(&'static str, String, bool)>,
    pub(super) void_takes_part: bool,
    pub(super) charter: Vec<Field>,
    pub(super) base: Vec<(&'static str, String, bool)>,
    /// Whether something of a charter was typed, so that it is in sight.
    pub(super) has_charter: bool,
    /// The field of each error, and what is wrong with it.
    pub(super) errors: Vec<(String, String)>,
    /// The answer, and how it was counted.
    pub(super) tallies: Option<(Tallies, Vec<String>)>,
}

/// A field with what was typed, and what is wrong with it.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) value: String,
    pub(super) wrong: Option<String>,
}

impl Sheet {
    pub(super) fn of(words: Words, action: String, asked_for: Asked, book: &RuleBook, now: Millis) -> Self {
        let link = |rule: DecidedBy, matter: Option<OwnersMatter>| {
            let matter = matter.map_or(String::new(), |matter| format!("&matter={}", matter.key()));
            format!("{action}?rule={}{matter}", encoded(rule.key()))
        };
        let owners = OwnersMatter::ALL.iter().map(|it| (link(DecidedBy::Owners, Some(*it)), matter_word(words, *it)));
        let meetings = DecidedBy::ALL.iter().filter(|rule| **rule != DecidedBy::Owners);
        let meetings = meetings.map(|rule| (link(*rule, None), rule_word(words, *rule)));
        // Whoever passes an address on may add to it: what is no field of the sheet is nobody's.
        let sent: Asked = asked_for.into_iter().filter(|(name, _)| fields().any(|field| field == *name)).collect();
        let params: &Params = &sent.iter().cloned().collect();
        let rule = DecidedBy::from_key(asked(params, "rule").trim());
        let matter = OwnersMatter::from_key(asked(params, "matter").trim());
        let is_told = |rule: &DecidedBy| *rule != DecidedBy::Owners || matter.is_some();
        let chosen = rule.filter(is_told).map(|rule| Chosen::of(words, rule, matter, params, sent, book, now));
        Self { owners: owners.collect(), meetings: meetings.collect(), chosen, action }
    }
}

impl Chosen {
    fn of(
        words: Words,
        rule: DecidedBy,
        matter: Option<OwnersMatter>,
        params: &Params,
        sent: Asked,
        book: &RuleBook,
        now: Millis,
    ) -> Self {
        let typed = |name: &str| asked(params, name).trim().to_owned();
        let is_typed = sent.iter().any(|(name, text)| !matches!(&**name, "rule" | "matter") && !text.trim().is_empty());
        let answer = read(sent).and_then(|question| Ok((count(&question, book, now)?, question)));
        let (wrong, tallies) = match answer {
            _ if !is_typed => (vec![], None),
            Ok((answer, question)) => (vec![], Some((Tallies::of(words, &answer), how(words, &question, &answer)))),
            Err(wrong) => (wrong, None),
        };
        let errors: Vec<(String, String)> =
            wrong.iter().map(|wrong| (wrong.field.clone(), in_words(words, wrong))).collect();
        let field = |name: String| {
            let wrong = errors.iter().find(|(field, _)| *field == name).map(|(_, text)| text.clone());
            Field { label: label(words, &name), value: typed(&name), wrong, name }
        };
        let is_owners = rule == DecidedBy::Owners;
        let alone: &[&str] = if is_owners { &[] } else { &["due", "present", "proxies"] };
        let charter = ["quorum", "pass"];
        let base = asked(params, "base");
        Self {
            rule: rule.key(),
            matter: matter.filter(|_| is_owners).map(OwnersMatter::key),
            name: matter.filter(|_| is_owners).map_or_else(|| rule_word(words, rule), |it| matter_word(words, it)),
            date: field("date".to_owned()),
            rows: parts(is_owners)
                .into_iter()
                .map(|part| {
                    let area = is_owners.then(|| field(format!("{part}.area")));
                    (part_word(words, part), field(format!("{part}.heads")), area)
                })
                .collect(),
            alone: alone.iter().map(|name| field((*name).to_owned())).collect(),
            proxies_count: asked(params, "proxies_count") == "true",
            silent: choices(is_owners, Silent::ALL, Silent::key, asked(params, "silent"), |key| {
                words.word("count-silent", key)
            }),
            void_takes_part: asked(params, "void_takes_part") != "false",
            charter: charter.iter().map(|name| field((*name).to_owned())).collect(),
            base: choices(true, Whole::ALL, Whole::key, base, |key| words.word("count-base", key)),
            has_charter: charter.iter().any(|name| !typed(name).is_empty()) || !base.is_empty(),
            errors,
            tallies,
        }
    }
}

/// A choice for each of a family: key, words, whether it is chosen; the first where nothing is.
fn choices<T: Copy>(
    are_offered: bool,
    all: &[T],
    key: fn(T) -> &'static str,
    chosen: &str,
    word: impl Fn(&'static str) -> String,
) -> Vec<(&'static str, String, bool)> {
    let all = all.iter().filter(|_| are_offered).map(|one| key(*one));
    all.map(|key| (key, word(key), key == chosen)).collect()
}
