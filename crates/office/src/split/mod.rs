//! Homes that bear a cost, as they are copied out of a spreadsheet: one row a home, with the headings by which offices
//! call the columns, or without, in the order in which they were asked for. A row that is read wrongly changes what
//! everybody pays and nobody sees it: so what is in doubt is refused with its row, and what is left out is named.

mod column;
mod line;
mod row;
#[cfg(test)]
mod tests;

pub use crate::plain_number::{Kind, plain_number};

use crate::clean::{quote, squeeze};
use crate::plain_number::billionths;
use crate::unreadable::Unreadable;
use crate::vocabulary::{header_key, is_ditto};
use column::Column;
use line::{Heading, Line, heading, lines};
use mingtong_domain::split::{PartyField, SentParty};
use row::{is_below, is_blank, is_no_name, is_sum, is_title, yes_or_no};

/// What was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// The homes.
    pub homes: Vec<PastedHome>,
    /// Headings of columns that say nothing about a split.
    pub unused: Vec<String>,
    /// Rows that add up the others 合计; they are left out.
    pub sums: Vec<u32>,
    /// Other rows that are left out, with what stands in them: titles, headings again, who made the list.
    pub skipped: Vec<(u32, String)>,
    /// Homes in whose row stands exactly what the rows above come to.
    pub like_sums: Vec<(u32, String)>,
    /// Homes without a number where the others have one.
    pub unnumbered: Vec<(u32, String)>,
}

/// A home as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PastedHome {
    /// The 1-based number of its row.
    pub row: u32,
    /// Its floor, for whoever reads the sheet.
    pub floor: String,
    /// What is said of it.
    pub party: SentParty,
}

/// Why rows were not read.
#[derive(Debug, Clone, PartialEq)]
pub enum BadPaste {
    /// They are no rows and columns.
    Unreadable(Unreadable),
    /// There are headings, and none of them is that of a number of a home.
    NoId,
    /// A row has more cells than there are headings, or than were asked for.
    TooWide {
        /// The row.
        row: u32,
        /// Its cells.
        columns: usize,
        /// Whether there are headings.
        has_headings: bool,
    },
    /// Above the headings stands what may be a home.
    Above {
        /// The row.
        row: u32,
        /// That of the headings.
        headings: u32,
    },
    /// A word that is a heading stands where homes are.
    HeadingOrHome {
        /// The row.
        row: u32,
        /// The word.
        text: String,
    },
    /// A measure is given in a unit in which nothing is split.
    Unit {
        /// The row.
        row: u32,
        /// What says so.
        text: String,
    },
    /// Where a home is named stands what is no name.
    NoName {
        /// The row.
        row: u32,
        /// What stands there.
        text: String,
    },
    /// A separator of thousands may have made two cells of one.
    Thousands {
        /// The row.
        row: u32,
    },
}

/// Reads rows. Where they have no headings, their columns are those of `order`.
///
/// # Errors
/// They are no rows, nobody can tell which home a row is about, or which column is which.
pub fn homes(text: &str, order: &[PartyField]) -> Result<Pasted, BadPaste> {
    let mut lines = lines(text).map_err(BadPaste::Unreadable)?;
    if lines.is_empty() {
        return Ok(Pasted::default());
    }
    let heading = heading(&lines);
    let mut pasted = Pasted::default();
    if let Some(heading) = &heading {
        look_above(&lines, heading, &mut pasted)?;
    }
    let columns = match &heading {
        Some(heading) => heading.columns.clone(),
        None => order.iter().map(|field| Some(Column::Of(*field))).collect(),
    };
    if !columns.contains(&Some(Column::Of(PartyField::Id))) && !columns.contains(&Some(Column::Serial)) {
        return Err(BadPaste::NoId);
    }
    let below = heading.as_ref().map_or(0, |heading| heading.at + 1);
    let rows = lines.split_off(below);
    let head = lines.pop().filter(|_| heading.is_some());
    let mut reader = Reader { columns, head, has_tabs: text.contains('\t'), place: [String::new(), String::new()] };
    for line in rows {
        reader.take(line, &mut pasted)?;
    }
    pasted.like_sums = like_sums(&pasted.homes);
    pasted.unnumbered = unnumbered(&pasted.homes);
    Ok(pasted)
}

/// What stands above the headings is a title, or nobody knows what it is; in which unit they measure is known.
fn look_above(lines: &[Line], heading: &Heading, pasted: &mut Pasted) -> Result<(), BadPaste> {
    let Some(head) = lines.get(heading.at) else { return Ok(()) };
    let has_money = heading.columns.contains(&Some(Column::Of(PartyField::Fixed)));
    for line in lines.iter().take(heading.at) {
        let text = line.quoted();
        if line.has_number() {
            return Err(BadPaste::Above { row: line.number, headings: head.number });
        } else if has_money && ["万元", "千元"].iter().any(|unit| squeeze(&text).contains(unit)) {
            return Err(BadPaste::Unit { row: line.number, text });
        }
        pasted.skipped.push(line.skipped());
    }
    if let Some(text) = head.cells.iter().find(|text| Column::is_in_odd_unit(text)) {
        return Err(BadPaste::Unit { row: head.number, text: quote(text) });
    }
    let columns = head.cells.iter().zip(&heading.columns);
    pasted.unused =
        columns.filter(|(text, it)| it.is_none() && !text.is_empty()).map(|(text, _)| quote(text)).collect();
    // A shop may be called so where one column is all there is.
    if head.alone().is_some_and(|text| ["商户", "店铺", "住户", "户"].contains(&header_key(text).as_str())) {
        pasted.skipped.push(head.skipped());
    }
    Ok(())
}

/// Reads the rows below the headings, one after the other.
struct Reader {
    columns: Vec<Option<Column>>,
    head: Option<Line>,
    has_tabs: bool,
    /// Building and entrance of the rows above: merged cells stand in the first row only.
    place: [String; 2],
}

impl Reader {
    fn take(&mut self, mut line: Line, pasted: &mut Pasted) -> Result<(), BadPaste> {
        let row = line.number;
        if let (Some(head), Some(whole)) = (&self.head, &line.whole)
            && head.filled() == 1
        {
            line.cells = vec![whole.clone()];
        }
        if self.is_heading_again(&line) || self.is_no_home(&line) {
            pasted.skipped.push(line.skipped());
            return Ok(());
        } else if self.is_sum(&line) {
            pasted.sums.push(row);
            return Ok(());
        }
        let most = self.head.as_ref().map_or(self.columns.len(), Line::filled);
        if line.cells.len() > self.columns.len() || line.filled() > most {
            let has_headings = self.head.is_some();
            return Err(BadPaste::TooWide { row, columns: line.filled(), has_headings });
        }
        if self.is_torn(&line) {
            return Err(BadPaste::Thousands { row });
        }
        let number = self.number(&line);
        if self.is_heading(number) {
            return Err(BadPaste::HeadingOrHome { row, text: quote(number) });
        } else if is_no_name(number) {
            return Err(BadPaste::NoName { row, text: quote(number) });
        }
        let number = number.to_owned();
        let home = self.home(&line, number);
        pasted.homes.push(home);
        Ok(())
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

    /// Whether 1,085.2 may have become two cells, where commas part them.
    fn is_torn(&self, line: &Line) -> bool {
        if self.has_tabs || line.whole.is_some() {
            return false;
        }
        let most = self.head.as_ref().map_or(self.columns.len(), Line::filled);
        let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        line.cells.windows(2).enumerate().any(|(at, pair)| {
            let [first, second] = pair else { return false };
            let is_measure =
                |at: usize| !matches!(self.columns.get(at), Some(Some(Column::Serial | Column::Floor) | None));
            let whole = second.split('.').next().unwrap_or_default();
            let is_group = first.len() <= 3 && are_digits(first) && whole.len() == 3 && are_digits(whole);
            let is_number = at > 0 && is_measure(at) && is_measure(at + 1);
            is_number && is_group && (line.filled() < most || whole.starts_with('0'))
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

fn named(home: &PastedHome) -> (u32, String) {
    (home.row, quote(home.party.first().map_or("", |(_, id)| id.as_str())))
}

/// Homes in whose row stands exactly what at least so many rows above come to: it may be their sum without saying so.
fn like_sums(homes: &[PastedHome]) -> Vec<(u32, String)> {
    const MEASURES: [(PartyField, usize); 3] =
        [(PartyField::Area, 2), (PartyField::Fixed, 2), (PartyField::Coefficient, 3)];
    let mut found = vec![];
    let mut above = MEASURES.map(|(field, least)| (field, least, 0_u128, 0_usize));
    for home in homes {
        let mut is_like = false;
        for (field, least, sum, count) in &mut above {
            let text = home.party.iter().find(|(other, _)| other == field).map(|(_, text)| text.as_str());
            let Some(value) = text.and_then(billionths).filter(|value| *value > 0) else { continue };
            is_like |= count >= least && value == *sum;
            *sum = sum.saturating_add(value);
            *count += 1;
        }
        if is_like {
            found.push(named(home));
        }
    }
    found
}

/// Homes without a number where at least half of them have one: they may be titles or notes.
fn unnumbered(homes: &[PastedHome]) -> Vec<(u32, String)> {
    let is_numeral = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
    let (with, without): (Vec<_>, Vec<_>) = homes.iter().map(named).partition(|(_, id)| id.contains(is_numeral));
    if with.len() < without.len() { vec![] } else { without.into_iter().filter(|(_, id)| !id.is_empty()).collect() }
}
