//! Pictures of what proves an expense, a receipt and what was given back: whoever is a stranger here sees none.

use super::access::{Sight, seen};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::fund::{Expense, Pledge};
use mingtong_domain::ids::{ExpenseId, FundId, PictureId, PledgeId, Stream};
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of an expense or of a pledge, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also where it is not for this person, or the database failed.
pub async fn fund_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &FundId,
    (pledge, expense): (Option<&PledgeId>, Option<&ExpenseId>),
    (picture, size): (&PictureId, PictureSize),
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (_, sight) = seen(link, hall, who, id).await?;
    let mut is_there = false;
    if let Some(expense) = expense {
        let events = stream_of(link, hall.id, &Stream::Expense(id.clone(), expense.clone())).await?;
        let Expense { spending, reds, .. } = Expense::from_stream(&events).ok_or(Fail::NotFound)?;
        let is_quote = spending.quotes.iter().any(|quote| quote.picture.as_ref() == Some(picture));
        let is_proof = spending.vouchers.contains(picture) || reds.iter().any(|red| red.pictures.contains(picture));
        is_there |= is_proof && sight >= Sight::Neighbour;
        is_there |= is_quote && sight == Sight::Everything;
    }
    if let Some(pledge) = pledge {
        let events = stream_of(link, hall.id, &Stream::Pledge(id.clone(), pledge.clone())).await?;
        let pledge = Pledge::from_stream(&events).ok_or(Fail::NotFound)?;
        let is_theirs = sight == Sight::Everything || pledge.is_of(&who.actor);
        let received = pledge.receipts.iter().map(|receipt| &receipt.pictures);
        let returned = pledge.given_back.iter().map(|it| &it.pictures);
        let mut proofs = received.chain(returned).chain(pledge.reds.iter().map(|red| &red.pictures));
        is_there |= is_theirs && proofs.any(|pictures| pictures.contains(picture));
    }
    if !is_there {
        return Err(Fail::NotFound);
    }
    let shown = link.picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
