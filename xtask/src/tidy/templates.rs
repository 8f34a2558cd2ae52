//! The template of a page and the code that fills it stand in folders of the same name, so that one leads to the other.

use super::Finding;
use super::tree::{File, Tree};

const TEMPLATES: &str = "crates/web/templates/";
const SOURCE: &str = "crates/web/src/";
const ROUTES: &str = "crates/web/src/routes/";
/// What pages of several nouns share.
const PARTS: &str = "parts";

/// Reports a template that nothing shows, or that is shown from another folder than its own.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let pages = tree.below(TEMPLATES).filter(|file| file.is(&["html"]));
    pages.filter_map(|file| check_page(tree, file)).collect()
}

fn check_page(tree: &Tree, file: &File) -> Option<Finding> {
    let name = &file.path[TEMPLATES.len()..];
    let (what, mend) = match name.rsplit_once('/') {
        // The frames of pages.
        None if is_filled(tree, SOURCE, name) || is_used(tree, "", name) => return None,
        None => ("nothing extends or shows it".to_owned(), "a page is <noun>/…/<page>.html; delete what nothing needs"),
        Some((PARTS, _)) if is_used(tree, "", name) => return None,
        Some((PARTS, _)) => ("no template includes it".to_owned(), "include it, or delete it"),
        Some((folder, _)) => {
            let (routes, noun) = (format!("{ROUTES}{folder}/"), name.split('/').next().unwrap_or_default());
            if is_filled(tree, &routes, name) || is_used(tree, &format!("{noun}/"), name) {
                return None;
            }
            let mend = "show it from the folder of its own name, include it in a page of its noun, or delete it";
            (format!("no page in {routes} shows it"), mend)
        }
    };
    Some(Finding::new(&file.path, 1, what, mend))
}

/// Whether a file of code below this path fills the template; of a folder of routes, a file that stands right in it.
fn is_filled(tree: &Tree, folder: &str, name: &str) -> bool {
    let named = format!("path = \"{name}\"");
    let is_near = |file: &File| !folder.starts_with(ROUTES) || !file.path[folder.len()..].contains('/');
    tree.below(folder).filter(|file| is_near(file)).any(|file| file.text().contains(&named))
}

/// Whether another template below this folder of templates includes or extends it.
fn is_used(tree: &Tree, folder: &str, name: &str) -> bool {
    let ways = [format!("include \"{name}\""), format!("extends \"{name}\"")];
    let folder = format!("{TEMPLATES}{folder}");
    tree.below(&folder).any(|other| ways.iter().any(|way| other.text().contains(way)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_route_in_the_folder_of_its_name() {
        let tree = Tree::of(&[
            ("crates/web/templates/layout.html", "{% include \"parts/clock.html\" %}"),
            ("crates/web/templates/parts/clock.html", ""),
            ("crates/web/templates/parts/lost.html", ""),
            (
                "crates/web/templates/matter/page.html",
                "{% extends \"layout.html\" %}{% include \"matter/story.html\" %}",
            ),
            ("crates/web/templates/matter/story.html", ""),
            ("crates/web/src/routes/matter/page.rs", "#[template(path = \"matter/page.html\")]"),
            ("crates/web/templates/matter/desk/list.html", ""),
            ("crates/web/src/routes/matter/public/list.rs", "#[template(path = \"matter/desk/list.html\")]"),
            ("crates/web/templates/body/page.html", "{% include \"matter/lost.html\" %}"),
            ("crates/web/src/routes/body/page.rs", "#[template(path = \"body/page.html\")]"),
            ("crates/web/templates/matter/lost.html", ""),
            ("crates/web/templates/stray.html", ""),
        ]);
        let mut found: Vec<String> = check(&tree).into_iter().map(|finding| finding.what).collect();
        found.sort();
        let expected = [
            "no page in crates/web/src/routes/matter/ shows it",
            "no page in crates/web/src/routes/matter/desk/ shows it",
            "no template includes it",
            "nothing extends or shows it",
        ];
        assert_eq!(found, expected);
    }
}
