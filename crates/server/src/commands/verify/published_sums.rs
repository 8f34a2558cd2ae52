//! Sums that are published of a fund. Where pledges are sealed they do not follow from the log; they have to follow
//! from each other.

use super::compared::{Compared, NOTHING};
use mingtong_domain::money::{read_yuan, yuan};
use serde_json::{Map, Value};

/// Figures of a fund that hang on its expenses alone, which are public.
const OF_EXPENSES: [&str; 2] = ["expense", "tax"];

/// Compares the sums of a fund with its accounts: above nought on the left, below nought on the right, together
/// nothing.
pub(super) fn fund_adds_up(found: &mut Compared, page: &str, fund: &Value) {
    let Some(accounts) = fund["accounts"].as_array() else { return };
    let of = |kinds: &[&str]| sum(accounts, "account", kinds);
    let shown = |name: &str| fen(&fund[name]);
    let came = shown("opening") + shown("income") + shown("advances");
    let sums = [
        ("opening", -of(&["opening"])),
        ("income", -of(&["given", "given_back"])),
        ("given_back", of(&["given_back"])),
        ("spent", of(&["expense", "tax"])),
        ("tax", of(&["tax"])),
        ("in_kind", of(&["in_kind_used"])),
        ("held", -of(&["held"])),
        ("advances", -of(&["advances"])),
        ("balance", came - shown("spent") - of(&["carried_on", "paid_out"])),
    ];
    for (name, expected) in sums {
        is_sum(found, format!("{page}/{name}"), expected, shown(name));
    }
    if fund["target"].is_string() {
        let gap = shown("target") - shown("income") - shown("to_come");
        is_sum(found, format!("{page}/gap"), gap.max(0), shown("gap"));
    }
    is_sum(found, format!("{page}/cash"), shown("balance") + shown("held"), of(&["cash"]));
    let all: i128 = accounts.iter().map(|it| fen(&it["amount"])).sum();
    is_sum(found, format!("{page}/accounts"), 0, all);
}

/// Compares the figures of a statement: opening and what came, less what went, is the closing.
pub(super) fn figures_add_up(found: &mut Compared, place: &str, figures: &Value) {
    let Some(figures) = figures.as_array() else { return };
    let of = |keys: &[&str]| sum(figures, "figure", keys);
    let sums = [
        ("came", of(&["income", "advanced", "carried_in"]) - of(&["given_back"])),
        ("went", of(&["expense", "tax", "repaid", "paid_out", "carried_on"])),
        ("closing", of(&["opening", "came"]) - of(&["went"])),
        ("held_closing", of(&["held_opening", "held_came"]) - of(&["held_went"])),
    ];
    for (name, expected) in sums {
        is_sum(found, format!("{place}/{name}"), expected, of(&[name]));
    }
}

/// The figures of a statement, all or those of expenses, by what they say and of what; none where nothing is shown. One
/// that is said twice stands there twice.
pub(super) fn figures(shown: &Value, all: bool) -> Value {
    let Some(shown) = shown.as_array() else { return Value::Null };
    let mut found = Map::new();
    for it in shown {
        let Some(figure) = it["figure"].as_str().filter(|figure| all || OF_EXPENSES.contains(figure)) else { continue };
        let name = it["item"].as_str().map_or_else(|| figure.to_owned(), |item| format!("{figure}/{item}"));
        let name = if found.contains_key(&name) { format!("{name}/{}", found.len()) } else { name };
        found.insert(name, it["amount"].clone());
    }
    Value::Object(found)
}

/// Compares a sum with what it has to be by those beside it.
pub(super) fn is_sum(found: &mut Compared, place: String, expected: i128, shown: i128) {
    match expected == shown {
        true => found.agree += 1,
        false => found.differ("sums", place, amount(expected), amount(shown)),
    }
}

/// What some lines come to together.
pub(super) fn sum(lines: &[Value], field: &str, keys: &[&str]) -> i128 {
    let is_one = |line: &&Value| line[field].as_str().is_some_and(|key| keys.contains(&key));
    lines.iter().filter(is_one).map(|line| fen(&line["amount"])).sum()
}

/// An amount in fen; nothing where it is none. Whoever is asked can say any number, so there is room for all of them.
pub(super) fn fen(amount: &Value) -> i128 {
    let amount = amount.as_str().unwrap_or_default();
    let (sign, amount) = amount.strip_prefix('-').map_or((1, amount), |amount| (-1, amount));
    read_yuan(amount).map_or(0, |fen| sign * i128::from(fen))
}

fn amount(fen: i128) -> String {
    i64::try_from(fen).map_or_else(|_| NOTHING.to_owned(), yuan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn account(account: &str, amount: &str) -> Value {
        json!({ "account": account, "source": null, "amount": amount })
    }

    fn places(found: Compared) -> Vec<String> {
        found.differences.into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn the_sums_of_a_fund_follow_from_its_accounts() {
        let accounts = json!([
            account("cash", "650.00"),
            account("given", "-900.00"),
            account("given_back", "100.00"),
            account("held", "-50.00"),
            account("expense", "190.00"),
            account("tax", "10.00")
        ]);
        let mut fund = json!({
            "opening": "0.00", "income": "800.00", "given_back": "100.00", "spent": "200.00", "tax": "10.00",
            "in_kind": "0.00", "held": "50.00", "advances": "0.00", "balance": "600.00", "target": "900.00",
            "to_come": "30.00", "gap": "70.00", "accounts": accounts
        });
        let mut found = Compared::default();
        fund_adds_up(&mut found, "/funds/f", &fund);
        assert_eq!((found.agree, places(found)), (12, vec![]));
        for (field, false_one, differing) in [
            ("income", "700.00", vec!["income", "balance", "gap"]),
            ("balance", "500.00", vec!["balance", "cash"]),
            ("gap", "0.00", vec!["gap"]),
        ] {
            let (mut found, honest) = (Compared::default(), fund[field].take());
            fund[field] = json!(false_one);
            fund_adds_up(&mut found, "/funds/f", &fund);
            let differing: Vec<String> = differing.into_iter().map(|name| format!("/funds/f/{name}")).collect();
            assert_eq!(places(found), differing, "{field}");
            fund[field] = honest;
        }
        fund["accounts"][0]["amount"] = json!("640.00");
        let mut found = Compared::default();
        fund_adds_up(&mut found, "/funds/f", &fund);
        assert_eq!(places(found), ["/funds/f/cash", "/funds/f/accounts"]);
    }

    #[test]
    fn figures_are_told_apart_by_what_they_say_and_of_what() {
        let figure = |figure: &str, item: Value| json!({ "figure": figure, "item": item, "amount": "7.00" });
        let shown =
            json!([figure("opening", Value::Null), figure("expense", json!("tax")), figure("expense", json!("tax"))]);
        let twice = json!({ "opening": "7.00", "expense/tax": "7.00", "expense/tax/2": "7.00" });
        assert_eq!(figures(&shown, true), twice);
        assert_eq!(figures(&Value::Null, true), Value::Null);
        assert_eq!(figures(&json!([figure("opening", Value::Null)]), false), json!({}));
    }

    #[test]
    fn opening_and_what_came_less_what_went_is_the_closing() {
        let figure = |figure: &str, amount: &str| json!({ "figure": figure, "item": null, "amount": amount });
        let of = |closing: &str| {
            let figures = json!([
                figure("opening", "-10.00"),
                figure("income", "100.00"),
                figure("given_back", "20.00"),
                figure("came", "80.00"),
                figure("expense", "30.00"),
                figure("went", "30.00"),
                figure("closing", closing)
            ]);
            let mut found = Compared::default();
            figures_add_up(&mut found, "f 2026", &figures);
            places(found)
        };
        assert!(of("40.00").is_empty());
        assert_eq!(of("50.00"), ["f 2026/closing"]);
        assert_eq!(of("99999999999999999999.00"), ["f 2026/closing"]);
    }
}
