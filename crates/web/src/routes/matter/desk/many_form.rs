//! The form below the worklist: what is done to all that are ticked, and how they go out as a file.

use crate::form::Form;
use crate::parts::act_form::Choice;
use crate::parts::categories::{CATEGORY, grouped};
use crate::routes::matter::act_forms::PUBLISH;
use crate::visit::Visit;
use mingtong_app::matter::ledger::ledger_templates;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{CategoryId, MatterId, UnitId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Command};
use std::collections::BTreeSet;

/// The button by which those that are ticked go out as a ledger.
pub(super) const EXPORT: &str = "export";
/// The layout of that ledger, by its name.
pub(super) const LAYOUT: &str = "layout";

/// How a form is read as a command.
type Read = fn(&Form) -> Command<String>;

/// What is done to many at once, and how it is read: what each asks for is the same for all of them.
const ACTS: [(Act, Read); 5] = [
    (Act::Accept, |form| Command::Accept { track: None, unit: unit(form), note: form.maybe("note") }),
    (Act::Assign, |form| Command::Assign {
        unit: unit(form).unwrap_or_else(|| UnitId(String::new())),
        note: form.maybe("note"),
    }),
    // One has to be chosen: nobody takes away the categories of many by the way.
    (Act::Categorise, |form| Command::Categorise { category: Some(CategoryId(form.get(CATEGORY).to_owned())) }),
    (Act::Reply, |form| Command::Reply { text: form.get("text").to_owned() }),
    (Act::Publish, |_| Command::Publish {}),
];

/// What was not done of one that was ticked.
pub(super) struct Left {
    pub(super) id: MatterId,
    /// What its box sends now; none where it cannot be seen any more.
    pub(super) tick: Option<String>,
    pub(super) href: String,
    pub(super) number: String,
    pub(super) why: String,
}

/// The form below the list.
pub(super) struct Many {
    /// The acts that can be chosen: the key, the words, whether it is chosen.
    pub(super) acts: Vec<(&'static str, String, bool)>,
    pub(super) units: Vec<Choice>,
    /// The categories that can be given, under their major ones.
    pub(super) categories: Vec<(String, Vec<Choice>)>,
    /// The matters that are ticked.
    pub(super) ticked: BTreeSet<MatterId>,
    pub(super) unit: String,
    pub(super) category: String,
    pub(super) note: String,
    pub(super) text: String,
    pub(super) may_publish: bool,
    /// Whether they are published in the same breath.
    pub(super) publishes: bool,
    /// The layouts in which they can go out as a ledger; none for whoever may take nothing out.
    pub(super) layouts: Option<Vec<Choice>>,
    pub(super) layout: String,
    pub(super) note_chars_max: usize,
    pub(super) text_chars_max: usize,
    /// What has to be put right before anything is done.
    pub(super) error: Option<String>,
    /// The field that this is about; empty where it is about none.
    pub(super) wrong: &'static str,
    /// How many were done, where some were not.
    pub(super) done: usize,
    pub(super) not_done: Vec<Left>,
}

impl Many {
    /// An empty form; none for whoever does none of the acts.
    ///
    /// # Errors
    /// The database failed.
    pub(super) async fn load(visit: &Visit, who: &Who) -> Result<Option<Self>, Fail> {
        if !who.may(Act::Accept) {
            return Ok(None);
        }
        let layouts = match who.may(Act::Export) {
            true => Some(ledger_templates(&visit.site.app, &visit.hall, who).await?),
            false => None,
        };
        let acts: Vec<_> = ACTS
            .into_iter()
            .filter(|(act, _)| who.may(*act))
            .map(|(act, _)| (act.key(), visit.words.word("act", act.key()), false))
            .collect();
        let units = visit.hall.units().into_iter();
        Ok(Some(Self {
            acts,
            units: units.map(|(id, name)| Choice::name(id.as_str(), name.to_owned())).collect(),
            categories: grouped(visit),
            ticked: BTreeSet::new(),
            unit: String::new(),
            category: String::new(),
            note: String::new(),
            text: String::new(),
            may_publish: who.may(Act::Publish),
            publishes: false,
            layouts: layouts.map(|known| known.into_iter().map(|it| Choice::name(&it.name, it.name.clone())).collect()),
            layout: String::new(),
            note_chars_max: limits::REASON_CHARS_MAX,
            text_chars_max: limits::TEXT_CHARS_MAX,
            error: None,
            wrong: "",
            done: 0,
            not_done: vec![],
        }))
    }

    /// Whether a matter is ticked.
    pub(super) fn has(&self, id: &MatterId) -> bool {
        self.ticked.contains(id)
    }

    /// Whether somebody ticked or wrote something: that is shown again even where the list has become empty.
    pub(super) fn is_filled(&self) -> bool {
        !self.ticked.is_empty() || !self.note.is_empty() || !self.text.is_empty()
    }

    /// The same with what was sent.
    pub(super) fn typed(mut self, form: &Form) -> Self {
        for (key, _, is_chosen) in &mut self.acts {
            *is_chosen = form.get("act") == *key;
        }
        self.publishes = form.has(PUBLISH);
        self.ticked = chosen(form).into_iter().map(|(id, _)| id).collect();
        let fields = [
            (&mut self.unit, "unit"),
            (&mut self.category, CATEGORY),
            (&mut self.note, "note"),
            (&mut self.text, "text"),
            (&mut self.layout, LAYOUT),
        ];
        for (field, name) in fields {
            form.get(name).clone_into(field);
        }
        self
    }
}

/// What is to be done.
///
/// # Errors
/// The key of what has to be put right and the field that it is about: nothing is chosen, or what the act needs is
/// missing.
pub(super) fn command(form: &Form) -> Result<Command<String>, (&'static str, &'static str)> {
    let chosen = ACTS.iter().find(|(act, _)| form.get("act") == act.key());
    let (act, read) = chosen.ok_or(("work-many-no-act", "act"))?;
    let needed = match act {
        Act::Assign => Some(("work-many-no-unit", "unit")),
        Act::Categorise => Some(("work-many-no-category", CATEGORY)),
        Act::Reply => Some(("work-many-no-text", "text")),
        // The list shows titles alone: whoever publishes says that they have read the rest.
        Act::Publish => Some(("work-many-unread", PUBLISH)),
        _ => None,
    };
    if form.has(PUBLISH) && matches!(act, Act::Reply | Act::Categorise) {
        return Err(("work-many-publish-apart", PUBLISH));
    }
    match needed.filter(|(_, field)| form.maybe(field).is_none()) {
        Some(wrong) => Err(wrong),
        None => Ok(read(form)),
    }
}

fn unit(form: &Form) -> Option<UnitId> {
    form.maybe("unit").map(UnitId)
}

/// The matters that are ticked, each once, with the position of the latest event that stood in the list. What no page
/// of ours sent is passed over: without its position nobody would notice that somebody else acted meanwhile.
pub(super) fn chosen(form: &Form) -> Vec<(MatterId, Option<i64>)> {
    let mut known = BTreeSet::new();
    let one = |value: &String| {
        let (id, seen) = value.split_once(':')?;
        Some((MatterId::parse(id)?, Some(seen.parse().ok()?)))
    };
    form.all("matter").iter().filter_map(one).filter(|(id, _)| known.insert(*id)).collect()
}
