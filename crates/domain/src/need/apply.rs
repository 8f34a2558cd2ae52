//! The only place where a need changes: it takes in an event that happened.

use super::state::Ended;
use super::{Borne, Event, Need, ProposeNeed, Uptake, UptakeStage};
use crate::event::{self, Recorded};

impl Need {
    /// The need of a stream; none when its first event is not that somebody asked for it.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Need> {
        let mut need: Option<Need> = None;
        for recorded in events {
            let Some(event::Event::Need(event)) = &recorded.event else { continue };
            match &mut need {
                None => need = Need::begin(event, recorded),
                Some(need) => need.apply(event, recorded),
            }
        }
        need
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Need> {
        let Event::Proposed { need, kind, source, class, title, text, place, total, serves, wanted_by, asker } =
            event.clone()
        else {
            return None;
        };
        Some(Need {
            asked: ProposeNeed { need, kind, source, class, title, text, place, total, serves, wanted_by, asker },
            by: (recorded.person.clone(), recorded.role, recorded.at),
            published: None,
            uptakes: vec![],
            borne: Borne::default(),
            pending: Borne::default(),
            ended: None,
            events: 1,
            latest: recorded.position,
        })
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        match event.clone() {
            Event::Published { class, total, title, text } => {
                self.published = Some(recorded.at);
                (self.asked.class, self.asked.total) = (class, total);
                self.asked.title = title.unwrap_or_else(|| self.asked.title.clone());
                self.asked.text = text.unwrap_or_else(|| self.asked.text.clone());
            }
            Event::Declined { reason } => self.ended = Some((Ended::Declined(reason), recorded.at)),
            Event::Settled { judgement } => self.ended = Some((Ended::Settled(judgement), recorded.at)),
            Event::Withdrawn { reason } => self.ended = Some((Ended::Withdrawn(reason), recorded.at)),
            Event::TakenUp { number, unit, amount, until, answer_by, resource, plan } => self.uptakes.push(Uptake {
                number,
                unit,
                amount,
                until,
                resource,
                plan,
                asked: recorded.at,
                stage: UptakeStage::Asked { answer_by },
                report: None,
                pictures: vec![],
                judgement: None,
                judged: None,
            }),
            Event::Proposed { .. } | Event::TextErased { .. } | Event::PictureErased { .. } => {}
            of_an_uptake => self.change_uptake(of_an_uptake, recorded),
        }
    }

    fn change_uptake(&mut self, event: Event, recorded: &Recorded) {
        let mut change = |number: u32, change: &mut dyn FnMut(&mut Uptake)| {
            self.uptakes.iter_mut().filter(|uptake| uptake.number == number).for_each(change);
        };
        let at = recorded.at;
        match event {
            Event::UptakeConfirmed { number } => change(number, &mut |it| it.stage = UptakeStage::Confirmed),
            Event::UptakeBegun { number } => change(number, &mut |it| it.stage = UptakeStage::Begun),
            Event::UptakeRefused { number, reason } => {
                change(number, &mut |it| it.stage = UptakeStage::Refused(reason.clone()));
            }
            Event::UptakeReleased { number, reason } => {
                change(number, &mut |it| it.stage = UptakeStage::Released(reason.clone()));
            }
            Event::UptakeDone { number, report, pictures } => change(number, &mut |it| {
                it.stage = UptakeStage::Done { by: recorded.person.clone(), at };
                it.report = Some(report.clone());
                it.pictures = pictures.clone();
            }),
            Event::UptakeMet { number, judgement } => change(number, &mut |it| {
                it.stage = UptakeStage::Met { at };
                it.judgement = judgement.clone();
                it.judged = Some(recorded.role);
            }),
            Event::UptakeSentBack { number, reason, until } => change(number, &mut |it| {
                it.stage = UptakeStage::Begun;
                it.until = until;
                it.judgement = Some(reason.clone());
                it.judged = Some(recorded.role);
            }),
            Event::Proposed { .. } | Event::Published { .. } | Event::Declined { .. } | Event::TakenUp { .. } => {}
            Event::Settled { .. } | Event::Withdrawn { .. } => {}
            Event::TextErased { .. } | Event::PictureErased { .. } => {}
        }
    }
}
