//! Days or months as bars, with their table: what came in beside what was closed. Drawn by `parts/course.html`.

use crate::format;
use crate::parts::counted::{Cell, Opens};
use mingtong_app::community::numbers::Moment;
use mingtong_app::rows::Figure;
use mingtong_domain::Millis;
use mingtong_words::Words;

/// How wide and how high the drawing is.
const WIDTH: i64 = 1_000;
const HEIGHT: i64 = 240;

/// A bar: its class, where it stands, how wide and how high it is.
pub(crate) struct Bar {
    pub(crate) class: &'static str,
    pub(crate) x: i64,
    pub(crate) y: i64,
    pub(crate) width: i64,
    pub(crate) height: i64,
}

/// Days or months as bars, with their table.
pub(crate) struct Course {
    pub(crate) bars: Vec<Bar>,
    /// The day or month, what came in, what was closed.
    pub(crate) rows: Vec<(String, Cell, Cell)>,
}

impl Course {
    /// None where nothing happened.
    pub(crate) fn of(words: Words, now: Millis, opens: &Opens, moments: &[Moment]) -> Option<Self> {
        let most = moments.iter().flat_map(|it| [it.received, it.closed]).max().filter(|most| *most > 0)?;
        let slot = (WIDTH / i64::try_from(moments.len()).ok()?.max(1)).max(1);
        let wide = (slot * 2 / 5).max(1);
        let bar = |(at, moment): (i64, &Moment)| {
            let one = |class, nth: i64, count: i64| {
                let height = count * HEIGHT / most;
                Bar { class, x: at * slot + slot / 10 + nth * wide, y: HEIGHT - height, width: wide, height }
            };
            [one("came", 0, moment.received), one("went", 1, moment.closed)]
        };
        let row = |moment: &Moment| {
            let opens = opens.on(moment.ends);
            let received = opens.cell(Figure::Received, moment.received);
            (name(words, now, moment), received, opens.cell(Figure::ClosedThen, moment.closed))
        };
        Some(Self { bars: (0_i64..).zip(moments).flat_map(bar).collect(), rows: moments.iter().map(row).collect() })
    }
}

fn name(words: Words, now: Millis, moment: &Moment) -> String {
    let (from, until) = moment.ends;
    match from == until {
        true => format::short_date(words, now, Millis::from_date(from)),
        false => format::period(words, from, until),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use mingtong_words::Language;

    #[test]
    fn the_highest_bar_is_as_high_as_the_drawing_and_nothing_is_no_drawing() {
        let now = Millis::from_date(date(2021, 7, 1));
        let moment =
            |day, received, closed| Moment { ends: (date(2021, 6, day), date(2021, 6, day)), received, closed };
        let opens = Opens::for_test();
        let course = Course::of(Words::new(Language::En), now, &opens, &[moment(1, 4, 2), moment(2, 0, 1)]).unwrap();
        assert_eq!(course.bars.iter().map(|bar| bar.height).collect::<Vec<_>>(), [240, 120, 0, 60]);
        let (name, received, closed) = &course.rows[1];
        assert_eq!((name.as_str(), received.count, received.href.as_deref()), ("2 Jun", 0, None));
        let list = "/c/x/matters?counted=closed-then&days=2021-06-02..2021-06-02";
        assert_eq!((closed.count, closed.href.as_deref()), (1, Some(list)));
        assert!(Course::of(Words::new(Language::En), now, &opens, &[moment(1, 0, 0)]).is_none());
    }
}
