//! Every act on one matter goes this way. Which act does what is decided in `domain::matter`, one file per act.

use super::colleagues::is_colleague;
use super::elsewhere::{elsewhere, part_of};
use super::forum::{forum, leads};
use super::load::goes_on;
use super::raise::next_number;
use super::tell::{Present, tell};
use super::titled::as_titled;
use crate::app::App;
use crate::carry::{Carrier, Loaded, is_in_use, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::{STRANGER, Who};
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{CategoryId, MatterId, Stream};
use mingtong_domain::matter::{self, Around, Command, Matter, MergeTarget, Piece, StageKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::{Context, Refusal};
use mingtong_store::Append;

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acted {
    /// The state after it.
    pub stage: StageKind,
    /// The position of the latest event.
    pub position: i64,
}

/// What is said of a matter in the same breath as an act on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Along {
    /// What it is about; nothing where nobody says so.
    pub category: Option<CategoryId>,
    /// Whether everybody reads from now on what waited until somebody has looked at it.
    pub publishes: bool,
}

/// Acts on a matter. `seen` is the position of the latest event that the person saw: when somebody acted since, the
/// act is not done and the person is told, so that nobody decides about what they have not read.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_matter(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: MatterId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<Acted, Fail> {
    act_on_matter_along(app, hall, who, (id, seen), command, Along::default()).await
}

/// The same, with what is said of the matter in the same breath.
///
/// # Errors
/// As [`act_on_matter`]; also where there is no such category or it was retired, or the role may not let everybody read
/// what waits.
pub async fn act_on_matter_along(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, seen): (MatterId, Option<i64>),
    command: Command<String>,
    along: Along,
) -> Result<Acted, Fail> {
    let act = command.act();
    let ask = (command, Present::Nobody);
    let acted = app.carry(hall, who, act, move |it| Box::pin(act_along(it, id, seen, ask, along))).await;
    let result = if acted.is_ok() { "done" } else { "refused" };
    metrics::counter!("mingtong_acts_total", "act" => act.key(), "result" => result).increment(1);
    acted
}

/// Acts on a matter within a write; whoever is present hears it.
pub(super) async fn act_in(
    it: Carrier<'_>,
    id: MatterId,
    seen: Option<i64>,
    ask: (Command<String>, Present),
) -> Result<Acted, Fail> {
    act_along(it, id, seen, ask, Along::default()).await
}

async fn act_along(
    mut it: Carrier<'_>,
    id: MatterId,
    seen: Option<i64>,
    (mut command, present): (Command<String>, Present),
    along: Along,
) -> Result<Acted, Fail> {
    // Who holds the code of another matter is told nothing of this one.
    if !it.who.is_themself_in(id) {
        return Err(Fail::NotFound);
    }
    let Loaded { thing: matter, prior } = it.matter(id).await?;
    is_still_heard(&mut it, id).await?;
    if seen.is_some_and(|seen| seen != matter.latest.0) {
        return Err(Fail::Changed);
    }
    each_picture_once(&mut command);
    check_names(&mut it, &matter, &command).await?;
    check_category(&it, &command, along.category.as_ref())?;
    as_titled(&mut it, &matter, &mut command).await?;
    check_piece(&prior, &command)?;
    let target = target(&mut it, &command).await?;
    let around = around(&mut it, id, target.as_ref(), &command).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let named = match &command {
        Command::PutInCharge { person, .. } => person.clone(),
        // No other act names anybody.
        _ => None,
    };
    let command = command.put_aside(&mut texts)?;
    let part = part_of(&command, &around, texts.have_personal_data());
    let path = it.hall.register.path(matter.place.as_ref());
    let cx = Context { personal_data: texts.have_personal_data(), ..it.context(&path) };
    let mut events = matter::decide(&matter, command, &around, &cx)?;
    events.extend(said_along(&matter, along, &cx)?);
    if let Some(person) = named {
        is_colleague(&mut it, &person).await?;
    }
    let own = events.len();
    let others = elsewhere(&mut it, &matter, &events, part, target, texts.have_personal_data()).await?;
    let events = it.seal(matter.visibility, events);
    let appends = [Append { stream: Stream::Matter(id), prior, events }].into_iter().chain(others).collect();
    let recorded = it.record_of_matter(matter.visibility, appends, &texts.into_inner()).await?;
    tell(&mut it, matter.id, &recorded, present).await?;
    let mut after = matter;
    recorded.iter().take(own).for_each(|recorded| after.apply(recorded));
    Ok(Acted { stage: after.stage_at(it.now).kind(), position: after.latest.0 })
}

fn said_along(matter: &Matter, along: Along, cx: &Context<'_>) -> Result<Vec<matter::Event>, Refusal> {
    let category = along.category.map(|category| matter::categorised_along(matter, category, cx)).transpose()?;
    let published = if along.publishes { matter::published_along(matter, cx)? } else { None };
    Ok(category.flatten().into_iter().chain(published).collect())
}

/// A picture that was sent twice comes once.
fn each_picture_once(command: &mut Command<String>) {
    match command {
        Command::MarkDone { before, pictures, .. } => {
            without_repeats(before);
            without_repeats(pictures);
            pictures.retain(|picture| !before.contains(picture));
        }
        Command::Progress { pictures, .. }
        | Command::Verify { pictures, .. }
        | Command::AddWords { pictures, .. }
        | Command::Reopen { pictures, .. } => without_repeats(pictures),
        // No other act brings pictures.
        _ => {}
    }
}

/// A merge may have been undone since the code of what was merged was shown.
async fn is_still_heard(it: &mut Carrier<'_>, id: MatterId) -> Result<(), Fail> {
    let Some(own) = it.who.merged_into(id) else { return Ok(()) };
    let hall = it.hall.clone();
    match goes_on(&mut it.link(), &hall, own).await? {
        Some(there) if there.matter.id == id => Ok(()),
        _ => Err(Fail::Changed),
    }
}

/// The units, the place and the pictures that are named must be there, and the place in use; where a matter is already
/// it may stay, also what is split from it.
async fn check_names(it: &mut Carrier<'_>, matter: &Matter, command: &Command<String>) -> Result<(), Fail> {
    let names = command.names();
    let place = match command {
        Command::Correct { place: Some(place), .. } | Command::Split { place, .. } => place.as_ref(),
        _ => None,
    };
    is_in_use(it, place.filter(|place| matter.place.as_ref() != Some(*place)))?;
    if names.units.iter().any(|unit| !it.hall.register.units.contains_key(unit)) {
        return Err(Refusal::new(Code::NoSuchUnit, it.act).into());
    }
    it.attach(&names.pictures).await
}

/// A category that is given must be in use.
fn check_category(it: &Carrier<'_>, command: &Command<String>, about: Option<&CategoryId>) -> Result<(), Fail> {
    let named = match command {
        Command::Categorise { category } => category.as_ref(),
        _ => about,
    };
    match named.and_then(|category| it.hall.register.category_fault(category)) {
        Some(fault) => Err(Refusal::new(fault, it.act).into()),
        None => Ok(()),
    }
}

/// The text or picture that is taken down or shown again must have come with this matter.
fn check_piece(prior: &[Recorded], command: &Command<String>) -> Result<(), Fail> {
    let (Command::TakeDown { what, .. } | Command::ShowAgain { what, .. }) = command else { return Ok(()) };
    let mut came = prior.iter().filter_map(|recorded| recorded.event.as_ref()).map(Event::references);
    let is_here = came.any(|references| match what {
        Piece::Text(text) => references.texts.contains(text),
        Piece::Picture(picture) => references.pictures.contains(picture),
    });
    if is_here { Ok(()) } else { Err(Fail::NotFound) }
}

/// The matter that a command names beside the one it is about.
async fn target(it: &mut Carrier<'_>, command: &Command<String>) -> Result<Option<Loaded<Matter>>, Fail> {
    let Some(id) = command.names().matters.first().copied() else { return Ok(None) };
    match it.matter(id).await {
        Err(Fail::NotFound) => Err(Refusal::new(Code::NoSuchMatter, it.act).with(id).into()),
        found => found.map(Some),
    }
}

async fn around(
    it: &mut Carrier<'_>,
    id: MatterId,
    target: Option<&Loaded<Matter>>,
    command: &Command<String>,
) -> Result<Around, Fail> {
    let community = it.hall.id;
    let merge_into = target.map(|target| MergeTarget {
        id: target.thing.id,
        stage: target.thing.stage_at(it.now).kind(),
        visibility: target.thing.visibility,
        track: target.thing.track,
    });
    let stands_alone = match command {
        Command::Withdraw { .. } => it.link().waiting_behind(community, id.number(), STRANGER).await? == 0,
        // No other act asks for it.
        _ => true,
    };
    let next = match command {
        Command::Split { .. } => Some(next_number(it).await?),
        // No other act makes a matter.
        _ => None,
    };
    let forum = match command {
        Command::Deliberate { body, .. } => forum(it, id, body).await?,
        // No other act names a body.
        _ => None,
    };
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    let leads = leads(&mut it.link(), &hall, &who, now).await?;
    Ok(Around { merge_into, stands_alone, next, forum, leads })
}
