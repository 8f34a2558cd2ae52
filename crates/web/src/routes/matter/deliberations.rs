//! What became of a matter in meetings, in procedures, in votes, by resolutions; its needs; what came of it.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::came_of::CameOfRows;
use crate::parts::need_rows::{NeedRow, need_rows};
use crate::parts::resolution_rows::{ResolutionRow, resolution_rows};
use crate::parts::vote_rows::{VoteRow, votes_about};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::matter::{Deliberation, MatterView};
use mingtong_app::need::needs_of_matter;
use mingtong_app::procedure::{ProcedureItem, ProcedureQuery, list_procedures};
use mingtong_app::resolution::{ResolutionQuery, list_resolutions};
use mingtong_domain::fund::Origin;
use mingtong_domain::matter::Visibility;
use mingtong_domain::need;
use mingtong_domain::procedure::Act;

/// What became of it in one meeting.
pub(crate) struct DeliberationRow {
    /// The address of the meeting.
    pub(crate) href: String,
    pub(crate) words: String,
}

/// What became of a matter where people deliberate and decide.
pub(crate) struct Deliberations {
    /// In meetings, the latest first.
    pub(crate) meetings: Vec<DeliberationRow>,
    /// The procedures that come from it, by title and address.
    pub(crate) procedures: Vec<(Called, String)>,
    /// Where one is begun, for whoever may.
    pub(crate) begin: Option<String>,
    /// The votes about it, the latest first.
    pub(crate) votes: Vec<VoteRow>,
    /// The resolutions about it.
    pub(crate) resolutions: Vec<ResolutionRow>,
    /// The needs that come from it.
    pub(crate) needs: Vec<NeedRow>,
    /// Where it is made a need, for whoever may.
    pub(crate) make_need: Option<String>,
    /// The agreements, funds and projects that came of it.
    pub(crate) came: CameOfRows,
}

impl Deliberations {
    /// Whether there is nothing to read of it.
    pub(crate) fn is_empty(&self) -> bool {
        let rows = [self.meetings.len(), self.procedures.len(), self.votes.len(), self.resolutions.len()];
        rows.iter().sum::<usize>() + self.needs.len() + self.came.rows.len() == 0
    }

    /// All that is to be read of it beside its story.
    pub(crate) async fn load(visit: &Visit, view: &MatterView) -> Result<Self, Fail> {
        let (app, hall, matter) = (&visit.site.app, &visit.hall, Some(view.matter.id));
        let query = ResolutionQuery { matter, ..ResolutionQuery::default() };
        let resolutions = match view.in_resolutions {
            true => list_resolutions(app, hall, &visit.who(), &query).await?.0,
            false => vec![],
        };
        let procedures = match view.in_procedures {
            true => list_procedures(app, hall, ProcedureQuery { matter, skip: 0 }).await?.items,
            false => vec![],
        };
        let is_public = view.matter.visibility == Visibility::Public && !view.stage.has_ended();
        let may_begin = visit.session.is_some() && visit.who().may(Act::Begin) && is_public && procedures.is_empty();
        let may_list = visit.session.is_some() && visit.who().may(need::Act::Publish) && is_public;
        let needs = needs_of_matter(app, hall, &visit.who(), view.matter.id).await?;
        let came = match view.matter.visibility {
            Visibility::Public => CameOfRows::load(visit, &Origin::Matter(view.matter.id), is_public).await?,
            Visibility::Private => CameOfRows::default(),
        };
        let link =
            |it: &ProcedureItem| (Called::title(&it.title, visit.words), visit.link(&format!("/procedures/{}", it.id)));
        Ok(Self {
            meetings: view.deliberations.iter().map(|it| row(visit, it)).collect(),
            procedures: procedures.iter().map(link).collect(),
            begin: may_begin.then(|| visit.link(&format!("/desk/procedures/new?matter={}", view.number))),
            votes: votes_about(visit, view.matter.id).await?,
            resolutions: resolution_rows(visit, &resolutions),
            needs: need_rows(visit, &needs),
            make_need: may_list.then(|| visit.link(&format!("/needs/new?matter={}", view.number))),
            came,
        })
    }
}

fn row(visit: &Visit, it: &Deliberation) -> DeliberationRow {
    let words = visit.words;
    let mut args = vec![text_arg("body", it.body.clone()), text_arg("day", format::date(words, it.day))];
    let key = match (&it.until, &it.to) {
        (Some(until), _) => {
            args.push(text_arg("until", format::date(words, *until)));
            "deliberation-until"
        }
        (None, Some(to)) => {
            args.push(text_arg("to", to.clone()));
            "deliberation-to"
        }
        (None, None) => {
            args.push(text_arg("state", words.word("item-state", &it.state)));
            "deliberation-item"
        }
    };
    DeliberationRow { href: visit.link(&format!("/meetings/{}", it.meeting)), words: words.ta(key, &args) }
}
