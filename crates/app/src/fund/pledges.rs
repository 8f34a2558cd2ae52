//! What was pledged to a fund, by whoever reads it: nobody who did not is among them.

use super::access::{Sight, seen};
use super::around::around;
use super::expenses::RedView;
use super::reading::Reading;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::{masked, said_of_money, without_giver, without_name};
use crate::matter::Said;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::fund::{Act, Form, Fund, GivenBack, Pledge, PledgeState, Receipt, Shown, Source, offered};
use mingtong_domain::ids::{FundId, PersonId, PictureId, PledgeId, Stream, TextRef};
use mingtong_domain::{Millis, limits};
use mingtong_store::{Link, stream_of};
use std::collections::HashMap;

/// How a donor stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Donor {
    /// By name, or masked.
    Named(String),
    /// They wish no name.
    Nameless,
    /// Their name was erased.
    Erased,
}

/// A receipt, or what stands beside one because something was given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptView {
    /// Its number within the fund.
    pub no: u32,
    /// How much, in fen.
    pub amount: i64,
    /// What of it stands, without red entries.
    pub net: i64,
    /// On which day.
    pub day: Date,
    /// Red entries beside it, the first first.
    pub reds: Vec<RedView>,
    /// Pictures of it, without those of its red entries; only for whoever sees everything, and for whoever gave it.
    pub pictures: Vec<PictureId>,
}

/// A pledge to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PledgeView {
    /// Its id.
    pub id: PledgeId,
    /// Where it comes from.
    pub source: Source,
    /// For whom it is.
    pub form: Form,
    /// Who gives it.
    pub donor: Donor,
    /// How they wish to stand in public.
    pub shown: Shown,
    /// What it is, where it is no money.
    pub what: Option<Said>,
    /// How much, in fen.
    pub amount: i64,
    /// What came in of it, without what of that was turned round.
    pub received: i64,
    /// What came in of it and was turned round by red entries.
    pub turned_round: i64,
    /// What of that was given back.
    pub returned: i64,
    /// What is to come now.
    pub to_come: i64,
    /// Its state now.
    pub state: PledgeState,
    /// The last day on which it holds.
    pub until: Date,
    /// When it was given.
    pub at: Millis,
    /// What came in.
    pub receipts: Vec<ReceiptView>,
    /// What was given back; for the same people.
    pub given_back: Vec<ReceiptView>,
    /// Whether it is that of whoever reads.
    pub is_own: bool,
    /// The position of the latest event.
    pub position: i64,
    /// The acts that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// A page of pledges.
#[derive(Debug, Clone)]
pub struct PledgeList {
    /// The pledges.
    pub items: Vec<PledgeView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Pledges to a fund, a page of them, the first first. Whoever is a stranger here reads their own.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn list_pledges(app: &App, hall: &Hall, who: &Who, id: &FundId, skip: u32) -> Result<PledgeList, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let person = who.actor.person.as_ref().map(|person| person.0.as_str()).unwrap_or_default();
    let unit = who.actor.unit().map(|unit| unit.as_str()).unwrap_or_default();
    let own = (sight == Sight::Stranger).then_some((person, unit));
    if own == Some(("", "")) {
        return Ok(PledgeList { items: vec![], next: None });
    }
    let mut rows = link.pledges(hall.id, id.as_str(), own, skip, limits::PAGE_ROWS + 1).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let mut pledges = vec![];
    for row in &rows {
        let events = stream_of(link, hall.id, &Stream::Pledge(id.clone(), row.id())).await?;
        pledges.extend(Pledge::from_stream(&events));
    }
    let items = views(app, link, (hall, who, &fund, sight), pledges).await?;
    Ok(PledgeList { items, next })
}

/// One pledge: for whoever sees everything, and for whoever gave it.
///
/// # Errors
/// [`Fail::NotFound`], also where it is another's; or the database failed.
pub async fn view_pledge(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &FundId,
    pledge: &PledgeId,
) -> Result<PledgeView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let events = stream_of(link, hall.id, &Stream::Pledge(id.clone(), pledge.clone())).await?;
    let pledge = Pledge::from_stream(&events).ok_or(Fail::NotFound)?;
    if sight != Sight::Everything && !pledge.is_of(&who.actor) {
        return Err(Fail::NotFound);
    }
    views(app, link, (hall, who, &fund, sight), vec![pledge]).await?.pop().ok_or(Fail::NotFound)
}

/// Some pledges of a fund, for whoever may read its lines.
pub(super) async fn pledges_by_id(
    app: &App,
    link: &mut Link<'_>,
    reads: (&Hall, &Who, &Fund, Sight),
    ids: Vec<String>,
) -> Result<Vec<PledgeView>, Fail> {
    let (hall, _, fund, _) = reads;
    let mut pledges = vec![];
    for id in ids {
        let events = stream_of(link, hall.id, &Stream::Pledge(fund.id.clone(), PledgeId(id))).await?;
        pledges.extend(Pledge::from_stream(&events));
    }
    views(app, link, reads, pledges).await
}

pub(super) async fn views(
    app: &App,
    link: &mut Link<'_>,
    (hall, who, fund, sight): (&Hall, &Who, &Fund, Sight),
    pledges: Vec<Pledge>,
) -> Result<Vec<PledgeView>, Fail> {
    let words = words_behind(link, hall.id, pledges.iter().flat_map(texts).collect::<Vec<TextRef>>()).await?;
    let names = names_behind(link, hall.id, pledges.iter().filter_map(|pledge| pledge.person.as_ref())).await?;
    let reading = Reading { words, sight, hall };
    let now = app.now();
    let path = hall.register.path(fund.place.as_ref());
    let base = around(link, (hall, who, now), fund, (None, None), None).await?;
    let view = |pledge: Pledge| {
        let is_own = pledge.is_of(&who.actor);
        let around = mingtong_domain::fund::Around { pledge: Some(pledge.clone()), ..base.clone() };
        let is_whole = is_own || sight == Sight::Everything;
        PledgeView {
            donor: donor(hall, &reading, &names, &pledge, is_own),
            what: what(&reading, &names, &pledge, is_own),
            received: pledge.received(),
            turned_round: turned_round(&pledge),
            returned: pledge.returned(),
            to_come: pledge.open_at(now),
            state: pledge.state_at(now),
            receipts: if is_whole { receipts(&reading, &pledge) } else { vec![] },
            given_back: if is_whole { given_back(&reading, &pledge) } else { vec![] },
            offered: offered(fund, &around, &app.context(hall, who, Act::ReadBooks, now, &path)),
            id: pledge.id,
            source: pledge.source,
            form: pledge.form,
            shown: pledge.shown,
            amount: pledge.amount,
            until: pledge.until,
            at: pledge.by.1,
            is_own,
            position: pledge.latest,
        }
    };
    Ok(pledges.into_iter().map(view).collect())
}

fn texts(pledge: &Pledge) -> Vec<TextRef> {
    let maybe = [&pledge.donor, &pledge.what].into_iter().flatten();
    maybe.chain(pledge.reds.iter().map(|red| &red.words)).cloned().collect()
}

fn receipts(reading: &Reading<'_>, pledge: &Pledge) -> Vec<ReceiptView> {
    let view = |it: &Receipt| booked(reading, pledge, (it.no, it.amount, it.day), &it.pictures);
    pledge.receipts.iter().map(view).collect()
}

fn given_back(reading: &Reading<'_>, pledge: &Pledge) -> Vec<ReceiptView> {
    let view = |it: &GivenBack| booked(reading, pledge, (it.no, it.amount, it.day), &it.pictures);
    pledge.given_back.iter().map(view).collect()
}

/// A booking of a pledge with all the red entries beside it.
fn booked(
    reading: &Reading<'_>,
    pledge: &Pledge,
    (no, amount, day): (u32, i64, Date),
    pictures: &[PictureId],
) -> ReceiptView {
    let beside = pledge.reds.iter().filter(|red| red.of == no);
    let reds: Vec<RedView> =
        beside.map(|red| RedView::of(red, reading.said(&red.words), red.pictures.clone())).collect();
    let net = reds.iter().fold(amount, |net, red| net.saturating_sub(red.amount));
    ReceiptView { no, amount, net, day, reds, pictures: pictures.to_vec() }
}

/// What came in of a pledge and was turned round, in fen.
fn turned_round(pledge: &Pledge) -> i64 {
    let booked: i64 = pledge.receipts.iter().map(|it| it.amount).sum();
    booked.saturating_sub(pledge.received())
}

/// Units stand by their names; homes and people as whoever reads may know them.
fn donor(
    hall: &Hall,
    reading: &Reading<'_>,
    names: &HashMap<PersonId, String>,
    pledge: &Pledge,
    is_own: bool,
) -> Donor {
    let is_whole = is_own || reading.sight == Sight::Everything;
    if pledge.shown == Shown::Nameless && !is_whole {
        return Donor::Nameless;
    }
    if let Some(unit) = &pledge.unit {
        return Donor::Named(hall.unit_name(unit).to_owned());
    }
    let said = pledge.donor.as_ref().and_then(|text| reading.words.get(text));
    let known = pledge.person.as_ref().and_then(|person| names.get(person)).filter(|name| !name.is_empty());
    match said.or(known) {
        None => Donor::Erased,
        Some(name) if is_whole => Donor::Named(name.clone()),
        Some(name) if pledge.by.0.is_desk() => Donor::Named(reading.masked(name)),
        // Who gave it by a name of their own choice is no office, whatever the name is.
        Some(name) => Donor::Named(masked(name.trim())),
    }
}

/// What is given where it is no money: whoever gives it stands in the words as they stand beside them.
fn what(reading: &Reading<'_>, names: &HashMap<PersonId, String>, pledge: &Pledge, is_own: bool) -> Option<Said> {
    let text = pledge.what.as_ref()?;
    let Some(words) = reading.words.get(text).filter(|_| !is_own && reading.sight != Sight::Everything) else {
        return Some(reading.said(text));
    };
    let unit = pledge.unit.as_ref().map(|unit| reading.hall.unit_name(unit));
    let donor = pledge.donor.as_ref().and_then(|text| reading.words.get(text)).map(String::as_str);
    let person = pledge.person.as_ref().and_then(|person| names.get(person)).map(String::as_str);
    let people = [donor, person].into_iter().flatten();
    // Before other personal data are masked: half a name is found no more.
    let words = match pledge.shown {
        Shown::Named => people.fold(words.clone(), |words, name| without_name(reading.hall, &words, name)),
        Shown::Nameless => without_giver(words, &people.chain(unit).collect::<Vec<_>>()),
    };
    Some(Said::Words(said_of_money(reading.hall, &words, None)))
}
