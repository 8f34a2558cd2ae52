//! One noun, one folder of the same name in every room: whoever knows the noun knows the path.
//!
//! The nouns are the directories of `crates/domain/src/`; nobody keeps a list of them. Where nouns have their places,
//! only nouns stand, and beside them what serves them all, which the table of places names.

use super::Finding;
use super::tree::Tree;
use std::collections::BTreeSet;

const DOMAIN: &str = "crates/domain/src/";

/// Directories of the domain that are about no one noun: the rule book and the calendar with its clocks.
const NO_NOUNS: &[&str] = &["rules", "time"];

/// A noun that the domain has no directory for: it decides nothing about files of letters, it takes in their matters.
const BESIDE: &str = "letter";

/// A directory in which each entry, a file or a directory, is called like a noun.
struct Place {
    /// With its closing `/`.
    directory: &'static str,
    /// Whether files may stand there under any name: only directories are places of nouns then.
    files_are_free: bool,
    /// Entries that are no nouns, named after what they do for all of them; without extension.
    for_all: &'static [&'static str],
}

const fn folders(directory: &'static str, for_all: &'static [&'static str]) -> Place {
    Place { directory, files_are_free: true, for_all }
}

const fn entries(directory: &'static str, for_all: &'static [&'static str]) -> Place {
    Place { directory, files_are_free: false, for_all }
}

/// Every place of nouns, room by room. Tests of a noun stand in its folder, or in a file of its name.
#[rustfmt::skip]
const PLACES: &[Place] = &[
    //       where                          what stands there for all nouns
    folders("crates/app/src/",              &[]),
    entries("crates/store/src/fold/",       &["mod"]),
    // The log and the texts beside it, the index, and the list of the tables.
    entries("crates/store/src/repo/",       &["mod", "log", "content", "search", "tables"]),
    entries("crates/store/src/rows/",       &["mod", "log", "content"]),
    entries("crates/store/src/link/",       &["mod", "log", "content", "search", "tables"]),
    entries("crates/web/src/routes/",       &["mod"]),
    // The frame of every page, and what is said when something was not done.
    entries("crates/web/templates/",        &["parts", "layout", "bare", "problem", "problem_within"]),
    folders("crates/api/src/",              &[]),
    // What every page has, the command line, roles, reasons (tests read them by name), clocks.
    entries("locales/zh-CN/",               &["app", "cli", "permission", "refusals", "time"]),
    entries("locales/en/",                  &["app", "cli", "permission", "refusals", "time"]),
    entries("crates/domain/tests/",         &["golden"]),
    // The database itself: copies, checks of rebuilt tables, writers.
    entries("crates/store/tests/",          &["store"]),
    entries("crates/store/tests/store/",    &["main", "backup", "checking", "writing"]),
    // Lives of everything at once.
    entries("crates/app/tests/",            &["use_cases", "random_lives"]),
    entries("crates/app/tests/use_cases/",  &["main"]),
    entries("crates/web/tests/",            &["pages"]),
    entries("crates/web/tests/pages/",      &["main", "browser"]),
    // All reasons and all routes, whatever they are about.
    entries("crates/api/tests/",            &["requests", "refusal_texts", "routes"]),
    entries("crates/api/tests/requests/",   &["main", "client", "throttle"]),
    // Files as offices send them.
    entries("crates/office/tests/",         &["fixture", "hostile", "ledger", "shared_letters"]),
    // The binary: killed, cut off, filled up, shown.
    entries("crates/server/tests/",         &["crash", "demo", "faults", "support"]),
];

/// Reports what stands in a place of nouns and is neither a noun nor there for all.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let nouns = nouns(tree);
    let mut findings: Vec<Finding> = PLACES.iter().flat_map(|place| check_place(tree, place, &nouns)).collect();
    findings.extend(unlisted_tests(tree));
    findings
}

fn nouns(tree: &Tree) -> BTreeSet<&str> {
    let directories = tree.below(DOMAIN).filter_map(|file| file.path[DOMAIN.len()..].split_once('/'));
    let nouns = directories.map(|(directory, _)| directory).filter(|directory| !NO_NOUNS.contains(directory));
    nouns.chain([BESIDE]).collect()
}

fn check_place(tree: &Tree, place: &Place, nouns: &BTreeSet<&str>) -> Vec<Finding> {
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for file in tree.below(place.directory) {
        let inside = &file.path[place.directory.len()..];
        let (entry, is_file) = match inside.split_once('/') {
            Some((directory, _)) => (directory, false),
            None => (inside.split('.').next().unwrap_or(inside), true),
        };
        let free = is_file && place.files_are_free;
        if !free && !nouns.contains(entry) && !place.for_all.contains(&entry) && told.insert(entry) {
            findings.push(Finding::new(&file.path, 1, format!("`{entry}` is no noun"), mend(place, nouns)));
        }
    }
    findings
}

fn mend(place: &Place, nouns: &BTreeSet<&str>) -> String {
    let nouns = nouns.iter().copied().collect::<Vec<_>>().join(", ");
    format!(
        "put it to its noun below {} ({nouns}; a new one begins in {DOMAIN}), or, if it serves them all, name it in \
         xtask/src/tidy/nouns.rs",
        place.directory
    )
}

/// Tests of a room that the table does not know.
fn unlisted_tests(tree: &Tree) -> Vec<Finding> {
    let tests = tree.below("crates/").filter_map(|file| {
        let (room, inside) = file.path["crates/".len()..].split_once('/')?;
        inside.starts_with("tests/").then(|| format!("crates/{room}/tests/"))
    });
    let rooms: BTreeSet<String> = tests.collect();
    let unlisted = rooms.into_iter().filter(|directory| !PLACES.iter().any(|place| place.directory == directory));
    let mend = "say in xtask/src/tidy/nouns.rs what stands there for all nouns";
    unlisted.map(|directory| Finding::new(&directory, 1, "no row in the table of places", mend)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A domain of two nouns, and one file elsewhere.
    fn whats(path: &str) -> Vec<String> {
        let domain = ["matter/mod.rs", "meeting/mod.rs", "rules/mod.rs", "time/mod.rs", "role.rs"];
        let paths: Vec<String> = domain.iter().map(|name| format!("{DOMAIN}{name}")).chain([path.to_owned()]).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
        check(&Tree::of(&files)).iter().map(|finding| format!("{}: {}", finding.path, finding.what)).collect()
    }

    #[test]
    fn nouns_are_the_directories_of_the_domain() {
        let tree = Tree::of(&[
            ("crates/domain/src/lib.rs", ""),
            ("crates/domain/src/matter/mod.rs", ""),
            ("crates/domain/src/time/mod.rs", ""),
        ]);
        assert_eq!(nouns(&tree), BTreeSet::from(["letter", "matter"]));
    }

    #[test]
    fn a_noun_has_its_place_in_every_room() {
        for path in [
            "crates/app/src/meeting/acts.rs",
            "crates/app/src/hall.rs",
            "crates/store/src/repo/letter.rs",
            "crates/store/src/repo/mod.rs",
            "crates/store/src/fold/matter/row.rs",
            "crates/web/src/routes/meeting/public.rs",
            "crates/web/templates/parts/acts.html",
            "crates/api/src/matter/wire.rs",
            "locales/en/meeting.ftl",
            "locales/zh-CN/refusals.ftl",
            "crates/app/tests/use_cases/matter/whole_life.rs",
            "crates/api/tests/routes.snap",
        ] {
            assert_eq!(whats(path), Vec::<String>::new(), "{path}");
        }
    }

    #[test]
    fn anything_else_is_found() {
        for (path, entry) in [
            ("crates/app/src/matters/act.rs", "matters"),
            ("crates/store/src/repo/people.rs", "people"),
            ("crates/store/src/rows/time.rs", "time"),
            ("crates/web/src/routes/staff/acts.rs", "staff"),
            ("crates/web/templates/stray.html", "stray"),
            ("crates/api/src/routes/mod.rs", "routes"),
            ("locales/en/work.ftl", "work"),
            ("crates/app/tests/importing.rs", "importing"),
            ("crates/app/tests/use_cases/privacy.rs", "privacy"),
        ] {
            assert_eq!(whats(path), [format!("{path}: `{entry}` is no noun")]);
        }
    }

    #[test]
    fn a_directory_is_told_once() {
        let tree = Tree::of(&[("crates/app/src/queries/a.rs", ""), ("crates/app/src/queries/b.rs", "")]);
        assert_eq!(check(&tree).len(), 1);
    }

    #[test]
    fn tests_of_a_new_room_need_a_row() {
        assert_eq!(whats("crates/methods/tests/tally.rs"), ["crates/methods/tests/: no row in the table of places"]);
    }
}
