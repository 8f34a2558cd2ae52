//! A home is corrected, added, or struck; each with a reason.

use super::forget::forget;
use super::homes::{home, roll_to_change};
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, line};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{HomeNo, PersonId, RollId, Stream};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::refusal::Code;
use mingtong_domain::roll::{self, Act, AreaSource, Event, Handover, Home, Living, Part};
use mingtong_office::roll::home_of;
use mingtong_store::rows::PersonRow;
use mingtong_store::{Append, Text};
use mingtong_text::telephone::in_half_width;
use std::collections::HashMap;

/// A home as it is to be.
#[derive(Debug, Clone)]
pub struct HomeFields {
    /// Its area in cm²; none where it is not known.
    pub area: Option<i64>,
    /// From where the area is known.
    pub source: AreaSource,
    /// What it is used for.
    pub part: Part,
    /// Whether it was handed over.
    pub handover: Handover,
    /// Whose it is.
    pub owners: Vec<NamedOwner>,
    /// Residents of eighteen years or more.
    pub adults: Option<u32>,
    /// Who lives there.
    pub living: Living,
}

/// An owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedOwner {
    /// Somebody whom the roll knows: the owner of this home, or of another one.
    Known(PersonId),
    /// Somebody else, by name and telephone: also where the roll has somebody of that name.
    New {
        /// The name.
        name: String,
        /// The telephone.
        phone: Option<String>,
    },
}

/// A correction.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Which home; one that is not in the roll is added.
    pub no: HomeNo,
    /// The number that it has instead, where that was wrong.
    pub new_no: Option<HomeNo>,
    /// What it is.
    pub home: HomeFields,
    /// Why.
    pub reason: String,
}

/// Corrects a home, or adds one that the file forgot.
///
/// # Errors
/// A refusal of the domain, there is no such roll or no such owner in it, the new number is another home's, or the
/// database failed.
pub async fn correct_home(app: &App, hall: &Hall, who: &Who, id: RollId, correction: Correction) -> Result<(), Fail> {
    app.carry(hall, who, Act::Correct, move |it| Box::pin(correct_in(it, id, correction))).await
}

async fn correct_in(mut it: Carrier<'_>, id: RollId, correction: Correction) -> Result<(), Fail> {
    let roll = roll_to_change(&mut it, &id).await?;
    let Correction { no, new_no, home: fields, reason } = correction;
    let community = it.hall.id;
    let place = it.hall.place_name(&roll.place);
    let mut before = home(&mut it.link(), community, &id, &no).await?;
    let no = if before.is_some() { no } else { home_of(no.as_str(), &place) };
    if before.is_none() {
        before = home(&mut it.link(), community, &id, &no).await?;
    }
    let new_no = new_no.map(|typed| home_of(typed.as_str(), &place)).filter(|new_no| *new_no != no);
    if let Some(new_no) = &new_no {
        let is_there = home(&mut it.link(), community, &id, new_no).await?.is_some();
        if is_there || before.is_none() {
            return Err(Refusal::new(Code::HomeNumber, Act::Correct).into());
        }
    }
    let (owners, persons) = owners(&mut it, &id, &fields.owners).await?;
    let HomeFields { area, source, part, handover, adults, living, .. } = fields;
    let is_renamed = new_no.is_some();
    let corrected = Home { no: new_no.unwrap_or(no.clone()), area, source, part, handover, owners, adults, living };
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, Act::Correct);
    let reason = texts.need(&reason, limits::REASON_CHARS_MAX)?;
    let path = it.hall.register.path(Some(&roll.place));
    let standing = roll.numbers.all.homes as usize;
    let cx = it.context(&path);
    let mut events = vec![roll::correct(corrected, before.as_ref(), standing, reason.clone(), &cx)?];
    if is_renamed {
        events.push(roll::strike(no, reason, &cx)?);
    }
    it.link().put_persons(community, &persons).await?;
    record(&mut it, id, events, texts.into_inner()).await?;
    forget(&mut it, before.into_iter().flat_map(|home| home.owners)).await
}

/// Strikes a home that is none.
///
/// # Errors
/// A refusal of the domain, there is no such home, or the database failed.
pub async fn strike_home(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: RollId,
    no: HomeNo,
    reason: String,
) -> Result<(), Fail> {
    app.carry(hall, who, Act::Strike, move |it| Box::pin(strike_in(it, id, no, reason))).await
}

async fn strike_in(mut it: Carrier<'_>, id: RollId, no: HomeNo, reason: String) -> Result<(), Fail> {
    let roll = roll_to_change(&mut it, &id).await?;
    let community = it.hall.id;
    let before = home(&mut it.link(), community, &id, &no).await?.ok_or(Fail::NotFound)?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, Act::Strike);
    let reason = texts.need(&reason, limits::REASON_CHARS_MAX)?;
    let path = it.hall.register.path(Some(&roll.place));
    let event = roll::strike(no, reason, &it.context(&path))?;
    record(&mut it, id, vec![event], texts.into_inner()).await?;
    forget(&mut it, before.owners).await
}

async fn record(it: &mut Carrier<'_>, id: RollId, events: Vec<Event>, texts: Vec<Text>) -> Result<(), Fail> {
    let events = it.seal(Visibility::Private, events);
    it.record(vec![Append { stream: Stream::Roll(id), prior: vec![], events }], &texts).await?;
    Ok(())
}

/// The owners by their ids, with those who are new.
async fn owners(
    it: &mut Carrier<'_>,
    roll: &RollId,
    named: &[NamedOwner],
) -> Result<(Vec<PersonId>, Vec<PersonRow>), Fail> {
    let community = it.hall.id;
    let is_asked = |owner: &&NamedOwner| matches!(owner, NamedOwner::Known(_));
    let mut known: HashMap<String, ()> = HashMap::new();
    if named.iter().any(|owner| is_asked(&owner)) {
        let rows = it.link().home_owners(community, roll.as_str(), None).await?;
        known.extend(rows.into_iter().map(|row| (row.person_id, ())));
    }
    let (mut owners, mut persons) = (vec![], vec![]);
    for owner in named {
        match owner {
            NamedOwner::Known(id) if known.contains_key(id.as_str()) => owners.push(id.clone()),
            NamedOwner::Known(_) => return Err(Fail::NotFound),
            NamedOwner::New { name, phone } => {
                let name = line(Some(name), limits::NAME_CHARS_MAX, Act::Correct)?;
                let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::Correct))?;
                let phone = line(phone.as_deref(), limits::CONTACT_CHARS_MAX, Act::Correct)?;
                let phone = phone.map(|phone| in_half_width(&phone));
                let person_id = it.app.chance.id("p");
                let added_ms = it.now.0;
                let row = PersonRow { person_id, name: Some(name), phone, added_ms, ..PersonRow::default() };
                owners.push(row.id());
                persons.push(row);
            }
        }
    }
    Ok((owners, persons))
}
