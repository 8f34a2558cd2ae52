//! Who looked at whose data: every opening of somebody's name, telephone number or address by whoever works here is
//! noted beside the record, with person, role, what, about which matter and when. Of one day, one row; what is open on
//! a page that is loaded again is one look. It is kept as long as the rule book says.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::first_character;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId, UnitId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::person::Act;
use mingtong_domain::role::Role;
use mingtong_domain::rules::RuleId;
use mingtong_store::Link;
use mingtong_store::rows::{DataLookRow, LookFilter};
use mingtong_text::normal::normal;
use std::collections::{BTreeMap, HashMap, HashSet};

/// So long a page is the same look: whoever acts on a matter loads it again and again.
const SAME_LOOK_MS: i64 = 10 * 60 * 1000;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// What Shanghai is ahead of UTC.
const SHANGHAI_MS: i64 = 8 * 60 * 60 * 1000;
/// People of one name at the most, among whom somebody is looked for.
const PEOPLE_MAX: u32 = 200;

/// In which way somebody's data were opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Name and contact beside a matter, or on its letter.
    Contact,
    /// The telephone number, by the unit that works on a matter.
    Telephone,
    /// Name and contact on the list of those who are told.
    CallList,
    /// Name and address beside a letter that did not arrive.
    DeadLetters,
    /// What was left with an objection to a notice.
    Objection,
    /// What was left with a need.
    Need,
    /// Everything: a backup was taken along.
    Backup,
}

impl Seen {
    /// The key.
    pub fn key(self) -> &'static str {
        match self {
            Seen::Contact => "contact",
            Seen::Telephone => "telephone",
            Seen::CallList => "call_list",
            Seen::DeadLetters => "dead_letters",
            Seen::Objection => "objection",
            Seen::Need => "need",
            Seen::Backup => "backup",
        }
    }
}

/// A look, to be noted; none where nobody who works here looks, or at nobody's data but their own.
pub(crate) fn look(who: &Who, seen: Seen, subject: &str, matter: Option<MatterId>, now: Millis) -> Option<DataLookRow> {
    let person = who.actor.person.as_ref().filter(|person| who.reads_names() && person.as_str() != subject)?;
    Some(DataLookRow {
        subject_id: subject.to_owned(),
        what: seen.key().to_owned(),
        matter_id: matter.map_or(0, MatterId::number),
        person_id: person.0.clone(),
        role: who.actor.role.key().to_owned(),
        unit_id: who.actor.unit().map(|unit| unit.0.clone()).unwrap_or_default(),
        day: (now.0 + SHANGHAI_MS).div_euclid(DAY_MS),
        looks: 1,
        first_ms: now.0,
        latest_ms: now.0,
    })
}

/// Notes that somebody looks at people's data, before they are shown. Whoever looked at the same a moment ago still
/// looks.
pub(crate) async fn note_looks(
    app: &App,
    hall: &Hall,
    who: &Who,
    seen: Seen,
    subjects: &[(String, Option<MatterId>)],
) -> Result<(), Fail> {
    let (community, now) = (hall.id, app.now());
    let found = subjects.iter().filter_map(|(subject, matter)| look(who, seen, subject, *matter, now));
    let mut rows: Vec<DataLookRow> = found.collect();
    let Some(person) = rows.first().map(|row| row.person_id.clone()) else { return Ok(()) };
    let since = now.0 - SAME_LOOK_MS;
    let before = app.store.read().await?.link().looked_at_since(community, &person, seen.key(), since).await?;
    let mut known: HashSet<String> = before.into_iter().collect();
    rows.retain(|row| known.insert(row.subject_id.clone()));
    if rows.is_empty() {
        return Ok(());
    }
    app.write(community, Box::new(move |tx| Box::pin(async move { Ok(tx.link().note_looks(community, &rows).await?) })))
        .await
}

/// Whether people's data may be shown: it is noted first that somebody looks at them. What cannot be noted is kept back
/// and all else of the page is shown, so that nobody's work stands still for it.
pub(crate) async fn may_show(
    app: &App,
    hall: &Hall,
    who: &Who,
    seen: Seen,
    subjects: &[(String, Option<MatterId>)],
) -> bool {
    let noted = note_looks(app, hall, who, seen, subjects).await;
    if let Err(error) = &noted {
        tracing::warn!(%error, "looks.note");
    }
    noted.is_ok()
}

/// Notes that somebody takes a backup along, each time: the data of nobody in particular.
pub(crate) async fn note_backup(app: &App, hall: &Hall, who: &Who) -> Result<(), Fail> {
    let (community, now) = (hall.id, app.now());
    let rows: Vec<DataLookRow> = look(who, Seen::Backup, "", None, now).into_iter().collect();
    app.write(community, Box::new(move |tx| Box::pin(async move { Ok(tx.link().note_looks(community, &rows).await?) })))
        .await
}

/// Which looks are asked for.
#[derive(Debug, Clone, Default)]
pub struct LookQuery {
    /// Part of the name of whoever looked; none for everybody.
    pub by: Option<String>,
    /// Part of the name, the number of a matter or the id of whoever was looked at; none for everybody.
    pub whose: Option<String>,
    /// Looks that are left out before the page.
    pub skip: u32,
}

/// A look, for whoever watches over them.
#[derive(Debug, Clone)]
pub struct LookView {
    /// Who looked; no name where it was erased.
    pub by: Option<String>,
    /// In which role.
    pub role: Option<Role>,
    /// For which unit.
    pub unit: Option<String>,
    /// Whose data: the first character of the name; none where nobody left one, and of everything.
    pub whose: Option<String>,
    /// The same as the record knows them.
    pub subject: PersonId,
    /// In which way, as a key.
    pub seen: String,
    /// About which matter.
    pub matter: Option<MatterId>,
    /// How often on that day.
    pub looks: i64,
    /// When last.
    pub latest: Millis,
}

/// Looks, a page of them.
#[derive(Debug, Clone, Default)]
pub struct LookList {
    /// The latest first.
    pub items: Vec<LookView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
    /// Days for which they are kept.
    pub days: i64,
}

/// Who looked at whose data, for whoever watches over it.
///
/// # Errors
/// The role may not, or not everywhere; or the database failed.
pub async fn list_looks(app: &App, hall: &Hall, who: &Who, query: &LookQuery) -> Result<LookList, Fail> {
    who.authorise_everywhere(Act::ReadLooks, &hall.register)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let by = match &query.by {
        Some(words) => Some(link.persons_by_name(hall.id, &normal(words), PEOPLE_MAX).await?),
        None => None,
    };
    let subjects = match &query.whose {
        Some(words) => Some(meant(link, hall, words).await?),
        None => None,
    };
    let limit = PAGE_ROWS_MAX + 1;
    let filter = LookFilter { by: by.as_deref(), subjects: subjects.as_deref(), skip: query.skip, limit };
    let mut rows = link.looks(hall.id, &filter).await?;
    let has_more = rows.len() > PAGE_ROWS_MAX as usize;
    rows.truncate(PAGE_ROWS_MAX as usize);
    let mut ids: Vec<String> = rows.iter().flat_map(|row| [row.person_id.clone(), row.subject_id.clone()]).collect();
    ids.sort();
    ids.dedup();
    let persons = link.persons(hall.id, &ids).await?.into_iter();
    let names: HashMap<String, Option<String>> = persons.map(|person| (person.person_id, person.name)).collect();
    let items = rows.into_iter().map(|row| shown(hall, &names, row)).collect();
    let days = hall.register.rules.integer(RuleId::PrivacyLooksDays, app.now());
    let days = days.map_err(|missing| Fail::Fault(missing.to_string()))?;
    Ok(LookList { items, next: has_more.then(|| query.skip.saturating_add(PAGE_ROWS_MAX)), days })
}

/// The people whose data are meant: whoever raised the matter of a number, whoever has the id, or whose name holds the
/// words.
async fn meant(link: &mut Link<'_>, hall: &Hall, words: &str) -> Result<Vec<String>, Fail> {
    let words = words.trim();
    if let Some(id) = MatterId::parse(words.trim_start_matches(hall.prefix.as_str())) {
        let raiser = link.matter(hall.id, id.number()).await?.and_then(|row| row.raiser);
        return Ok(raiser.into_iter().collect());
    }
    let mut found = link.persons_by_name(hall.id, &normal(words), PEOPLE_MAX).await?;
    found.push(words.to_owned());
    Ok(found)
}

fn shown(hall: &Hall, names: &HashMap<String, Option<String>>, row: DataLookRow) -> LookView {
    let name_of = |id: &str| names.get(id).cloned().flatten();
    LookView {
        by: name_of(&row.person_id),
        role: Role::from_key(&row.role),
        unit: (!row.unit_id.is_empty()).then(|| hall.unit_name(&UnitId(row.unit_id.clone())).to_owned()),
        whose: name_of(&row.subject_id).map(|name| first_character(&name)),
        subject: PersonId(row.subject_id),
        seen: row.what,
        matter: MatterId::from_number(row.matter_id),
        looks: row.looks,
        latest: Millis(row.latest_ms),
    }
}

/// A day on which somebody looked, as whose data they are reads it: in which role, not who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLook {
    /// In which role.
    pub role: Option<Role>,
    /// For which unit.
    pub unit: Option<String>,
    /// In which way, as a key.
    pub seen: String,
    /// A moment of the day.
    pub day: Millis,
    /// How often on that day.
    pub looks: i64,
}

/// Who looked at the data of somebody, the latest first: however many of one role looked on a day, it is one line.
pub(crate) async fn looks_at(link: &mut Link<'_>, hall: &Hall, subject: &PersonId) -> Result<Vec<OwnLook>, Fail> {
    let subjects = [subject.0.clone()];
    let filter = LookFilter { by: None, subjects: Some(&subjects), skip: 0, limit: PAGE_ROWS_MAX };
    let mut days: BTreeMap<(i64, String, String, String), (i64, i64)> = BTreeMap::new();
    for row in link.looks(hall.id, &filter).await? {
        let of_day = days.entry((-row.day, row.what, row.role, row.unit_id)).or_default();
        *of_day = (of_day.0 + row.looks, of_day.1.max(row.latest_ms));
    }
    let own = days.into_iter().map(|((_, seen, role, unit), (looks, latest))| OwnLook {
        role: Role::from_key(&role),
        unit: (!unit.is_empty()).then(|| hall.unit_name(&UnitId(unit)).to_owned()),
        seen,
        day: Millis(latest),
        looks,
    });
    Ok(own.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::role::Scope;

    #[test]
    fn only_whoever_works_here_looks_and_not_at_themself() {
        let staff = Who::in_role("p-staff".into(), Role::Staff, Scope::Community);
        let noted = |who: &Who, subject| look(who, Seen::Contact, subject, None, Millis(0)).is_some();
        assert!(noted(&staff, "p-1"));
        assert!(!noted(&staff, "p-staff"), "their own");
        assert!(!noted(&Who::public(Some("p-2".into())), "p-1"));
        assert!(!noted(&Who::desk(), "p-1"), "the command line has no name");
    }

    #[test]
    fn a_day_begins_in_shanghai() {
        let staff = Who::in_role("p-staff".into(), Role::Staff, Scope::Community);
        let day = |ms| look(&staff, Seen::Contact, "p-1", None, Millis(ms)).unwrap().day;
        let midnight = 3 * DAY_MS - SHANGHAI_MS;
        assert_eq!((day(midnight - 1), day(midnight)), (2, 3));
    }
}
