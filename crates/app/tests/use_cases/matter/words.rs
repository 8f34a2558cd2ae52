//! What people write: found in either writing, measured as it is compared, and good enough to call them back.

use mingtong_app::matter::{
    MatterQuery, Reach, Report, Shown, WorkQuery, list_matters, raise_matter, support_matter, worklist,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits::{TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    traditional_and_simplified_find_each_other,
    a_building_is_found_however_it_is_called,
    limits_are_those_of_the_normalised_text,
    a_number_that_nobody_can_call_is_refused,
);

async fn found(t: &TestApp, town: &Town, words: &str) -> usize {
    let query = MatterQuery { words: words.to_owned(), ..MatterQuery::default() };
    list_matters(&t.app, &town.hall, &Who::public(None), &query).await.unwrap().items.len()
}

async fn traditional_and_simplified_find_each_other(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("三號樓電梯壞了")).await;
    town.raise(town.report("五号楼电梯坏了")).await;
    for words in ["電梯", "电梯", "壞了", "坏了", "梯"] {
        assert_eq!(found(&t, &town, words).await, 2, "{words}");
    }
    assert_eq!((found(&t, &town, "三号楼").await, found(&t, &town, "五號樓").await), (1, 1));
}

async fn a_building_is_found_however_it_is_called(t: TestApp) {
    let town = t.found().await;
    for text in ["2幢漏水", "二号楼路灯不亮", "2棟電梯壞了"] {
        town.raise(town.report(text)).await;
    }
    town.raise(town.report("3栋漏水")).await;
    for words in ["2栋", "２栋", "二栋", "2号楼", "二幢"] {
        assert_eq!(found(&t, &town, words).await, 3, "{words}");
    }
    for (words, expected) in [("2号楼漏水", 1), ("二栋 电梯", 1), ("楼路灯", 1), ("12栋", 0), ("2单元", 0)]
    {
        assert_eq!(found(&t, &town, words).await, expected, "{words}");
    }
    let (staff, words) = (town.who(Role::Staff), "2号楼".to_owned());
    let query = WorkQuery { words, ..WorkQuery::of(Shown::All) };
    assert_eq!(worklist(&t.app, &town.hall, &staff, &query).await.unwrap().total, 3);
}

async fn refused(t: &TestApp, town: &Town, who: &Who, report: Report) -> Option<Code> {
    raise_matter(&t.app, &town.hall, who, report).await.err().as_ref().and_then(Fail::code)
}

async fn limits_are_those_of_the_normalised_text(t: TestApp) {
    let town = t.found().await;
    // One character of these is eighteen once it is normalised.
    let (fits, too_long) = ("\u{fdfa}".repeat(TEXT_CHARS_MAX / 18), "\u{fdfa}".repeat(TEXT_CHARS_MAX / 18 + 1));
    let anybody = Who::public(None);
    assert_eq!(refused(&t, &town, &anybody, town.report(&too_long)).await, Some(Code::TextTooLong));
    assert_eq!(refused(&t, &town, &anybody, town.report(&fits)).await, None);
    let titled = |chars: usize| Report { title: Some("\u{fdfa}".repeat(chars)), ..town.report("路灯不亮") };
    let chars = TITLE_CHARS_MAX / 18;
    assert_eq!(refused(&t, &town, &anybody, titled(chars + 1)).await, Some(Code::TextTooLong));
    assert_eq!(refused(&t, &town, &anybody, titled(chars)).await, None);
}

async fn a_number_that_nobody_can_call_is_refused(t: TestApp) {
    let town = t.found().await;
    let by = |phone: &str| Report { phone: Some(phone.to_owned()), ..town.report("路灯不亮") };
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let neighbour = Who::public(Some(PersonId::from("p-neighbour")));
    for phone in ["1390000000", "139000000012", "0000000", "0871-631234"] {
        for who in [&neighbour, &town.who(Role::Staff)] {
            assert_eq!(refused(&t, &town, who, by(phone)).await, Some(Code::PhoneIncomplete), "{phone}");
        }
        let supported = support_matter(&t.app, &town.hall, &neighbour, id, Reach::by_phone(phone)).await;
        assert_eq!(supported.unwrap_err().code(), Some(Code::PhoneIncomplete), "{phone}");
    }
    for phone in ["13900000001", "＋８６ 139 0000 0001", "0871-63312345转801", "6331 2345"] {
        assert_eq!(refused(&t, &town, &neighbour, by(phone)).await, None, "{phone}");
    }
}
