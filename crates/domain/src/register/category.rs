//! What matters are about 诉求分类: a list of two levels, major and minor, that every community changes to its own.
//!
//! The list with which all begin is read from `data/categories.toml`, as the default rules are, and stands in no log: a
//! community's own events change it. A category is never deleted. One that was retired is given to no matter any more,
//! and what was counted under it stays.

use crate::ids::{CategoryId, TextRef};
use crate::time::Millis;
use serde::Deserialize;
use std::sync::LazyLock;

/// What a category is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wording {
    /// As in the list with which every community begins.
    Shipped(String),
    /// As the community says.
    Given(TextRef),
}

/// A category of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// The major one under which it stands; none for a major one.
    pub parent: Option<CategoryId>,
    /// What it is called in Chinese.
    pub name: Wording,
    /// What it is called in English, where anybody has said.
    pub english: Option<Wording>,
    /// The city's own codes for it, each from a moment on, the latest last: as text, because leading zeros count.
    pub codes: Vec<(Millis, String)>,
    /// Where it stands among those beside it, the lowest first.
    pub order: u32,
    /// Since when it is in use; 0 for those with which every community begins.
    pub from: Millis,
    /// Since when it is given to no matter any more.
    pub retired: Option<Millis>,
}

impl Category {
    /// The city's code now in force; empty where there is none.
    pub fn code(&self) -> &str {
        self.codes.last().map_or("", |(_, code)| code)
    }

    /// Whether it is a major one.
    pub fn is_major(&self) -> bool {
        self.parent.is_none()
    }
}

/// Between those that are shipped there is room for others.
pub(super) const ORDER_STEP: u32 = 10;

/// The list with which every community begins.
pub(super) fn shipped() -> &'static [Category] {
    &LIST.1
}

/// On what the list with which every community begins is based.
pub fn basis_of_categories() -> &'static str {
    &LIST.0
}

/// The basis of the list, and its entries in their order.
type List = (String, Vec<Category>);

static LIST: LazyLock<List> = LazyLock::new(|| {
    read(include_str!("../../data/categories.toml")).expect("the shipped file is read by the tests of this module")
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    basis: String,
    major: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    zh: String,
    en: String,
    #[serde(default)]
    minor: Vec<Row>,
}

fn read(text: &str) -> Result<List, String> {
    let file: File = toml::from_str(text).map_err(|fault| fault.to_string())?;
    let mut list = Vec::new();
    for major in &file.major {
        put(&mut list, major, None);
        for minor in &major.minor {
            put(&mut list, minor, Some(&major.id));
        }
    }
    Ok((file.basis, list))
}

/// Puts a row into the list, after those before it.
fn put(list: &mut Vec<Category>, row: &Row, parent: Option<&String>) {
    let order = list.last().map_or(0, |before| before.order) + ORDER_STEP;
    list.push(Category {
        id: CategoryId(row.id.clone()),
        parent: parent.cloned().map(CategoryId),
        name: Wording::Shipped(row.zh.clone()),
        english: Some(Wording::Shipped(row.en.clone())),
        codes: vec![],
        order,
        from: Millis(0),
        retired: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_list_with_which_all_begin_is_read_and_has_two_levels() {
        let (basis, list) = read(include_str!("../../data/categories.toml")).unwrap();
        assert!(basis.starts_with("参考"), "no law says it");
        let ids: BTreeSet<&CategoryId> = list.iter().map(|category| &category.id).collect();
        assert_eq!(ids.len(), list.len(), "no id stands there twice");
        for category in &list {
            let Some(parent) = &category.parent else { continue };
            assert!(category.id.as_str().starts_with(&format!("{parent}.")), "{}", category.id);
        }
    }

    #[test]
    fn what_stands_in_logs_stays_in_the_list() {
        let majors = shipped().iter().filter(|category| category.is_major());
        let majors: Vec<&str> = majors.map(|category| category.id.as_str()).collect();
        let known =
            ["property", "building", "safety", "environment", "space", "neighbours", "welfare", "affairs", "other"];
        assert_eq!(majors, known);
        for id in ["building.lift", "environment.green", "space.parking", "welfare.care", "other.other"] {
            assert!(shipped().iter().any(|category| category.id.as_str() == id), "{id}");
        }
    }
}
