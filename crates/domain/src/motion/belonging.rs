//! Which numbers belong to a vote under its rule: one that would be left aside without a word is refused. A setting
//! that changes nothing is none the less a setting.

use super::decided_by::DecidedBy;
use super::question::Question;
use super::wrong::{Why, Wrong};

/// The fields that are missing, or have no meaning under the rule.
pub(super) fn misplaced(question: &Question) -> impl Iterator<Item = Wrong> {
    let is_owners = question.rule == DecidedBy::Owners;
    let missing = [("matter", question.matter.is_none()), ("date", question.date.is_none())];
    let missing = missing.into_iter().filter(move |(_, is_missing)| is_owners && *is_missing);
    let area = &question.area;
    let cast = &area.cast;
    let of_owners = [
        ("matter", question.matter.is_some()),
        ("electorate.area", area.electorate.is_some()),
        ("took_part.area", area.took_part.is_some()),
        ("not_returned.area", area.not_returned.is_some()),
        ("not_delivered.area", area.not_delivered.is_some()),
        ("cast.agree.area", cast.agree.is_some()),
        ("cast.oppose.area", cast.oppose.is_some()),
        ("cast.abstain.area", cast.abstain.is_some()),
        ("cast.void.area", cast.void.is_some()),
        ("cast.blank.area", cast.blank.is_some()),
        ("cast.with_majority.area", cast.with_majority.is_some()),
        ("not_returned.heads", question.heads.not_returned.is_some()),
        ("not_delivered.heads", question.heads.not_delivered.is_some()),
    ];
    let of_meetings = [
        ("due", question.due.is_some()),
        ("present", question.present.is_some()),
        ("proxies", question.proxies.is_some()),
    ];
    let elsewhere = of_owners.map(|(field, is_there)| (field, is_there && !is_owners));
    let elsewhere = elsewhere.into_iter().chain(of_meetings.map(|(field, is_there)| (field, is_there && is_owners)));
    let wrong = |why: Why| move |(field, _): (&str, bool)| Wrong { field: field.to_owned(), why: why.clone() };
    let elsewhere = elsewhere.filter(|(_, is_there)| *is_there).map(wrong(Why::NotForThisRule));
    missing.map(wrong(Why::Missing)).chain(elsewhere)
}
