//! The forms of the acts on a meeting: what each asks for, and how what was sent becomes the command.

mod fields;
mod floor;
mod papers;
mod people;
mod read;

pub(super) use people::{CHOICES_MAX, People};
pub(super) use read::{matter, read};

use crate::parts::act_form::ActForm;
use crate::visit::Visit;
use mingtong_app::meeting::MeetingView;
use mingtong_domain::meeting::{Act, StageKind};

/// The acts in the order in which a meeting needs them: what is before it, then its agenda, then itself.
const ORDER: &[Act] = &[
    Act::DecideByHands,
    Act::Come,
    Act::Open,
    Act::Resume,
    Act::GiveFloor,
    Act::AskForFloor,
    Act::LeaveFloor,
    Act::PutMotion,
    Act::Elect,
    Act::NoteItem,
    Act::PutOffItem,
    Act::ReferItem,
    Act::WithdrawItem,
    Act::AddItem,
    Act::Recuse,
    Act::RecordView,
    Act::Leave,
    Act::Excuse,
    Act::Tell,
    Act::End,
    Act::Adjourn,
    Act::ChangeOfficers,
    Act::CallOff,
];

/// The acts that have their forms at the minutes.
const OF_MINUTES: &[Act] = &[Act::SignMinutes, Act::FreezeMinutes, Act::WriteMinutes, Act::AmendMinutes];

/// A meeting with the people whom its forms name.
pub(super) struct Of<'a> {
    pub(super) visit: &'a Visit,
    pub(super) view: &'a MeetingView,
    pub(super) people: &'a People,
}

/// The page on which the form of an act stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The meeting's own.
    Meeting,
    /// That of those who come and go.
    People,
    /// That on which names are called.
    Names,
    /// That of the minutes.
    Minutes,
}

impl Place {
    /// Where the form of an act stands; what was sent from the sheet stands there.
    pub(super) fn of(act: Act, from_sheet: bool) -> Self {
        match act {
            Act::Come | Act::Leave | Act::Excuse if from_sheet => Place::People,
            Act::DecideByName => Place::Names,
            act if OF_MINUTES.contains(&act) => Place::Minutes,
            _ => Place::Meeting,
        }
    }

    /// Its path below that of the meeting.
    pub(super) fn path(self) -> &'static str {
        match self {
            Place::Meeting => "",
            Place::People => "/people",
            Place::Names => "/names",
            Place::Minutes => "/minutes",
        }
    }
}

impl Of<'_> {
    /// The forms that stand on the page of the meeting.
    pub(super) fn of_meeting(&self) -> Vec<ActForm> {
        self.offered(ORDER)
    }

    /// The forms that stand at the minutes.
    pub(super) fn of_minutes(&self) -> Vec<ActForm> {
        self.offered(OF_MINUTES)
    }

    fn offered(&self, order: &[Act]) -> Vec<ActForm> {
        if self.visit.session.is_none() {
            return vec![];
        }
        let acts = order.iter().filter(|act| self.view.acts.contains(act));
        acts.filter_map(|act| self.form(*act)).collect()
    }

    /// The form of one act; none for what has no form here, or nothing to do for whoever reads.
    pub(super) fn form(&self, act: Act) -> Option<ActForm> {
        let (words, key) = (self.visit.words, act.key());
        let action = self.visit.link(&format!("/meetings/{}/acts/{key}", self.view.meeting.id));
        let fields = self.fields(act)?;
        let mut form = ActForm::new(key, words.word("act", key), action, self.view.meeting.latest, fields);
        match act {
            Act::PutMotion if self.view.meeting.before_it().is_some() => {
                form.title = words.t("meeting-amend").to_owned();
                form.buttons.iter_mut().for_each(|button| button.label = form.title.clone());
            }
            // What is to be done next is at hand.
            Act::DecideByHands | Act::DecideByName | Act::Come => form.is_open = true,
            Act::WriteMinutes => form.is_open = self.view.meeting.stage == StageKind::Ended,
            _ => {}
        }
        Some(form)
    }
}
