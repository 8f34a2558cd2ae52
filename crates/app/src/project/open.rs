//! A project is opened: it gets the next number of the year, and the people behind it are told.

use super::act::tell;
use super::around::leading;
use super::basis::{load, matters};
use crate::app::App;
use crate::body::standing;
use crate::carry::{Carrier, append, is_in_use};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::Texts;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PlaceId, ProjectId, Stream};
use mingtong_domain::limits::{PROJECT_STEPS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::project::{self, Act, Opening, Origin, PlannedStep};
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::Doer;
use mingtong_store::Text;

/// A step, in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    /// What is done.
    pub text: String,
    /// The last day.
    pub until: Date,
}

/// A project to be opened, in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProject {
    /// What it comes from.
    pub origin: Origin,
    /// What it is called.
    pub title: String,
    /// What is done.
    pub text: String,
    /// Where; that of what it comes from where none is given.
    pub place: Option<PlaceId>,
    /// Who has it.
    pub by: Doer,
    /// Its steps.
    pub steps: Vec<NewStep>,
}

/// Opens it. Sent again within a short time, it is the one that was opened.
///
/// # Errors
/// A refusal of the domain, what it names is not there, or the database failed.
pub async fn open_project(app: &App, hall: &Hall, who: &Who, new: NewProject) -> Result<ProjectId, Fail> {
    who.authorise(Act::Open)?;
    let once = Once::of(who, Act::Open, &new);
    if new.steps.len() > PROJECT_STEPS_MAX {
        return Err(Refusal::new(Code::ProjectTooManySteps, Act::Open).with(PROJECT_STEPS_MAX).into());
    }
    let mut texts = Texts::new(&app.chance, Act::Open);
    let NewProject { origin, title, text, place, by, steps } = new;
    let said = text.clone();
    let title = texts.need(&title, TITLE_CHARS_MAX)?;
    let text = texts.need(&text, TEXT_CHARS_MAX)?;
    let planned =
        |step: NewStep| Ok(PlannedStep { text: texts.need(&step.text, REASON_CHARS_MAX)?, until: step.until });
    let steps = steps.into_iter().map(planned).collect::<Result<Vec<_>, Refusal>>()?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::Open, move |mut it| {
        Box::pin(async move {
            if let Some(made) = once.made(&mut it).await?.and_then(|id| ProjectId::parse(&id)) {
                return Ok(made);
            }
            let project = next_number(&mut it).await?;
            let opening = Opening { project, origin, title, text, place, by, matters: vec![], steps };
            open_in(&mut it, opening, texts, &said).await?;
            once.keep(&mut it, &project.to_string()).await?;
            Ok(project)
        })
    })
    .await
}

async fn open_in(it: &mut Carrier<'_>, new: Opening, texts: Vec<Text>, said: &str) -> Result<(), Fail> {
    let loaded = load(it, &new.origin).await?;
    // What comes from something goes on where that lies, also where the place was retired since.
    let own = loaded.place(&it.hall);
    is_in_use(it, new.place.as_ref().filter(|place| own.as_ref() != Some(*place)))?;
    let place = new.place.clone().or(own);
    is_known(it, &new.by).await?;
    let matters = matters(it, &loaded).await?;
    let around = leading(it).await?;
    let path = it.hall.register.path(place.as_ref());
    let (id, text) = (new.project, new.text.clone());
    let opening = Opening { place, matters: matters.clone(), ..new };
    let event = project::open(opening, loaded.basis(), &around, &it.context(&path))?;
    it.record(vec![append(Stream::Project(id), event)], &texts).await?;
    tell(it, &matters, (&text, said)).await
}

/// Who has it must be there.
async fn is_known(it: &mut Carrier<'_>, by: &Doer) -> Result<(), Fail> {
    let hall = it.hall.clone();
    let code = match by {
        Doer::Community => return Ok(()),
        Doer::Unit(unit) if hall.register.units.contains_key(unit) => return Ok(()),
        Doer::Unit(_) => Code::NoSuchUnit,
        Doer::Body(body) if !hall.register.bodies.contains_key(body) => Code::NoSuchBody,
        Doer::Body(body) if standing(&mut it.link(), &hall).await?.contains(body) => return Ok(()),
        Doer::Body(_) => Code::BodyNotActive,
    };
    Err(Refusal::new(code, it.act).into())
}

/// The number of a project that is opened now: the next one of the year.
async fn next_number(it: &mut Carrier<'_>) -> Result<ProjectId, Fail> {
    let (community, year) = (it.hall.id, it.now.year());
    let of_year = ProjectId::numbers_of(year);
    let latest = it.link().latest_project(community, of_year.start, of_year.end).await?;
    let full = || Refusal::new(Code::RegisterFull, it.act).with(ProjectId::SEQUENCE_MAX);
    Ok(ProjectId::next_in(year, latest).ok_or_else(full)?)
}
