//! How a sheet of a workbook comes onto paper: on which, and how high its rows are.

/// A4 and A3, as the file format numbers paper.
const PAPER_A4: u8 = 9;
const PAPER_A3: u8 = 8;
/// Characters beside one another that a sheet on its side holds at three fifths of their size: below that nobody reads
/// them from paper. Of 140 and 200 at their own size.
const A4_WIDTH_MAX: u32 = 230;
const A3_WIDTH_MAX: u32 = 330;
/// Columns that every page has where a table is wider than one: the first says which row it is.
pub(crate) const REPEATED: u16 = 2;
/// Points of a line, and of a row at the most: no program makes one higher than 409.
const LINE_POINTS: u32 = 15;
const ROW_POINTS_MAX: u32 = 405;

/// The paper on which a table of columns so wide can be read, and how many sheets of it lie beside one another.
pub(crate) fn paper_for(widths: &[u8]) -> (u8, u16) {
    let sum = |widths: &[u8]| widths.iter().map(|width| u32::from(*width)).sum::<u32>();
    let (all, repeated) = (sum(widths), sum(&widths[..widths.len().min(REPEATED.into())]));
    let beside = A3_WIDTH_MAX.saturating_sub(repeated).max(1);
    if all <= A4_WIDTH_MAX {
        (PAPER_A4, 1)
    } else if all <= A3_WIDTH_MAX {
        (PAPER_A3, 1)
    } else {
        (PAPER_A3, u16::try_from((all - repeated).div_ceil(beside)).unwrap_or(u16::MAX))
    }
}

/// How many points high a text is in a column so wide; none where it is one line, as every row is.
pub(crate) fn points_of(text: &str, width: u8) -> Option<u32> {
    // The last place of a line stays free: letters are not all equally wide.
    let held = usize::from(width).saturating_sub(1).max(2);
    let places = |line: &str| line.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let lines: usize = text.lines().map(|line| places(line).div_ceil(held).max(1)).sum();
    let points = u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(LINE_POINTS);
    (lines > 1).then(|| points.min(ROW_POINTS_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_printed_on_paper_on_which_it_can_be_read() {
        assert_eq!(paper_for(&[]), (PAPER_A4, 1));
        assert_eq!(paper_for(&[30, 200]), (PAPER_A4, 1));
        assert_eq!(paper_for(&[31, 200]), (PAPER_A3, 1));
        assert_eq!(paper_for(&[30, 200, 100]), (PAPER_A3, 1));
        assert_eq!(paper_for(&[6, 18, 240, 240]), (PAPER_A3, 2), "24 on each, 306 beside them");
        assert_eq!(paper_for(&[6, 18, 240, 240, 240]), (PAPER_A3, 3));
    }

    #[test]
    fn a_row_is_as_high_as_its_words() {
        assert_eq!(
            (points_of("", 12), points_of("明通2026-0031", 15), points_of("一\n二\n三", 12)),
            (None, None, Some(45))
        );
        assert_eq!((points_of(&"长".repeat(30), 60), points_of(&"a".repeat(59), 60)), (Some(30), None));
        assert_eq!(points_of("长长", 0), Some(30), "a column has some width");
        assert_eq!(points_of(&"长".repeat(32_767), 12), Some(ROW_POINTS_MAX));
    }
}
