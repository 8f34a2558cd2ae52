//! A council in its room, for the tests.

use mingtong_app::body::{NewBody, form_body, seat_newcomer, view_body};
use mingtong_app::meeting::{
    Acted, Announcement, MeetingView, NewAgendaItem, act_on_meeting, call_meeting, view_meeting,
};
use mingtong_app::{Fail, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::{self, BodyKind, Office, SeatedBy};
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, PersonId};
use mingtong_domain::meeting::{Attends, Command, ItemId, ItemKind, MotionId, SignedInBy};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, TestApp, Town};
use std::sync::Arc;

/// A council with its members, whoever leads it first.
pub struct Room<'t> {
    pub t: &'t TestApp,
    pub town: Town,
    pub hall: Arc<Hall>,
    pub body: BodyId,
    pub members: Vec<PersonId>,
}

/// The names of its members.
pub const NAMES: [&str; 6] = ["段召集", "马记录", "柏监票", "罗计票", "高成员", "尹成员"];

impl<'t> Room<'t> {
    pub async fn of(t: &'t TestApp) -> Self {
        let town = t.found().await;
        let secretary = town.who(Role::Secretary);
        let new = NewBody { kind: BodyKind::Council, name: "居民议事会".to_owned(), place: None, size: Some(6) };
        let body = form_body(&t.app, &town.hall, &secretary, new).await.unwrap();
        for (nth, name) in NAMES.iter().enumerate() {
            let seat = body::Command::Seat {
                person: "new".into(),
                office: if nth == 0 { Office::Convenor } else { Office::Member },
                from: t.app.now().date(),
                until: None,
                by: SeatedBy::Election,
                voices: None,
            };
            seat_newcomer(&t.app, &town.hall, &secretary, body.clone(), None, name, seat).await.unwrap();
        }
        let hall = t.app.hall("mingtong").await.unwrap();
        let view = view_body(&t.app, &hall, &Who::public(None), &body).await.unwrap();
        let person = |name: &&str| view.held.iter().find(|seat| seat.name == *name).unwrap().seat.person.clone();
        let members = NAMES.iter().map(person).collect();
        Self { t, town, hall, body, members }
    }

    pub fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    /// A member in their office.
    pub fn member(&self, nth: usize) -> Who {
        Who::in_role(self.members[nth].clone(), Role::CouncilMember, Scope::Body(self.body.clone()))
    }

    pub fn announcement(&self, matter: Option<MatterId>) -> Announcement {
        let item = |kind, title: &str, matter| NewAgendaItem { kind, title: title.to_owned(), matter };
        Announcement {
            body: self.body.clone(),
            title: "六月例会".to_owned(),
            place: "社区会议室".to_owned(),
            starts: Millis(self.t.app.now().0 + 5 * DAY_MS),
            ends: None,
            items: vec![item(ItemKind::Decide, "修门头", matter), item(ItemKind::Inform, "通报上次决议", None)],
            asked: None,
        }
    }

    /// A meeting five days ahead.
    pub async fn called(&self) -> MeetingId {
        call_meeting(&self.t.app, &self.hall, &self.member(0), self.announcement(None)).await.unwrap()
    }

    /// The same on its evening, opened, with so many members there.
    pub async fn opened(&self, came: usize) -> MeetingId {
        let id = self.called().await;
        self.t.later(5 * DAY_MS);
        self.come(&id, 0..came).await.unwrap();
        self.open(&id).await.unwrap();
        id
    }

    pub async fn act(&self, who: &Who, id: &MeetingId, command: Command<String>) -> Result<Acted, Fail> {
        act_on_meeting(&self.t.app, &self.hall, who, id.clone(), None, command).await
    }

    pub async fn does(&self, id: &MeetingId, command: Command<String>) -> Result<Acted, Fail> {
        self.act(&self.staff(), id, command).await
    }

    pub async fn come(&self, id: &MeetingId, who: impl IntoIterator<Item = usize>) -> Result<Acted, Fail> {
        let persons = who.into_iter().map(|nth| self.members[nth].clone()).collect();
        self.does(id, Command::Come { persons, attends: Attends::Member, by: SignedInBy::Sheet }).await
    }

    pub async fn open(&self, id: &MeetingId) -> Result<Acted, Fail> {
        let [chair, recorder, first, second] = [0, 1, 2, 3].map(|nth| self.members[nth].clone());
        self.act(&self.member(0), id, Command::Open { chair, recorder, tellers: vec![first, second] }).await
    }

    pub async fn put(&self, id: &MeetingId) -> Result<Acted, Fail> {
        let (item, text) = (ItemId(1), "居民自筹300元，社区支持400元，修好门头".to_owned());
        let mover = Some(self.members[1].clone());
        self.does(id, Command::PutMotion { item, amends: None, mover, text }).await
    }

    pub fn hands(&self, agree: u32, oppose: u32, abstain: u32) -> Command<String> {
        Command::DecideByHands {
            motion: MotionId(1),
            agree,
            oppose,
            abstain,
            counted_by: [self.members[2].clone(), self.members[3].clone()],
            proxies: vec![],
            entered: None,
            source: None,
        }
    }

    pub async fn view(&self, who: &Who, id: &MeetingId) -> MeetingView {
        view_meeting(&self.t.app, &self.hall, who, id).await.unwrap()
    }

    pub async fn is_sound(&self) {
        assert_eq!(mingtong_store::check(self.t.store()).await.unwrap(), []);
    }
}
