//! The named styles of Word files, with the sizes and fonts of GB/T 9704.
//!
//! Every font is named for Latin and for Han (`w:eastAsia`). 仿宋, 黑体 and 宋体 come with Chinese systems. 方正小标宋 is not
//! free and may be missing: Word then takes 宋体, and LibreOffice what is there.

use docx_rs::{
    AlignmentType, Docx, LineSpacing, LineSpacingType, PageMargin, RunFonts, SpecialIndentType, Style, StyleType,
};

/// Twips of a millimetre, times ten.
const TWIPS_OF_10_MM: u32 = 567;
/// A4 in twips, as Word has it.
const PAGE: (u32, u32) = (11_906, 16_838);
/// 天头 37 mm, 订口 28 mm, and what 版心 156 mm × 225 mm leaves at the other edges.
const TOP_MM: u32 = 37;
const BOTTOM_MM: u32 = 35;
const LEFT_MM: u32 = 28;
const RIGHT_MM: u32 = 26;
/// The line of the page number stands 7 mm below the text.
const FOOTER_MM: u32 = 23;
/// 22 lines on 225 mm.
const LINE_TWIPS: i32 = 579;

/// Before and after a table.
const GAP_TWIPS: i32 = 160;
/// The width of a character of the text.
const CHARACTER_TWIPS: i32 = 320;

/// Sizes in half points: 二号, 三号, 四号, 小四.
const SIZE_2: usize = 44;
const SIZE_3: usize = 32;
const SIZE_4: usize = 28;
const SIZE_SMALL_4: usize = 24;

const TITLE_FONT: &str = "方正小标宋简体";
const BODY_FONT: &str = "仿宋";
const HEADING_FONT: &str = "黑体";
const NUMBER_FONT: &str = "宋体";
const LATIN_FONT: &str = "Times New Roman";
/// Beside 黑体, which is no heavier than the text.
const LATIN_HEADING_FONT: &str = "Arial";

pub(super) const RED: &str = "C00000";
pub(super) const HEAD: &str = "RedHead";
pub(super) const HEAD_LINE: &str = "RedHeadLine";
pub(super) const TITLE: &str = "DocumentTitle";
pub(super) const HEADING: &str = "Heading1";
pub(super) const BODY: &str = "DocumentBody";
pub(super) const SHEET: &str = "SheetName";
pub(super) const CELL: &str = "TableCell";
pub(super) const CELL_TEXT: &str = "TableText";
pub(super) const CELL_HEAD: &str = "TableHead";
pub(super) const SIGNED: &str = "Signed";
pub(super) const TO_SIGN: &str = "ToSign";
pub(super) const GAP: &str = "TableGap";
pub(super) const NOTE: &str = "SmallPrint";
pub(super) const PAGE_NUMBER: &str = "PageNumber";

/// So many millimetres in twips.
pub(super) fn twips(mm: u32) -> u32 {
    (mm * TWIPS_OF_10_MM + 5) / 10
}

/// The width of the text in twips.
pub(super) fn text_width() -> u32 {
    PAGE.0 - twips(LEFT_MM) - twips(RIGHT_MM)
}

/// An empty file with the page and the styles.
pub(super) fn styled() -> Docx {
    let edge = |mm| i32::try_from(twips(mm)).unwrap_or_default();
    let margin = PageMargin::new().top(edge(TOP_MM)).bottom(edge(BOTTOM_MM)).left(edge(LEFT_MM)).right(edge(RIGHT_MM));
    let file = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(margin.header(edge(FOOTER_MM)).footer(edge(FOOTER_MM)))
        .default_fonts(fonts(BODY_FONT))
        .default_size(SIZE_3);
    all().into_iter().fold(file, Docx::add_style)
}

fn all() -> [Style; 14] {
    [
        style(HEAD, "红头", TITLE_FONT, SIZE_2 + SIZE_4).color(RED).align(AlignmentType::Center),
        style(HEAD_LINE, "红头编号", BODY_FONT, SIZE_3).align(AlignmentType::Center).line_spacing(exact().after(400)),
        style(TITLE, "公文标题", TITLE_FONT, SIZE_2).align(AlignmentType::Center).line_spacing(title_lines()),
        indented(style(HEADING, "heading 1", HEADING_FONT, SIZE_3)).outline_lvl(0).line_spacing(exact()),
        indented(style(BODY, "公文正文", BODY_FONT, SIZE_3)).align(AlignmentType::Both).line_spacing(exact()),
        style(SHEET, "分页标题", HEADING_FONT, SIZE_3).align(AlignmentType::Center).line_spacing(exact()),
        style(CELL_TEXT, "表格内容", BODY_FONT, SIZE_SMALL_4).align(AlignmentType::Left).line_spacing(in_cells()),
        style(CELL, "表格文字", BODY_FONT, SIZE_SMALL_4).align(AlignmentType::Center).line_spacing(in_cells()),
        style(CELL_HEAD, "表格标题", HEADING_FONT, SIZE_SMALL_4).align(AlignmentType::Center).line_spacing(in_cells()),
        style(GAP, "表格前后", BODY_FONT, SIZE_SMALL_4)
            .line_spacing(LineSpacing::new().line_rule(LineSpacingType::Exact).line(GAP_TWIPS)),
        style(SIGNED, "落款", BODY_FONT, SIZE_3).align(AlignmentType::Right).line_spacing(exact()).indent(
            None,
            None,
            Some(2 * CHARACTER_TWIPS),
            None,
        ),
        style(TO_SIGN, "签字行", BODY_FONT, SIZE_3).line_spacing(exact().before(240)),
        style(NOTE, "附注", BODY_FONT, SIZE_SMALL_4),
        style(PAGE_NUMBER, "页码", NUMBER_FONT, SIZE_4),
    ]
}

fn style(id: &str, name: &str, font: &str, size: usize) -> Style {
    Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").fonts(fonts(font)).size(size)
}

/// Two characters at the beginning of a paragraph.
fn indented(style: Style) -> Style {
    style.indent(None, Some(SpecialIndentType::FirstLine(2 * CHARACTER_TWIPS)), None, None)
}

/// Dashes, quotation marks and dots are Han characters here, too.
fn fonts(han: &str) -> RunFonts {
    let latin = if han == HEADING_FONT { LATIN_HEADING_FONT } else { LATIN_FONT };
    RunFonts::new().ascii(latin).hi_ansi(latin).east_asia(han).cs(latin).hint("eastAsia")
}

fn exact() -> LineSpacing {
    LineSpacing::new().line_rule(LineSpacingType::Exact).line(LINE_TWIPS)
}

fn in_cells() -> LineSpacing {
    LineSpacing::new().before(60).after(60)
}

fn title_lines() -> LineSpacing {
    LineSpacing::new().line_rule(LineSpacingType::AtLeast).line(LINE_TWIPS).after(400)
}

/// One character of the page number, by which it stands off the edge.
pub(super) fn page_number_indent() -> i32 {
    i32::try_from(SIZE_4 * 10).unwrap_or_default()
}

/// The fonts of headings, for the word before a fact.
pub(super) fn heading_fonts() -> RunFonts {
    fonts(HEADING_FONT)
}
