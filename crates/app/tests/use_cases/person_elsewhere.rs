//! Somebody signs in in one community and works in another: asked there, agreed to by themselves, ended there at once.

use mingtong_app::person::{
    Session, account_elsewhere, add_person, agree_to_work, end_account_elsewhere, erase_person, leave_work,
    offer_account, offered_by, session, session_elsewhere, set_password, sign_in, wear_role_elsewhere, workplaces,
};
use mingtong_app::register::change_role;
use mingtong_app::{Fail, Hall, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits::WORK_ELSEWHERE_MAX;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_store::Work;
use mingtong_testkit::{DAY_MS, TestApp, Town};
use std::sync::Arc;

mingtong_testkit::on_both!(
    who_is_asked_says_themself_that_it_is_them,
    another_login_is_asked_nothing,
    a_login_from_before_is_asked_as_if_there_were_none,
    what_is_asked_ends_with_its_days,
    a_role_that_ends_there_ends_the_sight_at_once,
    signing_in_from_there_ends_from_either_side,
    whoever_is_erased_at_home_leaves_no_login_elsewhere,
    notes_that_lead_nowhere_count_no_more,
    roles_that_give_roles_are_not_worn_from_elsewhere,
    who_works_nowhere_else_is_nobody_there,
    another_role_changes_the_token,
    what_is_written_in_two_communities_is_written_whole_or_not_at_all,
);

const PASSWORD: &str = "明通巷东风十四号";

/// A street office with two communities: the one where its person signs in, and another.
struct Two {
    t: TestApp,
    town: Town,
    other: Arc<Hall>,
    /// Who they are in the other.
    there: PersonId,
}

impl Two {
    async fn found(t: TestApp) -> Self {
        let town = t.found().await;
        let other = t.found_other().await;
        let person = town.who(Role::Street).actor.person.unwrap();
        set_password(&t.app, &town.hall, &Who::keeper(), &person, "zhao", PASSWORD).await.unwrap();
        let there = add_person(&t.app, &other, &Who::keeper(), "赵科长").await.unwrap();
        let two = Self { t, town, other, there };
        two.role(Role::Street, RoleChange::Grant).await;
        two
    }

    async fn role(&self, role: Role, change: RoleChange) {
        let (app, keeper, there) = (&self.t.app, Who::keeper(), self.there.clone());
        change_role(app, &self.other, &keeper, there, role, Scope::Community, change).await.unwrap();
    }

    async fn ask(&self, login: &str) {
        let keeper = Who::keeper();
        offer_account(&self.t.app, &self.other, &keeper, &self.there, "mingtong", login).await.unwrap();
    }

    async fn sign_in(&self) -> String {
        sign_in(&self.t.app, &self.town.hall, "zhao", PASSWORD).await.unwrap()
    }

    /// Asked and agreed: the token under which their session goes on.
    async fn linked(&self) -> String {
        self.ask("zhao").await;
        agree_to_work(&self.t.app, &self.town.hall, &self.sign_in().await, "other").await.unwrap()
    }

    async fn own(&self, token: &str) -> Option<Session> {
        session(&self.t.app, &self.town.hall, token).await.unwrap()
    }

    /// Who they are in the other community now.
    async fn elsewhere(&self, token: &str) -> Option<Session> {
        let own = self.own(token).await.unwrap();
        session_elsewhere(&self.t.app, &self.other, &self.town.hall, &own).await.unwrap()
    }

    async fn places(&self, token: &str) -> Vec<String> {
        let own = self.own(token).await.unwrap();
        let places = workplaces(&self.t.app, &self.town.hall, &own).await.unwrap();
        places.into_iter().map(|place| place.hall.slug.clone()).collect()
    }
}

async fn who_is_asked_says_themself_that_it_is_them(t: TestApp) {
    let two = Two::found(t).await;
    // Letters of either case are one login.
    two.ask(" Zhao ").await;
    let token = two.sign_in().await;
    assert!(two.elsewhere(&token).await.is_none(), "being asked gives nothing");
    assert_eq!(two.places(&token).await, ["mingtong"]);
    let offer = offered_by(&two.t.app, &two.town.hall, &token, "other").await.unwrap().unwrap();
    assert_eq!((offer.name.as_str(), offer.roles), ("赵科长", vec![(Role::Street, Scope::Community)]));
    let now = agree_to_work(&two.t.app, &two.town.hall, &token, "other").await.unwrap();
    assert!(two.own(&token).await.is_none(), "what opens more has another token");
    let there = two.elsewhere(&now).await.unwrap();
    assert_eq!(there.who, Who::in_role(two.there.clone(), Role::Street, Scope::Community));
    assert_ne!(there.csrf, two.own(&now).await.unwrap().csrf, "a form of one community is none of the other");
    assert_eq!(two.places(&now).await, ["mingtong", "other"]);
    let again = agree_to_work(&two.t.app, &two.town.hall, &now, "other").await;
    assert!(matches!(again, Err(Fail::NotFound)), "it is asked once");
    let known = account_elsewhere(&two.t.app, &two.other, &Who::keeper(), &two.there).await.unwrap().unwrap();
    assert!(known.agreed.is_some());
}

async fn another_login_is_asked_nothing(t: TestApp) {
    let two = Two::found(t).await;
    // That there is nobody of this login is told to nobody.
    two.ask("nobody-of-this-name").await;
    let token = two.sign_in().await;
    let offer = async |there: &'static str| offered_by(&two.t.app, &two.town.hall, &token, there).await.unwrap();
    assert!(offer("other").await.is_none());
    assert!(offer("no-such-community").await.is_none());
    let agreed = agree_to_work(&two.t.app, &two.town.hall, &token, "other").await;
    assert!(matches!(agreed, Err(Fail::NotFound)));
    assert!(two.elsewhere(&token).await.is_none());
    assert_eq!(two.places(&token).await, ["mingtong"], "what was noted leads nowhere");
    let staff = two.town.who(Role::Staff);
    let refused = offer_account(&two.t.app, &two.town.hall, &staff, &two.there, "other", "zhao").await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::RoleMayNot));
    let second = add_person(&two.t.app, &two.other, &Who::keeper(), "钱科长").await.unwrap();
    let taken = offer_account(&two.t.app, &two.other, &Who::keeper(), &second, "mingtong", "nobody-of-this-name").await;
    assert_eq!(taken.unwrap_err().code(), Some(Code::LoginInUse), "one login is one person in a community");
}

/// Nobody is given such a login now; whether an account from before has it is not told.
async fn a_login_from_before_is_asked_as_if_there_were_none(t: TestApp) {
    let two = Two::found(t).await;
    let token = two.sign_in().await;
    let offer = async || offered_by(&two.t.app, &two.town.hall, &token, "other").await.unwrap();
    let shown = async |typed: &str| {
        two.ask(typed).await;
        account_elsewhere(&two.t.app, &two.other, &Who::keeper(), &two.there).await.unwrap().unwrap().login
    };
    assert_eq!(shown("ｚｈａｏ ｋｅ").await, "zhao ke");
    assert!(offer().await.is_none());
    two.t.database.tamper("UPDATE account SET login = 'ｚｈａｏ ｋｅ'").await;
    assert_eq!(shown("ｚｈａｏ ｋｅ").await, "zhao ke", "the same, where there is one");
    assert!(offer().await.is_some(), "whose it is, is asked");
    agree_to_work(&two.t.app, &two.town.hall, &token, "other").await.unwrap();
    let known = account_elsewhere(&two.t.app, &two.other, &Who::keeper(), &two.there).await.unwrap().unwrap();
    assert_eq!(known.login, "ｚｈａｏ ｋｅ", "and said so themself");
}

async fn what_is_asked_ends_with_its_days(t: TestApp) {
    let two = Two::found(t).await;
    two.ask("zhao").await;
    two.t.later(3 * DAY_MS);
    let token = two.sign_in().await;
    assert!(offered_by(&two.t.app, &two.town.hall, &token, "other").await.unwrap().is_none());
    let late = agree_to_work(&two.t.app, &two.town.hall, &token, "other").await;
    assert!(matches!(late, Err(Fail::NotFound)));
}

async fn a_role_that_ends_there_ends_the_sight_at_once(t: TestApp) {
    let two = Two::found(t).await;
    let token = two.linked().await;
    assert!(two.elsewhere(&token).await.is_some());
    two.role(Role::Street, RoleChange::End).await;
    assert!(two.elsewhere(&token).await.is_none());
    assert_eq!(two.places(&token).await, ["mingtong"]);
    assert!(two.own(&token).await.is_some(), "at home nothing changed");
    two.role(Role::Delegate, RoleChange::Grant).await;
    assert_eq!(two.elsewhere(&token).await.unwrap().who.actor.role, Role::Delegate, "no more than is held now");
    erase_person(&two.t.app, &two.other, &Who::keeper(), two.there.clone()).await.unwrap();
    assert!(two.elsewhere(&token).await.is_none());
}

async fn signing_in_from_there_ends_from_either_side(t: TestApp) {
    let two = Two::found(t).await;
    let token = two.linked().await;
    end_account_elsewhere(&two.t.app, &two.other, &Who::keeper(), &two.there).await.unwrap();
    assert!(two.elsewhere(&token).await.is_none());
    let token = two.linked().await;
    assert!(two.elsewhere(&token).await.is_some());
    leave_work(&two.t.app, &two.town.hall, &token, "other").await.unwrap();
    assert!(two.elsewhere(&token).await.is_none());
    let known = account_elsewhere(&two.t.app, &two.other, &Who::keeper(), &two.there).await.unwrap();
    assert_eq!(known, None, "who gives it up is asked anew");
}

async fn whoever_is_erased_at_home_leaves_no_login_elsewhere(t: TestApp) {
    let two = Two::found(t).await;
    two.linked().await;
    let own = two.town.who(Role::Street).actor.person.unwrap();
    erase_person(&two.t.app, &two.town.hall, &Who::keeper(), own).await.unwrap();
    let kept = account_elsewhere(&two.t.app, &two.other, &Who::keeper(), &two.there).await.unwrap();
    assert_eq!(kept, None);
}

async fn notes_that_lead_nowhere_count_no_more(t: TestApp) {
    let two = Two::found(t).await;
    let (home, own) = (two.town.hall.id, two.town.who(Role::Street).actor.person.unwrap());
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(home).await?;
            for gone in 0..WORK_ELSEWHERE_MAX {
                tx.link().put_work_elsewhere(home, own.as_str(), &format!("gone-{gone}")).await?;
            }
            Ok(())
        })
    });
    two.t.app.store.write(Some(home), work).await.unwrap();
    let token = two.linked().await;
    assert_eq!(two.places(&token).await, ["mingtong", "other"]);
}

async fn roles_that_give_roles_are_not_worn_from_elsewhere(t: TestApp) {
    let two = Two::found(t).await;
    two.role(Role::Secretary, RoleChange::Grant).await;
    two.role(Role::Street, RoleChange::End).await;
    let token = two.linked().await;
    assert!(two.elsewhere(&token).await.is_none());
}

async fn who_works_nowhere_else_is_nobody_there(t: TestApp) {
    let two = Two::found(t).await;
    two.linked().await;
    // Whoever keeps the other community is nobody here, and its people are nobody to others of this one.
    let keeper = add_person(&two.t.app, &two.other, &Who::keeper(), "管理员").await.unwrap();
    let (app, by) = (&two.t.app, Who::keeper());
    change_role(app, &two.other, &by, keeper.clone(), Role::Admin, Scope::Community, RoleChange::Grant).await.unwrap();
    set_password(app, &two.other, &by, &keeper, "guan", PASSWORD).await.unwrap();
    let token = sign_in(app, &two.other, "guan", PASSWORD).await.unwrap();
    let own = session(app, &two.other, &token).await.unwrap().unwrap();
    assert!(session_elsewhere(app, &two.town.hall, &two.other, &own).await.unwrap().is_none());
    let staff = two.town.who(Role::Staff).actor.person.unwrap();
    set_password(app, &two.town.hall, &by, &staff, "li", PASSWORD).await.unwrap();
    let token = sign_in(app, &two.town.hall, "li", PASSWORD).await.unwrap();
    assert!(two.elsewhere(&token).await.is_none());
}

async fn another_role_changes_the_token(t: TestApp) {
    let two = Two::found(t).await;
    two.role(Role::Staff, RoleChange::Grant).await;
    let token = two.linked().await;
    assert_eq!(two.elsewhere(&token).await.unwrap().who.actor.role, Role::Staff, "the one with the most to do");
    let wear =
        async |role| wear_role_elsewhere(&two.t.app, &two.other, &two.town.hall, &token, role, Scope::Community).await;
    assert!(matches!(wear(Role::Supervisor).await, Err(Fail::NotFound)));
    let now = wear(Role::Street).await.unwrap();
    assert!(two.own(&token).await.is_none());
    assert_eq!(two.elsewhere(&now).await.unwrap().who.actor.role, Role::Street);
    assert_eq!(two.own(&now).await.unwrap().who.actor.role, Role::Street, "and at home the one from before");
}

async fn what_is_written_in_two_communities_is_written_whole_or_not_at_all(t: TestApp) {
    let two = Two::found(t).await;
    let (app, home) = (&two.t.app, &two.town.hall);
    two.ask("zhao").await;
    let token = two.sign_in().await;
    // The last that would be written: the session under its new token.
    two.t.database.fill_up("session").await;
    assert!(agree_to_work(app, home, &token, "other").await.is_err());
    let asked = account_elsewhere(app, &two.other, &Who::keeper(), &two.there).await.unwrap().unwrap();
    assert_eq!(asked.agreed, None, "no right is there");
    let own = two.town.who(Role::Street).actor.person.unwrap();
    let noted = async || {
        let mut reader = app.store.read().await.unwrap();
        reader.link().work_elsewhere(home.id, own.as_str(), WORK_ELSEWHERE_MAX).await.unwrap()
    };
    assert_eq!(noted().await, Vec::<String>::new(), "nor a note of it");
    assert!(two.own(&token).await.is_some(), "and the session goes on as it was");
    let offer = offered_by(app, home, &token, "other").await.unwrap();
    assert!(offer.is_some(), "so that they can say it again");
}
