//! What the writer of Word files has no words for: heads of tables that stand again on each page, the language, and
//! what to take for a font that is missing.

use crate::clean::clean;
use docx_rs::XMLDocx;

/// Where a table with a head begins. Text cannot look like it: its signs are written otherwise.
const HEAD: &str = "</w:tblGrid><w:tr><w:trPr><w:cantSplit />";
const HEAD_AGAIN: &str = "<w:tblHeader />";
/// The end of what holds for every text.
const DEFAULTS: &str = "</w:rPr></w:rPrDefault>";
/// Han characters have the shapes of the mainland.
const LANGUAGE: &str = r#"<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA" />"#;
/// Each Han font, what it is called otherwise or what comes nearest, and its family.
const FONTS: [(&str, &str, &str); 4] = [
    ("仿宋", "FangSong", "modern"),
    ("黑体", "SimHei", "modern"),
    ("宋体", "SimSun", "roman"),
    ("方正小标宋简体", "华文中宋", "roman"),
];

/// How the writer names every picture.
const PICTURE: &str = "<wp:docPr id=\"1\" name=\"Figure\" />";

/// The file with all of it; `labels` say what its pictures show, one after the other.
pub(super) fn finished(mut file: XMLDocx, labels: &[&str]) -> XMLDocx {
    file.document = replaced(file.document, HEAD, &format!("{HEAD}{HEAD_AGAIN}"));
    file.document = with_labels(file.document, labels);
    file.styles = replaced(file.styles, DEFAULTS, &format!("{LANGUAGE}{DEFAULTS}"));
    let fonts: String = FONTS.iter().map(font).collect();
    file.font_table = replaced(file.font_table, "</w:fonts>", &format!("{fonts}</w:fonts>"));
    file
}

/// A part of the file, which is always text.
fn replaced(part: Vec<u8>, old: &str, new: &str) -> Vec<u8> {
    match String::from_utf8(part) {
        Ok(text) => text.replace(old, new).into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

/// Each picture has a number of its own, without which some programs repair the file, and words for whoever does not
/// see it.
fn with_labels(document: Vec<u8>, labels: &[&str]) -> Vec<u8> {
    if labels.is_empty() {
        return document;
    }
    let text = match String::from_utf8(document) {
        Ok(text) => text,
        Err(other) => return other.into_bytes(),
    };
    let mut pieces = text.split(PICTURE);
    let mut labelled = pieces.next().unwrap_or_default().to_owned();
    for ((nth, piece), label) in (1..).zip(pieces).zip(labels.iter().chain(std::iter::repeat(&""))) {
        let label = quick_xml::escape::escape(clean(label));
        labelled.push_str(&format!("<wp:docPr id=\"{nth}\" name=\"QR {nth}\" descr=\"{label}\" />{piece}"));
    }
    labelled.into_bytes()
}

/// `86` is the character set of GB2312, by which Word chooses another font.
fn font((name, other, family): &(&str, &str, &str)) -> String {
    let (name, other) = (format!("w:name=\"{name}\""), format!("w:val=\"{other}\""));
    let kind = format!("<w:charset w:val=\"86\" /><w:family w:val=\"{family}\" /><w:pitch w:val=\"variable\" />");
    format!("<w:font {name}><w:altName {other} />{kind}</w:font>")
}
