//! What a home is used for: by a column, by the words of its room (车位12, 地下室1), by a remark that says nothing else.

use crate::clean::{quote, squeeze};
use crate::table::Cell;
use crate::vocabulary::is_nothing;
use mingtong_domain::ids::HomeNo;
use mingtong_domain::roll::Part;

const WORDS: [(Part, &[&str]); 5] = [
    (Part::Dwelling, &["住宅", "居住", "成套住宅", "住房", "普通住宅", "公寓", "别墅", "商品房"]),
    (
        Part::Shop,
        &[
            "商铺",
            "商业",
            "商业服务",
            "商业用房",
            "店铺",
            "门面",
            "门面房",
            "营业房",
            "商服",
            "办公",
            "写字楼",
            "商用",
            "底商",
        ],
    ),
    (Part::Garage, &["车库", "车位", "车棚"]),
    (
        Part::Storeroom,
        &["储藏室", "储藏间", "储藏", "储物间", "储物室", "地下室", "杂物间", "杂物房", "杂物", "仓库", "柴房"],
    ),
    (Part::Other, &["其他", "其它"]),
];

/// What says that one thing comes with another, or is none: 101带车库 is a flat, 非住宅 no dwelling.
const JOINING: [char; 13] = ['带', '含', '附', '配', '及', '和', '与', '非', '不', '+', '/', '、', ','];

/// What a text is, as the head of a compound says it, which in Chinese stands at the end: 地下车位, 摩托车位, 多层住宅.
fn compound(text: &str) -> Option<Part> {
    let text = squeeze(text).replace("非机动", "");
    let head = text.split('(').next().filter(|head| !head.is_empty())?;
    if head.contains(JOINING) {
        return None;
    }
    let words = WORDS.iter().flat_map(|(part, words)| words.iter().map(move |word| (*part, *word)));
    words.filter(|(_, word)| head.ends_with(word)).max_by_key(|(_, word)| word.len()).map(|(part, _)| part)
}

/// What a cell of a column of uses says; the error is what is not known here.
pub(super) fn of_cell(cell: &Cell) -> Result<Option<Part>, String> {
    let text = squeeze(&cell.text());
    match compound(&text) {
        None if !text.is_empty() && !is_nothing(&text) => Err(quote(&cell.text())),
        part => Ok(part),
    }
}

/// What a column says that is headed only 性质: 商品房 there says whose a home is, and not what for.
pub(super) fn of_nature(cell: &Cell) -> Result<Option<Part>, String> {
    match squeeze(&cell.text()).ends_with("商品房") {
        true => Ok(None),
        false => of_cell(cell),
    }
}

/// What a remark says that is one such word and nothing else.
pub(super) fn of_remark(cell: &Cell) -> Option<Part> {
    const KINDS: [&str; 8] = ["", "地下", "地上", "地面", "机动车", "非机动车", "摩托", "自行"];
    let text = squeeze(&cell.text());
    let is_it = |word: &&str| KINDS.iter().any(|kind| text.strip_prefix(kind) == Some(*word));
    WORDS.iter().find(|(_, words)| words.iter().any(is_it)).map(|(part, _)| *part)
}

/// What the number of a home says: of its room, or of the building that has nothing else in it.
pub(super) fn of_number(no: &HomeNo) -> Option<Part> {
    let (building, entrance, room) = no.parts();
    [room, entrance, building].into_iter().find_map(|text| {
        let stem =
            text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "-_号区一二三四五六七八九十".contains(c));
        // A number has lost the 室 at its end.
        compound(stem).or_else(|| compound(&format!("{stem}室")).filter(|_| stem.chars().count() > 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_what_stands_at_the_end_of_its_name() {
        let of = |text: &str| of_cell(&Cell::Text(text.to_owned()));
        for (text, part) in [
            ("储藏室", Part::Storeroom),
            ("摩托车位", Part::Garage),
            ("非机动车库", Part::Garage),
            ("地下 车位（人防）", Part::Garage),
            ("地下室车位", Part::Garage),
            ("车库储藏室", Part::Storeroom),
            ("多层住宅", Part::Dwelling),
            ("临街商铺", Part::Shop),
        ] {
            assert_eq!(of(text), Ok(Some(part)), "{text}");
        }
        for text in ["会所", "非住宅", "住宅/商铺", "住宅带车库"] {
            assert_eq!(of(text), Err(text.to_owned()));
        }
        assert_eq!((of(""), of("/")), (Ok(None), Ok(None)));
    }

    #[test]
    fn a_room_says_what_it_is() {
        for (no, part) in [
            ("1-1-车位12", Some(Part::Garage)),
            ("1--地下", Some(Part::Storeroom)),
            ("1--地下室1", Some(Part::Storeroom)),
            ("--储藏室3", Some(Part::Storeroom)),
            ("1-B1-车位A_012", Some(Part::Garage)),
            ("地下车库--12", Some(Part::Garage)),
            ("3-1-商铺1", Some(Part::Shop)),
            ("--车库", Some(Part::Garage)),
            ("1-1-101", None),
            ("1-1-101带车库", None),
            ("仓库街1-2-301", None),
            ("15号院1-2-301", None),
        ] {
            assert_eq!(of_number(&HomeNo::from(no)), part, "{no}");
        }
        let remark = |text: &str| of_remark(&Cell::Text(text.to_owned()));
        assert_eq!((remark("储藏室"), remark("摩托车位")), (Some(Part::Storeroom), Some(Part::Garage)));
        assert_eq!((remark("另购车位"), remark("车位已租")), (None, None));
    }
}
