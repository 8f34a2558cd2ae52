//! A reception: announced, written into, ended.

use mingtong_app::community::home;
use mingtong_app::matter::{MatterQuery, Report, list_matters, raise_matter};
use mingtong_app::reception::{
    Announcement, ReceptionView, close_reception, open_reception, open_receptions, view_reception,
};
use mingtong_app::{Fail, Who, erasable, erase};
use mingtong_domain::Millis;
use mingtong_domain::ids::PersonId;
use mingtong_domain::matter::Channel;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp};

mingtong_testkit::on_both!(
    a_reception_is_written_into_until_it_is_closed,
    who_receives_holds_the_office,
    what_comes_next_stands_first,
    what_it_is_called_is_erased,
    the_same_announcement_sent_twice_is_one_reception,
);

/// When most of them begin.
const STARTS: Millis = Millis(START_MS + 4 * DAY_MS);

async fn a_reception_is_written_into_until_it_is_closed(t: TestApp) {
    let town = t.found().await;
    let delegate = town.who(Role::Delegate);
    let announcement = town.announcement(STARTS).await;
    let announced = open_reception(&t.app, &town.hall, &delegate, announcement.clone()).await;
    assert_eq!(announced.unwrap_err().code(), Some(Code::RoleMayNot));
    let staff = town.who(Role::Staff);
    let id = open_reception(&t.app, &town.hall, &staff, announcement).await.unwrap();

    let voice =
        || Report { channel: Channel::Reception, reception: Some(id.clone()), ..town.report("电动车飞线充电") };
    t.later(3 * DAY_MS);
    let early = raise_matter(&t.app, &town.hall, &delegate, voice()).await;
    assert_eq!(early.unwrap_err().code(), Some(Code::ReceptionAhead));
    // Early on its day.
    t.later(DAY_MS - HOUR_MS);
    raise_matter(&t.app, &town.hall, &delegate, voice()).await.unwrap();
    close_reception(&t.app, &town.hall, &delegate, id.clone()).await.unwrap();
    let late = raise_matter(&t.app, &town.hall, &delegate, voice()).await;
    assert_eq!(late.unwrap_err().code(), Some(Code::ReceptionOver));
    let again = close_reception(&t.app, &town.hall, &staff, id.clone()).await;
    assert_eq!(again.unwrap_err().code(), Some(Code::ReceptionOver));

    assert!(view_reception(&t.app, &town.hall, &id).await.is_ok());
    let query = MatterQuery { reception: Some(id), ..MatterQuery::default() };
    assert_eq!(list_matters(&t.app, &town.hall, &staff, &query).await.unwrap().total, 1);
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn who_receives_holds_the_office(t: TestApp) {
    let town = t.found().await;
    let resident = town.who(Role::GridWorker).actor.person.expect("somebody who is no delegate");
    for person in [PersonId("p-nobody".to_owned()), resident] {
        let mut stranger = town.announcement(STARTS).await;
        stranger.delegates[0].person = person;
        let refused = open_reception(&t.app, &town.hall, &town.who(Role::Staff), stranger).await;
        assert_eq!(refused.unwrap_err().code(), Some(Code::NoSuchPerson));
    }
}

async fn what_comes_next_stands_first(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let sample = town.announcement(STARTS).await;
    let mut ids = vec![];
    for day in [2, 3, 5, 6, 7, 8] {
        let starts = START_MS + day * DAY_MS;
        let (starts, ends) = (Millis(starts), Millis(starts + HOUR_MS));
        let announced = Announcement { title: format!("第{day}天"), starts, ends, ..sample.clone() };
        ids.push(open_reception(&t.app, &town.hall, &staff, announced).await.unwrap());
    }
    t.later(4 * DAY_MS);
    let titles = |views: Vec<ReceptionView>| views.into_iter().map(|view| view.title).collect::<Vec<_>>();
    let open = async || titles(open_receptions(&t.app, &town.hall).await.unwrap());
    let next = async || titles(home(&t.app, &town.hall).await.unwrap().receptions);
    assert_eq!(open().await, ["第5天", "第6天", "第7天", "第8天", "第3天", "第2天"]);
    assert_eq!(next().await, ["第5天", "第6天", "第7天"]);
    for over in [&ids[1], &ids[3], &ids[4]] {
        close_reception(&t.app, &town.hall, &staff, over.clone()).await.unwrap();
    }
    assert_eq!(open().await, ["第5天", "第8天", "第2天"]);
    assert_eq!(next().await, ["第5天", "第8天", "第7天"], "ended before its day, it was");
}

async fn what_it_is_called_is_erased(t: TestApp) {
    let town = t.found().await;
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let announcement = town.announcement(STARTS).await;
    let id = open_reception(&t.app, &town.hall, &staff, announcement).await.unwrap();
    let all = erasable(&t.app, &town.hall, &secretary, id.clone()).await.unwrap();
    let words: Vec<_> = all.iter().filter_map(|it| it.words.as_deref()).collect();
    assert_eq!(words, ["六月党代表接待日"]);
    let what = || all[0].what.clone();
    let refused = erase(&t.app, &town.hall, &staff, id.clone(), what()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    let theirs = t.found_other().await;
    let elsewhere = erase(&t.app, &theirs, &Who::keeper(), id.clone(), what()).await;
    assert!(matches!(elsewhere, Err(Fail::NotFound)), "{elsewhere:?}");
    erase(&t.app, &town.hall, &secretary, id.clone(), what()).await.unwrap();
    let again = erase(&t.app, &town.hall, &secretary, id.clone(), what()).await;
    assert!(matches!(again, Err(Fail::NotFound)), "{again:?}");
    assert_eq!(view_reception(&t.app, &town.hall, &id).await.unwrap().title, "");
    assert!(!t.everything_stored(&town).await.contains("六月党代表接待日"));
    for _ in 0..2 {
        assert_eq!(check(t.store()).await.unwrap(), []);
        rebuild(t.store()).await.unwrap();
    }
    assert_eq!(check(t.restored_elsewhere().await.store()).await.unwrap(), []);
}

/// A double click, or the way back and once more. What was ended is announced anew.
async fn the_same_announcement_sent_twice_is_one_reception(t: TestApp) {
    let town = t.found().await;
    let (staff, sample) = (town.who(Role::Staff), town.announcement(STARTS).await);
    let open = async || open_reception(&t.app, &town.hall, &staff, sample.clone()).await.unwrap();
    let id = open().await;
    assert_eq!(open().await, id);
    assert_eq!(open_receptions(&t.app, &town.hall).await.unwrap().len(), 1);
    close_reception(&t.app, &town.hall, &staff, id.clone()).await.unwrap();
    assert_ne!(open().await, id);
}
