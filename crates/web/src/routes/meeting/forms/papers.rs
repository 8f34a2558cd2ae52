//! Papers of an election and voices given for others, as tellers write them down: one a line.

use super::people::{People, names};
use crate::parts::pasted::visible;
use mingtong_domain::meeting::{Paper, Proxy};

/// What tellers write for a paper that cannot be read.
const VOID: [&str; 2] = ["废", "void"];
/// What they write for a paper that names nobody.
const BLANK: [&str; 4] = ["空", "空白", "blank", "-"];

/// The papers of an election.
///
/// # Errors
/// Which paper, from 1, names somebody who is not found or whose name several people have.
pub(super) fn papers(people: &People, text: &str) -> Result<Vec<Paper>, usize> {
    (1..).zip(lines(&visible(text))).map(|(nth, line)| paper(people, line).ok_or(nth)).collect()
}

fn paper(people: &People, line: &str) -> Option<Paper> {
    let word = line.to_lowercase();
    if VOID.contains(&word.as_str()) {
        return Some(Paper::Void);
    }
    if BLANK.contains(&word.as_str()) {
        return Some(Paper::Names(vec![]));
    }
    let named: Option<Vec<_>> = names(line).map(|name| people.find(name)).collect();
    named.map(Paper::Names)
}

/// Voices given for others: in each line whose, and by whom.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn proxies(people: &People, text: &str) -> Result<Vec<Proxy>, &'static str> {
    let one = |line: &str| {
        let named: Vec<&str> = names(line).collect();
        let [giver, holder] = named.as_slice() else { return None };
        Some(Proxy { giver: people.find(giver)?, holder: people.find(holder)? })
    };
    lines(&visible(text)).map(|line| one(line).ok_or("meeting-wrong-proxy")).collect()
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}
