//! The only place where a notice changes: it takes in an event that happened.

use super::{Answer, Event, Notice, Objection, Posted, TakenDown};
use crate::event::{self, Recorded};

impl Notice {
    /// The notice of a stream; none when its first event is not the posting of a notice.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Notice> {
        let mut notice: Option<Notice> = None;
        for recorded in events {
            let Some(event::Event::Notice(event)) = &recorded.event else { continue };
            match &mut notice {
                None => notice = Notice::begin(event, recorded),
                Some(notice) => notice.apply(event, recorded),
            }
        }
        notice
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Notice> {
        let Event::Posted { notice, kind, about, title, text, place, from, to, covers } = event.clone() else {
            return None;
        };
        Some(Notice {
            id: notice,
            kind,
            about,
            title,
            text,
            place,
            from,
            to,
            covers,
            by: (recorded.role, recorded.at),
            posted: vec![],
            objections: vec![],
            taken_down: None,
            events: 1,
            latest: recorded.position,
            latest_of_desk: recorded.position,
        })
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        if !matches!(event, Event::Objected { .. }) {
            self.latest_of_desk = recorded.position;
        }
        match event.clone() {
            Event::ShownPosted { way, words, day, pictures } => {
                self.posted.push(Posted { way, words, day, pictures });
            }
            Event::Objected { number, text, objector, due } => {
                let (at, role) = (recorded.at, recorded.role);
                self.objections.push(Objection { number, at, role, objector, text, due, answer: None, withheld: None });
            }
            Event::Answered { number, text } => {
                if let Some(objection) = self.objections.iter_mut().find(|objection| objection.number == number) {
                    objection.answer = Some(Answer { text, at: recorded.at });
                }
            }
            Event::Withheld { number, reason } => {
                if let Some(objection) = self.objections.iter_mut().find(|objection| objection.number == number) {
                    objection.withheld = Some(reason);
                }
            }
            Event::TakenDown { reason } => self.taken_down = Some(TakenDown { at: recorded.at, reason }),
            Event::Posted { .. } | Event::TextErased { .. } | Event::PictureErased { .. } => {}
        }
    }
}
