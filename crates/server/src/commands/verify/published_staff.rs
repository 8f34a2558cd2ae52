//! What is shown of what the staff of units did and can do. Entries about them are sealed, so that nobody outside can
//! tell who said it: each text has to come to the reference that is given with it, none may be what the log has in the
//! open of something else, and no more may be shown than something is recorded of.

use super::compared::NOTHING;
use super::published::Comparing;
use super::published_links::OF_ITS_STAFF;
use super::published_matters::compare_texts;
use mingtong_adapters::outward::NoAnswer;
use mingtong_store::StoreError;
use serde_json::Value;
use std::collections::BTreeSet;

/// What the log says of words that it has of something else.
pub(super) const ELSEWHERE: &str = "elsewhere";
/// Those of the staff who reported, as a difference names them.
pub(super) const MEMBERS: &str = "members";
/// What they did.
const SERVICES: &str = "services";
/// Entries about a report that is listed: it was made, and taken in.
const ENTRIES_OF_LISTED: u64 = 2;

/// What is shown of the staff of all units.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Staff {
    members: u64,
    services: u64,
}

impl Staff {
    /// Counts what a page of a unit shows. How many reported stands on the pages of all years, and counts on the first.
    pub(super) fn count(&mut self, page: &Value, is_first: bool) {
        let members = page["members"].as_u64().filter(|_| is_first).unwrap_or_default();
        self.members = self.members.saturating_add(members);
        self.services += by_staff(page).count() as u64;
    }
}

impl Comparing<'_> {
    /// The words of the staff of a unit, on one of its pages.
    pub(super) async fn words_of_staff(&mut self, unit: &str, page: &Value) -> Result<(), NoAnswer> {
        let (of, texts) = (format!("reporting/{unit}"), array(&page["texts"]));
        let given = texts.iter().filter_map(|text| text["reference"].as_str());
        let masked = array(&page["masked"]).iter().filter_map(Value::as_str);
        let references: Vec<String> = given.chain(masked).map(str::to_owned).collect();
        let elsewhere = self.recorded_elsewhere(&references).await?;
        let is_own = |text: &&Value| text["reference"].as_str().is_none_or(|it| !elsewhere.contains(it));
        let own: Vec<Value> = texts.iter().filter(is_own).cloned().collect();
        let expected = own.iter().filter_map(|text| text["reference"].as_str()).map(str::to_owned).collect();
        compare_texts(&mut self.found, ("words", &of), expected, &Value::from(own));
        for reference in elsewhere {
            self.found.differ("words", format!("{of} {reference}"), ELSEWHERE, &reference);
        }
        if says_more(page) {
            self.found.differ("words", of, NOTHING, "…");
        }
        Ok(())
    }

    /// Those of these references that the log has in the open: nothing of the staff is there.
    async fn recorded_elsewhere(&self, references: &[String]) -> Result<BTreeSet<String>, NoAnswer> {
        let failed = |error: StoreError| NoAnswer::Unreachable(error.to_string());
        let mut reader = self.replay.store().read().await.map_err(failed)?;
        let known = reader.link().contents(self.replay.community(), references).await.map_err(failed)?;
        Ok(known.into_iter().map(|text| text.content_id).collect())
    }

    /// Compares how many of the staff of all units are shown, and what they did, with what is sealed of reports. What
    /// was not read may be about them, too.
    pub(super) fn staff_adds_up(&mut self) {
        let (reports, Staff { members, services }) = (&self.replay.closed.reports, self.staff);
        let entries = reports.values().sum::<u64>() + self.held;
        let members_max = reports.len() as u64 + self.held;
        let services_max = entries.saturating_sub(members.saturating_mul(ENTRIES_OF_LISTED));
        for (of, most, shown) in [(MEMBERS, members_max, members), (SERVICES, services_max, services)] {
            match shown <= most {
                true => self.found.agree += 1,
                false => self.found.differ("staff", of.to_owned(), most, shown),
            }
        }
    }
}

/// Whether something is said of the staff that is neither given with its salt nor masked.
fn says_more(page: &Value) -> bool {
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

fn array(value: &Value) -> &[Value] {
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
