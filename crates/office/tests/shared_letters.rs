//! The three files of real letters that the project was given, where they are at hand beside the repository.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::path::PathBuf;

use mingtong_office::{Ledger, Mapping, Severity, letters, read};

/// The ledger of one of the files; none, with a printed line, where the folder is absent.
fn ledger(name: &str) -> Option<Ledger> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/hotline").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: the shared letters are not beside this repository");
        return None;
    };
    Some(letters(&read(&bytes).unwrap(), &Mapping::default()).unwrap())
}

/// The rows of one severity with the keys of their reasons.
fn rows(ledger: &Ledger, severity: Severity) -> Vec<(u32, Vec<&'static str>)> {
    let of_it = ledger.findings.iter().filter(|finding| finding.severity == severity);
    of_it.map(|finding| (finding.row, finding.reasons.iter().map(|reason| reason.key()).collect())).collect()
}

#[test]
fn the_shared_letters_are_read_with_exactly_their_known_faults() {
    let (Some(all), Some(gbk), Some(messy)) =
        (ledger("letters.csv"), ledger("letters-gbk.csv"), ledger("letters-messy.xlsx"))
    else {
        return;
    };
    assert_eq!((all.letters.len(), all.total_rows, all.count(Severity::Rejected)), (700, 700, 0));
    let doubtful = rows(&all, Severity::Doubtful);
    let with = |key: &str| doubtful.iter().filter(|(_, keys)| keys == &[key]).count();
    assert_eq!(with("import-number-shared"), 5);
    assert_eq!(with("import-no-body"), 2);
    assert_eq!(with("import-answer-before-letter"), 3);
    assert_eq!(with("import-answer-without-date"), 1);
    assert_eq!(doubtful.len(), 11);
    assert_eq!(all.letters.iter().filter(|letter| letter.reply.is_none()).count(), 4);

    assert_eq!((gbk.letters.len(), gbk.count(Severity::Rejected)), (200, 0));
    assert_eq!(rows(&gbk, Severity::Doubtful), [(5, vec!["import-answer-without-date"]), (44, vec!["import-no-body"])]);

    assert_eq!(messy.letters.len(), 220);
    assert!(rows(&messy, Severity::Doubtful).is_empty());
    assert_eq!(
        rows(&messy, Severity::Rejected),
        [
            (233, vec!["import-date-impossible", "import-number-day-impossible"]),
            (234, vec!["import-held", "import-no-body", "import-number-day-impossible"]),
            (235, vec!["import-held", "import-number-day-far", "import-number-shared"]),
            (236, vec!["import-held", "import-answer-before-letter", "import-number-day-impossible"]),
        ]
    );
    assert_eq!((messy.count(Severity::Skipped), messy.blank_rows, messy.total_rows), (4, 5, 233));

    // The same letter is the same letter in every file.
    let known: std::collections::HashSet<String> = all.letters.iter().map(|letter| letter.identity()).collect();
    assert_eq!(known.len(), 700);
    assert!(gbk.letters.iter().chain(&messy.letters).all(|letter| known.contains(&letter.identity())));
}
