//! Until when people object to what a notice says, in words for paper.

use crate::args::text_arg;
use crate::format;
use mingtong_app::resolution::NoticeStanding;
use mingtong_domain::notice::StageKind;
use mingtong_words::Words;

/// Until when one objects, or that the time is over, and what still waits for an answer.
pub(crate) fn until(words: Words, notice: &NoticeStanding) -> String {
    let time = text_arg("time", format::moment(words, notice.ends));
    match (notice.stage, notice.unanswered) {
        (StageKind::Posted, _) => words.ta("paper-resolution-object-until", &[time]),
        (StageKind::TakenDown, _) => words.t("paper-resolution-taken-down").to_owned(),
        (_, 0) => words.ta("paper-resolution-object-over", &[time]),
        (_, open) => words.ta("paper-resolution-object-open", &[time, text_arg("n", open)]),
    }
}
