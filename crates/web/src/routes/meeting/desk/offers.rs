//! What is offered for the agenda of a meeting that is called: the minutes of the last one, open tasks, what was put
//! off, and the topics before the body. What begins an agenda is chosen unless somebody says otherwise.

use crate::args::text_arg;
use crate::form::Form;
use crate::parts::meeting_rows::number;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::meeting::{NewAgendaItem, Proposed, next_agenda};
use mingtong_domain::ids::{BodyId, MatterId};
use mingtong_domain::meeting::ItemKind;
use mingtong_words::{FluentValue, Words};

/// The fields begin with this.
const TAKE: &str = "take-";
/// So many resolutions are named by their numbers.
const NAMED_MAX: usize = 4;

/// An item that is offered.
pub(super) struct Offer {
    /// The field.
    pub(super) name: String,
    /// What it is called.
    pub(super) title: String,
    /// Its matter, by number and link.
    pub(super) matter: Option<(String, String)>,
    /// What can be done with it, each with its word; not at all first.
    pub(super) kinds: Vec<(&'static str, String)>,
    /// What is chosen.
    pub(super) chosen: String,
    about: Option<MatterId>,
}

/// What is offered for the next agenda of a body; nothing where there is no such body.
pub(super) async fn offers(visit: &Visit, body: &str) -> Result<Vec<Offer>, Problem> {
    let body = BodyId(body.to_owned());
    match next_agenda(&visit.site.app, &visit.hall, &visit.who(), &body).await {
        Ok(proposed) => Ok(proposed.into_iter().map(|it| offer(visit, it)).collect()),
        Err(Fail::NotFound) => Ok(vec![]),
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// Chooses what a form chose; what it does not name stays as it is offered.
pub(super) fn choose(offers: &mut [Offer], form: &Form) {
    for offer in offers.iter_mut().filter(|offer| form.has(&offer.name)) {
        form.get(&offer.name).clone_into(&mut offer.chosen);
    }
}

/// The items that are chosen.
pub(super) fn chosen(offers: &[Offer]) -> impl Iterator<Item = NewAgendaItem> + '_ {
    let item = |offer: &Offer| {
        let kind = ItemKind::from_key(&offer.chosen)?;
        Some(NewAgendaItem { kind, title: offer.title.clone(), matter: offer.about })
    };
    offers.iter().filter_map(item)
}

fn offer(visit: &Visit, proposed: Proposed) -> Offer {
    // What it is called stands on the agenda, which everybody reads.
    let (words, posted) = (visit.words, Words::of_the_record());
    let (about, chosen) = (proposed.matter(), proposed.kind().map(ItemKind::key).unwrap_or_default());
    let kinds: &[ItemKind] = match &proposed {
        Proposed::LastMinutes { .. } => &[ItemKind::LastMinutes],
        Proposed::OpenTasks(_) => &[ItemKind::Inform, ItemKind::Discuss],
        Proposed::PutOff { kind: ItemKind::LastMinutes, .. } => &[ItemKind::LastMinutes],
        Proposed::PutOff { .. } | Proposed::Topic { .. } => &[ItemKind::Discuss, ItemKind::Decide, ItemKind::Inform],
    };
    let kinds = kinds.iter().map(|kind| (kind.key(), words.word("item-kind", kind.key())));
    let (name, title) = match proposed {
        Proposed::LastMinutes { year, number: nth, .. } => {
            let title = posted.ta("agenda-last-minutes", &[text_arg("meeting", number(posted, year, nth))]);
            (format!("{TAKE}minutes"), title)
        }
        Proposed::OpenTasks(numbers) => (format!("{TAKE}tasks"), tasks(posted, &numbers)),
        Proposed::PutOff { meeting, item, title, .. } => (format!("{TAKE}put-off-{meeting}-{item}"), title),
        Proposed::Topic { title, matter } => (format!("{TAKE}topic-{}", matter.number()), title),
    };
    let link = |id: MatterId| {
        let number = visit.hall.number(id);
        (number, visit.link(&format!("/matters/{id}")))
    };
    Offer {
        name,
        title,
        matter: about.map(link),
        kinds: std::iter::once(("", words.t("agenda-not-taken").to_owned())).chain(kinds).collect(),
        chosen: chosen.to_owned(),
        about,
    }
}

fn tasks(words: Words, numbers: &[String]) -> String {
    let shown = numbers.iter().take(NAMED_MAX).map(String::as_str).collect::<Vec<_>>().join("、");
    let key = if numbers.len() > NAMED_MAX { "agenda-open-tasks-more" } else { "agenda-open-tasks" };
    words.ta(key, &[text_arg("numbers", shown), ("n", FluentValue::from(numbers.len()))])
}
