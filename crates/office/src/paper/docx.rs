//! A document as a Word file.

use super::finish::finished;
use super::styles::{self, styled, text_width, twips};
use super::{Document, Head, Line, Part, Table, lines};
use crate::clean::clean;
use docx_rs::{
    AlignmentType, BorderType, Docx, Footer, HeightRule, PageNum, Paragraph, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, Run, TableAlignmentType, TableCell, TableLayoutType, TableRow, VAlignType, WidthType,
};
use jiff::Timestamp;
use std::io::Cursor;

/// Height of a row that is written in by hand, in millimetres.
const ROW_BY_HAND_MM: u32 = 11;
/// What no XML holds, beside the control characters.
const NO_CHARACTERS: [char; 2] = ['\u{FFFE}', '\u{FFFF}'];
/// Signs of the line on which somebody signs.
const SIGN_LINE: &str = "＿＿＿＿＿＿＿　";
/// How wide what is asked is beside what is so, in a form.
const FORM: [u32; 2] = [2, 5];

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    /// A time that no calendar has.
    #[error("{0} ms is no time")]
    Time(i64),
    /// The writer refused.
    #[error("docx: {0}")]
    Docx(#[from] std::io::Error),
}

/// The file. `created_ms` goes into its properties.
///
/// # Errors
/// The time is none, or the writer refused.
pub fn docx(document: &Document, created_ms: i64) -> Result<Vec<u8>, Unwritable> {
    let created = Timestamp::from_millisecond(created_ms).map_err(|_| Unwritable::Time(created_ms))?;
    let created = created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut file = styled().created_at(&created).updated_at(&created);
    file = file.footer(page_number(AlignmentType::Right)).even_footer(page_number(AlignmentType::Left));
    if let Some(head) = &document.head {
        file = with_head(file, head);
    }
    if !document.title.is_empty() {
        file = file.add_paragraph(paragraph(styles::TITLE, &document.title));
    }
    for (at, part) in document.parts.iter().enumerate() {
        if let Part::Sheet(_) = part
            && at > 0
        {
            file = file.add_paragraph(paragraph(styles::TITLE, &document.title).page_break_before(true));
        }
        let is_kept = matches!(document.parts.get(at + 1), Some(Part::Signed(..) | Part::Note(_)));
        file = with_part(file, part, is_kept);
    }
    let mut bytes = Cursor::new(Vec::new());
    finished(file.build()).pack(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes.into_inner())
}

fn with_head(file: Docx, head: &Head) -> Docx {
    let mut line = paragraph(styles::HEAD_LINE, &head.line);
    let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom).val(BorderType::Single);
    let rule = rule.size(12).space(6).color(styles::RED);
    line.property = line.property.set_borders(ParagraphBorders::with_empty().set(rule));
    file.add_paragraph(paragraph(styles::HEAD, &head.name)).add_paragraph(line)
}

/// Neither a signature nor small print stands on a page of its own: the last line before it goes with it.
fn with_part(file: Docx, part: &Part, is_kept: bool) -> Docx {
    let each = |file: Docx, style: &str, text: &str| {
        let mut lines = lines(text).peekable();
        let mut file = file;
        while let Some(line) = lines.next() {
            let is_kept = is_kept && lines.peek().is_none();
            file = file.add_paragraph(paragraph(style, line).keep_next(is_kept));
        }
        file
    };
    match part {
        Part::Heading(text) => file.add_paragraph(paragraph(styles::HEADING, text).keep_next(true)),
        Part::Fact(label, text) => file.add_paragraph(fact(label, text).keep_next(is_kept)),
        Part::Text(text) => each(file, styles::BODY, text),
        Part::Table(table) => with_table(file, of_table(table, is_kept), is_kept),
        Part::Form(form) => with_table(file, of_form(form), is_kept),
        Part::Sheet(name) => file.add_paragraph(paragraph(styles::SHEET, name).keep_next(true)),
        Part::ToSign(labels) => {
            let line = Paragraph::new().style(styles::TO_SIGN).keep_lines(true).keep_next(is_kept);
            let sign = |line: Paragraph, label: &String| line.add_run(run(label).add_text(SIGN_LINE));
            file.add_paragraph(labels.iter().fold(line, sign))
        }
        Part::Signed(by, day) => {
            let by = paragraph(styles::SIGNED, by).keep_next(true);
            file.add_paragraph(Paragraph::new().style(styles::BODY).keep_next(true))
                .add_paragraph(by)
                .add_paragraph(paragraph(styles::SIGNED, day).keep_next(is_kept))
        }
        Part::Note(text) => each(file, styles::NOTE, text),
    }
}

fn paragraph(style: &str, text: &str) -> Paragraph {
    unstretched(Paragraph::new().style(style), text).add_run(run(text))
}

/// An address is broken where it is too long, and the words before it are not spread over the line.
fn unstretched(paragraph: Paragraph, text: &str) -> Paragraph {
    if text.contains("://") { paragraph.align(AlignmentType::Left) } else { paragraph }
}

/// A run of cleaned text: what Word could not read is not in it. A space at its end stays.
fn run(text: &str) -> Run {
    let space = if text.ends_with(' ') { " " } else { "" };
    Run::new().add_text(clean(text).replace(NO_CHARACTERS, "") + space)
}

fn fact(label: &str, text: &str) -> Paragraph {
    let label = run(label).fonts(styles::heading_fonts());
    unstretched(Paragraph::new().style(styles::BODY), text).add_run(label).add_run(run(text))
}

fn with_table(file: Docx, table: docx_rs::Table, is_kept: bool) -> Docx {
    let gap = || Paragraph::new().style(styles::GAP);
    file.add_paragraph(gap().keep_next(true)).add_table(table).add_paragraph(gap().keep_next(is_kept))
}

/// The widths of columns that share the width of the text.
fn shared(shares: impl Iterator<Item = u32> + Clone) -> Vec<usize> {
    let all: u32 = shares.clone().sum();
    shares.map(|share| (text_width() * share / all.max(1)) as usize).collect()
}

fn cell(style: &str, text: &str, width: usize, is_kept: bool) -> TableCell {
    let said: Vec<&str> = lines(text).collect();
    let said = if said.is_empty() { vec![""] } else { said };
    let empty = TableCell::new().width(width, WidthType::Dxa).vertical_align(VAlignType::Center);
    said.into_iter().fold(empty, |cell, line| cell.add_paragraph(paragraph(style, line).keep_next(is_kept)))
}

/// Where a signature or small print follows, the last row goes with it.
fn of_table(table: &Table, is_last_kept: bool) -> docx_rs::Table {
    let grid = shared(table.columns.iter().map(|(_, share)| *share));
    let head = table.columns.iter().zip(&grid).map(|((title, _), width)| cell(styles::CELL_HEAD, title, *width, true));
    let row = |(nth, cells): (usize, &Vec<String>)| {
        let is_kept = is_last_kept && nth + 1 == table.rows.len();
        let cells = cells.iter().zip(&grid).map(|(text, width)| cell(styles::CELL, text, *width, is_kept));
        let row = TableRow::new(cells.collect()).cant_split();
        if table.is_filled_by_hand { by_hand(row, 1) } else { row }
    };
    // Only a head comes first and does not split: `finish` knows it by that.
    let head = TableRow::new(head.collect()).cant_split();
    ruled(std::iter::once(head).chain(table.rows.iter().enumerate().map(row)).collect(), grid)
}

/// Its lines may go on over a page: what somebody said at length is not lost. Only what is empty has room for a hand.
fn of_form(form: &[Line]) -> docx_rs::Table {
    let grid = shared(FORM.into_iter());
    let row = |line: &Line| {
        let asks = cell(styles::CELL_HEAD, &line.asks, grid[0], false);
        let row = TableRow::new(vec![asks, cell(styles::CELL_TEXT, &line.text, grid[1], false)]);
        if line.text.is_empty() { by_hand(row, line.height) } else { row }
    };
    ruled(form.iter().map(row).collect(), grid.clone())
}

/// A row that holds so many lines of handwriting.
fn by_hand(row: TableRow, lines: u32) -> TableRow {
    row.row_height(twips(ROW_BY_HAND_MM * lines) as f32).height_rule(HeightRule::AtLeast)
}

fn ruled(rows: Vec<TableRow>, grid: Vec<usize>) -> docx_rs::Table {
    docx_rs::Table::new(rows)
        .set_grid(grid)
        .layout(TableLayoutType::Fixed)
        .width(text_width() as usize, WidthType::Dxa)
        .align(TableAlignmentType::Center)
}

/// `— 1 —`, at the outer edge.
fn page_number(align: AlignmentType) -> Footer {
    let aside = Some(styles::page_number_indent());
    let number = Paragraph::new().style(styles::PAGE_NUMBER).align(align);
    let number = match align {
        AlignmentType::Left => number.indent(aside, None, None, None),
        _ => number.indent(None, None, aside, None),
    };
    let dash = |text| Run::new().add_text(text);
    Footer::new().add_paragraph(number.add_run(dash("— ")).add_page_num(PageNum::new()).add_run(dash(" —")))
}
