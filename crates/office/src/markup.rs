//! Pages and mails under the name of a table: many a "spreadsheet" from an old system is one.

use crate::unreadable::FileKind;

/// Tags with which a page begins, whole or as a piece.
const PAGE_TAGS: [&str; 30] = [
    "html", "!doctype", "head", "meta", "style", "script", "title", "link", "base", "body", "div", "table", "thead",
    "tbody", "caption", "colgroup", "tr", "td", "th", "form", "center", "iframe", "frameset", "section", "main",
    "article", "header", "h1", "h2", "p",
];

/// Tags with which a cell of a table may begin as well; a page they make only with a table in it.
const INLINE_TAGS: [&str; 10] = ["font", "span", "b", "a", "img", "br", "br/", "strong", "input", "hr"];

/// What the beginning of a text is, where it is markup and no table.
pub(crate) fn markup(text: &str) -> Option<FileKind> {
    if is_mail(text) {
        return Some(FileKind::WebPage);
    }
    let start = without_comments(text);
    let name: String = start
        .strip_prefix('<')?
        .chars()
        .take_while(|c| !c.is_whitespace() && !matches!(c, '>' | '<' | ','))
        .take(12)
        .collect::<String>()
        .to_ascii_lowercase();
    let page = || text.to_ascii_lowercase();
    if name.starts_with("?xml") {
        return Some(if page().contains("<html") { FileKind::WebPage } else { FileKind::Xml });
    }
    let is_page = PAGE_TAGS.contains(&name.as_str())
        || (INLINE_TAGS.contains(&name.as_str()) && ["<table", "<tr", "<html"].iter().any(|tag| page().contains(tag)));
    match is_page {
        true => Some(FileKind::WebPage),
        false if name == "workbook" || name.contains(":workbook") => Some(FileKind::Xml),
        false => None,
    }
}

fn without_comments(text: &str) -> &str {
    let mut start = trim(text);
    while let Some(comment) = start.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { return "<html" };
        start = trim(after);
    }
    start
}

fn trim(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'))
}

/// A page saved as one file is a mail: header lines, among them its version and the type of what follows.
fn is_mail(text: &str) -> bool {
    let head = trim(text).lines().take_while(|line| !line.trim().is_empty()).take(40);
    let (mut version, mut content) = (false, false);
    for (place, line) in head.enumerate() {
        let Some((name, _)) = line.split_once(':') else {
            // The first line of a mail is a header line; later ones may go on with the one above.
            if place == 0 || !line.starts_with([' ', '\t']) {
                return false;
            }
            continue;
        };
        version |= name.eq_ignore_ascii_case("mime-version");
        content |= name.eq_ignore_ascii_case("content-type");
    }
    content && (version || text.to_ascii_lowercase().contains("multipart/related"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_known_by_whatever_they_begin_with() {
        for page in [
            "<div>\n<table><tr><td>编号</td></tr></table></div>",
            "<style>td{mso-number-format:\"\\@\"}</style><table><tr><td>编号</td></tr></table>",
            "\u{FEFF}\r\n<!-- 导出 --><TABLE border=1>",
            "<font size=2><table><tr>",
            "<!DOCTYPE html><html>",
            "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n",
            "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5?=\r\n =E5\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n",
        ] {
            assert_eq!(markup(page), Some(FileKind::WebPage), "{page}");
        }
        assert_eq!(markup("<?xml version=\"1.0\"?><Workbook><Table>"), Some(FileKind::Xml));
        assert_eq!(markup("<Workbook xmlns=\"urn\">"), Some(FileKind::Xml));
    }

    #[test]
    fn tables_that_hold_marks_stay_tables() {
        for table in
            ["<编号>,内容\n", "<b>编号</b>,内容\n", "< 5,内容\n", "时间:9点,内容\nContent-Type: x\n", "<5天,内容"]
        {
            assert_eq!(markup(table), None, "{table}");
        }
    }
}
