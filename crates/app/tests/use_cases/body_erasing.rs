//! What was erased of a body stands nowhere any more; who decided can be read for good.

use mingtong_app::body::{BodyView, NewBody, act_on_body, body_picture, propose_body, seat_newcomer, view_body};
use mingtong_app::matter::{PictureSize, add_picture};
use mingtong_app::meeting::{Announcement, call_meeting, regular_meetings};
use mingtong_app::{Erasable, Fail, Who, erasable, erase};
use mingtong_domain::Millis;
use mingtong_domain::body::{AgreedBy, BodyKind, Command, EndedBy, Office, Rhythm, SeatedBy, Sheet};
use mingtong_domain::ids::{BodyId, PictureId, Stream};
use mingtong_domain::matter::Piece;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    everything_said_of_a_body_can_be_erased_but_its_name,
    the_place_of_a_meeting_that_was_called_is_erased_there,
    who_may_not_erases_nothing_of_a_body,
);

/// Words that stand nowhere else.
const SAID: &str = "鬾鬿魀魁家的堂屋";
const NAME: &str = "十四号院议事小组";

/// A group that stands, of which every text but the name says the same.
struct Group<'t> {
    t: &'t TestApp,
    town: Town,
    id: BodyId,
    picture: PictureId,
}

impl<'t> Group<'t> {
    async fn of(t: &'t TestApp) -> Self {
        let town = t.found().await;
        let (name, place) = (NAME.to_owned(), Some(town.courtyard.clone()));
        let new = NewBody { kind: BodyKind::CourtyardGroup, name, place, size: Some(5) };
        let secretary = town.who(Role::Secretary);
        let id = propose_body(&t.app, &town.hall, &secretary, new, SAID).await.unwrap();
        let picture = add_picture(&t.app, &town.hall, png(7), vec![]).await.unwrap();
        let it = Self { t, town, id, picture };
        let pictures = vec![it.picture.clone()];
        it.does(Command::Agree { by: AgreedBy::Doors, due: 48, agreed: 40, pictures, text: SAID.to_owned() }).await;
        let (from, until) = (t.app.now().date(), it.at(8).date());
        let (title, text) = ("成立公示".to_owned(), "成立五人小组。".to_owned());
        it.does(Command::Announce { sheet: Sheet { from, until, title, text } }).await;
        for (name, office) in [("段组长", Office::Convenor), ("马监票", Office::Teller), ("罗成员", Office::Member)]
        {
            let (person, by) = ("new".into(), SeatedBy::Agreement);
            let seat = Command::Seat { person, office, from, until: None, by, voices: None };
            seat_newcomer(&t.app, &it.town.hall, &secretary, it.id.clone(), None, name, seat).await.unwrap();
        }
        t.later(9 * DAY_MS);
        it.does(Command::Establish { text: Some(SAID.to_owned()) }).await;
        let (rhythm, first) = (Rhythm::Weekly, it.at(30));
        it.does(Command::MeetRegularly { rhythm, first, place: SAID.to_owned() }).await;
        it
    }

    fn at(&self, days: i64) -> Millis {
        Millis(self.t.app.now().0 + days * DAY_MS)
    }

    async fn does(&self, command: Command<String>) {
        let secretary = self.town.who(Role::Secretary);
        act_on_body(&self.t.app, &self.town.hall, &secretary, self.id.clone(), None, command).await.unwrap();
    }

    async fn view(&self) -> BodyView {
        view_body(&self.t.app, &self.town.hall, &self.town.who(Role::Staff), &self.id).await.unwrap()
    }

    async fn erasable(&self) -> Vec<Erasable> {
        erasable(&self.t.app, &self.town.hall, &self.town.who(Role::Secretary), self.id.clone()).await.unwrap()
    }

    async fn erases(&self, role: Role, what: Piece) -> Result<(), Fail> {
        erase(&self.t.app, &self.town.hall, &self.town.who(role), self.id.clone(), what).await
    }

    async fn shows_picture_to(&self, who: &Who) -> bool {
        let (size, hall) = (PictureSize::Small, &self.town.hall);
        match body_picture(&self.t.app, hall, who, &self.id, &self.picture, size).await {
            Ok(shown) => !shown.jpeg.is_empty(),
            Err(Fail::NotFound) => false,
            Err(fail) => panic!("{fail:?}"),
        }
    }

    async fn is_sound(&self) {
        assert_eq!(check(self.t.store()).await.unwrap(), []);
        rebuild(self.t.store()).await.unwrap();
        assert_eq!(check(self.t.store()).await.unwrap(), []);
    }
}

async fn everything_said_of_a_body_can_be_erased_but_its_name(t: TestApp) {
    let group = Group::of(&t).await;
    let staff = group.town.who(Role::Staff);
    let person = group.view().await.held[0].seat.person.clone();
    let (by, on, reason) = (EndedBy::Leaving, t.app.now().date(), SAID.to_owned());
    group.does(Command::Unseat { person, by, on, reason }).await;
    group.does(Command::Dissolve { reason: SAID.to_owned() }).await;
    assert!(group.shows_picture_to(&staff).await && !group.shows_picture_to(&Who::public(None)).await);

    let all = group.erasable().await;
    let said = all.iter().filter(|it| it.words.as_deref() == Some(SAID)).count();
    assert_eq!((said, all.len()), (6, 7), "with the picture, without the name: {all:?}");
    let name = group.view().await.body.registered.name;
    let refused = group.erases(Role::Secretary, Piece::Text(name)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NameStays));
    for it in &all {
        group.erases(Role::Secretary, it.what.clone()).await.unwrap();
        let again = group.erases(Role::Secretary, it.what.clone()).await;
        assert!(matches!(again, Err(Fail::NotFound)), "{again:?}");
    }
    assert_eq!(group.erasable().await, []);
    let mut view = group.view().await;
    assert_eq!(view.texts().filter(|text| text.is_empty()).count(), 2, "{view:?}");
    assert_eq!(view.name, NAME);
    assert_eq!(view.agreement.as_ref().unwrap().0.pictures, []);
    assert!(!group.shows_picture_to(&staff).await);
    let stored = t.everything_stored(&group.town).await;
    assert!(!stored.contains(SAID) && stored.contains(NAME), "{stored}");
    group.is_sound().await;
    assert_eq!(check(t.restored_elsewhere().await.store()).await.unwrap(), []);
}

async fn the_place_of_a_meeting_that_was_called_is_erased_there(t: TestApp) {
    let group = Group::of(&t).await;
    let (hall, secretary) = (&group.town.hall, group.town.who(Role::Secretary));
    let due = regular_meetings(&t.app, hall).await.unwrap().remove(0);
    let (title, starts) = ("例会".to_owned(), due.begins);
    let called =
        Announcement { body: due.body, title, place: due.place, starts, ends: None, items: vec![], asked: None };
    let meeting = call_meeting(&t.app, hall, &secretary, called).await.unwrap();
    let place = group.view().await.body.regular.unwrap().place;
    group.erases(Role::Secretary, Piece::Text(place)).await.unwrap();
    assert_eq!(regular_meetings(&t.app, hall).await.unwrap().remove(0).place, "", "the next has no place");
    let of_meeting = erasable(&t.app, hall, &secretary, meeting.clone()).await.unwrap();
    let copy = of_meeting.into_iter().find(|it| it.words.as_deref() == Some(SAID)).expect("a text of its own");
    erase(&t.app, hall, &secretary, meeting, copy.what).await.unwrap();
    group.is_sound().await;
}

async fn who_may_not_erases_nothing_of_a_body(t: TestApp) {
    let group = Group::of(&t).await;
    let text = Piece::Text(group.view().await.body.proposal.unwrap());
    let refused = group.erases(Role::Staff, text.clone()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    for who in [group.town.who(Role::Staff), Who::public(None)] {
        let refused = erasable(&t.app, &group.town.hall, &who, group.id.clone()).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::RoleMayNot), "{who:?}");
    }
    let theirs = t.found_other().await;
    let gone = |done: Result<(), Fail>| assert!(matches!(done, Err(Fail::NotFound)), "{done:?}");
    gone(erase(&t.app, &theirs, &Who::keeper(), group.id.clone(), text.clone()).await);
    gone(erasable(&t.app, &theirs, &Who::keeper(), group.id.clone()).await.map(|_| ()));
    let picture = Piece::Picture(group.picture.clone());
    gone(erase(&t.app, &theirs, &Who::keeper(), group.id.clone(), picture).await);
    // What it is called in the register is not erased by that way either.
    gone(erase(&t.app, &group.town.hall, &Who::keeper(), Stream::Register, text).await);
    assert!(group.shows_picture_to(&group.town.who(Role::Staff)).await);
    assert_eq!(group.erasable().await.len(), 5);
}
