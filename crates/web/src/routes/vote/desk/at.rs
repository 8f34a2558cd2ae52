//! Where somebody stands on the floor: which building and entrance, which homes are shown, whether homes are ticked.

use super::standing::Shown;
use crate::form::Form;
use crate::params::{Params, asked, encoded};
use crate::visit::Visit;
use mingtong_domain::ids::{HomeNo, VoteId};

/// Where somebody stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct At {
    pub(super) building: Option<String>,
    /// One entrance of it; none for all.
    pub(super) entrance: Option<String>,
    pub(super) shown: Shown,
    /// Whether homes are ticked, for all of whom the same is noted.
    pub(super) ticks: bool,
}

impl At {
    pub(super) fn read(query: &Params) -> Self {
        Self {
            building: query.get("building").cloned(),
            entrance: query.get("entrance").cloned(),
            shown: Shown::from_key(asked(query, "shown")),
            ticks: query.contains_key("tick"),
        }
    }

    /// The same as it stood in a form.
    pub(super) fn sent(form: &Form) -> Self {
        let given = |name: &str| form.has(name).then(|| form.get(name).to_owned());
        Self {
            building: given("building"),
            entrance: given("entrance"),
            shown: Shown::from_key(form.get("shown")),
            ticks: form.has("tick"),
        }
    }

    /// At the entrance of a home.
    pub(super) fn home(home: &HomeNo) -> Self {
        let (building, ..) = home.parts();
        Self { building: Some(building.to_owned()), entrance: None, shown: Shown::All, ticks: false }
    }

    /// The address of the floor there; `more` is what is said beside it.
    pub(super) fn path(&self, id: &VoteId, more: &[(&str, String)]) -> String {
        let mut pairs: Vec<(&str, String)> = vec![];
        pairs.extend(self.building.iter().map(|it| ("building", it.clone())));
        pairs.extend(self.entrance.iter().map(|it| ("entrance", it.clone())));
        if self.shown != Shown::All {
            pairs.push(("shown", self.shown.key().to_owned()));
        }
        if self.ticks {
            pairs.push(("tick", "1".to_owned()));
        }
        pairs.extend(more.iter().cloned());
        let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("/desk/votes/{id}/doors{mark}{}", pairs.join("&"))
    }

    /// The link to it.
    pub(super) fn link(&self, visit: &Visit, id: &VoteId) -> String {
        visit.link(&self.path(id, &[]))
    }
}
