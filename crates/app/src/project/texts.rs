//! The references of all texts of a project.

use mingtong_domain::ids::TextRef;
use mingtong_domain::project::{Project, Stage, Why};

/// The references of its texts.
pub(super) fn texts(project: &Project) -> Vec<TextRef> {
    let mut all = vec![project.title.clone(), project.text.clone()];
    for step in &project.steps {
        all.push(step.plan.text.clone());
        all.extend(step.added.clone());
        all.extend(step.changes.iter().flat_map(|change| [change.before.text.clone(), change.reason.clone()]));
        all.extend(step.reports.iter().map(|report| report.text.clone()));
        all.extend(step.dropped.as_ref().map(|dropped| dropped.reason.clone()));
    }
    for quote in &project.quotes {
        all.extend([&quote.name, &quote.terms, &quote.struck].into_iter().flatten().cloned());
    }
    all.extend(project.chosen.as_ref().map(|chosen| chosen.reason.clone()));
    all.extend(project.scopes.iter().flat_map(|scope| [scope.text.clone(), scope.reason.clone()]));
    all.extend(project.accepted_by.iter().map(|inspection| inspection.text.clone()));
    let accounts = project.account.iter().chain(&project.earlier_accounts);
    all.extend(accounts.map(|account| account.text.clone()));
    match &project.stage {
        Stage::Working { why: Why::SentBack(text, _) | Why::Fault(text, _), .. } => all.push(text.clone()),
        Stage::Done { text, .. } => all.push(text.clone()),
        Stage::CalledOff { reason, .. } => all.push(reason.clone()),
        _ => {}
    }
    all.extend(project.found_good().iter().map(|inspection| inspection.text.clone()));
    all
}
