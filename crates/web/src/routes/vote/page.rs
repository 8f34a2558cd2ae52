//! The page of a vote: what is asked of whom, by whose rule, how and until when; how many take part; what it came to;
//! where to go from it, and its forms for whoever may.

use super::by_rule::{RuleWords, size_words};
use super::conduct::ConductWords;
use super::corrected::corrected;
use super::forms::{form, offered};
use super::hands;
use super::links::{Link, around, doors, published};
use super::official::{OfficialWords, official};
use super::people::People;
use super::result::ResultWords;
use super::standing::{Standing, prolonged};
use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::page::Page;
use crate::parts::act_form::{ActForm, put_back};
use crate::parts::entered::Entered;
use crate::parts::resolution_rows::{ResolutionRow, resolution_rows};
use crate::parts::vote_rows::{number, publishing};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::vote::{Turnout, TurnoutOf, VoteView, percent, view_vote};
use mingtong_domain::ids::{PictureId, Stream, VoteId};
use mingtong_domain::vote::{Act, StageKind, Vote, Way};
use mingtong_words::Words;

/// A building with how many take part.
struct TurnoutRow {
    building: String,
    electors: u64,
    /// How many, or a share in steps.
    came: String,
    /// Thousandths of a bar.
    share: u64,
}

#[derive(Template)]
#[template(path = "vote/page.html")]
pub(super) struct VotePage {
    page: Page,
    id: String,
    number: String,
    title: Called,
    text: Called,
    stage: String,
    standing: Standing,
    voided: Option<Called>,
    /// Why somebody asks to declare it void; for whoever can agree.
    void_asked: Option<Called>,
    /// Until when its result has to be public, or that it came late.
    publishing: Option<String>,
    /// The vote that is the second of this one.
    second: Option<String>,
    /// How the electorate was put right: how large it was and is, then each time.
    corrected: Vec<String>,
    prolonged: Option<String>,
    /// The vote that had no quorum, of which it is the second.
    again_of: Option<String>,
    lines: Vec<(u32, Called)>,
    rule: RuleWords,
    conduct: ConductWords,
    scope: Called,
    size: String,
    /// Whether ballots are given on a page now, and with a slip.
    can_cast: bool,
    turnout: Vec<TurnoutRow>,
    /// Whether ballots are given; none where hands are counted.
    has_ballots: bool,
    is_open: bool,
    result: Option<ResultWords>,
    /// Whether it is published; whoever counts sees what it came to before.
    is_published: bool,
    /// What stands above the result.
    result_title: &'static str,
    /// Whether what is counted now is what was recorded.
    agrees: Option<bool>,
    /// What rests on it.
    resolutions: Vec<ResolutionRow>,
    /// What the housing authority's system announced.
    official: Vec<OfficialWords>,
    around: Vec<Link>,
    published: Vec<Link>,
    doors: Vec<Link>,
    view: VoteView,
    /// Those whom the forms can name.
    people: People,
    address: String,
    /// Where it stands in the public record.
    entered: Option<Entered>,
    /// For whoever counts: hands that two tellers did not count alike yet.
    hands: Vec<String>,
    forms: Vec<ActForm>,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl VotePage {
    /// The page of a vote as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &VoteId) -> Result<Self, Problem> {
        let view = view_vote(&visit.site.app, &visit.hall, &visit.who(), id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let people = People::load(visit).await.map_err(|fail| visit.problem(fail))?.and(&view.tellers);
        let entered = Entered::of(visit, &Stream::Vote(id.clone())).await.map_err(|fail| visit.problem(fail))?;
        let (words, vote) = (visit.words, &view.vote);
        let title = Called::title(&view.title, words);
        let lines = lines(words, &view);
        let called: Vec<Called> = lines.iter().map(|(_, called)| called.clone()).collect();
        Ok(Self {
            page: Page::new(visit, "votes", title.text.clone()),
            id: id.0.clone(),
            number: number(words, (vote.by.1.year().into(), vote.number)),
            title,
            text: Called::title(&view.text, words),
            stage: words.word("vote-stage", view.stage.key()),
            standing: Standing::of(words, visit.site.app.now(), vote.window, view.stage),
            voided: view.voided.as_ref().map(|reason| Called::title(reason, words)),
            void_asked: view.void_asked.as_ref().map(|reason| Called::title(reason, words)),
            publishing: view.to_publish.and_then(|it| publishing(words, visit.site.app.now(), it)),
            second: view.second.as_ref().map(|second| visit.link(&format!("/votes/{second}"))),
            corrected: corrected(words, &view),
            prolonged: vote.prolonged.map(|until| prolonged(words, until)),
            again_of: vote.origin.again_of.as_ref().map(|first| visit.link(&format!("/votes/{first}"))),
            lines,
            rule: RuleWords::of(visit, vote),
            conduct: ConductWords::of(words, &view),
            scope: Called::title(&view.scope, words),
            size: size(words, vote),
            can_cast: view.stage == StageKind::Open && vote.allows(Way::Web),
            has_ballots: !vote.allows(Way::Hands),
            turnout: view.turnout.iter().map(|row| turnout(words, row)).collect(),
            is_open: view.stage == StageKind::Open,
            result: view
                .result
                .as_ref()
                .map(|result| ResultWords::of(words, (&vote.question, vote.decides), &called, result)),
            is_published: vote.published().is_some(),
            result_title: match view.stage {
                StageKind::Void => "vote-result-void",
                StageKind::Published => "vote-result",
                _ => "vote-result-unpublished",
            },
            agrees: view.agrees,
            resolutions: resolution_rows(visit, &view.resolutions),
            official: official(words, &view),
            around: around(visit, &view).await?,
            published: published(visit, &view),
            doors: doors(visit, &view),
            address: visit.outside_link(&format!("/votes/{id}")),
            entered,
            hands: hands::waiting(words, &view),
            forms: offered(visit, &view, &people),
            from_desk: "",
            done: None,
            people,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let lost = || form(visit, &self.view, &self.people, act);
        put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}

/// The lines of the ballot as they are called.
pub(super) fn lines(words: Words, view: &VoteView) -> Vec<(u32, Called)> {
    view.lines.iter().map(|line| (line.line, Called::title(&line.words, words))).collect()
}

/// How many may vote: homes, voices, and the area where that counts.
pub(super) fn size(words: Words, vote: &Vote) -> String {
    size_words(words, vote.decides, vote.size)
}

fn turnout(words: Words, row: &Turnout) -> TurnoutRow {
    let building = match &row.of {
        TurnoutOf::All => words.t("vote-turnout-all").to_owned(),
        TurnoutOf::SmallBuildings => words.t("vote-turnout-small-buildings").to_owned(),
        TurnoutOf::Building(building) => words.ta("roll-building", &[text_arg("building", building)]),
    };
    let least = text_arg("percent", row.percent);
    let came = match row.voted {
        // As everywhere that a number stands beside its share.
        Some(voted) => {
            let share = text_arg("share", percent(voted, row.electors, true));
            words.ta("vote-turnout-exact", &[text_arg("voted", voted), share])
        }
        None if row.percent == 0 => words.t("vote-turnout-few").to_owned(),
        None => words.ta("vote-turnout-step", &[least]),
    };
    TurnoutRow { building, electors: row.electors, came, share: row.percent.saturating_mul(10).min(1_000) }
}
