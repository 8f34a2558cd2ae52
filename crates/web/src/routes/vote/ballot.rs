//! A ballot as a form, and what was sent of it: whoever votes, whoever writes down what they are told, and whoever
//! reads a paper see the same lines; only the last can say that one is blank or void.

use crate::called::Called;
use crate::form::Form;
use mingtong_app::vote::{LineView, VoteView};
use mingtong_domain::vote::{Mark, Paper, Question, VoidFor};
use mingtong_words::{FluentValue, Words};

/// By whom a ballot is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// Whoever votes, or tells it to somebody.
    Voter,
    /// Whoever reads a paper.
    Teller,
}

/// A ballot as a form; drawn by `vote/ballot.html`.
pub(super) struct BallotForm {
    pub(super) lines: Vec<BallotLine>,
    /// How many may be ticked, in words; none where each line has its own marks.
    pub(super) most: Option<String>,
    /// "None of these", where it stands on the ballot.
    pub(super) none_of_these: Option<Tick>,
    /// For whoever reads a paper: why the whole of it is void.
    pub(super) void: Vec<Tick>,
}

/// A line of a ballot.
pub(super) struct BallotLine {
    pub(super) number: u32,
    /// The name of its field, where it has marks.
    pub(super) field: String,
    pub(super) words: Called,
    /// The marks of which one is chosen; empty where the line itself is ticked.
    pub(super) marks: Vec<Tick>,
    pub(super) is_ticked: bool,
}

/// Something that can be chosen.
pub(super) struct Tick {
    pub(super) value: &'static str,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

/// The field of options or persons that are ticked.
pub(super) const CHOSEN: &str = "chosen";
/// The value of [`CHOSEN`] for "none of these".
const NONE: &str = "none";
/// The field that says why a paper is void.
const VOID: &str = "void";

impl BallotForm {
    /// The ballot of a vote, with what `form` said so far.
    pub(super) fn of(words: Words, view: &VoteView, by: By, form: Option<&Form>) -> Self {
        let question = &view.vote.question;
        let has = |field: &str, value: &str| form.is_some_and(|form| form.all(field).iter().any(|it| it == value));
        let tick = |field: &str, family: &str, value: &'static str| Tick {
            value,
            label: words.word(family, value),
            is_chosen: has(field, value),
        };
        let marks = |field: &str| -> Vec<Tick> {
            let offered = Mark::ALL.iter().filter(|mark| is_offered(question, by, **mark));
            offered.map(|mark| tick(field, "ballot-mark", mark.key())).collect()
        };
        let line = |it: &LineView| {
            let (field, number) = (field(it.line), it.line.to_string());
            let marks = marks(&field);
            BallotLine {
                number: it.line,
                words: Called::title(&it.words, words),
                is_ticked: has(CHOSEN, &number),
                marks,
                field,
            }
        };
        let void = match by {
            By::Voter => vec![],
            By::Teller => {
                let is_there = |it: &&VoidFor| **it != VoidFor::NotInBox || view.vote.is_secret();
                VoidFor::ALL.iter().filter(is_there).map(|it| tick(VOID, "ballot-void-for", it.key())).collect()
            }
        };
        let has_none = matches!(question, Question::Approval { none_of_these: true, .. });
        Self {
            lines: view.lines.iter().map(line).collect(),
            most: most(question).map(|most| words.ta("ballot-at-most", &[("n", FluentValue::from(most))])),
            none_of_these: has_none.then(|| Tick {
                value: NONE,
                label: words.t("ballot-none-of-these").to_owned(),
                is_chosen: has(CHOSEN, NONE),
            }),
            void,
        }
    }

    /// Whether the whole paper was said to be void.
    pub(super) fn is_void(&self) -> bool {
        self.void.iter().any(|void| void.is_chosen)
    }
}

/// The name of the field of a line that has marks.
pub(super) fn field(line: u32) -> String {
    format!("line-{line}")
}

fn most(question: &Question) -> Option<usize> {
    let most = match question {
        Question::Motions { .. } => return None,
        Question::Approval { most, .. } => *most,
        Question::Election { seats, .. } => *seats,
    };
    Some(usize::try_from(most).unwrap_or(usize::MAX))
}

fn is_offered(question: &Question, by: By, mark: Mark) -> bool {
    let reads = by == By::Teller && matches!(question, Question::Motions { .. });
    question.offers(mark) || (reads && matches!(mark, Mark::Blank | Mark::Void))
}

/// What was sent. A line without a mark is blank: whether that can be, the domain says.
///
/// # Errors
/// The key of the text that says what to put right: nothing was chosen, or one thing and its opposite.
pub(super) fn read(form: &Form, question: &Question, by: By) -> Result<Paper, &'static str> {
    if by == By::Teller
        && let Some(void) = VoidFor::from_key(form.get(VOID))
    {
        return Ok(Paper::Void(void));
    }
    match question {
        Question::Motions { motions, .. } => {
            let lines = (1_u32..).take(motions.len());
            let marks: Option<Vec<Mark>> = lines.map(|line| Mark::from_key(form.get(&field(line)))).collect();
            marks.map(Paper::Marks).ok_or("ballot-mark-each")
        }
        Question::Approval { .. } | Question::Election { .. } => chosen(form.all(CHOSEN), by),
    }
}

fn chosen(values: &[String], by: By) -> Result<Paper, &'static str> {
    let has_none = values.iter().any(|value| value == NONE);
    match (has_none, values.len(), by) {
        (true, 1, _) => Ok(Paper::NoneOfThese),
        (true, _, _) => Err("ballot-none-or-some"),
        (false, 0, By::Voter) => Err("ballot-choose"),
        (false, ..) => {
            let numbers: Result<Vec<u32>, _> = values.iter().map(|value| value.parse()).collect();
            numbers.map(Paper::Chosen).map_err(|_| "ballot-choose")
        }
    }
}
