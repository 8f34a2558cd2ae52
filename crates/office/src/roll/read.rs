//! From rows to homes.

use super::cells;
use super::columns::Columns;
use super::field::RollField;
use super::file::{BadRoll, RollFile, RollHome};
use super::layout::is_sound;
use super::number::{Parts, is_day};
use super::owners::names;
use super::people::{self, Named};
use super::reason::RollReason;
use crate::clean::{quote, squeeze};
use crate::finding::{Doubt, Finding, Reason, Severity, Skip};
use crate::plain_number::are_one_number;
use crate::read_workbook::read;
use crate::table::{Cell, Row, Sheet};
use crate::unreadable::Unreadable;
use crate::vocabulary::{is_ditto, is_footer, is_nothing, is_total};
use crate::who::names_nobody;
use mingtong_domain::ids::HomeNo;
use mingtong_domain::limits::{HOME_OWNERS_MAX, NAME_CHARS_MAX};
use mingtong_domain::roll::{AreaSource, Handover};
use std::collections::HashMap;

/// Reads the roll of a place from a CSV, xlsx, xls or ods file; `place` is what the place is called, which numbers may
/// begin with.
///
/// # Errors
/// The file is no table, or has no header with the number of a home. A faulty row is never an error: it is a finding.
pub fn roll(bytes: &[u8], place: &str) -> Result<RollFile, BadRoll> {
    let table = read(bytes)?;
    let sheets = table.sheets.iter().filter(|sheet| !sheet.hidden && !sheet.rows.is_empty());
    let mut refused = None;
    for sheet in sheets {
        match Columns::find(sheet) {
            Ok(columns) => {
                is_sound(sheet, &columns)?;
                return Ok(read_sheet(sheet, &columns, place));
            }
            Err(bad) => refused = refused.or(Some(bad)),
        }
    }
    Err(refused.unwrap_or(Unreadable::Empty.into()))
}

fn read_sheet(sheet: &Sheet, columns: &Columns, place: &str) -> RollFile {
    let rows = &sheet.rows[sheet.rows.partition_point(|row| row.number <= columns.header_row)..];
    let mut reader = Reader {
        columns,
        // Only a workbook has sheets with names.
        is_text_file: sheet.name.is_empty(),
        place,
        above: HashMap::new(),
        first_rows: HashMap::new(),
        named: vec![],
    };
    let mut drafts = vec![];
    let mut findings = vec![];
    for row in rows {
        match skip(row, columns) {
            Some(skip) => findings.push(finding(row.number, Severity::Skipped, vec![Reason::Skip(skip)])),
            None => drafts.push(reader.draft(row)),
        }
    }
    let found = people::find(&reader.named);
    let mut homes = vec![];
    for mut draft in drafts {
        for at in draft.names.clone() {
            let (person, supposed) = found.places[at];
            draft.owners.push(person);
            if let Some(other) = supposed {
                let name = reader.named[at].name.clone();
                draft.reasons.push(Reason::Roll(RollReason::CountedAsOne { name, other }));
            }
        }
        let (home, found) = draft.outcome();
        homes.extend(home);
        findings.extend(found);
    }
    findings.sort_by_key(|finding| finding.row);
    let total_rows = rows.last().map_or(0, |last| last.number - columns.header_row);
    let has_source = [RollField::AreaRegistered, RollField::AreaSurveyed, RollField::AreaContracted];
    RollFile {
        sheet: sheet.name.clone(),
        header_row: columns.header_row,
        columns: columns.told(),
        unused: columns.unused(),
        is_source_assumed: columns.has(RollField::Area) && !has_source.iter().any(|field| columns.has(*field)),
        homes,
        people: found.people,
        findings,
        blank_rows: total_rows - u32::try_from(rows.len()).unwrap_or(total_rows),
        total_rows,
    }
}

fn finding(row: u32, severity: Severity, reasons: Vec<Reason>) -> Finding {
    Finding { row, severity, reasons }
}

/// Why a row is no home; none where it is to be read as one.
fn skip(row: &Row, columns: &Columns) -> Option<Skip> {
    if columns.are_repeated_in(row) {
        return Some(Skip::Header);
    }
    let Some(Cell::Text(first)) = row.cells.iter().find(|cell| !cell.is_empty()) else { return None };
    let word = squeeze(first);
    let is_sum =
        is_total(first) || ["小计", "合计", "总计"].iter().any(|end| word.trim_end_matches(':').ends_with(end));
    if is_sum {
        return Some(Skip::Total);
    }
    is_footer(first).then_some(Skip::Footer)
}

struct Reader<'c> {
    columns: &'c Columns,
    /// Whether commas part the cells.
    is_text_file: bool,
    place: &'c str,
    /// What building and entrance said last: offices leave them empty where they do not change.
    above: HashMap<RollField, String>,
    first_rows: HashMap<HomeNo, u32>,
    /// Every name of every row; of a row that is not taken none.
    named: Vec<Named>,
}

#[derive(Default)]
struct Draft {
    row: u32,
    home: Option<RollHome>,
    names: Vec<usize>,
    owners: Vec<usize>,
    reasons: Vec<Reason>,
}

impl Draft {
    fn say(&mut self, reason: RollReason) {
        self.reasons.push(Reason::Roll(reason));
    }

    fn is_rejected(&self) -> bool {
        self.reasons.iter().any(|reason| matches!(reason, Reason::Roll(reason) if reason.rejects()))
    }

    fn outcome(mut self) -> (Option<RollHome>, Option<Finding>) {
        let is_rejected = self.is_rejected();
        let severity = if is_rejected { Severity::Rejected } else { Severity::Doubtful };
        // What is not taken because of comes first: what mends it is said.
        self.reasons.sort_by_key(|reason| !matches!(reason, Reason::Roll(reason) if reason.rejects()));
        let found = (!self.reasons.is_empty()).then(|| finding(self.row, severity, self.reasons));
        let owners = self.owners;
        let home = self.home.filter(|_| !is_rejected).map(|home| RollHome { owners, ..home });
        (home, found)
    }
}

impl Reader<'_> {
    fn draft(&mut self, row: &Row) -> Draft {
        let mut draft = Draft { row: row.number, ..Draft::default() };
        if row.hidden {
            draft.reasons.push(Reason::Doubt(Doubt::HiddenRow));
        }
        if let Some(text) = self.torn(row) {
            draft.say(RollReason::CellsTorn { text });
            return draft;
        }
        let no = match self.number(row) {
            Ok(no) => no,
            Err(reason) => {
                draft.say(reason);
                return draft;
            }
        };
        if no.building().is_empty() {
            draft.say(RollReason::NoBuilding { home: no.to_string() });
        }
        if let Some(other) = self.first_rows.get(&no) {
            draft.say(RollReason::HomeTwice { home: no.to_string(), other: *other });
            return draft;
        }
        self.first_rows.insert(no.clone(), row.number);
        let handover = self.word(row, RollField::Handover, cells::handover, &mut draft);
        self.read_owners(row, handover, &mut draft);
        draft.home = Some(RollHome {
            row: row.number,
            no,
            area: self.area(row, &mut draft),
            part: self.word(row, RollField::Part, cells::part, &mut draft),
            handover,
            owners: vec![],
            adults: self.word(row, RollField::Adults, cells::people, &mut draft),
            living: self.word(row, RollField::Living, cells::living, &mut draft),
        });
        draft
    }

    /// What a comma within a number has torn apart: in a text file more cells than headers, or an area whose end
    /// stands in the cell behind it.
    fn torn(&self, row: &Row) -> Option<String> {
        if !self.is_text_file {
            return None;
        }
        if let Some(more) = row.cells.iter().skip(self.columns.width()).find(|cell| !cell.is_empty()) {
            return Some(quote(&more.text()));
        }
        let places: Vec<usize> =
            RollField::AREAS.iter().filter_map(|field| self.columns.places.get(field).copied()).collect();
        let torn = places.iter().filter(|at| !places.contains(&(**at + 1))).find_map(|at| {
            let (head, tail) = (row.cell(*at).text(), row.cell(*at + 1).text());
            are_one_number(&head, &tail).then(|| format!("{head},{tail}"))
        });
        torn.map(|text| quote(&text))
    }

    fn number(&mut self, row: &Row) -> Result<HomeNo, RollReason> {
        let [building, entrance] = [RollField::Building, RollField::Entrance].map(|field| self.carried(row, field));
        let field =
            if self.columns.cell(row, RollField::Room).is_empty() { RollField::Address } else { RollField::Room };
        let cell = self.columns.cell(row, field);
        let said = || quote(&cell.text());
        let text = match cell {
            Cell::Date(_) => return Err(RollReason::NumberIsDate { text: said() }),
            Cell::Number(number) if number.fract() != 0.0 || *number < 0.0 => {
                return Err(RollReason::NumberUnclear { text: said() });
            }
            cell => cell.text(),
        };
        if text.is_empty() || is_nothing(&text) {
            return Err(RollReason::NoRoom);
        }
        if is_day(&text) {
            return Err(RollReason::NumberIsDate { text: said() });
        }
        let is_power = squeeze(&text).to_uppercase().contains("E+");
        let parts = Parts::of_columns(&building, &entrance, &text, self.place);
        parts.number().filter(|_| !is_power).ok_or_else(|| RollReason::NumberUnclear { text: said() })
    }

    /// What a row says of its building or entrance, or what the row above said where it says nothing or 同上.
    fn carried(&mut self, row: &Row, field: RollField) -> String {
        let text = self.columns.cell(row, field).text();
        if text.is_empty() || is_ditto(&text) {
            return self.above.get(&field).cloned().unwrap_or_default();
        }
        if field == RollField::Building {
            // The entrances of another building are others.
            let is_other = self.above.get(&field).is_some_and(|above| *above != text);
            self.above.retain(|above, _| *above != RollField::Entrance || !is_other);
        }
        self.above.insert(field, text.clone());
        text
    }

    fn word<T>(
        &self,
        row: &Row,
        field: RollField,
        read: impl FnOnce(&Cell) -> Result<Option<T>, String>,
        draft: &mut Draft,
    ) -> Option<T> {
        let said = read(self.columns.cell(row, field));
        said.unwrap_or_else(|text| {
            draft.say(RollReason::WordUnknown { field: field.name_key(), text });
            None
        })
    }

    /// The area that is known best: by the register, by a survey, by the contract.
    fn area(&self, row: &Row, draft: &mut Draft) -> Option<(i64, AreaSource)> {
        let sources = [
            (RollField::AreaRegistered, AreaSource::Register),
            (RollField::AreaSurveyed, AreaSource::Survey),
            (RollField::AreaContracted, AreaSource::Contract),
            (RollField::Area, AreaSource::Register),
        ];
        for (field, source) in sources {
            match cells::area(self.columns.cell(row, field)) {
                Ok(Some(area)) => return Some((area, source)),
                Ok(None) => {}
                Err(reason) => draft.say(reason),
            }
        }
        None
    }

    fn read_owners(&mut self, row: &Row, handover: Option<Handover>, draft: &mut Draft) {
        let text = |field| self.columns.cell(row, field).text();
        let (mut owners, mut are_left_out) = names(&text(RollField::Owner));
        let (others, are_more) = names(&text(RollField::CoOwner));
        are_left_out |= are_more;
        owners.extend(others.into_iter().filter(|other| !owners.contains(other)).collect::<Vec<_>>());
        if are_left_out {
            draft.say(RollReason::OwnersLeftOut { text: quote(&text(RollField::Owner)) });
        }
        if owners.len() > HOME_OWNERS_MAX {
            return draft.say(RollReason::TooManyOwners { max: HOME_OWNERS_MAX });
        }
        if let Some(long) = owners.iter().find(|name| name.chars().count() > NAME_CHARS_MAX) {
            return draft.say(RollReason::NameTooLong { text: quote(long) });
        }
        if owners.is_empty() && self.columns.has(RollField::Owner) && handover != Some(Handover::NotHandedOver) {
            draft.say(RollReason::NoOwner);
        }
        let several = |field| -> Vec<String> {
            let cell: &Cell = self.columns.cell(row, field);
            let parts = ['、', '，', ',', ';', '；', '/', '／', '\n', ' '];
            cell.text().split(parts).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        let phones: Vec<Option<String>> = match people::phone(&text(RollField::Phone)) {
            // One number, however it is spaced.
            Some(phone) if phone.len() <= 12 => vec![Some(phone)],
            _ => several(RollField::Phone).iter().map(|text| people::phone(text)).collect(),
        };
        let identities = self.identities(row, several(RollField::Identity), draft);
        let of = |list: &[Option<String>], nth: usize| match list.len() == owners.len() || nth == 0 {
            true => list.get(nth).cloned().flatten(),
            false => None,
        };
        for (nth, name) in owners.iter().enumerate() {
            if names_nobody(name) {
                draft.say(RollReason::OwnerNamesNobody { name: name.clone() });
            }
            let (phone, identity) = (of(&phones, nth), of(&identities, nth));
            draft.names.push(self.named.len());
            self.named.push(Named { row: row.number, name: name.clone(), phone, identity });
        }
    }

    fn identities(&self, row: &Row, several: Vec<String>, draft: &mut Draft) -> Vec<Option<String>> {
        let cell = self.columns.cell(row, RollField::Identity);
        let cells = match cell {
            Cell::Text(_) => several.into_iter().map(Cell::Text).collect(),
            cell => vec![cell.clone()],
        };
        let read: Vec<Result<Option<String>, ()>> = cells.iter().map(people::identity).collect();
        if read.iter().any(Result::is_err) {
            draft.say(RollReason::IdDigitsLost);
        }
        read.into_iter().map(Result::unwrap_or_default).collect()
    }
}
