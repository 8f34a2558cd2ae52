//! The pieces of which Word files are made: paragraphs, cells, tables.

use super::{Print, lines, styles};
use crate::clean::clean;
use docx_rs::{
    AlignmentType, HeightRule, Paragraph, Run, TableAlignmentType, TableCell, TableLayoutType, TableRow, VAlignType,
    WidthType,
};

/// Height of a row that is written in by hand, in millimetres.
const ROW_BY_HAND_MM: u32 = 11;
/// What no XML holds, beside the control characters.
const NO_CHARACTERS: [char; 2] = ['\u{FFFE}', '\u{FFFF}'];

pub(super) fn paragraph(style: &str, text: &str) -> Paragraph {
    unstretched(Paragraph::new().style(style), text).add_run(run(text))
}

/// An address is broken where it is too long, and the words before it are not spread over the line.
fn unstretched(paragraph: Paragraph, text: &str) -> Paragraph {
    if text.contains("://") { paragraph.align(AlignmentType::Left) } else { paragraph }
}

/// A run of cleaned text: what Word could not read is not in it. A space at its end stays.
pub(super) fn run(text: &str) -> Run {
    let space = if text.ends_with(' ') { " " } else { "" };
    Run::new().add_text(clean(text).replace(NO_CHARACTERS, "") + space)
}

/// A word with its colon, and what is so.
pub(super) fn fact(style: &str, label: &str, text: &str) -> Paragraph {
    let label = run(label).fonts(styles::heading_fonts());
    unstretched(Paragraph::new().style(style), text).add_run(label).add_run(run(text))
}

/// The widths of columns that share the width of the text.
pub(super) fn shared(print: Print, shares: impl Iterator<Item = u32> + Clone) -> Vec<usize> {
    let all: u32 = shares.clone().sum();
    shares.map(|share| (styles::text_width(print) * share / all.max(1)) as usize).collect()
}

/// An empty cell.
pub(super) fn empty(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa).vertical_align(VAlignType::Center)
}

/// A cell; each line of its text is a paragraph.
pub(super) fn cell(style: &str, text: &str, width: usize, is_kept: bool) -> TableCell {
    let said: Vec<&str> = lines(text).collect();
    let said = if said.is_empty() { vec![""] } else { said };
    said.into_iter().fold(empty(width), |cell, line| cell.add_paragraph(paragraph(style, line).keep_next(is_kept)))
}

/// A row that holds so many lines of handwriting.
pub(super) fn by_hand(row: TableRow, lines: u32) -> TableRow {
    row.row_height(styles::twips(ROW_BY_HAND_MM * lines) as f32).height_rule(HeightRule::AtLeast)
}

/// A table with columns of these widths, from edge to edge of the text.
pub(super) fn laid_out(print: Print, table: docx_rs::Table, grid: Vec<usize>) -> docx_rs::Table {
    table
        .set_grid(grid)
        .layout(TableLayoutType::Fixed)
        .width(styles::text_width(print) as usize, WidthType::Dxa)
        .align(TableAlignmentType::Center)
}
