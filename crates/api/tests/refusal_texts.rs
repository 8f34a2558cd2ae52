//! Every reason has its words in both languages, and there are no others.

use mingtong_domain::refusal::Code;
use mingtong_words::{FluentValue, Language, Words};
use std::collections::BTreeSet;
use std::path::Path;

const FILES: [&str; 2] =
    [include_str!("../../../locales/zh-CN/refusals.ftl"), include_str!("../../../locales/en/refusals.ftl")];

/// The reasons of the domain, and those of this edge, which stand in quotes in its source.
fn reasons() -> BTreeSet<String> {
    let mut reasons: BTreeSet<String> = Code::ALL.iter().map(|code| code.key().to_owned()).collect();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(path).expect("a source");
            reasons.extend(source.split('"').filter(|text| text.starts_with("refusal-")).map(str::to_owned));
        }
    }
    reasons
}

#[test]
fn every_reason_has_a_text_and_every_text_a_reason() {
    for file in FILES {
        let keys: BTreeSet<String> =
            file.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect();
        assert_eq!(keys, reasons());
    }
}

#[test]
fn every_text_comes_out_whole() {
    for language in Language::ALL {
        for key in reasons() {
            let text = Words::new(language).ta(&key, &[("detail", FluentValue::from("4711"))]);
            assert!(text != key && !text.contains(['{', '$']), "{key}: {text}");
        }
    }
}
