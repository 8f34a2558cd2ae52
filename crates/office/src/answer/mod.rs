//! Whether what stands in the answer's column answers the letter. What does not must not be published as an answer,
//! nor close a matter.
//!
//! The notes that offices write are short and made of few words, and each office has its own. So no list of notes is
//! kept, but the words they are made of: what says that nothing was done yet, what hands a letter on, what promises,
//! and what tells of something found or finished. Where the last is missing and one of the others is there, a note is
//! no answer, or at least a doubt.

mod going_on;
mod made_of;
#[cfg(test)]
mod tests;
mod words;

use mingtong_text::script::one_writing;

use crate::clean::squeeze;
use crate::dates::is_day_in_any_order;
use crate::vocabulary::{is_ditto, is_nothing};
use going_on::{
    is_asked_of_others, is_handed_on_or_promised, is_left_unanswered, is_under_way, tells_something,
    with_feedback_told_apart,
};
use made_of::{is_made_of, is_made_of_words_and_units, names_a_unit_only};
use words::{SHORT_CHARS_MAX, ends_with_any, has_any, is_one_of, starts_with_any};

/// What the text in the answer's column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// A mark for "nothing", of a person, a spreadsheet or a program.
    Nothing,
    /// A note that says that there is no answer yet.
    NotYet,
    /// The answer stands elsewhere, or the note may mean that there is none yet.
    Unsure,
    /// An answer.
    Answer,
}

/// Characters up to which a text may be nothing but a note that there is no answer yet, courtesy included.
const NOTE_CHARS_MAX: usize = 80;

/// Characters up to which a text that promises or hands on, and tells nothing else, is a doubt.
const COURTESY_CHARS_MAX: usize = 120;

/// Characters up to which one phrase of work going on makes a text doubtful; a longer one says more than that.
const PHRASE_CHARS_MAX: usize = 24;

/// Characters up to which a text may do nothing but point elsewhere.
const POINTER_CHARS_MAX: usize = 24;

/// Judges the text in the answer's column.
pub(crate) fn judge(text: &str) -> Said {
    if is_ditto(text) {
        return Said::Unsure;
    }
    if text.len() > COURTESY_CHARS_MAX * 8 {
        return Said::Answer;
    }
    let note = Note::of(text);
    if note.plain.is_empty() || is_nothing(text) || note.is_spelled_nothing() {
        return Said::Nothing;
    }
    if note.is_state_of_waiting() {
        return Said::NotYet;
    }
    if note.is_mark() || is_day_in_any_order(text) || note.is_address_or_file() || note.is_pointer() {
        return Said::Unsure;
    }
    note.weighed()
}

/// A text as it is judged.
struct Note {
    /// On one line, half-width, in lower case and simplified writing.
    squeezed: String,
    /// Without marks.
    plain: String,
    chars: usize,
}

impl Note {
    fn of(text: &str) -> Self {
        // 回覆 and 答覆 are 回复 and 答复, which no table of characters knows.
        let squeezed = one_writing(&squeeze(text).to_lowercase()).replace('覆', "复");
        let letters: String = squeezed.chars().filter(|c| c.is_alphanumeric()).collect();
        let plain = with_feedback_told_apart(&letters);
        let chars = plain.chars().count();
        Note { squeezed, plain, chars }
    }

    /// By what is said of the work: nothing of it, or that it is on its way.
    fn weighed(&self) -> Said {
        let plain = self.plain.as_str();
        if tells_something(plain) {
            return Said::Answer;
        }
        if self.chars <= PHRASE_CHARS_MAX && is_left_unanswered(plain) {
            return Said::Unsure;
        }
        if self.chars <= NOTE_CHARS_MAX && is_made_of(plain) {
            return match is_under_way(plain) || has_any(plain, words::SIGNALS) {
                true => Said::NotYet,
                // 无此情况 says something about the matter; mere courtesy does not.
                false if plain.contains(['无', '没']) || sends_the_writer(plain) => Said::Answer,
                false => Said::Unsure,
            };
        }
        let is_phrase = self.chars <= PHRASE_CHARS_MAX
            && !sends_the_writer(plain)
            && (is_under_way(plain) || is_asked_of_others(plain) || is_made_of_words_and_units(plain));
        let is_courtesy = self.chars <= COURTESY_CHARS_MAX && is_handed_on_or_promised(&self.squeezed);
        if is_phrase || is_courtesy { Said::Unsure } else { Said::Answer }
    }

    /// Zero, and what people and programs spell out for nothing, also behind a label: 答复：无, undefined undefined.
    fn is_spelled_nothing(&self) -> bool {
        let rest = without_labels(&self.plain);
        let is_noughts = self.plain.bytes().all(|byte| byte == b'0');
        is_noughts || is_one_of(rest, words::NOTHING) || is_made_only_of(rest, words::NOTHING_OF_PROGRAMS)
    }

    /// A note of one word, of a person or of a system's list of states.
    fn is_state_of_waiting(&self) -> bool {
        let plain = self.plain.as_str();
        let is_state = is_one_of(plain, words::NOT_YET) || is_one_of(plain, words::NOT_YET_IN_ENGLISH);
        let is_undone = self.chars <= SHORT_CHARS_MAX && ends_with_any(plain, words::UNDONE_ENDS);
        let is_missing = is_one_of(without_negation(plain).unwrap_or_default(), words::WHAT_IS_MISSING);
        is_state || is_undone || is_missing || is_one_of(plain, words::TRIALS)
    }

    /// A tick or flag, a number, one letter again and again, the name of an office, or a state that may be an end.
    fn is_mark(&self) -> bool {
        let plain = self.plain.as_str();
        let is_number = plain.bytes().all(|byte| byte.is_ascii_digit());
        let is_one_letter = plain.bytes().all(|byte| byte.is_ascii_alphabetic() && plain.starts_with(byte as char));
        let is_ended = self.chars <= SHORT_CHARS_MAX && ends_with_any(plain, words::ENDED_ENDS);
        let is_flag = is_one_of(plain, words::MARKS) || is_one_of(plain, words::MAYBE_ENDED);
        is_number || is_one_letter || is_ended || is_flag || names_a_unit_only(plain)
    }

    /// An address of a page, or the name of a file: the answer is behind it.
    fn is_address_or_file(&self) -> bool {
        const ENDS: &str = ".doc .docx .wps .ofd .pdf .xls .xlsx .txt .ppt .jpg .jpeg .png .zip .rar";
        let squeezed = self.squeezed.as_str();
        let is_address = ["http://", "https://", "www."].iter().any(|start| squeezed.starts_with(start));
        let is_file = ends_with_any(squeezed, ENDS);
        (is_address && !squeezed.chars().any(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'))) || is_file
    }

    /// Words by which a text says where the answer stands instead.
    fn is_pointer(&self) -> bool {
        const SEEN: &str = "见面 见效 见谅 见到 见证 见过 见义";
        if self.chars > POINTER_CHARS_MAX {
            return false;
        }
        // 同上级 begins with 同上 and is a superior.
        let plain = self.plain.replace("同上级", "");
        if has_any(&plain, words::POINTERS) || (self.chars <= SHORT_CHARS_MAX && is_the_same_as(&plain)) {
            return true;
        }
        let rest = without_labels(&self.plain);
        if rest.is_ascii() && ["see", "refer", "click", "asper", "viewdetail"].iter().any(|word| rest.starts_with(word))
        {
            return true;
        }
        let is_like_another = starts_with_any(rest, "参照 参考 比照") && has_any(rest, "答复 回复 意见 号 条 件 附");
        is_like_another || (rest.starts_with('见') && !starts_with_any(rest, SEEN))
    }
}

/// 请到居委会办理: what the writer shall do is an answer.
fn sends_the_writer(plain: &str) -> bool {
    starts_with_any(plain, "请到 请向 请去 请前往 请找 请直接 请您到 请你到 请您向 请你向")
}

/// 同左, 同1号, 同下一条; but 同意 is an answer.
fn is_the_same_as(plain: &str) -> bool {
    let rest = without_labels(plain).strip_prefix('同');
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit()) || starts_with_any(rest, "左 右 上 下 前 样")
    })
}

fn without_labels(plain: &str) -> &str {
    let mut rest = plain;
    let labels = || words::LABELS.split_whitespace();
    while let Some(after) = labels().find_map(|word| rest.strip_prefix(word)).filter(|rest| !rest.is_empty()) {
        rest = after;
    }
    rest
}

/// What is said not to be there: 数据 of 暂时还没有数据.
fn without_negation(plain: &str) -> Option<&str> {
    let mut rest = without_labels(plain);
    let mut negations = 0;
    while let Some(after) = words::NEGATIONS.split_whitespace().find_map(|word| rest.strip_prefix(word)) {
        (rest, negations) = (after, negations + 1);
    }
    (negations > 0).then_some(rest)
}

fn is_made_only_of(text: &str, list: &str) -> bool {
    let mut rest = text;
    while let Some(after) = list.split_whitespace().find_map(|word| rest.strip_prefix(word)) {
        rest = after;
    }
    rest.is_empty()
}
