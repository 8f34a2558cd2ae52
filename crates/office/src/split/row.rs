//! Rows of a list of homes that are no homes: sums, titles, and who made the list.

use crate::clean::{quote, squeeze};
use crate::vocabulary::{header_key, is_ditto, is_footer};

/// Words that stand alone, or with a part of a town before them, where the others are added up.
const SUMS: &[&str] = &["合计", "小计", "总计", "共计", "累计", "总和"];

/// Whether a cell says that its row adds up others: 合计（㎡）, 共3户, 1单元小计, 总面积, Grand total.
pub(super) fn is_sum(text: &str) -> bool {
    if text.chars().count() > 30 {
        return false;
    }
    let key = header_key(text);
    let key = key.trim_matches(|c: char| c.is_ascii_punctuation() || "【】〔〕：。".contains(c));
    let is_counted = |rest: &str| {
        let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        unit.len() < rest.len() && ["", "户", "家", "套", "间", "人", "行"].contains(&unit)
    };
    let is_of_all = |rest: &str| {
        ["面积", "建筑面积", "额", "金额", "费用", "户数", "数", "系数", "比例", "和", "计"].contains(&rest)
    };
    SUMS.iter().any(|sum| key.starts_with(sum) || key.ends_with(sum))
        || ["共", "总共"].iter().any(|all| key.strip_prefix(all).is_some_and(is_counted))
        || key.strip_prefix('总').is_some_and(is_of_all)
        || matches!(key, "计" | "总" | "sum")
        || ["total", "subtotal", "grandtotal"].iter().any(|sum| key.starts_with(sum))
}

/// Whether a row's first words say who made the list, or explain it.
pub(super) fn is_below(text: &str) -> bool {
    const STARTS: [&str; 8] = ["日期:", "签字:", "签名:", "盖章:", "联系人:", "联系电话:", "单位:", "备注"];
    let start = squeeze(&text.chars().take(20).collect::<String>());
    is_footer(text) || STARTS.iter().any(|known| start.starts_with(known))
}

/// Whether a text that stands alone in its row is the title of a list.
pub(super) fn is_title(text: &str) -> bool {
    const ENDS: [&str; 14] = [
        "分摊表",
        "统计表",
        "明细表",
        "登记表",
        "一览表",
        "汇总表",
        "签名表",
        "费用表",
        "名单",
        "清单",
        "台账",
        "名册",
        "公示",
        "一览",
    ];
    let key = header_key(text);
    ENDS.iter().any(|end| key.ends_with(end))
}

/// Whether nothing is said in a cell on purpose. What a spreadsheet shows for a formula that failed is an error.
pub(super) fn is_blank(text: &str) -> bool {
    matches!(squeeze(text).as_str(), "" | "无" | "-" | "--" | "—" | "——" | "–" | "/" | "\\")
}

/// Whether a cell is no name of a home: an error of a spreadsheet, or the same as above.
pub(super) fn is_no_name(text: &str) -> bool {
    let squeezed = squeeze(text).to_lowercase();
    let is_marks = |c: char| c.is_ascii_punctuation();
    let is_error = squeezed.starts_with('#') && (squeezed.ends_with(['!', '?']) || squeezed.chars().all(is_marks));
    is_error || is_ditto(text) || matches!(squeezed.as_str(), "#n/a" | "#na" | "null" | "nan" | "none" | "undefined")
}

/// Whether a home pays, as offices tick it. What is neither stays as it is, to be refused.
pub(super) fn yes_or_no(text: &str) -> String {
    let said = squeeze(text).to_lowercase();
    let yes = ["是", "分摊", "参与", "参加", "出资", "付", "承担", "√", "✓", "1", "y", "yes", "true", "有"];
    let no =
        ["否", "不", "不分摊", "不参与", "不参加", "不出资", "不付", "不承担", "×", "✗", "x", "0", "n", "no", "false"];
    match (yes.contains(&said.as_str()), no.contains(&said.as_str())) {
        (true, _) => "true".to_owned(),
        (_, true) => "false".to_owned(),
        _ => quote(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_known_however_they_are_written() {
        for sum in [
            "合计",
            "合计（㎡）",
            "合计3户",
            "共3户",
            "本单元合计",
            "1单元小计",
            "总面积",
            "计",
            "总 计（元）",
            "（合计）",
            "合 计：",
            "Subtotal",
            "Grand total",
            "TOTAL:",
        ] {
            assert!(is_sum(sum), "{sum}");
        }
        for home in ["101", "共享厨房", "总店", "3户", "计生办", "商户", "1-2-301", "总务处"] {
            assert!(!is_sum(home), "{home}");
        }
    }

    #[test]
    fn what_stands_above_and_below_is_no_home() {
        assert!(
            is_below("制表人：张三") && is_below("填表日期：2026-1-1") && !is_below("单位宿舍1") && !is_below("101")
        );
        assert!(is_title("东风巷加装电梯分摊表") && !is_title("老王钟表") && !is_title("101"));
        assert!(is_blank("／") && is_blank("无") && !is_blank("#REF!") && !is_blank("null") && !is_blank("NaN"));
        let said = [yes_or_no("不 分摊"), yes_or_no("√"), yes_or_no("待定")];
        assert_eq!(said, ["false", "true", "待定"]);
        assert!(is_no_name("#REF!") && is_no_name("#####") && is_no_name("同上") && !is_no_name("#3号楼"));
    }
}
