//! Signing in by a provider: who is linked, by which way, and what opens nothing.

use mingtong_app::oidc::Provider;
use mingtong_app::person::{
    Answer, CameBack, Device, Entered, NotIn, SecondFactor, Sent, accept_by_provider, accept_invitation, add_person,
    change_password, come_back, confirm_second_factor, erase_person, finish_sign_in, invite, link_provider,
    own_provider_link, own_second_factor, propose_second_factor, session, set_password, sign_in, sign_in_by_provider,
    sign_out, unlink_provider,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    an_account_is_linked_and_opened_by_whom_the_provider_vouches_for,
    a_way_leads_back_once_in_its_browser_and_in_time,
    what_the_provider_does_not_say_opens_nothing,
    the_code_of_the_telephone_is_asked_after_the_provider_too,
    an_invitation_is_taken_up_without_a_password,
    an_identity_opens_one_account_and_only_while_it_is_linked,
    without_a_provider_there_is_no_way,
);

const PASSWORD: &str = "明通巷东风十四号";
const OTHER: &str = "榕树下的石桌旁边";
const MINUTE_MS: i64 = 60_000;
/// Who somebody is to the provider.
const SUBJECT: &str = "subject-17";

async fn begun(t: TestApp) -> (TestApp, Town) {
    let t = TestApp { app: t.app.clone().with_provider(Provider::fake()), ..t };
    let town = t.found().await;
    with_account(&t, &town, Role::Staff, "li").await;
    (t, town)
}

async fn with_account(t: &TestApp, town: &Town, role: Role, login: &str) {
    let person = town.who(role).actor.person.unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, login, PASSWORD).await.unwrap();
}

/// Comes back in the browser in which it was begun.
async fn back(t: &TestApp, town: &Town, sent: &Sent, code: &str, token: &str) -> Result<CameBack, NotIn> {
    let answer = Answer { state: &sent.state, kept: &sent.state, code, ..Answer::default() };
    come_back(&t.app, &town.hall, answer, token, Device::Computer).await
}

/// Signs in by the provider, which vouches for somebody.
async fn vouched(t: &TestApp, town: &Town, subject: &str) -> Result<Entered, NotIn> {
    let sent = sign_in_by_provider(&t.app, &town.hall, "").await?;
    match back(t, town, &sent, subject, "").await? {
        CameBack::Entered { entered, .. } => Ok(entered),
        CameBack::Linked(_) => panic!("nobody asked for a link"),
    }
}

/// Signs in with a login and links the account; gives the token of the session.
async fn linked(t: &TestApp, town: &Town, login: &str, subject: &str) -> Result<String, NotIn> {
    let token = sign_in(&t.app, &town.hall, login, PASSWORD).await.unwrap();
    let sent = link_provider(&t.app, &town.hall, &token, PASSWORD).await?;
    match back(t, town, &sent, subject, &token).await? {
        CameBack::Linked(token) => Ok(token),
        CameBack::Entered { .. } => panic!("a link was asked for"),
    }
}

async fn is_in(t: &TestApp, town: &Town, token: &str) -> bool {
    session(&t.app, &town.hall, token).await.unwrap().is_some()
}

async fn an_account_is_linked_and_opened_by_whom_the_provider_vouches_for(t: TestApp) {
    let (t, town) = begun(t).await;
    assert!(matches!(vouched(&t, &town, SUBJECT).await, Err(NotIn::Unknown)), "an account is not found by itself");
    let token = sign_in(&t.app, &town.hall, "li", PASSWORD).await.unwrap();
    let wrong = link_provider(&t.app, &town.hall, &token, OTHER).await;
    assert!(matches!(wrong, Err(NotIn::Failed(fail)) if fail.code() == Some(Code::PasswordWrong)));
    let sent = link_provider(&t.app, &town.hall, &token, PASSWORD).await.unwrap();
    let Ok(CameBack::Linked(now)) = back(&t, &town, &sent, SUBJECT, &token).await else { panic!("it is linked") };
    assert!(is_in(&t, &town, &now).await && !is_in(&t, &town, &token).await, "under another token");
    let own = own_provider_link(&t.app, &town.hall, &now).await.unwrap().unwrap();
    assert!(!own.is_alone && own.since == t.app.now());
    assert!(!t.everything_stored(&town).await.contains(SUBJECT), "who they are there is kept as a digest");

    let sent = sign_in_by_provider(&t.app, &town.hall, "/c/mingtong/desk/tell").await.unwrap();
    let entered = back(&t, &town, &sent, SUBJECT, "").await.unwrap();
    let CameBack::Entered { entered: Entered::In(there), back } = entered else { panic!("they are in") };
    assert_eq!(back, "/c/mingtong/desk/tell");
    let theirs = session(&t.app, &town.hall, &there).await.unwrap().unwrap();
    assert_eq!(theirs.who.actor.person, town.who(Role::Staff).actor.person);
    let before = session(&t.app, &town.hall, &now).await.unwrap().unwrap();
    assert_eq!(theirs.roles, before.roles, "a provider gives no role");

    unlink_provider(&t.app, &town.hall, &now).await.unwrap();
    assert!(is_in(&t, &town, &now).await && !is_in(&t, &town, &there).await);
    assert!(own_provider_link(&t.app, &town.hall, &now).await.unwrap().is_none());
    assert!(matches!(vouched(&t, &town, SUBJECT).await, Err(NotIn::Unknown)));
    assert!(matches!(unlink_provider(&t.app, &town.hall, &now).await, Err(Fail::NotFound)));
}

async fn a_way_leads_back_once_in_its_browser_and_in_time(t: TestApp) {
    let (t, town) = begun(t).await;
    linked(&t, &town, "li", SUBJECT).await.unwrap();
    let sent = sign_in_by_provider(&t.app, &town.hall, "").await.unwrap();
    assert!(sent.state.starts_with("mingtong.") && sent.url.contains(&sent.state), "{sent:?}");
    for kept in ["", "mingtong.another"] {
        let answer = Answer { state: &sent.state, kept, code: SUBJECT, ..Answer::default() };
        let elsewhere = come_back(&t.app, &town.hall, answer, "", Device::Computer).await;
        assert!(matches!(elsewhere, Err(NotIn::Stale)), "another browser: {elsewhere:?}");
    }
    let forged = Answer { state: "mingtong.forged", kept: "mingtong.forged", code: SUBJECT, ..Answer::default() };
    assert!(matches!(come_back(&t.app, &town.hall, forged, "", Device::Computer).await, Err(NotIn::Stale)));
    let nothing = Answer { code: SUBJECT, ..Answer::default() };
    assert!(matches!(come_back(&t.app, &town.hall, nothing, "", Device::Computer).await, Err(NotIn::Stale)));
    assert!(back(&t, &town, &sent, SUBJECT, "").await.is_ok());
    assert!(matches!(back(&t, &town, &sent, SUBJECT, "").await, Err(NotIn::Stale)), "it was taken");
    let late = sign_in_by_provider(&t.app, &town.hall, "").await.unwrap();
    t.later(11 * MINUTE_MS);
    assert!(matches!(back(&t, &town, &late, SUBJECT, "").await, Err(NotIn::Stale)));
}

async fn what_the_provider_does_not_say_opens_nothing(t: TestApp) {
    let (t, town) = begun(t).await;
    linked(&t, &town, "li", SUBJECT).await.unwrap();
    assert!(matches!(vouched(&t, &town, "away").await, Err(NotIn::Away)));
    assert!(matches!(vouched(&t, &town, "forged").await, Err(NotIn::Distrusted)));
    assert!(matches!(vouched(&t, &town, "").await, Err(NotIn::Distrusted)), "there is no code");
    let answered = async |error: &str, issuer: &str| {
        let sent = sign_in_by_provider(&t.app, &town.hall, "").await.unwrap();
        let answer = Answer { state: &sent.state, kept: &sent.state, code: SUBJECT, error, issuer };
        come_back(&t.app, &town.hall, answer, "", Device::Computer).await
    };
    assert!(matches!(answered("access_denied", "").await, Err(NotIn::Denied)));
    assert!(matches!(answered("temporarily_unavailable", "").await, Err(NotIn::Away)));
    assert!(matches!(answered("invalid_scope", "").await, Err(NotIn::Distrusted)));
    assert!(matches!(answered("", "https://elsewhere.example").await, Err(NotIn::Distrusted)), "another provider");
    assert!(answered("", "https://provider.example").await.is_ok());
}

async fn the_code_of_the_telephone_is_asked_after_the_provider_too(t: TestApp) {
    let (t, town) = begun(t).await;
    let token = linked(&t, &town, "li", SUBJECT).await.unwrap();
    propose_second_factor(&t.app, &town.hall, &token).await.unwrap();
    let stands = own_second_factor(&t.app, &town.hall, &token).await.unwrap();
    let SecondFactor::Proposed { secret } = stands else { panic!("it was proposed") };
    confirm_second_factor(&t.app, &town.hall, &token, &t.code_of(&secret)).await.unwrap();
    t.later(MINUTE_MS);
    let Ok(Entered::AskedForCode(step)) = vouched(&t, &town, SUBJECT).await else { panic!("a code is asked") };
    assert!(!is_in(&t, &town, &step).await, "half in is not in");
    let token = finish_sign_in(&t.app, &town.hall, &step, &t.code_of(&secret)).await.unwrap();
    let Ok(Entered::AskedForCode(step)) = vouched(&t, &town, SUBJECT).await else { panic!("a code is asked") };
    unlink_provider(&t.app, &town.hall, &token).await.unwrap();
    t.later(MINUTE_MS);
    let unlinked = finish_sign_in(&t.app, &town.hall, &step, &t.code_of(&secret)).await;
    assert!(matches!(unlinked, Err(Fail::SignIn)), "it is linked no longer: {unlinked:?}");
}

async fn an_invitation_is_taken_up_without_a_password(t: TestApp) {
    let (t, town) = begun(t).await;
    let keeper = Who::keeper();
    let person = add_person(&t.app, &town.hall, &keeper, "何新来").await.unwrap();
    let link = invite(&t.app, &town.hall, &keeper, &person, "he").await.unwrap();
    let none = accept_by_provider(&t.app, &town.hall, "K7QM-2XAB-9TRC").await;
    assert!(matches!(none, Err(NotIn::Stale)), "there is no such link");
    let one = accept_by_provider(&t.app, &town.hall, &link.code).await.unwrap();
    let two = accept_by_provider(&t.app, &town.hall, &link.code).await.unwrap();
    let came = back(&t, &town, &one, SUBJECT, "").await.unwrap();
    let CameBack::Entered { entered: Entered::In(token), .. } = came else { panic!("they are in") };
    let session = session(&t.app, &town.hall, &token).await.unwrap().unwrap();
    assert_eq!(session.who.actor.person, Some(person.clone()));
    assert_eq!(session.who.actor.role, Role::Public, "an account is no role");
    assert!(matches!(back(&t, &town, &two, "subject-18", "").await, Err(NotIn::Stale)), "the link opens once");
    assert!(own_provider_link(&t.app, &town.hall, &token).await.unwrap().unwrap().is_alone);
    let refused = unlink_provider(&t.app, &town.hall, &token).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::ProviderOnlyWay), "nobody locks themself out");
    assert!(matches!(vouched(&t, &town, SUBJECT).await, Ok(Entered::In(_))));

    let reset = invite(&t.app, &town.hall, &keeper, &person, "he").await.unwrap();
    accept_invitation(&t.app, &town.hall, &reset.code, PASSWORD).await.unwrap();
    assert!(!is_in(&t, &town, &token).await);
    assert!(matches!(vouched(&t, &town, SUBJECT).await, Err(NotIn::Unknown)), "a password takes its place");
    assert!(sign_in(&t.app, &town.hall, "he", PASSWORD).await.is_ok());
}

async fn an_identity_opens_one_account_and_only_while_it_is_linked(t: TestApp) {
    let (t, town) = begun(t).await;
    with_account(&t, &town, Role::Secretary, "shuji").await;
    let token = linked(&t, &town, "li", SUBJECT).await.unwrap();
    assert!(matches!(linked(&t, &town, "shuji", SUBJECT).await, Err(NotIn::Taken)));
    let guest = add_person(&t.app, &town.hall, &Who::keeper(), "何新来").await.unwrap();
    let link = invite(&t.app, &town.hall, &Who::keeper(), &guest, "he").await.unwrap();
    let sent = accept_by_provider(&t.app, &town.hall, &link.code).await.unwrap();
    assert!(matches!(back(&t, &town, &sent, SUBJECT, "").await, Err(NotIn::Taken)));
    assert!(accept_invitation(&t.app, &town.hall, &link.code, PASSWORD).await.is_ok(), "the link was not used up");

    let other = sign_in(&t.app, &town.hall, "shuji", PASSWORD).await.unwrap();
    let sent = link_provider(&t.app, &town.hall, &other, PASSWORD).await.unwrap();
    let of_another = back(&t, &town, &sent, "subject-18", &token).await;
    assert!(matches!(of_another, Err(NotIn::Stale)), "whoever comes back is not the one who was sent");
    let sent = link_provider(&t.app, &town.hall, &other, PASSWORD).await.unwrap();
    sign_out(&t.app, &town.hall, &other).await.unwrap();
    assert!(matches!(back(&t, &town, &sent, "subject-18", &other).await, Err(NotIn::Stale)));

    change_password(&t.app, &town.hall, &token, PASSWORD, OTHER).await.unwrap();
    assert!(matches!(vouched(&t, &town, SUBJECT).await, Err(NotIn::Unknown)), "another password ends every way in");
    linked(&t, &town, "shuji", SUBJECT).await.unwrap();
    assert!(matches!(vouched(&t, &town, SUBJECT).await, Ok(Entered::In(_))));
    linked(&t, &town, "shuji", "subject-18").await.unwrap();
    assert!(matches!(vouched(&t, &town, SUBJECT).await, Err(NotIn::Unknown)), "one account, one identity");
    linked(&t, &town, "he", "subject-19").await.unwrap();
    erase_person(&t.app, &town.hall, &Who::keeper(), guest).await.unwrap();
    assert!(matches!(vouched(&t, &town, "subject-19").await, Err(NotIn::Unknown)));
}

async fn without_a_provider_there_is_no_way(t: TestApp) {
    let town = t.found().await;
    let nobody = sign_in_by_provider(&t.app, &town.hall, "").await;
    assert!(matches!(nobody, Err(NotIn::Failed(Fail::NotFound))));
}
