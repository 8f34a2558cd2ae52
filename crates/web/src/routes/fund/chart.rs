//! Accounts as pictures, in whole units of a drawing; beside each stands its table. What would need a bar below nought
//! is no picture.

use crate::args::text_arg;
use crate::parts::accounts_told::figure_called;
use mingtong_app::fund::{Figure, MonthFlow, Section, Statement};
use mingtong_domain::money::yuan;
use mingtong_words::Words;

/// How wide and how high a drawing is.
const WIDTH: i64 = 1_000;
const HEIGHT: i64 = 360;
/// Between two things that flow.
const GAP: i64 = 8;
/// The width of what they flow from and into, and where the middle stands.
const NODE: i64 = 24;
const MIDDLE: i64 = (WIDTH - NODE) / 2;

/// A bar of a month: its class, where it stands, how wide and how high it is.
pub(super) struct Bar {
    pub(super) class: &'static str,
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

/// Months as bars, with their table.
pub(super) struct Months {
    pub(super) bars: Vec<Bar>,
    /// The month, what came, what went.
    pub(super) rows: Vec<(String, String, String)>,
}

impl Months {
    /// None where nothing moved, or there are too many months.
    pub(super) fn of(words: Words, months: &[MonthFlow]) -> Option<Self> {
        let most = months.iter().flat_map(|month| [month.came, month.went]).max().filter(|most| *most > 0)?;
        let slot = WIDTH / i64::try_from(months.len()).ok()?.max(1);
        let wide = (slot * 2 / 5).max(1);
        let bar = |(at, month): (i64, &MonthFlow)| {
            let one = |class, nth: i64, fen: i64| {
                let height = scaled(fen.max(0), HEIGHT, most);
                Bar { class, x: at * slot + slot / 10 + nth * wide, y: HEIGHT - height, width: wide, height }
            };
            [one("came", 0, month.came), one("went", 1, month.went)]
        };
        let name = |month: &MonthFlow| {
            let args = [text_arg("year", month.month.year()), text_arg("n", month.month.month())];
            words.ta("accounts-month", &args)
        };
        Some(Self {
            bars: (0_i64..).zip(months).flat_map(bar).collect(),
            rows: months.iter().map(|month| (name(month), yuan(month.came), yuan(month.went))).collect(),
        })
    }
}

/// Something that flows: its number in the drawing, what it is called, how much it is, and its shape.
pub(super) struct Stream {
    pub(super) no: usize,
    pub(super) label: String,
    pub(super) amount: String,
    pub(super) class: &'static str,
    pub(super) path: String,
    /// Where its number stands.
    pub(super) x: i64,
    pub(super) y: i64,
}

/// From where money came, and where it went: both sides come to the same.
pub(super) struct Flow {
    pub(super) from: Vec<Stream>,
    pub(super) to: Vec<Stream>,
}

impl Flow {
    /// None where nothing moved, or something is below nought.
    pub(super) fn of(words: Words, statement: &Statement) -> Option<Self> {
        let figures = statement.figures();
        let side = |of: fn(Section) -> bool| -> Vec<Figure> {
            figures.iter().filter(|figure| of(figure.section) && figure.fen != 0).copied().collect()
        };
        let (from, to) = (side(comes), side(goes));
        let all: i64 = from.iter().map(|figure| figure.fen).sum();
        let moved = statement.came() != 0 || statement.went() != 0;
        if !moved || from.iter().chain(&to).any(|figure| figure.fen < 0) || all == 0 {
            return None;
        }
        let after = from.len();
        Some(Self { from: streams(words, &from, (all, true), 1), to: streams(words, &to, (all, false), after + 1) })
    }
}

fn comes(section: Section) -> bool {
    matches!(section, Section::Opening | Section::Income | Section::Advanced | Section::CarriedIn)
}

fn goes(section: Section) -> bool {
    use Section::{CarriedOn, Closing, Expense, GivenBack, PaidOut, Repaid, Tax};
    matches!(section, Expense | Tax | GivenBack | Repaid | PaidOut | CarriedOn | Closing)
}

fn scaled(fen: i64, length: i64, all: i64) -> i64 {
    let scaled = i128::from(fen) * i128::from(length) / i128::from(all.max(1));
    i64::try_from(scaled).unwrap_or(length)
}

/// The streams of one side, from the top down: at its edge with gaps between them, in the middle without.
fn streams(words: Words, figures: &[Figure], (all, is_left): (i64, bool), first: usize) -> Vec<Stream> {
    let gaps = GAP * i64::try_from(figures.len().saturating_sub(1)).unwrap_or_default();
    let length = (HEIGHT - gaps).max(1);
    let mut upto = 0;
    let stream = |(nth, figure): (usize, &Figure)| {
        let (begin, end) = (scaled(upto, length, all), scaled(upto + figure.fen, length, all));
        upto += figure.fen;
        let shift = GAP * i64::try_from(nth).unwrap_or_default();
        let (top, bottom) = (begin + shift, end + shift);
        let (inner_top, inner_bottom) = (begin + gaps / 2, end + gaps / 2);
        let (edge, middle) = if is_left { (NODE, MIDDLE) } else { (WIDTH - NODE, MIDDLE + NODE) };
        let bend = i64::midpoint(edge, middle);
        Stream {
            no: first + nth,
            label: figure_called(words, figure),
            amount: yuan(figure.fen),
            class: if nth % 2 == 0 { "even" } else { "odd" },
            path: format!(
                "M{edge} {top}C{bend} {top} {bend} {inner_top} {middle} {inner_top}V{inner_bottom}C{bend} \
                 {inner_bottom} {bend} {bottom} {edge} {bottom}Z"
            ),
            x: if is_left { NODE + GAP } else { WIDTH - NODE - 5 * GAP },
            y: i64::midpoint(top, bottom) + GAP,
        }
    };
    figures.iter().enumerate().map(stream).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::fund::{Source, SpendingLine};
    use mingtong_words::Language;

    #[test]
    fn both_sides_fill_the_middle_and_what_is_below_nought_is_no_picture() {
        let mut statement = Statement { opening: 100, closing: 50, ..Statement::default() };
        statement.income.insert(Source::Residents, 300);
        statement.expenses.insert(SpendingLine::Work, 350);
        let flow = Flow::of(Words::new(Language::ZhCn), &statement).expect("a picture");
        let numbers = |side: &[Stream]| side.iter().map(|it| (it.no, it.amount.clone())).collect::<Vec<_>>();
        assert_eq!(numbers(&flow.from), [(1, "1.00".to_owned()), (2, "3.00".to_owned())]);
        assert_eq!(numbers(&flow.to), [(3, "3.50".to_owned()), (4, "0.50".to_owned())]);
        assert!(flow.from[0].path.starts_with("M24 0C") && flow.to[0].path.starts_with("M976 0C"));
        statement.income.insert(Source::Shop, -1);
        assert!(Flow::of(Words::new(Language::ZhCn), &statement).is_none());
        assert!(Flow::of(Words::new(Language::ZhCn), &Statement::default()).is_none());
    }

    #[test]
    fn the_highest_bar_is_as_high_as_the_drawing() {
        let month = |n, came, went| MonthFlow { month: jiff::civil::date(2021, n, 1), came, went };
        let months = Months::of(Words::new(Language::En), &[month(1, 200, 100), month(2, -5, 0)]).expect("a picture");
        let heights: Vec<i64> = months.bars.iter().map(|bar| bar.height).collect();
        assert_eq!(heights, [HEIGHT, HEIGHT / 2, 0, 0]);
        assert_eq!(months.rows[1].1, "-0.05");
        assert!(Months::of(Words::new(Language::En), &[month(1, 0, 0)]).is_none());
    }
}
