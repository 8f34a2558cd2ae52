//! A fund as people meet it: opened, pledged to, paid of, read.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(a_fund_is_opened_pledged_to_and_paid_of, what_was_typed_is_still_there);

/// Opens a fund; gives its address within the community.
async fn open(staff: &mut Browser) -> String {
    let fields = [("purpose", "加固门头"), ("place", ""), ("sources", "residents"), ("target", "700"), ("from", "")];
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

async fn a_fund_is_opened_pledged_to_and_paid_of(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let fund = open(&mut staff).await;
    staff.post(&format!("{fund}/acts/pledge_money"), &PLEDGE).await.location();
    let receive = [("pledge", "pledge-0001"), ("slip", "slip-0001"), ("amount", "700"), ("day", "2021-06-08")];
    staff.post(&format!("{fund}/acts/receive_pledge"), &receive).await.location();
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
    let at_expense = format!("{fund}?expense=expense-0001");
    for role in [Role::Secretary, Role::Street] {
        let mut approver = Browser::signed_in(&t, &town, &town.who(role)).await;
        let page = approver.get(&at_expense).await.html;
        let digest = between(&page, "name=\"digest\" value=\"", "\"").to_owned();
        let approve = [("expense", "expense-0001"), ("digest", digest.as_str())];
        approver.post(&format!("{fund}/acts/approve_expense"), &approve).await.location();
    }
    let pay = [("expense", "expense-0001"), ("day", "2021-06-08")];
    staff.post(&format!("{fund}/acts/pay_expense"), &pay).await.location();

    let mut stranger = Browser::new(&t);
    let page = stranger.get(&fund).await.html;
    assert!(page.contains("700.00") && page.contains("周**") && page.contains("加固"), "{page}");
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

async fn what_was_typed_is_still_there(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let bad = [("purpose", "修路灯"), ("place", ""), ("sources", "shop"), ("target", "7.001"), ("from", "")];
    let page = staff.post("/desk/funds/new", &bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("修路灯") && page.html.contains("7.001"), "{}", page.html);
    let fund = open(&mut staff).await;
    let mut too_much = PLEDGE;
    too_much[2] = ("amount", "701");
    let page = staff.post(&format!("{fund}/acts/pledge_money"), &too_much).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("只缺 700.00 元") && page.html.contains("701"), "{}", page.html);
}
