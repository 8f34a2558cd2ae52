//! What is seen of a thing from elsewhere: the projects, resolutions, votes, procedures, agreements and funds that
//! stand beside a matter or a need, the funds beside whatever else they come from, what a unit did in each year, who
//! are delegates, and how many take part in a vote or answer an agreement, of which ballots and answers are sealed. No
//! page of the thing itself shows it, so each is asked for by itself.

use super::compared::{Compared, NOTHING};
use super::published::{Comparing, YEARS_MAX};
use super::shown::Showing;
use super::staff_shown::OF_ITS_STAFF;
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::ids::{AgreementId, VoteId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Line, Sheet, Standing};
use mingtong_store::StoreError;
use serde_json::Value;
use std::collections::BTreeSet;

/// Lists that stand beside a matter, where `{}` stands for its number.
const OF_A_MATTER: [&str; 6] = [
    "/projects?matter={}",
    "/resolutions?matter={}",
    "/votes?shown=all&matter={}",
    "/procedures?matter={}",
    "/agreements?matter={}",
    "/funds?origin=matter/{}",
];
/// The same beside a need.
const OF_A_NEED: [&str; 3] = ["/agreements?need={}", "/projects?need={}", "/funds?origin=need/{}"];
/// Matters beside which nothing stands by the log and of which it is asked all the same, the latest of them: each is
/// asked for six times.
const BARE_MAX: usize = 50;
/// Those who can receive residents, with their names.
const DELEGATES: &str = "/delegates";
/// The most roles that are read.
const ROLES_MAX: u32 = 10_000;
/// Names of people.
const NAMES: &[&str] = &["liaison", "ours"];
/// Of a secret vote nothing is recorded before the count.
const SECRET: &str = "secret";
/// All of a hundred.
const ALL: u64 = 100;

impl Comparing<'_> {
    /// What stands beside the latest matters.
    pub(super) async fn links_of_matters(&mut self) -> Result<(), NoAnswer> {
        for (nth, matter) in self.latest.clone().into_iter().enumerate() {
            for list in OF_A_MATTER {
                let linked = self.linked(&list.replace("{}", &matter.to_string()), nth < BARE_MAX).await;
                self.answered(linked, ())?;
            }
        }
        Ok(())
    }

    /// What stands beside a need.
    pub(super) async fn links_of_need(&mut self, need: &str) -> Result<(), NoAnswer> {
        for list in OF_A_NEED {
            self.linked(&list.replace("{}", need), true).await?;
        }
        Ok(())
    }

    /// The funds that stand beside what they come from.
    pub(super) async fn funds_beside(&mut self, noun: &str, id: &str) -> Result<(), NoAnswer> {
        self.linked(&format!("/funds?origin={noun}/{id}"), true).await
    }

    /// Compares which things are on a list: each is compared where it is listed with all others. Where none is by the
    /// log, it is asked for only if that is wanted.
    async fn linked(&mut self, path: &str, even_if_none: bool) -> Result<(), NoAnswer> {
        let ours = self.our_list(path).await?;
        if ours.is_empty() && !even_if_none {
            return Ok(());
        }
        let mut theirs = self.their_list(path, ours.len()).await?;
        for name in ours.into_keys() {
            match theirs.remove(&name) {
                Some(_) => self.found.agree += 1,
                None => self.found.differ("thing", format!("{path} {name}"), &name, NOTHING),
            }
        }
        for name in theirs.into_keys() {
            self.found.differ("thing", format!("{path} {name}"), NOTHING, &name);
        }
        Ok(())
    }

    /// Whoever is listed as a delegate is one by the log. One who has no name any more is not listed, so that it cannot
    /// be told from here whether one is missing.
    pub(super) async fn delegates(&mut self) -> Result<(), NoAnswer> {
        let theirs = self.published.read(DELEGATES).await?.unwrap_or_default();
        let failed = |error: StoreError| NoAnswer::Unreachable(error.to_string());
        let mut reader = self.replay.store().read().await.map_err(failed)?;
        let roles = reader.link().roles(self.replay.community(), ROLES_MAX).await.map_err(failed)?;
        let is_held = |id: &str| roles.iter().any(|it| it.role == Role::Delegate.key() && it.person_id == id);
        for id in theirs.as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()) {
            match is_held(id) {
                true => self.found.agree += 1,
                false => self.found.differ("thing", format!("{DELEGATES} {id}"), NOTHING, id),
            }
        }
        Ok(())
    }

    /// How a unit reported, and what it did, year after year, the latest first.
    pub(super) async fn reports_of_unit(&mut self, unit: &str) -> Result<(), NoAnswer> {
        let of_year = |year: i64| format!("/units/{unit}/reporting?year={year}");
        let (mut path, mut before) = (format!("/units/{unit}/reporting"), i64::MAX);
        for _ in 0..YEARS_MAX {
            let Some(ours) = self.ours.read(&path).await? else { break };
            let theirs = self.published.read(&path).await?.unwrap_or_default();
            self.year_of_unit(&path, &ours, &theirs);
            self.staff.count(&theirs, before == i64::MAX);
            self.words_of_staff(unit, &theirs).await?;
            // Of its staff one side alone knows; each year is before the one that was read.
            let earlier = [&ours, &theirs].into_iter().filter_map(|it| it["earlier"].as_i64()).max();
            let Some(year) = earlier.filter(|year| *year < before) else { break };
            (path, before) = (of_year(year), year);
        }
        Ok(())
    }

    fn year_of_unit(&mut self, path: &str, ours: &Value, theirs: &Value) {
        let (ours_done, theirs_done) = (services(ours), services(theirs));
        let is_cut_off = all_services(theirs).len() >= PAGE_ROWS_MAX as usize;
        let shown = if is_cut_off { theirs_done.len().min(ours_done.len()) } else { ours_done.len() };
        self.found.not_checkable += (ours_done.len() - shown) as u64;
        let closed = &self.replay.closed;
        let mut showing = Showing { found: &mut self.found, what: "thing", closed, sealed: NAMES };
        showing.values(&format!("{path}/report"), &ours["report"], &theirs["report"]);
        showing.values(&format!("{path}/year"), &ours["year"], &theirs["year"]);
        let sides = (Value::from(ours_done[..shown].to_vec()), Value::from(theirs_done));
        showing.values(&format!("{path}/services"), &sides.0, &sides.1);
    }

    /// How many take part hangs on ballots, which are sealed; that something was recorded of each is not. So no more
    /// can take part than there are electors, nor than there are ballots of which something was recorded, with all
    /// entries that were not read among them.
    pub(super) fn turnout(&mut self, page: &str, id: &str, theirs: &Value) {
        let id = VoteId::from(id);
        let recorded = self.replay.ballots.range((id.clone(), 0)..=(id, u32::MAX)).count() as u64 + self.held;
        turnout(&mut self.found, page, theirs, recorded);
    }

    /// Of a published vote the sheet, whose digest stands in the log, has a line for each elector: so many there are in
    /// all buildings, and so many of them took part. In which building each has a home is in the log sealed.
    pub(super) async fn turnout_of_sheet(&mut self, id: &VoteId, sheet: &Sheet) -> Result<(), NoAnswer> {
        let theirs = self.published.read(&format!("/votes/{id}")).await?.unwrap_or_default();
        let Some(told) = theirs["turnout"].as_array().filter(|told| !told.is_empty()) else { return Ok(()) };
        let shown = |field: &str| told.iter().filter_map(|it| it[field].as_u64()).fold(0, u64::saturating_add);
        for (field, ours) in [("electors", sheet.lines.len() as u64), ("voted", came(&sheet.lines))] {
            let sides = (Value::from(ours), Value::from(shown(field)));
            self.found.values("vote", &format!("{id} turnout/{field}"), (&sides.0, &sides.1), 0);
        }
        Ok(())
    }

    /// What the parties of an agreement answer is sealed; that something was recorded of each answer is not. So no more
    /// of them can have answered than there are of whom something was recorded, in whatever version; whether so many
    /// did, nobody can tell.
    pub(super) fn answers(&mut self, page: &str, id: &str, theirs: &Value) {
        let parties = self.replay.answers.get(&AgreementId::from(id)).map_or(0, BTreeSet::len);
        let recorded = (parties as u64).saturating_add(self.held);
        at_most(&mut self.found, format!("{page}/answers"), (recorded, answered(theirs)));
    }
}

/// The turnout of a vote: of each building beside its electors, and of all beside the ballots of which something is
/// `recorded`.
fn turnout(found: &mut Compared, page: &str, theirs: &Value, recorded: u64) {
    let told = theirs["turnout"].as_array().map(Vec::as_slice).unwrap_or_default();
    for (nth, told) in told.iter().enumerate() {
        let electors = told["electors"].as_u64().unwrap_or_default();
        at_most(found, format!("{page}/turnout/{nth}"), (electors, at_least(told)));
    }
    if !told.is_empty() && theirs["secrecy"] != SECRET {
        let voted = told.iter().map(at_least).fold(0, u64::saturating_add);
        at_most(found, format!("{page}/turnout"), (recorded, voted));
    }
}

/// A figure of which it is known how many it can be at the most: more is a falsehood, and that it is no more does not
/// say that it is right.
fn at_most(found: &mut Compared, place: String, (most, told): (u64, u64)) {
    match told <= most {
        true => found.not_checkable += 1,
        false => found.differ("turnout", place, most, told),
    }
}

/// How many of the parties of an agreement answered.
fn answered(told: &Value) -> u64 {
    let told = ["consented", "declined"].map(|field| told[field].as_u64().unwrap_or_default());
    told.into_iter().fold(0, u64::saturating_add)
}

/// How many of these electors gave a ballot, whatever it says.
fn came(lines: &[Line]) -> u64 {
    lines.iter().filter(|line| matches!(line.standing, Standing::Returned { .. } | Standing::Voted { .. })).count()
        as u64
}

/// How many at the least take part, by what is told of a building: while ballots are taken a share alone is told.
fn at_least(told: &Value) -> u64 {
    let share = || {
        let [electors, percent] = ["electors", "percent"].map(|field| told[field].as_u64().unwrap_or_default());
        electors.saturating_mul(percent).div_ceil(ALL)
    };
    told["voted"].as_u64().unwrap_or_else(share)
}

fn all_services(page: &Value) -> &[Value] {
    page["services"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// What the unit itself did.
fn services(page: &Value) -> Vec<Value> {
    all_services(page).iter().filter(|it| it["kind"] != OF_ITS_STAFF).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::vote::{Paper, VoidFor, Way};
    use serde_json::json;

    #[test]
    fn whoever_gave_a_void_paper_took_part_and_whoever_kept_it_did_not() {
        let void = Paper::Void(VoidFor::Unreadable);
        let standings = [
            Standing::NotDelivered,
            Standing::Refused,
            Standing::NotReturned { proven: true },
            Standing::Returned { way: Way::Paper, by_proxy: false, paper: void },
            Standing::Voted { way: Way::Web },
        ];
        let line = |(elector, standing)| Line { elector, voice: 1, area: None, issued: None, standing, aside: vec![] };
        let lines: Vec<Line> = (1..).zip(standings).map(line).collect();
        assert_eq!(came(&lines), 2);
    }

    #[test]
    fn what_staff_did_is_left_out() {
        let page =
            json!({ "services": [{ "kind": "member", "day": "2026-01-01" }, { "kind": "unit", "day": "2026-01-02" }] });
        assert_eq!(services(&page), [json!({ "kind": "unit", "day": "2026-01-02" })]);
        assert!(services(&Value::Null).is_empty());
    }

    #[test]
    fn whoever_declines_answered_too() {
        assert_eq!(answered(&json!({ "consented": 24, "declined": 2, "asked": 48 })), 26);
        assert_eq!(answered(&Value::Null), 0);
    }

    #[test]
    fn what_is_only_not_too_much_agrees_with_nothing() {
        let told = json!([{ "electors": 4, "voted": 3 }, { "electors": 2, "voted": null, "percent": 50 }]);
        let counts = |secrecy: &str, recorded: u64| {
            let mut found = Compared::default();
            turnout(&mut found, "/votes/v1", &json!({ "secrecy": secrecy, "turnout": told }), recorded);
            let places: Vec<String> = found.differences.into_iter().map(|it| it.place).collect();
            (found.agree, found.not_checkable, places)
        };
        assert_eq!(counts("named", 4), (0, 3, vec![]), "two buildings, and all together");
        assert_eq!(counts("named", 3), (0, 2, vec!["/votes/v1/turnout".to_owned()]));
        assert_eq!(counts(SECRET, 0), (0, 2, vec![]));
        let mut found = Compared::default();
        at_most(&mut found, "/agreements/a1/answers".to_owned(), (2, 2));
        assert_eq!((found.agree, found.not_checkable), (0, 1), "each answered, and what they say nobody knows");
        at_most(&mut found, "/agreements/a1/answers".to_owned(), (2, 3));
        assert_eq!((found.not_checkable, found.differences[0].ours.as_str()), (1, "2"));
    }

    #[test]
    fn a_share_says_how_many_take_part_at_the_least() {
        let told =
            |voted: Value, percent: u64| at_least(&json!({ "electors": 36, "voted": voted, "percent": percent }));
        assert_eq!([told(Value::Null, 0), told(Value::Null, 50), told(json!(7), 19)], [0, 18, 7]);
        // 30 of 100 of 36 are 10.8: ten were too few for that step.
        assert_eq!(told(Value::Null, 30), 11);
    }
}
