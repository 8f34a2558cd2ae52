//! The navigation: one table of what stands in it, where it leads and who finds it there.

use mingtong_app::Who;
use mingtong_domain::{Act, matter, person};

/// A group of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What everybody reads.
    Public,
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
    public("home", "", "nav-home"),
    public("matters", "/matters", "nav-matters"),
    public("receptions", "/receptions", "nav-receptions"),
    public("notices", "/notices", "nav-notices"),
    public("bodies", "/bodies", "nav-bodies"),
    public("meetings", "/meetings", "nav-meetings"),
    public("numbers", "/numbers", "nav-numbers"),
    public("track", "/track", "nav-track"),
    public("about", "/about", "nav-about"),
    work("work", "/desk", "nav-work", matter::Act::ReadWork.act()),
    work("find", "/desk/find", "nav-find", matter::Act::ReadWork.act()),
    work("tell", "/desk/tell", "nav-tell", person::Act::Tell.act()),
];

const fn public(key: &'static str, path: &'static str, words: &'static str) -> Entry {
    Entry { key, path, words, whom: Whom::Everybody, group: Group::Public }
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
