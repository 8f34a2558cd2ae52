//! Delimited text in whatever encoding the office's program wrote.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8};

use crate::clean::is_blank;
use crate::csv_records::{Records, layout};
use crate::markup::markup;
use crate::table::{Budget, Cell, Sheet, SheetBuilder, Table};
use crate::unreadable::{FileKind, Unreadable};
use crate::utf16::utf16_without_mark;

/// Bytes from the top in which a page or a mail betrays itself.
const MARKUP_BYTES: usize = 64 << 10;

/// Reads delimited text as a table of one sheet without a name.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    // A page may say that it is in one encoding and be in another; what it is can be told all the same.
    if let Some(kind) = markup(&String::from_utf8_lossy(&bytes[..bytes.len().min(MARKUP_BYTES)])) {
        return Err(Unreadable::NotATable(kind));
    }
    let text = decode(bytes)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    if let Some(kind) = markup(&text[..text.floor_char_boundary(MARKUP_BYTES)]) {
        return Err(Unreadable::NotATable(kind));
    }
    let sheet = sheet(text)?;
    if sheet.rows.is_empty() { Err(Unreadable::Empty) } else { Ok(Table { sheets: vec![sheet] }) }
}

fn sheet(text: &str) -> Result<Sheet, Unreadable> {
    let mut budget = Budget::new();
    let mut sheet = SheetBuilder::new("", false, false, &mut budget)?;
    for (row, record) in (0u32..).zip(Records::new(text, layout(text))) {
        sheet.doubt_quotes(row, record.quotes);
        for (column, value) in (0u32..).zip(record.cells) {
            if !is_blank(&value) {
                sheet.put(row, column, Cell::Text(value.into_owned()))?;
            }
        }
    }
    sheet.finish(&[])
}

/// The text. Tried in order: byte order marks, UTF-16 without one, UTF-8, then the legacy encodings of Chinese.
///
/// GB18030 contains GBK and GB2312. Nearly any bytes are Big5 as well, so Big5 is taken only when the detector says
/// so. Whatever is taken must decode without one error: a guess that loses characters is worse than a refusal.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return strict(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return strict(encoding, bytes);
    }
    if bytes.contains(&0) {
        return Err(Unreadable::NotATable(FileKind::Unknown));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    if detector.guess(Some(b"cn"), Utf8Detection::Deny) == BIG5
        && let Ok(text) = strict(BIG5, bytes)
    {
        return Ok(text);
    }
    // A file that is UTF-8 up to one bad spot is a damaged UTF-8 file, and its row is what helps.
    strict(GB18030, bytes).map_err(|as_gb18030| if is_mostly_utf8(bytes) { broken(UTF_8, bytes) } else { as_gb18030 })
}

fn strict<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Result<Cow<'b, str>, Unreadable> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(|| broken(encoding, bytes))
}

/// The refusal with the row in which the bytes stop being this encoding.
fn broken(encoding: &'static Encoding, bytes: &[u8]) -> Unreadable {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0));
    let _ = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    let row = Records::new(&text, layout(&text)).count().max(1);
    Unreadable::Encoding { row: u32::try_from(row).unwrap_or(u32::MAX) }
}

fn is_mostly_utf8(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().next().is_some_and(|chunk| !chunk.valid().is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "编号,标题\n1,路灯不亮\n\n3,\"井盖\n松动\"\n";

    fn rows(bytes: &[u8]) -> Vec<(u32, String)> {
        let table = read(bytes).unwrap();
        table.sheets[0].rows.iter().map(|row| (row.number, row.cell(1).text())).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_rows() {
        let expected = [(1, "标题".to_owned()), (2, "路灯不亮".to_owned()), (4, "井盖\n松动".to_owned())];
        let utf16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
            mark.iter().copied().chain(TEXT.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
        };
        assert_eq!(rows(TEXT.as_bytes()), expected);
        assert_eq!(rows(format!("\u{FEFF}{TEXT}").as_bytes()), expected);
        assert_eq!(rows(&GB18030.encode(TEXT).0), expected);
        assert_eq!(rows(&utf16(&[0xFF, 0xFE], u16::to_le_bytes)), expected);
        assert_eq!(rows(&utf16(&[0xFE, 0xFF], u16::to_be_bytes)), expected);
        assert_eq!(rows(&utf16(&[], u16::to_le_bytes)), expected);
        assert_eq!(rows(&utf16(&[], u16::to_be_bytes)), expected);
    }

    #[test]
    fn utf16_is_known_whatever_characters_it_holds() {
        let filler = "一开最伀\u{5200}最一开".repeat(600);
        for body in ["一楼、开水房，最近停水", &filler, "abc,123", "ئۇيغۇر", "😀𠮷", "A"] {
            let text = format!("编号,内容,来信日期\n1,{body},2024-03-05\n");
            let bytes = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
            let expected = read(text.as_bytes()).unwrap();
            assert_eq!(read(&bytes(u16::to_le_bytes)).unwrap(), expected, "{body:.20}");
            assert_eq!(read(&bytes(u16::to_be_bytes)).unwrap(), expected, "{body:.20}");
        }
    }

    #[test]
    fn rare_characters_survive_gb18030() {
        let text = "姓名,标题\n𠮷田·䶮,路灯\n";
        assert_eq!(read(&GB18030.encode(text).0).unwrap(), read(text.as_bytes()).unwrap());
    }

    #[test]
    fn broken_text_is_refused_with_its_row() {
        let mut bytes = "编号,标题\n1,路灯\n2,井盖\n".as_bytes().to_vec();
        bytes.truncate(bytes.len() - 2);
        bytes.extend_from_slice(&[0xFF, b'\n']);
        assert_eq!(read(&bytes), Err(Unreadable::Encoding { row: 3 }));
        let mut gbk = GB18030.encode("编号,标题\n1,路灯\n").0.into_owned();
        gbk.push(0xB4);
        assert!(matches!(read(&gbk), Err(Unreadable::Encoding { .. })));
    }

    #[test]
    fn what_is_no_table_is_named() {
        assert_eq!(read(b""), Err(Unreadable::Empty));
        assert_eq!(read(" \r\n \u{FEFF}".as_bytes()), Err(Unreadable::Empty));
        assert_eq!(read(b"\x00\x01\x02\x00\x00\x04"), Err(Unreadable::NotATable(FileKind::Unknown)));
        assert_eq!(read(b"<html><table><tr>"), Err(Unreadable::NotATable(FileKind::WebPage)));
        assert_eq!(read(b"<?xml version=\"1.0\"?><Workbook>"), Err(Unreadable::NotATable(FileKind::Xml)));
    }
}
