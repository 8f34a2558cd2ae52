//! Word files, as a program that opens them finds them.

use mingtong_office::paper::{Coded, Document, Head, Line, Part, Print, Table, Ticks, docx};
use std::io::{Cursor, Read};

/// A part of the file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a Word file is a zip");
    let mut xml = String::new();
    archive.by_name(name).expect("it has this part").read_to_string(&mut xml).expect("the part is text");
    xml
}

fn of(parts: Vec<Part>) -> Document {
    Document { title: "议事会成员名单".to_owned(), parts, ..Document::default() }
}

fn asked(asks: &str, text: &str) -> Line {
    Line { asks: asks.to_owned(), text: text.to_owned(), height: 1 }
}

fn coded(code: &str) -> Part {
    let facts = vec![("编号：".to_owned(), "0007-54".to_owned())];
    Part::Coded(Coded {
        facts,
        code: code.to_owned(),
        label: "选票\"0007-54\"".to_owned(),
        caption: "0007-54".to_owned(),
    })
}

fn ticks() -> Part {
    let line = |nth: &str, asks: &str| (nth.to_owned(), asks.to_owned());
    Part::Ticks(Ticks {
        head: ["序号", "表决事项"].map(str::to_owned),
        boxes: ["同意", "反对"].map(str::to_owned).to_vec(),
        lines: vec![line("1", "是否同意改为自行车库"), line("2", "是否同意使用维修资金")],
    })
}

fn body(document: &Document) -> String {
    part(&docx(document, 0).expect("it is written"), "word/document.xml")
}

#[test]
fn every_font_is_named_for_han_and_every_paragraph_has_a_named_style() {
    let all = vec![
        Part::Heading("议程".to_owned()),
        Part::Fact("时间：".to_owned(), "2021年6月8日".to_owned()),
        Part::Text("一\n二".to_owned()),
        Part::Table(Table { columns: vec![("姓名".to_owned(), 1)], rows: vec![vec![]], is_filled_by_hand: true }),
        Part::Sheet("第1步".to_owned()),
        Part::Form(vec![asked("地点", "会议室")]),
        Part::ToSign(vec!["主持人：".to_owned()]),
        Part::Signed("明通社区".to_owned(), "2021年6月8日".to_owned()),
        Part::Note("摘要".to_owned()),
        coded("https://example.org/c/mingtong/desk/votes/v1"),
        ticks(),
        Part::Cut("存根".to_owned()),
    ];
    let head = Some(Head { name: "议事会会议纪要".to_owned(), line: "2021年第1次".to_owned() });
    let bytes = docx(&Document { head, ..of(all) }, 0).unwrap();
    let (styles, document) = (part(&bytes, "word/styles.xml"), part(&bytes, "word/document.xml"));
    for xml in [&styles, &document] {
        for fonts in xml.split("<w:rFonts ").skip(1) {
            assert!(fonts.split("/>").next().unwrap().contains("w:eastAsia=\""), "{fonts}");
        }
    }
    for font in ["仿宋", "黑体", "宋体", "方正小标宋简体"] {
        assert!(styles.contains(&format!("w:eastAsia=\"{font}\"")), "{font}");
    }
    for paragraph in document.split("<w:p ").skip(1) {
        let id = paragraph.split("<w:pStyle w:val=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
    }
    assert_eq!(document.matches("<w:t ").count(), 34, "each said once: {document}");
}

#[test]
fn a_page_is_a4_with_the_margins_of_the_standard_and_its_number_at_the_outer_edge() {
    let bytes = docx(&Document::default(), 0).unwrap();
    let document = part(&bytes, "word/document.xml");
    assert!(document.contains("w:w=\"11906\" w:h=\"16838\""), "{document}");
    for margin in ["w:top=\"2098\"", "w:right=\"1474\"", "w:bottom=\"1985\"", "w:left=\"1588\""] {
        assert!(document.contains(margin), "{margin}: {document}");
    }
    let edges = ["word/footer1.xml", "word/footer2.xml"].map(|name| {
        let footer = part(&bytes, name);
        assert!(footer.contains("— ") && footer.contains("PAGE"), "{footer}");
        footer.split("<w:jc w:val=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    });
    assert_eq!(edges, ["right", "left"]);
    assert!(part(&bytes, "word/settings.xml").contains("evenAndOddHeaders"));
}

#[test]
fn a_font_that_is_missing_has_another_and_han_is_that_of_the_mainland() {
    let bytes = docx(&Document::default(), 0).unwrap();
    let fonts = part(&bytes, "word/fontTable.xml");
    for (font, other) in [("仿宋", "FangSong"), ("黑体", "SimHei"), ("宋体", "SimSun"), ("方正小标宋简体", "华文中宋")]
    {
        assert!(fonts.contains(&format!("<w:font w:name=\"{font}\"><w:altName w:val=\"{other}\"")), "{fonts}");
    }
    let styles = part(&bytes, "word/styles.xml");
    let defaults = styles.split("</w:rPrDefault>").next().unwrap();
    assert!(defaults.contains("w:eastAsia=\"zh-CN\""), "{defaults}");
}

#[test]
fn the_head_of_a_table_stands_again_on_each_page_and_a_form_has_none() {
    let table = |rows| Part::Table(Table { columns: vec![("姓名".to_owned(), 1)], rows, is_filled_by_hand: true });
    let said = "</w:tblGrid><w:tr><w:trPr><w:cantSplit />".to_owned();
    let xml = body(&of(vec![table(vec![vec![said]; 3]), table(vec![]), Part::Form(vec![asked("地点", "")])]));
    assert_eq!(xml.matches("<w:tblHeader />").count(), 2, "{xml}");
}

#[test]
fn each_sheet_but_the_first_begins_a_page_with_the_title() {
    let sheet = |nth: &u32| [Part::Sheet(format!("第{nth}步")), Part::Form(vec![asked("地点", "会议室\n二楼")])];
    let xml = body(&of([1, 2, 3].iter().flat_map(sheet).collect()));
    assert_eq!((xml.matches("<w:pageBreakBefore />").count(), xml.matches("议事会成员名单").count()), (2, 3), "{xml}");
    assert!(!xml.contains("<w:cantSplit />"), "a long line of a form goes on over a page");
}

#[test]
fn text_is_text_and_what_no_program_reads_is_left_out() {
    let said = "<w:p/>&\"'𠮷\u{0}\u{8}\u{fffe}龚";
    let xml = body(&of(vec![
        Part::Text(said.to_owned()),
        Part::Fact(said.to_owned(), said.to_owned()),
        Part::Table(Table {
            columns: vec![(said.to_owned(), 1)],
            rows: vec![vec![said.to_owned()]],
            is_filled_by_hand: false,
        }),
    ]));
    assert_eq!(xml.matches("&lt;w:p/&gt;&amp;&quot;&apos;𠮷龚").count(), 5, "{xml}");
    let mut reader = quick_xml::Reader::from_str(&xml);
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
}

#[test]
fn small_print_stands_with_the_line_before_it() {
    let parts = || vec![Part::Text("一\n二".into()), Part::Fact("签名：".into(), "王某某".into())];
    let kept = |parts| body(&of(parts)).matches("<w:keepNext").count();
    let note = |text: &str| Part::Note(text.into());
    assert_eq!(kept(parts()), 0);
    assert_eq!(kept([parts(), vec![note("已定稿。"), note("摘要：5f63")]].concat()), 2);
    assert_eq!(kept([parts(), vec![note("其中：")], parts()].concat()), 0, "in the middle it leaves no gap behind");
}

#[test]
fn a_long_title_is_broken_before_what_kind_of_paper_it_is() {
    let broken = |title: &str| body(&Document { title: title.into(), ..of(vec![]) }).matches("<w:br").count();
    assert_eq!(broken("使用维修资金更换生活水泵（示例）　表决公告"), 1);
    assert_eq!(broken("选聘物业服务企业　投票结果公示"), 0);
    assert_eq!(broken("关于使用维修资金更换一号楼两台生活水泵的公告"), 0);
}

#[test]
fn the_words_before_an_address_are_not_spread_over_the_line() {
    let aligned = |text: &str| body(&of(vec![Part::Fact("公示网页：".into(), text.into())])).contains("<w:jc");
    assert!(aligned("https://example.org/c/mingtong/notices/n1ffdd11773415cd2d8666ca9"));
    assert!(!aligned("见公示栏"));
}

#[test]
fn lines_are_paragraphs_and_blank_ones_are_none() {
    let xml = body(&of(vec![Part::Text("一\r\n\n 二 \n".to_owned())]));
    assert_eq!(xml.matches("<w:pStyle w:val=\"DocumentBody\"").count(), 2);
}

#[test]
fn the_longest_document_and_an_empty_one_can_be_written() {
    docx(&Document::default(), 0).unwrap();
    let rows = vec![vec!["𠮷".repeat(60); 6]; 500];
    let columns = (0..6).map(|nth| (nth.to_string(), nth)).collect();
    let table = Part::Table(Table { columns, rows, is_filled_by_hand: true });
    let bytes = docx(&of(vec![Part::Text("长\n".repeat(100_000)), table]), 0).unwrap();
    assert!(bytes.len() < 64 << 20, "{} bytes", bytes.len());
    assert!(docx(&Document::default(), i64::MAX).is_err(), "a time that no calendar has");
}

#[test]
fn the_same_document_at_the_same_time_gives_the_same_bytes() {
    let one = of(vec![Part::Text("一".to_owned())]);
    assert_eq!(docx(&one, 0).unwrap(), docx(&one, 0).unwrap());
}

#[test]
fn a_code_is_a_picture_with_words_and_a_number_of_its_own() {
    let one = of(vec![coded("https://example.org/1"), coded("https://example.org/2"), coded("https://example.org/1")]);
    let bytes = docx(&one, 0).unwrap();
    let xml = part(&bytes, "word/document.xml");
    for nth in [1, 2, 3] {
        let named = format!("<wp:docPr id=\"{nth}\" name=\"QR {nth}\" descr=\"选票&quot;0007-54&quot;\" />");
        assert!(xml.contains(&named), "{nth}: {xml}");
    }
    let archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let pictures = archive.file_names().filter(|name| name.as_ref().is_ok_and(|name| name.ends_with(".png"))).count();
    assert_eq!(pictures, 2, "what shows the same is one picture");
    assert_eq!(bytes, docx(&one, 0).unwrap(), "the same document is the same file");
    assert!(!xml.contains("<w:tblHeader"), "facts beside a code are no head of a table");
    let mut reader = quick_xml::Reader::from_str(&xml);
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    let long = docx(&of(vec![coded(&"长".repeat(2_000))]), 0).unwrap();
    assert!(!part(&long, "word/document.xml").contains("<w:drawing>"), "what no code holds has none");
}

#[test]
fn a_line_of_a_ballot_has_a_box_for_each_mark_and_is_not_torn() {
    let xml = body(&of(vec![ticks(), Part::Cut("存根".to_owned())]));
    assert_eq!((xml.matches('□').count(), xml.matches("<w:cantSplit />").count()), (4, 3), "{xml}");
    assert_eq!(xml.matches("<w:tblHeader />").count(), 1, "its head stands again on each page");
    assert!(xml.contains("w:val=\"dashed\""), "{xml}");
}

#[test]
fn large_print_is_larger_and_has_more_of_the_sheet() {
    let bytes = docx(&Document { print: Print::Large, ..of(vec![ticks()]) }, 0).unwrap();
    let (styles, document) = (part(&bytes, "word/styles.xml"), part(&bytes, "word/document.xml"));
    assert!(document.contains("w:left=\"1134\"") && document.contains("w:top=\"1134\""), "{document}");
    let form = body(&Document { print: Print::Form, ..of(vec![ticks()]) });
    assert!(form.contains("w:left=\"1134\""), "a form has as much of it: {form}");
    let size = |style: &str| {
        let rest = styles.split(&format!("w:styleId=\"{style}\"")).nth(1).expect("a style");
        rest.split("<w:sz w:val=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a size").to_owned()
    };
    assert_eq!(["DocumentBody", "TickText", "TickBox"].map(size), ["44", "44", "60"]);
}

#[test]
fn amounts_stand_at_the_right_edge_and_numbers_with_words_do_not() {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let table = Table {
        columns: ["住户", "金额", "面积或日期"].map(|title| (title.to_owned(), 1)).to_vec(),
        rows: vec![row(["3-2-501", "300.00元", "85.20"]), row(["3-2-502", "-0.50", "2021.06.08"]), row(["", "", ""])],
        is_filled_by_hand: false,
    };
    assert_eq!(table.of_amounts(), [false, true, false]);
    let body = body(&of(vec![Part::Table(table)]));
    let of_amount = |text: &str| body.split("<w:p ").any(|it| it.contains("TableAmount") && it.contains(text));
    assert!(of_amount("300.00元") && of_amount("-0.50") && !of_amount("85.20"), "{body}");
}
