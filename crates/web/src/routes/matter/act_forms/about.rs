//! What is said of a matter along with an act: what it is about, chosen of the list of categories or taken of what
//! similar ones are about, and that everybody may read what waited for a look.

use super::ask::{Ask, Draw, On, Part, Sent, Wrong};
use crate::args::{count_arg, text_arg};
use crate::form::Form;
use crate::parts::act_form::{Choice, Field, Kind};
use crate::parts::categories::{CATEGORY, SUGGESTED, category_called, chosen, grouped};
use mingtong_app::matter::{Along, SuggestedCategory};
use mingtong_domain::ids::CategoryId;
use mingtong_domain::matter::Act;

/// Said by itself; nothing any more where none is chosen.
pub(super) struct Category;

impl Draw for Category {
    fn draw(&self, on: &On<'_>) -> Part {
        let now = on.view.matter.category.as_ref();
        let list = list(on, "work-field-category").with(now.map(|id| id.0.clone()).unwrap_or_default());
        Part::Fields(suggested(on).into_iter().chain([list.hinted(&on.t("work-hint-category"))]).collect())
    }
}

impl Ask for Category {
    type Value = Option<CategoryId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        Ok(chosen(sent.form))
    }
}

/// Said in the same breath as another act; as it was where none is chosen.
pub(super) struct CategoryAlong;

impl Draw for CategoryAlong {
    fn draw(&self, on: &On<'_>) -> Part {
        // The street office gives work to units, and says nothing of what it is about.
        if !on.visit.who().may(Act::Categorise) {
            return Part::Fields(vec![]);
        }
        let list = list(on, "work-field-category-along");
        let now = on.view.matter.category.as_ref().map(|id| category_called(on.visit, id).text);
        let list = match now {
            Some(now) => list.hinted(&on.visit.words.ta("work-hint-category-now", &[text_arg("category", now)])),
            None => list,
        };
        Part::Fields(suggested(on).into_iter().chain([list]).collect())
    }
}

fn list(on: &On<'_>, label: &str) -> Field {
    on.field(CATEGORY, label, Kind::Grouped(grouped(on.visit))).or_empty()
}

/// What similar ones are about, each with its reason: taken by one tap. None is chosen before: a person decides.
fn suggested(on: &On<'_>) -> Option<Field> {
    if on.alike.categories.is_empty() {
        return None;
    }
    let choice = |it: &SuggestedCategory| {
        let called = category_called(on.visit, &it.category);
        let values = [
            text_arg("category", &called.text),
            text_arg("n", it.matters),
            count_arg("of", it.of),
            text_arg("number", &it.last_number),
        ];
        Choice::word(it.category.as_str(), on.visit.words.ta("work-suggested-category", &values))
    };
    let of_the_list = Choice::word("", on.t("work-suggested-category-none"));
    let choices = on.alike.categories.iter().map(choice).chain([of_the_list]).collect();
    Some(on.field(SUGGESTED, "work-field-category-suggested", Kind::Radios(choices)).or_empty())
}

/// The box by which what waits for a look is published in the same breath.
pub(crate) const PUBLISH: &str = "publish";

/// That everybody may read what waited, asked where something waits. The box is not ticked before: a person has read
/// it.
pub(super) struct PublishAlong;

impl Draw for PublishAlong {
    fn draw(&self, on: &On<'_>) -> Part {
        if !(on.view.matter.publication.awaits_review() && on.view.acts.contains(&Act::Publish)) {
            return Part::Fields(vec![]);
        }
        let read = Choice::word("1", on.t("work-publish-along-read"));
        Part::Field(on.field(PUBLISH, "work-publish-along", Kind::Checks(vec![read])).or_empty())
    }
}

/// What was sent to be said along with an act, and is no part of its command.
pub(crate) fn along(form: &Form, act: Act) -> Along {
    match act {
        Act::Accept | Act::Assign => Along { category: chosen(form), publishes: form.has(PUBLISH) },
        _ => Along::default(),
    }
}
