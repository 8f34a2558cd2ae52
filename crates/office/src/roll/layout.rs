//! What makes a sheet no roll that can be read without guessing: a column twice, homes above the header, another header
//! in its middle, areas in another unit. Such a file is refused with the row or the header, and no home is taken.

use super::cells;
use super::columns::Columns;
use super::field::RollField;
use super::file::BadRoll;
use crate::clean::{quote, squeeze};
use crate::table::{Row, Sheet};

/// Units of area that are none of ours: what stands under them is another number.
const OTHER_UNITS: [&str; 11] = ["亩", "公顷", "万", "千", "尺", "坪", "公里", "cm2", "sqft", "ft2", "hectare"];

/// Whether a sheet can be read by its columns.
///
/// # Errors
/// What is in doubt.
pub(super) fn is_sound(sheet: &Sheet, columns: &Columns) -> Result<(), BadRoll> {
    // Of two columns for one number or one area nobody knows which is meant.
    let is_once = |field: &RollField| RollField::NUMBERS.contains(field) || RollField::AREAS.contains(field);
    if let Some(header) = columns.twice.iter().find(|(field, _)| is_once(field)).map(|(_, header)| header) {
        return Err(BadRoll::ColumnTwice { header: quote(header) });
    }
    if let Some(header) =
        RollField::AREAS.iter().filter_map(|field| columns.header(*field)).find(|text| has_other_unit(text))
    {
        return Err(BadRoll::OtherUnit { text: quote(header) });
    }
    for row in &sheet.rows {
        let unit = row.cells.iter().map(|cell| cell.text()).find(|text| names_other_unit(text));
        if let Some(text) = unit {
            return Err(BadRoll::OtherUnit { text: quote(&text) });
        }
        if row.number < columns.first_row && is_home(row, columns) {
            return Err(BadRoll::HomesAbove { row: row.number });
        }
        if row.number > columns.header_row && is_other_header(row, columns) {
            return Err(BadRoll::OtherHeader { row: row.number });
        }
    }
    Ok(())
}

fn has_other_unit(header: &str) -> bool {
    let text = squeeze(header).to_lowercase();
    OTHER_UNITS.iter().any(|unit| text.contains(unit))
}

/// A line that says in which unit areas stand: 单位：亩.
fn names_other_unit(text: &str) -> bool {
    let Some((before, unit)) = text.split_once("单位") else { return false };
    let is_of_area = before.contains("面积") || before.trim().is_empty() || before.contains('注');
    let unit = unit.trim_start_matches(['：', ':', '为', '是', ' ', '（', '(']);
    is_of_area && OTHER_UNITS.iter().any(|other| unit.starts_with(other)) && !unit.contains('元')
}

/// Whether a row says an area, or a room beside two other things: titles say one.
fn is_home(row: &Row, columns: &Columns) -> bool {
    let has_area = RollField::AREAS.iter().any(|field| matches!(cells::area(columns.cell(row, *field)), Ok(Some(_))));
    let rooms = [RollField::Room, RollField::Address].map(|field| columns.cell(row, field).text());
    let has_room = rooms.iter().any(|room| room.chars().any(|c| c.is_ascii_digit()));
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    has_area || (has_room && filled > 2)
}

/// Whether a row names columns, and not those that stand there.
fn is_other_header(row: &Row, columns: &Columns) -> bool {
    let named = row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, RollField::of(&cell.text())?)));
    let named: Vec<(usize, RollField)> = named.collect();
    named.len() > 1 && named.iter().any(|(at, field)| columns.places.get(field).is_some_and(|place| place != at))
}
