//! Who bears what by the version of an agreement that holds, as it hangs at the gate: a home keeps its building and a
//! name its first character, parties that bear the same stand as one line, and nothing says who is where in the roll.

use super::number::number_of_agreement;
use super::preview::name;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::{masked, masked_name};
use crate::texts::words_behind;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Agreement, Part, Party, PartyKind, Stands, Tally};
use mingtong_domain::ids::{AgreementId, Stream, TextRef};
use mingtong_store::rows::{AgreementPartyRow, AgreementTallyRow};
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

/// An agreement that holds.
pub(crate) struct Borne {
    /// Its public number.
    pub(crate) number: String,
    /// When the version that holds started.
    pub(crate) started: Option<Millis>,
    /// How many were asked.
    pub(crate) asked: u32,
    /// What they answered.
    pub(crate) tally: Tally,
    /// Who bears what: homes by their buildings, then the others.
    pub(crate) shares: Vec<BorneShare>,
}

/// What everybody bears; none where no version holds.
pub(crate) async fn borne_by_all(link: &mut Link<'_>, hall: &Hall, id: &AgreementId) -> Result<Option<Borne>, Fail> {
    let events = stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?;
    let Some(agreement) = Agreement::from_stream(&events) else { return Ok(None) };
    let Some(version) = agreement.in_force() else { return Ok(None) };
    let no = i64::from(version.no);
    let rows = link.agreement_parties(hall.id, id.as_str(), no, 0, None).await?;
    let parties: Vec<Party> = rows.iter().filter_map(AgreementPartyRow::party).collect();
    let names: Vec<TextRef> = parties.iter().filter_map(|party| party.stands.name()).cloned().collect();
    let words = words_behind(link, hall.id, names).await?;
    let tally = AgreementTallyRow::tally(&link.agreement_tally(hall.id, id.as_str(), no).await?);
    Ok(Some(Borne {
        number: number_of_agreement(hall, &agreement),
        started: version.started.map(|started| started.at),
        asked: version.size.asked,
        tally,
        shares: shares(hall, &parties, &words),
    }))
}

/// The lines: in an order that is not that of the roll, by which a home would be known again.
fn shares(hall: &Hall, parties: &[Party], words: &HashMap<TextRef, String>) -> Vec<BorneShare> {
    let mut alike: BTreeMap<(PartyKind, usize, String, Part, i64), u32> = BTreeMap::new();
    for party in parties {
        let name = shown(hall, &party.stands, &name(hall, &party.stands, words));
        // Building 2 before building 10.
        let key = (party.stands.kind(), name.chars().count(), name, party.part, party.share);
        *alike.entry(key).or_default() += 1;
    }
    let lines = alike.into_iter();
    lines
        .map(|((kind, _, name, part, share_fen), parties)| BorneShare { kind, name, part, parties, share_fen })
        .collect()
}

/// What a party is called at the gate.
fn shown(hall: &Hall, stands: &Stands, name: &str) -> String {
    match stands {
        Stands::Home(..) => masked(name),
        Stands::Unit(_) | Stands::Community => name.to_owned(),
        Stands::PolicyFund(_) => personal::mask(name),
        Stands::Shop(..) | Stands::Contractor(..) | Stands::Other(..) => masked_name(hall, name),
    }
}
