//! What came of a thing 由此而来, as its page lists it, with what whoever reads may open from it; and where a thing comes
//! from.

use crate::args::text_arg;
use crate::called::Called;
use crate::params::{Params, asked};
use crate::visit::Visit;
use mingtong_app::{ComesFrom, Fail, came_of};
use mingtong_domain::fund::Origin;
use mingtong_domain::money::yuan;
use mingtong_domain::{agreement, fund, project};
use mingtong_words::Words;

/// The kinds of things from which something comes, as addresses name them.
pub(crate) const KINDS: [&str; 5] = ["matter", "resolution", "agreement", "need", "project"];

/// The words of the way to a new agreement.
pub(crate) const AGREEMENT_NEW: &str = "work-agreement-new";

/// Something that came of it.
pub(crate) struct CameRow {
    pub(crate) href: String,
    /// The key of what it is.
    pub(crate) kind: &'static str,
    pub(crate) title: Called,
    /// Its state, its number, for how much.
    pub(crate) about: Vec<String>,
}

/// What came of a thing.
#[derive(Default)]
pub(crate) struct CameOfRows {
    pub(crate) rows: Vec<CameRow>,
    /// What whoever reads may open from it: the address and the key of its words.
    pub(crate) open: Vec<(String, &'static str)>,
}

impl CameOfRows {
    /// All that came of a thing that the visitor may see; `is_open` where something may still be opened from it.
    pub(crate) async fn load(visit: &Visit, of: &Origin, is_open: bool) -> Result<Self, Fail> {
        let words = visit.words;
        let came = came_of(&visit.site.app, &visit.hall, &visit.who(), of).await?;
        let agreements = came.agreements.iter().map(|it| CameRow {
            href: visit.link(&format!("/agreements/{}", it.id)),
            kind: "came-of-agreement",
            title: Called::title(&it.title, words),
            about: vec![
                it.number.clone(),
                words.word("agreement-stage", it.stage.key()),
                agreed(words, it.shares_income, it.total),
            ],
        });
        let funds = came.funds.iter().map(|it| CameRow {
            href: visit.link(&format!("/funds/{}", it.id)),
            kind: "came-of-fund",
            title: Called::title(&it.purpose, words),
            about: std::iter::once(words.word("stage", it.stage.key()))
                .chain(it.target.map(|target| sum(visit, target)))
                .collect(),
        });
        let projects = came.projects.iter().map(|it| CameRow {
            href: visit.link(&format!("/projects/{}", it.id)),
            kind: "came-of-project",
            title: if it.title.is_empty() { Called::words(words.t("title-erased")) } else { Called::name(&it.title) },
            about: vec![it.number.clone(), words.word("project-stage", it.stage.key())],
        });
        let rows = agreements.chain(funds).chain(projects).collect();
        Ok(Self { rows, open: if is_open { openings(visit, of) } else { vec![] } })
    }
}

fn sum(visit: &Visit, fen: i64) -> String {
    visit.words.ta("agreement-yuan", &[text_arg("yuan", yuan(fen))])
}

/// The total of an agreement, and whether that is a cost or income that is shared out.
pub(crate) fn agreed(words: Words, shares_income: bool, total: i64) -> String {
    let key = if shares_income { "agreement-income-sum" } else { "agreement-sum" };
    words.ta(key, &[text_arg("yuan", yuan(total))])
}

/// What may be opened from it, by whoever may.
fn openings(visit: &Visit, of: &Origin) -> Vec<(String, &'static str)> {
    if visit.session.is_none() {
        return vec![];
    }
    let (kind, id) = of.parts();
    let who = visit.who();
    let is_asked = matches!(of, Origin::Matter(_) | Origin::Need(_));
    let leads_to_projects = !matches!(of, Origin::Project(_));
    let all = [
        ("agreements", AGREEMENT_NEW, is_asked && who.may(agreement::Act::Draft)),
        ("funds", "fund-new", who.may(fund::Act::OpenFund)),
        ("projects", "project-new", leads_to_projects && who.may(project::Act::Open)),
    ];
    let link = |noun: &str| visit.link(&format!("/desk/{noun}/new?{kind}={id}"));
    all.into_iter().filter(|(.., may)| *may).map(|(noun, key, _)| (link(noun), key)).collect()
}

/// What an address says that something is to come from.
pub(crate) fn asked_origin(params: &Params) -> Option<Origin> {
    KINDS.iter().find_map(|kind| Origin::from_parts(kind, asked(params, kind)))
}

/// The page of what something comes from, and its number.
pub(crate) fn origin_link(visit: &Visit, from: &ComesFrom) -> (String, String) {
    let (kind, id) = from.origin.parts();
    (visit.link(&format!("/{kind}s/{id}")), from.number.clone())
}
