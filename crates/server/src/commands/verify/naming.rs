//! What things, moments and values are called, for whoever reads what a check of a log says.

use crate::speak;
use jiff::Timestamp;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, Stream};
use mingtong_domain::money::{read_yuan, yuan};
use mingtong_store::log::{Entry, SEALED};
use mingtong_words::Words;

/// Streams that are named by the number of a matter.
const OF_MATTERS: [&str; 2] = ["matter", "support"];
/// Where words for figures are found, the nearest first.
const OF_FIGURES: [&str; 4] = ["cli-verify-field", "numbers-figure", "numbers", "numbers-column"];
/// Where words for fields are found, the nearest first.
const OF_FIELDS: [&str; 2] = ["cli-verify-field", "open-data-field"];
/// What a figure of an account is of: amounts in yuan.
pub const ACCOUNT: &str = "account";
/// Where words for figures of accounts are found.
const OF_ACCOUNTS: [&str; 5] = ["accounts-figure", "fund-line", "fund-source", "fund-budget", "accounts-purse"];
/// How much of a digest is shown: enough to tell it from others.
const DIGEST_SHOWN: usize = 12;

/// Names, in a language and by the numbers of a community.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'p> {
    /// The language.
    pub words: Words,
    /// What stands before the numbers of matters; nothing where nobody knows it.
    prefix: &'p str,
}

impl<'p> Naming<'p> {
    /// In a language, with what stands before the numbers of matters.
    pub fn new(words: Words, prefix: &'p str) -> Self {
        Self { words, prefix }
    }

    /// A text with its arguments.
    pub fn text(&self, key: &str, args: &[(&str, String)]) -> String {
        speak::text(self.words, key, args)
    }

    /// A matter: 事项 明通2026-0031.
    pub fn matter(&self, id: &str) -> String {
        self.stream(&format!("matter/{id}"))
    }

    /// The number of a matter alone: 明通2026-0031.
    pub fn number(&self, id: MatterId) -> String {
        format!("{}{id}", self.prefix)
    }

    /// What a stream is of: 公示 n1. One that is none of ours is shown as it is.
    pub fn stream(&self, stream: &str) -> String {
        let (noun, id) = stream.split_once('/').unwrap_or((stream, ""));
        let id = if OF_MATTERS.contains(&noun) { format!("{}{id}", self.prefix) } else { id.to_owned() };
        let noun = self.words.word_if_any("cli-verify-stream", noun);
        noun.map_or_else(|| stream.to_owned(), |noun| format!("{noun} {id}").trim_end().to_owned())
    }

    /// What an entry tells: a step of a matter in words, anything else by its key.
    pub fn kind(&self, kind: &str) -> String {
        if kind == SEALED {
            return self.words.t("cli-verify-sealed").to_owned();
        }
        let step = kind.strip_prefix("matter.").and_then(|step| self.words.word_if_any("step", step));
        step.unwrap_or_else(|| kind.to_owned())
    }

    /// The word for a field of a thing, or for a column of an exported table; of one within another, for both.
    pub fn field(&self, field: &str) -> String {
        let part = |part: &str| match part.parse::<usize>() {
            Ok(nth) => self.text("cli-verify-nth", &[("nth", nth.saturating_add(1).to_string())]),
            Err(_) => self.field_if_any(part).unwrap_or_else(|| part.to_owned()),
        };
        self.field_if_any(field).unwrap_or_else(|| field.split('/').map(part).collect::<Vec<_>>().join(" "))
    }

    /// A moment is called alike, however it is written.
    fn field_if_any(&self, field: &str) -> Option<String> {
        let key = field.replace('/', "_");
        let word = |key: &str| OF_FIELDS.iter().find_map(|family| self.words.word_if_any(family, key));
        word(&key).or_else(|| word(key.strip_suffix("_ms")?))
    }

    /// The word for a figure of the statistics, or for a part of it; one of a list by its place there.
    pub fn figure(&self, figure: &str) -> String {
        if let Ok(nth) = figure.parse::<u8>() {
            return self.text("cli-verify-nth", &[("nth", (u16::from(nth) + 1).to_string())]);
        }
        let word = OF_FIGURES.iter().find_map(|family| self.words.word_if_any(family, figure));
        word.unwrap_or_else(|| figure.to_owned())
    }

    /// The word for a figure of an account, with what it is of, or for a row of its budget: 支出 施工.
    pub fn figure_of_account(&self, figure: &str) -> String {
        let word = |part: &str| OF_ACCOUNTS.iter().find_map(|family| self.words.word_if_any(family, part));
        let parts = figure.split('/').map(|part| word(part).unwrap_or_else(|| self.field(part)));
        parts.collect::<Vec<_>>().join(" ")
    }

    /// A value of a field of a thing of a noun: a moment in the time of the community, an amount in yuan, a key by its
    /// word, text without its quotes.
    pub fn value(&self, noun: &str, field: &str, value: &str) -> String {
        let plain = value.trim_matches('"');
        let word = |family: &str| self.words.word_if_any(family, plain);
        let is_sum = noun == ACCOUNT && read_yuan(plain.trim_start_matches('-')).is_ok();
        let named = match field {
            _ if is_sum => Some(self.text("cli-verify-yuan", &[("yuan", plain.to_owned())])),
            "state" | "stage" => word(&format!("{noun}-stage")).or_else(|| word("stage")),
            "channel" | "outcome" | "track" | "visibility" => word(field),
            "verdict" | "verdicts" => word("count-outcome"),
            _ if field.ends_with("_ms") => self.moment(plain),
            _ if field.ends_with("_fen") => self.amount(plain),
            _ => word(&format!("{noun}-{field}")).or_else(|| moment(plain)),
        };
        let otherwise = || match plain {
            "null" => "—".to_owned(),
            "true" => self.words.t("cli-verify-yes").to_owned(),
            "false" => self.words.t("cli-verify-no").to_owned(),
            plain => plain.to_owned(),
        };
        named.unwrap_or_else(otherwise)
    }

    /// An amount, from fen; none where that is no number.
    fn amount(&self, fen: &str) -> Option<String> {
        let in_yuan = yuan(fen.parse().ok()?);
        Some(self.text("cli-verify-fen", &[("yuan", in_yuan), ("fen", fen.to_owned())]))
    }

    /// A moment, from milliseconds since 1970, as a clock in Shanghai shows it; none where that is no number.
    pub fn moment(&self, at_ms: &str) -> Option<String> {
        Some(clock(Millis(at_ms.parse().ok()?)))
    }
}

/// A moment as machines write it, 2026-06-01T09:30:00+08:00, as a clock in Shanghai shows it; none where it is none.
fn moment(text: &str) -> Option<String> {
    let at: Timestamp = text.parse().ok()?;
    Some(clock(Millis(at.as_millisecond())))
}

fn clock(at: Millis) -> String {
    at.civil().strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// The beginning of a digest.
pub fn short(digest: &str) -> String {
    match digest.char_indices().nth(DIGEST_SHOWN) {
        Some((end, _)) => format!("{}…", &digest[..end]),
        None => digest.to_owned(),
    }
}

/// Of what stream, and of what kind, something says to be that is shown as an entry; none where it cannot be read, or
/// where its names are none that a terminal may show.
pub fn said_by(shown: &[u8]) -> Option<(String, String)> {
    let entry = Entry::parse(std::str::from_utf8(shown).ok()?).ok()?;
    let is_plain = |text: &str| text.chars().all(|sign| sign.is_alphanumeric() || "/-._".contains(sign));
    let is_known = Stream::parse(&entry.stream).is_some();
    (is_known && is_plain(&entry.stream) && is_plain(&entry.kind)).then_some((entry.stream, entry.kind))
}

/// Which position something says to have that is shown as an entry; none where it cannot be read.
pub fn position_in(shown: &[u8]) -> Option<u64> {
    let entry = Entry::parse(std::str::from_utf8(shown).ok()?).ok()?;
    u64::try_from(entry.position).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_words::Language;

    #[test]
    fn things_have_the_names_that_people_know() {
        let naming = Naming::new(Words::new(Language::ZhCn), "明通");
        assert_eq!(naming.stream("matter/2026-0016"), "事项 明通2026-0016");
        assert_eq!(naming.stream("notice/n1"), "公示 n1");
        assert_eq!(naming.stream("moon/1"), "moon/1");
        assert_eq!(naming.kind("matter.rated"), "提出人评价");
        assert_eq!(naming.kind("vote.counted"), "vote.counted");
        assert_eq!(naming.value("matter", "due_ms", "1623115800000"), "2021-06-08 09:30:00");
        assert_eq!(naming.value("vote", "ends", "\"2021-06-08T09:30:00+08:00\""), "2021-06-08 09:30:00");
        assert_eq!([naming.value("matter", "due_ms", "null"), naming.value("", "replies", "2")], ["—", "2"]);
        assert_eq!(naming.value("", "state", "\"accepted\""), "已受理");
        assert_eq!(naming.value("vote", "stage", "\"counted\""), "已计票，待公布");
        assert_eq!(naming.value("vote", "secrecy", "\"secret\""), "无记名");
        assert_eq!(naming.value("vote", "verdicts", "\"no_quorum\""), "参加的人不够，没有作出决定");
        assert_eq!(naming.value("", "amount_fen", "70000"), "700.00 元（70000 分）");
        assert_eq!(naming.value("matter", "awaits_review", "true"), "是");
        assert_eq!(naming.field("window/closes_ms"), "投票时间 截止投票");
        assert_eq!(naming.field("steps/1/text"), "办理经过 第 2 项 文字");
    }

    #[test]
    fn an_entry_that_would_write_on_the_terminal_is_not_named() {
        let entry = |stream: &str| {
            let text =
                r#"{"actor":null,"at_ms":0,"community":"a","data":{},"kind":"notice.put_up","position":0,"role":null,"#;
            format!(r#"{text}"stream":"{stream}","v":1}}"#).into_bytes()
        };
        let said = ("notice/n1".to_owned(), "notice.put_up".to_owned());
        assert_eq!(said_by(&entry("notice/n1")), Some(said));
        for stream in [r"notice/\u001b[2J", "moon/1"] {
            assert_eq!(said_by(&entry(stream)), None, "{stream}");
        }
        assert_eq!(said_by(b"another"), None);
    }
}
