//! How a vote goes, in words: by which ways, which ballot holds, what becomes of the silent, and what it means that
//! it is named or secret.

use crate::args::text_arg;
use crate::called::Called;
use mingtong_app::vote::VoteView;
use mingtong_domain::motion::Silent;
use mingtong_domain::vote::{Conduct, Decides, Question, Secrecy, Vote, Way};
use mingtong_words::Words;

/// What a secret ballot protects against and what not, a sentence each.
const SECRET: [&str; 6] = [
    "vote-secret-apart",
    "vote-secret-until",
    "vote-secret-trust",
    "vote-secret-receipt",
    "vote-secret-final",
    "vote-secret-alike",
];
/// And where areas stand beside the ballots.
const BY_AREA: &str = "vote-secret-areas";
/// What a named ballot means.
const NAMED: [&str; 2] = ["vote-named-kept", "vote-named-published"];

/// How a vote goes.
pub(super) struct ConductWords {
    /// How the ballot is filled in.
    pub(super) ballot: String,
    pub(super) ways: String,
    pub(super) lines: Vec<String>,
    /// The clause on which the treatment of silent owners rests.
    pub(super) clause: Option<Called>,
    /// Whether it is named or secret.
    pub(super) secrecy: String,
    /// What that means, a sentence each.
    pub(super) secrecy_means: Vec<&'static str>,
}

impl ConductWords {
    /// How this vote goes.
    pub(super) fn of(words: Words, view: &VoteView) -> Self {
        let conduct = &view.vote.conduct;
        let ways: Vec<String> = conduct.ways.iter().map(|way| words.word("vote-way", way.key())).collect();
        Self {
            ballot: ballot(words, &view.vote.question),
            ways: ways.join(words.t("vote-ways-join")),
            lines: lines(words, view),
            clause: view.clause.as_ref().map(|clause| Called::title(clause, words)),
            secrecy: secrecy(words, conduct),
            secrecy_means: secrecy_means(&view.vote),
        }
    }
}

/// Whether it is named or secret; hands are seen, and no name is written down.
pub(super) fn secrecy(words: Words, conduct: &Conduct) -> String {
    match conduct.ways.contains(&Way::Hands) {
        true => words.t("vote-by-hands").to_owned(),
        false => words.word("vote-secrecy", conduct.secrecy.key()),
    }
}

/// What it means for whoever votes that a ballot is named or secret, a sentence each.
pub(super) fn secrecy_means(vote: &Vote) -> Vec<&'static str> {
    match vote.conduct.secrecy {
        // Hands are counted without a ballot that could be kept or published.
        _ if vote.allows(Way::Hands) => vec![],
        Secrecy::Secret => SECRET.into_iter().chain(vote.hides_who_voted().then_some(BY_AREA)).collect(),
        Secrecy::Named => NAMED.to_vec(),
    }
}

/// How the ballot is filled in.
pub(super) fn ballot(words: Words, question: &Question) -> String {
    match question {
        Question::Motions { with_majority: true, .. } => words.t("vote-ballot-motions-majority").to_owned(),
        Question::Motions { .. } => words.t("vote-ballot-motions").to_owned(),
        Question::Approval { most, .. } => words.ta("vote-ballot-approval", &[("n", (*most).into())]),
        Question::Election { seats, .. } => words.ta("vote-ballot-election", &[("n", (*seats).into())]),
    }
}

fn lines(words: Words, view: &VoteView) -> Vec<String> {
    let mut lines = conduct_lines(words, view.vote.decides, &view.vote.conduct);
    let tellers: Vec<&str> = view.tellers.iter().map(|(_, name)| name.as_str()).filter(|it| !it.is_empty()).collect();
    if !tellers.is_empty() {
        let names = tellers.join(words.t("vote-ways-join"));
        lines.push(words.ta("vote-tellers", &[text_arg("names", names)]));
    }
    lines
}

/// Which ballot holds, what becomes of the silent and of void papers, whether somebody votes for another.
pub(super) fn conduct_lines(words: Words, decides: Decides, conduct: &Conduct) -> Vec<String> {
    let mut lines = vec![];
    if conduct.ways.len() > 1 && conduct.secrecy == Secrecy::Named {
        lines.push(words.word("vote-across", conduct.across.key()));
    }
    if decides.is_owners() || conduct.silent.silent != Silent::NotTakingPart {
        lines.push(words.word("vote-silent", conduct.silent.silent.key()));
    }
    if !conduct.void_takes_part {
        lines.push(words.t("vote-void-set-aside").to_owned());
    }
    lines.push(words.t(if conduct.proxies_count { "vote-proxies-may" } else { "vote-proxies-may-not" }).to_owned());
    lines
}
