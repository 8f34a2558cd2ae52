//! From the letters of a file to what the record can hold: cleaned, cut, measured, each letter once.

use super::report::ImportReport;
use crate::matter::title_from;
use crate::texts::has_personal_data;
use mingtong_domain::Millis;
use mingtong_domain::limits::{CONTACT_CHARS_MAX, NAME_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_office::{
    BadDate, Columns, Doubt, Fault, Field, Finding, Letter, Mapping, Reason, Severity, Skip, Unreadable,
};
use mingtong_text::normal;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// What offices write where nobody left a name.
const NOBODY: [&str; 12] =
    ["网友", "匿名", "匿名网友", "市民", "热心市民", "群众", "佚名", "不详", "未知", "无", "保密", "来信人"];

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
    pub(super) reply: Option<PreparedReply>,
    pub(super) personal_data: bool,
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
pub(super) fn read_file(bytes: &[u8], mapping: &Mapping, now: Millis) -> Result<Reading, Unreadable> {
    let mut ledger = mingtong_office::letters(&mingtong_office::read(bytes)?, mapping)?;
    let read = std::mem::take(&mut ledger.letters);
    let found = std::mem::take(&mut ledger.findings);
    let mut findings: BTreeMap<u32, Finding> = found.into_iter().map(|finding| (finding.row, finding)).collect();
    let mut letters = Vec::with_capacity(read.len());
    for letter in read {
        let row = letter.row;
        match prepare(letter, &ledger.columns, now) {
            Ok((prepared, doubt)) => {
                doubt.into_iter().for_each(|doubt| note(&mut findings, row, Severity::Doubtful, Reason::Doubt(doubt)));
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

fn prepare(letter: Letter, columns: &Columns, now: Millis) -> Result<(Prepared, Option<Doubt>), Fault> {
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
    let phone = letter.phone.map(|phone| one_line(&phone, CONTACT_CHARS_MAX)).filter(|phone| !phone.is_empty());
    let name = letter.raiser_name.map(|name| one_line(&name, NAME_CHARS_MAX));
    let name = name.filter(|name| phone.is_some() || !is_nobody(name));
    let prepared = Prepared {
        row: letter.row,
        fingerprint,
        number: Some(letter.number).filter(|number| !number.is_empty()),
        personal_data: has_personal_data(&[&title, &body]),
        title,
        body: Some(body).filter(|body| !body.is_empty()),
        written,
        name,
        phone,
        note,
        reply,
    };
    Ok((prepared, doubt))
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
/// part of it: it may come later.
fn fingerprint(letter: &Letter) -> String {
    let mut digest = Sha256::new();
    let day = letter.written.date().to_string();
    for part in [&letter.number, &day, &letter.title, &letter.body] {
        digest.update(normal::fingerprint_form(part));
        digest.update("\n");
    }
    hex::encode(digest.finalize())
}

/// What the file says beside the letter and its answer, under the file's own headings.
fn note_of(letter: &Letter, columns: &Columns) -> Option<String> {
    let unit = letter.unit.as_ref().filter(|_| letter.reply.is_none());
    let parts = [(Field::Address, &letter.address), (Field::Category, &letter.category), (Field::Unit, &unit.cloned())]
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

fn is_nobody(name: &str) -> bool {
    name.is_empty() || name.contains(['*', '＊', '某', 'X', 'x', '×']) || NOBODY.contains(&name)
}

/// A letter that stands in the file twice is taken once: the row with the answer, else the first.
fn each_once(letters: Vec<Prepared>, findings: &mut BTreeMap<u32, Finding>) -> Vec<Prepared> {
    let mut places: HashMap<String, usize> = HashMap::with_capacity(letters.len());
    let mut kept: Vec<Prepared> = Vec::with_capacity(letters.len());
    for mut letter in letters {
        let Some(&place) = places.get(&letter.fingerprint) else {
            places.insert(letter.fingerprint.clone(), kept.len());
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
            std::mem::swap(first, &mut letter);
        }
        note(findings, letter.row, Severity::Skipped, Reason::Skip(Skip::Duplicate { row: first.row }));
    }
    kept
}
