//! `mingtong recount`: whoever has the published sheet of a vote counts it again, without a database.

use crate::shell::Home;

/// Three homes: two agree, one opposes it.
pub const SHEET: &str = r#"{"vote":"v1","question":{"motions":{"motions":["t"],"with_majority":false}},
"decides":{"by":"residents_meeting","matter":null},
"asked":{"attendance":{"rule":"vote.residents_meeting.attendance","asks":">1/2 all","basis":"b"},
"agree":{"rule":"vote.residents_meeting.agree","asks":">1/2 present","basis":"b"}},
"silent":"not_taking_part","void_takes_part":true,"proxies_count":false,"lines":[
{"elector":1,"voice":1,"standing":{"state":"returned","way":"web","by_proxy":false,"paper":{"marks":["agree"]}}},
{"elector":2,"voice":2,"standing":{"state":"returned","way":"web","by_proxy":false,"paper":{"marks":["agree"]}}},
{"elector":3,"voice":3,"standing":{"state":"returned","way":"web","by_proxy":false,"paper":{"marks":["oppose"]}}}]}"#;

#[test]
fn a_sheet_is_counted_again_by_whoever_has_it() {
    let home = Home::new();
    home.write("sheet.json", SHEET);
    let said = home.mingtong(&["recount", "sheet.json"]).good();
    assert!(said.starts_with("第 1 项：通过。同意 2，反对 1，弃权 0，共 3 户。"), "{said}");
    assert!(said.contains("至少 2 户") && said.contains("依据：b"), "by which rule: {said}");
    let json = home.run("mingtong recount - --json < sheet.json").good();
    assert!(json.contains(r#""verdicts": ["#) && json.contains(r#""carried""#), "{json}");
    assert_eq!(home.mingtong(&["recount", "sheet.json", "--json"]).good(), json);
    let spaced = SHEET.replace(['\n'], "\n  ");
    home.write("spaced.json", &spaced);
    assert_eq!(home.mingtong(&["recount", "spaced.json"]).good(), said, "spaces change no digest");
    home.write("forged.json", &SHEET.replacen("\"oppose\"", "\"agree\"", 1));
    let forged = home.mingtong(&["recount", "forged.json"]).good();
    let digest = |said: &str| said.lines().find(|line| line.contains("摘要：")).unwrap().to_owned();
    assert_ne!(digest(&forged), digest(&said), "another sheet has another digest");
    assert!(forged.contains("没有和任何记录比对"), "a file alone is not vouched for: {forged}");
}

#[test]
fn what_cannot_be_read_or_counted_ends_with_two_and_says_why() {
    let home = Home::new();
    home.write("sheet.json", &SHEET.replace("\"elector\":3", "\"elector\":2"));
    let said = home.mingtong(&["recount", "sheet.json"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("同一个表决人有两行"), "{}", said.err);
    home.write("sheet.json", "[]");
    assert_eq!(home.mingtong(&["recount", "sheet.json"]).code, Some(2));
    home.write("sheet.json", "\u{0}");
    assert_eq!(home.mingtong(&["recount", "sheet.json", "--json"]).code, Some(2));
    assert_eq!(home.mingtong(&["recount", "nowhere.json"]).code, Some(2), "no such file");
    assert_eq!(home.mingtong(&["recount", "."]).code, Some(2), "a directory");
    let made = "mingtong admin community add mingtong --name 明通巷社区 --prefix 明通 --code 530103";
    home.run(made).good();
    let nowhere = home.mingtong(&["recount", "v1", "--community", "elsewhere"]);
    assert_eq!(nowhere.code, Some(2), "1 means that it differs: {nowhere:?}");
    let unknown = home.mingtong(&["recount", "v1", "--community", "mingtong"]);
    assert_eq!(unknown.code, Some(2), "{unknown:?}");
}
