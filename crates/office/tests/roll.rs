//! A roll as offices keep it, with everything that goes wrong in one: written for these tests.

use mingtong_domain::ids::HomeNo;
use mingtong_domain::roll::{AreaSource, Handover, Living, Part};
use mingtong_office::roll::{BadRoll, RollField, RollFile, RollHome, RollReason, roll};
use mingtong_office::{Finding, Reason, Severity};
use rust_xlsxwriter::{Format, Workbook};

const PLACE: &str = "东风巷14号院";

fn read(csv: &str) -> RollFile {
    roll(csv.as_bytes(), PLACE).expect("the file is a roll")
}

fn home<'f>(file: &'f RollFile, no: &str) -> &'f RollHome {
    file.homes.iter().find(|home| home.no == HomeNo::from(no)).unwrap_or_else(|| panic!("no {no}: {file:#?}"))
}

fn owners<'f>(file: &'f RollFile, no: &str) -> Vec<&'f str> {
    home(file, no).owners.iter().map(|at| file.people[*at].name.as_str()).collect()
}

fn reasons(file: &RollFile, row: u32) -> Vec<&'static str> {
    let found = file.findings.iter().filter(|finding| finding.row == row);
    found.flat_map(|finding| &finding.reasons).map(Reason::key).collect()
}

#[test]
fn a_messy_roll_is_read_row_by_row() {
    let file = read(include_str!("roll.csv"));
    assert_eq!((file.header_row, file.total_rows, file.blank_rows), (4, 22, 1));
    let numbers: Vec<&str> = file.homes.iter().map(|home| home.no.as_str()).collect();
    assert_eq!(
        numbers,
        [
            "1-1-101",
            "1-1-102",
            "1-1-201",
            "1-2-101",
            "2-1-101",
            "2-1-102",
            "2-1-201",
            "2-1-202",
            "2-1-301",
            "3-1-101",
            "3-1-102",
            "15号院1-1-101",
            "3-1-商铺1"
        ]
    );
    assert_eq!(home(&file, "1-1-101").area, Some((985_300, AreaSource::Register)));
    assert_eq!(
        home(&file, "1-1-102").area,
        Some((1_204_512, AreaSource::Survey)),
        "a survey where there is no register"
    );
    assert_eq!(home(&file, "1-1-201").area, Some((885_000, AreaSource::Contract)));
    assert_eq!(home(&file, "1-2-101").area, None);
    assert_eq!(owners(&file, "1-1-102"), ["李四", "王五"], "co-owners stand in one cell");
    assert_eq!(owners(&file, "2-1-101"), ["𠮷田·买买提"]);
    assert_eq!(home(&file, "2-1-102").handover, Some(Handover::NotHandedOver));
    assert_eq!(home(&file, "3-1-商铺1").part, Some(Part::Shop));
    assert_eq!((home(&file, "1-1-101").adults, home(&file, "1-1-101").living), (Some(2), Some(Living::Owner)));
    let kinds: Vec<(u32, Severity)> = file.findings.iter().map(|finding| (finding.row, finding.severity)).collect();
    assert_eq!(
        kinds.iter().filter(|(_, severity)| *severity == Severity::Rejected).map(|(row, _)| *row).collect::<Vec<_>>(),
        [11, 18, 19, 20],
        "{:#?}",
        file.findings
    );
    assert_eq!(reasons(&file, 8), ["roll-row-area-decimals"]);
    assert_eq!(reasons(&file, 11), ["roll-row-home-twice"]);
    assert_eq!(reasons(&file, 9), ["import-skip-total"]);
    assert_eq!(reasons(&file, 18), ["roll-row-number-is-date"]);
    assert_eq!(reasons(&file, 19), ["roll-row-number-unclear"]);
    assert_eq!(reasons(&file, 20), ["roll-row-no-room"]);
    assert_eq!(reasons(&file, 26), ["import-skip-footer"]);
    let of_rows = file.homes.len() + 4 + kinds.iter().filter(|(_, severity)| *severity == Severity::Skipped).count();
    assert_eq!(of_rows + 1, file.total_rows as usize, "every row is one of these");
}

#[test]
fn a_home_twice_is_refused_with_both_rows() {
    let file = read("房号,建筑面积,业主\n3-2-501,98.53,张三\n3幢2单元501室,98.53,李四\n");
    let expected = RollReason::HomeTwice { home: "3-2-501".into(), other: 2 };
    assert_eq!(
        file.findings,
        [Finding { row: 3, severity: Severity::Rejected, reasons: vec![Reason::Roll(expected)] }]
    );
    assert_eq!(owners(&file, "3-2-501"), ["张三"]);
    assert_eq!(file.people.len(), 1, "whoever stands in the refused row is nobody here");
}

#[test]
fn owners_are_told_apart_and_their_identity_numbers_are_not_kept() {
    let file = read(
        "房号,产权面积,产权人,联系电话,身份证号\n1-1-101,90,王伟,13900000001,510103198001012316\n\
         1-1-102,90,王伟,13900000001,510103198001012316\n1-1-103,90,王伟,13900000002,510103199001012318\n\
         1-1-104,90,王伟,,\n1-1-105,90,王伟、赵敏,,5.10E+17\n",
    );
    let of = |no| home(&file, no).owners[0];
    assert_eq!(of("1-1-101"), of("1-1-102"));
    assert_ne!(of("1-1-101"), of("1-1-103"));
    assert_eq!((of("1-1-104"), file.people.len()), (of("1-1-101"), 3));
    assert_eq!(reasons(&file, 5), ["roll-row-counted-as-one"]);
    assert_eq!(reasons(&file, 6), ["roll-row-id-digits-lost", "roll-row-counted-as-one"]);
    assert!(!format!("{file:?}").contains("510103198001012316"), "they are forgotten with the file");
}

#[test]
fn merged_buildings_two_header_rows_and_dates_of_a_workbook() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let (plain, day) = (Format::new(), Format::new().set_num_format("yyyy-mm-dd"));
    sheet.merge_range(0, 0, 0, 6, "东风巷14号院业主名册", &plain).unwrap();
    for (at, text) in ["序号", "楼栋", "单元", "房号", "面积"].iter().enumerate() {
        sheet.write_string(1, u16::try_from(at).unwrap(), *text).unwrap();
    }
    sheet.merge_range(1, 4, 1, 5, "面积", &plain).unwrap();
    sheet.write_string(1, 6, "业主").unwrap();
    for (at, text) in [(4, "产权面积（㎡）"), (5, "实测面积（㎡）"), (6, "姓名")] {
        sheet.write_string(2, at, text).unwrap();
    }
    sheet.merge_range(3, 1, 4, 1, "3幢", &plain).unwrap();
    for (row, room, area, owner) in [(3, 501.0, 98.53, "张三"), (4, 502.0, 120.4512, "李四")] {
        sheet.write_number(row, 0, f64::from(row)).unwrap();
        sheet.write_string(row, 2, "2单元").unwrap();
        sheet.write_number(row, 3, room).unwrap();
        sheet.write_number(row, 4, area).unwrap();
        sheet.write_string(row, 6, owner).unwrap();
    }
    // 3-2-5 as Excel keeps it: 2005-03-02.
    sheet.write_number_with_format(5, 3, 38_413.0, &day).unwrap();
    sheet.write_string(5, 6, "王五").unwrap();
    let file = roll(&workbook.save_to_buffer().unwrap(), PLACE).unwrap();
    assert_eq!(file.header_row, 3);
    assert_eq!(file.columns[&RollField::AreaSurveyed].letter, "F");
    assert_eq!(home(&file, "3-2-502").area, Some((1_204_512, AreaSource::Register)));
    assert_eq!(owners(&file, "3-2-501"), ["张三"]);
    assert_eq!(reasons(&file, 6), ["roll-row-number-is-date"]);
}

#[test]
fn what_a_row_does_not_say_is_nothing_and_not_nought() {
    let file = read("房号,建筑面积,业主\n3-2-501,,\n3-2-502,98.5,张三\n");
    assert!(file.is_source_assumed);
    let silent = home(&file, "3-2-501");
    assert_eq!((silent.area, silent.part, silent.handover, silent.adults), (None, None, None, None));
    assert_eq!(reasons(&file, 2), ["roll-row-no-owner"]);
}

#[test]
fn a_file_in_gbk_with_ditto_marks_and_units_is_read() {
    let (gbk, _, _) = encoding_rs::GBK
        .encode("楼栋,单元,房号,产权面积,产权人\n3幢,2单元,501室,98.53㎡,张三\n同上,,502,98.53平方米,李四\n");
    let file = roll(&gbk, PLACE).unwrap();
    assert_eq!(file.homes.iter().map(|home| home.no.as_str()).collect::<Vec<_>>(), ["3-2-501", "3-2-502"]);
    let file = read("房屋坐落,产权面积,产权人\n14号院3幢2单元501,98.53,张三\n");
    assert_eq!(home(&file, "3-2-501").area, Some((985_300, AreaSource::Register)));
}

#[test]
fn what_is_no_roll_is_named() {
    let refused = roll("标题,内容\n灯坏了,请修\n".as_bytes(), PLACE).unwrap_err();
    assert_eq!(refused, BadRoll::NoHeader { tried: vec!["标题".into(), "内容".into()] });
    assert!(matches!(roll(b"", PLACE), Err(BadRoll::Unreadable(_))));
}

/// What a file is refused for, as the key of its text.
fn refused(csv: &str) -> &'static str {
    roll(csv.as_bytes(), PLACE).expect_err("the file is refused").key()
}

#[test]
fn a_number_torn_by_its_comma_is_no_area() {
    for row in ["1,1,101,1,088.50", "1,1,101,85,90", "1,1,101,1,088.50,x"] {
        let file = read(&format!("楼栋,单元,房号,建筑面积\n{row}\n1,1,102,85\n"));
        assert_eq!((file.homes.len(), reasons(&file, 2)), (1, vec!["roll-row-cells-torn"]), "{row}");
    }
    let file = read("楼栋,单元,房号,建筑面积,备注\n1,1,101,1,088.50\n1,1,102,85,\n1,1,103,\"1,088.50\",\n");
    assert_eq!(reasons(&file, 2), ["roll-row-cells-torn"]);
    assert_eq!(home(&file, "1-1-103").area, Some((10_885_000, AreaSource::Register)));
}

#[test]
fn a_sheet_that_can_be_read_in_two_ways_is_refused() {
    let header = "楼栋,单元,房号,建筑面积\n";
    assert_eq!(refused(&format!("1,1,101,900\n{header}1,1,102,85\n")), "roll-homes-above");
    assert_eq!(refused(&format!("{header}1,1,101,85\n单元,楼栋,房号,建筑面积\n2,1,101,85\n")), "roll-other-header");
    assert_eq!(refused("房号,建筑面积,房号,建筑面积\n101,85,102,86\n"), "roll-column-twice");
    assert_eq!(refused("房号,产权面积,登记面积\n101,85,86\n"), "roll-column-twice");
    for unit in ["建筑面积（亩）", "建筑面积（万平方米）", "建筑面积（平方尺）"] {
        assert_eq!(refused(&format!("房号,{unit}\n101,85\n")), "roll-other-unit", "{unit}");
    }
    for line in ["单位：亩", "注：面积单位为亩", "面积单位：万平方米"] {
        assert_eq!(refused(&format!("{line}\n房号,建筑面积\n101,85\n")), "roll-other-unit", "{line}");
        assert_eq!(refused(&format!("房号,建筑面积\n101,85\n{line}\n")), "roll-other-unit", "{line}");
    }
    let surveyed = read("flat,area (after survey)\n101,85\n");
    assert_eq!(surveyed.homes[0].area, Some((850_000, AreaSource::Register)), "no feet are in what was surveyed after");
    let file = read("单位：万元\n房号,建筑面积（㎡）\n101-A,85\n101,86\n制表单位：明通巷社区\n");
    assert_eq!(file.homes.iter().map(|home| home.no.as_str()).collect::<Vec<_>>(), ["--101_A", "--101"]);
}

#[test]
fn what_is_no_dwelling_and_what_was_not_sold_are_read_from_the_words_of_the_office() {
    let file = read(
        "楼栋,单元,房号,面积,产权人,性质,备注\n1,1,101,90,张三,住宅,\n1,1,102,91,开发商（未售）,住宅,\n\
         1,1,201,92,未交付,住宅,\n1,1,202,93,东风置业有限公司（未售）,住宅,\n1,1,301,94,开发商,住宅,\n\
         1,1,车位12,12,张三,,\n1,1,地下室1,8,李四,,储藏室\n1,1,302,44357,王五,住宅,\n1,1,401,9,赵六,摩托车位,\n\
         1,1,车库2,20,孙七,住宅,\n1,1,402,95,周八,住宅,待售\n",
    );
    let of = |no: &str| (home(&file, no).part, home(&file, no).handover == Some(Handover::NotHandedOver));
    let (dwelling, garage) = (Some(Part::Dwelling), Some(Part::Garage));
    assert_eq!((of("1-1-101"), of("1-1-102"), of("1-1-201")), ((dwelling, false), (dwelling, true), (dwelling, true)));
    assert_eq!((of("1-1-402"), of("1-1-301")), ((dwelling, true), (dwelling, true)));
    assert_eq!((of("1-1-车位12").0, of("1-1-401").0, of("1-1-车库2").0), (garage, garage, dwelling));
    assert_eq!(of("1-1-地下室1").0, Some(Part::Storeroom));
    let none: Vec<&str> = vec![];
    assert_eq!((owners(&file, "1-1-102"), owners(&file, "1-1-301")), (none.clone(), none));
    assert_eq!(owners(&file, "1-1-202"), ["东风置业有限公司"]);
    assert_eq!(reasons(&file, 6), ["roll-row-owner-is-developer"]);
    assert_eq!(reasons(&file, 9), ["roll-row-area-unlike"]);
    assert_eq!(reasons(&file, 11), ["roll-row-part-unsure"]);
    assert!(file.columns.contains_key(&RollField::Nature) && file.unused.is_empty());
    let other = read("房号,面积,产权人,性质\n1-1-101,90,张三,商品房\n1-1-102,90,李四,私产\n");
    assert_eq!((other.unused, other.findings), (vec!["性质".to_owned()], vec![]), "whose kind of property it is");
}

#[test]
fn words_for_nobody_and_the_same_as_above_are_no_names() {
    let file = read(
        "房号,面积,产权人,联系电话\n1-1-101,90,,\n1-1-102,90,同上,\n1-1-103,90,未登记,\n1-1-104,90,未登记,\n\
         1-1-105,90,张三,13900000001\n1-1-106,90,同上,\n1-1-107,90,李四,1390000000\n1-1-108,90,王五,23900000001\n\
         1-1-109,90,赵六,0871-63123456转8001\n",
    );
    assert_eq!((reasons(&file, 3), reasons(&file, 4)), (vec!["roll-row-no-owner"], vec!["roll-row-owner-unknown"]));
    assert_eq!((owners(&file, "1-1-102").len(), owners(&file, "1-1-103").len(), file.people.len()), (0, 0, 4));
    assert_eq!(home(&file, "1-1-106").owners, home(&file, "1-1-105").owners);
    assert_eq!((reasons(&file, 7), reasons(&file, 8)), (vec![], vec!["roll-row-phone-unlikely"]));
    assert_eq!((reasons(&file, 9), reasons(&file, 10)), (vec!["roll-row-phone-unlikely"], vec![]));
}
