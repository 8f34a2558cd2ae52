//! Reads what stands around an agreement: of its parties only the one that the command is about.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::roll::home;
use crate::vote::own_building;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Agreement, Answers, Around, Party, Stands};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{AgreementId, CommunityId, PersonId, PlaceId, Stream};
use mingtong_domain::roll::Handover;
use mingtong_store::{Link, stream_of};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What a decision looks at, and what one party answered before.
pub(super) struct Found {
    pub(super) around: Around,
    pub(super) prior: Vec<Recorded>,
}

/// Reads it. The digest is made where a version is to be put to its parties, and nowhere else.
pub(super) async fn around(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    (agreement, party, now): (&Agreement, Option<u32>, Millis),
) -> Result<Found, Fail> {
    let mut around = Around { leads: leads(link, hall, who, now).await?, ..Around::default() };
    let mut prior = vec![];
    if let Some(party) = party {
        let (id, version) = (&agreement.id, agreement.version.no);
        let row = link.agreement_party(hall.id, id.as_str(), i64::from(version), i64::from(party)).await?;
        if let Some(party) = row.and_then(|row| row.party()) {
            prior = stream_of(link, hall.id, &Stream::Consent(id.clone(), version, party.called())).await?;
            around.owners = owners(link, hall.id, &party).await?;
            around.party = Some((party, Answers::from_stream(&prior)));
        }
    }
    Ok(Found { around, prior })
}

/// The stream of what a party of a version answers, by its number; none where there is no such party.
pub(super) async fn answers_of(
    link: &mut Link<'_>,
    community: CommunityId,
    (id, version, party): (&AgreementId, u32, u32),
) -> Result<Option<Stream>, Fail> {
    let row = link.agreement_party(community, id.as_str(), i64::from(version), i64::from(party)).await?;
    let called = row.and_then(|row| row.party()).map(|party| party.called());
    Ok(called.map(|key| Stream::Consent(id.clone(), version, key)))
}

/// Who stands for a party that is a home, by the roll as it is now: of what was not handed over nobody yet.
async fn owners(link: &mut Link<'_>, community: CommunityId, party: &Party) -> Result<Vec<PersonId>, Fail> {
    let Stands::Home(roll, no) = &party.stands else { return Ok(vec![]) };
    let home = home(link, community, roll, no).await?.filter(|home| home.handover == Handover::HandedOver);
    Ok(home.map(|home| home.owners).unwrap_or_default())
}

/// The parties of a version, all of them.
pub(super) async fn parties(
    link: &mut Link<'_>,
    community: CommunityId,
    agreement: &Agreement,
) -> Result<Vec<Party>, Fail> {
    let version = i64::from(agreement.version.no);
    let rows = link.agreement_parties(community, agreement.id.as_str(), version, 0, None).await?;
    let parties: Vec<Party> = rows.iter().filter_map(|row| row.party()).collect();
    if parties.len() != agreement.version.size.parties as usize {
        return Err(Fail::Fault(format!("the parties of agreement {}", agreement.id)));
    }
    Ok(parties)
}

/// What consent is given to: the terms, the parties and their shares. A text stands in it by its reference, which is
/// its digest.
pub(super) fn digest(agreement: &Agreement, parties: &[Party]) -> Result<String, Fail> {
    #[derive(Serialize)]
    struct Frozen<'a> {
        agreement: &'a str,
        version: u32,
        title: &'a str,
        deed: &'a mingtong_domain::agreement::Deed,
        parties: &'a [Party],
    }
    let frozen = Frozen {
        agreement: agreement.id.as_str(),
        version: agreement.version.no,
        title: &agreement.title.0,
        deed: &agreement.version.deed,
        parties,
    };
    let bytes = serde_json::to_vec(&frozen).map_err(|error| Fail::Fault(error.to_string()))?;
    Ok(hex::encode(Sha256::digest(bytes)))
}

/// Where a party lies: for whoever works in one building a home of that building lies there.
pub(super) fn path(hall: &Hall, who: &Who, agreement: &Agreement, party: Option<&Party>) -> Vec<PlaceId> {
    let place = agreement.place.as_ref();
    let own = match party.map(|party| &party.stands) {
        Some(Stands::Home(_, no)) => own_building(hall, who, place).filter(|(_, building)| building == no.building()),
        _ => None,
    };
    hall.register.path(own.map(|(place, _)| place).as_ref().or(place))
}
