//! Every act on one matter goes this way. Which act does what is decided in `domain::matter`, one file per act.

use super::tell::tell;
use crate::app::App;
use crate::carry::{Carrier, Loaded, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{MatterId, Stream};
use mingtong_domain::matter::{self, Around, Command, Matter, MergeTarget, StageKind};
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
    let act = command.act();
    let acted = app.carry(hall, who, act, move |it| Box::pin(act_in(it, id, seen, command))).await;
    let result = if acted.is_ok() { "done" } else { "refused" };
    metrics::counter!("mingtong_acts_total", "act" => act.key(), "result" => result).increment(1);
    acted
}

async fn act_in(
    mut it: Carrier<'_>,
    id: MatterId,
    seen: Option<i64>,
    mut command: Command<String>,
) -> Result<Acted, Fail> {
    // Who holds the code of another matter is told nothing of this one.
    if !it.who.is_themself_in(id) {
        return Err(Fail::NotFound);
    }
    let Loaded { thing: matter, prior } = it.matter(id).await?;
    if seen.is_some_and(|seen| seen != matter.latest.0) {
        return Err(Fail::Changed);
    }
    if let Command::MarkDone { pictures, .. } | Command::Verify { pictures, .. } | Command::AddWords { pictures, .. } =
        &mut command
    {
        without_repeats(pictures);
    }
    check_names(&mut it, &command).await?;
    let target = target(&mut it, &command).await?;
    let around = around(&mut it, id, target.as_ref(), &command).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let path = it.hall.register.path(matter.place.as_ref());
    let cx = Context { personal_data: texts.have_personal_data(), ..it.context(&path) };
    let events = matter::decide(&matter, command, &around, &cx)?;
    let appends = appends(&it, &matter, prior, events, target);
    let recorded = it.record_of_matter(matter.visibility, appends, &texts.into_inner()).await?;
    tell(&mut it, matter.id, &recorded).await?;
    let mut after = matter;
    recorded.iter().filter(|recorded| !is_absorbed(recorded)).for_each(|recorded| after.apply(recorded));
    Ok(Acted { stage: after.stage_at(it.now).kind(), position: after.latest.0 })
}

/// The units and pictures that are named must be there.
async fn check_names(it: &mut Carrier<'_>, command: &Command<String>) -> Result<(), Fail> {
    let names = command.names();
    if names.units.iter().any(|unit| !it.hall.register.units.contains_key(unit)) {
        return Err(Refusal::new(Code::NoSuchUnit, it.act).into());
    }
    it.attach(&names.pictures).await
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
        Command::Withdraw { .. } => it.link().others_behind(community, id.number()).await? == 0,
        // No other act asks for it.
        _ => true,
    };
    Ok(Around { merge_into, stands_alone })
}

fn is_absorbed(recorded: &Recorded) -> bool {
    matches!(recorded.event, Some(Event::Matter(matter::Event::Absorbed { .. })))
}

/// The events of the matter; and of the one it was merged into, so that both pages tell of it.
fn appends(
    it: &Carrier<'_>,
    matter: &Matter,
    prior: Vec<Recorded>,
    events: Vec<matter::Event>,
    target: Option<Loaded<Matter>>,
) -> Vec<Append> {
    let is_merged = events.iter().any(|event| matches!(event, matter::Event::Merged { .. }));
    let events = it.seal(matter.visibility, events);
    let mut appends = vec![Append { stream: Stream::Matter(matter.id), prior, events }];
    if let Some(target) = target.filter(|_| is_merged) {
        let events = it.seal(matter.visibility, [matter::absorbed(matter)]);
        appends.push(Append { stream: Stream::Matter(target.thing.id), prior: target.prior, events });
    }
    appends
}
