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
    let digits = han_to_digits(&plain);
    let weekday = ["(", "星期", "周"].iter().filter_map(|mark| digits.find(mark)).min();
    match weekday {
        // A weekday in the middle (`2018-06-20 星期三 09:30`) goes, the time after it stays.
        Some(start) => {
            let tail = digits[start..].find([' ', ')']).map_or("", |end| &digits[start + end + 1..]);
            format!("{} {}", digits[..start].trim(), tail.trim()).trim().to_owned()
        }
        None => digits.trim().trim_matches(['\'', '.']).to_owned(),
    }
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
