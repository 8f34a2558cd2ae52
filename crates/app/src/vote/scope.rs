//! Buildings and entrances of a vote as somebody types them: １－１, 1栋1单元, 1单元.

use crate::carry::Carrier;
use crate::fail::Fail;
use mingtong_domain::ids::HomeNo;
use mingtong_domain::roll::{Part, Roll};
use mingtong_domain::vote::{Scope, lies_in};
use mingtong_office::roll::{entrance_of, stairwell_of};
use mingtong_store::rows::HomeFilter;
use std::collections::BTreeSet;

/// The scope in the numbers of the roll. What cannot be read, or is in several buildings, stays as it was typed.
pub(super) async fn read_scope(it: &mut Carrier<'_>, roll: &Roll, typed: Scope<Part>) -> Result<Scope<Part>, Fail> {
    if typed.within.is_empty() {
        return Ok(typed);
    }
    let (community, place) = (it.hall.id, it.hall.place_name(&roll.place));
    let rows = it.link().homes(community, roll.id.as_str(), &HomeFilter::default()).await?;
    let homes: Vec<HomeNo> = rows.into_iter().map(|row| HomeNo(row.home_no)).collect();
    let within = typed.within.iter().map(|typed| read(typed, &homes, &place)).collect();
    Ok(Scope { within, ..typed })
}

fn read(typed: &HomeNo, homes: &[HomeNo], place: &str) -> HomeNo {
    if homes.iter().any(|home| lies_in(home, typed)) {
        return typed.clone();
    }
    let Some(entrance) = entrance_of(typed.as_str()) else { return stairwell_of(typed.as_str(), place) };
    let of_it = homes.iter().filter(|home| home.parts().1 == entrance).map(HomeNo::building);
    let buildings: BTreeSet<&str> = of_it.collect();
    match buildings.first() {
        Some(building) if buildings.len() == 1 => HomeNo(format!("{building}-{entrance}")),
        _ => typed.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entrance_without_its_building_is_read_where_one_building_has_it() {
        let homes = ["1-1-101", "1-2-101", "2-1-101"].map(HomeNo::from);
        for (typed, place) in
            [("1-1", "1-1"), ("１－１", "1-1"), ("2栋", "2"), ("2单元", "1-2"), ("1单元", "1单元"), ("1栋9单元", "1-9")]
        {
            assert_eq!(read(&typed.into(), &homes, "14号院").as_str(), place, "{typed}");
        }
    }
}
