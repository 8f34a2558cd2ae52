//! `mingtong recount VOTE|FILE`: a vote is counted again from its published sheet. Of a file no database is asked.

use super::{file, hall};
use crate::speak;
use mingtong_api::vote::RecountedBody;
use mingtong_app::vote::{Recounted, Sentences, recount, recount_vote};
use mingtong_app::{App, Fail, Who};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Asked, Elected, Item, Question, Sheet, VoteResult};
use mingtong_web::Spoken;
use mingtong_words::Words;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is there cannot be read or counted.
const UNCOUNTABLE: u8 = 2;

/// The longest file: fifty thousand electors with a line of some two hundred bytes each.
const FILE_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Count a published vote again (exit 0 counted, and a vote of the record as it was recorded; 1 it was recorded
/// otherwise; 2 it cannot be).
#[derive(Debug, clap::Args)]
pub struct Recount {
    /// The sheet as a file, - for the standard input; or the id of a vote.
    vote: PathBuf,
    /// The short name of its community, where it is an id.
    #[arg(long)]
    community: Option<String>,
    /// Write what was counted as JSON.
    #[arg(long)]
    json: bool,
}

impl Recount {
    /// Whether only a file is asked.
    pub fn is_offline(&self) -> bool {
        self.community.is_none()
    }

    /// Counts a file.
    pub fn run_offline(self, words: Words) -> anyhow::Result<ExitCode> {
        let bytes = match self.bytes(words) {
            Ok(bytes) => bytes,
            Err(error) => return Ok(unread(error.to_string())),
        };
        if bytes.len() > FILE_BYTES_MAX {
            return Ok(unread(words.t("cli-recount-too-long").to_owned()));
        }
        let Ok(text) = std::str::from_utf8(&bytes) else {
            return Ok(unread(words.t("cli-recount-unread").to_owned()));
        };
        match recount(text) {
            Ok(recounted) => self.answer(recounted, words),
            // Where it says no place, it is a sheet and more than that.
            Err(error) if error.line() == 0 => Ok(unread(words.t("cli-recount-unread").to_owned())),
            Err(error) => {
                let at = [("line", error.line().to_string()), ("column", error.column().to_string())];
                Ok(unread(speak::text(words, "cli-recount-unread-at", &at)))
            }
        }
    }

    /// Counts a vote of the record.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let slug = self.community.clone().unwrap_or_default();
        let hall = match hall(app, &slug, words).await {
            Ok(hall) => hall,
            Err(error) => return Ok(unread(error.to_string())),
        };
        let id = VoteId(self.vote.display().to_string());
        match recount_vote(app, &hall, &Who::public(None), &id).await {
            Ok(recounted) => self.answer(recounted, words),
            Err(Fail::NotFound) => Ok(unread(words.t("cli-recount-no-vote").to_owned())),
            Err(other) => Err(other.into()),
        }
    }

    fn bytes(&self, words: Words) -> anyhow::Result<Vec<u8>> {
        if self.vote != Path::new("-") {
            return file::read(&self.vote, FILE_BYTES_MAX, words);
        }
        let mut bytes = Vec::new();
        let read = std::io::stdin().take(FILE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|error| file::unread(&self.vote, &error, words))?;
        Ok(bytes)
    }

    fn answer(&self, recounted: Recounted, words: Words) -> anyhow::Result<ExitCode> {
        let code = match (&recounted.result, recounted.agrees) {
            (Err(_), _) => ExitCode::from(UNCOUNTABLE),
            (Ok(_), Some(false)) => ExitCode::FAILURE,
            (Ok(_), Some(true) | None) => ExitCode::SUCCESS,
        };
        if self.json {
            speak::line(serde_json::to_string_pretty(&RecountedBody::from(recounted))?);
        } else {
            tell(&recounted, words);
        }
        Ok(code)
    }
}

fn unread(why: String) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(UNCOUNTABLE)
}

fn tell(recounted: &Recounted, words: Words) {
    match &recounted.result {
        Ok(result) => lines(&recounted.sheet, result, words).into_iter().for_each(speak::line),
        Err(why) => {
            let number = why.number().map_or_else(String::new, |number| number.to_string());
            let args = [("why", words.word("uncountable", why.key())), ("number", number)];
            eprintln!("{}", speak::text(words, "cli-recount-uncountable", &args));
        }
    }
    speak::line(speak::text(words, "cli-recount-sheet", &[("digest", recounted.digest.clone())]));
    match recounted.agrees {
        Some(true) => speak::line(words.t("cli-recount-agrees")),
        Some(false) => eprintln!("{}", words.t("cli-recount-differs")),
        None => speak::line(words.t("cli-recount-alone")),
    }
}

/// What it came to, the arithmetic as page and paper say it, and by which rules.
fn lines(sheet: &Sheet, result: &VoteResult, words: Words) -> Vec<String> {
    let spoken = Spoken(words);
    let says = Sentences::new(&spoken, sheet.decides).about(&sheet.question);
    let items = result.items.iter().flat_map(|item| {
        let tests = says.tests(&item.chosen.tests).into_iter().map(indented);
        std::iter::once(line(item, &sheet.question, says, words)).chain(tests)
    });
    let elected = result.election.iter().flat_map(|it| election(it, says, words));
    let Asked { attendance, agree } = &sheet.asked;
    let mut bases = vec![&attendance.basis, &agree.basis];
    bases.dedup();
    let bases = bases.into_iter().map(|basis| format!("{}{basis}", words.t("vote-basis")));
    let other = (!sheet.asked.is_known()).then(|| words.t("vote-note-other-shares").to_owned());
    items.chain(elected).chain(says.notes(result)).chain(bases).chain(other).collect()
}

fn indented(line: String) -> String {
    format!("  {line}")
}

fn election(it: &Elected, says: Sentences<'_>, words: Words) -> Vec<String> {
    let elected: Vec<String> = it.elected.iter().map(ToString::to_string).collect();
    let args = [("outcome", says.election(it.verdict)), ("elected", elected.join(", "))];
    let first = match it.elected.is_empty() {
        true => speak::text(words, "cli-recount-nobody", &args),
        false => speak::text(words, "cli-recount-elected", &args),
    };
    let more = [says.papers(it)].into_iter().chain(says.tests(&it.tests)).chain(says.needed(it));
    std::iter::once(first).chain(more.map(indented)).collect()
}

fn line(item: &Item, question: &Question, says: Sentences<'_>, words: Words) -> String {
    let number = |number: Option<u64>| number.map_or_else(|| "?".to_owned(), |number| number.to_string());
    let args = [
        ("line", item.line.to_string()),
        ("outcome", says.verdict(item.chosen.verdict)),
        ("agree", number(item.heads.agree)),
        ("oppose", number(item.heads.oppose)),
        ("abstain", number(item.heads.abstain)),
        ("electorate", item.heads.electorate.map_or_else(|| "?".to_owned(), |all| says.voices(all))),
    ];
    // Whoever does not tick an option is not against it.
    let key = match question {
        Question::Approval { .. } => "cli-recount-option",
        Question::Motions { .. } | Question::Election { .. } => "cli-recount-line",
    };
    speak::text(words, key, &args)
}
