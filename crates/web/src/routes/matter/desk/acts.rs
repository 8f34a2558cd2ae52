//! Every act on a matter: one handler reads the form, asks for the act, and on failure shows the matter again with what
//! was wrong and with everything that was typed.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::format::{day_ends, moment};
use crate::params::Params;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::matter::act_forms::{self, TAKEN_IN};
use crate::routes::matter::from_desk::{self, FromDesk, onto};
use crate::routes::matter::page::MatterPage;
use crate::visit::Visit;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::matter::{MatterView, PictureRefused, act_on_matter, add_picture, view_matter};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::{MatterId, PictureId, UnitId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Command, Outcome, Track, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::{Millis, Refusal};

/// Why an act was not done: a status and words for the person.
struct NotDone {
    status: StatusCode,
    text: String,
    /// Whether somebody else acted meanwhile.
    changed: bool,
}

impl NotDone {
    fn new(visit: &Visit, fail: &Fail) -> Self {
        let (status, text) = (fail_status(fail), fail_text(visit.words, fail));
        Self { status, text, changed: matches!(fail, Fail::Changed) }
    }

    /// Something in the form has to be put right; `key` is the key of its text.
    fn wrong(visit: &Visit, key: &'static str) -> Self {
        let text = visit.words.t(key).to_owned();
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, text, changed: false }
    }
}

/// Whoever had to sign in first comes back to the address of a form: there is the matter.
pub(crate) async fn back(
    visit: Visit,
    Path((_, number, _)): Path<(String, String, String)>,
    Query(query): Query<Params>,
) -> Response {
    match MatterId::parse(&number) {
        Some(id) => visit.onward(&onto(&format!("/matters/{id}"), FromDesk::of(&visit, &query), "")),
        None => visit.onward("/matters"),
    }
}

pub(crate) async fn act(
    visit: Visit,
    Path((_, number, act)): Path<(String, String, String)>,
    Query(query): Query<Params>,
    request: Request,
) -> Result<Response, Problem> {
    let who = visit.signed_in()?.who.clone();
    let not_found = || visit.because(Cause::NotFound);
    let (id, act) = MatterId::parse(&number).zip(Act::from_key(&act)).ok_or_else(not_found)?;
    let form = form::read(&visit, request).await?;
    // Looked at first, so that an act on a matter that is not for this person says no more than that it is not there.
    view_matter(&visit.site.app, &visit.hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let (pictures, outcome) = attempt(&visit, id, act, &form).await;
    let (opened_at, done) = (FromDesk::of(&visit, &query), format!("done={}", act.key()));
    match outcome {
        // What a unit sends back may be no longer for it to see.
        Ok(()) if act == Act::Return && who.actor.role == Role::UnitHandler => {
            Ok(visit.onward(&from_desk::back(opened_at, &done)))
        }
        Ok(()) => Ok(visit.onward(&onto(&format!("/matters/{id}"), opened_at, &done))),
        Err(not_done) => {
            let page = MatterPage::load(&visit, id, opened_at).await?;
            Ok(again(&visit, page, act, &form, &pictures, not_done))
        }
    }
}

/// Takes in the pictures and acts; the pictures are given back for the form in case the act was refused.
async fn attempt(visit: &Visit, id: MatterId, act: Act, form: &Form) -> (Vec<PictureId>, Result<(), NotDone>) {
    let taken_in = form.all(TAKEN_IN).iter().take(limits::PICTURES_MAX);
    let mut pictures: Vec<PictureId> = taken_in.cloned().map(PictureId).collect();
    for (_, bytes) in form.files.iter().filter(|(field, _)| field == "pictures") {
        if pictures.len() >= limits::PICTURES_MAX {
            let text = visit.words.ta("report-error-pictures", &[text_arg("max", limits::PICTURES_MAX)]);
            return (pictures, Err(NotDone { text, ..NotDone::wrong(visit, "report-error-pictures") }));
        }
        match take_in(visit, bytes.clone()).await {
            Ok(picture) => pictures.push(picture),
            Err(not_done) => return (pictures, Err(not_done)),
        }
    }
    let outcome = match ask(visit, act, form, pictures.clone()) {
        Ok(ask) => {
            let seen = form.get("seen").parse().ok();
            let done = act_on_matter(&visit.site.app, &visit.hall, &visit.who(), id, seen, ask).await;
            done.map(|_| ()).map_err(|fail| NotDone::new(visit, &fail))
        }
        Err(not_done) => Err(not_done),
    };
    (pictures, outcome)
}

async fn take_in(visit: &Visit, bytes: Vec<u8>) -> Result<PictureId, NotDone> {
    if visit.throttle(Limited::Picture).is_err() {
        let not_done = NotDone::wrong(visit, "problem-too-often");
        return Err(NotDone { status: StatusCode::TOO_MANY_REQUESTS, ..not_done });
    }
    add_picture(&visit.site.app, &visit.hall, bytes).await.map_err(|refused| match refused {
        PictureRefused::Picture(_) => NotDone::wrong(visit, "work-wrong-picture"),
        PictureRefused::Fail(fail) => NotDone::new(visit, &fail),
    })
}

/// The act that a form asks for.
fn ask(visit: &Visit, act: Act, form: &Form, pictures: Vec<PictureId>) -> Result<Command<String>, NotDone> {
    let text = |name: &str| form.get(name).to_owned();
    let reason = || text("reason");
    let unit = || UnitId(text("unit"));
    let wrong = |key| NotDone::wrong(visit, key);
    Ok(match act {
        Act::Accept => {
            let track = Track::from_key(form.get("track")).ok_or_else(|| wrong("work-wrong-track"))?;
            Command::Accept { track: Some(track) }
        }
        Act::Decline => Command::Decline { reason: reason() },
        Act::Merge => Command::Merge { into: merged_into(visit, form)?, reason: reason() },
        Act::Assign => Command::Assign { unit: unit(), note: form.maybe("note") },
        Act::OpenForClaim => Command::OpenForClaim { note: form.maybe("note") },
        Act::Claim => Command::Claim { unit: unit(), plan: reason() },
        Act::Return => Command::Return { reason: reason() },
        Act::Arbitrate => Command::Arbitrate { unit: unit(), reason: reason() },
        Act::Defer => Command::Defer { until: until(visit, form)?, reason: reason() },
        Act::Resume => Command::Resume {},
        Act::Escalate => Command::Escalate { reason: reason() },
        Act::Reply => Command::Reply { text: text("text") },
        Act::Note => Command::Note { text: text("text") },
        Act::FollowUp => Command::FollowUp { text: text("text") },
        Act::MarkDone => {
            let outcome = Outcome::from_key(form.get("outcome")).ok_or_else(|| wrong("work-wrong-outcome"))?;
            Command::MarkDone { outcome, review: review(visit, form, outcome)?, text: text("text"), pictures }
        }
        Act::Verify => {
            let verdict = match form.get("verdict") {
                "confirmed" => Verdict::Confirmed,
                "not_done" => Verdict::NotDone,
                _ => return Err(wrong("work-wrong-verdict")),
            };
            Command::Verify { verdict, text: text("text"), pictures }
        }
        Act::Close => Command::Close {},
        Act::Reopen => Command::Reopen { reason: reason() },
        Act::ReviewPersonalData => Command::ReviewPersonalData { keep_masked: form.get("masked") != "no" },
        // What is not done to a matter by staff has no form here.
        _ => return Err(NotDone::new(visit, &Fail::NotFound)),
    })
}

fn merged_into(visit: &Visit, form: &Form) -> Result<MatterId, NotDone> {
    MatterId::parse(form.get("into")).ok_or_else(|| {
        let refusal = Refusal::new(Code::NoSuchMatter, Act::Merge).with(form.get("into"));
        NotDone::new(visit, &refusal.into())
    })
}

/// A deferred matter comes back at the beginning of its day.
fn until(visit: &Visit, form: &Form) -> Result<Millis, NotDone> {
    day(visit, form, "until").map(Millis::from_date)
}

/// What is not solved is looked at again before its day is over; of any other outcome nobody asks for one.
fn review(visit: &Visit, form: &Form, outcome: Outcome) -> Result<Option<Millis>, NotDone> {
    if outcome != Outcome::NotSolved || form.get("review").trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(day_ends(day(visit, form, "review")?)))
}

fn day(visit: &Visit, form: &Form, field: &str) -> Result<jiff::civil::Date, NotDone> {
    form.get(field).trim().parse().map_err(|_| NotDone::wrong(visit, "work-wrong-date"))
}

/// The matter again, with the form of the act open, what was wrong above it and what was typed in it.
fn again(
    visit: &Visit,
    mut page: MatterPage,
    act: Act,
    form: &Form,
    pictures: &[PictureId],
    not_done: NotDone,
) -> Response {
    // Somebody else's step may have made the act impossible; what was typed is not lost for that.
    if !page.forms.iter().any(|offered| offered.key == act.key()) {
        page.forms.splice(0..0, act_forms::form(visit, &page.view, act));
    }
    let text = if not_done.changed { changed(visit, &page.view) } else { not_done.text };
    for offered in page.forms.iter_mut().filter(|offered| offered.key == act.key()) {
        offered.error = Some(text.clone());
        offered.fill(form, pictures);
    }
    render_as(not_done.status, &page)
}

/// What somebody else did meanwhile: the latest step, by which role, when, and the state it led to.
fn changed(visit: &Visit, view: &MatterView) -> String {
    let words = visit.words;
    let word = |family: &str, key: &str| words.t(&format!("{family}-{}", key.replace('_', "-"))).to_owned();
    let Some(step) = view.steps.iter().max_by_key(|step| step.position) else {
        return words.t("problem-changed").to_owned();
    };
    words.ta(
        "work-changed",
        &[
            text_arg("who", word("role", step.role.key())),
            text_arg("step", word("step", step.kind.key())),
            text_arg("when", step.at.map(|at| moment(words, at)).unwrap_or_default()),
            text_arg("stage", word("stage", view.stage.key())),
        ],
    )
}
