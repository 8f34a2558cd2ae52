//! The page of the minutes: the text as it stands, which lines of it were written by hand, who signed it, its versions
//! and what each changed, and the forms of whoever writes and signs. Long minutes are read a part at a time, and
//! written on a page of their own.

use super::draft::{drafted, written};
use super::forms::{Of, People};
use super::load::load;
use super::named::name;
use super::part::starts;
use crate::args::text_arg;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::act_form::{ActForm, put_back};
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use askama::Template;
use mingtong_app::Who;
use mingtong_app::meeting::{ERASED_PASSAGE, MeetingView, Remains, SignatureView, VersionView, draft_of_meeting};
use mingtong_domain::ids::{MeetingId, PictureId};
use mingtong_domain::limits::MINUTES_CHARS_MAX;
use mingtong_domain::meeting::Act;
use mingtong_words::{FluentValue, Words};
use std::collections::HashSet;

/// Bytes of a part of the minutes: with the frame of the page and the forms at it some 40 kB.
const PART_BYTES_MAX: usize = 18_000;
/// Bytes of a line and of a signature beside their words.
const LINE_BYTES: usize = 30;
const SIGNATURE_BYTES: usize = 150;

/// What is read of a version, from its text to what it changed, a part at a time.
enum Piece {
    /// A line of the text, and whether it was written by hand.
    Line(String, bool),
    Signature(SignatureLine),
    /// What it took out of the one before it, and what it brought in.
    Removed(String),
    Added(String),
}

impl Piece {
    /// How many bytes it takes, about.
    fn weight(&self) -> usize {
        match self {
            Piece::Line(line, _) | Piece::Removed(line) | Piece::Added(line) => LINE_BYTES + line.len(),
            Piece::Signature(it) => {
                let pictures: usize = it.pictures.iter().map(|picture| LINE_BYTES + picture.len()).sum();
                SIGNATURE_BYTES + it.name.len() + pictures
            }
        }
    }
}

/// A signature in words.
struct SignatureLine {
    name: String,
    when: String,
    /// Who recorded it, where that was somebody else.
    by: Option<String>,
    pictures: Vec<String>,
}

/// A version in a list.
struct VersionLine {
    href: String,
    when: String,
    machine: String,
    by: String,
    state: String,
    digest: String,
    reason: Option<String>,
    is_shown: bool,
}

#[derive(Template)]
#[template(path = "meeting/minutes.html")]
pub(super) struct MinutesPage {
    pub(super) page: Page,
    view: MeetingView,
    people: People,
    path: String,
    /// Each line of the text, and whether it was written by hand.
    lines: Vec<(String, bool)>,
    has_hand: bool,
    shown: Option<usize>,
    state: String,
    digest: String,
    /// What there is still of the text, where that is not the whole.
    erased: Option<String>,
    signatures: Vec<SignatureLine>,
    versions: Vec<VersionLine>,
    /// What the version shown took out of the one before it, and what it brought in.
    removed: Vec<String>,
    added: Vec<String>,
    /// The addresses of the parts before and after this one.
    earlier: Option<String>,
    later: Option<String>,
    /// Where minutes are written that are too long to be written below themselves, and what that is called.
    writing: Option<(String, String)>,
    /// Whether it is that page.
    is_writing: bool,
    forms: Vec<ActForm>,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl MinutesPage {
    /// The page as the visitor may see it, with a version or the latest, and a part of it.
    pub(super) async fn load(visit: &Visit, id: &MeetingId, query: &Params) -> Result<Self, Problem> {
        let (view, people) = load(visit, id).await?;
        let (versions, digest) = (&view.minutes, asked(query, "version"));
        let named = versions.iter().position(|version| version.digest.as_str() == digest);
        if named.is_none() && !digest.is_empty() {
            return Err(visit.because(Cause::NotFound));
        }
        let shown = named.or((!versions.is_empty()).then_some(0));
        let path = visit.link(&format!("/meetings/{id}"));
        let version = shown.and_then(|nth| versions.get(nth));
        let pieces = match version {
            Some(version) => pieces(visit, (id, &path), version, versions.get(shown.unwrap_or_default() + 1)).await?,
            None => vec![],
        };
        let forms = Of { visit, view: &view, people: &people }.of_minutes();
        let mut page = Self {
            page: Page::new(visit, "meetings", visit.words.ta("minutes-of", &[text_arg("title", &view.title)])),
            lines: vec![],
            has_hand: pieces.iter().any(|piece| matches!(piece, Piece::Line(_, true))),
            shown,
            state: version.map(|it| state(visit.words, it)).unwrap_or_default(),
            digest: version.map(|it| it.digest.0.clone()).unwrap_or_default(),
            erased: version.and_then(|it| erased(visit.words, it)),
            signatures: vec![],
            versions: versions.iter().enumerate().map(|(nth, it)| line(visit, &path, it, shown == Some(nth))).collect(),
            removed: vec![],
            added: vec![],
            earlier: None,
            later: None,
            writing: None,
            is_writing: false,
            forms,
            from_desk: "",
            done: None,
            path,
            people,
            view,
        };
        page.begin_with_draft(visit, id).await?;
        page.show_part(pieces, asked(query, "part").parse().unwrap_or_default());
        page.write_elsewhere(query.contains_key("write"));
        Ok(page)
    }

    /// Shows the part of this number, from 0 on, or the last.
    fn show_part(&mut self, pieces: Vec<Piece>, asked: usize) {
        let starts = starts(&pieces.iter().map(Piece::weight).collect::<Vec<_>>(), PART_BYTES_MAX);
        let nth = asked.min(starts.len().saturating_sub(1));
        let start = starts.get(nth).copied().unwrap_or_default();
        let end = starts.get(nth + 1).copied().unwrap_or(pieces.len());
        let address = |nth| format!("{}/minutes?version={}&part={nth}", self.path, self.digest);
        self.earlier = nth.checked_sub(1).map(address);
        self.later = (nth + 1 < starts.len()).then(|| address(nth + 1));
        for piece in pieces.into_iter().skip(start).take(end - start) {
            match piece {
                Piece::Line(line, is_hand) => self.lines.push((line, is_hand)),
                Piece::Signature(signature) => self.signatures.push(signature),
                Piece::Removed(line) => self.removed.push(line),
                Piece::Added(line) => self.added.push(line),
            }
        }
    }

    /// A text that fills a page is written on a page of its own.
    fn write_elsewhere(&mut self, is_writing: bool) {
        let is_long =
            |form: &ActForm| form.fields.iter().map(|field| field.value.len()).sum::<usize>() > PART_BYTES_MAX;
        let Some(nth) = self.forms.iter().position(is_long) else { return };
        let mut form = self.forms.remove(nth);
        if is_writing {
            form.is_open = true;
            self.forms = vec![form];
            self.is_writing = true;
        } else {
            self.writing = Some((format!("{}/minutes?write=1", self.path), form.title));
        }
    }

    /// Whoever writes the first version begins with what happened, in the words of the record.
    async fn begin_with_draft(&mut self, visit: &Visit, id: &MeetingId) -> Result<(), Problem> {
        let forms = self.forms.iter_mut().filter(|form| form.key == Act::WriteMinutes.key());
        let mut fields = forms.flat_map(|form| &mut form.fields).filter(|field| field.value.is_empty());
        if let Some(text) = fields.next() {
            let draft = draft_of_meeting(&visit.site.app, &visit.hall, &visit.who(), id).await;
            text.value = written(Words::of_the_record(), &draft.map_err(|fail| visit.problem(fail))?).join("\n");
            let chars = text.value.chars().count();
            if chars > MINUTES_CHARS_MAX {
                let args = [("n", FluentValue::from(chars)), ("max", FluentValue::from(MINUTES_CHARS_MAX))];
                text.hint = Some(visit.words.ta("minutes-draft-too-long", &args));
            }
        }
        Ok(())
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let of = Of { visit, view: &self.view, people: &self.people };
        put_back(&mut self.forms, act.key(), || of.form(act), sent, text);
        if matches!(act, Act::WriteMinutes | Act::AmendMinutes) {
            self.writing = None;
            self.write_elsewhere(true);
        }
    }
}

/// What is read of a version: its text, who signed it, and what it changed of the one before it.
async fn pieces(
    visit: &Visit,
    (id, path): (&MeetingId, &str),
    version: &VersionView,
    before: Option<&VersionView>,
) -> Result<Vec<Piece>, Problem> {
    let lines = marked(visit, id, &version.text).await?.into_iter();
    let signatures = version.signatures.iter().map(|it| Piece::Signature(signature(visit, path, it)));
    let (removed, added) = before.map(|before| changes(before, version)).unwrap_or_default();
    let changes = removed.into_iter().map(Piece::Removed).chain(added.into_iter().map(Piece::Added));
    Ok(lines.map(|(line, is_hand)| Piece::Line(line, is_hand)).chain(signatures).chain(changes).collect())
}

/// The lines of a text, each with whether it was written by hand. The draft is compared as whoever wrote it read it:
/// the public is shown less of it.
async fn marked(visit: &Visit, id: &MeetingId, text: &str) -> Result<Vec<(String, bool)>, Problem> {
    let draft = draft_of_meeting(&visit.site.app, &visit.hall, &Who::desk(), id).await;
    let drafted: HashSet<String> = drafted(&draft.map_err(|fail| visit.problem(fail))?);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(|line| (line.to_owned(), !drafted.contains(line))).collect())
}

/// What a version took out of the one before it, and what it brought in: whole lines.
fn changes(before: &VersionView, now: &VersionView) -> (Vec<String>, Vec<String>) {
    (missing(&before.text, &now.text), missing(&now.text, &before.text))
}

/// The lines of one text that the other has not.
fn missing(of: &str, other: &str) -> Vec<String> {
    let others: HashSet<&str> = other.lines().map(str::trim).collect();
    let lines = of.lines().map(str::trim).filter(|line| !line.is_empty() && !others.contains(line));
    lines.map(str::to_owned).collect()
}

/// How far a version is, in words.
pub(super) fn state(words: Words, version: &VersionView) -> String {
    let signed = FluentValue::from(version.signatures.len());
    match version.frozen {
        Some(at) => words.ta("minutes-stand", &[text_arg("time", format::moment(words, at)), ("n", signed)]),
        None => words.ta("minutes-signed-by", &[("n", signed)]),
    }
}

/// That something was erased from a version, and what its digest is of then; nothing where it is whole.
pub(super) fn erased(words: Words, version: &VersionView) -> Option<String> {
    let is_whole = version.remains == Remains::Whole;
    (!is_whole)
        .then(|| words.ta(&format!("minutes-remains-{}", version.remains.key()), &[text_arg("mark", ERASED_PASSAGE)]))
}

fn line(visit: &Visit, path: &str, version: &VersionView, is_shown: bool) -> VersionLine {
    VersionLine {
        href: format!("{path}/minutes?version={}", version.digest),
        when: format::moment(visit.words, version.at),
        machine: format::machine(version.at),
        by: version.by.as_ref().map(|by| by.name.clone()).unwrap_or_default(),
        state: state(visit.words, version),
        digest: version.digest.0.clone(),
        reason: version.reason.clone(),
        is_shown,
    }
}

fn signature(visit: &Visit, path: &str, view: &SignatureView) -> SignatureLine {
    // Sheets with signatures are for those of the community.
    let pictures = view.pictures.iter().filter(|_| visit.session.is_some());
    SignatureLine {
        name: name(visit.words, &view.person),
        when: format::moment(visit.words, view.at),
        by: view.recorded_by.as_ref().map(|by| name(visit.words, by)),
        pictures: pictures.map(|picture| format!("{path}/pictures/{picture}")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn a_version_is_compared_line_by_line() {
        let (before, now) = ("一、到会6人。\n二、修门头。\n", "一、到会6人。\n\n二、修门头，共700元。");
        assert_eq!(missing(before, now), ["二、修门头。"]);
        assert_eq!(missing(now, before), ["二、修门头，共700元。"]);
        assert!(missing(now, now).is_empty());
    }
}
