//! The page of a resolution: what it is by law, how it stands, what is done by whom until when and how far that is, the
//! vote it rests on, and its forms for whoever may.

use super::by_vote::ByVoteWords;
use super::forms::{form, offered};
use super::load::shown;
use super::points::{PointLine, points};
use super::votes::{VoteLine, votes};
use crate::args::text_arg;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::parts::act_form::{ActForm, put_back};
use crate::parts::came_of::CameOfRows;
use crate::parts::resolution_rows::stage_of;
use crate::parts::tallies::Tallies;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::resolution::{OfficialView, ResolutionView};
use mingtong_domain::fund::Origin;
use mingtong_domain::ids::{PictureId, ResolutionId};
use mingtong_domain::motion::{Answer, Outcome};
use mingtong_domain::resolution::{Act, StageKind};
use mingtong_words::Words;

/// A result that an office counted, in words.
struct Official {
    source: String,
    verdict: &'static str,
    tallies: Tallies,
    /// The address of each picture.
    pictures: Vec<String>,
}

#[derive(Template)]
#[template(path = "resolution/page.html")]
pub(super) struct ResolutionPage {
    page: Page,
    words: Words,
    view: ResolutionView,
    kind: String,
    basis: String,
    force: Option<String>,
    stage: String,
    since: String,
    drawn: String,
    next: String,
    /// How its notice stands: its address, until when it is public, and how many objections wait.
    notice: Option<(String, String, usize)>,
    meeting: Option<(String, String)>,
    body_link: Option<String>,
    points: Vec<PointLine>,
    votes: Vec<VoteLine>,
    /// The vote on a roll it rests on.
    by_vote: Option<ByVoteWords>,
    official: Option<Official>,
    /// The funds and projects that came of it.
    came: CameOfRows,
    address: String,
    forms: Vec<ActForm>,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl ResolutionPage {
    /// The page of a resolution as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &ResolutionId) -> Result<Self, Problem> {
        let view = shown(visit, *id).await?;
        let came = CameOfRows::load(visit, &Origin::Resolution(*id), true).await;
        let came = came.map_err(|fail| visit.problem(fail))?;
        let (words, resolution) = (visit.words, &view.resolution);
        let family = |family: &str, key: &str| words.word(family, key);
        Ok(Self {
            page: Page::new(visit, "resolutions", format!("{} {}", view.number, view.title)),
            words,
            kind: family("resolution-kind", resolution.kind.key()),
            basis: family("resolution-basis", resolution.kind.key()),
            force: view.force.map(|force| family("resolution-force", force.key())),
            stage: stage_of(words, resolution.stage, resolution.official.is_some()),
            since: format::when(words, resolution.stage_since),
            drawn: words.ta("resolution-drawn-on", &[text_arg("day", format::date(words, resolution.drawn))]),
            next: next(words, &view),
            notice: view
                .notice
                .as_ref()
                .map(|it| (visit.link(&format!("/notices/{}", it.id)), format::moment(words, it.ends), it.unanswered)),
            meeting: view.meeting.as_ref().map(|it| {
                let day = format::date(words, it.meeting.starts);
                let args = [text_arg("body", &it.body_name), text_arg("day", day)];
                (visit.link(&format!("/meetings/{}", it.meeting.id)), words.ta("resolution-meeting", &args))
            }),
            body_link: resolution.body.as_ref().map(|body| visit.link(&format!("/bodies/{body}"))),
            points: points(visit, &view),
            votes: votes(visit, &view.items),
            by_vote: view.vote.as_ref().map(|it| ByVoteWords::of(visit, it)),
            official: view.official.as_ref().map(|it| official(visit, *id, it)),
            came,
            address: visit.outside_link(&format!("/resolutions/{id}")),
            forms: offered(visit, &view),
            from_desk: "",
            done: None,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let lost = || form(visit, &self.view, act);
        put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}

/// What comes next.
fn next(words: Words, view: &ResolutionView) -> String {
    let stage = view.resolution.stage;
    let key = match (&view.vote, view.force) {
        (Some(vote), _) if stage.holds_its_items() && ByVoteWords::is_void(vote) => "resolution-next-vote-void",
        (_, Some(_)) if view.is_broken_off() => "resolution-next-broken-off",
        // The result of a vote is public already: no minutes are waited for.
        (Some(_), _) if stage == StageKind::Drawn => "resolution-next-drawn-from-vote",
        (Some(_), _) | (None, Some(_)) => return words.word("resolution-next", stage.key()),
        (None, None) => "resolution-official-compare",
    };
    words.t(key).to_owned()
}

fn official(visit: &Visit, id: ResolutionId, view: &OfficialView) -> Official {
    Official {
        source: view.source.clone(),
        verdict: verdict(&view.answer),
        tallies: Tallies::of(visit.words, &view.answer),
        pictures: view.pictures.iter().map(|it| visit.link(&format!("/resolutions/{id}/pictures/{it}"))).collect(),
    }
}

/// The text that says what follows from the numbers of an official result.
pub(super) fn verdict(answer: &Answer) -> &'static str {
    match answer.counted.outcome {
        Outcome::Carried => "resolution-official-carried",
        Outcome::NotCarried | Outcome::NoQuorum => "resolution-official-not-carried",
        Outcome::Undetermined => "resolution-official-untold",
    }
}
