//! A file read and judged, and what was found, in short.

use mingtong_office::{Ledger, Mapping, Severity, letters, read};

pub fn ledger(bytes: &[u8], mapping: &str) -> Ledger {
    let ledger = letters(&read(bytes).unwrap(), &Mapping::from_toml(mapping).unwrap()).unwrap();
    // Nothing is lost without a word: every row is a letter, a finding or blank.
    let rows = ledger.letters.len() + ledger.count(Severity::Rejected) + ledger.count(Severity::Skipped);
    assert_eq!(rows + ledger.blank_rows as usize, ledger.total_rows as usize);
    ledger
}

pub fn csv(text: &str) -> Ledger {
    ledger(text.as_bytes(), "")
}

/// Findings as `row severity key key`.
pub fn findings(ledger: &Ledger) -> Vec<String> {
    let line = |finding: &mingtong_office::Finding| {
        let keys: Vec<&str> = finding.reasons.iter().map(|r| r.key().trim_start_matches("import-")).collect();
        format!("{} {:?} {}", finding.row, finding.severity, keys.join(" "))
    };
    ledger.findings.iter().map(line).collect()
}
