//! Every notation and every way to miss a day, through the one way in.

use jiff::civil::date;

use super::serial::from_serial;
use super::{BadDate, Civil, DateOrder, DateRules, civil};
use crate::table::Cell;

fn read(text: &str) -> Result<Civil, BadDate> {
    civil(&Cell::Text(text.to_owned()), &DateRules::default())
}

fn day_of(text: &str) -> String {
    match read(text) {
        Ok(civil) if civil.is_night_unclear => civil.at.strftime("%F ?").to_string(),
        Ok(civil) if civil.has_time => civil.at.strftime("%F %T").to_string(),
        Ok(civil) => civil.at.strftime("%F").to_string(),
        Err(bad) => format!("{bad:?}"),
    }
}

#[test]
fn every_notation_gives_its_day() {
    for (text, expected) in [
        ("2018-06-20", "2018-06-20"),
        ("2018/07/04 09:30", "2018-07-04 09:30:00"),
        ("2018.6.20", "2018-06-20"),
        ("2018年6月20日", "2018-06-20"),
        ("2018 年 6 月 20 日", "2018-06-20"),
        ("2018年6月20号", "2018-06-20"),
        ("二〇一二年四月二十日", "2012-04-20"),
        ("二○一二年十二月三十一日", "2012-12-31"),
        ("二零二一年十月廿三日", "2021-10-23"),
        ("43280", "2018-06-29"),
        ("43280.395833", "2018-06-29 09:30:00"),
        ("20180620", "2018-06-20"),
        ("20180620093015", "2018-06-20 09:30:15"),
        ("２０１８－０６－２０", "2018-06-20"),
        ("２０１８年６月２０日　９：３０", "2018-06-20 09:30:00"),
        (" 2018-06-20\n", "2018-06-20"),
        ("'2018-06-20", "2018-06-20"),
        ("2018—6—20", "2018-06-20"),
        ("2018-06-20(星期三)", "2018-06-20"),
        ("2018-06-20 星期三 09:30", "2018-06-20 09:30:00"),
        ("2018年6月20日 下午3时05分", "2018-06-20 15:05:00"),
        ("2018/6/20 3:05:09 PM", "2018-06-20 15:05:09"),
        ("2018-06-20 09:30:15.123", "2018-06-20 09:30:15"),
        ("2018-07-03 00:00:00", "2018-07-03"),
        ("2018-06-20T09:30:00", "2018-06-20 09:30:00"),
        ("2018-06-20T20:30:00Z", "2018-06-21 04:30:00"),
        ("2018-06-20T20:30:00+08:00", "2018-06-20 20:30:00"),
        ("2018年6月20日9时30分", "2018-06-20 09:30:00"),
        ("2018年6月20日上午9点", "2018-06-20 09:00:00"),
        ("2018-06-20 Wed 3:20 PM", "2018-06-20 15:20:00"),
        ("Wednesday, 2018-06-20", "2018-06-20"),
    ] {
        assert_eq!(day_of(text), expected, "{text}");
    }
}

#[test]
fn clocks_of_twelve_hours() {
    for (time, expected) in [
        ("12:05 AM", "00:05:00"),
        ("12:05:09 am", "00:05:09"),
        ("AM 12:05", "00:05:00"),
        ("12:05 a.m.", "00:05:00"),
        ("12:05 PM", "12:05:00"),
        ("11:59PM", "23:59:00"),
        ("凌晨12:05", "00:05:00"),
        ("上午12:05", "00:05:00"),
        ("上午11:50", "11:50:00"),
        ("凌晨3点", "03:00:00"),
        ("清晨6时", "06:00:00"),
        ("中午11:50", "11:50:00"),
        ("中午12:05", "12:05:00"),
        ("中午1点20分", "13:20:00"),
        ("中午0:30", "12:30:00"),
        ("下午0:20", "12:20:00"),
        ("PM 0:20", "12:20:00"),
        ("0:20 PM", "12:20:00"),
        ("上午0:20", "00:20:00"),
        ("正午12点整", "12:00:00"),
        ("下午12:05", "12:05:00"),
        ("下午3点一刻", "15:15:00"),
        ("下午 15:20", "15:20:00"),
        ("晚上8点半", "20:30:00"),
        ("晚8:05", "20:05:00"),
        ("傍晚6点", "18:00:00"),
        ("晚上21:05", "21:05:00"),
        ("星期二下午3:20", "15:20:00"),
        ("周二 15:20", "15:20:00"),
        ("星期二十点", "10:00:00"),
        ("(星期二)下午3:20", "15:20:00"),
        ("（礼拜二）15:20", "15:20:00"),
        ("(15:20)", "15:20:00"),
        ("9点半", "09:30:00"),
        ("9点", "09:00:00"),
        ("九点三刻", "09:45:00"),
        ("9时05分钟", "09:05:00"),
        ("晚上12:05", "?"),
        ("晚上12点", "?"),
        ("半夜1点", "?"),
        ("24:00", "?"),
    ] {
        assert_eq!(day_of(&format!("2024-03-05 {time}")), format!("2024-03-05 {expected}"), "{time}");
        assert_eq!(day_of(&format!("2024年3月5日{time}")), format!("2024-03-05 {expected}"), "{time}");
    }
}

#[test]
fn eight_digits_with_a_time_apart() {
    for (text, expected) in [
        ("20240305 09:30", "2024-03-05 09:30:00"),
        ("20240305 093015", "2024-03-05 09:30:15"),
        ("20240305 0930", "2024-03-05 09:30:00"),
        ("20240305T093000", "2024-03-05 09:30:00"),
        ("20240305T093000Z", "2024-03-05 17:30:00"),
        ("20240305-09:30:15", "2024-03-05 09:30:15"),
        ("20240305_093015", "2024-03-05 09:30:15"),
        ("20240305 下午3:20", "2024-03-05 15:20:00"),
        ("20240305 9点半", "2024-03-05 09:30:00"),
        ("20241305 09:30", "Impossible"),
        ("20240305 2560", "Impossible"),
        ("20240305至20240306", "Unclear"),
    ] {
        assert_eq!(day_of(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_day_says_why() {
    for (text, expected) in [
        ("", BadDate::Missing),
        (" \u{3000}", BadDate::Missing),
        ("2021年6月", BadDate::Incomplete),
        ("2021-06", BadDate::Incomplete),
        ("2021.6", BadDate::Incomplete),
        ("2021", BadDate::Incomplete),
        ("2021年", BadDate::Incomplete),
        ("202106", BadDate::Incomplete),
        ("6月20日", BadDate::Incomplete),
        ("2022年2月30日", BadDate::Impossible),
        ("2021-13-01", BadDate::Impossible),
        ("20229999", BadDate::Impossible),
        ("2021-06-20 25:00", BadDate::Impossible),
        ("18-06-20", BadDate::TwoDigitYear),
        ("18年6月20日", BadDate::TwoDigitYear),
        ("1889-06-20", BadDate::OutOfRange),
        ("2180-06-20", BadDate::OutOfRange),
        ("04/07/2018", BadDate::Unclear),
        ("2018-06-20至2018-06-25", BadDate::Unclear),
        ("昨天", BadDate::Unclear),
        ("12345", BadDate::Unclear),
        ("5.30103E+17", BadDate::Unclear),
        ("2018-06-2018", BadDate::Unclear),
        ("9999999999999999999999", BadDate::Unclear),
    ] {
        assert_eq!(read(text), Err(expected), "{text}");
    }
}

#[test]
fn the_order_is_a_matter_of_the_mapping() {
    let read = |order| civil(&Cell::Text("04/07/2018".to_owned()), &DateRules { order, date_1904: false });
    assert_eq!(read(DateOrder::Dmy).unwrap().at.date(), date(2018, 7, 4));
    assert_eq!(read(DateOrder::Mdy).unwrap().at.date(), date(2018, 4, 7));
}

#[test]
fn day_numbers_count_from_either_beginning() {
    let rules = |date_1904| DateRules { order: DateOrder::Ymd, date_1904 };
    let number = |number, date_1904| civil(&Cell::Number(number), &rules(date_1904)).map(|c| c.at);
    assert_eq!(number(43_280.0, false), Ok(date(2018, 6, 29).at(0, 0, 0, 0)));
    assert_eq!(number(43_280.0 - 1_462.0, true), Ok(date(2018, 6, 29).at(0, 0, 0, 0)));
    assert_eq!(number(32_874.0, false), Ok(date(1990, 1, 1).at(0, 0, 0, 0)));
    assert_eq!(number(73_415.999, false).map(|at| at.date()), Ok(date(2100, 12, 31)));
    assert_eq!(number(20_180_620.0, false), Ok(date(2018, 6, 20).at(0, 0, 0, 0)));
    assert_eq!(number(2021.6, false), Err(BadDate::Incomplete));
    assert_eq!(number(3.0, false), Err(BadDate::Unclear));
    assert_eq!(number(f64::NAN, false), Err(BadDate::Unclear));
    assert_eq!(number(f64::INFINITY, false), Err(BadDate::Unclear));
}

#[test]
fn a_real_date_is_checked_like_any_other() {
    let at = date(1899, 12, 31).at(0, 0, 0, 0);
    assert_eq!(civil(&Cell::Date(at), &DateRules::default()), Err(BadDate::OutOfRange));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}", digits in "[0-9年月日:./ TZ+－一二十〇-]{0,30}") {
        let _ = read(&text);
        let _ = read(&digits);
    }

    #[test]
    fn every_day_is_read_back(serial in 32_874u32..73_416) {
        let at = from_serial(serial.into(), false).unwrap();
        for format in ["%Y-%m-%d", "%Y/%-m/%-d", "%Y.%-m.%-d", "%Y年%-m月%-d日", "%Y%m%d"] {
            proptest::prop_assert_eq!(read(&at.strftime(format).to_string()).unwrap().at, at);
        }
        proptest::prop_assert_eq!(read(&serial.to_string()).unwrap().at, at);
    }
}
