//! Just enough of Rust's lexical grammar to tell code from comments and literals.

/// What a stretch of source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    /// A string or character literal with its quotes.
    Literal,
}

/// The source with comments and literals replaced by spaces; lines stay where they are.
pub fn code_only(source: &str) -> String {
    pieces(source).map(|(kind, text)| if kind == Kind::Code { text.to_owned() } else { blank(text) }).collect()
}

/// The source with comments replaced by spaces; lines stay where they are.
pub fn without_comments(source: &str) -> String {
    pieces(source).map(|(kind, text)| if kind == Kind::Comment { blank(text) } else { text.to_owned() }).collect()
}

/// The contents of all string literals, escapes left as written.
pub fn strings(source: &str) -> Vec<&str> {
    pieces(source)
        .filter(|(kind, _)| *kind == Kind::Literal)
        .filter_map(|(_, text)| text.trim_end_matches('#').strip_suffix('"')?.split_once('"'))
        .map(|(_, inner)| inner)
        .collect()
}

/// Whether this byte can stand inside a name. All bytes of non-ASCII letters can.
pub fn in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Where `word` stands as a whole word (a neighbouring `:` or `(` in `word` itself needs no boundary).
pub fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bytes = text.as_bytes();
    let open_end = word.bytes().last().is_some_and(in_name);
    text.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let before = at.checked_sub(1).is_some_and(|i| in_name(bytes[i]));
        let after = open_end && bytes.get(at + word.len()).is_some_and(|&byte| in_name(byte));
        !before && !after
    })
}

/// The line, counted from 1, on which the byte at `at` stands.
pub fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count() + 1
}

fn blank(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect()
}

/// Splits the source into stretches of one kind. Concatenated they are the source again.
fn pieces(source: &str) -> impl Iterator<Item = (Kind, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        if start == source.len() {
            return None;
        }
        if let Some((kind, len)) = special(source, start) {
            at = start + len;
            return Some((kind, &source[start..at]));
        }
        at += 1;
        while at < source.len() && (!source.is_char_boundary(at) || special(source, at).is_none()) {
            at += 1;
        }
        Some((Kind::Code, &source[start..at]))
    })
}

/// The comment or literal that begins at this byte, with its length.
fn special(source: &str, at: usize) -> Option<(Kind, usize)> {
    let rest = &source[at..];
    match rest.as_bytes()[0] {
        b'/' if rest.starts_with("//") => Some((Kind::Comment, rest.find('\n').unwrap_or(rest.len()))),
        b'/' if rest.starts_with("/*") => Some((Kind::Comment, block_comment(rest))),
        b'"' => Some((Kind::Literal, quoted(rest, b'"'))),
        b'\'' => character(rest).map(|len| (Kind::Literal, len)),
        b'r' | b'b' | b'c' if at == 0 || !in_name(source.as_bytes()[at - 1]) => {
            raw_string(rest).map(|len| (Kind::Literal, len))
        }
        _ => None,
    }
}

/// Length of a block comment; they nest.
fn block_comment(rest: &str) -> usize {
    let (bytes, mut depth, mut at) = (rest.as_bytes(), 0_usize, 0);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Length of a literal with escapes, up to and with its closing quote.
fn quoted(rest: &str, quote: u8) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        if !escaped && byte == quote {
            return at + 1;
        }
        escaped = !escaped && byte == b'\\';
    }
    rest.len()
}

/// Length of a character literal; `None` for a lifetime.
fn character(rest: &str) -> Option<usize> {
    let mut chars = rest.chars().skip(1);
    match chars.next()? {
        '\\' => Some(quoted(rest, b'\'')),
        c if chars.next() == Some('\'') => Some(c.len_utf8() + 2),
        _ => None,
    }
}

/// Length of `r"…"`, `r#"…"#`, `br"…"`, `cr"…"`; `None` if this is a name.
fn raw_string(rest: &str) -> Option<usize> {
    let after_prefix = rest.strip_prefix(['b', 'c']).unwrap_or(rest).strip_prefix('r')?;
    let body = after_prefix.trim_start_matches('#');
    let hashes = after_prefix.len() - body.len();
    let inner = body.strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let end = inner.find(&closing).map_or(rest.len(), |at| rest.len() - inner.len() + at + closing.len());
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blanked_and_lines_kept() {
        let source = "a(\"} // no\\\"{\"); // {\nb('{', '\\'', '\\u{1F600}', '汉'); /* { /* { */ } */ c\n";
        let code = code_only(source);
        assert!(!code.contains(['{', '}']), "{code}");
        assert_eq!(code.lines().count(), source.lines().count());
        assert!(code.contains("a(") && code.contains("b(") && code.trim_end().ends_with('c'));
    }

    #[test]
    fn raw_strings_and_raw_names_are_told_apart() {
        assert_eq!(strings(r###"f(r#"a"b"#, br"c\", b"d", r"", r#type, br)"###), ["a\"b", "c\\", "d", ""]);
    }

    #[test]
    fn lifetimes_are_code() {
        assert_eq!(code_only("fn f<'a>(x: &'a str, y: &'static str) {}"), "fn f<'a>(x: &'a str, y: &'static str) {}");
    }

    #[test]
    fn unclosed_literals_end_with_the_file() {
        for source in ["\"abc", "/* abc", "r#\"abc\"", "'\\"] {
            assert_eq!(code_only(source).trim(), "", "{source}");
        }
    }

    #[test]
    fn words_are_whole() {
        let text = "sqlx::query sqlx_macro my_sqlx (sqlx) ";
        assert_eq!(words(text, "sqlx").collect::<Vec<_>>(), [0, 32]);
        assert_eq!(words("tokio::spawn mytokio::x", "tokio::").collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn comments_alone_can_be_dropped() {
        assert_eq!(without_comments("t(\"a\") // t(\"b\")"), "t(\"a\")          ");
    }
}
