//! Signing in and out, and the role worn.

use mingtong_app::gate::Gate;
use mingtong_app::matter::{MatterQuery, list_matters};
use mingtong_app::person::{
    Account, Newcomer, add_newcomer, add_person, change_password, erase_person, invite, session, set_password, sign_in,
    sign_out, wear_role,
};
use mingtong_app::register::change_role;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_session_begins_and_ends,
    a_password_that_does_not_fit_says_nothing,
    one_login_is_one_however_wide_it_is_typed,
    only_a_role_that_is_held_is_worn,
    whoever_holds_no_role_signs_in_as_one_of_the_public,
    a_session_that_is_not_used_ends,
    whoever_is_erased_does_not_come_back,
    a_newcomer_comes_whole_or_not_at_all,
    whoever_waits_to_sign_in_holds_up_no_page,
    whoever_is_added_twice_is_one_and_a_namesake_somebody_else,
);

const PASSWORD: &str = "明通巷东风十四号";

async fn with_account(t: &TestApp, town: &Town) -> PersonId {
    let person = town.who(Role::Staff).actor.person.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "Li.Staff", PASSWORD).await.unwrap();
    person
}

async fn a_session_begins_and_ends(t: TestApp) {
    let town = t.found().await;
    let person = with_account(&t, &town).await;
    let token = sign_in(&t.app, &town.hall, " li.staff ", PASSWORD).await.unwrap();
    let found = session(&t.app, &town.hall, &token).await.unwrap().expect("the session is there");
    assert_eq!((found.who.actor.role, found.name.as_str()), (Role::Staff, "李社工"));
    assert_eq!(found.who.actor.person, Some(person.clone()));
    sign_out(&t.app, &town.hall, &token).await.unwrap();
    assert!(session(&t.app, &town.hall, &token).await.unwrap().is_none());

    let token = sign_in(&t.app, &town.hall, "li.staff", PASSWORD).await.unwrap();
    erase_person(&t.app, &town.hall, &Who::keeper(), person).await.unwrap();
    assert!(session(&t.app, &town.hall, &token).await.unwrap().is_none(), "whoever is erased is out");
}

async fn a_password_that_does_not_fit_says_nothing(t: TestApp) {
    let town = t.found().await;
    let person = with_account(&t, &town).await;
    for (login, password) in [("li.staff", "明通巷东风十五号"), ("nobody", PASSWORD), ("li.staff", "")] {
        let refused = sign_in(&t.app, &town.hall, login, password).await;
        assert!(matches!(refused, Err(Fail::SignIn)), "{login}: {refused:?}");
    }
    let token = sign_in(&t.app, &town.hall, "li.staff", PASSWORD).await.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "li.staff", "另外一个密码").await.unwrap_err();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "li.staff", "另外一个新的密码").await.unwrap();
    assert!(session(&t.app, &town.hall, &token).await.unwrap().is_none(), "a new password ends the old sessions");
    assert!(matches!(sign_in(&t.app, &town.hall, "li.staff", PASSWORD).await, Err(Fail::SignIn)));
}

async fn one_login_is_one_however_wide_it_is_typed(t: TestApp) {
    let town = t.found().await;
    let (app, hall, keeper) = (&t.app, &town.hall, Who::keeper());
    let person = with_account(&t, &town).await;
    for login in ["li.staff", "ＬＩ．ｓｔａｆｆ", "\u{3000}ｌｉ．staff"] {
        assert!(sign_in(app, hall, login, PASSWORD).await.is_ok(), "{login}");
    }
    let other = add_person(app, hall, &keeper, "何新来").await.unwrap();
    let taken = invite(app, hall, &keeper, &other, "ｌｉ．ｓｔａｆｆ").await.unwrap_err();
    assert_eq!(taken.code(), Some(Code::LoginInUse));
    for login in ["li\u{200b}.staff", "w w", "@"] {
        let refused = invite(app, hall, &keeper, &other, login).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::LoginUnusable), "{login:?}");
        let refused = set_password(app, hall, &keeper, &other, login, PASSWORD).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::LoginUnusable), "{login:?}");
    }
    // Saved before logins were folded: it opens what it opened, and its password can be changed.
    t.database.tamper("UPDATE account SET login = 'ｌｉ ｓｔａｆｆ'").await;
    set_password(app, hall, &keeper, &other, "li.staff", "榕树下的石桌旁边").await.unwrap();
    let token = sign_in(app, hall, "ＬＩ ｓｔａｆｆ", PASSWORD).await.unwrap();
    let found = session(app, hall, &token).await.unwrap().expect("the session is there");
    assert_eq!(found.who.actor.person, Some(person));
    let now = change_password(app, hall, &token, PASSWORD, "槐树下的石凳旁边").await.unwrap();
    assert!(session(app, hall, &now).await.unwrap().is_some());
    let person = town.who(Role::Staff).actor.person.unwrap();
    let link = invite(app, hall, &keeper, &person, "ｌｉ ｓｔａｆｆ").await.unwrap();
    assert_eq!(link.login, "ｌｉ ｓｔａｆｆ", "the desk helps whoever forgot their password");
    set_password(app, hall, &keeper, &person, "ｌｉ ｓｔａｆｆ", PASSWORD).await.unwrap();
}

async fn only_a_role_that_is_held_is_worn(t: TestApp) {
    let town = t.found().await;
    let person = with_account(&t, &town).await;
    let token = sign_in(&t.app, &town.hall, "li.staff", PASSWORD).await.unwrap();
    let scope = Scope::Unit(town.units[0].clone());
    let refused = wear_role(&t.app, &town.hall, &token, Role::UnitHandler, scope.clone()).await;
    assert!(matches!(refused, Err(Fail::NotFound)), "{refused:?}");
    let change = async |change| {
        change_role(&t.app, &town.hall, &Who::keeper(), person.clone(), Role::UnitHandler, scope.clone(), change).await
    };
    change(RoleChange::Grant).await.unwrap();
    let before = token;
    let token = wear_role(&t.app, &town.hall, &before, Role::UnitHandler, scope.clone()).await.unwrap();
    assert!(session(&t.app, &town.hall, &before).await.unwrap().is_none(), "other rights, another token");
    let worn = session(&t.app, &town.hall, &token).await.unwrap().unwrap().who;
    assert_eq!((worn.actor.role, worn.units), (Role::UnitHandler, vec![town.units[0].clone()]));
    change(RoleChange::End).await.unwrap();
    let fallen_back = session(&t.app, &town.hall, &token).await.unwrap().unwrap().who;
    assert_eq!(fallen_back.actor.role, Role::Staff, "an ended role is worn no longer");
}

async fn whoever_holds_no_role_signs_in_as_one_of_the_public(t: TestApp) {
    let town = t.found().await;
    let person = add_person(&t.app, &town.hall, &Who::keeper(), "孙业主").await.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "sun", PASSWORD).await.unwrap();
    let token = sign_in(&t.app, &town.hall, "sun", PASSWORD).await.unwrap();
    let who = session(&t.app, &town.hall, &token).await.unwrap().unwrap().who;
    assert_eq!((who.actor.role, who.actor.person), (Role::Public, Some(person)));
    let refused = wear_role(&t.app, &town.hall, &token, Role::Staff, Scope::Community).await;
    assert!(matches!(refused, Err(Fail::NotFound)));
}

async fn a_session_that_is_not_used_ends(t: TestApp) {
    let town = t.found().await;
    with_account(&t, &town).await;
    let token = sign_in(&t.app, &town.hall, "li.staff", PASSWORD).await.unwrap();
    for _ in 0..16 {
        t.later(10 * HOUR_MS);
        assert!(session(&t.app, &town.hall, &token).await.unwrap().is_some());
    }
    t.later(DAY_MS);
    assert!(session(&t.app, &town.hall, &token).await.unwrap().is_none());
}

async fn whoever_is_erased_does_not_come_back(t: TestApp) {
    let town = t.found().await;
    let (keeper, password) = (Who::keeper(), "明通巷十四号院三栋");
    let person = town.who(Role::Staff).actor.person.unwrap();
    set_password(&t.app, &town.hall, &keeper, &person, "li", password).await.unwrap();
    set_password(&t.app, &town.hall, &keeper, &person, "li.new", password).await.unwrap();
    assert!(
        matches!(sign_in(&t.app, &town.hall, "li", password).await, Err(Fail::SignIn)),
        "the new login took its place"
    );
    sign_in(&t.app, &town.hall, "li.new", password).await.unwrap();
    erase_person(&t.app, &town.hall, &keeper, person.clone()).await.unwrap();
    let again = set_password(&t.app, &town.hall, &keeper, &person, "li.new", password).await;
    assert_eq!(again.unwrap_err().code(), Some(Code::NoSuchPerson));
    assert!(matches!(sign_in(&t.app, &town.hall, "li.new", password).await, Err(Fail::SignIn)));
}

async fn a_newcomer_comes_whole_or_not_at_all(t: TestApp) {
    let town = t.found().await;
    with_account(&t, &town).await;
    let keeper = Who::keeper();
    let account = |login: &str, password: &str| Some(Account { login: login.into(), password: password.into() });
    let unit = Scope::Unit("nowhere".into());
    let staff = Some((Role::Staff, Scope::Community));
    let wrong = [
        (staff.clone(), account("li.staff", PASSWORD)),
        (staff.clone(), account("qian", "12345678")),
        (Some((Role::UnitHandler, unit)), account("qian", PASSWORD)),
        (Some((Role::UnitHandler, Scope::Community)), None),
    ];
    let tables = ["person", "account", "role_grant", "event"];
    let stored = async || {
        let mut rows = vec![];
        for table in tables {
            rows.push(t.stored(&town, table).await);
        }
        rows
    };
    let before = stored().await;
    for (role, account) in wrong {
        let newcomer = Newcomer { name: "钱社工".into(), role, account };
        add_newcomer(&t.app, &town.hall, &keeper, newcomer.clone()).await.expect_err("it is refused");
        assert_eq!(stored().await, before, "{newcomer:?} left something behind");
    }
    let newcomer = Newcomer { name: "钱社工".into(), role: staff, account: account("qian", PASSWORD) };
    add_newcomer(&t.app, &town.hall, &keeper, newcomer).await.unwrap();
    sign_in(&t.app, &town.hall, "qian", PASSWORD).await.unwrap();
}

/// More wait for their password than either engine has readers.
async fn whoever_waits_to_sign_in_holds_up_no_page(mut t: TestApp) {
    const IN_LINE: usize = 20;
    let town = t.found().await;
    town.raise(town.report("路灯不亮")).await;
    t.app.gates.passwords = Gate::new(1, IN_LINE);
    let inside = t.app.gates.passwords.enter().await.unwrap();
    let mut signing_in = tokio::task::JoinSet::new();
    for _ in 0..=IN_LINE {
        let (app, hall) = (t.app.clone(), town.hall.clone());
        signing_in.spawn(async move { sign_in(&app, &hall, "li", PASSWORD).await });
    }
    // One finds the line full, and so all the others stand in it.
    let refused = signing_in.join_next().await.unwrap().unwrap();
    assert!(matches!(refused, Err(Fail::Busy)), "{refused:?}");
    let list = list_matters(&t.app, &town.hall, &Who::public(None), &MatterQuery::default()).await.unwrap();
    assert_eq!((list.total, signing_in.len()), (1, IN_LINE));
    drop(inside);
}

/// A program to which no answer came sends the name again. Two people may have one: whoever was given something since
/// is not meant a second time.
async fn whoever_is_added_twice_is_one_and_a_namesake_somebody_else(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let (app, hall, scope) = (&t.app, &town.hall, Scope::Community);
    let named = async || add_person(app, hall, &keeper, "钱某某").await.unwrap();
    assert_ne!(named().await, named().await, "a name alone says not who it is");
    let newcomer = Newcomer { name: "孙某某".to_owned(), role: Some((Role::Delegate, scope)), account: None };
    let add = async || add_newcomer(app, hall, &keeper, newcomer.clone()).await.unwrap();
    let first = add().await;
    assert_eq!(add().await, first, "with their role");
    change_role(app, hall, &keeper, first.clone(), Role::Staff, Scope::Community, RoleChange::Grant).await.unwrap();
    let first = add().await;
    assert_eq!(add().await, first, "who got another role is somebody else, too");
    invite(app, hall, &keeper, &first, "sun").await.unwrap();
    let second = add().await;
    assert_ne!(second, first, "the first has a link");
    erase_person(app, hall, &keeper, second.clone()).await.unwrap();
    let third = add().await;
    assert_ne!(third, second, "nobody is called so any more");
    t.later(HOUR_MS);
    assert_ne!(add().await, third, "so long nobody tries");
}
