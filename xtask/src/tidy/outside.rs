//! What goes out of the house, on paper or in a file, cannot be masked any more: it is not made of what the desk reads.

use super::Finding;
use super::rust::{code_only, line_of, words};
use super::tree::{File, Tree};

/// What a file of code names that writes papers or tables.
const WRITES: [&str; 3] = ["office::paper", "parts::paper", "write_table"];
/// What reads a matter as whoever asks sees it on a page, the desk everything.
const READS_AS_ON_A_PAGE: &str = "view_matter";

/// Reports every paper, sheet and table that reads a matter as the desk does.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.below("crates/").filter(|file| file.path.contains("/src/") && file.is(&["rs"])).flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let code = code_only(file.text());
    let goes_out = file.path.contains("/paper/") || WRITES.iter().any(|name| code.contains(name));
    let read = words(&code, READS_AS_ON_A_PAGE).filter(|_| goes_out);
    let finding = |at| {
        let what = format!("{READS_AS_ON_A_PAGE} where a paper or a table is written");
        Finding::new(&file.path, line_of(&code, at), what, "read it by crates/app/src/matter/out_of_the_house.rs")
    };
    read.map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_not_made_of_what_the_desk_reads() {
        let tree = Tree::of(&[
            ("crates/web/src/routes/matter/page.rs", "use app::matter::view_matter;"),
            ("crates/web/src/routes/matter/paper/answer.rs", "// view_matter is for pages\nview_for_raiser(id)"),
            ("crates/web/src/routes/matter/paper/new.rs", "\nview_matter(id)"),
            ("crates/web/src/routes/body/list.rs", "use mingtong_office::paper::Document;\nuse app::view_matter;"),
            ("crates/app/src/matter/ledger.rs", "use mingtong_office::write_table;\nview_to_take_out(id)"),
        ]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found.iter().any(|it| it.contains("paper/new.rs")) && found.iter().any(|it| it.contains("body/list.rs"))
        );
    }
}
