//! Exported tables beside the same tables as they follow from the log: each row by what tells it apart, each number,
//! key, day, moment and position in it, and titles, purposes and names whose words came beside it. Other words and
//! sealed sums are not in the log: whether they are those that were recorded is not seen from a table.

use super::compared::{Compared, NOTHING};
use super::exported::Exported;
use super::published_sums::is_sum;
use super::reopened::not_exported;
use super::sealed_stretch::may_change;
use super::shown::masks;
use mingtong_app::community::open_data::{OpenTable, open_part};
use mingtong_app::{App, Fail, Hall};
use mingtong_domain::ids::{FundId, MatterId};
use mingtong_store::{Closed, Replay};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Columns of words and names, and why there are none.
const WORDS: [&str; 10] = [
    "title",
    "title_withheld",
    "purpose",
    "purpose_withheld",
    "payee",
    "payee_withheld",
    "place",
    "category",
    "unit",
    "body",
];
/// Of these, those that can be compared where the words came beside the table, each with why there are none.
const SAID: [(&str, &str); 6] = [
    ("title", "title_withheld"),
    ("purpose", "purpose_withheld"),
    ("place", ""),
    ("category", ""),
    ("unit", ""),
    ("body", ""),
];
/// What hangs on pledges, where a fund has any.
const OF_PLEDGES: [&str; 4] = ["opening_fen", "came_fen", "went_fen", CLOSING];
/// What of these is left in the end, by the three others.
const CLOSING: &str = "closing_fen";
/// What hangs on ballots, which are sealed.
const OF_BALLOTS: [&str; 1] = ["voices"];

/// Compares every table. The log was read as far as they follow from it.
///
/// # Errors
/// A table is not there, or the scratch database failed.
pub async fn compare(
    app: &App,
    hall: &Hall,
    (replay, exported): (&Replay, &Exported),
    found: &mut Compared,
) -> anyhow::Result<()> {
    let mut matters = BTreeSet::new();
    for table in OpenTable::ALL {
        // What a ballot says is sealed: it is counted again from the published sheet of its vote.
        let mut ours = if table == OpenTable::Ballots { BTreeMap::new() } else { rows(app, hall, table).await? };
        exported.rows(table, found, |found, theirs| {
            let key = key(table, &theirs);
            let matter = MatterId::parse(&key).filter(|_| table == OpenTable::Matters);
            matters.extend(matter.filter(|it| hall.number(*it) == key));
            let ours = ours.remove(&key);
            one(found, &replay.closed, (table, key.as_str()), (ours.as_ref(), Some(&theirs)));
        })?;
        for (key, ours) in ours {
            one(found, &replay.closed, (table, key.as_str()), (Some(&ours), None));
        }
    }
    let place = |id: MatterId| ("table", format!("{} {}", OpenTable::Matters.key(), hall.number(id)));
    not_exported((replay, found), &matters, place).await?;
    Ok(())
}

/// The rows of a table as they follow from the log.
async fn rows(app: &App, hall: &Hall, table: OpenTable) -> Result<BTreeMap<String, Value>, Fail> {
    let (mut rows, mut from) = (BTreeMap::new(), None);
    loop {
        let part = open_part(app, hall, table, from.as_deref()).await?;
        if let Value::Array(part) = part.json() {
            rows.extend(part.into_iter().map(|row| (key(table, &row), row)));
        }
        from = part.next;
        if from.is_none() {
            return Ok(rows);
        }
    }
}

/// What tells a row of a table apart.
fn key(table: OpenTable, row: &Value) -> String {
    let said = |name: &&str| row[*name].as_str().unwrap_or(NOTHING);
    table.key_fields().iter().map(said).collect::<Vec<_>>().join(" ")
}

fn one(
    found: &mut Compared,
    closed: &Closed,
    (table, key): (OpenTable, &str),
    (ours, theirs): (Option<&Value>, Option<&Value>),
) {
    let matter = MatterId::parse(key).filter(|_| table == OpenTable::Matters);
    if let (Some(matter), Some(_)) = (matter.filter(|it| closed.was_private(*it)), theirs) {
        found.were_private.insert(matter);
    }
    // Whether it is public a sealed entry may say.
    let is_unknown = (ours.is_none() || theirs.is_none()) && matter.is_some_and(|it| closed.unknown_of(it) > 0);
    if table == OpenTable::Ballots || is_unknown {
        found.not_checkable += 1;
        return;
    }
    let place = format!("{} {key}", table.key());
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => {
            let mut left_out = left_out(closed, table, key);
            let is_of_sealed = matter.map(|it| may_change(closed, it)).unwrap_or_default();
            // What everybody reads whole was exported with its salt.
            for (words, withheld) in SAID {
                let is_changed = is_of_sealed.contains(&words);
                if !is_changed && ours[words].is_string() && !masks(&theirs[words], &ours[words]) {
                    left_out.retain(|name| ![words, withheld].contains(name));
                }
            }
            if has_pledges(closed, table, key) {
                adds_up(found, &place, theirs);
            }
            let (ours, theirs) = (without(ours, &left_out), without(theirs, &left_out));
            found.not_checkable += table.fields().iter().filter(|(name, _)| left_out.contains(name)).count() as u64;
            found.values("table", &place, (&ours, &theirs), 0);
        }
        (ours, theirs) => {
            let said = |side: Option<&Value>| side.map_or_else(|| NOTHING.to_owned(), Value::to_string);
            found.differ("table", place, said(ours), said(theirs));
        }
    }
}

/// The columns of a row that are not seen from outside.
fn left_out(closed: &Closed, table: OpenTable, key: &str) -> Vec<&'static str> {
    let of_pledges = OF_PLEDGES.iter().filter(|_| has_pledges(closed, table, key));
    let of_ballots = OF_BALLOTS.iter().filter(|_| table == OpenTable::Votes);
    let of_matter = MatterId::parse(key).filter(|_| table == OpenTable::Matters);
    let of_matter = of_matter.map(|it| may_change(closed, it)).unwrap_or_default();
    WORDS.iter().chain(of_pledges).chain(of_ballots).copied().chain(of_matter).collect()
}

fn without(row: &Value, left_out: &[&str]) -> Value {
    let Value::Object(row) = row else { return row.clone() };
    let seen = row.iter().filter(|(name, _)| !left_out.contains(&name.as_str()));
    Value::Object(seen.map(|(name, value)| (name.clone(), value.clone())).collect())
}

/// Whether a row is of a fund that has pledges.
fn has_pledges(closed: &Closed, table: OpenTable, key: &str) -> bool {
    table == OpenTable::Funds && closed.funds.contains(&FundId::from(key))
}

/// What hangs on pledges is not seen from outside, but what a fund has at the end of the year follows from the others.
fn adds_up(found: &mut Compared, place: &str, row: &Value) {
    let fen = OF_PLEDGES.map(|name| row[name].as_i64().map(i128::from));
    match fen {
        [Some(opening), Some(came), Some(went), Some(closing)] => {
            is_sum(found, format!("{place}/{CLOSING}"), opening + came - went, closing);
        }
        _ => found.differ("table", format!("{place}/{CLOSING}"), "…", NOTHING),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn named(table: OpenTable, closed: &Closed, sides: (Option<&Value>, Option<&Value>)) -> Vec<String> {
        let mut found = Compared::default();
        let key = sides.0.or(sides.1).map(|row| key(table, row)).unwrap();
        one(&mut found, closed, (table, key.as_str()), sides);
        found.differences.into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn a_changed_a_missing_and_a_strange_row_are_named_and_unknown_words_are_not_judged() {
        let row = |title: &str, replies: i64| {
            let mut row = json!({ "number": "明通2026-0001", "title": title, "positions": [1, 2] });
            row["replies"] = json!(replies);
            row
        };
        let (closed, ours) = (Closed::default(), row("路灯不亮", 1));
        let of_matters = |theirs: Option<&Value>| named(OpenTable::Matters, &closed, (Some(&ours), theirs));
        assert_eq!(of_matters(Some(&row("路灯很亮", 1))), ["matters 明通2026-0001/title"]);
        assert!(of_matters(Some(&row("路**亮", 1))).is_empty());
        assert_eq!(
            of_matters(Some(&row("路灯很亮*", 1))),
            ["matters 明通2026-0001/title"],
            "a star excuses nothing else"
        );
        let mut unknown = ours.clone();
        unknown["title"] = Value::Null;
        assert!(named(OpenTable::Matters, &closed, (Some(&unknown), Some(&ours))).is_empty());
        assert_eq!(of_matters(Some(&unknown)), ["matters 明通2026-0001/title"]);
        assert_eq!(of_matters(Some(&row("路灯不亮", 2))), ["matters 明通2026-0001/replies"]);
        assert_eq!(of_matters(None), ["matters 明通2026-0001"]);
        assert_eq!(named(OpenTable::Matters, &closed, (None, Some(&ours))), ["matters 明通2026-0001"]);
        let mut sealed = Closed::default();
        sealed.note_sealed(MatterId::new(2026, 1).unwrap(), 1, "s".into());
        assert!(named(OpenTable::Matters, &sealed, (None, Some(&ours))).is_empty());
        let mut heard = row("路灯不亮", 2);
        assert!(named(OpenTable::Matters, &sealed, (Some(&ours), Some(&heard))).is_empty());
        heard["received"] = json!("2020-02-02T00:00:00Z");
        assert_eq!(
            named(OpenTable::Matters, &sealed, (Some(&ours), Some(&heard))),
            ["matters 明通2026-0001/received"],
            "when it was heard no sealed entry changes"
        );
    }

    #[test]
    fn sums_of_a_fund_with_pledges_are_not_judged_but_have_to_add_up() {
        let row = |came: i64, closing: i64| {
            let mut row = json!({ "id": "f1", "stage": "open", "target_fen": 9, "opening_fen": 2, "went_fen": 1 });
            row["came_fen"] = json!(came);
            row["closing_fen"] = json!(closing);
            row
        };
        let sides = |closed: &Closed, theirs: Value| named(OpenTable::Funds, closed, (Some(&row(0, 1)), Some(&theirs)));
        let mut pledged = Closed::default();
        pledged.funds.insert("f1".into());
        assert!(sides(&pledged, row(5, 6)).is_empty());
        assert_eq!(sides(&pledged, row(6, 6)), ["funds f1/closing_fen"]);
        for (open, theirs) in [("target_fen", json!(8)), ("stage", json!("closed"))] {
            let mut other = row(5, 6);
            other[open] = theirs;
            assert_eq!(sides(&pledged, other), [format!("funds f1/{open}")]);
        }
        let mut unsaid = row(5, 6);
        unsaid["went_fen"] = Value::Null;
        assert_eq!(sides(&pledged, unsaid), ["funds f1/closing_fen"]);
        assert_eq!(sides(&Closed::default(), row(5, 6)), ["funds f1/came_fen", "funds f1/closing_fen"]);
    }
}
