//! Whoever approves money is told beforehand where too few would be left to accept the work that it pays for.

use crate::browser::{Browser, between};
use mingtong_app::project::{NewProject, NewStep, act_on_project, open_project};
use mingtong_domain::matter;
use mingtong_domain::project::{Command, Origin};
use mingtong_domain::resolution::Doer;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, png};

mingtong_testkit::on_both!(the_form_of_approving_says_where_too_few_are_left_to_accept_the_work);

async fn the_form_of_approving_says_where_too_few_are_left_to_accept_the_work(t: TestApp) {
    let town = t.found().await;
    let desk = town.who(Role::Staff);
    let matter = town.raise(town.report("门头松动")).await.matter;
    town.act(&desk, matter, matter::Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    let until = mingtong_domain::Millis(t.app.now().0 + DAY_MS).date();
    let new = NewProject {
        origin: Origin::Matter(matter),
        title: "门头加固".to_owned(),
        text: "拆除松动的装饰板".to_owned(),
        place: None,
        by: Doer::Community,
        steps: vec![NewStep { text: "拆除".to_owned(), until }],
    };
    let project = open_project(&t.app, &town.hall, &desk, new).await.unwrap();
    let begin = Command::Begin { text: "自己动手".to_owned() };
    act_on_project(&t.app, &town.hall, &desk, project, None, begin).await.unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    let origin = format!("matter:{matter}");
    let fields = [("purpose", "加固门头"), ("place", ""), ("sources", "residents"), ("target", ""), ("from", "")];
    let fields: Vec<(&str, &str)> = fields.into_iter().chain([("origin", origin.as_str())]).collect();
    let opened = staff.post("/desk/funds/new", &fields).await;
    let fund = opened.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
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
    let expense = format!("{fund}?expense=expense-0001");
    // The secretary, the street office and the grid worker could accept it; the rule asks for two.
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let page = secretary.get(&expense).await.html;
    assert!(page.contains("acts/approve_expense") && !page.contains("剩下能验收的人就不够了"), "{page}");
    let digest = between(&page, "name=\"digest\" value=\"", "\"").to_owned();
    let approve = [("expense", "expense-0001"), ("digest", digest.as_str())];
    secretary.post(&format!("{fund}/acts/approve_expense"), &approve).await.location();
    let mut street = Browser::signed_in(&t, &town, &town.who(Role::Street)).await;
    let page = street.get(&expense).await.html;
    let form = between(&page, "id=\"act-approve_expense\"", "</details>");
    assert!(form.contains("明通项2021-0001 剩下能验收的人就不够了"), "{form}");
}
