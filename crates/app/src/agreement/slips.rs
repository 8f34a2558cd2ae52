//! Slips of agreements 同意码条: a code for each party that has no account lets whoever holds it answer once to the
//! version for which it was issued. Another one takes its place. Only its digest is kept, where those of votes are.

use super::access::agreement_in;
use super::act::act_in;
use super::around::path;
use super::lines::{LineView, Lines};
use super::preview::name;
use super::view::{AgreementView, view_agreement};
use crate::agreement::access::{Sees, sees};
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::code_hash;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::agreement::{self, Act, Agreement, Answer, Command, Party};
use mingtong_domain::ids::{AgreementId, Stream, TextRef};
use mingtong_domain::matter::Visibility;
use mingtong_domain::refusal::Code;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::HouseholdCodeRow;
use mingtong_store::{Append, Link, stream_of};
use std::collections::HashSet;

/// A slip, as it is printed; its code is told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementSlip {
    /// The number of the party.
    pub party: u32,
    /// What it is called.
    pub name: String,
    /// The secret.
    pub code: String,
}

/// A slip that was issued for the version that is asked about now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementSlipState {
    /// The number of the party.
    pub party: u32,
    /// When somebody answered with it, or with one that it replaced.
    pub used: Option<Millis>,
    /// Whether it can be used still.
    pub is_open: bool,
}

/// What a code opens.
#[derive(Debug, Clone)]
pub struct OpenAgreementSlip {
    /// The agreement, as strangers read it.
    pub view: AgreementView,
    /// The party; none where another version is asked about now, to which the slip does not answer.
    pub line: Option<LineView>,
    /// Whether somebody answered with it.
    pub is_used: bool,
}

/// An answer that is given with a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipAnswer {
    /// Whether the party agrees.
    pub answer: Answer,
    /// The digest of the version that was read.
    pub digest: String,
    /// Why, where they say so.
    pub reason: Option<String>,
}

/// Under what the slips of a version are kept.
fn key(id: &AgreementId, version: u32) -> String {
    format!("{id}/{version}")
}

/// What [`key`] says; none where it is the slip of a vote.
fn of_key(key: &str) -> Option<(AgreementId, u32)> {
    let (id, version) = key.split_once('/')?;
    Some((AgreementId(id.to_owned()), version.parse().ok()?))
}

/// Issues slips for the parties from one number to another, or for all; those that the same parties had hold no longer.
///
/// # Errors
/// A refusal of the domain, [`Fail::NotFound`], or the database failed.
pub async fn issue_agreement_slips(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: AgreementId,
    range: Option<(u32, u32)>,
) -> Result<Vec<AgreementSlip>, Fail> {
    app.carry(hall, who, Act::IssueSlips, move |it| Box::pin(issue_in(it, id, range))).await
}

async fn issue_in(mut it: Carrier<'_>, id: AgreementId, range: Option<(u32, u32)>) -> Result<Vec<AgreementSlip>, Fail> {
    it.who.authorise(Act::IssueSlips)?;
    let Loaded { thing: agreement, prior } = agreement_in(&mut it, &id).await?;
    let (hall, who, chance) = (it.hall.clone(), it.who.clone(), it.app.chance.clone());
    let mut parties = parties_in(&mut it.link(), &hall, &agreement, range).await?;
    let place = path(&hall, &who, &agreement, None);
    let (holders, event) = agreement::issue_slips(&agreement, &parties, &it.context(&place))?;
    let holders: HashSet<u32> = holders.into_iter().collect();
    parties.retain(|party| holders.contains(&party.no));
    let texts: Vec<TextRef> = parties.iter().filter_map(|party| party.stands.name()).cloned().collect();
    let words = words_behind(&mut it.link(), hall.id, texts).await?;
    let slip = |party: &Party| AgreementSlip {
        party: party.no,
        name: name(&hall, &party.stands, &words),
        code: chance.code(),
    };
    let slips: Vec<AgreementSlip> = parties.iter().map(slip).collect();
    let of_id = key(&id, agreement.version.no);
    let row = |slip: &AgreementSlip| HouseholdCodeRow::new(code_hash(&slip.code), &of_id, slip.party);
    let rows: Vec<HouseholdCodeRow> = slips.iter().map(row).collect();
    it.link().put_household_codes(hall.id, &of_id, &rows).await?;
    let events = it.seal(Visibility::Public, [event]);
    it.record(vec![Append { stream: Stream::Agreement(id), prior, events }], &[]).await?;
    Ok(slips)
}

async fn parties_in(
    link: &mut Link<'_>,
    hall: &Hall,
    agreement: &Agreement,
    range: Option<(u32, u32)>,
) -> Result<Vec<Party>, Fail> {
    let (from, to) = range.unwrap_or((1, agreement.version.size.parties));
    let (skip, most) = (from.saturating_sub(1), to.saturating_add(1).saturating_sub(from.max(1)));
    let version = i64::from(agreement.version.no);
    let rows = link.agreement_parties(hall.id, agreement.id.as_str(), version, skip, Some(most)).await?;
    Ok(rows.iter().filter_map(|row| row.party()).collect())
}

/// The slips of the version that is asked about now, for whoever issues them.
///
/// # Errors
/// The role may not, [`Fail::NotFound`], or the database failed.
pub async fn agreement_slips(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &AgreementId,
) -> Result<Vec<AgreementSlipState>, Fail> {
    who.authorise(Act::IssueSlips)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let agreement = agreement_of(link, hall, id).await?;
    if sees(link, hall, who, &agreement, app.now()).await? != Sees::Everything {
        return Err(Fail::NotFound);
    }
    let rows = link.household_codes(hall.id, &key(id, agreement.version.no)).await?;
    let state = |row: HouseholdCodeRow| {
        let party = u32::try_from(row.no).ok()?;
        Some(AgreementSlipState { party, used: row.used_ms.map(Millis), is_open: row.used == 0 })
    };
    Ok(rows.into_iter().filter_map(state).collect())
}

/// What a code opens. The edge limits how often an address may try codes that open nothing.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits no agreement, or the database failed.
pub async fn open_agreement_slip(app: &App, hall: &Hall, code: &str) -> Result<OpenAgreementSlip, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let row = link.household_code(hall.id, &code_hash(code)).await?.ok_or(Fail::NotFound)?;
    let (id, version) = of_key(&row.of_id).ok_or(Fail::NotFound)?;
    let agreement = agreement_of(link, hall, &id).await?;
    let mut line = None;
    if agreement.version.no == version && agreement.shown().no == version {
        let who = &Who::public(None);
        let rows = link.agreement_party(hall.id, id.as_str(), i64::from(version), row.no).await?;
        let lines = Lines { app, hall, who, agreement: &agreement, sees: Sees::Sums };
        line = lines.of(link, rows.into_iter().collect()).await?.pop();
    }
    drop(reader);
    let view = view_agreement(app, hall, &Who::public(None), &id).await?;
    Ok(OpenAgreementSlip { view, line, is_used: row.used != 0 })
}

async fn agreement_of(link: &mut Link<'_>, hall: &Hall, id: &AgreementId) -> Result<Agreement, Fail> {
    let events = stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?;
    Agreement::from_stream(&events).ok_or(Fail::NotFound)
}

/// Answers with a slip, once.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits no agreement; it was used; another version is asked about now; a refusal of
/// the domain; or the database failed.
pub async fn answer_by_slip(app: &App, hall: &Hall, code: &str, answer: SlipAnswer) -> Result<AgreementId, Fail> {
    let (code_hash, who) = (code_hash(code), Who::public(None));
    app.carry(hall, &who, Act::Answer, move |it| Box::pin(answer_in(it, code_hash, answer))).await
}

async fn answer_in(mut it: Carrier<'_>, code_hash: String, answer: SlipAnswer) -> Result<AgreementId, Fail> {
    let (community, now) = (it.hall.id, it.now.0);
    let row = it.link().household_code(community, &code_hash).await?.ok_or(Fail::NotFound)?;
    let (id, version) = of_key(&row.of_id).ok_or(Fail::NotFound)?;
    let party = u32::try_from(row.no).map_err(|_| Fail::NotFound)?;
    let Loaded { thing: agreement, .. } = agreement_in(&mut it, &id).await?;
    if agreement.version.no != version {
        return Err(Refusal::new(Code::AgreementChanged, Act::Answer).with(agreement.version.no).into());
    }
    if row.used != 0 {
        return Err(Refusal::new(Code::PartySlipUsed, Act::Answer).into());
    }
    it.link().use_household_code(community, &code_hash, Some(now)).await?;
    let SlipAnswer { answer, digest, reason } = answer;
    let command = Command::Answer { party, answer, digest, reason };
    act_in(it, id.clone(), None, (command, true)).await?;
    Ok(id)
}
