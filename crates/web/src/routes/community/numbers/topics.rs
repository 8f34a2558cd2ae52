//! Hot topics with their matters, in words.

use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use mingtong_app::community::numbers::HotTopic;
use mingtong_app::matter::MatterItem;

/// A hot topic with its matters.
pub(crate) struct TopicRow {
    pub(crate) word: String,
    pub(crate) count: usize,
    /// In how many titles it stood in the days before.
    pub(crate) before: usize,
    pub(crate) matters: Vec<MatterLink>,
}

/// A matter with its address.
pub(crate) struct MatterLink {
    pub(crate) href: String,
    pub(crate) number: String,
    pub(crate) title: Called,
    pub(crate) place: String,
    pub(crate) received: String,
    /// How long ago it was heard.
    pub(crate) waits: String,
}

pub(crate) fn topic_rows(visit: &Visit, topics: &[HotTopic]) -> Vec<TopicRow> {
    let row = |topic: &HotTopic| TopicRow {
        word: topic.word.clone(),
        count: topic.matters.len(),
        before: topic.before,
        matters: matter_links(visit, &topic.matters),
    };
    topics.iter().map(row).collect()
}

pub(crate) fn matter_links(visit: &Visit, items: &[MatterItem]) -> Vec<MatterLink> {
    let now = visit.site.app.now();
    let link = |item: &MatterItem| MatterLink {
        href: visit.link(&format!("/matters/{}", item.id)),
        number: item.number.clone(),
        title: Called::title(&item.title, visit.words),
        place: item.place.clone().unwrap_or_default(),
        received: format::date(visit.words, item.received),
        waits: format::span(visit.words, now.0 - item.received.0),
    };
    items.iter().map(link).collect()
}
