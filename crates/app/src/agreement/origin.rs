//! What an agreement comes from, as it stands within a write, and the matter behind that.

use crate::carry::{Carrier, are_public};
use crate::fail::Fail;
use mingtong_domain::Refusal;
use mingtong_domain::agreement::{Agreement, Origin, Party, Stands, may_come_from};
use mingtong_domain::ids::{MatterId, NeedId, Stream};
use mingtong_domain::need::{Borne, Need, Source};
use mingtong_domain::refusal::Code;
use mingtong_store::rows::BorneRow;

/// Refuses what an agreement may not come from: a matter that is not public, a need that is not on the list. Who may
/// not see it is told that there is none.
pub(super) async fn may_be(it: &mut Carrier<'_>, origin: Origin) -> Result<(), Fail> {
    match origin {
        Origin::Matter(id) => are_public(it, &[id]).await,
        Origin::Need(id) => {
            let need = match it.need(id).await {
                Err(Fail::NotFound) => return Err(Refusal::new(Code::NoSuchNeed, it.act).with(id).into()),
                found => found?.thing,
            };
            let path = it.hall.register.path(need.asked.place.as_ref());
            Ok(may_come_from(&need, &it.context(&path))?)
        }
    }
}

/// The matter behind an agreement: what it comes from, or what the need comes from that it comes from.
pub(crate) async fn matter_behind(it: &mut Carrier<'_>, agreement: &Agreement) -> Result<Option<MatterId>, Fail> {
    match agreement.origin {
        Some(Origin::Matter(matter)) => Ok(Some(matter)),
        Some(Origin::Need(need)) => of_need(it, need).await,
        None => Ok(None),
    }
}

async fn of_need(it: &mut Carrier<'_>, need: NeedId) -> Result<Option<MatterId>, Fail> {
    let need = Need::from_stream(&it.stream(&Stream::Need(need)).await?);
    Ok(need.and_then(|need| match need.asked.source {
        Source::Matter(matter) => Some(matter),
        Source::Community | Source::Residents | Source::Unit(_) => None,
    }))
}

/// By how much more of the need behind an agreement would be borne than it asks for, in fen, if these parties were
/// asked. What a version of it that holds bears does not count beside them: it ends when this one starts. Nobody is
/// asked to bear a need that was taken off the list; but an agreement that holds may be put right after that.
pub(super) async fn above_need(it: &mut Carrier<'_>, agreement: &Agreement, parties: &[Party]) -> Result<i64, Fail> {
    let Some(id) = agreement.origin.and_then(Origin::need) else { return Ok(0) };
    let Some(need) = Need::from_stream(&it.stream(&Stream::Need(id)).await?) else { return Ok(0) };
    let (community, now) = (it.hall.id, it.now);
    let pending = BorneRow::borne(it.link().borne_if_agreed(community, &[id.number()], now.0).await?);
    let others = it.link().borne_by_others(community, id.number(), agreement.id.as_str()).await?;
    let need = need.with_borne(BorneRow::borne(others), pending);
    if agreement.in_force().is_none() {
        let path = it.hall.register.path(need.asked.place.as_ref());
        may_come_from(&need, &it.context(&path))?;
    }
    let mut more = Borne::default();
    for party in parties {
        match &party.stands {
            Stands::Unit(unit) => *more.units.entry(unit.clone()).or_default() += party.share,
            _ => more.others += party.share,
        }
    }
    Ok(need.above(now, &more))
}
