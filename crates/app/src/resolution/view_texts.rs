//! The texts of a resolution as it is shown, for whoever says in words that one of them was erased.

use super::by_vote::RestsOnVote;
use super::view::ResolutionView;
use crate::meeting::{ItemView, MeetingView};

impl ResolutionView {
    /// Every text of it, those of its meeting and its vote among them. One that was erased is empty.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let own = [&mut self.title].into_iter().chain(&mut self.delegation).chain(&mut self.outcome);
        let withdrawn = &mut self.withdrawn;
        let official = self.official.as_mut().map(|it| &mut it.source);
        let points = self.points.iter_mut().flat_map(|it| {
            let money = it.money.as_mut().map(|money| &mut money.words);
            [&mut it.text].into_iter().chain(money)
        });
        let views = self.views.iter_mut().flat_map(|it| {
            let answer = it.answer.as_mut().map(|(answer, _)| answer);
            [&mut it.text].into_iter().chain(answer)
        });
        let voided = self.voided.iter_mut().flat_map(|it| [&mut it.by, &mut it.reason]);
        let escalated = self.escalated.as_mut().map(|(_, reason)| reason);
        let items = self.items.iter_mut().flat_map(ItemView::texts);
        let meeting = self.meeting.iter_mut().flat_map(MeetingView::texts);
        let vote = self.vote.iter_mut().flat_map(RestsOnVote::texts);
        let of_it =
            own.chain(official).chain(vote).chain(points).chain(views).chain(voided).chain(withdrawn).chain(escalated);
        of_it.chain(items).chain(meeting)
    }
}
