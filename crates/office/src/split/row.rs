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
    let key = sum_key(text);
    let key = key.as_str();
    let is_of_all = |rest: &str| {
        ["面积", "建筑面积", "额", "金额", "费用", "户数", "数", "系数", "比例", "和", "计"].contains(&rest)
    };
    let is_rest = |rest: &str| rest.is_empty() || is_counted(rest) || is_of_all(rest) || rest == "元";
    SUMS.iter().any(|sum| key.strip_prefix(sum).is_some_and(is_rest) || key.strip_suffix(sum).is_some_and(is_whole))
        || ["共", "总共"].iter().any(|all| key.strip_prefix(all).is_some_and(is_counted))
        || key.strip_prefix('总').is_some_and(is_of_all)
        || matches!(key, "计" | "总" | "sum")
        || ["total", "subtotal", "grandtotal", "totals", "totalarea"].contains(&key)
}

fn sum_key(text: &str) -> String {
    let is_mark = |c: char| c.is_ascii_punctuation() || "【】〔〕：。".contains(c);
    header_key(text).trim_matches(is_mark).to_owned()
}

/// Whether a text begins or ends as a sum does and goes on as a name may: 合计网吧, Total Fitness.
pub(super) fn is_like_sum(text: &str) -> bool {
    let key = sum_key(text);
    let is_word = SUMS.iter().any(|sum| key.starts_with(sum) || key.ends_with(sum));
    !is_sum(text) && (is_word || ["total", "subtotal", "grandtotal"].iter().any(|sum| key.starts_with(sum)))
}

/// 3户, as a sum counts homes.
pub(super) fn is_counted(rest: &str) -> bool {
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < rest.len() && ["", "户", "家", "套", "间", "人", "行"].contains(&unit)
}

/// What a sum may be of: 本单元, 3号楼, 全部.
fn is_whole(text: &str) -> bool {
    let known = ["本", "全", "该", "以上", "各"].iter().any(|start| text.starts_with(start));
    known
        || is_part_of_town(text)
        || matches!(text, "" | "总" | "面积" | "金额" | "费用" | "系数" | "户数" | "住宅" | "商铺")
}

/// Whether a text names a building or an entrance, and no home: 1单元, 3号楼, 二栋.
pub(super) fn is_part_of_town(text: &str) -> bool {
    let squeezed = squeeze(text);
    let rest = squeezed.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "第一二三四五六七八九十".contains(c));
    rest.len() < squeezed.len() && ["单元", "栋", "幢", "号楼", "号院", "楼", "层", "门洞"].contains(&rest)
}

/// Whether what stands alone in its row may be a date, the number of a page, a note or a title, and no home.
pub(super) fn is_like_note(text: &str) -> bool {
    let squeezed = squeeze(text).to_lowercase();
    let starts = ["page", "date:", "联系电话", "以上", "以下", "截止", "截至", "*", "※", "单位:"];
    let works = ["加装", "改造", "维修", "疏通", "分摊", "费用", "物业服务"];
    let marks = squeezed.matches(['-', '/', '.']).count();
    let is_year = squeezed.starts_with("20") && squeezed.chars().take_while(char::is_ascii_digit).count() == 4;
    let is_page = squeezed.starts_with('第') && squeezed.contains('页');
    let is_date = is_year && (squeezed.contains('年') || marks == 2);
    // A shop may be called so in few words, a title is longer.
    let is_works = squeezed.chars().count() > 8 && works.iter().any(|word| squeezed.contains(word));
    let is_note = squeezed
        .strip_prefix('注')
        .is_some_and(|rest| rest.starts_with([':', '.']) || rest.starts_with(|c: char| c.is_ascii_digit()));
    is_page || is_date || is_works || is_note || starts.iter().any(|start| squeezed.starts_with(start))
}

/// Whether one cell names several homes: 101、102.
pub(super) fn is_several(text: &str) -> bool {
    let numbered = text.split(['、', '；', ';', '\n', '，', ',']).filter(|part| part.contains(char::is_numeric));
    numbered.count() > 1
}

/// Whether a row's first words say who made the list, or explain it.
pub(super) fn is_below(text: &str) -> bool {
    const STARTS: [&str; 8] = ["日期:", "签字:", "签名:", "盖章:", "联系人:", "联系电话:", "单位:", "备注:"];
    let start = squeeze(&text.chars().take(20).collect::<String>());
    is_footer(text) || start == "备注" || STARTS.iter().any(|known| start.starts_with(known))
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
