//! Where something differs, for whoever is no engineer: the thing as people call it, and which of its fields, by the
//! address at which it is shown.

use super::naming::Naming;

/// The nouns of pages, by the first part of their address.
const NOUNS: [(&str, &str); 15] = [
    ("account-books", "account-book"),
    ("agreements", "agreement"),
    ("bodies", "body"),
    ("funds", "fund"),
    ("matters", "matter"),
    ("meetings", "meeting"),
    ("needs", "need"),
    ("notices", "notice"),
    ("procedures", "procedure"),
    ("projects", "project"),
    ("receptions", "reception"),
    ("resolutions", "resolution"),
    ("resources", "resource"),
    ("rolls", "roll"),
    ("votes", "vote"),
];
/// What in the address of a list says beside what it stands: a thing of this noun, or one that is named with its noun.
const BESIDE: [(&str, &str); 3] = [("matter=", "matter/"), ("need=", "need/"), ("origin=", "")];

/// A place.
pub struct Place<'d> {
    /// What it is called.
    pub thing: String,
    /// The noun of its thing; empty where it is of none that has a name.
    pub noun: &'static str,
    /// Its field: parts of it between `/`; empty where the thing itself is meant.
    pub field: &'d str,
}

impl<'d> Place<'d> {
    /// Of an address, behind which a thing of a list may stand after a blank, and its field: `/notices n1/stage`,
    /// `/votes/v1/window/closes_ms`, `/projects?matter=2026-0001 2026-0003`.
    pub fn at(address: &'d str, naming: &Naming<'_>) -> Self {
        let path = address.trim_start_matches('/');
        let (first, rest) = path.split_at(path.find(['/', '?', ' ']).unwrap_or(path.len()));
        let noun = NOUNS.iter().find(|(page, _)| *page == first).map(|(_, noun)| *noun);
        let behind = if rest.starts_with('/') { rest.get(1..) } else { rest.split_once(' ').map(|(_, behind)| behind) };
        let (Some(noun), Some(behind)) = (noun, behind) else { return Self::unnamed(address, naming) };
        let (id, field) = behind.split_once('/').unwrap_or((behind, ""));
        // The page of a long list.
        let id = id.split_once('?').map_or(id, |(id, _)| id);
        let thing = naming.stream(&format!("{noun}/{id}"));
        let beside = BESIDE.iter().find_map(|(sign, other)| {
            let (_, other_id) = rest.split_once(' ')?.0.split_once(*sign)?;
            Some(naming.stream(&format!("{other}{other_id}")))
        });
        let thing = match beside {
            Some(of) => naming.text("cli-verify-beside", &[("of", of), ("thing", thing)]),
            None => thing,
        };
        Self { thing, noun, field }
    }

    /// A page of no noun: by its address.
    fn unnamed(address: &'d str, naming: &Naming<'_>) -> Self {
        let thing = format!("{} {address}", naming.words.t("cli-verify-of-thing"));
        Self { thing, noun: "", field: "" }
    }

    /// What it is called, with its field.
    pub fn named(&self, naming: &Naming<'_>) -> String {
        format!("{} {}", self.thing, naming.field(self.field)).trim_end().to_owned()
    }
}

/// The last part of a field that is no number: what a value in it is called by.
pub fn last_part(field: &str) -> &str {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    field.rsplit(['/', ' ']).find(|part| !is_number(part)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_words::{Language, Words};

    #[test]
    fn places_have_the_names_that_people_know() {
        let naming = Naming::new(Words::new(Language::ZhCn), "明通");
        for (address, thing, noun, field) in [
            ("/notices n1/stage", "公示 n1", "notice", "stage"),
            ("/votes?shown=all v1/verdicts/0", "表决 v1", "vote", "verdicts/0"),
            ("/votes/v1/window/closes_ms", "表决 v1", "vote", "window/closes_ms"),
            ("/account-books/b1?skip=100/lines/3", "账本 b1", "account-book", "lines/3"),
            ("/matters/2026-0016/steps/1/text", "事项 明通2026-0016", "matter", "steps/1/text"),
            ("/places p1/name", "公开的页面 /places p1/name", "", ""),
            ("/matters?reception=r1/items/0/title", "公开的页面 /matters?reception=r1/items/0/title", "", ""),
        ] {
            let place = Place::at(address, &naming);
            assert_eq!((place.thing.as_str(), place.noun, place.field), (thing, noun, field), "{address}");
        }
        let beside = Place::at("/projects?matter=2026-0016 2026-0003", &naming).named(&naming);
        assert!(beside.contains("事项 明通2026-0016") && beside.contains("项目 2026-0003"), "{beside}");
        let beside = Place::at("/funds?origin=agreement/a1 f1", &naming).named(&naming);
        assert!(beside.contains("协议 a1") && beside.contains("资金 f1"), "{beside}");
    }

    #[test]
    fn a_value_is_called_by_its_field_and_not_by_its_place_in_a_list() {
        let parts = ["verdicts/0", "v1 verdicts/0", "window/closes_ms", ""].map(last_part);
        assert_eq!(parts, ["verdicts", "verdicts", "closes_ms", ""]);
    }
}
