//! What helps whoever writes: kept texts that are put into the form at hand, and drafts of what takes long to write.

use crate::form::Form;
use crate::format::date;
use crate::parts::act_form::{Choice, HELP, KEPT_TEXT};
use crate::parts::taken_in::{TAKEN_BEFORE, TAKEN_IN, WITHOUT};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::matter::{MatterView, Placeholder, Template, filled_in, offered_templates, template};
use mingtong_domain::matter::Act;

/// What a button of a form asks for instead of sending it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Help {
    /// To put a kept text in.
    PutIn,
    /// To keep what is typed.
    KeepDraft,
}

impl Help {
    /// What was pressed; none where the form was sent.
    pub(crate) fn asked(form: &Form) -> Option<Self> {
        match form.get(HELP) {
            "template" => Some(Self::PutIn),
            "draft" => Some(Self::KeepDraft),
            _ => None,
        }
    }
}

/// Fields that are no words of whoever writes, and pictures, which wait for nobody.
const NOT_KEPT: [&str; 7] = ["csrf", "seen", HELP, KEPT_TEXT, TAKEN_IN, TAKEN_BEFORE, WITHOUT];

/// What of a form is kept as a draft.
pub(crate) fn fields_to_keep(form: &Form) -> Vec<(String, String)> {
    let fields = form.pairs().filter(|(name, _)| !NOT_KEPT.contains(name));
    fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The field of an act that takes long to write; none where nothing does.
fn written(act: Act) -> Option<&'static str> {
    match act {
        Act::Reply | Act::Progress | Act::MarkDone | Act::Note | Act::AskBack | Act::Verify | Act::AddWords => {
            Some("text")
        }
        Act::Decline | Act::Return | Act::Arbitrate | Act::Defer | Act::Escalate | Act::Reopen => Some("reason"),
        Act::Claim => Some("plan"),
        _ => None,
    }
}

/// Whether what is typed into the form of an act can be kept for later.
pub(crate) fn can_wait(act: Act) -> bool {
    written(act).is_some()
}

/// Whether anything was written that is worth keeping.
pub(crate) fn has_words(act: Act, form: &Form) -> bool {
    written(act).is_some_and(|field| form.maybe(field).is_some())
}

/// The kept texts of whoever is signed in, with the act in whose form each is offered.
pub(crate) async fn kept_texts(visit: &Visit) -> Result<Vec<(Act, Choice)>, Fail> {
    let who = visit.who();
    if visit.session.is_none() || !who.may(Act::KeepTemplate) {
        return Ok(vec![]);
    }
    let all = offered_templates(&visit.site.app, &visit.hall, &who).await?;
    Ok(all.into_iter().map(|it| (it.act, Choice::name(&it.id, it.name))).collect())
}

/// The form with the chosen text put into its field, where that is empty; and the key of what there is to say.
pub(crate) async fn put_in(
    visit: &Visit,
    view: &MatterView,
    act: Act,
    form: Form,
) -> Result<(Form, &'static str), Fail> {
    let Some(field) = written(act) else { return Ok((form, "work-put-in-none")) };
    let chosen = match template(&visit.site.app, &visit.hall, &visit.who(), form.get(KEPT_TEXT)).await {
        Ok(chosen) if chosen.act == act => chosen,
        Ok(_) | Err(Fail::NotFound) => return Ok((form, "work-put-in-none")),
        Err(other) => return Err(other),
    };
    if form.maybe(field).is_some() {
        return Ok((form, "work-put-in-not-empty"));
    }
    let text = with_matter(visit, view, &chosen);
    Ok((form.and(field, text), "work-put-in-done"))
}

/// A kept text as it reads about a matter.
fn with_matter(visit: &Visit, view: &MatterView, template: &Template) -> String {
    filled_in(&template.body, |placeholder| match placeholder {
        Placeholder::Number => view.number.clone(),
        // What the public reads otherwise is not published by filling it in.
        Placeholder::Title if view.title_showing.is_some() => view.number.clone(),
        Placeholder::Title => view.title.words().unwrap_or_default().to_owned(),
        Placeholder::Place => view.place.clone().unwrap_or_default(),
        Placeholder::Unit => view.unit.clone().unwrap_or_default(),
        Placeholder::Date => date(visit.words, visit.site.app.now()),
    })
}
