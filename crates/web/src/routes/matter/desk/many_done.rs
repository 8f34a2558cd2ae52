//! What was done to many at once, as the worklist tells it that is shown next.

use crate::args::text_arg;
use crate::params::{Params, asked, encoded};
use crate::parts::categories::category_called;
use crate::visit::Visit;
use mingtong_app::matter::Along;
use mingtong_domain::ids::{CategoryId, MatterId, UnitId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Command};

/// Field of the address: to how many and which, with dots between them.
const MATTERS: &str = "many";
/// Field of the address: the unit to which they were given.
const UNIT: &str = "to";
/// Field of the address: the category that they were given.
const ABOUT: &str = "about";
/// Field of the address: that everybody reads them from now on.
const PUBLISHED: &str = "published";

/// What the address of the worklist says of what was done.
pub(super) fn said(command: &Command<String>, along: &Along, done: &[MatterId]) -> String {
    let about = along.category.as_ref();
    let (unit, about) = match command {
        Command::Accept { unit, .. } => (unit.as_ref(), about),
        Command::Assign { unit, .. } => (Some(unit), about),
        Command::Categorise { category } => (None, category.as_ref()),
        _ => (None, None),
    };
    let numbers: Vec<String> = done.iter().map(ToString::to_string).collect();
    let pairs = [
        Some(format!("done={}", command.act().key())),
        Some(format!("{MATTERS}={}", numbers.join("."))),
        unit.map(|unit| format!("{UNIT}={}", encoded(&unit.0))),
        about.map(|about| format!("{ABOUT}={}", encoded(&about.0))),
        along.publishes.then(|| format!("{PUBLISHED}=1")),
    ];
    pairs.into_iter().flatten().collect::<Vec<_>>().join("&")
}

/// What was done to which.
pub(super) struct DoneMany {
    /// The acts in words, with how many they were done to.
    pub(super) words: String,
    /// Address and number of each.
    pub(super) matters: Vec<(String, String)>,
}

impl DoneMany {
    /// What the address says; nothing for whoever is not signed in, or where it names no matter.
    pub(super) fn read(visit: &Visit, wanted: &Params) -> Option<Self> {
        let act = visit.session.as_ref().and_then(|_| Act::from_key(asked(wanted, "done")))?;
        let ids = asked(wanted, MATTERS).split('.').filter_map(MatterId::parse);
        let link = |id: MatterId| (visit.link(&format!("/matters/{id}?from=desk")), visit.hall.number(id));
        let matters: Vec<_> = ids.take(limits::PAGE_ROWS_MAX as usize).map(link).collect();
        let told = [text_arg("n", matters.len()), text_arg("what", what(visit, wanted, act))];
        (!matters.is_empty()).then(|| Self { words: visit.words.ta("work-many-done", &told), matters })
    }
}

/// The act, with the unit, the category and the publication that went with it.
fn what(visit: &Visit, wanted: &Params, act: Act) -> String {
    let words = visit.words;
    let unit = visit.hall.unit_name(&UnitId(asked(wanted, UNIT).to_owned()));
    let about = category_called(visit, &CategoryId(asked(wanted, ABOUT).to_owned())).text;
    let with = |key: &str, name: &str, value: &str| {
        let is_said = !value.is_empty();
        is_said.then(|| words.ta(key, &[text_arg(name, value)]))
    };
    let along = [with("work-many-done-unit", "unit", unit), with("work-many-done-category", "category", &about)];
    let published = (!asked(wanted, PUBLISHED).is_empty()).then(|| words.t("work-many-done-published").to_owned());
    let along: Vec<String> = along.into_iter().flatten().chain(published).collect();
    // That they were assigned, or given a category, says what follows.
    let own = (act == Act::Accept || along.is_empty()).then(|| words.word("act", act.key()));
    own.into_iter().chain(along).collect::<Vec<_>>().join(" · ")
}
