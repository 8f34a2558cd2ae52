//! The page of a notice: the four answers, its text, where it was posted, objections, and the forms of whoever reads.

use super::facts::{Facts, facts};
use super::objections::{ObjectionLine, objections};
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::parts::taken_in;
use crate::parts::taken_in::TAKEN_IN;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::matter::Said;
use mingtong_app::notice::{PostedView, view_notice};
use mingtong_domain::ids::{NoticeId, PictureId};
use mingtong_domain::limits;
use mingtong_domain::notice::{Act, Way};
use mingtong_domain::{Millis, matter};
use mingtong_office::qr;

/// Where a notice was posted, in words.
pub(super) struct PostedLine {
    pub(super) day: String,
    pub(super) machine: String,
    pub(super) way: String,
    pub(super) words: Option<String>,
    /// The address of each picture.
    pub(super) pictures: Vec<String>,
}

/// A form that was sent and comes back, with why.
pub(super) struct Again {
    act: Act,
    form: Form,
    pictures: Vec<PictureId>,
    error: String,
}

#[derive(Template)]
#[template(path = "notice/page.html")]
pub(super) struct NoticePage {
    pub(super) page: Page,
    pub(super) id: String,
    pub(super) facts: Facts,
    pub(super) title: Called,
    /// The frozen copy; none where it is not read any more.
    pub(super) text: Option<String>,
    /// Why there is no text.
    pub(super) withheld: &'static str,
    pub(super) digest: String,
    /// The position of the latest event of the desk that is shown.
    pub(super) seen: i64,
    /// Whether it hung on the board before it was entered here.
    pub(super) is_noted_later: bool,
    pub(super) period: String,
    /// Which days the accounts cover that it posts.
    pub(super) covers: Option<String>,
    pub(super) community: String,
    pub(super) posted_day: String,
    pub(super) reason: Option<String>,
    pub(super) posted: Vec<PostedLine>,
    pub(super) objections: Vec<ObjectionLine>,
    pub(super) total: usize,
    pub(super) next: Option<String>,
    pub(super) is_contact_withheld: bool,
    pub(super) offered: Vec<Act>,
    pub(super) ways: Vec<(&'static str, String)>,
    pub(super) today: String,
    pub(super) done: Option<String>,
    /// The number of the objection that was just sent, and until when it is answered.
    pub(super) thanks: Option<(u32, String)>,
    pub(super) address: String,
    pub(super) qr: String,
    again: Option<Again>,
}

impl NoticePage {
    /// The page of a notice as the visitor reads it.
    pub(super) async fn load(visit: &Visit, id: &NoticeId, skip: u32) -> Result<Self, Problem> {
        let view = view_notice(&visit.site.app, &visit.hall, &visit.who(), id, skip).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let words = visit.words;
        let title = Called::title(&view.title, words);
        let here = if visit.who().may(matter::Act::ReadWork) { "work" } else { "notices" };
        let page = Page::new(visit, here, title.text.clone());
        let address = visit.outside_link(&format!("/notices/{id}"));
        let notice = &view.notice;
        Ok(Self {
            facts: facts(visit, &view),
            title,
            text: view.text.words().map(str::to_owned),
            withheld: if view.text == Said::Erased { "words-erased" } else { "notice-text-taken-down" },
            digest: notice.text.0.clone(),
            seen: notice.latest_of_desk,
            is_noted_later: notice.is_noted_later(),
            period: format::period(words, notice.from, notice.to),
            covers: notice.covers.map(|days| format::period(words, days.from, days.to)),
            community: visit.hall.name.clone(),
            posted_day: format::date(words, notice.by.1),
            posted: view.posted.iter().map(|posted| posted_line(visit, id, posted)).collect(),
            objections: objections(visit, &view),
            total: notice.objections.len(),
            is_contact_withheld: view.is_contact_withheld,
            next: view.next.map(|skip| visit.link(&format!("/notices/{id}?skip={skip}#objections"))),
            ways: Way::ALL.iter().map(|way| (way.key(), words.word("notice-way", way.key()))).collect(),
            today: visit.site.app.now().date().to_string(),
            done: None,
            thanks: None,
            qr: qr::svg(&address, words.t("notice-qr-label")).unwrap_or_default(),
            id: id.0.clone(),
            reason: view.reason.clone(),
            offered: view.offered.clone(),
            address,
            page,
            again: None,
        })
    }

    /// The same after something was not done, as the switches of language and print find it again.
    pub(super) async fn load_again(visit: &Visit, id: &NoticeId) -> Result<Self, Problem> {
        let mut again = Self::load(visit, id, 0).await?;
        again.page.path = visit.link(&format!("/notices/{id}"));
        Ok(again)
    }

    /// With what whoever is signed in had typed into one of its forms when their session had ended.
    pub(super) async fn with_kept(mut self, visit: &Visit) -> Self {
        if let Some((rest, form)) = kept::typed_below(visit, &format!("/notices/{}/", self.id)).await
            && let Some(act) = act_of(&rest)
        {
            self.put_back(visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
        }
        self
    }

    /// Puts back what was typed into the form of an act, with why it was not done.
    pub(super) fn put_back(&mut self, _: &Visit, act: Act, (form, pictures): (&Form, &[PictureId]), error: &str) {
        // The pictures were taken in already: what else was typed is put back.
        let form = Form::of(form.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
        self.again = Some(Again { act, form, pictures: pictures.to_vec(), error: error.to_owned() });
    }

    fn may(&self, act: &str) -> bool {
        self.offered.iter().any(|offered| offered.key() == act)
    }

    fn again(&self, act: &str, number: &str) -> Option<&Again> {
        self.again.as_ref().filter(|again| again.act.key() == act && again.form.get("number") == number)
    }

    /// Why the form of an act was not done; `number` is that of the objection, or empty.
    fn error(&self, act: &str, number: &str) -> Option<&str> {
        self.again(act, number).map(|again| again.error.as_str())
    }

    /// Of a form that has no place on the page any more.
    fn lost(&self) -> Option<&str> {
        self.again.as_ref().filter(|again| !self.may(again.act.key())).map(|again| again.error.as_str())
    }

    fn typed(&self, act: &str, number: &str, field: &str) -> &str {
        self.again(act, number).map(|again| again.form.get(field)).unwrap_or_default()
    }

    /// The pictures that were taken in with a form that was then refused.
    fn pictures_kept(&self, act: &str) -> &[PictureId] {
        self.again(act, "").map(|again| again.pictures.as_slice()).unwrap_or_default()
    }

    fn taken_in_name(&self) -> &'static str {
        TAKEN_IN
    }

    fn reason_chars_max(&self) -> usize {
        limits::REASON_CHARS_MAX
    }

    fn text_chars_max(&self) -> usize {
        limits::TEXT_CHARS_MAX
    }

    fn name_chars_max(&self) -> usize {
        limits::NAME_CHARS_MAX
    }
}

/// The act of an address below that of the notice.
fn act_of(rest: &str) -> Option<Act> {
    match rest {
        "object" => Some(Act::Object),
        rest => Act::from_key(rest.strip_prefix("acts/")?),
    }
}

fn posted_line(visit: &Visit, id: &NoticeId, posted: &PostedView) -> PostedLine {
    PostedLine {
        day: format::date(visit.words, Millis::from_date(posted.day)),
        machine: posted.day.to_string(),
        way: visit.words.word("notice-way", posted.way.key()),
        words: posted.words.clone(),
        pictures: posted.pictures.iter().map(|it| visit.link(&format!("/notices/{id}/pictures/{it}"))).collect(),
    }
}
