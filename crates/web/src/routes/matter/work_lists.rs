//! The lists that the worklist can show, as addresses and as words.

use crate::args::text_arg;
use crate::visit::Visit;
use mingtong_app::Who;
use mingtong_app::matter::Shown;
use mingtong_domain::matter::Act;
use mingtong_domain::role::Role;

/// What can be shown, in the order in which it is offered.
const SHOWN: [Shown; 5] = [Shown::All, Shown::Overdue, Shown::Unanswered, Shown::Review, Shown::PersonalData];

/// Its value in the address, and the key of its words.
fn names(shown: Shown) -> (&'static str, &'static str) {
    match shown {
        Shown::All => ("", "work-shown-all"),
        Shown::Overdue => ("overdue", "work-shown-overdue"),
        Shown::Unanswered => ("unanswered", "work-shown-unanswered"),
        Shown::Review => ("review", "work-shown-review"),
        Shown::PersonalData => ("personal-data", "work-shown-personal-data"),
    }
}

pub(crate) fn shown_of(value: &str) -> Shown {
    SHOWN.into_iter().find(|shown| value_of(*shown) == value).unwrap_or(Shown::All)
}

pub(crate) fn value_of(shown: Shown) -> &'static str {
    names(shown).0
}

/// So many entries in; at the beginning where the address says nothing sensible.
pub(crate) fn skip_of(value: &str) -> u32 {
    value.parse().unwrap_or(0)
}

/// Whether somebody watches what others do: nothing in the list waits for them.
pub(crate) fn watches(who: &Who) -> bool {
    match who.actor.role {
        Role::Supervisor | Role::Delegate => true,
        Role::BuildingLead | Role::GroupMember | Role::CouncilMember | Role::GridWorker => false,
        Role::Staff | Role::Secretary | Role::UnitHandler | Role::Street => false,
        // They have no worklist.
        Role::Public | Role::Raiser | Role::Admin => false,
    }
}

/// What is shown, in words.
pub(crate) fn shown_words(visit: &Visit, who: &Who, shown: Shown) -> &'static str {
    visit.words.t(if shown == Shown::All && watches(who) { "work-shown-watched" } else { names(shown).1 })
}

/// That a list is empty, in the words of that list.
pub(crate) fn nothing(visit: &Visit, who: &Who, shown: Shown) -> String {
    match shown {
        Shown::All => visit.words.t("work-nothing").to_owned(),
        shown => visit.words.ta("work-nothing-shown", &[text_arg("shown", shown_words(visit, who, shown))]),
    }
}

/// What can be chosen: value, words, whether it is chosen.
pub(crate) fn filters(visit: &Visit, who: &Who, chosen: Shown) -> Vec<(&'static str, &'static str, bool)> {
    let may_choose = |shown: &Shown| match shown {
        Shown::PersonalData => who.may(Act::ReviewPersonalData),
        Shown::Review => who.may(Act::Publish),
        Shown::All | Shown::Overdue | Shown::Unanswered => true,
    };
    let offered = SHOWN.into_iter().filter(may_choose);
    offered.map(|shown| (value_of(shown), shown_words(visit, who, shown), shown == chosen)).collect()
}
