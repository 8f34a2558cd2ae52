//! Who is one owner: the same name with the same telephone or identity number is one, with another one it is two
//! people; where nothing contradicts, it is one, and that is said.

use super::RollPerson;
use crate::clean::squeeze;
use crate::table::{Cell, EXACT_MAX};
use std::collections::{BTreeSet, HashMap};

/// A name in a row, with what stands beside it.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) row: u32,
    pub(super) name: String,
    pub(super) phone: Option<String>,
    /// Told apart by it, and forgotten with this value.
    pub(super) identity: Option<String>,
}

/// Who the names are: for each its place among the people, and of which row it is only supposed to be the same.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) people: Vec<RollPerson>,
    pub(super) places: Vec<(usize, Option<u32>)>,
}

#[derive(Debug)]
struct Cluster {
    place: usize,
    row: u32,
    phones: BTreeSet<String>,
    identities: BTreeSet<String>,
}

/// Finds who is one.
pub(super) fn find(names: &[Named]) -> Found {
    let mut found = Found { people: vec![], places: vec![(0, None); names.len()] };
    let mut clusters: HashMap<String, Vec<Cluster>> = HashMap::new();
    // First those of whom something is known, so that the order of the rows makes no difference to who is who.
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|at| (names[*at].identity.is_none(), names[*at].phone.is_none(), *at));
    for at in order {
        let named = &names[at];
        let alike = clusters.entry(squeeze(&named.name)).or_default();
        let certain = alike.iter().position(|cluster| cluster.is_certainly(named));
        let supposed = || alike.iter().position(|cluster| !cluster.contradicts(named));
        let (nth, is_supposed) = match certain {
            Some(nth) => (Some(nth), false),
            None => (supposed(), true),
        };
        let Some(cluster) = nth.and_then(|nth| alike.get_mut(nth)) else {
            alike.push(Cluster {
                place: found.people.len(),
                row: named.row,
                phones: named.phone.iter().cloned().collect(),
                identities: named.identity.iter().cloned().collect(),
            });
            found.places[at] = (found.people.len(), None);
            found.people.push(RollPerson { name: named.name.clone(), phone: named.phone.clone() });
            continue;
        };
        let other = is_supposed.then_some(cluster.row).filter(|row| *row != named.row);
        found.places[at] = (cluster.place, other);
        cluster.row = cluster.row.min(named.row);
        cluster.phones.extend(named.phone.clone());
        cluster.identities.extend(named.identity.clone());
        let person = &mut found.people[cluster.place];
        person.phone = person.phone.take().or_else(|| named.phone.clone());
    }
    found
}

impl Cluster {
    fn is_certainly(&self, named: &Named) -> bool {
        let same = |known: &BTreeSet<String>, said: &Option<String>| said.as_ref().is_some_and(|it| known.contains(it));
        same(&self.identities, &named.identity)
            || (same(&self.phones, &named.phone) && !differs(&self.identities, &named.identity))
    }

    fn contradicts(&self, named: &Named) -> bool {
        let have_identities = !self.identities.is_empty() && named.identity.is_some();
        match have_identities {
            true => differs(&self.identities, &named.identity),
            false => differs(&self.phones, &named.phone),
        }
    }
}

fn differs(known: &BTreeSet<String>, said: &Option<String>) -> bool {
    !known.is_empty() && said.as_ref().is_some_and(|it| !known.contains(it))
}

/// A telephone number in one writing; none where there is none, or its digits were lost.
pub(super) fn phone(text: &str) -> Option<String> {
    let digits: String = squeeze(text).chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(&digits);
    (digits.len() >= 7 && !squeeze(text).contains(['*', 'E', 'e'])).then(|| digits.to_owned())
}

/// An identity number in one writing. The error: its last digits were lost.
pub(super) fn identity(cell: &Cell) -> Result<Option<String>, ()> {
    match cell {
        Cell::Number(number) if number.abs() > EXACT_MAX => return Err(()),
        Cell::Empty | Cell::Date(_) => return Ok(None),
        Cell::Number(_) | Cell::Text(_) => {}
    }
    let text = squeeze(&cell.text()).to_uppercase();
    if text.contains("E+") {
        return Err(());
    }
    let is_whole = text.len() >= 8 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    // 18 digits that end with noughts are what is left of a number that was cut to 15.
    if text.len() == 18 && text.ends_with("000") && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(());
    }
    Ok(is_whole.then_some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(row: u32, name: &str, phone: &str, identity: &str) -> Named {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Named { row, name: name.into(), phone: given(phone), identity: given(identity) }
    }

    fn places(names: &[Named]) -> Vec<(usize, Option<u32>)> {
        find(names).places
    }

    #[test]
    fn the_same_name_with_the_same_number_is_one_and_with_another_two() {
        let of = |one, other| {
            let places = places(&[one, other]);
            (places[0].0 == places[1].0, places[1].1)
        };
        let with = |row, phone, identity| named(row, "王伟", phone, identity);
        assert_eq!(of(with(2, "13900000001", ""), with(3, "13900000001", "")), (true, None));
        assert_eq!(of(with(2, "13900000001", "A1"), with(3, "13900000002", "A1")), (true, None), "a new telephone");
        assert_eq!(of(with(2, "13900000001", ""), with(3, "13900000002", "")), (false, None));
        assert_eq!(of(with(2, "13900000001", "A1"), with(3, "13900000001", "B2")), (false, None), "one telephone");
        assert_eq!(of(with(2, "13900000001", ""), with(3, "", "")), (true, Some(2)), "nothing contradicts");
        assert_eq!(of(named(2, "王伟", "", ""), named(3, "王 伟", "", "")), (true, Some(2)));
        assert_eq!(of(named(2, "王伟", "", ""), named(3, "王炜", "", "")), (false, None));
    }

    #[test]
    fn the_order_of_the_rows_makes_no_difference() {
        let rows = [named(2, "王伟", "", ""), named(3, "王伟", "13900000001", ""), named(4, "王伟", "13900000002", "")];
        let found = places(&rows);
        assert_ne!(found[1].0, found[2].0);
        assert_eq!(found[0], (found[1].0, Some(3)), "supposed to be the first of them, and said");
    }

    #[test]
    fn an_identity_number_that_lost_its_digits_tells_nothing() {
        assert_eq!(identity(&Cell::Number(510_103_198_001_012_300.0)), Err(()));
        for text in ["5.10103E+17", "510103198001010000"] {
            assert_eq!(identity(&Cell::Text(text.into())), Err(()), "{text}");
        }
        assert_eq!(identity(&Cell::Text(" 51010319800101231x ".into())), Ok(Some("51010319800101231X".into())));
        assert_eq!(identity(&Cell::Text("无".into())), Ok(None));
        assert_eq!(phone("139 0000 0001").as_deref(), Some("13900000001"));
        assert_eq!((phone("1.39E+10"), phone("139****0001"), phone("无")), (None, None, None));
    }
}
