//! Categories as pages name and offer them: in English where the community has an English name for one.

use crate::called::Called;
use crate::form::Form;
use crate::parts::act_form::Choice;
use crate::visit::Visit;
use mingtong_domain::ids::CategoryId;
use mingtong_words::Language;

/// Field of the category that is chosen of the list.
pub(crate) const CATEGORY: &str = "category";
/// Field of the one that is taken of those that are suggested; empty for none of them.
pub(crate) const SUGGESTED: &str = "category-suggested";

fn in_english(visit: &Visit) -> bool {
    visit.words.language == Language::En
}

/// Whether it has no English name: a page in English shows the Chinese one.
fn is_name(visit: &Visit, id: &CategoryId) -> bool {
    visit.hall.register.categories.get(id).is_none_or(|category| category.english.is_none())
}

/// What a category is called, without the one above it.
pub(crate) fn category_name(visit: &Visit, id: &CategoryId) -> String {
    visit.hall.category_name(id, in_english(visit)).to_owned()
}

/// The same, for where it can be marked as Chinese in a page in English.
pub(crate) fn category_by_itself(visit: &Visit, id: &CategoryId) -> Called {
    Called { text: category_name(visit, id), is_name: is_name(visit, id) }
}

/// What a category is called, with the major one above it.
pub(crate) fn category_called(visit: &Visit, id: &CategoryId) -> Called {
    let text = visit.hall.category_in_full(id, in_english(visit));
    Called { text, is_name: is_name(visit, id) }
}

/// The categories that can be given, minor ones under the name of their major one; a major one without any stands under
/// its own name.
pub(crate) fn grouped(visit: &Visit) -> Vec<(String, Vec<Choice>)> {
    let register = &visit.hall.register;
    let choice = |id: &CategoryId| {
        let (value, label) = (id.0.clone(), category_name(visit, id));
        Choice { value, label, is_name: is_name(visit, id) }
    };
    let majors = register.major_categories().into_iter().filter(|major| register.is_in_use(&major.id));
    let group = majors.map(|major| {
        let minors = register.minor_categories(&major.id).into_iter().filter(|minor| register.is_in_use(&minor.id));
        let mut choices: Vec<Choice> = minors.map(|minor| choice(&minor.id)).collect();
        if choices.is_empty() {
            choices.push(choice(&major.id));
        }
        (category_name(visit, &major.id), choices)
    });
    group.collect()
}

/// The major ones that can be given: what residents choose from.
pub(crate) fn majors(visit: &Visit) -> Vec<(String, String)> {
    let register = &visit.hall.register;
    let majors = register.major_categories().into_iter().filter(|major| register.is_in_use(&major.id));
    majors.map(|major| (major.id.0.clone(), category_name(visit, &major.id))).collect()
}

/// Whether residents can choose it now.
pub(crate) fn is_offered(visit: &Visit, about: &str) -> bool {
    majors(visit).iter().any(|(id, _)| id == about)
}

/// The whole list for whoever looks for what was given, what was retired among it.
pub(crate) fn every_category(visit: &Visit) -> Vec<(String, String)> {
    let register = &visit.hall.register;
    let mut all = Vec::new();
    for major in register.major_categories() {
        all.push((major.id.0.clone(), category_name(visit, &major.id)));
        let minors = register.minor_categories(&major.id).into_iter();
        all.extend(minors.map(|minor| (minor.id.0.clone(), category_called(visit, &minor.id).text)));
    }
    all
}

/// The category of a form: the suggested one that was taken, else the one that was chosen of the list.
pub(crate) fn chosen(form: &Form) -> Option<CategoryId> {
    form.maybe(SUGGESTED).or_else(|| form.maybe(CATEGORY)).map(CategoryId)
}
