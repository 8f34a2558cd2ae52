//! The only place where a vote changes: it takes in an event that happened.

use super::event::Event;
use super::state::{HandsSeen, Progress, Publication, Tallied, VoidAsked, Voided, Vote};
use crate::event::{self, Recorded};

impl Vote {
    /// The vote of a stream; none when its first event is not the call of a vote.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Vote> {
        let mut vote: Option<Vote> = None;
        for recorded in events {
            let Some(event::Event::Vote(event)) = &recorded.event else { continue };
            match &mut vote {
                None => vote = Vote::begin(event.clone(), recorded),
                Some(vote) => vote.apply(event.clone(), recorded),
            }
        }
        vote
    }

    fn begin(event: Event, recorded: &Recorded) -> Option<Vote> {
        let Event::Called {
            vote,
            number,
            title,
            text,
            question,
            decides,
            scope,
            place,
            origin,
            window,
            conduct,
            tellers,
            size,
            electorate,
        } = event
        else {
            return None;
        };
        Some(Vote {
            id: vote,
            number,
            title,
            text,
            question: *question,
            decides,
            scope,
            place,
            origin: *origin,
            window,
            prolonged: None,
            conduct: *conduct,
            tellers,
            size,
            electorate,
            hands: vec![],
            hands_seen: vec![],
            progress: Progress::Uncounted,
            official: vec![],
            void_asked: None,
            by: (recorded.role, recorded.at),
            events: 1,
            latest: recorded.position,
        })
    }

    pub(super) fn apply(&mut self, event: Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        match event {
            Event::Prolonged { closes, .. } => {
                self.prolonged = Some(self.window.closes);
                self.window.closes = closes;
            }
            Event::TellersChanged { tellers, .. } => self.tellers = tellers,
            Event::HandsCounted { hands } => self.see_hands(HandsSeen { by: recorded.person.clone(), hands }),
            Event::Counted { sheet, verdicts, counted_by } => {
                self.progress = Progress::Counted(Tallied { sheet, verdicts, counted_by, at: recorded.at });
            }
            Event::Published { notice } => {
                if let Progress::Counted(tallied) = &self.progress {
                    let publication = Publication { notice, at: recorded.at };
                    self.progress = Progress::Published(tallied.clone(), publication);
                }
            }
            Event::OfficialRecorded { official } => {
                self.official.push(*official);
                // What was entered later for the same line stands behind what it replaces.
                self.official.sort_by_key(|official| official.line);
            }
            Event::VoidAsked { reason } => {
                let role = (recorded.role, recorded.at);
                self.void_asked = Some(VoidAsked { reason, by: recorded.person.clone(), role });
            }
            Event::VoidDeclined {} => self.void_asked = None,
            Event::Voided { reason } => {
                let published = self.published().map(|(tallied, it)| (tallied.clone(), it.clone()));
                self.progress = Progress::Void(Voided { reason, at: recorded.at, published });
                self.void_asked = None;
            }
            _ => {}
        }
    }
}
