//! The notice of a result, written from the result: whoever publishes it adds remarks, and changes no number.

use super::notice::VoteNotice;
use super::sentences::{Sentences, Speaker, came_of, note_of, text};
use super::view::VoteView;
use crate::matter::Said;
use jiff::civil::Date;
use mingtong_domain::vote::{Elected, Item};

/// What whoever publishes a result says beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remarks {
    /// Remarks below the result; empty where there are none.
    pub remarks: String,
    /// The first day of the notice.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
}

/// The notice of the result of a vote; `address` is where it can be read and counted again.
pub fn result_notice(speaker: &dyn Speaker, view: &VoteView, address: &str, told: Remarks) -> VoteNotice {
    let says = Sentences::new(speaker, view.vote.decides).about(&view.vote.question);
    let title = words(says, &view.title);
    let Remarks { remarks, from, to } = told;
    let mut said = vec![says.say("vote-result-intro", &[text("title", &title), text("window", window(says, view))])];
    said.extend(view.legal.as_ref().map(|legal| says.legal(legal)));
    if let Some(result) = &view.result {
        result.items.iter().for_each(|item| of_line(says, view, item, &mut said));
        result.election.iter().for_each(|elected| of_election(says, view, elected, &mut said));
        let states = says.states(result).into_iter().map(|(name, count)| format!("{name} {count}"));
        let states = states.collect::<Vec<_>>().join(&says.plain("vote-ways-join"));
        if !states.is_empty() {
            said.push(says.say("vote-result-ballots", &[text("states", states)]));
        }
        said.extend(says.ways(result));
        said.extend(says.notes(result));
    }
    said.extend(corrections(says, view));
    said.push(says.say("vote-result-objections", &[text("address", address)]));
    if !remarks.trim().is_empty() {
        said.push(says.say("vote-result-remarks", &[text("remarks", remarks.trim())]));
    }
    VoteNotice { title: says.say("vote-result-title", &[text("title", title)]), text: said.join("\n"), from, to }
}

/// How the electorate was put right since it was frozen, line by line: how large it was and is, and each time when, in
/// which role and why; empty where it was not.
pub fn corrections(says: Sentences<'_>, view: &VoteView) -> Vec<String> {
    if view.corrections.is_empty() {
        return vec![];
    }
    let sizes = [text("before", says.size(view.vote.size)), text("now", says.size(view.size_now))];
    let each = view.corrections.iter().map(|told| {
        let args = [
            text("time", says.moment(told.at)),
            text("role", says.word("role", told.role.key())),
            text("what", says.word("vote-correction", told.kind.key())),
        ];
        format!("{}{}", says.say("vote-corrected-by", &args), words(says, &told.reason))
    });
    std::iter::once(says.say("vote-corrected", &sizes)).chain(each).collect()
}

fn window(says: Sentences<'_>, view: &VoteView) -> String {
    let window = view.vote.window;
    says.say("vote-window", &[text("from", says.moment(window.opens)), text("to", says.moment(window.closes))])
}

fn words(says: Sentences<'_>, said: &Said) -> String {
    said.words().map_or_else(|| says.plain("title-erased"), str::to_owned)
}

fn called(says: Sentences<'_>, view: &VoteView, line: u32) -> String {
    let found = view.lines.iter().find(|it| it.line == line);
    found.map(|it| words(says, &it.words)).unwrap_or_default()
}

fn of_line(says: Sentences<'_>, view: &VoteView, item: &Item, said: &mut Vec<String>) {
    let verdict = item.chosen.verdict;
    let args =
        [text("n", item.line), text("line", called(says, view, item.line)), text("verdict", says.verdict(verdict))];
    said.push(says.say("vote-result-line", &args));
    said.extend(says.tests(&item.chosen.tests));
    said.extend(note_of(verdict).map(|key| says.plain(key)));
    // Both tallies are printed, whatever the setting for the silent is (R07).
    for (silent, verdict, tests) in item.others.iter().map(|under| says.under(under)) {
        said.push(says.say("vote-otherwise-verdict", &[text("silent", silent), text("verdict", verdict)]));
        said.extend(tests);
    }
}

fn of_election(says: Sentences<'_>, view: &VoteView, elected: &Elected, said: &mut Vec<String>) {
    said.push(says.election(elected.verdict));
    said.push(says.papers(elected));
    said.extend(says.tests(&elected.tests));
    let votes = |line: u32| elected.votes.iter().find(|it| it.candidate == line).map_or(0, |it| it.votes);
    let named = elected.votes.iter().map(|it| it.candidate);
    let is_named = |line: u32| elected.votes.iter().any(|it| it.candidate == line);
    let others = view.lines.iter().map(|it| it.line).filter(|line| !is_named(*line));
    for line in named.chain(others) {
        let came = came_of(elected, line).map(|key| says.plain(key)).unwrap_or_default();
        let args = [text("name", called(says, view, line)), text("votes", votes(line)), text("came", came)];
        said.push(says.say("vote-result-candidate", &args));
    }
    said.extend(says.seats_left(elected));
}
