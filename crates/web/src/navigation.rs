//! The navigation: one table of what stands in it, where it leads and who finds it there.

use mingtong_app::Who;
use mingtong_domain::permission::may;
use mingtong_domain::role::Role;
use mingtong_domain::{Act, matter, person, register};

/// A group of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// One of the few doors that everybody sees on every page.
    Door,
    /// What lies behind a door, and is seen once somebody went through it.
    Behind(&'static str),
    /// What whoever works here does.
    Work,
}

/// Who finds an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Everybody.
    Everybody,
    /// Whoever is signed in, in a role that may do this.
    Those(Act),
}

/// An entry of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The name by which a page says that it is this entry, or lies below it.
    pub key: &'static str,
    /// The path within the community.
    pub path: &'static str,
    /// The key of its words.
    pub words: &'static str,
    /// Who finds it.
    pub whom: Whom,
    /// Where it stands.
    pub group: Group,
}

/// Everything that stands in the navigation, in its order.
pub const ENTRIES: &[Entry] = &[
    public(Group::Door, "matters", "/matters", "nav-matters"),
    public(Group::Behind("matters"), "receptions", "/receptions", "nav-receptions"),
    public(Group::Behind("matters"), "places", "/places", "nav-places"),
    public(Group::Door, "deliberation", "/deliberation", "nav-deliberation"),
    public(Group::Behind("deliberation"), "bodies", "/bodies", "nav-bodies"),
    public(Group::Behind("deliberation"), "meetings", "/meetings", "nav-meetings"),
    public(Group::Behind("deliberation"), "votes", "/votes", "nav-votes"),
    public(Group::Behind("deliberation"), "resolutions", "/resolutions", "nav-resolutions"),
    public(Group::Behind("deliberation"), "notices", "/notices", "nav-notices"),
    public(Group::Behind("deliberation"), "rolls", "/rolls", "nav-rolls"),
    public(Group::Behind("deliberation"), "procedures", "/procedures", "nav-procedures"),
    public(Group::Behind("deliberation"), "count", "/count", "nav-count"),
    public(Group::Behind("deliberation"), "split", "/split", "nav-split"),
    public(Group::Door, "lists", "/lists", "nav-lists"),
    public(Group::Behind("lists"), "accounts", "/accounts", "nav-accounts"),
    public(Group::Behind("lists"), "resources", "/lists/resources", "lists-resources"),
    public(Group::Behind("lists"), "uptakes", "/lists/uptakes", "lists-uptakes"),
    public(Group::Behind("lists"), "projects", "/projects", "nav-projects"),
    public(Group::Behind("lists"), "agreements", "/agreements", "nav-agreements"),
    public(Group::Behind("lists"), "funds", "/funds", "nav-funds"),
    public(Group::Behind("lists"), "units", "/units", "nav-units"),
    public(Group::Door, "open", "/open", "nav-open"),
    public(Group::Behind("open"), "overview", "/overview", "nav-overview"),
    public(Group::Behind("open"), "numbers", "/numbers", "nav-numbers"),
    public(Group::Behind("open"), "record", "/record", "nav-record"),
    public(Group::Behind("open"), "about", "/about", "nav-about"),
    public(Group::Door, "track", "/track", "nav-track"),
    work("work", "/desk", "nav-work", matter::Act::ReadWork.act()),
    work("find", "/desk/find", "nav-find", matter::Act::ReadWork.act()),
    work("street", "/desk/street", "nav-street", matter::Act::ReadStreet.act()),
    work("reports", "/desk/numbers", "nav-reports", matter::Act::ReadWork.act()),
    work("tell", "/desk/tell", "nav-tell", person::Act::Tell.act()),
    work("looks", "/desk/looks", "nav-looks", person::Act::ReadLooks.act()),
    work("admin", "/desk/admin", "nav-admin", register::Act::RegisterPlace.act()),
];

const fn public(group: Group, key: &'static str, path: &'static str, words: &'static str) -> Entry {
    Entry { key, path, words, whom: Whom::Everybody, group }
}

const fn work(key: &'static str, path: &'static str, words: &'static str, act: Act) -> Entry {
    Entry { key, path, words, whom: Whom::Those(act), group: Group::Work }
}

/// The entries that somebody finds; `who` is whoever is signed in.
pub(crate) fn entries(who: Option<&Who>) -> Vec<&'static Entry> {
    let finds = |entry: &&Entry| match entry.whom {
        Whom::Everybody => true,
        Whom::Those(act) => who.is_some_and(|who| who.may(act)),
    };
    ENTRIES.iter().filter(finds).collect()
}

/// What is administered.
pub(crate) const ADMIN: &str = "/desk/admin";

/// The page with which a role begins its day: the worklist; for whoever keeps the register and has no work here, what
/// is administered; for whoever has neither, such as an owner who votes, the front page.
pub(crate) fn home_of(role: Role) -> &'static str {
    match (may(role, matter::Act::ReadWork), may(role, register::Act::RegisterPlace)) {
        (true, _) => "/desk",
        (false, true) => ADMIN,
        (false, false) => "",
    }
}

/// The door behind which a page lies, by the key of its entry; none for those of work.
pub(crate) fn door_of(here: &str) -> Option<&'static str> {
    let entry = ENTRIES.iter().find(|entry| entry.key == here)?;
    match entry.group {
        Group::Door => Some(entry.key),
        Group::Behind(door) => Some(door),
        Group::Work => None,
    }
}
