use super::*;
use crate::dates::BadDate;
use crate::finding::{Finding, Reason, Severity};
use crate::unreadable::Unreadable;
use jiff::civil::date;
use mingtong_domain::account_book::{Account, Form, Period, Stated};

pub(super) fn span() -> BookSpan {
    let period = Period { from: date(2026, 1, 1), to: date(2026, 3, 31) };
    BookSpan { period, account: Account::Community }
}

fn read(text: &str) -> BookFile {
    account_book(text.as_bytes(), span()).unwrap()
}

pub(super) fn reasons(file: &BookFile, row: u32) -> Vec<BookReason> {
    let of: Vec<&Finding> = file.findings.iter().filter(|finding| finding.row == row).collect();
    let all = of.iter().flat_map(|finding| &finding.reasons);
    all.filter_map(|reason| if let Reason::Book(reason) = reason { Some(reason.clone()) } else { None }).collect()
}

const BOOK: &str = "\
明通巷社区账本,,,,,,
单位：元,,,,,,
序号,日期,摘要,凭证号,收入,支出,余额
,,上期结余,,,,\"1,000.00\"
1,2026.1.5,居民自筹,记-1,３００．００,,1300
2,2026年1月6日,买灯泡,记-2,,12.50,1287.5
3,1月7日,买灯泡,记-3,,12.50,1275.00
4,同上,买灯泡,记-3,,12.50,1262.50
5,46030,联系人13987654321,记-5,(20.00),,1242.50
,,本月合计,,280.00,37.50,
6,2026-02-01,多一位,记-6,0.001,,
,,合计,,280.00,40.00,
制表：王,,,,,,";

#[test]
fn a_book_is_read_with_what_is_odd_in_it() {
    let file = read(BOOK);
    assert_eq!(file.form, Form::Book);
    let stated = Stated { opening: Some(100_000), closing: None };
    assert_eq!(file.stated.get(&Account::Community), Some(&stated));
    let amounts: Vec<(u32, i64, i64)> = file.lines.iter().map(|line| (line.row, line.income, line.expense)).collect();
    assert_eq!(amounts, [(5, 30_000, 0), (6, 0, 1_250), (7, 0, 1_250), (8, 0, 1_250), (9, -2_000, 0)]);
    let days: Vec<_> = file.lines.iter().filter_map(|line| line.day).map(|day| day.day()).collect();
    assert_eq!(days, [5, 6, 7, 7, 8]);
    // The same at another voucher is another; at the same it is in doubt.
    assert_eq!(reasons(&file, 7), []);
    assert_eq!(reasons(&file, 8), [BookReason::Twice { other: 7 }]);
    assert_eq!(reasons(&file, 9), [BookReason::Personal]);
    assert_eq!(reasons(&file, 11), [BookReason::Amount { text: "0.001".to_owned() }]);
    assert_eq!(reasons(&file, 12), [BookReason::Total { said: 4_000, counted: 3_750 }]);
    let rejected = file.findings.iter().filter(|finding| finding.severity == Severity::Rejected).count();
    assert_eq!(rejected, 1);
}

#[test]
fn what_a_year_comes_to_is_not_held_against_a_month() {
    let book =
        "日期,摘要,收入,支出\n2026-03-05,自筹,300,\n2026-03-06,换灯,,120\n,本月合计,300,120\n,本年累计,5100,4000\n";
    let of = |from| BookSpan { period: Period { from, to: date(2026, 3, 31) }, ..span() };
    let month = account_book(book.as_bytes(), of(date(2026, 3, 1))).unwrap();
    assert!(month.findings.iter().all(|finding| finding.severity == Severity::Skipped), "{:?}", month.findings);
    let year = account_book(book.as_bytes(), of(date(2026, 1, 1))).unwrap();
    assert_eq!(reasons(&year, 5).len(), 2, "of the book of the whole year both sides are held: {:?}", year.findings);
}

#[test]
fn what_cannot_be_read_is_not_the_same_as_another_that_cannot() {
    let file =
        read("日期,摘要,收入,支出\n2026-01-05,补贴,1e3,\n2026-01-05,补贴,1.005,\n2026-01-05,补贴,9999999999999999,\n");
    for row in 2..=4 {
        let found = reasons(&file, row);
        assert!(matches!(found.as_slice(), [BookReason::Amount { .. }]), "{row}: {found:?}");
    }
}

#[test]
fn a_book_in_gbk_with_a_month_for_a_day_and_a_refund_below_nought() {
    let (gbk, _, lost) = encoding_rs::GBK.encode(
        "社区收支账本,,,,\n日期　,摘要,凭证号,收入 ,支出　\n2026年1月,退料,记-1, ,-30.00\n2026-01-05 ,退料款　,记-2 , ,-20.00　\n\
         ２０２６年１月６日　,广告,记-3,￥1００ ,　\n2026.1.7,退料,记-4,,（1５.50）元\n",
    );
    assert!(!lost && std::str::from_utf8(&gbk).is_err());
    let file = account_book(&gbk, span()).unwrap();
    let why = BadDate::Incomplete;
    assert_eq!(reasons(&file, 3), [BookReason::Day { text: "2026年1月".to_owned(), why }], "a month is no day");
    let lines: Vec<_> = file.lines.iter().map(|line| (line.row, line.income, line.expense)).collect();
    assert_eq!(lines, [(4, 0, -2_000), (5, 10_000, 0), (6, 0, -1_550)], "a refund is a line of its own");
    assert_eq!((file.lines[0].summary.as_str(), file.lines[0].voucher.as_str()), ("退料款", "记-2"));
    let days: Vec<_> = file.lines.iter().filter_map(|line| line.day).collect();
    assert_eq!(days, [date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7)]);
    assert_eq!(file.findings.len(), 1, "{:?}", file.findings);
}

#[test]
fn whatever_is_written_for_below_nought_is_read_or_refused() {
    let written = ["-20", "－20.00", "−20", "–20.00", "(20.00)", "（￥20）", "¥(20.00)", "-￥20元", "-¥ 20.00", "- 20"];
    for text in written {
        let file = read(&format!("日期,摘要,收入,支出\n2026-01-05,退料,,{text}\n"));
        assert_eq!(file.lines.iter().map(|line| line.expense).collect::<Vec<_>>(), [-2_000], "{text}");
    }
    let file = read("日期,摘要,收入,支出\n2026-01-05,退料,,\"-1,020.00元\"\n");
    assert_eq!(file.lines[0].expense, -102_000);
    for text in ["(-20.00)", "--20", "-¥-20", "20-", "(20", "(10 20)"] {
        let file = read(&format!("日期,摘要,收入,支出\n2026-01-05,退料,,{text}\n"));
        assert_eq!(reasons(&file, 2), [BookReason::Amount { text: text.to_owned() }]);
        assert!(file.lines.is_empty(), "{text}");
    }
}

#[test]
fn a_quarterly_sheet_keeps_fee_and_common_income_apart() {
    let file = read(
        "季度收支公示表,,,,\n项目,期初余额,本期收入,本期支出,期末余额\n一、物业服务费,,,,\n物业费收取,1000,500,0,1500\n\
         保洁人工,0,0,300,-300\n二、公共收益,,,,\n停车费,200,80,0,280\n广告费,0,20.5,10,10.5\n合计,1200,600.5,310,1490.5\n",
    );
    assert_eq!(file.form, Form::Quarterly);
    let of: Vec<Account> = file.lines.iter().map(|line| line.account).collect();
    let (fee, common) = (Account::PropertyFee, Account::CommonIncome);
    assert_eq!(of, [fee, fee, common, common]);
    assert_eq!(file.stated[&fee], Stated { opening: Some(100_000), closing: Some(120_000) });
    assert_eq!(file.stated[&common], Stated { opening: Some(20_000), closing: Some(29_050) });
    assert!(file.findings.iter().all(|finding| finding.severity == Severity::Skipped), "{:?}", file.findings);
}

#[test]
fn words_in_a_row_with_an_amount_move_nothing_to_another_account() {
    let file = read(
        "季度收支公示表,,,,\n项目,期初余额,本期收入,本期支出,期末余额\n一、公共收益,,,,\n停车费,0,1000,0,1000\n\
         补贴物业费,0,0,300,-300\n电梯广告,0,500,0,500\n二、物业费,100,0,0,100\n公共部位保洁,0,0,20,-20\n转入维修资金,0,0,30,-30\n",
    );
    let of: Vec<Account> = file.lines.iter().map(|line| line.account).collect();
    let (fee, common) = (Account::PropertyFee, Account::CommonIncome);
    assert_eq!(of, [common, common, common, fee, fee, fee]);
}

#[test]
fn one_column_for_both_sides_and_ten_thousands() {
    let file =
        read("单位：万元,,,\n日期,摘要,收支,金额\n2026-1-5,拨款,收入,1.2\n2026-1-6,付款,支,0.00005\n2026-1-7,?,,3\n");
    assert_eq!(
        file.lines.iter().map(|line| (line.income, line.expense)).collect::<Vec<_>>(),
        [(1_200_000, 0), (0, 50)]
    );
    assert_eq!(reasons(&file, 5), [BookReason::Direction { text: String::new() }]);
}

#[test]
fn what_has_no_income_and_no_expense_is_no_book() {
    let refused = account_book("姓名,电话\n甲,1\n".as_bytes(), span());
    assert!(matches!(refused, Err(Unreadable::NoBookHeader { .. })), "{refused:?}");
}

#[test]
fn a_payment_whose_words_end_as_a_total_or_a_balance_is_a_line() {
    let file = read(
        "日期,凭证号,摘要,来源,收入,支出\n2026-01-05,1,电梯广告,某公司,1000,\n2026-01-06,2,上交上年结余,街道,,200\n\
         2026-01-07,3,收到上季结余,,500,\n2026-01-08,4,春节慰问支出合计,,,50\n2026-01-09,,志愿服务累计,,,5\n\
         2026-01-10,,1月份水电费合计,供电局,,300\n2026-01-31,,1月合计,,1500,555\n",
    );
    assert_eq!(file.lines.iter().map(|line| line.row).collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7]);
    assert!(file.stated.is_empty(), "{:?}", file.stated);
    assert_eq!(reasons(&file, 8), [], "a total of the month, with its day");
}

#[test]
fn what_may_be_a_payment_a_total_or_a_balance_is_refused_by_its_row() {
    let header = "日期,凭证号,摘要,收入,支出,结余\n2026-01-05,1,广告,1000,,1000\n";
    for row in [
        ",,1月份水电费合计,,300,700",
        ",,上交上年结余,,200,800",
        "2026-01-06,,上年结余,,200,800",
        "2026-01-06,2,合计,,200,800",
        "2026-01-06,2,上期结余,500,,1500",
    ] {
        let file = read(&format!("{header}{row}\n"));
        assert_eq!(reasons(&file, 3), [BookReason::LineOrTotal], "{row}");
        assert!(file.stated.is_empty() && file.lines.len() == 1, "{row}");
    }
    let file = read(&format!("{header},,广告收入小计,1000,,\n2026-01-31,,本月结余,1000,0,1000\n"));
    assert!(file.findings.iter().all(|finding| finding.severity == Severity::Skipped), "{:?}", file.findings);
    assert_eq!(file.stated[&Account::Community].closing, Some(100_000));
}

#[test]
fn a_total_is_never_said_to_be_imported() {
    let file = read("日期,摘要,收入,支出\n2026-01-05,广告,10,\n,合计,11,\n,合计,一,\n");
    assert_eq!(reasons(&file, 3), [BookReason::Total { said: 1_100, counted: 1_000 }]);
    assert_eq!(reasons(&file, 4), [BookReason::UnreadTotal { text: "一".to_owned() }]);
    assert!(file.findings.iter().all(|it| it.fate_key(true) == "account-book-row-is-no-line"), "{:?}", file.findings);
    let one_column = read("日期,摘要,收支,金额\n2026-01-05,修门,支出,10\n2026-01-06,累计,支出,5\n,支出合计,支出,10\n");
    assert_eq!(reasons(&one_column, 3), [BookReason::Total { said: 500, counted: 1_000 }]);
    assert_eq!(reasons(&one_column, 4), []);
}

#[test]
fn a_book_without_a_line_says_what_its_rows_were_taken_for() {
    let file = read("日期,摘要,收入,支出\n,上期结余,100,\n,合计,,\n");
    assert_eq!(reasons(&file, 1), [BookReason::NoLine { rows: vec![2, 3] }]);
    assert_eq!(read("日期,摘要,收入,支出\n").findings, []);
}

#[test]
fn a_day_of_a_book_is_no_date_of_a_letter() {
    let file = read("日期,摘要,收入,支出\n21-1-5,广告,1,\n");
    assert_eq!(reasons(&file, 2)[0].key(), "account-book-row-day-two-digit-year");
}
