//! The repository knows nothing of the machines it was written on, and stays small.

use super::Finding;
use super::rust::in_name;
use super::tree::{File, Tree};

/// Where a machine keeps its checkouts and its people. In halves, so that this file does not find itself.
const PATHS: &[&str] = &[concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];

/// Where packages come from is a setting of the machine: lock files name versions and hashes, not hosts.
const REGISTRIES: &[&str] = &[
    concat!("\"resol", "ved\": \"http"),
    concat!("spar", "se+http"),
    concat!("_auth", "Token"),
    concat!("--index", "-url"),
    concat!("--regi", "stry"),
    concat!("regi", "stry=http"),
    concat!("regi", "stry.npmjs"),
    concat!("regi", "stry.npmmirror"),
    concat!("index.cra", "tes.io"),
    concat!("static.cra", "tes.io"),
    concat!("files.python", "hosted"),
    concat!("deb.deb", "ian.org"),
];

const FILE_BYTES_MAX: u64 = 1024 * 1024;
/// The description of the interface is made from the code, and read by programs: it grows with every route.
const DESCRIPTION_BYTES_MAX: u64 = 2 * 1024 * 1024;
const PICTURE_BYTES_MAX: u64 = 400 * 1024;

/// Reports paths and hosts of machines, and files that are too big.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let mut findings: Vec<Finding> = too_big(file).into_iter().collect();
    for (at, line) in file.text().lines().enumerate() {
        if let Some(path) = PATHS.iter().find(|path| names_path(line, path)) {
            let what = format!("a path of some machine: {path}");
            findings.push(Finding::new(&file.path, at + 1, what, "use a relative path or a temporary directory"));
        }
        if let Some(host) = REGISTRIES.iter().find(|host| line.contains(*host)) {
            let what = format!("names where packages come from: {host}");
            findings.push(Finding::new(&file.path, at + 1, what, "leave it to the settings of the machine"));
        }
    }
    findings
}

/// Whether the line names something below this directory. `templates/x/` and `{base}/x/` are other things.
fn names_path(line: &str, path: &str) -> bool {
    let continues = |byte: u8| in_name(byte) || matches!(byte, b'.' | b'}' | b')' | b'-' | b'*' | b'>' | b']');
    line.match_indices(path).any(|(at, _)| at == 0 || !continues(line.as_bytes()[at - 1]))
}

fn too_big(file: &File) -> Option<Finding> {
    let is_picture = file.path.starts_with("docs/images/") && file.is(&["png"]);
    let max = match file.path.as_str() {
        "crates/api/openapi.json" => DESCRIPTION_BYTES_MAX,
        _ if is_picture => PICTURE_BYTES_MAX,
        _ => FILE_BYTES_MAX,
    };
    let what = format!("{} KiB, {} are allowed", file.size_bytes.div_ceil(1024), max / 1024);
    let mend = "make it smaller, or make it from something smaller when it is needed";
    (file.size_bytes > max).then(|| Finding::new(&file.path, 1, what, mend))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        check(&Tree::of(&[("a.md", text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn paths_of_machines_are_found_pages_are_not() {
        for path in PATHS {
            assert_eq!(lines(&format!("ok\nsee {path}main and `{path}x`\n")), [2], "{path}");
            assert!(lines(&format!("crates/web/templates{path}page.html /c/{{community}}{path}list")).is_empty());
        }
    }

    #[test]
    fn hosts_of_registries_are_found() {
        for host in REGISTRIES {
            assert_eq!(lines(&format!("x {host}s://example.org")), [1], "{host}");
        }
        assert!(lines("source = \"registry+https://github.com/rust-lang/crates.io-index\"").is_empty());
    }

    #[test]
    fn big_files_are_found() {
        let sized = |path: &str, size_bytes| File { path: path.to_owned(), size_bytes, text: None };
        assert!(too_big(&sized("a.bin", FILE_BYTES_MAX)).is_none());
        assert!(too_big(&sized("a.bin", FILE_BYTES_MAX + 1)).is_some());
        assert!(too_big(&sized("docs/images/a.png", PICTURE_BYTES_MAX + 1)).is_some());
    }
}
