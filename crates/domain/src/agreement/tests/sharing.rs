//! Who bears what, and who gets what: every rule, every way in which it does not come to the total.

use super::story::*;
use crate::agreement::*;
use crate::refusal::{Code, Refusal};

fn factor(text: &str) -> Option<i64> {
    let units: mingtong_methods::Factor = text.parse().unwrap();
    Some(i64::try_from(units.units()).unwrap())
}

fn shares(total: i64, by: SharedBy, parties: Vec<NewParty>) -> Result<Vec<i64>, Refusal> {
    made(deed(total, by, parties))
}

fn made(new: NewDeed) -> Result<Vec<i64>, Refusal> {
    let made = context(&staff(), START, |cx| preview(new, cx))?;
    Ok(made.parties.iter().map(|party| party.share).collect())
}

fn refused(total: i64, by: SharedBy, parties: Vec<NewParty>) -> (Code, String) {
    let refusal = shares(total, by, parties).expect_err("refused");
    (refusal.code, refusal.detail.unwrap_or_default())
}

fn with(no: &str, measures: Measures) -> NewParty {
    party(Stands::Home("roll".into(), no.into()), Part::Pays, measures)
}

fn coefficient(no: &str, text: &str) -> NewParty {
    with(no, Measures { coefficient: factor(text), area: Some(900_000), ..Measures::default() })
}

#[test]
fn c3_two_shops_pay_for_the_sewer_and_residents_nothing() {
    let resident = |no: &str| party(Stands::Home("roll".into(), no.into()), Part::Benefits, Measures::default());
    let parties = vec![
        shop("cakes", Measures::default()),
        shop("buns", Measures::default()),
        party(Stands::Community, Part::Signs, Measures::default()),
        resident("1-1-201"),
        resident("1-1-202"),
    ];
    let mut story = Story::put(deed(60_000, SharedBy::Equal, parties));
    assert_eq!(story.shares(), [0, 0, 30_000, 30_000, 0], "homes stand first");
    assert_eq!(story.now().version.size, Size { parties: 5, asked: 3, paying: 2, worth: 0 });
    assert_eq!(story.refused(&person("owner of 1-1-201"), story.consent(1)), Code::PartyNotAsked);
    for (by, no) in [(person("of cakes"), 3), (person("of buns"), 4), (secretary(), 5)] {
        assert_ne!(story.stage(), StageKind::Started);
        let command = story.consent(no);
        story.by(&by, command).unwrap();
    }
    assert_eq!(story.stage(), StageKind::Started);
    assert_eq!(story.now().version.started.unwrap().money, 60_000);
}

#[test]
fn s1_a_lift_by_coefficient_and_area_comes_to_the_fen() {
    let floors = ["0", "0.5", "1", "1.1", "1.2", "1.3"];
    let parties = (1..=6).zip(floors).flat_map(|(floor, text)| {
        [format!("1-1-{floor}01"), format!("1-1-{floor}02")].map(|no| coefficient(&no, text))
    });
    let shares = shares(30_000_000, SharedBy::CoefficientArea, parties.collect()).unwrap();
    let each = [0, 1_470_588, 2_941_177, 3_235_294, 3_529_412, 3_823_529];
    assert_eq!(shares, each.iter().flat_map(|fen| [*fen, *fen]).collect::<Vec<i64>>());
}

#[test]
fn s5_fixed_amounts_first_and_those_who_do_not_pay_pay_nothing() {
    let mut parties = vec![with("1-1-101", fixed(50_000)), with("1-1-102", fixed(50_000))];
    for no in ["1-1-201", "1-1-202"] {
        parties.push(party(Stands::Home("roll".into(), no.into()), Part::Benefits, Measures::default()));
    }
    let others = [("1-1-301", "1"), ("1-1-302", "1"), ("1-1-401", "2"), ("1-1-402", "2"), ("1-1-501", "3")];
    parties.extend(others.map(|(no, text)| coefficient(no, text)));
    parties.push(coefficient("1-1-502", "3"));
    let shares = shares(1_000_000, SharedBy::FixedThenCoefficient, parties).unwrap();
    assert_eq!(shares, [50_000, 50_000, 0, 0, 75_000, 75_000, 150_000, 150_000, 225_000, 225_000]);
}

#[test]
fn s6_an_empty_home_has_half_the_weight_of_its_day() {
    let empty =
        |party: NewParty| NewParty { measures: Measures { weight: factor("0.5"), ..party.measures.clone() }, ..party };
    let parties = vec![home("1-1-101", 80), home("1-1-102", 80), empty(home("1-1-103", 80))];
    assert_eq!(shares(10_000, SharedBy::Area, parties).unwrap(), [4000, 4000, 2000]);
    let tomorrow = NewDeed { day: jiff::civil::date(2021, 6, 9), ..three_homes() };
    let refusal = context(&staff(), START, |cx| preview(tomorrow, cx)).unwrap_err();
    assert_eq!(refusal.code, Code::AgreementWeightsDay);
}

#[test]
fn s4_odd_fen_go_to_the_first_of_the_roll_whatever_the_order_of_the_list() {
    let list = ["6", "3", "1", "5", "2", "4"].map(|floor| home(&format!("1-1-{floor}01"), 90));
    let shares = shares(20_000, SharedBy::ByHome, list.to_vec()).unwrap();
    assert_eq!(shares, [3334, 3334, 3333, 3333, 3333, 3333]);
}

#[test]
fn s8_percentages_are_a_hundred_or_it_is_said_by_how_much() {
    let list = |last: &str| {
        let texts = ["0", "7", "13", "20", "27", last];
        let party = |(no, text): (usize, &str)| {
            with(&format!("1-1-{no}01"), Measures { percent: factor(text), ..Measures::default() })
        };
        (1..).zip(texts).map(party).collect::<Vec<_>>()
    };
    assert_eq!(refused(10_000, SharedBy::Percent, list("32")), (Code::AgreementPercentShort, "1".to_owned()));
    assert_eq!(refused(10_000, SharedBy::Percent, list("34")), (Code::AgreementPercentOver, "1".to_owned()));
    assert_eq!(shares(10_000, SharedBy::Percent, list("33")).unwrap(), [0, 700, 1300, 2000, 2700, 3300]);
}

#[test]
fn amounts_agreed_by_hand_come_to_the_total_or_it_is_said_by_how_much() {
    let by_hand = |last: i64| vec![with("1-1-101", fixed(30_000)), shop("cakes", fixed(last))];
    assert_eq!(shares(70_000, SharedBy::ByHand, by_hand(40_000)).unwrap(), [30_000, 40_000]);
    let short = refused(70_000, SharedBy::ByHand, by_hand(39_999));
    assert_eq!(short, (Code::AgreementFixedShort, "0.01".to_owned()));
    let over = refused(70_000, SharedBy::ByHand, by_hand(40_001));
    assert_eq!(over, (Code::AgreementFixedOver, "0.01".to_owned()));
    let unsaid = vec![with("1-1-101", fixed(30_000)), shop("cakes", Measures::default())];
    assert_eq!(refused(70_000, SharedBy::ByHand, unsaid), (Code::AgreementMeasureMissing, "2".to_owned()));
}

#[test]
fn by_home_a_shop_pays_what_is_said_and_the_homes_the_rest() {
    let parties = |shop| vec![home("1-1-101", 60), home("1-1-102", 90), shop];
    let made = shares(10_000, SharedBy::ByHome, parties(shop("cakes", fixed(4000)))).unwrap();
    assert_eq!(made, [3000, 3000, 4000]);
    let unsaid = refused(10_000, SharedBy::ByHome, parties(shop("cakes", Measures::default())));
    assert_eq!(unsaid, (Code::AgreementMeasureMissing, "3".to_owned()));
}

#[test]
fn goods_and_a_price_at_cost_stand_beside_the_money_and_never_in_it() {
    let crew = NewParty {
        worth: Some(90_000),
        ..party(Stands::Contractor("crew".into(), None), Part::AtCost, Measures::default())
    };
    let cement = NewParty { worth: Some(5000), ..party(Stands::Unit("u".into()), Part::InKind, Measures::default()) };
    let community = party(Stands::Community, Part::Pays, fixed(40_000));
    let story = Story::drafted(deed(70_000, SharedBy::ByHand, vec![home_fixed(30_000), community, crew, cement]));
    assert_eq!(story.shares().iter().sum::<i64>(), 70_000);
    assert_eq!(story.now().version.size, Size { parties: 4, asked: 4, paying: 2, worth: 95_000 });
}

fn home_fixed(fen: i64) -> NewParty {
    with("1-1-101", fixed(fen))
}

#[test]
fn what_cannot_be_is_refused() {
    let homes = || vec![home("1-1-101", 60), home("1-1-102", 90)];
    let code = |total, by, parties| refused(total, by, parties).0;
    assert_eq!(code(-1, SharedBy::Area, homes()), Code::AgreementTotal, "a negative amount");
    assert_eq!(code(i64::MAX, SharedBy::Area, homes()), Code::AgreementTotal, "a huge one");
    assert_eq!(code(100, SharedBy::Area, vec![home("1-1-101", 60)]), Code::AgreementParties, "with oneself");
    let twice = vec![home("1-1-101", 60), home("1-1-101", 90)];
    assert_eq!(refused(100, SharedBy::Area, twice), (Code::AgreementPartyTwice, "2".to_owned()));
    assert_eq!(code(100, SharedBy::Area, vec![home("1-1-101", -60), home("1-1-102", 90)]), Code::AgreementMeasure);
    assert_eq!(code(100, SharedBy::ByHand, vec![home_fixed(-50), shop("s", fixed(150))]), Code::AgreementMeasure);
    let nobody = |no: &str| party(Stands::Home("roll".into(), no.into()), Part::Signs, Measures::default());
    let signs = vec![nobody("1-1-101"), nobody("1-1-102")];
    assert_eq!(refused(100, SharedBy::Equal, signs.clone()), (Code::AgreementNobodyPays, "1.00".to_owned()));
    assert_eq!(shares(0, SharedBy::Equal, signs).unwrap(), [0, 0], "nothing is to be paid");
    let unpaid = NewParty { measures: fixed(100), ..nobody("1-1-101") };
    assert_eq!(code(100, SharedBy::Equal, vec![unpaid, home("1-1-102", 90)]), Code::AgreementMeasure);
    let unsaid = party(Stands::Unit("u".into()), Part::InKind, Measures::default());
    let unsaid = NewParty { gives: None, ..unsaid };
    assert_eq!(code(100, SharedBy::Equal, vec![unsaid, home("1-1-102", 90)]), Code::AgreementGives);
    let paid = NewParty { worth: Some(1), ..home("1-1-101", 60) };
    assert_eq!(code(100, SharedBy::Equal, vec![paid, home("1-1-102", 90)]), Code::AgreementGives);
}

/// By these terms so much is shared out: of what came in, what is reasonable cost, and whether gross or net.
fn shared_out(total: i64, (came, cost, of): (i64, i64, SharedOf), by: SharedBy, parties: Vec<NewParty>) -> NewDeed {
    NewDeed { income: Some(Income { came, cost, of }), ..deed(total, by, parties) }
}

fn two_owners() -> Vec<NewParty> {
    vec![home("1-1-101", 80), home("1-1-102", 120)]
}

#[test]
fn r21_what_common_parts_earn_goes_by_area_or_as_was_agreed_and_never_by_70_30() {
    let gets = |by, parties| made(shared_out(1_000_000, (1_200_000, 200_000, SharedOf::Net), by, parties));
    assert_eq!(gets(SharedBy::Area, two_owners()).unwrap(), [400_000, 600_000], "nothing else was agreed");
    let owners_and_manager = |owners: i64, manager: i64| {
        let percent = |whole: i64| Measures { percent: factor(&whole.to_string()), ..Measures::default() };
        vec![with("1-1-101", percent(owners)), party(Stands::Unit("manager".into()), Part::Pays, percent(manager))]
    };
    for (owners, manager) in [(70, 30), (60, 40), (100, 0)] {
        let agreed = gets(SharedBy::Percent, owners_and_manager(owners, manager)).unwrap();
        assert_eq!(agreed, [owners * 10_000, manager * 10_000], "exactly what is said");
    }
    let short = gets(SharedBy::Percent, owners_and_manager(70, 29)).unwrap_err();
    assert_eq!((short.code, short.detail.as_deref()), (Code::AgreementPercentShort, Some("1")));
}

#[test]
fn r21_gross_or_net_is_agreed_and_the_total_is_that_to_the_fen() {
    let gets = |total, of| made(shared_out(total, (100_001, 30_000, of), SharedBy::Area, two_owners()));
    let refused = |total, of| {
        let refusal = gets(total, of).unwrap_err();
        (refusal.code, refusal.detail.unwrap_or_default())
    };
    assert_eq!(gets(100_001, SharedOf::Gross).unwrap().iter().sum::<i64>(), 100_001);
    assert_eq!(gets(70_001, SharedOf::Net).unwrap().iter().sum::<i64>(), 70_001);
    assert_eq!(refused(70_000, SharedOf::Net), (Code::AgreementIncomeShort, "0.01".to_owned()));
    assert_eq!(refused(100_001, SharedOf::Net), (Code::AgreementIncomeOver, "300.00".to_owned()));
    assert_eq!(refused(70_001, SharedOf::Gross), (Code::AgreementIncomeShort, "300.00".to_owned()));
    for (came, cost) in [(-1, 0), (100, -1), (100, 101), (i64::MAX, 0)] {
        let new = shared_out(0, (came, cost, SharedOf::Net), SharedBy::Area, two_owners());
        assert_eq!(made(new).unwrap_err().code, Code::AgreementIncome, "{came} less {cost}");
    }
}

#[test]
fn r21_what_is_consented_to_says_gross_or_net_and_what_bears_a_cost_is_written_as_it_was() {
    let written = |new: NewDeed| {
        let made = context(&staff(), START, |cx| preview(new, cx)).unwrap();
        let written = serde_json::to_string(&made.deed).unwrap();
        assert_eq!(serde_json::from_str::<Deed>(&written).unwrap(), made.deed, "it is read as it was");
        written
    };
    let without_cost = |of| written(shared_out(100, (100, 0, of), SharedBy::Area, two_owners()));
    assert_ne!(without_cost(SharedOf::Gross), without_cost(SharedOf::Net), "though the total is the same");
    assert!(!written(deed(100, SharedBy::Area, two_owners())).contains("income"));
}

#[test]
fn a_cost_that_is_borne_becomes_no_income_and_no_need_is_met_by_it() {
    let income = || shared_out(10_000, (12_000, 2_000, SharedOf::Net), SharedBy::Area, two_owners());
    let code = |was: NewDeed, new: NewDeed| Story::put(was).redraft(Change::Correction, new).unwrap_err().code;
    assert_eq!(code(three_homes(), income()), Code::AgreementOtherKind);
    assert_eq!(code(income(), three_homes()), Code::AgreementOtherKind);
    Story::put(income()).redraft(Change::Correction, income()).unwrap();
    let drafting = Drafting {
        agreement: "a1".into(),
        number: 1,
        title: "title".into(),
        place: None,
        body: None,
        origin: crate::ids::NeedId::new(2021, 4).map(Origin::Need),
        deed: income(),
    };
    let refusal = context(&staff(), START, |cx| draft(drafting, None, cx)).unwrap_err();
    assert_eq!(refusal.code, Code::AgreementIncomeOfNeed);
}
