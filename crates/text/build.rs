//! Makes the table of simplified characters from OpenCC's, so that the program carries the table and not the converter.

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

/// The blocks of Han characters: those of everyday use, with extension A, and the planes of rare ones.
const EVERYDAY: std::ops::RangeInclusive<char> = '\u{3400}'..='\u{9fff}';
const RARE: std::ops::RangeInclusive<char> = '\u{20000}'..='\u{323af}';

/// OpenCC leaves these to their words (瞭解 and 瞭望, 住著 and 著名), since it writes for readers. Who seeks does not mind.
const LEFT_TO_WORDS: [(char, char); 2] = [('著', '着'), ('瞭', '了')];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    let opencc = OpenCC::from_config(BuiltinConfig::T2s)?;
    let mut simple = BTreeMap::from(LEFT_TO_WORDS);
    for from in EVERYDAY.chain(RARE) {
        if let Some(to) = simplified(&opencc, from) {
            simple.insert(from, to);
        }
    }
    let mut table = String::from("const EVERYDAY: &[u16] = &[");
    for from in EVERYDAY {
        let to = simple.get(&from).copied().unwrap_or(from);
        write!(table, "{},", if EVERYDAY.contains(&to) { u32::from(to) } else { 0 })?;
    }
    table.push_str("];\nconst RARE: &[(char, char)] = &[");
    for (from, to) in simple.iter().filter(|(from, to)| RARE.contains(from) || RARE.contains(to)) {
        write!(table, "({from:?},{to:?}),")?;
    }
    table.push_str("];\n");
    Ok(std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("simplified.rs"), table)?)
}

/// What a character is in simplified writing, where it is another: followed to its end, since OpenCC knows 薴 as 苧, and
/// 苧 as 苎.
fn simplified(opencc: &OpenCC, from: char) -> Option<char> {
    let mut to = from;
    loop {
        let next = opencc.convert(to.encode_utf8(&mut [0; 4]));
        let mut chars = next.chars();
        match (chars.next(), chars.next()) {
            (Some(next), None) if next != to && next != from => to = next,
            _ => return Some(to).filter(|to| *to != from),
        }
    }
}
