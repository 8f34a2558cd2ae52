//! The telephone number of whoever raised a matter and agreed that the unit that works on it may call them. It is for
//! that unit alone, and only while it works on it; every look is noted, and the desk sees who looked.

use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{Seen, look};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{CommunityId, MatterId, UnitId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Matter, StageKind};
use mingtong_store::Link;
use mingtong_store::rows::{DataLookRow, PhoneLookRow};
use std::collections::HashMap;

/// That whoever raised a matter may be called about it, as far as that is for whoever asks.
#[derive(Debug, Clone, Default)]
pub struct MayCall {
    /// Whether they agreed: told to the unit that works on it, to the desk, and to themselves.
    pub agreed: bool,
    /// Whether whoever asks may see the number now.
    pub may_see: bool,
    /// Who of the units has looked, the latest first; for the desk.
    pub looks: Vec<Look>,
}

/// Somebody of a unit who has looked at the number.
#[derive(Debug, Clone)]
pub struct Look {
    /// Their name; none where it was erased.
    pub name: Option<String>,
    /// Their unit.
    pub unit: String,
    /// How often they looked.
    pub looks: i64,
    /// When they looked last.
    pub latest: Millis,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    /// The number.
    pub phone: String,
    /// The name, where they left one.
    pub name: Option<String>,
}

/// Whether the unit of whoever asks works on a matter: what it has reported as done it works on no more.
fn works_on(who: &Who, matter: &Matter, now: Millis) -> bool {
    let is_under_way = matches!(matter.stage_at(now).kind(), StageKind::Assigned | StageKind::InProgress);
    who.may(Act::SeeTelephone) && is_under_way && who.acts_for_its_unit(matter)
}

/// What of it is for whoever asks about a matter that they may see. `is_desk`: whether they read contacts there.
pub(super) async fn may_call(
    link: &mut Link<'_>,
    hall: &Hall,
    (who, is_desk): (&Who, bool),
    matter: &Matter,
    now: Millis,
) -> Result<MayCall, Fail> {
    let may_see = works_on(who, matter, now);
    if !(may_see || is_desk || who.is_raiser_of(matter.id)) {
        return Ok(MayCall::default());
    }
    let agreed = number_of(link, hall.id, matter.id).await?.is_some();
    let looks = if is_desk { looks(link, hall, matter.id).await? } else { vec![] };
    Ok(MayCall { agreed, may_see: agreed && may_see, looks })
}

async fn looks(link: &mut Link<'_>, hall: &Hall, id: MatterId) -> Result<Vec<Look>, Fail> {
    let rows = link.phone_looks(hall.id, id.number(), limits::PAGE_ROWS).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.person_id.clone()).collect();
    let persons = link.persons(hall.id, &ids).await?;
    let names: HashMap<String, Option<String>> =
        persons.into_iter().map(|person| (person.person_id, person.name)).collect();
    let look = |row: PhoneLookRow| Look {
        name: names.get(&row.person_id).cloned().flatten(),
        unit: hall.unit_name(&UnitId(row.unit_id)).to_owned(),
        looks: row.looks,
        latest: Millis(row.latest_ms),
    };
    Ok(rows.into_iter().map(look).collect())
}

/// The number, for the unit that works on a matter; that it was looked at is noted with it.
///
/// # Errors
/// The role may not; [`Fail::NotFound`] where their unit does not work on it, or nobody agreed; or the database failed.
pub async fn see_telephone(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<Telephone, Fail> {
    app.carry(hall, who, Act::SeeTelephone, move |it| Box::pin(see_in(it, id))).await
}

async fn see_in(mut it: Carrier<'_>, id: MatterId) -> Result<Telephone, Fail> {
    it.who.authorise(Act::SeeTelephone)?;
    let matter = it.matter(id).await?.thing;
    let (community, now, who) = (it.hall.id, it.now, it.who.clone());
    // Nobody looks without a name under which it is noted.
    if !works_on(&who, &matter, now) || who.actor.person.is_none() {
        return Err(Fail::NotFound);
    }
    let link = &mut it.link();
    let found = number_of(link, community, id).await?.ok_or(Fail::NotFound)?;
    // However often the button is pressed, each is a look.
    let agreed = link.phone_consent(community, id.number()).await?.unwrap_or_default();
    let noted: Vec<DataLookRow> = look(&who, Seen::Telephone, &agreed, Some(id), now).into_iter().collect();
    link.note_looks(community, &noted).await?;
    Ok(found)
}

async fn number_of(link: &mut Link<'_>, community: CommunityId, id: MatterId) -> Result<Option<Telephone>, Fail> {
    let Some(agreed) = link.phone_consent(community, id.number()).await? else { return Ok(None) };
    let person = link.persons(community, &[agreed]).await?.into_iter().next();
    Ok(person.and_then(|person| Some(Telephone { phone: person.phone?, name: person.name })))
}

/// Whoever raised a matter takes it back that they may be called: from then on no unit sees the number.
///
/// # Errors
/// [`Fail::NotFound`] where they did not raise it, or had not agreed; or the database failed.
pub async fn be_called_no_more(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<(), Fail> {
    app.carry(hall, who, Act::AddWords, move |it| Box::pin(take_back_in(it, id))).await
}

async fn take_back_in(mut it: Carrier<'_>, id: MatterId) -> Result<(), Fail> {
    let community = it.hall.id;
    if !it.who.is_raiser_of(id) || !it.link().delete_phone_consent(community, id.number()).await? {
        return Err(Fail::NotFound);
    }
    Ok(())
}
