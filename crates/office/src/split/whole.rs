//! What is seen only where all homes are looked at together.

use super::pasted::PastedHome;
use crate::clean::{quote, squeeze};
use crate::plain_number::billionths;
use mingtong_domain::split::PartyField;
use std::collections::HashMap;

fn named(home: &PastedHome) -> (u32, String) {
    (home.row, quote(home.party.first().map_or("", |(_, id)| id.as_str())))
}

/// Homes in whose row stands exactly what at least so many rows above come to: it may be their sum without saying so.
pub(super) fn like_sums(homes: &[PastedHome]) -> Vec<(u32, String)> {
    const MEASURES: [(PartyField, usize); 3] =
        [(PartyField::Area, 2), (PartyField::Fixed, 2), (PartyField::Coefficient, 3)];
    let mut found = vec![];
    let mut above = MEASURES.map(|(field, least)| (field, least, 0_u128, 0_usize));
    for home in homes {
        let mut is_like = false;
        for (field, least, sum, count) in &mut above {
            let text = home.party.iter().find(|(other, _)| other == field).map(|(_, text)| text.as_str());
            let Some(value) = text.and_then(billionths).filter(|value| *value > 0) else { continue };
            is_like |= count >= least && value == *sum;
            *sum = sum.saturating_add(value);
            *count += 1;
        }
        if is_like {
            found.push(named(home));
        }
    }
    found
}

/// Homes without a number where at least half of them have one: they may be titles or notes.
pub(super) fn unnumbered(homes: &[PastedHome]) -> Vec<(u32, String)> {
    let is_numeral = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
    let (with, without): (Vec<_>, Vec<_>) = homes.iter().map(named).partition(|(_, id)| id.contains(is_numeral));
    if with.len() < without.len() { vec![] } else { without.into_iter().filter(|(_, id)| !id.is_empty()).collect() }
}

/// A home that stands there twice, once as 101 and once as 101室: its row, its name, and the row above.
pub(super) fn same_home(homes: &[PastedHome]) -> Option<(u32, String, u32)> {
    let mut seen: HashMap<String, (u32, String)> = HashMap::new();
    for home in homes {
        let (row, id) = named(home);
        let squeezed = squeeze(&id);
        let bare = squeezed.strip_suffix(['室', '号', '户', '房']).filter(|it| it.ends_with(|c: char| c.is_numeric()));
        let bare = bare.unwrap_or(&squeezed).to_owned();
        match seen.get(&bare) {
            // Written alike it is told where homes are counted.
            Some((other, known)) if *known != id && !id.is_empty() => return Some((row, id, *other)),
            Some(_) => {}
            None => _ = seen.insert(bare, (row, id)),
        }
    }
    None
}

/// The first home beside which nothing stands where others are ticked as paying: it may pay or not.
pub(super) fn unticked(homes: &[PastedHome]) -> Option<(u32, String)> {
    let pays = |home: &PastedHome| {
        let said = home.party.iter().find(|(field, _)| *field == PartyField::Pays);
        said.map_or(String::new(), |(_, text)| text.clone())
    };
    let is_ticked = homes.iter().any(|home| pays(home) == "true");
    homes.iter().find(|home| is_ticked && pays(home).is_empty()).map(named)
}
