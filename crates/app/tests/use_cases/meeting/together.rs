//! Two act at once: one wins, the other is told.

use super::room::Room;
use mingtong_app::Fail;
use mingtong_app::meeting::act_on_meeting;
use mingtong_domain::meeting::{Attends, Command, SignedInBy};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(two_at_once, who_comes_spoils_nobodys_decision, thirty_come_at_once);

async fn two_at_once(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(6).await;
    room.put(&id).await.unwrap();
    let seen = Some(room.view(&room.staff(), &id).await.meeting.latest);
    let secretary = room.town.who(Role::Secretary);
    let (staff, hall) = (room.staff(), room.hall.clone());
    let decide = |who, agree| {
        let (app, hall, id, hands) = (t.app.clone(), hall.clone(), id.clone(), room.hands(agree, 0, 0));
        async move { act_on_meeting(&app, &hall, &who, id, seen, hands).await }
    };
    let (one, other) = tokio::join!(decide(staff, 6), decide(secretary, 5));
    let (done, told) = if one.is_ok() { (one, other) } else { (other, one) };
    assert!(done.is_ok() && matches!(told, Err(Fail::Changed)), "{told:?}");
    assert_eq!(room.view(&room.staff(), &id).await.meeting.decisions.len(), 1);
    room.is_sound().await;
}

async fn who_comes_spoils_nobodys_decision(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(5).await;
    room.put(&id).await.unwrap();
    let seen = Some(room.view(&room.staff(), &id).await.meeting.latest);
    room.come(&id, [5]).await.unwrap();
    act_on_meeting(&t.app, &room.hall, &room.staff(), id.clone(), seen, room.hands(6, 0, 0)).await.unwrap();
    assert_eq!(room.view(&room.staff(), &id).await.meeting.decisions[0].figures.present, 6);
}

async fn thirty_come_at_once(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.opened(4).await;
    let names: Vec<String> = (0..30).map(|nth| format!("居民{nth}")).collect();
    let coming = names.chunks(10).map(|names| {
        let (app, hall, staff, id, names) =
            (t.app.clone(), room.hall.clone(), room.staff(), id.clone(), names.to_vec());
        async move {
            let (attends, by) = (Attends::Observer, SignedInBy::Sheet);
            mingtong_app::meeting::sign_in_newcomers(&app, &hall, &staff, id, &names, attends, by).await
        }
    });
    let handles: Vec<_> = coming.map(tokio::spawn).collect();
    for handle in handles {
        handle.await.unwrap().unwrap();
    }
    let twice = Command::Come { persons: vec![room.members[0].clone()], attends: Attends::Guest, by: SignedInBy::Hand };
    assert!(room.does(&id, twice).await.is_err());
    assert_eq!(room.view(&room.staff(), &id).await.attendance.observers.len(), 30);
    room.is_sound().await;
}
