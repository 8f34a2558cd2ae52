//! Every act on a need goes this way. Which act does what is decided in `domain::need`.

use super::propose::WISHER;
use crate::app::App;
use crate::carry::{Carrier, Loaded, are_in_register, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::called_otherwise;
use crate::texts::{Texts, names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{NeedId, ResourceId, Stream, UnitId};
use mingtong_domain::matter::Visibility;
use mingtong_domain::need::{self, Command, Need, NeedKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::resource::{Resource, StageKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_store::Append;
use mingtong_text::normal;

/// Acts on a need. `seen` is the position of the latest event that the person saw: when somebody acted since, the act
/// is not done and the person is told. Of two who take up the same at the same moment, one has it.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`] also where a picture is not there, or the database
/// failed.
pub async fn act_on_need(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: NeedId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<(), Fail> {
    let act = command.act();
    app.carry(hall, who, act, move |it| Box::pin(act_in(it, id, seen, command))).await
}

async fn act_in(mut it: Carrier<'_>, id: NeedId, seen: Option<i64>, mut command: Command<String>) -> Result<(), Fail> {
    let Loaded { thing: need, prior } = it.need(id).await?;
    units_of_raiser(&mut it).await?;
    if seen.is_some_and(|seen| seen != need.latest) {
        return Err(Fail::Changed);
    }
    without_wisher(&mut it, &need, &mut command).await?;
    let community = it.hall.id;
    match &mut command {
        Command::TakeUp { unit, resource, .. } => {
            are_in_register(&it, None, Some(unit))?;
            if let Some(resource) = *resource {
                brings(&mut it, resource, unit).await?;
            }
        }
        Command::ReportUptake { pictures, .. } => {
            without_repeats(pictures);
            it.attach(pictures).await?;
        }
        Command::Publish { title, text, .. } => {
            let asked = &need.asked;
            let said = words_behind(&mut it.link(), community, [asked.title.clone(), asked.text.clone()]).await?;
            // Words that were sent back as they stood are no other words.
            let is_other = |words: &String, than| said.get(than).is_none_or(|said| *said != normal::clean(words));
            *title = title.take().filter(|title| is_other(title, &asked.title));
            *text = text.take().filter(|text| is_other(text, &asked.text));
        }
        _ => {}
    }
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let path = it.hall.register.path(need.asked.place.as_ref());
    let events = need::decide(&need, command, &it.context(&path))?;
    let events = it.seal(Visibility::Public, events);
    if it.who.actor.role == Role::Raiser {
        // The log of a need knows of a raiser only that they are one.
        it.who.actor.person = None;
    }
    it.record(vec![Append { stream: Stream::Need(id), prior, events }], &texts.into_inner()).await?;
    Ok(())
}

/// Nothing that is said of a wish later says whose it is either: a bare name is found by nobody who masks it.
async fn without_wisher(it: &mut Carrier<'_>, need: &Need, command: &mut Command<String>) -> Result<(), Fail> {
    let Some(asker) = need.asked.asker.as_ref().filter(|_| need.asked.kind == NeedKind::Wish) else { return Ok(()) };
    let community = it.hall.id;
    let names = names_behind(&mut it.link(), community, [asker]).await?;
    let Some(name) = names.get(asker) else { return Ok(()) };
    for words in words_of(command) {
        *words = called_otherwise(words, name, WISHER);
    }
    Ok(())
}

fn words_of(command: &mut Command<String>) -> Vec<&mut String> {
    match command {
        Command::Publish { title, text, .. } => [title, text].into_iter().flatten().collect(),
        Command::Decline { reason } | Command::Withdraw { reason } => vec![reason],
        Command::RefuseUptake { reason, .. } | Command::SendBackUptake { reason, .. } => vec![reason],
        Command::ReleaseUptake { reason, .. } => vec![reason],
        Command::ReportUptake { report, .. } => vec![report],
        Command::MeetUptake { judgement, .. } | Command::Settle { judgement } => judgement.iter_mut().collect(),
        Command::TakeUp { plan, .. } => plan.iter_mut().collect(),
        Command::ConfirmUptake { .. } | Command::BeginUptake { .. } => vec![],
    }
}

/// A raiser is known by a code. Where they left an account, the units for which it acts count as their own.
async fn units_of_raiser(it: &mut Carrier<'_>) -> Result<(), Fail> {
    let Some(person) = it.who.actor.person.clone().filter(|_| it.who.actor.role == Role::Raiser) else {
        return Ok(());
    };
    let community = it.hall.id;
    for row in it.link().roles_of(community, person.as_str()).await? {
        if let Some(Scope::Unit(unit)) = Scope::from_parts(&row.scope_kind, &row.scope_id) {
            it.who.units.push(unit);
        }
    }
    Ok(())
}

/// Refuses a resource that is not offered now, or not by this unit.
async fn brings(it: &mut Carrier<'_>, id: ResourceId, unit: &UnitId) -> Result<(), Fail> {
    let act = it.act;
    let refuse = |code| Err(Refusal::new(code, act).into());
    let resource = Resource::from_stream(&it.stream(&Stream::Resource(id)).await?);
    match resource {
        Some(resource) if resource.offered.unit != *unit => refuse(Code::ResourceOfAnother),
        Some(resource) if resource.stage_at(it.now).kind() == StageKind::Offered => Ok(()),
        _ => refuse(Code::NoSuchResource),
    }
}
