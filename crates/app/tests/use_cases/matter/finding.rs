//! Finding: everybody finds what they may see, however it is asked for, and learns of nothing else.

use mingtong_app::Who;
use mingtong_app::matter::{MatterQuery, Report, list_matters};
use mingtong_app::person::add_person;
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Track, Visibility};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_caller_is_found_by_name_and_telephone_by_those_who_may_read_contacts,
    a_unit_finds_its_own_private_matters,
    days_narrow_a_list,
    who_works_here_finds_what_is_at_a_place_by_its_full_name,
);

async fn found(t: &TestApp, town: &Town, who: &Who, words: &str) -> Vec<MatterId> {
    let query = MatterQuery { words: words.to_owned(), ..MatterQuery::default() };
    let list = list_matters(&t.app, &town.hall, who, &query).await.unwrap();
    assert_eq!(list.total, list.items.len() as i64, "{words}");
    list.items.into_iter().map(|item| item.id).collect()
}

async fn a_caller_is_found_by_name_and_telephone_by_those_who_may_read_contacts(t: TestApp) {
    let town = t.found().await;
    let of = |name: &str, phone: &str, text: &str| Report {
        name: Some(name.to_owned()),
        phone: Some(phone.to_owned()),
        ..town.report(text)
    };
    let open = town.raise(of("赵桂芳", "１３８ 0000-1111", "路灯不亮")).await.matter;
    let hidden = Report { visibility: Visibility::Private, ..of("赵桂芳", "0871-63312345转801", "家里的事") };
    let hidden = town.raise(hidden).await.matter;
    let other = town.raise(of("钱_百%", "13900002222", "排椅坏了")).await.matter;
    town.act(&Who::raiser(other, raiser(&t, &town, other).await), other, Command::Withdraw { reason: None })
        .await
        .unwrap();
    let staff = town.who(Role::Staff);
    for (words, expected) in [
        ("13800001111", vec![open]),
        ("+86 138-0000-1111", vec![open]),
        ("63312345", vec![hidden]),
        ("(0871) 6331 2345", vec![hidden]),
        ("赵桂芳", vec![hidden, open]),
        ("桂芳", vec![hidden, open]),
        ("_百%", vec![other]),
        ("赵%芳", vec![]),
        ("13800001112", vec![]),
    ] {
        assert_eq!(found(&t, &town, &staff, words).await, expected, "{words}");
    }
    let others = [town.who(Role::Delegate), town.who(Role::Street), town.who(Role::Supervisor), Who::public(None)];
    for who in others {
        for words in ["13800001111", "赵桂芳", "63312345"] {
            assert_eq!(found(&t, &town, &who, words).await, [], "{:?}: {words}", who.actor.role);
        }
    }
    // Whoever works for one courtyard finds no caller of another.
    let person = add_person(&t.app, &town.hall, &Who::keeper(), "刘社工").await.unwrap();
    let elsewhere = Who::in_role(person.clone(), Role::Staff, Scope::Place(town.road.clone()));
    let here = Who::in_role(person, Role::Staff, Scope::Place(town.courtyard.clone()));
    assert_eq!(found(&t, &town, &elsewhere, "赵桂芳").await, []);
    assert_eq!(found(&t, &town, &elsewhere, "家里的事").await, []);
    assert_eq!(found(&t, &town, &elsewhere, "路灯不亮").await, [open]);
    assert_eq!(found(&t, &town, &here, "赵桂芳").await, [hidden, open]);
}

async fn raiser(t: &TestApp, town: &Town, id: MatterId) -> Option<mingtong_domain::ids::PersonId> {
    let staff = town.who(Role::Staff);
    mingtong_app::matter::view_matter(&t.app, &town.hall, &staff, id).await.unwrap().matter.raiser
}

async fn a_unit_finds_its_own_private_matters(t: TestApp) {
    let town = t.found().await;
    let hidden = Report { visibility: Visibility::Private, ..town.report("家里漏水") };
    let hidden = town.raise(hidden).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, hidden, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    town.act(&staff, hidden, Command::Assign { unit: town.units[0].clone(), note: None }).await.unwrap();
    for words in ["漏水".to_owned(), hidden.to_string()] {
        assert_eq!(found(&t, &town, &town.handler(0), &words).await, [hidden], "{words}");
        assert_eq!(found(&t, &town, &town.handler(1), &words).await, [], "{words}");
    }
}

async fn days_narrow_a_list(t: TestApp) {
    let town = t.found().await;
    let early = town.raise(town.report("路灯不亮")).await.matter;
    t.later(3 * DAY_MS);
    let late = town.raise(town.report("排椅坏了")).await.matter;
    let between = Millis::from_date(t.app.now().date());
    let staff = town.who(Role::Staff);
    let query = |from: Option<Millis>, before: Option<Millis>| MatterQuery {
        received_from: from,
        received_before: before,
        ..MatterQuery::default()
    };
    for (query, expected) in [(query(Some(between), None), vec![late]), (query(None, Some(between)), vec![early])] {
        let list = list_matters(&t.app, &town.hall, &staff, &query).await.unwrap();
        assert_eq!(list.items.into_iter().map(|item| item.id).collect::<Vec<_>>(), expected);
        assert_eq!(list.total, 1);
    }
}

async fn who_works_here_finds_what_is_at_a_place_by_its_full_name(t: TestApp) {
    let town = t.found().await;
    let here = town.raise(town.report("路灯不亮")).await.matter;
    town.raise(Report { place: Some(town.road.clone()), ..town.report("花坛缺土") }).await;
    let name = town.hall.place_name(&town.courtyard);
    let staff = town.who(Role::Staff);
    assert_eq!(found(&t, &town, &staff, &name).await, [here], "{name}");
    assert_eq!(found(&t, &town, &staff, &name.replace(' ', "")).await, [here], "{name}");
}
