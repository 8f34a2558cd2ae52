//! The only place where a meeting changes: it takes in an event that happened.

use super::decision::{Decision, Election};
use super::event::Event;
use super::keys::{StageKind, Verdict};
use super::minutes::{Signature, Version};
use super::numbers::{ItemId, MotionId};
use super::state::*;
use crate::event::{self, Recorded};
use crate::ids::TextRef;

impl Meeting {
    /// The meeting of a stream; none when its first event is not the calling of a meeting.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Meeting> {
        let mut meeting: Option<Meeting> = None;
        for recorded in events {
            let Some(event::Event::Meeting(event)) = &recorded.event else { continue };
            match &mut meeting {
                None => meeting = begin(event, recorded),
                Some(meeting) => meeting.apply(event, recorded),
            }
        }
        meeting
    }

    /// Takes in an event.
    pub fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.latest = recorded.position;
        self.events += 1;
        match event.clone() {
            Event::Told { by, on, pictures } => {
                self.told.push(Told { by, on, pictures, written_by: recorded.person.clone() });
            }
            Event::CalledOff { reason } => {
                self.called_off = Some(reason);
                self.goes_to(StageKind::CalledOff, recorded);
            }
            Event::Opened { chair, recorder, tellers, due } => {
                self.due = due;
                self.officers = Some(Officers { chair, recorder, tellers, opened: recorded.at });
                self.goes_to(StageKind::Running, recorded);
            }
            Event::OfficersChanged { chair, recorder, tellers } => {
                let opened = self.officers.as_ref().map_or(recorded.at, |officers| officers.opened);
                self.officers = Some(Officers { chair, recorder, tellers, opened });
            }
            Event::Adjourned { to, why, reason } => {
                self.adjournments.push(Adjournment { to, why, reason, at: recorded.at });
                self.day = to;
                self.goes_to(StageKind::Adjourned, recorded);
            }
            Event::Resumed {} => self.goes_to(StageKind::Running, recorded),
            Event::Ended {} => {
                self.ended = Some(recorded.at);
                self.goes_to(StageKind::Ended, recorded);
            }
            Event::ViewRecorded { item, person, text } => {
                self.views.push(View { item, person, text, at: recorded.at });
            }
            event => {
                self.apply_to_items(event.clone(), recorded);
                self.apply_to_minutes(event, recorded);
            }
        }
    }

    fn apply_to_items(&mut self, event: Event, recorded: &Recorded) {
        match event {
            Event::ItemAdded { item, new } => {
                let added_later = Some(recorded.at.date());
                self.items.push(Item { id: item, new, added_later, state: ItemState::Open, recused: vec![] });
            }
            Event::ItemWithdrawn { item, reason } => {
                self.item_goes(item, ItemState::Withdrawn { by: recorded.person.clone(), reason });
            }
            Event::Recused { item, person, reason } => {
                let item = self.items.iter_mut().find(|known| known.id == item);
                item.into_iter().for_each(|it| {
                    it.recused.push(Recusal { person: person.clone(), reason: reason.clone() });
                });
            }
            Event::MotionPut { motion, item, text, amends, mover } => {
                let (put, state) = (recorded.at, MotionState::Open);
                self.motions.push(Motion { id: motion, item, text, amends, mover, put, state });
            }
            Event::Decided { motion, item, verdict, .. } => {
                self.decisions.extend(decision(event, recorded));
                self.motion_goes(motion, verdict);
                // An amendment settles what the main motion says, not the item.
                if self.motion(motion).is_some_and(|it| it.amends.is_none()) {
                    self.item_goes(item, ItemState::Decided(verdict));
                }
            }
            Event::Elected { item, left, ref tied, .. } => {
                if left == 0 && tied.is_empty() {
                    self.item_goes(item, ItemState::Elected);
                }
                self.elections.extend(election(event, recorded));
            }
            Event::ItemPutOff { item, to, reason } => self.item_goes(item, ItemState::PutOff { to, reason }),
            Event::ItemReferred { item, to, reason } => self.item_goes(item, ItemState::Referred { to, reason }),
            Event::ItemNoted { item, text } => self.item_goes(item, ItemState::Noted(text)),
            _ => {}
        }
    }

    fn apply_to_minutes(&mut self, event: Event, recorded: &Recorded) {
        match event {
            Event::MinutesWritten { text } => self.write(text, None, recorded),
            Event::MinutesAmended { text, reason } => self.write(text, Some(reason), recorded),
            Event::MinutesSigned { person, pictures, .. } => {
                let (at, recorded_by) = (recorded.at, recorded.person.clone());
                let signature = Signature { person, at, recorded_by, pictures };
                self.minutes.last_mut().into_iter().for_each(|it| it.signatures.push(signature.clone()));
            }
            Event::MinutesFrozen { .. } => {
                self.minutes.last_mut().into_iter().for_each(|it| it.frozen = Some(recorded.at));
                self.goes_to(StageKind::Frozen, recorded);
            }
            Event::MinutesShortened { version, left } => {
                let shortened = self.minutes.iter_mut().filter(|it| it.text == version);
                shortened.for_each(|it| it.left = Some(left.clone()));
            }
            _ => {}
        }
    }

    /// A version begins without a signature: those of the one before stay with that.
    fn write(&mut self, text: TextRef, reason: Option<TextRef>, recorded: &Recorded) {
        let (by, at) = (recorded.person.clone(), recorded.at);
        self.minutes.push(Version { text, left: None, by, at, reason, signatures: vec![], frozen: None });
        self.goes_to(StageKind::Minuted, recorded);
    }

    fn goes_to(&mut self, stage: StageKind, recorded: &Recorded) {
        self.stage = stage;
        self.stage_since = recorded.at;
    }

    /// An item is dealt with; what was moved on it and not decided lapses.
    fn item_goes(&mut self, id: ItemId, state: ItemState) {
        let open = self.motions.iter_mut().filter(|it| it.item == id && it.state == MotionState::Open);
        open.for_each(|motion| motion.state = MotionState::Lapsed);
        self.items.iter_mut().filter(|it| it.id == id).for_each(|item| item.state = state.clone());
    }

    fn motion_goes(&mut self, id: MotionId, verdict: Verdict) {
        let state = match verdict {
            Verdict::Carried => MotionState::Carried,
            Verdict::NotCarried => MotionState::NotCarried,
        };
        self.motions.iter_mut().filter(|it| it.id == id).for_each(|motion| motion.state = state);
    }
}

fn begin(event: &Event, recorded: &Recorded) -> Option<Meeting> {
    let Event::Called { meeting, body, number, title, place, starts, ends, notice_days, items, asked } = event.clone()
    else {
        return None;
    };
    let item = |(id, new): (u32, NewItem)| Item {
        id: ItemId(id),
        new,
        added_later: None,
        state: ItemState::Open,
        recused: vec![],
    };
    Some(Meeting {
        id: meeting,
        body,
        number,
        title,
        place,
        starts,
        ends,
        called: recorded.at,
        asked,
        notice_days,
        day: starts.date(),
        told: vec![],
        stage: StageKind::Called,
        stage_since: recorded.at,
        items: (1..).zip(items).map(item).collect(),
        officers: None,
        due: None,
        motions: vec![],
        decisions: vec![],
        elections: vec![],
        views: vec![],
        adjournments: vec![],
        ended: None,
        called_off: None,
        minutes: vec![],
        latest: recorded.position,
        events: 1,
    })
}

fn decision(event: Event, recorded: &Recorded) -> Option<Decision> {
    let Event::Decided {
        motion,
        item,
        voted_by,
        rule,
        figures,
        tests,
        verdict,
        counted_by,
        voices,
        proxies,
        recused,
        source,
    } = event
    else {
        return None;
    };
    let at = recorded.at;
    let decision = Decision {
        motion,
        item,
        at,
        voted_by,
        rule,
        figures,
        tests,
        verdict,
        counted_by,
        voices,
        proxies,
        recused,
        source,
    };
    Some(decision)
}

fn election(event: Event, recorded: &Recorded) -> Option<Election> {
    let Event::Elected { item, seats, figures, tests, votes, elected, tied, left, counted_by, source } = event else {
        return None;
    };
    let at = recorded.at;
    Some(Election { item, at, seats, figures, tests, votes, elected, tied, left, counted_by, source })
}
