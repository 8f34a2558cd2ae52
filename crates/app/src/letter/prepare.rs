//! From the letters of a file to what the record can hold: cleaned, cut, measured, each letter once.

use super::places::{Named, Places};
use super::report::ImportReport;
use crate::matter::title_from;
use crate::texts::has_personal_data;
use mingtong_domain::Millis;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::limits::{CONTACT_CHARS_MAX, NAME_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::matter::Visibility;
use mingtong_office::{
    BadDate, Columns, Doubt, Fault, Field, Finding, Letter, Mapping, Reason, SamePerson, Severity, Skip, Unreadable,
    Who, names_nobody, same_person,
};
use mingtong_text::normal;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// Letters of the same words that each further one is compared with, so that thousands of them do not take minutes.
const COMPARED_MAX: usize = 50;

/// Words of the categories in which an office keeps what denounces somebody.
const DENUNCIATIONS: [&str; 4] = ["举报", "检举", "控告", "揭发"];

/// A letter ready to be taken in.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) row: u32,
    pub(super) fingerprint: String,
    pub(super) number: Option<String>,
    pub(super) title: String,
    pub(super) body: Option<String>,
    pub(super) written: Millis,
    pub(super) name: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) note: Option<String>,
    /// The place of the community that its address names.
    pub(super) place: Option<PlaceId>,
    /// The office's own word or code for what it is about.
    pub(super) category: Option<String>,
    pub(super) reply: Option<PreparedReply>,
    pub(super) visibility: Visibility,
    pub(super) personal_data: bool,
    writer: Writer,
}

/// Who wrote it, as the file says it.
#[derive(Debug, Default)]
struct Writer {
    name: Option<String>,
    phone: Option<String>,
    address: Option<String>,
}

impl Writer {
    fn who(&self) -> Who<'_> {
        Who { name: self.name.as_deref(), phone: self.phone.as_deref(), address: self.address.as_deref() }
    }
}

/// Its answer.
#[derive(Debug)]
pub(super) struct PreparedReply {
    pub(super) text: String,
    pub(super) given: Option<Millis>,
    pub(super) unit: Option<String>,
    pub(super) personal_data: bool,
}

/// A file that was read, with its letters ready to be taken in.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) report: ImportReport,
    pub(super) letters: Vec<Prepared>,
}

/// Reads a file and prepares its letters. Costs computing time, so it runs where it holds nobody up.
pub(super) fn read_file(bytes: &[u8], mapping: &Mapping, places: &Places, now: Millis) -> Result<Reading, Unreadable> {
    let mut ledger = mingtong_office::letters(&mingtong_office::read(bytes)?, mapping)?;
    let read = std::mem::take(&mut ledger.letters);
    let found = std::mem::take(&mut ledger.findings);
    let mut findings: BTreeMap<u32, Finding> = found.into_iter().map(|finding| (finding.row, finding)).collect();
    let mut letters = Vec::with_capacity(read.len());
    for letter in read {
        let row = letter.row;
        match prepare(letter, &ledger.columns, places, now) {
            Ok((prepared, doubts)) => {
                doubts.into_iter().for_each(|doubt| note(&mut findings, row, Severity::Doubtful, Reason::Doubt(doubt)));
                letters.push(prepared);
            }
            Err(fault) => note(&mut findings, row, Severity::Rejected, Reason::Fault(fault)),
        }
    }
    let letters = each_once(letters, &mut findings);
    Ok(Reading { report: ImportReport::new(ledger, findings), letters })
}

/// Adds a reason to what was found about a row; the graver judgement stands, and its reason comes first.
fn note(findings: &mut BTreeMap<u32, Finding>, row: u32, severity: Severity, reason: Reason) {
    let finding = findings.entry(row).or_insert_with(|| Finding { row, severity, reasons: vec![] });
    finding.severity = if severity == Severity::Doubtful { finding.severity } else { severity };
    finding.reasons.insert(0, reason);
}

fn prepare(letter: Letter, columns: &Columns, places: &Places, now: Millis) -> Result<(Prepared, Vec<Doubt>), Fault> {
    let written = Millis::from_civil(letter.written);
    if written > now {
        let text = letter.written.date().to_string();
        return Err(Fault::Date { text, why: BadDate::InTheFuture });
    }
    let fingerprint = fingerprint(&letter);
    let note = note_of(&letter, columns);
    let body = normal::clean(&letter.body);
    let title = one_line(&letter.title, TITLE_CHARS_MAX);
    let title = if title.is_empty() { title_from(&body) } else { title };
    if title.is_empty() {
        return Err(Fault::NoText);
    }
    check_length(Field::Body, &body)?;
    let (reply, doubt) = prepare_reply(letter.reply, now)?;
    let (place, unclear) = place_of(letter.address.as_deref(), columns, places);
    let (name, phone) = (letter.raiser_name.clone(), letter.phone.clone());
    let writer = Writer { name, phone, address: letter.address };
    let phone = letter.phone.map(|phone| one_line(&phone, CONTACT_CHARS_MAX)).filter(|phone| !phone.is_empty());
    let name = letter.raiser_name.map(|name| one_line(&name, NAME_CHARS_MAX));
    let name = name.filter(|name| phone.is_some() || !names_nobody(name));
    let prepared = Prepared {
        row: letter.row,
        fingerprint,
        number: Some(letter.number).filter(|number| !number.is_empty()),
        visibility: visibility_of(letter.category.as_deref()),
        category: letter.category.map(|it| one_line(&it, NAME_CHARS_MAX)).filter(|it| !it.is_empty()),
        personal_data: has_personal_data(&[&title, &body]),
        title,
        body: Some(body).filter(|body| !body.is_empty()),
        written,
        name,
        phone,
        note,
        place,
        reply,
        writer,
    };
    Ok((prepared, doubt.into_iter().chain(unclear).collect()))
}

/// The place that an address names, or the doubt which one it is.
fn place_of(address: Option<&str>, columns: &Columns, places: &Places) -> (Option<PlaceId>, Option<Doubt>) {
    let Some(address) = address else { return (None, None) };
    let heading = columns.found.get(&Field::Address).map_or("", |column| column.header.as_str());
    match places.find(address, heading) {
        Named::Nowhere => (None, None),
        Named::At(place) => (Some(place), None),
        Named::Unclear(places) => (None, Some(Doubt::PlaceUnclear { text: one_line(address, NAME_CHARS_MAX), places })),
    }
}

/// What denounces somebody is for staff: they are heard before anybody reads it.
fn visibility_of(category: Option<&str>) -> Visibility {
    let denounces = |category: &str| DENUNCIATIONS.iter().any(|word| category.contains(word));
    if category.is_some_and(denounces) { Visibility::Private } else { Visibility::Public }
}

fn prepare_reply(
    reply: Option<mingtong_office::LetterReply>,
    now: Millis,
) -> Result<(Option<PreparedReply>, Option<Doubt>), Fault> {
    let Some(reply) = reply else { return Ok((None, None)) };
    let text = normal::clean(&reply.text);
    check_length(Field::Reply, &text)?;
    if text.is_empty() {
        return Ok((None, None));
    }
    let mut given = reply.at.map(Millis::from_civil);
    let mut doubt = None;
    if let Some(at) = reply.at.filter(|_| given > Some(now)) {
        doubt = Some(Doubt::AnswerDateUnusable { text: at.date().to_string(), why: BadDate::InTheFuture });
        given = None;
    }
    let unit = reply.unit.map(|unit| one_line(&unit, NAME_CHARS_MAX)).filter(|unit| !unit.is_empty());
    let personal_data = has_personal_data(&[&text]);
    Ok((Some(PreparedReply { text, given, unit, personal_data }), doubt))
}

fn check_length(field: Field, text: &str) -> Result<(), Fault> {
    let chars = normal::length(text);
    if chars > TEXT_CHARS_MAX {
        return Err(Fault::TextTooLong { field: field.name_key(), chars, max: TEXT_CHARS_MAX });
    }
    Ok(())
}

/// By this a letter is known again, from whatever file: its number, its day, its title and its content, without what
/// copying between programs changes (white space, punctuation, the width of digits, the time of day). The answer is no
/// part of it: it may come later. Without a number it is known by its writer as well.
fn fingerprint(letter: &Letter) -> String {
    let mut digest = Sha256::new();
    let day = letter.written.date().to_string();
    let mut put = |part: &str| {
        digest.update(normal::fingerprint_form(part));
        digest.update("\n");
    };
    [&letter.number, &day, &letter.title, &letter.body].into_iter().for_each(|part| put(part));
    let writer = [&letter.raiser_name, &letter.phone, &letter.address];
    if letter.number.is_empty() && writer.iter().any(|part| part.is_some()) {
        writer.into_iter().for_each(|part| put(part.as_deref().unwrap_or_default()));
    }
    hex::encode(digest.finalize())
}

/// What the file says beside the letter and its answer, under the file's own headings.
fn note_of(letter: &Letter, columns: &Columns) -> Option<String> {
    let unit = letter.unit.as_ref().filter(|_| letter.reply.is_none());
    let parts = [
        (Field::Address, &letter.address),
        (Field::Category, &letter.category),
        (Field::Unit, &unit.cloned()),
        (Field::Reply, &letter.answer_note),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(field, value)| {
            let header = columns.found.get(&field).map_or("", |column| column.header.as_str());
            Some(format!("{}：{}", one_line(header, NAME_CHARS_MAX), value.as_ref()?))
        })
        .collect::<Vec<_>>();
    Some(cut(&normal::clean(&parts.join("\n")), TEXT_CHARS_MAX)).filter(|note| !note.is_empty())
}

fn one_line(text: &str, chars_max: usize) -> String {
    let line = normal::clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    cut(&line, chars_max)
}

fn cut(text: &str, chars_max: usize) -> String {
    match normal::beginning(text, chars_max) {
        whole if whole.len() == text.len() => text.to_owned(),
        // The dots are three once they are normalised.
        _ => format!("{}…", normal::beginning(text, chars_max - normal::length("…"))),
    }
}

/// A letter that stands in the file twice is taken once: the row with the answer, else the first. Letters of the same
/// words that are not known to be one stay apart, also in what they are known again by.
fn each_once(letters: Vec<Prepared>, findings: &mut BTreeMap<u32, Finding>) -> Vec<Prepared> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::with_capacity(letters.len());
    let mut kept: Vec<Prepared> = Vec::with_capacity(letters.len());
    for mut letter in letters {
        let alike = places.entry(letter.fingerprint.clone()).or_default();
        let Some(&place) = alike.iter().take(COMPARED_MAX).find(|place| is_same_letter(&kept[**place], &letter)) else {
            if let Some(&first) = alike.first() {
                say_alike(findings, &kept[first], &letter);
                letter.fingerprint =
                    hex::encode(Sha256::digest(format!("{}\n{}", letter.fingerprint, alike.len() + 1)));
            }
            alike.push(kept.len());
            kept.push(letter);
            continue;
        };
        let first = &mut kept[place];
        let one = first.reply.as_ref().map(|reply| normal::fingerprint_form(&reply.text));
        let other = letter.reply.as_ref().map(|reply| normal::fingerprint_form(&reply.text));
        if one.is_some() && other.is_some() && one != other {
            let fault = Fault::AnsweredTwice { row: first.row };
            note(findings, letter.row, Severity::Rejected, Reason::Fault(fault));
            continue;
        }
        if one.is_none() && other.is_some() {
            letter.fingerprint.clone_from(&first.fingerprint);
            std::mem::swap(first, &mut letter);
        }
        pass_over(findings, letter.row, first.row);
    }
    kept
}

/// Says that a row is the letter of another one, and no more what was said while it seemed to be one of its own.
fn pass_over(findings: &mut BTreeMap<u32, Finding>, row: u32, same: u32) {
    let reasons = vec![Reason::Skip(Skip::Duplicate { row: same })];
    let said = findings.insert(row, Finding { row, severity: Severity::Skipped, reasons });
    let mut reasons: Vec<Reason> = said.map(|finding| finding.reasons).unwrap_or_default();
    let rivals: Vec<u32> = reasons.iter_mut().filter_map(rivals_of).flat_map(std::mem::take).collect();
    for rival in rivals {
        let Some(finding) = findings.get_mut(&rival).filter(|finding| finding.severity == Severity::Doubtful) else {
            continue;
        };
        finding.reasons.retain_mut(|reason| match rivals_of(reason) {
            Some(rows) => {
                rows.retain(|other| *other != row);
                !rows.is_empty()
            }
            None => true,
        });
        if finding.reasons.is_empty() {
            findings.remove(&rival);
        }
    }
}

/// The rows of which a doubt says that they may be the same letter, or carry its number.
fn rivals_of(reason: &mut Reason) -> Option<&mut Vec<u32>> {
    match reason {
        Reason::Doubt(Doubt::NumberShared { rows, .. } | Doubt::SameWords { rows }) => Some(rows),
        _ => None,
    }
}

/// Whether two letters of the same words and day are one: by the person, or else by the number.
fn is_same_letter(one: &Prepared, other: &Prepared) -> bool {
    match same_person(one.writer.who(), other.writer.who()) {
        SamePerson::Yes => true,
        SamePerson::No => false,
        SamePerson::Unknown => one.number.is_some(),
    }
}

/// Says of a letter that nothing tells it from another one, where the file's reader has not said so.
fn say_alike(findings: &mut BTreeMap<u32, Finding>, first: &Prepared, letter: &Prepared) {
    let is_said =
        |reason: &Reason| matches!(reason, Reason::Doubt(Doubt::SameWords { .. } | Doubt::NumberShared { .. }));
    let found = findings.get(&letter.row);
    if !found.is_some_and(|finding| finding.reasons.iter().any(is_said)) {
        let doubt = Doubt::SameWords { rows: vec![first.row] };
        note(findings, letter.row, Severity::Doubtful, Reason::Doubt(doubt));
    }
}
