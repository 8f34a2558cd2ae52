//! An administrator takes a backup along: whole, alone, with the password again, and not while it would tell how
//! somebody votes.

use mingtong_app::community::{NoBackup, TakenBackup, may_take_backup, take_backup};
use mingtong_app::person::{
    SecondFactor, confirm_second_factor, own_second_factor, propose_second_factor, set_password, sign_in,
};
use mingtong_app::vote::{OnVote, act_on_vote, call_vote};
use mingtong_app::{LookQuery, Seen, Who, list_looks};
use mingtong_domain::Millis;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::vote::Command;
use mingtong_store::restore;
use mingtong_testkit::{CLOSES, Courtyard, EIGHT_PARTS, OPENS, TestApp, Town, sqlite};

mingtong_testkit::on_both!(
    what_an_administrator_takes_along_can_be_restored,
    nobody_else_takes_one_nor_by_another_password,
    a_code_is_asked_where_codes_are_on,
    none_is_taken_of_several_communities,
    none_is_taken_while_a_secret_vote_is_not_counted,
);

const PASSWORD: &str = "明通巷东风十四号";
const MINUTE_MS: i64 = 60_000;

/// An administrator with an account.
async fn administrator(t: &TestApp, town: &Town) -> Who {
    let admin = town.administrator().await;
    let person = admin.actor.person.clone().unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "feng", PASSWORD).await.unwrap();
    admin
}

/// Takes one with the right password.
async fn take(t: &TestApp, town: &Town, who: &Who) -> Result<TakenBackup, NoBackup> {
    take_backup(&t.app, &town.hall, who, PASSWORD, "").await
}

fn code(no: &NoBackup) -> Option<Code> {
    if let NoBackup::Fail(fail) = no { fail.code() } else { None }
}

async fn what_an_administrator_takes_along_can_be_restored(t: TestApp) {
    let town = t.found().await;
    let admin = administrator(&t, &town).await;
    town.raise(town.report("路灯不亮")).await;
    let mut taken = take(&t, &town, &admin).await.unwrap();
    assert!(matches!(take(&t, &town, &admin).await, Err(NoBackup::BeingMade)), "one at a time");
    town.raise(town.report("备份之后")).await;
    let (bytes, mut whole) = (taken.bytes, Vec::new());
    while let Some((part, rest)) = taken.part().await.unwrap() {
        whole.extend(part);
        taken = rest;
    }
    assert_eq!(whole.len() as u64, bytes);
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("mingtong.db");
    std::fs::write(&file, whole).unwrap();
    let to = sqlite().await;
    restore(to.store(), &file).await.unwrap();
    assert_eq!(mingtong_store::check(to.store()).await.unwrap(), []);
    let hall = to.app.hall("mingtong").await.unwrap();
    assert!(sign_in(&to.app, &hall, "feng", PASSWORD).await.is_ok());
    let next = mingtong_app::matter::raise_matter(&to.app, &hall, &Who::public(None), town.report("恢复之后")).await;
    assert_eq!(next.unwrap().number, "明通2021-0002", "what came later is not in it");

    // Another one, at once: each is noted, for whoever watches over it.
    take(&t, &town, &admin).await.unwrap();
    let looks = list_looks(&t.app, &town.hall, &town.who(Role::Supervisor), &LookQuery::default()).await.unwrap();
    let [look] = &looks.items[..] else { panic!("one line of a day: {looks:?}") };
    assert_eq!((look.by.as_deref(), look.seen.as_str(), look.looks), (Some("冯管理"), Seen::Backup.key(), 2));
}

async fn nobody_else_takes_one_nor_by_another_password(t: TestApp) {
    let town = t.found().await;
    let admin = administrator(&t, &town).await;
    let secretary = town.who(Role::Secretary);
    let person = secretary.actor.person.clone().unwrap();
    set_password(&t.app, &town.hall, &Who::keeper(), &person, "wang", PASSWORD).await.unwrap();
    for who in [secretary, town.who(Role::Staff), town.who(Role::Supervisor), Who::public(None)] {
        let refused = take(&t, &town, &who).await.unwrap_err();
        assert_eq!(code(&refused), Some(Code::RoleMayNot), "{who:?}");
    }
    let wrong = take_backup(&t.app, &town.hall, &admin, "榕树下的石桌旁边", "").await.unwrap_err();
    assert_eq!(code(&wrong), Some(Code::PasswordWrong));
    let looks = list_looks(&t.app, &town.hall, &town.who(Role::Supervisor), &LookQuery::default()).await.unwrap();
    assert!(looks.items.is_empty(), "nothing was taken: {looks:?}");
    assert!(take(&t, &town, &admin).await.is_ok(), "who was refused holds up nobody");
}

async fn a_code_is_asked_where_codes_are_on(t: TestApp) {
    let town = t.found().await;
    let admin = administrator(&t, &town).await;
    let token = sign_in(&t.app, &town.hall, "feng", PASSWORD).await.unwrap();
    propose_second_factor(&t.app, &town.hall, &token).await.unwrap();
    let SecondFactor::Proposed { secret } = own_second_factor(&t.app, &town.hall, &token).await.unwrap() else {
        panic!("it was proposed")
    };
    confirm_second_factor(&t.app, &town.hall, &token, &t.code_of(&secret)).await.unwrap();
    t.later(MINUTE_MS);
    let without = take(&t, &town, &admin).await.unwrap_err();
    assert_eq!(code(&without), Some(Code::CodeWrong));
    let now = t.code_of(&secret);
    assert!(take_backup(&t.app, &town.hall, &admin, PASSWORD, &now).await.is_ok());
    let again = take_backup(&t.app, &town.hall, &admin, PASSWORD, &now).await.unwrap_err();
    assert_eq!(code(&again), Some(Code::CodeWrong), "a code is taken once");
}

async fn none_is_taken_of_several_communities(t: TestApp) {
    let town = t.found().await;
    let admin = administrator(&t, &town).await;
    t.found_other().await;
    assert!(matches!(take(&t, &town, &admin).await, Err(NoBackup::Several)));
}

async fn none_is_taken_while_a_secret_vote_is_not_counted(t: TestApp) {
    let town = t.found().await;
    let admin = administrator(&t, &town).await;
    let yard = Courtyard::filled(&t, &town, EIGHT_PARTS).await;
    yard.post(&t, &town).await;
    let staff = town.who(Role::Staff);
    call_vote(&t.app, &town.hall, &staff, yard.owners_vote()).await.unwrap();
    let secret = call_vote(&t.app, &town.hall, &staff, yard.secret_vote()).await.unwrap();
    may_take_backup(&t.app, &town.hall, &admin).await.expect("nobody has voted yet");
    for moment in [OPENS, Millis(CLOSES.0 + MINUTE_MS)] {
        t.clock.set(moment.0);
        let refused = take(&t, &town, &admin).await.unwrap_err();
        let NoBackup::SecretVote(vote) = refused else { panic!("{refused:?}") };
        assert_eq!((vote.id, vote.window.closes), (secret.clone(), CLOSES));
    }
    let void = Command::Void { reason: "名册有误".to_owned() };
    let who = town.who(Role::Secretary);
    act_on_vote(&t.app, &town.hall, &who, secret, OnVote::default(), void).await.unwrap();
    assert!(take(&t, &town, &admin).await.is_ok(), "a named one hides nothing");
}
