//! Who is let in: so many connections of one address are served; a few more are told why not; the rest is hung up on.

use mingtong_app::throttle::subscriber;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Connections of one address: a hall of 500 telephones behind one router, each with three.
pub const PER_ADDRESS: usize = 1_500;
/// Connections of an address beyond its limit that are told so; they cost as much as others while they last.
const TOLD: usize = 16;

/// The connections of each address. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Doors {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    /// Served of one address; none where everybody comes from the address of our own proxy.
    per_address: Option<usize>,
}

/// The place of a connection, until it is dropped.
#[derive(Debug)]
pub struct Place {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    address: IpAddr,
}

/// Whether a connection is let in.
#[derive(Debug)]
pub enum Entry {
    /// It is served.
    Served(Place),
    /// It is told that there are too many.
    Told(Place),
    /// It is hung up on.
    HungUp,
}

impl Doors {
    /// Doors that serve so many connections of one address.
    pub fn new(per_address: Option<usize>) -> Self {
        Self { counts: Arc::default(), per_address }
    }

    /// A connection from an address.
    pub fn enter(&self, address: IpAddr) -> Entry {
        let address = subscriber(address);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(address).or_insert(0);
        let most = self.per_address.unwrap_or(usize::MAX);
        let is_served = *count < most;
        if !is_served && *count - most >= TOLD {
            return Entry::HungUp;
        }
        *count += 1;
        let place = Place { counts: self.counts.clone(), address };
        if is_served { Entry::Served(place) } else { Entry::Told(place) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALL: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 7));
    const NEIGHBOUR: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 8));

    #[test]
    fn a_flood_of_one_address_is_told_then_hung_up_on_and_its_neighbour_is_served() {
        let doors = Doors::new(Some(2));
        let mut entries: Vec<Entry> = (0..2 + TOLD + 5).map(|_| doors.enter(HALL)).collect();
        let count = |is: fn(&Entry) -> bool| entries.iter().filter(|entry| is(entry)).count();
        assert_eq!(count(|entry| matches!(entry, Entry::Served(_))), 2);
        assert_eq!(count(|entry| matches!(entry, Entry::Told(_))), TOLD);
        assert_eq!(count(|entry| matches!(entry, Entry::HungUp)), 5);
        assert!(matches!(doors.enter(NEIGHBOUR), Entry::Served(_)));
        entries.clear();
        assert!(matches!(doors.enter(HALL), Entry::Served(_)));
        assert!(doors.counts.lock().unwrap().is_empty(), "an address that has gone is forgotten");
    }

    #[test]
    fn a_hall_of_five_hundred_behind_one_address_is_served() {
        let doors = Doors::new(Some(PER_ADDRESS));
        let phones: Vec<Entry> = (0..500 * 3).map(|_| doors.enter(HALL)).collect();
        assert!(phones.iter().all(|entry| matches!(entry, Entry::Served(_))));
    }

    #[test]
    fn behind_a_proxy_everybody_has_one_address() {
        let doors = Doors::new(None);
        let entries: Vec<Entry> = (0..100_000).map(|_| doors.enter(HALL)).collect();
        assert!(entries.iter().all(|entry| matches!(entry, Entry::Served(_))));
    }
}
