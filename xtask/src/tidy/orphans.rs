//! Every source file belongs to a crate: one that no `mod` names is compiled by nobody, and so fails nowhere.

use super::Finding;
use super::tree::Tree;

/// Reports every Rust file that is no root of a crate and that no other file mounts.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let files = tree.files.iter().filter(|file| file.is(&["rs"]) && !is_root(&file.path));
    let orphans = files.filter(|file| !is_mounted(tree, &file.path));
    let finding = |path: &str| Finding::new(path, 1, "no file mounts this one", "name it with `mod`, or delete it");
    orphans.map(|file| finding(&file.path)).collect()
}

/// Whether cargo finds the file by itself: the root of a library, of a program, of a test.
fn is_root(path: &str) -> bool {
    let (directory, name) = (stands_in(path), path.rsplit('/').next());
    matches!(name, Some("lib.rs" | "main.rs" | "build.rs"))
        || ["/tests", "/examples", "/benches", "/bin"].iter().any(|own| directory.ends_with(own))
}

fn stands_in(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// Whether the module above names the file, or any file by its path.
fn is_mounted(tree: &Tree, path: &str) -> bool {
    let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let (directory, name) = module.rsplit_once('/').unwrap_or(("", module));
    let above = [format!("{directory}/mod.rs"), format!("{directory}.rs")];
    let is_above = |path: &str| above.iter().any(|file| file == path) || is_root(path) && stands_in(path) == directory;
    let mut above = tree.files.iter().filter(|file| is_above(&file.path));
    above.any(|file| file.text().lines().any(|line| declared(line) == Some(name))) || is_mounted_by_path(tree, path)
}

/// Whether a `#[path = "../support/mod.rs"]` ends as the file does; where it stands does not matter here.
fn is_mounted_by_path(tree: &Tree, path: &str) -> bool {
    let mut parts = path.rsplitn(3, '/');
    let (name, directory) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let attribute = format!("/{directory}/{name}\"]");
    tree.files.iter().filter(|file| file.is(&["rs"])).any(|file| file.text().contains(&attribute))
}

/// The module that a line mounts: `pub(crate) mod name;`.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim().strip_suffix(';')?;
    let (before, name) = line.rsplit_once("mod ")?;
    (before.is_empty() || before.ends_with(' ')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_nobody_mounts_is_found() {
        let tree = Tree::of(&[
            ("crates/a/src/lib.rs", "mod one;\npub(crate) mod two;\n#[path = \"../repo/mod.rs\"]\nmod three;"),
            ("crates/a/src/one.rs", "mod inner;"),
            ("crates/a/src/one/inner.rs", ""),
            ("crates/a/src/one/stray.rs", ""),
            ("crates/a/src/two/mod.rs", ""),
            ("crates/a/src/twofold/mod.rs", ""),
            ("crates/a/repo/mod.rs", ""),
            ("crates/a/tests/all.rs", "mod tools;"),
            ("crates/a/tests/tools/mod.rs", ""),
            ("crates/a/tests/pages/main.rs", "mod home;"),
            ("crates/a/tests/pages/home.rs", ""),
            ("crates/a/tests/pages/gone.rs", ""),
            ("crates/a/build.rs", ""),
        ]);
        let found: Vec<String> = check(&tree).iter().map(|finding| finding.path.clone()).collect();
        let stray = ["crates/a/src/one/stray.rs", "crates/a/src/twofold/mod.rs", "crates/a/tests/pages/gone.rs"];
        assert_eq!(found, stray);
    }
}
