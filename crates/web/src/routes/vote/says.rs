//! What a ballot says, in words.

use crate::args::text_arg;
use crate::called::Called;
use mingtong_domain::vote::Paper;
use mingtong_words::Words;

/// What a ballot says to each line that it names: the line, and the mark beside it where there are marks. One that says
/// the same to all of it has no line.
pub(super) fn says(words: Words, lines: &[Called], paper: &Paper) -> Vec<(Called, String)> {
    let line = |number: usize| lines.get(number).cloned().unwrap_or_default();
    match paper {
        Paper::Marks(marks) => {
            let marks = marks.iter().enumerate();
            marks.map(|(nth, mark)| (line(nth), words.word("ballot-mark", mark.key()))).collect()
        }
        Paper::Chosen(chosen) if chosen.is_empty() => {
            vec![(Called::words(words.t("ballot-mark-blank")), String::new())]
        }
        Paper::Chosen(chosen) => {
            let nth = |number: &u32| usize::try_from(*number).unwrap_or(usize::MAX).saturating_sub(1);
            chosen.iter().map(|number| (line(nth(number)), String::new())).collect()
        }
        Paper::NoneOfThese => vec![(Called::words(words.t("ballot-none-of-these")), String::new())],
        Paper::Void(why) => {
            let why = words.word("ballot-void-for", why.key());
            vec![(Called::words(words.ta("ballot-void-because", &[text_arg("why", why)])), String::new())]
        }
    }
}
