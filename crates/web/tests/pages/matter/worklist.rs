//! The worklist: by clock, whole, counted right, with what the person may see and nothing else.

use crate::browser::{Browser, between};
use mingtong_app::matter::Report;
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, Track, Verdict, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town};
use std::collections::BTreeSet;

mingtong_testkit::on_both!(
    the_pages_of_a_unit_hold_each_matter_once,
    filters_go_by_the_clock_and_know_private_matters,
    a_row_says_what_the_last_step_was,
    the_list_stands_beside_a_matter_that_was_opened_from_it,
    whatever_stands_in_a_list_stands_in_all_but_what_has_ended,
);

/// The numbers on a page, in order.
fn numbers(html: &str) -> Vec<String> {
    let rows = html.split("class=\"title\"><a href=\"/c/mingtong/matters/").skip(1);
    rows.map(|row| row.split(['"', '?']).next().unwrap().to_owned()).collect()
}

async fn assigned(town: &Town, unit: usize) {
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::Assign { unit: town.units[unit].clone(), note: None }).await.unwrap();
}

async fn the_pages_of_a_unit_hold_each_matter_once(t: TestApp) {
    let town = t.found().await;
    for _ in 0..101 {
        assigned(&town, 0).await;
    }
    assigned(&town, 1).await;
    let staff = town.who(Role::Staff);
    for _ in 0..2 {
        let open = town.raise(town.report("花坛缺土")).await.matter;
        town.act(&staff, open, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
        town.act(&staff, open, Command::OpenForClaim { note: None }).await.unwrap();
    }
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    let (first, second) = (unit.get("/desk").await.html, unit.get("/desk?shown=&skip=100").await.html);
    assert!(first.contains("（103件）") && second.contains("（103件）"));
    assert!(first.contains("/desk?skip=100\"") && !second.contains("skip=200"), "{first}");
    let (first, second) = (numbers(&first), numbers(&second));
    assert_eq!((first.len(), second.len()), (100, 3));
    let all: BTreeSet<&String> = first.iter().chain(&second).collect();
    assert_eq!(all.len(), 103, "none twice, none left out");
}

async fn filters_go_by_the_clock_and_know_private_matters(t: TestApp) {
    let town = t.found().await;
    let late = town.raise(town.report("路灯不亮")).await.matter;
    let private = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let later = town.raise(private).await.matter;
    let hazard = town.raise(Report { track: Track::Hazard, ..town.report("院墙要倒") }).await.matter;
    let order = |ids: &[MatterId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(numbers(&staff.get("/desk?shown=overdue").await.html), order(&[]));
    t.later(30 * DAY_MS);
    let mut staff = Browser::of_staff(&t, &town).await;
    let fresh = town.raise(town.report("排椅坏了")).await.matter;
    let overdue = numbers(&staff.get("/desk?shown=overdue").await.html);
    assert_eq!(overdue.iter().collect::<BTreeSet<_>>(), order(&[late, later, hazard]).iter().collect());
    let unanswered = staff.get("/desk?shown=unanswered").await.html;
    assert_eq!(numbers(&unanswered).last(), Some(&fresh.to_string()), "what is due last stands last");
    assert!(unanswered.contains("（4件）"), "{unanswered}");
    let narrowed = staff.get("/desk?words=%E6%8E%92%E6%A4%85").await.html;
    assert_eq!(numbers(&narrowed), order(&[fresh]), "by a word of it");
    assert!(
        narrowed.contains("/desk?shown=overdue&#38;words=%E6%8E%92%E6%A4%85\""),
        "another list keeps it: {narrowed}"
    );
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    let seen = delegate.get("/desk?shown=overdue").await.html;
    assert!(
        !numbers(&seen).contains(&later.to_string()) && seen.contains("（2件）"),
        "private ones are not for delegates"
    );
}

async fn a_row_says_what_the_last_step_was(t: TestApp) {
    let town = t.found().await;
    let raised = town.raise(town.report("路灯不亮")).await.matter;
    let private = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let private = town.raise(private).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, private, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    let list = Browser::of_staff(&t, &town).await.get("/desk").await.html;
    let last = |id: MatterId| {
        let row = between(&list, &format!("/matters/{id}?from=desk\""), "</tr>");
        between(row, "class=\"last\">", "<span").to_owned()
    };
    assert_eq!((last(raised).as_str(), last(private).as_str()), ("登记 ", "受理 "), "also where the body is sealed");
    t.later(400 * DAY_MS);
    let list = Browser::of_staff(&t, &town).await.get("/desk").await.html;
    assert!(list.contains("登记 <span class=\"day\">2021年"), "another year is named: {list}");
}

async fn the_list_stands_beside_a_matter_that_was_opened_from_it(t: TestApp) {
    let town = t.found().await;
    let (id, other) =
        (town.raise(town.report("路灯不亮")).await.matter, town.raise(town.report("排椅坏了")).await.matter);
    let beside = |html: &str| html.contains("class=\"beside");
    let address = format!("/matters/{id}?from=desk&shown=unanswered");
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&address).await.html;
    let link = |id| format!("/c/mingtong/matters/{id}?from=desk&#38;shown=unanswered\"");
    assert!(page.contains(&format!("href=\"{}>", link(other))), "the others keep the filter: {page}");
    assert!(page.contains(&format!("href=\"{} aria-current=\"page\">", link(id))), "{page}");
    assert_eq!(page.matches("href=\"/c/mingtong/desk?shown=unanswered\"").count(), 2, "the ways back keep it");
    let invented = staff.get(&format!("/matters/{id}?from=desk&shown=%22&skip=-1")).await.html;
    assert!(invented.contains(&format!("/matters/{other}?from=desk\"")), "nothing invented is carried on");

    let action = format!("/matters/{id}/acts/accept?from=desk&shown=unanswered");
    assert!(page.contains(&format!("action=\"/c/mingtong{}#act-accept\"", action.replace('&', "&#38;"))), "{page}");
    let done = staff.post(&action, &[("track", "ordinary")]).await;
    assert_eq!(done.location(), format!("/c/mingtong{address}&done=accept&next={other}"));
    let after = staff.get(&format!("{address}&done=accept&next={other}")).await.html;
    assert!(between(&after, "role=\"status\"", "下一件").contains(&format!("/matters/{other}?from=desk&#38;shown=")));
    let invented = staff.get(&format!("{address}&done=nonsense&next={other}")).await.html;
    assert!(!invented.contains("下一件"), "{invented}");
    let refused = staff.post(&action, &[("track", "")]).await.html;
    assert!(beside(&refused) && refused.contains("shown=unanswered#act-accept"), "{refused}");

    assert!(!beside(&staff.get(&format!("/matters/{id}")).await.html), "found elsewhere, a matter stands alone");
    assert!(!beside(&Browser::new(&t).get(&address).await.html), "it is for those with a worklist only");
    staff.get("/desk?print=large").await;
    let large = staff.get(&address).await.html;
    assert!(!beside(&large) && large.contains("href=\"/c/mingtong/desk?shown=unanswered\""), "one column: {large}");
}

/// Closed as not solved: it is looked at again.
async fn not_solved(t: &TestApp, town: &Town) {
    let id = town.raise(town.report("老楼想装电梯")).await.matter;
    let (staff, text) = (town.who(Role::Staff), || "今年没有预算".to_owned());
    let review = Some(Millis(t.app.now().0 + 30 * DAY_MS));
    let (before, pictures) = (vec![], vec![]);
    for act in [
        Command::Accept { track: Some(Track::Ordinary), unit: None, note: None },
        Command::MarkDone { outcome: Outcome::NotSolved, review, text: text(), before, pictures },
    ] {
        town.act(&staff, id, act).await.unwrap();
    }
    let check = Command::Verify { verdict: Verdict::Confirmed, text: text(), pictures: vec![] };
    town.act(&town.who(Role::Secretary), id, check).await.unwrap();
    town.act(&staff, id, Command::Close {}).await.unwrap();
}

/// Also what has ended and still waits: for a reply, a look before it is public, its review.
async fn whatever_stands_in_a_list_stands_in_all_but_what_has_ended(t: TestApp) {
    let town = t.found_reviewing().await;
    let staff = town.who(Role::Staff);
    let heard = town.raise(town.report("路灯不亮")).await.matter;
    let merged = town.raise(town.report("路灯坏了")).await.matter;
    town.act(&staff, merged, Command::Merge { into: heard, reason: "同一件事".to_owned() }).await.unwrap();
    let declined = town.raise(town.report("快递丢了，电话13800138000")).await.matter;
    town.act(&staff, declined, Command::Decline { reason: "不归社区管".to_owned() }).await.unwrap();
    assigned(&town, 0).await;
    not_solved(&t, &town).await;
    t.later(60 * DAY_MS);
    let roles = [Role::Staff, Role::Secretary, Role::Street, Role::Delegate, Role::GridWorker, Role::Supervisor];
    for who in roles.map(|role| town.who(role)).into_iter().chain([town.handler(0)]) {
        let mut desk = Browser::signed_in(&t, &town, &who).await;
        let page = desk.get("/desk").await.html;
        let all: BTreeSet<String> = numbers(&page).into_iter().collect();
        let tabs = between(&page, "<ul class=\"pages tabs\">", "</ul>").to_owned();
        let shown: Vec<&str> = tabs.split("/desk?shown=").skip(1).map(|tab| tab.split('"').next().unwrap()).collect();
        let mut others = BTreeSet::new();
        for list in shown.into_iter().filter(|list| *list != "ended") {
            others.extend(numbers(&desk.get(&format!("/desk?shown={list}")).await.html));
        }
        assert!(!others.is_empty(), "{:?} has something to look at", who.actor.role);
        assert!(others.is_subset(&all), "{:?}: {others:?} of {all:?}", who.actor.role);
    }
}
