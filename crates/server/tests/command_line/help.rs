//! `--help` in both languages, and its examples, typed as they stand.

use crate::recount::SHEET;
use crate::shell::{Home, text_of};

/// Every command with its help, from the outside in.
fn helps(home: &Home, language: &str) -> Vec<(String, String)> {
    let heading = if language == "en" { "Commands:" } else { "命令:" };
    let mut todo = vec![Vec::<String>::new()];
    let mut helps = vec![];
    while let Some(path) = todo.pop() {
        let args: Vec<&str> = path.iter().map(String::as_str).chain(["--lang", language, "--help"]).collect();
        let help = home.mingtong(&args).good();
        let listed = help.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.is_empty());
        let names: Vec<&str> = listed.filter_map(|line| line.split_whitespace().next()).collect();
        // The last one first: what is taken from the end comes in the order of the list.
        todo.extend(names.iter().rev().map(|name| [path.clone(), vec![(*name).to_owned()]].concat()));
        helps.push((path.join(" "), help));
    }
    helps
}

#[test]
fn help_speaks_the_language_that_is_asked_for() {
    let home = Home::new();
    let (chinese, english) = (helps(&home, "zh-CN"), helps(&home, "en"));
    assert!(chinese.len() > 30, "{}", chinese.len());
    let has_han = |line: &&str| line.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for ((path, chinese), (_, english)) in chinese.iter().zip(&english) {
        for word in ["Usage", "Print", "Options:", "Commands:", "[default", "[env"] {
            assert!(!chinese.contains(word), "{path}: {word}\n{chinese}");
        }
        let prose = english.lines().filter(|line| !line.trim_start().starts_with("mingtong"));
        // Names in examples, the name of the program, and what a jurisdiction is called, are Chinese in both languages.
        let is_name = |line: &&str| ["明通", "中文", "全国", "名称"].iter().any(|name| line.contains(name));
        let foreign: Vec<&str> = prose.filter(has_han).filter(|line| !is_name(line)).collect();
        assert_eq!(foreign, Vec::<&str>::new(), "{path}");
    }
    assert!(home.mingtong(&["--help"]).good().contains("用法"), "Chinese where nobody says another");
    assert!(home.mingtong(&["--help"]).good().contains("--lang en --help"), "and the way to the other");
    let by_environment = home.run("MINGTONG_LANG=en mingtong admin --help").good();
    assert!(by_environment.contains("Usage:"), "{by_environment}");
    assert_eq!(home.mingtong(&["help", "admin"]).good(), home.mingtong(&["admin", "--help"]).good());
}

#[test]
fn every_example_works_as_it_stands() {
    let home = Home::new();
    home.write("places.csv", &text_of("docs/ops/files/places.csv"));
    home.write("sheet.json", SHEET);
    let header = "信件编号,标题,内容,来信日期,答复内容,答复日期";
    let letter = "A1,路灯不亮,巷口路灯不亮。,2024-03-05,已更换灯头。,2024-03-08";
    home.write("accounts.csv", "日期,摘要,收入,支出,余额\n2021-01-05,自筹,300,,300\n2021-01-06,换灯,,120.50,179.50\n");
    home.write("needs.csv", "编号,来源,种类,类别,内容,地点,计量,总量\n1,居民,需求,限期办理,修楼道灯,,份,3\n");
    let now = mingtong_domain::Millis(mingtong_app::Clock::System.now_ms());
    let until = now.date().saturating_add(jiff::Span::new().days(30));
    home.write("resources.csv", &format!("编号,责任单位,种类,内容,完成时限\n1,环卫作业队,物资,扫帚二十把,{until}\n"));
    home.write("roll.csv", "房号,产权面积,产权人\n3-2-501,98.53,张三\n3-2-502,120.4512,李四、王五\n");
    home.write("letters.csv", &format!("{header}\n{letter}\n"));
    let examples: Vec<String> = helps(&home, "zh-CN")
        .iter()
        .flat_map(|(_, help)| help.lines().filter(|line| line.starts_with("  mingtong ")))
        .map(|line| line.trim().to_owned())
        .collect();
    assert!(examples.len() > 30, "{examples:?}");
    // Whoever begins founds a community first. The server does not end by itself; the guide's test starts it.
    let mut examples: Vec<&String> = examples.iter().filter(|line| !line.contains(" serve ")).collect();
    // What is tried on the demo comes after it was loaded.
    examples.sort_by_key(|line| (line.contains("demo-data"), !line.contains(" admin ")));
    for example in examples {
        let said = home.run(example);
        assert_eq!(said.code, Some(0), "{example}\n{}{}", said.out, said.err);
    }
}

#[test]
fn a_line_that_cannot_be_read_is_explained() {
    let home = Home::new();
    let table: [(&[&str], &str); 7] = [
        (&["admin", "unit", "add", "环卫队"], "还缺：--community"),
        (&["serve", "--lisen", "x"], "没有这个选项：--lisen"),
        (&["admni"], "没有这个命令：admni"),
        (&["export", "matters", "--community", "x", "--format", "pdf"], "xlsx"),
        (&["serve", "--listen", "here"], "--listen <LISTEN> 不能用“here”"),
        (&["serve", "--listen"], "缺一个值"),
        (&["--lang", "fr", "audit"], "不能用“fr”"),
    ];
    for (args, expected) in table {
        let said = home.mingtong(args);
        assert_eq!(said.code, Some(2), "{args:?}");
        assert!(said.err.contains(expected) && said.err.contains("--help"), "{args:?}: {}", said.err);
    }
    let said = home.mingtong(&["--lang", "en", "admni"]);
    assert!(said.err.contains("There is no such command: admni"), "{}", said.err);
}
