//! Both databases go through the same steps.

use super::Finding;
use super::tree::Tree;

const ENGINES: [&str; 2] = ["crates/store/migrations/sqlite/", "crates/store/migrations/postgres/"];

/// Reports a migration that one engine has and the other lacks.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let [sqlite, postgres] = ENGINES.map(|directory| names(tree, directory));
    if tree.has("crates/store") && sqlite.is_empty() && postgres.is_empty() {
        let mend = format!("put them into {} and {}", ENGINES[0], ENGINES[1]);
        return vec![Finding::new("crates/store", 1, "no migrations found", mend)];
    }
    let mut findings = lacking(&sqlite, &postgres, ENGINES[0], ENGINES[1]);
    findings.extend(lacking(&postgres, &sqlite, ENGINES[1], ENGINES[0]));
    findings
}

fn names<'a>(tree: &'a Tree, directory: &'a str) -> Vec<&'a str> {
    tree.below(directory).map(|file| &file.path[directory.len()..]).collect()
}

fn lacking(here: &[&str], there: &[&str], directory: &str, other: &str) -> Vec<Finding> {
    let alone = here.iter().filter(|name| !there.contains(name));
    alone
        .map(|name| {
            let what = format!("{other}{name} is missing");
            Finding::new(&format!("{directory}{name}"), 1, what, "write the same step for the other database")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_are_needed() {
        let both = [("crates/store/migrations/sqlite/1.sql", ""), ("crates/store/migrations/postgres/1.sql", "")];
        assert!(check(&Tree::of(&both)).is_empty());
        let one = [both[0], both[1], ("crates/store/migrations/postgres/2.sql", "")];
        assert_eq!(check(&Tree::of(&one))[0].what, "crates/store/migrations/sqlite/2.sql is missing");
    }

    #[test]
    fn moving_the_directory_does_not_silence_the_check() {
        assert_eq!(check(&Tree::of(&[("crates/store/src/lib.rs", "")])).len(), 1);
    }
}
