//! The latest known positions of every community's log and of its areas, in memory, so that a cached page needs no
//! query to know that it is still fresh. Own commits set them at once; those of other processes are seen by
//! [`crate::Store::refresh_heads`].

use mingtong_domain::ids::{Area, CommunityId};
use std::collections::{BTreeMap, HashMap};
use std::sync::{PoisonError, RwLock};
use tokio::sync::watch;

/// How far a log has grown by one write.
#[derive(Debug, Clone)]
pub(crate) struct Grown {
    pub(crate) community: CommunityId,
    /// The next position of the log.
    pub(crate) head: i64,
    /// The position after the latest event of each area that grew.
    pub(crate) areas: BTreeMap<Area, i64>,
}

#[derive(Debug, Clone, Default)]
struct Known {
    head: i64,
    areas: BTreeMap<Area, i64>,
}

#[derive(Debug, Default)]
pub(crate) struct Heads {
    by_community: RwLock<HashMap<CommunityId, Known>>,
    /// Told whenever a log has grown.
    grown: watch::Sender<()>,
}

impl Heads {
    /// The next position of the community's log; none when it was never seen.
    pub(crate) fn get(&self, community: CommunityId) -> Option<i64> {
        let heads = self.by_community.read().unwrap_or_else(PoisonError::into_inner);
        heads.get(&community).map(|known| known.head)
    }

    /// The position after the latest event of any of some areas, 0 where nothing has happened in them; none when the
    /// community was never seen.
    pub(crate) fn of_areas(&self, community: CommunityId, areas: &[Area]) -> Option<i64> {
        let heads = self.by_community.read().unwrap_or_else(PoisonError::into_inner);
        let known = heads.get(&community)?;
        Some(areas.iter().filter_map(|area| known.areas.get(area).copied()).max().unwrap_or(0))
    }

    /// Is told whenever a log has grown, whichever it is.
    pub(crate) fn grown(&self) -> watch::Receiver<()> {
        self.grown.subscribe()
    }

    /// A log only grows: an older answer that comes late changes nothing.
    pub(crate) fn raise(&self, grown: Grown) {
        if self.raised(grown) {
            self.grown.send_replace(());
        }
    }

    /// Whether that was news.
    fn raised(&self, grown: Grown) -> bool {
        let mut heads = self.by_community.write().unwrap_or_else(PoisonError::into_inner);
        let known = heads.entry(grown.community).or_default();
        let is_news = grown.head > known.head;
        known.head = known.head.max(grown.head);
        for (area, head) in grown.areas {
            let known = known.areas.entry(area).or_default();
            *known = (*known).max(head);
        }
        is_news
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_grows_for_itself_and_never_back() {
        let (heads, community) = (Heads::default(), CommunityId(1));
        assert_eq!((heads.get(community), heads.of_areas(community, Area::ALL)), (None, None));
        let raise = |head, area| heads.raise(Grown { community, head, areas: BTreeMap::from([(area, head)]) });
        raise(5, Area::Matter);
        raise(9, Area::Support);
        raise(7, Area::Support);
        assert_eq!(heads.get(community), Some(9));
        let of = |areas: &[Area]| heads.of_areas(community, areas);
        assert_eq!((of(&[Area::Matter]), of(&[Area::Matter, Area::Support])), (Some(5), Some(9)));
        assert_eq!(of(&[Area::Reception]), Some(0));
    }

    #[test]
    fn whoever_waits_is_told_of_news_and_of_nothing_else() {
        let (heads, community) = (Heads::default(), CommunityId(1));
        let mut grown = heads.grown();
        let raise = |head| heads.raise(Grown { community, head, areas: BTreeMap::from([(Area::Meeting, head)]) });
        raise(5);
        assert!(grown.has_changed().unwrap());
        grown.mark_unchanged();
        raise(5);
        raise(3);
        assert!(!grown.has_changed().unwrap());
    }
}
