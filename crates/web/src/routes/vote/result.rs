//! What a vote came to, in words: of each line of the ballot what follows and the arithmetic behind it, the numbers
//! as a table, what it would be if the silent were treated otherwise; an election; what became of the ballots, way by
//! way. Page and paper say the same.

use super::bars::ResultBar;
use super::by_rule::{area_number, area_words, silent_words, voices_words};
use crate::args::text_arg;
use crate::called::Called;
use crate::parts::count_words::requirement_words;
use mingtong_domain::vote::{
    Arithmetic, Ballots, Column, Decides, Elected, Item, Reconciled, Under, Verdict, VoteResult,
};
use mingtong_words::Words;

/// A result in words.
pub(super) struct ResultWords {
    /// Each motion or option; empty for an election.
    pub(super) lines: Vec<LineResult>,
    pub(super) election: Option<ElectionResult>,
    /// How many ballots are in which state; empty where hands were counted.
    pub(super) states: Vec<(String, u64)>,
    /// A sentence for each way by which ballots went or came.
    pub(super) ways: Vec<String>,
    /// What has to be known to understand the numbers.
    pub(super) notes: Vec<String>,
}

/// What a motion or an option came to.
pub(super) struct LineResult {
    pub(super) number: u32,
    pub(super) called: Called,
    pub(super) verdict: String,
    pub(super) is_carried: bool,
    /// What the verdict does not mean.
    pub(super) note: Option<&'static str>,
    /// The bar of heads and that of the area, each with what it is called.
    pub(super) bars: Vec<(String, ResultBar)>,
    /// The arithmetic, a sentence for each test.
    pub(super) tests: Vec<String>,
    pub(super) figures: Vec<Figure>,
    pub(super) has_area: bool,
    /// Under each other way to treat the silent: how, what follows, and the arithmetic.
    pub(super) others: Vec<(String, String, Vec<String>)>,
}

/// A line of the table of numbers.
pub(super) struct Figure {
    pub(super) name: String,
    pub(super) heads: String,
    pub(super) area: String,
    /// Their shares of all heads, and of the whole area.
    pub(super) shares: [String; 2],
}

/// What an election came to.
pub(super) struct ElectionResult {
    pub(super) verdict: String,
    pub(super) is_carried: bool,
    pub(super) tests: Vec<String>,
    /// How many seats and papers there were, and what of these did not count.
    pub(super) papers: String,
    /// Who stands, most votes first.
    pub(super) votes: Vec<CandidateVotes>,
    /// Seats that nobody has.
    pub(super) left: Option<String>,
}

/// Somebody who stands.
pub(super) struct CandidateVotes {
    pub(super) called: Called,
    pub(super) votes: u64,
    /// Whether they are elected, or have as many votes as others for the last seats; empty where neither.
    pub(super) came: &'static str,
    /// Thousandths of a bar as long as all papers.
    pub(super) share: u64,
}

/// A part of a column: its key, and its number.
type Part = (&'static str, fn(&Column) -> Option<u64>);

/// What words depend on.
#[derive(Clone, Copy)]
struct Said<'a> {
    words: Words,
    decides: Decides,
    lines: &'a [Called],
}

impl ResultWords {
    /// Whether any line has a bar, which needs a key.
    pub(super) fn has_bars(&self) -> bool {
        self.lines.iter().any(|line| !line.bars.is_empty())
    }

    /// A result; `lines` are those of the ballot as they are called.
    pub(super) fn of(words: Words, decides: Decides, lines: &[Called], result: &VoteResult) -> Self {
        let said = Said { words, decides, lines };
        // Hands are counted without a ballot.
        let by_hands = result.ways.is_empty();
        Self {
            lines: result.items.iter().map(|item| said.line(item)).collect(),
            election: result.election.as_ref().map(|it| said.election(it)),
            states: if by_hands { vec![] } else { states(words, &result.ballots) },
            ways: result.ways.iter().map(|way| reconciled(words, way)).collect(),
            notes: said.notes(result),
        }
    }
}

impl Said<'_> {
    fn called(self, line: u32) -> Called {
        let nth = usize::try_from(line).unwrap_or(usize::MAX).checked_sub(1);
        nth.and_then(|nth| self.lines.get(nth)).cloned().unwrap_or_default()
    }

    fn line(self, item: &Item) -> LineResult {
        let tests: Vec<&Arithmetic> = item.chosen.tests.iter().collect();
        let of_measure = |is_area: bool| -> Vec<&Arithmetic> {
            tests.iter().copied().filter(|test| test.test.is_of_area() == is_area).collect()
        };
        let heads = ResultBar::of(&item.heads, &of_measure(false)).map(|bar| ("count-measure-heads", bar));
        let area = item.area.as_ref().and_then(|area| ResultBar::of(area, &of_measure(true)));
        let area = area.map(|bar| ("count-measure-area", bar));
        let named = |(key, bar): (&str, ResultBar)| (self.words.t(key).to_owned(), bar);
        let verdict = item.chosen.verdict;
        LineResult {
            number: item.line,
            called: self.called(item.line),
            verdict: self.verdict(verdict),
            is_carried: verdict == Verdict::Carried,
            note: match verdict {
                Verdict::NotCarried => Some("vote-not-carried-note"),
                Verdict::Undetermined => Some("vote-undetermined-note"),
                Verdict::Carried | Verdict::NoQuorum => None,
            },
            bars: heads.into_iter().chain(area).map(named).collect(),
            tests: self.tests(&item.chosen.tests),
            figures: self.figures(&item.heads, item.area.as_ref()),
            has_area: item.area.is_some(),
            others: item.others.iter().map(|under| self.under(under)).collect(),
        }
    }

    fn verdict(self, verdict: Verdict) -> String {
        self.words.word("count-outcome", verdict.key())
    }

    fn under(self, under: &Under) -> (String, String, Vec<String>) {
        (silent_words(self.words, under.silent), self.verdict(under.verdict), self.tests(&under.tests))
    }

    fn tests(self, tests: &[Arithmetic]) -> Vec<String> {
        tests.iter().map(|test| self.test(test)).collect()
    }

    /// The arithmetic of a test: part, whole, share, the smallest part that is enough, and whether it is there.
    fn test(self, test: &Arithmetic) -> String {
        let words = self.words;
        let name = text_arg("name", words.word("count-test", test.test.key()));
        let amount = |amount: u64| match test.test.is_of_area() {
            true => area_words(words, amount),
            false => voices_words(words, self.decides, amount),
        };
        let (Some(have), Some(of), Some(holds)) = (test.have, test.of, test.holds) else {
            return words.ta("vote-test-untold", &[name]);
        };
        let asks = requirement_words(words, test.asks);
        let args = [
            name,
            text_arg("have", amount(have)),
            text_arg("of", amount(of)),
            text_arg("share", percent(have, of, holds)),
            text_arg("asks", asks),
            text_arg("need", test.need.map(amount).unwrap_or_default()),
            text_arg("holds", words.t(if holds { "count-holds" } else { "count-fails" })),
        ];
        words.ta(if test.need.is_some() { "vote-test" } else { "vote-test-of-nobody" }, &args)
    }

    fn figures(self, heads: &Column, area: Option<&Column>) -> Vec<Figure> {
        let parts: [Part; 10] = [
            ("electorate", |column| column.electorate),
            ("took_part", |column| column.took_part),
            ("agree", |column| column.agree),
            ("oppose", |column| column.oppose),
            ("abstain", |column| column.abstain),
            ("with_majority", |column| column.with_majority),
            ("blank", |column| column.blank),
            ("void", |column| column.void),
            ("not_returned", |column| column.not_returned),
            ("not_delivered", |column| column.not_delivered),
        ];
        let shown = |amount: Option<u64>, in_words: &dyn Fn(u64) -> String| match amount {
            Some(amount) => in_words(amount),
            None => self.words.t("vote-unknown").to_owned(),
        };
        let share = |part: Option<u64>, all: &Column| match (part, all.electorate) {
            (Some(part), Some(all)) => percent(part, all, false),
            _ => self.words.t("vote-unknown").to_owned(),
        };
        let figure = |(part, of): Part| {
            // What cannot be on this ballot has no line.
            let is_there = of(heads).is_some() || area.is_some_and(|area| of(area).is_some());
            is_there.then(|| Figure {
                name: self.words.word("count-part", part),
                heads: shown(of(heads), &|amount| amount.to_string()),
                area: area.map(|area| shown(of(area), &area_number)).unwrap_or_default(),
                shares: [share(of(heads), heads), area.map(|area| share(of(area), area)).unwrap_or_default()],
            })
        };
        parts.into_iter().filter_map(figure).collect()
    }

    fn election(self, elected: &Elected) -> ElectionResult {
        let words = self.words;
        let share = |votes: u64| votes.saturating_mul(1_000).checked_div(elected.papers).unwrap_or(0).min(1_000);
        let candidate = |line: u32, votes: u64| CandidateVotes {
            called: self.called(line),
            votes,
            came: match line {
                line if elected.elected.contains(&line) => "vote-elected",
                line if elected.tied.contains(&line) => "vote-tied",
                _ => "",
            },
            share: share(votes),
        };
        let named = elected.votes.iter().map(|it| candidate(it.candidate, it.votes));
        let lines = (1_u32..).take(self.lines.len());
        let unnamed = lines.filter(|line| !elected.votes.iter().any(|it| it.candidate == *line));
        let papers = [
            text_arg("seats", elected.seats),
            text_arg("papers", elected.papers),
            text_arg("void", elected.void),
            text_arg("blank", elected.blank),
        ];
        let left = (elected.left > 0).then(|| words.ta("vote-seats-left", &[("n", elected.left.into())]));
        ElectionResult {
            verdict: words.word("vote-election", elected.verdict.key()),
            is_carried: elected.verdict == Verdict::Carried,
            tests: self.tests(&elected.tests),
            papers: words.ta("vote-election-papers", &papers),
            votes: named.chain(unnamed.map(|line| candidate(line, 0))).collect(),
            left,
        }
    }

    fn notes(self, result: &VoteResult) -> Vec<String> {
        let words = self.words;
        let unproven = result.is_unproven.then(|| {
            let n = result.ballots.unproven;
            words.ta("vote-note-unproven", &[("n", n.into())])
        });
        let proxies = result.proxies_count.then(|| words.t("vote-note-proxies").to_owned());
        unproven.into_iter().chain(proxies).collect()
    }
}

/// A share in hundredths. What is not reached is cut off and not rounded: 66,665 of 100,000 are not two thirds, and
/// do not look like them.
fn percent(part: u64, whole: u64, holds: bool) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let (part, whole) = (u128::from(part) * 10_000, u128::from(whole));
    let share = if holds { (part + whole / 2) / whole } else { part / whole };
    format!("{}.{:02}%", share / 100, share % 100)
}

/// How many ballots are in which state.
fn states(words: Words, ballots: &Ballots) -> Vec<(String, u64)> {
    let states = [
        ("cast", ballots.cast),
        ("blank", ballots.blank),
        ("void", ballots.void),
        ("not_returned", ballots.not_returned),
        ("refused", ballots.refused),
        ("not_delivered", ballots.not_delivered),
    ];
    let all = (words.t("vote-all-ballots").to_owned(), ballots.electors);
    states.into_iter().map(|(key, count)| (words.word("ballot-state", key), count)).chain([all]).collect()
}

/// What became of the ballots of a way: what went out is what came back, and what did not.
pub(super) fn reconciled(words: Words, line: &Reconciled) -> String {
    let parts = [
        ("vote-reconciled-cast", line.cast),
        ("vote-reconciled-secret", line.secret),
        ("vote-reconciled-blank", line.blank),
        ("vote-reconciled-void", line.void),
        ("vote-reconciled-aside", line.aside),
        ("vote-reconciled-not-returned", line.not_returned),
    ];
    let said = parts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = said.map(|(key, count)| words.ta(key, &[text_arg("n", count)])).collect();
    let args = [
        text_arg("way", words.word("vote-way", line.way.key())),
        text_arg("issued", line.issued),
        text_arg("parts", said.join(" + ")),
    ];
    let key = match (line.balances(), line.way.is_paper()) {
        (false, _) => "vote-reconciled-not",
        (true, true) => "vote-reconciled-papers",
        (true, false) => "vote-reconciled",
    };
    words.ta(key, &args)
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
