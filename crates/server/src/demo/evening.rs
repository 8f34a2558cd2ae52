//! A meeting as a chapter writes it: one line for each thing that happens in the room.

use super::room::{Deed, person};
use super::scene::{Millis, Scene, at_meeting};
use mingtong_app::Who;
use mingtong_app::meeting::{Announcement, NewAgendaItem};
use mingtong_domain::ids::BodyId;
use mingtong_domain::meeting::{
    AdjournedFor, Attends, Command, ItemId, ItemKind, MotionId, SignedInBy, SpeechId, SpeechKind, ToldBy,
};

/// One meeting of a body, as a chapter tells it; whoever leads the body does what nobody else is named for.
pub(super) struct Evening<'a> {
    pub(super) scenes: &'a mut Vec<Scene>,
    pub(super) key: &'static str,
    /// Those who sit in the body, whoever leads it first.
    pub(super) members: &'a [Who],
}

impl Evening<'_> {
    fn deed(&mut self, at: Millis, who: &Who, deed: Deed) -> &mut Self {
        at_meeting(self.scenes, self.key, at, who, deed);
        self
    }

    /// Whoever leads the body does something.
    pub(super) fn lead(&mut self, at: Millis, command: Command<String>) -> &mut Self {
        let who = self.members[0].clone();
        self.deed(at, &who, Deed::Act(command))
    }

    /// A member does something.
    pub(super) fn member(&mut self, at: Millis, nth: usize, command: Command<String>) -> &mut Self {
        let who = self.members[nth].clone();
        self.deed(at, &who, Deed::Act(command))
    }

    /// It is called, and a sheet is put up on the same day.
    pub(super) fn called(
        &mut self,
        at: Millis,
        body: &BodyId,
        title: &str,
        starts: Millis,
        items: &[(ItemKind, &str)],
    ) -> &mut Self {
        let who = self.members[0].clone();
        let item = |(kind, title): &(ItemKind, &str)| NewAgendaItem { kind: *kind, title: said(title), matter: None };
        let announcement = Announcement {
            body: body.clone(),
            title: said(title),
            place: "社区会议室（示例）".to_owned(),
            starts,
            ends: Some(starts.saturating_add_hours(2)),
            items: items.iter().map(item).collect(),
            asked: None,
        };
        let on = at.date();
        self.deed(at, &who, Deed::Call(announcement));
        self.lead(at.saturating_add_minutes(30), Command::Tell { by: ToldBy::Sheet, on, pictures: vec![] })
    }

    /// So many members sign the sheet.
    pub(super) fn came(&mut self, at: Millis, came: usize) -> &mut Self {
        let persons = self.members[..came].iter().map(person).collect();
        self.lead(at, Command::Come { persons, attends: Attends::Member, by: SignedInBy::Sheet })
    }

    /// Whoever leads the body opens it; the second and the third count, the fourth writes.
    pub(super) fn opened(&mut self, at: Millis) -> &mut Self {
        let [chair, first, second, recorder] = [0, 1, 2, 3].map(|nth| person(&self.members[nth]));
        self.lead(at, Command::Open { chair, recorder, tellers: vec![first, second] })
    }

    /// A motion is put on an item by a member.
    pub(super) fn moved(&mut self, at: Millis, item: u32, mover: usize, text: &str) -> &mut Self {
        let mover = Some(person(&self.members[mover]));
        self.lead(at, Command::PutMotion { item: ItemId(item), amends: None, mover, text: said(text) })
    }

    /// A member asks for the floor.
    pub(super) fn asks(&mut self, at: Millis, item: u32, nth: usize, kind: SpeechKind) -> &mut Self {
        let person = person(&self.members[nth]);
        self.member(at, nth, Command::AskForFloor { item: ItemId(item), person, kind })
    }

    /// A speech begins.
    pub(super) fn speaks(&mut self, at: Millis, speech: u32) -> &mut Self {
        self.lead(at, Command::GiveFloor { speech: SpeechId(speech), reason: None })
    }

    /// Hands are counted on a motion.
    pub(super) fn decided(&mut self, at: Millis, motion: u32, [agree, oppose, abstain]: [u32; 3]) -> &mut Self {
        let counted_by = [1, 2].map(|nth| person(&self.members[nth]));
        let (motion, proxies) = (MotionId(motion), vec![]);
        let (entered, source) = (None, None);
        self.lead(at, Command::DecideByHands { motion, agree, oppose, abstain, counted_by, proxies, entered, source })
    }

    /// A matter that was raised there is put on the agenda and dealt with.
    pub(super) fn takes_up(&mut self, at: Millis, item: u32, key: &str, title: &str) -> &mut Self {
        let who = self.members[0].clone();
        self.deed(at, &who, Deed::Add(ItemKind::Discuss, key.to_owned(), said(title)));
        let text = Some("登记为事项，由社区受理，办理进展在网上公开。（示例）".to_owned());
        self.lead(at.saturating_add_minutes(1), Command::NoteItem { item: ItemId(item), text })
    }

    /// A matter is put on the agenda, to be decided.
    pub(super) fn asked_to_decide(&mut self, at: Millis, key: &str, title: &str) -> &mut Self {
        let who = self.members[0].clone();
        self.deed(at, &who, Deed::Add(ItemKind::Decide, key.to_owned(), said(title)))
    }

    /// An item was talked about.
    pub(super) fn noted(&mut self, at: Millis, item: u32, text: &str) -> &mut Self {
        self.lead(at, Command::NoteItem { item: ItemId(item), text: Some(said(text)) })
    }

    /// It is put off, because too few came.
    pub(super) fn too_few(&mut self, at: Millis, to: Millis, reason: &str) -> &mut Self {
        let (to, why, reason) = (to.date(), AdjournedFor::Quorum, said(reason));
        self.lead(at, Command::Adjourn { to, why, reason })
    }

    /// Whoever writes writes the minutes, and so many members sign them, whoever leads and whoever writes among them.
    pub(super) fn minuted(&mut self, at: Millis, text: &str, signers: &[usize]) -> &mut Self {
        self.member(at, 3, Command::WriteMinutes { text: said(text) });
        for (nth, signer) in signers.iter().enumerate() {
            let who = self.members[*signer].clone();
            let minutes = u32::try_from(nth + 1).unwrap_or(u32::MAX) * 20;
            self.deed(at.saturating_add_minutes(minutes), &who, Deed::Sign);
        }
        self
    }
}

fn said(text: &str) -> String {
    format!("{text}（示例）")
}
