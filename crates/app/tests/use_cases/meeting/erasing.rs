//! What was erased of a meeting stands nowhere any more; the record and the signatures stay.

use super::room::Room;
use mingtong_app::meeting::{ERASED_PASSAGE, Remains, draft_of_meeting, erase_from_minutes};
use mingtong_app::{Erasable, Fail, Who, erasable, erase};
use mingtong_domain::ids::{MeetingId, Stream, TextRef};
use mingtong_domain::matter::Piece;
use mingtong_domain::meeting::{AdjournedFor, Command, ItemId, SpeechId, SpeechKind, StageKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::{check, rebuild};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    every_text_of_a_meeting_can_be_erased,
    a_passage_of_minutes_that_stand_is_erased,
    who_may_not_erases_nothing_of_a_meeting,
);

/// Words that stand nowhere else.
const SAID: &str = "鬾鬿魀魁家的事";

impl Room<'_> {
    async fn erasable(&self, id: &MeetingId) -> Vec<Erasable> {
        erasable(&self.t.app, &self.hall, &self.town.who(Role::Secretary), id.clone()).await.unwrap()
    }

    async fn erases(&self, who: &Who, id: &MeetingId, what: Piece) -> Result<(), Fail> {
        erase(&self.t.app, &self.hall, who, id.clone(), what).await
    }

    async fn minutes_without(&self, who: Role, id: &MeetingId, passage: &str) -> Result<(), Fail> {
        erase_from_minutes(&self.t.app, &self.hall, &self.town.who(who), id.clone(), passage).await
    }

    /// An evening of which every text says the same, in the meeting and in what its crowd does.
    async fn evening(&self) -> MeetingId {
        let id = self.opened(4).await;
        let (item, said) = (ItemId(1), || SAID.to_owned());
        let excused = vec![self.members[5].clone()];
        let (person, kind) = (self.members[4].clone(), SpeechKind::Contribution);
        self.come(&id, [4]).await.unwrap();
        for command in [
            Command::Excuse { persons: excused, reason: Some(said()) },
            Command::Recuse { item, person: self.members[1].clone(), reason: said() },
            Command::PutMotion { item, amends: None, mover: Some(self.members[2].clone()), text: said() },
            Command::AskForFloor { item, person: self.members[2].clone(), kind },
            Command::AskForFloor { item, person: person.clone(), kind },
            Command::GiveFloor { speech: SpeechId(2), reason: Some(said()) },
            Command::LeaveFloor { speech: SpeechId(2) },
            self.hands(4, 0, 0),
            Command::RecordView { item, person, text: said() },
            Command::NoteItem { item: ItemId(2), text: Some(said()) },
            Command::Adjourn { to: self.in_days(2), why: AdjournedFor::Other, reason: said() },
        ] {
            self.does(&id, command).await.unwrap();
        }
        id
    }

    fn in_days(&self, days: i64) -> jiff::civil::Date {
        mingtong_domain::Millis(self.t.app.now().0 + days * mingtong_testkit::DAY_MS).date()
    }

    /// Minutes that stand, and a version that follows them.
    async fn written(&self) -> MeetingId {
        let id = self.opened(6).await;
        self.put(&id).await.unwrap();
        self.does(&id, self.hands(5, 1, 0)).await.unwrap();
        self.does(&id, Command::NoteItem { item: ItemId(2), text: None }).await.unwrap();
        self.does(&id, Command::End {}).await.unwrap();
        let text = format!("一、修门头。\n{SAID}，电话另记。\n二、散会。");
        self.does(&id, Command::WriteMinutes { text }).await.unwrap();
        let digest = self.view(&self.staff(), &id).await.minutes[0].digest.clone();
        for nth in [0, 1, 4] {
            let (version, person) = (digest.clone(), self.members[nth].clone());
            let sign = Command::SignMinutes { version, person, pictures: vec![] };
            self.act(&self.member(nth), &id, sign).await.unwrap();
        }
        self.does(&id, Command::FreezeMinutes {}).await.unwrap();
        id
    }
}

async fn every_text_of_a_meeting_can_be_erased(t: TestApp) {
    let room = Room::of(&t).await;
    let (id, secretary) = (room.evening().await, room.town.who(Role::Secretary));
    let all = room.erasable(&id).await;
    let said: Vec<_> = all.iter().filter(|it| it.words.as_deref() == Some(SAID)).collect();
    assert_eq!(said.len(), 7, "{all:?}");
    assert_eq!(all.len(), said.len() + 4, "its title, its place and what stands on its agenda");
    for it in &all {
        room.erases(&secretary, &id, it.what.clone()).await.unwrap();
    }
    assert_eq!(room.erasable(&id).await, []);
    let mut view = room.view(&room.staff(), &id).await;
    assert!(view.texts().all(|text| text.is_empty()), "{view:?}");
    let drafted = format!("{:?}", draft_of_meeting(&t.app, &room.hall, &room.staff(), &id).await.unwrap());
    assert!(!drafted.contains(SAID) && drafted.contains("Word(\"words\", \"erased\")"), "{drafted}");
    let tables = t.everything_stored(&room.town).await;
    assert!(!tables.contains(SAID) && !tables.contains("修门头"), "{tables}");
    room.is_sound().await;
    rebuild(t.store()).await.unwrap();
    room.is_sound().await;
    assert_eq!(check(t.restored_elsewhere().await.store()).await.unwrap(), []);
}

async fn a_passage_of_minutes_that_stand_is_erased(t: TestApp) {
    let room = Room::of(&t).await;
    let id = room.written().await;
    let amend = Command::AmendMinutes { text: format!("一、修门头，{SAID}。"), reason: "漏写".to_owned() };
    room.does(&id, amend).await.unwrap();
    let before = room.view(&room.staff(), &id).await;
    let refused = room.minutes_without(Role::Secretary, &id, "没有这句话").await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoSuchPassage));
    room.minutes_without(Role::Secretary, &id, &format!(" {SAID}\r\n")).await.unwrap();
    let after = room.view(&Who::public(None), &id).await;
    let texts: Vec<&str> = after.minutes.iter().map(|it| it.text.as_str()).collect();
    let stood = format!("一、修门头。\n{ERASED_PASSAGE}，电话另记。\n二、散会。");
    assert_eq!(texts, [format!("一、修门头，{ERASED_PASSAGE}。"), stood], "every version");
    for (was, is) in before.minutes.iter().zip(&after.minutes) {
        assert_eq!((&was.digest, was.frozen, was.signatures.len()), (&is.digest, is.frozen, is.signatures.len()));
        assert_eq!((was.remains, is.remains), (Remains::Whole, Remains::Part));
    }
    assert_eq!((before.meeting.stage, after.meeting.stage), (StageKind::Minuted, StageKind::Minuted));
    assert!(!t.everything_stored(&room.town).await.contains(SAID));
    let again = room.minutes_without(Role::Secretary, &id, SAID).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::NoSuchPassage), "there is nothing any more");
    room.minutes_without(Role::Secretary, &id, "电话另记").await.unwrap();
    room.is_sound().await;
    // What is left can be erased, too.
    let left =
        room.erasable(&id).await.into_iter().find(|it| it.words.as_deref().is_some_and(|it| it.contains("散会")));
    room.erases(&room.town.who(Role::Secretary), &id, left.unwrap().what).await.unwrap();
    let stood = room.view(&room.staff(), &id).await.minutes.remove(1);
    assert_eq!((stood.remains, stood.text.as_str(), stood.signatures.len()), (Remains::Nothing, "", 3));
    room.is_sound().await;
    rebuild(t.store()).await.unwrap();
    room.is_sound().await;
    assert_eq!(check(t.restored_elsewhere().await.store()).await.unwrap(), []);
}

async fn who_may_not_erases_nothing_of_a_meeting(t: TestApp) {
    let room = Room::of(&t).await;
    let (id, other) = (room.written().await, room.called().await);
    let secretary = room.town.who(Role::Secretary);
    let text = Piece::Text(room.view(&room.staff(), &id).await.meeting.title);
    for who in [room.staff(), room.member(0), Who::public(None)] {
        let refused = room.erases(&who, &id, text.clone()).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::RoleMayNot), "{who:?}");
        let refused = erasable(&t.app, &room.hall, &who, id.clone()).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::RoleMayNot), "{who:?}");
    }
    let refused = room.minutes_without(Role::Staff, &id, SAID).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    let theirs = t.found_other().await;
    let gone = |done: Result<(), Fail>| assert!(matches!(done, Err(Fail::NotFound)), "{done:?}");
    gone(erase(&t.app, &theirs, &Who::keeper(), id.clone(), text.clone()).await);
    gone(erase_from_minutes(&t.app, &theirs, &Who::keeper(), id.clone(), SAID).await);
    gone(erasable(&t.app, &theirs, &Who::keeper(), id.clone()).await.map(|_| ()));
    gone(room.erases(&secretary, &other, text.clone()).await);
    gone(room.erases(&secretary, &id, Piece::Text(TextRef::from("nothing"))).await);
    for of in [Stream::Floor(id.clone()), Stream::Register, Stream::Body(room.body.clone())] {
        gone(erase(&t.app, &room.hall, &secretary, of, text.clone()).await);
    }
    room.erases(&secretary, &id, text.clone()).await.unwrap();
    gone(room.erases(&secretary, &id, text).await);
    room.is_sound().await;
}
