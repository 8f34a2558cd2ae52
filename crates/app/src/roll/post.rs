//! The roll is posted, masked, with objections: a notice, and the frozen list behind it, in one write.

use super::homes::roll_to_change;
use super::posted::freeze;
use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::notice::{NewNotice, post_as};
use crate::texts::Texts;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::ids::{NoticeId, RollId, Stream};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::roll::{self, Act, NewPosting};

/// A roll to be posted.
#[derive(Debug, Clone)]
pub struct NewRollPosting {
    /// What the notice is called.
    pub title: String,
    /// What it says: until when and where one objects. Personal data that are found in it are masked.
    pub text: String,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
}

/// Posts a roll; gives the notice.
///
/// # Errors
/// A refusal of the domain, of the roll or of the notice, there is no such roll, or the database failed; nothing is
/// posted then.
pub async fn post_roll(app: &App, hall: &Hall, who: &Who, id: RollId, new: NewRollPosting) -> Result<NoticeId, Fail> {
    app.carry(hall, who, Act::Post, move |it| Box::pin(post_in(it, id, new))).await
}

async fn post_in(mut it: Carrier<'_>, id: RollId, new: NewRollPosting) -> Result<NoticeId, Fail> {
    let roll = roll_to_change(&mut it, &id).await?;
    let notice = NoticeId(it.app.chance.id("n"));
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, Act::Post);
    let sheets = freeze(&mut it, &id, &mut texts).await?;
    let path = it.hall.register.path(Some(&roll.place));
    let event = roll::post(&roll, NewPosting { notice: notice.clone(), from: new.from, sheets }, &it.context(&path))?;
    let NewRollPosting { title, text, from, to } = new;
    let (kind, about, place) = (NoticeKind::Other, About::Roll(id.clone()), Some(roll.place));
    let new = NewNotice { kind, about, title, text, place, from, to, covers: None };
    post_as(&mut it, notice.clone(), new).await?;
    it.record(vec![append(Stream::Roll(id), event)], &texts.into_inner()).await?;
    Ok(notice)
}
