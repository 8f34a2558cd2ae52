//! In what unit amounts are, and which sheet is read.

use super::tests::{reasons, span};
use super::*;
use crate::finding::Severity;
use crate::table::Sheet;

const ROWS: &str = "2026-01-05,广告,1.2,,1.2\n2026-01-06,修门,,0.2,1\n";

fn read(text: &str) -> BookFile {
    account_book(text.as_bytes(), span()).unwrap()
}

fn amounts(file: &BookFile) -> Vec<(i64, i64)> {
    file.lines.iter().map(|line| (line.income, line.expense)).collect()
}

fn rejected(file: &BookFile) -> Vec<u32> {
    let of = file.findings.iter().filter(|finding| finding.severity == Severity::Rejected);
    of.map(|finding| finding.row).collect()
}

#[test]
fn an_amount_in_a_title_is_no_unit() {
    for title in ["为民服务专项经费20万元收支公示", "说明：年度额度20万元", "单位：元"] {
        let file = read(&format!("{title},,,,\n日期,摘要,收入,支出,结余\n{ROWS}"));
        assert_eq!(amounts(&file), [(120, 0), (0, 20)], "{title}");
        assert_eq!(file.findings, [], "{title}");
    }
}

#[test]
fn every_unit_of_yuan_above_the_table_scales_exactly() {
    for (said, fen) in [
        ("单位：万元", 1_200_000),
        ("（单位：千元）", 120_000),
        ("金额单位 百元", 12_000),
        ("单位：百万元", 120_000_000),
        ("单位：角", 12),
        ("2026年收支表（万元）", 1_200_000),
    ] {
        let file = read(&format!("{said},,,\n日期,摘要,收入,支出\n2026-01-05,广告,1.2,\n"));
        assert_eq!(amounts(&file), [(fen, 0)], "{said}");
        assert_eq!(file.findings, [], "{said}");
    }
    let file = read("单位：分,,,\n日期,摘要,收入,支出\n2026-01-05,广告,150,\n2026-01-05,广告,1.5,\n");
    assert_eq!(amounts(&file), [(150, 0)]);
    assert_eq!(rejected(&file), [4], "half a fen");
}

#[test]
fn a_column_has_the_unit_of_its_own_header() {
    for header in [
        "日期,摘要,收入（万元）,支出（元）,结余（元）",
        "单位：万元,,,,\n日期,摘要,收入,支出（元）,结余/元",
        "日期,摘要,收入万元,支出,结余",
        "日期,摘要,收入/万元,支出,结余",
        "日期,摘要,收入【单位：万元】,支出,结余",
    ] {
        let file = read(&format!("{header}\n2026-01-05,广告,1.2,,12000\n2026-01-06,修门,,0.2,11999.8\n"));
        assert_eq!(amounts(&file), [(1_200_000, 0), (0, 20)], "{header}");
        assert_eq!(file.lines[0].balance, Some(1_200_000), "{header}");
    }
    let both =
        "日期,摘要,金额（千元）,,\n,,收入,支出,结余（元）\n2026-01-05,广告,1.2,,1200\n2026-01-06,修门,,0.2,1000\n";
    assert_eq!(amounts(&read(both)), [(120_000, 0), (0, 20_000)], "one header over two columns");
}

#[test]
fn two_units_and_foreign_money_keep_a_book_out() {
    let header = "日期,摘要,收入,支出,结余";
    for text in [
        format!("单位：美元,,,,\n{header}\n{ROWS}"),
        format!("单位：元,,,,\n（万元）,,,,\n{header}\n{ROWS}"),
        format!("日期,摘要,收入（美元）,支出,结余\n{ROWS}"),
        format!("日期,摘要,收入（以万元列示）,支出,结余\n{ROWS}"),
        format!("{header}\n{ROWS}注：以上金额单位为万元,,,,\n"),
        format!("{header}\n{ROWS},金额单位：千元,,,\n"),
        format!("{header}\n{ROWS}日期,摘要,收入（万元）,支出,结余\n{ROWS}"),
    ] {
        let file = read(&text);
        assert_eq!(rejected(&file).len(), 1, "{text} {:?}", file.findings);
        assert!(file.findings.iter().any(|it| it.reasons[0].key() == "account-book-row-unit"), "{text}");
    }
    let same = read(&format!("单位：万元,,,,\n{header}\n{ROWS}注：以上金额单位为万元,,,,\n"));
    assert!(rejected(&same).is_empty());
}

#[test]
fn another_unit_that_is_only_named_is_in_doubt() {
    let file = read(&format!("万元以上支出公示,,,,\n日期,摘要,收入,支出,结余\n{ROWS}注：以上均为千元,,,,\n"));
    assert_eq!(amounts(&file), [(120, 0), (0, 20)]);
    for row in [1, 5] {
        assert!(matches!(reasons(&file, row)[..], [BookReason::PerhapsUnit { .. }]), "{:?}", file.findings);
    }
    assert_eq!(file.findings[0].fate_key(true), "account-book-row-is-no-line", "it would not be imported");
}

#[test]
fn no_other_sheet_is_left_out_without_a_word() {
    let sheet = |name: &str, hidden, text: &str| {
        let read = crate::read(text.as_bytes()).unwrap().sheets.remove(0);
        Sheet { name: name.to_owned(), hidden, ..read }
    };
    let header = "日期,摘要,收入,支出\n";
    let two = format!("{header}2026-02-01,修门,,1\n2026-02-02,修灯,,1\n");
    let first = sheet("1月", false, &format!("{header}2026-01-05,广告,100,\n"));
    let (second, hidden) = (sheet("2月", false, &two), sheet("草稿", true, &two));
    let (other, bare) = (sheet("说明", false, "编制,依据\n"), sheet("3月", false, header));
    let sheets = [bare, first, second, hidden, other];
    let file = sheets::book_of(&sheets, span()).unwrap();
    assert_eq!((file.sheet.as_str(), file.lines.len()), ("1月", 1));
    let found = |sheet: &str, rows| BookReason::SheetLeftOut { sheet: sheet.to_owned(), rows };
    let other_book = BookReason::OtherBook { sheet: "2月".to_owned(), rows: 2 };
    assert_eq!(reasons(&file, 1), [other_book, found("草稿", 2), found("说明", 1)]);
    assert_eq!(rejected(&file), [1]);
    let alone = sheets::book_of(&sheets[..2], span()).unwrap();
    assert_eq!(alone.findings, []);
}
