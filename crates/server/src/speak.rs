//! What the command line says, in the language of whoever sits at it.

use mingtong_app::Fail;
use mingtong_app::account_book::BookRefused;
use mingtong_app::letter::ImportRefused;
use mingtong_app::matter::export::ExportFailed;
use mingtong_app::need::LedgerRefused;
use mingtong_app::register::ListRefused;
use mingtong_app::roll::RollRefused;
use mingtong_domain::Refusal;
use mingtong_office::{Arg, BadMapping, Unreadable};
use mingtong_store::BackupError;
use mingtong_words::{FluentValue, Language, Words};
use std::io::Write;

/// The language of the messages.
#[derive(Debug, clap::Args)]
pub struct Lang {
    /// The language of the messages: zh-CN or en.
    #[arg(long, global = true, env = "MINGTONG_LANG", default_value = "zh-CN", value_parser = language)]
    lang: Language,
}

impl Lang {
    /// The words of that language.
    pub fn words(&self) -> Words {
        Words::new(self.lang)
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "zh-CN, en".to_owned())
}

/// Writes a line. When nobody reads any more (`| head`), there is nobody to tell.
pub fn line(text: impl AsRef<str>) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", text.as_ref()).and_then(|()| out.flush());
}

/// Asks whoever sits at the terminal, who may have sent the output elsewhere.
pub fn ask(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = write!(err, "{text}").and_then(|()| err.flush());
}

/// A text with its arguments.
pub fn text(words: Words, key: &str, args: &[(&str, String)]) -> String {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
    words.ta(key, &args)
}

/// A text about a file that is no JSON: it names the line and the character where that shows.
pub fn at_place(words: Words, key: &str, (line, column): (usize, usize)) -> String {
    text(words, key, &[("line", line.to_string()), ("column", column.to_string())])
}

/// A text of `office` with its arguments.
pub fn office_text(words: Words, key: &str, args: Vec<(&'static str, Arg)>) -> String {
    let args: Vec<(&str, String)> = args
        .into_iter()
        .map(|(name, arg)| match arg {
            Arg::Text(text) => (name, text),
            Arg::Key(key) => (name, words.t(key).to_owned()),
        })
        .collect();
    text(words, key, &args)
}

/// Why a command did not do what it was asked.
pub fn error_text(words: Words, error: &anyhow::Error) -> String {
    if let Some(fail) = error.downcast_ref::<Fail>() {
        return fail_text(words, fail);
    }
    if let Some(refused) = error.downcast_ref::<ImportRefused>() {
        return refused_text(words, refused);
    }
    if let Some(ExportFailed::Fail(fail)) = error.downcast_ref() {
        return fail_text(words, fail);
    }
    match error.downcast_ref::<ListRefused>() {
        Some(ListRefused::Bad(bad)) => return office_text(words, bad.key(), bad.args()),
        Some(ListRefused::Fail(fail)) => return fail_text(words, fail),
        None => {}
    }
    match error.downcast_ref::<BookRefused>() {
        Some(BookRefused::Bad(bad)) => return office_text(words, bad.key(), bad.args()),
        Some(BookRefused::Fail(fail)) => return fail_text(words, fail),
        None => {}
    }
    match error.downcast_ref::<LedgerRefused>() {
        Some(LedgerRefused::Bad(bad)) => return office_text(words, bad.key(), bad.args()),
        Some(LedgerRefused::Fail(fail)) => return fail_text(words, fail),
        None => {}
    }
    match error.downcast_ref::<RollRefused>() {
        Some(RollRefused::Bad(bad)) => return office_text(words, bad.key(), bad.args()),
        Some(RollRefused::Fail(fail)) => return fail_text(words, fail),
        None => {}
    }
    if let Some(bad) = error.downcast_ref::<BadMapping>() {
        return office_text(words, bad.key(), bad.args());
    }
    if let Some(failed) = error.downcast_ref::<BackupError>() {
        return backup_text(words, failed);
    }
    format!("{error:#}")
}

fn fail_text(words: Words, fail: &Fail) -> String {
    match fail {
        Fail::Refused(refusal) => refusal_text(words, refusal),
        Fail::Unavailable(why) => text(words, "cli-unavailable", &[("why", why.clone())]),
        Fail::NotFound => words.t("refusal-not-found").to_owned(),
        Fail::Busy => words.t("problem-busy").to_owned(),
        other => text(words, "cli-failed", &[("why", other.to_string())]),
    }
}

/// Why the domain refused.
pub fn refusal_text(words: Words, refusal: &Refusal) -> String {
    let detail = refusal.detail_in_words(|family, key| words.word(family, key)).unwrap_or_default();
    let stage = refusal.from.map(|stage| words.word("stage", stage)).unwrap_or_default();
    text(words, refusal.code.key(), &[("detail", detail), ("stage", stage)])
}

fn refused_text(words: Words, refused: &ImportRefused) -> String {
    match refused {
        ImportRefused::Unreadable(unreadable) => unreadable_text(words, unreadable),
        ImportRefused::Fail(fail) => fail_text(words, fail),
        ImportRefused::Stopped { batch, new, fail } => {
            let args = [("new", new.to_string()), ("batch", batch.to_string()), ("why", fail_text(words, fail))];
            text(words, "cli-import-stopped", &args)
        }
    }
}

fn unreadable_text(words: Words, unreadable: &Unreadable) -> String {
    let why = office_text(words, unreadable.key(), unreadable.args());
    if unreadable.can_be_told() { format!("{why}\n{}", words.t("cli-import-mapping-hint")) } else { why }
}

fn backup_text(words: Words, failed: &BackupError) -> String {
    match failed {
        BackupError::Exists(file) => text(words, "cli-backup-exists", &[("file", file.clone())]),
        BackupError::CopyOfADatabase(file) => text(words, "cli-copy-of-a-database", &[("file", file.clone())]),
        BackupError::Altered(what) => text(words, "cli-backup-altered", &[("what", what.clone())]),
        BackupError::NotABackup(file) => text(words, "cli-not-a-backup", &[("file", file.clone())]),
        BackupError::NotEmpty => words.t("cli-restore-not-empty").to_owned(),
        BackupError::Store(error) => text(words, "cli-unavailable", &[("why", error.to_string())]),
    }
}
