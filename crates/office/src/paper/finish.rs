//! What the writer of Word files has no words for: heads of tables that stand again on each page, the language, and
//! what to take for a font that is missing.

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

/// The file with all of it.
pub(super) fn finished(mut file: XMLDocx) -> XMLDocx {
    file.document = replaced(file.document, HEAD, &format!("{HEAD}{HEAD_AGAIN}"));
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

/// `86` is the character set of GB2312, by which Word chooses another font.
fn font((name, other, family): &(&str, &str, &str)) -> String {
    let (name, other) = (format!("w:name=\"{name}\""), format!("w:val=\"{other}\""));
    let kind = format!("<w:charset w:val=\"86\" /><w:family w:val=\"{family}\" /><w:pitch w:val=\"variable\" />");
    format!("<w:font {name}><w:altName {other} />{kind}</w:font>")
}
