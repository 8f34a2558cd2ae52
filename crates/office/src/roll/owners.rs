//! Whose a home is, as one cell says it: 张三、李四; 张三,李四; 张三和李四; 张 三.

use crate::clean::{clean, squeeze};
use crate::vocabulary::is_nothing;

/// Words that only names of organisations have: nothing in them separates two people.
const ORGANISATIONS: [&str; 10] = ["公司", "集团", "中心", "委员会", "合作社", "银行", "学校", "局", "厂", "办事处"];

/// The names of a cell, and whether it says that there are more than it names.
pub(super) fn names(text: &str) -> (Vec<String>, bool) {
    let text = clean(text);
    let mut names = vec![];
    let mut are_left_out = false;
    for part in text.split(['、', '，', ',', ';', '；', '/', '／', '\n', '|', '&', '＆']) {
        let (part, are_more) = without_more(part.trim());
        are_left_out |= are_more;
        names.extend(of_one_part(part).into_iter().filter(|name| !name.is_empty() && !is_nothing(name)));
    }
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(squeeze(name)));
    (names, are_left_out)
}

/// 张三等3人 names one of three.
fn without_more(part: &str) -> (&str, bool) {
    let bare = part.strip_suffix('人').map(|rest| {
        let is_number = |c: char| c.is_ascii_digit() || "二三四五六七八九十两几".contains(c);
        rest.trim_end_matches(is_number)
    });
    match bare.unwrap_or(part).strip_suffix('等') {
        Some(name) if !name.is_empty() => (name.trim(), true),
        _ => (part, false),
    }
}

fn of_one_part(part: &str) -> Vec<String> {
    if ORGANISATIONS.iter().any(|word| part.contains(word)) {
        return vec![squeeze(part)];
    }
    if let Some(pair) = pair(part) {
        return pair;
    }
    let words: Vec<&str> = part.split_whitespace().collect();
    let is_han = |c: char| !c.is_ascii() && c.is_alphabetic();
    match words[..] {
        // A name of two characters is often spread to the width of three: 张　三.
        _ if words.iter().any(|word| word.chars().count() == 1 && word.chars().all(is_han)) => vec![words.concat()],
        // John Smith is one person, 张三 李四 are two.
        _ if words.iter().any(|word| word.is_ascii()) => vec![words.join(" ")],
        _ => words.into_iter().map(str::to_owned).collect(),
    }
}

/// 张三和李四 are two; 张和平 and 欧阳和 are one each: a name has at least two characters.
fn pair(part: &str) -> Option<Vec<String>> {
    let (one, other) = part.split_once('和').or_else(|| part.split_once('与'))?;
    let (one, other) = (squeeze(one), squeeze(other));
    let is_name = |name: &String| (2..=4).contains(&name.chars().count());
    (is_name(&one) && is_name(&other)).then(|| vec![one, other])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_owners_stand_in_one_cell() {
        for text in [
            "张三、李四",
            "张三，李四",
            "张三,李四",
            "张三/李四",
            "张三 李四",
            "张三和李四",
            "张三\n李四",
            "张三；李四、张三",
        ] {
            assert_eq!(names(text), (vec!["张三".into(), "李四".into()], false), "{text}");
        }
    }

    #[test]
    fn one_name_stays_one() {
        for (text, name) in [
            ("张　三", "张三"),
            ("张 三", "张三"),
            ("张和平", "张和平"),
            ("王和", "王和"),
            ("阿依古丽·买买提", "阿依古丽·买买提"),
            ("𠮷田一郎", "𠮷田一郎"),
            ("䶮 明", "䶮明"),
            ("John Smith", "John Smith"),
            ("成都和美、", "成都和美"),
            ("和平里物业有限公司", "和平里物业有限公司"),
            ("张三（已故）", "张三（已故）"),
        ] {
            let expected = if text.contains("公司") { vec![squeeze(name)] } else { vec![name.to_owned()] };
            assert_eq!(names(text).0, expected, "{text}");
        }
        assert_eq!(names("无").0, Vec::<String>::new());
        assert_eq!(names("张三等3人"), (vec!["张三".into()], true));
        assert_eq!(names("张三等"), (vec!["张三".into()], true));
    }
}
