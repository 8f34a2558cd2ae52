//! The people whom a form names: those of the meeting, and, for whoever keeps the register, everybody of it. Where they
//! are too many to overlook their names are written.

pub(in crate::routes::meeting) use crate::parts::people_choices::{CHOICES_MAX, Somebody};
pub(super) use crate::parts::people_choices::{names, one_of, some_of};

use crate::parts::people_choices::find;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::meeting::{AtMeeting, AttendeeView, MeetingView};
use mingtong_app::register::people;
use mingtong_domain::body::{self, Office};
use mingtong_domain::ids::PersonId;

/// Those whom the forms of a meeting can name.
#[derive(Debug, Default)]
pub(in crate::routes::meeting) struct People {
    /// Whoever is signed in.
    pub(super) own: Option<PersonId>,
    /// Everybody: members first, whoever leads before them.
    all: Vec<Somebody>,
    members: usize,
    there: Vec<PersonId>,
    came: Vec<PersonId>,
}

impl People {
    /// Those whom whoever is signed in can name.
    pub(in crate::routes::meeting) async fn load(visit: &Visit, view: &MeetingView) -> Result<Self, Fail> {
        let Some(session) = &visit.session else { return Ok(Self::default()) };
        let own = session.who.actor.person.clone();
        let attendance = &view.attendance;
        let mut all: Vec<Somebody> = vec![];
        let mut add = |id: &PersonId, name: &str| {
            if !name.is_empty() && all.iter().all(|known| known.id != *id) {
                all.push(Somebody { id: id.clone(), name: name.to_owned() });
            }
        };
        attendance.members.iter().for_each(|it| add(&it.person.id, &it.person.name));
        let came = || attendance.members.iter().chain(&attendance.guests).chain(&attendance.observers);
        attendance.guests.iter().for_each(|it| add(&it.person.id, &it.person.name));
        if let Some(officers) = &view.officers {
            let named = [&officers.chair, &officers.recorder].into_iter().chain(&officers.tellers);
            named.for_each(|it| add(&it.id, &it.name));
        }
        own.iter().for_each(|own| add(own, &session.name));
        if view.is_led && visit.who().may(body::Act::Seat) {
            let known = people(&visit.site.app, &visit.hall, &visit.who()).await?;
            known.iter().for_each(|(id, name)| add(id, name));
        }
        let is_there = |it: &&AttendeeView| it.at == AtMeeting::There;
        let was_there = |it: &&AttendeeView| !it.intervals.is_empty();
        let ids = |it: &AttendeeView| it.person.id.clone();
        Ok(Self {
            own,
            all,
            members: attendance.members.len(),
            there: came().filter(is_there).map(ids).collect(),
            came: came().filter(was_there).map(ids).collect(),
        })
    }

    /// Everybody.
    pub(super) fn all(&self) -> Vec<&Somebody> {
        self.all.iter().collect()
    }

    /// Those who sit in the body.
    pub(super) fn members(&self) -> Vec<&Somebody> {
        self.all.iter().take(self.members).collect()
    }

    /// Those who are there now.
    pub(super) fn there(&self) -> Vec<&Somebody> {
        self.all.iter().filter(|it| self.there.contains(&it.id)).collect()
    }

    /// Those who were there with a vote at any time.
    pub(super) fn voted(&self) -> Vec<&Somebody> {
        self.members().into_iter().filter(|it| self.came.contains(&it.id)).collect()
    }

    /// Known people who neither sit in the body nor are there.
    pub(in crate::routes::meeting) fn others(&self) -> Vec<&Somebody> {
        let others = self.all.iter().skip(self.members);
        others.filter(|it| !self.there.contains(&it.id)).collect()
    }

    pub(super) fn is_there(&self, person: &PersonId) -> bool {
        self.there.contains(person)
    }

    pub(super) fn was_there(&self, person: &PersonId) -> bool {
        self.came.contains(person)
    }

    /// Whom a field names: by id, as it was chosen, or by a name that only one of them has.
    pub(super) fn find(&self, typed: &str) -> Option<PersonId> {
        find(&self.all, typed)
    }

    /// Where somebody stands in the list.
    pub(super) fn place_of(&self, person: &PersonId) -> usize {
        self.all.iter().position(|known| known.id == *person).unwrap_or(usize::MAX)
    }

    /// Several, as they were ticked, or written one after the other.
    pub(super) fn find_all(&self, typed: &[String]) -> Option<Vec<PersonId>> {
        typed.iter().flat_map(|typed| names(typed)).map(|name| self.find(name)).collect()
    }
}

/// Who leads, writes and counts unless somebody says otherwise.
pub(super) struct Usual {
    pub(super) chair: String,
    pub(super) recorder: String,
    pub(super) tellers: Vec<String>,
}

impl Usual {
    /// As it is now; before it is opened whoever leads the body, and of the members those who count first.
    pub(super) fn of(view: &MeetingView, people: &People, fewest: usize) -> Self {
        if let Some(officers) = &view.officers {
            return Self {
                chair: officers.chair.id.0.clone(),
                recorder: officers.recorder.id.0.clone(),
                tellers: officers.tellers.iter().map(|it| it.id.0.clone()).collect(),
            };
        }
        let members: Vec<&AttendeeView> =
            view.attendance.members.iter().filter(|it| it.at != AtMeeting::Excused).collect();
        let leads = |it: &&&AttendeeView| it.office == Some(Office::Convenor);
        let chair = members.iter().find(leads).or(members.first()).map(|it| it.person.id.0.clone()).unwrap_or_default();
        let mut counting: Vec<&AttendeeView> =
            members.iter().copied().filter(|it| it.person.id.as_str() != chair).collect();
        counting.sort_by_key(|it| (it.office != Some(Office::Teller), it.at != AtMeeting::There));
        let tellers: Vec<String> = counting.iter().take(fewest).map(|it| it.person.id.0.clone()).collect();
        // Whoever opens it writes, unless they lead it or count.
        let own = people.own.as_ref().map(|own| own.0.clone());
        let is_free = |id: &String| *id != chair && !tellers.contains(id);
        let next = counting.get(fewest).map(|it| it.person.id.0.clone());
        let recorder = own.filter(is_free).or(next).or(tellers.first().cloned()).unwrap_or_default();
        Self { chair, recorder, tellers }
    }
}
