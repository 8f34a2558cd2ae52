//! An agreement as people meet it: tried, drafted, put to its parties, answered, read.

use crate::browser::{Browser, between};
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_app::register::delegates;
use mingtong_domain::role::Role;
use mingtong_testkit::{Courtyard, TestApp, Town};

mingtong_testkit::on_both!(
    two_shops_agree_and_strangers_read_sums,
    an_agreement_waits_with_whoever_answers_or_confirms,
    what_was_typed_is_still_there,
    strangers_and_units_read_no_parties,
    an_amount_is_read_in_whatever_dress_it_stands,
    a_shop_without_an_account_answers_with_its_slip,
    a_need_leads_to_its_agreement_and_back,
    who_joins_late_does_so_by_the_rule_and_is_named_in_a_new_version,
    an_empty_home_bears_half_on_the_page_and_on_the_sheet,
);

pub(crate) type Fields<'p> = Vec<(&'static str, &'p str)>;

pub(crate) fn sewer(parties: &str) -> Fields<'_> {
    vec![
        ("title", "排污管疏通协议"),
        ("place", ""),
        ("matter", ""),
        ("text", "两家蛋糕店出钱，联系13812345678。"),
        ("circle", "一楼商铺"),
        ("total", "600.01"),
        ("by", "equal"),
        ("day", "2021-06-08"),
        ("parties", parties),
        ("roll", ""),
        ("part", ""),
        ("within", ""),
        ("floor_from", ""),
        ("floor_to", ""),
        ("heads", ""),
        ("money", ""),
        ("late", ""),
        ("exit", ""),
    ]
}

/// The same, with other texts in some of its fields.
fn with<'p>(mut fields: Fields<'p>, others: &[(&'static str, &'p str)]) -> Fields<'p> {
    fields.retain(|(name, _)| !others.iter().any(|(other, _)| other == name));
    fields.extend(others);
    fields
}

const SHOPS: &str =
    "商户，甲蛋糕店，出资\n商户，乙蛋糕店，出资\n社区，签约不出资\n施工方，修缮队，只收成本价，价值900元，清掏";

async fn staff(t: &TestApp, town: &Town) -> Browser {
    Browser::signed_in(t, town, &town.who(Role::Staff)).await
}

async fn drafted(staff: &mut Browser) -> String {
    drafted_of(staff, &sewer(SHOPS)).await
}

async fn drafted_of(staff: &mut Browser, fields: &[(&str, &str)]) -> String {
    let begun = staff.post("/desk/agreements/new", fields).await;
    begun.location().split('?').next().unwrap().trim_start_matches("/c/mingtong").to_owned()
}

async fn two_shops_agree_and_strangers_read_sums(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut stranger) = (staff(&t, &town).await, Browser::new(&t));
    assert!(stranger.get("/agreements").await.html.contains("还没有征求过同意的协议"));
    let mut tried = sewer(SHOPS);
    tried.push(("preview", "1"));
    let page = staff.post("/desk/agreements/new", &tried).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("300.01元") && page.html.contains("300.00元"), "{}", page.html);
    assert!(
        page.html.contains(">清掏<") && page.html.contains("900.00"),
        "what is given beside the money: {}",
        page.html
    );
    assert!(!staff.get("/agreements").await.html.contains("排污管疏通协议"), "nothing was written");

    let agreement = drafted(&mut staff).await;
    assert!(!stranger.get("/agreements").await.html.contains("排污管疏通协议"), "nobody was asked yet");
    staff.post(&format!("{agreement}/acts/put_agreement"), &[("until", "2021-06-30")]).await.location();
    let page = stranger.get(&agreement).await.html;
    for text in ["征求同意中", "600.01元", "明通约2021-0001", "900.00元", "应表态4方，同意0，不同意0"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!page.contains("13812345678") && !page.contains("甲蛋糕店"), "{page}");
    let parties = staff.get(&agreement.replace("/agreements/", "/desk/agreements/")).await;
    assert_eq!(parties.status, StatusCode::NOT_FOUND);
    let lines = staff.get(&format!("{}/parties", agreement.replace("/agreements/", "/desk/agreements/"))).await.html;
    assert!(lines.contains("甲蛋糕店") && lines.contains("300.01元") && lines.contains("清掏"), "{lines}");

    let sheet = paper(&mut staff, &format!("{agreement}/sheet")).await.join("\n");
    for text in ["协议书：排污管疏通协议", "甲蛋糕店", "300.01元", "300.00元", "600.01元", "本版摘要"]
    {
        assert!(sheet.contains(text), "{text}: {sheet}");
    }
    let public = stranger.get(&format!("{agreement}/sheet.html")).await.html;
    assert!(public.contains("600.01元") && !public.contains("甲蛋糕店"), "{public}");
    assert_eq!(stranger.get(&format!("{agreement}/consent.html")).await.status, StatusCode::NOT_FOUND);
    let sheets = paper(&mut staff, &format!("{agreement}/consent")).await.join("\n");
    assert!(sheets.contains("甲蛋糕店") && sheets.contains("乙蛋糕店") && sheets.contains("见证人"), "{sheets}");
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let page = secretary.get(&agreement).await.html;
    assert!(page.contains("您这一方"), "{page}");
    let digest = between(&page, "name=\"digest\" value=\"", "\"").to_owned();
    let answer = [("party", "3"), ("answer", "consents"), ("digest", digest.as_str()), ("reason", "")];
    secretary.post(&format!("{agreement}/acts/answer_agreement"), &answer).await.location();
    assert!(stranger.get(&agreement).await.html.contains("应表态4方，同意1，不同意0"));
    let witness = town.who(Role::GridWorker);
    let said = [("party", "1"), ("answer", "consents"), ("digest", digest.as_str())];
    let said = [&said[..], &[("witness", witness.actor.person.as_ref().unwrap().as_str())]].concat();
    secretary.post(&format!("{agreement}/acts/say_agreement_on_behalf"), &said).await.location();
    let mut witness = Browser::signed_in(&t, &town, &witness).await;
    let page = witness.get(&agreement).await.html;
    assert!(page.contains("您见证的一方") && page.contains("甲蛋糕店") && !page.contains("您这一方"), "{page}");
    let void = [("reason", "重新商量")];
    secretary.post(&format!("{agreement}/acts/void_agreement"), &void).await.location();
    assert!(stranger.get(&agreement).await.html.contains("重新商量"));
}

async fn an_agreement_waits_with_whoever_answers_or_confirms(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut stranger) = (staff(&t, &town).await, Browser::new(&t));
    let agreement = drafted(&mut staff).await;
    staff.post(&format!("{agreement}/acts/put_agreement"), &[("until", "2021-06-30")]).await.location();
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    for path in ["/desk", "/agreements", ""] {
        let page = secretary.get(path).await.html;
        assert!(page.contains("等我办的（钱与协议）") && page.contains("排污管疏通协议"), "{path}: {page}");
        assert!(!stranger.get(path).await.html.contains("等我办的"), "{path}");
    }
    let digest = between(&secretary.get(&agreement).await.html, "name=\"digest\" value=\"", "\"").to_owned();
    let answer = [("party", "3"), ("answer", "consents"), ("digest", digest.as_str()), ("reason", "")];
    secretary.post(&format!("{agreement}/acts/answer_agreement"), &answer).await.location();
    assert!(!secretary.get("/agreements").await.html.contains("等我办的"), "it is answered");
    let witness = town.who(Role::GridWorker);
    let person = witness.actor.person.as_ref().unwrap().as_str();
    let said = [("party", "1"), ("answer", "consents"), ("digest", digest.as_str()), ("witness", person)];
    secretary.post(&format!("{agreement}/acts/say_agreement_on_behalf"), &said).await.location();
    let mut witness = Browser::signed_in(&t, &town, &witness).await;
    assert!(witness.get("/agreements").await.html.contains("等我办的"), "a witness is told, too");
}

async fn what_was_typed_is_still_there(t: TestApp) {
    let town = t.found().await;
    let mut staff = staff(&t, &town).await;
    let page = staff.post("/desk/agreements/new", &sewer("商户，甲蛋糕店，出资\n什么，也，不是")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains("第2行读不懂：“什么”。这里可以写：住户、") && page.html.contains("什么，也，不是"),
        "{}",
        page.html
    );
    let page = staff.post("/desk/agreements/new", &sewer("商户，甲蛋糕店，出资")).await;
    assert!(page.html.contains("协议至少有两方") && page.html.contains("两家蛋糕店出钱"), "{}", page.html);
    let page =
        staff.post("/desk/agreements/new", &sewer("商户，甲蛋糕店，出资，代表没有这个人\n社区，签约不出资")).await;
    assert!(page.html.contains("第1行读不懂：“代表没有这个人”"), "{}", page.html);
    let person = town.who(Role::Delegate).actor.person.unwrap();
    let names = delegates(&t.app, &town.hall).await.unwrap();
    let name = names.into_iter().find(|(id, _)| *id == person).unwrap().1;
    let parties = format!("商户，甲蛋糕店，出资，代表{name}\n社区，签约不出资");
    let mut named = sewer("");
    named.retain(|(field, _)| *field != "parties");
    named.push(("parties", parties.as_str()));
    let begun = staff.post("/desk/agreements/new", &named).await;
    let begun = begun.location().split('?').next().unwrap().trim_start_matches("/c/mingtong").to_owned();
    staff.post(&format!("{begun}/acts/put_agreement"), &[("until", "2021-06-30")]).await.location();
    let mut shop = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    assert!(shop.get(&begun).await.html.contains("您这一方"), "whoever was named stands for the shop");
    let agreement = drafted(&mut staff).await;
    let again = agreement.replace("/agreements/", "/desk/agreements/");
    assert!(staff.get(&format!("{again}/redraft")).await.html.contains("两家蛋糕店出钱"));
    let mut new = sewer("商户，甲蛋糕店，出资\n社区，签约不出资");
    new.extend([("change", "refusal"), ("reason", "乙店不参加")]);
    staff.post(&format!("{again}/redraft"), &new).await.location();
    let page = staff.get(&agreement).await.html;
    assert!(page.contains("第2版") && page.contains("乙店不参加"), "{page}");
}

async fn an_amount_is_read_in_whatever_dress_it_stands(t: TestApp) {
    let town = t.found().await;
    let mut staff = staff(&t, &town).await;
    let mut tried = sewer("商户，甲蛋糕店，出资，１００．０１元\n商户，乙蛋糕店，出资，¥500\n社区，签约不出资");
    tried.push(("preview", "1"));
    let page = staff.post("/desk/agreements/new", &tried).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    assert!(page.html.contains("100.01元") && page.html.contains("500.00元"), "{}", page.html);
    let dressed = with(
        sewer("\u{feff}商户，甲蛋糕店，出资\n商户，乙蛋糕店，出资\n社区，签约不出资"),
        &[("money", "≥２／３"), ("preview", "1")],
    );
    let page = staff.post("/desk/agreements/new", &dressed).await;
    assert_eq!(page.status, StatusCode::OK, "a mark that shows nothing, a share of full width: {}", page.html);
    let mut torn = sewer("商户，甲蛋糕店，出资，１，５００元\n商户，乙蛋糕店，出资\n社区，签约不出资");
    torn.push(("preview", "1"));
    let page = staff.post("/desk/agreements/new", &torn).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "one number, and not two: {}", page.html);
}

async fn strangers_and_units_read_no_parties(t: TestApp) {
    let town = t.found().await;
    let mut staff = staff(&t, &town).await;
    let agreement = drafted(&mut staff).await;
    let parties = format!("{}/parties", agreement.replace("/agreements/", "/desk/agreements/"));
    let mut unit = Browser::signed_in(&t, &town, &town.who(Role::UnitHandler)).await;
    assert_eq!(unit.get(&agreement).await.status, StatusCode::NOT_FOUND);
    staff.post(&format!("{agreement}/acts/put_agreement"), &[("until", "2021-06-30")]).await.location();
    assert_eq!(unit.get(&agreement).await.status, StatusCode::OK);
    assert_eq!(unit.get(&parties).await.status, StatusCode::FORBIDDEN);
    let mut supervisor = Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await;
    let lines = supervisor.get(&parties).await.html;
    assert!(lines.contains("甲蛋糕店") && !lines.contains("<form method=\"post\" action=\"/c/mingtong/agreements"));
}

async fn a_shop_without_an_account_answers_with_its_slip(t: TestApp) {
    let town = t.found().await;
    let mut staff = staff(&t, &town).await;
    let agreement = drafted(&mut staff).await;
    let slips = format!("{}/slips", agreement.replace("/agreements/", "/desk/agreements/"));
    assert!(staff.get(&slips).await.html.contains("现在不在征求同意"), "of a draft there are none");
    staff.post(&format!("{agreement}/acts/put_agreement"), &[("until", "2021-06-30")]).await.location();
    assert!(staff.get(&agreement).await.html.contains("/slips\""), "the way there");
    let wrong = staff.post(&slips, &[("from", "3"), ("to", "1")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.html.contains("value=\"3\""), "{}", wrong.html);
    let printed = staff.post(&slips, &[("from", ""), ("to", "")]).await.html;
    assert!(printed.contains("甲蛋糕店") && printed.contains("修缮队") && printed.contains("<svg"), "{printed}");
    let code = between(&printed, "<p class=\"slip-code\">", "<").to_owned();
    let again = staff.post(&slips, &[("from", "1"), ("to", "")]).await;
    assert!(again.html.contains("请先勾选"), "nobody replaces a slip who did not mean it: {}", again.html);

    let mut phone = Browser::new(&t);
    assert_eq!(phone.get(&format!("/slip?code={code}")).await.location(), "/c/mingtong/slip");
    let page = phone.get("/slip").await.html;
    assert!(page.contains("甲蛋糕店") && page.contains("300.01元") && !page.contains("乙蛋糕店"), "{page}");
    let digest = between(&page, "name=\"digest\" value=\"", "\"").to_owned();
    let sent = |answer| {
        vec![
            ("code", code.as_str()),
            ("agreement", "yes"),
            ("digest", &digest),
            ("answer", answer),
            ("reason", "没有意见"),
        ]
    };
    let missing = phone.post("/slip", &sent("")).await;
    assert!(
        missing.status == StatusCode::UNPROCESSABLE_ENTITY && missing.html.contains("没有意见"),
        "{}",
        missing.html
    );
    phone.post("/slip", &sent("consents")).await.location();
    let taken = phone.get("/slip").await.html;
    assert!(taken.contains("同意（凭码条") && taken.contains("已经用过"), "{taken}");
    let twice = Browser::new(&t).post("/slip", &sent("declines")).await;
    assert!(!twice.status.is_success() && twice.html.contains("已经用过"), "{}", twice.html);
    assert!(Browser::new(&t).get(&agreement).await.html.contains("应表态4方，同意1，不同意0"));
    let wrong = [("code", "AAAA-AAAA-AAAA"), ("agreement", "yes"), ("digest", digest.as_str()), ("answer", "consents")];
    assert_eq!(Browser::new(&t).post("/slip", &wrong).await.status, StatusCode::NOT_FOUND);
}

async fn who_joins_late_does_so_by_the_rule_and_is_named_in_a_new_version(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut stranger) = (staff(&t, &town).await, Browser::new(&t));
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    assert!(
        staff.get("/desk/agreements/new").await.html.contains("写明从哪一天起"),
        "a rule with its dates is asked for"
    );
    let rule = "2021年7月1日起加入的平均分摊，补交的钱退给先出资的各方。";
    let starts = [("late", rule), ("heads", ">=1/3"), ("money", ">=1/3")];
    let agreement = drafted_of(&mut staff, &with(sewer("社区，出资\n商户，甲蛋糕店，出资"), &starts)).await;
    let put = format!("{agreement}/acts/put_agreement");
    staff.post(&put, &[("until", "2021-06-30")]).await.location();
    let digest = between(&secretary.get(&agreement).await.html, "name=\"digest\" value=\"", "\"").to_owned();
    let answer = [("party", "1"), ("answer", "consents"), ("digest", digest.as_str()), ("reason", "")];
    secretary.post(&format!("{agreement}/acts/answer_agreement"), &answer).await.location();
    let page = stranger.get(&agreement).await.html;
    assert!(page.contains("已生效") && page.contains(rule), "{page}");

    let again = format!("{}/redraft", agreement.replace("/agreements/", "/desk/agreements/"));
    assert!(staff.get(&again).await.html.contains(rule), "what holds stands in the form");
    let joined = with(sewer("社区，出资\n商户，甲蛋糕店，出资\n商户，乙蛋糕店，出资"), &starts);
    let left = with(joined.clone(), &[("change", "exit"), ("reason", "甲店搬走")]);
    let refused = staff.post(&again, &left).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.html.contains("没有约定后加入或退出的办法") && refused.html.contains("甲店搬走"),
        "{}",
        refused.html
    );
    let joined = with(joined, &[("change", "late_joiner"), ("reason", "乙店加入")]);
    staff.post(&again, &joined).await.location();
    staff.post(&put, &[("until", "2021-06-30")]).await.location();
    let page = stranger.get(&agreement).await.html;
    for text in ["第1版，2021年6月8日生效", "第2版，2021年6月8日征求同意 · 后加入", "乙店加入", rule]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    let sheet = staff.get(&format!("{agreement}/sheet.html")).await.html;
    for text in ["乙蛋糕店", "200.01元", "200.00元", "600.01元", rule] {
        assert!(sheet.contains(text), "{text}: {sheet}");
    }
}

async fn an_empty_home_bears_half_on_the_page_and_on_the_sheet(t: TestApp) {
    let town = t.found().await;
    let rows = "楼栋,单元,房号,产权面积,产权人\n1幢,1,101,80,张三\n1幢,1,201,80,李四\n1幢,1,301,80,王五\n";
    let roll = Courtyard::filled(&t, &town, rows).await.roll;
    let mut staff = staff(&t, &town).await;
    let drawn = [("roll", roll.as_str()), ("part", "pays"), ("kind", "dwelling"), ("total", "100"), ("by", "area")];
    let fields = with(sewer("住户，1-1-301，出资，权重0.5"), &drawn);
    let tried = staff.post("/desk/agreements/new", &with(fields.clone(), &[("preview", "1")])).await;
    assert_eq!(tried.status, StatusCode::OK, "{}", tried.html);
    let agreement = drafted_of(&mut staff, &fields).await;
    let sheet = staff.get(&format!("{agreement}/sheet.html")).await;
    for html in [&tried.html, &sheet.html] {
        assert_eq!((html.matches(">40.00元<").count(), html.matches(">20.00元<").count()), (2, 1), "{html}");
    }
    assert!(sheet.html.contains("2021年6月8日") && sheet.html.contains("100.00元"), "{}", sheet.html);
}

async fn a_need_leads_to_its_agreement_and_back(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut stranger) = (staff(&t, &town).await, Browser::new(&t));
    let asked = [
        ("kind", "need"),
        ("title", "排污管疏通差钱"),
        ("text", "一楼管道堵了。"),
        ("source", "community"),
        ("class", "by_day"),
        ("measure", "money"),
        ("total", "600.01"),
    ];
    let sent = staff.post("/needs/new", &asked).await;
    let need = sent.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let number = need.rsplit('/').next().unwrap().to_owned();
    let new = format!("/desk/agreements/new?need={number}");
    assert!(staff.get(&need).await.html.contains(&new), "who may is led to it");
    assert!(!stranger.get(&need).await.html.contains(&new));
    let form = staff.get(&new).await.html;
    assert!(form.contains(&format!("name=\"need\" maxlength=\"40\" value=\"{number}\"")), "{form}");
    let mut both = sewer(SHOPS);
    both.retain(|(name, _)| *name != "matter");
    let mut from_need = both.clone();
    both.extend([("matter", "2021-0001"), ("need", number.as_str())]);
    let refused = staff.post("/desk/agreements/new", &both).await;
    assert!(refused.html.contains("来自事项还是需求，只填一个"), "{}", refused.html);
    from_need.extend([("matter", ""), ("need", number.as_str())]);
    let begun = staff.post("/desk/agreements/new", &from_need).await;
    let agreement = begun.location().split('?').next().unwrap().trim_start_matches("/c/mingtong").to_owned();
    assert!(!stranger.get(&need).await.html.contains(&agreement), "nobody was asked yet");
    staff.post(&format!("{agreement}/acts/put_agreement"), &[("until", "2021-06-30")]).await.location();
    let page = stranger.get(&need).await.html;
    assert!(page.contains(&agreement) && page.contains("征求同意中"), "{page}");
    let page = stranger.get(&agreement).await.html;
    assert!(page.contains(&format!("href=\"/c/mingtong{need}\"")), "{page}");
}
