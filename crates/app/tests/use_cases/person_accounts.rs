//! One's own account: another password, sessions, links to choose a password, codes of a telephone.

use mingtong_app::community::set_rule;
use mingtong_app::person::{Device, has_second_factor};
use mingtong_app::person::{
    Entered, SecondFactor, SwitchedOn, accept_invitation, add_person, change_password, choose_login,
    confirm_second_factor, end_other_sessions, end_session, enter, erase_person, finish_sign_in, invite, invited,
    leave_second_factor, offer_account, own_second_factor, own_sessions, propose_second_factor, session, set_password,
    sign_in, sign_in_at_once, sign_out_everywhere, take_off_second_factor,
};
use mingtong_app::register::change_role;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    another_password_ends_the_other_sessions,
    sessions_are_listed_and_ended,
    a_link_opens_once_and_until_its_day,
    whose_login_was_taken_chooses_another,
    a_code_is_asked_and_taken_once,
    codes_are_not_guessed,
    a_code_on_paper_opens_once_and_a_keeper_takes_codes_off,
    keepers_without_codes_wait_where_the_rule_asks,
    who_gets_a_first_role_signs_in_anew,
    a_keeper_elsewhere_reaches_nobody_here,
    a_secretary_does_not_choose_how_an_administrator_comes_in,
);

const PASSWORD: &str = "明通巷东风十四号";
const OTHER: &str = "榕树下的石桌旁边";
const MINUTE_MS: i64 = 60_000;

async fn with_account(t: &TestApp, town: &Town) -> PersonId {
    let person = town.who(Role::Staff).actor.person.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "li", PASSWORD).await.unwrap();
    person
}

async fn is_in(t: &TestApp, town: &Town, token: &str) -> bool {
    session(&t.app, &town.hall, token).await.unwrap().is_some()
}

async fn another_password_ends_the_other_sessions(t: TestApp) {
    let town = t.found().await;
    let person = with_account(&t, &town).await;
    let here = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let there = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let link = invite(&t.app, &town.hall, &Who::keeper(), &person, "li").await.unwrap();
    let wrong = change_password(&t.app, &town.hall, &here, OTHER, OTHER).await.unwrap_err();
    assert_eq!(wrong.code(), Some(Code::PasswordWrong));
    let guessed = change_password(&t.app, &town.hall, &here, PASSWORD, "12345678").await.unwrap_err();
    assert_eq!(guessed.code(), Some(Code::PasswordGuessed));
    assert!(is_in(&t, &town, &there).await, "nothing was changed");
    let now = change_password(&t.app, &town.hall, &here, PASSWORD, OTHER).await.unwrap();
    assert!(is_in(&t, &town, &now).await);
    assert!(!is_in(&t, &town, &here).await && !is_in(&t, &town, &there).await);
    assert!(matches!(sign_in(&t.app, &town.hall, "li", PASSWORD).await, Err(Fail::SignIn)));
    assert!(sign_in(&t.app, &town.hall, "li", OTHER).await.is_ok());
    assert!(matches!(invited(&t.app, &town.hall, &link.code).await, Err(Fail::NotFound)), "nor does a link go on");
}

async fn sessions_are_listed_and_ended(t: TestApp) {
    let town = t.found().await;
    let person = with_account(&t, &town).await;
    let phone = enter(&t.app, &town.hall, "li", PASSWORD, Device::Phone).await.unwrap();
    let Entered::In(phone) = phone else { panic!("no code is asked") };
    t.later(HOUR_MS);
    let here = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let listed = own_sessions(&t.app, &town.hall, &here).await.unwrap();
    let seen: Vec<_> = listed.iter().map(|session| (session.device, session.is_this)).collect();
    assert_eq!(seen, [(Device::Program, true), (Device::Phone, false)]);
    let other = town.who(Role::Secretary).actor.person.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &other, "shuji", PASSWORD).await.unwrap();
    let secretary = sign_in(&t.app, &town.hall, "shuji", PASSWORD).await.unwrap();
    let of_another = end_session(&t.app, &town.hall, &secretary, &listed[1].name).await;
    assert!(matches!(of_another, Err(Fail::NotFound)), "nobody ends the sessions of another");
    end_session(&t.app, &town.hall, &here, &listed[1].name).await.unwrap();
    assert!(!is_in(&t, &town, &phone).await && is_in(&t, &town, &here).await);
    let third = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    end_other_sessions(&t.app, &town.hall, &here).await.unwrap();
    assert!(!is_in(&t, &town, &third).await && is_in(&t, &town, &here).await);
    let refused = sign_out_everywhere(&t.app, &town.hall, &town.who(Role::Staff), &other).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    sign_out_everywhere(&t.app, &town.hall, &Who::keeper(), &person).await.unwrap();
    assert!(!is_in(&t, &town, &here).await && is_in(&t, &town, &secretary).await);
}

async fn a_link_opens_once_and_until_its_day(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let person = add_person(&t.app, &town.hall, &keeper, "何新来").await.unwrap();
    let refused = invite(&t.app, &town.hall, &town.who(Role::Staff), &person, "he").await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    with_account(&t, &town).await;
    let taken = invite(&t.app, &town.hall, &keeper, &person, " LI ").await.unwrap_err();
    assert_eq!(taken.code(), Some(Code::LoginInUse));
    let first = invite(&t.app, &town.hall, &keeper, &person, "he").await.unwrap();
    let second = invite(&t.app, &town.hall, &keeper, &person, "he").await.unwrap();
    assert!(matches!(invited(&t.app, &town.hall, &first.code).await, Err(Fail::NotFound)), "a newer one was made");
    assert!(!t.everything_stored(&town).await.contains(&second.code), "the code itself is kept nowhere");
    let guest = invited(&t.app, &town.hall, &second.code.to_lowercase()).await.unwrap();
    assert_eq!((guest.name.as_str(), guest.login.as_str()), ("何新来", "he"));
    let short = accept_invitation(&t.app, &town.hall, &second.code, "short").await.unwrap_err();
    assert_eq!(short.code(), Some(Code::PasswordTooShort));
    accept_invitation(&t.app, &town.hall, &second.code, PASSWORD).await.unwrap();
    let token = sign_in(&t.app, &town.hall, "he", PASSWORD).await.unwrap();
    let again = accept_invitation(&t.app, &town.hall, &second.code, OTHER).await;
    assert!(matches!(again, Err(Fail::NotFound)), "it was used");

    let reset = invite(&t.app, &town.hall, &keeper, &person, "he").await.unwrap();
    accept_invitation(&t.app, &town.hall, &reset.code, OTHER).await.unwrap();
    assert!(!is_in(&t, &town, &token).await, "whoever knew the old password is out");
    let late = invite(&t.app, &town.hall, &keeper, &person, "he").await.unwrap();
    t.later(3 * DAY_MS);
    let refused = accept_invitation(&t.app, &town.hall, &late.code, PASSWORD).await;
    assert!(matches!(refused, Err(Fail::NotFound)), "its days are over");
    let erased = invite(&t.app, &town.hall, &keeper, &person, "he").await.unwrap();
    erase_person(&t.app, &town.hall, &keeper, person).await.unwrap();
    assert!(matches!(invited(&t.app, &town.hall, &erased.code).await, Err(Fail::NotFound)));
}

async fn whose_login_was_taken_chooses_another(t: TestApp) {
    let town = t.found().await;
    let (app, hall, keeper) = (&t.app, &town.hall, Who::keeper());
    let person = add_person(app, hall, &keeper, "何新来").await.unwrap();
    let next = add_person(app, hall, &keeper, "何后来").await.unwrap();
    let link = invite(app, hall, &keeper, &person, "li").await.unwrap();
    let promised = invite(app, hall, &keeper, &next, " LI ").await.unwrap_err();
    assert_eq!(promised.code(), Some(Code::LoginInUse), "another link holds it");
    choose_login(app, hall, &link.code, "wo").await.unwrap();
    assert_eq!(invited(app, hall, &link.code).await.unwrap().login, "li", "theirs is free: it stays");
    with_account(&t, &town).await;
    assert!(invited(app, hall, &link.code).await.unwrap().is_taken);
    let stuck = accept_invitation(app, hall, &link.code, PASSWORD).await.unwrap_err();
    assert_eq!(stuck.code(), Some(Code::LoginInUse));
    let again = choose_login(app, hall, &link.code, "li").await.unwrap_err();
    assert_eq!(again.code(), Some(Code::LoginInUse));
    choose_login(app, hall, &link.code, " He ").await.unwrap();
    let guest = invited(app, hall, &link.code).await.unwrap();
    assert_eq!((guest.login.as_str(), guest.is_taken), ("he", false));
    accept_invitation(app, hall, &link.code, PASSWORD).await.unwrap();
    sign_in(app, hall, "he", PASSWORD).await.unwrap();
}

/// Switches the codes of a session on; gives the secret as well.
async fn with_codes(t: &TestApp, town: &Town, token: &str) -> (String, SwitchedOn) {
    propose_second_factor(&t.app, &town.hall, token).await.unwrap();
    let stands = own_second_factor(&t.app, &town.hall, token).await.unwrap();
    let SecondFactor::Proposed { secret } = stands else { panic!("it was proposed") };
    let on = confirm_second_factor(&t.app, &town.hall, token, &t.code_of(&secret)).await.unwrap();
    (secret, on)
}

async fn asked(t: &TestApp, town: &Town) -> String {
    let entered = enter(&t.app, &town.hall, "li", PASSWORD, Device::Computer).await.unwrap();
    let Entered::AskedForCode(step) = entered else { panic!("a code is asked") };
    step
}

async fn a_code_is_asked_and_taken_once(t: TestApp) {
    let town = t.found().await;
    with_account(&t, &town).await;
    let (before, there) =
        (sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap(), sign_in(&t.app, &town.hall, "li", PASSWORD).await);
    propose_second_factor(&t.app, &town.hall, &before).await.unwrap();
    let wrong = confirm_second_factor(&t.app, &town.hall, &before, "000000").await.unwrap_err();
    assert_eq!(wrong.code(), Some(Code::CodeWrong));
    assert!(sign_in(&t.app, &town.hall, "li", PASSWORD).await.is_ok(), "not on before a first code");
    let (secret, on) = with_codes(&t, &town, &before).await;
    assert!(!is_in(&t, &town, &before).await && !is_in(&t, &town, &there.unwrap()).await);
    assert!(is_in(&t, &town, &on.token).await, "this session goes on under another token");
    let without = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap_err();
    assert_eq!(without.code(), Some(Code::CodeWrong), "the password alone does not open");

    let (one, two) = (asked(&t, &town).await, asked(&t, &town).await);
    assert!(!is_in(&t, &town, &one).await, "half in is not in");
    let replayed = finish_sign_in(&t.app, &town.hall, &one, &t.code_of(&secret)).await.unwrap_err();
    assert_eq!(replayed.code(), Some(Code::CodeWrong), "the code that switched them on was taken");
    t.later(MINUTE_MS);
    let code = t.code_of(&secret);
    let token = finish_sign_in(&t.app, &town.hall, &one, &code).await.unwrap();
    assert!(is_in(&t, &town, &token).await);
    let step = asked(&t, &town).await;
    for step in [&one, &two] {
        let again = finish_sign_in(&t.app, &town.hall, step, &code).await;
        assert!(matches!(again, Err(Fail::SignIn)), "a step ends with the sign-in: {again:?}");
    }
    let replayed = sign_in_at_once(&t.app, &town.hall, "li", PASSWORD, &code).await.unwrap_err();
    assert_eq!(replayed.code(), Some(Code::CodeWrong), "nor at another door");
    t.later(11 * MINUTE_MS);
    let late = finish_sign_in(&t.app, &town.hall, &step, &t.code_of(&secret)).await;
    assert!(matches!(late, Err(Fail::SignIn)), "a password does not wait for ever");
}

async fn codes_are_not_guessed(t: TestApp) {
    let town = t.found().await;
    with_account(&t, &town).await;
    let token = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let (secret, _) = with_codes(&t, &town, &token).await;
    t.later(MINUTE_MS);
    let right = t.code_of(&secret);
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let attempt = async |code: &str| sign_in_at_once(&t.app, &town.hall, "li", PASSWORD, code).await;
    for _ in 0..5 {
        attempt(wrong).await.unwrap_err();
    }
    let waits = attempt(&right).await.unwrap_err();
    assert_eq!(waits.code(), Some(Code::CodeWait), "not even the right one");
    t.later(15 * MINUTE_MS);
    assert!(attempt(&t.code_of(&secret)).await.is_ok());
}

async fn a_code_on_paper_opens_once_and_a_keeper_takes_codes_off(t: TestApp) {
    let town = t.found().await;
    let person = with_account(&t, &town).await;
    let token = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let (_, on) = with_codes(&t, &town, &token).await;
    let paper = on.recovery[0].to_lowercase();
    let token = sign_in_at_once(&t.app, &town.hall, "li", PASSWORD, &paper).await.unwrap();
    let again = sign_in_at_once(&t.app, &town.hall, "li", PASSWORD, &paper).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::CodeWrong));
    let staff = town.who(Role::Staff);
    let refused = take_off_second_factor(&t.app, &town.hall, &staff, &person).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    assert!(has_second_factor(&t.app, &town.hall, &Who::keeper(), &person).await.unwrap());
    take_off_second_factor(&t.app, &town.hall, &Who::keeper(), &person).await.unwrap();
    assert!(!is_in(&t, &town, &token).await, "whoever holds the telephone is out");
    let token = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    with_codes(&t, &town, &token).await;
    let token = sign_in_at_once(&t.app, &town.hall, "li", PASSWORD, &on.recovery[1]).await.unwrap_err();
    assert_eq!(token.code(), Some(Code::CodeWrong), "what was on paper ended with them");
}

async fn keepers_without_codes_wait_where_the_rule_asks(t: TestApp) {
    let town = t.found().await;
    let person = town.who(Role::Secretary).actor.person.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "li", PASSWORD).await.unwrap();
    let token = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let (jurisdiction, basis) = ("明通社区".to_owned(), "居民会议决定".to_owned());
    let (id, value, from) = (RuleId::AccountCodeForKeepers, RuleValue::Integer(1), t.app.now().civil().date());
    let rule = Rule { id, value, jurisdiction, basis, from, to: None };
    set_rule(&t.app, &town.hall, &Who::keeper(), rule).await.unwrap();
    let hall = t.app.hall("mingtong").await.unwrap();
    let now = session(&t.app, &hall, &token).await.unwrap().unwrap();
    assert!(now.is_held_back && now.who.actor.role == Role::Public, "{now:?}");
    propose_second_factor(&t.app, &hall, &token).await.unwrap();
    let SecondFactor::Proposed { secret } = own_second_factor(&t.app, &hall, &token).await.unwrap() else {
        panic!("it was proposed")
    };
    let on = confirm_second_factor(&t.app, &hall, &token, &t.code_of(&secret)).await.unwrap();
    let now = session(&t.app, &hall, &on.token).await.unwrap().unwrap();
    assert!(!now.is_held_back && now.who.actor.role == Role::Secretary, "{now:?}");
    let wrong = leave_second_factor(&t.app, &hall, &on.token, OTHER).await.unwrap_err();
    assert_eq!(wrong.code(), Some(Code::PasswordWrong));
    leave_second_factor(&t.app, &hall, &on.token, PASSWORD).await.unwrap();
    assert!(session(&t.app, &hall, &on.token).await.unwrap().unwrap().is_held_back);
}

async fn who_gets_a_first_role_signs_in_anew(t: TestApp) {
    let town = t.found().await;
    let person = add_person(&t.app, &town.hall, &Who::keeper(), "孙业主").await.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "sun", PASSWORD).await.unwrap();
    let token = sign_in(&t.app, &town.hall, "sun", PASSWORD).await.unwrap();
    assert!(is_in(&t, &town, &token).await);
    let (role, all) = (Role::Staff, Scope::Community);
    change_role(&t.app, &town.hall, &Who::keeper(), person, role, all, RoleChange::Grant).await.unwrap();
    assert!(!is_in(&t, &town, &token).await, "rights do not grow under the same token");
    assert!(sign_in(&t.app, &town.hall, "sun", PASSWORD).await.is_ok());
}

async fn a_keeper_elsewhere_reaches_nobody_here(t: TestApp) {
    let town = t.found().await;
    let person = with_account(&t, &town).await;
    let token = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let (_, on) = with_codes(&t, &town, &token).await;
    let other = t.found_other().await;
    let keeper = Who::keeper();
    let link = invite(&t.app, &other, &keeper, &person, "li").await.unwrap_err();
    assert_eq!(link.code(), Some(Code::NoSuchPerson));
    assert!(matches!(sign_out_everywhere(&t.app, &other, &keeper, &person).await, Err(Fail::NotFound)));
    assert!(matches!(take_off_second_factor(&t.app, &other, &keeper, &person).await, Err(Fail::NotFound)));
    assert!(session(&t.app, &other, &on.token).await.unwrap().is_none(), "a session opens one community");
    let link = invite(&t.app, &town.hall, &keeper, &person, "li").await.unwrap();
    assert!(matches!(invited(&t.app, &other, &link.code).await, Err(Fail::NotFound)), "and so does a link");
    assert!(is_in(&t, &town, &on.token).await);
}

async fn a_secretary_does_not_choose_how_an_administrator_comes_in(t: TestApp) {
    let (town, other) = (t.found().await, t.found_other().await);
    let (hall, secretary) = (&town.hall, town.who(Role::Secretary));
    let admin = town.administrator().await;
    let person = admin.actor.person.clone().unwrap();
    set_password(&t.app, hall, &Who::keeper(), &person, "feng", PASSWORD).await.unwrap();
    let token = sign_in(&t.app, hall, "feng", PASSWORD).await.unwrap();
    let (_, on) = with_codes(&t, &town, &token).await;
    let all = Scope::Community;
    let own = secretary.actor.person.clone().unwrap();
    for refused in [
        set_password(&t.app, hall, &secretary, &person, "feng", OTHER).await,
        invite(&t.app, hall, &secretary, &person, "feng").await.map(drop),
        take_off_second_factor(&t.app, hall, &secretary, &person).await,
        offer_account(&t.app, hall, &secretary, &person, &other.slug, "anybody").await,
        change_role(&t.app, hall, &secretary, own, Role::Admin, all.clone(), RoleChange::Grant).await,
        change_role(&t.app, hall, &secretary, person.clone(), Role::Admin, all, RoleChange::End).await,
    ] {
        assert_eq!(refused.unwrap_err().code(), Some(Code::AdministratorsOnly));
    }
    assert!(is_in(&t, &town, &on.token).await, "nothing was changed");
    assert!(has_second_factor(&t.app, hall, &admin, &person).await.unwrap());
    assert!(invite(&t.app, hall, &admin, &person, "feng").await.is_ok(), "one administrator helps another");
}
