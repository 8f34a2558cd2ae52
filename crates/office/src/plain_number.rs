//! Numbers out of what offices write around them. A sign that belongs to another kind of number stays, and is refused
//! with what it stands on: 85% is no area, and 10² is not 102.

use mingtong_domain::split::PartyField;
use mingtong_domain::written;

/// Digits that a spreadsheet keeps of a number; what stands behind them is noise of its sums.
const EXACT_DIGITS: usize = 15;
/// What says that a number is of yuan, before it.
const CURRENCY: [&str; 5] = ["人民币", "rmb", "cny", "¥", "￥"];

/// What a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Yuan.
    Money,
    /// Yuan for a square metre.
    Price,
    /// Square metres.
    Area,
    /// Of a hundred.
    Percent,
    /// A number that has no unit.
    Bare,
}

impl Kind {
    pub(crate) fn of(field: PartyField) -> Self {
        match field {
            PartyField::Fixed => Kind::Money,
            PartyField::Area => Kind::Area,
            PartyField::Percent => Kind::Percent,
            _ => Kind::Bare,
        }
    }

    fn units(self) -> &'static [&'static str] {
        match self {
            Kind::Money => &["元整", "圆整", "元", "圆", "yuan"],
            Kind::Price => &[
                "元/平方米",
                "元/平米",
                "元/平方",
                "元/㎡",
                "元/m²",
                "元/m2",
                "元每平方米",
                "yuan/m²",
                "yuan/m2",
                "元",
                "yuan",
            ],
            Kind::Area => &["平方米", "平米", "平方", "㎡", "m²", "m2"],
            Kind::Percent => &["%"],
            Kind::Bare => &[],
        }
    }
}

/// A number without its unit, separators of thousands and wide signs. What is none stays as it is, to be refused as
/// what it says.
pub fn plain_number(text: &str, kind: Kind) -> String {
    let squeezed = narrow(text);
    let is_money = matches!(kind, Kind::Money | Kind::Price);
    let (minus, bare) = if is_money { behind_currency(&squeezed, &CURRENCY) } else { ("", squeezed.as_str()) };
    let bare = kind.units().iter().find_map(|unit| bare.strip_suffix(unit)).unwrap_or(bare);
    let (bare, is_in_myriads) = match bare.strip_suffix('万') {
        Some(myriads) if is_money => (myriads, true),
        _ => (bare, false),
    };
    match signed(minus, bare) {
        Some(plain) if is_in_myriads => shifted(&plain, 4),
        Some(plain) => plain,
        None => squeezed,
    }
}

/// The number of a cell of which the table says the unit, times ten to a power, exact. None where it is no number, or
/// says a unit of its own.
pub(crate) fn in_unit(text: &str, power: i8) -> Option<String> {
    let squeezed = narrow(text);
    let (minus, bare) = behind_currency(&squeezed, &["¥", "￥"]);
    Some(shifted(&signed(minus, bare)?, power))
}

/// What stands in brackets, as books write what is below nought: (20.00), ¥(20.00), and where the cell may say its
/// unit (20.00)元. None where there are no brackets around the number.
pub(crate) fn in_brackets(text: &str, may_say_unit: bool) -> Option<String> {
    let squeezed = narrow(text);
    let bare = squeezed.trim_start_matches(['¥', '￥']);
    let unit = Kind::Money.units().iter().find_map(|unit| bare.strip_suffix(unit)).filter(|_| may_say_unit);
    let inner = unit.unwrap_or(bare).strip_prefix('(')?.strip_suffix(')')?;
    Some(inner.to_owned())
}

/// What stands behind the sign of its money, and the minus that stands before that: -¥20. A minus behind it stays with
/// its number: ¥-20.
fn behind_currency<'t>(text: &'t str, signs: &[&str]) -> (&'static str, &'t str) {
    let (minus, rest) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let bare = signs.iter().fold(rest, |bare, sign| bare.strip_prefix(sign).unwrap_or(bare));
    if bare.len() == rest.len() { ("", text) } else { (minus, bare) }
}

/// A number with the minus that stood before its sign of money; none where it has one itself, too.
fn signed(minus: &str, bare: &str) -> Option<String> {
    let plain = without_separators(bare)?;
    let is_twice = !minus.is_empty() && plain.starts_with('-');
    (!is_twice).then(|| format!("{minus}{plain}"))
}

/// A number of a spreadsheet without the noise of its sums: 98.53 for 98.53000000000002.
pub(crate) fn shortest(number: f64) -> String {
    let whole = format!("{:.0}", number.abs().trunc()).len();
    let exact = format!("{number:.decimals$}", decimals = EXACT_DIGITS.saturating_sub(whole));
    match exact.contains('.') {
        true => exact.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => exact,
    }
}

/// Whether a text is a number of any kind.
pub(crate) fn is_number(text: &str) -> bool {
    let kinds = [Kind::Money, Kind::Area, Kind::Percent];
    kinds.into_iter().any(|kind| without_separators(&plain_number(text, kind)).is_some())
}

/// Whether a text is nothing but the digits of ASCII.
pub(crate) fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text may be what stands behind a comma of thousands: `088.50`.
pub(crate) fn is_group(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    whole.len() == 3 && are_digits(whole)
}

/// Whether two cells beside each other read like one number torn by its comma: `1` and `088.50`.
pub(crate) fn are_one_number(head: &str, tail: &str) -> bool {
    head.len() <= 3 && are_digits(head) && is_group(tail)
}

/// A plain number in billionths, so that sums can be compared.
pub(crate) fn billionths(plain: &str) -> Option<u128> {
    const DECIMALS: usize = 9;
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    if plain.is_empty() || fraction.len() > DECIMALS || whole.len() > 18 {
        return None;
    }
    let digits = format!("{whole}{fraction:0<DECIMALS$}");
    digits.parse().ok()
}

/// What so many [billionths] are, without noughts at its end.
pub(crate) fn written(billionths: u128) -> String {
    const ONE: u128 = 1_000_000_000;
    let fraction = format!("{:09}", billionths % ONE);
    match fraction.trim_end_matches('0') {
        "" => (billionths / ONE).to_string(),
        fraction => format!("{}.{fraction}", billionths / ONE),
    }
}

/// Half-width and in lower case, with one sign for a minus. Space goes where it parts a number from its unit, never
/// between two digits: 85 90 is no 8590.
fn narrow(text: &str) -> String {
    let half = |c: char| match c {
        '−' | '–' | '‐' | '‑' | '﹣' => '-',
        c => written::narrow(c),
    };
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.chars().map(half).collect::<String>().to_lowercase()).collect();
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    words.iter().fold(String::new(), |mut all, word| {
        if all.ends_with(is_of_number) && word.starts_with(is_of_number) {
            all.push(' ');
        }
        all + word
    })
}

/// A decimal number, its thousands parted by commas or not. `.5` is 0.5.
fn without_separators(bare: &str) -> Option<String> {
    let (sign, number) = bare.strip_prefix('-').map_or(("", bare), |rest| ("-", rest));
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    if !fraction.is_none_or(are_digits) {
        return None;
    }
    let whole = match whole.split_once(',') {
        Some((first, others)) => {
            let is_grouped = first.len() <= 3 && others.split(',').all(|group| group.len() == 3 && are_digits(group));
            (is_grouped && are_digits(first)).then(|| whole.replace(',', ""))?
        }
        None if whole.is_empty() && fraction.is_some() => "0".to_owned(),
        None => are_digits(whole).then(|| whole.to_owned())?,
    };
    let fraction = fraction.map(|fraction| format!(".{fraction}")).unwrap_or_default();
    Some(format!("{sign}{whole}{fraction}"))
}

/// A plain number times ten to a power, exact and without noughts at its end.
fn shifted(plain: &str, power: i8) -> String {
    let (sign, number) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let by = usize::from(power.unsigned_abs());
    let (whole, fraction) = if power < 0 {
        let digits = format!("{whole:0>width$}", width = by + 1);
        let (whole, behind) = digits.split_at(digits.len() - by);
        (whole.to_owned(), format!("{behind}{fraction}"))
    } else {
        let digits = format!("{fraction:0<by$}");
        let (before, rest) = digits.split_at(by);
        (format!("{whole}{before}"), rest.to_owned())
    };
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_out_of_their_dress_and_are_never_guessed() {
        for (kind, dressed, plain) in [
            (Kind::Money, "300,000.00元", "300000.00"),
            (Kind::Money, "人民币3,000元整", "3000"),
            (Kind::Money, "￥1,234", "1234"),
            (Kind::Money, "３００．５０ 元", "300.50"),
            (Kind::Money, "3万元", "30000"),
            (Kind::Money, "1.23456万", "12345.6"),
            (Kind::Money, "0.5万", "5000"),
            (Kind::Money, "－１，２３４．５０元　", "-1234.50"),
            (Kind::Money, "−20", "-20"),
            (Kind::Money, "–20.00", "-20.00"),
            (Kind::Money, "-￥20.00", "-20.00"),
            (Kind::Money, "¥-20.00", "-20.00"),
            (Kind::Money, "- 20元", "-20"),
            (Kind::Price, "30元/㎡", "30"),
            (Kind::Area, "85.2㎡", "85.2"),
            (Kind::Area, "85.2M²", "85.2"),
            (Kind::Area, "50平方", "50"),
            (Kind::Area, "1，085.2 m2", "1085.2"),
            (Kind::Percent, "7％", "7"),
            (Kind::Bare, ".5", "0.5"),
            (Kind::Bare, "-1", "-1"),
        ] {
            assert_eq!(plain_number(dressed, kind), plain, "{dressed}");
        }
    }

    #[test]
    fn a_number_in_another_unit_is_exact_or_none() {
        for (text, power, plain) in [
            ("1.23456", 4, "12345.6"),
            ("-1,234.5", 3, "-1234500"),
            ("¥0.00005", 4, "0.5"),
            ("-¥0.00005", 4, "-0.5"),
            ("150", -2, "1.5"),
            ("-5", -1, "-0.5"),
            ("0.5", -2, "0.005"),
            ("0", 8, "0"),
        ] {
            assert_eq!(in_unit(text, power).as_deref(), Some(plain), "{text}");
        }
        assert!(["3万", "3元", "三", ""].iter().all(|text| in_unit(text, 4).is_none()));
    }

    #[test]
    fn what_is_no_number_of_its_kind_stays_and_is_refused() {
        for (kind, text) in [
            (Kind::Area, "5%"),
            (Kind::Area, "10²"),
            (Kind::Area, "②"),
            (Kind::Area, "85 90"),
            (Kind::Area, "1万"),
            (Kind::Bare, "500元"),
            (Kind::Money, "300%"),
            (Kind::Money, "1,23"),
            (Kind::Money, "12,3456"),
            (Kind::Money, ",123"),
            (Kind::Money, "约85"),
            (Kind::Money, "--20"),
            (Kind::Money, "-¥-20"),
            (Kind::Money, "10-20"),
            (Kind::Money, "1e3"),
            (Kind::Money, "5."),
            (Kind::Money, "#ref!"),
            (Kind::Money, "nan"),
        ] {
            let kept = plain_number(text, kind);
            assert_eq!(kept, text);
            assert_eq!(without_separators(&kept), None, "{text}");
        }
    }
}
