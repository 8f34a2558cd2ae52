//! Rows of a list of bodies.

use crate::visit::Visit;
use mingtong_app::body::BodyItem;

/// A body in a list.
pub(crate) struct BodyRow {
    pub(crate) link: String,
    pub(crate) name: String,
    /// The key of its kind.
    pub(crate) kind: String,
    pub(crate) place: String,
    /// The key of its state.
    pub(crate) stage: &'static str,
    pub(crate) members: usize,
    pub(crate) size: Option<u32>,
}

/// The rows of bodies.
pub(crate) fn body_rows<'a>(visit: &Visit, items: impl Iterator<Item = &'a BodyItem>) -> Vec<BodyRow> {
    let row = |item: &BodyItem| BodyRow {
        link: visit.link(&format!("/bodies/{}", item.id)),
        name: item.name.clone(),
        kind: item.kind.key().replace('_', "-"),
        place: item.place.as_ref().map(|place| visit.hall.place_name(place)).unwrap_or_default(),
        stage: item.stage.key(),
        members: item.members,
        size: item.size,
    };
    items.map(row).collect()
}
