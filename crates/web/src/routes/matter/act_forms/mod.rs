//! The forms of the acts on a matter: what each asks for stands in `table.rs`, and nothing that the program knows
//! already is asked for.

mod ask;
mod choices;
mod days;
mod looks;
mod named;
mod standing;
mod table;
mod words;

pub(crate) use ask::{Sent, Wrong};
pub(crate) use table::read;

use crate::parts::act_form::{ActForm, Button};
use crate::visit::Visit;
use ask::{On, Part};
use mingtong_app::matter::MatterView;
use mingtong_domain::matter::Act;

/// The forms of everything the signed-in person may do with a matter now, in the order of the table of acts.
pub(crate) fn forms(visit: &Visit, view: &MatterView) -> Vec<ActForm> {
    if visit.session.is_none() {
        return vec![];
    }
    view.acts.iter().filter_map(|act| form(visit, view, *act)).collect()
}

/// The form of one act; none for what is not done by staff ("me too", rating, withdrawing).
pub(crate) fn form(visit: &Visit, view: &MatterView, act: Act) -> Option<ActForm> {
    let on = On { visit, view, act };
    let key = act.key();
    let (mut fields, mut buttons, mut title) = (vec![], vec![], on.word("act", key));
    let mut quoted = None;
    for part in table::parts(&on)? {
        match part {
            Part::Field(field) => fields.push(field),
            Part::Buttons(given) => buttons = given,
            Part::Title(given) => title = given,
            Part::Quoted(label, said) => quoted = Some((label, said)).filter(|(_, said)| !said.is_empty()),
        }
    }
    if buttons.is_empty() {
        buttons.push(Button { name: "", value: "", label: title.clone() });
    }
    Some(ActForm {
        key,
        title,
        action: visit.link(&format!("/matters/{}/acts/{key}", view.matter.id)),
        seen: view.matter.latest.0,
        quoted,
        fields,
        buttons,
        taken_in: vec![],
        error: None,
        is_open: false,
    })
}
