//! No two files of a crate use each other, not even by way of others: each can be read once those below it are known.
//!
//! A file uses another one where it names what the other defines, in a `use` or within its code; `outline.rs` reads the
//! names, `modules.rs` finds the files. Handing on what a module of one's own defines (`pub use child::Thing` in a
//! `mod.rs`) is no use of it, and whoever takes it from there uses the child. What macros put together from parts and
//! methods called on a value are not seen.

use super::Finding;
use super::modules::{Crate, Target};
use super::outline::Path;
use super::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// What one file takes from another: names with the line of each first use.
type Taken = BTreeMap<String, usize>;
/// Who uses whom, by file.
type Arrows = BTreeMap<String, BTreeMap<String, Taken>>;

/// Reports every circle of files.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let roots = tree.files.iter().filter(|file| is_root(&file.path));
    roots.flat_map(|root| circles(&arrows(&Crate::read(tree, &root.path)))).collect()
}

/// Whether a crate begins here.
fn is_root(path: &str) -> bool {
    let ours = ["crates/", "xtask/", "benches/"].iter().any(|directory| path.starts_with(directory));
    ours && ["/src/lib.rs", "/src/main.rs"].iter().any(|root| path.ends_with(root))
}

fn arrows(read: &Crate) -> Arrows {
    let mut arrows = Arrows::new();
    for at in 0..read.modules.len() {
        for (to, name, line) in taken(read, at) {
            let (from, to) = (&read.modules[at].file, &read.modules[to].file);
            if from != to {
                let taken = arrows.entry(from.clone()).or_default().entry(to.clone()).or_default();
                taken.entry(name).or_insert(line);
            }
        }
    }
    arrows
}

/// What a module takes from which others: the module, the name, the line.
fn taken(read: &Crate, at: usize) -> Vec<(usize, String, usize)> {
    let outline = &read.modules[at].outline;
    let mut taken = Vec::new();
    for (it, target) in outline.uses.iter().filter_map(|it| Some((it, read.target(at, &it.path)?))) {
        let hands_on = it.exported && read.is_below(target.module(), at);
        match (&it.name, target) {
            (None, Target::Module(from)) => taken.extend(by_glob(read, at, from)),
            (Some(name), _) if hands_on => taken.extend(used_itself(read, at, name, target)),
            // A module alone: what is taken from it stands further down.
            (Some(_), Target::Module(_)) => {}
            (_, Target::Item(from)) => taken.push((from, told(&it.path), it.path.line)),
        }
    }
    for path in &outline.paths {
        let target = read.target(at, path);
        taken.extend(target.map(|target| (target.module(), told(path), path.line)));
    }
    taken
}

/// What of a path is told: the type whose variant or function it is, or else its end.
fn told(path: &Path) -> String {
    let item = path.parts.iter().find(|part| part.starts_with(char::is_uppercase));
    item.or(path.parts.last()).cloned().unwrap_or_default()
}

/// What a module uses itself of what it hands on.
fn used_itself(read: &Crate, at: usize, name: &str, target: Target) -> Option<(usize, String, usize)> {
    let line = read.modules[at].outline.words.get(name)?;
    matches!(target, Target::Item(_)).then(|| (target.module(), name.to_owned(), *line))
}

/// The names of a module that come in by a glob and are used.
fn by_glob(read: &Crate, at: usize, from: usize) -> Vec<(usize, String, usize)> {
    let outline = &read.modules[at].outline;
    let own =
        |name: &String| outline.items.contains(name) || outline.uses.iter().any(|it| it.name.as_ref() == Some(name));
    let foreign = outline.words.iter().filter(|(name, _)| !own(name));
    let item = |(name, line): (&String, &usize)| match read.named(from, name)? {
        Target::Item(module) => Some((module, name.clone(), *line)),
        Target::Module(_) => None,
    };
    foreign.filter_map(item).collect()
}

/// One finding for each circle.
fn circles(arrows: &Arrows) -> Vec<Finding> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|file| (file.as_str(), reached(arrows, file))).collect();
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for (&file, reached) in &reach {
        let circle: Vec<&str> =
            reached.iter().copied().filter(|other| reach.get(other).is_some_and(|back| back.contains(file))).collect();
        if !circle.is_empty() && told.insert(circle.clone()) {
            findings.push(finding(arrows, &circle));
        }
    }
    findings
}

/// All files that a file uses, directly or by way of others.
fn reached<'a>(arrows: &'a Arrows, file: &'a str) -> BTreeSet<&'a str> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![file]);
    while let Some(file) = open.pop() {
        let next = arrows.get(file).into_iter().flat_map(BTreeMap::keys);
        open.extend(next.map(String::as_str).filter(|next| reached.insert(*next)));
    }
    reached
}

fn finding(arrows: &Arrows, circle: &[&str]) -> Finding {
    let mut what = format!("{} files use each other in a circle, and would not without this:", circle.len());
    let mut place = None;
    for (from, to) in backward(arrows, circle) {
        let taken = &arrows[from][to];
        let line = taken.values().min().copied().unwrap_or(1);
        let names: Vec<&str> = taken.keys().map(String::as_str).collect();
        what.push_str(&format!("\n    {from}:{line}: takes {} from {to}", names.join(", ")));
        place.get_or_insert((from, line));
    }
    let (path, line) = place.unwrap_or((circle[0], 1));
    let mend = "turn it round, or put what both need into a file that uses neither";
    Finding::new(path, line, what, mend)
}

/// The arrows of a circle that run back up when its files are put in an order in which few do. Without them there is
/// no circle. They are few, not always the fewest: Eades, Lin and Smyth's heuristic, an arrow weighing what it takes.
fn backward<'a>(arrows: &'a Arrows, circle: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let inside: Vec<(&str, &str, i64)> = circle
        .iter()
        .flat_map(|from| arrows[*from].iter().map(|(to, taken)| (*from, to.as_str(), taken.len() as i64)))
        .filter(|(_, to, _)| circle.contains(to))
        .collect();
    let (mut left, mut upper, mut lower) = (circle.to_vec(), Vec::new(), Vec::new());
    while let Some(next) = left.iter().copied().max_by_key(|file| rank(&inside, &left, file)) {
        left.retain(|file| *file != next);
        let uses_others = inside.iter().any(|(from, to, _)| *from == next && left.contains(to));
        if uses_others { upper.push(next) } else { lower.push(next) }
    }
    upper.extend(lower.into_iter().rev());
    let floor = |file: &str| upper.iter().position(|other| *other == file);
    let back = inside.iter().filter(|(from, to, _)| floor(from) > floor(to));
    back.map(|&(from, to, _)| (from, to)).collect()
}

/// Which of the files left is taken next: one that uses no other, one that no other uses, or else the one that uses
/// more than it is used.
fn rank(arrows: &[(&str, &str, i64)], left: &[&str], file: &str) -> (bool, bool, i64) {
    let inside = arrows.iter().filter(|(from, to, _)| left.contains(from) && left.contains(to));
    let (mut uses, mut used) = (0, 0);
    for (from, to, weight) in inside {
        uses += if *from == file { *weight } else { 0 };
        used += if *to == file { *weight } else { 0 };
    }
    (uses == 0, used == 0, uses - used)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in a crate `a` of these files, named without `crates/a/src/`.
    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let paths: Vec<String> = files.iter().map(|(name, _)| format!("crates/a/src/{name}")).collect();
        let files: Vec<(&str, &str)> =
            paths.iter().zip(files).map(|(path, (_, text))| (path.as_str(), *text)).collect();
        let told = |finding: &Finding| format!("{}:{} {}", finding.path, finding.line, finding.what);
        check(&Tree::of(&files)).iter().map(|finding| told(finding).replace("crates/a/src/", "")).collect()
    }

    #[test]
    fn two_files_that_use_each_other_are_a_circle() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "//! a\nuse crate::b::B;\npub struct A;"),
            ("b.rs", "pub struct B;\n\nfn f() -> super::a::A { crate::a::A::new() }"),
        ];
        let what = "2 files use each other in a circle, and would not without this:";
        assert_eq!(found(&files), [format!("a.rs:2 {what}\n    a.rs:2: takes B from b.rs")]);
    }

    #[test]
    fn a_circle_over_several_files_is_one_finding() {
        let files = [
            ("lib.rs", "mod a; mod b; mod c; mod d;"),
            ("a.rs", "use crate::b::B; pub struct A;"),
            ("b.rs", "use crate::c::C; pub struct B;"),
            ("c.rs", "use crate::{a::A, d::D}; pub struct C;"),
            ("d.rs", "pub struct D;"),
        ];
        let found = found(&files);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("3 files"), "{}", found[0]);
        assert_eq!(found[0].matches("takes").count(), 1, "{}", found[0]);
    }

    #[test]
    fn what_runs_back_up_is_the_lesser_part() {
        let files = [
            ("lib.rs", "mod page; mod site; mod visit;"),
            ("page.rs", "use crate::site::{A, B, C}; use crate::visit::{D, E}; pub struct P;"),
            ("site.rs", "pub struct A; pub struct B; pub struct C; fn f(p: crate::page::P) {}"),
            ("visit.rs", "use crate::site::A; pub struct D; pub struct E;"),
        ];
        let found = found(&files);
        assert!(found[0].ends_with("this:\n    site.rs:1: takes P from page.rs"), "{}", found[0]);
    }

    #[test]
    fn handing_on_is_no_use_and_leads_to_who_defines() {
        let files = [
            ("lib.rs", "mod m; pub use m::A;"),
            ("m/mod.rs", "mod a; mod b; pub use a::A; pub(crate) use b::B;"),
            ("m/a.rs", "use super::B; pub struct A;"),
            ("m/b.rs", "pub struct B;"),
        ];
        assert!(found(&files).is_empty());
        let back = [files[0], files[1], files[2], ("m/b.rs", "use crate::A; pub struct B;")];
        assert_eq!(found(&back).len(), 1);
    }

    #[test]
    fn a_module_that_uses_what_it_hands_on_stands_above_it() {
        let child = ("m/a.rs", "use super::load; pub struct A; fn f() { load() }");
        let quiet = [("lib.rs", "mod m;"), ("m/mod.rs", "mod a; pub use a::A; pub fn load() {}"), child];
        assert!(found(&quiet).is_empty());
        let uses = [quiet[0], ("m/mod.rs", "mod a; pub use a::A; pub fn load() -> A {}"), child];
        assert_eq!(found(&uses).len(), 1);
        let calls = [quiet[0], ("m/mod.rs", "mod a; pub fn load() { a::f() }"), child];
        assert_eq!(found(&calls).len(), 1);
    }

    #[test]
    fn a_glob_counts_for_the_names_that_are_used() {
        let module = ("m/mod.rs", "mod a; use crate::rows::*; const CHUNK: u8 = 1; pub fn f() { a::g() }");
        let rows = ("rows.rs", "pub struct Row;");
        let row = [("lib.rs", "mod m; mod rows;"), module, rows, ("m/a.rs", "use super::*; pub fn g() -> Row { Row }")];
        assert!(found(&row).is_empty());
        let chunk = [row[0], module, rows, ("m/a.rs", "use super::*; pub fn g() -> u8 { CHUNK }")];
        assert_eq!(found(&chunk).len(), 1);
    }

    #[test]
    fn tests_and_modules_alone_tie_nothing() {
        let files = [
            ("lib.rs", "mod a; mod b; #[cfg(test)] mod tests;"),
            ("a.rs", "use crate::b; pub struct A; fn f(b: b::B) {}"),
            ("b.rs", "use crate::a; pub struct B; #[cfg(test)]\nmod tests { use crate::a::A; }"),
            ("tests.rs", "use crate::a::A;"),
        ];
        assert!(found(&files).is_empty());
    }
}
