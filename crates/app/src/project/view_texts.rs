//! The texts of a project as it is shown, for whoever says in words that one of them was erased.

use super::view::ProjectView;

impl ProjectView {
    /// Every text of it. One that was erased is empty.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let own = [&mut self.title, &mut self.text].into_iter().chain(&mut self.told);
        let steps = self.steps.iter_mut().flat_map(|it| {
            let reports = it.reports.iter_mut().map(|report| &mut report.text);
            let changes = it.changes.iter_mut().flat_map(|(before, _, reason)| [before, reason]);
            [&mut it.text].into_iter().chain(&mut it.added).chain(&mut it.dropped).chain(reports).chain(changes)
        });
        let quotes =
            self.quotes.iter_mut().flat_map(|it| [&mut it.name].into_iter().chain(&mut it.terms).chain(&mut it.struck));
        let contractor = self.contractor.iter_mut().flat_map(|it| [&mut it.name, &mut it.reason]);
        let scopes = self.scopes.iter_mut().flat_map(|it| [&mut it.text, &mut it.reason]);
        let inspections = self.inspections.iter_mut().map(|it| &mut it.text);
        let accounts = self.account.iter_mut().chain(&mut self.earlier_accounts).map(|it| &mut it.text);
        own.chain(steps).chain(quotes).chain(contractor).chain(scopes).chain(inspections).chain(accounts)
    }
}
