//! Parties of an agreement, line by line: their own for whoever stands for one, all of them for whoever may read them.

use super::access::{Sees, sees};
use super::around::{around, path};
use super::preview::name;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::agreement::{Act, Agreement, Answer, AnswerWay, Answers, Case, Party, PartyKind, Stands, offered};
use mingtong_domain::ids::{AgreementId, PictureId, Stream, TextRef};
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_domain::refusal::{Code, Named};
use mingtong_domain::role::Role;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::{AgreementAnswerRow, AgreementPartyRow};
use mingtong_store::{Link, stream_of};
use std::collections::BTreeSet;

/// A party as somebody sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// The party with its share.
    pub party: Party,
    /// What it is.
    pub kind: PartyKind,
    /// What it is called; empty where that was erased.
    pub name: String,
    /// What it gives where that is no money; none where it was erased, too.
    pub gives: Option<String>,
    /// What it answered, how that came and when; none before, and for whoever only drafts.
    pub answer: Option<(Answer, AnswerWay, Millis)>,
    /// The number of what waits for its witness.
    pub waiting: Option<u32>,
    /// Pictures of its paper.
    pub pictures: Vec<PictureId>,
    /// Whether whoever asks stands for it.
    pub is_own: bool,
    /// The acts about it that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// A page of parties.
#[derive(Debug, Clone)]
pub struct LineList {
    /// The parties, homes in the order of the roll first.
    pub items: Vec<LineView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// All parties of the version that is shown, a page of them: for staff, the supervisors of accounts, and whoever drafts
/// it, who does not read what they answered.
///
/// # Errors
/// The role may not, [`Fail::NotFound`], or the database failed.
pub async fn agreement_lines(app: &App, hall: &Hall, who: &Who, id: &AgreementId, skip: u32) -> Result<LineList, Fail> {
    let refused = || Refusal::new(Code::RoleMayNot, Act::Read).naming(Named::Role, who.actor.role.key());
    if !who.may(Act::Read) && !who.may(Act::Draft) {
        return Err(refused().into());
    }
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?;
    let agreement = Agreement::from_stream(&events).ok_or(Fail::NotFound)?;
    let sees = sees(link, hall, who, &agreement, app.now()).await?;
    if sees == Sees::Sums {
        return Err(refused().into());
    }
    let version = i64::from(version_read(&agreement, sees));
    let mut rows = link.agreement_parties(hall.id, id.as_str(), version, skip, Some(PAGE_ROWS + 1)).await?;
    let next = (rows.len() > PAGE_ROWS as usize).then(|| skip.saturating_add(PAGE_ROWS));
    rows.truncate(PAGE_ROWS as usize);
    let items = Lines { app, hall, who, agreement: &agreement, sees }.of(link, rows).await?;
    Ok(LineList { items, next })
}

/// The number of the version that somebody reads: strangers one that was put to its parties.
pub(super) fn version_read(agreement: &Agreement, sees: Sees) -> u32 {
    match sees {
        Sees::Sums => agreement.shown().no,
        Sees::Shares | Sees::Everything => agreement.version.no,
    }
}

/// How parties become lines for somebody.
pub(super) struct Lines<'a> {
    pub(super) app: &'a App,
    pub(super) hall: &'a Hall,
    pub(super) who: &'a Who,
    pub(super) agreement: &'a Agreement,
    pub(super) sees: Sees,
}

impl Lines<'_> {
    /// Those of whoever asks: for which they stand, and for which they are to confirm something as a witness.
    pub(super) async fn own(&self, link: &mut Link<'_>) -> Result<Vec<LineView>, Fail> {
        let Some(person) = &self.who.actor.person else { return Ok(vec![]) };
        let (id, unit) = (self.agreement.id.as_str(), self.who.actor.unit().map(|unit| unit.as_str()));
        let version = i64::from(version_read(self.agreement, self.sees));
        let for_community = self.who.actor.role == Role::Secretary;
        let mut rows =
            link.agreement_parties_of(self.hall.id, id, version, person.as_str(), unit, for_community).await?;
        let is_bound =
            |row: &AgreementPartyRow| [&row.roll_id, &row.unit_id, &row.person_id].iter().any(|id| id.is_some());
        let is_community = |row: &AgreementPartyRow| row.party().is_some_and(|it| it.stands == Stands::Community);
        rows.retain(|row| is_bound(row) || is_community(row));
        let known: BTreeSet<i64> = rows.iter().map(|row| row.no).collect();
        for no in link.agreement_to_witness(self.hall.id, id, version, person.as_str()).await? {
            if !known.contains(&no) {
                rows.extend(link.agreement_party(self.hall.id, id, version, no).await?);
            }
        }
        self.of(link, rows).await
    }

    /// These.
    pub(super) async fn of(&self, link: &mut Link<'_>, rows: Vec<AgreementPartyRow>) -> Result<Vec<LineView>, Fail> {
        let parties: Vec<Party> = rows.iter().filter_map(AgreementPartyRow::party).collect();
        let texts: Vec<TextRef> =
            parties.iter().flat_map(|party| party.stands.name().into_iter().chain(&party.gives)).cloned().collect();
        let words = words_behind(link, self.hall.id, texts).await?;
        let answers = self.answers(link, &parties).await?;
        let mut lines = Vec::with_capacity(parties.len());
        for party in parties {
            let found = answers.iter().find(|row| row.no == i64::from(party.no));
            let (offered, own) = self.offered(link, &party).await?;
            let reads = self.sees != Sees::Shares || own.is_own;
            let row = found.filter(|_| reads);
            // Whoever drafts does not read the answers; as a witness they are told what they are to confirm.
            let waits = found.filter(|_| reads || offered.contains(&Act::ConfirmOnBehalf));
            lines.push(LineView {
                kind: party.stands.kind(),
                name: name(self.hall, &party.stands, &words),
                gives: party.gives.as_ref().and_then(|text| words.get(text)).cloned(),
                answer: row.and_then(AgreementAnswerRow::holds).map(|(answer, way, at)| (answer, way, Millis(at))),
                waiting: waits.and_then(|row| row.waiting).and_then(|nth| u32::try_from(nth).ok()),
                is_own: own.is_own,
                pictures: if reads { own.pictures } else { vec![] },
                offered,
                party,
            });
        }
        Ok(lines)
    }

    async fn answers(&self, link: &mut Link<'_>, parties: &[Party]) -> Result<Vec<AgreementAnswerRow>, Fail> {
        let numbers = parties.iter().map(|party| i64::from(party.no));
        let (Some(from), Some(to)) = (numbers.clone().min(), numbers.max()) else { return Ok(vec![]) };
        let version = i64::from(version_read(self.agreement, self.sees));
        Ok(link.agreement_answers(self.hall.id, self.agreement.id.as_str(), version, from, to).await?)
    }

    async fn offered(&self, link: &mut Link<'_>, party: &Party) -> Result<(Vec<Act>, Own), Fail> {
        let now = self.app.now();
        let found = around(link, self.hall, self.who, (self.agreement, Some(party.no), now)).await?;
        let around = found.around;
        let person = self.who.actor.person.as_ref();
        let is_own = person.is_some_and(|person| around.owners.contains(person))
            || (person.is_some() && party.stands.person() == person)
            || self.who.actor.unit().is_some_and(|unit| party.stands == Stands::Unit(unit.clone()))
            || (self.who.actor.role == Role::Secretary && party.stands == Stands::Community);
        let given: Answers = around.party.as_ref().map(|(_, answers)| answers.clone()).unwrap_or_default();
        let pictures = given.given.into_iter().flat_map(|given| given.pictures).collect();
        let own = Own { is_own, pictures };
        if version_read(self.agreement, self.sees) != self.agreement.version.no {
            return Ok((vec![], Own { pictures: vec![], ..own }));
        }
        let place = path(self.hall, self.who, self.agreement, Some(party));
        let case = Case { agreement: self.agreement, around: &around };
        let cx = self.app.context(self.hall, self.who, Act::Read, now, &place);
        let about_one = [Act::Answer, Act::EnterPaper, Act::SayOnBehalf, Act::ConfirmOnBehalf];
        let offered = offered(&case, &cx).into_iter().filter(|act| about_one.contains(act)).collect();
        Ok((offered, own))
    }
}

/// Whether whoever asks stands for a party, and the pictures of its papers.
struct Own {
    is_own: bool,
    pictures: Vec<PictureId>,
}
