//! What a vote came to, in words: of each line of the ballot what follows and the arithmetic behind it, the numbers
//! as a table, what it would be if the silent were treated otherwise; an election; what became of the ballots, way by
//! way. Page and paper say the same.

use super::bars::{LINES, PIECES, ResultBar};
use super::by_rule::area_number;
use crate::called::Called;
use crate::parts::spoken::Spoken;
use mingtong_app::vote::{Sentences, came_of, is_cut, note_of, percent};
use mingtong_domain::vote::{Arithmetic, Column, Decides, Elected, Item, Question, Verdict, VoteResult};
use mingtong_words::Words;

/// A result in words.
pub(super) struct ResultWords {
    /// Each motion or option; empty for an election.
    pub(super) lines: Vec<LineResult>,
    pub(super) election: Option<ElectionResult>,
    /// The word for what is counted by heads: people, or homes.
    pub(super) heads: &'static str,
    /// What the colours of the bars mean: a class, whether it is that of a line, and its words; empty without a bar.
    pub(super) key: Vec<(&'static str, bool, String)>,
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
struct InWords<'a> {
    words: Words,
    says: Sentences<'a>,
    decides: Decides,
    /// Whether options are ticked: whoever leaves one out is not against it.
    is_approval: bool,
    /// Whether hands were counted.
    is_by_hands: bool,
    called: &'a [Called],
}

impl ResultWords {
    /// A result; `called` are the lines of the ballot as they are called.
    pub(super) fn of(
        words: Words,
        (question, decides): (&Question, Decides),
        called: &[Called],
        result: &VoteResult,
    ) -> Self {
        let spoken = Spoken(words);
        let says = Sentences::new(&spoken, decides).about(question);
        let is_approval = matches!(question, Question::Approval { .. });
        let is_by_hands = result.ways.is_empty();
        let said = InWords { words, says, decides, is_approval, is_by_hands, called };
        let lines: Vec<LineResult> = result.items.iter().map(|item| said.line(item)).collect();
        let bars: Vec<&ResultBar> = lines.iter().flat_map(|line| &line.bars).map(|(_, bar)| bar).collect();
        Self {
            heads: said.heads(),
            key: said.key(&bars),
            election: result.election.as_ref().map(|it| said.election(it)),
            states: says.states(result),
            ways: says.ways(result),
            notes: says.notes(result),
            lines,
        }
    }
}

impl InWords<'_> {
    fn heads(self) -> &'static str {
        if self.decides.is_owners() { "count-measure-heads" } else { "vote-turnout-electors" }
    }

    /// What the colours of these bars mean; whoever joined the majority, and others, only where there are some.
    fn key(self, bars: &[&ResultBar]) -> Vec<(&'static str, bool, String)> {
        if bars.is_empty() {
            return vec![];
        }
        let is_there = |class: &str| bars.iter().any(|bar| bar.pieces.iter().any(|(piece, ..)| *piece == class));
        let name = |class: &str| match (class, self.is_approval) {
            ("agree" | "oppose", true) => self.part(class),
            ("carries", true) => self.words.t("vote-key-chosen-carries").to_owned(),
            _ => self.words.word("vote-key", class),
        };
        let shown = PIECES.iter().filter(|class| !["joined", "others"].contains(class) || is_there(class));
        let pieces = shown.map(|class| (*class, false, name(class)));
        pieces.chain(LINES.iter().map(|class| (*class, true, name(class)))).collect()
    }

    /// What a part of a column is called.
    fn part(self, part: &str) -> String {
        match part {
            "agree" if self.is_approval => self.words.t("vote-part-chosen").to_owned(),
            "oppose" if self.is_approval => self.words.t("vote-part-not-chosen").to_owned(),
            "took_part" if self.is_by_hands => self.words.t("vote-part-there").to_owned(),
            "electorate" if !self.decides.is_owners() => self.words.t("vote-part-all-homes").to_owned(),
            _ => self.words.word("count-part", part),
        }
    }

    fn called(self, line: u32) -> Called {
        let nth = usize::try_from(line).unwrap_or(usize::MAX).checked_sub(1);
        nth.and_then(|nth| self.called.get(nth)).cloned().unwrap_or_default()
    }

    fn line(self, item: &Item) -> LineResult {
        let tests: Vec<&Arithmetic> = item.chosen.tests.iter().collect();
        let of_measure = |is_area: bool| -> Vec<&Arithmetic> {
            tests.iter().copied().filter(|test| test.test.is_of_area() == is_area).collect()
        };
        let heads = ResultBar::of(&item.heads, &of_measure(false)).map(|bar| (self.heads(), bar));
        let area = item.area.as_ref().and_then(|area| ResultBar::of(area, &of_measure(true)));
        let area = area.map(|bar| ("count-measure-area", bar));
        let named = |(key, bar): (&str, ResultBar)| (self.words.t(key).to_owned(), bar);
        let verdict = item.chosen.verdict;
        LineResult {
            number: item.line,
            called: self.called(item.line),
            verdict: self.says.verdict(verdict),
            is_carried: verdict == Verdict::Carried,
            note: note_of(verdict),
            bars: heads.into_iter().chain(area).map(named).collect(),
            tests: self.says.tests(&item.chosen.tests),
            figures: self.figures(&item.heads, item.area.as_ref(), &item.chosen.tests),
            has_area: item.area.is_some(),
            others: item.others.iter().map(|under| self.says.under(under)).collect(),
        }
    }

    fn figures(self, heads: &Column, area: Option<&Column>, tests: &[Arithmetic]) -> Vec<Figure> {
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
            // The same fraction is the same share here and in the sentences: cut off only where it is not enough.
            (Some(part), Some(all)) => {
                let is_short = |it: &Arithmetic| (it.have, it.of) == (Some(part), Some(all)) && is_cut(it, part, all);
                percent(part, all, !tests.iter().any(is_short))
            }
            _ => self.words.t("vote-unknown").to_owned(),
        };
        let figure = |(part, of): Part| {
            // What cannot be on this ballot has no line.
            let is_of_papers = ["with_majority", "blank", "void", "not_returned", "not_delivered"].contains(&part);
            if self.is_by_hands && is_of_papers && part != "blank" {
                return None;
            }
            let is_there = of(heads).is_some() || area.is_some_and(|area| of(area).is_some());
            is_there.then(|| Figure {
                name: self.part(part),
                heads: shown(of(heads), &|amount| amount.to_string()),
                area: area.map(|area| shown(of(area), &area_number)).unwrap_or_default(),
                shares: [share(of(heads), heads), area.map(|area| share(of(area), area)).unwrap_or_default()],
            })
        };
        parts.into_iter().filter_map(figure).collect()
    }

    fn election(self, elected: &Elected) -> ElectionResult {
        let share = |votes: u64| votes.saturating_mul(1_000).checked_div(elected.papers).unwrap_or(0).min(1_000);
        let candidate = |line: u32, votes: u64| CandidateVotes {
            called: self.called(line),
            votes,
            came: came_of(elected, line).unwrap_or_default(),
            share: share(votes),
        };
        let named = elected.votes.iter().map(|it| candidate(it.candidate, it.votes));
        let lines = (1_u32..).take(self.called.len());
        let unnamed = lines.filter(|line| !elected.votes.iter().any(|it| it.candidate == *line));
        ElectionResult {
            verdict: self.says.election(elected.verdict),
            is_carried: elected.verdict == Verdict::Carried,
            tests: self.says.tests(&elected.tests).into_iter().chain(self.says.needed(elected)).collect(),
            papers: self.says.papers(elected),
            votes: named.chain(unnamed.map(|line| candidate(line, 0))).collect(),
            left: self.says.seats_left(elected),
        }
    }
}
