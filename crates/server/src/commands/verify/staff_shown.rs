//! What a page of a unit shows of its staff.

use serde_json::Value;

/// What somebody did by themselves: who of the staff of a unit reported is sealed, and so is that they are there.
pub(super) const OF_ITS_STAFF: &str = "member";
/// What the log says of words that it has of something else.
pub(super) const ELSEWHERE: &str = "elsewhere";
/// Those of the staff who reported, as a difference names them.
pub(super) const MEMBERS: &str = "members";
/// What they did.
pub(super) const SERVICES: &str = "services";

/// What is shown of the staff of all units.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Staff {
    /// Those who reported.
    pub(super) members: u64,
    /// What they did.
    pub(super) services: u64,
}

impl Staff {
    /// Counts what a page of a unit shows. How many reported stands on the pages of all years, and counts on the first.
    pub(super) fn count(&mut self, page: &Value, is_first: bool) {
        let members = page["members"].as_u64().filter(|_| is_first).unwrap_or_default();
        self.members = self.members.saturating_add(members);
        self.services += by_staff(page).count() as u64;
    }
}

/// Whether something is said of the staff that is neither given with its salt nor masked.
pub(super) fn says_more(page: &Value) -> bool {
    let mut given: Vec<&str> = array(&page["texts"]).iter().filter_map(|text| text["text"].as_str()).collect();
    let skills = array(&page["skills"]).iter();
    let services = by_staff(page).flat_map(|service| [&service["text"], &service["evaluation"]]);
    let mut more = 0;
    for said in skills.chain(services).filter_map(Value::as_str) {
        match given.iter().position(|text| *text == said) {
            Some(at) => {
                given.swap_remove(at);
            }
            None => more += 1,
        }
    }
    more > array(&page["masked"]).len()
}

/// What somebody of the staff did.
fn by_staff(page: &Value) -> impl Iterator<Item = &Value> {
    array(&page["services"]).iter().filter(|it| it["kind"] == OF_ITS_STAFF)
}

pub(super) fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_the_staff_says_is_given_with_its_salt_or_masked() {
        let service = |kind: &str, text: &str| json!({ "kind": kind, "text": text, "evaluation": null });
        let said = json!([service("member", "换了灯"), service("unit", "开了门")]);
        let page = |texts: Value, masked: Value| {
            says_more(&json!({ "skills": ["修电", "修电"], "services": said, "texts": texts, "masked": masked }))
        };
        let text = |text: &str| json!({ "reference": "r", "salt": "", "text": text });
        let all = json!([text("修电"), text("修电"), text("换了灯")]);
        assert!(!page(all, json!([])));
        let one_less = json!([text("修电"), text("换了灯")]);
        assert!(!page(one_less.clone(), json!(["r"])), "one is masked");
        assert!(page(one_less, json!([])), "one was exchanged");
    }

    #[test]
    fn those_who_reported_count_once_and_what_they_did_on_each_page() {
        let page = json!({ "members": 2, "services": [{ "kind": "member" }, { "kind": "unit" }] });
        let mut staff = Staff::default();
        staff.count(&page, true);
        staff.count(&page, false);
        assert_eq!((staff.members, staff.services), (2, 2));
    }
}
