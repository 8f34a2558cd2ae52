use super::*;
use crate::rules::RuleBook;
use crate::time::Millis;

fn sent(total: &str, by: &str, parties: &[&[(PartyField, &str)]]) -> SentCost {
    let party =
        |fields: &&[(PartyField, &str)]| fields.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    let (total, by) = (total.to_owned(), by.to_owned());
    SentCost { total, by, parties: parties.iter().map(party).collect(), ..SentCost::default() }
}

fn wrong(sent: &SentCost) -> Vec<(String, SplitWhy)> {
    let made = read(sent).and_then(|cost| split_cost(&cost, RuleBook::defaults(), TODAY));
    made.unwrap_err().into_iter().map(|wrong| (wrong.path(), wrong.why)).collect()
}

/// A day on which the Civil Code holds.
const TODAY: Millis = Millis(1_685_000_000_000);

use PartyField::{Area as Areas, Coefficient, Fixed, Id, Pays, Weight};

#[test]
fn what_is_wrong_is_named_with_whose_it_is() {
    let home: &[(PartyField, &str)] = &[(Id, "201"), (Areas, "85.2")];
    let nobody: &[(PartyField, &str)] = &[(Id, "1"), (Pays, "false"), (Fixed, "0")];
    let weightless: &[(PartyField, &str)] = &[(Id, "3"), (Areas, "85.2"), (Weight, "0")];
    let zero = SplitWhy::Nobody("0.00".into());
    for (sent, path, why) in [
        (sent("", "equal", &[home]), "total", SplitWhy::Missing),
        (sent("0.001", "equal", &[home]), "total", SplitWhy::TooManyDecimals(2)),
        (sent("-1", "equal", &[home]), "total", SplitWhy::Negative),
        (sent("NaN", "equal", &[home]), "total", SplitWhy::NotANumber),
        (sent("1e9", "equal", &[home]), "total", SplitWhy::NotANumber),
        (sent("9999999999999", "equal", &[home]), "total", SplitWhy::TooLarge("1000000000000.00".into())),
        (sent("1", "", &[home]), "by", SplitWhy::Missing),
        (sent("1", "area", &[home, &[(Id, "202")]]), "parties[1].area", SplitWhy::Missing),
        (sent("1", "equal", &[home, &[(Id, " ２０１")]]), "parties[1].id", SplitWhy::SameAs(0)),
        (sent("1", "equal", &[&[(Id, "")]]), "parties[0].id", SplitWhy::Missing),
        (sent("1", "equal", &[&[(Id, "1"), (Areas, "1.00001")]]), "parties[0].area", SplitWhy::TooManyDecimals(4)),
        (sent("1", "equal", &[&[(Id, "1"), (Weight, "-1")]]), "parties[0].weight", SplitWhy::Negative),
        (sent("1", "equal", &[&[(Id, "1"), (Weight, "1"), (Weight, "2")]]), "parties[0].weight", SplitWhy::Twice),
        (sent("1", "equal", &[&[(Id, "1"), (Fixed, "2")]]), "fixed", SplitWhy::Over("1.00".into())),
        (sent("1", "equal", &[]), "parties", SplitWhy::Nobody("1.00".into())),
        (sent("0.00", "equal", &[]), "parties", zero.clone()),
        (sent("0.00", "percent", &[]), "parties", zero.clone()),
        (sent("0", "fixed_then_area", &[nobody, &[(Id, "2"), (Pays, "false")]]), "parties", zero.clone()),
        (sent("0", "equal", &[weightless]), "parties", zero.clone()),
        (sent("0", "area", &[weightless, nobody]), "parties", zero.clone()),
        (sent("0", "area", &[&[(Id, "1"), (Areas, "0")]]), "parties", zero),
    ] {
        assert_eq!(wrong(&sent), [(path.to_owned(), why)], "{sent:?}");
    }
    for free in [home, &[(Id, "1"), (Fixed, "0.00")]] {
        let cost = read(&sent("0.00", "equal", &[free])).unwrap();
        assert!(split_cost(&cost, RuleBook::defaults(), TODAY).is_ok(), "nothing is shared by somebody: {free:?}");
    }
    assert!(matches!(&wrong(&sent("1", "by_floor", &[home]))[..], [(path, SplitWhy::NotOneOf(_))] if path == "by"));
    let far: &[(PartyField, &str)] = &[(Id, "1"), (PartyField::Percent, "9000000000")];
    let far = wrong(&sent(
        "1",
        "percent",
        &[far, &[(Id, "2"), (PartyField::Percent, "9000000000")], &[(Id, "3"), (PartyField::Percent, "9000000000")]],
    ));
    assert!(
        matches!(&far[..], [(path, SplitWhy::Over(_) | SplitWhy::TooLarge(_)), ..] if path.ends_with("percent")),
        "{far:?}"
    );
    let missing = wrong(&sent("", "area", &[home, &[(Id, "202")], &[(Id, "203")]]));
    assert_eq!(missing.len(), 3, "all that is missing is told in one round: {missing:?}");
    let unseen = wrong(&sent("1", "equal", &[home, &[(Id, "2\u{200B}01")]]));
    assert_eq!(unseen, [("parties[1].id".to_owned(), SplitWhy::SameAs(0))]);
    let spaced = wrong(&sent("1", "equal", &[&[(Id, "1 201")], &[(Id, "１\u{3000} ２０１")], &[(Id, "12 01")]]));
    assert_eq!(spaced, [("parties[1].id".to_owned(), SplitWhy::SameAs(0))]);
    let priced = SentCost { price_per_area: "3".into(), ..sent("1", "area", &[home]) };
    assert_eq!(wrong(&priced), [("price_per_area".to_owned(), SplitWhy::NotForThisRule)]);
    let many: Vec<&[(PartyField, &str)]> = vec![&[(Areas, "x")]; 1000];
    assert!(wrong(&sent("1", "equal", &many)).len() <= 51, "nobody reads a thousand of them");
}

#[test]
fn it_is_told_what_was_split_by_what_and_where_the_odd_fen_went() {
    let homes: [&[(PartyField, &str)]; 4] = [
        &[(Id, "101"), (Pays, "false"), (Fixed, "1")],
        &[(Id, "201"), (Coefficient, "１"), (Weight, "0.5")],
        &[(Id, "301"), (Coefficient, "1")],
        &[(Id, "401"), (Fixed, "100"), (Weight, "2")],
    ];
    let cost = read(&sent("200.00", "fixed_then_coefficient", &homes)).unwrap();
    let answer = split_cost(&cost, RuleBook::defaults(), TODAY).unwrap();
    let amounts: Vec<String> = answer.shares.iter().map(|share| share.amount.to_string()).collect();
    assert_eq!(amounts, ["0.00", "33.33", "66.67", "100.00"]);
    let keys: Vec<&str> = answer.told.iter().map(|said| said.key).collect();
    assert_eq!(keys, ["fixed", "weighed_coefficient", "odd", "unpaid", "sum", "by_agreement"]);
    assert_eq!(answer.told[2].names[1], ("to", vec!["301".to_owned()]));
    let doubts: Vec<&str> = answer.doubts.iter().map(|said| said.key).collect();
    assert_eq!(doubts, ["fixed_unpaid", "weight_unused"]);
    assert!(answer.basis.unwrap().contains("第二百八十三条"));
    let homes: [&[(PartyField, &str)]; 3] = [&[(Id, "1-1-1")], &[(Id, "1月2日")], &[(Id, "1:01")]];
    let doubts = split_cost(&read(&sent("3", "equal", &homes)).unwrap(), RuleBook::defaults(), TODAY).unwrap().doubts;
    assert_eq!((doubts.len(), doubts[0].key, &doubts[0].names[1].1.join(" ")[..]), (1, "like_day", "1月2日 1:01"));
    let by_area = read(&sent("1", "area", &[&[(Id, "1"), (Areas, "1")]])).unwrap();
    let told = split_cost(&by_area, RuleBook::defaults(), TODAY).unwrap().told;
    assert_eq!(told.last().map(|said| said.key), Some("by_law"));
}
