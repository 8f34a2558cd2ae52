//! Who somebody is, by their telephone number or their name: what whoever answers the telephone is told first.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_store::Link;
use mingtong_text::normal::normal;

/// People of one name at the most; who is looked for among more is found by their number.
const PEOPLE_MAX: u32 = 200;

/// Digits of a telephone number at the least: a local line has seven. Fewer are a year, a door, a part of anything.
const PHONE_DIGITS_MIN: usize = 7;

/// What stands within a telephone number beside its digits.
const IN_A_NUMBER: &str = "+ -–—−‐‑.·()_";

/// The people of whom these words are the telephone number, or part of the name. Whether whoever asks may know that is
/// theirs to say who ask for it.
pub(crate) async fn people_called(link: &mut Link<'_>, hall: &Hall, words: &str) -> Result<Vec<String>, Fail> {
    let form = normal(words);
    Ok(match significant_digits(&form) {
        Some(digits) => link.persons_by_phone(hall.id, &digits, PEOPLE_MAX).await?,
        None if form.is_empty() => vec![],
        None => link.persons_by_name(hall.id, &form, PEOPLE_MAX).await?,
    })
}

/// Whether what somebody says is the telephone number, one of several, or the e-mail address that was left.
pub(crate) fn is_contact(said: &str, phone: Option<&str>, email: Option<&str>) -> bool {
    let said = normal(said);
    let is_apart = |c: char| !(c.is_ascii_digit() || IN_A_NUMBER.contains(c));
    let digits = significant_digits(&said);
    let is_same = |number: &str| digits.is_some() && significant_digits(number.trim()) == digits;
    // Two numbers may stand with nothing but a space between them.
    let is_one_of = |left: &str| left.split(is_apart).any(is_same) || left.split_whitespace().any(is_same);
    let by_phone = phone.is_some_and(|phone| is_one_of(&normal(phone)));
    by_phone || (!said.is_empty() && email.is_some_and(|email| normal(email) == said))
}

/// The digits of a telephone number, as they are the same however it is written: without the codes of country and
/// trunk, and without what stands between them. None of what is none.
fn significant_digits(form: &str) -> Option<String> {
    let is_gap = |c: char| " -–—−‐‑.·()/_".contains(c);
    let number: String = form.chars().filter(|c| !is_gap(*c)).collect();
    let (number, from_abroad) = match number.strip_prefix('+').or_else(|| number.strip_prefix("00")) {
        Some(rest) => (rest.to_owned(), true),
        None => (number, false),
    };
    let is_number = number.len() >= PHONE_DIGITS_MIN && number.bytes().all(|byte| byte.is_ascii_digit());
    // Without a plus, 86 and eleven digits are no line of China: the code of the country stands before a mobile number.
    let country = number.strip_prefix("86").filter(|rest| from_abroad || rest.len() == 11);
    let national = country.unwrap_or(&number);
    is_number.then(|| national.strip_prefix('0').unwrap_or(national).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_said_in_any_dress_and_whole() {
        let left = Some("王阿姨13812345678、0871-63312345");
        for said in ["138 1234 5678", "１３８１２３４５６７８", "+86-138-1234-5678", "(0871) 63312345", " A@B.cn "]
        {
            assert!(is_contact(said, left, Some("a@b.cn")), "{said}");
        }
        for said in ["", "12345678", "1381234567", "138123456789", "王阿姨", "@b.cn"] {
            assert!(!is_contact(said, left, Some("a@b.cn")), "{said}");
        }
        assert!(!is_contact("", None, None) && !is_contact("13812345678", None, None));
    }

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for (words, digits) in [
            ("13812345678", "13812345678"),
            ("138 1234 5678", "13812345678"),
            ("１３８-1234-5678", "13812345678"),
            ("+86 13812345678", "13812345678"),
            ("8613812345678", "13812345678"),
            ("0086-138-1234-5678", "13812345678"),
            ("0871-63312345", "87163312345"),
            ("(0871) 63312345", "87163312345"),
            ("+86 871 63312345", "87163312345"),
            ("63312345", "63312345"),
            ("+852 9123 4567", "85291234567"),
        ] {
            assert_eq!(significant_digits(&normal(words)).as_deref(), Some(digits), "{words}");
        }
        for words in ["2021", "138123", "王阿姨", "明通2021-0001", "13812345678a", ""] {
            assert_eq!(significant_digits(&normal(words)), None, "{words}");
        }
    }
}
