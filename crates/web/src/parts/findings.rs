//! What was found in the rows of a file, as `parts/findings.html` shows it: what was not taken before what is odd;
//! totals and footers are no news.

use mingtong_office::{Arg, Finding, Severity};
use mingtong_words::{FluentValue, Words};

/// Findings that a page shows; the rest is named by how many there are.
const FINDINGS_MAX: usize = 200;

/// What was found about a row.
pub(crate) struct Found {
    pub(crate) row: u32,
    pub(crate) severity: String,
    pub(crate) reasons: Vec<String>,
    pub(crate) remedy: Option<String>,
}

/// What was found about rows of a file.
pub(crate) struct Findings {
    pub(crate) found: Vec<Found>,
    /// How many are not among them.
    pub(crate) left_out: usize,
}

/// What was found, in words; of a trial what would become of the rows.
pub(crate) fn findings(words: Words, all: &[Finding], is_trial: bool) -> Findings {
    let mut found: Vec<&Finding> = all.iter().filter(|finding| finding.severity != Severity::Skipped).collect();
    found.sort_by_key(|finding| (finding.severity != Severity::Rejected, finding.row));
    Findings {
        left_out: found.len().saturating_sub(FINDINGS_MAX),
        found: found.into_iter().take(FINDINGS_MAX).map(|finding| found_in(words, finding, is_trial)).collect(),
    }
}

fn found_in(words: Words, finding: &Finding, is_trial: bool) -> Found {
    let text = |key: &str, args| words.ta(key, &spoken(words, args));
    let remedy = finding.reasons.first().and_then(|reason| Some(text(reason.remedy_key()?, reason.args())));
    Found {
        row: finding.row,
        severity: words.t(finding.fate_key(is_trial)).to_owned(),
        reasons: finding.reasons.iter().map(|reason| text(reason.key(), reason.args())).collect(),
        remedy,
    }
}

/// The arguments of a text of `office`, in words.
pub(crate) fn spoken(words: Words, args: Vec<(&'static str, Arg)>) -> Vec<(&'static str, FluentValue<'static>)> {
    args.into_iter().map(|(name, arg)| (name, FluentValue::from(said(words, &arg)))).collect()
}

/// One argument, in words.
pub(crate) fn said(words: Words, arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Key(key) => words.t(key).to_owned(),
    }
}
