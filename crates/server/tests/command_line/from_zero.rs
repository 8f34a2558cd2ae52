//! `docs/ops/from-zero.md` followed to the letter: its commands are run in an empty home, its files start the service
//! and make a backup.

use crate::shell::{Home, Server, text_of};
use std::process::Command;

const GUIDES: [&str; 2] = ["docs/ops/from-zero.md", "docs/ops/from-zero.en.md"];
const FILES: &str = "docs/ops/files/";

/// The blocks that a reader types as they stand.
fn runnable(guide: &str) -> Vec<String> {
    let mut blocks = vec![];
    let mut open: Option<String> = None;
    for line in guide.lines() {
        match (&mut open, line) {
            (None, "```sh run") => open = Some(String::new()),
            (Some(_), "```") => blocks.extend(open.take()),
            (Some(block), line) => *block += &format!("{line}\n"),
            (None, _) => {}
        }
    }
    blocks
}

#[test]
fn the_guide_is_followed_to_the_letter() {
    let home = Home::new();
    let blocks = runnable(&text_of(GUIDES[0]));
    assert!(blocks.len() >= 8, "{}", blocks.len());
    // One terminal from top to bottom: what one block sets, the next one knows.
    let said = home.run(&blocks.join("\n")).good();
    for expected in ["东风巷14号院 1栋 1单元", "尤兰", "clock.first_reply", "查询表与日志一致"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let rules = home.run("mingtong admin rule list --data data --community mingtong").good();
    assert!(rules.contains("clock.first_reply\t3wd\t2026-01-01"), "{rules}");

    // The service as its unit starts it, on another port.
    let unit = text_of(&format!("{FILES}mingtong.service"));
    let line = value(&unit, "ExecStart").replace(":8080", ":0");
    let mut command = home.command(env!("CARGO_BIN_EXE_mingtong"));
    command.args(line.split(' ').skip(1)).env("MINGTONG_DATA", home.path().join("data"));
    let server = Server::start(command);
    for (path, expected) in
        [("/readyz", "ready"), ("/c/mingtong", "明通巷社区"), ("/c/mingtong/report", "东风巷14号院")]
    {
        let answer = server.get(path);
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains(expected), "{path}: {answer}");
    }
    drop(server);

    // The nightly backup as its unit makes it, twice, in this home.
    let unit = text_of(&format!("{FILES}mingtong-backup.service"));
    let line = value(&unit, "ExecStart").replace("/usr/local/bin/", "").replace("/var/lib/mingtong", "$HOME");
    let line = line.replace("%%", "%").replace("$$", "$");
    home.run(&format!("export MINGTONG_DATA=~/data\n{line}")).good();
    let prune = value(&unit, "ExecStartPost").replace("/var/lib/mingtong", "$HOME");
    let kept = home.run(&format!("set -f\n{prune}\nset +f\nls ~/backups")).good();
    assert!(kept.contains("mingtong-2"), "what is young is kept: {kept}");
}

#[test]
fn both_languages_give_the_same_commands() {
    assert_eq!(runnable(&text_of(GUIDES[0])), runnable(&text_of(GUIDES[1])));
}

/// The value of a key of a unit file.
fn value<'t>(unit: &'t str, key: &str) -> &'t str {
    let found = unit.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    found.unwrap_or_else(|| panic!("no {key} in {unit}"))
}

#[test]
fn every_file_that_the_guide_names_is_there_and_sound() {
    for guide in GUIDES {
        let text = text_of(guide);
        let named: Vec<&str> = text.split("](files/").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        for name in [
            "mingtong.service",
            "mingtong-backup.service",
            "mingtong-backup.timer",
            "Caddyfile",
            "nginx.conf",
            "places.csv",
        ] {
            assert!(named.contains(&name), "{guide} does not lead to {name}");
        }
    }
    for name in ["mingtong.service", "mingtong-backup.service", "mingtong-backup.timer"] {
        let unit = text_of(&format!("{FILES}{name}"));
        let mut sections = vec![];
        for line in unit.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(section) => sections.push(section),
                None => assert!(line.split_once('=').is_some_and(|(key, _)| !key.contains(' ')), "{name}: {line}"),
            }
        }
        assert_eq!(sections[0], "Unit", "{name}");
    }
    for name in ["Caddyfile", "nginx.conf"] {
        let text = text_of(&format!("{FILES}{name}"));
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        let code = lines.collect::<Vec<_>>().join("\n");
        assert_eq!(code.matches('{').count(), code.matches('}').count(), "{name}");
        assert!(code.contains("127.0.0.1:8080") && code.contains("X-Forwarded-For"), "{name}");
        let is_ended = |line: &str| line.is_empty() || line.ends_with([';', '{', '}']);
        assert!(name == "Caddyfile" || code.lines().map(str::trim).all(is_ended), "{name}");
    }
}

/// Where the machine has systemd, it reads the units itself.
#[test]
fn systemd_reads_the_units() {
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        return;
    }
    let name = "mingtong-backup.timer";
    let file = crate::shell::repository(&format!("{FILES}{name}"));
    let output = Command::new("systemd-analyze").arg("verify").arg(file).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!said.contains("Unknown") && !said.contains("Failed to parse"), "{name}: {said}");
}
