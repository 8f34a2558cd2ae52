//! Which words everybody reads: those can be compared with the record by strangers. Which of a matter, of which more is
//! held back, says `matter/open_texts.rs`. What stands here is what pages and the API show to whoever is not signed in,
//! and nothing else: what is for those who work here, and whoever is paid, is not among it.

use crate::account_book::AccountBook;
use crate::agreement::Agreement;
use crate::body::{self, Body};
use crate::community;
use crate::event::{Erases, Event, Recorded};
use crate::fund::{Expense, Fund};
use crate::ids::{Stream, TextRef};
use crate::meeting::{self, ItemState, Meeting};
use crate::need::{Ended, Need, UptakeStage};
use crate::notice::Notice;
use crate::procedure::Procedure;
use crate::project::{self, Project, Why};
use crate::reception::Reception;
use crate::reporting::{Reporting, What};
use crate::resolution::Resolution;
use crate::resource::Resource;
use crate::roll;
use crate::vote::{Question, Vote};
use std::collections::BTreeSet;

/// The references of the words of a thing that everybody reads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Open {
    /// Those that are read as they were recorded, whoever reads: they were masked before, or call no person by name.
    pub frozen: Vec<TextRef>,
    /// Those of which something may be masked where they are shown.
    pub shown: Vec<TextRef>,
}

impl Open {
    /// All of them, the frozen ones first.
    pub fn all(&self) -> impl Iterator<Item = &TextRef> {
        self.frozen.iter().chain(&self.shown)
    }

    /// Whether a reference is among them.
    pub fn contains(&self, reference: &str) -> bool {
        self.all().any(|text| text.as_str() == reference)
    }

    /// Those that are not gone, each once.
    #[must_use]
    pub fn without(mut self, gone: &BTreeSet<TextRef>) -> Self {
        let mut named = BTreeSet::new();
        let mut is_left = |text: &TextRef| !gone.contains(text) && named.insert(text.clone());
        self.frozen.retain(&mut is_left);
        self.shown.retain(&mut is_left);
        self
    }
}

/// The texts of a thing that everybody reads, but for those that were erased; none of a thing of another noun. Of the
/// register `events` are everything that happened to it and to the community, of a meeting what happened on its floor,
/// too; the first first.
pub fn open_words(stream: &Stream, events: &[Recorded]) -> Open {
    let open = match stream {
        Stream::Register => Open { frozen: names(events), ..Open::default() },
        Stream::Roll(_) => Open { frozen: posted_sheets(events), ..Open::default() },
        Stream::Notice(_) => Notice::from_stream(events).map(|notice| of_notice(&notice)).unwrap_or_default(),
        Stream::Body(_) => Body::from_stream(None, events).map(|body| of_body(&body)).unwrap_or_default(),
        _ => Open { shown: shown(stream, events).unwrap_or_default(), ..Open::default() },
    };
    open.without(&erased(events))
}

/// The texts of a thing of which something may be masked where they are shown.
fn shown(stream: &Stream, events: &[Recorded]) -> Option<Vec<TextRef>> {
    match stream {
        Stream::Meeting(_) => Meeting::from_stream(events).map(|meeting| of_meeting(&meeting, events)),
        Stream::Resolution(_) => Resolution::from_stream(events).map(|resolution| of_resolution(&resolution)),
        Stream::Procedure(_) => Procedure::from_stream(events).map(|procedure| of_procedure(&procedure)),
        Stream::Reception(_) => Reception::from_stream(events).map(|reception| vec![reception.opened.title]),
        Stream::Vote(_) => Vote::from_stream(events).map(|vote| of_vote(&vote)),
        Stream::Fund(_) => Fund::from_stream(events).map(|fund| of_fund(&fund)),
        Stream::Expense(..) => Expense::from_stream(events).map(|expense| of_expense(&expense)),
        Stream::AccountBook(_) => AccountBook::from_stream(events).map(|book| of_account_book(&book)),
        Stream::Need(_) => Need::from_stream(events).map(|need| of_need(&need)),
        Stream::Resource(_) => Resource::from_stream(events).map(|resource| of_resource(&resource)),
        Stream::Reporting(_) => Reporting::from_stream(events).map(|reporting| of_reporting(&reporting)),
        Stream::Agreement(_) => Agreement::from_stream(events).map(|agreement| of_agreement(&agreement)),
        Stream::Project(_) => Project::from_stream(events).map(|project| of_project(&project)),
        _ => None,
    }
}

/// What the community, its places, units, categories and bodies are called and were called before, what its rules rest
/// on, and how it is reached now. Nobody is called so.
fn names(events: &[Recorded]) -> Vec<TextRef> {
    let told = events.iter().filter_map(|recorded| recorded.event.as_ref()).filter(|event| match event {
        Event::Register(_) | Event::Body(body::Event::Formed { .. }) => true,
        // A telephone that is told no longer may be somebody's own by now.
        Event::Community(event) => !matches!(event, community::Event::ContactTold { .. }),
        _ => false,
    });
    let contact = events.iter().rev().find_map(|recorded| match &recorded.event {
        Some(Event::Community(community::Event::ContactTold { text })) => Some(text.clone()),
        _ => None,
    });
    told.flat_map(|event| event.references().texts).chain(contact).collect()
}

/// The list that was posted last, sheet by sheet: it was masked when it was frozen.
fn posted_sheets(events: &[Recorded]) -> Vec<TextRef> {
    let posted = events.iter().rev().find_map(|recorded| match &recorded.event {
        Some(Event::Roll(roll::Event::Posted { sheets, .. })) => Some(sheets.clone()),
        _ => None,
    });
    posted.unwrap_or_default()
}

/// What it is called stays, what it says goes with the sheet: both were masked before they were recorded. Beside them
/// where it hung, why it was taken down, and what was objected: that is read with the answer, unless it is withheld for
/// a reason.
fn of_notice(notice: &Notice) -> Open {
    let text = Some(&notice.text).filter(|_| notice.taken_down.is_none());
    let posted = notice.posted.iter().filter_map(|posted| posted.words.as_ref());
    let objections = notice.objections.iter().flat_map(|objection| {
        let answer = objection.answer.as_ref().map(|answer| &answer.text);
        let is_read = answer.is_some() && objection.withheld.is_none();
        let asked = Some(&objection.text).filter(|_| is_read);
        asked.into_iter().chain(answer).chain(&objection.withheld)
    });
    let taken_down = notice.taken_down.iter().filter_map(|taken_down| taken_down.reason.as_ref());
    Open {
        frozen: [&notice.title].into_iter().chain(text).cloned().collect(),
        shown: posted.chain(objections).chain(taken_down).cloned().collect(),
    }
}

/// Its name, which stays; who proposed it and why, what the residents agreed to, and where it meets regularly.
fn of_body(body: &Body) -> Open {
    let agreed = body.agreement.as_ref().map(|agreement| &agreement.text);
    let regular = body.regular.as_ref().filter(|_| !body.is_dissolved()).map(|regular| &regular.place);
    Open {
        frozen: vec![body.registered.name.clone()],
        shown: body.proposal.iter().chain(agreed).chain(regular).cloned().collect(),
    }
}

/// What it is called, where it is, who asked for it, what stands on its agenda and came of it, why somebody does not
/// decide on it or spoke out of turn, what was moved and said to be read beside it, from where numbers are known, why
/// it was put off or called off, and its minutes: of each version the text, or what is left of it.
fn of_meeting(meeting: &Meeting, events: &[Recorded]) -> Vec<TextRef> {
    let asked = meeting.asked.iter().map(|asked| &asked.source);
    let head = [&meeting.title, &meeting.place].into_iter().chain(asked).chain(&meeting.called_off);
    let adjourned = meeting.adjournments.iter().map(|adjournment| &adjournment.reason);
    let items = meeting.items.iter().flat_map(|item| {
        let recused = item.recused.iter().map(|recusal| &recusal.reason);
        [&item.new.title].into_iter().chain(came_of(&item.state)).chain(recused)
    });
    let moved = meeting.motions.iter().map(|motion| &motion.text);
    let counted = meeting.decisions.iter().filter_map(|decision| decision.source.as_ref());
    let elected = meeting.elections.iter().filter_map(|election| election.source.as_ref());
    let views = meeting.views.iter().map(|view| &view.text);
    let minutes = meeting.minutes.iter().flat_map(|version| [version.read()].into_iter().chain(&version.reason));
    let out_of_turn = events.iter().filter_map(|recorded| match &recorded.event {
        Some(Event::Meeting(meeting::Event::FloorGiven { reason, .. })) => reason.as_ref(),
        _ => None,
    });
    let of_items = items.chain(moved).chain(counted).chain(elected).chain(views);
    head.chain(adjourned).chain(of_items).chain(minutes).chain(out_of_turn).cloned().collect()
}

/// What came of an item, or why it was put elsewhere.
fn came_of(state: &ItemState) -> Option<&TextRef> {
    match state {
        ItemState::Noted(text) => text.as_ref(),
        ItemState::PutOff { reason, .. } | ItemState::Referred { reason, .. } | ItemState::Withdrawn { reason, .. } => {
            Some(reason)
        }
        ItemState::Open | ItemState::Decided(_) | ItemState::Elected => None,
    }
}

/// What it is called, what it rests on, its points, what was answered to views, what came of it, and why it does not
/// hold.
fn of_resolution(resolution: &Resolution) -> Vec<TextRef> {
    let official = resolution.official.iter().map(|official| &official.source);
    let head = [&resolution.title].into_iter().chain(&resolution.delegation).chain(official);
    let points = resolution.points.iter().flat_map(|point| {
        let money = point.money.as_ref().map(|money| &money.words);
        [&point.text].into_iter().chain(money)
    });
    // Where a view was answered twice, the later answer is read.
    let answers = resolution.answers.iter().filter_map(|answer| resolution.answer_to(&answer.view));
    let answers = answers.map(|answer| &answer.text);
    let voided = resolution.voided.iter().flat_map(|voided| [&voided.by, &voided.reason]);
    let escalated = resolution.escalated.iter().map(|escalated| &escalated.reason);
    let ends = resolution.outcome.iter().chain(voided).chain(&resolution.withdrawn).chain(escalated);
    head.chain(points).chain(answers).chain(ends).cloned().collect()
}

/// What it is called, the question, every sheet as it was written down and why it was put right, what came of it, and
/// why it was dropped.
fn of_procedure(procedure: &Procedure) -> Vec<TextRef> {
    let sheets = procedure.sheets().flat_map(|held| {
        let beside = held.place.iter().chain(&held.form).chain(&held.source);
        [&held.said].into_iter().chain(beside)
    });
    let corrections = procedure.noted.iter().flat_map(|noted| &noted.corrections);
    let put_right = corrections.map(|correction| &correction.reason);
    let result = procedure.results.last().and_then(|published| published.result.as_ref());
    let withdrawn = procedure.withdrawn.iter().map(|(reason, _)| reason);
    let head = [&procedure.title, &procedure.question].into_iter();
    head.chain(sheets).chain(put_right).chain(result).chain(withdrawn).cloned().collect()
}

/// What it is called, what it is about, whom it concerns, on which clause its count rests, the lines of its ballot,
/// from where an announced result is known, and why it is void.
fn of_vote(vote: &Vote) -> Vec<TextRef> {
    let lines = match &vote.question {
        Question::Motions { motions: texts, .. } | Question::Approval { options: texts, .. } => texts.as_slice(),
        Question::Election { .. } => &[],
    };
    let head = [&vote.title, &vote.text, &vote.scope].into_iter().chain(&vote.conduct.silent.clause);
    let official = vote.official.iter().map(|official| &official.source);
    let voided = vote.voided().map(|voided| &voided.reason);
    head.chain(lines).chain(official).chain(voided).cloned().collect()
}

/// What it is for, why a budget took the place of another, and where the rest went.
fn of_fund(fund: &Fund) -> Vec<TextRef> {
    let budgets = fund.budgets.iter().filter_map(|budget| budget.reason.as_ref());
    let closed = fund.closed.iter().filter_map(|closed| closed.words.as_ref());
    [&fund.purpose].into_iter().chain(budgets).chain(closed).cloned().collect()
}

/// What it is for, why fewer were asked than the rule wants, why it is not to be paid, and why it was turned round;
/// never who is paid.
fn of_expense(expense: &Expense) -> Vec<TextRef> {
    let exception = expense.spending.exception.iter().map(|exception| &exception.reason);
    let reds = expense.reds.iter().map(|red| &red.words);
    [&expense.spending.purpose].into_iter().chain(exception).chain(&expense.withdrawn).chain(reds).cloned().collect()
}

/// Its rows, and why it was taken back.
fn of_account_book(book: &AccountBook) -> Vec<TextRef> {
    let taken_back = book.taken_back.iter().map(|taken_back| &taken_back.reason);
    book.lines.iter().map(|line| &line.words).chain(taken_back).cloned().collect()
}

/// What it is called, what is needed, what became of each uptake, and how it ended; nothing before it is on the list.
fn of_need(need: &Need) -> Vec<TextRef> {
    if !need.is_public() {
        return vec![];
    }
    let uptakes = need.uptakes.iter().flat_map(|uptake| {
        let reason = match &uptake.stage {
            UptakeStage::Refused(reason) | UptakeStage::Released(reason) => Some(reason),
            UptakeStage::Asked { .. } | UptakeStage::Confirmed | UptakeStage::Begun => None,
            UptakeStage::Done { .. } | UptakeStage::Met { .. } => None,
        };
        uptake.plan.iter().chain(&uptake.report).chain(&uptake.judgement).chain(reason)
    });
    let ended = match &need.ended {
        Some((Ended::Declined(reason) | Ended::Withdrawn(reason) | Ended::Settled(Some(reason)), _)) => Some(reason),
        Some((Ended::Settled(None), _)) | None => None,
    };
    [&need.asked.title, &need.asked.text].into_iter().chain(uptakes).chain(ended).cloned().collect()
}

/// What it is called, what it is, and why it was taken off the list.
fn of_resource(resource: &Resource) -> Vec<TextRef> {
    let withdrawn = resource.withdrawn.iter().map(|(reason, _)| reason);
    [&resource.offered.title, &resource.offered.text].into_iter().chain(withdrawn).cloned().collect()
}

/// Of a unit what it brings, and what was done with what somebody else says of it. What it brings is read as long as
/// the report stands, here also after its last day: that depends on the day and not on the record. What somebody of
/// its staff can do is sealed.
fn of_reporting(reporting: &Reporting) -> Vec<TextRef> {
    if matches!(reporting.what, What::Member { .. }) {
        return vec![];
    }
    let stands = reporting.confirmed.is_some() && reporting.ended.is_none();
    let text = Some(&reporting.text).filter(|_| stands);
    let services = reporting.services.iter().flat_map(|service| {
        let evaluation = service.evaluation.as_ref().map(|(words, _)| words);
        [&service.text].into_iter().chain(evaluation)
    });
    text.into_iter().chain(services).cloned().collect()
}

/// What it is called, the terms that are shown, why they were changed, and why it is void; nothing before it was put to
/// its parties. Who they are is sealed.
fn of_agreement(agreement: &Agreement) -> Vec<TextRef> {
    if !agreement.was_put() {
        return vec![];
    }
    let deed = &agreement.shown().deed;
    let terms = [&deed.text, &deed.circle].into_iter().chain(&deed.late).chain(&deed.exit);
    let versions = agreement.before.iter().chain([&agreement.version]);
    let put = versions.filter(|version| version.put.is_some());
    let changes = put.filter_map(|version| version.change.as_ref()).map(|(_, reason)| reason);
    let voided = agreement.voided.iter().map(|voided| &voided.reason);
    [&agreement.title].into_iter().chain(terms).chain(changes).chain(voided).cloned().collect()
}

/// What it is called, what is done, its steps with what was told of them, the quotes once a contractor is chosen,
/// changes of its scope, who found it good, and its accounts.
fn of_project(project: &Project) -> Vec<TextRef> {
    let head = [&project.title, &project.text].into_iter().chain(told(&project.stage));
    let steps = project.steps.iter().flat_map(|step| {
        let changes = step.changes.iter().flat_map(|change| [&change.before.text, &change.reason]);
        let reports = step.reports.iter().map(|report| &report.text);
        let dropped = step.dropped.iter().map(|dropped| &dropped.reason);
        [&step.plan.text].into_iter().chain(&step.added).chain(changes).chain(reports).chain(dropped)
    });
    // Whoever still quotes does not read what others offer. A unit stands there by its own name.
    let quotes = project.quotes.iter().filter(|_| project.chosen.is_some()).flat_map(|quote| {
        let name = quote.name.as_ref().filter(|_| quote.unit.is_none());
        name.into_iter().chain(&quote.terms).chain(&quote.struck)
    });
    let chosen = project.chosen.iter().map(|chosen| &chosen.reason);
    let scopes = project.scopes.iter().flat_map(|scope| [&scope.text, &scope.reason]);
    let inspected = project.found_good().iter().map(|inspection| &inspection.text);
    let accounts = project.account.iter().chain(&project.earlier_accounts).map(|account| &account.text);
    let money = quotes.chain(chosen).chain(scopes).chain(accounts);
    head.chain(steps).chain(money).chain(inspected).cloned().collect()
}

/// What was told when a project came to its state.
fn told(stage: &project::Stage) -> Option<&TextRef> {
    match stage {
        project::Stage::Working { why: Why::SentBack(text, _) | Why::Fault(text, _), .. } => Some(text),
        project::Stage::Done { text, .. } => Some(text),
        project::Stage::CalledOff { reason, .. } => Some(reason),
        _ => None,
    }
}

fn erased(events: &[Recorded]) -> BTreeSet<TextRef> {
    let events = events.iter().filter_map(|recorded| recorded.event.as_ref());
    events.filter(|event| event.erases() == Some(Erases::Texts)).flat_map(|event| event.references().texts).collect()
}

#[cfg(test)]
mod tests;
