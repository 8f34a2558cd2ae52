//! `mingtong split`: whoever has a cost and a list of homes in hand is told who bears what, or what is wrong with it.

use crate::shell::Home;

/// A lift: six floors of two homes each, by coefficient × area (S1).
fn lift() -> String {
    let coefficients = ["0", "0.5", "1", "1.1", "1.2", "1.3"];
    let home = |floor: usize, nth: usize, coefficient: &str| {
        format!(r#"{{"id":"{floor}0{nth}","area":"85.2","coefficient":"{coefficient}"}}"#)
    };
    let homes = coefficients.iter().enumerate().flat_map(|(at, it)| [home(at + 1, 1, it), home(at + 1, 2, it)]);
    let homes: Vec<String> = homes.collect();
    format!(r#"{{"total":"300000.00","by":"coefficient_area","parties":[{}]}}"#, homes.join(","))
}

#[test]
fn a_cost_is_split_from_a_file_and_from_what_is_piped_in() {
    let home = Home::new();
    home.write("lift.json", &lift());
    let json = home.run("mingtong split - --json < lift.json").good();
    let made: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(made["shares"][2], serde_json::json!({"id": "201", "amount": "14705.88"}));
    assert_eq!(made["sum"], "300000.00");
    assert_eq!(made["rounded_up"], serde_json::json!(["301", "302", "501", "502"]));
    assert_eq!(made["shares"].as_array().map(Vec::len), Some(12));
    assert!(made["sentence"]["zh-CN"].as_str().expect("words").contains("第二百八十三条"), "{json}");
    assert_eq!(home.mingtong(&["split", "lift.json", "--json"]).good(), json);
    let said = home.mingtong(&["split", "lift.json"]).good();
    assert!(said.lines().any(|line| line.split_whitespace().eq(["301", "29411.77", "+0.01"])), "{said}");
    assert!(said.lines().any(|line| line.split_whitespace().eq(["合计", "300000.00"])), "{said}");
    let said = home.mingtong(&["--lang", "en", "split", "lift.json"]).good();
    assert!(said.contains("301, 302, 501, 502"), "{said}");
}

#[test]
fn what_is_short_or_over_ends_with_two_and_says_by_how_much() {
    let home = Home::new();
    let floor = |(at, it): (usize, &str)| format!(r#"{{"id":"{}01","area":"100","coefficient":"{it}"}}"#, at + 3);
    let floors: Vec<String> = ["0.7", "0.8", "0.9", "1.0", "1.1"].into_iter().enumerate().map(floor).collect();
    let s2 = r#"{"total":"500000.00","by":"coefficient_area","price_per_area":"1000","parties":["#;
    home.write("s2.json", &format!("{s2}{}]}}", floors.join(",")));
    let percent = r#"{"total":"100","by":"percent","parties":[{"id":"1","percent":"67"},{"id":"2","percent":"32"}]}"#;
    home.write("s8.json", percent);
    home.write("over.json", &percent.replace("67", "68.5"));
    let fixed = r#"{"total":"100","by":"fixed_then_area","parties":[{"id":"1","fixed":"50000.00"}]}"#;
    home.write("fixed.json", fixed);
    home.write("rest.json", &fixed.replace("50000.00", "99.99"));
    home.write("nobody.json", r#"{"total":"500.00","by":"equal","parties":[{"id":"1","pays":false}]}"#);
    home.write("empty.json", r#"{"total":"0.00","by":"equal","parties":[]}"#);
    for (file, field, way, by) in [
        ("s2.json", "price_per_area", "short", "50000.00"),
        ("s8.json", "percent", "short", "1"),
        ("over.json", "percent", "over", "0.5"),
        ("fixed.json", "fixed", "over", "49900.00"),
        ("rest.json", "fixed", "short", "0.01"),
        ("nobody.json", "parties", "short", "500.00"),
        ("empty.json", "parties", "short", "0.00"),
    ] {
        let said = home.mingtong(&["split", file, "--json"]);
        let told: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
        assert_eq!((said.code, &told["error"]["field"]), (Some(2), &serde_json::json!(field)), "{file}: {said:?}");
        assert_eq!(told["error"][way], by, "{file}: {said:?}");
        assert!(said.err.contains(by), "{file}: {said:?}");
    }
}

#[test]
fn a_name_does_nothing_to_the_terminal() {
    let home = Home::new();
    home.write("esc.json", r#"{"total":"9.00","by":"equal","parties":[{"id":"1\u001b[2J"},{"id":"2\u202e1"}]}"#);
    let said = home.mingtong(&["split", "esc.json"]).good();
    assert!(said.contains(r"1\u{1b}[2J") && !said.contains(['\u{1b}', '\u{202e}']), "{said}");
}

#[test]
fn what_cannot_be_read_ends_with_two_and_names_the_field() {
    let home = Home::new();
    let cost = r#"{"total":"9.00","by":"area","parties":[{"id":"1","area":"5"},{"id":"2","area":"6"}]}"#;
    for (change, by, field) in [
        ("\"9.00\"", "\"0.001\"", "total"),
        ("\"9.00\"", "-9", "total"),
        ("\"9.00\"", "\"99999999999999999999999999\"", "total"),
        ("\"9.00\"", "\"NaN\"", "total"),
        ("\"9.00\"", "true", "total"),
        ("\"area\",\"parties\"", "\"floor\",\"parties\"", "by"),
        ("\"parties\"", "\"homes\"", "homes"),
        ("\"id\":\"2\"", "\"id\":\"1\"", "parties[1].id"),
        ("\"area\":\"6\"", "\"area\":\"\"", "parties[1].area"),
        ("\"area\":\"6\"", "\"area\":[6]", "parties[1].area"),
        ("\"area\":\"6\"", "\"area\":\"6\",\"fixed\":\"0.001\"", "parties[1].fixed"),
        ("{\"id\":\"2\",\"area\":\"6\"}", "\"2\"", "parties[1]"),
    ] {
        assert!(cost.contains(change), "{change}");
        home.write("cost.json", &cost.replace(change, by));
        let said = home.mingtong(&["split", "cost.json", "--json"]);
        let told: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
        assert_eq!((said.code, &told["error"]["field"]), (Some(2), &serde_json::json!(field)), "{by}: {said:?}");
        assert!(said.err.contains(field), "{by}: {said:?}");
    }
    for text in ["", "[]", "{", "null", "{\"total\":NaN}"] {
        home.write("cost.json", text);
        let said = home.mingtong(&["split", "cost.json"]);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{text}: {said:?}");
        let is_foreign = said.err.contains("EOF") || said.err.contains("expected");
        assert!(said.err.contains("第 1 行第 ") && !is_foreign, "{text}: {said:?}");
    }
    assert_eq!(home.mingtong(&["split", "nowhere.json"]).code, Some(1), "no such file");
}
