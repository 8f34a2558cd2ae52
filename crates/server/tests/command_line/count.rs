//! `mingtong count`: whoever has a vote on paper in hand is answered, or told which field is wrong and why.

use crate::shell::Home;

const VOTE: &str = r#"{"rule":"owners","matter":"use_fund","date":"2023-05-01",
"electorate":{"heads":36,"area":"3508.53"},"took_part":{"heads":36,"area":"3508.53"},
"cast":{"agree":{"heads":24,"area":2398.41}}}"#;

#[test]
fn a_vote_is_counted_from_a_file_and_from_what_is_piped_in() {
    let home = Home::new();
    home.write("vote.json", VOTE);
    let said = home.mingtong(&["count", "vote.json"]).good();
    assert!(said.starts_with("通过：参与人数 36/36，要求 ≥2/3，达到；"), "{said}");
    let json = home.run("mingtong count - --json < vote.json").good();
    assert!(json.contains(r#""outcome": "carried""#) && json.contains(r#""have": "2398.41/3508.53""#), "{json}");
    assert_eq!(home.mingtong(&["count", "vote.json", "--json"]).good(), json);
    assert!(home.mingtong(&["--lang", "en", "count", "vote.json"]).good().starts_with("Carried: "));
}

#[test]
fn what_is_wrong_ends_with_two_and_names_the_field() {
    let home = Home::new();
    for (change, by, field) in [
        (r#""heads":24"#, r#""heads":37"#, "cast.agree.heads"),
        (r#""took_part":{"heads":36"#, r#""took_part":{"heads":100001"#, "took_part.heads"),
        ("2398.41", "2398.41001", "cast.agree.area"),
        ("2398.41", "-0", "cast.agree.area"),
        (r#""matter""#, r#""mater""#, "mater"),
        (r#""cast":{"agree":{"heads":24,"area":2398.41}}"#, r#""cast":24"#, "cast"),
        (r#""rule":"owners""#, r#""rule":"owner""#, "rule"),
    ] {
        assert!(VOTE.contains(change), "{change}");
        home.write("vote.json", &VOTE.replace(change, by));
        let said = home.mingtong(&["count", "vote.json", "--json"]);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{by}");
        assert!(said.err.contains(&format!("{field}：")), "{by}: {}", said.err);
    }
    home.write("vote.json", "[]");
    assert_eq!(home.mingtong(&["count", "vote.json"]).code, Some(2));
    home.write("vote.json", &"x".repeat(70_000));
    assert_eq!(home.mingtong(&["count", "vote.json"]).code, Some(2));
}
