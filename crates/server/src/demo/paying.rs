//! What somebody does with agreements, funds and projects, as a scene tells it.

use super::names::Key;
use anyhow::Context;
use jiff::civil::Date;
use mingtong_app::account_book::{NewBookFile, import_account_book};
use mingtong_app::agreement::{
    LineView, NewAgreement, NewCircle, act_on_agreement, agreement_lines, draft_agreement, view_agreement,
};
use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund, view_expense};
use mingtong_app::matter::add_picture;
use mingtong_app::notice::object_to_notice;
use mingtong_app::project::{
    NewAccount, NewProject, NewStep, act_on_project, open_project, publish_account, view_project,
};
use mingtong_app::roll::{Mode, roll_of_place, view_home};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::account_book::{Account, Period};
use mingtong_domain::agreement::{self, Answer, Part, Stands};
use mingtong_domain::fund::{self, SpendingLine};
use mingtong_domain::ids::{AgreementId, FundId, MatterId, PictureId, PlaceId, ProjectId, ResolutionId};
use mingtong_domain::project::{self, Origin};
use mingtong_domain::resolution::Doer;
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::roll;
use mingtong_domain::vote::Scope;
use mingtong_office::account_book::BookSpan;
use std::collections::HashMap;

/// A drawing that stands where a photograph would.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shot {
    /// A slip, an invoice, a signed paper.
    Slip,
    /// The gate with its board hanging.
    GateBefore,
    /// The gate as it was put right.
    GateAfter,
}

impl Shot {
    fn bytes(self) -> &'static [u8] {
        match self {
            Shot::Slip => include_bytes!("pictures/slip.png"),
            Shot::GateBefore => include_bytes!("pictures/gate_before.png"),
            Shot::GateAfter => include_bytes!("pictures/gate_after.png"),
        }
    }
}

/// Something to be paid.
#[derive(Debug, Clone)]
pub(super) struct Bill {
    pub(super) id: &'static str,
    pub(super) amount: i64,
    pub(super) line: SpendingLine,
    pub(super) payee: &'static str,
    pub(super) purpose: &'static str,
}

/// Where a fund or a project comes from.
#[derive(Debug, Clone)]
pub(super) enum From {
    /// A matter.
    Matter(Key),
    /// An agreement.
    Agreement(Key),
    /// A project.
    Project(Key),
    /// The resolution that was drawn last.
    Resolution,
}

/// A project to be opened.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) from: From,
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    pub(super) place: PlaceId,
    pub(super) by: Doer,
    pub(super) steps: Vec<(&'static str, Date)>,
}

/// What somebody does about who bears what, money and work.
#[derive(Debug)]
pub(super) enum Deed {
    /// Drafts an agreement about a matter; with the homes of a yard, which do this.
    Draft(Key, Option<Key>, Option<Part>, Box<NewAgreement>),
    /// Does something with it as a whole.
    OnAgreement(Key, agreement::Command<String>),
    /// The party of this name answers: whoever acts for it, or the owner of the home.
    Answer(Key, String, Answer),
    /// Its answer came on paper.
    Paper(Key, String, Answer),
    /// Opens a fund.
    Open(Key, Option<From>, NewFund),
    /// Does something with it.
    OnFund(Key, OnFund, fund::Command<String>),
    /// Enters what is to be paid, with its slip; for a danger where one is named.
    Bill(Key, Bill),
    /// Approves it as it stands.
    Approve(Key, &'static str),
    /// Opens a project.
    Begin(Key, Box<Plan>),
    /// Does something with it, with pictures.
    OnProject(Key, project::Command<String>, Vec<Shot>),
    /// Publishes its final account.
    Account(Key, NewAccount),
    /// Objects to that.
    Object(Key, String),
    /// Posts a file of accounts of some days.
    Post(PlaceId, Period, String),
}

/// What the scenes have brought about elsewhere.
pub(super) struct Known<'a> {
    pub(super) matters: &'a HashMap<Key, MatterId>,
    pub(super) resolution: Option<ResolutionId>,
}

impl Known<'_> {
    fn matter(&self, key: &str) -> anyhow::Result<MatterId> {
        self.matters.get(key).copied().with_context(|| format!("{key} was not raised yet"))
    }
}

/// Agreements, funds and projects so far, by key.
#[derive(Default)]
pub(super) struct Purse {
    agreements: HashMap<Key, AgreementId>,
    funds: HashMap<Key, FundId>,
    projects: HashMap<Key, ProjectId>,
}

impl Purse {
    /// Does it.
    ///
    /// # Errors
    /// What it is about is not there yet, or it was refused.
    pub(super) async fn play(
        &mut self,
        (app, hall, who): (&App, &Hall, &Who),
        known: Known<'_>,
        deed: Deed,
    ) -> anyhow::Result<()> {
        match deed {
            Deed::Draft(key, matter, homes, new) => {
                let matter = matter.map(|key| known.matter(&key)).transpose()?;
                let origin = matter.map(agreement::Origin::Matter);
                let new = with_homes((app, hall), homes, NewAgreement { origin, ..*new }).await?;
                self.agreements.insert(key, draft_agreement(app, hall, who, new).await?);
            }
            Deed::OnAgreement(key, command) => {
                act_on_agreement(app, hall, who, self.agreement(&key)?, None, command).await?;
            }
            Deed::Answer(key, name, answer) => self.answer((app, hall, who), &key, &name, answer).await?,
            Deed::Paper(key, name, answer) => self.paper((app, hall, who), &key, &name, answer).await?,
            Deed::Open(key, from, new) => {
                let origin = from.map(|from| self.origin(&known, from)).transpose()?;
                self.funds.insert(key, open_fund(app, hall, who, NewFund { origin, ..new }).await?);
            }
            Deed::OnFund(key, on, command) => {
                act_on_fund(app, hall, who, self.fund(&key)?, on, command).await?;
            }
            Deed::Bill(key, bill) => self.bill((app, hall, who), &key, bill).await?,
            Deed::Approve(key, id) => {
                let fund = self.fund(&key)?;
                let digest = view_expense(app, hall, who, &fund, &id.into()).await?.digest;
                let on = OnFund { expense: Some(id.into()), ..OnFund::default() };
                act_on_fund(app, hall, who, fund, on, fund::Command::Approve { digest }).await?;
            }
            Deed::Begin(key, plan) => {
                let new = self.opening(&known, *plan)?;
                self.projects.insert(key, open_project(app, hall, who, new).await?);
            }
            Deed::OnProject(key, command, shots) => {
                let command = with_pictures(command, taken(app, hall, &shots).await?);
                act_on_project(app, hall, who, self.project(&key)?, None, command).await?;
            }
            Deed::Account(key, account) => {
                publish_account(app, hall, who, self.project(&key)?, None, account).await?;
            }
            Deed::Object(key, text) => {
                let notice = view_project(app, hall, who, self.project(&key)?).await?.notice;
                let notice = notice.context("its account is not published")?.id;
                object_to_notice(app, hall, who, notice, text, None).await?;
            }
            Deed::Post(place, period, rows) => {
                let span = BookSpan { period, account: Account::CommonIncome };
                let (name, bytes) = ("公共收益收支表（示例）.csv".to_owned(), rows.into_bytes());
                let file = NewBookFile { place: Some(place), span, name, bytes };
                let posted = import_account_book(app, hall, who, file, Mode::Import).await;
                posted.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
            }
        }
        Ok(())
    }

    async fn answer(
        &self,
        (app, hall, who): (&App, &Hall, &Who),
        key: &str,
        name: &str,
        answer: Answer,
    ) -> anyhow::Result<()> {
        let id = self.agreement(key)?;
        let (line, digest) = party(app, hall, &id, name).await?;
        let who = match &line.party.stands {
            Stands::Home(roll, home) => {
                let home = view_home(app, hall, &Who::desk(), roll, home).await?;
                let owner = home.owners.into_iter().next().context("nobody owns it")?;
                Who::in_role(owner.person, Role::Public, RoleScope::Community)
            }
            _ => who.clone(),
        };
        let command = agreement::Command::Answer { party: line.party.no, answer, digest, reason: None };
        Ok(act_on_agreement(app, hall, &who, id, None, command).await?)
    }

    async fn paper(
        &self,
        (app, hall, who): (&App, &Hall, &Who),
        key: &str,
        name: &str,
        answer: Answer,
    ) -> anyhow::Result<()> {
        let id = self.agreement(key)?;
        let (line, digest) = party(app, hall, &id, name).await?;
        let (party, day, pictures) = (line.party.no, app.now().date(), taken(app, hall, &[Shot::Slip]).await?);
        let command = agreement::Command::EnterPaper { party, answer, digest, day, pictures };
        Ok(act_on_agreement(app, hall, who, id, None, command).await?)
    }

    async fn bill(&self, (app, hall, who): (&App, &Hall, &Who), key: &str, bill: Bill) -> anyhow::Result<()> {
        let Bill { id, amount, line, payee, purpose } = bill;
        let command = fund::Command::EnterExpense {
            expense: id.into(),
            amount,
            line,
            vouchers: taken(app, hall, &[Shot::Slip]).await?,
            bill: None,
            quotes: vec![],
            hazard: None,
            payee: payee.to_owned(),
            purpose: purpose.to_owned(),
            quoted_by: None,
            why_fewer: None,
        };
        act_on_fund(app, hall, who, self.fund(key)?, OnFund::default(), command).await?;
        Ok(())
    }

    fn origin(&self, known: &Known<'_>, from: From) -> anyhow::Result<fund::Origin> {
        Ok(match from {
            From::Matter(matter) => fund::Origin::Matter(known.matter(&matter)?),
            From::Agreement(key) => fund::Origin::Agreement(self.agreement(&key)?),
            From::Project(key) => fund::Origin::Project(self.project(&key)?),
            From::Resolution => fund::Origin::Resolution(known.resolution.context("nothing was resolved yet")?),
        })
    }

    fn opening(&self, known: &Known<'_>, plan: Plan) -> anyhow::Result<NewProject> {
        let Plan { from, title, text, place, by, steps } = plan;
        let origin = match from {
            From::Matter(matter) => Origin::Matter(known.matter(&matter)?),
            From::Agreement(key) => Origin::Agreement(self.agreement(&key)?),
            From::Resolution => Origin::Resolution(known.resolution.context("nothing was resolved yet")?),
            From::Project(key) => anyhow::bail!("no project comes from project {key}"),
        };
        let step = |(text, until): (&str, Date)| NewStep { text: text.to_owned(), until };
        let steps = steps.into_iter().map(step).collect();
        Ok(NewProject { origin, title: title.to_owned(), text: text.to_owned(), place: Some(place), by, steps })
    }

    fn agreement(&self, key: &str) -> anyhow::Result<AgreementId> {
        self.agreements.get(key).cloned().with_context(|| format!("{key} was not drafted yet"))
    }

    fn fund(&self, key: &str) -> anyhow::Result<FundId> {
        self.funds.get(key).cloned().with_context(|| format!("{key} was not opened yet"))
    }

    fn project(&self, key: &str) -> anyhow::Result<ProjectId> {
        self.projects.get(key).copied().with_context(|| format!("{key} was not begun yet"))
    }
}

/// An agreement with the homes of its place, where they do something in it.
async fn with_homes(
    (app, hall): (&App, &Hall),
    homes: Option<Part>,
    mut new: NewAgreement,
) -> anyhow::Result<NewAgreement> {
    if let Some(part) = homes {
        let place = new.place.as_ref().context("it holds nowhere")?;
        let roll = roll_of_place(app, hall, place).await?.context("the roll was not filled yet")?;
        let scope = Scope { kinds: vec![roll::Part::Dwelling], within: vec![], floors: None };
        new.terms.homes = Some(NewCircle { roll, scope, part });
    }
    Ok(new)
}

/// The party of a name, and the digest of what was put to it.
async fn party(app: &App, hall: &Hall, id: &AgreementId, name: &str) -> anyhow::Result<(LineView, String)> {
    let desk = Who::desk();
    let put = view_agreement(app, hall, &desk, id).await?.version.put.context("it was not put to them")?;
    let mut skip = Some(0);
    while let Some(from) = skip {
        let page = agreement_lines(app, hall, &desk, id, from).await?;
        if let Some(line) = page.items.into_iter().find(|line| line.name == name) {
            return Ok((line, put.digest));
        }
        skip = page.next;
    }
    anyhow::bail!("no party is called {name}")
}

async fn taken(app: &App, hall: &Hall, shots: &[Shot]) -> anyhow::Result<Vec<PictureId>> {
    let mut pictures = vec![];
    for shot in shots {
        let picture = add_picture(app, hall, shot.bytes().to_vec(), vec![]).await;
        pictures.push(picture.map_err(|refused| anyhow::anyhow!("{refused:?}"))?);
    }
    Ok(pictures)
}

fn with_pictures(mut command: project::Command<String>, taken: Vec<PictureId>) -> project::Command<String> {
    use project::Command::{Accept, AddQuote, ReportDone, ReportFault, ReportProgress, SendBack};
    if let AddQuote { pictures, .. }
    | ReportProgress { pictures, .. }
    | ReportDone { pictures, .. }
    | Accept { pictures, .. }
    | SendBack { pictures, .. }
    | ReportFault { pictures, .. } = &mut command
    {
        *pictures = taken;
    }
    command
}
