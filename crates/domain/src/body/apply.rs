//! The only place where a body changes: it takes in an event that happened.

use super::{Agreement, Body, Event, Office, Registered, Regular, Seat, StageKind};
use crate::event::{self, Recorded};
use crate::ids::PersonId;

impl Body {
    /// The body of a stream. One of before its stream began is known by the register alone.
    pub fn from_stream<'a>(
        registered: Option<&Registered>,
        events: impl IntoIterator<Item = &'a Recorded>,
    ) -> Option<Body> {
        let mut body = registered.cloned().map(Body::standing);
        for recorded in events {
            let Some(event::Event::Body(event)) = &recorded.event else { continue };
            if body.as_ref().is_none_or(|body| body.events == 0)
                && let Some(begun) = begin(event, recorded)
            {
                body = Some(begun);
            }
            if let Some(body) = &mut body {
                body.apply(event, recorded);
            }
        }
        body
    }

    /// Takes in an event.
    pub fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.latest = recorded.position;
        self.events += 1;
        match event {
            Event::Formed { .. } | Event::Begun { .. } | Event::Proposed { .. } => {}
            Event::TextErased { .. } => {}
            Event::PictureErased { picture } => {
                self.agreement.iter_mut().for_each(|agreement| agreement.pictures.retain(|it| it != picture));
            }
            Event::Agreed { by, due, agreed, text, pictures } => {
                let (text, pictures, at) = (text.clone(), pictures.clone(), recorded.at);
                self.agreement = Some(Agreement { by: *by, due: *due, agreed: *agreed, text, pictures, at });
                self.goes_to(StageKind::Agreed, recorded);
            }
            Event::Announced { until, notice } => {
                self.announced_until = Some(*until);
                self.notice.clone_from(notice);
                self.goes_to(StageKind::Announced, recorded);
            }
            Event::Established { .. } => self.goes_to(StageKind::Active, recorded),
            Event::Seated { person, office, from, until, by, voices } => {
                self.make_room(person, *office, *from);
                self.seats.push(Seat {
                    person: person.clone(),
                    office: *office,
                    from: *from,
                    until: *until,
                    by: *by,
                    voices: *voices,
                    ended: None,
                });
            }
            Event::Entrusted { person, office } => {
                let on = recorded.at.date();
                if *office == Office::Convenor {
                    self.one_convenor(person, on);
                }
                self.seats.iter_mut().filter(|seat| seat.person == *person && seat.is_held(on)).for_each(|seat| {
                    seat.office = *office;
                });
            }
            Event::Unseated { person, by, on, .. } => {
                let seats = self.seats.iter_mut().filter(|seat| seat.person == *person && seat.ended.is_none());
                seats.for_each(|seat| seat.ended = Some((*by, *on)));
            }
            Event::MeetsRegularly { rhythm, first, place } => {
                self.regular = Some(Regular { rhythm: *rhythm, first: *first, place: place.clone() });
            }
            Event::MeetsNoLonger {} => self.regular = None,
            Event::Dissolved { .. } => self.goes_to(StageKind::Dissolved, recorded),
        }
    }

    fn goes_to(&mut self, stage: StageKind, recorded: &Recorded) {
        self.stage = stage;
        self.stage_since = recorded.at;
    }

    /// An alternate who moves up holds one seat, not two; where a convenor comes, whoever was it stays a member.
    fn make_room(&mut self, person: &PersonId, office: Office, from: jiff::civil::Date) {
        self.seats.retain(|seat| seat.person != *person || seat.office.votes() || !seat.is_held(from));
        if office == Office::Convenor {
            self.one_convenor(person, from);
        }
    }

    fn one_convenor(&mut self, but: &PersonId, on: jiff::civil::Date) {
        let others = self.seats.iter_mut().filter(|seat| seat.person != *but && seat.is_held(on));
        others.filter(|seat| seat.office == Office::Convenor).for_each(|seat| seat.office = Office::Member);
    }
}

fn begin(event: &Event, recorded: &Recorded) -> Option<Body> {
    let (registered, size, stage, proposal) = match event.clone() {
        Event::Begun { body, kind, name, place, size } => {
            (Registered { id: body, kind, name, place }, size, StageKind::Active, None)
        }
        Event::Proposed { body, kind, name, place, size, text } => {
            (Registered { id: body, kind, name, place }, Some(size), StageKind::Proposed, Some(text))
        }
        _ => return None,
    };
    Some(Body { size, stage, proposal, stage_since: recorded.at, ..Body::standing(registered) })
}
