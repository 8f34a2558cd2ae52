//! How much of what is personal is found, and how much of what is found is personal, counted on sentences in which the
//! authors marked it. The numbers stand in docs/personal-data.md, and are
//! compared with what it says.

use mingtong_text::personal::find;
use std::fmt::Write;
use std::ops::Range;

const SENTENCES: &str = include_str!("personal_data.txt");

/// What was counted in one section.
#[derive(Default)]
struct Count {
    sentences: usize,
    marked: usize,
    found: usize,
    masked: usize,
    right: usize,
}

/// A sentence without its braces, and what stood in them.
fn read(line: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut marked, mut open) = (String::new(), Vec::new(), 0);
    for c in line.chars() {
        match c {
            '{' => open = text.len(),
            '}' => marked.push(open..text.len()),
            c => text.push(c),
        }
    }
    (text, marked)
}

impl Count {
    fn add(&mut self, line: &str, wrong: &mut String) {
        let (text, marked) = read(line);
        let finds: Vec<Range<usize>> = find(&text).into_iter().map(|finding| finding.range).collect();
        // All that is marked must be within one find; a find may be longer by a word around it.
        let covers = |find: &Range<usize>, mark: &Range<usize>| find.start <= mark.start && mark.end <= find.end;
        let touches = |find: &Range<usize>, mark: &Range<usize>| find.start < mark.end && mark.start < find.end;
        let masked = marked.iter().filter(|mark| finds.iter().any(|find| covers(find, mark))).count();
        let right = finds.iter().filter(|find| marked.iter().any(|mark| touches(find, mark))).count();
        self.sentences += 1;
        self.marked += marked.len();
        self.masked += masked;
        self.found += finds.len();
        self.right += right;
        if masked < marked.len() || right < finds.len() {
            let finds: Vec<&str> = finds.into_iter().map(|find| &text[find]).collect();
            writeln!(wrong, "{line} found {finds:?}").expect("a string takes all");
        }
    }
}

/// The document that states what is counted.
const DOCUMENT: &str = include_str!("../../../docs/personal-data.md");

impl Count {
    /// A row of the document's table.
    fn row(&self, section: &str) -> String {
        let Count { sentences, marked, masked, found, right } = self;
        format!("| {section} | {sentences} | {marked} | {masked} | {found} | {right} |")
    }

    /// The last row, with the shares.
    fn sum(&self) -> String {
        let share = |part: usize, whole: usize| part as f64 * 100.0 / whole as f64;
        let Count { sentences, marked, masked, found, right } = self;
        let (recall, precision) = (share(*masked, *marked), share(*right, *found));
        let (masked, right) =
            (format!("{masked} (recall {recall:.1} %)"), format!("{right} (precision {precision:.1} %)"));
        format!("| all | {sentences} | {marked} | {masked} | {found} | {right} |")
    }

    fn plus(mut self, other: &Count) -> Count {
        self.sentences += other.sentences;
        self.marked += other.marked;
        self.masked += other.masked;
        self.found += other.found;
        self.right += other.right;
        self
    }
}

#[test]
fn precision_and_recall_are_what_the_documents_say() {
    let mut wrong = String::new();
    let mut sections: Vec<(&str, Count)> = Vec::new();
    for line in SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(section) => sections.push((section, Count::default())),
            None => sections.last_mut().expect("a section begins").1.add(line, &mut wrong),
        }
    }
    let all = sections.iter().fold(Count::default(), |sum, (_, count)| sum.plus(count));
    let mut rows: Vec<String> = sections.iter().map(|(section, count)| count.row(section)).collect();
    rows.push(all.sum());
    let stated = |row: &str| DOCUMENT.lines().any(|line| line == row);
    let is_said = DOCUMENT.contains(&format!("holds {} made-up sentences", all.sentences));
    assert!(is_said && rows.iter().all(|row| stated(row)), "\ncounted:\n{}\nnot as marked:\n{wrong}", rows.join("\n"));
}
