//! A notice is posted. Personal data are masked before its text is put aside: what is frozen is what everybody reads,
//! and no other copy is kept.

use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::masked_people;
use crate::once::Once;
use crate::texts::{Texts, line};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Refusal;
use mingtong_domain::fund::Fund;
use mingtong_domain::ids::{NoticeId, PlaceId, Stream};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::notice::{self, About, Act, Covered, NoticeKind, PostNotice};
use mingtong_domain::refusal::Code;
use mingtong_text::personal::Masker;

/// A notice to be posted, in plain words.
#[derive(Debug, Clone)]
pub struct NewNotice {
    /// What kind it is.
    pub kind: NoticeKind,
    /// What it is about.
    pub about: About,
    /// What it is called.
    pub title: String,
    /// What it says. Personal data that are found in it are masked.
    pub text: String,
    /// For which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
    /// Which days the accounts cover that it posts; none where it posts none, or does not say.
    pub covers: Option<Covered>,
}

/// Posts a notice. Sent again within a short time, it is the one that was posted.
///
/// # Errors
/// A refusal of the domain, what it is about is not there or not public, or the database failed.
pub async fn post_notice(app: &App, hall: &Hall, who: &Who, new: NewNotice) -> Result<NoticeId, Fail> {
    let once = Once::of(who, Act::Post, &new);
    app.carry(hall, who, Act::Post, move |mut it| {
        Box::pin(async move {
            if let Some(made) = made(&mut it, &once).await? {
                return Ok(made);
            }
            let notice = post_in(&mut it, new).await?;
            once.keep(&mut it, notice.as_str()).await?;
            Ok(notice)
        })
    })
    .await
}

/// The notice that was posted with the same words a short time ago, and still hangs.
async fn made(it: &mut Carrier<'_>, once: &Once) -> Result<Option<NoticeId>, Fail> {
    let Some(id) = once.made(it).await?.map(NoticeId) else { return Ok(None) };
    Ok(it.notice(&id).await?.thing.taken_down.is_none().then_some(id))
}

/// The same within the write of another use case, whatever that attempts: whoever acts must be allowed to post.
pub(crate) async fn post_in(it: &mut Carrier<'_>, new: NewNotice) -> Result<NoticeId, Fail> {
    let notice = NoticeId(it.app.chance.id("n"));
    post_as(it, notice.clone(), new).await?;
    Ok(notice)
}

/// The same under an id that whoever posts it has named already.
pub(crate) async fn post_as(it: &mut Carrier<'_>, notice: NoticeId, new: NewNotice) -> Result<(), Fail> {
    it.who.authorise(Act::Post)?;
    let NewNotice { kind, about, title, text, place, from, to, covers } = new;
    is_at_a_place(&it.hall, &about, place.as_ref())?;
    check_about(it, &about).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, Act::Post);
    let title = line(Some(&title), limits::TITLE_CHARS_MAX, Act::Post)?.unwrap_or_default();
    let masker = Masker::of([title.as_str(), text.as_str()]);
    let masked = |said: &str| match kind {
        // Who paid and was paid is masked where accounts are read, whoever names them.
        NoticeKind::Accounts => masked_people(&masker.mask(said)),
        _ => masker.mask(said),
    };
    let title = texts.need(&masked(&title), limits::TITLE_CHARS_MAX)?;
    let text = texts.need(&masked(&text), limits::TEXT_CHARS_MAX)?;
    let path = it.hall.register.path(place.as_ref());
    let stream = Stream::Notice(notice.clone());
    let post = PostNotice { notice, kind, about, title, text, place, from, to, covers };
    let event = notice::post(post, &it.context(&path).attempting(Act::Post))?;
    it.record(vec![append(stream, event)], &texts.into_inner()).await?;
    Ok(())
}

/// A notice about something hangs where that lies, also where the place was retired since; any other is something new.
fn is_at_a_place(hall: &Hall, about: &About, place: Option<&PlaceId>) -> Result<(), Refusal> {
    match place.and_then(|place| hall.register.place_fault(place)) {
        Some(Code::PlaceRetired) if *about != About::Nothing => Ok(()),
        Some(fault) => Err(Refusal::new(fault, Act::Post)),
        None => Ok(()),
    }
}

/// What it is about must be there; a notice of what is only for staff would tell of it.
async fn check_about(it: &mut Carrier<'_>, about: &About) -> Result<(), Fail> {
    let refuse = |code| Err(Refusal::new(code, Act::Post).into());
    match about {
        About::Nothing => Ok(()),
        About::Body(body) if it.hall.register.bodies.contains_key(body) => Ok(()),
        // One that does not stand yet is known by its own record alone.
        About::Body(body) => match it.stream(&Stream::Body(body.clone())).await?.is_empty() {
            true => refuse(Code::NoSuchBody),
            false => Ok(()),
        },
        About::Reception(id) => match it.stream(&Stream::Reception(id.clone())).await?.is_empty() {
            true => refuse(Code::NoSuchReception),
            false => Ok(()),
        },
        About::Resolution(id) => match it.stream(&Stream::Resolution(*id)).await?.is_empty() {
            true => refuse(Code::NoSuchResolution),
            false => Ok(()),
        },
        About::Procedure(id) => match it.stream(&Stream::Procedure(id.clone())).await?.is_empty() {
            true => refuse(Code::NoSuchProcedure),
            false => Ok(()),
        },
        About::Project(id) => match it.stream(&Stream::Project(*id)).await?.is_empty() {
            true => refuse(Code::NoSuchProject),
            false => Ok(()),
        },
        About::Vote(id) => match it.stream(&Stream::Vote(id.clone())).await?.is_empty() {
            true => refuse(Code::NoSuchVote),
            false => Ok(()),
        },
        About::Roll(id) => match it.stream(&Stream::Roll(id.clone())).await?.is_empty() {
            true => refuse(Code::NoSuchRoll),
            false => Ok(()),
        },
        About::Fund(id) => match Fund::from_stream(&it.stream(&Stream::Fund(id.clone())).await?) {
            None => refuse(Code::NoSuchFund),
            // On days whose accounts hang nothing is booked any more: that is for those who keep the fund.
            Some(fund) if !it.who.may_at(Act::Post, &it.hall.register, fund.place.as_ref()) => {
                refuse(Code::OutsideYourPlace)
            }
            Some(_) => Ok(()),
        },
        About::Matter(id) => match it.matter(*id).await {
            Ok(found) if found.thing.visibility == Visibility::Public => Ok(()),
            Ok(_) => refuse(Code::NoticeOfPrivate),
            Err(Fail::NotFound) => Err(Refusal::new(Code::NoSuchMatter, Act::Post).with(id).into()),
            Err(fail) => Err(fail),
        },
    }
}
