//! How long things may be, so that each can be read in one sitting.

use super::Finding;
use super::rust::{code_only, in_name, line_of, words};
use super::tree::{File, Tree};

/// Of Rust, pages, styles and scripts. Texts in `locales/` are lists to look something up in.
const FILE_LINES_MAX: usize = 400;
/// In characters, not bytes: Han text is not punished for its encoding.
const LINE_CHARS_MAX: usize = 120;
/// From the signature to the closing brace.
const FUNCTION_LINES_MAX: usize = 60;

/// Reports files, lines and functions that are too long.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| !is_data(file)).flat_map(check_file).collect()
}

/// Tables of facts and generated code are as long as they are.
fn is_data(file: &File) -> bool {
    file.path.split('/').any(|part| part == "data" || part == "generated")
}

fn check_file(file: &File) -> Vec<Finding> {
    if file.is(&["rs"]) {
        let mut findings = file_length(file, "one concept a file: split it by concept");
        findings.extend(long_lines(file));
        findings.extend(long_functions(file));
        findings
    } else if file.is(&["css", "html", "js", "mjs"]) {
        file_length(file, "split it into parts")
    } else {
        Vec::new()
    }
}

fn file_length(file: &File, mend: &str) -> Vec<Finding> {
    let lines = file.text().lines().count();
    let what = format!("{lines} lines, {FILE_LINES_MAX} are allowed");
    let too_long = (lines > FILE_LINES_MAX).then(|| Finding::new(&file.path, FILE_LINES_MAX + 1, what, mend));
    too_long.into_iter().collect()
}

fn long_lines(file: &File) -> impl Iterator<Item = Finding> {
    file.text().lines().enumerate().filter(|(_, line)| chars_that_could_be_broken(line) > LINE_CHARS_MAX).map(
        |(at, line)| {
            let what = format!("{} characters, {LINE_CHARS_MAX} are allowed", line.chars().count());
            Finding::new(&file.path, at + 1, what, "break the line")
        },
    )
}

/// The length of a line; an address, which cannot be broken, does not count.
fn chars_that_could_be_broken(line: &str) -> usize {
    let breakable = line.split(' ').filter(|word| !word.contains("://"));
    let spaces = line.matches(' ').count();
    breakable.map(|word| word.chars().count()).sum::<usize>() + spaces
}

fn long_functions(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for function in functions(&code_only(file.text())) {
        if function.lines > FUNCTION_LINES_MAX {
            let what = format!("`{}` has {} lines, {FUNCTION_LINES_MAX} are allowed", function.name, function.lines);
            findings.push(Finding::new(&file.path, function.line, what, "give its steps names of their own"));
        }
    }
    findings
}

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
struct Function {
    name: String,
    line: usize,
    /// From the line of `fn` to the line of the closing brace.
    lines: usize,
}

/// Finds functions in source without comments and literals.
fn functions(code: &str) -> Vec<Function> {
    words(code, "fn").filter_map(|at| function_at(code, at)).collect()
}

fn function_at(code: &str, at: usize) -> Option<Function> {
    let rest = code[at + "fn".len()..].trim_start();
    let is_in_name = |c: char| c == '$' || (c.is_ascii() && in_name(c as u8)) || !c.is_ascii();
    let name: String = rest.chars().take_while(|&c| is_in_name(c)).collect();
    if name.is_empty() {
        return None; // the type `fn(…)`
    }
    let end = at + end_of_body(&code[at..])?;
    let (line, last) = (line_of(code, at), line_of(code, end));
    Some(Function { name, line, lines: last - line + 1 })
}

/// Offset of the brace that closes the first body; `None` for a declaration without one.
fn end_of_body(code: &str) -> Option<usize> {
    let (mut brackets, mut braces) = (0_i32, 0_i32);
    for (at, byte) in code.bytes().enumerate() {
        match byte {
            b'(' | b'[' => brackets += 1,
            b')' | b']' => brackets -= 1,
            b'{' if braces > 0 || brackets == 0 => braces += 1,
            b'}' if braces == 1 => return Some(at),
            b'}' if braces > 1 => braces -= 1,
            b';' if braces == 0 && brackets == 0 => return None,
            _ => {}
        }
        if braces == 0 && brackets < 0 {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whats(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn long_files_are_reported_data_is_not() {
        let text = "x\n".repeat(401);
        assert_eq!(whats("crates/a/src/lib.rs", &text), ["401 lines, 400 are allowed"]);
        assert!(whats("crates/a/src/data/holidays.rs", &text).is_empty());
        assert!(whats("crates/a/style.css", &"x\n".repeat(400)).is_empty());
        assert!(whats("locales/en/matter.ftl", &text).is_empty());
        assert_eq!(whats("crates/a/style.css", &"x\n".repeat(401)).len(), 1);
    }

    #[test]
    fn lines_are_counted_in_characters() {
        assert!(whats("a.rs", &"汉".repeat(120)).is_empty());
        assert_eq!(whats("a.rs", &"汉".repeat(121)), ["121 characters, 120 are allowed"]);
        assert!(whats("a.rs", &format!("//! see https://example.org/{}", "a".repeat(120))).is_empty());
    }

    #[test]
    fn long_functions_are_reported_whatever_their_strings_say() {
        let long = format!("fn long() {{\n{}}}\n", "    f(\"}\"); // }\n".repeat(59));
        assert_eq!(whats("a.rs", &long), ["`long` has 61 lines, 60 are allowed"]);
        let right = format!("fn right() {{\n{}}}\n", "    f('}');\n".repeat(58));
        assert!(whats("a.rs", &right).is_empty());
    }

    #[test]
    fn signatures_do_not_confuse_the_scan() {
        let code = "trait T { fn declared(&self) -> [u8; 4]; fn given(f: fn(u8) -> u8) -> u8\n{\n f(1)\n}\n}\n";
        assert_eq!(functions(code), [Function { name: "given".to_owned(), line: 1, lines: 4 }]);
    }

    #[test]
    fn nested_functions_count_for_themselves_too() {
        let names: Vec<String> = functions("fn a() {\n fn b() {\n }\n}\n").into_iter().map(|f| f.name).collect();
        assert_eq!(names, ["a", "b"]);
    }
}
