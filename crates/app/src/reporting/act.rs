//! Every act on a report goes this way. What may be done is decided in `domain::reporting`.

use super::access::{acts_for_unit, may_see, unnamed, visibility, works_at_the_desk};
use crate::app::App;
use crate::carry::{Carrier, are_public};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, words_behind};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{NeedId, ReportingId, Stream};
use mingtong_domain::need::Need;
use mingtong_domain::refusal::Code;
use mingtong_domain::reporting::{self, About, Command, Reporting, What};
use mingtong_store::Append;

/// Acts on a report. `seen` is the position of the latest event that the person saw: when somebody acted since, the act
/// is not done and the person is told. `instead` stands where its texts name whoever reported.
///
/// # Errors
/// A refusal of the domain; a liaison who is none; a need or a matter that is not there or not public;
/// [`Fail::Changed`]; [`Fail::NotFound`] also where it is another unit's; or the database failed.
pub async fn act_on_reporting(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ReportingId,
    seen: Option<i64>,
    command: Command<String>,
    instead: &str,
) -> Result<(), Fail> {
    let (act, instead) = (command.act(), instead.to_owned());
    app.carry(hall, who, act, move |it| Box::pin(async move { act_in(it, id, seen, command, &instead).await })).await
}

async fn act_in(
    mut it: Carrier<'_>,
    id: ReportingId,
    seen: Option<i64>,
    mut command: Command<String>,
    instead: &str,
) -> Result<(), Fail> {
    it.who.authorise(it.act)?;
    let prior = it.stream(&Stream::Reporting(id)).await?;
    let reporting = Reporting::from_stream(&prior).filter(|found| may_see(&it.who, &it.hall.register, found));
    let reporting = reporting.ok_or(Fail::NotFound)?;
    if seen.is_some_and(|seen| seen != reporting.latest) {
        return Err(Fail::Changed);
    }
    look_around(&mut it, &reporting, &mut command, instead).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let path = it.hall.register.path(reporting.place.as_ref());
    let events = reporting::decide(&reporting, command, &it.context(&path))?;
    let events = it.seal(visibility(reporting.kind()), events);
    it.record(vec![Append { stream: Stream::Reporting(id), prior, events }], &texts.into_inner()).await?;
    Ok(())
}

/// Refuses what a command names and is not there; leaves out who did it.
async fn look_around(
    it: &mut Carrier<'_>,
    reporting: &Reporting,
    command: &mut Command<String>,
    instead: &str,
) -> Result<(), Fail> {
    let (hall, act) = (it.hall.clone(), it.act);
    match command {
        Command::Confirm { ours: Some(person) } | Command::ChangeOurs { ours: person } => {
            works_at_the_desk(&mut it.link(), &hall, person, act).await?;
        }
        Command::ChangeLiaison { person: Some(person), .. } => {
            acts_for_unit(&mut it.link(), &hall, person, &reporting.unit, act).await?;
        }
        Command::NoteService { about, text, .. } => {
            match about {
                Some(About::Need(need)) => is_public_need(it, *need).await?,
                Some(About::Matter(matter)) => are_public(it, &[*matter]).await?,
                None => {}
            }
            leave_name_out(it, reporting, text, instead).await?;
        }
        Command::Evaluate { evaluation, .. } => leave_name_out(it, reporting, evaluation, instead).await?,
        Command::Confirm { ours: None } | Command::ChangeLiaison { person: None, .. } => {}
        Command::Decline { .. } | Command::Prolong { .. } | Command::End { .. } => {}
    }
    Ok(())
}

async fn leave_name_out(
    it: &mut Carrier<'_>,
    reporting: &Reporting,
    words: &mut String,
    instead: &str,
) -> Result<(), Fail> {
    let What::Member { name, .. } = &reporting.what else { return Ok(()) };
    let community = it.hall.id;
    let known = words_behind(&mut it.link(), community, [name.clone()]).await?;
    if let Some(name) = known.get(name) {
        *words = unnamed(words, name, instead);
    }
    Ok(())
}

async fn is_public_need(it: &mut Carrier<'_>, id: NeedId) -> Result<(), Fail> {
    let need = Need::from_stream(&it.stream(&Stream::Need(id)).await?);
    match need.is_some_and(|need| need.is_public()) {
        true => Ok(()),
        false => Err(Refusal::new(Code::NoSuchNeed, it.act).into()),
    }
}
