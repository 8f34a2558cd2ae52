//! A document as a Word file.

use super::ballot::{coded, cut, ticks};
use super::finish::finished;
use super::pieces::{by_hand, cell, fact, laid_out, paragraph, run, shared};
use super::styles::{self, styled};
use super::{Document, Head, Line, Part, Print, Table, lines};
use docx_rs::{
    AlignmentType, BorderType, BreakType, Docx, Footer, PageNum, Paragraph, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, Run, TableRow,
};
use jiff::Timestamp;
use std::io::Cursor;

/// Signs of the line on which somebody signs.
const SIGN_LINE: &str = "＿＿＿＿＿＿＿　";
/// Characters of a title in a line: 2号 (22 points) in a text of 156 mm.
const TITLE_LINE_CHARS: usize = 20;
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
    let mut file = styled(document.print).created_at(&created).updated_at(&created);
    file = file.footer(page_number(AlignmentType::Right)).even_footer(page_number(AlignmentType::Left));
    if let Some(head) = &document.head {
        file = with_head(file, head);
    }
    if !document.title.is_empty() {
        file = file.add_paragraph(title(&document.title));
    }
    for (at, part) in document.parts.iter().enumerate() {
        if let Part::Sheet(_) = part
            && at > 0
        {
            file = file.add_paragraph(title(&document.title).page_break_before(true));
        }
        let is_kept = document.parts.get(at + 1..).is_some_and(is_close);
        file = with_part(file, part, document.print, is_kept);
    }
    let labels: Vec<&str> = document.parts.iter().filter_map(label).collect();
    let mut bytes = Cursor::new(Vec::new());
    finished(file.build(), &labels).pack(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes.into_inner())
}

/// A title that is longer than its line is broken before what kind of paper it is, and not within that.
fn title(text: &str) -> Paragraph {
    match text.rsplit_once('　') {
        Some((of, kind)) if text.chars().count() > TITLE_LINE_CHARS => {
            paragraph(styles::TITLE, of).add_run(Run::new().add_break(BreakType::TextWrapping)).add_run(run(kind))
        }
        _ => paragraph(styles::TITLE, text),
    }
}

/// Whether nothing follows on a sheet but signatures and small print, or a signature at once. Small print in the middle
/// goes where there is room: a chain of it would leave half a page empty.
fn is_close(rest: &[Part]) -> bool {
    let mut close = rest.iter().take_while(|part| !matches!(part, Part::Sheet(_))).peekable();
    matches!(close.peek(), Some(Part::Signed(..) | Part::ToSign(_)))
        || (close.peek().is_some() && close.all(|part| matches!(part, Part::Signed(..) | Part::Note(_))))
}

/// What the picture of a part shows.
fn label(part: &Part) -> Option<&str> {
    match part {
        Part::Coded(coded) if coded.has_code() => Some(&coded.label),
        _ => None,
    }
}

fn with_head(file: Docx, head: &Head) -> Docx {
    let mut line = paragraph(styles::HEAD_LINE, &head.line);
    let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom).val(BorderType::Single);
    let rule = rule.size(12).space(6).color(styles::RED);
    line.property = line.property.set_borders(ParagraphBorders::with_empty().set(rule));
    file.add_paragraph(paragraph(styles::HEAD, &head.name)).add_paragraph(line)
}

/// Neither a signature nor small print stands on a page of its own: the last line before it goes with it.
fn with_part(file: Docx, part: &Part, print: Print, is_kept: bool) -> Docx {
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
        Part::Fact(label, text) => file.add_paragraph(fact(styles::BODY, label, text).keep_next(is_kept)),
        Part::Text(text) => each(file, styles::BODY, text),
        Part::Table(table) => with_table(file, of_table(table, print, is_kept), is_kept),
        Part::Form(form) => with_table(file, of_form(form, print), is_kept),
        Part::Sheet(name) => file.add_paragraph(paragraph(styles::SHEET, name).keep_next(true)),
        Part::ToSign(labels) => {
            let mut rows = beside_each_other(labels, styles::chars(print)).into_iter().peekable();
            let mut file = file;
            while let Some(row) = rows.next() {
                let is_kept = is_kept || rows.peek().is_some();
                let line = Paragraph::new().style(styles::TO_SIGN).keep_lines(true).keep_next(is_kept);
                let sign = |line: Paragraph, label: &String| line.add_run(run(label).add_text(SIGN_LINE));
                file = file.add_paragraph(row.into_iter().fold(line, sign));
            }
            file
        }
        Part::Signed(by, day) => {
            let by = paragraph(styles::SIGNED, by).keep_next(true);
            file.add_paragraph(Paragraph::new().style(styles::BODY).keep_next(true))
                .add_paragraph(by)
                .add_paragraph(paragraph(styles::SIGNED, day).keep_next(is_kept))
        }
        Part::Note(text) => each(file, styles::NOTE, text),
        Part::Coded(it) => with_table(file, coded(it, print), is_kept),
        Part::Ticks(it) => with_table(file, ticks(it, print), is_kept),
        Part::Cut(text) => file.add_paragraph(cut(text)),
        Part::Pictures(shown) => shown.iter().fold(file, |file, picture| each(file, styles::NOTE, &picture.caption)),
    }
}

/// As many to a line as it holds characters: no label is broken, and nobody signs half a line below their label.
fn beside_each_other(labels: &[String], chars: usize) -> Vec<Vec<&String>> {
    let wide = |label: &String| label.chars().count() + SIGN_LINE.chars().count();
    let (mut rows, mut room): (Vec<Vec<&String>>, usize) = (vec![], 0);
    for label in labels {
        match rows.last_mut() {
            Some(row) if wide(label) <= room => row.push(label),
            _ => {
                rows.push(vec![label]);
                room = chars;
            }
        }
        room = room.saturating_sub(wide(label));
    }
    rows
}

fn with_table(file: Docx, table: docx_rs::Table, is_kept: bool) -> Docx {
    let gap = || Paragraph::new().style(styles::GAP);
    file.add_paragraph(gap().keep_next(true)).add_table(table).add_paragraph(gap().keep_next(is_kept))
}

/// Where a signature or small print follows, the last row goes with it.
fn of_table(table: &Table, print: Print, is_last_kept: bool) -> docx_rs::Table {
    let grid = shared(print, table.columns.iter().map(|(_, share)| *share));
    let to_right = table.of_amounts();
    let style = |column: usize, other| if to_right.get(column) == Some(&true) { styles::CELL_AMOUNT } else { other };
    let head = table.columns.iter().zip(&grid).map(|((title, _), width)| cell(styles::CELL_HEAD, title, *width, true));
    let row = |(nth, cells): (usize, &Vec<String>)| {
        let is_kept = is_last_kept && nth + 1 == table.rows.len();
        let cells = cells.iter().zip(&grid).enumerate();
        let cells = cells.map(|(at, (text, width))| cell(style(at, styles::CELL), text, *width, is_kept));
        let row = TableRow::new(cells.collect()).cant_split();
        if table.is_filled_by_hand { by_hand(row, 1) } else { row }
    };
    // Only a head comes first and does not split: `finish` knows it by that.
    let head = TableRow::new(head.collect()).cant_split();
    let rows = std::iter::once(head).chain(table.rows.iter().enumerate().map(row));
    laid_out(print, docx_rs::Table::new(rows.collect()), grid)
}

/// Its lines may go on over a page: what somebody said at length is not lost. Only what is empty has room for a hand.
fn of_form(form: &[Line], print: Print) -> docx_rs::Table {
    let grid = shared(print, FORM.into_iter());
    let row = |line: &Line| {
        let asks = cell(styles::CELL_HEAD, &line.asks, grid[0], false);
        let row = TableRow::new(vec![asks, cell(styles::CELL_TEXT, &line.text, grid[1], false)]);
        if line.text.is_empty() { by_hand(row, line.height) } else { row }
    };
    let rows = form.iter().map(row).collect();
    laid_out(print, docx_rs::Table::new(rows), grid)
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
