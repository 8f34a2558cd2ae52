//! What is typed wrong is named for what it is, and leaves nothing behind.

use crate::shell::{Home, PASSWORD, Said};
use std::io::{Read, Write};
use std::process::Stdio;

fn founded() -> Home {
    let home = Home::new();
    home.mingtong(&["admin", "community", "add", "town", "--name", "示例社区"]).good();
    home
}

#[test]
fn an_unknown_kind_is_told_the_known_ones() {
    let home = founded();
    let table: [(&[&str], &[&str]); 4] = [
        (&["admin", "place", "add", "东院", "--community", "town", "--kind", "塔楼"], &["塔楼", "courtyard", "网格"]),
        (&["admin", "body", "add", "议事会", "--community", "town", "--kind", "party"], &["council", "居民议事会"]),
        (&["admin", "person", "add", "李", "--community", "town", "--role", "boss"], &["grid_worker", "网格员"]),
        (
            &[
                "admin",
                "rule",
                "set",
                "clock.x",
                "1",
                "--community",
                "town",
                "--jurisdiction",
                "a",
                "--basis",
                "b",
                "--from",
                "2026-01-01",
            ],
            &["clock.accept", "return.cap"],
        ),
    ];
    for (args, expected) in table {
        let said = home.mingtong(args).bad();
        assert!(expected.iter().all(|word| said.contains(word)), "{args:?}: {said}");
        assert!(!said.contains("raiser ("), "what nobody is given is not offered: {said}");
    }
    let said = home.mingtong(&["admin", "place", "add", "东院", "--community", "town", "--kind", "院坝、小区"]);
    said.good();
    for (scope, expected) in [("place:西院", "没有地点“西院”"), ("unit:x", "没有单位"), ("everywhere", "看不懂范围")]
    {
        let args = ["admin", "person", "add", "李", "--community", "town", "--role", "staff", "--scope", scope];
        let said = home.mingtong(&args).bad();
        assert!(said.contains(expected), "{scope}: {said}");
    }
}

#[test]
fn a_wrong_file_is_not_blamed_on_the_database() {
    let home = founded();
    home.write("letter.txt", "路灯不亮");
    let table: [(&[&str], &str); 8] = [
        (&["restore", "--data", "empty", "missing.db"], "没有这个文件"),
        (&["restore", "--data", "empty", "."], "目录"),
        (&["restore", "--data", "empty", "letter.txt"], "不是明通的备份文件"),
        (&["backup", "nowhere/backup.db"], "没有这个文件或目录"),
        (&["import", "letters", "missing.csv", "--community", "town"], "没有这个文件"),
        (&["import", "letters", "letter.txt", "--community", "town", "--mapping", "m.toml"], "m.toml"),
        (&["admin", "place", "import", "missing.csv", "--community", "town"], "没有这个文件"),
        (&["export", "matters", "--community", "town", "--format", "csv", "--out", "nowhere/m.csv"], "没有这个文件"),
    ];
    for (args, expected) in table {
        let said = home.mingtong(args).bad();
        assert!(said.contains(expected), "{args:?}: {said}");
        assert!(!said.contains("数据库现在用不了") && !said.contains("os error"), "{args:?}: {said}");
    }
}

#[test]
fn a_person_comes_whole_or_not_at_all() {
    let home = founded();
    let add = |name: &str, rest: &[&str], password: &str| {
        let args = [&["admin", "person", "add", name, "--community", "town"], rest].concat();
        let mut command = home.command(env!("CARGO_BIN_EXE_mingtong"));
        Said::of(command.args(args).env("MINGTONG_PASSWORD", password).output().expect("it runs"))
    };
    add("周敏", &["--role", "staff", "--login", "zhou"], PASSWORD).good();
    let before = home.mingtong(&["admin", "person", "list", "--community", "town"]).good();
    for (rest, password) in [
        (&["--role", "staff", "--login", "zhou"][..], PASSWORD),
        (&["--role", "staff", "--login", "li"], "12345678"),
        (&["--role", "staff", "--login", "li"], "password1"),
        (&["--role", "unit_handler", "--login", "li"], PASSWORD),
    ] {
        add("李明", rest, password).bad();
        assert_eq!(home.mingtong(&["admin", "person", "list", "--community", "town"]).good(), before, "{rest:?}");
    }
    // Nobody called so is there: the name is free for the one who comes.
    let said = home.mingtong(&["admin", "person", "role", "李明", "staff", "--community", "town"]).bad();
    assert!(said.contains("没有找到“李明”"), "{said}");
    home.mingtong(&["admin", "person", "role", "zhou", "secretary", "--community", "town"]).good();
    home.mingtong(&["admin", "person", "role", "周敏", "supervisor", "--community", "town"]).good();
}

/// A terminal of its own, as `script` gives it, which shows what is typed unless it is told not to.
#[test]
fn a_password_is_not_shown_while_it_is_typed() {
    let home = founded();
    let line = "mingtong admin person add 周敏 --community town --role staff --login zhou";
    let mut command = home.command("script");
    command.args(["--quiet", "--return", "--echo", "always", "--command", line, "/dev/null"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script is part of Debian");
    let (mut keys, mut screen) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
    let mut shown = Vec::new();
    for prompt in ["请输入密码：", "请再输入一次："] {
        while !String::from_utf8_lossy(&shown).ends_with(prompt) {
            let mut byte = [0];
            screen.read_exact(&mut byte).expect("it asks");
            shown.extend(byte);
        }
        keys.write_all(format!("{PASSWORD}\n").as_bytes()).expect("it is typed");
    }
    screen.read_to_end(&mut shown).expect("it ends");
    let shown = String::from_utf8_lossy(&shown);
    assert!(child.wait().expect("it ends").success(), "{shown}");
    assert!(!shown.contains(PASSWORD), "{shown}");
    let listed = home.mingtong(&["admin", "person", "list", "--community", "town"]).good();
    assert!(listed.contains("周敏"), "{listed}");
}

#[test]
fn a_list_of_places_is_taken_in_whole_or_not_at_all() {
    let home = founded();
    home.write(
        "places.csv",
        "名称,类型,编码,上级\n东院,院坝,01,\n1栋,楼栋,0101,东院\n2栋,塔楼,,东院\n3栋,楼栋,,西院\n",
    );
    let import = |more: &[&str]| {
        home.mingtong(&[&["admin", "place", "import", "places.csv", "--community", "town"], more].concat())
    };
    let list = || home.mingtong(&["admin", "place", "list", "--community", "town"]).good();
    let said = import(&[]);
    assert_eq!(said.code, Some(1));
    for expected in ["第 4 行：没有“塔楼”", "第 5 行：没有上级地点“西院”", "一个地点也没有导入"]
    {
        assert!(said.out.contains(expected), "{}", said.out);
    }
    assert_eq!(list(), "");
    home.write("places.csv", "名称,类型,编码,上级\n东院,院坝,01,\n1栋,楼栋,0101,东院\n");
    assert!(import(&["--dry-run"]).good().contains("新增 2 个"));
    assert_eq!(list(), "");
    assert!(import(&[]).good().contains("新增 2 个，已有 0 个"));
    assert!(list().contains("\t0101\t东院 1栋\n"), "{}", list());
    assert!(import(&[]).good().contains("新增 0 个，已有 2 个"));
    home.write("places.csv", "姓名,电话\n李,1\n");
    assert!(import(&[]).bad().contains("姓名 | 电话"));
}

/// By the name that the demo has itself, too.
#[test]
fn the_demo_is_not_loaded_beside_a_community_of_people() {
    for slug in ["town", "mingtong"] {
        let home = Home::new();
        home.mingtong(&["admin", "community", "add", slug, "--name", "示例社区", "--data", "d"]).good();
        let before = home.mingtong(&["admin", "community", "list", "--data", "d"]).good();
        let said = home.mingtong(&["demo", "--load-only", "--data", "d"]).bad();
        assert!(said.contains(slug), "it says which: {said}");
        assert_eq!(home.mingtong(&["admin", "community", "list", "--data", "d"]).good(), before);
    }
}

#[test]
fn whoever_only_reads_begins_no_record_in_the_wrong_directory() {
    let home = founded();
    let table: [&[&str]; 4] = [
        &["admin", "community", "list"],
        &["admin", "place", "list", "--community", "town"],
        &["admin", "person", "add", "李", "--community", "town"],
        &["admin", "rule", "list", "--community", "town"],
    ];
    for args in table {
        let said = home.mingtong(&[args, &["--data", "elsewhere"]].concat()).bad();
        assert!(said.contains("elsewhere/mingtong.db"), "{args:?}: {said}");
    }
    assert!(!home.path().join("elsewhere").exists());
}

#[test]
fn a_login_is_listed_and_belongs_to_one_person() {
    let home = founded();
    home.mingtong(&["admin", "place", "add", "东院", "--community", "town", "--kind", "courtyard"]).good();
    let with_password = |password: &str, args: &[&str]| {
        let mut command = home.command(env!("CARGO_BIN_EXE_mingtong"));
        Said::of(command.args(args).env("MINGTONG_PASSWORD", password).output().expect("it runs"))
    };
    let add = |name: &str, login: &str| {
        let person = ["admin", "person", "add", name, "--community", "town", "--role", "building_lead"];
        with_password(PASSWORD, &[&person[..], &["--scope", "place:东院", "--login", login]].concat())
    };
    add("尤兰", "youlan").good();
    let said = add("另一人", "YouLan").bad();
    assert!(said.contains("登录名已经有人用了"), "{said}");
    let listed = home.mingtong(&["admin", "person", "list", "--community", "town"]).good();
    assert!(listed.trim_end().ends_with("building_lead\tplace:东院\t尤兰\tyoulan"), "{listed}");
    let args = ["admin", "person", "password", "youlan", "--community", "town", "--login", "youlan"];
    let said = with_password("1234567", &args).bad();
    assert!(said.contains("至少 8 个字符"), "{said}");
}
