//! How the command line is explained, in the language of whoever sits at it: `--help`, and why a line cannot be read.
//!
//! Texts stand in `locales/*/help.ftl`: `help-<command>` for a command, `help-<command>-arg-<argument>` for an argument
//! of it, `help-arg-<argument>` for one that means the same everywhere. The comments in the code are for its readers.

use crate::speak;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};
use mingtong_words::{Language, Words};
use std::ffi::OsString;

/// Lines that can be typed as they stand, in this order, by whoever begins. A test does.
const EXAMPLES: &[(&str, &[&str])] = &[
    ("serve", &["mingtong serve --listen 127.0.0.1:8080"]),
    ("demo", &["mingtong demo --load-only"]),
    (
        "import-letters",
        &[
            "mingtong import letters letters.csv --community mingtong --dry-run",
            "mingtong import letters letters.csv --community mingtong",
        ],
    ),
    (
        "import-roll",
        &[
            "mingtong import roll roll.csv --community mingtong --place 东风巷14号院 --dry-run",
            "mingtong import roll roll.csv --community mingtong --place 东风巷14号院",
        ],
    ),
    (
        "import-accounts",
        &[
            "mingtong import accounts accounts.csv --community mingtong --from 2021-01-01 --to 2021-03-31 --dry-run",
            "mingtong import accounts accounts.csv --community mingtong --from 2021-01-01 --to 2021-03-31",
        ],
    ),
    ("import-needs", &["mingtong import needs needs.csv --community mingtong"]),
    ("import-resources", &["mingtong import resources resources.csv --community mingtong"]),
    (
        "import-take-back-accounts",
        &[concat!(
            "mingtong import take-back-accounts \"$(mingtong import accounts accounts.csv --community mingtong ",
            "--from 2021-01-01 --to 2021-03-31 --account property_fee --json ",
            "| grep -o '\"book\":\"[^\"]*' | cut -d'\"' -f4)\" --community mingtong --reason 记错了月份"
        )],
    ),
    ("import-undo", &["mingtong import undo \"$(mingtong import list --community mingtong | head -1 | cut -f1)\""]),
    ("import-list", &["mingtong import list --community mingtong"]),
    ("rebuild", &["mingtong rebuild --check"]),
    ("audit", &["mingtong audit"]),
    (
        "count",
        &[concat!(
            "echo '{\"rule\":\"body.all\",\"due\":6,\"present\":5,\"cast\":{\"agree\":{\"heads\":4}}}' ",
            "| mingtong count -"
        )],
    ),
    ("recount", &["mingtong recount sheet.json"]),
    (
        "split",
        &[concat!(
            "echo '{\"total\":\"200.00\",\"by\":\"equal\",",
            "\"parties\":[{\"id\":\"101\"},{\"id\":\"102\"},{\"id\":\"103\"}]}' ",
            "| mingtong split -"
        )],
    ),
    ("export-accounts", &["mingtong export accounts --community mingtong --format xlsx --out accounts.xlsx"]),
    ("export-matters", &["mingtong export matters --community mingtong --format xlsx --out matters.xlsx"]),
    ("export-open-data", &["mingtong export open-data open-data --community mingtong"]),
    ("log-export", &["mingtong log export mirror --community mingtong --log-key log.key --log-state log-state"]),
    ("verify", &["mingtong verify mirror --key log.pub --earlier mirror/checkpoint"]),
    ("witness-init", &["mingtong witness init --name witness.example.org/street --key witness.key > witness.pub"]),
    ("witness-serve", &["mingtong witness serve --key witness.key --logs logs.pub --state witness-state"]),
    ("backup", &["mingtong backup \"backup-$(date +%F).db\""]),
    ("restore", &["mingtong restore --data ./restored \"backup-$(date +%F).db\""]),
    ("admin-community-add", &["mingtong admin community add mingtong --name 明通巷社区 --prefix 明通 --code 530103"]),
    ("admin-community-contact", &["mingtong admin community contact mingtong \"明通巷1号；周一至周五 9:00–17:00\""]),
    ("admin-community-list", &["mingtong admin community list"]),
    (
        "admin-place-add",
        &[
            "mingtong admin place add 第一网格 --community mingtong --kind grid --code 530103001",
            "mingtong admin place add 东风巷14号院 --community mingtong --kind courtyard --parent 第一网格 --code 53010300101",
        ],
    ),
    (
        "admin-place-import",
        &[
            "mingtong admin place import places.csv --community mingtong --dry-run",
            "mingtong admin place import places.csv --community mingtong",
        ],
    ),
    ("admin-place-recode", &["mingtong admin place recode 东风巷14号院 --community mingtong --code 53010300114"]),
    ("admin-place-list", &["mingtong admin place list --community mingtong"]),
    ("admin-unit-add", &["mingtong admin unit add 环卫作业队 --community mingtong"]),
    ("admin-unit-list", &["mingtong admin unit list --community mingtong"]),
    (
        "admin-body-add",
        &[
            "mingtong admin body add 居民议事会 --community mingtong --kind council",
            "mingtong admin body add 14号院议事小组 --community mingtong --kind courtyard_group --place 东风巷14号院",
        ],
    ),
    ("admin-body-list", &["mingtong admin body list --community mingtong"]),
    (
        "admin-person-add",
        &[
            "mingtong admin person add 周敏 --community mingtong --role staff --login zhoumin",
            "mingtong admin person add 秦凯 --community mingtong --role grid_worker --scope place:第一网格 --login qinkai",
            "mingtong admin person add 魏强 --community mingtong --role unit_handler --scope unit:环卫作业队 --login weiqiang",
        ],
    ),
    ("admin-person-role", &["mingtong admin person role zhoumin secretary --community mingtong"]),
    ("admin-person-password", &["mingtong admin person password zhoumin --community mingtong --login zhoumin"]),
    ("admin-person-erase", &["mingtong admin person erase weiqiang --community mingtong"]),
    ("admin-person-list", &["mingtong admin person list --community mingtong"]),
    (
        "admin-rule-set",
        &["mingtong admin rule set clock.accept 1wd --community mingtong --jurisdiction 本社区 \
           --basis 居民会议决定 --from 2026-01-01"],
    ),
    ("admin-matter-pieces", &["mingtong --data demo-data admin matter pieces 2021-0001 --community mingtong"]),
    (
        "admin-matter-mask",
        &["mingtong --data demo-data admin matter mask 2021-0001 --community mingtong --word 人行道 \
           --text \"$(mingtong --data demo-data admin matter pieces 2021-0001 --community mingtong \
           | head -1 | cut -f2)\""],
    ),
    (
        "admin-matter-take-down",
        &["mingtong --data demo-data admin matter take-down 2021-0001 --community mingtong --reason 不实 \
           --text \"$(mingtong --data demo-data admin matter pieces 2021-0001 --community mingtong \
           | head -1 | cut -f2)\""],
    ),
    (
        "admin-matter-show-again",
        &["mingtong --data demo-data admin matter show-again 2021-0001 --community mingtong --reason 已核实 \
           --text \"$(mingtong --data demo-data admin matter pieces 2021-0001 --community mingtong \
           | head -1 | cut -f2)\""],
    ),
    (
        "admin-matter-visibility",
        &["mingtong --data demo-data admin matter visibility 2021-0001 private --community mingtong --reason 涉及隐私"],
    ),
    (
        "admin-log-init",
        &["mingtong admin log init --community mingtong --origin mingtong.example.org/c/mingtong/log \
           --key log.key > log.pub"],
    ),
    ("admin-rule-list", &["mingtong admin rule list --community mingtong"]),
];

/// The language that a command line asks for, before anything else of it is read: `--lang`, else `MINGTONG_LANG`.
pub fn language(args: &[OsString]) -> Language {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    let mut asked = None;
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => asked = args.next().map(str::to_owned),
            Some(rest) => asked = rest.strip_prefix('=').map(str::to_owned).or(asked),
            None => {}
        }
    }
    let asked = asked.or_else(|| std::env::var("MINGTONG_LANG").ok());
    asked.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}

/// The command line, explained in a language.
pub fn explained<Cli: CommandFactory>(words: Words) -> Command {
    let [help, version] = ["help", "version"].map(|name| Arg::new(name).long(name));
    let help = help.short('h').action(ArgAction::Help).global(true);
    let command = Cli::command()
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(help)
        .arg(version.short('V').action(ArgAction::Version));
    said(command, "", words)
}

/// `help a b` is `a b --help`: whoever types it first knows no options yet.
pub fn turned(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|word| word == "help") {
        args.remove(1);
        args.push("--help".into());
    }
    args
}

fn said(command: Command, path: &str, words: Words) -> Command {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") };
    let about = if path.is_empty() { words.t("help").to_owned() } else { words.word("help", path) };
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.t("help-usage"));
    let command = command
        .about(StyledStr::from(about))
        .long_about(None)
        .help_template(StyledStr::from(template))
        // The terminal breaks lines; an example that the program breaks cannot be typed.
        .term_width(0)
        .after_help(StyledStr::from(after(path, words)))
        .subcommand_help_heading(words.t("help-commands"))
        .mut_args(|arg| argument(arg, path, words));
    command.mut_subcommands(|child| {
        let path = below(child.get_name());
        said(child, &path, words)
    })
}

fn after(path: &str, words: Words) -> String {
    let examples = EXAMPLES.iter().find(|(of, _)| *of == path).map(|(_, lines)| lines.join("\n  "));
    match examples {
        Some(lines) => format!("{}\n  {lines}", words.t("help-examples")),
        None if path.is_empty() => words.t("help-other-language").to_owned(),
        None => String::new(),
    }
}

fn argument(arg: Arg, path: &str, words: Words) -> Arg {
    let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
    let text = meaning(path, arg.get_id().as_str(), words) + &usual(&arg, words);
    let takes_values = arg.get_action().takes_values();
    arg.help(StyledStr::from(text))
        .long_help(None)
        .help_heading(words.t(heading))
        .hide_default_value(takes_values)
        .hide_env(true)
        .hide_possible_values(takes_values)
}

/// What an argument means at a command, or everywhere.
fn meaning(path: &str, id: &str, words: Words) -> String {
    let here = words.word_if_any("help", &format!("{path}-arg-{id}"));
    here.unwrap_or_else(|| words.word("help-arg", id))
}

/// Which values there are, which one holds when none is given, and in which variable of the environment it may stand.
fn usual(arg: &Arg, words: Words) -> String {
    let takes_values = arg.get_action().takes_values();
    let mut said = String::new();
    let mut add = |key: &str, value: String| said += &speak::text(words, key, &[("value", value)]);
    let values = arg.get_possible_values().into_iter().filter(|_| takes_values);
    let values: Vec<String> = values.map(|value| value.get_name().to_owned()).collect();
    if !values.is_empty() {
        add("help-values", values.join(words.t("cli-list-join")));
    }
    if let Some(value) = arg.get_default_values().first().filter(|value| takes_values && !value.is_empty()) {
        add("help-default", value.to_string_lossy().into_owned());
    }
    if let Some(name) = arg.get_env() {
        add("help-env", name.to_string_lossy().into_owned());
    }
    said
}

/// Why a command line cannot be read; for the reasons that people meet.
pub fn unread(error: &clap::Error, words: Words) -> String {
    let context = |kind| error.get(kind).map(value).unwrap_or_default();
    let args = [
        ("given", context(ContextKind::InvalidValue)),
        ("arg", context(ContextKind::InvalidArg)),
        ("command", context(ContextKind::InvalidSubcommand)),
        ("known", context(ContextKind::ValidValue)),
    ];
    let key = match error.kind() {
        ErrorKind::MissingRequiredArgument => "cli-line-missing",
        ErrorKind::UnknownArgument => "cli-line-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-line-unknown-command",
        ErrorKind::InvalidValue if args[3].1.is_empty() => "cli-line-no-value",
        ErrorKind::InvalidValue => "cli-line-unknown-value",
        ErrorKind::ValueValidation => "cli-line-bad-value",
        _ => return error.to_string(),
    };
    format!("{}\n{}", speak::text(words, key, &args), words.t("cli-line-hint"))
}

fn value(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(" "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cli;

    fn texts(command: &Command, path: &str, words: Words, missing: &mut Vec<String>) {
        let key = format!("help-{path}");
        if !path.is_empty() && !words.has(&key) {
            missing.push(key);
        }
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            if meaning(path, id, words).starts_with("help-") {
                missing.push(format!("help-arg-{id} or help-{path}-arg-{id}"));
            }
        }
        for child in command.get_subcommands() {
            let below =
                if path.is_empty() { child.get_name().to_owned() } else { format!("{path}-{}", child.get_name()) };
            texts(child, &below, words, missing);
        }
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut missing = vec![];
            texts(&explained::<Cli>(words), "", words, &mut missing);
            assert_eq!(missing, Vec::<String>::new(), "{language:?}");
        }
    }

    #[test]
    fn every_command_that_does_something_has_an_example() {
        fn doing(command: &Command, path: &str, found: &mut Vec<String>) {
            for child in command.get_subcommands() {
                let below =
                    if path.is_empty() { child.get_name().to_owned() } else { format!("{path}-{}", child.get_name()) };
                doing(child, &below, found);
            }
            if !command.has_subcommands() {
                found.push(path.to_owned());
            }
        }
        let mut found = vec![];
        doing(&explained::<Cli>(Words::default()), "", &mut found);
        let mut known: Vec<&str> = EXAMPLES.iter().map(|(of, _)| *of).collect();
        // It asks for a matter that waits for it; no number that could be written here always does.
        known.push("admin-matter-publish");
        found.sort();
        known.sort_unstable();
        assert_eq!(found, known);
    }

    #[test]
    fn the_language_is_known_before_the_line_is_read() {
        let of = |line: &str| language(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("mingtong --lang en --help"), Language::En);
        assert_eq!(of("mingtong admin --help --lang=en"), Language::En);
        assert_eq!(of("mingtong --lang zh-CN --help"), Language::ZhCn);
    }
}
