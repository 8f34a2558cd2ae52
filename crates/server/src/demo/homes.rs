//! The homes of the two courtyards, as offices keep them in a spreadsheet. Names are invented, and masked already;
//! nobody has a telephone number here that could ring.

/// Buildings, stairwells of each, floors, and homes on a floor.
pub(super) struct Yard {
    pub(super) floors: u32,
    /// Areas of the homes on a floor, as a spreadsheet has them.
    pub(super) areas: [&'static str; 2],
    /// Which home belongs to the owner of which other, by their places in the list, from 0.
    pub(super) owned_together: &'static [(usize, usize)],
}

const BUILDINGS: u32 = 2;
const ENTRANCES: u32 = 2;

/// The works' dormitory 人民东路69号院: 48 homes.
pub(super) const RENMIN: Yard = Yard { floors: 6, areas: ["58.60", "72.35"], owned_together: &[] };
/// 东风巷14号院: 56 homes, of which two owners have two each.
pub(super) const DONGFENG: Yard = Yard { floors: 7, areas: ["86.42", "104.75"], owned_together: &[(9, 8), (41, 12)] };

const FAMILIES: [&str; 14] = ["高", "梁", "宋", "唐", "许", "邓", "冯", "曾", "彭", "萧", "田", "董", "袁", "潘"];
const GIVEN: [&str; 4] = ["某明", "某芳", "某军", "某英"];

impl Yard {
    /// As a file.
    pub(super) fn csv(&self) -> String {
        let homes: Vec<(u32, u32, u32, usize)> = (1..=BUILDINGS)
            .flat_map(|building| (1..=ENTRANCES).map(move |entrance| (building, entrance)))
            .flat_map(|(building, entrance)| (1..=self.floors).map(move |floor| (building, entrance, floor)))
            .flat_map(|(building, entrance, floor)| [0, 1].map(|nth| (building, entrance, floor, nth)))
            .collect();
        let row = |(at, (building, entrance, floor, nth)): (usize, &(u32, u32, u32, usize))| {
            let room = floor * 100 + u32::from(*nth == 1) + 1;
            format!("{building}栋,{entrance},{room},{},{},住宅,自住\n", self.areas[*nth], self.owner(at))
        };
        let rows: String = homes.iter().enumerate().map(row).collect();
        format!("楼栋,单元,房号,产权面积,产权人,用途,居住情况\n{rows}")
    }

    fn owner(&self, at: usize) -> String {
        let at = self.owned_together.iter().find(|(part, _)| *part == at).map_or(at, |(_, other)| *other);
        format!("{}{}", FAMILIES[at % FAMILIES.len()], GIVEN[at / FAMILIES.len() % GIVEN.len()])
    }
}
