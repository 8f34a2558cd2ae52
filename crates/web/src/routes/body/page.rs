//! The page of a body: who sits in it, since and until when, how it came to be, how it is made up; and its forms for
//! whoever may.

use super::forms::Forms;
use crate::args::text_arg;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::parts::act_form::{ActForm, put_back};
use crate::parts::channel_of::channel_of;
use crate::parts::erased::say_erased;
use crate::parts::matter_rows::{MatterRow, matter_rows};
use crate::parts::meeting_rows::{MeetingRow, meetings_of};
use crate::parts::resolution_rows::{ResolutionRow, resolution_rows};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::body::{BodyView, FoundingNotice, RegularView, SeatView, view_body};
use mingtong_app::matter::topics_before;
use mingtong_app::resolution::{ResolutionQuery, list_resolutions};
use mingtong_domain::Millis;
use mingtong_domain::body::{Act, Checked, StageKind};
use mingtong_domain::ids::{BodyId, PictureId};
use mingtong_domain::matter;
use mingtong_domain::meeting;
use mingtong_domain::role::Scope;
use mingtong_words::{FluentValue, Words};

/// A seat in words.
struct SeatRow {
    name: String,
    office: &'static str,
    /// From and until which day.
    term: String,
    by: &'static str,
    voices: Option<u32>,
    /// How often they stayed away without excuse, for whoever can end the seat for it.
    absences: Option<String>,
    /// Whether the notice of the founding does not name them.
    is_unnamed: bool,
    /// How and on which day it ended before its term.
    ended: Option<(&'static str, String)>,
}

/// The notice by which it was announced, in words.
struct NoticeRow {
    link: String,
    period: String,
    standing: String,
    /// How many objected, where anybody did.
    objections: Option<String>,
}

#[derive(Template)]
#[template(path = "body/page.html")]
pub(super) struct BodyPage {
    page: Page,
    view: BodyView,
    kind: String,
    since: String,
    /// Where its calendar is; none before it stands.
    calendar: Option<String>,
    /// When and where it meets regularly, and when next.
    regular: Option<(String, Option<String>)>,
    /// The last day of an announcement of before notices were things of their own.
    announced_until: Option<String>,
    notice: Option<NoticeRow>,
    /// The addresses of the pictures of the sheet on which the residents agreed.
    pictures: Vec<String>,
    held: Vec<SeatRow>,
    others: Vec<SeatRow>,
    checks: Vec<Checked>,
    /// The next meetings and the latest, with how many more there are to read of.
    next_meetings: Vec<MeetingRow>,
    past_meetings: Vec<MeetingRow>,
    more_meetings: bool,
    may_call: bool,
    /// The topics before it.
    matters: Vec<MatterRow>,
    /// Its latest resolutions.
    resolutions: Vec<ResolutionRow>,
    /// Where a topic is proposed, for whoever may.
    propose: Option<String>,
    forms: Vec<ActForm>,
    of_acts: Forms,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl BodyPage {
    /// The page of a body as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &BodyId) -> Result<Self, Problem> {
        let view = view_body(&visit.site.app, &visit.hall, &visit.who(), id).await;
        let mut view = view.map_err(|fail| visit.problem(fail))?;
        say_erased(visit.words, view.texts());
        let forms = Forms::load(visit).await.map_err(|fail| visit.problem(fail))?;
        let meetings = meetings_of(visit, id).await.map_err(|fail| visit.problem(fail))?;
        let topics = topics_before(&visit.site.app, &visit.hall, &visit.who(), id).await;
        let topics = topics.map_err(|fail| visit.problem(fail))?;
        let query = ResolutionQuery { body: Some(id.clone()), ..ResolutionQuery::default() };
        let resolutions = list_resolutions(&visit.site.app, &visit.hall, &visit.who(), &query).await;
        let (resolutions, _) = resolutions.map_err(|fail| visit.problem(fail))?;
        let rows = |seats: &[SeatView]| seats.iter().map(|seat| row(visit, seat)).collect();
        let day = |day| format::date(visit.words, Millis::from_date(day));
        Ok(Self {
            page: Page::new(visit, "bodies", view.name.clone()),
            kind: view.body.registered.kind.key().replace('_', "-"),
            since: since(visit.words, &view),
            calendar: visit
                .hall
                .register
                .bodies
                .contains_key(id)
                .then(|| visit.link(&format!("/bodies/{id}/meetings.ics"))),
            regular: view.regular.as_ref().map(|regular| {
                (rhythm(visit.words, regular), regular.next.map(|next| format::when(visit.words, next)))
            }),
            announced_until: view.body.announced_until.map(day),
            notice: view.notice.as_ref().map(|notice| notice_row(visit, notice)),
            pictures: pictures(visit, &view),
            held: rows(&view.held),
            others: rows(&view.others),
            checks: view.checks.clone(),
            next_meetings: meetings.next,
            past_meetings: meetings.past,
            more_meetings: meetings.has_more,
            may_call: may_call(visit, &view),
            matters: matter_rows(visit, &topics.items),
            resolutions: resolution_rows(visit, &resolutions),
            propose: propose(visit, &view),
            forms: forms.offered(visit, &view),
            of_acts: forms,
            from_desk: "",
            done: None,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let lost = || self.of_acts.form(visit, &self.view, act);
        put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}

/// Where it is in its life, and since when.
fn since(words: Words, view: &BodyView) -> String {
    let stage = words.word("body-stage", view.body.stage.key());
    match view.body.stage_since {
        Millis(0) => stage,
        since if view.body.is_dissolved() => {
            words.ta("body-dissolved-since", &[text_arg("day", format::date(words, since))])
        }
        since => format!("{stage} · {}", format::date(words, since)),
    }
}

fn pictures(visit: &Visit, view: &BodyView) -> Vec<String> {
    let of_it = |picture| visit.link(&format!("/bodies/{}/pictures/{picture}", view.body.registered.id));
    view.agreement.iter().flat_map(|(agreement, _)| &agreement.pictures).map(of_it).collect()
}

/// In which rhythm, at which hour and where it meets, in a line.
fn rhythm(words: Words, regular: &RegularView) -> String {
    let first = regular.first.civil();
    let week = if first.day() > 28 { "last".to_owned() } else { ((first.day() - 1) / 7 + 1).to_string() };
    let day = words.word("weekday", &first.weekday().to_monday_one_offset().to_string());
    let args = [
        text_arg("week", words.word("body-week", &week)),
        text_arg("weekday", day),
        text_arg("day", first.day()),
        text_arg("time", format::hour(regular.first)),
        text_arg("place", &regular.place),
    ];
    words.ta(&format!("body-meets-{}", regular.rhythm.key().replace('_', "-")), &args)
}

/// Whether whoever reads calls its meetings.
fn may_call(visit: &Visit, view: &BodyView) -> bool {
    let who = visit.who();
    let leads = || view.body.is_led_by(&who.actor, view.now.date());
    view.body.stage == StageKind::Active && who.may(meeting::Act::Call) && leads()
}

/// Where a member writes a topic down, with channel and body filled in; the desk screens it like every matter.
fn propose(visit: &Visit, view: &BodyView) -> Option<String> {
    let (channel, id) = (channel_of(view.body.registered.kind)?, &view.body.registered.id);
    let who = visit.who();
    let is_theirs = match &who.actor.scope {
        Scope::Body(own) => own == id,
        _ => who.may(matter::Act::ReadContacts),
    };
    let may = visit.session.is_some() && who.may(matter::Act::WriteFor) && is_theirs;
    (may && view.body.stage == StageKind::Active)
        .then(|| visit.link(&format!("/desk/raise?channel={}&body={id}", channel.key())))
}

fn notice_row(visit: &Visit, notice: &FoundingNotice) -> NoticeRow {
    let words = visit.words;
    let counted = |key, count: usize| words.ta(key, &[("n", FluentValue::from(count))]);
    NoticeRow {
        link: visit.link(&format!("/notices/{}", notice.id)),
        period: format::period(words, notice.from, notice.to),
        standing: match notice.is_broken_off {
            true => words.t("body-notice-broken-off").to_owned(),
            false => words.word("stage", notice.stage.key()),
        },
        objections: (notice.objections > 0).then(|| match notice.unanswered {
            0 => counted("notice-objections", notice.objections),
            open => counted("notice-unanswered", open),
        }),
    }
}

fn row(visit: &Visit, view: &SeatView) -> SeatRow {
    let day = |day| format::date(visit.words, Millis::from_date(day));
    let seat = &view.seat;
    SeatRow {
        name: view.name.clone(),
        office: seat.office.key(),
        term: format!("{} – {}", day(seat.from), day(seat.until)),
        by: seat.by.key(),
        voices: seat.voices,
        absences: view.absences.map(|absences| {
            let key = if absences.end_it() { "body-absences-end" } else { "body-absences" };
            visit.words.ta(key, &[("n", FluentValue::from(absences.times))])
        }),
        is_unnamed: view.is_unnamed,
        ended: seat.ended.map(|(by, on)| (by.key(), day(on))),
    }
}
