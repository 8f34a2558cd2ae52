//! A fund as people meet it: opened, pledged to, paid of, read.

use crate::browser::{Browser, between};
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::{Courtyard, EIGHT_PARTS, TestApp, Town, png};

mingtong_testkit::on_both!(
    a_fund_is_opened_pledged_to_and_paid_of,
    papers_and_pictures_are_for_whoever_may_read_the_line,
    a_household_has_the_papers_of_its_own_line_and_of_no_other,
    a_red_entry_says_at_its_line_why_it_stands_there,
    a_surplus_is_looked_at_before_it_goes_back,
    what_was_typed_is_still_there,
    a_thousandth_of_a_yuan_is_put_right_wherever_it_is_typed,
    what_was_put_right_is_taken,
    what_goes_back_is_signed_for_on_one_sheet,
    a_budget_is_set_on_the_page_and_compared_on_the_account,
);

/// Opens a fund; gives its address within the community.
async fn open(staff: &mut Browser) -> String {
    let sources = [("sources", "residents"), ("sources", "unit")];
    let fields = [sources[0], sources[1], ("purpose", "加固门头"), ("place", ""), ("target", "700"), ("from", "")];
    let opened = staff.post("/desk/funds/new", &fields).await;
    opened.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned()
}

const PLEDGE: [(&str, &str); 7] = [
    ("id", "pledge-0001"),
    ("source", "residents"),
    ("amount", "700"),
    ("donor", "3-2-501"),
    ("what", ""),
    ("until", "2021-06-30"),
    ("shown", "named"),
];

/// The staff enters what is to be paid, with its voucher.
async fn enter(staff: &mut Browser, fund: &str) {
    let entry = [
        ("id", "expense-0001"),
        ("payee", "周师傅施工队"),
        ("amount", "700"),
        ("purpose", "加固"),
        ("line", "work"),
        ("quotes", ""),
        ("hazard", ""),
    ];
    staff.post_pictures(&format!("{fund}/acts/enter_expense"), &entry, "pictures", &[png(4)]).await.location();
}

/// Two others approve that, and it is paid.
async fn approve_and_pay(t: &TestApp, town: &Town, staff: &mut Browser, fund: &str) {
    for role in [Role::Secretary, Role::Street] {
        let mut approver = Browser::signed_in(t, town, &town.who(role)).await;
        let page = approver.get(&format!("{fund}?expense=expense-0001")).await.html;
        let digest = between(&page, "name=\"digest\" value=\"", "\"").to_owned();
        let approve = [("expense", "expense-0001"), ("digest", digest.as_str())];
        approver.post(&format!("{fund}/acts/approve_expense"), &approve).await.location();
    }
    let pay = [("expense", "expense-0001"), ("day", "2021-06-08")];
    staff.post(&format!("{fund}/acts/pay_expense"), &pay).await.location();
}

async fn a_fund_is_opened_pledged_to_and_paid_of(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    let of_unit = unit.get(&fund).await.html;
    assert!(of_unit.contains("acts/pledge_money") && !of_unit.contains("name=\"donor\""), "in its own name: {of_unit}");
    let form = between(&of_unit, "acts/pledge_money", "</form>");
    assert!(form.contains("value=\"unit\"") && !form.contains("value=\"residents\""), "only what it can give: {form}");
    staff.post(&format!("{fund}/acts/pledge_money"), &PLEDGE).await.location();
    let receive = [("pledge", "pledge-0001"), ("slip", "slip-0001"), ("amount", "700"), ("day", "2021-06-08")];
    staff.post(&format!("{fund}/acts/receive_pledge"), &receive).await.location();
    enter(&mut staff, &fund).await;
    let at_expense = format!("{fund}?expense=expense-0001");
    let changing = staff.get(&at_expense).await.html;
    let changing = between(&changing, "acts/change_expense", "</form>").to_owned();
    for kept in ["周师傅施工队", "700.00", "加固"] {
        assert!(changing.contains(kept), "a change begins with what stands there: {kept}: {changing}");
    }
    let mut english = staff.and_speaks("en");
    let page = english.get(&fund).await.html;
    let heard = between(&page, "<span class=\"hidden\" lang=\"zh-CN\">", "</span>");
    assert_eq!(heard, "周师傅施工队", "a name that is only heard is said to be Chinese: {page}");
    let mut staff = english.and_speaks("");
    approve_and_pay(&t, &town, &mut staff, &fund).await;

    let mut stranger = Browser::new(&t);
    let page = stranger.get(&fund).await.html;
    assert!(page.contains("700.00") && page.contains("周*") && page.contains("加固"), "{page}");
    assert!(!page.contains("周师傅") && !page.contains("3-2-501") && !page.contains("3-*"), "{page}");
    let mut neighbour = Browser::signed_in(&t, &town, &town.who(Role::GridWorker)).await;
    let page = neighbour.get(&fund).await.html;
    assert!(page.contains("3-*") && !page.contains("3-2-501"), "{page}");
    let mut supervisor = Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await;
    let page = supervisor.get(&fund).await.html;
    assert!(page.contains("3-2-501") && page.contains("账目"), "{page}");
    assert!(!page.contains("id=\"act-"), "everything is read, nothing is done");
    let hidden = stranger.get(&format!("{fund}?pledge=pledge-0001")).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);

    staff.post(&format!("{fund}/acts/close_fund"), &[("goes", "nowhere")]).await.location();
    assert!(stranger.get(&fund).await.html.contains("已结清"));
    assert!(stranger.get("/funds").await.html.contains("加固门头"));
}

/// What somebody gives, and that it came in.
async fn given(staff: &mut Browser, fund: &str, id: &str, amount: &str) {
    let mut pledge = PLEDGE;
    (pledge[0], pledge[2]) = (("id", id), ("amount", amount));
    staff.post(&format!("{fund}/acts/pledge_money"), &pledge).await.location();
    let receive = [("pledge", id), ("slip", "slip-0001"), ("amount", amount), ("day", "2021-06-08")];
    staff.post_pictures(&format!("{fund}/acts/receive_pledge"), &receive, "pictures", &[png(3)]).await.location();
}

async fn papers_and_pictures_are_for_whoever_may_read_the_line(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    given(&mut staff, &fund, "pledge-0001", "700").await;
    let receipt = format!("{fund}/pledges/pledge-0001/1/receipt.html");
    let page = staff.get(&receipt).await.html;
    for said in ["收据", "3-2-501", "柒佰元整", "700.00", "经手人签字", "<br>打印于"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let said = paper(&mut staff, receipt.trim_end_matches(".html")).await;
    assert!(said.iter().any(|it| it.ends_with("柒佰元整")), "{said:?}");
    let line = staff.get(&format!("{fund}?pledge=pledge-0001")).await.html;
    assert!(line.contains("receipt.html"), "{line}");
    let mut keeper = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let erases = keeper.get(&format!("{fund}?pledge=pledge-0001")).await.html;
    let erase = between(&erases, "href=\"/c/mingtong/desk/erase/", "\"").to_owned();
    assert!(keeper.get(&format!("/desk/erase/{erase}")).await.html.contains("3-2-501"), "{erase}");
    let picture = between(&line, "<img src=\"/c/mingtong", "/small\"").to_owned();
    assert_eq!(staff.get(&picture).await.status, StatusCode::OK);
    let mut stranger = Browser::new(&t);
    let mut neighbour = Browser::signed_in(&t, &town, &town.who(Role::GridWorker)).await;
    for hidden in [&receipt, &picture, &format!("{fund}/expenses/expense-0001/slip.html")] {
        assert_eq!(stranger.get(hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
        assert_eq!(neighbour.get(hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
    }
    assert_eq!(staff.get(&format!("{fund}/pledges/pledge-0001/2/receipt.html")).await.status, StatusCode::NOT_FOUND);
}

async fn a_household_has_the_papers_of_its_own_line_and_of_no_other(t: TestApp) {
    let town = t.found().await;
    let roll = Courtyard::filled(&t, &town, EIGHT_PARTS).await.roll;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    let mut own = Browser::of_home(&t, &town, &roll, "1-1-101").await;
    let form = own.get(&fund).await.html;
    let form = between(&form, "acts/pledge_money", "</form>").to_owned();
    assert!(form.contains("张三"), "it begins with whose word it is: {form}");
    let refused = own.post(&format!("{fund}/acts/pledge_money"), &PLEDGE).await;
    assert!(refused.html.contains("“3-2-501”不是您本人、您家或您单位"), "{}", refused.html);
    let mut of_own = PLEDGE;
    of_own[3] = ("donor", "1-1-101");
    own.post(&format!("{fund}/acts/pledge_money"), &of_own).await.location();
    let receive = [("pledge", "pledge-0001"), ("slip", "slip-0001"), ("amount", "700"), ("day", "2021-06-08")];
    staff.post_pictures(&format!("{fund}/acts/receive_pledge"), &receive, "pictures", &[png(3)]).await.location();
    enter(&mut staff, &fund).await;
    let receipt = format!("{fund}/pledges/pledge-0001/1/receipt.html");
    let line = own.get(&format!("{fund}?pledge=pledge-0001")).await.html;
    assert!(line.contains(&receipt), "{line}");
    let picture = between(&line, "<img src=\"/c/mingtong", "/small\"").to_owned();
    let page = own.get(&receipt).await.html;
    assert!(page.contains("1-1-101") && page.contains("700.00"), "{page}");
    assert_eq!(own.get(&picture).await.status, StatusCode::OK);
    let slip = format!("{fund}/expenses/expense-0001/slip.html");
    assert_eq!(staff.get(&slip).await.status, StatusCode::OK);
    assert_eq!(own.get(&slip).await.status, StatusCode::NOT_FOUND, "it names who approves");
    let mut other = Browser::of_home(&t, &town, &roll, "2-1-201").await;
    for hidden in [&receipt, &receipt.replace(".html", ".docx"), &picture, &format!("{picture}/small"), &slip] {
        assert_eq!(other.get(hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
    }
}

async fn a_red_entry_says_at_its_line_why_it_stands_there(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    given(&mut staff, &fund, "pledge-0001", "700").await;
    enter(&mut staff, &fund).await;
    approve_and_pay(&t, &town, &mut staff, &fund).await;
    let red =
        [("expense", "expense-0001"), ("of", "2"), ("amount", "50"), ("reason", "refund"), ("words", "多付的退回")];
    staff.post_pictures(&format!("{fund}/acts/reverse_expense"), &red, "pictures", &[png(5)]).await.location();
    let said = "第 3 号红冲第 2 号 50.00 元，退款：多付的退回";
    let page = Browser::new(&t).get(&fund).await.html;
    assert!(page.contains(said), "{page}");
    let slip = staff.get(&format!("{fund}/expenses/expense-0001/slip.html")).await.html;
    assert!(slip.contains(said), "{slip}");
    let line = staff.get(&format!("{fund}?expense=expense-0001")).await.html;
    assert_eq!(line.matches("/small\"").count(), 2, "its own voucher beside that of the bill: {line}");
}

async fn a_surplus_is_looked_at_before_it_goes_back(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    given(&mut staff, &fund, "pledge-0001", "100").await;
    given(&mut staff, &fund, "pledge-0002", "200").await;
    let act = "chosen\">退还 <span";
    assert!(staff.get(&fund).await.html.contains(act), "the act on a line is seen before the line is opened");
    assert!(!Browser::new(&t).get(&fund).await.html.contains(act));
    let refund = format!("/desk{fund}/refund");
    let page = staff.get(&refund).await.html;
    assert!(page.contains("100.00") && page.contains("200.00") && page.contains("300.00"), "{page}");
    let seen = between(&page, "name=\"seen\" value=\"", "\"").to_owned();
    let tried = staff.post(&refund, &[("seen", seen.as_str()), ("amount", "0.01"), ("preview", "yes")]).await;
    assert!(
        tried.html.contains("0.01") && !tried.html.contains(">0.00<"),
        "only whoever gets something: {}",
        tried.html
    );
    let too_much = staff.post(&refund, &[("seen", seen.as_str()), ("amount", "300.01"), ("words", "工程省下")]).await;
    assert!(too_much.html.contains("300.01") && too_much.html.contains("工程省下"), "{}", too_much.html);
    staff.post(&refund, &[("seen", seen.as_str()), ("amount", "30"), ("words", "工程省下")]).await.location();
    let again = staff.post(&refund, &[("seen", seen.as_str()), ("amount", "30"), ("words", "工程省下")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "sent twice it goes back once");
    let page = staff.get(&fund).await.html;
    assert!(page.contains("270.00") && page.contains("已退还 10.00 元") && page.contains("已退还 20.00 元"), "{page}");
}

async fn what_was_typed_is_still_there(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let bad = [("purpose", "修路灯"), ("place", ""), ("sources", "shop"), ("target", "7.001"), ("from", "")];
    let page = staff.post("/desk/funds/new", &bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("修路灯") && page.html.contains("7.001"), "{}", page.html);
    let unnamed = [("purpose", " "), ("place", ""), ("sources", "residents"), ("target", "七百"), ("from", "")];
    let page = staff.post("/desk/funds/new", &unnamed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("请填写。") && page.html.contains("金额请写元"), "both at once: {}", page.html);
    let fund = open(&mut staff).await;
    let mut too_much = PLEDGE;
    too_much[2] = ("amount", "701");
    let page = staff.post(&format!("{fund}/acts/pledge_money"), &too_much).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("只缺 700.00 元") && page.html.contains("701"), "{}", page.html);
    let mut empty = PLEDGE;
    (empty[1], empty[2]) = (("source", ""), ("amount", "七百"));
    let page = staff.post(&format!("{fund}/acts/pledge_money"), &empty).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = between(&page.html, "id=\"act-pledge_money\"", "</form>");
    assert!(form.contains("请选择") && form.contains("金额请写元"), "both at once: {form}");
    assert!(form.contains("来源") && form.contains("value=\"七百\""), "{form}");
    for field in ["source", "amount"] {
        let marked = format!("name=\"{field}\" aria-invalid=\"true\"");
        assert!(form.contains(&marked), "{field} is marked: {form}");
    }
    assert!(!form.contains("name=\"until\" aria-invalid"), "{form}");
}

/// The form of an act, as it comes back because something in it has to be put right.
async fn sent_back(staff: &mut Browser, fund: &str, act: &str, fields: &[(&str, &str)]) -> String {
    let page = staff.post(&format!("{fund}/acts/{act}"), fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}: {}", page.html);
    between(&page.html, &format!("id=\"act-{act}\""), "</form>").to_owned()
}

async fn a_thousandth_of_a_yuan_is_put_right_wherever_it_is_typed(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    given(&mut staff, &fund, "pledge-0001", "300").await;
    let refund = [("seen", "1"), ("amount", "0.001"), ("words", "工程省下")];
    let page = staff.post(&format!("/desk{fund}/refund"), &refund).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["value=\"0.001\"", "工程省下", "金额请写元"] {
        assert!(page.html.contains(kept), "{kept}: {}", page.html);
    }
    let spending = [("payee", "吴师傅"), ("purpose", "补漆"), ("line", "material")];
    let entry: Vec<_> = spending.into_iter().chain([("id", "expense-0001"), ("amount", "100")]).collect();
    staff.post(&format!("{fund}/acts/enter_expense"), &entry).await.location();
    let (pledge, expense, day) = (("pledge", "pledge-0001"), ("expense", "expense-0001"), ("day", "2021-06-08"));
    let red = [("reason", "refund"), ("words", "多付了")];
    let new = ("id", "expense-0002");
    let cases = [
        ("receive_pledge", vec![pledge, ("slip", "slip-0002"), day]),
        ("give_back", vec![pledge, day, ("words", "多收了")]),
        ("reverse_receipt", vec![pledge, ("of", "1"), red[0], red[1]]),
        ("reverse_expense", vec![expense, ("of", "2"), red[0], red[1]]),
        ("enter_expense", vec![new, spending[0], spending[1], spending[2]]),
        ("change_expense", vec![expense, spending[0], spending[1], spending[2]]),
    ];
    for (act, typed) in &cases {
        let fields: Vec<_> = typed.iter().copied().chain([("amount", "0.001")]).collect();
        let form = sent_back(&mut staff, &fund, act, &fields).await;
        let marked = "name=\"amount\" aria-invalid=\"true\" value=\"0.001\"";
        assert!(form.contains(marked) && form.contains("金额请写元"), "{act}: {form}");
        for (_, kept) in typed {
            assert!(form.contains(*kept), "{act}, {kept}: {form}");
        }
    }
    for (act, about) in [("enter_expense", new), ("change_expense", expense)] {
        let quoted = [about, ("amount", "100"), ("quotes", "100 0.001 120"), ("quoted_by", "甲、乙、丙")];
        let fields: Vec<_> = spending.into_iter().chain(quoted).collect();
        let form = sent_back(&mut staff, &fund, act, &fields).await;
        let marked = "name=\"quotes\" aria-invalid=\"true\" value=\"100 0.001 120\"";
        assert!(form.contains(marked) && form.contains("甲、乙、丙"), "{act}: {form}");
    }
    let page = staff.get(&fund).await.html;
    assert!(page.contains("300.00") && !page.contains("expense-0002"), "nothing was done: {page}");
}

async fn what_was_put_right_is_taken(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    given(&mut staff, &fund, "pledge-0001", "300").await;
    let spending = [("payee", "吴师傅"), ("purpose", "补漆"), ("line", "material")];
    let entry: Vec<_> = spending.into_iter().chain([("id", "expense-0001"), ("amount", "100")]).collect();
    staff.post(&format!("{fund}/acts/enter_expense"), &entry).await.location();
    let cases = [
        ("give_back", vec![("pledge", "pledge-0001"), ("day", "2021-06-08")]),
        ("change_expense", vec![("expense", "expense-0001"), spending[0], spending[1], spending[2]]),
    ];
    for (act, typed) in &cases {
        let wrong: Vec<_> = typed.iter().copied().chain([("amount", "0.001")]).collect();
        let form = sent_back(&mut staff, &fund, act, &wrong).await;
        // The form holds what of the line was seen, not what of the fund.
        let seen = between(&form, "name=\"seen\" value=\"", "\"");
        let right: Vec<_> = typed.iter().copied().chain([("seen", seen), ("amount", "50")]).collect();
        staff.post(&format!("{fund}/acts/{act}"), &right).await.location();
        let twice = staff.post(&format!("{fund}/acts/{act}"), &right).await;
        assert_eq!(twice.status, StatusCode::CONFLICT, "{act} sent twice is done once");
    }
    let page = staff.get(&fund).await.html;
    assert!(page.contains("已退还 50.00 元") && page.contains("250.00"), "{page}");
}

async fn a_budget_is_set_on_the_page_and_compared_on_the_account(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let class = [("class", "public_service"), ("sources", "community"), ("purpose", "门口扶手"), ("place", "")];
    let opened = staff.post("/desk/funds/new", &class).await;
    let fund = opened.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let form = staff.get(&fund).await.html;
    let form = between(&form, "acts/set_budget", "</form>").to_owned();
    assert!(form.contains("预算上限（元）：材料") && !form.contains("工资补贴"), "{form}");
    let wrong = [("budget_work", "约70"), ("budget_material", "20")];
    let page = staff.post(&format!("{fund}/acts/set_budget"), &wrong).await.html;
    assert!(page.contains("value=\"约70\"") && page.contains("value=\"20\""), "{page}");
    let right = [("budget_work", "70"), ("budget_material", ""), ("budget_tax", "0")];
    staff.post(&format!("{fund}/acts/set_budget"), &right).await.location();
    let entry =
        [("id", "expense-0001"), ("payee", "周师傅"), ("amount", "70.01"), ("purpose", "扶手"), ("line", "work")];
    let over = staff.post(&format!("{fund}/acts/enter_expense"), &entry).await.html;
    assert!(over.contains("超出这项预算 0.01 元") && over.contains("周师傅"), "{over}");
    let mut stranger = Browser::new(&t);
    let page = stranger.get(&fund).await.html;
    assert!(page.contains("预算对照") && page.contains("第 1 版") && page.contains("不得超预算"), "{page}");
    let account = fund.replace("/funds/", "/accounts/");
    for path in [account.clone(), format!("{account}/sheet.html")] {
        let page = stranger.get(&path).await.html;
        assert!(page.contains("预算对照") && page.contains("70.00"), "{path}: {page}");
    }
}

async fn what_goes_back_is_signed_for_on_one_sheet(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    let sheet = format!("{fund}/given-back.html");
    for (id, amount) in [("pledge-0001", "200"), ("pledge-0002", "300")] {
        given(&mut staff, &fund, id, amount).await;
    }
    let mut nameless = PLEDGE;
    (nameless[0], nameless[2]) = (("id", "pledge-0003"), ("amount", "100"));
    (nameless[3], nameless[6]) = (("donor", "4-1-102"), ("shown", "nameless"));
    staff.post(&format!("{fund}/acts/pledge_money"), &nameless).await.location();
    let receive = [("pledge", "pledge-0003"), ("slip", "slip-0001"), ("amount", "100"), ("day", "2021-06-08")];
    staff.post(&format!("{fund}/acts/receive_pledge"), &receive).await.location();
    assert_eq!(staff.get(&sheet).await.status, StatusCode::NOT_FOUND, "nothing went back");
    for (id, amount) in [("pledge-0001", "20.50"), ("pledge-0002", "30.01"), ("pledge-0003", "5.00")] {
        let back = [("pledge", id), ("amount", amount), ("day", "2021-06-08")];
        staff.post(&format!("{fund}/acts/give_back"), &back).await.location();
    }
    assert!(staff.get(&fund).await.html.contains("given-back.html"));
    let page = paper(&mut staff, sheet.trim_end_matches(".html")).await.join("\n");
    for said in ["退还签收表", "3-2-501", "20.50", "30.01", "匿名", "55.51", "伍拾伍元伍角壹分"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("4-1-102"), "it goes from hand to hand: {page}");
    assert_eq!(Browser::new(&t).get(&sheet).await.status, StatusCode::NOT_FOUND);
}
