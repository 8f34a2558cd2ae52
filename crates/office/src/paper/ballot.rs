//! What ballots have beside other papers: a code with facts beside it, boxes to tick, a line to cut along.

use super::pieces::{cell, empty, fact, laid_out, paragraph, shared};
use super::{BOX, Coded, Print, TICKS, Ticks, styles};
use crate::qr;
use docx_rs::{
    BorderType, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Pic, Run, Table, TableRow,
    VAlignType,
};

/// A code is read from a sheet that lies on a table by a telephone that is held above it.
const CODE_MM: u32 = 30;
/// English metric units of a millimetre.
const EMU_OF_A_MM: u32 = 36_000;
/// How wide the facts are beside the code.
const FACTS: [u32; 2] = [5, 2];

impl Coded {
    /// Whether there is a code, in a page as in a file.
    pub fn has_code(&self) -> bool {
        qr::png(&self.code).is_ok()
    }
}

/// Facts at the left, the code with its words at the right. Its row does not say that it stays on one page: by that
/// `finish` would take it for a head.
pub(super) fn coded(it: &Coded, print: Print) -> Table {
    let grid = shared(print, FACTS.into_iter());
    let start = empty(grid[0]).vertical_align(VAlignType::Top);
    let each = |(label, text): &(String, String)| fact(styles::BESIDE_CODE, label, text).keep_next(true);
    let facts = it.facts.iter().map(each).fold(start, docx_rs::TableCell::add_paragraph);
    let facts = if it.facts.is_empty() { facts.add_paragraph(paragraph(styles::BESIDE_CODE, "")) } else { facts };
    let picture = qr::png(&it.code).ok().map(picture);
    let code = picture.into_iter().fold(empty(grid[1]), |cell, picture| {
        let line = Paragraph::new().style(styles::CODE).keep_next(true);
        cell.add_paragraph(line.add_run(Run::new().add_image(picture)))
    });
    let code = code.add_paragraph(paragraph(styles::CODE, &it.caption));
    laid_out(print, Table::without_borders(vec![TableRow::new(vec![facts, code])]), grid)
}

/// The writer numbers pictures over all files that it writes. One that goes by what it shows makes the same file twice.
fn picture(bytes: Vec<u8>) -> Pic {
    let side = CODE_MM * EMU_OF_A_MM;
    let id = bytes.iter().fold(bytes.len() as u64, |id, byte| id.wrapping_mul(1_099_511_628_211) ^ u64::from(*byte));
    Pic::new_with_dimensions(bytes, 0, 0).id(format!("rIdCode{id:016x}")).size(side, side)
}

/// The head stands again on each page, and no line is torn.
pub(super) fn ticks(it: &Ticks, print: Print) -> Table {
    let [nth, asks, tick] = TICKS;
    let shares = [nth, asks].into_iter().chain(it.boxes.iter().map(|_| tick));
    let grid = shared(print, shares);
    let titles = it.head.iter().chain(&it.boxes).zip(&grid);
    let head = titles.map(|(title, width)| cell(styles::TICK_HEAD, title, *width, true)).collect();
    let row = |(nth, asks): &(String, String)| {
        let said = [(styles::TICK_HEAD, nth.as_str()), (styles::TICK_TEXT, asks.as_str())];
        let cells = said.into_iter().chain(it.boxes.iter().map(|_| (styles::TICK_BOX, BOX)));
        let cells = cells.zip(&grid).map(|((style, text), width)| cell(style, text, *width, false));
        TableRow::new(cells.collect()).cant_split()
    };
    let rows = std::iter::once(TableRow::new(head).cant_split()).chain(it.lines.iter().map(row)).collect();
    laid_out(print, Table::new(rows), grid)
}

/// A line of dashes, with words below it.
pub(super) fn cut(text: &str) -> Paragraph {
    let mut line = paragraph(styles::CUT, text).keep_next(true);
    let rule = ParagraphBorder::new(ParagraphBorderPosition::Top).val(BorderType::Dashed).size(8).space(6);
    line.property = line.property.set_borders(ParagraphBorders::with_empty().set(rule));
    line
}
