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

/// What of a place has to be called like a noun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Its directories; files may stand there under any name.
    Folders,
    /// Its directories and files.
    Entries,
    /// The same, or with more behind the noun: `matter_export.rs`.
    Tests,
}
use Kind::{Entries, Folders, Tests};

/// A directory (with its closing `/`) whose entries are called like nouns, and the entries (without extension) that are
/// not, named after what they do for all nouns.
type Place = (Kind, &'static str, &'static [&'static str]);

/// Every place of nouns, room by room.
#[rustfmt::skip]
const PLACES: &[Place] = &[
    //        where                         what stands there for all nouns
    (Folders, "crates/app/src/",             &[]),
    // A stream to be folded, what it counts in, and what goes into the index.
    (Entries, "crates/store/src/fold/",      &["mod", "folding", "counted", "search"]),
    // The log and the texts beside it, what is counted, the index, and the list of the tables; the connection they are
    // read by; what has to hold across the books of all funds.
    (Entries, "crates/store/src/repo/",      &["mod", "books", "log", "content", "counter", "search", "tables"]),
    (Entries, "crates/store/src/rows/",      &["mod", "books", "log", "content"]),
    (Entries, "crates/store/src/link/",      &["mod", "books", "connection", "log", "content", "search", "tables"]),
    // What opens a slip, whatever it is for.
    (Entries, "crates/web/src/routes/",      &["mod", "slip"]),
    // The frame of every page, any document, slips that were issued, what is said when something was not done, and the
    // page that goes along with a mirror.
    (Entries, "crates/web/templates/",
        &["parts", "layout", "bare", "mirror", "paper", "problem", "problem_within", "slips_issued"]),
    (Folders, "crates/api/src/",             &[]),
    // What every page has, the command line, documents, roles, reasons (tests read them by name), clocks.
    (Entries, "locales/zh-CN/",              &["app", "cli", "help", "paper", "permission", "refusals", "time"]),
    (Entries, "locales/en/",                 &["app", "cli", "help", "paper", "permission", "refusals", "time"]),
    (Tests,   "crates/domain/tests/",        &["golden", "nouns"]),
    // The database itself: records of earlier programs, the tables of the migrations, copies, checks of rebuilt
    // tables, writers.
    (Tests,   "crates/store/tests/",         &["store", "golden"]),
    (Tests,   "crates/store/tests/store/",   &["main", "backup", "checking", "erasing", "golden", "tables", "writing"]),
    (Tests,   "crates/app/tests/",           &["use_cases"]),
    // What is drawn at random, each on a database of its own.
    (Tests,   "crates/app/tests/use_cases/", &["main", "at_random"]),
    // What holds for every page, the ways between them, and the folders of nouns.
    (Tests,   "crates/web/tests/",           &["pages"]),
    (
        Tests,
        "crates/web/tests/pages/",
        &[
            "main", "browser", "busy", "every_page", "hostile", "keeping_apart", "kept_words", "navigation", "paper",
            "reachable",
        ],
    ),
    // All reasons and all routes, whatever they are about.
    (Tests,   "crates/api/tests/",           &["requests", "refusal_texts", "routes"]),
    (Tests,   "crates/api/tests/requests/",  &["main", "client", "permissions", "problems", "throttle"]),
    // Files as offices send them, and as they get them.
    (Tests,   "crates/office/tests/",        &["fixture", "hostile", "judged", "ledger", "paper", "shared_letters"]),
    // Published votes, rules of counting, what holds for all votes.
    (Tests,   "crates/methods/tests/",       &["counting"]),
    // Published vectors, what holds for all trees, programs of others, signatures, whole logs.
    (Tests,   "crates/proof/tests/",         &["mirrors", "notes", "others", "trees", "vectors", "witnesses"]),
    // What is personal, counted on sentences.
    (Tests,   "crates/text/tests/",          &["personal_data"]),
    // The binary: killed, cut off, filled up, shown, and a neighbour's.
    (Tests,   "crates/server/tests/",        &["command_line", "crash", "demo", "faults", "support", "witness"]),
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
    directories.map(|(directory, _)| directory).filter(|directory| !NO_NOUNS.contains(directory)).collect()
}

fn check_place(tree: &Tree, place: &Place, nouns: &BTreeSet<&str>) -> Vec<Finding> {
    let (kind, directory, for_all) = *place;
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for file in tree.below(directory) {
        let inside = &file.path[directory.len()..];
        let (entry, is_file) = match inside.split_once('/') {
            Some((folder, _)) => (folder, false),
            None => (inside.split('.').next().unwrap_or(inside), true),
        };
        let free = is_file && kind == Folders;
        if !free && !is_of_a_noun(entry, kind, nouns) && !for_all.contains(&entry) && told.insert(entry) {
            findings.push(Finding::new(&file.path, 1, format!("`{entry}` is no noun"), mend(directory, nouns)));
        }
    }
    findings
}

fn is_of_a_noun(entry: &str, kind: Kind, nouns: &BTreeSet<&str>) -> bool {
    let begins = |noun: &&str| entry.strip_prefix(*noun).is_some_and(|rest| rest.starts_with('_'));
    nouns.contains(entry) || (kind == Tests && nouns.iter().any(begins))
}

fn mend(directory: &str, nouns: &BTreeSet<&str>) -> String {
    let nouns = nouns.iter().copied().collect::<Vec<_>>().join(", ");
    format!(
        "put it to its noun below {directory} ({nouns}), or name it in xtask/src/tidy/nouns.rs if it serves them all"
    )
}

/// Tests of a room that the table does not know.
fn unlisted_tests(tree: &Tree) -> Vec<Finding> {
    let tests = tree.below("crates/").filter_map(|file| {
        let (room, inside) = file.path["crates/".len()..].split_once('/')?;
        inside.starts_with("tests/").then(|| format!("crates/{room}/tests/"))
    });
    let rooms: BTreeSet<String> = tests.collect();
    let unlisted = rooms.into_iter().filter(|directory| !PLACES.iter().any(|(_, place, _)| *place == directory));
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
        assert_eq!(nouns(&tree), BTreeSet::from(["matter"]));
    }

    #[test]
    fn a_noun_has_its_place_in_every_room() {
        for path in [
            "crates/app/src/meeting/acts.rs",
            "crates/app/src/hall.rs",
            "crates/store/src/repo/meeting.rs",
            "crates/store/src/repo/mod.rs",
            "crates/store/src/fold/matter/row.rs",
            "crates/web/src/routes/meeting/public.rs",
            "crates/web/templates/parts/acts.html",
            "crates/api/src/matter/wire.rs",
            "locales/en/meeting.ftl",
            "locales/zh-CN/refusals.ftl",
            "crates/app/tests/use_cases/matter/whole_life.rs",
            "crates/api/tests/requests/matter_export.rs",
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
            ("crates/store/src/repo/matter_row.rs", "matter_row"),
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
        assert_eq!(whats("crates/cellar/tests/tally.rs"), ["crates/cellar/tests/: no row in the table of places"]);
    }
}
