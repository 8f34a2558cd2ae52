//! What a vote came to, in sentences. The words come from whoever says them; what is said, and every number in it,
//! comes from here: page, paper, notice and API say the same.

use crate::roll::square_metres;
use mingtong_domain::Millis;
use mingtong_domain::motion::Silent;
use mingtong_domain::rules::{Comparison, Requirement, Whole};
use mingtong_domain::vote::{
    Arithmetic, Ballots, Decides, Elected, Legal, NoneOfThese, Question, Reconciled, Size, Under, Verdict, VoteResult,
};

/// What fills a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// Words.
    Text(String),
    /// A number by which the form of a word is chosen.
    Number(u64),
}

/// Somebody who has the texts of a language.
pub trait Speaker {
    /// The text of a key, with its places filled.
    fn say(&self, key: &str, args: &[(&'static str, Filled)]) -> String;
    /// A moment as people say it.
    fn moment(&self, at: Millis) -> String;
}

/// A place that is filled with words.
pub(super) fn text(name: &'static str, value: impl ToString) -> (&'static str, Filled) {
    (name, Filled::Text(value.to_string()))
}

fn number(value: impl Into<u64>) -> (&'static str, Filled) {
    ("n", Filled::Number(value.into()))
}

/// Sentences about a vote of one kind, in the words of one speaker.
#[derive(Clone, Copy)]
pub struct Sentences<'a> {
    speaker: &'a dyn Speaker,
    decides: Decides,
    is_approval: bool,
}

impl std::fmt::Debug for Sentences<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Sentences").field("decides", &self.decides).finish_non_exhaustive()
    }
}

impl<'a> Sentences<'a> {
    /// Those of a vote that is decided like this.
    pub fn new(speaker: &'a dyn Speaker, decides: Decides) -> Self {
        Self { speaker, decides, is_approval: false }
    }

    /// The same about this question: options are chosen, and not agreed to.
    #[must_use]
    pub fn about(self, question: &Question) -> Self {
        Self { is_approval: matches!(question, Question::Approval { .. }), ..self }
    }

    pub(super) fn say(self, key: &str, args: &[(&'static str, Filled)]) -> String {
        self.speaker.say(key, args)
    }

    pub(super) fn plain(self, key: &str) -> String {
        self.say(key, &[])
    }

    pub(super) fn word(self, family: &str, key: &str) -> String {
        self.plain(&format!("{family}-{}", key.replace('_', "-")))
    }

    pub(super) fn moment(self, at: Millis) -> String {
        self.speaker.moment(at)
    }

    /// What kind of decision it is by law, and whom it binds.
    pub fn legal(self, legal: &Legal) -> String {
        let args = [
            text("kind", self.word("resolution-kind", legal.kind.key())),
            text("force", self.word("resolution-force", legal.force.key())),
            text("basis", self.word("resolution-basis", legal.kind.key())),
        ];
        self.say("vote-legal", &args)
    }

    /// The case in which that becomes of those who are silent.
    fn silent(self, silent: Silent) -> String {
        self.say("count-if-silent", &[text("silent", self.word("count-silent", silent.key()))])
    }

    /// Voices with what they are called: heads of owners, or homes.
    pub fn voices(self, count: u64) -> String {
        let key = if self.decides.is_owners() { "vote-heads" } else { "vote-homes" };
        self.say(key, &[number(count), text("text", count)])
    }

    /// An area with its unit, from ten-thousandths of a square metre.
    pub fn area(self, area: u64) -> String {
        area_in_words(self.speaker, area)
    }

    /// How large an electorate is: homes, voices, and the area where that counts.
    pub fn size(self, size: Size) -> String {
        let voices = self.voices(size.voices.into());
        if !self.decides.is_owners() {
            return voices;
        }
        let area = size.area.and_then(|area| u64::try_from(area).ok());
        let area = area.map_or_else(|| self.plain("vote-area-unknown"), |area| self.area(area));
        let args = [text("electors", size.electors), text("voices", voices), text("area", area)];
        self.say("vote-size-owners", &args)
    }

    /// What a line of the ballot came to, in a word.
    pub fn verdict(self, verdict: Verdict) -> String {
        self.word("count-outcome", verdict.key())
    }

    /// The same of an election.
    pub fn election(self, verdict: Verdict) -> String {
        self.word("vote-election", verdict.key())
    }

    /// The arithmetic of each test: part, whole, share, the smallest part that is enough, and whether it is there.
    pub fn tests(self, tests: &[Arithmetic]) -> Vec<String> {
        tests.iter().map(|test| self.test(test)).collect()
    }

    fn test(self, test: &Arithmetic) -> String {
        let family = if self.is_approval && !test.test.is_of_quorum() { "vote-test-chosen" } else { "count-test" };
        let name = text("name", self.word(family, test.test.key()));
        let amount = |amount: u64| if test.test.is_of_area() { self.area(amount) } else { self.voices(amount) };
        let (Some(have), Some(of), Some(holds)) = (test.have, test.of, test.holds) else {
            return self.say("vote-test-untold", &[name]);
        };
        let args = [
            name,
            text("have", amount(have)),
            text("of", amount(of)),
            text("share", share_of(test, have, of)),
            text("asks", requirement_in_words(self.speaker, test.asks)),
            text("need", test.need.map(amount).unwrap_or_default()),
            text("holds", self.plain(if holds { "count-holds" } else { "count-fails" })),
        ];
        self.say(if test.need.is_some() { "vote-test" } else { "vote-test-of-nobody" }, &args)
    }

    /// What follows under one way to treat the silent: how, what follows, and the arithmetic.
    pub fn under(self, under: &Under) -> (String, String, Vec<String>) {
        (self.silent(under.silent), self.verdict(under.verdict), self.tests(&under.tests))
    }

    /// How many seats and papers there were, and what of these did not count.
    pub fn papers(self, elected: &Elected) -> String {
        let args = [
            text("seats", elected.seats),
            text("papers", elected.papers),
            text("void", elected.void),
            text("blank", elected.blank),
        ];
        self.say("vote-election-papers", &args)
    }

    /// On how many papers somebody has to be named.
    pub fn needed(self, elected: &Elected) -> Option<String> {
        let it = elected.needed?;
        let args = [
            text("asks", requirement_in_words(self.speaker, it.asks)),
            text("of", self.voices(it.of)),
            text("need", it.need?),
        ];
        Some(self.say("vote-election-needed", &args))
    }

    /// Seats that nobody has.
    pub fn seats_left(self, elected: &Elected) -> Option<String> {
        (elected.left > 0).then(|| self.say("vote-seats-left", &[number(elected.left)]))
    }

    /// What has to be known to understand the numbers.
    pub fn notes(self, result: &VoteResult) -> Vec<String> {
        let unproven = result.ballots.unproven;
        let unproven = result.is_unproven.then(|| self.say("vote-note-unproven", &[number(unproven)]));
        let proxies = result.proxies_count.then(|| self.plain("vote-note-proxies"));
        self.none_of_these(result).into_iter().chain(unproven).chain(proxies).collect()
    }

    /// How many ticked that none of the options will do, and which part that is of those who took part.
    fn none_of_these(self, result: &VoteResult) -> Option<String> {
        let NoneOfThese { heads, area } = result.none_of_these?;
        let item = result.items.first()?;
        let share = |part: u64, all: Option<u64>| percent(part, all.unwrap_or_default(), true);
        let mut said = vec![self.say(
            "vote-part-of-taking-part",
            &[text("part", self.voices(heads?)), text("share", share(heads?, item.heads.took_part))],
        )];
        if let Some((area, column)) = area.zip(item.area.as_ref()) {
            said.push(self.say(
                "vote-part-of-taking-part",
                &[text("part", self.area(area)), text("share", share(area, column.took_part))],
            ));
        }
        Some(self.say("vote-note-none-of-these", &[text("parts", said.join(&self.plain("vote-ways-join")))]))
    }

    /// How many ballots are in which state; none where hands were counted.
    pub fn states(self, result: &VoteResult) -> Vec<(String, u64)> {
        // Hands are counted without a ballot.
        if result.ways.is_empty() {
            return vec![];
        }
        let Ballots { electors, cast, blank, void, not_returned, unproven, refused, not_delivered, .. } =
            result.ballots;
        let states = [
            ("cast", cast),
            ("blank", blank),
            ("void", void),
            ("not_returned", not_returned),
            ("unproven", unproven),
            ("refused", refused),
            ("not_delivered", not_delivered),
        ];
        let all = (self.plain("vote-all-ballots"), electors);
        let states = states.into_iter().filter(|(key, count)| *key != "unproven" || *count > 0);
        states.map(|(key, count)| (self.word("ballot-state", key), count)).chain([all]).collect()
    }

    /// What became of the ballots of each way: what went out is what came back, and what did not.
    pub fn ways(self, result: &VoteResult) -> Vec<String> {
        result.ways.iter().map(|way| self.reconciled(way)).collect()
    }

    fn reconciled(self, line: &Reconciled) -> String {
        let parts = [
            ("vote-reconciled-cast", line.cast),
            ("vote-reconciled-secret", line.secret),
            ("vote-reconciled-blank", line.blank),
            ("vote-reconciled-void", line.void),
            ("vote-reconciled-aside", line.aside),
            ("vote-reconciled-not-returned", line.not_returned),
        ];
        let said = parts.into_iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> = said.map(|(key, count)| self.say(key, &[text("n", count)])).collect();
        let args = [
            text("way", self.word("vote-way", line.way.key())),
            text("issued", line.issued),
            text("parts", said.join(" + ")),
        ];
        let key = match (line.balances(), line.way.is_paper()) {
            (false, _) => "vote-reconciled-not",
            (true, true) => "vote-reconciled-papers",
            (true, false) => "vote-reconciled",
        };
        self.say(key, &args)
    }
}

/// An area with its unit, from ten-thousandths of a square metre.
pub fn area_in_words(speaker: &dyn Speaker, area: u64) -> String {
    let area = i64::try_from(area).unwrap_or(i64::MAX);
    speaker.say("roll-square-metres", &[text("area", square_metres(area))])
}

/// How many must take part or agree.
pub fn requirement_in_words(speaker: &dyn Speaker, requirement: Requirement) -> String {
    let Requirement::Share { threshold, of } = requirement else { return speaker.say("requirement-none", &[]) };
    let key = match (threshold.comparison(), of) {
        (Comparison::AtLeast, Whole::All) => "requirement-at-least-all",
        (Comparison::AtLeast, Whole::Present) => "requirement-at-least-present",
        (Comparison::MoreThan, Whole::All) => "requirement-more-than-all",
        (Comparison::MoreThan, Whole::Present) => "requirement-more-than-present",
    };
    speaker.say(key, &[text("share", format!("{}/{}", threshold.numerator(), threshold.denominator()))])
}

/// What a verdict does not mean.
pub fn note_of(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::NotCarried => Some("vote-not-carried-note"),
        Verdict::Undetermined => Some("vote-undetermined-note"),
        Verdict::Carried | Verdict::NoQuorum => None,
    }
}

/// Whether somebody who stands on a line of the ballot is elected, or has as many votes as others for the last seats.
pub fn came_of(elected: &Elected, line: u32) -> Option<&'static str> {
    match line {
        line if elected.elected.contains(&line) => Some("vote-elected"),
        line if elected.tied.contains(&line) => Some("vote-tied"),
        _ => None,
    }
}

/// The share of a test. It is cut off only where rounding would make it look reached.
fn share_of(test: &Arithmetic, have: u64, of: u64) -> String {
    percent(have, of, !is_cut(test, have, of))
}

/// Whether a share that is not reached would look as if it were, if it were rounded.
pub fn is_cut(test: &Arithmetic, have: u64, of: u64) -> bool {
    let Requirement::Share { threshold, .. } = test.asks else { return false };
    let asked = hundredths(threshold.numerator().into(), threshold.denominator().into(), true);
    test.holds == Some(false) && of > 0 && hundredths(have.into(), of.into(), true) >= asked
}

/// Hundredths of a hundred.
fn hundredths(part: u128, whole: u128, rounds: bool) -> u128 {
    (part * 10_000 + if rounds { whole / 2 } else { 0 }) / whole
}

/// A share in hundredths. What is not reached is cut off and not rounded: 66,665 of 100,000 are not two thirds, and
/// do not look like them.
pub fn percent(part: u64, whole: u64, rounds: bool) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let share = hundredths(part.into(), whole.into(), rounds);
    format!("{}.{:02}%", share / 100, share % 100)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn v6_a_share_that_is_not_reached_is_not_shown_as_reached() {
        assert_eq!(percent(66_665, 100_000, false), "66.66%");
        assert_eq!(percent(24, 36, true), "66.67%");
        assert_eq!(percent(986, 1_272, true), "77.52%", "V2");
        assert_eq!(percent(0, 0, false), "–");
    }
}
