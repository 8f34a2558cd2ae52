//! Who asked for a meeting: as it is typed where it is called, and as it is said of it.

use crate::args::text_arg;
use crate::form::Form;
use crate::parts::digits;
use crate::parts::share::need_words;
use crate::visit::Visit;
use mingtong_app::meeting::{AskedView, MeetingView, NewRequest};
use mingtong_domain::ids::BodyId;
use mingtong_domain::meeting::AskedBy;
use mingtong_words::Words;

/// What was typed about it.
#[derive(Debug, Clone, Default)]
pub(super) struct Asking {
    /// The key of who they are; empty where nobody asked.
    pub(super) by: String,
    pub(super) have: String,
    pub(super) of: String,
    pub(super) source: String,
}

impl Asking {
    pub(super) fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self { by: get("asked-by"), have: get("asked-have"), of: get("asked-of"), source: get("asked-source") }
    }

    /// The request that was typed, if one was.
    ///
    /// # Errors
    /// The key of the text that says what to put right.
    pub(super) fn request(&self) -> Result<Option<NewRequest>, &'static str> {
        let Self { by, have, of, source } = self;
        if [by, have, of, source].iter().all(|typed| typed.is_empty()) {
            return Ok(None);
        }
        let by = AskedBy::from_key(by).ok_or("asked-wrong-by")?;
        let number = |typed: &str, wrong| match typed {
            "" => Ok(None),
            typed => digits::number(typed).map(Some).ok_or(wrong),
        };
        // A number that is missing is refused like nought, and by its name.
        let have = number(have, "asked-wrong-have")?.unwrap_or(0);
        Ok(Some(NewRequest { by, have, of: number(of, "asked-wrong-of")?, source: source.clone() }))
    }
}

/// Who can ask that a body meets, each with how many it takes today; empty where nobody can.
pub(super) fn grounds(visit: &Visit, body: &str) -> Vec<(&'static str, String)> {
    let register = &visit.hall.register;
    let Some(body) = register.bodies.get(&BodyId(body.to_owned())) else { return vec![] };
    let ground = |by: &AskedBy| {
        let asks = register.rules.requirement(by.rule(), visit.site.app.now()).ok();
        let share = asks.and_then(|(asks, _)| asks.threshold()).map(need_words).unwrap_or_default();
        (by.key(), visit.words.ta(&format!("asked-by-{}", by.key()), &[text_arg("share", share)]))
    };
    AskedBy::can_ask_of(body.kind).iter().map(ground).collect()
}

/// Who called a meeting and who asked for it; none where nobody but the body itself could.
pub(super) fn called_by(words: Words, view: &MeetingView) -> Option<String> {
    match &view.asked {
        Some(AskedView { by, test, .. }) => {
            let share = test.test.asks.threshold().map(need_words).unwrap_or_default();
            let [have, of] = [text_arg("have", test.test.have), text_arg("of", test.test.of)];
            let args = [have, of, text_arg("share", share), text_arg("need", test.test.need)];
            Some(words.ta(&format!("meeting-asked-{}", by.key()), &args))
        }
        None if AskedBy::can_ask_of(view.body_kind).is_empty() => None,
        None => Some(words.t("meeting-called-itself").to_owned()),
    }
}
