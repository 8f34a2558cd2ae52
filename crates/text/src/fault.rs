//! What is said of whatever does not work: 路灯坏了 and 路灯不亮 tell one fault of one thing.

/// Words that tell so, whatever the thing; what tells of one kind of fault alone (漏水, 噪声, 臭) is what a text is about.
const FAULTS: [&str; 19] = [
    "坏",
    "不亮",
    "没亮",
    "灭了",
    "熄灭",
    "不灵",
    "失灵",
    "故障",
    "破损",
    "断了",
    "断裂",
    "松动",
    "不能用",
    "用不了",
    "停了",
    "停运",
    "不动",
    "打不开",
    "关不上",
];
/// So many characters before such a word the thing is looked for: 路灯好几天都不亮.
const CHARS_BEFORE: usize = 6;

/// The pairs of neighbouring characters that stand shortly before a word for a fault, in a text of simplified
/// characters without spaces and punctuation. Each as often as it stands there.
pub(crate) fn pairs_before_faults(form: &str) -> Vec<[char; 2]> {
    let mut pairs = Vec::new();
    for (at, _) in FAULTS.iter().flat_map(|fault| form.match_indices(*fault)) {
        let before: Vec<char> = form[..at].chars().rev().take(CHARS_BEFORE).collect();
        pairs.extend(before.windows(2).map(|pair| [pair[1], pair[0]]));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_work_stands_shortly_before() {
        for (form, pairs) in [
            ("路灯坏了", &["路灯"][..]),
            ("2栋路灯不亮", &["路灯", "栋路", "2栋"][..]),
            ("电梯从上个星期起就停运", &["起就", "期起", "星期", "个星", "上个"][..]),
            ("坏了", &[][..]),
            ("路灯很亮", &[][..]),
        ] {
            let found: Vec<String> = pairs_before_faults(form).into_iter().map(String::from_iter).collect();
            assert_eq!(found, pairs, "{form}");
        }
    }
}
