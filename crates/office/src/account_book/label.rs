//! What a row calls itself: a total, a balance, or the turn of a page. Only a label that is nothing else is sure:
//! 上交上年结余 is a payment.

use crate::vocabulary::header_key;
use jiff::civil::Date;

/// What a label says of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// It adds up rows above it.
    Total,
    /// What was there before.
    Opening,
    /// What is left.
    Closing,
    /// A printed page ends or begins.
    Carried,
}

const TOTALS: [&str; 5] = ["合计", "小计", "总计", "共计", "累计"];
const BALANCES: [&str; 5] = ["结余", "余额", "结转", "结存", "滚存"];
/// Words for a time, of which a label of a total or a balance is made. Of two that begin alike the longer comes first.
const TIMES: [&str; 24] = [
    "本", "当", "上", "下", "全", "该", "各", "第", "月份", "月", "季度", "季", "年度", "年", "期", "日", "页", "半",
    "初", "末", "底", "度", "份", "至",
];
/// What else a label of a total is made of.
const OF_TOTALS: [&str; 18] = [
    "合计",
    "小计",
    "总计",
    "共计",
    "累计",
    "收入",
    "支出",
    "收支",
    "借方",
    "贷方",
    "发生额",
    "金额",
    "余额",
    "结余",
    "以上",
    "总额",
    "数",
    "额",
];
/// What else a label of a balance is made of.
const OF_BALANCES: [&str; 12] =
    ["结余", "余额", "结转", "结存", "滚存", "转入", "累计", "账面", "账户", "金额", "转", "额"];
const MONTHS_OF_YEAR: i8 = 12;
const MONTHS_OF_QUARTER: i8 = 3;
const CARRIED: [&str; 7] = ["承前页", "承上页", "接前页", "接上页", "过次页", "转下页", "转次页"];

impl Label {
    /// What a text says that says nothing else.
    pub(super) fn of(text: &str) -> Option<Label> {
        let key = header_key(text);
        if CARRIED.contains(&key.as_str()) {
            Some(Label::Carried)
        } else if TOTALS.iter().any(|total| key.contains(total)) && ends_as_total(&key) && is_made_of(&key, &OF_TOTALS)
        {
            Some(Label::Total)
        } else if is_made_of(&key, &OF_BALANCES) {
            balance(&key)
        } else {
            None
        }
    }

    /// Whether a running total begins before a book that begins on this day: 本年累计 in the book of March adds up
    /// January and February, too.
    pub(super) fn begins_before(text: &str, from: Date) -> bool {
        let key = header_key(text);
        let is_of = |times: &[&str]| times.iter().any(|time| key.contains(time));
        let is_begin = |months: i8| from.day() == 1 && (from.month() - 1) % months == 0;
        let is_late = is_of(&["本年", "当年", "全年", "年度", "年初"]) && !is_begin(MONTHS_OF_YEAR)
            || is_of(&["本季", "当季", "季度"]) && !is_begin(MONTHS_OF_QUARTER);
        key.contains("累计") && is_late
    }

    /// What a text may say that ends so and begins otherwise.
    pub(super) fn at_the_end_of(text: &str) -> Option<Label> {
        const OPENINGS: [&str; 7] = ["期初", "上期", "上月", "上季", "上季度", "上年", "年初"];
        const CLOSINGS: [&str; 8] = ["期末", "本期", "本月", "本季", "本季度", "本年", "年末", "月末"];
        let key = header_key(text);
        let ends = |times: &[&str]| {
            let before = BALANCES.iter().find_map(|balance| key.strip_suffix(balance));
            before.is_some_and(|before| times.iter().any(|time| before.ends_with(time)))
        };
        if TOTALS.iter().any(|total| key.ends_with(total)) {
            Some(Label::Total)
        } else if ends(&OPENINGS) {
            Some(Label::Opening)
        } else if ends(&CLOSINGS) || ["结转下期", "结转下月", "结转下年"].iter().any(|end| key.ends_with(end))
        {
            Some(Label::Closing)
        } else {
            None
        }
    }
}

fn ends_as_total(key: &str) -> bool {
    let bare = ["金额", "总额", "发生额", "数", "额"].iter().find_map(|of| key.strip_suffix(of)).unwrap_or(key);
    TOTALS.iter().any(|total| bare.ends_with(total))
}

/// A balance of a time before, or of the time itself; of neither it is no balance of a book.
fn balance(key: &str) -> Option<Label> {
    if !BALANCES.iter().any(|balance| key.contains(balance)) {
        None
    } else if ["上", "初"].iter().any(|before| key.contains(before)) {
        Some(Label::Opening)
    } else {
        ["本", "末", "下", "底", "累计", "滚存"].iter().any(|now| key.contains(now)).then_some(Label::Closing)
    }
}

/// Whether a text is made of these words, of words for a time and of numbers, and of nothing else.
fn is_made_of(text: &str, words: &[&str]) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十〇零".contains(c);
    let mut rest = text.trim_start_matches(numeral);
    while !rest.is_empty() {
        let Some(after) = words.iter().chain(&TIMES).find_map(|word| rest.strip_prefix(word)) else { return false };
        rest = after.trim_start_matches(numeral);
    }
    !text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::Label;
    use jiff::civil::date;

    #[test]
    fn a_label_is_sure_where_it_says_nothing_else() {
        for (text, label) in [
            ("合 计：", Label::Total),
            ("合计（元）", Label::Total),
            ("本月合计", Label::Total),
            ("1月合计", Label::Total),
            ("一月份收支合计", Label::Total),
            ("2026年1月小计", Label::Total),
            ("本季度累计", Label::Total),
            ("本年累计发生额", Label::Total),
            ("支出合计金额", Label::Total),
            ("上期结余", Label::Opening),
            ("上年度结转余额", Label::Opening),
            ("2025年上年结转", Label::Opening),
            ("期初余额", Label::Opening),
            ("上月末余额", Label::Opening),
            ("期末余额", Label::Closing),
            ("结转下期", Label::Closing),
            ("1月末结存", Label::Closing),
            ("本年累计结余", Label::Closing),
            ("承前页", Label::Carried),
        ] {
            assert_eq!(Label::of(text), Some(label), "{text}");
        }
    }

    #[test]
    fn a_running_total_may_begin_before_its_book() {
        let (january, march, april) = (date(2026, 1, 1), date(2026, 3, 1), date(2026, 4, 1));
        for (text, from, begins_before) in [
            ("本年累计", january, false),
            ("本年累计", march, true),
            ("本年累计发生额", april, true),
            ("本季度累计", march, true),
            ("本季度累计", april, false),
            ("本月累计", march, false),
            ("本年合计", march, false),
        ] {
            assert_eq!(Label::begins_before(text, from), begins_before, "{text} {from}");
        }
    }

    #[test]
    fn a_payment_whose_words_end_so_is_none() {
        for text in [
            "上交上年结余",
            "收到上季结余",
            "退回上期结余",
            "春节慰问支出合计",
            "志愿服务累计",
            "1月份水电费合计",
            "物业费小计",
            "转入上年结余款",
            "收入",
            "余额",
            "2026年1月",
            "",
        ] {
            assert_eq!(Label::of(text), None, "{text}");
        }
        assert_eq!(Label::at_the_end_of("公共收益小计"), Some(Label::Total));
        assert_eq!(Label::at_the_end_of("社区经费期初余额"), Some(Label::Opening));
        assert_eq!(Label::at_the_end_of("物业费本期结余"), Some(Label::Closing));
        assert_eq!(Label::at_the_end_of("购买余额宝"), None);
    }
}
