//! The modules of a crate and the files they stand in, and which file a path leads to.

use super::outline::{self, Outline, Path};
use super::tree::Tree;
use std::collections::BTreeSet;

/// One module of a crate.
#[derive(Debug)]
pub struct Module {
    /// Its file, from the root of the repository.
    pub file: String,
    /// What stands in it.
    pub outline: Outline,
    name: String,
    above: Option<usize>,
    below: Vec<usize>,
}

/// All modules of a crate, its root first. A file that is mounted twice is two modules.
#[derive(Debug, Default)]
pub struct Crate {
    /// The modules.
    pub modules: Vec<Module>,
}

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The module itself.
    Module(usize),
    /// An item that stands in this module, or that a macro makes there.
    Item(usize),
}

impl Target {
    /// The module meant.
    pub fn module(self) -> usize {
        match self {
            Target::Module(at) | Target::Item(at) => at,
        }
    }
}

/// Where the files of a module's modules are looked for.
struct Place<'a> {
    file: &'a str,
    /// The directory of `mod name;`.
    directory: String,
    /// The directory of `#[path]`.
    base: String,
}

impl Crate {
    /// Reads a crate from its root, `…/src/lib.rs` or `…/src/main.rs`. Modules for tests are not read.
    pub fn read(tree: &Tree, root: &str) -> Self {
        let mut read = Self::default();
        read.file(tree, root, "crate", None, true);
        read
    }

    /// Reads a file; `owner` says whether its modules stand beside it, as with `mod.rs`, or in a directory of its name.
    fn file(&mut self, tree: &Tree, path: &str, name: &str, above: Option<usize>, owner: bool) {
        let Some(file) = tree.get(path).filter(|_| self.modules.len() < MODULES_MAX) else { return };
        let base = path.rsplit_once('/').map_or("", |(directory, _)| directory).to_owned();
        let directory = if owner { base.clone() } else { path.trim_end_matches(".rs").to_owned() };
        self.module(tree, outline::read(file.text()), name, above, &Place { file: path, directory, base });
    }

    fn module(&mut self, tree: &Tree, mut outline: Outline, name: &str, above: Option<usize>, place: &Place<'_>) {
        let at = self.modules.len();
        let (files, inline) = (std::mem::take(&mut outline.files), std::mem::take(&mut outline.inline));
        let (file, name) = (place.file.to_owned(), name.to_owned());
        self.modules.push(Module { file, outline, name, above, below: Vec::new() });
        if let Some(above) = above {
            self.modules[above].below.push(at);
        }
        for (name, path) in files {
            match path {
                Some(path) => self.file(tree, &joined(&place.base, &path), &name, Some(at), path.ends_with("/mod.rs")),
                None => {
                    let beside = format!("{}/{name}.rs", place.directory);
                    self.file(tree, &beside, &name, Some(at), false);
                    self.file(tree, &format!("{}/{name}/mod.rs", place.directory), &name, Some(at), true);
                }
            }
        }
        for (name, outline) in inline {
            let directory = format!("{}/{name}", place.directory);
            let inside = Place { file: place.file, base: directory.clone(), directory };
            self.module(tree, outline, &name, Some(at), &inside);
        }
    }

    /// What a path written in a module leads to; `None` for what is not of this crate.
    pub fn target(&self, from: usize, path: &Path) -> Option<Target> {
        self.walk(from, &path.parts, &mut BTreeSet::new())
    }

    /// What a name means in a module, as far as it comes from this crate.
    pub fn named(&self, module: usize, name: &str) -> Option<Target> {
        self.find(module, name, true, &mut BTreeSet::new())
    }

    /// Whether a module stands below another one, or is it.
    pub fn is_below(&self, module: usize, above: usize) -> bool {
        std::iter::successors(Some(module), |&at| self.modules[at].above).any(|at| at == above)
    }

    fn walk(&self, from: usize, parts: &[String], seen: &mut Seen) -> Option<Target> {
        let (mut at, mut rest) = (from, parts);
        let mut anchored = false;
        while let Some((first, others)) = rest.split_first() {
            at = match first.as_str() {
                "crate" => 0,
                "self" => at,
                "super" => self.modules[at].above?,
                _ => break,
            };
            (rest, anchored) = (others, true);
        }
        while let Some((name, others)) = rest.split_first() {
            match self.find(at, name, others.is_empty(), seen) {
                Some(Target::Module(module)) => at = module,
                Some(item) => return Some(item),
                // A macro makes it there, or it is of another crate and has no `use` here.
                None => return anchored.then_some(Target::Item(at)),
            }
            (rest, anchored) = (others, true);
        }
        Some(Target::Module(at))
    }

    /// What a name means in a module. The last part of a path may be an item; what stands before it is rather a module.
    fn find(&self, module: usize, name: &str, is_last: bool, seen: &mut Seen) -> Option<Target> {
        if !seen.insert((module, name.to_owned(), is_last)) {
            return None;
        }
        let Module { outline, below, .. } = &self.modules[module];
        let item = outline.items.contains(name).then_some(Target::Item(module));
        let child = below.iter().find(|&&at| self.modules[at].name == name).map(|&at| Target::Module(at));
        let first = if is_last { item.or_else(|| self.brought_in(module, name, seen)) } else { child };
        first
            .or(child)
            .or(item)
            .or_else(|| self.brought_in(module, name, seen))
            .or_else(|| self.by_glob(module, name, seen))
    }

    fn brought_in(&self, module: usize, name: &str, seen: &mut Seen) -> Option<Target> {
        let uses = self.modules[module].outline.uses.iter().filter(|it| it.name.as_deref() == Some(name));
        uses.map(|it| &it.path.parts).find_map(|parts| self.walk(module, parts, seen))
    }

    fn by_glob(&self, module: usize, name: &str, seen: &mut Seen) -> Option<Target> {
        let globs = self.modules[module].outline.uses.iter().filter(|it| it.name.is_none());
        globs.map(|it| &it.path.parts).find_map(|parts| {
            let source = self.walk(module, parts, seen).filter(|source| matches!(source, Target::Module(_)))?;
            self.find(source.module(), name, true, seen)
        })
    }
}

/// Names that are being looked for, so that two globs of each other come to an end.
type Seen = BTreeSet<(usize, String, bool)>;

/// More modules than any crate has: a `#[path]` that leads back to itself ends here.
const MODULES_MAX: usize = 10_000;

/// A path below a directory, `..` taken away.
fn joined(directory: &str, path: &str) -> String {
    let mut parts: Vec<&str> = directory.split('/').collect();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(files: &[(&str, &str)]) -> Crate {
        Crate::read(&Tree::of(files), "src/lib.rs")
    }

    /// The file that a path leads to from a module's file; with `/` behind it if it is the module itself.
    fn leads(made: &Crate, file: &str, path: &str) -> Option<String> {
        let from = made.modules.iter().position(|module| module.file == file).expect("a module");
        let parts = path.split("::").map(str::to_owned).collect();
        let target = made.target(from, &Path { parts, line: 1 })?;
        let end = if matches!(target, Target::Module(_)) { "/" } else { "" };
        Some(format!("{}{end}", made.modules[target.module()].file))
    }

    #[test]
    fn files_are_found_beside_and_below() {
        let made = made(&[
            (
                "src/lib.rs",
                "mod a;\nmod b;\nmod c { mod d; #[path = \"../e/mod.rs\"] mod e; }\n#[cfg(test)] mod tests;",
            ),
            ("src/a.rs", "mod inner;"),
            ("src/a/inner.rs", ""),
            ("src/b/mod.rs", "mod inner;"),
            ("src/b/inner.rs", ""),
            ("src/c/d.rs", ""),
            ("src/e/mod.rs", "mod f;"),
            ("src/e/f.rs", ""),
            ("src/tests.rs", ""),
            ("src/stray.rs", ""),
        ]);
        let files: BTreeSet<&str> = made.modules.iter().map(|module| module.file.as_str()).collect();
        let expected = ["src/a.rs", "src/a/inner.rs", "src/b/inner.rs", "src/b/mod.rs", "src/c/d.rs", "src/e/f.rs"];
        let rest = ["src/e/mod.rs", "src/lib.rs"];
        assert_eq!(files, expected.into_iter().chain(rest).collect());
    }

    #[test]
    fn a_reexport_leads_to_the_file_that_defines() {
        let made = made(&[
            ("src/lib.rs", "mod matter; mod user; pub use matter::Matter;"),
            ("src/matter/mod.rs", "mod state; mod table; pub use state::{Matter, Stage as State}; pub fn load() {}"),
            ("src/matter/state.rs", "pub struct Matter; pub enum Stage { Open }"),
            ("src/matter/table.rs", "use super::*; keyed! { Row }"),
            ("src/user.rs", "use crate::matter; use std::fmt;"),
        ]);
        let user = |path| leads(&made, "src/user.rs", path);
        assert_eq!(user("crate::Matter").as_deref(), Some("src/matter/state.rs"));
        assert_eq!(user("crate::matter::State::Open").as_deref(), Some("src/matter/state.rs"));
        assert_eq!(user("matter::Matter").as_deref(), Some("src/matter/state.rs"));
        assert_eq!(user("matter::load").as_deref(), Some("src/matter/mod.rs"));
        assert_eq!(user("super::matter::table::Row").as_deref(), Some("src/matter/table.rs"));
        assert_eq!(user("crate::matter").as_deref(), Some("src/matter/mod.rs/"));
        assert_eq!(user("fmt::Display"), None);
        assert_eq!(user("Vec::new"), None);
        assert_eq!(leads(&made, "src/matter/table.rs", "Matter::new").as_deref(), Some("src/matter/state.rs"));
    }

    #[test]
    fn a_module_and_a_function_may_share_a_name() {
        let made = made(&[
            ("src/lib.rs", "mod home; pub use home::home;"),
            ("src/home.rs", "pub fn home() {} pub struct Home;"),
        ]);
        assert_eq!(leads(&made, "src/lib.rs", "crate::home").as_deref(), Some("src/home.rs"));
        assert_eq!(leads(&made, "src/lib.rs", "home::Home").as_deref(), Some("src/home.rs"));
    }

    #[test]
    fn globs_of_each_other_come_to_an_end() {
        let made = made(&[("src/lib.rs", "mod a; pub use a::*;"), ("src/a.rs", "pub use super::*; use crate::b::C;")]);
        assert_eq!(leads(&made, "src/a.rs", "crate::Gone").as_deref(), Some("src/lib.rs"));
        assert_eq!(leads(&made, "src/a.rs", "Gone::x"), None);
    }

    #[test]
    fn a_file_mounted_twice_is_two_modules() {
        let made = made(&[
            (
                "src/lib.rs",
                "mod x { type Db = u8; #[path = \"../r.rs\"] mod r; } mod y { #[path = \"../r.rs\"] mod r; }",
            ),
            ("src/r.rs", "use super::Db;"),
        ]);
        assert_eq!(made.modules.iter().filter(|module| module.file == "src/r.rs").count(), 2);
        assert_eq!(leads(&made, "src/r.rs", "super::Db").as_deref(), Some("src/lib.rs"));
    }
}
