//! The outline of a Rust file: its modules, what each defines, brings in, and names. Tests are left out.

use super::rust::{code_only, in_name};
use std::collections::{BTreeMap, BTreeSet};

/// A path as written, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// `["crate", "matter", "Stage"]`.
    pub parts: Vec<String>,
    /// Line, counted from 1.
    pub line: usize,
}

/// One item of a `use`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// What is brought in; of a glob the module.
    pub path: Path,
    /// The name it has here; `None` for a glob, `_` for a trait without a name.
    pub name: Option<String>,
    /// Whether others may take it from here: `pub use`, `pub(crate) use`.
    pub exported: bool,
}

/// A module within one file: the file itself or an inline `mod name { … }`.
#[derive(Debug, Default)]
pub struct Outline {
    /// Names of items.
    pub items: BTreeSet<String>,
    /// What is brought in, anywhere in it.
    pub uses: Vec<Use>,
    /// Paths of two parts or more outside `use`.
    pub paths: Vec<Path>,
    /// Names that stand alone or begin a path, outside `use`, each with the line of its first use. A name in lower case
    /// counts only where it is called or begins a path: any variable may be called like a function.
    pub words: BTreeMap<String, usize>,
    /// `mod name;` with the value of its `#[path]`.
    pub files: Vec<(String, Option<String>)>,
    /// `mod name { … }`.
    pub inline: Vec<(String, Outline)>,
}

/// Reads a file.
pub fn read(source: &str) -> Outline {
    let code = code_only(source);
    let tokens = tokens(&code);
    let lines = source.lines().collect();
    let mut reader = Reader { tokens: &tokens, at: 0, lines };
    let mut outline = Outline::default();
    reader.module(&mut outline);
    outline
}

/// A word, `::`, or one other sign.
#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    text: &'a str,
    line: usize,
}

impl Token<'_> {
    fn is_name(&self) -> bool {
        self.text.bytes().next().is_some_and(|byte| in_name(byte) && !byte.is_ascii_digit())
    }
}

fn tokens(code: &str) -> Vec<Token<'_>> {
    let bytes = code.as_bytes();
    let (mut tokens, mut at, mut line) = (Vec::new(), 0, 1);
    while at < bytes.len() {
        let start = at;
        at += match bytes[at] {
            byte if in_name(byte) => bytes[at..].iter().take_while(|&&byte| in_name(byte)).count(),
            b':' if bytes.get(at + 1) == Some(&b':') => 2,
            _ => 1,
        };
        line += usize::from(bytes[start] == b'\n');
        if !bytes[start].is_ascii_whitespace() {
            tokens.push(Token { text: &code[start..at], line });
        }
    }
    tokens
}

/// Words that begin an item and stand before its name.
const ITEMS: &[&str] = &["fn", "struct", "enum", "trait", "type", "const", "static"];

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    /// Of the source with its literals, for `#[path = "…"]`.
    lines: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    fn line(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(0, |token| token.line)
    }

    /// Whether these tokens stand here.
    fn ahead(&self, texts: &[&str]) -> bool {
        texts.iter().enumerate().all(|(offset, text)| self.text(self.at + offset) == *text)
    }

    /// Reads up to the brace that closes the module, and over it.
    fn module(&mut self, outline: &mut Outline) {
        let (mut depth, mut exported, mut path) = (0_usize, false, None);
        while self.at < self.tokens.len() {
            match self.text(self.at) {
                "#" if self.ahead(&["#", "[", "cfg", "(", "test"]) => self.skip_item(),
                "#" if self.ahead(&["#", "[", "path", "="]) => {
                    path = self.lines.get(self.line(self.at) - 1).and_then(|line| line.split('"').nth(1));
                    self.skip_brackets();
                }
                "pub" => {
                    self.at += 1;
                    self.skip_parentheses();
                    exported = true;
                    continue;
                }
                "use" => self.use_item(exported, outline),
                "mod" if self.text(self.at + 2) == ";" => {
                    outline.files.push((self.text(self.at + 1).to_owned(), path.take().map(str::to_owned)));
                    self.at += 3;
                }
                "mod" if self.text(self.at + 2) == "{" => {
                    let mut inner = (self.text(self.at + 1).to_owned(), Outline::default());
                    self.at += 3;
                    self.module(&mut inner.1);
                    outline.inline.push(inner);
                }
                "}" if depth == 0 => {
                    self.at += 1;
                    return;
                }
                brace @ ("{" | "}") => {
                    depth = if brace == "{" { depth + 1 } else { depth - 1 };
                    self.at += 1;
                }
                _ => self.code(depth, outline),
            }
            exported = false;
        }
    }

    /// One token of code: the name of an item, a path, or nothing of interest.
    fn code(&mut self, depth: usize, outline: &mut Outline) {
        let word = self.text(self.at);
        let mutable = usize::from(self.text(self.at + 1) == "mut");
        let next = self.tokens.get(self.at + 1 + mutable).filter(|next| next.is_name());
        // Not the `static` of `&'static str`, nor the `const` of `*const u8`.
        let begins = ITEMS.contains(&word) && !matches!(self.before(), "'" | "*");
        if let Some(name) = next.filter(|next| begins && !ITEMS.contains(&next.text)) {
            outline.items.extend((depth == 0).then(|| name.text.to_owned()));
            self.at += 2 + mutable;
        } else if self.ahead(&["macro_rules", "!"]) {
            outline.items.insert(self.text(self.at + 2).to_owned());
            self.at += 3;
        } else if self.tokens[self.at].is_name() && !self.is_part() {
            self.path(outline);
        } else {
            self.at += 1;
        }
    }

    fn before(&self) -> &'a str {
        self.at.checked_sub(1).map_or("", |at| self.text(at))
    }

    /// Whether what stands here belongs to what stands before it: a field, a lifetime, a variable of a macro.
    fn is_part(&self) -> bool {
        matches!(self.before(), "." | "::" | "'") || (self.before() == "$" && self.text(self.at) != "crate")
    }

    /// A name, and the path that it may begin.
    fn path(&mut self, outline: &mut Outline) {
        let (line, first) = (self.line(self.at), self.text(self.at).to_owned());
        let parts = self.parts();
        let called = parts.len() > 1 || matches!(self.text(self.at), "(" | "!" | "::");
        if called || !first.starts_with(|c: char| c.is_ascii_lowercase()) {
            outline.words.entry(first).or_insert(line);
        }
        if parts.len() > 1 {
            outline.paths.push(Path { parts, line });
        }
    }

    /// The names of a path; what follows a last `::` and is no name stays where it is.
    fn parts(&mut self) -> Vec<String> {
        let mut parts = vec![self.text(self.at).to_owned()];
        self.at += 1;
        while self.text(self.at) == "::" && self.tokens.get(self.at + 1).is_some_and(Token::is_name) {
            parts.push(self.text(self.at + 1).to_owned());
            self.at += 2;
        }
        parts
    }

    fn use_item(&mut self, exported: bool, outline: &mut Outline) {
        self.at += 1;
        self.at += usize::from(self.text(self.at) == "::");
        self.use_tree(&[], exported, outline);
        self.at += usize::from(self.text(self.at) == ";");
    }

    /// `a::b`, `a::{b, c as d}` or `a::*`, below what stands before it.
    fn use_tree(&mut self, above: &[String], exported: bool, outline: &mut Outline) {
        let line = self.line(self.at);
        let mut parts = above.to_vec();
        if self.tokens.get(self.at).is_some_and(Token::is_name) {
            parts.extend(self.parts());
            self.at += usize::from(self.text(self.at) == "::");
        }
        match self.text(self.at) {
            "{" => {
                self.at += 1;
                while !matches!(self.text(self.at), "}" | "") {
                    self.use_tree(&parts, exported, outline);
                    self.at += usize::from(self.text(self.at) == ",");
                }
                self.at += 1;
            }
            "*" => {
                self.at += 1;
                outline.uses.push(Use { path: Path { parts, line }, name: None, exported });
            }
            _ => {
                let stuck = parts.len() == above.len();
                // `use a::{self}` brings in `a`.
                parts.truncate(parts.len() - usize::from(parts.len() > 1 && parts.ends_with(&["self".to_owned()])));
                let renamed = self.text(self.at) == "as";
                let name = if renamed { Some(self.text(self.at + 1).to_owned()) } else { parts.last().cloned() };
                // A sign that belongs in no `use` is stepped over, so that the reading goes on.
                self.at += if renamed { 2 } else { usize::from(stuck) };
                outline.uses.extend((!stuck).then_some(Use { path: Path { parts, line }, name, exported }));
            }
        }
    }

    /// Steps over `[ … ]` behind a `#`.
    fn skip_brackets(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.tokens.len() {
            depth += usize::from(self.text(self.at) == "[");
            depth -= usize::from(self.text(self.at) == "]" && depth > 0);
            self.at += 1;
            if depth == 0 && self.before() == "]" {
                return;
            }
        }
    }

    /// Steps over `(crate)` behind `pub`.
    fn skip_parentheses(&mut self) {
        if self.text(self.at) == "(" && matches!(self.text(self.at + 1), "crate" | "super" | "self" | "in") {
            while !matches!(self.text(self.at), ")" | "") {
                self.at += 1;
            }
            self.at += 1;
        }
    }

    /// Steps over an item with its attributes: up to its `;` or the brace that closes it.
    fn skip_item(&mut self) {
        while self.text(self.at) == "#" {
            self.skip_brackets();
        }
        if self.text(self.at) == "pub" {
            self.at += 1;
            self.skip_parentheses();
        }
        let is_use = self.text(self.at) == "use";
        let (mut brackets, mut braces) = (0_i32, 0_i32);
        while self.at < self.tokens.len() {
            match self.text(self.at) {
                "(" | "[" => brackets += 1,
                ")" | "]" => brackets -= 1,
                "{" => braces += 1,
                // The end of what surrounds it: it was a field or a variant.
                "}" if braces == 0 => return,
                "}" => braces -= 1,
                _ => {}
            }
            let ends = match self.text(self.at) {
                ";" => brackets == 0 && braces == 0,
                "}" => brackets == 0 && braces == 0 && !is_use,
                _ => false,
            };
            self.at += 1;
            if ends {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses(source: &str) -> Vec<String> {
        let outline = read(source);
        let told = |it: &Use| {
            let exported = if it.exported { "pub " } else { "" };
            format!("{exported}{} as {}", it.path.parts.join("::"), it.name.as_deref().unwrap_or("*"))
        };
        outline.uses.iter().map(told).collect()
    }

    fn paths(source: &str) -> Vec<String> {
        read(source).paths.iter().map(|path| path.parts.join("::")).collect()
    }

    #[test]
    fn use_trees_are_taken_apart() {
        let source =
            "use a::{self, b::{C, D as E}, f::*};\npub(crate) use g;\npub use ::h::i;\nuse j::{};\nuse k as _;";
        let expected = ["a as a", "a::b::C as C", "a::b::D as E", "a::f as *", "pub g as g", "pub h::i as i", "k as _"];
        assert_eq!(uses(source), expected);
    }

    #[test]
    fn a_use_within_a_function_counts() {
        assert_eq!(uses("fn f() { use super::a::B; B::new() }"), ["super::a::B as B"]);
    }

    #[test]
    fn paths_are_found_in_bodies_and_types_but_not_behind_a_dot() {
        let source = "fn f(x: &'static super::a::T) -> <crate::b::U as V>::W { x.y::<Z>(); c::d::<E>(g::h!()) }\n\
                      // i::j\npub(in crate::k) fn l() { \"m::n\"; 'o'; $crate::p::$q::r(); }";
        assert_eq!(paths(source), ["super::a::T", "crate::b::U", "c::d", "g::h", "crate::p"]);
    }

    #[test]
    fn names_count_where_they_cannot_be_variables() {
        let words = read("fn f(x: T) { let call = 1; call + y(call); Z { call }; w.v(); u::t(); }").words;
        assert_eq!(words.keys().collect::<Vec<_>>(), ["T", "Z", "u", "y"]);
    }

    #[test]
    fn items_are_those_of_the_module_itself() {
        let source = "pub const fn a() { fn inner() {} }\nstruct B;\nstatic mut C: u8 = 0;\nimpl B { fn d() {} }\n\
                      macro_rules! e { () => { struct F; } }\ntype G = fn(u8) -> u8;\nconst H: u8 = 1;";
        assert_eq!(read(source).items.iter().collect::<Vec<_>>(), ["B", "C", "G", "H", "a", "e"]);
    }

    #[test]
    fn modules_are_found_with_their_paths_and_tests_left_out() {
        let source = "mod a;\nmod b { #[path = \"../c/mod.rs\"]\n pub mod c; fn d() {} }\n#[cfg(test)]\nmod tests;\n\
                      #[cfg(test)]\nmod t { use super::*; }\n#[cfg(test)] use u::{v};\n\
                      #[cfg(test)]\nfn w() { x::y() }\nenum Z { #[cfg(test)] A(b::c) }\nmod last;";
        let outline = read(source);
        assert_eq!(outline.files, [("a".to_owned(), None), ("last".to_owned(), None)]);
        let (name, inner) = &outline.inline[0];
        assert_eq!((name.as_str(), &inner.files), ("b", &vec![("c".to_owned(), Some("../c/mod.rs".to_owned()))]));
        assert!(inner.items.contains("d") && outline.inline.len() == 1);
        assert!(outline.uses.is_empty() && outline.paths.is_empty());
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let outline = read("// α\n\nuse a::{\n    b,\n    c,\n};\n\nfn f() {\n    d::e()\n}\n");
        assert_eq!(outline.uses.iter().map(|it| it.path.line).collect::<Vec<_>>(), [4, 5]);
        assert_eq!(outline.paths[0].line, 9);
    }
}
