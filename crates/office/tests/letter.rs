//! What is odd in a file of letters, from its bytes to what is said about its rows.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod judged;

use jiff::civil::date;
use judged::{csv, findings};

#[test]
fn the_same_words_of_other_people_are_other_letters() {
    let head = "登记日期,反映内容,来信人,联系电话,地址\n";
    let rows = |text: &str| csv(&format!("{head}{text}"));
    let three = rows(
        "2024-03-05,停水,甲某,13900000001,1栋101\n2024-03-05,停水,乙某,13900000002,2栋201\n\
         2024-03-05,停水,丙某,13900000003,3栋301\n",
    );
    assert_eq!((three.letters.len(), three.findings.len()), (3, 0));
    // By the telephone alone; the same person twice is one letter; two of whom nothing is known are a doubt.
    let mixed = rows(
        "2024-03-05,停水,,13900000001,\n2024-03-05,停水,,13900000002,\n2024-03-05,停水,,139-0000-0001,\n\
         2024-03-06,停水,匿名,,\n2024-03-06,停水,,,\n",
    );
    assert_eq!(findings(&mixed), ["4 Skipped skip-duplicate", "5 Doubtful same-words", "6 Doubtful same-words"]);
    assert_eq!(mixed.letters.len(), 4);
    let numbered =
        csv("编号,内容,来信日期,来信人\n1,停水,2024-03-05,张三\n1,停水,2024-03-05,李四\n1,停水,2024-03-05,张三\n");
    assert_eq!(
        findings(&numbered),
        ["2 Doubtful number-shared", "3 Doubtful number-shared", "4 Skipped skip-duplicate"]
    );
}

#[test]
fn what_is_no_answer_closes_nothing_and_is_reported() {
    let notes =
        ["暂无答复", "已受理，正在办理中", "#N/A", "0", "NULL", "\\N", "-", "详见附件", "同上", "同上级单位核实中"];
    let rows: String = (1..).zip(notes).map(|(n, note)| format!("{n},事项{n},2024-03-05,\"{note}\"\n")).collect();
    let ledger = csv(&format!("编号,内容,来信日期,答复\n{rows}99,事项,2024-03-05,已修好\n"));
    assert_eq!(ledger.letters.iter().filter(|letter| letter.reply.is_some()).map(|l| l.row).collect::<Vec<_>>(), [12]);
    let found = findings(&ledger);
    assert!(found[..7].iter().all(|line| line.ends_with("Doubtful no-answer-yet")), "{found:?}");
    assert!(found[7..].iter().all(|line| line.ends_with("Doubtful answer-unsure")), "{found:?}");
    assert_eq!((found.len(), ledger.letters[7].answer_note.as_deref()), (10, Some("详见附件")));
    assert_eq!(ledger.letters[4].answer_note, None);
}

#[test]
fn values_are_taken_out_of_formulas_and_apostrophes_in_every_column() {
    let ledger =
        csv("=\"编号\",内容,来信日期,联系电话,'来信人\n=\"0001\",='路灯',=\"2024-03-05\",=\"13900000001\",=\"张三\"\n\
         '0002,'路灯坏了,'2024-03-05,＇13900000002,’李四\n\
         \"=\"\"0003\"\"\",路灯,\"=\"\"2024-03-05\"\"\",\"=\"\"13900000003\"\"\",王五\n");
    assert!(ledger.findings.is_empty(), "{:?}", findings(&ledger));
    let phones: Vec<_> = ledger.letters.iter().filter_map(|letter| letter.phone.as_deref()).collect();
    assert_eq!(phones, ["13900000001", "13900000002", "13900000003"]);
    let numbers: Vec<_> = ledger.letters.iter().map(|letter| letter.number.as_str()).collect();
    assert_eq!(numbers, ["0001", "0002", "0003"]);
    assert_eq!(ledger.letters[1].raiser_name.as_deref(), Some("李四"));
}

#[test]
fn a_stray_quotation_mark_loses_no_row() {
    let ledger = csv(
        "编号,内容,来信日期\n1,\"急修路灯,2024-03-05\n2,井盖松动,2024-03-05\n3,\"急修门禁,2024-03-06\n4,\"积水,2024-03-06",
    );
    assert_eq!(ledger.letters.iter().map(|letter| letter.number.as_str()).collect::<Vec<_>>(), ["1", "2", "3", "4"]);
    assert_eq!(findings(&ledger), ["2 Doubtful stray-quote", "4 Doubtful stray-quote", "5 Doubtful stray-quote"]);
}

#[test]
fn a_night_that_may_be_the_next_day_keeps_its_day_and_says_so() {
    let ledger = csv("编号,内容,来信日期\n1,甲,2024-03-05 晚上12:05\n");
    assert_eq!(findings(&ledger), ["2 Doubtful night-unclear"]);
    assert_eq!((ledger.letters[0].written.date(), ledger.letters[0].written_has_time), (date(2024, 3, 5), false));
}

#[test]
fn a_signed_row_with_its_day_is_no_letter() {
    let letter = "1,路灯不亮,2024-03-05,张三,13900000001\n";
    for footer in [
        "填表人：李四,审核人：王五,2024年4月1日,,",
        "填报人：李四,单位负责人：王五,2024-04-01,联系电话：0871-63123456,",
        "填表人 李四,审核人 王五,2024.4.1,,",
        "负责人：,李四,2024年4月1日,联系电话：,63123456",
        "审核：王五,填报日期：2024年4月1日,2024-04-01,,",
        "联系电话：63123456,,2024-04-01,,",
    ] {
        let ledger = csv(&format!("编号,内容,来信日期,来信人,联系电话\n{letter}{footer}\n"));
        assert_eq!(
            (findings(&ledger), ledger.letters.len()),
            (vec!["3 Skipped skip-footer".to_owned()], 1),
            "{footer}"
        );
    }
    let voice = csv(&format!("编号,内容,来信日期,来信人,联系电话\n{letter}审核3号,审核太慢了,2024-04-01,,\n"));
    assert_eq!(voice.letters.len(), 2, "what somebody says is a letter");
}
