//! The page on which names are called: everybody who is there and decides, with what they say.

use super::forms::{Of, People};
use super::load::load;
use super::page::{Before, before};
use crate::form::Form;
use crate::page::Page;
use crate::parts::act_form::{ActForm, put_back};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::meeting::MeetingView;
use mingtong_domain::ids::{MeetingId, PictureId};
use mingtong_domain::meeting::Act;

#[derive(Template)]
#[template(path = "meeting/names.html")]
pub(super) struct NamesPage {
    pub(super) page: Page,
    view: MeetingView,
    people: People,
    path: String,
    before: Option<Before>,
    forms: Vec<ActForm>,
    from_desk: &'static str,
}

impl NamesPage {
    /// The page for whoever calls the names; nothing to fill in for anybody else.
    pub(super) async fn load(visit: &Visit, id: &MeetingId) -> Result<Self, Problem> {
        let (view, people) = load(visit, id).await?;
        let of = Of { visit, view: &view, people: &people };
        let is_offered = visit.session.is_some() && view.acts.contains(&Act::DecideByName);
        Ok(Self {
            page: Page::new(visit, "meetings", visit.words.word("act", Act::DecideByName.key())),
            path: visit.link(&format!("/meetings/{id}")),
            before: before(visit, &view),
            forms: if is_offered { of.form(Act::DecideByName).into_iter().collect() } else { vec![] },
            from_desk: "",
            people,
            view,
        })
    }

    /// Everything that was ticked again, and above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, sent: (&Form, &[PictureId]), text: &str) {
        let of = Of { visit, view: &self.view, people: &self.people };
        put_back(&mut self.forms, Act::DecideByName.key(), || of.form(Act::DecideByName), sent, text);
    }
}
