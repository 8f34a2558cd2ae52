//! `mingtong split FILE`: a cost in somebody's hand, and what each home would bear of it. No database is asked.

use super::file;
use crate::speak;
use mingtong_api::split::{
    SplitCostBody, SplitErrorBody, UnreadCost, cost_of, place_in, split_doubts, split_sentence, split_wrong_in_words,
};
use mingtong_app::Clock;
use mingtong_domain::Millis;
use mingtong_domain::rules::RuleBook;
use mingtong_domain::split::{Answer, Cost, SplitWrong, split_cost};
use mingtong_words::Words;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The file says something that cannot be split.
const UNSPLITTABLE: u8 = 2;

/// The longest file: twenty thousand homes with everything that can be said of each.
const FILE_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Split a cost to the fen (exit 0 split, 2 a field is wrong or the sum is short or over, it says by how much; 1 the
/// file cannot be read).
#[derive(Debug, clap::Args)]
pub struct Split {
    /// The cost with those who would bear it as JSON; - for the standard input.
    file: PathBuf,
    /// Write the answer, or what is wrong, as JSON.
    #[arg(long)]
    json: bool,
}

impl Split {
    /// Does it.
    pub fn run(self, words: Words) -> anyhow::Result<ExitCode> {
        let json = self.bytes(words)?;
        if json.len() > FILE_BYTES_MAX {
            return self.unread("too_long", |words: Words| words.t("cli-split-too-long").to_owned(), words);
        }
        let made = match cost_of(&json) {
            Err(UnreadCost::NotUtf8) => {
                return self.unread("not_utf8", |words: Words| words.t("cli-count-not-utf8").to_owned(), words);
            }
            Err(UnreadCost::NotJson(error)) => {
                let place = place_in(&json, &error);
                let said = |words: Words| speak::at_place(words, "cli-split-unread", place);
                return self.unread("not_json", said, words);
            }
            Err(UnreadCost::Wrong(wrong)) => Err(wrong),
            Ok(cost) => {
                let today = Millis(Clock::System.now_ms());
                split_cost(&cost, RuleBook::defaults(), today).map(|answer| (cost, answer))
            }
        };
        match made {
            Ok((cost, answer)) if self.json => {
                speak::line(serde_json::to_string_pretty(&SplitCostBody::of(&cost, &answer))?);
            }
            Ok((cost, answer)) => tell(&cost, &answer, words),
            Err(wrong) => return self.wrong(&wrong, words),
        }
        Ok(ExitCode::SUCCESS)
    }

    fn bytes(&self, words: Words) -> anyhow::Result<Vec<u8>> {
        if self.file != Path::new("-") {
            return file::read(&self.file, FILE_BYTES_MAX, words);
        }
        let mut bytes = Vec::new();
        let read = std::io::stdin().take(FILE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|error| file::unread(&self.file, &error, words))?;
        Ok(bytes)
    }

    /// Nothing could be read.
    fn unread(&self, reason: &'static str, said: impl Fn(Words) -> String, words: Words) -> anyhow::Result<ExitCode> {
        eprintln!("{}", said(words));
        self.unsplittable(Some(SplitErrorBody::unread(reason, said)))
    }

    fn wrong(&self, wrong: &[SplitWrong], words: Words) -> anyhow::Result<ExitCode> {
        wrong.iter().for_each(|wrong| eprintln!("{}", split_wrong_in_words(wrong, words)));
        self.unsplittable(SplitErrorBody::of(wrong))
    }

    fn unsplittable(&self, why: Option<SplitErrorBody>) -> anyhow::Result<ExitCode> {
        if let Some(why) = why.filter(|_| self.json) {
            speak::line(serde_json::to_string_pretty(&why)?);
        }
        Ok(ExitCode::from(UNSPLITTABLE))
    }
}

/// What each pays as a table, and how it came about.
fn tell(cost: &Cost, answer: &Answer, words: Words) {
    let odd = |is_up: bool| if is_up { words.t("split-odd-fen").to_owned() } else { String::new() };
    let head = [words.t("split-column-id"), words.t("split-column-share")].map(str::to_owned);
    let rows = cost.bearers.iter().zip(&answer.shares);
    let rows: Vec<([String; 2], String)> = std::iter::once((head, String::new()))
        .chain(rows.map(|(it, share)| ([shown(&it.id), share.amount.to_string()], odd(share.is_rounded_up))))
        .chain([([words.t("split-sum").to_owned(), cost.total.to_string()], String::new())])
        .collect();
    let widest =
        |column: usize| rows.iter().filter_map(|(cells, _)| Some(width(cells.get(column)?))).max().unwrap_or(0);
    let (ids, amounts) = (widest(0), widest(1));
    for ([id, amount], odd) in &rows {
        let [after, before] = [ids - width(id), amounts - width(amount)].map(|spaces| " ".repeat(spaces));
        speak::line(format!("{id}{after}  {before}{amount}  {odd}").trim_end());
    }
    speak::line(String::new());
    speak::line(shown(&split_sentence(answer, words)));
    split_doubts(answer, words).iter().for_each(|doubt| speak::line(shown(doubt)));
}

/// A name as a terminal shows it: what would move its cursor or turn its direction is written out.
fn shown(text: &str) -> String {
    let is_harmful = |c: char| {
        c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
    };
    let each = |c: char| if is_harmful(c) { c.escape_unicode().to_string() } else { c.to_string() };
    text.chars().map(each).collect()
}

/// Columns of a terminal: Han characters and full-width signs take two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..) { 2 } else { 1 }).sum()
}
