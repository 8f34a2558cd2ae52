use super::*;
use crate::unreadable::Unreadable;
use jiff::civil::date;

fn columns() -> Vec<LedgerColumn> {
    let column = |key, name: &str, must| LedgerColumn { key, names: vec![name.to_owned()], must };
    vec![column("title", "内容", true), column("total", "总量", false), column("wanted", "希望时限", false)]
}

#[test]
fn a_list_is_read_by_its_headers() {
    let text = "需求清单,,,\n序号,内容,总量,希望时限\n1, 换灯 ,３,2021年7月1日\n2,修门,1.5,明天\n合计,,4,\n";
    let file = ledger(text.as_bytes(), &columns()).unwrap();
    assert_eq!((file.header_row, file.rows.len(), file.findings.len()), (2, 2, 1));
    let [first, second] = &file.rows[..] else { panic!("{file:?}") };
    assert_eq!((first.text("title"), first.whole("total")), ("换灯".to_owned(), Ok(Some(3))));
    assert_eq!(first.day("wanted"), Ok(Some(date(2021, 7, 1))));
    assert_eq!((second.whole("total"), second.hundredths("total")), (Err("1.5".to_owned()), Ok(Some(150))));
    assert_eq!(second.day("wanted"), Err("明天".to_owned()));
    let refused = ledger("姓名,电话\n甲,1\n".as_bytes(), &columns()).unwrap_err();
    let (needed, tried) = (vec!["内容".to_owned()], vec!["姓名".to_owned(), "电话".to_owned()]);
    assert_eq!(refused, Unreadable::NoListHeader { needed, tried });
    assert!(!refused.can_be_told(), "nobody can say in which row the header of a list is");
}
