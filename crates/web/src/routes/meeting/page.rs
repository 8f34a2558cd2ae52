//! The page of a meeting: the four answers, what whoever reads may do now, the agenda with what came of it, how people
//! were told, its minutes.

use super::agenda::{Agenda, agenda, motion_title};
use super::asked::called_by;
use super::facts::{Facts, facts};
use super::floor::{FloorLines, floor};
use super::forms::{Of, People};
use super::load::load;
use super::minutes::state;
use crate::args::text_arg;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::parts::act_form::{ActForm, put_back};
use crate::parts::meeting_rows::number;
use crate::problem::{Problem, sign_in_path};
use crate::visit::Visit;
use askama::Template;
use mingtong_app::meeting::{AdjournmentView, MeetingView, ToldView};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MeetingId, PictureId};
use mingtong_domain::meeting::{Act, StageKind};
use mingtong_office::qr;

/// That people were told of it, in words.
pub(super) struct ToldLine {
    day: String,
    machine: String,
    by: String,
    /// The address of each picture.
    pictures: Vec<String>,
}

/// The minutes as they stand, in a line.
pub(super) struct MinutesLine {
    state: String,
    digest: String,
}

/// What is before the meeting now.
pub(super) struct Before {
    pub(super) item: String,
    pub(super) motion: String,
    pub(super) text: String,
    /// Where that stands in the agenda.
    pub(super) href: String,
}

#[derive(Template)]
#[template(path = "meeting/page.html")]
pub(super) struct MeetingPage {
    pub(super) page: Page,
    pub(super) view: MeetingView,
    /// The path of the meeting.
    pub(super) path: String,
    pub(super) number: String,
    pub(super) facts: Facts,
    called_by: Option<String>,
    pub(super) before: Option<Before>,
    floor: Option<FloorLines>,
    agenda: Agenda,
    told: Vec<ToldLine>,
    /// To which day it was put off or broken off, when, and why.
    adjournments: Vec<(String, String)>,
    minutes: Option<MinutesLine>,
    guests: usize,
    observers: usize,
    /// Where whoever is not signed in does so, on the days on which that leads to something.
    sign_in: Option<String>,
    may_call_names: bool,
    /// Where whoever comes signs in themself.
    address: String,
    qr: String,
    forms: Vec<ActForm>,
    people: People,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl MeetingPage {
    /// The page as the visitor may see it; of its agenda the part that begins with an item.
    pub(super) async fn load(visit: &Visit, id: &MeetingId, from: Option<u32>) -> Result<Self, Problem> {
        let (view, people) = load(visit, id).await?;
        let words = visit.words;
        let path = visit.link(&format!("/meetings/{id}"));
        let address = visit.outside_link(&format!("/meetings/{id}/acts/{}", Act::Come.key()));
        let meeting = &view.meeting;
        let convenes = matches!(meeting.stage, StageKind::Called | StageKind::Running | StageKind::Adjourned);
        Ok(Self {
            page: Page::new(visit, "meetings", view.title.clone()),
            number: number(words, meeting.starts.year().into(), meeting.number.into()),
            facts: facts(visit, &view),
            called_by: called_by(words, &view),
            before: before(visit, &view),
            floor: floor(visit, &view),
            agenda: agenda(visit, &view, from),
            told: view.told.iter().map(|told| told_line(visit, &path, told)).collect(),
            adjournments: view.adjournments.iter().map(|it| adjournment(visit, it)).collect(),
            minutes: minutes_line(visit, &view),
            guests: view.attendance.guests.len(),
            observers: view.attendance.observers.len(),
            sign_in: (visit.session.is_none() && convenes).then(|| sign_in_path(&visit.hall.slug, &path)),
            may_call_names: visit.session.is_some() && view.acts.contains(&Act::DecideByName),
            qr: qr::svg(&address, words.t("meeting-qr-label")).unwrap_or_default(),
            forms: Of { visit, view: &view, people: &people }.of_meeting(),
            from_desk: "",
            done: None,
            address,
            people,
            path,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let of = Of { visit, view: &self.view, people: &self.people };
        put_back(&mut self.forms, act.key(), || of.form(act), sent, text);
    }
}

/// What is before the meeting now.
pub(super) fn before(visit: &Visit, view: &MeetingView) -> Option<Before> {
    let motion = view.meeting.before_it()?;
    let item = view.items.iter().find(|item| item.id == motion.item)?;
    let text = item.motions.iter().find(|it| it.motion.id == motion.id)?.text.clone();
    Some(Before {
        item: format!("{}. {}", item.id, item.title),
        motion: motion_title(visit.words, motion),
        text,
        href: visit.link(&format!("/meetings/{}?from={}#item-{}", view.meeting.id, item.id, item.id)),
    })
}

fn told_line(visit: &Visit, path: &str, view: &ToldView) -> ToldLine {
    ToldLine {
        day: format::date(visit.words, Millis::from_date(view.told.on)),
        machine: view.told.on.to_string(),
        by: visit.words.word("told-by", view.told.by.key()),
        pictures: view.told.pictures.iter().map(|picture| format!("{path}/pictures/{picture}")).collect(),
    }
}

fn adjournment(visit: &Visit, view: &AdjournmentView) -> (String, String) {
    let why = visit.words.word("adjourned-for", view.adjournment.why.key());
    let day = format::date(visit.words, Millis::from_date(view.adjournment.to));
    let args = [text_arg("day", day), text_arg("why", why)];
    (visit.words.ta("meeting-adjourned-to", &args), view.reason.clone())
}

fn minutes_line(visit: &Visit, view: &MeetingView) -> Option<MinutesLine> {
    let version = view.minutes.first()?;
    Some(MinutesLine { state: state(visit.words, version), digest: version.digest.0.clone() })
}
