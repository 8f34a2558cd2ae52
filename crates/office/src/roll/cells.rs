//! What the cells of a row say: an area, how many adults, in the offices' words who lives there.

use super::RollReason;
use super::nobody::NOT_HANDED_OVER;
use crate::clean::{quote, squeeze, visible};
use crate::plain_number::{Kind, plain_number, shortest};
use crate::table::Cell;
use crate::vocabulary::is_nothing;
use mingtong_domain::limits::HOME_AREA_MAX;
use mingtong_domain::roll::{Handover, Living};

/// Decimals of a square metre: registers of real estate give up to four.
const DECIMALS: usize = 4;

/// An area in cm²; nothing where the cell is empty. What cannot be one is a reason, and never guessed.
pub(super) fn area(cell: &Cell) -> Result<Option<i64>, RollReason> {
    let text = match cell {
        Cell::Number(number) => shortest(*number),
        // Space between two digits stays: 85 90 is no 8590, and 10² no 102.
        cell => plain_number(&visible(&cell.text()), Kind::Area),
    };
    let squeezed = squeeze(&text);
    if squeezed.is_empty() || is_nothing(&squeezed) {
        return Ok(None);
    }
    let number = text.as_str();
    let said = || quote(&cell.text());
    if let Some(positive) = number.strip_prefix('-').filter(|rest| rest.parse::<f64>().is_ok()) {
        return Err(RollReason::AreaImpossible { text: format!("-{positive}") });
    }
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(decimals) {
        return Err(RollReason::AreaUnreadable { text: said() });
    }
    if decimals.len() > DECIMALS {
        return Err(RollReason::AreaDecimals { text: said() });
    }
    let area = format!("{whole}{decimals:0<DECIMALS$}").parse::<i64>().unwrap_or(i64::MAX);
    match (1..=HOME_AREA_MAX).contains(&area) {
        true => Ok(Some(area)),
        false => Err(RollReason::AreaImpossible { text: said() }),
    }
}

/// The area that a person typed, in cm²; nothing where they typed nothing.
///
/// # Errors
/// What of it is no area.
pub fn area_of(text: &str) -> Result<Option<i64>, RollReason> {
    area(&Cell::Text(text.to_owned()))
}

/// An area in square metres, as people write it: 98.53.
pub fn square_metres(area: i64) -> String {
    let exact = format!("{}.{:04}", area / 10_000, area % 10_000);
    exact.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A number of people; the error is what the cell says.
pub(super) fn people(cell: &Cell) -> Result<Option<u32>, String> {
    let text = squeeze(&cell.text());
    if text.is_empty() || is_nothing(&text) {
        return Ok(None);
    }
    let number = text.strip_suffix(['人', '口', '名']).unwrap_or(&text);
    number.parse().map(Some).map_err(|_| quote(&cell.text()))
}

pub(super) fn living(cell: &Cell) -> Result<Option<Living>, String> {
    word(
        cell,
        &[
            (Living::Owner, &["自住", "自用", "业主自住", "已入住", "入住", "常住"]),
            (Living::Tenant, &["出租", "租户", "租住", "已出租", "租赁", "出租房"]),
            (Living::Empty, &["空置", "空房", "无人居住", "空", "未入住", "空关"]),
            (Living::Unknown, &["不详", "未知"]),
        ],
    )
}

pub(super) fn handover(cell: &Cell) -> Result<Option<Handover>, String> {
    word(
        cell,
        &[
            (Handover::NotHandedOver, &["否"]),
            (Handover::NotHandedOver, &NOT_HANDED_OVER),
            (Handover::HandedOver, &["已交付", "已交房", "交付", "是", "已移交", "已售已交付"]),
        ],
    )
}

/// What a word of the offices means; the error is what the cell says.
fn word<T: Copy>(cell: &Cell, known: &[(T, &[&str])]) -> Result<Option<T>, String> {
    let text = squeeze(&cell.text());
    if let Some((value, _)) = known.iter().find(|(_, words)| words.contains(&text.as_str())) {
        return Ok(Some(*value));
    }
    if text.is_empty() || is_nothing(&text) { Ok(None) } else { Err(quote(&cell.text())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Option<i64>, RollReason> {
        area(&Cell::Text(text.to_owned()))
    }

    #[test]
    fn areas_have_four_decimals() {
        for (text, expected) in [
            ("98.53", 985_300),
            ("98.5312", 985_312),
            ("98.53㎡", 985_300),
            ("98.53平方米", 985_300),
            ("98.53 m²", 985_300),
            ("９８．５３", 985_300),
            (" 98 ", 980_000),
            ("0.0001", 1),
            ("1,088.50", 10_885_000),
            ("1，088.5 平方米", 10_885_000),
            (".5", 5_000),
        ] {
            assert_eq!(of(text), Ok(Some(expected)), "{text}");
        }
        assert_eq!(area(&Cell::Number(98.53)), Ok(Some(985_300)));
        assert_eq!(area(&Cell::Number(98.53 * 3.0 - 98.53 * 2.0)), Ok(Some(985_300)), "the noise of a sum is none");
        assert_eq!(area(&Cell::Number(120.0)), Ok(Some(1_200_000)));
    }

    #[test]
    fn what_is_no_area_is_unknown_and_said() {
        assert!(matches!(of("98.53125"), Err(RollReason::AreaDecimals { .. })));
        assert!(matches!(area(&Cell::Number(98.531_25)), Err(RollReason::AreaDecimals { .. })));
        for text in ["0", "0.0", "-98.53", "100000.0001", "99999999999999999999999"] {
            assert!(matches!(of(text), Err(RollReason::AreaImpossible { .. })), "{text}");
        }
        for text in ["约98", "98.5.3", "1,23.5", "85 90", "10²", "1.50E+03", "九十八", "98.", "+98"] {
            assert!(matches!(of(text), Err(RollReason::AreaUnreadable { .. })), "{text}");
        }
        for text in ["", "无", "/", "——"] {
            assert_eq!(of(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn the_words_of_the_offices_are_known() {
        let text = |text: &str| Cell::Text(text.to_owned());
        assert_eq!(handover(&text("未 售")), Ok(Some(Handover::NotHandedOver)));
        assert_eq!(living(&text("出租")), Ok(Some(Living::Tenant)));
        assert_eq!((people(&text("3人")), people(&text("三"))), (Ok(Some(3)), Err("三".to_owned())));
    }
}
