//! Who bears what by the version of an agreement that held at a moment, as it hangs at the gate: a home keeps its
//! building and a name its first character, parties that bear the same stand as one line, and nothing says who is where
//! in the roll. Who did not consent stands on no line: what they would bear is told together.

use super::number::number_of_agreement;
use super::preview::name;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::{masked_home, masked_name};
use crate::texts::words_behind;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Agreement, Answer, Part, Party, PartyKind, Stands};
use mingtong_domain::ids::{AgreementId, Stream, TextRef};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_store::rows::AgreementPartyRow;
use mingtong_store::{Link, stream_of};
use mingtong_text::personal;
use std::collections::{BTreeMap, HashMap};

/// What parties of one name bear alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BorneShare {
    /// What they are.
    pub kind: PartyKind,
    /// What each is called, masked; the community, units and policy funds are nobody's name.
    pub name: String,
    /// What they do.
    pub part: Part,
    /// How many they are.
    pub parties: u32,
    /// What each pays, in fen.
    pub share_fen: i64,
}

/// What parties bear together of whom nothing else is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BorneTogether {
    /// How many they are.
    pub parties: u32,
    /// What all of them pay, in fen.
    pub shares_fen: i64,
}

impl BorneTogether {
    /// With so many more, each of whom pays this.
    fn and(self, (parties, share_fen): (u32, i64)) -> Self {
        let shares_fen = share_fen.saturating_mul(parties.into());
        Self { parties: self.parties.saturating_add(parties), shares_fen: self.shares_fen.saturating_add(shares_fen) }
    }
}

/// An agreement that held.
pub(crate) struct Borne {
    /// Its public number.
    pub(crate) number: String,
    /// When the version that held started.
    pub(crate) started: Option<Millis>,
    /// How many were asked.
    pub(crate) asked: u32,
    /// How many consented.
    pub(crate) consented: u32,
    /// How many declined.
    pub(crate) declined: u32,
    /// Who bears what: homes by their buildings, then the others; a page of lines.
    pub(crate) shares: Vec<BorneShare>,
    /// What those bear for whom there was no line left.
    pub(crate) more: BorneTogether,
    /// What those would bear who did not consent.
    pub(crate) others: BorneTogether,
}

/// What everybody bore at a moment; none where no version held. An answer that was changed after it counts as none.
pub(crate) async fn borne_by_all(
    link: &mut Link<'_>,
    hall: &Hall,
    id: &AgreementId,
    at: Millis,
) -> Result<Option<Borne>, Fail> {
    let events = stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?;
    let Some(agreement) = Agreement::from_stream(&events) else { return Ok(None) };
    let Some(version) = agreement.in_force_at(at) else { return Ok(None) };
    let no = i64::from(version.no);
    let rows = link.agreement_parties(hall.id, id.as_str(), no, 0, None).await?;
    let parties: Vec<Party> = rows.iter().filter_map(AgreementPartyRow::party).collect();
    let answers = answers(link, hall, (id, no), &parties, at).await?;
    let said = |answer: Answer| answers.values().filter(|it| **it == answer).count();
    let count = |answer| u32::try_from(said(answer)).unwrap_or(u32::MAX);
    let consents = |it: &Party| answers.get(&i64::from(it.no)) == Some(&Answer::Consents);
    let (told, others): (Vec<&Party>, Vec<&Party>) = parties.iter().partition(|it| !it.part.is_asked() || consents(it));
    let names: Vec<TextRef> = told.iter().filter_map(|party| party.stands.name()).cloned().collect();
    let words = words_behind(link, hall.id, names).await?;
    let (shares, more) = shares(hall, &told, &words);
    Ok(Some(Borne {
        number: number_of_agreement(hall, &agreement),
        started: version.started.map(|started| started.at),
        asked: version.size.asked,
        consented: count(Answer::Consents),
        declined: count(Answer::Declines),
        shares,
        more,
        others: others.iter().fold(BorneTogether::default(), |all, it| all.and((1, it.share))),
    }))
}

/// What the parties of a version had answered at a moment, by their numbers.
async fn answers(
    link: &mut Link<'_>,
    hall: &Hall,
    (id, version): (&AgreementId, i64),
    parties: &[Party],
    at: Millis,
) -> Result<HashMap<i64, Answer>, Fail> {
    let numbers = parties.iter().map(|party| i64::from(party.no));
    let (Some(from), Some(to)) = (numbers.clone().min(), numbers.max()) else { return Ok(HashMap::new()) };
    let rows = link.agreement_answers(hall.id, id.as_str(), version, from, to).await?;
    let by_then = rows.iter().filter_map(|row| {
        let (answer, _, at_ms) = row.holds()?;
        (at_ms <= at.0).then_some((row.no, answer))
    });
    Ok(by_then.collect())
}

/// The lines, in an order that is not that of the roll, by which a home would be known again; and what is left out.
fn shares(hall: &Hall, parties: &[&Party], words: &HashMap<TextRef, String>) -> (Vec<BorneShare>, BorneTogether) {
    let mut alike: BTreeMap<(PartyKind, usize, String, Part, i64), u32> = BTreeMap::new();
    for party in parties {
        let name = shown(hall, &party.stands, &name(hall, &party.stands, words));
        // Building 2 before building 10.
        let key = (party.stands.kind(), name.chars().count(), name, party.part, party.share);
        *alike.entry(key).or_default() += 1;
    }
    let lines = alike.into_iter();
    let mut lines: Vec<BorneShare> = lines
        .map(|((kind, _, name, part, share_fen), parties)| BorneShare { kind, name, part, parties, share_fen })
        .collect();
    let left_out = lines.split_off(lines.len().min(PAGE_ROWS_MAX as usize));
    let more = left_out.iter().fold(BorneTogether::default(), |all, it| all.and((it.parties, it.share_fen)));
    (lines, more)
}

/// What a party is called at the gate.
fn shown(hall: &Hall, stands: &Stands, name: &str) -> String {
    match stands {
        Stands::Home(_, no) => masked_home(no),
        Stands::Unit(_) | Stands::Community => name.to_owned(),
        Stands::PolicyFund(_) => personal::mask(name),
        Stands::Shop(..) | Stands::Contractor(..) | Stands::Other(..) => masked_name(hall, name),
    }
}
