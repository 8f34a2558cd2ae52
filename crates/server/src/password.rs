//! A password, asked for at the command line: never as an argument, which everybody on the machine could see, and never
//! shown while it is typed.

use crate::speak;
use anyhow::bail;
use mingtong_words::Words;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use std::io::{BufRead, IsTerminal, Stdin};

/// The password: of `MINGTONG_PASSWORD`, or typed twice at a terminal, or the first line of the standard input.
///
/// # Errors
/// The two are not the same, or nothing can be read.
pub fn password(words: Words) -> anyhow::Result<String> {
    if let Ok(password) = std::env::var("MINGTONG_PASSWORD") {
        return Ok(password);
    }
    let input = std::io::stdin();
    if !input.is_terminal() {
        return line(&input);
    }
    let first = unseen(&input, words.t("cli-password"))?;
    if unseen(&input, words.t("cli-password-again"))? != first {
        bail!(words.t("cli-passwords-differ"));
    }
    Ok(first)
}

fn unseen(input: &Stdin, prompt: &str) -> anyhow::Result<String> {
    let silent = Silent::begin(input)?;
    speak::ask(prompt);
    let typed = line(input);
    drop(silent);
    // What ended the line was not shown either.
    speak::ask("\n");
    typed
}

fn line(input: &Stdin) -> anyhow::Result<String> {
    let mut line = String::new();
    input.lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// A terminal that does not show what is typed, until this is dropped.
struct Silent<'i> {
    input: &'i Stdin,
    before: Termios,
}

impl<'i> Silent<'i> {
    fn begin(input: &'i Stdin) -> anyhow::Result<Self> {
        let before = tcgetattr(input)?;
        let mut silent = before.clone();
        silent.local_modes -= LocalModes::ECHO | LocalModes::ECHONL;
        tcsetattr(input, OptionalActions::Flush, &silent)?;
        Ok(Self { input, before })
    }
}

impl Drop for Silent<'_> {
    fn drop(&mut self) {
        // A terminal that has gone needs no mending.
        let _ = tcsetattr(self.input, OptionalActions::Now, &self.before);
    }
}
