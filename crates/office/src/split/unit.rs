//! Units beside the name of a column, and in a line of their own. Nobody sees in what comes out that 3 was 3 万, so a
//! unit that is not known is refused, and never left out.

use super::column::Column;
use crate::clean::squeeze;
use crate::money_unit::{MoneyUnit, normal, said_as_unit};
use mingtong_domain::split::PartyField;

/// What may stand behind the name of a column and changes nothing.
fn known(column: Column) -> &'static [&'static str] {
    match column {
        Column::Of(PartyField::Fixed) => &["元", "人民币", "人民币元", "单位元", "yuan", "rmb", "cny", "¥"],
        Column::Of(PartyField::Area) => {
            &["m2", "平方米", "平米", "平方", "单位m2", "单位平方米", "建筑", "建筑面积", "产权", "产权面积", "sqm"]
        }
        Column::Of(PartyField::Percent) => &["%", "百分比", "percent"],
        Column::Of(PartyField::Pays) => {
            &["是", "是否", "√", "打√", "分摊打√", "y", "yn", "yes", "yesno", "参加打√", "出资打√"]
        }
        _ => &["楼层", "约定", "按楼层"],
    }
}

/// What is never a unit.
const NOTES: [&str; 6] = ["必填", "选填", "可不填", "保留两位小数", "两位小数", "optional"];

fn is_measure(column: Column) -> bool {
    matches!(column, Column::Of(field) if field != PartyField::Id)
}

/// Whether a heading of a measure has something beside its name that is not known to change nothing.
pub(super) fn is_odd_beside(header: &str) -> bool {
    const OPEN: [char; 10] = ['(', '[', '【', '〔', '{', '<', '‹', '「', '《', '⟨'];
    let squeezed = squeeze(header).to_lowercase();
    let at = squeezed.find(OPEN).or_else(|| squeezed.find([',', '/', ':', '、', '-', '_', '·', ';', '—']));
    let Some((name, rest)) = at.and_then(|at| Some((squeezed.get(..at)?, squeezed.get(at..)?))) else { return false };
    let Some(column) = Column::of(name).filter(|column| is_measure(*column)) else { return false };
    let bare: String =
        rest.chars().filter(|c| c.is_alphanumeric() || matches!(c, '%' | '‰' | '$' | '¥' | '√')).collect();
    // With a slash, a price for something: 元/月 is no yuan.
    let parts = rest.split(|c: char| !(c.is_alphanumeric() || "%‰$¥√/".contains(c))).filter(|part| !part.is_empty());
    let is_known = |part: &str| known(column).contains(&part) || NOTES.contains(&part);
    let is_all_known = !bare.is_empty() && parts.map(|part| part.trim_start_matches('/')).all(is_known);
    !(bare.is_empty() || is_all_known || is_known(&bare) || matches!(bare.as_str(), "是否" | "yn" | "yesno"))
}

/// Whether a heading asks who does not pay, so that a yes in it would be read as its opposite.
pub(super) fn is_turned(header: &str) -> bool {
    const TURNED: [&str; 14] = [
        "不分摊",
        "不出资",
        "不参与",
        "不参加",
        "不承担",
        "不付",
        "不交",
        "免分摊",
        "免交",
        "免缴",
        "免出资",
        "豁免",
        "notpay",
        "exempt",
    ];
    let squeezed = squeeze(header).to_lowercase();
    TURNED.iter().any(|turned| squeezed.contains(turned))
}

/// Whether a line says that measures are in another unit than yuan and square metres: 单位：百元.
pub(super) fn says_odd_unit(line: &str) -> bool {
    const ODD: [&str; 6] = ["亩", "公顷", "平方尺", "平方英尺", "尺", "‰"];
    let is_odd =
        |part: &String| ODD.contains(&part.as_str()) || MoneyUnit::of(part).is_some_and(|unit| unit != MoneyUnit::YUAN);
    said_as_unit(&normal(line)).iter().any(is_odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_behind_a_name_is_refused() {
        for header in [
            "固定金额（$）",
            "固定金额（元/月）",
            "固定金额（分）",
            "fixed (k yuan)",
            "fixed amount (thousand yuan)",
            "固定金额/万元",
            "固定金额，万元",
            "固定金额‹万元>",
            "固定金额「万元」",
            "权重（%）",
            "系数（%）",
            "面积（套内）",
            "面积（地下室）",
            "是否分摊（不分摊打√）",
        ] {
            assert!(is_odd_beside(header), "{header}");
        }
        for header in [
            "固定金额（元）",
            "面积（㎡）",
            "面积/m²",
            "建筑面积（平方米）",
            "比例（%）",
            "面积（建筑）",
            "是否分摊（是/否）",
            "房号（必填）",
            "系数",
            "备注（万元）",
            "面积（必填）",
            "单元",
            "系数（）",
        ] {
            assert!(!is_odd_beside(header), "{header}");
        }
        assert!(is_turned("不分摊") && is_turned("是否分摊（不分摊打√）") && !is_turned("是否分摊"));
    }

    #[test]
    fn a_line_that_names_another_unit_is_seen() {
        for line in ["单位：百元", "金额单位：万", "（单位：万元）", "单位：人民币万元", "注：以上单位为千元"]
        {
            assert!(says_odd_unit(line), "{line}");
        }
        for line in ["单位：元", "单位：㎡、元", "单位：粮站", "填报单位：万达物业", "分摊表"]
        {
            assert!(!says_odd_unit(line), "{line}");
        }
    }
}
