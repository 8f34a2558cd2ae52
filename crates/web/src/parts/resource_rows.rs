//! Resources as lists show them.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use mingtong_app::resource::ResourceItem;
use mingtong_domain::Millis;

/// A resource in a list.
pub(crate) struct ResourceRow {
    pub(crate) href: String,
    pub(crate) title: Called,
    pub(crate) kind: String,
    pub(crate) unit_href: String,
    pub(crate) unit: String,
    pub(crate) until: String,
    pub(crate) place: Option<String>,
}

/// Resources as they are listed.
pub(crate) fn resource_rows(visit: &Visit, items: &[ResourceItem]) -> Vec<ResourceRow> {
    let words = visit.words;
    let row = |item: &ResourceItem| ResourceRow {
        href: visit.link(&format!("/resources/{}", item.id)),
        title: Called::title(&item.title, words),
        kind: words.word("resource-kind", item.kind.key()),
        unit_href: visit.link(&format!("/units/{}", item.unit)),
        unit: item.unit_name.clone(),
        until: words.ta("resource-until", &[text_arg("day", format::date(words, Millis::from_date(item.until)))]),
        place: item.place.clone(),
    };
    items.iter().map(row).collect()
}
