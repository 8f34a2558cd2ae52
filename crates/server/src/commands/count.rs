//! `mingtong count FILE`: a vote in somebody's hand, by the law of its day. No database is asked.

use super::file;
use crate::speak;
use mingtong_api::motion::{CountedBody, Unread, counted_in_words, place_in, question_of, sentence, wrong_in_words};
use mingtong_app::Clock;
use mingtong_domain::Millis;
use mingtong_domain::motion::{Answer, Question, Wrong, count};
use mingtong_domain::rules::RuleBook;
use mingtong_words::Words;
use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;

/// The file says something that cannot be counted.
const UNCOUNTABLE: u8 = 2;

/// The longest file: a vote has some sixty fields.
const FILE_BYTES_MAX: usize = 64 * 1024;

/// Count a vote on paper by the law of its day (exit 0 answered, 2 a field is wrong; it is named with why).
#[derive(Debug, clap::Args)]
pub struct Count {
    /// The vote as JSON; - for the standard input.
    file: PathBuf,
    /// Write the answer as JSON.
    #[arg(long)]
    json: bool,
}

impl Count {
    /// Does it.
    pub fn run(self, words: Words) -> anyhow::Result<ExitCode> {
        let json = self.bytes(words)?;
        if json.len() > FILE_BYTES_MAX {
            return Ok(uncountable([words.t("cli-count-too-long").to_owned()]));
        }
        let uncountable_for = |wrong: Vec<Wrong>| uncountable(wrong.iter().map(|wrong| wrong_in_words(wrong, words)));
        let question = match question_of(&json) {
            Ok(question) => question,
            Err(Unread::NotUtf8) => return Ok(uncountable([words.t("cli-count-not-utf8").to_owned()])),
            Err(Unread::NotJson(error)) => {
                return Ok(uncountable([speak::at_place(words, "cli-count-unread", place_in(&json, &error))]));
            }
            Err(Unread::Wrong(wrong)) => return Ok(uncountable_for(wrong)),
        };
        let today = Millis(Clock::System.now_ms());
        match count(&question, RuleBook::defaults(), today) {
            Ok(answer) if self.json => {
                speak::line(serde_json::to_string_pretty(&CountedBody::of(&question, &answer))?);
            }
            Ok(answer) => tell(&question, &answer, words),
            Err(wrong) => return Ok(uncountable_for(wrong)),
        }
        Ok(ExitCode::SUCCESS)
    }

    fn bytes(&self, words: Words) -> anyhow::Result<Vec<u8>> {
        if self.file.as_os_str() != "-" {
            return file::read(&self.file, FILE_BYTES_MAX, words);
        }
        let mut bytes = Vec::new();
        let read = std::io::stdin().take(FILE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|error| file::unread(&self.file, &error, words))?;
        Ok(bytes)
    }
}

/// Why nothing was counted, a line each.
fn uncountable(why: impl IntoIterator<Item = String>) -> ExitCode {
    why.into_iter().for_each(|why| eprintln!("{why}"));
    ExitCode::from(UNCOUNTABLE)
}

/// The answer, and what it would be if those who were silent were dealt with otherwise.
fn tell(question: &Question, answer: &Answer, words: Words) {
    speak::line(sentence(question, answer, words));
    for (silent, counted) in &answer.also {
        let said = counted_in_words(counted, words);
        let silent = words.word("count-silent", silent.key());
        let silent = speak::text(words, "count-if-silent", &[("silent", silent)]);
        let args = [("silent", silent), ("said", said)];
        speak::line(speak::text(words, "cli-count-otherwise", &args));
    }
}
