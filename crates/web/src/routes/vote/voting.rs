//! Voting on a page, screen by screen: one decision on each, then all of it read back before it is given. What was
//! chosen so far goes from screen to screen in the form and is kept nowhere: nobody but the voter has it before it is
//! cast.

use super::ballot::{BallotForm, By, CHOSEN, Tick, field, read};
use super::by_rule::legal_words;
use super::conduct::secrecy_means;
use super::page::lines;
use super::says::says;
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::vote::{Once, VoteView};
use mingtong_domain::vote::{Across, Mark, Misfit, Paper, Question, Secrecy};
use mingtong_words::Words;

/// By what somebody votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum With {
    /// An account.
    Account,
    /// The slip of a household.
    Slip,
}

/// What comes next.
pub(super) enum Step {
    /// A screen.
    Show(Screen),
    /// What was read back is given.
    Give(Paper),
}

/// A screen, with what was chosen on others.
pub(super) struct Screen {
    pub(super) asks: Asks,
    /// Fields of the form that it carries on.
    kept: Vec<(String, String)>,
    /// What has to be put right.
    pub(super) error: Option<String>,
}

/// What a screen asks.
pub(super) enum Asks {
    /// One line of the ballot, by buttons.
    Line {
        called: Called,
        field: String,
        marks: Vec<Tick>,
        /// Which of how many, where there are several.
        nth: Option<(u32, usize)>,
        /// The line before it.
        before: Option<u32>,
    },
    /// The whole ballot, to tick.
    Whole(BallotForm),
    /// Whether that is what they want.
    Sure {
        /// What the ballot says: the line, what beside it, and its number where it can be changed alone.
        says: Vec<(Called, String, Option<u32>)>,
        /// Whether it can only be changed as a whole.
        is_whole: bool,
        /// Whether it can be changed afterwards.
        is_final: &'static str,
        /// What it means that it is named or secret.
        means: Vec<&'static str>,
    },
}

/// The step that follows from what was sent so far.
pub(super) fn step(words: Words, view: &VoteView, form: &Form, with: With) -> Step {
    let question = &view.vote.question;
    let show = |asks, kept, error| Step::Show(Screen { asks, kept, error });
    let count = u32::try_from(question.lines()).unwrap_or(u32::MAX);
    let back: Option<u32> = form.get("back").parse().ok().filter(|line| (1..=count).contains(line));
    if let Question::Motions { .. } = question {
        let is_open = |line: &u32| Mark::from_key(form.get(&field(*line))).is_none();
        if let Some(line) = back.or_else(|| (1..=count).find(is_open)) {
            return show(line_of(words, view, form, line), kept_marks(form, count, Some(line)), None);
        }
    } else if back.is_some() || !(form.has("next") || form.has("confirm")) {
        return show(Asks::Whole(BallotForm::of(words, view, By::Voter, Some(form))), vec![], None);
    }
    let sound = read(form, question, By::Voter).and_then(|paper| match paper.is_sound(question) {
        Ok(()) => Ok(paper),
        Err(Misfit::TooMany) => Err("refusal-too-many-ticked"),
        Err(Misfit::Form | Misfit::NotOffered) => Err("refusal-not-on-the-ballot"),
    });
    match sound {
        Ok(paper) if form.has("confirm") => Step::Give(paper),
        Ok(paper) => show(sure(words, view, &paper, with), kept(form, question, count), None),
        Err(key) => {
            let error = Some(words.t(key).to_owned());
            let ballot = BallotForm::of(words, view, By::Voter, Some(form));
            match question {
                Question::Motions { .. } => show(line_of(words, view, form, 1), vec![], error),
                Question::Approval { .. } | Question::Election { .. } => show(Asks::Whole(ballot), vec![], error),
            }
        }
    }
}

/// The screen that reads a ballot back, with why it was not taken.
pub(super) fn refused(
    words: Words,
    view: &VoteView,
    form: &Form,
    (paper, with): (&Paper, With),
    why: String,
) -> Screen {
    let question = &view.vote.question;
    let count = u32::try_from(question.lines()).unwrap_or(u32::MAX);
    Screen { asks: sure(words, view, paper, with), kept: kept(form, question, count), error: Some(why) }
}

fn line_of(words: Words, view: &VoteView, form: &Form, line: u32) -> Asks {
    let mut ballot = BallotForm::of(words, view, By::Voter, Some(form));
    let nth = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
    let several = (ballot.lines.len() > 1).then_some((line, ballot.lines.len()));
    let before = line.checked_sub(1).filter(|before| *before > 0);
    if nth >= ballot.lines.len() {
        return Asks::Whole(ballot);
    }
    let it = ballot.lines.swap_remove(nth);
    Asks::Line { called: it.words, field: it.field, marks: it.marks, nth: several, before }
}

fn sure(words: Words, view: &VoteView, paper: &Paper, with: With) -> Asks {
    let vote = &view.vote;
    let called: Vec<Called> = lines(words, view).into_iter().map(|(_, called)| called).collect();
    let has_marks = matches!(paper, Paper::Marks(_));
    let said = (1_u32..).zip(says(words, &called, paper));
    Asks::Sure {
        says: said.map(|(nth, (called, mark))| (called, mark, has_marks.then_some(nth))).collect(),
        is_whole: !has_marks,
        is_final: match (vote.conduct.secrecy, vote.conduct.across, with) {
            (Secrecy::Secret, ..) => "vote-final-secret",
            (Secrecy::Named, Across::FirstHolds, _) => "vote-final-first",
            (Secrecy::Named, Across::LaterReplaces, With::Slip) => "vote-final-slip",
            (Secrecy::Named, Across::LaterReplaces, With::Account) => "vote-final-later",
        },
        means: secrecy_means(vote),
    }
}

/// What was chosen, as fields; but for one line, if any.
fn kept(form: &Form, question: &Question, count: u32) -> Vec<(String, String)> {
    match question {
        Question::Motions { .. } => kept_marks(form, count, None),
        Question::Approval { .. } | Question::Election { .. } => {
            form.all(CHOSEN).iter().map(|value| (CHOSEN.to_owned(), value.clone())).collect()
        }
    }
}

fn kept_marks(form: &Form, count: u32, but: Option<u32>) -> Vec<(String, String)> {
    let others = (1..=count).filter(|line| Some(*line) != but).map(field);
    let chosen = others.filter_map(|name| {
        let mark = Mark::from_key(form.get(&name))?;
        Some((name, mark.key().to_owned()))
    });
    chosen.collect()
}

/// The field of what is sent again by whoever presses twice.
const ONCE: &str = "once";

/// The key that was sent with a ballot.
pub(super) fn once(form: &Form) -> Option<Once> {
    Once::read(form.get(ONCE))
}

/// A screen of a vote.
#[derive(Template)]
#[template(path = "vote/voting.html")]
pub(super) struct VotingPage {
    page: Page,
    title: Called,
    text: Called,
    until: String,
    /// What kind of decision it is by law.
    legal: Option<String>,
    /// For which homes.
    homes: String,
    /// Where the form is sent.
    action: String,
    /// What every form of it carries.
    hidden: Vec<(String, String)>,
    screen: Screen,
    /// Whether nothing was chosen yet: then it is told what this is.
    is_first: bool,
}

impl VotingPage {
    /// The page of a screen; `path` is where its forms are sent.
    pub(super) fn of(
        visit: &Visit,
        view: &VoteView,
        (path, mut hidden, homes): (&str, Vec<(String, String)>, String),
        screen: Screen,
    ) -> Self {
        let words = visit.words;
        if view.vote.is_secret() && matches!(screen.asks, Asks::Sure { .. }) {
            hidden.push((ONCE.to_owned(), visit.site.app.chance.secret()));
        }
        let title = Called::title(&view.title, words);
        let frame = Page::new(visit, "votes", title.text.clone());
        let is_first = screen.kept.is_empty() && !matches!(screen.asks, Asks::Sure { .. });
        Self {
            page: Page { path: visit.link(path), ..frame },
            text: Called::title(&view.text, words),
            until: format::moment(words, view.vote.window.closes),
            legal: view.legal.as_ref().map(|legal| legal_words(words, view.vote.decides, legal)),
            action: visit.link(path),
            title,
            homes,
            hidden,
            screen,
            is_first,
        }
    }
}
