//! Costs as they come up in courtyards, to begin with: each is the form filled in.

use super::typed::Typed;
use mingtong_domain::split::SplitBy;
use mingtong_words::{Language, Words};

/// What the columns are called, in Chinese and in English, and what stands in them.
type Example = (&'static str, SplitBy, &'static str, [&'static str; 2], &'static str);

const EXAMPLES: [Example; 4] = [
    (
        "split-preset-lift",
        SplitBy::CoefficientArea,
        "300000.00",
        ["房号\t楼层\t面积\t系数", "home\tfloor\tarea\tcoefficient"],
        "101\t1\t85.2\t0\n102\t1\t85.2\t0\n201\t2\t85.2\t0.5\n202\t2\t85.2\t0.5\n301\t3\t85.2\t1\n302\t3\t85.2\t1\n\
         401\t4\t85.2\t1.1\n402\t4\t85.2\t1.1\n501\t5\t85.2\t1.2\n502\t5\t85.2\t1.2\n\
         601\t6\t85.2\t1.3\n602\t6\t85.2\t1.3",
    ),
    ("split-preset-riser", SplitBy::Equal, "200.00", ["房号", "home"], "101\n201\n301\n401\n501\n601"),
    (
        "split-preset-fixed",
        SplitBy::FixedThenCoefficient,
        "10000.00",
        ["房号\t系数\t固定金额\t是否分摊", "home\tcoefficient\tfixed\tpays"],
        "101\t\t500.00\t\n102\t\t500.00\t\n201\t\t\t0\n202\t\t\t0\n301\t1\t\t\n302\t1\t\t\n401\t2\t\t\n402\t2\t\t\n\
         501\t3\t\t\n502\t3\t\t",
    ),
    (
        "split-preset-area",
        SplitBy::Area,
        "8600.00",
        ["房号\t面积", "home\tarea"],
        "101\t98.53\n102\t76.4\n201\t98.53\n202\t76.4\n301\t120.4512\n302\t76.4",
    ),
];

/// The words of each example, and its address.
pub(super) fn examples(words: Words, action: &str) -> Vec<(String, &'static str)> {
    let of = |(name, by, total, [chinese, english], rows): &Example| {
        let head = if words.language == Language::En { english } else { chinese };
        let (by, total, rows) = (by.key().to_owned(), (*total).to_owned(), format!("{head}\n{rows}"));
        let query = Typed { by, total, rows, ..Typed::default() }.query().unwrap_or_default();
        (format!("{action}{query}"), words.t(name))
    };
    EXAMPLES.iter().map(of).collect()
}
