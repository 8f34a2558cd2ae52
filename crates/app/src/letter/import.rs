//! Letters become matters: those that are answered closed, explained and unverified; the others waiting at the desk.
//!
//! A letter that is known already stays what it is, so the same file may come any number of times, in any form, also
//! twice at once: which letters are known is asked within the transaction that takes the others in.

use super::categories::Categories;
use super::places::Places;
use super::prepare::{Prepared, PreparedReply, Reading, read_file};
use super::report::{Counts, ImportRefused, ImportReport};
use crate::app::App;
use crate::carry::{Carrier, Loaded, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{Present, tell};
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::ids::*;
use mingtong_domain::letter::{self, Act, Letter, LetterReply, LetterSource};
use mingtong_domain::limits;
use mingtong_domain::matter::StageKind;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{self, register_unit};
use mingtong_domain::{Millis, Refusal};
use mingtong_office::{FileKind, Mapping, Unreadable, is_named_as_lock_file};
use mingtong_store::rows::{BatchRow, LetterRow, MatterRow, PersonRow};
use mingtong_store::{Append, letter_number_digest};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Letters of one transaction: enough to share one fsync, few enough that a report of a resident need not wait long.
const AT_A_TIME: usize = 500;

/// Whether to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only say what would become of the file.
    DryRun,
    /// Take it in.
    Import,
}

/// Takes in a file of letters, or says what would become of it.
///
/// # Errors
/// The role may not, the file cannot be read, it names more units than a community can have, or the database failed.
pub async fn import_letters(
    app: &App,
    hall: &Hall,
    who: &Who,
    file_name: &str,
    bytes: Vec<u8>,
    mapping: Mapping,
    mode: Mode,
) -> Result<ImportReport, ImportRefused> {
    // A file holds letters about every place.
    who.authorise_everywhere(Act::Import, &hall.register).map_err(Fail::from)?;
    let now = app.now();
    let places = Places::of(hall);
    let reading = app.gates.paper.work(move || read_file(&bytes, &mapping, &places, now)).await;
    let reading = reading.map_err(Fail::from)?;
    let Reading { report, letters } = reading.map_err(|unreadable| match is_named_as_lock_file(file_name) {
        true => Unreadable::NotATable(FileKind::LockFile),
        false => unreadable,
    })?;
    check_units(hall, &letters)?;
    let report = report.about(Categories::of(hall).told(&letters));
    match mode {
        Mode::DryRun => Ok(report.counted(try_out(app, hall, letters).await?)),
        Mode::Import => {
            let job = Job {
                app: app.clone(),
                who: who.clone(),
                hall: hall.clone(),
                batch: BatchId(app.chance.id("i")),
                file_name: file_name.chars().take(limits::CONTACT_CHARS_MAX).collect(),
                begun: now,
            };
            take_in(Arc::new(job), report, letters).await
        }
    }
}

fn check_units(hall: &Hall, letters: &[Prepared]) -> Result<(), Fail> {
    let known: HashSet<&str> = hall.units().into_iter().map(|(_, name)| name).collect();
    let named = letters.iter().filter_map(|letter| letter.reply.as_ref()?.unit.as_deref());
    let new: HashSet<&str> = named.filter(|name| !known.contains(name)).collect();
    if known.len() + new.len() > limits::UNITS_MAX {
        return Err(Refusal::new(Code::RegisterFull, Act::Import).with(limits::UNITS_MAX).into());
    }
    Ok(())
}

async fn try_out(app: &App, hall: &Hall, letters: Vec<Prepared>) -> Result<Counts, Fail> {
    let mut counts = Counts::default();
    let mut reader = app.store.read().await?;
    for chunk in letters.chunks(AT_A_TIME) {
        let fingerprints: Vec<String> = chunk.iter().map(|letter| letter.fingerprint.clone()).collect();
        let known = reader.link().known_letters(hall.id, &fingerprints).await?;
        let known: HashMap<String, i64> = known.into_iter().collect();
        for letter in chunk {
            match known.get(&letter.fingerprint) {
                None => counts.new += 1,
                Some(matter) if letter.reply.is_some() => {
                    let row = reader.link().matter(hall.id, *matter).await?;
                    let waits = row.is_some_and(|row| waits_for_answer(&row, app.now()));
                    *(if waits { &mut counts.updated } else { &mut counts.recognised }) += 1;
                }
                Some(_) => counts.recognised += 1,
            }
        }
    }
    Ok(counts)
}

fn waits_for_answer(row: &MatterRow, now: Millis) -> bool {
    let ended = StageKind::from_key(row.stage_at(now.0)).is_none_or(StageKind::has_ended);
    row.replies == 0 && !ended
}

/// One import, as each of its transactions needs it.
struct Job {
    app: App,
    who: Who,
    hall: Hall,
    batch: BatchId,
    file_name: String,
    begun: Millis,
}

impl Job {
    fn row(&self, letters: u32, report: String) -> BatchRow {
        BatchRow {
            batch_id: self.batch.0.clone(),
            file_name: self.file_name.clone(),
            person_id: self.who.actor.person.as_ref().map(|person| person.0.clone()),
            begun_ms: self.begun.0,
            letters: i64::from(letters),
            report,
            undone_ms: None,
            roll_id: None,
        }
    }
}

async fn take_in(job: Arc<Job>, report: ImportReport, letters: Vec<Prepared>) -> Result<ImportReport, ImportRefused> {
    let mut done = Counts::default();
    let mut letters = letters.into_iter();
    loop {
        let chunk: Vec<Prepared> = letters.by_ref().take(AT_A_TIME).collect();
        if chunk.is_empty() {
            break;
        }
        let (work, before) = (job.clone(), done);
        let written =
            job.app.carry(&job.hall, &job.who, Act::Import, move |it| Box::pin(write_chunk(it, work, chunk, before)));
        match written.await {
            Ok(counts) => done.add(counts),
            Err(fail) if !done.changed_anything() => return Err(fail.into()),
            Err(fail) => return Err(ImportRefused::Stopped { batch: job.batch.clone(), new: done.new, fail }),
        }
    }
    metrics::counter!("mingtong_letters_imported_total").increment(u64::from(done.new));
    let mut report = report.counted(done);
    if done.changed_anything() {
        report.batch = Some(job.batch.clone());
        keep_report(&job, &report).await?;
    }
    Ok(report)
}

async fn keep_report(job: &Job, report: &ImportReport) -> Result<(), Fail> {
    let (community, row) = (job.hall.id, job.row(report.new, report.to_keep()));
    job.app
        .write(community, Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_batch(community, &row).await?) })))
        .await
}

async fn write_chunk(
    mut it: Carrier<'_>,
    job: Arc<Job>,
    letters: Vec<Prepared>,
    before: Counts,
) -> Result<Counts, Fail> {
    let community = it.hall.id;
    let fingerprints: Vec<String> = letters.iter().map(|letter| letter.fingerprint.clone()).collect();
    let known = it.link().known_letters(community, &fingerprints).await?;
    let known: HashMap<String, i64> = known.into_iter().collect();
    let mut chunk = Chunk::new(&job, &it);
    for letter in letters {
        match known.get(&letter.fingerprint) {
            Some(matter) => chunk.recognise(&mut it, *matter, letter.reply).await?,
            None => chunk.take_in(&mut it, letter).await?,
        }
    }
    let counts = chunk.write(&mut it).await?;
    if counts.changed_anything() {
        // Were the program to end here, the batch would still be there to be taken back.
        let row = job.row(before.new + counts.new, "{}".to_owned());
        it.link().put_batch(community, &row).await?;
    }
    Ok(counts)
}

/// The letters of one transaction.
struct Chunk<'a> {
    job: &'a Job,
    units: HashMap<String, UnitId>,
    categories: Categories,
    latest: HashMap<i16, i64>,
    texts: Texts<'a>,
    appends: Vec<Append>,
    persons: Vec<PersonRow>,
    letters: Vec<LetterRow>,
    counts: Counts,
}

impl<'a> Chunk<'a> {
    fn new(job: &'a Job, it: &Carrier<'_>) -> Self {
        Self {
            job,
            units: it.hall.units().into_iter().map(|(id, name)| (name.to_owned(), id.clone())).collect(),
            categories: Categories::of(&it.hall),
            latest: HashMap::new(),
            texts: Texts::new(&job.app.chance, Act::Import),
            appends: vec![],
            persons: vec![],
            letters: vec![],
            counts: Counts::default(),
        }
    }

    async fn take_in(&mut self, it: &mut Carrier<'_>, letter: Prepared) -> Result<(), Fail> {
        let id = self.next_number(it, letter.written).await?;
        let reply = match letter.reply {
            Some(reply) => Some(self.reply(it, reply).await?),
            None => None,
        };
        let batch = self.job.batch.clone();
        let number_digest = letter.number.as_deref().and_then(letter_number_digest);
        let number = letter.number.map(|number| self.texts.put(number));
        self.letters.push(LetterRow {
            fingerprint: letter.fingerprint,
            matter_id: id.number(),
            batch_id: batch.0.clone(),
            number: number.as_ref().map(|number| number.0.clone()),
            number_digest,
        });
        let source = LetterSource { batch, row: letter.row, number };
        let taken = Letter {
            matter: id,
            // It may have been retired since the file was read.
            place: letter.place.filter(|place| it.hall.register.is_place_in_use(place)),
            title: self.texts.put(letter.title),
            text: letter.body.map(|body| self.texts.put(body)),
            raiser: self.person(letter.name, letter.phone, it.now),
            visibility: letter.visibility,
            personal_data: letter.personal_data,
            written: letter.written,
            source,
            category: letter.category.as_deref().and_then(|words| self.categories.find(words)),
            note: letter.note.map(|note| self.texts.put(note)),
            reply,
        };
        let events = it.seal(letter.visibility, letter::take_in(taken, &it.context(&[]))?);
        self.appends.push(Append { stream: Stream::Matter(id), prior: vec![], events });
        self.counts.new += 1;
        Ok(())
    }

    /// A letter that is here already is left alone, unless it waits for the answer that this file has.
    async fn recognise(&mut self, it: &mut Carrier<'_>, matter: i64, reply: Option<PreparedReply>) -> Result<(), Fail> {
        let community = it.hall.id;
        self.counts.recognised += 1;
        let Some(reply) = reply else { return Ok(()) };
        let row = it.link().matter(community, matter).await?;
        let Some(id) = row.filter(|row| waits_for_answer(row, it.now)).and_then(|row| row.id()) else {
            return Ok(());
        };
        let Loaded { thing: matter, prior } = it.matter(id).await?;
        // Its texts go with its own events.
        let others = std::mem::replace(&mut self.texts, Texts::new(&self.job.app.chance, Act::Import));
        let reply = self.reply(it, reply).await?;
        let texts = std::mem::replace(&mut self.texts, others);
        let path = it.hall.register.path(matter.place.as_ref());
        let events = letter::answer(&matter, reply, &it.context(&path))?;
        let events = it.seal(matter.visibility, events);
        let append = Append { stream: Stream::Matter(id), prior, events };
        let recorded = it.record_of_matter(matter.visibility, vec![append], &texts.into_inner()).await?;
        tell(it, id, &recorded, Present::Nobody).await?;
        self.counts.recognised -= 1;
        self.counts.updated += 1;
        Ok(())
    }

    /// Numbers go by the year in which a letter was written.
    async fn next_number(&mut self, it: &mut Carrier<'_>, written: Millis) -> Result<MatterId, Fail> {
        let (community, year) = (it.hall.id, written.year());
        let latest = match self.latest.get(&year) {
            Some(latest) => *latest,
            None => it.link().latest_number(community, i64::from(year)).await?,
        };
        self.latest.insert(year, latest + 1);
        let full = || Refusal::new(Code::RegisterFull, Act::Import).with(MatterId::SEQUENCE_MAX);
        let sequence = u32::try_from(latest + 1).unwrap_or(u32::MAX);
        Ok(MatterId::new(year, sequence).ok_or_else(full)?)
    }

    async fn reply(&mut self, it: &mut Carrier<'_>, reply: PreparedReply) -> Result<LetterReply, Fail> {
        let unit = match reply.unit {
            Some(name) => Some(self.unit(it, name).await?),
            None => None,
        };
        let PreparedReply { text, given, personal_data, .. } = reply;
        Ok(LetterReply { text: self.texts.put(text), given, unit, personal_data })
    }

    /// The unit of a name; registered when the file is the first to name it.
    async fn unit(&mut self, it: &mut Carrier<'_>, name: String) -> Result<UnitId, Fail> {
        if let Some(unit) = self.units.get(&name) {
            return Ok(unit.clone());
        }
        let unit = UnitId(it.app.chance.id("u"));
        let mut texts = Texts::new(&self.job.app.chance, register::Act::RegisterUnit);
        let text = texts.put(name.clone());
        let event = register_unit(&it.hall.register, unit.clone(), text, false, &it.who.actor)?;
        it.record(vec![append(Stream::Register, event)], &texts.into_inner()).await?;
        self.units.insert(name, unit.clone());
        Ok(unit)
    }

    fn person(&mut self, name: Option<String>, phone: Option<String>, now: Millis) -> Option<PersonId> {
        if name.is_none() && phone.is_none() {
            return None;
        }
        let person_id = self.job.app.chance.id("p");
        let row = PersonRow { person_id, name, phone, added_ms: now.0, ..PersonRow::default() };
        let id = row.id();
        self.persons.push(row);
        Some(id)
    }

    async fn write(self, it: &mut Carrier<'_>) -> Result<Counts, Fail> {
        let community = it.hall.id;
        if !self.appends.is_empty() {
            it.link().put_persons(community, &self.persons).await?;
            it.record(self.appends, &self.texts.into_inner()).await?;
            it.link().put_letters(community, &self.letters).await?;
        }
        Ok(self.counts)
    }
}
