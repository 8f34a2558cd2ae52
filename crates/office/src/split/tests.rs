use super::*;

const BY_BOTH: &[PartyField] = &[PartyField::Id, PartyField::Area, PartyField::Coefficient];
const BY_AREA: &[PartyField] = &[PartyField::Id, PartyField::Area];
const EQUAL: &[PartyField] = &[PartyField::Id];

fn told(text: &str) -> Vec<(u32, String)> {
    let pasted = homes(text, BY_BOTH).unwrap();
    let party = |home: &PastedHome| {
        let fields = home.party.iter().map(|(field, text)| format!("{}={text}", field.key()));
        (home.row, fields.collect::<Vec<_>>().join(" "))
    };
    pasted.homes.iter().map(party).collect()
}

fn ids(pasted: &Pasted) -> Vec<&str> {
    pasted.homes.iter().map(|home| home.party[0].1.as_str()).collect()
}

#[test]
fn headings_of_the_offices_are_known_with_a_title_above_and_a_sum_below() {
    let sheet = "东风巷14号院2单元加装电梯分摊表\n\n序号\t房号\t楼层\t建筑面积（㎡）\t楼层系数\t户主\t是否分摊\t固定金额（元）\n\
                 1\t101\t1\t85.20\t0\t张三\t否\t\n2\t201\t2\t1,085.2\t０.５\t李四\t是\t500元\n合计\t\t\t1170.4\t\t\t\t\n";
    assert_eq!(
        told(sheet),
        [
            (4, "id=101 area=85.20 coefficient=0 pays=false".to_owned()),
            (5, "id=201 area=1085.2 coefficient=0.5 pays=true fixed=500".to_owned()),
        ]
    );
    let pasted = homes(sheet, BY_BOTH).unwrap();
    assert_eq!((pasted.unused, pasted.sums), (vec!["户主".to_owned()], vec![6]));
    assert_eq!(pasted.homes[1].floor, "2");
}

#[test]
fn rows_without_headings_are_in_the_order_that_was_asked_for() {
    for text in [
        "201\t85.2\t0.5\n301\t90\t1",
        "201,85.2,0.5\n301,90,1",
        "201，85.2，0.5\n301，90，1",
        "201 85.2 0.5\n301  90 1",
    ] {
        let expected = ["id=201 area=85.2 coefficient=0.5", "id=301 area=90 coefficient=1"];
        assert_eq!(told(text).into_iter().map(|(_, text)| text).collect::<Vec<_>>(), expected, "{text}");
    }
    assert_eq!(told("201\n\n301"), [(1, "id=201".to_owned()), (3, "id=301".to_owned())]);
    let wide = homes("201\t85.2\t0.5\t张三", BY_BOTH);
    assert_eq!(wide, Err(BadPaste::TooWide { row: 1, columns: 4, has_headings: false }));
    assert_eq!(homes("面积\t系数\n85\t1", BY_BOTH), Err(BadPaste::NoId));
    assert_eq!(homes(" \n", BY_BOTH), Ok(Pasted::default()));
}

#[test]
fn a_home_has_its_building_and_entrance_before_its_number() {
    let rows = told("楼栋\t单元\t房号\t面积\n3\t2\t501\t98.5312");
    assert_eq!(rows, [(2, "id=3-2-501 area=98.5312".to_owned())]);
    assert_eq!(told("序号\t比例（%）\n1\t7%\n2\t／"), [(2, "id=1 percent=7".to_owned()), (3, "id=2".to_owned())]);
    let merged = "楼栋\t单元\t房号\n1栋\t1\t101\n\t\t102\n同上\t2\t101\n2栋\t\t201\n";
    assert_eq!(ids(&homes(merged, EQUAL).unwrap()), ["1栋-1-101", "1栋-1-102", "1栋-2-101", "2栋-201"]);
}

#[test]
fn a_word_among_the_homes_is_no_heading() {
    let among = |row, text: &str| Err(BadPaste::HeadingOrHome { row, text: text.to_owned() });
    assert_eq!(homes("101\n102\n商户\n103", EQUAL), among(3, "商户"));
    assert_eq!(homes("101\t85\n商户\t90", BY_AREA), among(2, "商户"));
    assert_eq!(homes("101\t85\n房号\t面积\n102\t85", BY_AREA), Err(BadPaste::Above { row: 1, headings: 2 }));
    assert_eq!(homes("101 85\n房号 面积\n102 85", BY_AREA), Err(BadPaste::Above { row: 1, headings: 2 }));
    let shop = homes("商户\n101\n102", EQUAL).unwrap();
    assert_eq!((ids(&shop), shop.skipped.len()), (vec!["101", "102"], 1), "what was taken for a heading is told");
}

#[test]
fn rows_that_are_no_homes_are_left_out_and_named() {
    let text = "分摊名单\n房号\n101\n102\n房号\n共2户\n制表人：王五\n填表日期：2026年1月1日";
    let pasted = homes(text, EQUAL).unwrap();
    assert_eq!((ids(&pasted), &pasted.sums), (vec!["101", "102"], &vec![6]));
    assert_eq!(pasted.skipped.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [1, 5, 7, 8]);
    let in_id = homes("序号\t房号\t面积\n1\t101\t85\n2\t102\t85\n3\t合计（㎡）\t170", BY_AREA).unwrap();
    assert_eq!(ids(&in_id), vec!["101", "102"]);
    assert_eq!(in_id.sums, vec![4]);
    let nameless = homes("序号\t房号\t面积\n1\t101\t85\n2\t\t170", BY_AREA).unwrap();
    assert_eq!(ids(&nameless), ["101", ""], "the number of a row is no home where homes have numbers");
}

#[test]
fn a_row_that_may_be_a_sum_or_a_note_is_doubted() {
    let sum = homes("房号\t面积\n101\t85.20\n102\t90\n本栋\t175.2", BY_AREA).unwrap();
    assert_eq!(sum.like_sums, [(4, "本栋".to_owned())]);
    assert_eq!(sum.unnumbered, [(4, "本栋".to_owned())]);
    let names = homes("住户\t面积\n张三\t85\n李四\t85", BY_AREA).unwrap();
    assert!(names.like_sums.is_empty() && names.unnumbered.is_empty());
}

#[test]
fn a_row_wider_than_its_headings_is_refused() {
    let wide = |row, columns| Err(BadPaste::TooWide { row, columns, has_headings: true });
    assert_eq!(homes("房号,面积\n101,1,085.2", BY_AREA), wide(2, 3));
    assert_eq!(homes("房号,面积,系数\n101,1,085.2", BY_BOTH), Err(BadPaste::Thousands { row: 2 }));
    assert_eq!(homes("房号 面积\n1栋 102 85", BY_AREA), wide(2, 3));
    assert_eq!(ids(&homes("房号\n1栋 102\n1栋 103", EQUAL).unwrap()), ["1栋 102", "1栋 103"]);
    let beside = homes("房号\t面积\n1栋 102\t85\n1栋 103", BY_AREA).unwrap();
    assert_eq!(ids(&beside), ["1栋 102", "1栋 103"], "only what was aligned by hand is parted by spaces");
}

#[test]
fn units_that_nobody_would_see_and_names_that_are_none_are_refused() {
    let unit = |row, text: &str| Err(BadPaste::Unit { row, text: text.to_owned() });
    assert_eq!(homes("房号\t固定金额（万元）\n101\t3", EQUAL), unit(1, "固定金额（万元）"));
    assert_eq!(homes("单位：万元\n房号\t固定金额\n101\t3", EQUAL), unit(1, "单位：万元"));
    assert_eq!(homes("房号\n101\n#REF!", EQUAL), Err(BadPaste::NoName { row: 3, text: "#REF!".to_owned() }));
    for error in ["#REF!", "#DIV/0!", "#####", "NaN", "null", "5%", "10²"] {
        let rows = told(&format!("房号\t面积\n101\t{error}"));
        assert_eq!(rows, [(2, format!("id=101 area={}", error.to_lowercase()))], "it is told where numbers are read");
    }
    assert_eq!(ids(&homes("10\u{200B}1\n102", EQUAL).unwrap()), ["101", "102"]);
}

#[test]
fn a_row_whose_cells_are_not_parted_by_tabs_has_as_many_as_its_headings() {
    let uneven = |row, columns, headings| Err(BadPaste::Uneven { row, columns, headings });
    assert_eq!(homes("房号 楼层 面积 系数\n101 1 85.2 1\n102 85.2 1", BY_BOTH), uneven(3, 3, 4));
    assert_eq!(homes("房号,面积,系数\n101,85.2,1\n102,85.2", BY_BOTH), uneven(3, 2, 3));
    let tabs = homes("房号\t面积\t备注\n101\t85.2\n102\t90\t空\n合计 2户", BY_AREA).unwrap();
    assert_eq!(ids(&tabs), ["101", "102"]);
    assert_eq!(ids(&homes("房号 面积\n101 85\n102 90\n合计 175\n制表人：王五", BY_AREA).unwrap()), ["101", "102"]);
}

#[test]
fn a_comma_that_may_be_one_of_thousands_is_refused() {
    let torn = |row| Err(BadPaste::Thousands { row });
    assert_eq!(homes("房号,面积,备注\n101,1,085\n102,90,空", BY_AREA), torn(2));
    assert_eq!(homes("房号,面积,系数\n101,1,185\n102,900,1", BY_BOTH), torn(2));
    assert!(homes("房号,面积,固定金额\n101,1,185,\n102,900,\n103,,500", BY_AREA).is_err());
    assert_eq!(homes("房号,固定金额,面积\n101,1,500\n102,,900\n103,,100", BY_AREA), torn(2));
    assert!(homes("房号,系数,面积\n101,1,185.2\n102,2,190.5", BY_BOTH).is_ok());
}

#[test]
fn a_meaning_has_one_column_and_headings_stand_once() {
    let twice = |text: &str| Err(BadPaste::Twice { row: 1, text: text.to_owned() });
    assert_eq!(homes("房号\t面积\t房号\t面积\n101\t5\t102\t5", BY_AREA), twice("房号"));
    assert_eq!(homes("房号\t面积\t产权面积\n101\t5\t6", BY_AREA), twice("产权面积"));
    let other = homes("房号\t面积\n101\t5\n面积\t房号\n6\t102", BY_AREA);
    assert_eq!(other, Err(BadPaste::HeadingOrHome { row: 3, text: "面积 房号".to_owned() }));
    assert_eq!(homes("3-2-501\t八十五\n房号\t面积\n101\t5", BY_AREA), Err(BadPaste::Above { row: 1, headings: 2 }));
}

#[test]
fn what_may_be_a_sum_or_a_note_or_a_home_is_refused() {
    for text in ["合计网吧", "累计书店", "总和百货", "Total Fitness", "备注小店：单位", "单位：粮站"]
    {
        let read = homes(&format!("房号\t面积\n101\t5\n{text}\t5"), BY_AREA);
        let is_home = read.as_ref().is_ok_and(|read| ids(read).len() == 2);
        assert!(is_home || matches!(read, Err(BadPaste::Doubtful { row: 3, .. })), "{text} {read:?}");
    }
    let dropped = homes("楼栋\t房号\t面积\n1\t102\t5\n共2户\t101\t50", BY_AREA);
    assert!(matches!(dropped, Err(BadPaste::Doubtful { row: 3, .. })));
    for note in ["2024年6月10日", "2024-06-10", "第 1 页 共 2 页", "Page 1 of 2", "注1：顶楼", "*一楼不出", "以上共2户"]
    {
        assert!(matches!(homes(&format!("101\n102\n{note}"), EQUAL), Err(BadPaste::Doubtful { row: 3, .. })), "{note}");
    }
    assert!(matches!(homes("房号\t户主\n1单元\n101\t张", EQUAL), Err(BadPaste::Doubtful { row: 2, .. })));
}

#[test]
fn one_cell_names_one_home_and_a_home_stands_once() {
    for text in ["101、102、103", "101；102；103", "\"101\n102\""] {
        assert!(matches!(homes(&format!("房号\n{text}"), EQUAL), Err(BadPaste::Several { row: 2, .. })), "{text}");
    }
    let same = Err(BadPaste::Same { row: 2, text: "101室".to_owned(), other: 1 });
    assert_eq!(homes("101\n101室", EQUAL), same);
}

#[test]
fn nobody_pays_because_nothing_stands_beside_them_or_a_heading_is_turned_round() {
    let unticked = Err(BadPaste::Unticked { row: 3, text: "102".to_owned() });
    assert_eq!(homes("房号\t是否分摊\n101\t√\n102", EQUAL), unticked);
    assert!(homes("房号\t是否分摊\n101\t否\n102", EQUAL).is_ok());
    assert_eq!(homes("房号\t不分摊\n101\t是", EQUAL), Err(BadPaste::Turned { row: 1, text: "不分摊".to_owned() }));
    let unit = |row, text: &str| Err(BadPaste::Unit { row, text: text.to_owned() });
    assert_eq!(homes("房号\t面积\n101\t5\n单位：万元", BY_AREA), unit(3, "单位：万元"));
    assert_eq!(homes("房号\t面积（套内）\n101\t5", BY_AREA), unit(1, "面积（套内）"));
}

#[test]
fn a_list_of_names_has_its_heading_and_its_end() {
    let shops = "商家\n老王面馆\n小李超市";
    assert_eq!(ids(&homes(shops, EQUAL).unwrap()), ["老王面馆", "小李超市"]);
    let end = homes(&format!("{shops}\n以下空白"), EQUAL);
    assert_eq!(end, Err(BadPaste::Doubtful { row: 4, text: "以下空白".into() }));
}

#[test]
fn a_sum_that_does_not_agree_with_the_homes_is_told_with_both_numbers() {
    let off = |text: &str| homes(text, BY_AREA).unwrap().sums_off;
    let told = |row, said: &str, ours: &str| vec![(row, said.to_owned(), ours.to_owned())];
    assert_eq!(off("房号\t面积\n101\t85.5\n102\t85\n合计\t999"), told(4, "999", "170.5"));
    let two = "房号\t面积\n101\t5\n102\t7\n1单元小计\t12\n201\t4\n202\t6\n2单元小计\t9\n总计\t22";
    assert_eq!(off(two), told(7, "9", "10"));
    for agreed in [
        "房号\t面积\n101\t85.5\n102\t85\n合计\t170.50㎡",
        "房号\t面积\n101\t5\n小计\t5\n201\t4\n小计\t4\n总计\t9",
        "房号\t面积\n全部合计\t12\n101\t5\n102\t7",
        "房号\t面积\n101\t5\n102\t7\n合计\t",
    ] {
        assert_eq!(off(agreed), [], "{agreed}");
    }
}
