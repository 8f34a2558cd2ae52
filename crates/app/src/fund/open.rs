//! A fund is opened; with the rest of a closed one, where that is named.

use super::basis::{Loaded, basis};
use crate::app::App;
use crate::carry::{Carrier, append, is_in_use};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::fund::{self, Act, Fund, FundClass, OpenFund, Origin, Source};
use mingtong_domain::ids::{FundId, PlaceId, Stream};
use mingtong_domain::refusal::Code;
use mingtong_domain::{Event, Refusal, limits};
use mingtong_store::{Append, NewEvent};

/// A fund to be opened, in plain words.
#[derive(Debug, Clone)]
pub struct NewFund {
    /// What it is for.
    pub purpose: String,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// From where it takes.
    pub sources: Vec<Source>,
    /// What kind of community fund it is; none for another fund.
    pub class: Option<FundClass>,
    /// How much money is needed, in fen; none where that is open.
    pub target: Option<i64>,
    /// The closed fund with whose rest it begins.
    pub from: Option<FundId>,
    /// What it comes from; none where it is of the community as a whole.
    pub origin: Option<Origin>,
}

/// Opens a fund. Sent again within a short time, it is the one that was opened.
///
/// # Errors
/// A refusal of the domain; there is no such place or fund, the place was retired, or not for them what it comes from;
/// or the database failed.
pub async fn open_fund(app: &App, hall: &Hall, who: &Who, new: NewFund) -> Result<FundId, Fail> {
    let once = Once::of(who, Act::OpenFund, &new);
    app.carry(hall, who, Act::OpenFund, move |mut it| {
        Box::pin(async move {
            // Whoever opens the same once more after it was closed means another.
            if let Some(made) = once.made(&mut it).await?.map(FundId)
                && it.fund(&made).await?.thing.closed.is_none()
            {
                return Ok(made);
            }
            let fund = open_in(&mut it, new).await?;
            once.keep(&mut it, fund.as_str()).await?;
            Ok(fund)
        })
    })
    .await
}

async fn open_in(it: &mut Carrier<'_>, new: NewFund) -> Result<FundId, Fail> {
    it.who.authorise(Act::OpenFund)?;
    let NewFund { purpose, place, sources, class, target, from, origin } = new;
    is_in_use(it, place.as_ref())?;
    let from = match from {
        None => None,
        Some(id) => {
            let prior = it.stream(&Stream::Fund(id)).await?;
            let fund = Fund::from_stream(&prior);
            Some((fund.ok_or_else(|| Refusal::new(Code::NoSuchFund, Act::OpenFund))?, prior))
        }
    };
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, Act::OpenFund);
    let purpose = texts.need(&purpose, limits::REASON_CHARS_MAX)?;
    let id = FundId(chance.id("f"));
    let basis = match &origin {
        None => None,
        Some(origin) => Some(basis(it, origin).await?),
    };
    let path = it.hall.register.path(place.as_ref());
    let open = OpenFund { fund: id.clone(), purpose, place, sources, class, target, origin };
    let from_fund = from.as_ref().map(|(fund, _)| fund);
    let (opened, carried_on) = fund::open(open, from_fund, basis.as_ref().map(Loaded::basis), &it.context(&path))?;
    let mut appends = vec![append(Stream::Fund(id.clone()), opened)];
    if let (Some((from, prior)), Some(event)) = (from, carried_on) {
        let events = vec![NewEvent::from(Event::from(event))];
        appends.push(Append { stream: Stream::Fund(from.id), prior, events });
    }
    it.record(appends, &texts.into_inner()).await?;
    Ok(id)
}
