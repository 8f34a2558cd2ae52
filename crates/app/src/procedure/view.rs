//! One procedure: its six steps, each with its sheet and arithmetic or its notice, by whoever reads it.

use super::around::{around, meeting};
use super::read::{Reading, reads_sheets};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::meeting::{MatterLink, TestView};
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MeetingId, PictureId, ProcedureId, Stream, TextRef};
use mingtong_domain::matter::Matter;
use mingtong_domain::meeting::Meeting;
use mingtong_domain::notice::Notice;
use mingtong_domain::procedure::*;
use mingtong_domain::role::Role;
use mingtong_store::{Link, stream_of};
use std::collections::HashMap;

/// A step as it was held.
#[derive(Debug, Clone)]
pub struct HeldView {
    /// As the domain knows it.
    pub held: Held,
    /// Where; of a meeting here, where that was.
    pub place: Option<String>,
    /// In which form; none where it was a meeting here.
    pub form: Option<String>,
    /// What was said and decided.
    pub said: Said,
    /// From where the numbers are known.
    pub source: Option<String>,
    /// The tests, with what they rest on.
    pub tests: Vec<TestView>,
    /// The meeting that decided, with its title.
    pub meeting: Option<(MeetingId, String)>,
    /// Pictures of the sheet; none for the public.
    pub pictures: Vec<PictureId>,
}

/// How a step was written down before it was put right.
#[derive(Debug, Clone)]
pub struct CorrectionView {
    /// What stood there.
    pub before: HeldView,
    /// Why it was written anew.
    pub reason: Said,
    /// The role of whoever did so.
    pub role: Role,
    /// When.
    pub at: Millis,
}

/// The notice of a step.
#[derive(Debug, Clone)]
pub struct PublicationView {
    /// As the domain knows it.
    pub published: Published,
    /// The notice.
    pub notice: Notice,
    /// How it stands.
    pub publication: Publication,
    /// What came of it, at the last step.
    pub result: Option<Said>,
}

/// One of the six steps.
#[derive(Debug, Clone)]
pub struct StepView {
    /// Which.
    pub step: Step,
    /// How it stands.
    pub standing: Standing,
    /// How it was held.
    pub held: Option<HeldView>,
    /// What was written down before, the oldest first.
    pub corrections: Vec<CorrectionView>,
    /// Its latest notice.
    pub published: Option<PublicationView>,
}

/// A procedure to show.
#[derive(Debug, Clone)]
pub struct ProcedureView {
    /// As the domain knows it.
    pub procedure: Procedure,
    /// Its state now.
    pub stage: StageKind,
    /// The step at which it is.
    pub at: Step,
    /// What it is called.
    pub title: Said,
    /// The question.
    pub question: Said,
    /// The matter that it comes from; none for whom may not see it.
    pub matter: Option<MatterLink>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// Why it was dropped.
    pub withdrawn: Option<Said>,
    /// The six steps, in their order.
    pub steps: Vec<StepView>,
    /// The acts that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// One procedure as `who` reads it.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_procedure(app: &App, hall: &Hall, who: &Who, id: &ProcedureId) -> Result<ProcedureView, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Procedure(id.clone())).await?;
    let procedure = Procedure::from_stream(&events).ok_or(Fail::NotFound)?;
    let around = around(link, hall.id, &procedure).await?;
    let meetings = meetings(link, hall, &procedure).await?;
    let of_meetings = meetings.values().flat_map(|meeting| [meeting.title.clone(), meeting.place.clone()]);
    let words = words_behind(link, hall.id, references(&events).chain(of_meetings)).await?;
    let sheets = reads_sheets(who);
    let shown = Shown { reading: Reading::new(words, sheets), meetings, hall, sheets };
    let path = hall.register.path(procedure.place.as_ref());
    let step = |step: &Step| shown.step(&procedure, &around, *step, now);
    Ok(ProcedureView {
        stage: procedure.stage(&around, now),
        at: procedure.is_at(&around, now),
        title: shown.reading.said(&procedure.title),
        question: shown.reading.said(&procedure.question),
        matter: matter(link, hall, who, &procedure).await?,
        place: procedure.place.as_ref().map(|place| hall.place_name(place)),
        withdrawn: procedure.withdrawn.as_ref().map(|(reason, _)| shown.reading.said(reason)),
        steps: Step::ALL.iter().map(step).collect(),
        offered: offered(&procedure, &around, &app.context(hall, who, Act::NoteStep, now, &path)),
        procedure,
    })
}

fn references(events: &[Recorded]) -> impl Iterator<Item = TextRef> + '_ {
    events.iter().filter_map(|recorded| recorded.event.as_ref()).flat_map(|event| event.references().texts)
}

/// The meetings from which numbers were taken.
async fn meetings(
    link: &mut Link<'_>,
    hall: &Hall,
    procedure: &Procedure,
) -> Result<HashMap<MeetingId, Meeting>, Fail> {
    let motions: Vec<MotionOf> = procedure.sheets().filter_map(|held| held.taken_from.clone()).collect();
    let mut found = HashMap::new();
    for of in motions {
        found.extend(meeting(link, hall.id, &of).await?.map(|meeting| (of.meeting, meeting)));
    }
    Ok(found)
}

/// The matter, as far as `who` may see it: who sees it may have been changed since.
async fn matter(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    procedure: &Procedure,
) -> Result<Option<MatterLink>, Fail> {
    let Some(id) = procedure.matter else { return Ok(None) };
    let events = stream_of(link, hall.id, &Stream::Matter(id)).await?;
    let matter = Matter::from_stream(&events).filter(|matter| who.may_see(&hall.register, matter));
    Ok(matter.map(|_| MatterLink { id, number: hall.number(id) }))
}

/// What is at hand to show the steps with.
struct Shown<'a> {
    reading: Reading,
    meetings: HashMap<MeetingId, Meeting>,
    hall: &'a Hall,
    /// Whether whoever reads sees the sheets.
    sheets: bool,
}

impl Shown<'_> {
    fn step(&self, procedure: &Procedure, around: &Around, step: Step, now: Millis) -> StepView {
        let noted = procedure.noted(step);
        let corrections = noted.map_or(&[][..], |noted| noted.corrections.as_slice());
        let published = match step {
            Step::DiscloseResolution => procedure.resolutions.last().zip(around.resolution.as_ref()),
            Step::DiscloseResult => procedure.results.last().zip(around.result.as_ref()),
            _ => None,
        };
        StepView {
            step,
            standing: procedure.standing(step, around, now),
            held: noted.map(|noted| self.held(&noted.held)),
            corrections: corrections.iter().map(|correction| self.correction(correction)).collect(),
            published: published.map(|(published, notice)| self.published(published, notice, now)),
        }
    }

    fn held(&self, held: &Held) -> HeldView {
        let of_meeting = held.taken_from.as_ref();
        let meeting = of_meeting.and_then(|of| self.meetings.get(&of.meeting));
        let place = held.place.as_ref().or(meeting.map(|meeting| &meeting.place));
        let on = Millis::from_date(held.day);
        HeldView {
            place: self.reading.few(place),
            form: self.reading.few(held.form.as_ref()),
            said: self.reading.said(&held.said),
            source: self.reading.few(held.source.as_ref()),
            tests: held.tests.iter().map(|test| TestView::of(*test, self.hall, on)).collect(),
            meeting: meeting.map(|it| (it.id.clone(), self.reading.few(Some(&it.title)).unwrap_or_default())),
            pictures: if self.sheets { held.pictures.clone() } else { vec![] },
            held: held.clone(),
        }
    }

    fn correction(&self, correction: &Correction) -> CorrectionView {
        let (role, at) = correction.by;
        CorrectionView {
            before: self.held(&correction.before),
            reason: self.reading.said(&correction.reason),
            role,
            at,
        }
    }

    fn published(&self, published: &Published, notice: &Notice, now: Millis) -> PublicationView {
        PublicationView {
            result: published.result.as_ref().map(|result| self.reading.said(result)),
            publication: Publication::of_notice(notice, now),
            published: published.clone(),
            notice: notice.clone(),
        }
    }
}
