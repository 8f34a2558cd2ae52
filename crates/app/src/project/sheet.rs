//! What stands on the sheet of a final account beside its figures: by what it was decided and how many were for it,
//! what was paid by which voucher, who bears what, what becomes of the rest, and for how long it hangs where. It is
//! read as a stranger reads it, whoever prints it: homes, names and telephones stand masked in it. What was paid and
//! who bears what stands in it as it was when the account was published, so that a sheet that hangs stays true.

use super::around::notice;
use super::books::funds_for;
use crate::agreement::{Borne, BorneShare, BorneTogether, borne_by_all};
use crate::app::App;
use crate::fail::Fail;
use crate::fund::{ExpenseView, FundView, RedView, list_paid, view_fund};
use crate::hall::Hall;
use crate::matter::Said;
use crate::resolution::{ResolutionView, view_resolution};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::fund::RestGoes;
use mingtong_domain::ids::{FundId, NoticeId, PictureId, ResolutionId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::meeting::MotionState;
use mingtong_domain::project::{Account, Origin, Project};
use mingtong_domain::resolution::ResolutionKind;
use mingtong_domain::vote::Column;

/// How many were for something: people at a meeting or on a roll, parties of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voices {
    /// Who was asked.
    pub asked: u64,
    /// Who agreed.
    pub agree: u64,
    /// Who did not.
    pub oppose: u64,
    /// Who abstained; none where nobody can.
    pub abstain: Option<u64>,
}

/// The resolution or the agreement on which a project rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedView {
    /// What it is by law; none for an agreement.
    pub kind: Option<ResolutionKind>,
    /// Its public number.
    pub number: String,
    /// When it was decided, or when the agreement started.
    pub at: Millis,
    /// How many were for it, once for each thing that was put to the vote. None where only its own page tells it: what
    /// an office counted.
    pub voices: Vec<Voices>,
}

/// Something that was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidLine {
    /// Of which fund.
    pub fund: FundId,
    /// The number of its voucher in the books of that fund.
    pub no: u32,
    /// On which day.
    pub day: Date,
    /// To whom, masked; empty where that was erased.
    pub payee: String,
    /// For what; empty where that was erased.
    pub purpose: String,
    /// What of it stood when the account was published, in fen.
    pub net_fen: i64,
    /// The numbers of the red entries beside it, and what each takes back, in fen.
    pub reds: Vec<(u32, i64)>,
    /// How many pictures prove it.
    pub vouchers: usize,
}

/// What becomes of what is left in a fund, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestLine {
    /// Which fund.
    pub fund: FundId,
    /// What it is for; empty where that was erased.
    pub purpose: String,
    /// What was given back of it, in fen.
    pub given_back_fen: i64,
    /// What is left, or was when it was closed, in fen.
    pub left_fen: i64,
    /// Where that went; none while the fund is open.
    pub goes: Option<RestGoes>,
    /// To whom, or why.
    pub words: Option<String>,
}

/// The notice of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedSheet {
    /// The notice.
    pub notice: NoticeId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Pictures of the sheet where it hangs.
    pub pictures: Vec<PictureId>,
}

/// What stands on the sheet beside the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountSheet {
    /// By what it was decided; none where it comes from a matter or a need.
    pub decided: Option<DecidedView>,
    /// What was paid until the account was published, the first first.
    pub paid: Vec<PaidLine>,
    /// How many payments there are beyond these, by their day: they stand in the accounts.
    pub paid_more: usize,
    /// Who bears what, where an agreement says it: those who consented, and those who bear nothing and are not asked.
    pub shares: Vec<BorneShare>,
    /// What those of them bear for whom there was no line left.
    pub shares_more: BorneTogether,
    /// What those would bear who did not consent: nothing says who they are.
    pub shares_others: BorneTogether,
    /// What becomes of the rest, fund by fund.
    pub rests: Vec<RestLine>,
    /// How it is posted.
    pub posted: Option<PostedSheet>,
}

/// What stands on the sheet of the account of a project; none where it has no account.
///
/// # Errors
/// The database failed.
pub async fn account_sheet(app: &App, hall: &Hall, project: &Project) -> Result<Option<AccountSheet>, Fail> {
    let Some(account) = &project.account else { return Ok(None) };
    let (posted, borne) = posted_and_borne(app, hall, (project, account)).await?;
    let (mut paid, mut paid_more, mut rests) = (vec![], 0, vec![]);
    let public = Who::public(None);
    for fund in funds_for(app, hall, &public, (project.id, &project.origin)).await? {
        let view = view_fund(app, hall, &public, &fund.id).await?;
        rests.push(rest(&view));
        let (found, more) = list_paid(app, hall, &public, &fund.id, account.at.date()).await?;
        paid.extend(found.iter().filter_map(|it| paid_line(&fund.id, it, account.at)));
        paid_more += more;
    }
    paid.sort_by(|one, other| (one.day, &one.fund, one.no).cmp(&(other.day, &other.fund, other.no)));
    paid_more += paid.split_off(paid.len().min(PAGE_ROWS_MAX as usize)).len();
    let decided = match (&project.origin, &borne) {
        (Origin::Resolution(id), _) => Some(by_resolution(app, hall, *id).await?),
        (Origin::Agreement(_), Some(borne)) => by_agreement(borne),
        _ => None,
    };
    let (shares, shares_more, shares_others) = borne.map(|it| (it.shares, it.more, it.others)).unwrap_or_default();
    Ok(Some(AccountSheet { decided, paid, paid_more, shares, shares_more, shares_others, rests, posted }))
}

async fn posted_and_borne(
    app: &App,
    hall: &Hall,
    (project, account): (&Project, &Account),
) -> Result<(Option<PostedSheet>, Option<Borne>), Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let found = notice(link, hall, &account.notice).await?;
    let borne = match &project.origin {
        Origin::Agreement(id) => borne_by_all(link, hall, id, account.at).await?,
        Origin::Resolution(_) | Origin::Matter(_) | Origin::Need(_) => None,
    };
    let posted = found.map(|it| PostedSheet {
        from: it.from,
        to: it.to,
        pictures: it.posted.into_iter().flat_map(|sheet| sheet.pictures).collect(),
        notice: it.id,
    });
    Ok((posted, borne))
}

/// The resolution with what its meeting or its vote counted.
async fn by_resolution(app: &App, hall: &Hall, id: ResolutionId) -> Result<DecidedView, Fail> {
    let view = Box::pin(view_resolution(app, hall, &Who::public(None), id)).await?;
    Ok(DecidedView {
        kind: Some(view.resolution.kind),
        number: view.number.clone(),
        at: view.meeting.as_ref().map_or(view.resolution.drawn, |it| it.meeting.starts),
        voices: voices(&view),
    })
}

fn voices(view: &ResolutionView) -> Vec<Voices> {
    let carried = view.items.iter().flat_map(|item| &item.motions);
    let carried = carried.filter(|motion| motion.motion.state == MotionState::Carried);
    let at_meeting = carried.filter_map(|motion| {
        let figures = motion.decision.as_ref()?.decision.figures;
        let [asked, agree, oppose, abstain] =
            [figures.due, figures.agree, figures.oppose, figures.abstain].map(u64::from);
        Some(Voices { asked, agree, oppose, abstain: Some(abstain) })
    });
    let decided = view.vote.iter().flat_map(|vote| vote.decided());
    at_meeting.chain(decided.filter_map(|(_, item)| on_roll(&item?.heads))).collect()
}

/// What a vote on a roll came to in heads; none where not all of it is known.
fn on_roll(heads: &Column) -> Option<Voices> {
    let Column { electorate, agree, oppose, abstain, .. } = *heads;
    Some(Voices { asked: electorate?, agree: agree?, oppose: oppose?, abstain: Some(abstain?) })
}

fn by_agreement(borne: &Borne) -> Option<DecidedView> {
    let [asked, agree, oppose] = [borne.asked, borne.consented, borne.declined].map(u64::from);
    let voices = vec![Voices { asked, agree, oppose, abstain: None }];
    Some(DecidedView { kind: None, number: borne.number.clone(), at: borne.started?, voices })
}

fn words(said: &Said) -> String {
    said.words().unwrap_or_default().to_owned()
}

/// What was paid, with its red entries, as it stood at a moment; none where it was paid after it.
fn paid_line(fund: &FundId, it: &ExpenseView, at: Millis) -> Option<PaidLine> {
    let paid = it.paid.as_ref().filter(|paid| paid.at <= at)?;
    let (reds, later): (Vec<&RedView>, Vec<&RedView>) = paid.reds.iter().partition(|red| red.at <= at);
    Some(PaidLine {
        fund: fund.clone(),
        no: paid.no,
        day: paid.day,
        payee: words(&it.payee),
        purpose: words(&it.purpose),
        net_fen: later.iter().fold(paid.net, |net, red| net.saturating_add(red.amount)),
        reds: reds.iter().map(|red| (red.no, red.amount)).collect(),
        vouchers: it.voucher_count,
    })
}

fn rest(view: &FundView) -> RestLine {
    let closed = view.fund.closed.as_ref();
    RestLine {
        fund: view.fund.id.clone(),
        purpose: words(&view.purpose),
        given_back_fen: view.given_back,
        left_fen: closed.map_or(view.balance, |closed| closed.rest),
        goes: closed.map(|closed| closed.goes),
        words: view.closing.as_ref().map(words),
    }
}
