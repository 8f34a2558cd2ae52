//! Notices.

use super::keys;
use crate::moment::{day, maybe_ms, maybe_rfc3339, rfc3339};
use crate::problem::Problem;
use mingtong_app::matter::Said;
use mingtong_app::notice::{AboutView, Kept, NewNotice, NoticeItem, NoticeList, NoticeView, ObjectionView, PostedView};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::notice::{About, Covered};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A page of notices, or of the objections to one.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct NoticeFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// A notice in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NoticeItemBody {
    /// Its id.
    pub id: String,
    /// What kind it is.
    pub kind: keys::NoticeKind,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// The first day.
    pub from: String,
    /// The last day, until 24:00.
    pub to: String,
    /// The moment at which the last day is over.
    pub ends: String,
    /// See `ends`.
    pub ends_ms: i64,
    /// Its state now.
    pub stage: keys::NoticeStage,
    /// Objections to it.
    pub objections: i64,
    /// Those of them that wait for an answer.
    pub unanswered: i64,
    /// Until when the next answer is in time.
    pub answer_due: Option<String>,
    /// See `answer_due`.
    pub answer_due_ms: Option<i64>,
    /// When it was taken down.
    pub taken_down: Option<String>,
    /// See `taken_down`.
    pub taken_down_ms: Option<i64>,
}

impl From<NoticeItem> for NoticeItemBody {
    fn from(item: NoticeItem) -> Self {
        Self {
            id: item.id.0,
            kind: item.kind.into(),
            title: words(&item.title),
            place: item.place,
            from: item.from.to_string(),
            to: item.to.to_string(),
            ends: rfc3339(item.ends),
            ends_ms: item.ends.0,
            stage: item.stage.into(),
            objections: item.objections,
            unanswered: item.unanswered,
            answer_due: maybe_rfc3339(item.answer_due),
            answer_due_ms: maybe_ms(item.answer_due),
            taken_down: maybe_rfc3339(item.taken_down),
            taken_down_ms: maybe_ms(item.taken_down),
        }
    }
}

/// A page of notices.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NoticesBody {
    /// The notices.
    pub items: Vec<NoticeItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<NoticeList> for NoticesBody {
    fn from(list: NoticeList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// What a notice is about.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AboutBody {
    /// `body`, `reception`, `matter`, `procedure`.
    pub kind: String,
    /// Its id, of a matter its number.
    pub id: String,
    /// How it is called.
    pub name: String,
}

impl From<AboutView> for AboutBody {
    fn from(view: AboutView) -> Self {
        let (kind, id) = view.about.parts();
        Self { kind: kind.to_owned(), id, name: view.name }
    }
}

/// Where a notice was posted.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PostedBody {
    /// Where.
    pub way: keys::PostedWay,
    /// Where, in a few words.
    pub words: Option<String>,
    /// On which day.
    pub day: String,
    /// The ids of the pictures of the sheet.
    pub pictures: Vec<String>,
}

impl From<PostedView> for PostedBody {
    fn from(view: PostedView) -> Self {
        Self {
            way: view.way.into(),
            words: view.words,
            day: view.day.to_string(),
            pictures: view.pictures.into_iter().map(|picture| picture.0).collect(),
        }
    }
}

/// An objection to a notice.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ObjectionBody {
    /// Its number within the notice, from 1.
    pub number: u32,
    /// When.
    pub at: String,
    /// See `at`.
    pub at_ms: i64,
    /// The role of whoever wrote it down.
    pub role: crate::register::keys::Role,
    /// What was said; none before it was answered, and where it was erased. Whoever works on it reads it at once.
    pub text: Option<String>,
    /// By what it is erased.
    pub text_id: String,
    /// Until when an answer is in time.
    pub due: String,
    /// See `due`.
    pub due_ms: i64,
    /// The answer; none as long as it waits.
    pub answer: Option<AnswerBody>,
    /// Why what was said is kept from the public, where it is.
    pub withheld: Option<String>,
    /// The telephone number of whoever objected, for the desk.
    pub phone: Option<String>,
}

/// The answer to an objection.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AnswerBody {
    /// What was answered; none where it was erased.
    pub text: Option<String>,
    /// When.
    pub at: String,
    /// See `at`.
    pub at_ms: i64,
    /// Whether it came later than `due`.
    pub late: bool,
}

impl From<ObjectionView> for ObjectionBody {
    fn from(view: ObjectionView) -> Self {
        Self {
            number: view.number,
            at: rfc3339(view.at),
            at_ms: view.at.0,
            role: view.role.into(),
            text: words(&view.text),
            text_id: view.text_ref.0,
            due: rfc3339(view.due),
            due_ms: view.due.0,
            answer: view.answer.map(|answer| AnswerBody {
                text: words(&answer.text),
                at: rfc3339(answer.at),
                at_ms: answer.at.0,
                late: answer.kept == Kept::Late,
            }),
            withheld: view.withheld,
            phone: view.contact.and_then(|contact| contact.phone),
        }
    }
}

/// The days that accounts cover, from one to the other.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CoveredDaysBody {
    /// The first day: `2026-04-01`.
    pub from: String,
    /// The last day: `2026-06-30`.
    pub to: String,
}

impl From<Covered> for CoveredDaysBody {
    fn from(covered: Covered) -> Self {
        Self { from: covered.from.to_string(), to: covered.to.to_string() }
    }
}

impl CoveredDaysBody {
    fn read(self) -> Result<Covered, Problem> {
        Ok(Covered { from: day("covers", &self.from)?, to: day("covers", &self.to)? })
    }
}

/// A notice.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NoticeBody {
    /// Its id.
    pub id: String,
    /// What kind it is.
    pub kind: keys::NoticeKind,
    /// What it is about.
    pub about: Option<AboutBody>,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The reference of the title.
    pub title_id: String,
    /// What it says; none where it was taken down or erased. Whoever works on it still reads what was taken down.
    pub text: Option<String>,
    /// The digest of what it says, with a random salt: it stays when the text is gone.
    pub digest: String,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// The first day.
    pub from: String,
    /// The last day, until 24:00.
    pub to: String,
    /// Which days the accounts cover that it posts; none where it posts none, or does not say.
    pub covers: Option<CoveredDaysBody>,
    /// Whether it was entered here after its first day, on which a sheet hung on the board.
    pub noted_later: bool,
    /// Its state now.
    pub stage: keys::NoticeStage,
    /// Where it was posted.
    pub posted: Vec<PostedBody>,
    /// How many objections there are.
    pub total: usize,
    /// A page of them: those that wait for an answer first.
    pub objections: Vec<ObjectionBody>,
    /// The `skip` of the next page of objections; none on the last.
    pub next: Option<u32>,
    /// Whether numbers of objectors are withheld now: that somebody looks could not be noted. Left out where not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contact_withheld: bool,
    /// When it was taken down.
    pub taken_down: Option<String>,
    /// See `taken_down`.
    pub taken_down_ms: Option<i64>,
    /// Why it was taken down before the end of its period.
    pub reason: Option<String>,
    /// The keys of the acts that whoever asks can do now.
    pub acts: Vec<String>,
    /// The position of the latest event of the desk.
    pub position: i64,
}

impl From<NoticeView> for NoticeBody {
    fn from(view: NoticeView) -> Self {
        let notice = view.notice;
        let taken_down = notice.taken_down.as_ref().map(|taken_down| taken_down.at);
        Self {
            about: view.about.map(Into::into),
            title: words(&view.title),
            text: words(&view.text),
            place: view.place,
            stage: view.stage.kind().into(),
            posted: view.posted.into_iter().map(Into::into).collect(),
            total: notice.objections.len(),
            objections: view.objections.into_iter().map(Into::into).collect(),
            next: view.next,
            contact_withheld: view.is_contact_withheld,
            taken_down: maybe_rfc3339(taken_down),
            taken_down_ms: maybe_ms(taken_down),
            reason: view.reason,
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
            noted_later: notice.is_noted_later(),
            covers: notice.covers.map(Into::into),
            position: notice.latest_of_desk,
            id: notice.id.0,
            kind: notice.kind.into(),
            title_id: notice.title.0,
            digest: notice.text.0,
            from: notice.from.to_string(),
            to: notice.to.to_string(),
        }
    }
}

fn words(said: &Said) -> Option<String> {
    said.words().map(str::to_owned)
}

/// What a notice is about.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAboutBody {
    /// `body`, `reception`, `matter`, `procedure`.
    pub kind: String,
    /// Its id, of a matter its number.
    pub id: String,
}

/// A notice to be posted.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNoticeBody {
    /// What kind it is.
    pub kind: keys::NoticeKind,
    /// What it is about, where that is something here.
    pub about: Option<NewAboutBody>,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The id of the place for which it is; the whole community where none is given.
    pub place: Option<String>,
    /// The first day: `2026-06-08`.
    pub from: String,
    /// The last day, until 24:00: `2026-06-15`.
    pub to: String,
    /// Which days the accounts cover that it posts, all of them over; of accounts only.
    pub covers: Option<CoveredDaysBody>,
}

impl NewNoticeBody {
    /// The notice, where its days and what it is about can be read.
    pub(super) fn read(self) -> Result<NewNotice, Problem> {
        let about = match self.about {
            None => About::Nothing,
            Some(about) => {
                let read = About::from_parts(&about.kind, &about.id).filter(|read| *read != About::Nothing);
                read.ok_or_else(|| Problem::unfit("about"))?
            }
        };
        Ok(NewNotice {
            kind: self.kind.into(),
            about,
            from: day("from", &self.from)?,
            to: day("to", &self.to)?,
            covers: self.covers.map(CoveredDaysBody::read).transpose()?,
            title: self.title,
            text: self.text,
            place: self.place.map(PlaceId),
        })
    }
}

/// An objection.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectBody {
    /// What somebody objects to, and why. It becomes public with the answer.
    pub text: String,
    /// A telephone number under which they are told the answer; only for the desk.
    pub phone: Option<String>,
}

/// An objection that was taken.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ObjectedBody {
    /// Its number within the notice.
    pub number: u32,
}
