//! Ledgers as offices send them, in every format, from bytes to letters and findings.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod fixture;
mod judged;

use fixture::{Xls, ods, xls};
use jiff::civil::date;
use judged::{csv, findings, ledger};
use mingtong_office::{Field, Mapping, Unreadable, letters, read};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

const HEADER: &str = "编号,标题,内容,来信日期,答复,答复日期,答复单位\n";

#[test]
fn a_plain_letter_has_all_its_parts() {
    let ledger = csv(&format!("{HEADER}20210608001,排椅 ,\"坏了\r\n三张\",2021-06-08 10:05,已换,2021/6/10,管理单位\n"));
    let letter = &ledger.letters[0];
    assert_eq!((letter.row, letter.number.as_str(), letter.title.as_str()), (2, "20210608001", "排椅"));
    assert_eq!(letter.body, "坏了\n三张");
    assert_eq!((letter.written, letter.written_has_time), (date(2021, 6, 8).at(10, 5, 0, 0), true));
    let reply = letter.reply.as_ref().unwrap();
    assert_eq!((reply.text.as_str(), reply.unit.as_deref()), ("已换", Some("管理单位")));
    assert_eq!((reply.at, reply.at_has_time), (Some(date(2021, 6, 10).at(0, 0, 0, 0)), false));
    assert!(ledger.findings.is_empty());
}

#[test]
fn a_missing_answer_is_no_doubt_and_its_unit_is_kept() {
    let ledger = csv(&format!("{HEADER}1,甲,内容,2021-06-08,,2021-06-09,街道办\n2,乙,内容,2021-06-08,办理中,,/\n"));
    assert!(ledger.letters.iter().all(|letter| letter.reply.is_none()));
    assert_eq!(ledger.letters[0].unit.as_deref(), Some("街道办"));
    assert_eq!(ledger.letters[1].unit, None);
    assert_eq!(findings(&ledger), ["3 Doubtful no-answer-yet"]);
    assert_eq!(ledger.letters[1].answer_note.as_deref(), Some("办理中"));
}

#[test]
fn one_doubt_leaves_a_letter_in() {
    let ledger = csv(&format!(
        "{HEADER}1,甲,,2021-06-08,,,\n2,乙,内容,2021-06-08,已修好,2021-06-07,\n3,丙,内容,2021-06-08,已修好,,\n\
         4,丁,内容,2021-06-08,已修好,2021年6月,\n,戊,内容,2021-06-08,,,\n5,,内容,2021-06-08,,,\n5.30103E+17,己,内容,2021-06-08,,,\n"
    ));
    assert_eq!(ledger.letters.len(), 7);
    assert_eq!(
        findings(&ledger),
        [
            "2 Doubtful no-body",
            "3 Doubtful answer-before-letter",
            "4 Doubtful answer-without-date",
            "5 Doubtful answer-date-unusable",
            "6 Doubtful no-number",
            "7 Doubtful no-title",
            "8 Doubtful number-digits-lost",
        ]
    );
    assert_eq!(ledger.letters[3].reply.as_ref().unwrap().at, None);
    assert_eq!(ledger.letters[6].number, "");
}

#[test]
fn an_answer_of_the_same_day_is_before_the_letter_only_by_the_clock() {
    let ledger = csv(&format!(
        "{HEADER}1,甲,内容,2021-06-08 09:30,已修好,2021-06-08,\n2,乙,内容,2021-06-08,已修好,2021-06-08 08:00,\n\
         3,丙,内容,2021-06-08 09:30,已修好,2021-06-08 08:00,\n"
    ));
    assert_eq!(findings(&ledger), ["4 Doubtful answer-before-letter"]);
}

#[test]
fn the_mapping_decides_how_many_doubts_hold_a_row_back() {
    let text = format!("{HEADER}1,甲,,2021-06-08,已修好,,\n2,乙,,2021-06-08,,,\n,,丙,2021-06-08,已修好,,\n");
    assert_eq!(
        findings(&csv(&text)),
        [
            "2 Doubtful no-body answer-without-date",
            "3 Doubtful no-body",
            "4 Rejected held no-number no-title answer-without-date",
        ]
    );
    let lenient = ledger(text.as_bytes(), "hold_doubts = 4");
    assert_eq!(findings(&lenient)[2], "4 Doubtful no-number no-title answer-without-date");
    let strict = ledger(text.as_bytes(), "hold_doubts = 1");
    assert_eq!(findings(&strict)[1], "3 Rejected held no-body");
}

#[test]
fn without_a_day_or_any_words_there_is_no_record() {
    let ledger = csv(&format!(
        "{HEADER}1,甲,内容,,,,\n2,乙,内容,2022年2月30日,,,\n3,丙,内容,2021年6月,,,\n4,丁,内容,21-6-8,,,\n\
         5,戊,内容,昨天,,,\n6,己,内容,1021-06-08,,,\n7,,无,2021-06-08,,,\n"
    ));
    assert_eq!(
        findings(&ledger),
        [
            "2 Rejected date-missing",
            "3 Rejected date-impossible",
            "4 Rejected date-incomplete",
            "5 Rejected date-two-digit-year",
            "6 Rejected date-unclear",
            "7 Rejected date-out-of-range",
            "8 Rejected no-text",
        ]
    );
}

#[test]
fn a_column_that_the_file_does_not_have_is_no_doubt_about_its_rows() {
    let ledger = csv("反映内容,登记时间,办理情况\n路灯不亮,2021-06-08,已修\n");
    assert!(ledger.findings.is_empty());
    assert_eq!(ledger.letters[0].reply.as_ref().unwrap().at, None);
}

#[test]
fn every_letter_of_a_shared_number_is_flagged() {
    let ledger = csv(&format!("{HEADER}1,甲,内容,2021-06-08,,,\n1,乙,内容,2021-06-08,,,\n1,丙,内容,2021-06-09,,,\n"));
    assert_eq!(ledger.letters.len(), 3);
    let shared: Vec<_> = ledger.findings.iter().map(|finding| finding.reasons[0].args()).collect();
    assert_eq!(format!("{:?}", shared[1]), r#"[("number", Text("1")), ("rows", Text("2, 4"))]"#);
}

#[test]
fn a_row_that_is_held_back_casts_no_doubt_on_the_clean_one() {
    let strict = |rows: &str| ledger(format!("{HEADER}{rows}").as_bytes(), "hold_doubts = 2");
    let one = strict("1,甲,内容,2021-06-08,,,\n1,乙,,2021-06-08,,,\n");
    assert_eq!(findings(&one), ["3 Rejected held no-body number-shared"]);
    let both = strict("1,甲,,2021-06-08,,,\n1,乙,,2021-06-09,,,\n");
    assert_eq!(both.letters.len(), 0);
    let held_anyway = strict("1,甲,,2021-06-08,,,\n1,乙,,2021-06-09,已修好,,\n");
    assert_eq!(
        findings(&held_anyway),
        ["2 Doubtful no-body", "3 Rejected held no-body answer-without-date number-shared"]
    );
}

#[test]
fn the_same_letter_twice_is_one_letter_and_no_answer_is_lost() {
    let ledger = csv(&format!(
        "{HEADER}1,甲,内容,2021-06-08,,,\n1,甲,内 容,2021-06-08 09:30,已修好,2021-06-09,\n1,甲,内容,2021-06-08,,,\n\
         1,甲,内容,2021-06-08,不好,2021-06-09,\n,乙,内容,2021-06-08,,,\n,乙,内容,2021-06-08,,,\n"
    ));
    assert_eq!(
        findings(&ledger),
        [
            "2 Skipped skip-duplicate",
            "4 Skipped skip-duplicate",
            "5 Rejected answered-twice",
            "6 Doubtful no-number same-words",
            "7 Doubtful no-number same-words",
        ]
    );
    assert_eq!(ledger.letters.iter().map(|letter| letter.row).collect::<Vec<_>>(), [3, 6, 7]);
}

#[test]
fn hidden_rows_are_read_and_said_to_be_hidden() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip([["编号", "内容", "来信日期"], ["1", "甲", "2024-03-05"], ["2", "乙", "2024-03-05"]])
    {
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text).unwrap();
        }
    }
    sheet.set_row_hidden(1).unwrap();
    let hidden = ledger(&workbook.save_to_buffer().unwrap(), "");
    assert_eq!((findings(&hidden), hidden.letters.len()), (vec!["2 Doubtful hidden-row".to_owned()], 2));

    let row = |attributes: &str, cells: [&str; 3]| {
        let cell =
            |text| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
        format!("<table:table-row{attributes}>{}</table:table-row>", cells.map(cell).concat())
    };
    let bytes = ods(
        "",
        &format!(
            "<table:table>{}{}<table:table-row-group table:display=\"false\">{}</table:table-row-group>\
             {}</table:table>",
            row("", ["编号", "内容", "来信日期"]),
            row(" table:visibility=\"filter\"", ["1", "甲", "2024-03-05"]),
            row("", ["2", "乙", "2024-03-05"]),
            row("", ["3", "丙", "2024-03-05"]),
        ),
    );
    assert_eq!(findings(&ledger(&bytes, "")), ["2 Doubtful hidden-row", "3 Doubtful hidden-row"]);
}

#[test]
fn hidden_columns_are_read_and_said_once_to_be_hidden() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, texts) in (0..).zip([["编号", "1"], ["内容", "甲"], ["来信日期", "2024-03-05"]]) {
        for (row, text) in (0..).zip(texts) {
            sheet.write(row, column, text).unwrap();
        }
    }
    sheet.set_column_hidden(1).unwrap();
    let hidden = ledger(&workbook.save_to_buffer().unwrap(), "");
    assert_eq!((findings(&hidden), hidden.letters.len()), (vec!["1 Doubtful hidden-columns".to_owned()], 1));
    let row = |cells: [&str; 3]| {
        let cell =
            |text| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
        format!("<table:table-row>{}</table:table-row>", cells.map(cell).concat())
    };
    for columns in [
        "<table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-column/>",
        "<table:table-column/><table:table-column-group table:display=\"false\">\
         <table:table-column table:number-columns-repeated=\"2\"/></table:table-column-group>",
    ] {
        let rows = [row(["编号", "内容", "来信日期"]), row(["1", "甲", "2024-03-05"])].concat();
        let bytes = ods("", &format!("<table:table>{columns}{rows}</table:table>"));
        assert_eq!(findings(&ledger(&bytes, "")), ["1 Doubtful hidden-columns"]);
    }
}

/// Rows whose numbers begin with their day, and further ones.
fn dated(more: &str) -> String {
    let rows = (1..=28).map(|day| format!("202106{day:02}001,第{day}封,内容,2021-06-{day:02},,,\n"));
    format!("{HEADER}{}{more}", rows.collect::<String>())
}

#[test]
fn where_numbers_begin_with_the_day_one_that_contradicts_it_is_odd() {
    let text = dated(
        "20219999001,甲,内容,2021-06-21,,,\n20210501001,乙,内容,2021-06-21,,,\n20210521001,丙,内容,2021-06-21,,,\n",
    );
    assert_eq!(findings(&csv(&text)), ["30 Doubtful number-day-impossible", "31 Doubtful number-day-far"]);
    let and_more = csv(&dated("20219999001,甲,,2021-06-21,,,\n20210601001,乙,内容,2021-12-21,,,\n"));
    let held = ["30 Rejected held no-body number-day-impossible", "31 Rejected held number-day-far number-shared"];
    assert_eq!(findings(&and_more).len(), 2);
    assert_eq!(
        findings(&and_more),
        held,
        "with a second doubt it is held, and casts none on the letter it is taken for"
    );
    // Where the numbers are just numbers, none of them is.
    let plain: String = (1..=20).map(|n| format!("{},第{n}封,内容,2021-06-08,,,\n", 12_345_678 + n)).collect();
    assert!(csv(&format!("{HEADER}{plain}")).findings.is_empty());
}

#[test]
fn rows_that_are_no_letters_are_skipped_and_counted() {
    let ledger = csv(&format!(
        "信件台账\n\n{HEADER}1,甲,内容,2021-06-08,,,\n\n小 计,,1件,,,,\n{HEADER},,,,,,\n2,合计多收水费,内容,2021-06-08,,,\n\
         合计：,,2件,,,,\n制表人：王某,,,审核人：,,,\n"
    ));
    assert_eq!(ledger.columns.header_row, 3);
    assert_eq!(ledger.letters.iter().map(|letter| letter.row).collect::<Vec<_>>(), [4, 9]);
    assert_eq!((ledger.total_rows, ledger.blank_rows), (8, 2));
    assert_eq!(
        findings(&ledger),
        ["6 Skipped skip-total", "7 Skipped skip-header", "10 Skipped skip-total", "11 Skipped skip-footer"]
    );
}

#[test]
fn ditto_takes_what_stands_above_in_chains_and_over_totals() {
    let ledger = csv(&format!(
        "{HEADER}1,甲,内容,2021-06-08,已修好,2021-06-09,街道办\n2,乙,内容,同上,同上,〃,同 上\n小计,,,,,,\n3,丙,内容,〃,〃,〃,同上\n\
         4,丁,内容,2021-06-09,,,\n5,戊,内容,同上,同上,,同上\n"
    ));
    let units: Vec<_> = ledger.letters.iter().map(|letter| letter.unit.as_deref().unwrap_or("—")).collect();
    assert_eq!(units, ["街道办", "街道办", "街道办", "—", "—"]);
    assert_eq!(ledger.letters[2].written.date(), date(2021, 6, 8));
    // An answer is not taken over: it would close a matter on the strength of a mark.
    assert!(ledger.letters[1..].iter().all(|letter| letter.reply.is_none()));
    assert_eq!(findings(&ledger)[0], "3 Doubtful answer-unsure");
    assert_eq!(findings(&csv(&format!("{HEADER}1,甲,内容,同上,,,\n"))), ["2 Rejected date-missing"]);
}

#[test]
fn a_cell_too_long_for_any_spreadsheet_is_its_rows_fault_only() {
    let long = "长".repeat(32_768);
    let ledger = csv(&format!("{HEADER}1,甲,{long},2021-06-08,,,\n2,乙,内容,2021-06-08,,,\n"));
    assert_eq!((findings(&ledger), ledger.letters.len()), (vec!["2 Rejected text-too-long".to_owned()], 1));
}

#[test]
fn a_mapping_file_names_columns_units_and_the_order_of_dates() {
    let text = "甲,乙,丙,丁\n排椅坏了,08/06/2021,换了,王某\n";
    let mapping = "header_row = 1\ndate_order = \"dmy\"\ndefault_unit = \"市信息办\"\n\
                   [columns]\nbody = \"甲\"\nwritten = \"B\"\nreply = \"丙\"\nname = \"丁\"\n";
    let ledger = ledger(text.as_bytes(), mapping);
    let letter = &ledger.letters[0];
    assert_eq!(letter.written.date(), date(2021, 6, 8));
    assert_eq!(letter.raiser_name.as_deref(), Some("王某"));
    assert_eq!(letter.reply.as_ref().unwrap().unit.as_deref(), Some("市信息办"));
}

/// A ledger as it comes: merged titles, a header with line breaks, merged units, and dates of three kinds.
fn write_messy(sheet: &mut Worksheet) {
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
    sheet.merge_range(0, 0, 0, 4, "信件办理台账", &bold).unwrap();
    for (column, text) in (0..).zip(["序号", "信件\n编号", "来信\n时间", "标  题", "反映内容", "承办单位", "电话"])
    {
        sheet.write(2, column, text).unwrap();
    }
    for row in 3..6u32 {
        sheet.write(row, 0, row - 2).unwrap();
        sheet.write(row, 3, format!("第{row}封")).unwrap();
        sheet.write(row, 4, "内容\r\n第二行").unwrap();
    }
    sheet.write(3, 1, 20_210_608_001u64).unwrap();
    sheet.write(4, 1, "２０２１０６０８００２").unwrap();
    sheet.write(5, 1, 530_103_199_001_010_000_f64).unwrap();
    sheet.write_with_format(3, 2, 44_355, &day).unwrap();
    sheet.write(4, 2, 44_355.437_5).unwrap();
    sheet.write_formula(5, 2, rust_xlsxwriter::Formula::new("=\"2021-6-9\"").set_result("2021-6-9")).unwrap();
    sheet.merge_range(3, 5, 5, 5, "街道办", &bold).unwrap();
    sheet.write(3, 6, 13_800_138_000u64).unwrap();
}

#[test]
fn a_workbook_as_offices_make_them() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("说明").unwrap().write(0, 0, "填表说明").unwrap();
    let hidden = workbook.add_worksheet();
    write_messy(hidden);
    hidden.set_name("旧表").unwrap().set_hidden(true);
    let sheet = workbook.add_worksheet();
    write_messy(sheet);
    sheet.set_name("台账").unwrap();
    write_messy(workbook.add_worksheet().set_name("台账二").unwrap());
    let bytes = workbook.save_to_buffer().unwrap();
    let found = ledger(&bytes, "");
    assert_eq!((found.sheet.as_str(), found.other_sheets.clone()), ("台账", vec!["台账二".to_owned()]));
    assert_eq!(found.columns.unused, ["序号"]);
    assert_eq!(found.columns.found[&Field::Number].letter, "B");
    let numbers: Vec<&str> = found.letters.iter().map(|letter| letter.number.as_str()).collect();
    assert_eq!(numbers, ["20210608001", "20210608002", ""]);
    assert_eq!(findings(&found), ["6 Doubtful number-digits-lost"]);
    let written: Vec<_> = found.letters.iter().map(|letter| letter.written).collect();
    let day = date(2021, 6, 8);
    assert_eq!(written, [day.at(0, 0, 0, 0), day.at(10, 30, 0, 0), date(2021, 6, 9).at(0, 0, 0, 0)]);
    assert!(found.letters.iter().all(|letter| letter.unit.as_deref() == Some("街道办")));
    assert_eq!(found.letters[0].phone.as_deref(), Some("13800138000"));
    assert_eq!(found.letters[0].body, "内容\n第二行");
    assert_eq!(ledger(&bytes, "sheet = \"旧表\"").letters.len(), 3);
    let missing = letters(&read(&bytes).unwrap(), &Mapping::from_toml("sheet = \"无\"").unwrap());
    assert!(matches!(missing, Err(Unreadable::NoSheet { sheets, .. }) if sheets.len() == 4));
}

#[test]
fn old_xls_files_are_read_with_long_texts_and_dates() {
    use Xls::{Date, FormulaText, Number, Shared};
    let long = "长文".repeat(6_000);
    let head = ["编号", "标题", "内容", "来信日期", "答复单位"].map(Shared);
    let rows: [&[Xls<'_>]; 4] = [
        &[Shared("台账")],
        &head,
        &[Number(20_210_608_001.0), Shared("排椅"), Shared(&long), Date(44_355.0), FormulaText("街道办")],
        &[Shared("20210608002"), Shared("𠮷野家"), Shared("内容"), Number(44_355.437_5), Shared("同上")],
    ];
    let ledger = ledger(&xls(&[("封面", 0, &[&[Shared("无")]]), ("旧表", 1, &rows), ("台账", 0, &rows)]), "");
    assert_eq!(ledger.sheet, "台账");
    assert!(ledger.findings.is_empty());
    let [first, second] = &ledger.letters[..] else { panic!("two letters") };
    assert_eq!((first.row, first.number.as_str(), first.body.as_str()), (3, "20210608001", long.as_str()));
    assert_eq!((first.written, first.written_has_time), (date(2021, 6, 8).at(0, 0, 0, 0), false));
    assert_eq!((second.title.as_str(), second.unit.as_deref()), ("𠮷野家", Some("街道办")));
    assert_eq!(second.written, date(2021, 6, 8).at(10, 30, 0, 0));
}

#[test]
fn ods_files_are_read_with_repeats_dates_and_comments() {
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let header: String = ["编号", "标题", "内容", "来信日期"].map(text).concat();
    let styles = "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
    let row = format!(
        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"20210608001\">\
         <text:p>2E10</text:p>\
         </table:table-cell>{}<table:table-cell office:value-type=\"string\"><office:annotation><text:p>批注</text:p>\
         </office:annotation><text:p>路灯&lt;不亮&gt;</text:p><text:p>第<text:s text:c=\"2\"/>二行</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2021-06-08T10:05:00\"><text:p>6月8日</text:p>\
         </table:table-cell><table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>",
        text("路灯")
    );
    let table = format!(
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
         <table:table-row>{header}</table:table-row>{row}\
         <table:table-row table:number-rows-repeated=\"1048000\">\
         <table:table-cell table:number-columns-repeated=\"16384\"/>\
         </table:table-row></table:table>"
    );
    let bytes = ods(
        styles,
        &format!(
            "<table:table table:name=\"旧\" table:style-name=\"ta2\">{table}<table:table table:name=\"新\">{table}"
        ),
    );
    let ledger = ledger(&bytes, "");
    assert_eq!((ledger.sheet.as_str(), ledger.columns.header_row, ledger.letters.len()), ("新", 3, 1));
    let letter = &ledger.letters[0];
    assert_eq!((letter.row, letter.number.as_str()), (4, "20210608001"));
    assert_eq!(letter.body, "路灯<不亮>\n第  二行");
    assert_eq!(letter.written, date(2021, 6, 8).at(10, 5, 0, 0));
}
