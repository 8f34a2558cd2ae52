//! How much of what is personal is found, and how much of what is found is personal, counted on sentences in which the
//! authors marked it. The numbers stand in docs/personal-data.md.

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

/// What was counted, in the words of docs/personal-data.md.
const COUNTED: &str = "\
telephone: 61 sentences, 38 of 39 masked, 38 of 38 finds right
identity number: 14 sentences, 10 of 10 masked, 10 of 10 finds right
bank card: 11 sentences, 7 of 7 masked, 7 of 7 finds right
mail and account: 16 sentences, 10 of 10 masked, 10 of 10 finds right
home: 55 sentences, 28 of 28 masked, 28 of 28 finds right
number plate: 19 sentences, 12 of 12 masked, 12 of 12 finds right
name: 57 sentences, 26 of 28 masked, 26 of 26 finds right
";

#[test]
fn precision_and_recall_are_what_the_documents_say() {
    let (mut counted, mut wrong) = (String::new(), String::new());
    let mut sections: Vec<(&str, Count)> = Vec::new();
    for line in SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(section) => sections.push((section, Count::default())),
            None => sections.last_mut().expect("a section begins").1.add(line, &mut wrong),
        }
    }
    for (section, count) in &sections {
        let Count { sentences, marked, masked, found, right } = count;
        let (masked, right) = (format!("{masked} of {marked} masked"), format!("{right} of {found} finds right"));
        writeln!(counted, "{section}: {sentences} sentences, {masked}, {right}").expect("a string takes all");
    }
    assert_eq!(counted, COUNTED, "\nnot as marked:\n{wrong}");
}
