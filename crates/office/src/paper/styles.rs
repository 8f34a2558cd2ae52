//! The named styles of Word files, with the sizes and fonts of GB/T 9704.
//!
//! Every font is named for Latin and for Han (`w:eastAsia`). 仿宋, 黑体 and 宋体 come with Chinese systems. 方正小标宋 is not
//! free and may be missing: Word then takes 宋体, and LibreOffice what is there.

use super::Print;
use docx_rs::{
    AlignmentType, Docx, LineSpacing, LineSpacingType, PageMargin, PageOrientationType, RunFonts, SpecialIndentType,
    Style, StyleType,
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
/// What forms and large print leave at every edge, and where the page number stands in it.
const EDGE_MM: u32 = 20;
const EDGE_FOOTER_MM: u32 = 10;
/// Above and below on half a sheet, so that a receipt with its lines to sign stays one.
const HALF_MM: u32 = 10;
const HALF_FOOTER_MM: u32 = 5;
/// 22 lines on 225 mm.
const LINE_TWIPS: u32 = 579;
/// Lines of a form, which is to be one sheet with those who sign it: half as high again as its text.
const FORM_LINE_TWIPS: u32 = 480;

/// Before and after a table.
const GAP_TWIPS: i32 = 160;
/// The width of a character of the text.
const CHARACTER_TWIPS: u32 = 320;

/// Sizes in half points: 二号, 三号, 四号, 小四.
const SIZE_2: u32 = 44;
const SIZE_3: u32 = 32;
const SIZE_4: u32 = 28;
const SIZE_SMALL_4: u32 = 24;

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
pub(super) const CELL_AMOUNT: &str = "TableAmount";
pub(super) const CELL_TEXT: &str = "TableText";
pub(super) const CELL_HEAD: &str = "TableHead";
pub(super) const SIGNED: &str = "Signed";
pub(super) const TO_SIGN: &str = "ToSign";
pub(super) const GAP: &str = "TableGap";
pub(super) const NOTE: &str = "SmallPrint";
pub(super) const BESIDE_CODE: &str = "BesideCode";
pub(super) const CODE: &str = "Code";
pub(super) const TICK_HEAD: &str = "TickHead";
pub(super) const TICK_TEXT: &str = "TickText";
pub(super) const TICK_BOX: &str = "TickBox";
pub(super) const CUT: &str = "Cut";
pub(super) const PAGE_NUMBER: &str = "PageNumber";

/// So many millimetres in twips.
pub(super) fn twips(mm: u32) -> u32 {
    (mm * TWIPS_OF_10_MM + 5) / 10
}

/// The edges of a page: above, below, left, right, and below the page number.
fn edges(print: Print) -> [u32; 5] {
    match print {
        Print::Office => [TOP_MM, BOTTOM_MM, LEFT_MM, RIGHT_MM, FOOTER_MM],
        Print::Form | Print::Lying | Print::Large => [EDGE_MM, EDGE_MM, EDGE_MM, EDGE_MM, EDGE_FOOTER_MM],
        Print::Half => [HALF_MM, HALF_MM, EDGE_MM, EDGE_MM, HALF_FOOTER_MM],
    }
}

/// The width of the text in twips.
pub(super) fn text_width(print: Print) -> u32 {
    let [_, _, left, right, _] = edges(print);
    page(print).0 - twips(left) - twips(right)
}

/// How many characters of the text stand in a line.
pub(super) fn chars(print: Print) -> usize {
    // Sizes are in half points; a twip is the twentieth of a point.
    (text_width(print) / (print.scaled(SIZE_3) * 10)) as usize
}

/// The width and the height of a page.
fn page(print: Print) -> (u32, u32) {
    match print {
        Print::Office | Print::Form | Print::Large => PAGE,
        Print::Lying => (PAGE.1, PAGE.0),
        Print::Half => (PAGE.0, PAGE.1 / 2),
    }
}

/// An empty file with the page and the styles.
pub(super) fn styled(print: Print) -> Docx {
    let [top, bottom, left, right, footer] = edges(print).map(|mm| signed(twips(mm)));
    let margin = PageMargin::new().top(top).bottom(bottom).left(left).right(right);
    let (width, height) = page(print);
    let file = Docx::new()
        .page_size(width, height)
        .page_margin(margin.header(footer).footer(footer))
        .default_fonts(fonts(BODY_FONT))
        .default_size(print.scaled(SIZE_3) as usize);
    let lies = matches!(print, Print::Lying | Print::Half);
    let file = if lies { file.page_orient(PageOrientationType::Landscape) } else { file };
    let all = of_text(print).into_iter().chain(of_tables(print)).chain(of_ballots(print));
    all.fold(file, Docx::add_style)
}

fn signed(twips: u32) -> i32 {
    i32::try_from(twips).unwrap_or_default()
}

fn of_text(print: Print) -> [Style; 9] {
    let style = |id, name, font, size| style(print, id, name, font, size);
    let exact = || exact(print);
    let title = LineSpacing::new().line_rule(LineSpacingType::AtLeast).line(line(print)).after(240);
    [
        style(HEAD, "红头", TITLE_FONT, SIZE_2 + SIZE_4).color(RED).align(AlignmentType::Center),
        style(HEAD_LINE, "红头编号", BODY_FONT, SIZE_3).align(AlignmentType::Center).line_spacing(exact().after(400)),
        style(TITLE, "公文标题", TITLE_FONT, SIZE_2).align(AlignmentType::Center).line_spacing(title),
        indented(print, style(HEADING, "heading 1", HEADING_FONT, SIZE_3)).outline_lvl(0).line_spacing(exact()),
        indented(print, style(BODY, "公文正文", BODY_FONT, SIZE_3)).align(AlignmentType::Both).line_spacing(exact()),
        style(SHEET, "分页标题", HEADING_FONT, SIZE_3).align(AlignmentType::Center).line_spacing(exact()),
        style(SIGNED, "落款", BODY_FONT, SIZE_3).align(AlignmentType::Right).line_spacing(exact()).indent(
            None,
            None,
            Some(two_characters(print)),
            None,
        ),
        style(TO_SIGN, "签字行", BODY_FONT, SIZE_3).line_spacing(exact().before(240)),
        style(PAGE_NUMBER, "页码", NUMBER_FONT, SIZE_4),
    ]
}

fn of_tables(print: Print) -> [Style; 6] {
    let style = |id, name, font, size| style(print, id, name, font, size);
    [
        style(CELL_TEXT, "表格内容", BODY_FONT, SIZE_SMALL_4).align(AlignmentType::Left).line_spacing(in_cells()),
        style(CELL_AMOUNT, "表格金额", BODY_FONT, SIZE_SMALL_4).align(AlignmentType::Right).line_spacing(in_cells()),
        style(CELL, "表格文字", BODY_FONT, SIZE_SMALL_4).align(AlignmentType::Center).line_spacing(in_cells()),
        style(CELL_HEAD, "表格标题", HEADING_FONT, SIZE_SMALL_4).align(AlignmentType::Center).line_spacing(in_cells()),
        style(GAP, "表格前后", BODY_FONT, SIZE_SMALL_4)
            .line_spacing(LineSpacing::new().line_rule(LineSpacingType::Exact).line(GAP_TWIPS)),
        style(NOTE, "附注", BODY_FONT, SIZE_SMALL_4),
    ]
}

/// A code is as high as it is: no line of a fixed height cuts it off.
fn of_ballots(print: Print) -> [Style; 6] {
    let style = |id, name, font, size| style(print, id, name, font, size);
    [
        style(BESIDE_CODE, "码旁事项", BODY_FONT, SIZE_4).align(AlignmentType::Left).line_spacing(in_cells()),
        style(CODE, "二维码", NUMBER_FONT, SIZE_4).align(AlignmentType::Center),
        style(TICK_HEAD, "选票标题", HEADING_FONT, SIZE_4).align(AlignmentType::Center).line_spacing(in_cells()),
        style(TICK_TEXT, "选票内容", BODY_FONT, SIZE_3).align(AlignmentType::Left).line_spacing(in_cells()),
        style(TICK_BOX, "选票方框", NUMBER_FONT, SIZE_2).align(AlignmentType::Center),
        style(CUT, "裁切线", BODY_FONT, SIZE_SMALL_4)
            .align(AlignmentType::Center)
            .line_spacing(LineSpacing::new().before(240)),
    ]
}

fn style(print: Print, id: &str, name: &str, font: &str, size: u32) -> Style {
    let style = Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").fonts(fonts(font));
    style.size(print.scaled(size) as usize)
}

/// Two characters at the beginning of a paragraph.
fn indented(print: Print, style: Style) -> Style {
    style.indent(None, Some(SpecialIndentType::FirstLine(two_characters(print))), None, None)
}

fn two_characters(print: Print) -> i32 {
    signed(2 * print.scaled(CHARACTER_TWIPS))
}

/// Dashes, quotation marks and dots are Han characters here, too.
fn fonts(han: &str) -> RunFonts {
    let latin = if han == HEADING_FONT { LATIN_HEADING_FONT } else { LATIN_FONT };
    RunFonts::new().ascii(latin).hi_ansi(latin).east_asia(han).cs(latin).hint("eastAsia")
}

fn line(print: Print) -> i32 {
    signed(if print == Print::Form { FORM_LINE_TWIPS } else { print.scaled(LINE_TWIPS) })
}

fn exact(print: Print) -> LineSpacing {
    LineSpacing::new().line_rule(LineSpacingType::Exact).line(line(print))
}

fn in_cells() -> LineSpacing {
    LineSpacing::new().before(60).after(60)
}

/// One character of the page number, by which it stands off the edge.
pub(super) fn page_number_indent() -> i32 {
    signed(SIZE_4 * 10)
}

/// The fonts of headings, for the word before a fact.
pub(super) fn heading_fonts() -> RunFonts {
    fonts(HEADING_FONT)
}
