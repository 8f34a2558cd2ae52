//! The rows below the headings, one after the other: homes, what is left out, and what is in doubt.

use super::column::Column;
use super::line::Line;
use super::pasted::{BadPaste, Pasted, PastedHome, Sum};
use super::row::{
    is_below, is_blank, is_counted, is_like_note, is_like_sum, is_no_name, is_part_of_town, is_several, is_sum,
    is_title, yes_or_no,
};
use super::unit::says_odd_unit;
use super::whole::MEASURES;
use crate::clean::quote;
use crate::plain_number::{Kind, are_digits, are_one_number, billionths, is_group, is_number, plain_number};
use crate::vocabulary::{header_key, is_ditto};
use mingtong_domain::split::PartyField;

/// Reads the rows below the headings, one after the other.
pub(super) struct Reader {
    columns: Vec<Option<Column>>,
    head: Option<Line>,
    has_tabs: bool,
    /// The cells that each row has to have where no tabs part them.
    width: usize,
    /// Of each column, whether all that stands in it has three digits, as what follows a comma of thousands.
    grouped: Vec<bool>,
    /// Building and entrance of the rows above: merged cells stand in the first row only.
    place: [String; 2],
    /// The rows that add up others.
    sums: Vec<Sum>,
}

impl Reader {
    pub(super) fn new(columns: Vec<Option<Column>>, head: Option<Line>, rows: &[Line], has_tabs: bool) -> Self {
        let width = head.as_ref().or_else(|| rows.first()).map_or(0, |line| line.width);
        let is_pair = |at: usize, line: &Line| {
            let before = at.checked_sub(1).and_then(|at| line.cells.get(at));
            before.is_some_and(|text| !text.is_empty()) && line.cells.get(at).is_some_and(|text| is_group(text))
        };
        let homes: Vec<&Line> = rows.iter().filter(|line| !is_sum(line.first()) && !is_below(line.first())).collect();
        let is_grouped = |at: usize| homes.iter().all(|line| is_pair(at, line));
        let grouped = (0..width).map(is_grouped).collect();
        Self { columns, head, has_tabs, width, grouped, place: [String::new(), String::new()], sums: vec![] }
    }

    pub(super) fn take(&mut self, mut line: Line, pasted: &mut Pasted) -> Result<(), BadPaste> {
        let row = line.number;
        if let (Some(head), Some(whole)) = (&self.head, &line.whole)
            && head.filled() == 1
        {
            line.cells = vec![whole.clone()];
            line.width = 1;
        }
        if says_odd_unit(&line.quoted()) {
            return Err(BadPaste::Unit { row, text: line.quoted() });
        } else if self.is_doubtful(&line) {
            return Err(BadPaste::Doubtful { row, text: line.quoted() });
        } else if self.is_heading_again(&line) || self.is_no_home(&line) {
            pasted.skipped.push(line.skipped());
            return Ok(());
        } else if self.is_sum(&line) {
            pasted.sums.push(row);
            self.sums.push(Sum { row, said: self.measures(&line) });
            return Ok(());
        } else if line.cells.iter().filter(|text| Column::of(text).is_some()).count() > 1 {
            return Err(BadPaste::HeadingOrHome { row, text: line.quoted() });
        }
        self.check_cells(&line)?;
        let number = self.number(&line);
        if self.is_heading(number) {
            return Err(BadPaste::HeadingOrHome { row, text: quote(number) });
        } else if is_no_name(number) {
            return Err(BadPaste::NoName { row, text: quote(number) });
        } else if is_several(number) {
            return Err(BadPaste::Several { row, text: quote(number) });
        }
        let number = number.to_owned();
        let home = self.home(&line, number);
        pasted.homes.push(home);
        Ok(())
    }

    /// No row has more cells than there are columns; and where no tabs part them, none has fewer.
    fn check_cells(&self, line: &Line) -> Result<(), BadPaste> {
        let row = line.number;
        let most = self.head.as_ref().map_or(self.columns.len(), Line::filled);
        if line.cells.len() > self.columns.len() || line.filled() > most {
            let has_headings = self.head.is_some();
            return Err(BadPaste::TooWide { row, columns: line.filled(), has_headings });
        }
        if self.is_torn(line) {
            return Err(BadPaste::Thousands { row });
        } else if !self.has_tabs && line.width != self.width {
            return Err(BadPaste::Uneven { row, columns: line.width, headings: self.width });
        }
        Ok(())
    }

    /// Whether a row may be a home, a sum or a note: a word of those, with what a home has beside it.
    fn is_doubtful(&self, line: &Line) -> bool {
        let first = line.first();
        let is_measured = line.cells.iter().zip(&self.columns).any(|(text, column)| {
            matches!(column, Some(Column::Of(field)) if !matches!(field, PartyField::Id | PartyField::Pays))
                && is_number(text)
        });
        let number = self.number(line);
        let is_note = is_below(first) || is_below(number);
        let is_numbered = number.starts_with(|c: char| c.is_ascii_digit())
            && !is_sum(number)
            && (are_digits(number) || !is_counted(number));
        is_like_sum(first)
            || is_like_sum(number)
            || (is_note && is_measured)
            || (self.is_sum(line) && is_numbered)
            || line.alone().is_some_and(|text| !is_below(text) && !is_title(text) && is_like_note(text))
            || (!is_measured && self.columns.len() > 1 && line.alone().is_some_and(is_part_of_town))
    }

    fn cell<'l>(&self, line: &'l Line, column: Column) -> Option<&'l str> {
        let at = self.columns.iter().position(|it| *it == Some(column))?;
        Some(line.cells.get(at).map_or("", String::as_str))
    }

    /// The number of the home; that of the row only where nothing else numbers them.
    fn number<'l>(&self, line: &'l Line) -> &'l str {
        let id = self.cell(line, Column::Of(PartyField::Id));
        id.or_else(|| self.cell(line, Column::Serial)).unwrap_or_default()
    }

    fn is_heading_again(&self, line: &Line) -> bool {
        let keys = |line: &Line| line.cells.iter().map(|text| header_key(text)).collect::<Vec<_>>();
        self.head.as_ref().is_some_and(|head| keys(head) == keys(line))
    }

    /// Whether where a home is named stands the word that heads the column.
    fn is_heading(&self, number: &str) -> bool {
        let at = self.columns.iter().position(|it| *it == Some(Column::Of(PartyField::Id)));
        match &self.head {
            Some(head) => at.and_then(|at| head.cells.get(at)).is_some_and(|it| header_key(it) == header_key(number)),
            None => Column::of(number).is_some(),
        }
    }

    fn is_no_home(&self, line: &Line) -> bool {
        let first = line.cells.iter().find(|text| !text.is_empty()).map_or("", String::as_str);
        is_below(first) || is_below(self.number(line)) || line.alone().is_some_and(is_title)
    }

    /// Whether a row adds up the others: it says so first of all, where a home is named, or beside where none is.
    fn is_sum(&self, line: &Line) -> bool {
        let is_nameless = self.number(line).is_empty() || self.cell(line, Column::Of(PartyField::Id)) == Some("");
        let is_said = |(at, text): (usize, &String)| match self.columns.get(at).copied().flatten() {
            Some(Column::Of(PartyField::Id) | Column::Building | Column::Entrance | Column::Floor | Column::Serial) => {
                is_sum(text)
            }
            None => is_nameless && is_sum(text),
            Some(Column::Of(_)) => false,
        };
        let first = line.cells.iter().find(|text| !text.is_empty());
        first.is_some_and(|text| is_sum(text)) || line.cells.iter().enumerate().any(is_said)
    }

    /// The measures that a row says.
    fn measures(&self, line: &Line) -> Vec<(PartyField, u128)> {
        let said = line.cells.iter().zip(&self.columns).filter_map(|(text, column)| match column {
            Some(Column::Of(field)) => Some((*field, billionths(&plain_number(text, Kind::of(*field)))?)),
            _ => None,
        });
        said.filter(|(field, _)| MEASURES.contains(field)).collect()
    }

    /// The rows that add up others.
    pub(super) fn sums(self) -> Vec<Sum> {
        self.sums
    }

    /// Whether 1,085.2 may have become two cells, where commas part them.
    fn is_torn(&self, line: &Line) -> bool {
        if self.has_tabs || line.whole.is_some() {
            return false;
        }
        let most = self.head.as_ref().map_or(self.columns.len(), Line::filled);
        line.cells.windows(2).enumerate().any(|(at, pair)| {
            let [first, second] = pair else { return false };
            let is_measure = match self.columns.get(at) {
                Some(Some(Column::Of(field))) => *field != PartyField::Id,
                Some(Some(_)) => false,
                Some(None) | None => true,
            };
            let is_all = self.grouped.get(at + 1).copied().unwrap_or(false);
            at > 0
                && is_measure
                && are_one_number(first, second)
                && (!is_all || line.filled() < most || second.starts_with('0'))
        })
    }

    /// Where a home is: what stands in its row, or in the last row above in which something does.
    fn placed(&mut self, line: &Line) -> [String; 2] {
        let said = [Column::Building, Column::Entrance].map(|column| self.cell(line, column).unwrap_or_default());
        let said = said.map(|text| if is_ditto(text) { "" } else { text });
        let [building, entrance] = said;
        if !building.is_empty() && self.place[0] != building {
            self.place = [building.to_owned(), String::new()];
        }
        if !entrance.is_empty() {
            entrance.clone_into(&mut self.place[1]);
        }
        self.place.clone()
    }

    fn home(&mut self, line: &Line, number: String) -> PastedHome {
        let place = self.placed(line);
        let id = if number.is_empty() {
            number
        } else {
            let parts = place.into_iter().chain([number]).filter(|text| !text.is_empty());
            parts.collect::<Vec<_>>().join("-")
        };
        let floor = self.cell(line, Column::Floor).unwrap_or_default().to_owned();
        let mut party = vec![(PartyField::Id, id)];
        for (text, column) in line.cells.iter().zip(&self.columns) {
            match column {
                // A cross says that they do not pay; beside numbers such a mark says nothing.
                Some(Column::Of(PartyField::Pays)) => party.push((PartyField::Pays, yes_or_no(text))),
                Some(Column::Of(field)) if *field != PartyField::Id && !is_blank(text) => {
                    party.push((*field, plain_number(text, Kind::of(*field))));
                }
                _ => {}
            }
        }
        PastedHome { row: line.number, floor, party }
    }
}
