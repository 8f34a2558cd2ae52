//! A council and a meeting of it, for the tests of pages.

use crate::browser::{Browser, Page, between};
use axum::http::StatusCode;
use mingtong_app::body::{NewBody, form_body, seat_newcomer, view_body};
use mingtong_app::meeting::{Announcement, MeetingView, NewAgendaItem, act_on_meeting, call_meeting, view_meeting};
use mingtong_app::{Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::{self, BodyKind, Office, SeatedBy};
use mingtong_domain::ids::{BodyId, MeetingId, PersonId};
use mingtong_domain::meeting::{Attends, Command, ItemKind, SignedInBy};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, TestApp, Town};
use std::sync::Arc;

/// A council with its members: whoever leads it first, then two who count.
pub struct Room<'t> {
    pub t: &'t TestApp,
    pub town: Town,
    pub hall: Arc<Hall>,
    pub body: BodyId,
    pub members: Vec<PersonId>,
}

impl<'t> Room<'t> {
    /// A council of so many.
    pub async fn of(t: &'t TestApp, seats: usize) -> Self {
        let town = t.found().await;
        Self::in_town(t, town, seats).await
    }

    /// The same in a town that is there.
    pub async fn in_town(t: &'t TestApp, town: Town, seats: usize) -> Self {
        let secretary = town.who(Role::Secretary);
        let size = u32::try_from(seats).ok();
        let new = NewBody { kind: BodyKind::Council, name: "居民议事会".to_owned(), place: None, size };
        let body = form_body(&t.app, &town.hall, &Who::keeper(), new).await.unwrap();
        for nth in 0..seats {
            let seat = body::Command::Seat {
                person: "new".into(),
                office: [Office::Convenor, Office::Teller, Office::Teller].get(nth).copied().unwrap_or(Office::Member),
                from: t.app.now().date(),
                until: None,
                by: SeatedBy::Election,
                voices: None,
            };
            seat_newcomer(&t.app, &town.hall, &secretary, body.clone(), None, &name(nth), seat).await.unwrap();
        }
        let hall = t.app.hall("mingtong").await.unwrap();
        let view = view_body(&t.app, &hall, &Who::public(None), &body).await.unwrap();
        let person = |nth| view.held.iter().find(|seat| seat.name == name(nth)).unwrap().seat.person.clone();
        let members = (0..seats).map(person).collect();
        Self { t, town, hall, body, members }
    }

    pub fn member(&self, nth: usize) -> Who {
        Who::in_role(self.members[nth].clone(), Role::CouncilMember, Scope::Body(self.body.clone()))
    }

    pub async fn browser_of(&self, nth: usize) -> Browser {
        Browser::signed_in(self.t, &self.town, &self.member(nth)).await
    }

    pub async fn staff(&self) -> Browser {
        Browser::of_staff(self.t, &self.town).await
    }

    /// A meeting in five days, with these items.
    pub async fn called(&self, items: &[(ItemKind, &str)]) -> Meeting<'_> {
        let item =
            |(kind, title): &(ItemKind, &str)| NewAgendaItem { kind: *kind, title: (*title).to_owned(), matter: None };
        let announcement = Announcement {
            body: self.body.clone(),
            title: "六月例会".to_owned(),
            place: "社区会议室".to_owned(),
            starts: Millis(self.t.app.now().0 + 5 * DAY_MS),
            ends: None,
            items: items.iter().map(item).collect(),
            asked: None,
        };
        let staff = self.town.who(Role::Staff);
        let id = call_meeting(&self.t.app, &self.hall, &staff, announcement).await.unwrap();
        Meeting { room: self, path: format!("/meetings/{id}"), id }
    }

    /// The same on its day, with so many there, and opened.
    pub async fn opened(&self, items: &[(ItemKind, &str)], came: usize) -> Meeting<'_> {
        let meeting = self.called(items).await;
        self.t.later(5 * DAY_MS);
        let persons = self.members[..came].to_vec();
        meeting.does(Command::Come { persons, attends: Attends::Member, by: SignedInBy::Sheet }).await;
        let [chair, first, second] = [0, 1, 2].map(|nth| self.members[nth].clone());
        meeting.does(Command::Open { recorder: first.clone(), chair, tellers: vec![first, second] }).await;
        meeting
    }
}

/// The name of a member.
pub fn name(nth: usize) -> String {
    ["段召集", "柏监票", "罗计票"].get(nth).map_or_else(|| format!("成员{nth:03}"), |name| (*name).to_owned())
}

/// A meeting of the council.
pub struct Meeting<'r> {
    pub room: &'r Room<'r>,
    pub id: MeetingId,
    pub path: String,
}

impl Meeting<'_> {
    /// Something happens that is not what the test is about.
    pub async fn does(&self, command: Command<String>) {
        let (t, hall, staff) = (self.room.t, &self.room.hall, self.room.town.who(Role::Staff));
        act_on_meeting(&t.app, hall, &staff, self.id.clone(), None, command).await.unwrap();
    }

    pub async fn view(&self) -> MeetingView {
        let staff = self.room.town.who(Role::Staff);
        view_meeting(&self.room.t.app, &self.room.hall, &staff, &self.id).await.unwrap()
    }

    /// The address of an act.
    pub fn act(&self, act: &str) -> String {
        format!("{}/acts/{act}", self.path)
    }

    /// Sends the form of an act.
    pub async fn send(&self, browser: &mut Browser, act: &str, fields: &[(&str, &str)]) -> Page {
        browser.post(&self.act(act), fields).await
    }

    /// The same, and it is done.
    pub async fn done(&self, browser: &mut Browser, act: &str, fields: &[(&str, &str)]) {
        let page = self.send(browser, act, fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{act}: {}", page.html);
    }

    /// The position that the form of an act carries.
    pub fn seen<'p>(page: &'p str, act: &str) -> &'p str {
        let form = between(page, &format!("id=\"act-{act}\""), "</details>");
        between(form, "name=\"seen\" value=\"", "\"")
    }

    /// What is sent for a show of hands, counted by the two who count.
    pub fn hands<'f>(&'f self, agree: &'f str, oppose: &'f str) -> Vec<(&'f str, &'f str)> {
        let members = &self.room.members;
        vec![
            ("motion", "1"),
            ("agree", agree),
            ("oppose", oppose),
            ("abstain", "0"),
            ("counted_by", members[1].as_str()),
            ("counted_by", members[2].as_str()),
        ]
    }
}
