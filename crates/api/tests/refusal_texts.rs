//! Every reason has its words in both languages, and there are no others.

use mingtong_domain::refusal::Code;
use mingtong_words::{FluentValue, Language, Words};
use std::collections::BTreeSet;

const FILES: [&str; 2] =
    [include_str!("../../../locales/zh-CN/refusals.ftl"), include_str!("../../../locales/en/refusals.ftl")];
const PROBLEM: &str = include_str!("../src/problem.rs");

/// The reasons of the domain, and those of this edge, which stand in quotes in `problem.rs`.
fn reasons() -> BTreeSet<&'static str> {
    let own = PROBLEM.split('"').filter(|text| text.starts_with("refusal-"));
    own.chain(Code::ALL.iter().map(|code| code.key())).collect()
}

#[test]
fn every_reason_has_a_text_and_every_text_a_reason() {
    for file in FILES {
        let keys: BTreeSet<&str> = file.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
        assert_eq!(keys, reasons());
    }
}

#[test]
fn every_text_comes_out_whole() {
    for language in Language::ALL {
        for key in reasons() {
            let text = Words::new(language).ta(key, &[("detail", FluentValue::from("4711"))]);
            assert!(text != key && !text.contains(['{', '$']), "{key}: {text}");
        }
    }
}
