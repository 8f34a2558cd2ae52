//! A file of an office's accounts is posted as the sheet of a period: whole, or not at all. The same file twice is
//! refused, because its days are posted already.

use super::plan::Plan;
use super::report::{BookRefused, BookReport};
use crate::app::App;
use crate::carry::{Carrier, are_in_register};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::roll::Mode;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::account_book::{self, Act, Kept};
use mingtong_domain::ids::{AccountBookId, CommunityId, PlaceId, Stream};
use mingtong_domain::matter::Visibility;
use mingtong_domain::refusal::Code;
use mingtong_office::account_book::{BookFile, BookSpan};
use mingtong_office::{FileKind, Unreadable, is_named_as_lock_file};
use mingtong_store::{Append, Link};

/// A file of accounts.
#[derive(Debug, Clone)]
pub struct NewBookFile {
    /// Of which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// Of which days, and of which account where a row does not say.
    pub span: BookSpan,
    /// What the file is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Posts a file of accounts, or says what would become of it.
///
/// # Errors
/// The role may not, or not there; there is no such place; the file cannot be read; the period is none; a day of it is
/// posted already; a row cannot be read; or the database failed. Nothing is kept then.
pub async fn import_account_book(
    app: &App,
    hall: &Hall,
    who: &Who,
    new: NewBookFile,
    mode: Mode,
) -> Result<BookReport, BookRefused> {
    who.authorise(Act::Post).map_err(Fail::from)?;
    let NewBookFile { place, span, name, bytes } = new;
    let read = move || mingtong_office::account_book::account_book(&bytes, span);
    let file =
        app.gates.paper.work(read).await.map_err(Fail::from)?.map_err(|bad| match is_named_as_lock_file(&name) {
            true => Unreadable::NotATable(FileKind::LockFile),
            false => bad,
        })?;
    Ok(match mode {
        Mode::DryRun => try_out(app, hall, who, &file, place, span).await?,
        Mode::Import => app.carry(hall, who, Act::Post, move |it| Box::pin(post(it, file, place, span))).await?,
    })
}

async fn kept(link: &mut Link<'_>, community: CommunityId, place: Option<&PlaceId>) -> Result<Vec<Kept>, Fail> {
    let rows = link.account_books_that_stand(community, place.map(PlaceId::as_str)).await?;
    Ok(rows.iter().filter_map(|row| row.kept()).collect())
}

async fn try_out(
    app: &App,
    hall: &Hall,
    who: &Who,
    file: &BookFile,
    place: Option<PlaceId>,
    span: BookSpan,
) -> Result<BookReport, Fail> {
    if let Some(fault) = place.as_ref().and_then(|place| hall.register.place_fault(place)) {
        return Err(Refusal::new(fault, Act::Post).into());
    }
    let mut reader = app.store.read().await?;
    let kept = kept(&mut reader.link(), hall.id, place.as_ref()).await?;
    let path = hall.register.path(place.as_ref());
    let mut texts = Texts::new(&app.chance, Act::Post);
    let plan = Plan::of(hall, file, (AccountBookId(app.chance.id("a")), place, span), &kept, &mut texts)?;
    let report = BookReport::of(file, &plan);
    // What an import would be refused for is said of a sheet of which every row can be taken.
    if report.rejected == 0 {
        account_book::post(plan.sheet, &kept, &app.context(hall, who, Act::Post, app.now(), &path))?;
    }
    Ok(report)
}

async fn post(mut it: Carrier<'_>, file: BookFile, place: Option<PlaceId>, span: BookSpan) -> Result<BookReport, Fail> {
    are_in_register(&it, place.as_ref(), None)?;
    let community = it.hall.id;
    let kept = kept(&mut it.link(), community, place.as_ref()).await?;
    let path = it.hall.register.path(place.as_ref());
    let app = it.app.clone();
    let id = AccountBookId(app.chance.id("a"));
    let mut texts = Texts::new(&app.chance, Act::Post);
    let plan = Plan::of(&it.hall, &file, (id.clone(), place, span), &kept, &mut texts)?;
    let texts = texts.into_inner();
    let report = BookReport { book: Some(id.clone()), ..BookReport::of(&file, &plan) };
    if report.rejected > 0 {
        return Err(Refusal::new(Code::AccountBookRows, Act::Post).with(report.rejected).into());
    }
    let events = account_book::post(plan.sheet, &kept, &it.context(&path))?;
    let events = it.seal(Visibility::Public, events);
    it.record(vec![Append { stream: Stream::AccountBook(id), prior: vec![], events }], &texts).await?;
    Ok(report)
}
