//! The lists that the worklist can show, as addresses and as words.

use crate::args::text_arg;
use crate::visit::Visit;
use mingtong_app::Who;
use mingtong_app::matter::Shown;
use mingtong_domain::matter::Act;
use mingtong_domain::role::Role;

/// What can be shown: its value in the address, the key of its words.
const SHOWN: [(&str, &str, Shown); 4] = [
    ("", "work-shown-all", Shown::All),
    ("overdue", "work-shown-overdue", Shown::Overdue),
    ("unanswered", "work-shown-unanswered", Shown::Unanswered),
    ("personal-data", "work-shown-personal-data", Shown::PersonalData),
];

pub(crate) fn shown_of(value: &str) -> Shown {
    SHOWN.iter().find(|(known, ..)| *known == value).map_or(Shown::All, |(.., shown)| *shown)
}

pub(crate) fn value_of(shown: Shown) -> &'static str {
    SHOWN.iter().find(|(.., known)| *known == shown).map_or("", |(value, ..)| value)
}

/// So many entries in; at the beginning where the address says nothing sensible.
pub(crate) fn skip_of(value: &str) -> u32 {
    value.parse().unwrap_or(0)
}

/// Whether somebody watches what others do: nothing in the list waits for them.
pub(crate) fn watches(who: &Who) -> bool {
    matches!(who.actor.role, Role::Supervisor | Role::Delegate)
}

/// What is shown, in words.
pub(crate) fn shown_words(visit: &Visit, who: &Who, shown: Shown) -> &'static str {
    let known = SHOWN.iter().find(|(.., known)| *known == shown).map_or("work-shown-all", |(_, key, _)| key);
    visit.words.t(if shown == Shown::All && watches(who) { "work-shown-watched" } else { known })
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
    let offered =
        SHOWN.into_iter().filter(|(.., shown)| *shown != Shown::PersonalData || who.may(Act::ReviewPersonalData));
    offered.map(|(value, _, shown)| (value, shown_words(visit, who, shown), shown == chosen)).collect()
}
