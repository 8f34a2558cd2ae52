//! The notices of a vote, written from what is known: they only have to be looked at.

use super::by_rule::RuleWords;
use super::corrected::CorrectedWords;
use super::result::{ElectionResult, LineResult, ResultWords};
use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::vote_rows::window_words;
use crate::visit::Visit;
use jiff::ToSpan;
use mingtong_app::vote::{VoteNotice, VoteView};
use mingtong_domain::Millis;
use mingtong_domain::notice::NoticeKind;
use mingtong_words::Words;

/// The notice of a result in full words, with remarks below it, and for how many days it is posted at the least. Every
/// number in it is one of the count.
pub(super) fn of_result(visit: &Visit, view: &VoteView, remarks: &str) -> (VoteNotice, i64) {
    let (words, from) = (visit.words, visit.site.app.now().date());
    let days = days(visit, NoticeKind::Result);
    let title = words.ta("vote-result-title", &[text_arg("title", title(words, view))]);
    let remarks = remarks.trim();
    let remarks = (!remarks.is_empty()).then(|| words.ta("vote-result-remarks", &[text_arg("remarks", remarks)]));
    let text = std::iter::once(text(visit, view)).chain(remarks).collect::<Vec<_>>().join("\n");
    (VoteNotice { title, text, from, to: from.saturating_add(days.days()) }, days)
}

/// The notice that a vote goes on for longer.
pub(super) fn prolonged(visit: &Visit, view: &VoteView, closes: Millis, reason: &str, typed: &str) -> VoteNotice {
    let (words, from) = (visit.words, visit.site.app.now().date());
    let args = [
        text_arg("title", title(words, view)),
        text_arg("before", format::moment(words, view.vote.window.closes)),
        text_arg("after", format::moment(words, closes)),
        text_arg("reason", reason.trim()),
    ];
    let text = match typed.trim() {
        "" => words.ta("vote-prolong-text", &args),
        typed => typed.to_owned(),
    };
    let to = from.saturating_add(days(visit, NoticeKind::Other).days()).max(Millis(closes.0 - 1).date());
    VoteNotice { title: words.ta("vote-prolong-title", &args[..1]), text, from, to }
}

fn days(visit: &Visit, kind: NoticeKind) -> i64 {
    visit.hall.register.rules.integer(kind.days(), visit.site.app.now()).unwrap_or_default()
}

fn title(words: Words, view: &VoteView) -> String {
    Called::title(&view.title, words).text
}

fn text(visit: &Visit, view: &VoteView) -> String {
    let words = visit.words;
    let mut said = vec![words.ta(
        "vote-result-intro",
        &[text_arg("title", title(words, view)), text_arg("window", window_words(words, view.vote.window))],
    )];
    said.extend(RuleWords::of(visit, &view.vote).legal);
    let called: Vec<Called> = view.lines.iter().map(|line| Called::title(&line.words, words)).collect();
    if let Some(result) = &view.result {
        let result = ResultWords::of(words, view.vote.decides, &called, result);
        result.lines.iter().for_each(|line| of_line(words, line, &mut said));
        result.election.iter().for_each(|election| of_election(words, election, &mut said));
        let states = result.states.iter().map(|(name, count)| format!("{name} {count}"));
        let states = states.collect::<Vec<_>>().join(words.t("vote-ways-join"));
        if !states.is_empty() {
            said.push(words.ta("vote-result-ballots", &[text_arg("states", states)]));
        }
        said.extend(result.ways);
        said.extend(result.notes);
    }
    said.extend(CorrectedWords::lines(words, view));
    let address = visit.outside_link(&format!("/votes/{}", view.vote.id));
    said.push(words.ta("vote-result-objections", &[text_arg("address", address)]));
    said.join("\n")
}

fn of_line(words: Words, line: &LineResult, said: &mut Vec<String>) {
    let args = [text_arg("n", line.number), text_arg("line", &line.called.text), text_arg("verdict", &line.verdict)];
    said.push(words.ta("vote-result-line", &args));
    said.extend(line.tests.iter().cloned());
    said.extend(line.note.map(|key| words.t(key).to_owned()));
    // Both tallies are printed, whatever the setting for the silent is (R07).
    for (silent, verdict, tests) in &line.others {
        let args = [text_arg("silent", silent), text_arg("verdict", verdict)];
        said.push(words.ta("vote-otherwise-verdict", &args));
        said.extend(tests.iter().cloned());
    }
}

fn of_election(words: Words, election: &ElectionResult, said: &mut Vec<String>) {
    said.push(election.verdict.clone());
    said.push(election.papers.clone());
    said.extend(election.tests.iter().cloned());
    for candidate in &election.votes {
        let came = if candidate.came.is_empty() { "" } else { words.t(candidate.came) };
        let args =
            [text_arg("name", &candidate.called.text), text_arg("votes", candidate.votes), text_arg("came", came)];
        said.push(words.ta("vote-result-candidate", &args));
    }
    said.extend(election.left.clone());
}
