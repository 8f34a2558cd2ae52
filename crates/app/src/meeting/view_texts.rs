//! The texts of a meeting as it is shown, for whoever says in words that one of them was erased.

use super::view::MeetingView;
use super::view_agenda::ItemView;

impl MeetingView {
    /// Every text of it. One that was erased is empty.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let own = [&mut self.title, &mut self.place].into_iter().chain(&mut self.called_off);
        let adjournments = self.adjournments.iter_mut().map(|it| &mut it.reason);
        let people = [&mut self.attendance.members, &mut self.attendance.guests, &mut self.attendance.observers];
        let excused = people.into_iter().flatten().filter_map(|it| it.reason.as_mut());
        let floor = [&mut self.floor.speaking, &mut self.floor.waiting, &mut self.floor.spoken];
        let out_of_turn = floor.into_iter().flatten().filter_map(|it| it.out_of_turn.as_mut());
        let minutes = self.minutes.iter_mut().flat_map(|it| [&mut it.text].into_iter().chain(&mut it.reason));
        let items = self.items.iter_mut().flat_map(ItemView::texts);
        own.chain(adjournments).chain(excused).chain(out_of_turn).chain(minutes).chain(items)
    }
}

impl ItemView {
    /// Every text of it. One that was erased is empty.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let own = [&mut self.title].into_iter().chain(&mut self.came_of);
        let recused = self.recused.iter_mut().map(|(_, reason)| reason);
        let motions = self.motions.iter_mut().flat_map(|it| {
            let source = it.decision.as_mut().and_then(|decision| decision.source.as_mut());
            [&mut it.text].into_iter().chain(source)
        });
        let elections = self.elections.iter_mut().filter_map(|it| it.source.as_mut());
        let views = self.views.iter_mut().map(|it| &mut it.text);
        own.chain(recused).chain(motions).chain(elections).chain(views)
    }
}
