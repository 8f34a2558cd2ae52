//! Files made to do harm, and bytes of every kind: a typed refusal or a table, never a panic, never unbounded memory.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod fixture;

use fixture::{Xls, ods, xls, zip};
use mingtong_office::{FileKind, Limit, Mapping, Unreadable, letters, read, write_table};
use proptest::prelude::*;

fn small_xlsx() -> Vec<u8> {
    let columns = ["编号", "标题", "来信日期"].map(|title| write_table::Column { title: title.to_owned(), width: 9 });
    let cells = ["1", "路灯", "2021-06-08"].map(|text| write_table::Value::Text(text.to_owned()));
    write_table::xlsx("台账", &columns, [cells.to_vec()], 0).unwrap()
}

fn small_xls() -> Vec<u8> {
    let head = ["编号", "标题", "来信日期"].map(Xls::Shared);
    let row = [Xls::Number(1.0), Xls::FormulaText("路灯"), Xls::Date(44_355.0)];
    xls(&[("台账", 0, &[&head, &row])])
}

fn small_ods() -> Vec<u8> {
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>标题</text:p></table:table-cell>";
    ods("", &format!("<table:table table:name=\"a\"><table:table-row>{cell}</table:table-row></table:table>"))
}

/// An xlsx file whose one sheet has this XML.
fn xlsx_with_sheet(sheet: &str) -> Vec<u8> {
    zip(&[
        (
            "[Content_Types].xml",
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument\
             .spreadsheetml.sheet.main+xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
             relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
             relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// What Excel keeps beside an open workbook: the name in bytes, filled up, and again in UTF-16.
fn lock_file(name: &str) -> Vec<u8> {
    let mut bytes = vec![name.len() as u8];
    bytes.extend(name.as_bytes());
    bytes.resize(55, b' ');
    bytes.extend([name.chars().count() as u8, 0]);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    while bytes.len() < 165 {
        bytes.extend([b' ', 0]);
    }
    bytes.truncate(165);
    bytes
}

/// Reads and judges; only that it comes back matters.
fn survives(bytes: &[u8]) {
    if let Ok(table) = read(bytes) {
        let _ = letters(&table, &Mapping::default());
    }
}

#[test]
fn what_is_no_table_is_named_whatever_it_is_called() {
    for (bytes, kind) in [
        (b"%PDF-1.7".to_vec(), FileKind::Pdf),
        (b"\x89PNG\r\n\x1a\n".to_vec(), FileKind::Picture),
        (b"<html><body><table>".to_vec(), FileKind::WebPage),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n".to_vec(), FileKind::WebPage),
        (lock_file("\u{5F20}\u{4E09}"), FileKind::LockFile),
        (b",zhang,pc1,05.03.2024 09:30,file:///zhang/config;".to_vec(), FileKind::LockFile),
        (zip(&[("word/document.xml", "<a/>"), ("[Content_Types].xml", "<Types/>")]), FileKind::TextDocument),
        (zip(&[("xl/workbook.bin", "")]), FileKind::OtherWorkbook),
        (zip(&[("信件.xlsx", "")]), FileKind::Archive),
    ] {
        assert_eq!(read(&bytes), Err(Unreadable::NotATable(kind)));
    }
    let mut word = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    word.create_stream("/EncryptedPackage").unwrap();
    assert_eq!(read(&word.into_inner().into_inner()), Err(Unreadable::Encrypted));
}

#[test]
fn far_corners_and_endless_repeats_cost_nothing() {
    let corner = |place: &str| {
        let cell = |r: &str| format!("<row><c r=\"{r}\"><v>1</v></c></row>");
        read(&xlsx_with_sheet(&format!("<worksheet><sheetData>{}{}</sheetData></worksheet>", cell("A1"), cell(place))))
    };
    assert!(corner("B2").is_ok());
    assert!(matches!(corner("A1048576"), Err(Unreadable::TooLarge { what: Limit::Rows, .. })));
    assert!(matches!(corner("XFD1"), Err(Unreadable::TooLarge { what: Limit::Columns, .. })));
    // The row number overflows inside the library.
    assert!(corner("A99999999999").is_err());

    let long = "长".repeat(30_000);
    let repeated = |columns: u32, rows: u32| {
        read(&ods(
            "",
            &format!(
                "<table:table><table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
                 table:number-columns-repeated=\"{columns}\"><text:p>{long}</text:p></table:table-cell>\
                 </table:table-row></table:table>"
            ),
        ))
    };
    assert!(matches!(repeated(16_384, 1), Err(Unreadable::TooLarge { what: Limit::Columns, .. })));
    assert!(matches!(repeated(100, 1_000_000), Err(Unreadable::TooLarge { what: Limit::TextMebibytes, .. })));
    assert!(matches!(read(&vec![b','; 4 << 20]), Err(Unreadable::Empty)));
    assert!(matches!(read("a,".repeat(2 << 20).as_bytes()), Err(Unreadable::TooLarge { what: Limit::Columns, .. })));
    assert!(matches!(read("a\n".repeat(300_000).as_bytes()), Err(Unreadable::TooLarge { what: Limit::Rows, .. })));
    assert!(matches!(read(&vec![b'a'; (64 << 20) + 1]), Err(Unreadable::TooLarge { what: Limit::FileMebibytes, .. })));
}

#[test]
fn sheets_without_end_are_counted() {
    let many: Vec<(&str, u8, &[&[Xls<'_>]])> = vec![("a", 0, &[]); 100];
    assert!(matches!(read(&xls(&many)), Err(Unreadable::TooLarge { what: Limit::Sheets, .. })));
}

#[test]
fn every_truncation_comes_back() {
    for whole in [small_xlsx(), small_xls(), small_ods(), "编号,标题,来信日期\n1,\"路灯\",2021-06-08\n".into()]
    {
        assert!(read(&whole).is_ok());
        let step = (whole.len() / 1_000).max(1);
        for length in (0..whole.len()).step_by(step) {
            survives(&whole[..length]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        survives(&bytes);
        survives(&[b"PK\x03\x04", &bytes[..]].concat());
        survives(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &bytes[..]].concat());
    }

    #[test]
    fn any_text_comes_back(text in "(编号|标题|来信日期|同上|合计|[,;\t\"\n=']|\\PC|2021[-年.]6[-月]8日?){0,80}") {
        survives(text.as_bytes());
        survives(format!("编号,标题,内容,来信日期,答复,答复日期\n{text}").as_bytes());
    }

    #[test]
    fn any_changed_byte_of_a_workbook_comes_back(
        place in any::<prop::sample::Index>(),
        bytes in proptest::collection::vec(any::<u8>(), 1..5),
    ) {
        for mut whole in [small_xlsx(), small_xls(), small_ods()] {
            let at = place.index(whole.len());
            for (old, new) in whole[at..].iter_mut().zip(&bytes) {
                *old = *new;
            }
            survives(&whole);
        }
    }

    #[test]
    fn any_sheet_xml_comes_back(
        reference in "[A-Z]{0,4}[0-9]{0,12}",
        kind in "(s|n|b|e|d|str|inlineStr|x)?",
        value in "(-?[0-9]{0,25}(\\.[0-9]{0,5})?(E[0-9]{1,3})?|\\PC{0,5})",
        merge in "[A-Z]{1,3}[0-9]{1,11}:[A-Z]{1,3}[0-9]{1,11}",
    ) {
        let value = value.replace(['<', '&'], "");
        survives(&xlsx_with_sheet(&format!(
            "<worksheet><sheetData><row><c r=\"A1\"><v>1</v></c>\
             <c r=\"{reference}\" t=\"{kind}\"><v>{value}</v></c></row>\
             </sheetData><mergeCells><mergeCell ref=\"{merge}\"/></mergeCells></worksheet>"
        )));
    }
}
