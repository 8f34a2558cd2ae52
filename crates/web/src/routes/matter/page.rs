//! The page of a matter: the four answers, "me too", what happened, and the acts of whoever is signed in.

use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format::{date, moment};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::act_form::{ActForm, put_back};
use crate::parts::done::done_words;
use crate::parts::held::beginning;
use crate::parts::taken_in;
use crate::problem::Problem;
use crate::role_words::{in_full, role_word};
use crate::routes::matter::act_forms::help::kept_texts;
use crate::routes::matter::act_forms::{self, LIKE};
use crate::routes::matter::alike::{SimilarRow, alike, similar_rows};
use crate::routes::matter::beside::ListBeside;
use crate::routes::matter::deliberations::Deliberations;
use crate::routes::matter::facts::{Facts, facts};
use crate::routes::matter::from_desk::{FromDesk, back, onto};
use crate::routes::matter::me_too::MeToo;
use crate::routes::matter::paper;
use crate::routes::matter::story::{Asked, Story, story};
use crate::visit::Visit;
use askama::Template;
use mingtong_app::matter::{Alike, MatterView, Telephone, view_matter};
use mingtong_app::person::{Writing, draft_thing, others_writing, own_drafts};
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter::Act;

#[derive(Template)]
#[template(path = "matter/page.html")]
pub(crate) struct MatterPage {
    pub(crate) page: Page,
    pub(crate) view: MatterView,
    pub(crate) facts: Facts,
    pub(crate) story: Story,
    /// What was said when it was raised, above what can be done: nobody decides on words that stand further down.
    pub(crate) first_words: Option<String>,
    /// What became of it where people deliberate and decide.
    pub(crate) deliberations: Deliberations,
    pub(crate) may_support: bool,
    pub(crate) thanks: bool,
    /// What the signed-in person has just done, in words.
    pub(crate) done: Option<String>,
    pub(crate) error: Option<String>,
    /// How whoever said "me too" wants to be told, where that was refused.
    pub(crate) me_too: MeToo,
    /// Where it is found, for paper.
    pub(crate) address: String,
    /// What is like it, for whoever decides on it.
    pub(crate) alike: Alike,
    /// Those that may be the same.
    pub(crate) similar: Vec<SimilarRow>,
    /// What whoever is signed in may print of it: addresses, and the keys of their words.
    pub(crate) papers: Vec<(String, &'static str)>,
    /// Whether they may give its raiser another code, where one left a way to be reached.
    pub(crate) may_reissue: bool,
    /// What the signed-in person may do now.
    pub(crate) forms: Vec<ActForm>,
    /// Who else is writing in one of these forms, in words.
    pub(crate) writing: Vec<String>,
    /// The number of whoever raised it, which a unit has asked to see.
    pub(crate) telephone: Option<Telephone>,
    /// Who of which unit has looked at that number, how often and when, for the desk.
    pub(crate) looks: Vec<String>,
    /// The worklist from which it was opened, to stand beside it.
    pub(crate) beside: Option<ListBeside>,
    /// The matter that came after this one in that list, before something was done.
    pub(crate) next: Option<(String, Called)>,
    /// The place in the worklist: the query that forms carry on, and where the way back leads.
    pub(crate) from_desk: String,
    pub(crate) back: String,
}

impl MatterPage {
    /// The page of a matter as the visitor may see it, with the worklist beside it where it was opened there.
    /// Of its story the steps below a position of the log, or the latest.
    pub(crate) async fn load(
        visit: &Visit,
        id: MatterId,
        from_desk: Option<FromDesk>,
        below: Option<i64>,
    ) -> Result<Self, Problem> {
        let view = view_matter(&visit.site.app, &visit.hall, &visit.who(), id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let deliberations = Deliberations::load(visit, &view).await.map_err(|fail| visit.problem(fail))?;
        let facts = facts(visit, &view);
        let alike = alike(visit, &view).await;
        let here = if visit.who().may(Act::ReadWork) { "work" } else { "matters" };
        let page = Page::new(visit, here, format!("{} {}", view.number, facts.title.text));
        let from_desk = from_desk.as_ref();
        let beside = match from_desk {
            // In large print everything stands in one column.
            Some(at) if !visit.large => {
                Some(ListBeside::load(visit, &page, at).await.map_err(|fail| visit.problem(fail))?)
            }
            _ => None,
        };
        let mut forms = act_forms::forms(visit, &view, &alike);
        for (act, text) in kept_texts(visit).await.map_err(|fail| visit.problem(fail))? {
            forms.iter_mut().filter(|form| form.key == act.key()).for_each(|form| form.kept_texts.push(text.clone()));
        }
        let address = |below: Option<i64>| {
            let below = below.map(|below| format!("below={below}")).unwrap_or_default();
            visit.link(&onto(&format!("/matters/{id}"), from_desk, &below)) + "#story"
        };
        let pictures = &format!("/matters/{id}/pictures");
        let asked = Asked { pictures, waiting: pictures, below, address: &address };
        Ok(Self {
            story: story(visit, &view, &asked),
            first_words: first_words(&view),
            deliberations,
            page,
            // "Me too" is for what everybody can see.
            may_support: !facts.is_private && Act::Support.is_possible_in(view.stage),
            thanks: false,
            done: None,
            error: None,
            me_too: MeToo::default(),
            address: visit.outside_link(&format!("/matters/{id}")),
            similar: similar_rows(visit, &view, &alike, from_desk),
            alike,
            may_reissue: visit.session.is_some() && visit.who().may(Act::ReissueCode),
            papers: paper::offered(visit, &view),
            forms,
            writing: vec![],
            telephone: None,
            looks: looks(visit, &view),
            next: None,
            beside,
            from_desk: onto("", from_desk, ""),
            back: visit.link(&back(from_desk, "")),
            facts,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(crate) fn put_back(&mut self, visit: &Visit, act: Act, form: &Form, pictures: &[PictureId], text: &str) {
        let lost = || act_forms::form(visit, &self.view, &self.alike, act);
        put_back(&mut self.forms, act.key(), lost, (form, pictures), text);
    }

    /// Opens the form in which it is merged into another, where one was chosen of those that may be the same.
    pub(crate) fn open_merge(&mut self, query: &Params) {
        let Some(into) = MatterId::parse(asked(query, "into")) else { return };
        for form in self.forms.iter_mut().filter(|form| form.key == Act::Merge.key()) {
            form.is_open = true;
            form.fields.iter_mut().filter(|field| field.name == LIKE).for_each(|field| field.value = into.to_string());
        }
    }

    /// Opens the form of an act with what was typed in it, and tells something about it that is not wrong.
    pub(crate) fn tell_in(&mut self, visit: &Visit, act: Act, form: &Form, pictures: &[PictureId], text: &str) {
        self.put_back(visit, act, form, pictures, text);
        for offered in self.forms.iter_mut().filter(|offered| offered.key == act.key()) {
            (offered.told, offered.error) = (offered.error.take(), None);
        }
    }

    /// Puts back what whoever is signed in had begun to write here: theirs alone, in the forms that there still are.
    pub(crate) async fn put_back_drafts(&mut self, visit: &Visit) -> Result<(), Problem> {
        if visit.session.is_none() {
            return Ok(());
        }
        let thing = draft_thing(self.view.matter.id);
        let drafts = own_drafts(&visit.site.app, &visit.hall, &visit.who(), &thing).await;
        for draft in drafts.map_err(|fail| visit.problem(fail))? {
            let is_free = |form: &&mut ActForm| form.key == draft.form && form.error.is_none() && form.told.is_none();
            let when = text_arg("when", moment(visit.words, draft.touched));
            if let Some(form) = self.forms.iter_mut().find(is_free) {
                form.fill(&Form::of(draft.fields), &[]);
                form.told = Some(visit.words.ta("work-draft", &[when]));
            }
        }
        let others = others_writing(&visit.site.app, &visit.hall, &visit.who(), &thing).await;
        let others = others.map_err(|fail| visit.problem(fail))?;
        let is_offered = |other: &&Writing| self.forms.iter().any(|form| form.key == other.act.key());
        self.writing = others.iter().filter(is_offered).map(|other| writes(visit, other)).collect();
        Ok(())
    }

    /// Says what has been done, and where to go on.
    pub(crate) fn set_done(&mut self, visit: &Visit, query: &Params, from_desk: Option<&FromDesk>) {
        self.done = done_words(visit, query.get("done"));
        let next = MatterId::parse(asked(query, "next")).filter(|_| self.done.is_some() && from_desk.is_some());
        self.next = next.map(|id| {
            let title = self.beside.as_ref().and_then(|list| list.title_of(id));
            let href = visit.link(&onto(&format!("/matters/{id}"), from_desk, ""));
            (href, title.unwrap_or_else(|| Called::name(visit.hall.number(id))))
        });
    }

    /// Puts back what whoever is signed in had typed on this page when their session ended.
    pub(crate) async fn put_back_kept(&mut self, visit: &Visit) {
        let (id, text) = (self.view.matter.id, visit.words.t("work-kept"));
        if let Some((act, form)) = kept::typed_below(visit, &format!("/matters/{id}/acts/")).await
            && let Some(act) = Act::from_key(&act)
        {
            self.put_back(visit, act, &form, &taken_in::kept(&form), text);
        }
        if let Some(form) = kept::typed(visit, &format!("/matters/{id}/support")).await {
            self.me_too = MeToo::of(&form);
            self.error = Some(text.to_owned());
        }
    }
}

/// Characters of what was said first that stand above the acts; the rest is in the story.
const FIRST_WORDS_CHARS: usize = 400;

/// What was said when it was raised, as the visitor reads it; nothing where the title says it all.
fn first_words(view: &MatterView) -> Option<String> {
    let words = view.steps.last()?.said.as_ref()?.words()?;
    let is_more = Some(words) != view.title.words();
    is_more.then(|| beginning(words, FIRST_WORDS_CHARS))
}

/// Who is writing what since when, in a line.
fn writes(visit: &Visit, other: &Writing) -> String {
    let role = role_word(visit, other.role);
    let who = other.name.as_ref().map(|name| in_full(name, &role)).unwrap_or(role);
    let act = text_arg("act", visit.words.word("act", other.act.key()));
    let when = text_arg("when", moment(visit.words, other.touched));
    visit.words.ta("work-writing", &[text_arg("who", who), act, when])
}

/// Who of which unit has looked at the number of whoever raised it.
fn looks(visit: &Visit, view: &MatterView) -> Vec<String> {
    let line = |look: &mingtong_app::matter::Look| {
        let name = look.name.clone().unwrap_or_else(|| visit.words.t("work-no-name").to_owned());
        let day = text_arg("day", date(visit.words, look.latest));
        visit.words.ta(
            "work-phone-look",
            &[text_arg("unit", look.unit.clone()), text_arg("name", name), ("n", look.looks.into()), day],
        )
    };
    view.may_call.looks.iter().map(line).collect()
}
