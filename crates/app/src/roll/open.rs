//! The roll of a place is opened.

use crate::app::App;
use crate::carry::{Carrier, append, is_in_use};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PlaceId, RollId, Stream};
use mingtong_domain::refusal::Code;
use mingtong_domain::roll::{self, Act, NewRoll};

/// Opens the roll of a place, as its homes stood on a day; none for today.
///
/// # Errors
/// A refusal of the domain, there is no such place or it was retired, or the database failed.
pub async fn open_roll(app: &App, hall: &Hall, who: &Who, place: PlaceId, as_of: Option<Date>) -> Result<RollId, Fail> {
    app.carry(hall, who, Act::Open, move |mut it| Box::pin(async move { open_in(&mut it, place, as_of).await })).await
}

/// The same within the write of a file that is the first of its place.
pub(super) async fn open_in(it: &mut Carrier<'_>, place: PlaceId, as_of: Option<Date>) -> Result<RollId, Fail> {
    it.who.authorise(Act::Open)?;
    is_in_use(it, Some(&place))?;
    let (community, now) = (it.hall.id, it.now);
    let is_there = it.link().roll_of_place(community, place.as_str()).await?.is_some();
    let roll = RollId(it.app.chance.id("h"));
    let path = it.hall.register.path(Some(&place));
    let new = NewRoll { roll: roll.clone(), place, as_of: as_of.unwrap_or_else(|| now.date()) };
    let event = roll::open(new, is_there, &it.context(&path).attempting(Act::Open))?;
    it.record(vec![append(Stream::Roll(roll.clone()), event)], &[]).await?;
    Ok(roll)
}

/// The roll of a place that was retired is kept on.
pub(super) fn check_place(hall: &Hall, place: &PlaceId) -> Result<(), Refusal> {
    match hall.register.places.contains_key(place) {
        true => Ok(()),
        false => Err(Refusal::new(Code::NoSuchPlace, Act::Open)),
    }
}
