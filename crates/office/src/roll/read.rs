//! From rows to homes.

use super::cells;
use super::columns::Columns;
use super::draft::Draft;
use super::field::RollField;
use super::file::{BadRoll, RollFile, RollHome};
use super::layout::is_sound;
use super::number::Parts;
use super::owned::Owned;
use super::part;
use super::people;
use super::reason::RollReason;
use super::unlike::unlike;
use crate::clean::{quote, squeeze};
use crate::finding::{Doubt, Finding, Reason, Severity, Skip};
use crate::plain_number::are_one_number;
use crate::read_workbook::read;
use crate::table::{Cell, Row, Sheet};
use crate::unreadable::Unreadable;
use crate::vocabulary::{is_ditto, is_footer, is_nothing, is_total};
use mingtong_domain::ids::HomeNo;
use mingtong_domain::roll::{AreaSource, Part};
use mingtong_domain::spreadsheet_day::is_spreadsheet_day;
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
            Ok(mut columns) => {
                columns.keep_what_says_uses(sheet);
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
        owned: Owned::of(columns),
        first_rows: HashMap::new(),
    };
    let mut drafts = vec![];
    let mut findings = vec![];
    for row in rows {
        match skip(row, columns) {
            Some(skip) => findings.push(finding(row.number, Severity::Skipped, vec![Reason::Skip(skip)])),
            None => drafts.push(reader.draft(row)),
        }
    }
    say_unlike(&mut drafts);
    let found = people::find(&reader.owned.named);
    let mut homes = vec![];
    for mut draft in drafts {
        for at in draft.names.clone() {
            let (person, supposed) = found.places[at];
            draft.owners.push(person);
            if let Some(other) = supposed {
                let name = reader.owned.named[at].name.clone();
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

/// Says which areas are absurd beside the others.
fn say_unlike(drafts: &mut [Draft]) {
    let area =
        |draft: &Draft| draft.home.as_ref().and_then(|home| Some((home.part.unwrap_or(Part::Dwelling), home.area?.0)));
    let (places, homes): (Vec<usize>, Vec<(Part, i64)>) =
        drafts.iter().enumerate().filter_map(|(at, draft)| Some((at, area(draft)?))).unzip();
    for ((at, usual), (_, area)) in places.into_iter().zip(unlike(&homes)).zip(&homes) {
        if let Some(usual) = usual {
            let (text, usual) = (cells::square_metres(*area), cells::square_metres(usual));
            drafts[at].say(RollReason::AreaUnlike { text, usual });
        }
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
    owned: Owned<'c>,
    first_rows: HashMap<HomeNo, u32>,
}

impl Reader<'_> {
    fn draft(&mut self, row: &Row) -> Draft {
        let mut draft = Draft { row: row.number, ..Draft::default() };
        if row.hidden {
            draft.reasons.push(Reason::Doubt(Doubt::HiddenRow));
        }
        self.owned.come_to(row);
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
        let stated = self.word(row, RollField::Handover, cells::handover, &mut draft);
        let handover = self.owned.read(row, stated, &mut draft);
        let part = self.part(row, &no, &mut draft);
        draft.home = Some(RollHome {
            row: row.number,
            no,
            area: self.area(row, &mut draft),
            part,
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
        if is_spreadsheet_day(&squeeze(&text)) {
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

    /// What a home is: by the columns that say it, else by its number or a remark.
    fn part(&self, row: &Row, no: &HomeNo, draft: &mut Draft) -> Option<Part> {
        let stated = self.word(row, RollField::Part, part::of_cell, draft);
        let stated = stated.or_else(|| self.word(row, RollField::Nature, part::of_nature, draft));
        let remark = self.columns.cell(row, RollField::Remark);
        let others = [(part::of_number(no), no.room().to_owned()), (part::of_remark(remark), quote(&remark.text()))];
        let mut others = others.into_iter().filter_map(|(part, text)| Some((part?, text)));
        match stated {
            None => others.next().map(|(part, _)| part),
            Some(stated) => {
                if let Some((_, text)) = others.find(|(part, _)| *part != stated) {
                    draft.say(RollReason::PartUnsure { text });
                }
                Some(stated)
            }
        }
    }
}
