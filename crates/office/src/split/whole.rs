//! What is seen only where all homes are looked at together.

use super::pasted::{PastedHome, Sum};
use crate::clean::{quote, squeeze};
use crate::plain_number::{billionths, written};
use mingtong_domain::split::PartyField;
use std::collections::HashMap;

/// What is added up in a list.
pub(super) const MEASURES: [PartyField; 4] =
    [PartyField::Area, PartyField::Coefficient, PartyField::Percent, PartyField::Fixed];

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

/// Sums that agree with nothing they may be the sum of: all homes, those above, those between two sums. The row,
/// what it says, and what the homes come to that it most likely adds up.
pub(super) fn sums_off(sums: &[Sum], homes: &[PastedHome]) -> Vec<(u32, String, String)> {
    let value = |home: &PastedHome, field: PartyField| {
        let said = home.party.iter().find(|(other, _)| *other == field);
        said.and_then(|(_, text)| billionths(text)).unwrap_or_default()
    };
    let within = |field: PartyField, after: u32, before: u32| -> u128 {
        homes.iter().filter(|home| home.row > after && home.row < before).map(|home| value(home, field)).sum()
    };
    let mut off = vec![];
    for (at, sum) in sums.iter().enumerate() {
        let last = at.checked_sub(1).and_then(|at| sums.get(at)).map_or(0, |sum| sum.row);
        let next = sums.get(at + 1).map_or(u32::MAX, |sum| sum.row);
        let spans = [(last, sum.row), (0, sum.row), (sum.row, next), (0, u32::MAX)];
        let wrong = sum.said.iter().find_map(|(field, said)| {
            let ours = spans.map(|(after, before)| within(*field, after, before));
            let likely = ours.into_iter().find(|ours| *ours > 0).unwrap_or_default();
            (!ours.contains(said)).then(|| (sum.row, written(*said), written(likely)))
        });
        off.extend(wrong);
    }
    off
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
