//! One way of writing for each sign: what offices type, before it is taken apart.

use unicode_normalization::UnicodeNormalization;

/// Half-width, Han numerals as digits, one kind of dash and full stop, weekday gone.
pub(super) fn normalised(text: &str) -> String {
    let plain: String = text
        .nfkc()
        .map(|c| match c {
            '‐'..='―' | '−' | '─' => '-',
            '。' | '·' => '.',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    // The weekday first: 星期二十点 is a Tuesday and ten o'clock, not twenty.
    han_to_digits(&without_brackets(&without_weekday(&plain))).trim().trim_matches(['\'', '.']).to_owned()
}

/// `2018-06-20 星期三 09:30` and `Wed 2018-06-20`: what stands around the weekday stays.
fn without_weekday(text: &str) -> String {
    const WEEKS: [&str; 3] = ["星期", "礼拜", "周"];
    const DAYS: [char; 15] = ['一', '二', '三', '四', '五', '六', '日', '天', '1', '2', '3', '4', '5', '6', '7'];
    for week in WEEKS {
        if let Some((before, after)) = text.split_once(week)
            && let Some(rest) = after.strip_prefix(DAYS)
        {
            return format!("{before} {rest}");
        }
    }
    let is_weekday = |word: &str| {
        let name = word.trim_matches([',', '.']).to_ascii_lowercase();
        (3..=9).contains(&name.len())
            && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
                .iter()
                .any(|day| *day == name || name.get(..) == day.get(..3))
    };
    text.split(' ').filter(|word| !is_weekday(word)).collect::<Vec<_>>().join(" ")
}

/// A remark in brackets goes; a time of day in them stays.
fn without_brackets(text: &str) -> String {
    let Some((before, after)) = text.split_once('(') else { return text.to_owned() };
    let (inner, rest) = after.split_once(')').unwrap_or((after, ""));
    let kept = if inner.contains([':', '时', '点']) { inner } else { "" };
    format!("{before} {kept} {rest}")
}

/// Runs of Han numerals become digits: 二〇一二 → 2012, 二十三 → 23, 廿三 → 23.
fn han_to_digits(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut run = Vec::new();
    for c in text.chars() {
        match han_digit(c, !run.is_empty()) {
            Some(digit) => run.push(digit),
            None => {
                push_run(&mut result, &mut run);
                result.push(c);
            }
        }
    }
    push_run(&mut result, &mut run);
    result
}

/// The digit, or the tens that 十, 廿 and 卅 stand for. A letter O between numerals is a zero that somebody drew.
fn han_digit(c: char, in_run: bool) -> Option<u32> {
    const DIGITS: &str = "零一二三四五六七八九";
    match c {
        '〇' | '○' | '◯' => Some(0),
        'O' | 'o' if in_run => Some(0),
        '十' => Some(10),
        '廿' => Some(20),
        '卅' => Some(30),
        c => DIGITS.chars().position(|digit| digit == c).map(|digit| digit as u32),
    }
}

fn push_run(result: &mut String, run: &mut Vec<u32>) {
    if run.iter().all(|value| *value < 10) {
        result.extend(run.iter().filter_map(|value| char::from_digit(*value, 10)));
    } else {
        let mut sum = 0;
        for value in run.iter() {
            sum = match *value {
                10 if sum > 0 => sum * 10,
                value => sum + value,
            };
        }
        result.push_str(&sum.to_string());
    }
    run.clear();
}
