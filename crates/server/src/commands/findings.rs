//! What was found in the rows of a file, as it is told at the command line.

use crate::speak;
use mingtong_app::letter::finding_json;
use mingtong_office::{Finding, Reason};
use mingtong_words::Words;
use serde_json::{Value, json};

/// Some rows were rejected; the others are in.
pub(super) const SOME_REJECTED: u8 = 2;

pub(super) fn print_finding(finding: &Finding, dry_run: bool, words: Words) {
    let reasons: Vec<String> = finding.reasons.iter().map(|reason| reason_text(reason, words)).collect();
    let args = [
        ("row", finding.row.to_string()),
        ("severity", words.t(finding.fate_key(dry_run)).to_owned()),
        ("reasons", reasons.join(words.t("cli-import-reasons-join"))),
    ];
    speak::line(speak::text(words, "cli-import-finding", &args));
    // The first reason is the gravest: what mends it comes first.
    if let Some((reason, remedy)) = finding.reasons.first().and_then(|first| Some((first, first.remedy_key()?))) {
        speak::line(format!("    {}", speak::office_text(words, remedy, reason.args())));
    }
}

/// Findings as data, with their reasons in words.
pub(super) fn findings_json(findings: &[Finding], words: Words) -> Vec<Value> {
    let with_texts = |finding: &Finding| {
        let texts: Vec<String> = finding.reasons.iter().map(|reason| reason_text(reason, words)).collect();
        let mut value = finding_json(finding);
        value["texts"] = json!(texts);
        value
    };
    findings.iter().map(with_texts).collect()
}

fn reason_text(reason: &Reason, words: Words) -> String {
    speak::office_text(words, reason.key(), reason.args())
}
