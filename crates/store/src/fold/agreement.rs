//! An agreement as a row; its parties as rows, version by version; what a party answered as a row.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{AgreementAnswerRow, AgreementPartyRow, AgreementRow};
use mingtong_domain::agreement::{Agreement, Answers, Event, Origin, Party, StageKind, Stands};
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{AgreementId, CommunityId, MatterId, NeedId, PartyKey};

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(agreement) = Agreement::from_stream(events) else { return Ok(()) };
    let first = agreement.before.first().unwrap_or(&agreement.version).by.1;
    let shown = agreement.shown();
    let put = shown.put.as_ref();
    // That its day has passed is read, and never stands in a row.
    let stage = match (&agreement.voided, agreement.version.started, &agreement.version.put) {
        (Some(_), ..) => StageKind::Voided,
        (None, Some(_), _) => StageKind::Started,
        (None, None, Some(_)) => StageKind::Put,
        (None, None, None) => StageKind::Drafting,
    };
    let need = agreement.origin.and_then(Origin::need);
    // Rows of before needs could be said have nothing here, and so has every agreement that comes from no need.
    let counts = need.and(agreement.in_force()).map(|version| i64::from(version.no));
    let row = AgreementRow {
        year: i64::from(first.year()),
        number: i64::from(agreement.number),
        stage: stage.key().to_owned(),
        version: i64::from(agreement.version.no),
        shown: i64::from(shown.no),
        put_ms: put.map(|put| put.at.0),
        ends_ms: put.map(|put| put.ends().0),
        total_fen: shown.deed.total,
        shares_income: i64::from(agreement.shares_income()),
        parties: i64::from(shown.size.parties),
        asked: i64::from(shown.size.asked),
        started_ms: shown.started.map(|started| started.at.0),
        drafted_ms: first.0,
        latest_position: agreement.latest,
        agreement_id: agreement.id.0,
        title: agreement.title.0,
        place_id: agreement.place.map(|place| place.0),
        body_id: agreement.body.map(|body| body.0),
        matter_id: agreement.origin.and_then(Origin::matter).map(MatterId::number),
        need_id: need.map(NeedId::number),
        counts,
    };
    link.put_agreement(community, &row).await
}

pub(super) async fn fold_parties(
    link: &mut Link<'_>,
    community: CommunityId,
    agreement: &AgreementId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    for recorded in events {
        if let Some(event::Event::Agreement(Event::PartiesListed { version, parties })) = &recorded.event {
            let rows: Vec<AgreementPartyRow> = parties.iter().map(row_of).collect::<Result<_, _>>()?;
            link.put_agreement_parties(community, agreement.as_str(), i64::from(*version), &rows).await?;
        }
    }
    Ok(())
}

fn row_of(party: &Party) -> Result<AgreementPartyRow, StoreError> {
    let (roll_id, home_no) = match &party.stands {
        Stands::Home(roll, home) => (Some(roll.0.clone()), Some(home.0.clone())),
        _ => (None, None),
    };
    let unit_id = if let Stands::Unit(unit) = &party.stands { Some(unit.0.clone()) } else { None };
    Ok(AgreementPartyRow {
        no: i64::from(party.no),
        party_key: party.called().0,
        roll_id,
        home_no,
        unit_id,
        person_id: party.stands.person().map(|person| person.0.clone()),
        share_fen: party.share,
        life: serde_json::to_string(party).map_err(|error| StoreError::Fault(error.to_string()))?,
    })
}

/// Whose answer it is stands in the sealed list of the parties alone: who folds the public log does not find it.
pub(super) async fn fold_answers(
    link: &mut Link<'_>,
    community: CommunityId,
    (agreement, version, party): (&AgreementId, u32, &PartyKey),
    events: &[Recorded],
) -> Result<(), StoreError> {
    let (agreement, version) = (agreement.as_str(), i64::from(version));
    let no = link.agreement_party_called(community, agreement, version, party.as_str()).await?;
    let Some(no) = no else { return Ok(()) };
    let answers = Answers::from_stream(events);
    let (holds, waiting) = (answers.holds(), answers.waiting());
    let row = AgreementAnswerRow {
        no,
        answer: holds.map(|given| given.answer.key().to_owned()),
        way: holds.map(|given| given.way.key().to_owned()),
        at_ms: holds.map(|given| given.at.0),
        waiting: waiting.map(|(nth, _)| i64::from(nth)),
        witness: waiting.map(|(_, told)| told.witness.0.clone()),
    };
    link.put_agreement_answer(community, agreement, version, &row).await
}
