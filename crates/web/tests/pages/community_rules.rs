//! The rule book as whoever sets rules works with it.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_domain::Millis;
use mingtong_domain::role::Role;
use mingtong_domain::rules::{RuleId, RuleValue};
use mingtong_domain::time::Span;
use mingtong_testkit::{DAY_MS, START_MS, TestApp};
use mingtong_words::Words;

mingtong_testkit::on_both!(
    a_rule_is_set_with_its_basis_and_who_set_it_is_kept,
    every_rule_has_its_page,
    how_to_reach_the_community_stands_on_every_page,
    a_year_is_told_as_its_notice_is_pasted,
);

async fn a_year_is_told_as_its_notice_is_pasted(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let last = t.app.calendar_of(&town.hall).last();
    let year = (last.year() + 1).to_string();
    let whole = "一、元旦：1月1日（农历冬月二十四）至3日放假调休，共3天。\n二、劳动节：5月1日放假。\n三、国庆节：10月1日至7日放假，共7天。";
    let fields = |notice| [("year", year.as_str()), ("number", "国办发明电〔2026〕9号"), ("notice", notice)];
    for (nonsense, told) in [
        ("元旦：1月1日放假。", "这不像"),
        ("元旦：13月1日放假。", "第 1 行读不出日期"),
        ("元旦：1月1日至3日放假。1月2日上班。", "-01-02 这天既写了放假，又写了上班"),
        ("元旦：1月1日至3日放假，共4天。", "-01-01 开始的假期，写的“共几天”"),
    ] {
        let refused = secretary.post("/desk/calendar", &fields(nonsense)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.html);
        assert!(refused.html.contains(told) && refused.html.contains(nonsense), "{told}: {}", refused.html);
    }
    let told = secretary.post("/desk/calendar", &fields(whole)).await;
    assert_eq!(told.location(), "/c/mingtong/desk/calendar?done=arrange_year");
    let again = secretary.post("/desk/calendar", &fields(whole)).await;
    assert!(again.html.contains("已经是这样安排的") && again.html.contains("冬月"), "{}", again.html);
    let hall = t.app.hall("mingtong").await.unwrap();
    assert_eq!(t.app.calendar_of(&hall).last().year(), last.year() + 1, "clocks go on into the year that was told");
    let other = t.found_other().await;
    assert_eq!(t.app.calendar_of(&other).last(), last, "another community tells its own");
    let page = secretary.get("/desk/calendar").await.html;
    assert!(page.contains("1月1日至3日放假（元旦）") && page.contains("国办发明电〔2026〕9号"), "{page}");
    assert_eq!(page.matches("国办发明电〔2026〕9号").count(), 1, "told once: {page}");
    assert!(!page.contains(&format!("{year}-01-01")), "nobody reads the form of the file: {page}");
    assert!(page.contains("社区书记"), "who told it stands beside it: {page}");
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.get("/desk/calendar").await.status, StatusCode::FORBIDDEN);
}

async fn how_to_reach_the_community_stands_on_every_page(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    assert!(secretary.get("/desk/admin").await.html.contains("href=\"/c/mingtong/desk/contact\""));
    let long = "明".repeat(300);
    let refused = secretary.post("/desk/contact", &[("text", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains(&long), "what was typed stays");
    let said = "0871-12345678，明通巷25号";
    let told = secretary.post("/desk/contact", &[("text", said)]).await;
    assert_eq!(told.location(), "/c/mingtong/desk/contact?done=tell_contact");
    assert!(Browser::new(&t).get("/matters").await.html.contains(said));
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.post("/desk/contact", &[("text", said)]).await.status, StatusCode::FORBIDDEN);
}

async fn a_rule_is_set_with_its_basis_and_who_set_it_is_kept(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let one = "/desk/rules/one?rule=clock.finish";
    let page = secretary.get(one).await.html;
    assert!(page.contains("还没有设定过"), "{page}");
    let from = Millis(START_MS + 2 * DAY_MS).date().to_string();
    let fields = |value, basis| {
        [
            ("rule", "clock.finish"),
            ("value", value),
            ("unit", "wd"),
            ("jurisdiction", "明通社区"),
            ("basis", basis),
            ("from", from.as_str()),
            ("to", ""),
        ]
    };
    let refused = secretary.post("/desk/rules/one", &fields("900", "居民会议决定")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["1到365天或工作日", "value=\"900\"", "value=\"居民会议决定\"", &format!("value=\"{from}\"")]
    {
        assert!(refused.html.contains(told), "{told}: {}", refused.html);
    }
    let nonsense = secretary.post("/desk/rules/one", &fields("1", "居民会议决定")).await;
    assert!(nonsense.html.contains("相互矛盾"), "shorter than for a danger: {}", nonsense.html);
    let bare = secretary.post("/desk/rules/one", &fields("12", " ")).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.html.contains("id=\"basis\" name=\"basis\"") && bare.html.contains("aria-invalid"), "{}", bare.html);
    let yesterday = Millis(START_MS - DAY_MS).date().to_string();
    let past = fields("12", "居民会议决定");
    let past = past.map(|(name, value)| (name, if name == "from" { yesterday.as_str() } else { value }));
    let late = secretary.post("/desk/rules/one", &past).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.html.contains("起日不能早于今天"), "what was decided stays: {}", late.html);
    let done = secretary.post("/desk/rules/one", &fields("12", "居民会议决定")).await;
    assert!(done.location().ends_with("rule=clock.finish&done=set_rule"), "{}", done.location());
    let page = secretary.get(one).await.html;
    for told in ["已设定，还没到起日的", "12个工作日", "王书记", "居民会议决定"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let list = secretary.get("/desk/rules").await.html;
    assert!(list.contains("12个工作日"), "announced: {list}");
    t.later(3 * DAY_MS);
    let hall = t.app.hall("mingtong").await.unwrap();
    let rule = hall.register.rules.rule(RuleId::ClockFinish, t.app.now()).unwrap();
    assert_eq!(rule.value, RuleValue::Span(Span::WorkingDays(12)));
    assert!(Browser::new(&t).get("/about").await.html.contains("12个工作日"), "everybody reads it");
}

async fn every_rule_has_its_page(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let list = secretary.get("/desk/rules").await.html;
    for id in RuleId::applied() {
        let name = Words::default().word("rule", &id.key().replace('.', "-"));
        assert!(list.contains(&format!("rule={id}\">{name}</a>")), "{id}");
        let page = secretary.get(&format!("/desk/rules/one?rule={id}")).await;
        assert!(page.status == StatusCode::OK && page.html.contains(&name), "{id}");
    }
    let unknown = secretary.get("/desk/rules/one?rule=no.such").await;
    assert_eq!(unknown.location(), "/c/mingtong/desk/rules");
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.get("/desk/rules").await.status, StatusCode::FORBIDDEN);
}
