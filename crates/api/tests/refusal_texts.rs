//! Every reason has its words in both languages, and there are no others.

use mingtong_domain::matter::{Act, Channel};
use mingtong_domain::refusal::{Code, Named};
use mingtong_domain::rules::RuleId;
use mingtong_domain::{Refusal, Role};
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

/// A key as it stands in code: `hotline_file`, `clock.first_reply`.
fn has_raw_key(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let words = text.split(|c: char| !c.is_ascii_lowercase() && c != '_' && c != '.');
    words.into_iter().any(|word| {
        let (front, back) = word.split_once('_').unwrap_or_default();
        is_part(front.rsplit('.').next().unwrap_or_default()) && is_part(back.split('.').next().unwrap_or_default())
    })
}

#[test]
fn what_a_refusal_names_is_said_in_words() {
    let channels = Channel::ALL.iter().map(|it| (Named::Channel, it.key()));
    let roles = Role::ALL.iter().map(|it| (Named::Role, it.key()));
    let rules = RuleId::ALL.iter().map(|it| (Named::Rule, it.key()));
    let named: Vec<(Named, &str)> = channels.chain(roles).chain(rules).collect();
    for language in Language::ALL {
        let words = Words::new(language);
        for &(what, key) in &named {
            for code in Code::ALL {
                let refusal = Refusal::new(*code, Act::Raise).naming(what, key);
                let said = refusal.detail_in_words(|family, key| words.word(family, key)).unwrap();
                let text = words.ta(code.key(), &[("detail", FluentValue::from(said.as_str()))]);
                assert!(!has_raw_key(&said) && !has_raw_key(&text), "{code:?}: {said}: {text}");
            }
        }
    }
}

/// A refusal that carries the key of something names it with its family of texts; only so it can be said in words.
#[test]
fn no_refusal_carries_a_bare_key() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders = vec![crates.join("domain/src"), crates.join("app/src"), crates.join("api/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).expect("a source");
            for line in source.lines() {
                assert!(!(line.contains(".with(") && line.contains(".key())")), "{}: {line}", path.display());
            }
        }
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
