//! A file of homes is taken into the roll of a place: all of it in one write, or nothing. The same file twice changes
//! nothing; a later one puts right what is another in it, and takes nothing away that it does not name.

use super::homes::{homes, roll};
use super::open::{check_place, open_in};
use super::plan::{Plan, Standing};
use super::report::{RollRefused, RollReport};
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::ids::{BatchId, CommunityId, PlaceId, RollId, Stream};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::roll::{self, Act};
use mingtong_office::roll::RollFile;
use mingtong_office::{FileKind, Unreadable, is_named_as_lock_file};
use mingtong_store::rows::{BatchRow, HomeFilter};
use mingtong_store::{Append, Link};

/// Whether to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only say what would become of the file.
    DryRun,
    /// Take it in.
    Import,
}

/// A file of homes.
#[derive(Debug, Clone)]
pub struct NewRollFile {
    /// Of which place.
    pub place: PlaceId,
    /// The day on which the homes stood so; none for today. It is said of a roll that this file opens.
    pub as_of: Option<Date>,
    /// What the file is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Takes a file of homes into the roll of its place, which it opens where there is none; or says what would become of
/// it.
///
/// # Errors
/// The role may not, or not there; there is no such place; the file cannot be read; the roll would be too large; or the
/// database failed. Nothing is kept then.
pub async fn import_roll(
    app: &App,
    hall: &Hall,
    who: &Who,
    new: NewRollFile,
    mode: Mode,
) -> Result<RollReport, RollRefused> {
    who.authorise(Act::Enter).map_err(Fail::from)?;
    check_place(hall, &new.place).map_err(Fail::from)?;
    let NewRollFile { place, as_of, name, bytes } = new;
    let called = hall.place_name(&place);
    let read = move || mingtong_office::roll::roll(&bytes, &called);
    let file =
        app.gates.paper.work(read).await.map_err(Fail::from)?.map_err(|bad| match is_named_as_lock_file(&name) {
            true => Unreadable::NotATable(FileKind::LockFile).into(),
            false => bad,
        })?;
    Ok(match mode {
        Mode::DryRun => try_out(app, hall, who, &place, &file).await?,
        Mode::Import => {
            let name = name.chars().take(limits::CONTACT_CHARS_MAX).collect();
            let taking = Taking { place, as_of, name, file };
            app.carry(hall, who, Act::Enter, move |it| Box::pin(take_in(it, taking))).await?
        }
    })
}

async fn try_out(app: &App, hall: &Hall, who: &Who, place: &PlaceId, file: &RollFile) -> Result<RollReport, Fail> {
    if !who.may_at(Act::Enter, &hall.register, Some(place)) {
        return Err(mingtong_domain::Refusal::new(mingtong_domain::refusal::Code::OutsideYourPlace, Act::Enter).into());
    }
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let known = link.roll_of_place(hall.id, place.as_str()).await?.map(|row| RollId(row.roll_id));
    let standing = match &known {
        Some(roll) => standing(link, hall.id, roll).await?,
        // A roll that is there is kept on, one that begins is something new.
        None => match hall.register.place_fault(place) {
            Some(fault) => return Err(mingtong_domain::Refusal::new(fault, Act::Enter).into()),
            None => Standing::default(),
        },
    };
    let plan = Plan::of(file, &standing, &app.chance, app.now());
    Ok(RollReport::of(file, plan, known))
}

async fn standing(link: &mut Link<'_>, community: CommunityId, roll: &RollId) -> Result<Standing, Fail> {
    let homes = homes(link, community, roll, &HomeFilter::default()).await?;
    let mut ids: Vec<String> = homes.iter().flat_map(|home| &home.owners).map(|owner| owner.0.clone()).collect();
    ids.sort();
    ids.dedup();
    let people = link.persons(community, &ids).await?.into_iter().map(|row| (row.id(), row)).collect();
    Ok(Standing { homes: homes.into_iter().map(|home| (home.no.clone(), home)).collect(), people })
}

struct Taking {
    place: PlaceId,
    as_of: Option<Date>,
    name: String,
    file: RollFile,
}

async fn take_in(mut it: Carrier<'_>, taking: Taking) -> Result<RollReport, Fail> {
    let Taking { place, as_of, name, file } = taking;
    let community = it.hall.id;
    let known = it.link().roll_of_place(community, place.as_str()).await?.map(|row| RollId(row.roll_id));
    let id = match known {
        Some(id) => id,
        None => open_in(&mut it, place, as_of).await?,
    };
    let path = {
        let roll = roll(&mut it.link(), community, &id).await?;
        it.hall.register.path(Some(&roll.place))
    };
    let standing = standing(&mut it.link(), community, &id).await?;
    let batch = BatchId(it.app.chance.id("i"));
    let plan = Plan::of(&file, &standing, &it.app.chance, it.now);
    let counts = (standing.homes.len(), plan.new as usize);
    let events = roll::enter(&batch, plan.put.clone(), counts, &it.context(&path))?;
    if !plan.changes_anything() {
        return Ok(RollReport::of(&file, plan, Some(id)));
    }
    it.link().put_persons(community, &plan.persons).await?;
    if !events.is_empty() {
        let events = it.seal(Visibility::Private, events);
        it.record(vec![Append { stream: Stream::Roll(id.clone()), prior: vec![], events }], &[]).await?;
    }
    let report = RollReport { batch: Some(batch.clone()), ..RollReport::of(&file, plan, Some(id.clone())) };
    let row = BatchRow {
        batch_id: batch.0,
        file_name: name,
        person_id: it.who.actor.person.as_ref().map(|person| person.0.clone()),
        begun_ms: it.now.0,
        letters: i64::from(report.new + report.changed),
        report: report.to_keep(),
        undone_ms: None,
        roll_id: Some(id.0),
    };
    it.link().put_batch(community, &row).await?;
    Ok(report)
}
