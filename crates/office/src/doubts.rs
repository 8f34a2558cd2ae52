//! What a row says in the light of the other rows: repeated letters, repeated numbers, numbers that contradict the
//! day; and what becomes of each row.
//!
//! The principle: a letter is a person's voice and is not lost for an oddity or two: it is in and flagged. As many
//! doubts as the mapping's `hold_doubts` (three; a number that contradicts its day counts for two): the row is held
//! back with all reasons until a person has decided. A row that is held back casts no doubt on one that is in.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::clean::same_but_spaces;
use crate::dates::Civil;
use crate::finding::{Doubt, Fault, Finding, Reason, Severity, Skip};
use crate::letter::{Letter, LetterReply, identity};
use crate::who::{Known, SamePerson, Who};

/// Of a file's numbers, how many in a hundred must begin with their letter's day before one that does not is odd. Less
/// would take chance for a rule; all would let the one slip that is looked for switch the looking off.
const DATED_NUMBERS_PERCENT_MIN: usize = 90;

/// Rows without which no share says anything about how an office numbers its letters.
const DATED_NUMBERS_ROWS_MIN: usize = 10;

/// Days between a number's day and the letter's that are ordinary: a letter is written one month and registered the
/// next. In a public mailbox of 700 letters the largest distance is 3.
const NUMBER_DAYS_MAX: u32 = 31;

/// Letters of the same words that each further one is compared with: a burst pipe brings thousands of 停水 in a day, and
/// each with each would take minutes.
const COMPARED_MAX: usize = 50;

/// A row on its way to being a letter.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub row: u32,
    pub number: String,
    pub title: String,
    pub body: String,
    pub raiser_name: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub category: Option<String>,
    pub unit: Option<String>,
    pub written: Option<Civil>,
    pub reply: Option<LetterReply>,
    pub answer_note: Option<String>,
    pub faults: Vec<Fault>,
    pub doubts: Vec<Doubt>,
    pub duplicate_of: Option<u32>,
}

/// A day, with its time where it has one, as it is quoted in a finding.
pub(crate) fn day_text(civil: &Civil) -> String {
    civil.at.strftime(if civil.has_time { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d" }).to_string()
}

/// Judges the rows together and says what becomes of each.
pub(crate) fn settle(mut drafts: Vec<Draft>, hold_doubts: usize) -> (Vec<Letter>, Vec<Finding>) {
    doubt_days_in_numbers(&mut drafts);
    find_duplicates(&mut drafts);
    doubt_shared_numbers(&mut drafts, hold_doubts);
    let mut letters = Vec::with_capacity(drafts.len());
    let mut findings = Vec::new();
    for draft in drafts {
        let (letter, finding) = draft.outcome(hold_doubts);
        letters.extend(letter);
        findings.extend(finding);
    }
    (letters, findings)
}

impl Draft {
    fn who(&self) -> Who<'_> {
        Who { name: self.raiser_name.as_deref(), phone: self.phone.as_deref(), address: self.address.as_deref() }
    }

    /// Still a letter of its own as far as is known.
    fn stands(&self) -> bool {
        self.faults.is_empty() && self.duplicate_of.is_none()
    }

    /// How much is odd about it, as `hold_doubts` counts.
    fn weight(&self) -> usize {
        self.doubts.iter().map(Doubt::weight).sum()
    }

    fn outcome(mut self, hold_doubts: usize) -> (Option<Letter>, Option<Finding>) {
        let row = self.row;
        let finding = |severity, reasons| Some(Finding { row, severity, reasons });
        if let Some(other) = self.duplicate_of {
            return (None, finding(Severity::Skipped, vec![Reason::Skip(Skip::Duplicate { row: other })]));
        }
        let doubts = self.doubts.len();
        if self.faults.is_empty() && self.weight() >= hold_doubts {
            self.faults.push(Fault::Held { doubts });
        }
        let mut reasons: Vec<Reason> = std::mem::take(&mut self.faults).into_iter().map(Reason::Fault).collect();
        let is_rejected = !reasons.is_empty();
        // That there is no answer yet is said of a matter that waits, and a rejected row becomes none.
        let is_of_use = |doubt: &&Doubt| !is_rejected || !matches!(doubt, Doubt::NoAnswerYet { .. });
        reasons.extend(self.doubts.iter().filter(is_of_use).cloned().map(Reason::Doubt));
        match self.written {
            Some(written) if !is_rejected => {
                let finding = if doubts > 0 { finding(Severity::Doubtful, reasons) } else { None };
                (Some(self.into_letter(written)), finding)
            }
            _ => (None, finding(Severity::Rejected, reasons)),
        }
    }

    fn into_letter(self, written: Civil) -> Letter {
        Letter {
            row: self.row,
            number: self.number,
            title: self.title,
            body: self.body,
            raiser_name: self.raiser_name,
            phone: self.phone,
            address: self.address,
            category: self.category,
            unit: self.unit,
            written: written.at,
            written_has_time: written.has_time,
            reply: self.reply,
            answer_note: self.answer_note,
            doubts: self.doubts,
        }
    }
}

/// Where an office's numbers begin with the letter's day, one that does not is odd.
fn doubt_days_in_numbers(drafts: &mut [Draft]) {
    let dated: Vec<&Draft> =
        drafts.iter().filter(|draft| !draft.number.is_empty() && draft.written.is_some()).collect();
    let agreeing = dated.iter().filter(|d| d.written.map(|w| w.at.date()) == day_in_number(&d.number).flatten());
    if dated.len() < DATED_NUMBERS_ROWS_MIN || agreeing.count() * 100 < dated.len() * DATED_NUMBERS_PERCENT_MIN {
        return;
    }
    for draft in drafts {
        let number = draft.number.clone();
        match (day_in_number(&number), draft.written) {
            (Some(None), _) => draft.doubts.push(Doubt::NumberDayImpossible { number }),
            (Some(Some(day)), Some(written)) => {
                let days = (written.at.date() - day).get_days().unsigned_abs();
                if days > NUMBER_DAYS_MAX {
                    draft.doubts.push(Doubt::NumberDayFar { number, days });
                }
            }
            _ => {}
        }
    }
}

/// The day that the first eight digits in a row spell: none without such digits, `Some(None)` for no day at all.
fn day_in_number(number: &str) -> Option<Option<Date>> {
    let digits = number.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() >= 8)?;
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|text| text.parse::<i16>().ok());
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    Some(Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok())
}

/// Finds the same letter in several rows. The row that stays is the first, or the first with an answer.
///
/// The same words of one day are one letter when the number or the person says so. Of other people they are other
/// letters; where nothing tells, both stay and say so.
fn find_duplicates(drafts: &mut [Draft]) {
    for group in rows_with_one_number(drafts) {
        let mut alike: HashMap<String, Alike> = HashMap::new();
        for index in group {
            let draft = &drafts[index];
            let Some(written) = draft.written else { continue };
            let key = identity(&draft.number, written.at, &draft.title, &draft.body);
            let known = Known::of(draft.who());
            let alike = alike.entry(key).or_default();
            match alike.same(&known, !draft.number.is_empty()) {
                None => alike.keep(index, known),
                Some(place) if stands_for(drafts, alike.letters[place].0, index) => alike.letters[place].0 = index,
                Some(_) => {}
            }
        }
        for alike in alike.into_values() {
            alike.doubt(drafts);
        }
    }
}

/// Letters of the same words and day that are not one.
#[derive(Default)]
struct Alike {
    /// Their places in the drafts, and who wrote them.
    letters: Vec<(usize, Known)>,
    /// Places in `letters` by what tells that a person is the same.
    by_person: HashMap<String, Vec<usize>>,
}

impl Alike {
    /// The place of the letter that is the same as one of this person.
    fn same(&self, known: &Known, has_number: bool) -> Option<usize> {
        let is = |place: &usize, wanted| known.compared(&self.letters[*place].1) == wanted;
        let certain = known.certain().filter_map(|part| self.by_person.get(part)).flatten().copied();
        let for_certain = certain.take(COMPARED_MAX).find(|place| is(place, SamePerson::Yes));
        // With one number it is one letter, unless something says that it is not.
        let mut firsts = 0..self.letters.len().min(COMPARED_MAX);
        for_certain.or_else(|| firsts.find(|place| has_number && is(place, SamePerson::Unknown)))
    }

    fn keep(&mut self, index: usize, known: Known) {
        for part in known.certain() {
            self.by_person.entry(part.to_owned()).or_default().push(self.letters.len());
        }
        self.letters.push((index, known));
    }

    /// Flags each that nothing tells from another one. Of very many those of whom least is known are compared with all.
    fn doubt(mut self, drafts: &mut [Draft]) {
        self.letters.sort_by_key(|(_, known)| known.count());
        let rivals = &self.letters[..self.letters.len().min(COMPARED_MAX)];
        for (index, known) in &self.letters {
            let unknown = rivals
                .iter()
                .filter(|(other, rival)| other != index && known.compared(rival) == SamePerson::Unknown)
                .map(|(other, _)| drafts[*other].row);
            let mut rows: Vec<u32> = unknown.collect();
            if !rows.is_empty() {
                rows.sort_unstable();
                drafts[*index].doubts.push(Doubt::SameWords { rows });
            }
        }
    }
}

/// Settles that two rows are one letter: whether the later one stands for both.
fn stands_for(drafts: &mut [Draft], first: usize, later: usize) -> bool {
    let (first_row, row) = (drafts[first].row, drafts[later].row);
    match (&drafts[first].reply, &drafts[later].reply) {
        (None, Some(_)) => {
            drafts[first].duplicate_of = Some(row);
            return true;
        }
        (Some(one), Some(other)) if !same_but_spaces(&one.text, &other.text) => {
            drafts[later].faults.push(Fault::AnsweredTwice { row: first_row });
        }
        _ => drafts[later].duplicate_of = Some(first_row),
    }
    false
}

/// The standing rows that share a number, as places in `drafts`; those without one come together too.
fn rows_with_one_number(drafts: &[Draft]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, draft) in drafts.iter().enumerate().filter(|(_, draft)| draft.stands()) {
        groups.entry(&draft.number).or_default().push(index);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// Several different letters with one number: each is doubtful, unless all its rivals are held back.
fn doubt_shared_numbers(drafts: &mut [Draft], hold_doubts: usize) {
    for group in rows_with_one_number(drafts) {
        if drafts[group[0]].number.is_empty() {
            continue;
        }
        let weight = |index: &usize| drafts[*index].weight();
        let in_by_itself: Vec<usize> = group.iter().copied().filter(|index| weight(index) < hold_doubts).collect();
        let is_contested = in_by_itself.len() > 1;
        let still_in: Vec<usize> = if is_contested {
            in_by_itself.into_iter().filter(|index| weight(index) + 1 < hold_doubts).collect()
        } else {
            in_by_itself
        };
        for index in &group {
            let is_in = still_in.contains(index);
            let rivals = if is_in { &still_in } else { &group };
            let rows: Vec<u32> =
                rivals.iter().filter(|rival| *rival != index).map(|rival| drafts[*rival].row).collect();
            if !rows.is_empty() {
                let number = drafts[*index].number.clone();
                drafts[*index].doubts.push(Doubt::NumberShared { number, rows });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_a_number() {
        let day = |y, m, d| Some(Some(jiff::civil::date(y, m, d)));
        assert_eq!(day_in_number("20180620003"), day(2018, 6, 20));
        assert_eq!(day_in_number("SL-20180620-003"), day(2018, 6, 20));
        assert_eq!(day_in_number("20229999001"), Some(None));
        assert_eq!(day_in_number("商信〔2018〕3号"), None);
        assert_eq!(day_in_number(""), None);
    }
}
