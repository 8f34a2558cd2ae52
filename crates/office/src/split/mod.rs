//! Homes that bear a cost, as they are copied out of a spreadsheet: one row a home, with the headings by which offices
//! call the columns, or without, in the order in which they were asked for. A row that is read wrongly changes what
//! everybody pays and nobody sees it: so what is in doubt is refused with its row, and what is left out is named.

mod column;
mod line;
mod pasted;
mod reader;
mod row;
#[cfg(test)]
mod tests;
mod unit;
mod whole;

pub use crate::plain_number::{Kind, plain_number};
pub use pasted::{BadPaste, Pasted, PastedHome};

use crate::clean::{quote, squeeze};
use crate::vocabulary::header_key;
use column::Column;
use line::{Heading, Line, heading, lines};
use mingtong_domain::split::PartyField;
use reader::Reader;
use unit::{is_odd_beside, is_turned, says_odd_unit};
use whole::{like_sums, same_home, sums_off, unnumbered, unticked};

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
    let mut reader = Reader::new(columns, head, &rows, text.contains('\t'));
    for line in rows {
        reader.take(line, &mut pasted)?;
    }
    if let Some((row, text, other)) = same_home(&pasted.homes) {
        return Err(BadPaste::Same { row, text, other });
    } else if let Some((row, text)) = unticked(&pasted.homes) {
        return Err(BadPaste::Unticked { row, text });
    }
    pasted.sums_off = sums_off(&reader.sums(), &pasted.homes);
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
        if line.has_number() || line.is_like_home() {
            return Err(BadPaste::Above { row: line.number, headings: head.number });
        } else if has_money && ["万元", "千元"].iter().any(|unit| squeeze(&text).contains(unit)) || says_odd_unit(&text)
        {
            return Err(BadPaste::Unit { row: line.number, text });
        }
        pasted.skipped.push(line.skipped());
    }
    if let Some(text) = head.cells.iter().find(|text| Column::is_in_odd_unit(text)) {
        return Err(BadPaste::Unit { row: head.number, text: quote(text) });
    }
    look_at_headings(head)?;
    let columns = head.cells.iter().zip(&heading.columns);
    pasted.unused =
        columns.filter(|(text, it)| it.is_none() && !text.is_empty()).map(|(text, _)| quote(text)).collect();
    // A shop may be called so where one column is all there is.
    if head
        .alone()
        .is_some_and(|text| ["商户", "商家", "商铺", "店铺", "门店", "住户", "户"].contains(&header_key(text).as_str()))
    {
        pasted.skipped.push(head.skipped());
    }
    Ok(())
}

/// Each measure has one column in a known unit, and none says the opposite of what is asked.
fn look_at_headings(head: &Line) -> Result<(), BadPaste> {
    let row = head.number;
    let mut seen: Vec<Column> = vec![];
    for text in head.cells.iter().filter(|text| !text.is_empty()) {
        if is_turned(text) {
            return Err(BadPaste::Turned { row, text: quote(text) });
        } else if is_odd_beside(text) {
            return Err(BadPaste::Unit { row, text: quote(text) });
        }
        let Some(column) = Column::of(text) else { continue };
        // Floors are for whoever reads them, and rows may be numbered twice.
        if seen.contains(&column) && !matches!(column, Column::Floor | Column::Serial) {
            return Err(BadPaste::Twice { row, text: quote(text) });
        }
        seen.push(column);
    }
    Ok(())
}
