//! Names of whoever pays or is paid, as strangers read them.

use crate::hall::Hall;
use crate::texts::first_character;
use mingtong_domain::ids::HomeNo;
use mingtong_text::personal::could_be_a_name;

/// A name or a home as others read it: the community and its units are no persons.
pub(crate) fn masked_name(hall: &Hall, name: &str) -> String {
    let name = name.trim();
    let is_office = name == hall.name || hall.units().iter().any(|(_, unit)| *unit == name);
    if is_office { name.to_owned() } else { masked(name) }
}

/// Whoever paid or was paid by a book in which kinds of income stand beside people: only a home and what could be
/// somebody's name are masked.
pub(crate) fn masked_payer(hall: &Hall, payer: &str) -> String {
    let is_somebody = HomeNo::parse(payer.trim()).is_some() || could_be_a_name(payer);
    if is_somebody { masked_name(hall, payer) } else { payer.to_owned() }
}

/// A home without its entrance and room, a name without all but its first character: whoever it is knows themself.
pub(crate) fn masked(name: &str) -> String {
    if let Some(home) = HomeNo::parse(name) {
        return format!("{}-*", home.building());
    }
    first_character(name)
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_home_keeps_its_building_and_a_name_its_first_character() {
        for (name, shown) in [("3-2-501", "3-*"), ("王大妈", "王*"), ("14号院3栋501", "1*"), ("", "*")] {
            assert_eq!(masked(name), shown);
        }
    }
}
