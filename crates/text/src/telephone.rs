//! What a telephone number is, as people write it down: one or several, with words beside them.

use crate::normal::{narrow, normal};

/// Groups of digits that one number is written in at most: 1 3 8 0 0 1 3 8 0 0 0.
const GROUPS_MAX: usize = 11;

/// Digits of the longest extension.
const EXTENSION_DIGITS_MAX: usize = 6;

/// Digits of the longest number beside a word that is not called: 3栋, 18点后.
const BESIDE_A_WORD_DIGITS_MAX: usize = 4;

/// A piece of what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// Digits, and whether a plus stands before them.
    Digits { digits: String, plus: bool },
    /// What may stand within one number.
    Gap { hyphen: bool },
    /// 转, ext. and their kin.
    Extension,
    /// Anything else.
    Word,
}

/// Whether somebody can be called by what was written: every number in it is a whole one, and there is one.
///
/// A mobile number has eleven digits. A fixed line has its area code, or is one of seven or eight digits as it is
/// dialled nearby. Both are read with the code of the country, with an extension, in groups and in full-width digits.
/// So is a number of another country that begins with a plus.
pub fn is_phone(text: &str) -> bool {
    numbers(text) > 0
}

/// Whether several numbers were written, all of them whole.
pub fn is_several(text: &str) -> bool {
    numbers(text) > 1
}

/// What was written with its digits, and the signs within numbers, in half width; all else as it was typed.
pub fn in_half_width(text: &str) -> String {
    let half = |c: char| match c {
        '０'..='９' | '＋' | '－' | '．' | '／' | '＃' => narrow(c),
        c => c,
    };
    text.chars().map(half).collect()
}

/// What a telephone dials for what was written: the first whole number, an extension behind a comma, which is a pause.
/// A number with the code of the country has its plus, and no zero behind that. None where there is no
/// number, or one that is not whole.
pub fn dialled(text: &str) -> Option<String> {
    let pieces = pieces(&normal(text));
    let numbers = counted(&pieces);
    numbers[0]?;
    (0..pieces.len()).find_map(|at| {
        let Piece::Digits { plus, .. } = pieces[at] else { return None };
        let is_read = |end: &usize| numbers[*end].map(|rest| rest + 1) == numbers[at];
        let end = ends(&pieces, at).into_iter().filter(is_read).max()?;
        Some(dialled_from(&pieces[at..end], plus))
    })
}

fn dialled_from(pieces: &[Piece], from_abroad: bool) -> String {
    let mut groups: Vec<&str> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Digits { digits, .. } => Some(digits.as_str()),
            _ => None,
        })
        .collect();
    let has_extension = pieces.contains(&Piece::Extension) || !is_whole(&groups.concat(), from_abroad);
    let extension = if has_extension { groups.pop() } else { None };
    let number = groups.concat();
    let country = match from_abroad {
        true => number.strip_prefix("86"),
        false if is_national(&number) => None,
        false => number.strip_prefix("0086").or_else(|| number.strip_prefix("86")),
    };
    let number = match country {
        Some(rest) => format!("+86{}", rest.strip_prefix('0').unwrap_or(rest)),
        None if from_abroad => format!("+{number}"),
        None => number,
    };
    match extension {
        Some(extension) => format!("{number},{extension}"),
        None => number,
    }
}

/// How many numbers were written; none where one of them is not whole.
fn numbers(text: &str) -> usize {
    counted(&pieces(&normal(text)))[0].unwrap_or_default()
}

/// From each piece on: how many numbers the rest holds; none where not all of it can be read.
fn counted(pieces: &[Piece]) -> Vec<Option<usize>> {
    let mut numbers: Vec<Option<usize>> = vec![Some(0); pieces.len() + 1];
    for at in (0..pieces.len()).rev() {
        numbers[at] = match &pieces[at] {
            Piece::Digits { digits, .. } => {
                let beside = digits.len() <= BESIDE_A_WORD_DIGITS_MAX && is_beside_a_word(pieces, at);
                let skipped = numbers[at + 1].filter(|_| beside);
                ends(pieces, at).into_iter().filter_map(|end| Some(numbers[end]? + 1)).chain(skipped).max()
            }
            _ => numbers[at + 1],
        };
    }
    numbers
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let piece = match c {
            _ if digits > 0 => Piece::Digits { digits: rest[..digits].to_owned(), plus: false },
            '+' => Piece::Digits { digits: String::new(), plus: true },
            '-' | '–' | '—' | '−' | '‐' | '‑' => Piece::Gap { hyphen: true },
            ' ' | '.' | '·' | '(' | ')' | '/' | '_' => Piece::Gap { hyphen: false },
            _ => word(&mut rest),
        };
        if digits > 0 {
            rest = &rest[digits..];
        } else if !matches!(piece, Piece::Extension | Piece::Word) {
            rest = &rest[c.len_utf8()..];
        }
        join(&mut pieces, piece);
    }
    pieces
}

/// Reads a word that leads to an extension, or one character of anything else.
fn word(rest: &mut &str) -> Piece {
    for lead in ["转分机", "分机号", "分机", "转", "extension", "ext", "x", "#"] {
        if let Some(behind) = rest.strip_prefix(lead) {
            *rest = behind;
            return Piece::Extension;
        }
    }
    let mut chars = rest.chars();
    chars.next();
    *rest = chars.as_str();
    Piece::Word
}

/// Adds a piece: digits to the plus before them, a gap to a gap, a word to a word.
fn join(pieces: &mut Vec<Piece>, piece: Piece) {
    match (pieces.last_mut(), piece) {
        (Some(Piece::Digits { digits, plus: true }), Piece::Digits { digits: more, plus: false })
            if digits.is_empty() =>
        {
            *digits = more;
        }
        (Some(Piece::Gap { hyphen }), Piece::Gap { hyphen: more }) => *hyphen |= more,
        (Some(Piece::Word), Piece::Word) => {}
        (_, piece) => pieces.push(piece),
    }
}

fn is_beside_a_word(pieces: &[Piece], at: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|before| pieces[before] == Piece::Word);
    before || pieces.get(at + 1) == Some(&Piece::Word)
}

/// Where a whole number that begins at `at` can end, with and without an extension.
fn ends(pieces: &[Piece], at: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut number, mut from_abroad) = (String::new(), false);
    let mut end = at;
    for group in 0..GROUPS_MAX {
        let Some(Piece::Digits { digits, plus }) = pieces.get(end) else { break };
        if group > 0 && *plus {
            break;
        }
        number.push_str(digits);
        from_abroad |= plus;
        end += 1;
        if is_whole(&number, from_abroad) {
            ends.push(end);
            ends.extend(extension(pieces, end, &number));
        }
        if let Some(Piece::Gap { .. }) = pieces.get(end) {
            end += 1;
        }
    }
    ends
}

/// Where the extension ends that begins at `at`. A hyphen leads to one of two digits at least.
fn extension(pieces: &[Piece], mut at: usize, number: &str) -> Option<usize> {
    let mut led = false;
    let mut hyphen = false;
    while let Some(Piece::Gap { .. } | Piece::Extension | Piece::Word) = pieces.get(at) {
        match pieces[at] {
            Piece::Gap { hyphen: is_hyphen } => hyphen |= is_hyphen,
            Piece::Extension => led = true,
            // A comma or a colon may stand before 转 and behind it, and so may 拨.
            _ => {}
        }
        at += 1;
    }
    let Some(Piece::Digits { digits, plus: false }) = pieces.get(at) else { return None };
    let digits_min = if led { 1 } else { 2 };
    let is_line = !is_mobile(number);
    let fits = (digits_min..=EXTENSION_DIGITS_MAX).contains(&digits.len());
    (fits && (led || (hyphen && is_line))).then_some(at + 1)
}

/// Whether it is all of a number that can be called.
fn is_whole(number: &str, from_abroad: bool) -> bool {
    if !from_abroad {
        let country = number.strip_prefix("0086").or_else(|| number.strip_prefix("86"));
        return is_national(number) || country.is_some_and(is_behind_the_country);
    }
    match number.strip_prefix("86") {
        Some(rest) => is_behind_the_country(rest),
        // ITU-T E.164, 6.1: fifteen digits at most.
        None => !number.starts_with('0') && (7..=15).contains(&number.len()),
    }
}

fn is_national(number: &str) -> bool {
    let is_service = number.len() == 10 && (number.starts_with("400") || number.starts_with("800"));
    is_mobile(number)
        || number.strip_prefix('0').is_some_and(is_mobile)
        || has_area(number)
        || is_local(number)
        || is_service
}

/// Behind the code of the country the zero of an area code is left out, or is not.
fn is_behind_the_country(rest: &str) -> bool {
    is_mobile(rest) || has_area(rest) || has_area(&format!("0{rest}"))
}

fn is_mobile(number: &str) -> bool {
    matches!(number.as_bytes(), [b'1', b'3'..=b'9', ..]) && number.len() == 11
}

/// A fixed line with its area code: 010 and 02x with eight digits, the others with seven or eight.
fn has_area(number: &str) -> bool {
    let (area, local): (usize, &[usize]) = match number.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => (3, &[8]),
        [b'0', b'3'..=b'9', ..] => (4, &[7, 8]),
        _ => return false,
    };
    number.get(area..).is_some_and(|line| is_local(line) && local.contains(&line.len()))
}

/// A line as it is dialled nearby: 0 leads out, 1 to services.
fn is_local(number: &str) -> bool {
    matches!(number.len(), 7 | 8) && matches!(number.as_bytes(), [b'2'..=b'9', ..])
}

#[cfg(test)]
mod tests {
    use super::{dialled, in_half_width, is_phone, is_several};

    #[test]
    fn a_number_is_dialled_however_it_is_written() {
        for (text, number) in [
            ("１３８ ００００ ００００", "13800000000"),
            ("138-0000-0000", "13800000000"),
            ("王阿姨13800000000（晚上7点后打）", "13800000000"),
            ("3栋王阿姨：138 0000 0000", "13800000000"),
            ("13812345678、0871-63312345", "13812345678"),
            ("0871-63312345转２", "087163312345,2"),
            ("63312345-801", "63312345,801"),
            ("(+86) 13812345678", "+8613812345678"),
            ("86 13812345678", "+8613812345678"),
            ("0086 (0)914 2312345", "+869142312345"),
            ("+1 (415) 555-2671", "+14155552671"),
        ] {
            assert_eq!(dialled(text).as_deref(), Some(number), "{text}");
        }
        for text in ["", "微信 abc123", "1381234567", "\"><script>"] {
            assert_eq!(dialled(text), None, "{text}");
        }
    }

    #[test]
    fn digits_are_kept_in_half_width_and_words_as_they_were_typed() {
        for (text, kept) in [
            ("１３８ ００００ ００００", "138 0000 0000"),
            ("＋８６－１３８ 0000 0000", "+86-138 0000 0000"),
            ("王阿姨：０８７１－６３３１２３４５转２（晚上）", "王阿姨：0871-63312345转2（晚上）"),
        ] {
            assert_eq!(in_half_width(text), kept, "{text}");
        }
    }

    #[test]
    fn two_numbers_are_told_from_one() {
        for text in ["13800138001;13800138002", "13812345678 13987654321", "手机：13812345678，座机：63312345"] {
            assert!(is_several(text), "{text}");
        }
        for text in ["138 0013 8001", "0871-63312345转801", "+1 (415) 555-2671", "13812345678（晚上7点后打）", "138"]
        {
            assert!(!is_several(text), "{text}");
        }
    }

    #[test]
    fn what_can_be_called_is_taken_however_it_is_written() {
        for text in [
            "13812345678",
            "138 1234 5678",
            "138-1234-5678",
            "１３８１２３４５６７８",
            "1 3 8 1 2 3 4 5 6 7 8",
            "013812345678",
            "+8613812345678",
            "+86 138 1234 5678",
            "＋86-13812345678",
            "(+86) 13812345678",
            "008613812345678",
            "86 13812345678",
            "0871-63312345",
            "０８７１－６３３１２３４５",
            "(0871)63312345",
            "0871 6331 2345",
            "0914-2312345",
            "0871-6312345",
            "010-62345678",
            "029—87654321",
            "+86 871 63312345",
            "+86-10-62345678",
            "0086 (0)914 2312345",
            "63312345",
            "2312345",
            "6331-2345",
            "0871-63312345转801",
            "0871-63312345 转 8",
            "0871-63312345-801",
            "63312345转分机801",
            "0871-63312345 ext. 801",
            "0871-63312345x801",
            "63312345#801",
            "13812345678转1234",
            "400-123-4567",
            "+852 9123 4567",
            "+1 (415) 555-2671",
            "13812345678、0871-63312345",
            "13812345678 13987654321",
            "13812345678/13987654321",
            "王阿姨13812345678",
            "13812345678（晚上7点后打）",
            "手机：13812345678，座机：63312345",
        ] {
            assert!(is_phone(text), "{text}");
        }
    }

    #[test]
    fn a_digit_too_few_or_too_many_is_none() {
        for text in [
            "1381234567",
            "138123456789",
            "138 1234 567",
            "138 1234 5678 9",
            "138-1234-56789",
            "13812345678-9",
            "１３８１２３４５６７",
            "+86 1381234567",
            "+86138123456789",
            "00861381234567",
            "0138123456",
            "0000000",
            "00000000000",
            "1234567",
            "12345678901",
            "631234",
            "633123456",
            "0871-631234",
            "0871-633123456",
            "010-6234567",
            "029-876543210",
            "0914-231234转801",
            "1381234567转801",
            "1381234567、13812345678",
            "13812345678、1381234567",
            "王阿姨1381234567",
            "138",
            "12345",
            "王老师",
            "转801",
            "+",
            "",
        ] {
            assert!(!is_phone(text), "{text}");
        }
    }
}
