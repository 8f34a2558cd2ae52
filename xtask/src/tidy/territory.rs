//! What only some rooms may name: SQL, HTTP, the clock, chance, waiting.

use super::Finding;
use super::rust::{code_only, line_of, words};
use super::tree::{File, Tree};

/// A word of code and the rooms that may use it.
struct Territory {
    word: &'static str,
    rooms: &'static [&'static str],
    mend: &'static str,
}

const TERRITORIES: &[Territory] = &[
    Territory {
        word: "sqlx",
        rooms: &["store", "testkit", "benches"],
        mend: "all SQL stands in crates/store: add a function there and call it",
    },
    Territory {
        word: "axum",
        rooms: &["web", "api", "server", "testkit", "benches"],
        mend: "only web and api know HTTP: return a value and let them answer with it",
    },
    Territory { word: "rand", rooms: &["adapters"], mend: "chance comes in through adapters::Chance" },
];

/// Rooms whose results depend on nothing but their arguments.
const PURE_ROOMS: &[&str] = &["domain", "methods", "proof", "text"];

/// Ways to a clock, to waiting or to the system.
const IMPURE: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "tokio::",
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
];

/// Reports every word used outside its territory.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| is_code(file)).flat_map(check_file).collect()
}

fn is_code(file: &File) -> bool {
    let ours = file.path.starts_with("crates/") || file.path.starts_with("benches/");
    ours && (file.is(&["rs"]) || file.path.ends_with("/Cargo.toml"))
}

fn check_file(file: &File) -> Vec<Finding> {
    let code = if file.is(&["rs"]) { code_only(file.text()) } else { without_toml_comments(file.text()) };
    let mut findings = Vec::new();
    for territory in TERRITORIES.iter().filter(|it| !it.rooms.contains(&file.room())) {
        for at in words(&code, territory.word) {
            let what = format!("`{}` names {}", file.room(), territory.word);
            findings.push(Finding::new(&file.path, line_of(&code, at), what, territory.mend));
        }
    }
    // What checks a room from outside may read its files, and what makes its tables before it is compiled writes them.
    let is_within = !file.path.contains("/tests/") && !file.path.ends_with("/build.rs");
    let is_pure = PURE_ROOMS.contains(&file.room()) && is_within;
    for word in IMPURE.iter().filter(|_| is_pure) {
        for at in words(&code, word) {
            let what = format!("`{}` is pure, and this is not: {word}", file.room());
            let mend = "take the time, the number or the result as an argument";
            findings.push(Finding::new(&file.path, line_of(&code, at), what, mend));
        }
    }
    findings
}

fn without_toml_comments(text: &str) -> String {
    text.lines().map(|line| line.split('#').next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn sql_stays_in_the_store() {
        let code = "// sqlx in a comment\nuse sqlx::Row;\nlet x = \"sqlx\";\n";
        assert_eq!(lines("crates/app/src/lib.rs", code), [2]);
        assert_eq!(lines("crates/store/src/lib.rs", code), Vec::<usize>::new());
        assert_eq!(lines("crates/app/Cargo.toml", "[dependencies]\n# sqlx\nsqlx.workspace = true\n"), [3]);
    }

    #[test]
    fn http_stays_at_the_edge() {
        assert_eq!(lines("crates/app/src/lib.rs", "fn f() -> axum::Json<u8> {}"), [1]);
        assert_eq!(lines("crates/web/src/lib.rs", "fn f() -> axum::Json<u8> {}"), Vec::<usize>::new());
    }

    #[test]
    fn what_makes_tables_before_compiling_may_write_them() {
        let code = "fn main() { std::fs::write(std::env::var(\"OUT_DIR\")); }";
        assert_eq!(lines("crates/text/build.rs", code), Vec::<usize>::new());
        assert_eq!(lines("crates/text/src/rebuild.rs", code), [1, 1]);
    }

    #[test]
    fn chance_comes_from_one_room() {
        assert_eq!(lines("crates/app/src/lib.rs", "let x = rand::rng();"), [1]);
        assert_eq!(lines("crates/adapters/src/lib.rs", "let x = rand::rng();"), Vec::<usize>::new());
    }

    #[test]
    fn the_core_has_no_clock_no_waiting_no_system() {
        for code in ["jiff::Timestamp::now()", "Instant::now()", "std::fs::read(x)", "tokio::spawn(x)", "Zoned::now()"]
        {
            assert_eq!(lines("crates/domain/src/lib.rs", code), [1], "{code}");
            assert_eq!(lines("crates/methods/src/lib.rs", code), [1], "{code}");
            assert_eq!(lines("crates/text/src/lib.rs", code), [1], "{code}");
            assert_eq!(lines("crates/adapters/src/lib.rs", code), Vec::<usize>::new(), "{code}");
        }
    }
}
