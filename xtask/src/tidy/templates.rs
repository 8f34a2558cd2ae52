//! A page and the code that fills it stand in the same area, so that one leads to the other.

use super::Finding;
use super::tree::{File, Tree};

const TEMPLATES: &str = "crates/web/templates/";
/// What several pages share.
const SHARED: &[&str] = &["parts/", "layout.html", "problem.html"];

/// Reports a template that no route of its area shows.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let pages = tree.below(TEMPLATES).filter(|file| file.is(&["html"]));
    pages.filter_map(|file| check_page(tree, file)).collect()
}

fn check_page(tree: &Tree, file: &File) -> Option<Finding> {
    let name = &file.path[TEMPLATES.len()..];
    if SHARED.iter().any(|shared| name.starts_with(shared)) {
        return None;
    }
    if name.matches('/').count() != 1 {
        let mend = "a page is <area>/<page>.html; what several pages share stands in parts/";
        return Some(Finding::new(&file.path, 1, "not a page of an area", mend));
    }
    let area = name.split('/').next().unwrap_or_default();
    let (routes, named) = (format!("crates/web/src/routes/{area}/"), format!("path = \"{name}\""));
    let shown = tree.below(&routes).any(|route| route.text().contains(&named));
    let what = format!("no page in {routes} shows it");
    (!shown).then(|| Finding::new(&file.path, 1, what, "show it from a page of its area, or delete it"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_route() {
        let tree = Tree::of(&[
            ("crates/web/templates/layout.html", ""),
            ("crates/web/templates/parts/clock.html", ""),
            ("crates/web/templates/matter/page.html", ""),
            ("crates/web/src/routes/matter/page.rs", "#[template(path = \"matter/page.html\")]"),
            ("crates/web/templates/matter/lost.html", ""),
            ("crates/web/templates/stray.html", ""),
        ]);
        let found: Vec<String> = check(&tree).into_iter().map(|finding| finding.what).collect();
        assert_eq!(found, ["no page in crates/web/src/routes/matter/ shows it", "not a page of an area"]);
    }
}
