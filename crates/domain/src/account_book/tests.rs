use super::*;
use crate::ids::AccountBookId;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

fn period(from: Date, to: Date) -> Period {
    Period { from, to }
}

fn line(row: u32, day: Date, income: i64, expense: i64, balance: i64) -> Line {
    Line {
        row,
        account: Account::Community,
        day: Some(day),
        words: "t".into(),
        opening: None,
        income,
        expense,
        balance: Some(balance),
    }
}

fn sheet(lines: Vec<Line>, opening: i64, period: Period) -> NewSheet {
    let stated = Stated { opening: Some(opening), closing: None };
    let stated = BTreeMap::from([(Account::Community, stated)]);
    NewSheet { book: "b2".into(), form: Form::Book, place: None, period, lines, stated }
}

#[test]
fn a_balance_that_is_off_is_named_once_with_by_how_much() {
    let january = period(date(2026, 1, 1), date(2026, 1, 31));
    let lines = vec![
        line(3, date(2026, 1, 5), 30_000, 0, 130_000),
        line(4, date(2026, 1, 6), 0, 1, 130_000),
        line(5, date(2026, 1, 7), 0, 10_000, 120_000),
        line(6, date(2026, 2, 1), 0, 10_000, 109_999),
    ];
    let new = sheet(lines.clone(), 100_000, january);
    let sums = sums(&new, &[]);
    assert_eq!((sums[0].opening, sums[0].closing), (100_000, 109_999));
    let found = odd(Form::Book, &january, &sums, &lines);
    assert_eq!(found, [(4, Odd::Balance(1)), (6, Odd::Day)]);
}

#[test]
fn the_opening_is_carried_and_never_typed() {
    let (january, february) =
        (period(date(2026, 1, 1), date(2026, 1, 31)), period(date(2026, 2, 1), date(2026, 2, 28)));
    let closed = Sum {
        account: Account::Community,
        opening: 0,
        income: 50_000,
        expense: 0,
        closing: 50_000,
        said_opening: None,
        said_closing: None,
    };
    let kept = [Kept { book: "b1".into(), place: None, period: january, sums: vec![closed] }];
    let lines = vec![line(3, date(2026, 2, 5), 100, 0, 50_200)];
    let new = sheet(lines.clone(), 50_100, february);
    let sums = sums(&new, &kept);
    assert_eq!((sums[0].opening, sums[0].said_opening, sums[0].closing), (50_000, Some(50_100), 50_100));
    // What is off by as much as the opening is named there, and not again in every row.
    assert_eq!(odd(Form::Book, &february, &sums, &lines), []);
    let elsewhere = NewSheet { place: Some("p1".into()), ..new };
    assert_eq!(super::sums(&elsewhere, &kept)[0].opening, 50_100);
}

#[test]
fn a_sheet_that_is_posted_between_two_others_parts_them() {
    let kept = |book: &str, account: Account, month: i8, (opening, closing): (i64, i64)| {
        let sum = Sum { account, opening, income: 0, expense: 0, closing, said_opening: None, said_closing: None };
        let period = period(date(2026, month, 1), date(2026, month, 28));
        Kept { book: book.into(), place: None, period, sums: vec![sum] }
    };
    let fee = Account::PropertyFee;
    let mut all = vec![
        kept("b3", fee, 3, (100, 200)),
        kept("b1", fee, 1, (0, 100)),
        kept("b2", Account::CommonIncome, 2, (0, 7)),
        Kept { place: Some("p1".into()), ..kept("b4", fee, 4, (0, 9)) },
    ];
    assert_eq!(parted(&all), [], "each meets the one before it of its own place and account");
    all.push(kept("b5", fee, 2, (100, 130)));
    let found: Vec<_> = parted(&all).into_iter().map(|it| (it.earlier, it.later, it.opening, it.closing)).collect();
    assert_eq!(found, [(AccountBookId::from("b5"), AccountBookId::from("b3"), 100, 130)]);
}
